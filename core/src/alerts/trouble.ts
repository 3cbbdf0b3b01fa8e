/**
 * What is wrong with a door of ours (B23): nothing may stop silently.
 *
 *   silent    nothing was heard, though by its own habit of four weeks much should have been; or what it wrote to itself
 *             did not come back within half an hour
 *   stopped   the service does not take what we say: token, payment, block
 *   queue     words that could go have waited for half an hour
 *   look      looking for news has failed for a quarter of an hour, or the service does not give recordings to our key
 *   spending  80 % of what may be spent is spent
 *   token     the service says that our token ends within ten days
 *   template  a template in use may not be sent
 *   scan      the virus scanner has not answered for two minutes, or a file has waited for it for a quarter of an hour
 *
 * Each is told once when it begins and once when it is over. What comes back within ten minutes was never over: a line
 * that trembles does not tremble at people.
 */
import type { TemplateStatus } from '../message/template-state.ts'

/** The kinds, for tables. */
export const TROUBLES = [
  'silent',
  'stopped',
  'queue',
  'look',
  'spending',
  'token',
  'template',
  'scan',
] as const
export type TroubleKind = (typeof TROUBLES)[number]

/** What tells that silence apart. */
export const ECHO = 'echo'

/** What tells recordings that are refused apart from looking for news. */
export const RECORDINGS = 'recordings'

/** One trouble of one door; `about` tells several of a kind apart. */
export interface Trouble {
  readonly kind: TroubleKind
  readonly about: string
  /** A number that says how much: messages missed, words waiting, percent, days. */
  readonly figure?: number
  /** In the words of the service. */
  readonly why?: string
  /** When it began, where that is known. */
  readonly since?: Date
}

/** How many were heard in one hour of a day, the hour counted from midnight in India. */
export interface HeardHour {
  /** Its beginning. */
  readonly at: Date
  readonly heard: number
}

/** What was observed of the virus scanner. */
export interface ObservedScanner {
  /** Since when it does not answer. */
  readonly away?: { readonly since: Date; readonly why: string }
  readonly waiting: number
  /** When the oldest file came that waits for it, and why it waits. */
  readonly oldest?: Date
  readonly why?: string
}

/** Everything that was observed of a door. */
export interface Observed {
  readonly stopped?: { readonly since: Date; readonly why: string }
  readonly queue?: { readonly waiting: number; readonly oldest: Date }
  /** When looking last succeeded; where it never did, since when it is tried. */
  readonly look?: { readonly wellUntil: Date; readonly why: string }
  /** Recordings that the service refuses to give us, by its own words; the oldest since then. */
  readonly recordings?: { readonly since: Date; readonly why: string }
  /** Part of the limit that is spent. */
  readonly spent?: number
  readonly tokenEnds?: Date
  /** Since when a message to itself has not come back. */
  readonly echoSince?: Date
  readonly templates: readonly {
    readonly name: string
    readonly language: string
    readonly status: TemplateStatus
  }[]
  /** When something was last heard, and the hours of the last four weeks in which something was. */
  readonly lastHeardAt?: Date
  readonly hours: readonly HeardHour[]
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const STOPPED_MS = 2 * MINUTE
const QUEUE_MS = 30 * MINUTE
const LOOK_MS = 15 * MINUTE
const ECHO_MS = 30 * MINUTE
const NEAR = 0.8
const TOKEN_DAYS = 10
const LEAST_SILENCE_MS = 2 * HOUR
/** Chance alone leaves out so many once in millions of times; people come in crowds, so it is asked for more. */
const LEAST_MISSED = 20
/** A door must have been used for so long before it has a habit. */
const HABIT_MS = 7 * DAY
/** Four weeks of hours are kept. */
export const HABIT_DAYS = 28
/** What is away for so long is over. */
export const OVER_MS = 10 * MINUTE
const IST_MS = 5.5 * HOUR

/** What is wrong with it now. */
export function troublesOf(door: Observed, now: Date): readonly Trouble[] {
  return [stopped, queue, look, recordings, spending, token, templates, silent, echo].flatMap((rule) =>
    rule(door, now),
  )
}

/** What is wrong with the virus scanner now. */
export function scannerTroubles(
  { away, waiting, oldest, why }: ObservedScanner,
  now: Date,
): readonly Trouble[] {
  const isAway = away !== undefined && now.getTime() - away.since.getTime() >= STOPPED_MS
  const isStuck = oldest !== undefined && now.getTime() - oldest.getTime() >= LOOK_MS
  if (!isAway && !isStuck) return []
  const said = isAway ? away.why : why
  const since = isAway ? away.since : oldest
  return [
    { kind: 'scan', about: '', figure: waiting, ...(said ? { why: said } : {}), ...(since ? { since } : {}) },
  ]
}

function stopped({ stopped: one }: Observed, now: Date): readonly Trouble[] {
  if (!one || now.getTime() - one.since.getTime() < STOPPED_MS) return []
  return [{ kind: 'stopped', about: '', why: one.why, since: one.since }]
}

/** A line that stands still has a queue, too; that is told as what it is. */
function queue({ queue: one, stopped: still }: Observed, now: Date): readonly Trouble[] {
  if (!one || still || now.getTime() - one.oldest.getTime() < QUEUE_MS) return []
  return [{ kind: 'queue', about: '', figure: one.waiting, since: one.oldest }]
}

function look({ look: one }: Observed, now: Date): readonly Trouble[] {
  if (!one || now.getTime() - one.wellUntil.getTime() < LOOK_MS) return []
  return [{ kind: 'look', about: '', why: one.why, since: one.wellUntil }]
}

function recordings({ recordings: one }: Observed, now: Date): readonly Trouble[] {
  if (!one || now.getTime() - one.since.getTime() < LOOK_MS) return []
  return [{ kind: 'look', about: RECORDINGS, why: one.why, since: one.since }]
}

function spending({ spent = 0 }: Observed): readonly Trouble[] {
  return spent < NEAR ? [] : [{ kind: 'spending', about: '', figure: Math.floor(spent * 100) }]
}

function token({ tokenEnds }: Observed, now: Date): readonly Trouble[] {
  if (!tokenEnds) return []
  const days = Math.floor((tokenEnds.getTime() - now.getTime()) / DAY)
  return days >= TOKEN_DAYS ? [] : [{ kind: 'token', about: '', figure: Math.max(0, days) }]
}

function templates({ templates: all }: Observed): readonly Trouble[] {
  return all.map(({ name, language, status }) => ({
    kind: 'template',
    about: `${name} ${language}`,
    why: status,
  }))
}

function silent({ lastHeardAt, hours }: Observed, now: Date): readonly Trouble[] {
  const [first] = hours.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  if (!lastHeardAt || !first || lastHeardAt.getTime() - first.at.getTime() < HABIT_MS) return []
  if (now.getTime() - lastHeardAt.getTime() < LEAST_SILENCE_MS) return []
  const missed = expected(hours, first.at, lastHeardAt, now)
  if (missed < LEAST_MISSED) return []
  return [{ kind: 'silent', about: '', figure: Math.round(missed), since: lastHeardAt }]
}

function echo({ echoSince }: Observed, now: Date): readonly Trouble[] {
  if (!echoSince || now.getTime() - echoSince.getTime() < ECHO_MS) return []
  return [{ kind: 'silent', about: ECHO, since: echoSince }]
}

/** How many are usually heard in the hours of the day over which it was quiet. */
function expected(hours: readonly HeardHour[], first: Date, from: Date, to: Date): number {
  const days = Math.max(1, (from.getTime() - first.getTime()) / DAY)
  const usual = Array.from({ length: 24 }, () => 0)
  for (const { at, heard } of hours) usual[hourOf(at)] = (usual[hourOf(at)] ?? 0) + heard / days
  let sum = 0
  for (let at = from.getTime(); at < to.getTime(); ) {
    const end = Math.min(to.getTime(), (Math.floor((at + IST_MS) / HOUR) + 1) * HOUR - IST_MS)
    sum += (usual[hourOf(new Date(at))] ?? 0) * ((end - at) / HOUR)
    at = end
  }
  return sum
}

function hourOf(at: Date): number {
  return Math.floor(((at.getTime() + IST_MS) / HOUR) % 24)
}
