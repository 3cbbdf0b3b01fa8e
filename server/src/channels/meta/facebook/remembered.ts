/**
 * What looking remembers of each thing that it found, so that the next look sees what changed: a name for its words, when it was
 * said, and under what it stands. One line each, for the memory is written with every look.
 */
import { createHash } from 'node:crypto'

/** One post, comment or private message as a look found it. */
export interface Item {
  readonly id: string
  /** The post it comments on, the thread it was said in; nothing for a post. */
  readonly under: string
  readonly words: string
  /** In seconds. */
  readonly at: number
  /** Its words here may be compared with what the hook tells: a person wrote them, and they are all there is to it. */
  readonly comparable: boolean
}

/** What stands together: the comments of one post, the newest messages of one thread. */
export interface Group {
  readonly id: string
  /** Nothing of it is left out. */
  readonly whole: boolean
  readonly items: readonly Item[]
}

/** What is remembered; `words` is absent until the second look. */
export interface Remembered {
  readonly words?: string
  readonly at?: number
  readonly under?: string
}

const NAME_LENGTH = 8
const NO_WORDS = '-'

/** From the lines of a memory; those of earlier releases hold an id alone. */
export function recalled(lines: readonly string[]): Map<string, Remembered> {
  return new Map(
    lines.map((line) => {
      const [id = '', words, at, under] = line.split(' ')
      if (words === undefined) return [id, {}]
      const seconds = Number.parseInt(at ?? '', 36)
      return [
        id,
        {
          ...(words === NO_WORDS ? {} : { words }),
          ...(Number.isFinite(seconds) ? { at: seconds } : {}),
          under: under ?? '',
        },
      ]
    }),
  )
}

/** The newest so many, as lines. */
export function noted(all: ReadonlyMap<string, Remembered>, most: number): readonly string[] {
  return [...all]
    .slice(-most)
    .map(([id, { words = NO_WORDS, at, under }]) =>
      at === undefined ? id : `${id} ${words} ${at.toString(36)} ${under ?? ''}`.trimEnd(),
    )
}

/** A short name for words. */
export function nameOf(words: string): string {
  return createHash('sha256').update(words.trim()).digest('base64url').slice(0, NAME_LENGTH)
}

/**
 * Does it say something else than before? Also at the second look of all: between what the hook told and the first look its words
 * may have been changed, and who hears the same words again takes them for what they are.
 */
export function isChanged({ words, comparable }: Item, known: Remembered | undefined): boolean {
  return known?.at !== undefined && comparable && known.words !== nameOf(words)
}

/** What stood there before and does not any more, where this look would have seen it. */
export function missing(
  known: ReadonlyMap<string, Remembered>,
  groups: readonly Group[],
  /** Posts since then were all looked through; undefined when they were not. */
  postsSince: number | undefined,
): readonly string[] {
  const seen = new Set(groups.flatMap(({ items }) => items.map(({ id }) => id)))
  const whole = new Map(groups.map(({ id, whole, items }) => [id, whole ? 0 : oldest(items)]))
  return [...known].flatMap(([id, { at, under }]) => {
    if (at === undefined || under === undefined || seen.has(id)) return []
    const from = under === '' ? postsSince : whole.get(under)
    return from !== undefined && at > from ? [id] : []
  })
}

function oldest(items: readonly Item[]): number {
  return items.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY)
}
