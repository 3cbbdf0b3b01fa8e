/** One account of a service: open or not, what came and went last, what waits, and how long it may go on. */
import { IconCircleCheck, IconPlugConnectedX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Health } from '#contract/live.ts'
import { Mark } from '../parts/chips.tsx'
import { spaced } from '../parts/phone.tsx'
import { doorWords } from '../words/doors.ts'
import { useTongue } from '../words/tongue.tsx'
import { BudgetBars } from './budget-bar.tsx'
import styles from './health.module.css'

type Door = Health['channels'][number]

/** An open circuit is the bad state: nothing is sent through it. */
export function DoorCard({ door }: { door: Door }) {
  const { words, language } = useTongue()
  // Sending may go on while nobody can see what comes in.
  const blind = door.look?.why !== undefined
  const bad = door.open || blind
  return (
    <li className={styles.channel} data-stopped={bad}>
      <div className={styles.name}>
        {bad ? <IconPlugConnectedX size={22} aria-hidden /> : <IconCircleCheck size={22} aria-hidden />}
        <div>
          <strong>{words.channels[door.channel] ?? door.channel}</strong>
          <span className="figures">{spaced(door.address)}</span>
        </div>
        <Mark tone={bad ? 'alarm' : 'good'}>
          {door.open ? words.health.stopped : blind ? doorWords[language].blind : words.health.running}
        </Mark>
      </div>
      {door.open && <Stopped door={door} />}
      <dl className={styles.facts}>
        <Passing door={door} />
        <Holding door={door} />
      </dl>
      <BudgetBars budgets={door.budgets} />
    </li>
  )
}

function Stopped({ door: { why, since } }: { door: Door }) {
  const { words, say } = useTongue()
  return (
    <p className={styles.why}>
      {[why, since && words.health.since(say.moment(since))].filter(Boolean).join(' · ')}
      <br />
      {words.health.stoppedHint}
    </p>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What came, what went, what waits. */
function Passing({ door: { lastHeard, lastTaken, waiting, oldest, look, window } }: { door: Door }) {
  const { say, language } = useTongue()
  const says = doorWords[language]
  const when = (at: string | undefined) => (at ? <time dateTime={at}>{say.moment(at)}</time> : says.never)
  return (
    <>
      <Fact name={says.lastHeard}>{when(lastHeard)}</Fact>
      {window && (
        <>
          <Fact name={says.lastTaken}>{when(lastTaken)}</Fact>
          <Fact name={says.queue}>
            {says.waiting(say.number(waiting))}
            {oldest && <small>{says.oldest(say.moment(oldest))}</small>}
          </Fact>
        </>
      )}
      {look && (
        <Fact name={says.look}>
          {when(look.last)}
          <small>{says.next(say.moment(look.next))}</small>
          {look.why && (
            <small className={styles.falls}>
              {says.lookFails}: {look.why}
            </small>
          )}
        </Fact>
      )}
    </>
  )
}

/** What bounds it: the window, the token, the templates. */
function Holding({ door: { window, token, templates } }: { door: Door }) {
  const { say, language } = useTongue()
  const says = doorWords[language]
  return (
    <>
      {window && <Fact name={says.window}>{windowSays(window, says, say.number)}</Fact>}
      {token && (
        <Fact name={says.token}>{token.ends ? says.tokenEnds(say.moment(token.ends)) : says.tokenLasts}</Fact>
      )}
      {templates && (
        <Fact name={says.templates}>
          {templates.held > 0 ? (
            <span className={styles.falls}>
              {says.templatesHeld(say.number(templates.held), say.number(templates.known))}
            </span>
          ) : (
            says.templatesWell(say.number(templates.known))
          )}
        </Fact>
      )}
    </>
  )
}

function windowSays(
  { hours, approvedOnly }: NonNullable<Door['window']>,
  says: (typeof doorWords)['hi'],
  number: (value: number) => string,
): string {
  if (approvedOnly) return says.approvedOnly
  if (hours === undefined) return says.always
  return hours > 0 ? says.hours(number(Math.round(hours))) : says.onlyReply
}
