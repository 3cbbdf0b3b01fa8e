/**
 * The confirmation call by somebody else (B6). Which reports are asked about is drawn by the code of the grievance, so
 * that nobody can choose. Three questions: did the officer call, is it done, were they polite.
 *
 *   doubt   an answer that contradicts the file or complains: kept, shown, counted
 *   word    only what the citizen says in so many words is the citizen's word; "not done" alone changes nothing
 */
import { accept, type Decision, refuse } from '../decision.ts'
import type { District } from '../district/district.ts'
import { hear, reopen } from '../feedback/hear.ts'
import type { Act, ActOf, Answers, Doubt } from '../grievance/acts.ts'
import type { Grievance } from '../grievance/grievance.ts'
import { hasSpoken } from './contact.ts'

/** The number from 0 to 99 that a grievance draws by its code. */
export function lotOf(code: string): number {
  let hash = 0x811c9dc5
  for (const letter of code) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0
  return hash % 100
}

/** Of how many in a hundred the complainant is asked; the narrowest rule counts. */
export function samplePercent(
  { settings, subjects }: Pick<District, 'settings' | 'subjects'>,
  { subject, department }: Pick<Grievance, 'subject' | 'department'>,
): number {
  const heading = subjects.find(({ code }) => code === subject)?.parent
  const rank = (rule: NonNullable<typeof settings.confirmSample>[number]) =>
    (rule.subject === undefined ? 0 : rule.subject === subject ? 4 : 2) +
    (rule.department === undefined ? 0 : 1)
  const rules = (settings.confirmSample ?? []).filter(
    (rule) =>
      (rule.subject === undefined || rule.subject === subject || rule.subject === heading) &&
      (rule.department === undefined || rule.department === department),
  )
  return rules.toSorted((one, other) => rank(other) - rank(one))[0]?.percent ?? 0
}

/** Is the complainant of this one asked? */
export function isSampled(
  district: Pick<District, 'settings' | 'subjects'>,
  grievance: Pick<Grievance, 'code' | 'subject' | 'department'>,
): boolean {
  return lotOf(grievance.code) < samplePercent(district, grievance)
}

/** What in the answers contradicts the file, or complains. */
export function doubtsOf(grievance: Grievance, { called, done, polite }: Answers): readonly Doubt[] {
  const saysSpoken = hasSpoken(grievance)
  return [
    ...(called === 'no' && saysSpoken ? (['said-spoken'] as const) : []),
    ...(called === 'no' && !saysSpoken ? (['not-called'] as const) : []),
    ...(done === 'no' ? (['not-done'] as const) : []),
    ...(polite === 'no' ? (['impolite'] as const) : []),
  ]
}

/** What somebody heard on the telephone. */
export interface Confirmation {
  readonly reached: boolean
  readonly answers?: Answers
  readonly words?: string
  /** The citizen's explicit word, with theirs of what is lacking. */
  readonly word?: 'satisfied' | 'dissatisfied'
}

/** The acts that follow from the call. */
export function confirm(
  grievance: Grievance,
  { reached, answers, words, word }: Confirmation,
  settings: District['settings'],
  now: Date,
): Decision<readonly Act[]> {
  if (reached !== (answers !== undefined)) return refuse('answers-needed')
  if (word === 'dissatisfied' && !words?.trim()) return refuse('reason-needed')
  const confirmed: ActOf<'confirmed'> = {
    kind: 'confirmed',
    reached,
    doubts: answers ? doubtsOf(grievance, answers) : [],
    ...(answers ? { answers } : {}),
    ...(words ? { words } : {}),
    ...(word ? { word } : {}),
  }
  if (!reached || word === undefined) return accept([confirmed])
  const after = wordActs(grievance, word, words, settings, now)
  return after.ok ? accept([confirmed, ...after.value]) : after
}

function wordActs(
  grievance: Grievance,
  word: 'satisfied' | 'dissatisfied',
  words: string | undefined,
  settings: District['settings'],
  now: Date,
): Decision<readonly Act[]> {
  if (grievance.state === 'awaiting_word') return hear(grievance, word, [], words, now)
  if (word === 'satisfied') return accept([])
  const reopened = reopen(grievance, settings, now)
  return reopened.ok ? accept([reopened.value]) : reopened
}
