/** Somebody who rang and spoke with nobody: who, what lies open of theirs, and what came of calling back. */
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CallBackItem } from '#contract/calls.ts'
import { afterwards } from '../ask/afterwards.ts'
import { useTry } from '../calldesk/ask.ts'
import { announce } from '../parts/announce.ts'
import { StateChip } from '../parts/chips.tsx'
import { spaced } from '../parts/phone.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useCallListWords } from '../words/call-list.ts'
import { useCalldeskWords } from '../words/calldesk.ts'
import { useNow } from '../words/now.ts'
import { useTongue } from '../words/tongue.tsx'
import { CallThem } from './call-them.tsx'
import { KindChip } from './kind-chip.tsx'
import styles from './reach.module.css'

interface MissedProps {
  readonly item: CallBackItem
  readonly first: boolean
  readonly rings: boolean
  readonly onWrite?: ((number: string) => void) | undefined
}

/** The card. */
export function Missed({ item, first, rings, onWrite }: MissedProps) {
  const says = useCalldeskWords()
  const list = useCallListWords()
  const { say, pick } = useTongue()
  const now = useNow()
  const who = item.name ?? spaced(item.number)
  const due = Date.parse(item.dueAt) > now ? says.dueAt(say.moment(item.dueAt)) : undefined
  return (
    <li className={styles.item}>
      <div className={styles.who}>
        <h3>{who}</h3>
        <KindChip kind="missed" />
      </div>
      <p className={styles.quiet}>
        {[
          item.line && pick(item.line),
          says.missed(say.number(item.missed)),
          says.lastTime(say.moment(item.lastAt)),
          due,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {item.tries.map((one) => (
        <p key={one.at} className={styles.quiet}>
          {say.moment(one.at)}: {pick(one.says)}
          {one.by && ` · ${pick(one.by)}`}
        </p>
      ))}
      <div className={styles.words}>
        <p>{list.askThem}</p>
        {item.open.length > 0 && <h4>{list.standing}</h4>}
        {item.open.map((one) => (
          <p key={one.code}>
            <Link href={`/grievances/${one.code}`} className="code">
              {one.code}
            </Link>{' '}
            <StateChip state={one.state} /> {one.gist}
          </p>
        ))}
      </div>
      <div className={styles.row}>
        <CallThem number={item.number} who={who} whom={{ wish: item.id }} rings={rings} first={first} />
        {onWrite && (
          <Button variant="subtle" aria-label={says.of(says.write, who)} onClick={() => onWrite(item.number)}>
            {says.write}
          </Button>
        )}
      </div>
      <CameOfIt item={item} who={who} />
    </li>
  )
}

const OUTCOMES = ['spoke', 'no-answer', 'unreachable', 'wrong-number', 'refused'] as const

function CameOfIt({ item, who }: { item: CallBackItem; who: string }) {
  const says = useCalldeskWords()
  const { words } = useTongue()
  const attempt = useTry()
  const [outcome, setOutcome] = useState('')
  const save = () => {
    const came = OUTCOMES.find((one) => one === outcome)
    if (!came) return
    afterwards(attempt.mutateAsync({ id: item.id, outcome: came }), ({ settled }) =>
      announce(settled ? says.settled : says.again, words),
    )
  }
  return (
    <>
      <div className={styles.row} style={{ marginTop: 10 }}>
        <NativeSelect
          aria-label={says.of(says.outcome, who)}
          value={outcome}
          onChange={(event) => setOutcome(event.currentTarget.value)}
          data={[
            { value: '', label: says.outcome },
            ...OUTCOMES.map((one) => ({ value: one, label: says.outcomes[one] ?? one })),
          ]}
        />
        <Button
          variant="light"
          disabled={outcome === ''}
          loading={attempt.isPending}
          aria-label={says.of(says.save, who)}
          onClick={save}
        >
          {says.save}
        </Button>
      </div>
      {attempt.isError && <TroubleNote error={attempt.error} />}
    </>
  )
}
