/**
 * Districts side by side; nobody's name. The numbers of the own district open their lists; of another the state sees how much,
 * and that district what.
 */
import { IconMap2 } from '@tabler/icons-react'
import type { StateRow } from '#contract/figures.ts'
import { dayAfter } from '#core/clock/calendar.ts'
import { CLOSED, OPEN } from '#core/figures/measures.ts'
import { ListDownload } from '../parts/download.tsx'
import { Empty, Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useDistrictWords } from '../words/district.ts'
import { useFigureWords } from '../words/figures.ts'
import { type Tongue, useTongue } from '../words/tongue.tsx'
import { useDistricts } from './ask.ts'
import styles from './district.module.css'
import { type Behind, Figure } from './number.tsx'
import { Share } from './posts.tsx'

/** The comparison. */
export function Districts({ days }: { days: number }) {
  const words = useDistrictWords()
  const more = useFigureWords().state
  const { say } = useTongue()
  const found = useDistricts(days)
  if (found.isPending) return <Waiting lines={6} />
  if (found.isError) return <TroubleNote error={found.error} retry={() => void found.refetch()} />
  const { rows, leastSample, medians, from, to } = found.data
  const share = (value: number | undefined) => (value === undefined ? '–' : say.percent(value))
  if (rows.length === 0) return <Empty icon={IconMap2} says={[words.state.none]} />
  return (
    <section data-sheet>
      <p className={styles.quiet}>{words.state.lead}</p>
      <ListDownload list="state" query={{ days }} small />
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.state.district}</th>
              <th scope="col">{words.posts.rank}</th>
              <th scope="col">{words.state.inTime}</th>
              <th scope="col">{words.state.satisfied}</th>
              <th scope="col">{words.state.reopened}</th>
              <th scope="col">{words.state.whole}</th>
              <th scope="col">{more.received}</th>
              <th scope="col">{more.closed}</th>
              <th scope="col">{more.open}</th>
              <th scope="col">{more.late}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.district} row={row} from={from} to={to} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{more.median}</th>
              <td />
              {(['inTime', 'satisfied', 'reopened'] as const).map((name) => (
                <td key={name}>{share(medians[name])}</td>
              ))}
              <td>{medians.whole === undefined ? '–' : say.span(medians.whole * 60_000)}</td>
              {(['rate', 'closedRate', 'openRate', 'lateRate'] as const).map((name) => (
                <td key={name}>{medians[name] === undefined ? '–' : tenth(say, medians[name])}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={styles.method}>{words.posts.method(say.number(leastSample))}</p>
    </section>
  )
}

function Row({ row, from, to }: { row: StateRow; from: string; to: string }) {
  const words = useDistrictWords()
  const { say, pick } = useTongue()
  const of = (behind: Behind) => (row.own ? behind : undefined)
  return (
    <tr data-own={row.own || undefined}>
      <th scope="row">
        {pick(row.name)}
        {row.own && <small>{words.state.own}</small>}
      </th>
      <td>{row.rank === undefined ? <small>{words.posts.few}</small> : say.number(row.rank)}</td>
      <Portion share={row.inTime} of={of({ measures: ['reported'], from, to })} />
      <Portion share={row.satisfied} of={of({ measures: CLOSED, from, to })} />
      <Portion share={row.reopened} of={of({ measures: CLOSED, from, to })} />
      <td>{row.whole ? say.span(row.whole.median * 60_000) : '–'}</td>
      <Rate rate={row.rate} n={row.received} of={of({ measures: ['received'], from, to })} />
      <Rate rate={row.closedRate} n={row.closed} of={of({ measures: CLOSED, from, to })} />
      <Rate rate={row.openRate} n={row.open} of={of({ measures: OPEN, to })} />
      <Rate rate={row.lateRate} n={row.late} of={of({ measures: ['due'], to: dayAfter(to, -1) })} />
    </tr>
  )
}

/** A share, and of how many it is. */
function Portion({ share, of }: { share: StateRow['inTime']; of: Behind | undefined }) {
  const { say } = useTongue()
  if (!share) return <td>–</td>
  return (
    <td>
      <Share share={share} />
      <small>({of ? <Figure n={share.of} of={of} /> : say.number(share.of)})</small>
    </td>
  )
}

/** To each ten thousand people with its interval, and how many that are. */
function Rate({ rate, n, of }: { rate: StateRow['rate']; n: number; of: Behind | undefined }) {
  const { say } = useTongue()
  return (
    <td>
      {rate ? tenth(say, rate.rate) : '–'}
      {rate && (
        <small>
          {tenth(say, rate.low)} – {tenth(say, rate.high)}
        </small>
      )}
      <small>({of ? <Figure n={n} of={of} /> : say.number(n)})</small>
    </td>
  )
}

function tenth(say: Tongue['say'], value: number): string {
  return say.number(Math.round(value * 10) / 10)
}
