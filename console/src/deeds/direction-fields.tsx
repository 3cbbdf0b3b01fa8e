/** Directions to several posts with one lead, and the choice of the direction that one answers. */
import { Button, Radio, SegmentedControl, Textarea } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { File } from '#contract/grievances.ts'
import { PostPicker } from '../parts/pickers.tsx'
import { useTongue } from '../words/tongue.tsx'
import type { DirectionDraft } from './deed-forms.ts'
import styles from './deeds.module.css'

const MOST = 10
const EMPTY: DirectionDraft = { post: '', mode: 'act', words: '', lead: false }

interface Several {
  file: File
  directions: readonly DirectionDraft[] | undefined
  onChange: (directions: readonly DirectionDraft[]) => void
  error: string | undefined
}

/** One block for each post; the first leads until another is chosen. */
export function DirectionsField({ file, directions, onChange, error }: Several) {
  const { words } = useTongue()
  // The post that has the work is the lead as long as nobody else is chosen.
  const first = { ...EMPTY, post: file.post?.code ?? '', lead: true }
  const all = directions ?? [first]
  const put = (at: number, changed: Partial<DirectionDraft>) =>
    onChange(
      all.map((one, i) =>
        i === at ? { ...one, ...changed } : changed.lead === true ? { ...one, lead: false } : one,
      ),
    )
  return (
    <div className={styles.directions}>
      {all.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name until its post is chosen
        <fieldset key={at} className={styles.direction}>
          <legend>{words.direction.nth(at + 1)}</legend>
          <PostPicker
            value={one.post === '' ? undefined : one.post}
            onChange={(post) => put(at, { post: post ?? '' })}
          />
          <SegmentedControl
            fullWidth
            aria-label={words.direction.mode}
            value={one.mode}
            onChange={(mode) => put(at, { mode: mode === 'inquire' ? 'inquire' : 'act' })}
            data={[
              { value: 'act', label: words.direction.modes.act },
              { value: 'inquire', label: words.direction.modes.inquire },
            ]}
          />
          <Textarea
            label={words.direction.words}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={1000}
            value={one.words}
            onChange={(event) => put(at, { words: event.currentTarget.value })}
          />
          <div className={styles.directionEnd}>
            <Radio
              name="lead"
              label={words.direction.lead}
              checked={one.lead}
              onChange={() => put(at, { lead: true })}
            />
            {all.length > 1 && (
              <Button
                variant="subtle"
                color="red.9"
                size="compact-sm"
                leftSection={<IconTrash size={15} aria-hidden />}
                onClick={() => onChange(all.filter((_, i) => i !== at))}
              >
                {words.direction.remove}
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      {all.length < MOST && (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...all, EMPTY])}
        >
          {words.direction.add}
        </Button>
      )}
      {error && (
        <p className={styles.lack} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

interface One {
  file: File
  chosen: string | undefined
  onChoose: (direction: string) => void
  error: string | undefined
}

/** The directions that wait for the caller; the only one is chosen by itself. */
export function DirectionField({ file, chosen, onChoose, error }: One) {
  const { words, pick } = useTongue()
  const mine = file.directions.filter((one) => one.mine)
  const [only, ...more] = mine
  const alone = only && more.length === 0 ? only.id : undefined
  useEffect(() => {
    if (alone !== undefined && chosen === undefined) onChoose(alone)
  }, [alone, chosen, onChoose])
  return (
    <Radio.Group label={words.direction.which} value={chosen ?? ''} onChange={onChoose} error={error}>
      <div className={styles.words}>
        {mine.map((one) => (
          <Radio
            key={one.id}
            value={one.id}
            label={`${words.direction.modes[one.mode]}: ${one.words}`}
            description={pick(one.by)}
          />
        ))}
      </div>
    </Radio.Group>
  )
}
