import { Button } from '@mantine/core'
import { IconPhoneIncoming, IconPhoneOutgoing } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CallItem } from '#contract/calls.ts'
import { address } from '../ask/ask.ts'
import { spaced } from '../parts/phone.tsx'
import { Voice } from '../parts/voice.tsx'
import { type CalldeskWords, useCalldeskWords } from '../words/calldesk.ts'
import { useRetentionWords } from '../words/retention.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './calldesk.module.css'

/** Who calls, as far as it is known. */
export function callerName({ name, number }: Pick<CallItem, 'name' | 'number'>, says: CalldeskWords): string {
  return name ?? (number === undefined ? says.withheld : spaced(number))
}

/** One call in a list: who, on which line, how it stands, what was done. */
export function CallRow({
  call,
  current = false,
  onTake,
  onOpen,
}: {
  call: CallItem
  current?: boolean
  onTake?: (() => void) | undefined
  onOpen?: (() => void) | undefined
}) {
  const says = useCalldeskWords()
  const { say, pick } = useTongue()
  const { state, code, purpose, person, number } = call
  const who = callerName(call, says)
  const Icon = call.direction === 'in' ? IconPhoneIncoming : IconPhoneOutgoing
  return (
    <li data-state={state} data-current={current || undefined}>
      <div className={styles.rowHead}>
        <Icon size={17} aria-hidden />
        <strong>{who}</strong>
        <span className={styles.state}>{says.states[state]}</span>
      </div>
      <small>
        {[
          call.name && number ? spaced(number) : undefined,
          call.line && pick(call.line),
          say.moment(call.at),
          call.seconds ? lengthOf(call.seconds, says, say.number) : undefined,
          call.digits && says.pressed(call.digits),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {person && (state === 'ringing' || state === 'answered') && !call.mine && (
        <small>{says.takenBy(pick(person))}</small>
      )}
      {code && (
        <small>
          {purpose && says.purposes[purpose]}{' '}
          <Link href={`/grievances/${code}`} className="code">
            {code}
          </Link>
        </small>
      )}
      <Recording call={call} />
      {onTake && state === 'ringing' && !person && (
        <Button size="compact-md" onClick={onTake} aria-label={says.takeOf(who)}>
          {says.take} <kbd className={styles.kbd}>F2</kbd>
        </Button>
      )}
      {onOpen && !code && call.direction === 'in' && number && (
        <Button size="compact-sm" variant="subtle" onClick={onOpen} aria-label={says.of(says.write, who)}>
          {says.write}
        </Button>
      )}
    </li>
  )
}

/** The recording, once it is here; its bytes are asked for when somebody wants to hear it. */
export function Recording({ call }: { call: CallItem }) {
  const says = useCalldeskWords()
  const { say } = useTongue()
  const [heard, setHeard] = useState(false)
  const retention = useRetentionWords()
  if (call.recording === 'none') return null
  if (call.recording === 'erased')
    return <small>{retention.recordingErased(say.day(call.erasedAt ?? call.at))}</small>
  if (call.recording !== 'kept') return <small>{says.recording[call.recording]}</small>
  const name = says.sound(say.moment(call.at))
  if (!heard)
    return (
      <Button size="compact-sm" variant="subtle" onClick={() => setHeard(true)}>
        {name}
      </Button>
    )
  return <Voice url={address(`calls/${call.id}/recording`)} />
}

/** `3:05 min`. */
export function lengthOf(seconds: number, says: CalldeskWords, number: (n: number) => string): string {
  const rest = seconds % 60
  return says.length(number(Math.floor(seconds / 60)), `${rest < 10 ? number(0) : ''}${number(rest)}`)
}
