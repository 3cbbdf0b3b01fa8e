/** The nodal chain: what lies with me, what came back as a report, what I gave on, and how late each is. */
import { Button } from '@mantine/core'
import {
  IconChevronRight,
  IconCornerDownRight,
  IconFileCheck,
  IconInbox,
  IconSitemap,
} from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { NodalPage, NodalView } from '#contract/nodal.ts'
import { address, ask } from '../ask/ask.ts'
import { useTitle } from '../frame/title.ts'
import { Empty, Waiting } from '../parts/empty.tsx'
import { GrievanceCard } from '../parts/grievance-card.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { nodalEn, nodalHi } from '../words/nodal.ts'
import { useTongue } from '../words/tongue.tsx'
import { WorkSheet } from '../work/work-sheet.tsx'
import styles from './nodal.module.css'

const VIEWS = [
  { view: 'here', icon: IconInbox },
  { view: 'back', icon: IconFileCheck },
  { view: 'below', icon: IconCornerDownRight },
] as const

/** The page. */
export function Nodal({ view: asked }: { view: string | undefined }) {
  const { language, say } = useTongue()
  const words = language === 'hi' ? nodalHi : nodalEn
  useTitle(words.title)
  const view: NodalView = VIEWS.find((one) => one.view === asked)?.view ?? 'here'
  const [open, setOpen] = useState<string>()
  const list = useChain(view)
  const first = list.data?.pages[0]
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <nav className={styles.tabs} aria-label={words.title}>
          {VIEWS.map(({ view: one, icon: Icon }) => {
            const counts = first?.counts[one]
            return (
              <Link key={one} href={`/nodal/${one}`} aria-current={one === view ? 'page' : undefined}>
                <Icon size={17} aria-hidden /> {words.tabs[one]}
                {counts && counts.open > 0 && <span className={styles.count}>{say.number(counts.open)}</span>}
                {counts && counts.late > 0 && (
                  <span className={styles.late}>{words.late(say.number(counts.late))}</span>
                )}
              </Link>
            )
          })}
        </nav>
      </header>
      <p className={styles.quiet}>{words.lead}</p>
      {first && first.below.length > 0 && <Whose below={first.below} words={words} />}
      {list.isPending ? (
        <Waiting lines={4} height={120} />
      ) : list.isError ? (
        <TroubleNote error={list.error} retry={() => void list.refetch()} />
      ) : items.length === 0 ? (
        <Empty icon={IconSitemap} says={words.empty[view]} />
      ) : (
        <ul className={styles.list}>
          {items.map((item) => (
            <Entry
              key={item.grievance.code}
              item={item}
              words={words}
              onOpen={() => setOpen(item.grievance.code)}
            />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button variant="default" mt="md" onClick={() => void list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
      <WorkSheet code={open} onClose={() => setOpen(undefined)} />
    </div>
  )
}

/** One view, page by page; asked again when something moves, and every half minute. */
function useChain(view: NodalView) {
  return useInfiniteQuery({
    queryKey: ['grievances', 'nodal', view],
    refetchInterval: 30_000,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => ask<NodalPage>(address('nodal', { view, after: pageParam }), signal),
    getNextPageParam: ({ next }) => next,
  })
}

function Entry({
  item: { grievance, chain, last },
  words,
  onOpen,
}: {
  item: NodalPage['items'][number]
  words: typeof nodalHi
  onOpen: () => void
}) {
  const { say, pick } = useTongue()
  return (
    <li className={styles.item}>
      <GrievanceCard grievance={grievance} onOpen={onOpen} />
      <div className={styles.way}>
        <ol aria-label={words.chain}>
          {chain.map(({ code, name }, place) => (
            <li key={code} data-now={place === chain.length - 1 || undefined}>
              {place > 0 && <IconChevronRight size={14} aria-hidden />}
              {pick(name)}
            </li>
          ))}
        </ol>
        <p className={styles.quiet}>
          {say.moment(last.at)} · {pick(last.says)}
        </p>
      </div>
    </li>
  )
}

function Whose({ below, words }: { below: NodalPage['below']; words: typeof nodalHi }) {
  const { say, pick } = useTongue()
  return (
    <section className={styles.whose} aria-labelledby="whose">
      <table>
        <caption id="whose">{words.whose}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.open}</th>
            <th scope="col">{words.lateHead}</th>
          </tr>
        </thead>
        <tbody>
          {below.map(({ post, name, open, late }) => (
            <tr key={post}>
              <th scope="row">{pick(name)}</th>
              <td>{say.number(open)}</td>
              <td data-late={late > 0 || undefined}>{say.number(late)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
