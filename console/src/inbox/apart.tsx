/** Several matters in one message: the desk is shown them and may register each as a grievance of its own, in one step. */
import { Switch, Textarea } from '@mantine/core'
import { SubjectPicker } from '../parts/pickers.tsx'
import { apartWords } from '../words/apart.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './registration.module.css'

/** A further matter, as it will be registered. */
export interface Matter {
  readonly gist: string
  readonly subject: string
}

/** Says that there seem to be several, and asks whether they are to be told apart. */
export function Apart({
  count,
  value,
  onChange,
}: {
  count: number
  value: boolean
  onChange: (apart: boolean) => void
}) {
  const { language, say } = useTongue()
  const words = apartWords[language]
  return (
    <div className={styles.apart}>
      <Switch
        id="registration-apart"
        label={words.seems(say.number(count))}
        description={words.hint}
        checked={value}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  )
}

/** The words and the subject of a further matter; the place and the complainant are those of the first. */
export function FurtherMatter({
  number,
  matter,
  onChange,
}: {
  number: number
  matter: Matter
  onChange: (matter: Matter) => void
}) {
  const { language, say } = useTongue()
  const words = apartWords[language]
  return (
    <fieldset className={styles.further}>
      <legend>{words.matter(say.number(number))}</legend>
      <Textarea
        id={`registration-gist-${number}`}
        label={words.gist(say.number(number))}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2000}
        value={matter.gist}
        onChange={(event) => onChange({ ...matter, gist: event.currentTarget.value })}
        error={matter.gist.trim().length < 3 ? words.needed : undefined}
      />
      <SubjectPicker
        value={matter.subject}
        onChange={(code) => onChange({ ...matter, subject: code ?? matter.subject })}
      />
    </fieldset>
  )
}
