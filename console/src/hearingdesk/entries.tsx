/** What was entered here: waiting, refused with what to do, or answered with code and slip. */
import { Button } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCheck,
  IconClockHour4,
  IconExternalLink,
  IconLoader2,
  IconPrinter,
} from '@tabler/icons-react'
import { Link } from 'wouter'
import { useMe } from '../ask/answers.ts'
import { address } from '../ask/ask.ts'
import { useHearingDeskWords } from '../words/hearing-desk.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './entries.module.css'
import shared from './hearingdesk.module.css'
import type { Desk, Sending } from './sending.ts'
import { inOrder, type WaitingEntry, waitsFor } from './waiting.ts'

const MOST_SENT = 6

interface Props {
  desk: Desk
  sitting: string
  sending: Sending
  onMend: (entry: WaitingEntry) => void
}

/** The list, newest first; steps of tokens show only while they wait. */
export function Entries({ desk, sitting, sending, onMend }: Props) {
  const { entries: says } = useHearingDeskWords()
  const own = inOrder(desk.entries).filter((one) => one.sitting === sitting)
  const open = own.filter(({ state }) => state !== 'sent')
  const sent = own.filter((one) => one.state === 'sent' && isWorthSeeing(one)).slice(-MOST_SENT)
  const shown = [...open.toReversed(), ...sent.toReversed()]
  return (
    <section className={styles.entries} aria-label={says.title}>
      <h2>{says.title}</h2>
      {shown.length === 0 && <p className={shared.quiet}>{says.none}</p>}
      <ul>
        {shown.map((entry) => (
          <Entry
            key={entry.key}
            entry={entry}
            going={desk.going === entry.key}
            held={waitsFor(desk.entries, entry)}
            onAgain={() => void sending.again(entry)}
            onMend={() => onMend(entry)}
            onRemove={() => {
              if (window.confirm(says.removeAsk)) void sending.remove(entry.key)
            }}
          />
        ))}
      </ul>
    </section>
  )
}

/** A token that got its promised number, or a step, needs no line once it is there. */
function isWorthSeeing({ said, answer }: WaitingEntry): boolean {
  if (said.kind === 'token') return said.wish !== undefined && answer?.token !== said.wish
  return said.kind !== 'step'
}

interface EntryProps {
  entry: WaitingEntry
  going: boolean
  held: boolean
  onAgain: () => void
  onMend: () => void
  onRemove: () => void
}

function Entry({ entry, going, held, onAgain, onMend, onRemove }: EntryProps) {
  const { entries: says, tokens } = useHearingDeskWords()
  const { say } = useTongue()
  const { said, state, about, no, files } = entry
  const theirs = entry.person !== useMe().person.id
  const turn =
    'token' in said && said.token !== undefined ? `${tokens.printed(say.number(said.token))} · ` : ''
  const what = said.kind === 'step' ? tokens.steps[said.step] : says.kinds[said.kind]
  return (
    <li data-state={state}>
      <StateIcon state={state} going={going} />
      <div>
        <strong>
          {turn}
          {about.name ?? (said.kind === 'registration' ? says.unnamed : '')} <span>{what}</span>
        </strong>
        {about.gist && <p>{about.gist}</p>}
        {state === 'waiting' && (
          <small role="status">
            {going ? says.sending : theirs ? says.theirs : held ? says.after : says.waits}
            {files.length > 0 && ` · ${says.photos(say.number(files.length))}`}
          </small>
        )}
        {state === 'refused' && (
          <div role="alert">
            <b>
              {says.refused}: {no?.title}
              {no?.detail && ` (${no.detail})`}
            </b>
            <small>{says.whatToDo}</small>
            <div className={shared.row}>
              {said.kind === 'registration' && (
                <Button size="compact-sm" variant="light" onClick={onMend}>
                  {says.mend}
                </Button>
              )}
              <Button size="compact-sm" variant="default" onClick={onAgain}>
                {says.retry}
              </Button>
              <Button size="compact-sm" variant="white" color="red.9" onClick={onRemove}>
                {says.remove}
              </Button>
            </div>
          </div>
        )}
        {state === 'sent' && <Answered entry={entry} />}
      </div>
    </li>
  )
}

function StateIcon({ state, going }: { state: WaitingEntry['state']; going: boolean }) {
  if (state === 'refused') return <IconAlertTriangle size={20} aria-hidden />
  if (state === 'sent') return <IconCheck size={20} aria-hidden />
  return going ? <IconLoader2 size={20} aria-hidden /> : <IconClockHour4 size={20} aria-hidden />
}

function Answered({ entry: { said, answer } }: { entry: WaitingEntry }) {
  const { entries: says } = useHearingDeskWords()
  const { say, language } = useTongue()
  const { code, outcome, token } = answer ?? {}
  if (said.kind === 'token' && said.wish !== undefined && token !== undefined)
    return <small role="alert">{says.numberMoved(say.number(said.wish), say.number(token))}</small>
  if (!code) return null
  return (
    <div className={shared.row}>
      <span className="code">{code}</span>
      {outcome && <small>{says.outcomes[outcome]}</small>}
      {said.kind === 'registration' && (
        <Button
          component="a"
          href={address(`grievances/${code}/slip.pdf`, { lang: language })}
          target="_blank"
          size="compact-sm"
          variant="light"
          leftSection={<IconPrinter size={15} aria-hidden />}
        >
          {says.slip}
        </Button>
      )}
      <Button
        component={Link}
        href={`/grievances/${code}`}
        size="compact-sm"
        variant="subtle"
        leftSection={<IconExternalLink size={15} aria-hidden />}
      >
        {says.openFile}
      </Button>
    </div>
  )
}
