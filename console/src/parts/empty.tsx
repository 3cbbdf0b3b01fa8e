import { Loader, Skeleton } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTongue } from '../words/tongue.tsx'
import styles from './parts.module.css'

/** Nothing here, and what to do about it. */
export function Empty({
  icon: Picture,
  says,
  children,
}: {
  icon: Icon
  says: readonly string[]
  children?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      <span className={styles.emptyIcon}>
        <Picture size={28} stroke={1.5} aria-hidden />
      </span>
      <strong>{says[0]}</strong>
      <p>{says[1]}</p>
      {children}
    </div>
  )
}

/** Lines that stand where a list will be. */
export function Waiting({ lines = 6, height = 64 }: { lines?: number; height?: number }) {
  const { words } = useTongue()
  return (
    <div className={styles.waiting} role="status" aria-label={words.loading}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <Skeleton key={line} height={height} radius="md" />
      ))}
    </div>
  )
}

/** The end of a list that comes page by page. */
export function More({
  shown,
  hasMore,
  busy,
  onMore,
  always = false,
}: {
  shown: number
  hasMore: boolean
  busy: boolean
  onMore: () => void
  always?: boolean
}) {
  const { words, say } = useTongue()
  if (busy)
    return (
      <div className={styles.more} role="status">
        <Loader size="xs" /> {words.loadingMore(say.number(shown))}
      </div>
    )
  if (hasMore)
    return (
      <div className={styles.more}>
        <button type="button" className={styles.moreButton} onClick={onMore}>
          {words.more}
        </button>
      </div>
    )
  return always && shown > 0 ? <div className={styles.more}>{words.allShown(say.number(shown))}</div> : null
}
