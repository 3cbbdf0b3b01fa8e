/** Directions to one post or several, one of which leads. */
import { Button, Radio, SegmentedControl, Textarea } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { PostPicker } from '../parts/pickers.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './hearingdesk.module.css'
import type { Said } from './waiting.ts'

export type Direction = Extract<Said, { kind: 'direction' }>['directions'][number]

/** One empty direction, which leads. */
export const FIRST: Direction = { post: '', mode: 'act', words: '', lead: true }
const MOST = 10

/** Is each of them a post with words? */
export function areWhole(directions: readonly Direction[]): boolean {
  return directions.every(({ post, words }) => post !== '' && words.trim().length >= 3)
}

interface Props {
  all: readonly Direction[]
  onChange: (all: readonly Direction[]) => void
  error: string | undefined
}

/** One block for each post. */
export function Directions({ all, onChange, error }: Props) {
  const { words } = useTongue()
  const says = words.direction
  const put = (at: number, changed: Partial<Direction>) =>
    onChange(
      all.map((one, i) => (i === at ? { ...one, ...changed } : changed.lead ? { ...one, lead: false } : one)),
    )
  return (
    <div className={styles.directions}>
      {all.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name until its post is chosen
        <fieldset key={at}>
          <legend>{says.nth(at + 1)}</legend>
          <PostPicker value={one.post || undefined} onChange={(post) => put(at, { post: post ?? '' })} />
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={says.mode}
            value={one.mode}
            onChange={(mode) => put(at, { mode: mode === 'inquire' ? 'inquire' : 'act' })}
            data={[
              { value: 'act', label: says.modes.act },
              { value: 'inquire', label: says.modes.inquire },
            ]}
          />
          <Textarea
            label={says.words}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={1000}
            value={one.words}
            onChange={(event) => put(at, { words: event.currentTarget.value })}
          />
          <div className={styles.row}>
            {all.length > 1 && (
              <>
                <Radio label={says.lead} checked={one.lead} onChange={() => put(at, { lead: true })} />
                <Button
                  variant="subtle"
                  color="red.9"
                  size="compact-sm"
                  leftSection={<IconTrash size={15} aria-hidden />}
                  onClick={() => onChange(withoutOne(all, at))}
                >
                  {says.remove}
                </Button>
              </>
            )}
          </div>
        </fieldset>
      ))}
      {all.length < MOST && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => onChange([...all, { ...FIRST, lead: false }])}
        >
          {says.add}
        </Button>
      )}
      {error && (
        <p className={styles.wrong} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

/** Somebody leads, also when the one who did is gone. */
function withoutOne(all: readonly Direction[], at: number): readonly Direction[] {
  const rest = all.filter((_, i) => i !== at)
  return rest.some(({ lead }) => lead) ? rest : rest.map((one, i) => ({ ...one, lead: i === 0 }))
}
