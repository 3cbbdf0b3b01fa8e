/** Districts side by side; nobody's name, no list: the state sees how much, the district what. */
import { IconMap2 } from '@tabler/icons-react'
import type { StateRow } from '#contract/figures.ts'
import { ListDownload } from '../parts/download.tsx'
import { Empty, Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useDistrictWords } from '../words/district.ts'
import { useTongue } from '../words/tongue.tsx'
import { useDistricts } from './ask.ts'
import styles from './district.module.css'
import { Share } from './posts.tsx'

/** The comparison. */
export function Districts({ days }: { days: number }) {
  const words = useDistrictWords()
  const { say } = useTongue()
  const found = useDistricts(days)
  if (found.isPending) return <Waiting lines={6} />
  if (found.isError) return <TroubleNote error={found.error} retry={() => void found.refetch()} />
  const { rows, leastSample } = found.data
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
              <th scope="col">{words.state.rate}</th>
              <th scope="col">{words.state.open}</th>
              <th scope="col">{words.state.late}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.district} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.method}>{words.posts.method(say.number(leastSample))}</p>
    </section>
  )
}

function Row({ row }: { row: StateRow }) {
  const words = useDistrictWords()
  const { say, pick } = useTongue()
  const tenth = (value: number) => say.number(Math.round(value * 10) / 10)
  return (
    <tr data-own={row.own || undefined}>
      <th scope="row">
        {pick(row.name)}
        {row.own && <small>{words.state.own}</small>}
      </th>
      <td>{row.rank === undefined ? <small>{words.posts.few}</small> : say.number(row.rank)}</td>
      <td>{row.inTime ? <Share share={row.inTime} /> : '–'}</td>
      <td>{row.satisfied ? <Share share={row.satisfied} /> : '–'}</td>
      <td>{row.reopened ? <Share share={row.reopened} /> : '–'}</td>
      <td>{row.whole ? say.span(row.whole.median * 60_000) : '–'}</td>
      <td>
        {row.rate ? (
          <>
            {tenth(row.rate.rate)}
            <small>
              {tenth(row.rate.low)} – {tenth(row.rate.high)}
            </small>
          </>
        ) : (
          '–'
        )}
      </td>
      <td>{say.number(row.open)}</td>
      <td>{say.number(row.late)}</td>
    </tr>
  )
}
