/** What citizens say after disposal: how all closings came about, and the words of those who said no. */
import { Link } from 'wouter'
import type { DistrictPage } from '#contract/figures.ts'
import { CLOSED } from '#core/figures/measures.ts'
import { useDistrictWords } from '../words/district.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './district.module.css'
import { Figure, Opens, Sheet, whereOf } from './number.tsx'

const GROUNDS = [
  ['satisfied', 'closed-satisfied'],
  ['silent', 'closed-silent'],
  ['withdrawn', 'closed-withdrawn'],
  ['turnedAway', 'closed-turned-away'],
  ['ordered', 'closed-ordered'],
] as const

/** The sheet. */
export function Voices({ page }: { page: DistrictPage }) {
  const words = useDistrictWords()
  const { say, pick } = useTongue()
  const { counts, satisfied, noes, from, to } = page
  return (
    <Sheet title={words.voices.title}>
      {satisfied === undefined ? (
        <p className={styles.quiet}>{words.voices.none}</p>
      ) : (
        <>
          <p className={styles.said}>
            <b>
              <Opens n={satisfied.of} of={{ measures: CLOSED, from, to, where: whereOf(page) }}>
                {words.voices.satisfied(say.percent(satisfied.share), say.number(satisfied.of))}
              </Opens>
            </b>
            <small>{words.voices.interval(say.percent(satisfied.low), say.percent(satisfied.high))}</small>
          </p>
          <div className={styles.stack} aria-hidden>
            {GROUNDS.map(([name, measure]) => (
              <i key={name} data-ground={name} style={{ flexGrow: counts[measure] ?? 0 }} />
            ))}
          </div>
          <ul className={styles.grounds}>
            {GROUNDS.map(([name, measure]) => (
              <li key={name}>
                <i data-ground={name} /> {words.voices.grounds[name]}{' '}
                <Figure
                  n={counts[measure] ?? 0}
                  of={{ measures: [measure], from, to, where: whereOf(page) }}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{words.voices.noes}</h3>
      {noes.length === 0 && <p className={styles.quiet}>{words.voices.noNoes}</p>}
      <ul className={styles.noes}>
        {noes.map((no) => (
          <li key={`${no.code}${no.day}`}>
            <q>{no.lacking ?? words.voices.noWords}</q>
            <small>
              <Link href={`/grievances/${encodeURIComponent(no.code)}`}>{no.code}</Link> ·{' '}
              {say.shortDay(no.day)} · {no.subject ? pick(no.subject) : no.gist} · {pick(no.post)}
            </small>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
