/** The publisher's page: what waits, what was decided, and the bulletins. */
import { useHotkeys } from '@mantine/hooks'
import { IconChecklist } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, Redirect } from 'wouter'
import type { PublicationItem } from '#contract/publication.ts'
import { useTitle } from '../frame/title.ts'
import { Empty, More, Waiting } from '../parts/empty.tsx'
import { TabbedHead } from '../parts/tabbed-head.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { usePublicationWords } from '../words/publication.ts'
import { useTongue } from '../words/tongue.tsx'
import { usePublications } from './ask.ts'
import { Bulletins } from './bulletins.tsx'
import styles from './publication.module.css'
import { Sheet } from './sheet.tsx'

const TABS = ['waiting', 'published', 'withheld', 'retracted', 'bulletins'] as const
type Tab = (typeof TABS)[number]

/** The page with its tabs. */
export function Publication({ tab }: { tab: string | undefined }) {
  const words = usePublicationWords()
  useTitle(words.title)
  const chosen = TABS.find((one) => one === tab)
  if (!chosen) return <Redirect to="/publication/waiting" replace />
  return (
    <div className={styles.page}>
      <TabbedHead
        title={words.title}
        tabs={TABS}
        chosen={chosen}
        href={(one) => `/publication/${one}`}
        words={words.tabs}
      >
        <Link href="/posters">{words.posters}</Link>
      </TabbedHead>
      {chosen === 'bulletins' ? <Bulletins /> : <Queue key={chosen} state={chosen} />}
    </div>
  )
}

function Queue({ state }: { state: Exclude<Tab, 'bulletins'> }) {
  const words = usePublicationWords()
  const list = usePublications(state)
  const [chosen, setChosen] = useState<string>()
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const at = Math.max(
    0,
    items.findIndex(({ code }) => code === chosen),
  )
  const shown = items[at]
  const go = (step: number) => setChosen(items[Math.min(items.length - 1, Math.max(0, at + step))]?.code)
  useHotkeys([
    ['j', () => go(1)],
    ['k', () => go(-1)],
    ['ArrowDown', () => go(1)],
    ['ArrowUp', () => go(-1)],
  ])
  if (list.isPending) return <Waiting lines={5} height={80} />
  if (!list.data) return <TroubleNote error={list.error} retry={() => void list.refetch()} />
  return (
    <>
      {state === 'waiting' && <p className={styles.lead}>{words.lead}</p>}
      {!shown ? (
        <Empty icon={IconChecklist} says={words.empty[state]} />
      ) : (
        <div className={styles.split}>
          <div>
            <ul className={styles.list}>
              {items.map((item) => (
                <Row
                  key={item.code}
                  item={item}
                  here={item.code === shown.code}
                  onChoose={() => setChosen(item.code)}
                />
              ))}
            </ul>
            <More
              shown={items.length}
              hasMore={list.hasNextPage}
              busy={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
          </div>
          <Sheet code={shown.code} onDone={() => setChosen(items[at + 1]?.code ?? items[at - 1]?.code)} />
        </div>
      )}
    </>
  )
}

function Row({ item, here, onChoose }: { item: PublicationItem; here: boolean; onChoose: () => void }) {
  const words = usePublicationWords()
  const { say, pick } = useTongue()
  return (
    <li>
      <button type="button" aria-current={here || undefined} onClick={onChoose}>
        <b>{item.subject ? pick(item.subject) : pick(item.department)}</b>
        <span>
          {[item.place && pick(item.place), words.closed(say.day(item.closedAt))].filter(Boolean).join(' · ')}
        </span>
        <span className="code">{item.number ?? item.code}</span>
        {item.reason && <em>{pick(item.reason)}</em>}
      </button>
    </li>
  )
}
