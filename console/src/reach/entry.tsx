/** One person who is to be told: who, what, and what came of it. */
import { Button, TextInput } from '@mantine/core'
import { IconHandGrab, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ReachDone, ReachItem } from '#contract/reach.ts'
import { afterwards } from '../ask/afterwards.ts'
import { spaced } from '../parts/phone.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import type { reachHi } from '../words/reach.ts'
import { useTongue } from '../words/tongue.tsx'
import { useOutcome, useTake } from './answers.ts'
import { CallThem } from './call-them.tsx'
import { KindChip } from './kind-chip.tsx'
import styles from './reach.module.css'

interface EntryProps {
  readonly item: ReachItem
  readonly words: typeof reachHi
  readonly onDone: (became: ReachDone['became']) => void
  /** Said where the list holds several kinds. */
  readonly kind?: 'tell'
  readonly rings?: boolean
  readonly first?: boolean
}

/** The card. */
export function Entry({ item, words, onDone, kind, rings = false, first = false }: EntryProps) {
  const { say, pick } = useTongue()
  const take = useTake()
  const others = item.takenBy !== undefined && !item.mine
  return (
    <li className={styles.item} data-mine={item.mine}>
      <div className={styles.who}>
        <h3>{item.name ?? words.nameless}</h3>
        {kind && <KindChip kind={kind} />}
        {item.code && (
          <Link href={`/grievances/${item.code}`} className="code">
            {item.code}
          </Link>
        )}
      </div>
      <p className={styles.quiet}>
        {pick(item.why)} · {words.since(say.moment(item.putAt))}
        {item.tries > 0 && ` · ${words.tries(say.number(item.tries))}`}
        {Date.parse(item.dueAt) > Date.now() && ` · ${words.later(say.moment(item.dueAt))}`}
      </p>
      <div className={styles.words}>
        <h4>{words.tell}</h4>
        {item.words.map((one) => (
          <p key={one}>{plain(one)}</p>
        ))}
      </div>
      {take.isError && <TroubleNote error={take.error} />}
      <div className={styles.row}>
        <Way item={item} words={words} rings={rings} first={first} />
        {others ? (
          <span className={styles.quiet}>{words.inHand(item.takenBy ? pick(item.takenBy) : '')}</span>
        ) : item.mine ? (
          <span className={styles.quiet}>{words.mine}</span>
        ) : (
          <Button
            variant="default"
            leftSection={<IconHandGrab size={17} aria-hidden />}
            loading={take.isPending}
            onClick={() => take.mutate(item.id)}
          >
            {words.take}
          </Button>
        )}
      </div>
      {item.mine && <Outcome item={item} words={words} onDone={onDone} />}
    </li>
  )
}

/** Signs of a chat are not read out. */
function plain(words: string): string {
  return words.replace(/[*_~]/g, '')
}

function Way({
  item,
  words,
  rings = false,
  first = false,
}: Pick<EntryProps, 'item' | 'words' | 'rings' | 'first'>) {
  if (item.way === 'call' && item.phone)
    return (
      <CallThem
        number={item.phone}
        who={item.name ?? spaced(item.phone)}
        whom={{ entry: item.id }}
        rings={rings}
        first={first}
      />
    )
  return item.code ? (
    <Button
      component="a"
      href={`/api/v1/grievances/${item.code}/slip.pdf`}
      target="_blank"
      rel="noreferrer"
      variant="light"
      leftSection={<IconPrinter size={17} aria-hidden />}
    >
      {words.print}
    </Button>
  ) : null
}

const OUTCOMES = { call: ['told', 'no-answer', 'wrong-number'], slip: ['told', 'no-answer'] } as const

function Outcome({ item, words, onDone }: EntryProps) {
  const [remark, setRemark] = useState('')
  const came = useOutcome()
  return (
    <>
      {came.isError && <TroubleNote error={came.error} />}
      <div className={styles.row} style={{ marginTop: 12 }}>
        <TextInput
          className={styles.remark ?? ''}
          aria-label={words.remark}
          placeholder={words.remark}
          value={remark}
          maxLength={1000}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        {OUTCOMES[item.way].map((outcome) => (
          <Button
            key={outcome}
            variant={outcome === 'told' ? 'filled' : 'default'}
            loading={came.isPending && came.variables?.outcome === outcome}
            disabled={came.isPending}
            onClick={() =>
              afterwards(
                came.mutateAsync({
                  id: item.id,
                  outcome,
                  ...(remark.trim() ? { remark: remark.trim() } : {}),
                }),
                ({ became }) => onDone(became),
              )
            }
          >
            {words.outcomes[item.way][outcome]}
          </Button>
        ))}
      </div>
    </>
  )
}
