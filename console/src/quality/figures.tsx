/** What looking after disposals tells in numbers, and the draws by which they were chosen. */
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { ShareItem } from '#contract/figures.ts'
import type { QualityFigures, QualityList } from '#contract/quality.ts'
import { CHECKS } from '#core/quality/acts.ts'
import { CHECK_WORDS } from '#core/words/quality.ts'
import { Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useReviewWords } from '../words/review.ts'
import { useTongue } from '../words/tongue.tsx'
import { useQualityFigures } from './ask.ts'
import styles from './quality.module.css'

const PERIODS = [30, 90, 365] as const

/** The tab. */
export function Figures() {
  const words = useReviewWords()
  const { say } = useTongue()
  const [days, setDays] = useState<number>(90)
  const figures = useQualityFigures(days)
  if (figures.isPending) return <Waiting lines={4} height={90} />
  if (!figures.data) return <TroubleNote error={figures.error} retry={() => void figures.refetch()} />
  const { whole, own, posts, departments, leastSample, leastOwn } = figures.data
  return (
    <div className={styles.figures}>
      <SegmentedControl
        className={styles.period}
        value={String(days)}
        onChange={(value) => setDays(Number(value))}
        data={PERIODS.map((one) => ({ value: String(one), label: words.figures.days(say.number(one)) }))}
        aria-label={words.tabs.figures}
      />
      {whole && <Whole whole={whole} />}
      {figures.data.agreement && <Agreed agreement={figures.data.agreement} />}
      <Table title={words.figures.own} lead={words.figures.ownLead(say.number(leastOwn))} rows={own} />
      {whole || posts.length + departments.length > 0 ? (
        <>
          <Table
            title={words.figures.departments}
            lead={words.figures.lead(say.number(leastSample))}
            rows={departments}
          />
          <Table
            title={words.figures.posts}
            lead={words.figures.lead(say.number(leastSample))}
            rows={posts}
          />
        </>
      ) : null}
    </div>
  )
}

function Whole({ whole }: { whole: NonNullable<QualityFigures['whole']> }) {
  const words = useReviewWords()
  const { say } = useTongue()
  const all = [
    [words.figures.examined, whole.examined],
    [words.figures.lackingAll, whole.lacking],
    [words.figures.well, whole.treatedWell],
    [words.figures.badly, whole.treatedBadly],
  ] as const
  return (
    <dl className={styles.tiles}>
      {all.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="figures">{say.number(count)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Agreed({ agreement }: { agreement: NonNullable<QualityFigures['agreement']> }) {
  const words = useReviewWords()
  const { say, pick } = useTongue()
  const { of, outcome, checks } = agreement
  return (
    <section className={styles.card}>
      <h2>{words.figures.agreement}</h2>
      {of === 0 ? (
        <p className={styles.quiet}>{words.figures.noAgreement}</p>
      ) : (
        <>
          <p>{words.figures.agreed(say.number(outcome), say.number(of))}</p>
          <dl className={styles.checks}>
            {CHECKS.map((check) => (
              <div key={check}>
                <dt>{pick(CHECK_WORDS[check])}</dt>
                <dd>
                  {say.number(checks[check] ?? 0)} / {say.number(of)}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}

function Table({ title, lead, rows }: { title: string; lead: string; rows: QualityFigures['posts'] }) {
  const words = useReviewWords()
  const { pick } = useTongue()
  return (
    <section className={styles.card}>
      <h2>{title}</h2>
      <p className={styles.quiet}>{lead}</p>
      {rows.length === 0 ? (
        <p>{words.figures.none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.figures.name}</th>
              <th scope="col">{words.figures.lacking}</th>
              <th scope="col">{words.figures.treated}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  {pick(row.name)}
                  {row.department && <small>{pick(row.department)}</small>}
                </th>
                <td>
                  <Part share={row.lacking} />
                </td>
                <td>
                  <Part share={row.treated} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Part({ share }: { share: ShareItem | undefined }) {
  const words = useReviewWords()
  const { say } = useTongue()
  if (!share) return <span className={styles.quiet}>–</span>
  const percent = (part: number) => say.number(Math.round(part * 100))
  return (
    <span className="figures">
      <b>{percent(share.share)} %</b>
      <small>
        {percent(share.low)}–{percent(share.high)} % · {words.figures.of(say.number(share.of))}
      </small>
    </span>
  )
}

/** The last draws with their seals. */
export function Draws({ draws }: { draws: QualityList['draws'] }) {
  const words = useReviewWords()
  const { say } = useTongue()
  if (draws.length === 0) return null
  return (
    <details className={styles.draws}>
      <summary>{words.draws}</summary>
      <p>{words.drawLead}</p>
      <ul>
        {draws.map((draw) => (
          <li key={draw.week}>
            {words.drawn(draw.week, say.number(draw.drawn), say.number(draw.reports))}
            <code>
              {words.seed} {draw.seed}
            </code>
          </li>
        ))}
      </ul>
    </details>
  )
}
