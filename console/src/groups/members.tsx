/** The member posts of a group, who answers for each today, and their last sign of life. */
import { useMembers } from '../ask/groups.ts'
import { Mark } from '../parts/chips.tsx'
import { Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useNow } from '../words/now.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './groups.module.css'
import { useGroupWords } from './words.ts'

/** The list. */
export function Members({ group, open }: { group: string; open: boolean }) {
  const words = useGroupWords()
  const { say, pick } = useTongue()
  const now = useNow()
  const members = useMembers(group, open)
  if (members.isPending) return <Waiting lines={6} height={52} />
  if (!members.data) return <TroubleNote error={members.error} retry={() => void members.refetch()} />
  const { items } = members.data
  const people = new Set(items.flatMap(({ persons }) => persons.map(({ name }) => name.en)))
  return (
    <>
      <p className={styles.memberCount}>
        {words.memberCount(say.number(items.length), say.number(people.size))}
      </p>
      <ul className={styles.members}>
        {items.map((member) => (
          <li key={member.post.en}>
            <div className={styles.memberPost}>
              {pick(member.post)}
              {member.steward && <Mark tone="good">{words.steward}</Mark>}
              {words.standing[member.standing] && (
                <Mark tone={member.standing === 'nobody' ? 'alarm' : 'heed'}>
                  {words.standing[member.standing] ?? ''}
                </Mark>
              )}
            </div>
            {member.persons.map((person) => (
              <div key={person.name.en} className={styles.memberPerson}>
                <strong>{pick(person.name)}</strong>
                <small>{person.lastAt ? words.lastSign(say.ago(person.lastAt, now)) : words.noSign}</small>
              </div>
            ))}
            {member.away.length > 0 && (
              <small className={styles.away}>{words.away(member.away.map(pick).join(', '))}</small>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
