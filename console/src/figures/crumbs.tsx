/** The way down from the district to a block and a panchayat, to go up again, and of which days the table is. */
import { Link } from 'wouter'
import type { FiguresTable } from '#contract/figures-table.ts'
import { useFigureWords } from '../words/figures.ts'
import { useTongue } from '../words/tongue.tsx'
import { useQuestion } from './ask.ts'
import styles from './figures.module.css'

/** The line above the table. */
export function Crumbs({ table }: { table: FiguresTable }) {
  const words = useFigureWords()
  const { say, pick } = useTongue()
  const [, , addressOf] = useQuestion()
  const { place, around } = table
  const [nearest] = place?.within ?? []
  return (
    <p className={styles.crumbs}>
      {place ? (
        <Link href={addressOf({ place: undefined, by: 'block', sort: undefined })}>{words.whole}</Link>
      ) : (
        <b>{words.whole}</b>
      )}
      {place && around !== undefined && nearest && (
        <Link href={addressOf({ place: String(around), by: 'panchayat', sort: undefined })}>
          {pick(nearest)}
        </Link>
      )}
      {place && <b>{pick(place.name)}</b>}
      <span>{words.span(say.day(table.from), say.day(table.to))}</span>
    </p>
  )
}
