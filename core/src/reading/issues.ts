/**
 * Several matters in one message. A message is cut where people cut it (full stops, numbers of a list, "दूसरी बात",
 * "aur", "also"); a part that by itself is surely about something else is an issue of its own. It is offered to the
 * citizen or the desk as one; nobody is registered twice without being asked.
 */

import { soundOf } from '../text/neutral.ts'
import { words } from '../text/words.ts'
import { everyday } from './everyday.ts'
import { likeliest, type SubjectIndex } from './subject.ts'

/** One matter with the part of the message that tells it. */
export interface Issue {
  readonly subject: string
  readonly confidence: number
  readonly start: number
  readonly end: number
}

const cut =
  /[।.!?\n;]+\s*|\s+(?:और साथ ही|साथ ही|इसके अलावा|इसके अतिरिक्त|दूसरी बात|दूसरी समस्या|एक और|तथा|एवं|aur sath hi|sath hi|saath hi|iske alawa|dusri baat|dusri samasya|doosri|also|besides|secondly|moreover|another issue|and also)\s+|,\s*(?=(?:और|aur|and|also)\s)|\s(?=\(?[1-9][).]\s)/giu

/** A part says something when it has so many telling words. */
const TELLING = 3
const SURE = 0.6
const MOST = 4

/** The matters of a message, when there are several; the first is the one told first. */
export function issuesIn(text: string, index: SubjectIndex): readonly Issue[] {
  const found: Issue[] = []
  const told = parts(text).filter(({ start, end }) => telling(text.slice(start, end)) >= TELLING)
  if (told.length < 2) return []
  for (const { start, end } of told) {
    const part = text.slice(start, end)
    const best = likeliest(part, index)
    if (!best || best.confidence < SURE) continue
    if (found.some((one) => one.subject === best.code)) continue
    found.push({ subject: best.code, confidence: best.confidence, start, end })
  }
  const headings = new Set(found.map((one) => headingOf(one.subject)))
  return headings.size > 1 ? found.slice(0, MOST) : []
}

function parts(text: string): readonly { start: number; end: number }[] {
  const list: { start: number; end: number }[] = []
  let start = 0
  for (const match of text.matchAll(cut)) {
    list.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  list.push({ start, end: text.length })
  return list
}

function telling(part: string): number {
  return words(part).filter((word) => !/^\d/.test(word) && !everyday.has(soundOf(word))).length
}

function headingOf(code: string): string {
  return code.split('-')[0] ?? code
}
