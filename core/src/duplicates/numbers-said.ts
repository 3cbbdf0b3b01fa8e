/**
 * Numbers that tell one thing from another: the number of a ward, a card, a plot, a file, a pole; and the day on which
 * something happened. How much, how many, how long and what time of day are none of these.
 */
import { soundOf } from '../text/neutral.ts'
import { digits, wordsAt } from '../text/words.ts'

/** The numbers of a text by the noun they stand beside, and the days it names. */
export interface NumbersSaid {
  readonly numbers: ReadonlyMap<string, ReadonlySet<string>>
  readonly days: ReadonlySet<string>
}

/** Nouns that bear a number, each under one name. A name of `*` is any number that is given out. */
const nouns = new Map(
  Object.entries({
    ward: 'ward वार्ड',
    house: 'मकान house makan flat फ्लैट room कमरा',
    lane: 'गली gali lane street',
    plot: 'plot प्लॉट गाटा gata खसरा khasra खाता khata khesra खेसरा rakba survey',
    pole: 'pole पोल खंभा khamba खम्भा',
    card: 'card कार्ड jobcard जॉबकार्ड',
    block: 'sector सेक्टर',
    booth: 'booth बूथ',
    spur: 'spur ठोकर thokar gate',
    '*': 'file फाइल receipt रसीद rasid raseed application आवेदन avedan aavedan complaint शिकायत form फार्म consumer उपभोक्ता pid meter मीटर account id case ref reference token टोकन acknowledgement no number नंबर नम्बर संख्या sankhya num नं',
  }).flatMap(([name, words]) => words.split(' ').map((word) => [soundOf(word), name] as const)),
)
const numberWord = /^(?:no|number|num|नंबर|नम्बर|नं|न|संख्या|sankhya|nambar|id)$/u
const measure =
  /^(?:दिन|din|days?|महीन|mahin|months?|माह|maah|mah|साल|sal|saal|years?|वर्ष|hours?|घंट|ghant|बजे|baje|am|pm|रुपय|रुपए|rup|rs|kg|kilo|किलो|km|किमी|लोग|log|घर|ghar|houses?|persons?|बार|bar|baar|times|percent|प्रतिशत|हज|haj|thousand|लाख|lakh|minut|मिनट|week|हफ्त|haft|feet|फीट|foot|metre|meters?|बीघ|bigh|एकड|acre|bore|बोर|बच्च|bach|children|families|परिवार|छात्र|students|नए|number ki)/iu
const months = new Map(
  [
    'january jan जनवरी',
    'february feb फरवरी',
    'march मार्च',
    'april अप्रैल',
    'may मई',
    'june जून',
    'july जुलाई',
    'august अगस्त aug',
    'september sept sep सितंबर',
    'october oct अक्टूबर',
    'november nov नवंबर',
    'december dec दिसंबर',
  ].flatMap((words, at) => words.split(' ').map((word) => [word, at + 1] as const)),
)
const dayWord = /^(?:तारीख|tareekh|tarikh|tarik|st|nd|rd|th|को|ko)$/iu
const small = new Map(
  [
    'एक ek one पहला pehla first',
    'दो do two dusra second',
    'तीन teen tin three',
    'चार char chaar four',
    'पाँच पांच paanch panch five',
    'छह chhah cheh six',
    'सात saat sat seven',
    'आठ aath ath eight',
    'नौ nau nine',
    'दस das dus ten',
  ].flatMap((words, at) => words.split(' ').map((word) => [word.normalize('NFC'), String(at + 1)] as const)),
)
const LONG = 4
const MONEY = /(?:₹|rs\.?|रु\.?|rupees)\s*$/iu
const YEAR = /^(?:19|20)\d\d$/

/** Reads them; `known` are private details, which are compared for themselves. */
export function numbersSaid(
  text: string,
  known: readonly { readonly start: number; readonly end: number }[],
): NumbersSaid {
  const said = wordsAt(text)
  const plain = digits(text)
  const numbers = new Map<string, Set<string>>()
  const days = new Set<string>()
  for (const [at, { text: word, start, end }] of said.entries()) {
    const next = said[at + 1]?.text ?? ''
    const last = said[at - 1]?.text ?? ''
    const spelt = small.get(word)
    const number = /^\d/.test(word) ? word : numberWord.test(next) ? spelt : undefined
    if (number === undefined || MONEY.test(plain.slice(0, start))) continue
    if (known.some((span) => span.start < end && start < span.end)) continue
    const month = months.get(next) ?? (months.get(last) !== undefined ? months.get(last) : undefined)
    if (/^\d{1,2}$/.test(number) && (month !== undefined || dayWord.test(next))) {
      days.add(`${Number(number)}/${month ?? ''}`)
      continue
    }
    const noun = nounBeside(said, at)
    const measured = measure.test(next) && noun === undefined
    const parted =
      /^[:.]\d/.test(plain.slice(end)) || /[:.]\d*$/.test(plain.slice(Math.max(0, start - 3), start))
    if (measured || (noun === undefined && (number.length < LONG || YEAR.test(number) || parted))) continue
    const there = numbers.get(noun ?? '*') ?? new Set()
    there.add(number.replace(/^0+(?=\d)/, ''))
    numbers.set(noun ?? '*', there)
  }
  return { numbers, days }
}

/** The noun that bears the number: "ward no 7", "file 8891", "8891 file", "2 no. spur". */
function nounBeside(said: readonly { readonly text: string }[], at: number): string | undefined {
  let asked = false
  for (const back of [1, 2]) {
    const word = said[at - back]?.text
    if (word === undefined) break
    const noun = numberWord.test(word) ? '*' : nouns.get(soundOf(word))
    if (noun !== undefined && noun !== '*') return noun
    if (noun === '*') asked = true
    else if (back === 1 && !/^\d/.test(word)) break
  }
  for (const on of [1, 2]) {
    const word = said[at + on]?.text ?? ''
    const noun = numberWord.test(word) ? undefined : nouns.get(soundOf(word))
    if (on === 1 && noun === '*') return '*'
    if (on === 2 && numberWord.test(said[at + 1]?.text ?? '') && noun !== undefined) return noun
  }
  return asked ? '*' : undefined
}
