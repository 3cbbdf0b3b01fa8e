import type { ReactNode } from 'react'
import type { File } from '#contract/grievances.ts'
import { Phone } from '../parts/phone.tsx'
import { Location } from '../parts/thread.tsx'
import { useOldWords } from '../words/old-matters.ts'
import { useSpotWords } from '../words/spot.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './file.module.css'

/** Who, what, where, and with whom it lies. */
export function Facts({ file }: { file: File }) {
  const { words, say, pick } = useTongue()
  const old = useOldWords()
  const spot = useSpotWords()
  const { grievance, citizen, post } = file
  const holders = post?.persons.map(({ name }) => pick(name)).join(', ')
  const rows: (readonly [string, ReactNode])[] = [
    [words.file.citizen, citizen.name || '–'],
    [words.file.phone, <Phone key="phone" phone={citizen.phone} />],
    [words.file.subject, grievance.subject ? pick(grievance.subject) : '–'],
    [words.file.place, grievance.place ? pick(grievance.place) : (file.placeWords ?? '–')],
    ...(file.spot ? [[spot.position, <Spot key="spot" spot={file.spot} />] as const] : []),
    [
      words.file.post,
      post ? (
        <>
          {pick(post.name)}
          <small>{holders || words.pick.vacant}</small>
        </>
      ) : (
        '–'
      ),
    ],
    ...(post
      ? [
          [
            words.file.seen,
            file.seenBy.length > 0 ? file.seenBy.map(pick).join(', ') : words.file.notSeen,
          ] as const,
        ]
      : []),
    ...(file.acceptedBy ? [[words.file.accepted, pick(file.acceptedBy)] as const] : []),
    ...(grievance.since ? [[old.since, old.about(say.day(grievance.since))] as const] : []),
    [words.file.registered, say.moment(grievance.registeredAt)],
    ...(grievance.closedAt ? [[words.file.closed, say.moment(grievance.closedAt)] as const] : []),
    [
      words.file.channel,
      [words.channels[grievance.channel] ?? grievance.channel, file.handle, file.source && pick(file.source)]
        .filter(Boolean)
        .join(' · '),
    ],
    [words.file.level, say.number(grievance.level)],
  ]
  return (
    <section className={styles.card} aria-labelledby="facts">
      <h2 id="facts">{words.file.facts}</h2>
      <dl className={styles.facts}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Where the position lies, in words, and the position itself. */
function Spot({ spot: { why, location } }: { spot: NonNullable<File['spot']> }) {
  const { pick } = useTongue()
  return (
    <>
      {pick(why)}
      {location && <Location {...location} />}
    </>
  )
}
