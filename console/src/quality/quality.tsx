/** The reviewers' page: what is to be looked at, a second time, what is suggested, what it tells in numbers. */
import { Select } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconChecklist } from '@tabler/icons-react'
import { useState } from 'react'
import { Redirect } from 'wouter'
import type { QualityItem } from '#contract/quality.ts'
import { mayLookAfter, maySettleSuggestions } from '#core/access/quality.ts'
import { LOOK_GROUNDS, type LookGround } from '#core/quality/acts.ts'
import { mayReadFeedback } from '#core/service/feedback.ts'
import { GROUND_WORDS, OUTCOME_WORDS } from '#core/words/quality.ts'
import { useMe } from '../ask/answers.ts'
import { useTitle } from '../frame/title.ts'
import { ListDownload } from '../parts/download.tsx'
import { Empty, More, Waiting } from '../parts/empty.tsx'
import { TabbedHead } from '../parts/tabbed-head.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useReviewWords } from '../words/review.ts'
import { useTongue } from '../words/tongue.tsx'
import { useQueue } from './ask.ts'
import { Draws, Figures } from './figures.tsx'
import styles from './quality.module.css'
import { Service } from './service.tsx'
import { Sheet } from './sheet.tsx'

const TABS = ['waiting', 'second', 'suggested', 'looked', 'figures', 'service'] as const
type Tab = (typeof TABS)[number]

/** The page with the tabs that this person has. */
export function Quality({ tab }: { tab: string | undefined }) {
  const words = useReviewWords()
  const me = useMe()
  useTitle(words.title)
  const mine = TABS.filter((one) => {
    if (one === 'service') return mayReadFeedback(me)
    return one === 'figures' || mayLookAfter(me) || (one === 'suggested' && maySettleSuggestions(me))
  })
  const chosen = mine.find((one) => one === tab)
  if (!chosen) return <Redirect to={`/quality/${mine[0]}`} replace />
  return (
    <div className={styles.page}>
      <TabbedHead
        title={words.title}
        tabs={mine}
        chosen={chosen}
        href={(one) => `/quality/${one}`}
        words={words.tabs}
        aside={
          chosen !== 'figures' && chosen !== 'service' ? (
            <ListDownload list="quality" query={{ view: chosen }} />
          ) : undefined
        }
      />
      {chosen === 'figures' ? (
        <Figures />
      ) : chosen === 'service' ? (
        <Service />
      ) : (
        <Queue key={chosen} view={chosen} />
      )}
    </div>
  )
}

const keyOf = ({ code, report }: QualityItem) => `${code}/${report}`

function Queue({ view }: { view: Exclude<Tab, 'figures' | 'service'> }) {
  const words = useReviewWords()
  const { pick } = useTongue()
  const [ground, setGround] = useState('')
  const list = useQueue(view, ground)
  const [chosen, setChosen] = useState<string>()
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const at = Math.max(
    0,
    items.findIndex((item) => keyOf(item) === chosen),
  )
  const shown = items[at]
  const choose = (item: QualityItem | undefined) => setChosen(item && keyOf(item))
  const go = (step: number) => choose(items[Math.min(items.length - 1, Math.max(0, at + step))])
  useHotkeys([
    ['j', () => go(1)],
    ['k', () => go(-1)],
  ])
  return (
    <>
      <div className={styles.lead}>
        <p>{words.leads[view]}</p>
        <Select
          size="sm"
          aria-label={words.ground}
          data={[
            { value: 'all', label: words.every },
            ...LOOK_GROUNDS.map((one) => ({ value: one, label: pick(GROUND_WORDS[one]) })),
          ]}
          value={ground || 'all'}
          onChange={(value) => setGround(value === null || value === 'all' ? '' : value)}
          allowDeselect={false}
        />
      </div>
      {list.isPending ? (
        <Waiting lines={5} height={80} />
      ) : !list.data ? (
        <TroubleNote error={list.error} retry={() => void list.refetch()} />
      ) : !shown ? (
        <Empty icon={IconChecklist} says={words.empty[view] ?? []} />
      ) : (
        <div className={styles.split}>
          <div>
            <ul className={styles.list}>
              {items.map((item) => (
                <Row
                  key={keyOf(item)}
                  item={item}
                  here={keyOf(item) === keyOf(shown)}
                  onChoose={() => choose(item)}
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
          <Sheet
            key={keyOf(shown)}
            code={shown.code}
            report={shown.report}
            onDone={() => choose(items[at + 1] ?? items[at - 1])}
          />
        </div>
      )}
      {list.data && mayDraw(view) && <Draws draws={list.data.pages[0]?.draws ?? []} />}
    </>
  )
}

function mayDraw(view: Tab): boolean {
  return view === 'waiting' || view === 'second'
}

function Row({ item, here, onChoose }: { item: QualityItem; here: boolean; onChoose: () => void }) {
  const words = useReviewWords()
  const { say, pick } = useTongue()
  const { outcome, suggestion } = item
  return (
    <li>
      <button type="button" aria-current={here || undefined} onClick={onChoose}>
        <b>{item.subject ? pick(item.subject) : pick(item.department)}</b>
        <span>
          {pick(item.post)} · {words.reported(say.day(item.reportedAt))}
        </span>
        <span className="code">{item.code}</span>
        <div className={styles.marks}>
          <Grounds grounds={item.grounds} />
          {outcome && <em data-outcome={outcome}>{pick(OUTCOME_WORDS[outcome])}</em>}
          {suggestion && <em>{words.suggestion[suggestion]}</em>}
          {item.again && <em>{words.twice}</em>}
        </div>
      </button>
    </li>
  )
}

function Grounds({ grounds }: { grounds: readonly LookGround[] }) {
  const { pick } = useTongue()
  return grounds.map((ground) => (
    <em key={ground} data-ground={ground}>
      {pick(GROUND_WORDS[ground])}
    </em>
  ))
}
