/**
 * In what manner a text is written: features for telling kinds of message apart. Here the small words are what counts
 * (नहीं हुआ, क्या हुआ, हो गया), and so do turns of phrase, the length, a question mark, a code, and how the text begins.
 */
import { type Features, featuresOf, mixed, OPEN, settled } from '../model/features.ts'
import { begin, placeOf } from '../model/listing.ts'
import type { Before } from './before.ts'
import { cuesIn } from './cues.ts'
import { type KindReading, namesGrievance } from './kind.ts'
import { keysOf } from './phrases.ts'

const LONG = 40
const STEPS = [1, 2, 3, 5, 8, 12, 18]
/** The rules of `kind.ts` weigh more than a word. */
const RULE = 1
const SAID_BEFORE = 0.6

/** Names of features are mixed piece by piece: most of them begin alike. */
const MANNER = mixed(OPEN, 'm')
const WORD = mixed(MANNER, 'w')
const PAIR = mixed(MANNER, 'b')
const THREE = mixed(MANNER, 't')
const GAP = mixed(MANNER, 'g')
const BEFORE = mixed(MANNER, 'before ')
const RULED = mixed(MANNER, 'rule ')
const CUE = mixed(MANNER, 'cue ')
const CUES = mixed(MANNER, 'cues ')
const FROM = mixed(MANNER, 'from ')
const TO = mixed(MANNER, 'to ')
const END = mixed(MANNER, 'end ')
const EARLIER = mixed(MANNER, 'earlier ')
const [CODE, ASKS, CRIES, SIGN] = ['code', 'asks', 'cries', 'sign'].map((name) => mixed(MANNER, name)) as [
  number,
  number,
  number,
  number,
]
const LENGTHS = STEPS.map((step) => ({
  step,
  short: mixed(MANNER, `short ${step}`),
  over: mixed(MANNER, `over ${step}`),
}))

function after(so: number, key: string): number {
  return mixed(mixed(so, ' '), key)
}

/** Keys with a blank between them. */
function row(so: number, keys: readonly string[]): number {
  return keys.reduce((now, key, at) => (at === 0 ? mixed(now, key) : after(now, key)), so)
}

/** The features of a text's manner. */
export function mannerOf(text: string, rule: KindReading, before: Before, earlier = ''): Features {
  const ids: number[] = []
  const values: number[] = []
  begin(ids)
  const add = (whole: number, value = 1) => {
    values[placeOf(settled(whole), ids)] = value
  }
  const went = mixed(BEFORE, before)
  const ruled = mixed(RULED, rule.kind)
  add(went, RULE)
  add(mixed(mixed(went, ' rule '), rule.kind), RULE)
  add(ruled, RULE)
  add(after(ruled, rule.confidence >= 0.8 ? 'sure' : 'guess'), RULE)
  const keys = keysOf(text)
    .slice(0, LONG)
    .map((key) => (/^\d/.test(key) ? '#' : key))
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as string
    const [before, first] = [keys[at - 1], keys[at - 2]]
    add(mixed(WORD, key))
    if (before === undefined) continue
    add(after(mixed(PAIR, before), key))
    if (first === undefined) continue
    add(after(after(mixed(THREE, first), before), key))
    add(after(mixed(GAP, first), key))
  }
  const long = keys.length > 12 ? 'long' : keys.length > 5 ? 'middle' : 'short'
  const cues = cuesIn(keys)
  for (const cue of cues) {
    const [named, both] = [mixed(CUE, cue), mixed(CUES, cue)]
    add(named)
    add(after(named, long))
    for (const other of cues) if (cue < other) add(after(both, other))
  }
  add(after(mixed(CUES, cues.length === 0 ? 'none' : 'some'), long))
  add(mixed(FROM, keys[0] ?? ''))
  add(mixed(TO, keys.at(-1) ?? ''))
  for (const { step, short, over } of LENGTHS) add(keys.length <= step ? short : over)
  if (namesGrievance(text)) add(CODE)
  if (/[?？]/.test(text)) add(ASKS)
  if (text.includes('!')) add(CRIES)
  if (/🙏|💐|👍|😊/u.test(text)) add(SIGN)
  for (const end of [2, 3]) add(row(END, keys.slice(-end)))
  add(row(FROM, keys.slice(0, 2)))
  add(after(went, long))
  for (const key of keys.slice(0, 3)) add(after(went, key))
  if (earlier !== '')
    for (const key of keysOf(earlier).slice(0, LONG))
      if (!/^\d/.test(key)) add(mixed(EARLIER, key), SAID_BEFORE)
  const letters = ids.length
  const { ids: all, letters: from } = featuresOf(text)
  for (let at = from; at < all.length; at += 1) {
    ids.push(all[at] as number)
    values.push(1)
  }
  return { ids, values, letters }
}
