/** What the program suggests of typed words besides subject and place, each with how sure it is and why; a person decides. */
import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconBolt, IconSignRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { File } from '#contract/grievances.ts'
import type { OutOfScopeItem, UrgentItem } from '#contract/suggested.ts'
import { useCatalogue } from '../ask/answers.ts'
import { useSuggestedWords } from '../words/suggested.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './suggested.module.css'

interface Props {
  readonly guesses: { readonly outOfScope?: OutOfScopeItem; readonly urgent?: UrgentItem } | undefined
  /** Does it go into the class for what cannot wait? Undefined: nobody has said. */
  readonly urgent: boolean | undefined
  readonly onUrgent: (urgent: boolean) => void
}

/** Beside a form: nothing where nothing is suggested. */
export function Suggested({ guesses, urgent, onUrgent }: Props) {
  const says = useSuggestedWords()
  if (!guesses?.outOfScope && !guesses?.urgent) return null
  return (
    <>
      {guesses.urgent && (
        <Urgent item={guesses.urgent}>
          {guesses.urgent.to === undefined ? (
            <p className={styles.quiet}>{says.quick}</p>
          ) : (
            <ClassChoice to={guesses.urgent.to} value={urgent ?? true} onChange={onUrgent} />
          )}
        </Urgent>
      )}
      {guesses.outOfScope && <Strange item={guesses.outOfScope} decide={says.decide} />}
    </>
  )
}

/** What goes with a registration: only what was shown is decided. */
export function urgencySaid(
  guesses: Props['guesses'],
  urgent: boolean | undefined,
): { readonly urgent?: boolean } {
  return guesses?.urgent?.to === undefined ? {} : { urgent: urgent ?? true }
}

/** The same for the class and the deadline that the rules would set. */
export function cannotWait(
  guesses: Props['guesses'],
  urgent: boolean | undefined,
): { readonly danger?: string; readonly urgent?: 'yes' | 'no' } {
  const said = urgencySaid(guesses, urgent).urgent
  return guesses?.urgent
    ? { danger: guesses.urgent.code, ...(said === undefined ? {} : { urgent: said ? 'yes' : 'no' }) }
    : {}
}

/** In the file: what was suggested, and what became of it. */
export function SuggestedOfFile({ file }: { readonly file: File }) {
  const says = useSuggestedWords()
  const { urgent, outOfScope, grievance } = file
  const open = grievance.state !== 'closed'
  return (
    <>
      {open && urgent && (
        <Urgent item={urgent}>
          <p>{becameOf(urgent, says)}</p>
        </Urgent>
      )}
      {open && outOfScope && <Strange item={outOfScope} decide={says.decideFile} />}
    </>
  )
}

function becameOf(
  { from, to, taken, byPerson }: NonNullable<File['urgent']>,
  says: ReturnType<typeof useSuggestedWords>,
): string {
  if (to === undefined) return says.quick
  if (taken) return `${says.taken(from, to)} (${says.takenBy[String(byPerson)]})`
  return byPerson ? says.overruled(to) : says.suggests(to)
}

function Strange({ item, decide }: { readonly item: OutOfScopeItem; readonly decide: string }) {
  const says = useSuggestedWords()
  const { pick } = useTongue()
  return (
    <Card
      icon={<IconSignRight size={18} aria-hidden />}
      title={says.strange}
      confidence={item.confidence}
      why={item.why}
    >
      <p>{pick(item.reason)}</p>
      <p>
        <b>{says.can}:</b> {pick(item.advice)}
      </p>
      <p className={styles.quiet}>{decide}</p>
    </Card>
  )
}

function Urgent({ item, children }: { readonly item: UrgentItem; readonly children: ReactNode }) {
  const says = useSuggestedWords()
  const { pick } = useTongue()
  return (
    <Card
      tone="alarm"
      icon={<IconBolt size={18} aria-hidden />}
      title={`${says.urgent}: ${pick(item.danger)}`}
      confidence={item.confidence}
      why={item.why}
      more={item.call.length > 0 ? `${says.call}: ${item.call.join(', ')}` : undefined}
    >
      {children}
    </Card>
  )
}

function Card({
  tone,
  icon,
  title,
  confidence,
  why,
  more,
  children,
}: {
  readonly tone?: 'alarm'
  readonly icon: ReactNode
  readonly title: string
  readonly confidence: number
  readonly why: string
  readonly more?: string | undefined
  readonly children: ReactNode
}) {
  const says = useSuggestedWords()
  const { say } = useTongue()
  return (
    <section className={styles.card} data-tone={tone} aria-label={title}>
      <div className={styles.head}>
        {icon}
        <span>{title}</span>
        <small>{says.sure(say.percent(confidence))}</small>
      </div>
      {children}
      {(why || more) && (
        <p className={styles.quiet}>
          {[why && `${says.because}: “${why}”`, more].filter(Boolean).join(' · ')}
        </p>
      )}
    </section>
  )
}

function ClassChoice({
  to,
  value,
  onChange,
}: {
  readonly to: string
  readonly value: boolean
  readonly onChange: (urgent: boolean) => void
}) {
  const says = useSuggestedWords()
  const { pick } = useTongue()
  const { data: catalogue } = useCatalogue()
  const narrow = useMediaQuery('(max-width: 479px)', false, { getInitialValueInEffect: false })
  const named = catalogue?.timeClasses.find(({ code }) => code === to)
  return (
    <SegmentedControl
      className={styles.choice ?? ''}
      fullWidth
      {...(narrow ? { orientation: 'vertical' as const } : {})}
      aria-label={says.chooses}
      value={value ? 'lift' : 'leave'}
      onChange={(chosen) => onChange(chosen === 'lift')}
      data={[
        { value: 'lift', label: says.lift(named ? `${to} · ${pick(named.name)}` : to) },
        { value: 'leave', label: says.leave },
      ]}
    />
  )
}
