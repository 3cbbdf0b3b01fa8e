/** Whom the grievance is about: a post, which then never sees it; or, once somebody has looked, no officer. */
import { Checkbox } from '@mantine/core'
import type { File } from '#contract/grievances.ts'
import { PostPicker } from '../parts/pickers.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './deeds.module.css'

interface Props {
  file: File
  chosen: string | null | undefined
  onChoose: (post: string | null | undefined) => void
}

/** The post picker with what the words suggest above it. */
export function AgainstField({ file, chosen, onChoose }: Props) {
  const { words, pick } = useTongue()
  return (
    <>
      {file.againstSuggested?.map((post) => (
        <button
          key={post.code}
          type="button"
          className={styles.rule}
          aria-pressed={chosen === post.code}
          onClick={() => onChoose(post.code)}
        >
          <strong>{words.deed.againstSuggested(pick(post.name))}</strong>
          <small>{words.deed.againstHint}</small>
        </button>
      ))}
      <PostPicker
        label={words.deed.against}
        description={file.against ? pick(file.against) : words.deed.againstHint}
        value={chosen ?? undefined}
        onChange={onChoose}
      />
      <Checkbox
        label={words.deed.againstNobody}
        checked={chosen === null}
        onChange={(event) => onChoose(event.currentTarget.checked ? null : undefined)}
      />
    </>
  )
}
