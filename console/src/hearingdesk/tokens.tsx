/** The tokens: given, called, heard, done; and the small paper with the number. */
import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconBellRinging, IconCheck, IconPrinter, IconTicket, IconUserOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { SittingItem } from '#contract/hearing-desk.ts'
import { nextWaiting, type TokenStep } from '#core/hearing/token.ts'
import { newKey } from '../ask/key.ts'
import { useHearingDeskWords } from '../words/hearing-desk.ts'
import { useTongue } from '../words/tongue.tsx'
import type { Made } from './form.tsx'
import shared from './hearingdesk.module.css'
import styles from './tokens.module.css'
import { numberToPromise, type ShownToken } from './waiting.ts'

interface Props {
  sitting: SittingItem
  tokens: readonly ShownToken[]
  closed: boolean
  onMade: (entries: readonly Made[]) => void
}

/** The column of tokens. */
export function Tokens({ sitting, tokens, closed, onMade }: Props) {
  const { tokens: says } = useHearingDeskWords()
  const { say } = useTongue()
  const [name, setName] = useState('')
  const [ahead, setAhead] = useState(false)
  const [printed, setPrinted] = useState<{ readonly number: number; readonly name: string }>()
  const active = tokens.filter(({ state }) => state === 'heard' || state === 'called')
  const rest = tokens.filter(({ state }) => state === 'waiting' || state === 'absent')
  const next = nextWaiting(tokens)
  const done = tokens.filter(({ state }) => state === 'done').length
  const heard = tokens.find(({ state }) => state === 'heard')
  const step = (token: ShownToken, to: TokenStep): Made => ({
    key: newKey(),
    said: { kind: 'step', token: token.number, step: to },
    files: [],
    about: token.name ? { name: token.name } : {},
    ...(token.tokenKey ? { tokenKey: token.tokenKey } : {}),
  })
  const give = () => {
    const number = numberToPromise(tokens)
    const called = name.trim()
    onMade([
      {
        key: newKey(),
        said: {
          kind: 'token',
          given: ahead ? 'ahead' : 'counter',
          wish: number,
          ...(called ? { name: called } : {}),
        },
        files: [],
        about: called ? { name: called } : {},
      },
    ])
    setPrinted({ number, name: called })
    setName('')
  }
  return (
    <section className={styles.tokens} aria-label={says.title}>
      <h2>{says.title}</h2>
      {!closed && (
        <form
          className={styles.give}
          onSubmit={(event) => {
            event.preventDefault()
            give()
          }}
        >
          <TextInput
            aria-label={says.name}
            placeholder={says.name}
            value={name}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" leftSection={<IconTicket size={17} aria-hidden />}>
            {says.give}
          </Button>
          <Checkbox
            size="xs"
            label={says.ahead}
            checked={ahead}
            onChange={(event) => setAhead(event.currentTarget.checked)}
          />
        </form>
      )}
      {printed && <Given {...printed} sitting={sitting} />}
      {!closed && (
        <Button
          fullWidth
          size="md"
          variant="light"
          disabled={!next && !heard}
          leftSection={<IconBellRinging size={18} aria-hidden />}
          onClick={() =>
            onMade([...(heard ? [step(heard, 'done')] : []), ...(next ? [step(next, 'call')] : [])])
          }
        >
          {heard ? says.doneNext : next ? says.nextNo(say.number(next.number)) : says.nobody}
        </Button>
      )}
      {tokens.length === 0 && <p className={shared.quiet}>{says.none}</p>}
      <ul>
        {[...active, ...rest].map((token) => (
          <Line key={token.number} token={token} closed={closed} onStep={(to) => onMade([step(token, to)])} />
        ))}
      </ul>
      {done > 0 && <p className={shared.quiet}>{says.ended(say.number(done))}</p>}
    </section>
  )
}

const STEPS = {
  waiting: ['call'],
  called: ['hear', 'call', 'absent'],
  heard: ['done'],
  absent: ['call'],
  done: [],
} as const satisfies Record<ShownToken['state'], readonly TokenStep[]>

const ICONS = { call: IconBellRinging, hear: IconCheck, done: IconCheck, absent: IconUserOff } as const

function Line({
  token,
  closed,
  onStep,
}: {
  token: ShownToken
  closed: boolean
  onStep: (to: TokenStep) => void
}) {
  const { tokens: says } = useHearingDeskWords()
  const { say } = useTongue()
  const { number, state, name, calls, tokenKey } = token
  const shown = say.number(number)
  return (
    <li data-state={state}>
      <strong>{shown}</strong>
      <div>
        <span>{name ?? ''}</span>
        <small>
          {says.states[state]}
          {calls > 1 && ` · ${says.calls(say.number(calls))}`}
          {tokenKey && ` · ${says.provisional}`}
        </small>
      </div>
      {!closed &&
        STEPS[state].map((to) => {
          const words = to === 'call' && calls > 0 ? says.again : says.steps[to]
          const Icon = ICONS[to]
          return (
            <Button
              key={to}
              size="compact-sm"
              variant={to === 'done' || to === 'hear' ? 'light' : 'default'}
              aria-label={says.label(shown, words)}
              title={words}
              onClick={() => onStep(to)}
            >
              <Icon size={16} aria-hidden />
            </Button>
          )
        })}
    </li>
  )
}

/** The number that was just given, and its paper. It prints without a network. */
function Given({ number, name, sitting }: { number: number; name: string; sitting: SittingItem }) {
  const { tokens: says } = useHearingDeskWords()
  const { say, pick } = useTongue()
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    if (!printing) return
    const over = () => setPrinting(false)
    window.addEventListener('afterprint', over)
    window.print()
    return () => window.removeEventListener('afterprint', over)
  }, [printing])
  return (
    <p className={styles.given} role="status">
      <span>{says.printed(say.number(number))}</span>
      <Button
        size="compact-sm"
        variant="white"
        leftSection={<IconPrinter size={15} aria-hidden />}
        onClick={() => setPrinting(true)}
      >
        {says.print}
      </Button>
      {printing &&
        createPortal(
          <div className={styles.ticket} data-paper>
            <span>
              {pick(sitting.name)} · {pick(sitting.place)}
            </span>
            <strong>{say.number(number)}</strong>
            {name && <b>{name}</b>}
            <span>{say.day(`${sitting.day}T12:00:00+05:30`)}</span>
            <small>{says.printNote}</small>
          </div>,
          document.body,
        )}
    </p>
  )
}
