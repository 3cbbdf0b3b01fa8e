/**
 * Since when a matter goes on, by the words: "दो साल से", "6 mahine se", "since 2021", "पिछले तीन महीने से", "for two years". The age of
 * somebody ("2 साल का बच्चा", "60 years old"), a limit ("6 साल से कम"), a range ("3 साल से 6 साल") and what is done every so often say
 * nothing about that. "Two years ago" counts only with words that it still goes on. Vague plurals ("सालों से") are taken for two,
 * the least they can mean.
 */

import { dayAfter } from '../clock/calendar.ts'
import { matchesIn } from '../text/matches.ts'
import { MONTHS } from './day.ts'

type SpanUnit = 'year' | 'month' | 'week' | 'day'

/** How long, or since which year and month; with the place of the words in the text. */
export type Since = { readonly start: number; readonly end: number } & (
  | { readonly unit: SpanUnit; readonly amount: number }
  | { readonly year: number; readonly month?: number }
)

const DAYS = { year: 365, month: 30, week: 7, day: 1 } as const satisfies Record<SpanUnit, number>

const START = '(?<![\\p{L}\\p{M}\\p{N}])'
const EDGE = '(?![\\p{L}\\p{M}\\p{N}])'
const FARTHEST = 80

const UNITS: readonly (readonly [SpanUnit, string, string])[] = [
  [
    'year',
    'साल|सालों|वर्ष|वर्षों|बरस|बरसों|sal|saal|saalo|saalon|salon|varsh|varsho|varshon|baras|barso|barson|year|years|yr|yrs',
    'सालों|वर्षों|बरसों|saalo|saalon|salon|varsho|varshon|barso|barson|years|yrs',
  ],
  [
    'month',
    'महीने|महीना|महीनों|महिने|महिना|महिनों|माह|मास|mahine|mahina|mahino|mahinon|maheene|maheeno|mahene|mahena|mah|month|months',
    'महीनों|महिनों|mahino|mahinon|maheeno|months',
  ],
  [
    'week',
    'हफ़्ते|हफ़्ता|हफ़्तों|हफ्ते|हफ्ता|हफ्तों|सप्ताह|hafte|hafta|hafto|hafton|saptah|week|weeks',
    'हफ़्तों|हफ्तों|hafto|hafton|weeks',
  ],
  ['day', 'दिन|दिनों|din|dino|dinon|day|days', 'दिनों|dino|dinon|days'],
]

const NUMBERS: readonly (readonly [number, string])[] = [
  [0.5, 'आधे|आधा|aadhe|adhe|half a'],
  [1, 'एक|ek|one|an|a'],
  [1.5, 'डेढ\u093c|डेढ़|डेढ|dedh|ded|derh'],
  [
    2,
    'दो|do|two|कई|कितने|अनेक|कुछ|kai|kayi|kitne|anek|kuch|kuchh|several|many|some|few|a few|couple of|a couple of',
  ],
  [2.5, 'ढाई|अढाई|dhai|dhaai|adhai'],
  [3, 'तीन|teen|tin|three'],
  [4, 'चार|char|chaar|four'],
  [5, 'पाँच|पांच|panch|paanch|five'],
  [6, 'छह|छः|छ:|छै|छे|छ|chhah|chhe|chah|che|chay|six'],
  [7, 'सात|saat|sat|seven'],
  [8, 'आठ|aath|ath|eight'],
  [9, 'नौ|nau|no|nine'],
  [10, 'दस|das|dus|ten'],
  [11, 'ग्यारह|gyarah|eleven'],
  [12, 'बारह|barah|twelve'],
  [15, 'पंद्रह|पन्द्रह|pandrah|fifteen'],
  [20, 'बीस|bees|twenty'],
  [25, 'पच्चीस|pachchis|pachis|twenty five'],
  [30, 'तीस|tees|thirty'],
]

const amounts = new Map(
  NUMBERS.flatMap(([amount, names]) => names.split('|').map((name) => [name, amount] as const)),
)
const units = new Map(UNITS.flatMap(([unit, names]) => names.split('|').map((name) => [name, unit] as const)))
const anyOf = (names: readonly string[]) =>
  [...names].sort((one, other) => other.length - one.length).join('|')

const NUMBER = `(?<number>\\d{1,3}(?:\\.\\d)?|${anyOf([...amounts.keys()])})`
const UNIT = `(?<unit>${anyOf(UNITS.map(([, names]) => names))})`
const PLURAL = `(?<unit>${anyOf(UNITS.map(([, , names]) => names))})`
const PAST = '(?:पिछले|पिछला|बीते|गत|विगत|pichle|pichhle|pichale|pichla|bite|beete|gat|last|past)'
/** "more than", "about": they change nothing. */
const ABOUT =
  '(?:(?:लगभग|करीब|क़रीब|तकरीबन|lagbhag|karib|kareeb|almost|nearly|about|around|over|more than|at least|the|these)\\s+)'
const FROM = '(?:से|se|sey)'
const MORE = '(?:भी\\s+|bhi\\s+)?(?:अधिक|ज़्यादा|ज्यादा|ऊपर|उपर|adhik|zyada|jyada|jada|upar|more)'
/** A limit, an age or the other end of a range follows. */
const NO_START = `(?!\\s+(?:कम|नीचे|छोटे|छोटा|बड़े|बड़े|बड़ा|पहले|पूर्व|kam|niche|chhote|bade|pehle|pahle|${MORE}\\s+(?:उम्र|आयु|के|की|का|umr|umar|age|ke|ki|ka)${EDGE}|(?:\\d+|${anyOf([...amounts.keys()])})\\s+(?:${anyOf(UNITS.map(([, names]) => names))})))`
const NO_AGE = '(?!\\s*-?\\s*(?:old|of\\s+age|age))'
const PASSED =
  '(?:हो|बीत|गुजर|गुज़र|निकल|ho|beet|bit|guzar|gujar|nikal)\\s*(?:गए|गये|गया|गई|चुके|चुका|चुकी|रहे|रहा|gaye|gaya|gye|gya|gayi|chuke|chuka|rahe|raha)'

const forms = {
  lasting: [
    `${START}(?:${PAST}\\s+)?${ABOUT}?${NUMBER}\\s*-?${UNIT}(?:\\s+(?:भर|bhar))?\\s+${FROM}${EDGE}${NO_START}`,
    `${START}${PAST}\\s+${UNIT}\\s+${FROM}${EDGE}`,
    `${START}${UNIT}\\s+(?:भर|bhar)\\s+(?:${FROM}|${PASSED})${EDGE}${NO_START}`,
    `${START}${PLURAL}\\s+${FROM}${EDGE}${NO_START}`,
    `${START}${NUMBER}\\s*-?${UNIT}(?:\\s+${FROM}\\s+${MORE})?(?:\\s+(?:का\\s+समय|ka\\s+samay))?\\s+(?:पूरे\\s+)?${PASSED}`,
    `${START}(?:for|since|from|been|last|past)\\s+${ABOUT}*(?:${PAST}\\s+)?${ABOUT}*${NUMBER}\\s*-?${UNIT}${EDGE}${NO_AGE}`,
    `${START}(?:for|since)\\s+${ABOUT}*(?:${PAST}\\s+)?${UNIT}${EDGE}${NO_AGE}`,
    `${START}(?:more\\s+than|over)\\s+${NUMBER}\\s+${UNIT}${EDGE}\\s+(?:now|have|has|passed|and\\s+still|without)`,
  ],
  ago: [`${START}${NUMBER}\\s*${UNIT}\\s+(?:पहले|पूर्व|pehle|pahle|pahele|ago|back)${EDGE}`],
  dated: [
    `(?<![\\p{L}\\p{M}\\p{N}/.-])(?:सन्?|san|वर्ष|varsh|साल|saal|sal)?\\s*(?:(?<month>${MONTHS.join('|')})\\s+)?(?<year>19[5-9]\\d|20\\d\\d)\\s+${FROM}${EDGE}(?!\\s+(?:19|20)\\d\\d)`,
    `(?<!\\d)(?:\\d{1,2}[/.-])?(?<number>\\d{1,2})[/.-](?<year>19[5-9]\\d|20\\d\\d)\\s+${FROM}${EDGE}`,
    `${START}(?:since|from)\\s+(?:the\\s+)?(?:year\\s+)?(?:(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?<month>${MONTHS.join('|')})\\s*,?\\s+)?(?<year>19[5-9]\\d|20\\d\\d)(?!\\d|\\s*(?:to|till|until|-|–))`,
    `${START}since\\s+(?:\\d{1,2}[/.-])?(?<number>\\d{1,2})[/.-](?<year>19[5-9]\\d|20\\d\\d)(?!\\d)`,
  ],
} as const
const compiled = {
  lasting: forms.lasting.map((form) => new RegExp(form, 'gu')),
  ago: forms.ago.map((form) => new RegExp(form, 'gu')),
  dated: forms.dated.map((form) => new RegExp(form, 'gu')),
}

/** What stands before, within three words, when years are those of a life, or of a guarantee, or when it is every so often. */
const NOT_BEFORE = new RegExp(
  `${START}(?:उम्र|उमर|आयु|umr|umar|umra|aayu|age|aged|guarantee|warranty|गारंटी|वारंटी|हर|प्रति|प्रत्येक|har|every)(?:[\\s:]+[^\\s]+){0,2}[\\s:]*$`,
  'iu',
)
const STILL =
  /अब तक|अभी तक|आज तक|अभी भी|आज भी|अब भी|abhi tak|ab tak|aaj tak|abhi bhi|still|till now|till date|until now|not yet|so far/iu
const MONTH_NAMES = MONTHS.map((names) => new RegExp(`^(?:${names})$`, 'iu'))

/** Most messages have none of these, and are read no further: a unit of time with words that may say since when. */
const UNIT_HINT = new RegExp(
  `(?:${anyOf(UNITS.map(([, names]) => names).flatMap((names) => names.split('|')))})(?![\\p{L}\\p{M}])`,
  'gu',
)
/** Right after a unit, or somewhere before it, one of these stands in every form. */
const ONWARD = /^\s+(?:से|se|भर|bhar|का|ka|पूरे|हो|बीत|गुज|निकल|ho|be|bi|gu|ni|पहले|पूर्व|pe|pa|ago|back)/u
const SINCE = /for|since|from|been|last|past|more\s+than|over/
const YEAR_HINT = /(?:19[5-9]|20\d)\d/g
/** So many letters around a hint are looked at; no form is longer. */
const AROUND = 70

/** Everything that is said of how long it goes on, longest first; a year is taken as longer than any span. */
export function sincesIn(text: string): readonly Since[] {
  // A capital whose small letter is longer would move the places of the words.
  const small = text.toLowerCase()
  const plain = (small.length === text.length ? small : text).replace(/[०-९]/g, (digit) =>
    String(digit.charCodeAt(0) - 0x966),
  )
  const lasting = [...compiled.lasting, ...(STILL.test(plain) ? compiled.ago : [])]
  const found = [
    ...hinted(plain, UNIT_HINT, isSpan).flatMap((from) =>
      matches(plain, from, lasting).flatMap((match) => spanOf(plain, match)),
    ),
    ...hinted(plain, YEAR_HINT, () => true).flatMap((from) =>
      matches(plain, from, compiled.dated).map(yearOf),
    ),
  ]
  return found.sort((one, other) => rank(other) - rank(one))
}

/** Stretches of the text in which something may be found; those that touch are one. */
function hinted(
  text: string,
  hint: RegExp,
  holds: (text: string, from: number, to: number) => boolean,
): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = []
  for (const { index, 0: words } of matchesIn(text, hint)) {
    if (!holds(text, index, index + words.length)) continue
    const last = stretches.at(-1)
    if (last && index - AROUND <= last[1]) last[1] = index + AROUND
    else stretches.push([Math.max(0, index - AROUND), index + AROUND])
  }
  return stretches
}

/** May the unit of time that stands here be that of a span? */
function isSpan(text: string, from: number, to: number): boolean {
  return ONWARD.test(text.slice(to, to + 16)) || SINCE.test(text.slice(Math.max(0, from - AROUND), from))
}

interface Match {
  readonly at: number
  readonly words: string
  readonly groups: Readonly<Record<string, string | undefined>>
}

function matches(
  text: string,
  [from, to]: readonly [number, number],
  all: readonly RegExp[],
): readonly Match[] {
  const part = text.slice(from, to)
  return all.flatMap((form) =>
    matchesIn(part, form).map(({ index, 0: words, groups = {} }) => ({ at: from + index, words, groups })),
  )
}

/** The day since which the matter goes on, as near as the words tell; nothing when they do not, or name a day to come. */
export function sinceDay(text: string, today: string): string | undefined {
  const days = sincesIn(text).flatMap((since) => {
    if ('unit' in since) return [dayAfter(today, -Math.round(since.amount * DAYS[since.unit]))]
    const day = `${since.year}-${String(since.month ?? 1).padStart(2, '0')}-01`
    return day <= today ? [day] : []
  })
  return days.sort()[0]
}

function rank(since: Since): number {
  return 'unit' in since ? since.amount * DAYS[since.unit] : 1_000_000 - since.year
}

function spanOf(text: string, { at, words, groups }: Match): readonly Since[] {
  const { number, unit: name = '' } = groups
  const unit = units.get(name.toLowerCase())
  if (!unit || NOT_BEFORE.test(text.slice(0, at))) return []
  const spelled = number === undefined ? undefined : (amounts.get(number.toLowerCase()) ?? Number(number))
  const amount = spelled ?? (isPlural(name) ? 2 : 1)
  if (!(amount > 0) || amount * DAYS[unit] > FARTHEST * DAYS.year) return []
  return [{ start: at, end: at + words.length, unit, amount }]
}

function isPlural(name: string): boolean {
  return UNITS.some(([, , plurals]) => plurals.split('|').includes(name.toLowerCase()))
}

function yearOf({ at, words, groups: { year, month: name, number } }: Match): Since {
  const month = name ? MONTH_NAMES.findIndex((names) => names.test(name)) + 1 : Number(number ?? 0)
  const known = month >= 1 && month <= 12
  return { start: at, end: at + words.length, year: Number(year), ...(known ? { month } : {}) }
}
