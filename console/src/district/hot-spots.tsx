/** The three hot spots that burn most now, with the sentence why; the rest stand on the page of plans. */
import { Link } from 'wouter'
import { useMe } from '../ask/answers.ts'
import { readsOnly } from '../frame/roles.ts'
import { useHotSpots } from '../plans/ask.ts'
import { useHotSpotWords } from '../words/hot-spots.ts'
import { usePlanWords } from '../words/plans.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './district.module.css'
import { Sheet } from './number.tsx'

const SHOWN = 3

/** The sheet; nothing while it is not known whether there are any. */
export function HotSpots() {
  const words = useHotSpotWords()
  const plans = usePlanWords()
  const { say, pick } = useTongue()
  const figuresOnly = readsOnly(useMe())
  const { data } = useHotSpots()
  if (!data) return null
  const lasting = data.pages.flatMap(({ items }) => items).filter(({ endedOn }) => endedOn === undefined)
  const worst = lasting.toSorted((a, b) => b.n / b.expected - a.n / a.expected).slice(0, SHOWN)
  return (
    <Sheet
      wide
      title={words.title}
      tools={figuresOnly ? undefined : <Link href="/plans">{words.all(say.number(lasting.length))}</Link>}
    >
      {worst.length === 0 && <p className={styles.quiet}>{words.none}</p>}
      <ul className={styles.burning}>
        {worst.map((spot) => (
          <li key={spot.id}>
            <strong>{pick(spot.place.name)}</strong>
            <em>{pick(spot.subject.name)}</em>
            <p>{pick(spot.why)}</p>
            <small>
              {plans.found(say.day(spot.foundOn))}
              {!figuresOnly && <> · </>}
              {!figuresOnly &&
                (spot.plan ? (
                  <Link href={`/plans/${encodeURIComponent(spot.plan)}`}>{words.plan}</Link>
                ) : (
                  <Link href="/plans">{words.open}</Link>
                ))}
            </small>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
