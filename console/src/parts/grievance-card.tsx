import { IconMapPin, IconUser } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { GrievanceItem } from '#contract/grievances.ts'
import { useCountedWords } from '../words/counted.ts'
import { useOldWords } from '../words/old-matters.ts'
import { useTongue } from '../words/tongue.tsx'
import { CannotWait } from './cannot-wait.tsx'
import { DueIn, Mark, StateChip } from './chips.tsx'
import styles from './grievance-card.module.css'

/** A grievance on a telephone: a card that opens its file, or does what `onOpen` says, or is `closed` to whoever reads figures. */
export function GrievanceCard({
  grievance,
  onOpen,
  closed = false,
}: {
  grievance: GrievanceItem
  onOpen?: () => void
  closed?: boolean
}) {
  if (closed)
    return (
      <div className={styles.card}>
        <Content grievance={grievance} />
      </div>
    )
  if (onOpen)
    return (
      <button type="button" className={styles.card} onClick={onOpen}>
        <Content grievance={grievance} />
      </button>
    )
  return (
    <Link href={`/grievances/${grievance.code}`} className={styles.card}>
      <Content grievance={grievance} />
    </Link>
  )
}

function Content({ grievance }: { grievance: GrievanceItem }) {
  const { words, say, pick } = useTongue()
  const old = useOldWords()
  const counted = useCountedWords()
  const { code, state, gist, subject, place, name, dueAt, reopened, sensitive } = grievance
  return (
    <>
      <span className={styles.top}>
        <span className="code">{code}</span>
        <DueIn due={dueAt} closed={state === 'closed'} />
      </span>
      {subject && <span className={styles.subject}>{pick(subject)}</span>}
      {gist && <span className={styles.gist}>{gist}</span>}
      <span className={styles.facts}>
        {place && (
          <span>
            <IconMapPin size={14} aria-hidden /> {pick(place)}
          </span>
        )}
        {name && (
          <span>
            <IconUser size={14} aria-hidden /> {name}
          </span>
        )}
      </span>
      <span className={styles.chips}>
        <StateChip state={state} ground={grievance.ground} />
        {(grievance.counted ?? 1) > 1 && (
          <Mark tone="heed">{counted.times(say.number(grievance.counted ?? 0))}</Mark>
        )}
        {reopened > 0 && <Mark tone="alarm">{words.register.reopened(say.number(reopened))}</Mark>}
        {grievance.danger && <CannotWait danger={grievance.danger} />}
        {grievance.old && <Mark tone="heed">{old.chip}</Mark>}
        {grievance.suggestion && <Mark tone="good">{words.suggestions.chip}</Mark>}
        {sensitive && <Mark tone="heed">{words.register.sensitive}</Mark>}
      </span>
    </>
  )
}
