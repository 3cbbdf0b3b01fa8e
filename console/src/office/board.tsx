/** Presence, group by group. Colours only help; every state stands in words. */
import { Button } from '@mantine/core'
import { IconPhoneCheck } from '@tabler/icons-react'
import type { SeatItem, SeatState, WindowBoard } from '#contract/office.ts'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import { useNoteCall } from './answers.ts'
import styles from './office.module.css'
import { useOfficeWords } from './words.ts'

const STATES: readonly SeatState[] = ['present', 'seen', 'absent', 'on-leave', 'vacant']
/** Who is missing stands first. */
const ORDER: readonly SeatState[] = ['absent', 'seen', 'present', 'on-leave', 'vacant']

/** How many are present, absent and so on, each post once. */
export function Totals({ totals }: { totals: WindowBoard['totals'] }) {
  const words = useOfficeWords()
  const { say } = useTongue()
  return (
    <dl className={styles.totals}>
      {STATES.map((state) => (
        <div key={state} data-state={state}>
          <dt>{words.window.states[state]}</dt>
          <dd>{say.number(totals[state])}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Every group with its counts; opened, its seats. */
export function Groups({ board }: { board: WindowBoard }) {
  const words = useOfficeWords()
  const { say, pick } = useTongue()
  const few = board.groups.length <= 4
  return (
    <div className={styles.groups}>
      {board.groups.map((group) => (
        <details key={group.code} className={styles.group} open={few}>
          <summary>
            <strong>{pick(group.name)}</strong>
            <span className={styles.counts}>
              {STATES.filter((state) => group.counts[state] > 0).map((state) => (
                <span key={state} data-state={state}>
                  {say.number(group.counts[state])} {words.window.states[state]}
                </span>
              ))}
            </span>
          </summary>
          <p className={styles.quiet}>
            {words.window.steward}: {pick(group.steward)}
          </p>
          <ul className={styles.seats}>
            {group.seats
              .toSorted((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state))
              .map((seat) => (
                <Seat key={seat.code} seat={seat} {...(board.mayNote ? { window: board.code } : {})} />
              ))}
          </ul>
        </details>
      ))}
    </div>
  )
}

/** With `window` whoever is absent can be noted as spoken with. */
function Seat({ seat, window }: { seat: SeatItem; window?: string }) {
  const words = useOfficeWords()
  const { say, pick } = useTongue()
  return (
    <li data-state={seat.state}>
      <span className={styles.mark} data-state={seat.state}>
        {words.window.states[seat.state]}
      </span>
      <span>
        {seat.persons.length > 0 && <b>{seat.persons.map(pick).join(', ')}</b>}
        <small>
          {pick(seat.post)}
          {seat.first && ` · ${words.window.since(say.clock(seat.first.at), words.window.by[seat.first.by])}`}
          {seat.notedBy && ` · ${words.window.notedBy(pick(seat.notedBy))}`}
          {seat.onLeave.length > 0 && ` · ${words.window.onLeave(seat.onLeave.map(pick).join(', '))}`}
        </small>
      </span>
      {window && (seat.state === 'absent' || seat.state === 'seen') && (
        <NoteCall window={window} persons={seat.persons} />
      )}
    </li>
  )
}

/** One press for each who answers for the post: spoken with by telephone. */
function NoteCall({ window, persons }: { window: string; persons: SeatItem['persons'] }) {
  const words = useOfficeWords()
  const { pick } = useTongue()
  const note = useNoteCall(window)
  return (
    <span className={styles.note}>
      {persons.map((person) => (
        <Button
          key={person.id}
          size="compact-sm"
          variant="light"
          leftSection={<IconPhoneCheck size={15} aria-hidden />}
          loading={note.isPending}
          aria-label={words.window.noteCallOf(pick(person))}
          onClick={() => note.mutate({ person: person.id })}
        >
          {persons.length > 1 ? words.window.noteCallOf(pick(person)) : words.window.noteCall}
        </Button>
      ))}
      {note.isError && <TroubleNote error={note.error} />}
    </span>
  )
}
