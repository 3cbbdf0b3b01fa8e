import { Link, useLocation } from 'wouter'
import type { GrievanceItem } from '#contract/grievances.ts'
import { CannotWait } from '../parts/cannot-wait.tsx'
import { DueIn, Mark, StateChip } from '../parts/chips.tsx'
import { useCountedWords } from '../words/counted.ts'
import { useOldWords } from '../words/old-matters.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './register.module.css'

/** The register at the desk: one row a grievance; the code is the link, the whole row can be clicked, unless the files are closed. */
export function RegisterTable({
  items,
  closed = false,
}: {
  items: readonly GrievanceItem[]
  closed?: boolean
}) {
  const { words, say, pick } = useTongue()
  const old = useOldWords()
  const counted = useCountedWords()
  const [, go] = useLocation()
  const { columns } = words.register
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{columns.code}</th>
          <th scope="col">{closed ? words.pick.subject : columns.gist}</th>
          <th scope="col">{columns.place}</th>
          <th scope="col">{columns.post}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.due}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr
            key={item.code}
            data-closed={closed || undefined}
            onClick={closed ? undefined : () => go(`/grievances/${item.code}`)}
          >
            <td>
              {closed ? (
                <span className="code">{item.code}</span>
              ) : (
                <Link
                  href={`/grievances/${item.code}`}
                  className="code"
                  onClick={(event) => event.stopPropagation()}
                >
                  {item.code}
                </Link>
              )}
              <small>{say.day(item.registeredAt)}</small>
            </td>
            <td className={styles.gist}>
              <span>{closed ? item.subject && pick(item.subject) : item.gist}</span>
              <small>
                {!closed && [item.subject && pick(item.subject), item.name].filter(Boolean).join(' · ')}{' '}
                {item.danger && <CannotWait danger={item.danger} />}
                {item.old && <Mark tone="heed">{old.chip}</Mark>}
                {item.suggestion && <Mark tone="good">{words.suggestions.chip}</Mark>}
                {item.sensitive && <Mark tone="heed">{words.register.sensitive}</Mark>}
              </small>
            </td>
            <td>{item.place ? pick(item.place) : '–'}</td>
            <td>
              {item.post ? pick(item.post) : '–'}
              <small>{pick(item.department)}</small>
            </td>
            <td>
              <StateChip state={item.state} />
              {item.ground && <small>{words.grounds[item.ground] ?? item.ground}</small>}
              {(item.counted ?? 1) > 1 && (
                <small title={counted.timesHint}>{counted.times(say.number(item.counted ?? 0))}</small>
              )}
              {item.reopened > 0 && <small>{words.register.reopened(say.number(item.reopened))}</small>}
            </td>
            <td className="figures">
              {item.closedAt ? (
                <small>{say.day(item.closedAt)}</small>
              ) : (
                <>
                  <DueIn due={item.dueAt} />
                  {item.dueAt ? <small>{say.day(item.dueAt)}</small> : '–'}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
