/** What people say about the service itself: how easy it was by door, and what should be better in their words. */
import { Button } from '@mantine/core'
import { Link } from 'wouter'
import type { ServiceFeedbackList } from '#contract/service.ts'
import { EASES } from '#core/service/feedback.ts'
import { EASE_WORDS } from '#core/words/service.ts'
import { useMe } from '../ask/answers.ts'
import { administers } from '../frame/roles.ts'
import { Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useReviewWords } from '../words/review.ts'
import { useTongue } from '../words/tongue.tsx'
import { useServiceFeedback } from './ask.ts'
import styles from './quality.module.css'

/** The tab. */
export function Service() {
  const { service: words } = useReviewWords()
  const { words: book, say, pick } = useTongue()
  const me = useMe()
  const list = useServiceFeedback()
  if (list.isPending) return <Waiting lines={4} height={90} />
  if (!list.data) return <TroubleNote error={list.error} retry={() => void list.refetch()} />
  const items = list.data.pages.flatMap((page) => page.items)
  return (
    <div className={styles.figures}>
      <p className={styles.quiet}>
        {words.lead} {administers(me) && <Link href="/settings">{words.settings}</Link>}
      </p>
      <Eases counts={list.data.pages[0]?.counts ?? []} />
      <section className={styles.card}>
        <h2>{words.said}</h2>
        {items.length === 0 && <p>{words.none}</p>}
        <ul className={styles.said}>
          {items.map((item) => (
            <li key={item.id}>
              {item.words}
              <small>
                {pick(EASE_WORDS[item.ease])} · {doorOf(book.channels, item.channel)}
                {item.pilot && ` (${words.trial})`} · {say.day(item.at)}
              </small>
            </li>
          ))}
        </ul>
        {list.hasNextPage && (
          <Button variant="default" onClick={() => void list.fetchNextPage()}>
            {words.more}
          </Button>
        )}
      </section>
    </div>
  )
}

function doorOf(names: Readonly<Record<string, string>>, channel: string): string {
  return names[channel] ?? channel
}

function Eases({ counts }: { counts: ServiceFeedbackList['counts'] }) {
  const { service: words } = useReviewWords()
  const { words: book, say, pick } = useTongue()
  const doors = [...new Set(counts.map(({ channel }) => channel))]
  const of = (channel: string | undefined, ease: string) =>
    counts
      .filter((one) => one.ease === ease && (channel === undefined || one.channel === channel))
      .reduce((sum, { n }) => sum + n, 0)
  if (doors.length === 0) return <p className={styles.card}>{words.noCounts}</p>
  const rows = [
    ...doors.map((door) => [doorOf(book.channels, door), door] as const),
    [words.all, undefined] as const,
  ]
  return (
    <section className={styles.card}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.door}</th>
            {EASES.map((ease) => (
              <th key={ease} scope="col">
                {pick(EASE_WORDS[ease])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, door]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {EASES.map((ease) => (
                <td key={ease} className="figures">
                  {say.number(of(door, ease))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
