/**
 * The number of a ward however it is told: "ward no. 9", "वार्ड नं० ०९", "W-9", "9 number ward", "नौवें वार्ड", "Ward No. IX",
 * "वार्ड संख्या नौ" and "ward 9" are one. The words stay where they stand in the text; the word for number goes.
 */
import type { Word } from '../text/words.ts'

/** A word, and where it stands when it is of a text. */
type Told = Pick<Word, 'text'> & Partial<Word>

const set = (list: string) => new Set(list.split(' '))

const NUMBER = set('no number num nambar nmbr न नं नंबर नम्बर संख्या सं क्रमांक क्र')
const WARD = set('ward wardd vard wrd वार्ड वॉर्ड वाड')
/** What may be a ward before a number only. */
const WARD_SHORT = set('w wd wn वा')
const TOLD = new Set([...NUMBER, ...WARD, ...WARD_SHORT])
const ORDINAL = set('th st nd rd वें वा वां वाँ')
const NAMED = [
  'एक ek one',
  'दो do two',
  'तीन teen tin three',
  'चार char chaar four',
  'पांच पाँच panch paanch five',
  'छह छः छे chhe chhah che six',
  'सात saat sat seven',
  'आठ aath ath eight',
  'नौ nau nine',
  'दस das dus ten',
  'ग्यारह gyarah eleven',
  'बारह barah twelve',
  'तेरह terah thirteen',
  'चौदह chaudah fourteen',
  'पंद्रह पन्द्रह pandrah fifteen',
  'सोलह solah sixteen',
  'सत्रह satrah seventeen',
  'अठारह atharah eighteen',
  'उन्नीस unnis nineteen',
  'बीस bees bis twenty',
]
const DIGITS = new Map(NAMED.flatMap((names, at) => names.split(' ').map((name) => [name, `${at + 1}`])))
/** "Third ward", "तीसरे वार्ड"; "another" and "formerly" are words for second and first. */
const ORDINALS = [
  'तीसरे तीसरा teesre tisre third',
  'चौथे चौथा chauthe chouthe fourth',
  'पांचवें पाँचवें पांचवे panchve paanchve panchwe fifth',
  'छठे छठवें chhathe chathe sixth',
  'सातवें सातवे satve saatve satwe seventh',
  'आठवें आठवे aathve athve aathwe eighth',
  'नौवें नौवे नवें nauve nauwe ninth',
  'दसवें दसवे dasve daswe tenth',
  'ग्यारहवें ग्यारहवे gyarahve gyarahwe eleventh',
  'बारहवें बारहवे barahve barahwe twelfth',
  'तेरहवें तेरहवे terahve terahwe thirteenth',
  'चौदहवें चौदहवे chaudahve chaudahwe fourteenth',
  'पंद्रहवें पन्द्रहवें पंद्रहवे pandrahve pandrahwe fifteenth',
]
const PLACED = new Map(ORDINALS.flatMap((names, at) => names.split(' ').map((name) => [name, `${at + 3}`])))
const ROMAN =
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv'
const ROMANS = new Map(ROMAN.split(' ').map((name, at) => [name, `${at + 1}`]))
/** ward do: "two" and "give". */
const TWO_MEANINGS = set('एक ek दो do')
const isNumber = (text: string | undefined) => text !== undefined && /^\d/.test(text)

/** The words with every number of a ward told in one way. */
export function numbered<T extends Told>(name: readonly T[]): readonly T[] {
  for (const { text } of name) if (TOLD.has(text)) return renumbered(name)
  return name
}

/** Are these a ward and its number, once they are told in one way? */
export function isWardNumber(word: Told, number: Told): boolean {
  return WARD.has(word.text) && isNumber(number.text)
}

function renumbered<T extends Told>(name: readonly T[]): readonly T[] {
  const told: T[] = []
  for (let at = 0; at < name.length; at += 1) {
    const word = name[at] as T
    const turned = turnedWard(name, at)
    if (turned) {
      told.push(...turned.words)
      at += turned.length - 1
      continue
    }
    const number = WARD.has(word.text) ? numberAfter(name, at + 1) : shortened(name, at)
    if (WARD.has(word.text) || number) told.push(word.text === 'वार्ड' ? word : { ...word, text: 'ward' })
    else if (!NUMBER.has(word.text) || !isNumber(name[at + 1]?.text)) told.push(word)
    if (!number) continue
    told.push({ ...(name[number.at] as T), text: number.digits })
    at = number.at
  }
  return told
}

interface NumberTold {
  readonly at: number
  readonly digits: string
}

/** "W-5", "w.n. 5", "वा० सं० ५": a letter or two for a ward, and a small number right behind. */
function shortened(name: readonly Told[], at: number): NumberTold | undefined {
  const word = name[at] as Told
  if (!WARD_SHORT.has(word.text)) return undefined
  let from = at + 1
  if (word.text === 'वा' && name[from]?.text === '0') from += 1
  if (name[from]?.text === 'n' && isNumber(name[from + 1]?.text)) from += 1
  if (!NUMBER.has(name[from]?.text ?? '') && (name[from]?.start ?? 0) - (name[from - 1]?.end ?? 0) > 2)
    return undefined
  const number = numberAfter(name, from)
  return number && /^\d\d?$/.test(number.digits) && isNumber(name[number.at]?.text) ? number : undefined
}

/** The number behind a ward; the sign of नं० is read as a nought. */
function numberAfter(name: readonly Told[], from: number): NumberTold | undefined {
  const said = NUMBER.has(name[from]?.text ?? '')
  let at = said ? from + 1 : from
  if (said && name[at]?.text === '0' && isNumber(name[at + 1]?.text)) at += 1
  const text = name[at]?.text ?? ''
  if (/^\d+$/.test(text)) return { at, digits: text.replace(/^0+(?=\d)/, '') }
  // "Maternity ward: two women" and "ward do" count nothing.
  const near = (name[at]?.start ?? 1) - (name[at - 1]?.end ?? 0) <= 1
  const digits =
    said || (near && !TWO_MEANINGS.has(text))
      ? (DIGITS.get(text) ?? (said || text.length > 1 ? ROMANS.get(text) : undefined))
      : undefined
  return digits === undefined ? undefined : { at, digits }
}

/** "9 no. ward", "9वें वार्ड", "नौवें वार्ड": the number takes the place behind, and each keeps the ends of the whole. */
function turnedWard<T extends Told>(
  name: readonly T[],
  at: number,
): { readonly words: readonly T[]; readonly length: number } | undefined {
  const number = name[at] as T
  const placed = PLACED.get(number.text)
  const between = name[at + 1]?.text ?? ''
  const ward = name[at + (placed ? 1 : 2)]
  if (!ward || !WARD.has(ward.text)) return undefined
  const said = NUMBER.has(between)
  const digits = placed ?? (said ? DIGITS.get(number.text) : undefined) ?? number.text
  if (!/^\d{1,3}$/.test(digits) || (!placed && !said && !ORDINAL.has(between))) return undefined
  const last = at + (placed ? 1 : 2)
  if (WARD.has(name[at - 1]?.text ?? '') || isNumber(name[last + 1]?.text)) return undefined
  return {
    words: [
      { ...number, text: ward.text },
      { ...ward, text: digits.replace(/^0+(?=\d)/, '') },
    ],
    length: last - at + 1,
  }
}
