/** My work: what lies with my posts, soonest due first, made for a thumb. */
import { SegmentedControl } from '@mantine/core'
import { IconMoodSmile } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { GrievanceItem } from '#contract/grievances.ts'
import { useGrievances, useMe } from '../ask/answers.ts'
import { useTitle } from '../frame/title.ts'
import { useOfficeWords } from '../office/words.ts'
import { Empty, More, Waiting } from '../parts/empty.tsx'
import { GrievanceCard } from '../parts/grievance-card.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './work.module.css'
import { WorkSheet } from './work-sheet.tsx'

const tabs = ['with_officer', 'awaiting_complainant', 'in_review', 'awaiting_word'] as const
type Tab = (typeof tabs)[number]

/** Soonest due stands first, so all of it is fetched; beyond this many a person presses for more. */
const AT_ONCE = 300

/** The page. */
export function Work() {
  const { words, pick } = useTongue()
  useTitle(words.work.title)
  const me = useMe()
  const [tab, setTab] = useState<Tab>('with_officer')
  const [open, setOpen] = useState<string>()
  return (
    <div className={styles.page}>
      <header>
        <h1>{words.work.title}</h1>
        {me.posts.length > 0 && (
          <p className={styles.posts}>
            <span>{words.work.posts}:</span> {me.posts.map((post) => pick(post.name)).join(' · ')}
          </p>
        )}
      </header>
      <Directed onOpen={setOpen} />
      <Uncalled onOpen={setOpen} />
      <SegmentedControl
        fullWidth
        aria-label={words.work.title}
        value={tab}
        onChange={(chosen) => setTab(chosen as Tab)}
        data={tabs.map((name) => ({ value: name, label: words.work.tabs[name] }))}
        className={styles.tabs ?? ''}
      />
      <Cards key={tab} tab={tab} onOpen={setOpen} />
      <WorkSheet code={open} onClose={() => setOpen(undefined)} />
    </div>
  )
}

/** What lies elsewhere but waits for my answer to a direction; not there when nothing waits. */
function Directed({ onOpen }: { onOpen: (code: string) => void }) {
  const { words } = useTongue()
  const { data } = useGrievances({ directed: true })
  const items = data?.pages.flatMap((page) => page.items) ?? []
  if (items.length === 0) return null
  return (
    <section aria-labelledby="directed">
      <h2 id="directed" className={styles.directed}>
        {words.direction.forMe}
      </h2>
      <ul className={styles.cards}>
        {items.map((item) => (
          <li key={item.code}>
            <GrievanceCard grievance={item} onOpen={() => onOpen(item.code)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where the complainant should have been called by now; not there when nothing waits. */
function Uncalled({ onOpen }: { onOpen: (code: string) => void }) {
  const { call } = useOfficeWords()
  const { data } = useGrievances({ mine: true, uncalled: true })
  const items = data?.pages.flatMap((page) => page.items) ?? []
  if (items.length === 0) return null
  return (
    <section aria-labelledby="uncalled">
      <h2 id="uncalled" className={styles.directed}>
        {call.uncalled}
      </h2>
      <ul className={styles.cards}>
        {items.map((item) => (
          <li key={item.code}>
            <GrievanceCard grievance={item} onOpen={() => onOpen(item.code)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Cards({ tab, onOpen }: { tab: Tab; onOpen: (code: string) => void }) {
  const { words } = useTongue()
  const grievances = useGrievances({ mine: true, state: tab })
  const items = (grievances.data?.pages ?? []).flatMap((page) => page.items).sort(soonestFirst)
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = grievances
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError && items.length < AT_ONCE) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage, items.length])
  if (grievances.isPending) return <Waiting lines={4} height={130} />
  if (!grievances.data)
    return <TroubleNote error={grievances.error} retry={() => void grievances.refetch()} />
  if (items.length === 0) return <Empty icon={IconMoodSmile} says={words.work.empty[tab]} />
  return (
    <>
      <p className={styles.hint}>{words.work.soonest}</p>
      <ul className={styles.cards}>
        {items.map((item) => (
          <li key={item.code}>
            <GrievanceCard grievance={item} onOpen={() => onOpen(item.code)} />
          </li>
        ))}
      </ul>
      <More
        shown={items.length}
        hasMore={hasNextPage}
        busy={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
        always
      />
    </>
  )
}

function soonestFirst(a: GrievanceItem, b: GrievanceItem): number {
  return (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9')
}
