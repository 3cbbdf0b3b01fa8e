/** Who calls: what lies open, what was last said, earlier calls; and what they may say to a grievance that is there. */
import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconExternalLink } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { CallCard, CallItem } from '#contract/calls.ts'
import type { Caller } from '#contract/desk.ts'
import { readPhone } from '#core/text/phone.ts'
import { useCaller } from '../ask/answers.ts'
import { DueIn, StateChip } from '../parts/chips.tsx'
import { useCalldeskWords } from '../words/calldesk.ts'
import { useTongue } from '../words/tongue.tsx'
import { useCard } from './ask.ts'
import { CallRow } from './call-row.tsx'
import styles from './calldesk.module.css'

interface Props {
  call: CallItem | undefined
  phone: string
  /** What was written so far. */
  told: string
  busy: boolean
  onKnown: (found: { readonly name?: string; readonly language: 'hi' | 'en' }) => void
  onSay: (code: string, what: 'status' | 'satisfied' | 'dissatisfied') => void
  onJoin: (code: string) => void
}

/** The panel beside the form. */
export function CallerPanel({ call, phone, onKnown, ...deeds }: Props) {
  const says = useCalldeskWords()
  const [settled] = useDebouncedValue(phone, 150)
  const typed = useCaller(call?.number === undefined ? settled : '')
  const { data: card } = useCard(call?.number === undefined ? undefined : call.id)
  const caller: Caller | undefined = card?.caller ?? typed.data
  const citizen = caller?.citizen
  const { name, language } = citizen ?? {}
  useEffect(() => {
    if (language) onKnown({ language, ...(name ? { name } : {}) })
  }, [name, language, onKnown])
  if (!readPhone(phone)) return null
  const all = citizen?.grievances ?? []
  const open = all.filter(({ state }) => state !== 'closed')
  const shown = [...open, ...all.filter(({ state }) => state === 'closed')].slice(0, 6)
  return (
    <aside className={styles.caller} aria-labelledby="caller">
      <h2 id="caller">{says.who}</h2>
      {name && <p className={styles.callerName}>{name}</p>}
      {caller && shown.length === 0 && <p className={styles.quiet}>{says.nothingOpen}</p>}
      <ul>
        {shown.map((grievance, place) => (
          <Lying key={grievance.code} grievance={grievance} first={place === 0} {...deeds} />
        ))}
      </ul>
      {card?.last && <Last last={card.last} />}
      {card && card.earlier.length > 0 && (
        <section>
          <h3>{says.earlier}</h3>
          <ul className={styles.calls}>
            {card.earlier.map((one) => (
              <CallRow key={one.id} call={one} />
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}

function Last({ last }: { last: NonNullable<CallCard['last']> }) {
  const says = useCalldeskWords()
  const { say } = useTongue()
  return (
    <section>
      <h3>{says.last}</h3>
      <blockquote>{last.text}</blockquote>
      <small>
        {last.ours ? says.ours : says.theirs} · {say.moment(last.at)}
      </small>
    </section>
  )
}

type Brief = NonNullable<Caller['citizen']>['grievances'][number]

function Lying({
  grievance,
  first,
  told,
  busy,
  onSay,
  onJoin,
}: { grievance: Brief; first: boolean } & Pick<Props, 'told' | 'busy' | 'onSay' | 'onJoin'>) {
  const says = useCalldeskWords()
  const { words, say, pick } = useTongue()
  const { code, state } = grievance
  const hasWords = told.trim().length >= 3
  const needs = hasWords ? {} : { title: says.needWords }
  const common = { type: 'button', size: 'compact-md', disabled: busy } as const
  return (
    <li {...(first ? { 'data-first-open': '' } : {})}>
      <div className={styles.rowHead}>
        <span className="code">{code}</span>
        <StateChip state={state} />
        <DueIn due={grievance.dueAt} closed={state === 'closed'} />
      </div>
      <p>{grievance.gist}</p>
      <small>
        {[
          say.day(grievance.registeredAt),
          grievance.subject && pick(grievance.subject),
          grievance.place && pick(grievance.place),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      <div className={styles.tools}>
        <Button
          {...common}
          variant="light"
          aria-label={says.of(says.status, code)}
          onClick={() => onSay(code, 'status')}
        >
          {says.status}
        </Button>
        {state === 'awaiting_word' && (
          <>
            <Button
              {...common}
              variant="light"
              color="green.8"
              aria-label={says.of(says.satisfied, code)}
              onClick={() => onSay(code, 'satisfied')}
            >
              {says.satisfied}
            </Button>
            <Button
              {...common}
              {...needs}
              variant="light"
              color="red.8"
              disabled={busy || !hasWords}
              aria-label={says.of(says.dissatisfied, code)}
              onClick={() => onSay(code, 'dissatisfied')}
            >
              {says.dissatisfied}
            </Button>
          </>
        )}
        {state !== 'closed' && (
          <Button
            {...common}
            {...needs}
            variant="subtle"
            disabled={busy || !hasWords}
            aria-label={says.of(says.join, code)}
            onClick={() => onJoin(code)}
          >
            {says.join}
          </Button>
        )}
        <a
          href={`/desk/grievances/${code}`}
          target="_blank"
          rel="noreferrer"
          aria-label={`${words.counter.openFile} ${code} ${words.newTab}`}
        >
          <IconExternalLink size={16} aria-hidden />
        </a>
      </div>
    </li>
  )
}
