/** The feed of one group: what is new stands first, under the box to write in. */
import { ActionIcon, Button, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowLeft, IconMessages, IconUsers } from '@tabler/icons-react'
import { useEffect } from 'react'
import { Link } from 'wouter'
import type { GroupItem } from '#contract/groups.ts'
import { useFeed, useGroupRead } from '../ask/groups.ts'
import { Empty, More, Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import { Compose } from './compose.tsx'
import styles from './groups.module.css'
import { Members } from './members.tsx'
import { Post } from './post.tsx'
import { useGroupWords } from './words.ts'

/** The open group. */
export function Feed({ group }: { group: GroupItem }) {
  const words = useGroupWords()
  const { pick } = useTongue()
  const feed = useFeed(group.code)
  const items = feed.data?.pages.flatMap((page) => page.items) ?? []
  useRead(group.code, items[0]?.id, group.unread)
  return (
    <section className={styles.talk} aria-label={pick(group.name)}>
      <Head group={group} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className={styles.scroll} tabIndex={0}>
        <div className={styles.column}>
          {group.mayPost && <Compose group={group.code} />}
          {feed.isPending ? (
            <Waiting lines={4} height={110} />
          ) : !feed.data ? (
            <TroubleNote error={feed.error} retry={() => void feed.refetch()} />
          ) : items.length === 0 ? (
            <Empty icon={IconMessages} says={words.empty} />
          ) : (
            <ol className={styles.posts}>
              {items.map((item) => (
                <li key={item.id}>
                  <Post group={group.code} post={item} />
                </li>
              ))}
            </ol>
          )}
          <More
            shown={items.length}
            hasMore={feed.hasNextPage}
            busy={feed.isFetchingNextPage}
            onMore={() => void feed.fetchNextPage()}
          />
        </div>
      </div>
    </section>
  )
}

function Head({ group }: { group: GroupItem }) {
  const words = useGroupWords()
  const { words: common, pick } = useTongue()
  const [members, { open, close }] = useDisclosure(false)
  return (
    <header className={styles.head}>
      <span className={styles.back}>
        <ActionIcon component={Link} href="/groups" variant="subtle" size="lg" aria-label={common.back}>
          <IconArrowLeft size={22} />
        </ActionIcon>
      </span>
      <h2>{pick(group.name)}</h2>
      <Button variant="default" size="sm" leftSection={<IconUsers size={18} aria-hidden />} onClick={open}>
        {words.members}
      </Button>
      <Drawer
        opened={members}
        onClose={close}
        position="right"
        size="min(420px, 100vw)"
        title={`${pick(group.name)}: ${words.members}`}
        closeButtonProps={{ 'aria-label': common.close }}
      >
        <Members group={group.code} open={members} />
      </Drawer>
    </header>
  )
}

/** Tells the server how far the feed was before the person, once it is on a screen that somebody sees. */
function useRead(group: string, newest: string | undefined, unread: number): void {
  const { mutate } = useGroupRead(group)
  useEffect(() => {
    if (newest !== undefined && unread > 0 && document.visibilityState === 'visible') mutate(newest)
  }, [newest, unread, mutate])
}
