/** The sheet of a window on paper: who was present from when, what was heard, solved and left open, and a line to sign. */
import { Button } from '@mantine/core'
import { IconArrowLeft, IconPrinter, IconWindow } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { WindowBoard } from '#contract/office.ts'
import { useMe } from '../ask/answers.ts'
import { useTitle } from '../frame/title.ts'
import { ListDownload } from '../parts/download.tsx'
import { Empty, Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import { useWindows } from './answers.ts'
import styles from './office.module.css'
import { useOfficeWords } from './words.ts'

/** The page. */
export function Sheet({ day, code }: { day: string; code: string }) {
  const words = useOfficeWords()
  useTitle(words.window.sheetTitle)
  const windows = useWindows(day)
  if (windows.isPending) return <Waiting />
  if (!windows.data) return <TroubleNote error={windows.error} retry={() => void windows.refetch()} />
  const board = windows.data.boards.find((one) => one.code === code)
  return (
    <div className={styles.paperPage}>
      <div className={styles.paperTools}>
        <Button
          component={Link}
          href="/office/window"
          variant="subtle"
          leftSection={<IconArrowLeft size={17} aria-hidden />}
        >
          {words.window.back}
        </Button>
        <ListDownload list="windows" query={{ day }} />
        <Button
          disabled={!board}
          onClick={() => window.print()}
          leftSection={<IconPrinter size={17} aria-hidden />}
        >
          {words.window.print}
        </Button>
      </div>
      {board ? <Paper board={board} /> : <Empty icon={IconWindow} says={words.window.none} />}
    </div>
  )
}

function Paper({ board }: { board: WindowBoard }) {
  const words = useOfficeWords()
  const { say, pick } = useTongue()
  const me = useMe()
  const { states, grievance } = words.window
  const at = (step: string) => board.steps.find((one) => one.step === step)?.at
  const opened = at('opened')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the sheet scrolls sideways
    <article className={styles.paper} tabIndex={0}>
      <header>
        <strong>
          {pick(board.name)}: {words.window.sheetTitle}
        </strong>
        <span>
          {pick(me.district.name)} · {say.day(board.opens)} ·{' '}
          {words.window.from(say.clock(board.opens), say.clock(board.closes))}
        </span>
        <span>
          {Object.entries(board.totals)
            .map(([state, count]) => `${states[state as keyof typeof states]} ${say.number(count)}`)
            .join(' · ')}
        </span>
        <span>
          {at('missed') ? words.window.missed : opened ? words.window.called(say.clock(opened)) : ''}
        </span>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{grievance.code}</th>
            <th scope="col">{grievance.came}</th>
            <th scope="col">{grievance.what}</th>
            <th scope="col">{grievance.post}</th>
            <th scope="col">{grievance.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {board.grievances.length === 0 && (
            <tr>
              <td colSpan={5}>{words.window.nothing}</td>
            </tr>
          )}
          {board.grievances.map((one) => (
            <tr key={one.code}>
              <td className="code">{one.code}</td>
              <td>{say.clock(one.registeredAt)}</td>
              <td>{one.gist}</td>
              <td>{one.post ? pick(one.post) : '–'}</td>
              <td>
                {words.window.outcomes[one.outcome]}
                {one.disposedAt && `, ${say.clock(one.disposedAt)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {board.groups.map((group) => (
        <GroupTable key={group.code} group={group} />
      ))}
      <p>{words.window.note}</p>
      <footer>
        <span>{pick(board.absentTo)}</span>
        <span>{words.window.signature}</span>
      </footer>
    </article>
  )
}

function GroupTable({ group }: { group: WindowBoard['groups'][number] }) {
  const words = useOfficeWords()
  const { say, pick } = useTongue()
  const { columns, states } = words.window
  return (
    <table>
      <caption>{pick(group.name)}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.post}</th>
          <th scope="col">{columns.person}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.since}</th>
          <th scope="col">{columns.last}</th>
        </tr>
      </thead>
      <tbody>
        {group.seats.map((seat) => (
          <tr key={seat.code}>
            <td>{pick(seat.post)}</td>
            <td>
              {seat.persons.map(pick).join(', ') || '–'}
              {seat.onLeave.length > 0 && ` (${words.window.onLeave(seat.onLeave.map(pick).join(', '))})`}
            </td>
            <td>{states[seat.state]}</td>
            <td>{seat.first ? `${say.clock(seat.first.at)}, ${words.window.by[seat.first.by]}` : '–'}</td>
            <td>{seat.last ? `${say.clock(seat.last.at)}, ${words.window.by[seat.last.by]}` : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
