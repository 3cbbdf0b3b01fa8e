/**
 * In what manner a text is written: features for telling kinds of message apart. Here the small words are what counts
 * (नहीं हुआ, क्या हुआ, हो गया), and so do turns of phrase, the length, a question mark, a code, and how the text begins.
 */
import { type Features, featuresOf, mixed, OPEN, settled } from '../model/features.ts'
import { begin, placeOf } from '../model/listing.ts'
import { digits } from '../text/words.ts'
import type { Before } from './before.ts'
import { cuesIn } from './cues.ts'
import type { KindReading } from './kind.ts'
import { keysOf } from './phrases.ts'

const LONG = 40
const STEPS = [1, 2, 3, 5, 8, 12, 18]
/** The rules of `kind.ts` weigh more than a word. */
const RULE = 1
const code = /\b[A-Z]{2,4}-\d{3,6}\b|\b[A-Z]{3}-[A-Z]{2,4}-\d{2}-\d+/i

/** Names of features are mixed piece by piece: most of them begin alike. */
const MANNER = mixed(OPEN, 'm')
const WORD = mixed(MANNER, 'w')
const PAIR = mixed(MANNER, 'b')
const THREE = mixed(MANNER, 't')
const GAP = mixed(MANNER, 'g')

function after(so: number, key: string): number {
  return mixed(mixed(so, ' '), key)
}

/** Does the text carry the code of a grievance? */
export function hasCode(text: string): boolean {
  return code.test(digits(text))
}

/** The features of a text's manner. */
export function mannerOf(text: string, rule: KindReading, before: Before): Features {
  const ids: number[] = []
  const values: number[] = []
  begin(ids)
  const add = (whole: number, value = 1) => {
    values[placeOf(settled(whole), ids)] = value
  }
  const put = (name: string, value = 1) => add(mixed(MANNER, name), value)
  put(`before ${before}`, RULE)
  put(`before ${before} rule ${rule.kind}`, RULE)
  put(`rule ${rule.kind}`, RULE)
  put(`rule ${rule.kind} ${rule.confidence >= 0.8 ? 'sure' : 'guess'}`, RULE)
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
  const cues = [...cuesIn(keys)]
  for (const cue of cues) {
    put(`cue ${cue}`)
    put(`cue ${cue} ${long}`)
    for (const other of cues) if (cue < other) put(`cues ${cue} ${other}`)
  }
  put(`cues ${cues.length === 0 ? 'none' : 'some'} ${long}`)
  put(`from ${keys[0] ?? ''}`)
  put(`to ${keys.at(-1) ?? ''}`)
  for (const step of STEPS) put(keys.length <= step ? `short ${step}` : `over ${step}`)
  if (hasCode(text)) put('code')
  if (/[?？]/.test(text)) put('asks')
  if (/!/.test(text)) put('cries')
  if (/🙏|💐|👍|😊/u.test(text)) put('sign')
  for (const end of [2, 3]) put(`end ${keys.slice(-end).join(' ')}`)
  put(`from ${keys.slice(0, 2).join(' ')}`)
  put(`before ${before} ${long}`)
  for (const key of keys.slice(0, 3)) put(`before ${before} ${key}`)
  const letters = ids.length
  const { ids: all, letters: from } = featuresOf(text)
  for (let at = from; at < all.length; at += 1) {
    ids.push(all[at] as number)
    values.push(1)
  }
  return { ids, values, letters }
}
