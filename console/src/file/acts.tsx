import type { ActItem } from '#contract/grievances.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './file.module.css'

const QUIET = new Set(['seen', 'noted', 'reminded', 'joined', 'assigned'])

/** Everything that happened, newest first, each with the short form of its hash. */
export function Acts({ acts }: { acts: readonly ActItem[] }) {
  const { words, say, pick } = useTongue()
  return (
    <ol className={styles.acts}>
      {[...acts].reverse().map((act) => (
        <li
          key={act.seq}
          data-quiet={QUIET.has(act.kind)}
          data-alarm={act.kind === 'rebuffed' || act.kind === 'dissatisfied'}
        >
          <span className={styles.says}>{pick(act.says)}</span>
          <small>
            {pick(act.by)} · <time dateTime={act.at}>{say.moment(act.at)}</time>
            <code title={`${words.file.hash}: ${act.hash}`}>{act.hash.slice(0, 8)}</code>
          </small>
        </li>
      ))}
    </ol>
  )
}
