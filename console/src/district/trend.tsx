/** What came and what went, side by side. */
import type { DistrictPage } from '#contract/figures.ts'
import { CLOSED } from '#core/figures/measures.ts'
import { useDistrictWords } from '../words/district.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './district.module.css'
import { Figure, Sheet, whereOf } from './number.tsx'

const WIDTH = 640
const HEIGHT = 170
const FOOT = 20

/** Bars, and the same as a table. */
export function Trend({ page }: { page: DistrictPage }) {
  const words = useDistrictWords()
  const { say } = useTongue()
  const { trend } = page
  const most = Math.max(1, ...trend.flatMap(({ received, closed }) => [received, closed]))
  const step = WIDTH / Math.max(1, trend.length)
  const bar = Math.max(2, step * 0.38)
  const tall = (n: number) => (n / most) * (HEIGHT - FOOT - 14)
  const every = Math.ceil(trend.length / 6)
  return (
    <Sheet
      title={words.trend.title}
      wide
      tools={
        <span className={styles.keys}>
          <i data-key="received" /> {words.trend.received} <i data-key="closed" /> {words.trend.closed}
        </span>
      }
    >
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className={styles.trend}
        role="img"
        aria-label={words.trend.title}
      >
        <text x={0} y={10}>
          {say.number(most)}
        </text>
        <line x1={0} x2={WIDTH} y1={14} y2={14} />
        <line x1={0} x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
        {trend.map(({ from, to, received, closed }, at) => (
          <g key={from} transform={`translate(${at * step + step / 2} 0)`}>
            <title>{`${say.shortDay(from)}${from === to ? '' : ` – ${say.shortDay(to)}`}: ${words.trend.received} ${say.number(received)}, ${words.trend.closed} ${say.number(closed)}`}</title>
            <rect
              data-key="received"
              x={-bar}
              width={bar}
              y={HEIGHT - FOOT - tall(received)}
              height={tall(received)}
            />
            <rect
              data-key="closed"
              x={0}
              width={bar}
              y={HEIGHT - FOOT - tall(closed)}
              height={tall(closed)}
            />
            {at % every === 0 && (
              <text y={HEIGHT - 5} textAnchor={at === 0 ? 'start' : 'middle'}>
                {say.shortDay(from)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <details className={styles.list}>
        <summary>{words.trend.table}</summary>
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.trend.day}</th>
                <th scope="col">{words.trend.received}</th>
                <th scope="col">{words.trend.closed}</th>
              </tr>
            </thead>
            <tbody>
              {trend.toReversed().map(({ from, to, received, closed }) => (
                <tr key={from}>
                  <th scope="row">
                    {from === to ? say.shortDay(from) : `${say.shortDay(from)} – ${say.shortDay(to)}`}
                  </th>
                  <td>
                    <Figure n={received} of={{ measures: ['received'], from, to, where: whereOf(page) }} />
                  </td>
                  <td>
                    <Figure n={closed} of={{ measures: CLOSED, from, to, where: whereOf(page) }} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Sheet>
  )
}
