/** Reports that are mailed by themselves: what goes, to whom, when, and whether it went. */
import { Button } from '@mantine/core'
import { IconMailForward } from '@tabler/icons-react'
import type { ReportMailItem } from '#contract/report-mails.ts'
import { useTitle } from '../frame/title.ts'
import { announce } from '../parts/announce.ts'
import { Mark } from '../parts/chips.tsx'
import { Empty, Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useReportMailWords } from '../words/report-mails.ts'
import { useTongue } from '../words/tongue.tsx'
import { useEnd, useReportMails } from './ask.ts'
import { NewReport } from './new-report.tsx'
import styles from './reports.module.css'

const TONES = { nobody: 'heed', waiting: 'quiet', sent: 'good', failed: 'alarm' } as const

/** The page. */
export function Reports() {
  const words = useReportMailWords()
  useTitle(words.title)
  const list = useReportMails()
  if (list.isPending) return <Waiting lines={4} height={90} />
  if (!list.data) return <TroubleNote error={list.error} retry={() => void list.refetch()} />
  const { items, posts, door } = list.data
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </header>
      {!door && <p className={styles.heed}>{words.noDoor}</p>}
      {posts.length === 0 && <p className={styles.heed}>{words.noPosts}</p>}
      {items.length === 0 ? (
        <Empty icon={IconMailForward} says={words.none} />
      ) : (
        <ul className={styles.list}>
          {items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ul>
      )}
      {posts.length > 0 && <NewReport list={list.data} />}
    </div>
  )
}

function Item({ item }: { item: ReportMailItem }) {
  const words = useReportMailWords()
  const { say, pick, words: house } = useTongue()
  const end = useEnd()
  const what = words.kinds[item.what]
  const days = item.days
    .toSorted((a, b) => a - b)
    .map((day) => words.dayNames[day - 1])
    .join(', ')
  return (
    <li className={styles.item}>
      <div className={styles.itemHead}>
        <div>
          <strong>{[what, item.department && pick(item.department)].filter(Boolean).join(': ')}</strong>
          <span>{words.when(days, say.number(item.hour))}</span>
          <span>{item.posts.map(pick).join(', ')}</span>
          <small>{words.by(pick(item.by), say.day(item.at))}</small>
        </div>
        <Button
          variant="default"
          size="compact-md"
          aria-label={words.endOf(what)}
          loading={end.isPending}
          onClick={() => end.mutate(item.id, { onSuccess: () => announce(words.ended, house) })}
        >
          {words.end}
        </Button>
      </div>
      {end.isError && <TroubleNote error={end.error} />}
      {item.mailings.length === 0 ? (
        <p className={styles.quiet}>{words.never}</p>
      ) : (
        <ul className={styles.mailings} aria-label={words.sent}>
          {item.mailings.map(({ day, post, address, state, why }) => (
            <li key={`${day}${post.en}`}>
              <span>{say.day(`${day}T12:00:00+05:30`)}</span>
              <span>{pick(post)}</span>
              {address && <span>{address}</span>}
              <Mark tone={TONES[state]}>{words.states[state]}</Mark>
              {why && <small>{why}</small>}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
