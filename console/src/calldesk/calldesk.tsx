/**
 * The call desk: who calls opens by itself when it rings, and what they say is registered without the mouse. Nothing that
 * was typed is taken away by the next call that rings: it waits in the list and says so.
 *
 *   F2 takes the call, or begins with a number · F4 whom to call back · F8 what lies open · Ctrl + Enter registers
 */
import { Button, SegmentedControl } from '@mantine/core'
import { IconPhoneCall, IconPhonePlus } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallItem } from '#contract/calls.ts'
import { useTitle } from '../frame/title.ts'
import { Empty, More, Waiting } from '../parts/empty.tsx'
import { spaced } from '../parts/phone.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { CallLines } from '../reach/call-lines.tsx'
import { useCallListWords } from '../words/call-list.ts'
import { useCalldeskWords } from '../words/calldesk.ts'
import { useTongue } from '../words/tongue.tsx'
import { useCallDesk, useTaking } from './ask.ts'
import { CallForm } from './call-form.tsx'
import { CallRow, callerName } from './call-row.tsx'
import styles from './calldesk.module.css'

/** What is in hand: a call of the service, or one by a plain telephone. */
interface InHand {
  readonly round: number
  readonly call?: CallItem
  readonly number?: string
}

/** The page. */
export function CallDeskPage() {
  const says = useCalldeskWords()
  const listSays = useCallListWords()
  const { pick, say } = useTongue()
  useTitle(says.title)
  const desk = useCallDesk()
  const taking = useTaking()
  const [inHand, setInHand] = useState<InHand>()
  const [list, setList] = useState<'recent' | 'backs'>('recent')
  const [first] = desk.data?.pages ?? []
  const live = first?.live ?? []
  const ringing = live.filter(
    ({ state, direction, person }) => state === 'ringing' && direction === 'in' && !person,
  )
  const open = useCallback(
    (call?: CallItem, number?: string) =>
      setInHand((before) => ({
        round: (before?.round ?? 0) + 1,
        ...(call ? { call } : {}),
        ...(number ? { number } : {}),
      })),
    [],
  )
  const take = (call: CallItem) => {
    taking.mutate(call.id)
    open(call)
  }
  usePop(inHand === undefined, ringing, open)
  const [next] = ringing
  const begin = () => {
    if (inHand?.call && ringing.some(({ id }) => id === inHand.call?.id)) taking.mutate(inHand.call.id)
    else if (!inHand && next) take(next)
    else if (!inHand) open()
  }
  const toBacks = () => {
    setList('backs')
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-first-back]')?.focus())
  }
  const toOpen = () => document.querySelector<HTMLElement>('[data-first-open] button')?.focus()
  useDeskKeys({ f2: begin, f4: toBacks, f8: toOpen })
  if (desk.isPending) return <Waiting lines={4} height={90} />
  if (!first) return <TroubleNote error={desk.error} retry={() => void desk.refetch()} />
  const known = [...live, ...first.items]
  const current = inHand?.call && (known.find(({ id }) => id === inHand.call?.id) ?? inHand.call)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{says.title}</h1>
        <ul className={styles.lines} aria-label={says.lines}>
          {first.lines.map((line) => (
            <li key={line.number} data-staffed={line.staffed || undefined}>
              <strong>{pick(line.name)}</strong>
              <span className="figures">{spaced(line.number)}</span>
              <small>
                {line.staffed ? says.staffed : line.use === 'missed' ? says.missedLine : says.unstaffed}
              </small>
            </li>
          ))}
        </ul>
      </header>
      <div className={styles.body}>
        <aside className={styles.side}>
          <section aria-labelledby="live-calls">
            <h2 id="live-calls">{says.live}</h2>
            <p className={styles.unseen} role="status">
              {next ? says.rings(callerName(next, says), next.line ? pick(next.line) : '') : ''}
            </p>
            <ul className={styles.calls}>
              {live.map((call) => (
                <CallRow
                  key={call.id}
                  call={call}
                  current={current?.id === call.id}
                  onTake={inHand ? undefined : () => take(call)}
                />
              ))}
            </ul>
            {live.length === 0 && <p className={styles.quiet}>{says.quiet[0]}</p>}
            <Button
              variant="light"
              fullWidth
              leftSection={<IconPhonePlus size={18} aria-hidden />}
              disabled={inHand !== undefined}
              onClick={() => open()}
            >
              {says.byHand} <kbd className={styles.kbd}>F2</kbd>
            </Button>
          </section>
          <section className={styles.lists}>
            <SegmentedControl
              fullWidth
              value={list}
              onChange={(value) => setList(value === 'backs' ? 'backs' : 'recent')}
              data={[
                { value: 'recent', label: says.recent },
                {
                  value: 'backs',
                  label: `${listSays.side}${first.callBacks > 0 ? ` (${say.number(first.callBacks)})` : ''}`,
                },
              ]}
            />
            {list === 'recent' ? (
              <Recent desk={desk} onOpen={inHand ? undefined : open} />
            ) : (
              <CallLines beside onWrite={inHand ? undefined : (number) => open(undefined, number)} />
            )}
          </section>
        </aside>
        <div className={styles.work}>
          {inHand ? (
            <CallForm
              key={inHand.round}
              call={current}
              number={current?.number ?? inHand.number ?? ''}
              lines={first.lines}
              onTake={
                current?.state === 'ringing' && !current.person ? () => taking.mutate(current.id) : undefined
              }
              onClose={() => setInHand(undefined)}
            />
          ) : (
            <div className={styles.idle}>
              <Empty icon={IconPhoneCall} says={says.quiet} />
              <Legend />
            </div>
          )}
        </div>
      </div>
    </div>
  )
}

function Legend() {
  const says = useCalldeskWords()
  const keys = [
    ['F2', says.keyTake],
    ['F4', says.keyBacks],
    ['F8', says.keyOpen],
    ['Ctrl + Enter', says.keyRegister],
  ] as const
  return (
    <dl className={styles.legend} aria-label={says.keys}>
      {keys.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  )
}

function Recent({
  desk,
  onOpen,
}: {
  desk: ReturnType<typeof useCallDesk>
  onOpen: ((call: CallItem) => void) | undefined
}) {
  const says = useCalldeskWords()
  const items = desk.data?.pages.flatMap((page) => page.items) ?? []
  if (items.length === 0) return <p className={styles.quiet}>{says.recentNone[0]}</p>
  return (
    <>
      <ul className={styles.calls}>
        {items.map((call) => (
          <CallRow key={call.id} call={call} onOpen={onOpen && (() => onOpen(call))} />
        ))}
      </ul>
      <More
        shown={items.length}
        hasMore={desk.hasNextPage}
        busy={desk.isFetchingNextPage}
        onMore={() => void desk.fetchNextPage()}
      />
    </>
  )
}

/** What rings at this person's own telephone, or as the only call, opens by itself; once for each call. */
function usePop(free: boolean, ringing: readonly CallItem[], open: (call: CallItem) => void): void {
  const popped = useRef(new Set<string>())
  const own = ringing.find(({ mine }) => mine) ?? (ringing.length === 1 ? ringing[0] : undefined)
  useEffect(() => {
    if (!free || !own || popped.current.has(own.id)) return
    popped.current.add(own.id)
    open(own)
  }, [free, own, open])
}

/** Keys with a name of their own: nobody types them into a field. */
function useDeskKeys(deeds: Readonly<Record<string, () => void>>): void {
  const latest = useRef(deeds)
  useEffect(() => {
    latest.current = deeds
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const deed = latest.current[event.key.toLowerCase()]
      if (!deed || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      deed()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}
