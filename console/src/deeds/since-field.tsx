/** The day since which the matter goes on, as the desk learns it. */
import { TextInput } from '@mantine/core'
import { useNow } from '../words/now.ts'
import { useOldWords } from '../words/old-matters.ts'
import { dayOf } from '../words/say.ts'
import { useTongue } from '../words/tongue.tsx'

/** The field; what is noted so far stands below its name. */
export function SinceField({
  value,
  now,
  onChange,
}: {
  value: string | undefined
  now: string | undefined
  onChange: (since: string | undefined) => void
}) {
  const { words, say } = useTongue()
  const old = useOldWords()
  const today = dayOf(useNow(600_000))
  return (
    <TextInput
      type="date"
      label={old.field}
      description={now ? old.hint(say.day(now)) : words.optional}
      max={today}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  )
}
