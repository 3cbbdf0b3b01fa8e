/** Dates of birth: a date is one where it is called so. Every other date of a grievance stays readable. */
import type { PrivateSpan } from './span.ts'

const MONTHS =
  'जनवरी|फरवरी|फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्टूबर|अक्तूबर|नवंबर|नवम्बर|दिसंबर|दिसम्बर|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const DATE = `(?:\\p{Nd}{4}\\s?[-/.]\\s?\\p{Nd}{1,2}\\s?[-/.]\\s?\\p{Nd}{1,2}|\\p{Nd}{1,2}(?:\\s?[-/.]\\s?|\\s)\\p{Nd}{1,2}(?:\\s?[-/.]\\s?|\\s)(?:\\p{Nd}{4}|\\p{Nd}{2})|\\p{Nd}{1,2}(?:st|nd|rd|th)?[\\s.,-]{0,2}(?:${MONTHS})[\\s.,-]{0,2}\\p{Nd}{4})(?![\\p{L}\\p{M}\\p{Nd}])`
const CALLED =
  'जन्म\\s?(?:तिथि|दिनांक|तारीख|दिन)?|d[.]?\\s?o[.]?\\s?b[.]?|date of birth|birth\\s?date|born(?: on)?|janm\\s?(?:tithi|tithee|dinank|tarikh|din)?'
const shape = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${CALLED})(?:\\s|[:.=–-]|मेरी|है|हैं|का|की|दिनांक|तारीख|hai|is|ki|ka){0,6}(${DATE})`,
  'giud',
)

/** The dates of birth of a text. */
export function birthsIn(text: string): readonly PrivateSpan[] {
  if (!/जन्म|born|birth|janm|d[.]?\s?o[.]?\s?b/iu.test(text)) return []
  return [...text.matchAll(shape)].flatMap(({ indices }) => {
    const [start, end] = indices?.[1] ?? []
    return start === undefined || end === undefined
      ? []
      : [{ kind: 'birth-date' as const, start, end, confidence: 0.9, why: 'called a date of birth' }]
  })
}
