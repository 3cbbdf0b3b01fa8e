/**
 * A look at a disposal (M33): what was asked, what was reported, what shows it, what the citizen said. A look accuses
 * nobody; it says what is lacking, and what is lacking goes back.
 *
 *   waiting   a ground stands and nobody has looked
 *   looked    a reviewer answered the list; what came of it is an act
 *   lacking   → a report that is still in review is sent back to the officer, an act the house has
 *             → one that the citizen has is suggested for reopening, to those who may reopen
 *             → one that was overtaken or is too old is written down, and nothing follows
 *
 * Which of them are looked at a second time, and which disposals without any ground, is drawn (`sample.ts`).
 */
import { accept, type Decision, refuse } from '../decision.ts'
import type { Settings } from '../district/district.ts'
import { mayStillReopen } from '../feedback/hear.ts'
import type { Act, ActOf, Recorded } from '../grievance/acts.ts'
import type { Grievance, Report } from '../grievance/grievance.ts'
import { isSuggestion } from '../grievance/nature.ts'
import type { Checked, LookGround, LookOutcome } from './acts.ts'

/** A report with the grounds on which it is to be looked at. */
export interface ToLookAt {
  readonly report: number
  readonly grounds: readonly LookGround[]
}

/** Every ground that the acts give, report by report; the sample is drawn elsewhere. */
export function toLookAt(grievance: Grievance, acts: readonly Recorded[]): readonly ToLookAt[] {
  if (isSuggestion(grievance)) return []
  const found = new Map<number, Set<LookGround>>()
  let report = 0
  for (const { act } of acts) {
    if (act.kind === 'reported') report = act.number
    const ground = report > 0 ? groundOf(act) : undefined
    if (ground) found.set(report, (found.get(report) ?? new Set<LookGround>()).add(ground))
  }
  return [...found].map(([number, grounds]) => ({ report: number, grounds: [...grounds] }))
}

function groundOf(act: Act): LookGround | undefined {
  switch (act.kind) {
    case 'reported':
      return (act.flags ?? []).length > 0 ? 'flags' : undefined
    case 'dissatisfied':
      return 'dissatisfied'
    case 'reopened':
      return act.ground === 'after-closure' ? 'false-closing' : undefined
    case 'confirmed':
      if (act.doubts.includes('not-done')) return 'false-closing'
      return act.doubts.includes('impolite') ? 'rude' : undefined
    case 'manner-told':
      return act.manner === 'rude' ? 'rude' : undefined
    default:
      return undefined
  }
}

/** What a reviewer says at the screen. */
export interface Said {
  readonly checked: Checked
  readonly outcome: LookOutcome
  readonly remark?: string
}

/** What is known about the row that is looked at. */
export interface Looking {
  readonly report: number
  readonly grounds: readonly LookGround[]
  readonly second: boolean
  /** May this person send a report in review back to the officer? */
  readonly maySendBack: boolean
}

const LEAST_REMARK = 3

/** The act of the look, and the act that follows from it. */
export function examine(
  grievance: Grievance,
  settings: Settings,
  looking: Looking,
  said: Said,
  now: Date,
): Decision<readonly Act[]> {
  const report = grievance.reports.find(({ number }) => number === looking.report)
  if (!report) return refuse('act-not-possible-now')
  const remark = said.remark?.trim()
  const doubts = said.outcome === 'lacking' || Object.values(said.checked).includes('no')
  if (doubts && (remark ?? '').length < LEAST_REMARK) return refuse('reason-needed')
  const follows =
    said.outcome === 'lacking' ? following(grievance, settings, report, looking, now) : 'nothing'
  const examined: ActOf<'examined'> = {
    kind: 'examined',
    report: report.number,
    grounds: looking.grounds,
    checked: said.checked,
    outcome: said.outcome,
    ...(remark ? { remark } : {}),
    ...(looking.second ? { second: true } : {}),
    ...(follows === 'suggested' ? { suggests: true } : {}),
  }
  if (follows !== 'sent-back') return accept([examined])
  return accept([examined, { kind: 'sent-back', report: report.number, lacking: remark ?? '' }])
}

function following(
  { state, closed, reports }: Grievance,
  settings: Settings,
  report: Report,
  { maySendBack }: Looking,
  now: Date,
): 'sent-back' | 'suggested' | 'nothing' {
  if (reports.at(-1)?.number !== report.number) return 'nothing'
  if (state === 'in_review') return maySendBack ? 'sent-back' : 'nothing'
  if (state === 'awaiting_word') return 'suggested'
  return closed && mayStillReopen(closed.at, settings, now) ? 'suggested' : 'nothing'
}
