import { ActionIcon, Button, Tabs, TextInput } from '@mantine/core'
import { IconFlag, IconInbox, IconKeyboard, IconPlus, IconSearch, IconUserCheck } from '@tabler/icons-react'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { ConversationItem } from '#contract/conversations.ts'
import { type useConversations, useCounts, useMe, type View } from '../ask/answers.ts'
import { registersGrievances } from '../frame/roles.ts'
import { Mark } from '../parts/chips.tsx'
import { Empty, More, Waiting } from '../parts/empty.tsx'
import { spaced } from '../parts/phone.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { unmarked } from '../parts/written.ts'
import { useNow } from '../words/now.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './list.module.css'

export type ListView = View | 'unreadable'
const views: readonly ListView[] = ['all', 'unread', 'mine', 'flagged', 'unreadable']

interface Props {
  view: ListView
  onView: (view: ListView) => void
  typed: string
  onTyped: (typed: string) => void
  searchBox: RefObject<HTMLInputElement | null>
  conversations: ReturnType<typeof useConversations>
  openId: string | undefined
  onHelp: () => void
  unreadable: ReactNode
}

/** Threads, newest first, under their tabs; the last tab holds what could not be read. */
export function ConversationList({
  view,
  onView,
  typed,
  onTyped,
  searchBox,
  onHelp,
  unreadable,
  ...rest
}: Props) {
  const { words } = useTongue()
  const me = useMe()
  return (
    <Tabs
      value={view}
      onChange={(chosen) => onView((chosen as ListView | null) ?? 'all')}
      variant="pills"
      className={styles.tabs ?? ''}
    >
      <header className={styles.head}>
        <div className={styles.title}>
          <h1>{words.inbox.title}</h1>
          {registersGrievances(me) && (
            <Button
              component={Link}
              href="/inbox/new"
              size="compact-md"
              ml="auto"
              mr={4}
              leftSection={<IconPlus size={17} aria-hidden />}
            >
              {words.counter.open}
            </Button>
          )}
          <ActionIcon
            variant="subtle"
            color="gray.7"
            onClick={onHelp}
            aria-label={words.inbox.help}
            visibleFrom="sm"
          >
            <IconKeyboard size={20} stroke={1.6} />
          </ActionIcon>
        </div>
        {view !== 'unreadable' && (
          <TextInput
            ref={searchBox}
            type="search"
            aria-label={words.inbox.search}
            placeholder={words.inbox.search}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={typed}
            onChange={(event) => onTyped(event.currentTarget.value)}
          />
        )}
        <Views />
      </header>
      <Tabs.Panel value={view} className={styles.scroll ?? ''}>
        {view === 'unreadable' ? unreadable : <Items view={view} typed={typed} {...rest} />}
      </Tabs.Panel>
    </Tabs>
  )
}

function Views() {
  const { words, say } = useTongue()
  const { data: counts } = useCounts()
  const numbers: Partial<Record<ListView, number | undefined>> = {
    unread: counts?.unread,
    flagged: counts?.flagged,
    unreadable: counts?.unreadable,
  }
  return (
    <Tabs.List aria-label={words.inbox.list}>
      {views.map((view) => (
        <Tabs.Tab key={view} value={view}>
          {words.inbox.views[view]}
          {(numbers[view] ?? 0) > 0 && (
            <span className={styles.number}>{say.number(numbers[view] ?? 0)}</span>
          )}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  )
}

function Items({
  view,
  typed,
  conversations,
  openId,
}: Pick<Props, 'typed' | 'conversations' | 'openId'> & { view: View }) {
  const { words } = useTongue()
  if (conversations.isPending) return <Waiting lines={8} height={70} />
  if (conversations.isError)
    return <TroubleNote error={conversations.error} retry={() => void conversations.refetch()} />
  const items = conversations.data.pages.flatMap((page) => page.items)
  if (items.length === 0)
    return <Empty icon={IconInbox} says={typed.trim() ? words.inbox.empty.search : words.inbox.empty[view]} />
  return (
    <>
      <ul className={styles.items} aria-busy={conversations.isPlaceholderData}>
        {items.map((item) => (
          <Item key={item.id} item={item} isOpen={item.id === openId} />
        ))}
      </ul>
      <More
        shown={items.length}
        hasMore={conversations.hasNextPage}
        busy={conversations.isFetchingNextPage}
        onMore={() => void conversations.fetchNextPage()}
      />
    </>
  )
}

function Item({ item, isOpen }: { item: ConversationItem; isOpen: boolean }) {
  const { words, say, pick } = useTongue()
  const now = useNow()
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (isOpen) link.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  return (
    <li>
      <Link
        ref={link}
        href={`/inbox/${item.id}`}
        className={styles.item}
        aria-current={isOpen ? 'true' : undefined}
        data-unread={item.unread > 0}
      >
        <span className={styles.line}>
          <span className={styles.name}>
            {item.name || (item.phone ? spaced(item.phone) : words.inbox.noPhone)}
          </span>
          <time dateTime={item.lastAt}>{say.ago(item.lastAt, now)}</time>
        </span>
        <span className={styles.line}>
          <span className={styles.preview} data-found={item.found !== undefined}>
            {item.found ? `“${unmarked(item.found)}”` : unmarked(item.preview) || words.inbox.noWords}
          </span>
          {item.unread > 0 && (
            <span className={styles.unread}>
              <span aria-hidden>{say.number(item.unread)}</span>
              <span className={styles.unseen}>{words.inbox.unreadMark(say.number(item.unread))}</span>
            </span>
          )}
        </span>
        {item.flag && (
          <span className={styles.flag}>
            <IconFlag size={14} aria-hidden /> {words.inbox.flags[item.flag] ?? item.flag}
          </span>
        )}
        <span className={styles.marks}>
          {item.danger && <Mark tone="alarm">{pick(item.danger)}</Mark>}
          {item.kind === 'officer' && <Mark tone="good">{words.inbox.officer}</Mark>}
          <span className="figures">{item.phone ? spaced(item.phone) : words.inbox.noPhone}</span>
          <span title={words.languages[item.language]}>{words.languageMarks[item.language]}</span>
          {item.channel !== 'whatsapp' && <span>{words.channels[item.channel] ?? item.channel}</span>}
          {item.open.length > 0 && <span className="code">{item.open[0]?.code}</span>}
          {item.open.length > 1 && <span>+{say.number(item.open.length - 1)}</span>}
          {item.assignee && (
            <span className={styles.holder}>
              <IconUserCheck size={13} aria-hidden /> {pick(item.assignee)}
            </span>
          )}
        </span>
      </Link>
    </li>
  )
}
