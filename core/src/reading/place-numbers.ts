/**
 * The number of a ward however it is told: "ward no. 9", "वार्ड नं० ०९", "9 number ward", "वार्ड संख्या नौ" and "ward 9" are
 * one. The words stay where they stand in the text; the word for number goes.
 */
import type { Word } from '../text/words.ts'

/** A word, and where it stands when it is of a text. */
type Told = Pick<Word, 'text'> & Partial<Word>

const set = (list: string) => new Set(list.split(' '))

const NUMBER = set('no number num nambar nmbr न नं नंबर नम्बर संख्या क्रमांक क्र')
const WARD = set('ward wardd vard wrd वार्ड वॉर्ड वाड')
const TOLD = new Set([...NUMBER, ...WARD])
/** What may be a ward before "no. 9" only. */
const WARD_SHORT = set('w wd वा')
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
/** ward do: "two" and "give". */
const TWO_MEANINGS = set('एक ek दो do')
const isNumber = (text: string | undefined) => text !== undefined && /^\d/.test(text)

/** The words with every number of a ward told in one way. */
export function numbered<T extends Told>(name: readonly T[]): readonly T[] {
  for (const { text } of name) if (TOLD.has(text)) return renumbered(name)
  return name
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
    const skipped = NUMBER.has(word.text) ? 1 : 0
    const shortWard = WARD_SHORT.has(word.text) && NUMBER.has(name[at + 1]?.text ?? '')
    if (WARD.has(word.text) || (shortWard && isNumber(name[at + 2]?.text))) {
      told.push(shortWard ? { ...word, text: 'ward' } : word)
      const number = numberAfter(name, at + 1)
      if (!number) continue
      told.push({ ...(name[number.at] as T), text: number.digits })
      at = number.at
    } else if (!skipped || !isNumber(name[at + 1]?.text)) told.push(word)
  }
  return told
}

/** The number behind a ward; the sign of नं० is read as a nought. */
function numberAfter(
  name: readonly Told[],
  from: number,
): { readonly at: number; readonly digits: string } | undefined {
  const said = NUMBER.has(name[from]?.text ?? '')
  let at = said ? from + 1 : from
  if (said && name[at]?.text === '0' && isNumber(name[at + 1]?.text)) at += 1
  const text = name[at]?.text ?? ''
  if (/^\d+$/.test(text)) return { at, digits: text.replace(/^0+(?=\d)/, '') }
  // "Maternity ward: two women" and "ward do" count nothing.
  const near = (name[at]?.start ?? 1) - (name[at - 1]?.end ?? 0) <= 1
  const digits = said || (near && !TWO_MEANINGS.has(text)) ? DIGITS.get(text) : undefined
  return digits === undefined ? undefined : { at, digits }
}

/** "9 no. ward", "9वें वार्ड": the number takes the place behind, and each keeps the ends of the whole. */
function turnedWard<T extends Told>(
  name: readonly T[],
  at: number,
): { readonly words: readonly T[]; readonly length: number } | undefined {
  const [number, between, ward] = [name[at], name[at + 1], name[at + 2]]
  if (!number || !between || !ward || !/^\d{1,3}$/.test(number.text) || !WARD.has(ward.text)) return undefined
  if (!NUMBER.has(between.text) && !ORDINAL.has(between.text)) return undefined
  if (WARD.has(name[at - 1]?.text ?? '') || isNumber(name[at + 3]?.text)) return undefined
  return {
    words: [
      { ...number, text: ward.text },
      { ...ward, text: number.text.replace(/^0+(?=\d)/, '') },
    ],
    length: 3,
  }
}
