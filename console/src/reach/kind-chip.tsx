import type { CallLine } from '#contract/call-list.ts'
import { useCallListWords } from '../words/call-list.ts'
import styles from './reach.module.css'

/** Why somebody stands on the call list. */
export function KindChip({ kind }: { kind: CallLine['kind'] }) {
  const { kinds } = useCallListWords()
  return (
    <span className={styles.kind} data-kind={kind}>
      {kinds[kind]}
    </span>
  )
}
