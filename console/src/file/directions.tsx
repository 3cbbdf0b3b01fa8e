import { IconArrowRight } from '@tabler/icons-react'
import type { DirectionItem, File } from '#contract/grievances.ts'
import { Gallery } from '../parts/attachments.tsx'
import { Mark } from '../parts/chips.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './directions.module.css'

/** Who was directed to do what, and what came of it; nothing when nobody was. */
export function Directions({ file }: { file: Pick<File, 'directions'> }) {
  const { words } = useTongue()
  if (file.directions.length === 0) return null
  return (
    <section className={styles.directions} aria-labelledby="directions">
      <h2 id="directions">{words.direction.title}</h2>
      <ol>
        {file.directions.map((direction) => (
          <li key={direction.id}>
            <Direction direction={direction} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Direction({ direction }: { direction: DirectionItem }) {
  const { words, say, pick } = useTongue()
  const { by, post, mode, lead, answer, at } = direction
  return (
    <>
      <div className={styles.head}>
        <span>{pick(by)}</span>
        <IconArrowRight size={15} aria-hidden />
        <b>{pick(post)}</b>
        <Mark>{words.direction.modes[mode]}</Mark>
        {lead && <Mark>{words.direction.leads}</Mark>}
        <small>{say.moment(at)}</small>
      </div>
      <p className={styles.words}>{direction.words}</p>
      {answer ? (
        <div className={styles.answer}>
          <p>{answer.text}</p>
          {answer.evidence.length > 0 && <Gallery attachments={answer.evidence} />}
          <small>
            {pick(answer.by)} · {say.moment(answer.at)}
            {answer.report !== undefined && <> · {words.direction.byReport(say.number(answer.report))}</>}
          </small>
        </div>
      ) : (
        <Mark tone="heed">{words.direction.waits}</Mark>
      )}
    </>
  )
}
