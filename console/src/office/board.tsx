/** Presence, group by group. Colours only help; every state stands in words. */
import type { SeatItem, SeatState, WindowBoard } from '#contract/office.ts'
import { useTongue } from '../words/tongue.tsx'
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
                <Seat key={seat.code} seat={seat} />
              ))}
          </ul>
        </details>
      ))}
    </div>
  )
}

function Seat({ seat }: { seat: SeatItem }) {
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
          {seat.onLeave.length > 0 && ` · ${words.window.onLeave(seat.onLeave.map(pick).join(', '))}`}
        </small>
      </span>
    </li>
  )
}
