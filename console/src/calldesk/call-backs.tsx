import { Button, NativeSelect } from '@mantine/core'
import { IconPhone, IconPhoneCall } from '@tabler/icons-react'
import { useState } from 'react'
import type { CallBackItem } from '#contract/calls.ts'
import { announce } from '../parts/announce.ts'
import { StateChip } from '../parts/chips.tsx'
import { More, Waiting } from '../parts/empty.tsx'
import { callTo, spaced } from '../parts/phone.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useCalldeskWords } from '../words/calldesk.ts'
import { useNow } from '../words/now.ts'
import { useTongue } from '../words/tongue.tsx'
import { useCallBacks, useRing, useTry } from './ask.ts'
import styles from './calldesk.module.css'

/** Whom to call back, the one that waits longest first. */
export function CallBackList({
  rings,
  onWrite,
}: {
  rings: boolean
  onWrite: ((number: string) => void) | undefined
}) {
  const says = useCalldeskWords()
  const list = useCallBacks()
  if (list.isPending) return <Waiting lines={3} height={80} />
  if (!list.data) return <TroubleNote error={list.error} retry={() => void list.refetch()} />
  const items = list.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <p className={styles.quiet}>{says.callBacksNone[0]}</p>
  return (
    <>
      <ul className={styles.calls}>
        {items.map((item, place) => (
          <Wish key={item.id} item={item} first={place === 0} rings={rings} onWrite={onWrite} />
        ))}
      </ul>
      <More
        shown={items.length}
        hasMore={list.hasNextPage}
        busy={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  )
}

const OUTCOMES = ['spoke', 'no-answer', 'unreachable', 'wrong-number', 'refused'] as const

function Wish({
  item,
  first,
  rings,
  onWrite,
}: {
  item: CallBackItem
  first: boolean
  rings: boolean
  onWrite: ((number: string) => void) | undefined
}) {
  const says = useCalldeskWords()
  const { words, say, pick } = useTongue()
  const now = useNow()
  const ring = useRing()
  const attempt = useTry()
  const [outcome, setOutcome] = useState('')
  const who = item.name ?? spaced(item.number)
  const mark = first ? { 'data-first-back': '' } : {}
  const save = () => {
    const came = OUTCOMES.find((one) => one === outcome)
    if (!came) return
    attempt.mutate(
      { id: item.id, outcome: came },
      { onSuccess: ({ settled }) => announce(settled ? says.settled : says.again, words) },
    )
  }
  return (
    <li>
      <div className={styles.rowHead}>
        <IconPhone size={17} aria-hidden />
        <strong>{who}</strong>
        <span className={styles.state}>
          {Date.parse(item.dueAt) <= now ? says.dueNow : says.dueAt(say.moment(item.dueAt))}
        </span>
      </div>
      <small>
        {[
          item.name && spaced(item.number),
          item.line && pick(item.line),
          says.missed(say.number(item.missed)),
          says.lastTime(say.moment(item.lastAt)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {item.tries.map((one) => (
        <small key={one.at}>
          {say.moment(one.at)}: {pick(one.says)}
          {one.by && ` · ${pick(one.by)}`}
        </small>
      ))}
      {item.open.map((one) => (
        <small key={one.code}>
          <span className="code">{one.code}</span> <StateChip state={one.state} /> {one.gist}
        </small>
      ))}
      <div className={styles.tools}>
        {rings ? (
          <Button
            {...mark}
            size="compact-md"
            loading={ring.isPending}
            leftSection={<IconPhoneCall size={16} aria-hidden />}
            aria-label={says.of(says.ring, who)}
            title={says.ringHint}
            onClick={() => ring.mutate({ wish: item.id }, { onSuccess: () => announce(says.ringing, words) })}
          >
            {says.ring}
          </Button>
        ) : (
          <Button
            {...mark}
            component="a"
            href={callTo(item.number)}
            size="compact-md"
            leftSection={<IconPhoneCall size={16} aria-hidden />}
            aria-label={says.of(says.ring, who)}
          >
            {says.ring}
          </Button>
        )}
        {onWrite && (
          <Button
            size="compact-md"
            variant="subtle"
            aria-label={says.of(says.write, who)}
            onClick={() => onWrite(item.number)}
          >
            {says.write}
          </Button>
        )}
      </div>
      <div className={styles.tools}>
        <NativeSelect
          size="xs"
          aria-label={says.of(says.outcome, who)}
          value={outcome}
          onChange={(event) => setOutcome(event.currentTarget.value)}
          data={[
            { value: '', label: says.outcome },
            ...OUTCOMES.map((one) => ({ value: one, label: says.outcomes[one] ?? one })),
          ]}
        />
        <Button
          size="compact-sm"
          variant="light"
          disabled={outcome === ''}
          loading={attempt.isPending}
          aria-label={says.of(says.save, who)}
          onClick={save}
        >
          {says.save}
        </Button>
      </div>
      {ring.isError && <TroubleNote error={ring.error} />}
      {attempt.isError && <TroubleNote error={attempt.error} />}
    </li>
  )
}
