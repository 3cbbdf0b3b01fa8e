/** The numbers of the period beside those of the one before, and the time of each step. */
import { Link } from 'wouter'
import type { DistrictPage } from '#contract/figures.ts'
import { CLOSED, ENDS_OF, type Measure, STEPS } from '#core/figures/measures.ts'
import { useDistrictWords } from '../words/district.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './district.module.css'
import { closedOf, Figure, Opens, periodBefore, Sheet, whereOf } from './number.tsx'

const ROWS = [
  ['received', ['received']],
  ['closed', CLOSED],
  ['closedLate', ['closed-late'], 'closed'],
  ['reported', ['reported']],
  ['reportedLate', ['reported-late'], 'reported'],
  ['spoken', ['reported-spoken'], 'reported'],
  ['bare', ['reported-bare'], 'reported'],
  ['flagged', ['reported-flagged'], 'reported'],
  ['sentBack', ['sent-back'], 'reported'],
  ['doubted', ['doubted'], 'confirmed'],
  ['impolite', ['impolite'], 'confirmed'],
  ['reopened', ['reopened'], 'closed'],
  ['repeat', ['repeat'], 'received'],
  ['falseClosing', ['false-closing'], 'reported'],
] as const satisfies readonly (readonly [string, readonly Measure[], ('closed' | Measure)?])[]

/** The numbers. */
export function Numbers({ page }: { page: DistrictPage }) {
  const words = useDistrictWords()
  const { say } = useTongue()
  const { counts, before, from, to, windows } = page
  const where = whereOf(page)
  const within = new URLSearchParams({ from, to })
  if (page.department) within.set('department', page.department.code)
  const sum = (of: typeof counts, measures: readonly Measure[]) =>
    measures.reduce((all, one) => all + (of[one] ?? 0), 0)
  return (
    <Sheet title={words.numbers.title}>
      <dl className={styles.numbers}>
        {ROWS.map(([name, measures, whole]) => {
          const n = sum(counts, measures)
          const of =
            whole === 'closed' ? closedOf(counts) : whole === undefined ? undefined : (counts[whole] ?? 0)
          return (
            <div key={name}>
              <dt>{words.numbers.rows[name]}</dt>
              <dd>
                <Figure n={n} of={{ measures, from, to, where }} />
                {of !== undefined && of > 0 && whole !== undefined && (
                  <Opens n={of} of={{ measures: whole === 'closed' ? CLOSED : [whole], from, to, where }}>
                    {say.percent(n / of)}
                  </Opens>
                )}
                <small>
                  <Opens n={sum(before, measures)} of={{ measures, ...periodBefore(page), where }}>
                    {words.numbers.before(say.number(sum(before, measures)))}
                  </Opens>
                </small>
              </dd>
            </div>
          )
        })}
        {windows && (
          <div>
            <dt>{words.numbers.rows.windows}</dt>
            <dd>
              <Link href={`/figures/windows?${within}`}>{say.number(windows.present)}</Link>
              <span>{say.percent(windows.called === 0 ? 0 : windows.present / windows.called)}</span>
              <small>{words.numbers.of(say.number(windows.present), say.number(windows.called))}</small>
            </dd>
          </div>
        )}
      </dl>
    </Sheet>
  )
}

/** Medians and nine in ten. */
export function Times({ page }: { page: DistrictPage }) {
  const { times, from, to } = page
  const words = useDistrictWords()
  const { say } = useTongue()
  const known = STEPS.filter((step) => times[step])
  const span = (minutes: number) => say.span(minutes * 60_000)
  return (
    <Sheet title={words.times.title}>
      {known.length === 0 ? (
        <p className={styles.quiet}>{words.times.none}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.times.step}</th>
                <th scope="col">{words.times.median}</th>
                <th scope="col">{words.times.p90}</th>
                <th scope="col">{words.times.of}</th>
              </tr>
            </thead>
            <tbody>
              {known.map((step) => {
                const time = times[step]
                return (
                  <tr key={step}>
                    <th scope="row">{words.times.steps[step]}</th>
                    <td>{time && span(time.median)}</td>
                    <td>{time && span(time.p90)}</td>
                    <td>
                      {time && (
                        <Figure
                          n={time.of}
                          of={{ measures: ENDS_OF[step], from, to, where: whereOf(page), step }}
                        />
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      <p className={styles.method}>{words.times.error}</p>
    </Sheet>
  )
}
