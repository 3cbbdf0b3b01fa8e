/** Dates of birth: a date is one where it is called so. Every other date of a grievance stays readable. */
import { matchesIn } from '../text/matches.ts'
import { wordsAt } from '../text/words.ts'
import { isFirstName, isSecondName } from './bearing.ts'
import type { PrivateSpan } from './span.ts'

const MONTHS =
  'जनवरी|फरवरी|फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्टूबर|अक्तूबर|नवंबर|नवम्बर|दिसंबर|दिसम्बर|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const YEAR = '(?:सन्?\\s)?\\p{Nd}{4}'
/** A year in words: "उन्नीस सौ अस्सी", "nineteen eighty five". */
const SPELT =
  '(?:उन्नीस\\sसौ|दो\\s(?:हजार|हज़ार|हज़ार)|unnis\\ssau|do\\shaz?jar|nineteen|two\\sthousand)(?:\\s(?:and\\s)?[\\p{L}\\p{M}]+){0,1}'
const DATE = `(?:\\p{Nd}{4}\\s?[-/.]\\s?\\p{Nd}{1,2}\\s?[-/.]\\s?\\p{Nd}{1,2}|\\p{Nd}{1,2}(?:\\s?[-/.]\\s?|\\s)\\p{Nd}{1,2}(?:\\s?[-/.]\\s?|\\s)(?:\\p{Nd}{4}|\\p{Nd}{2})|\\p{Nd}{1,2}(?:st|nd|rd|th|वीं)?[\\s.,-]{0,2}(?:of\\s)?(?:${MONTHS})[\\s.,'’-]{0,2}(?:${YEAR}|\\p{Nd}{2})|(?:${MONTHS})[\\s.]\\s?\\p{Nd}{1,2}(?:st|nd|rd|th)?,?\\s?\\p{Nd}{4}|[\\p{L}\\p{M}]+\\s(?:${MONTHS})\\s(?:सन्?\\s)?(?:${SPELT}|\\p{Nd}{4}))(?![\\p{L}\\p{M}\\p{Nd}])`
const CALLED =
  'जन्म\\s?(?:तिथि|दिनांक|तारीख|दिन)?|पैदाइश|पैदा|डी\\.?\\s?ओ\\.?\\s?बी\\.?|d[.]?\\s?o[.]?\\s?b[.]?|date of birth|birth\\s?(?:date|day)|birth|born(?: on)?|b[.]|janm\\s?(?:tithi|tithee|dinank|tarikh|din)?|paida(?:ish)?'
const shape = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${CALLED})(?:\\s|[:.,=()–-]|मेरी|है|हैं|हुआ|हुई|था|थी|का|की|को|on|दिनांक|तारीख|सही|hai|hua|tha|is|was|ki|ka|sahi|correct|as){0,8}(${DATE})`,
  'giud',
)
/** "जन्मतिथि भी अलग १०.०७.१९५१": something is said of it before it is told. */
const later = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:जन्म\\s?(?:तिथि|दिनांक|तारीख|दिन)|d[.]?\\s?o[.]?\\s?b[.]?|date of birth|birth\\s?date|janm\\s?(?:tithi|dinank|tarikh|din))[^\\p{Nd}।\\n;]{1,40}?(${DATE})(?!\\s(?:से|को|se|ko|tak|तक)(?![\\p{L}\\p{M}]))`,
  'giud',
)
/** "1) Ayesha 01.02.2019 2) …": the members of a household in a row. */
const listed =
  /(?<![\p{Nd}])[\p{Nd}]{1,2}[.)]\s?(?:\p{L}[\p{L}\p{M}.]*\s){1,3}?[-–(,:]?\s?(\p{Nd}{1,2}[-/.]\p{Nd}{1,2}[-/.]\p{Nd}{4})(?=\)?\s*(?:$|[\n,;।]|[\p{Nd}]{1,2}[.)]))/dgiu

/** "बच्चे कृष (10.10.2014) और राधिका (04.02.2017)": a date in brackets right behind a child. */
const bracketed = /\p{L}[\p{L}\p{M}.]+\s?\(\s?(\p{Nd}{1,2}[-/.]\p{Nd}{1,2}[-/.](?:19|20)\p{Nd}{2})\s?\)/dgu
const household =
  /बच्च|बेट|पुत्र|लड़क|छात्र|नाती|पोत|माता|पिता|पति|पत्नी|सदस्य|child|kids|son|daughter|student|member|father|mother|husband|wife|bach|bet[aei]/iu

/** The dates of birth of a text. */
export function birthsIn(text: string): readonly PrivateSpan[] {
  if (!/\p{Nd}|उन्नीस|दो\sह|unnis|nineteen|thousand/iu.test(text)) return []
  const found: PrivateSpan[] = []
  const add = (bounds: readonly [number, number] | undefined, confidence: number, why: string) => {
    if (bounds && !found.some(({ start, end }) => start < bounds[1] && bounds[0] < end))
      found.push({ kind: 'birth-date', start: bounds[0], end: bounds[1], confidence, why })
  }
  if (/जन्म|पैदा|डी|born|birth|janm|paida|d[.]?\s?o[.]?\s?b|(?<![\p{L}\p{M}])b[.]/iu.test(text)) {
    for (const { indices } of matchesIn(text, shape)) add(indices?.[1], 0.9, 'called a date of birth')
    for (const { indices } of matchesIn(text, later)) add(indices?.[1], 0.8, 'called a date of birth before')
  }
  if (/\p{Nd}[.)]\s?\p{L}/u.test(text))
    for (const { indices } of matchesIn(text, listed)) add(indices?.[1], 0.7, 'beside a name in a list')
  if (text.includes('(') && household.test(text))
    for (const match of matchesIn(text, bracketed))
      if (isNamed(match[0])) add(match.indices?.[1], 0.7, 'in brackets behind a name')
  return found
}

function isNamed(words: string): boolean {
  const [name] = wordsAt(words)
  return name !== undefined && (isFirstName(name.text) || isSecondName(name.text))
}
