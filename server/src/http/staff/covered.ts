/**
 * What is shown to those who may look at a grievance and do not need the private details in it: the same answer, with
 * what people wrote covered. Names of posts, subjects and places stay; they are no words of a citizen.
 */
import { needsDetails } from '#core/access/details.ts'
import type { Who } from '#core/access/may.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import { coveredWords, marksOn } from '#core/privacy/marks.ts'
import type { Held } from '#ports/register.ts'

/** Fields that hold what somebody wrote or said. */
const WRITTEN = new Set([
  'text',
  'words',
  'gist',
  'preview',
  'asked',
  'placeWords',
  'remark',
  'lacking',
  'says',
])

type Cover = (text: string) => string

/** The answer with the private details of everything written in it covered, as a person marked them in the grievance. */
export function coveredAnswer<Answer>(answer: Answer, grievance?: Marked): Answer {
  return covered(answer, false, coverOf(grievance)) as Answer
}

type Marked = Pick<Grievance, 'gist' | 'marks'>

function coverOf(grievance: Marked | undefined): Cover {
  const { gist = '', marks } = grievance ?? {}
  return (text) => coveredWords(text, marks && marksOn(text, gist, marks))
}

/** The gist of a grievance as this person reads it. */
export function gistFor(grievance: Grievance, who: Who): string {
  return needsDetails(grievance, who) ? grievance.gist : coveredWords(grievance.gist, grievance.marks)
}

/** What is held of a grievance as this person reads it on a page or paper: without the complainant, if covered. */
export function heldFor(held: Held, who: Who): Held {
  const { grievance } = held
  if (needsDetails(grievance, who)) return held
  const { name: _, ...nameless } = grievance
  const reports = grievance.reports.map((one) => ({ ...one, text: coverOf(grievance)(one.text) }))
  return { ...held, grievance: { ...nameless, gist: gistFor(grievance, who), reports, sensitive: true } }
}

function covered(value: unknown, written: boolean, cover: Cover): unknown {
  if (typeof value === 'string') return written ? cover(value) : value
  if (Array.isArray(value)) return value.map((one) => covered(one, written, cover))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, covered(one, written || WRITTEN.has(key), cover)]),
  )
}
