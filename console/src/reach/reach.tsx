/** Whom a person must tell: the one call list, and the slips to be printed. */
import { Button } from '@mantine/core'
import { IconMoodSmile, IconPhoneOutgoing, IconPrinter } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { ReachWay } from '#contract/reach.ts'
import { useTitle } from '../frame/title.ts'
import { announce } from '../parts/announce.ts'
import { ListDownload } from '../parts/download.tsx'
import { Empty, Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useCallListWords } from '../words/call-list.ts'
import { reachEn, reachHi } from '../words/reach.ts'
import { useTongue } from '../words/tongue.tsx'
import { useCallList, useReach } from './answers.ts'
import { CallLines } from './call-lines.tsx'
import { Entry } from './entry.tsx'
import styles from './reach.module.css'

const WAYS = [
  { way: 'call', icon: IconPhoneOutgoing },
  { way: 'slip', icon: IconPrinter },
] as const

/** The page with its two lists. */
export function Reach({ way }: { way: ReachWay }) {
  const { language, say } = useTongue()
  const words = language === 'hi' ? reachHi : reachEn
  const calls = useCallListWords()
  useTitle(words.title)
  const { missed = 0, call = 0, slip = 0 } = useCallList().data?.pages[0]?.counts ?? {}
  const counts = { call: missed + call, slip }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <nav className={styles.tabs} aria-label={words.title}>
          {WAYS.map(({ way: one, icon: Icon }) => (
            <Link key={one} href={`/reach/${one}`} aria-current={one === way ? 'page' : undefined}>
              <Icon size={17} aria-hidden /> {words.tabs[one]}
              {counts[one] > 0 && <span className={styles.count}>{say.number(counts[one])}</span>}
            </Link>
          ))}
        </nav>
        {way === 'call' && <ListDownload list="call-list" />}
      </header>
      <h2 className={styles.lead}>{way === 'call' ? calls.lead : words.slipLead}</h2>
      {way === 'call' ? <CallLines /> : <Slips words={words} />}
    </div>
  )
}

function Slips({ words }: { words: typeof reachHi }) {
  const { words: house } = useTongue()
  const list = useReach('slip')
  if (list.isPending) return <Waiting lines={4} height={120} />
  if (!list.data) return <TroubleNote error={list.error} retry={() => void list.refetch()} />
  const items = list.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <Empty icon={IconMoodSmile} says={words.noSlips} />
  return (
    <>
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
      {list.hasNextPage && (
        <Button variant="default" mt="md" onClick={() => void list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  )
}
