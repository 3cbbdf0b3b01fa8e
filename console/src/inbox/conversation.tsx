/** One thread, the box to answer in, and what of it would become a grievance. */
import { ActionIcon, Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowLeft, IconFilePlus, IconFlag, IconUserCheck, IconUserPlus } from '@tabler/icons-react'
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { ConversationItem, MessageItem, Thread } from '#contract/conversations.ts'
import { useMe, useThread } from '../ask/answers.ts'
import { useClaim, useReading } from '../ask/deeds.ts'
import { answersCitizens, registersGrievances } from '../frame/roles.ts'
import { Empty, More, Waiting } from '../parts/empty.tsx'
import { spaced } from '../parts/phone.tsx'
import { Messages } from '../parts/thread.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import { AnswerBox } from './answer-box.tsx'
import styles from './inbox.module.css'
import { OneCitizen } from './one-citizen.tsx'
import { Registration } from './registration.tsx'

interface Props {
  id: string
  wide: boolean
  onPanel: () => void
  panelFrame: (content: ReactNode) => ReactNode
}

/** The thread `id`; `panelFrame` says where registration stands on this screen. */
export function Conversation(props: Props) {
  const thread = useThread(props.id)
  if (thread.isPending)
    return (
      <div className={styles.talk}>
        <Waiting lines={5} height={72} />
      </div>
    )
  const [newest] = thread.data?.pages ?? []
  if (thread.isError || !newest)
    return (
      <div className={styles.talk}>
        <TroubleNote error={thread.error} retry={() => void thread.refetch()} />
      </div>
    )
  return <Open {...props} thread={thread} newest={newest} />
}

function Open({
  id,
  wide,
  onPanel,
  panelFrame,
  thread,
  newest,
}: Props & { thread: ReturnType<typeof useThread>; newest: Thread }) {
  const { words } = useTongue()
  const me = useMe()
  const { conversation, draft } = newest
  const messages = useMemo(
    () => [...(thread.data?.pages ?? [])].reverse().flatMap((page) => page.messages),
    [thread.data],
  )
  const [choosing, setChoosing] = useState(false)
  const [chosenByHand, setChosenByHand] = useState<ReadonlySet<string>>()
  const offered = useMemo(() => new Set(draft?.messages ?? unfiled(messages)), [draft, messages])
  const chosen = chosenByHand ?? offered
  const toggle = (message: string) => {
    const next = new Set(chosen)
    if (!next.delete(message)) next.add(message)
    setChosenByHand(next)
  }
  // Who only looks leaves no mark: the thread stays unread for those who answer.
  useRead(id, answersCitizens(me) ? conversation.unread : 0)
  const scroll = useStayAtEnd(messages)
  const mayRegister = conversation.kind === 'citizen' && registersGrievances(me)

  return (
    <>
      <section className={styles.talk} aria-label={conversation.name}>
        <Head conversation={conversation} onPanel={wide || !mayRegister ? undefined : onPanel} />
        {conversation.flag && (
          <p className={styles.flag} style={{ margin: 0 }}>
            <IconFlag size={16} aria-hidden /> {words.inbox.flags[conversation.flag] ?? conversation.flag}
          </p>
        )}
        {choosing && (
          <div className={styles.choosing} role="status">
            <span>{words.registration.choosing}</span>
            <Button size="compact-sm" onClick={() => setChoosing(false)}>
              {words.registration.chosen}
            </Button>
          </div>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <div className={styles.scroll} ref={scroll} tabIndex={0} role="log" aria-label={conversation.name}>
          {thread.hasNextPage && (
            <More
              shown={messages.length}
              hasMore
              busy={thread.isFetchingNextPage}
              onMore={() => void thread.fetchNextPage()}
            />
          )}
          {messages.length === 0 && <Empty icon={IconFilePlus} says={[words.message.none, '']} />}
          <Messages
            messages={messages}
            choosing={choosing ? { chosen, toggle } : undefined}
            translates={newest.translates}
          />
        </div>
        {answersCitizens(me) && <AnswerBox conversation={id} windowUntil={newest.windowUntil} />}
      </section>
      {panelFrame(
        <Registration
          thread={newest}
          mayRegister={mayRegister}
          chosen={chosen}
          choosing={choosing}
          onChoose={setChoosing}
          onRegistered={() => {
            setChoosing(false)
            setChosenByHand(undefined)
          }}
        />,
      )}
    </>
  )
}

function Head({
  conversation,
  onPanel,
}: {
  conversation: ConversationItem
  onPanel: (() => void) | undefined
}) {
  const { words } = useTongue()
  return (
    <header className={styles.head}>
      <span className={styles.back}>
        <ActionIcon component={Link} href="/inbox" variant="subtle" size="lg" aria-label={words.back}>
          <IconArrowLeft size={22} />
        </ActionIcon>
      </span>
      <div className={styles.who}>
        <h2>{conversation.name || conversation.phone || words.inbox.noPhone}</h2>
        <p>
          {conversation.kind === 'officer' && <span>{words.inbox.officer}</span>}
          <span className="figures">
            {conversation.phone ? spaced(conversation.phone) : words.inbox.noPhone}
          </span>
          <span>{words.channels[conversation.channel] ?? conversation.channel}</span>
          <span>{words.languages[conversation.language]}</span>
        </p>
      </div>
      <div className={styles.buttons}>
        {conversation.kind === 'citizen' && <OneCitizen conversation={conversation.id} />}
        <Claim conversation={conversation} />
        {onPanel && (
          <Button size="sm" leftSection={<IconFilePlus size={18} aria-hidden />} onClick={onPanel}>
            {words.inbox.register}
          </Button>
        )}
      </div>
    </header>
  )
}

function Claim({ conversation }: { conversation: ConversationItem }) {
  const { words, pick } = useTongue()
  const me = useMe()
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const claim = useClaim(conversation.id)
  const { assignee } = conversation
  const mine = assignee?.hi === me.person.name.hi
  if (!answersCitizens(me)) return null
  const says = mine
    ? words.inbox.unclaim
    : assignee
      ? words.inbox.claimedBy(pick(assignee))
      : words.inbox.claim
  const label = mine ? `${words.inbox.mine}. ${says}` : assignee ? `${says}. ${words.inbox.claim}` : says
  const icon = assignee ? <IconUserCheck size={18} aria-hidden /> : <IconUserPlus size={18} aria-hidden />
  const look = {
    variant: mine ? 'light' : 'default',
    loading: claim.isPending,
    onClick: () => claim.mutate(!mine),
    'aria-label': label,
    title: label,
  }
  if (narrow)
    return (
      <ActionIcon size={36} {...look}>
        {icon}
      </ActionIcon>
    )
  return (
    <Button size="sm" leftSection={icon} {...look}>
      {says}
    </Button>
  )
}

/** Without a draft: what the citizen wrote and lies in no file yet. */
function unfiled(messages: readonly MessageItem[]): string[] {
  return messages
    .filter(({ direction, code }) => direction === 'in' && code === undefined)
    .map(({ id }) => id)
}

/** Tells the server that the thread was read, once it is on a screen that somebody sees. */
function useRead(id: string, unread: number): void {
  const { mutate } = useReading()
  useEffect(() => {
    if (unread > 0 && document.visibilityState === 'visible') mutate(id)
  }, [id, unread, mutate])
}

/** Keeps the newest message in sight, unless somebody reads further up; older pages do not move what is read. */
function useStayAtEnd(messages: readonly MessageItem[]) {
  const box = useRef<HTMLDivElement>(null)
  const seen = useRef({ first: '', height: 0, atEnd: true })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const before = seen.current
    const first = messages[0]?.id ?? ''
    if (before.atEnd) element.scrollTop = element.scrollHeight
    else if (first !== before.first) element.scrollTop += element.scrollHeight - before.height
    before.first = first
    before.height = element.scrollHeight
  }, [messages])
  useEffect(() => {
    const element = box.current
    if (!element) return
    const remember = () => {
      const { scrollHeight, scrollTop, clientHeight } = element
      seen.current.atEnd = scrollHeight - scrollTop - clientHeight < 80
      seen.current.height = scrollHeight
    }
    // Pictures and players grow when they arrive.
    const growth = new ResizeObserver(() => {
      if (seen.current.atEnd) element.scrollTop = element.scrollHeight
    })
    for (const child of element.children) growth.observe(child)
    element.addEventListener('scroll', remember, { passive: true })
    return () => {
      growth.disconnect()
      element.removeEventListener('scroll', remember)
    }
  }, [])
  return box
}
