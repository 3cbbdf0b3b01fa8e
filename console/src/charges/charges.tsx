/** Charges: who holds which post, and what can be ordered about it; beside it the lists of what went over. */
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { IconBeach, IconSearch, IconUserQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ChargePost, Charges as ChargesShape } from '#contract/charges.ts'
import { useMe } from '../ask/answers.ts'
import { useTitle } from '../frame/title.ts'
import { ListDownload } from '../parts/download.tsx'
import { Empty, Waiting } from '../parts/empty.tsx'
import { isFound } from '../parts/match.ts'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import { useCharges } from './ask.ts'
import styles from './charges.module.css'
import { HandoverLists } from './lists.tsx'
import { OrderDialog, type OrderWanted } from './order-dialog.tsx'
import { PostRow } from './post-row.tsx'

type View = 'all' | 'mine' | 'away' | 'vacant'
const VIEWS: readonly View[] = ['all', 'mine', 'away', 'vacant']

/** The page, with the tab that the address names. */
export function Charges({ tab }: { tab: 'posts' | 'lists' }) {
  const { words } = useTongue()
  const { charges } = words
  useTitle(charges.title)
  const [, go] = useLocation()
  const me = useMe()
  const [wanted, setWanted] = useState<OrderWanted>()
  const answer = useCharges()
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{charges.title}</h1>
          <p>{charges.lead}</p>
        </div>
        <Button
          variant="default"
          leftSection={<IconBeach size={18} aria-hidden />}
          onClick={() => setWanted({ do: 'leave', person: me.person.id })}
        >
          {charges.myLeave}
        </Button>
        <ListDownload list="charges" />
      </header>
      <SegmentedControl
        aria-label={charges.title}
        value={tab}
        onChange={(chosen) => go(chosen === 'lists' ? '/charges/lists' : '/charges')}
        data={(['posts', 'lists'] as const).map((name) => ({ value: name, label: charges.tabs[name] }))}
        className={styles.tabs ?? ''}
      />
      {tab === 'lists' ? (
        <HandoverLists />
      ) : answer.isPending ? (
        <Waiting lines={6} height={72} />
      ) : answer.data ? (
        <Posts data={answer.data} onOrder={setWanted} />
      ) : (
        <TroubleNote error={answer.error} retry={() => void answer.refetch()} />
      )}
      {wanted && answer.data && (
        <OrderDialog wanted={wanted} data={answer.data} onClose={() => setWanted(undefined)} />
      )}
    </div>
  )
}

function Posts({ data, onOrder }: { data: ChargesShape; onOrder: (wanted: OrderWanted) => void }) {
  const { words, say } = useTongue()
  const { charges } = words
  const me = useMe()
  const [view, setView] = useState<View>('all')
  const [search, setSearch] = useState('')
  const mine = new Set(me.posts.map(({ code }) => code))
  const inView: Record<View, (post: ChargePost) => boolean> = {
    all: () => true,
    mine: ({ code }) => mine.has(code),
    away: (post) => post.charges.some(({ leave }) => leave !== undefined && leave.from <= data.today),
    vacant: (post) => isVacant(post, data.today),
  }
  const found = data.posts.filter((post) => inView[view](post) && isSought(post, search))
  return (
    <>
      <div className={styles.tools}>
        <TextInput
          aria-label={charges.search}
          placeholder={charges.search}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className={styles.search ?? ''}
        />
        <div className={styles.views}>
          {VIEWS.map((name) => (
            <button key={name} type="button" aria-pressed={view === name} onClick={() => setView(name)}>
              {charges.views[name]} <span>{say.number(data.posts.filter(inView[name]).length)}</span>
            </button>
          ))}
        </div>
      </div>
      {found.length === 0 ? (
        <Empty icon={IconUserQuestion} says={charges.nothing} />
      ) : (
        <ul className={styles.posts}>
          <li className={styles.columns} aria-hidden>
            <span>{charges.columns.post}</span>
            <span>{charges.columns.holder}</span>
            <span>{charges.columns.work}</span>
            <span>{charges.columns.open}</span>
          </li>
          {found.map((post) => (
            <PostRow key={post.code} post={post} today={data.today} onOrder={onOrder} />
          ))}
        </ul>
      )}
    </>
  )
}

function isVacant({ charges }: ChargePost, today: string): boolean {
  return !charges.some(({ kind, from }) => kind !== 'link' && from <= today)
}

function isSought(post: ChargePost, search: string): boolean {
  const people = [...post.charges.map(({ person }) => person), ...post.answering]
  const texts = [post.name, post.department?.name, post.place, ...people.map(({ name }) => name)]
  return isFound([post.code, ...texts.flatMap((one) => (one ? [one.hi, one.en] : []))], search)
}
