/** The one call list, whole on its page and its first lines beside the call desk. */
import { Button } from '@mantine/core'
import { IconMoodSmile } from '@tabler/icons-react'
import { Link } from 'wouter'
import { announce } from '../parts/announce.ts'
import { Empty, More, Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useCallListWords } from '../words/call-list.ts'
import { reachEn, reachHi } from '../words/reach.ts'
import { useTongue } from '../words/tongue.tsx'
import { useCallList } from './answers.ts'
import { Entry } from './entry.tsx'
import { Missed } from './missed.tsx'
import styles from './reach.module.css'

const BESIDE = 6

/** The lines; `beside` shows the first of them only, in a narrow place. */
export function CallLines({
  beside = false,
  onWrite,
}: {
  beside?: boolean
  onWrite?: ((number: string) => void) | undefined
}) {
  const { language, say, words: house } = useTongue()
  const says = useCallListWords()
  const words = language === 'hi' ? reachHi : reachEn
  const list = useCallList()
  if (list.isPending) return <Waiting lines={3} height={beside ? 80 : 120} />
  if (!list.data) return <TroubleNote error={list.error} retry={() => void list.refetch()} />
  const [page] = list.data.pages
  const all = list.data.pages.flatMap(({ items }) => items)
  const shown = beside ? all.slice(0, BESIDE) : all
  if (shown.length === 0)
    return beside ? (
      <p className={styles.quiet}>{says.empty[0]}</p>
    ) : (
      <Empty icon={IconMoodSmile} says={says.empty} />
    )
  const rings = page?.rings ?? false
  const { missed = 0, call = 0 } = page?.counts ?? {}
  return (
    <>
      <ul className={styles.list} data-beside={beside || undefined}>
        {shown.map((line, place) =>
          line.kind === 'missed' ? (
            <Missed
              key={line.missed.id}
              item={line.missed}
              first={place === 0}
              rings={rings}
              onWrite={onWrite}
            />
          ) : (
            <Entry
              key={line.tell.id}
              item={line.tell}
              words={words}
              first={place === 0}
              rings={rings}
              kind="tell"
              onDone={(became) => announce(words.became[became], house)}
            />
          ),
        )}
      </ul>
      {beside ? (
        <Button component={Link} href="/reach/call" variant="subtle" fullWidth>
          {says.whole(say.number(missed + call))}
        </Button>
      ) : (
        <More
          shown={shown.length}
          hasMore={list.hasNextPage}
          busy={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
    </>
  )
}
