import type { File } from '#contract/grievances.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './file.module.css'

/** How the deadline was worked out, when the clock stood, and what comes next. */
export function Clock({ file }: { file: File }) {
  const { words, say, pick } = useTongue()
  const { clock, grievance, interim } = file
  return (
    <section className={styles.card} aria-labelledby="clock">
      <h2 id="clock">{words.file.clock}</h2>
      <ol className={styles.working}>
        {clock.steps.map((step) => (
          <li key={step.en}>{pick(step)}</li>
        ))}
      </ol>
      {interim?.standing === 'asked' && (
        <p className={styles.asked}>
          <b>
            {words.file.interimAsked} {words.file.interimUntil(say.day(interim.newDate))}
          </b>
          <br />
          {interim.text}
        </p>
      )}
      {clock.next && grievance.state !== 'closed' && (
        <p className={styles.next}>
          {words.file.nextRung}: {pick(clock.next.name)}, {say.moment(clock.next.at)}
        </p>
      )}
      {clock.reclassed + clock.interims > 0 && (
        <p className={styles.next}>
          {words.file.counts(say.number(clock.reclassed), say.number(clock.interims))}
        </p>
      )}
    </section>
  )
}
