import { Button } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import type { File } from '#contract/grievances.ts'
import { RingButton } from '../calldesk/file-calls.tsx'
import { useOfficeWords } from '../office/words.ts'
import { Mark } from '../parts/chips.tsx'
import { callTo, isWhole, spaced } from '../parts/phone.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './file.module.css'

const TONES = {
  'not-needed': 'quiet',
  awaited: 'heed',
  overdue: 'alarm',
  spoke: 'good',
  tried: 'heed',
} as const

/** Whether the officer spoke with the complainant: by when, every try, and what somebody else heard afterwards. */
export function Calls({ file }: { file: File }) {
  const { call: words } = useOfficeWords()
  const { say, pick } = useTongue()
  const { calls, citizen } = file
  const mayCall = file.may.includes('contact') && isWhole(citizen.phone)
  if (calls.standing === 'not-needed' && calls.made.length + calls.confirmed.length === 0 && !mayCall)
    return null
  const standing = calls.standing as keyof typeof TONES
  return (
    <section className={styles.card} aria-labelledby="calls">
      <h2 id="calls">{words.title}</h2>
      <p className={styles.callStanding}>
        <Mark tone={TONES[standing]}>{words.standing[standing]}</Mark>
        {calls.due && <span>{words.until(say.moment(calls.due))}</span>}
      </p>
      {mayCall && <RingButton code={file.grievance.code} />}
      {mayCall && isWhole(citizen.phone) && (
        <Button
          component="a"
          href={callTo(citizen.phone)}
          variant="light"
          fullWidth
          leftSection={<IconPhone size={17} aria-hidden />}
        >
          {spaced(citizen.phone)}
        </Button>
      )}
      {calls.made.length === 0 ? (
        <p className={styles.callNone}>{words.none}</p>
      ) : (
        <ol className={styles.calls}>
          {calls.made.map((one) => (
            <li key={one.at}>
              <b>{pick(one.says)}</b>
              {one.words && <> · {one.words}</>}
              <small>
                {say.moment(one.at)} · {pick(one.by)}
              </small>
            </li>
          ))}
        </ol>
      )}
      {calls.confirmed.length > 0 && <h3>{words.confirmed}</h3>}
      <ol className={styles.calls}>
        {calls.confirmed.map((one) => (
          <li key={one.at}>
            {one.doubts.map((doubt) => (
              <Mark key={doubt.en} tone="alarm">
                {pick(doubt)}
              </Mark>
            ))}
            {one.doubts.length === 0 && (one.reached ? words.agrees : words.notReached)}
            {one.words && <> · {one.words}</>}
            <small>
              {say.moment(one.at)} · {pick(one.by)}
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}
