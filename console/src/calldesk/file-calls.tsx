import { Button } from '@mantine/core'
import { IconPhoneCall } from '@tabler/icons-react'
import { announce } from '../parts/announce.ts'
import { TroubleNote } from '../parts/trouble.tsx'
import { useCalldeskWords } from '../words/calldesk.ts'
import { useTongue } from '../words/tongue.tsx'
import { useFileCalls, useRing } from './ask.ts'
import { lengthOf, Recording } from './call-row.tsx'
import styles from './calldesk.module.css'

/** The calls of a file, with their recordings. */
export function FileCalls({ code }: { code: string }) {
  const says = useCalldeskWords()
  const { say, pick } = useTongue()
  const { data } = useFileCalls(code)
  if (!data || data.items.length === 0) return null
  return (
    <section className={styles.card} aria-labelledby="file-calls">
      <h2 id="file-calls">{says.fileTitle}</h2>
      <ul className={styles.calls}>
        {data.items.map((call) => (
          <li key={call.id} data-state={call.state}>
            <div className={styles.rowHead}>
              <strong>{says.states[call.state]}</strong>
              <span className={styles.state}>{call.direction === 'in' ? says.in : says.out}</span>
            </div>
            <small>
              {[
                say.moment(call.at),
                call.seconds && lengthOf(call.seconds, says, say.number),
                call.person && pick(call.person),
                call.purpose && says.purposes[call.purpose],
                call.line && pick(call.line),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
            <Recording call={call} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Has the complainant rung, without either seeing the other's number; nothing where no service rings for us. */
export function RingButton({ code }: { code: string }) {
  const says = useCalldeskWords()
  const { words } = useTongue()
  const { data } = useFileCalls(code)
  const ring = useRing()
  if (!data?.rings) return null
  return (
    <div>
      <Button
        fullWidth
        loading={ring.isPending}
        leftSection={<IconPhoneCall size={17} aria-hidden />}
        onClick={() => ring.mutate({ code }, { onSuccess: () => announce(says.ringing, words) })}
      >
        {says.ring}
      </Button>
      <p className={styles.quiet}>{says.ringHint}</p>
      {ring.isError && <TroubleNote error={ring.error} />}
    </div>
  )
}
