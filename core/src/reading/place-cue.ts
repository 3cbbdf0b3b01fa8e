/** The place word beside a name: "gram Haripur", "Belwan block", "Kusumbari panchayat ki". */
import { soundOf } from '../text/neutral.ts'
import type { Word } from '../text/words.ts'
import { standsAsPlace } from './place-context.ts'
import { type Cue, keyOfWords, type PlaceIndex } from './place-index.ts'

/** A place word beside a name. */
export interface CueFound {
  readonly cue: Cue
  readonly word: string
  readonly side: 'before' | 'after'
}

/** A word of the text with what is known of it. */
export interface Said extends Word {
  readonly sound: string
  /** It holds a sentence together and names nothing. */
  readonly small: boolean
  /** A word that people write of other things. */
  readonly ordinary: boolean
  /** Its first consonants. */
  readonly beginning: string
  /** The end or the middle of an abbreviation: g.p., ग्रा.पं. */
  readonly short: boolean
}

/** Words that stand together. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const GAON = soundOf('gaon')
const PANCHAYAT = soundOf('panchayat')

/** The place word right before or after the name; the one before is nearer to how people write. */
export function cueBeside(
  said: readonly Said[],
  { from, to }: Stretch,
  index: PlaceIndex,
  text: string,
): CueFound | undefined {
  const sides = [
    ...(isPanchayatAfterGaon(said, { from, to }, text)
      ? [{ side: 'after', words: said.slice(to, to + 1) } as const]
      : []),
    { side: 'before', words: said.slice(Math.max(0, from - 2), from) },
    { side: 'before', words: said.slice(Math.max(0, from - 1), from) },
    { side: 'after', words: said.slice(to, to + 2) },
    { side: 'after', words: said.slice(to, to + 1) },
  ] as const
  for (const { side, words } of sides) {
    const key = words.length === 1 ? (words[0]?.sound ?? '') : keyOfWords(words)
    const cue = index.cues.get(key)
    if (cue?.[side] && announcesHere(words, side, said[side === 'before' ? from : to - 1], index, text))
      return { cue, side, word: words.map((word) => word.text).join(' ') }
  }
  return undefined
}

/** "Half the gaon Kusumbari panchayat ki suchi se": gaon is of what came before, for nothing follows the panchayat. */
function isPanchayatAfterGaon(said: readonly Said[], { from, to }: Stretch, text: string): boolean {
  const after = said[to]
  return (
    said[from - 1]?.sound === GAON &&
    after?.sound === PANCHAYAT &&
    standsAsPlace(text, said[to + 1], after.end)
  )
}

/** "Haripur panchayat, Rampur": a sign parts the two. पर sounds like पारा, and "at Subhash Chowk" tells no village. */
function announcesHere(
  cue: readonly Said[],
  side: CueFound['side'],
  name: Said | undefined,
  index: PlaceIndex,
  text: string,
): boolean {
  const [first, last] = [cue[0], cue.at(-1)]
  if (!first || !last || !name) return false
  const gap = side === 'before' ? text.slice(last.end, name.start) : text.slice(name.end, first.start)
  if (gap !== ' ' && (side === 'before' ? /[,;।()\u2014]/ : /[.,;।()\u2014]/).test(gap)) return false
  if (cue.length > 1) return true
  if (first.small && !VILLAGE.has(first.sound) && !index.cueWords.has(first.text)) return false
  return !HARDLY.has(first.text) || /[-:+]/.test(gap)
}

/** Words of other uses that are written or sound like a place word. */
const HARDLY: ReadonlySet<string> = new Set('at पति pati पूरी puri पूरे'.split(' '))
const VILLAGE: ReadonlySet<string> = new Set(['gaon', 'gram', 'village'].map(soundOf))
