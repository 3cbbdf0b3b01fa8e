/** The windows of a day: a timer, who is present in each group, and what waits. Afterwards it is the day's record. */
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { IconCalendarOff, IconPrinter, IconWindow } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { WindowBoard } from '#contract/office.ts'
import { Empty, Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useNow } from '../words/now.ts'
import { useTongue } from '../words/tongue.tsx'
import { useWindows } from './answers.ts'
import { Groups, Totals } from './board.tsx'
import styles from './office.module.css'
import { useOfficeWords } from './words.ts'

/** The page. */
export function Window() {
  const words = useOfficeWords()
  const { pick } = useTongue()
  const [day, setDay] = useState<string>()
  const [code, setCode] = useState<string>()
  const windows = useWindows(day)
  if (windows.isPending) return <Waiting lines={5} height={90} />
  if (!windows.data) return <TroubleNote error={windows.error} retry={() => void windows.refetch()} />
  const { boards, working } = windows.data
  const open = boards.find(({ phase }) => phase === 'open')
  const last = boards.findLast(({ phase }) => phase === 'over')
  const board = boards.find((one) => one.code === code) ?? open ?? last ?? boards[0]
  return (
    <>
      <div className={styles.tools}>
        <TextInput
          type="date"
          label={words.window.day}
          value={windows.data.day}
          onChange={(event) => setDay(event.currentTarget.value || undefined)}
        />
        {boards.length > 1 && board && (
          <SegmentedControl
            aria-label={words.tabs.window}
            value={board.code}
            onChange={setCode}
            data={boards.map((one) => ({ value: one.code, label: pick(one.name) }))}
          />
        )}
        {board && (
          <Button
            component={Link}
            href={`/office/sheet/${board.day}/${board.code}`}
            variant="default"
            leftSection={<IconPrinter size={17} aria-hidden />}
          >
            {words.window.sheet}
          </Button>
        )}
      </div>
      {board ? (
        <Board board={board} asOf={windows.data.asOf} />
      ) : (
        <Empty
          icon={working ? IconWindow : IconCalendarOff}
          says={working ? words.window.none : words.window.closedDay}
        />
      )}
    </>
  )
}

function Board({ board, asOf }: { board: WindowBoard; asOf: string }) {
  const words = useOfficeWords()
  const { say, pick } = useTongue()
  const at = (step: string) => board.steps.find((one) => one.step === step)?.at
  const [opened, ended] = [at('opened'), at('ended')]
  const facts = [
    ...(opened ? [words.window.called(say.clock(opened))] : []),
    ended
      ? words.window.ended(pick(board.absentTo), say.clock(ended))
      : words.window.willEnd(pick(board.absentTo)),
  ]
  return (
    <>
      <section className={styles.clock} data-phase={board.phase} aria-label={pick(board.name)}>
        <div>
          <h2>{pick(board.name)}</h2>
          <p>{words.window.from(say.clock(board.opens), say.clock(board.closes))}</p>
        </div>
        <Timer key={asOf} board={board} asOf={asOf} />
        <p className={styles.steps}>{at('missed') ? words.window.missed : facts.join(' · ')}</p>
      </section>
      <Totals totals={board.totals} />
      <WaitingIn board={board} />
      <Groups board={board} />
    </>
  )
}

/** Counts on from the hour of the server, whatever the clock of this machine shows. */
function Timer({ board, asOf }: { board: WindowBoard; asOf: string }) {
  const words = useOfficeWords()
  const { say } = useTongue()
  const [began] = useState(() => Date.now())
  const now = Date.parse(asOf) + (useNow(10_000) - began)
  const left = Date.parse(board.phase === 'before' ? board.opens : board.closes) - now
  if (board.phase === 'over' || left <= 0)
    return <strong className={styles.timer}>{words.window.phases.over}</strong>
  const span = say.span(left)
  return (
    <strong className={styles.timer} role="timer">
      {board.phase === 'before' ? words.window.opensIn(span) : words.window.left(span)}
    </strong>
  )
}

function WaitingIn({ board: { grievances } }: { board: WindowBoard }) {
  const words = useOfficeWords()
  const { say, pick } = useTongue()
  const open = grievances.filter(({ outcome }) => outcome === 'open' || outcome === 'in-review')
  return (
    <section className={styles.card} aria-labelledby="waiting">
      <h2 id="waiting">{words.window.waiting}</h2>
      {grievances.length === 0 ? (
        <p className={styles.quiet}>{words.window.nothing}</p>
      ) : (
        <>
          <p className={styles.quiet}>
            {words.window.received(say.number(grievances.length), say.number(open.length))}
          </p>
          <ul className={styles.grievances}>
            {grievances.map((one) => (
              <li key={one.code} data-outcome={one.outcome}>
                <span className={styles.outcome}>{words.window.outcomes[one.outcome]}</span>
                <Link href={`/grievances/${one.code}`} className="code">
                  {one.code}
                </Link>
                <span>{one.gist}</span>
                <small>
                  {say.clock(one.registeredAt)}
                  {one.post && ` · ${pick(one.post)}`}
                  {one.disposedAt && ` · ${say.clock(one.disposedAt)}`}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
