import { Button } from '@mantine/core'
import { IconRoute } from '@tabler/icons-react'
import { useState } from 'react'
import { useRouting } from '../ask/answers.ts'
import { PostPicker } from '../parts/pickers.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './registration.module.css'

interface CannotWait {
  readonly danger?: string
  readonly urgent?: 'yes' | 'no'
}

/** The post that the rules choose, and why; another may be chosen instead (`onChange`). `value` is set only then. */
export function PostByRules({
  subject,
  place,
  channel,
  source,
  cannotWait,
  value,
  onChange,
}: {
  subject: string | undefined
  place: number | undefined
  channel?: string
  source?: string | undefined
  /** The danger that was read, and what was said of it: the class and the deadline shown are with it. */
  cannotWait?: CannotWait
  value?: string | undefined
  onChange?: (post: string | undefined) => void
}) {
  const { words, say, pick } = useTongue()
  const routing = useRouting(subject, place, channel, source, cannotWait)
  const [byHand, setByHand] = useState(false)
  const answer = subject === undefined ? undefined : routing.data
  const holders = answer?.post?.persons.map(({ name }) => pick(name)).join(', ')
  return (
    <section className={styles.post} aria-label={words.pick.post}>
      <span className={styles.label}>{words.pick.post}</span>
      {subject === undefined && <p className={styles.hint}>{words.pick.needSubject}</p>}
      {subject !== undefined && routing.isError && <TroubleNote error={routing.error} />}
      {answer && (
        <div className={styles.rule} data-overruled={value !== undefined}>
          <IconRoute size={20} stroke={1.6} aria-hidden />
          <div>
            {answer.post ? (
              <>
                <strong>{pick(answer.post.name)}</strong>
                <span>{holders || words.pick.vacant}</span>
              </>
            ) : (
              <strong>{words.pick.rulesNone}</strong>
            )}
            <small>{pick(answer.why)}</small>
            {answer.areas && <small>{answer.areas.map(pick).join(' · ')}</small>}
            {answer.due && answer.timeClass && (
              <small>
                {words.counter.due}: <strong>{say.moment(answer.due)}</strong> · {words.counter.timeClass}{' '}
                {answer.timeClass.code} ({pick(answer.timeClass.name)})
              </small>
            )}
          </div>
          {!byHand && onChange && (
            <Button size="compact-xs" variant="subtle" onClick={() => setByHand(true)}>
              {words.pick.change}
            </Button>
          )}
        </div>
      )}
      {byHand && onChange && subject !== undefined && (
        <>
          <PostPicker label={words.pick.changed} value={value} onChange={onChange} clearable />
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              setByHand(false)
              onChange(undefined)
            }}
          >
            {words.pick.backToRules}
          </Button>
        </>
      )}
    </section>
  )
}
