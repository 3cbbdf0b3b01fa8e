/** The row of a grievance that lists are made of: its columns and what the fold puts into them. */
import { lotOf } from '#core/contact/confirm.ts'
import { callsNow, hasSpoken, mayBeCalled, TRIES } from '#core/contact/contact.ts'
import { openDirections } from '#core/direction/direct.ts'
import { nextRung } from '#core/escalation/clock-of.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import { isSuggestion } from '#core/grievance/nature.ts'
import { dangerNow } from '#core/grievance/urgent.ts'
import { chainPosts } from '#core/nodal/chain.ts'
import { neutral } from '#core/text/neutral.ts'
import { postsOnTrack, stepNow } from '#core/track/on-track.ts'
import { keepable } from './canonical.ts'
import { writeMarks } from './marks.ts'

const COLUMNS = {
  seq: (g) => g.seq,
  code: (g) => g.code,
  state: (g) => g.state,
  citizen: (g) => g.citizen,
  conversation: (g) => g.conversation,
  channel: (g) => g.channel,
  language: (g) => g.language,
  name: (g) => g.name,
  gist: (g) => g.gist,
  marks: (g) => g.marks && writeMarks(g.marks),
  since: (g) => g.since,
  subject: (g) => g.subject,
  department: (g) => g.department,
  place: (g) => g.place,
  place_words: (g) => g.placeWords,
  hidden_from: (g) => (g.against ? [g.against.post, ...g.against.persons] : []),
  chain: (g) => chainPosts(g),
  directed: (g) => (g.state === 'closed' ? [] : awaitedPosts(g)),
  post: (g) => g.post,
  level: (g) => g.level,
  holders: (g) => g.holders,
  class: (g) => g.timeClass,
  sensitive: (g) => g.sensitive,
  due_at: (g) => g.dueAt,
  next_rung_at: (g) => nextRung(g)?.at,
  escalated: (g) => g.escalated,
  seniors: (g) => [...new Set([...g.seniors, ...askedAbove(g), ...postsOnTrack(g.track)])],
  contact_by: (g) => (isToCall(g) ? g.contactBy : undefined),
  confirm_lot: (g) => (toConfirm(g) ? lotOf(g.code) : undefined),
  reopened: (g) => g.reopened,
  registered_at: (g) => g.registeredAt,
  closed_at: (g) => g.closed?.at,
  nature: (g) => (isSuggestion(g) ? 'suggestion' : undefined),
  danger: (g) => dangerNow(g),
  ground: (g) => g.closed?.ground,
  last_act_at: (g) => g.lastActAt,
  neutral: (g) => searchable([g.gist, g.name, g.placeWords].filter(Boolean).join(' ')),
} as const satisfies Record<string, (grievance: Grievance) => unknown>

/** Posts whose answer to a direction or whose order by law is awaited; where it lies, the report is the answer. */
function awaitedPosts(grievance: Grievance): readonly string[] {
  const step = stepNow(grievance.track)
  const deciding = step && !step.order ? [step.post] : []
  const posts = [...openDirections(grievance).map(({ post }) => post), ...deciding]
  return [...new Set(posts.filter((post) => post !== grievance.post))]
}

/** The columns, in the order of `projectionValues`. */
export const PROJECTION = Object.keys(COLUMNS)

/** The values of a grievance, in the order of `PROJECTION`. */
export function projectionValues(grievance: Grievance): readonly unknown[] {
  return Object.values(COLUMNS).map((value) => value(grievance) ?? null)
}

/** The officer has it, may call, did not speak yet, and has not tried often enough. */
function isToCall(grievance: Grievance): boolean {
  const { state } = grievance
  if (state !== 'with_officer' && state !== 'awaiting_complainant') return false
  return mayBeCalled(grievance) && !hasSpoken(grievance) && callsNow(grievance).length < TRIES
}

/** Reported, with the citizen or closed, and nobody reached the complainant about this report yet. */
function toConfirm({ nature, state, reports, confirmations, sensitive, against }: Grievance): boolean {
  const report = reports.at(-1)
  if (
    !report ||
    nature === 'suggestion' ||
    sensitive ||
    against ||
    (state !== 'awaiting_word' && state !== 'closed')
  )
    return false
  return !confirmations.some(({ at, reached }) => reached && at >= report.at)
}

/** Who must approve a new date sees the file while it waits for that. */
function askedAbove({ interim }: Grievance): readonly string[] {
  return interim?.standing === 'asked' && interim.to ? [interim.to] : []
}

/** Text in the form in which both scripts are searched; each word is led by a space. */
export function searchable(text: string): string {
  return ` ${neutral(keepable(text))} `
}
