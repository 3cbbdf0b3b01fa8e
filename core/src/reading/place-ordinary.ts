/** Words of every day that are a name as well: by what stands around them they are told apart. */

import {
  isAmbiguousTail,
  isDeed,
  isFixture,
  isLeafOrBand,
  isWayTo,
  standsAsPlace,
  standsBehind,
  standsInside,
} from './place-context.ts'
import { cueBeside, type Said, type Stretch } from './place-cue.ts'
import { type Bearer, keyOfWords, type PlaceIndex, writtenOf } from './place-index.ts'

/**
 * Is it words of another kind? बेल हटा is both a village in two words and a deed: what stands behind it tells. A name that
 * ends in a place word (Mahua Patti, Kila Mohalla) tells it itself.
 */
export function isOrdinary(
  said: readonly Said[],
  { from, to }: Stretch,
  bearers: readonly Bearer[],
  index: PlaceIndex,
  text: string,
): boolean {
  const name = said.slice(from, to)
  const every = name.every((word) => word.ordinary)
  if (name.length === 1) return every
  const last = name.at(-1)
  const joined = bearers.some((one) => one.words < name.length)
  const tail = isAmbiguousTail(last?.text ?? '')
  const named = !tail && endsLikeVillage(writtenOf(name))
  if (!last || (joined && last.ordinary && !named && isDeed(text, said[to], said[to + 1], last.end)))
    return true
  if (joined && isLeafOrBand(last.text, said[to])) return true
  const stands =
    standsAsPlace(text, said[to], last.end) ||
    isFixture(said[to]) ||
    isWayTo(said[to], said[to + 1]) ||
    standsBehind(text, said[from - 1], name[0])
  if (joined && tail && !stands && !cueBeside(said, { from, to }, index, text)) return true
  if (!every) return false
  if (!joined) return !announcesItself(last, bearers, index) && !isInside(name, said[to], bearers, index)
  return !named && !stands
}

/** Kusum nagar nigam: what follows makes an office of the name. */
export function isTownHall(last: Said | undefined, next: Said | undefined, index: PlaceIndex): boolean {
  if (!last || !next || index.cues.get(next.sound) !== undefined) return false
  return index.cues.get(keyOfWords([last, next]))?.types[0] === 'town'
}

/** "Kheda me": a place word that is the name of a village too, and that people write of nothing else. */
export function isHamlet(said: readonly Said[], { from, to }: Stretch, index: PlaceIndex): boolean {
  const [word, next] = [said[from], said[to]]
  if (!word || !next || word.ordinary || index.homonyms.has(word.sound)) return false
  return index.cues.get(word.sound)?.types[0] === 'village' && standsInside(next)
}

/** "Station Road me": a street of every town, and by its name a ward of ours. */
function isInside(
  name: readonly Said[],
  next: Said | undefined,
  bearers: readonly Bearer[],
  index: PlaceIndex,
): boolean {
  if (!next || !standsInside(next) || index.homonyms.has(name.at(-1)?.sound ?? '')) return false
  return asWritten(bearers, name).length > 0
}

/** Kila Mohalla, Sadar Tehsil: what it is stands in the name. */
function announcesItself(last: Said, bearers: readonly Bearer[], index: PlaceIndex): boolean {
  const types = index.cues.get(last.sound)?.types
  return types !== undefined && bearers.some(({ at }) => types.includes(index.places[at]?.type ?? 'district'))
}

/** The places that bear the name letter by letter, when others only sound so: टिकरी is not टिकारी. */
export function asWritten(bearers: readonly Bearer[], name: readonly Said[]): readonly number[] {
  const text = writtenOf(name)
  return bearers.filter(({ written }) => written === text).map(({ at }) => at)
}

const NAME_ENDINGS =
  /..(?:pur|poor|pura|purwa|ganj|gunj|garh|gadh|abad|nagar|khera|kheda|dih|deeh|tola|tand|patti|patty|पुर|पुरा|पुरवा|गंज|गढ़|गढ़|गढ|ाबाद|नगर|खेड़ा|खेड़ा|खेरा|डीह|टोला|टांड़|टांड|पट्टी)$/u

const VILLAGE_ENDINGS =
  /..(?:sarai|saray|saraay|walia|waliya|chak|kothi|kothee|mau|mow|bigaha|सराय|वलिया|बलिया|चक|कोठी|मऊ|बिगहा)$/u

/** Chirai saray, Narang kothi: what stands before such a word with no sign between is its name. */
function endsLikeVillage(word: string): boolean {
  return endsLikeName(word) || VILLAGE_ENDINGS.test(word)
}

/** Rampur, Rajganj: no word of another kind ends so. */
export function endsLikeName(word: string): boolean {
  return NAME_ENDINGS.test(word)
}
