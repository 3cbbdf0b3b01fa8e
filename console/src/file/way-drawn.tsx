import { IconCheck, IconMinus } from '@tabler/icons-react'
import type { ActItem, GrievanceItem } from '#contract/grievances.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './way.module.css'
import { type Step, wayOf } from './way.ts'

/** The way, drawn: what is done, where it is, what lies ahead. */
export function Way({ grievance, acts }: { grievance: GrievanceItem; acts: readonly ActItem[] }) {
  const { words } = useTongue()
  return (
    <ol className={styles.way} aria-label={words.file.way}>
      {wayOf(grievance, acts).map((step) => (
        <StepDrawn key={step.name} step={step} state={words.states[grievance.state]} />
      ))}
    </ol>
  )
}

function StepDrawn({ step, state }: { step: Step; state: string }) {
  const { words, say } = useTongue()
  const { name, standing, at } = step
  const icons = {
    done: <IconCheck size={16} stroke={3} />,
    here: null,
    ahead: null,
    skipped: <IconMinus size={14} />,
  }
  return (
    <li data-standing={standing} aria-current={standing === 'here' ? 'step' : undefined}>
      <span className={styles.dot} aria-hidden>
        {icons[standing]}
      </span>
      <span className={styles.name}>{words.file.steps[name]}</span>
      <small>
        {standing === 'here'
          ? state
          : standing === 'skipped'
            ? words.file.skipped
            : at
              ? say.shortDay(at)
              : ''}
      </small>
    </li>
  )
}
