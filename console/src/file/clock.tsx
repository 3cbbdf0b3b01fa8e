import type { File } from '#contract/grievances.ts'
import { clockWords } from '../words/clock.ts'
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
      <Ledger pauses={clock.pauses} />
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

/** Each time the clock stood: what was asked, from when to when, and what of it counted. */
function Ledger({ pauses }: { pauses: File['clock']['pauses'] }) {
  const { language, say, pick } = useTongue()
  const words = clockWords[language]
  if (pauses.length === 0) return null
  return (
    <>
      <h3 className={styles.ledgerTitle}>{words.ledger}</h3>
      <ol className={styles.ledger}>
        {pauses.map(({ from, to, why, says }) => (
          <li key={`${from} ${to ?? ''} ${why}`}>
            {why !== '' && <q>{why}</q>}
            <span>{words.span(say.moment(from), to === undefined ? words.now : say.moment(to))}</span>
            <b>{pick(says)}</b>
          </li>
        ))}
      </ol>
    </>
  )
}
