/** The inbox: the list of threads, the thread that is open, and registration beside it. */
import { Drawer } from '@mantine/core'
import { useDebouncedValue, useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconMessages } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useConversations } from '../ask/answers.ts'
import { useTitle } from '../frame/title.ts'
import { Empty } from '../parts/empty.tsx'
import { useTongue } from '../words/tongue.tsx'
import { Conversation } from './conversation.tsx'
import styles from './inbox.module.css'
import { KeysHelp, useKeys } from './keys.tsx'
import { ConversationList, type ListView } from './list.tsx'
import { Unreadable } from './unreadable.tsx'

/** The page. `id` is the thread that is open. */
export function Inbox({ id }: { id: string | undefined }) {
  const { words } = useTongue()
  useTitle(words.inbox.title)
  const [, go] = useLocation()
  const [view, setView] = useState<ListView>('all')
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 250)
  const wide = useMediaQuery('(min-width: 1180px)', true, { getInitialValueInEffect: false })
  const [panel, { open: openPanel, close: closePanel }] = useDisclosure(false)
  const [help, { toggle: toggleHelp, close: closeHelp }] = useDisclosure(false)
  const searchBox = useRef<HTMLInputElement>(null)

  const unreadable = view === 'unreadable'
  const conversations = useConversations(unreadable ? 'all' : view, search)
  const items = conversations.data?.pages.flatMap((page) => page.items) ?? []

  const step = (by: number) => {
    const here = items.findIndex((item) => item.id === id)
    const next = items[Math.min(items.length - 1, Math.max(0, here + by))]
    if (next) go(`/inbox/${next.id}`)
  }
  const toRegistration = () => {
    if (!wide) openPanel()
    focusLater('registration-gist')
  }
  const keys = useKeys({
    j: () => step(1),
    k: () => step(-1),
    '/': () => searchBox.current?.focus(),
    r: toRegistration,
    a: () => focusLater('answer'),
    n: () => go('/inbox/new'),
    '?': toggleHelp,
  })

  return (
    <div className={styles.panes} data-open={id !== undefined && !unreadable} data-wide-list={unreadable}>
      <section className={styles.listPane} aria-label={words.inbox.list}>
        <ConversationList
          view={view}
          onView={setView}
          typed={typed}
          onTyped={setTyped}
          searchBox={searchBox}
          conversations={conversations}
          openId={id}
          onHelp={toggleHelp}
          unreadable={<Unreadable />}
        />
      </section>
      {unreadable ? null : id === undefined ? (
        <div className={styles.nothingOpen}>
          <Empty icon={IconMessages} says={[words.inbox.pick, words.inbox.pickHint]} />
        </div>
      ) : (
        <Conversation
          key={id}
          id={id}
          wide={wide}
          onPanel={openPanel}
          panelFrame={(content) =>
            wide ? (
              <aside className={styles.panel} aria-label={words.registration.title}>
                {content}
              </aside>
            ) : (
              <Drawer
                opened={panel}
                onClose={closePanel}
                position="right"
                size="min(440px, 100vw)"
                title={words.registration.title}
                keepMounted
                closeButtonProps={{ 'aria-label': words.close }}
              >
                {content}
              </Drawer>
            )
          }
        />
      )}
      <KeysHelp opened={help} onClose={closeHelp} keys={keys} />
    </div>
  )
}

/** The field may only just be coming onto the screen. */
function focusLater(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus(), 60)
}
