/** Whom a person must tell: the call list, and the slips to be printed. */
import { Button } from '@mantine/core'
import { IconMoodSmile, IconPhoneOutgoing, IconPrinter } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { ReachWay } from '#contract/reach.ts'
import { useTitle } from '../frame/title.ts'
import { announce } from '../parts/announce.ts'
import { Empty, Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { reachEn, reachHi } from '../words/reach.ts'
import { useTongue } from '../words/tongue.tsx'
import { useReach } from './answers.ts'
import { Entry } from './entry.tsx'
import styles from './reach.module.css'

const WAYS = [
  { way: 'call', icon: IconPhoneOutgoing },
  { way: 'slip', icon: IconPrinter },
] as const

/** The page with its two lists. */
export function Reach({ way }: { way: ReachWay }) {
  const { language, say, words: house } = useTongue()
  const words = language === 'hi' ? reachHi : reachEn
  useTitle(words.title)
  const list = useReach(way)
  const counts = list.data?.pages[0]?.counts
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <nav className={styles.tabs} aria-label={words.title}>
          {WAYS.map(({ way: one, icon: Icon }) => (
            <Link key={one} href={`/reach/${one}`} aria-current={one === way ? 'page' : undefined}>
              <Icon size={17} aria-hidden /> {words.tabs[one]}
              {counts && counts[one] > 0 && <span className={styles.count}>{say.number(counts[one])}</span>}
            </Link>
          ))}
        </nav>
      </header>
      <p className={styles.quiet}>{words.lead[way]}</p>
      {list.isPending ? (
        <Waiting lines={4} height={120} />
      ) : list.isError ? (
        <TroubleNote error={list.error} retry={() => void list.refetch()} />
      ) : items.length === 0 ? (
        <Empty icon={IconMoodSmile} says={words.empty[way]} />
      ) : (
        <ul className={styles.list}>
          {items.map((item) => (
            <Entry
              key={item.id}
              item={item}
              words={words}
              onDone={(became) => announce(words.became[became], house)}
            />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button variant="default" mt="md" onClick={() => void list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </div>
  )
}
