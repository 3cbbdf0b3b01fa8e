/** Which post the rules in force choose, and why: to see what a rule means before and after it is changed. */
import { IconArrowRight, IconMapPin } from '@tabler/icons-react'
import { useState } from 'react'
import { useRouting } from '../ask/answers.ts'
import { type PlaceChoice, PlacePicker, SubjectPicker } from '../parts/pickers.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './table.module.css'

/** The trial. */
export function RoutingTrial() {
  const { words, pick } = useTongue()
  const [subject, setSubject] = useState<string>()
  const [place, setPlace] = useState<PlaceChoice>({})
  const { data } = useRouting(subject, place.place?.code)
  return (
    <section className={styles.trial} aria-label={words.settings.routing.trial}>
      <p>{words.settings.routing.lead}</p>
      <div>
        <SubjectPicker value={subject} onChange={setSubject} size="sm" clearable />
        <PlacePicker value={place} onChange={setPlace} size="sm" clearable />
        <output>
          <IconArrowRight size={20} aria-hidden />
          {data && subject ? (
            <span>
              <strong>{data.post ? pick(data.post.name) : words.none}</strong>
              <small>{pick(data.why)}</small>
              {data.areas && (
                <small className={styles.areas}>
                  <IconMapPin size={14} aria-hidden /> {data.areas.map(pick).join(' · ')}
                </small>
              )}
            </span>
          ) : (
            <span className={styles.quiet}>{words.settings.routing.trialHint}</span>
          )}
        </output>
      </div>
    </section>
  )
}
