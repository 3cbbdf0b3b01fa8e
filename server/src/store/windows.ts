/** Signs of life, steps that are taken once, and the grievances of a window. */

import type { PresidedDay } from '#core/hearing/roster.ts'
import type { SignKind, Signs } from '#core/window/board.ts'
import type { Presence, Sign, Steps, TakenStep, WindowGrievance, Windows } from '#ports/windows.ts'
import { type Connection, statement } from './connection.ts'
import { marksIn } from './marks.ts'

/** A sign moves the first back or the last forward; reading alone sets neither. */
const SIGN = statement(
  'attendance-sign',
  `insert into attendance as a (district, day, "window", person, first_at, first_by, last_at, last_by, noted_by)
   values ($1, $2, $3, $4, $5, $6, $5, $6, $7)
   on conflict (district, day, "window", person) do update set
     first_by = case when a.first_at is null or excluded.first_at < a.first_at then excluded.first_by else a.first_by end,
     first_at = least(a.first_at, excluded.first_at),
     last_by = case when a.last_at is null or excluded.last_at >= a.last_at then excluded.last_by else a.last_by end,
     last_at = greatest(a.last_at, excluded.last_at),
     noted_by = coalesce(a.noted_by, excluded.noted_by)`,
)
const SEEN = statement(
  'attendance-seen',
  `insert into attendance as a (district, day, "window", person, seen_at) values ($1, $2, $3, $4, $5)
   on conflict (district, day, "window", person) do update set seen_at = least(a.seen_at, excluded.seen_at)`,
)
const SIGNS = statement(
  'attendance-of-window',
  `select person, first_at, first_by, last_at, last_by, seen_at, noted_by from attendance
   where district = $1 and day = $2 and "window" = $3`,
)
const SIGNS_BETWEEN = statement(
  'attendance-between',
  `select day::text as day, "window", person, first_at, first_by, last_at, last_by, seen_at, noted_by from attendance
   where district = $1 and day >= $2::date and day < $3::date`,
)
const TAKE = statement(
  'day-step-take',
  `insert into day_step (district, day, about, step, at) values ($1, $2, $3, $4, $5)
   on conflict do nothing returning at`,
)
const STEPS = statement(
  'day-steps',
  `select day::text as day, about, step, at from day_step where district = $1 and day >= $2 and about <> ''`,
)
const PRESIDED = statement(
  'hearing-days',
  `select day::text as day, turn, post, persons, instead, fixed, why_hi, why_en from hearing_day
   where district = $1 and hearing = $2 order by day`,
)
const KEEP_PRESIDED = statement(
  'hearing-day-keep',
  `insert into hearing_day (district, hearing, day, turn, post, persons, instead, fixed, why_hi, why_en)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
)
const SINCE = statement('day-step-first', `select at from day_step where district = $1 and about = ''`)
/** When it was last put to the citizen or closed is in its acts; windows hold few grievances. */
const GRIEVANCES = statement(
  'window-grievances',
  `select g.id, g.code, g.state, g.gist, g.marks, g.subject, g.department, g.post, g.holders, g.channel,
     g.registered_at, g.hidden_from, d.at as disposed_at
   from grievance g
   left join lateral (
     select min(a.at) as at from act a
     where a.district = g.district and a.grievance_id = g.id and a.kind in ('put-to-citizen', 'closed')
       and g.state in ('awaiting_word', 'closed')
   ) d on true
   where g.district = $1 and g.class = any($2) and g.registered_at >= $3 and g.registered_at < $4
   order by g.registered_at`,
)

/** Signs of one transaction or of none. */
export function presenceIn(on: Connection, district: number): Presence {
  return {
    async sign({ day, window, person, by, at, notedBy }: Sign) {
      if (by === 'read') await on.run(SEEN, [district, day, window, person, at])
      else await on.run(SIGN, [district, day, window, person, at, by, notedBy ?? null])
    },
  }
}

/** Steps of one transaction: the row is the lock, so of two who take it one waits and finds it taken. */
export function stepsIn(on: Connection, district: number): Steps {
  return {
    async take({ day, about, step, at }: TakenStep) {
      return (await on.run(TAKE, [district, day, about, step, at])).length > 0
    },
    async keepPresided(hearing, { day, turn, post, persons, instead, fixed, why }) {
      const who = [turn ?? null, post ?? null, persons, instead ?? null]
      await on.run(KEEP_PRESIDED, [district, hearing, day, ...who, fixed, why.hi, why.en])
    },
  }
}

interface SignRow {
  readonly person: string
  readonly first_at: Date | null
  readonly first_by: SignKind | null
  readonly last_at: Date | null
  readonly last_by: SignKind | null
  readonly seen_at: Date | null
  readonly noted_by: string | null
}

interface PresidedRow {
  readonly day: string
  readonly turn: string | null
  readonly post: string | null
  readonly persons: readonly string[]
  readonly instead: string | null
  readonly fixed: boolean
  readonly why_hi: string
  readonly why_en: string
}

interface GrievanceRow {
  readonly id: WindowGrievance['id']
  readonly code: string
  readonly state: WindowGrievance['state']
  readonly gist: string
  readonly marks: string | null
  readonly subject: string | null
  readonly department: string
  readonly post: string | null
  readonly holders: string[]
  readonly channel: string
  readonly registered_at: Date
  readonly hidden_from: string[]
  readonly disposed_at: Date | null
}

/** Fulfils the port. */
export function windows(on: Connection, district: number): Windows {
  return {
    ...presenceIn(on, district),
    async since(now) {
      const [there] = await on.run<{ at: Date }>(SINCE, [district])
      if (there) return there.at
      await on.run(TAKE, [district, now.toISOString().slice(0, 10), '', 'since', now])
      return (await on.run<{ at: Date }>(SINCE, [district]))[0]?.at ?? now
    },
    steps: (from) => on.run<TakenStep>(STEPS, [district, from]),
    async presided(hearing) {
      const rows = await on.run<PresidedRow>(PRESIDED, [district, hearing])
      return rows.map(
        ({ turn, post, instead, why_hi, why_en, ...row }): PresidedDay => ({
          ...row,
          why: { hi: why_hi, en: why_en },
          ...(turn === null ? {} : { turn }),
          ...(post === null ? {} : { post }),
          ...(instead === null ? {} : { instead }),
        }),
      )
    },
    async signs(day, window) {
      const rows = await on.run<SignRow>(SIGNS, [district, day, window])
      return rows.map(signsOf)
    },
    async signsBetween(from, until) {
      const rows = await on.run<SignRow & { day: string; window: string }>(SIGNS_BETWEEN, [
        district,
        from,
        until,
      ])
      return rows.map((row) => ({ ...signsOf(row), day: row.day, window: row.window }))
    },
    async grievances(classes, from, to) {
      const rows = await on.run<GrievanceRow>(GRIEVANCES, [district, classes, from, to])
      return rows.map(({ marks, subject, post, registered_at, hidden_from, disposed_at, ...row }) => ({
        ...marksIn(marks),
        ...row,
        registeredAt: registered_at,
        hiddenFrom: hidden_from,
        ...(subject === null ? {} : { subject }),
        ...(post === null ? {} : { post }),
        ...(disposed_at === null ? {} : { disposedAt: disposed_at }),
      }))
    },
  }
}

function signsOf({ person, first_at, first_by, last_at, last_by, seen_at, noted_by }: SignRow): Signs {
  return {
    person,
    ...(first_at && first_by ? { first: { at: first_at, by: first_by } } : {}),
    ...(last_at && last_by ? { last: { at: last_at, by: last_by } } : {}),
    ...(seen_at ? { seenAt: seen_at } : {}),
    ...(noted_by ? { notedBy: noted_by } : {}),
  }
}
