import { Button, CopyButton } from '@mantine/core'
import { IconFileCheck } from '@tabler/icons-react'
import { useUnreadable } from '../ask/answers.ts'
import { Mark } from '../parts/chips.tsx'
import { Empty, More, Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './unreadable.module.css'

/** What came in and could not be read, shown as it came. */
export function Unreadable() {
  const { words, say } = useTongue()
  const unreadable = useUnreadable()
  if (unreadable.isPending) return <Waiting lines={4} />
  if (unreadable.isError)
    return <TroubleNote error={unreadable.error} retry={() => void unreadable.refetch()} />
  const items = unreadable.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <Empty icon={IconFileCheck} says={words.unreadable.empty} />
  return (
    <div className={styles.list}>
      <p className={styles.lead}>{words.unreadable.lead}</p>
      {items.map((item) => (
        <article key={item.id} className={styles.item}>
          <header>
            <Mark>{words.channels[item.channel] ?? item.channel}</Mark>
            <time dateTime={item.at}>{say.moment(item.at)}</time>
          </header>
          <p className={styles.why}>{item.why}</p>
          <p className={styles.part}>
            {words.unreadable.part}: <code>{item.part}</code>
          </p>
          <details>
            <summary>{words.unreadable.raw}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
            <pre tabIndex={0}>{item.raw}</pre>
            <CopyButton value={item.raw}>
              {({ copied, copy }) => (
                <Button size="compact-sm" variant="default" onClick={copy}>
                  {copied ? words.unreadable.copied : words.unreadable.copy}
                </Button>
              )}
            </CopyButton>
          </details>
        </article>
      ))}
      <More
        shown={items.length}
        hasMore={unreadable.hasNextPage}
        busy={unreadable.isFetchingNextPage}
        onMore={() => void unreadable.fetchNextPage()}
      />
    </div>
  )
}
