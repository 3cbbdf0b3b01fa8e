import { IconAlarm } from '@tabler/icons-react'
import type { StateName } from '#contract/shapes.ts'
import { useNow } from '../words/now.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './parts.module.css'

/** Where a grievance stands, in words; the colour only helps. */
export function StateChip({ state, ground }: { state: StateName; ground?: string | undefined }) {
  const { words } = useTongue()
  return (
    <span className={styles.chip} data-state={state}>
      {words.states[state]}
      {ground && <span className={styles.ground}> · {words.grounds[ground] ?? ground}</span>}
    </span>
  )
}

/** A small mark with a word in it. */
export function Mark({
  children,
  tone = 'quiet',
}: {
  children: string
  tone?: 'quiet' | 'heed' | 'alarm' | 'good'
}) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {children}
    </span>
  )
}

/** How long until it is due, or for how long it has been late. Nothing once it is closed. */
export function DueIn({ due, closed }: { due: string | undefined; closed?: boolean }) {
  const { words, say } = useTongue()
  const now = useNow()
  if (!due || closed) return null
  const left = Date.parse(due) - now
  const tone = left < 0 ? 'alarm' : left < 86_400_000 ? 'heed' : 'quiet'
  return (
    <span className={styles.due} data-tone={tone} title={`${words.time.due}: ${say.moment(due)}`}>
      {tone !== 'quiet' && <IconAlarm size={14} aria-hidden />}
      {left < 0 ? words.time.late(say.span(-left)) : words.time.left(say.span(left))}
    </span>
  )
}
