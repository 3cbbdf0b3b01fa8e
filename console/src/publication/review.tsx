/** Before printing: which tables of the week the public will not read, and why. */
import { Skeleton } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import type { BulletinReview } from '#contract/publication.ts'
import { TroubleNote } from '../parts/trouble.tsx'
import { usePublicationWords } from '../words/publication.ts'
import { useTongue } from '../words/tongue.tsx'
import { useReview } from './ask.ts'
import styles from './publication.module.css'

type Table = BulletinReview['tables'][number]

/** The note above the button that prints. */
export function Review({ week }: { week: string }) {
  const words = usePublicationWords().bulletin
  const review = useReview(week)
  if (review.isPending)
    return (
      <p className={styles.reading} role="status">
        {words.reading}
        <Skeleton height={8} mt={6} />
      </p>
    )
  if (!review.data) return <TroubleNote error={review.error} retry={() => void review.refetch()} />
  const { tables } = review.data
  if (tables.length === 0) return <p className={styles.reading}>{words.nothingHidden}</p>
  return (
    <section className={styles.little} aria-label={words.little}>
      <h3>
        <IconEyeOff size={18} aria-hidden /> {words.little}
      </h3>
      <ul>
        {tables.map((table) => (
          <Line key={`${table.table.en}-${table.state}`} table={table} />
        ))}
      </ul>
      <p>{words.littleWhat}</p>
    </section>
  )
}

function Line({ table: { table, state, counts, small, hidden } }: { table: Table }) {
  const words = usePublicationWords().bulletin
  const { pick } = useTongue()
  const says = state === 'thin' ? words.thin(hidden, counts, small) : words[state](small, counts)
  return (
    <li>
      <b>{pick(table)}</b>: {says}
    </li>
  )
}
