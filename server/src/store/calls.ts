/**
 * Calls inside a transaction. Whoever hears of a call first takes its name under a lock, so that two tellings at the same
 * moment make one call; a telling is kept once, and a missed call counts for one wish to be called.
 */
import type { CallsIn } from '#ports/calls.ts'
import {
  CALL_BACK_COLUMNS,
  CALL_COLUMNS,
  type CallBackRow,
  type CallRow,
  toCall,
  toCallBack,
} from './call-row.ts'
import { json, keepable } from './canonical.ts'
import { type Connection, statement } from './connection.ts'
import { isUuid } from './uuid.ts'

const LOCK = statement(
  'call-lock',
  `select pg_advisory_xact_lock(h) from (
     select distinct hashtextextended(format('%s call %s', $1::int, k), 0) as h from unnest($2::text[]) as k order by h) as l`,
)
const TOLD = statement(
  'call-told',
  `select ${CALL_COLUMNS} from call where district = $1 and account = $2 and external_id = $3 for update`,
)
const FIND = statement(
  'call-find',
  `select ${CALL_COLUMNS} from call where district = $1 and id = $2 for update`,
)
const IS_TOLD = statement(
  'call-is-told',
  'select count(*)::int as seq, coalesce(bool_or(name = $3), false) as there from call_event where district = $1 and call_id = $2',
)
const EVENT = statement(
  'call-event-insert',
  `insert into call_event (district, call_id, seq, heard_at, source, name, told) values ($1, $2, $3, $4, $5, $6, $7)`,
)
const KEEP = statement(
  'call-keep',
  `insert into call as c (district, id, account, external_id, direction, state, number, line, agent, began_at,
     answered_at, ended_at, seconds, digits, ours, recording, recording_url, recording_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
     case when $16::text is null then 'none' else 'expected' end, $16, $17)
   on conflict (district, id) do update set
     state = excluded.state, number = excluded.number, line = excluded.line, agent = excluded.agent,
     began_at = excluded.began_at, answered_at = excluded.answered_at, ended_at = excluded.ended_at,
     seconds = excluded.seconds, digits = excluded.digits, ours = excluded.ours,
     recording = case when c.recording in ('kept', 'lost', 'erased') or excluded.recording_url is null then c.recording else 'expected' end,
     recording_url = excluded.recording_url,
     recording_at = case when c.recording = 'expected' and c.recording_url = excluded.recording_url
       then c.recording_at else excluded.recording_at end`,
)
const ABOUT = statement(
  'call-about',
  `update call set person = coalesce($3, person), post = coalesce($4, post), grievance = coalesce($5, grievance),
     purpose = coalesce($6, purpose)
   where district = $1 and id = $2`,
)
const NAMED = statement(
  'call-named',
  `update call set external_id = $3 where district = $1 and id = $2
     and not exists (select from call o where o.district = $1 and o.account = call.account and o.external_id = $3)
   returning id`,
)
/** It was told of before it was named: that one takes over what it is about, and ours is no call of its own. */
const ADOPT = statement(
  'call-adopt',
  `with own as (update call set state = 'failed', ours = true where district = $1 and id = $2
     returning account, person, post, grievance, purpose)
   update call c set person = own.person, post = own.post, grievance = own.grievance, purpose = own.purpose
   from own where c.district = $1 and c.account = own.account and c.external_id = $3 and c.id <> $2`,
)
const ASKED_BY = statement(
  'call-asked-by',
  `select count(*)::int as asked from call where district = $1 and person = $2 and direction = 'out' and began_at > $3`,
)
const SPOKE_SINCE = statement(
  'call-spoke-since',
  `select 1 from call where district = $1 and number = $2 and began_at > $3 and state = 'completed' and coalesce(seconds, 1) > 0 limit 1`,
)
const WISH_OF = statement(
  'call-back-of',
  `select ${CALL_BACK_COLUMNS} from call_back where district = $1 and number = $2 order by first_at desc limit 1 for update`,
)
const WISH = statement(
  'call-back-find',
  `select ${CALL_BACK_COLUMNS} from call_back where district = $1 and id = $2 for update`,
)
const NEW_WISH = statement(
  'call-back-insert',
  `insert into call_back (district, id, number, line, first_at, last_at, due_at) values ($1, $2, $3, $4, $5, $5, $5)`,
)
const COUNT = statement(
  'call-missed-insert',
  'insert into call_missed (district, call_id, call_back) values ($1, $2, $3) on conflict do nothing returning call_id',
)
const MORE = statement(
  'call-back-more',
  `update call_back set missed = missed + 1, line = case when $4 > last_at then coalesce($3, line) else line end,
     first_at = least(first_at, $4), last_at = greatest(last_at, $4)
   where district = $1 and id = $2`,
)
const SETTLE = statement(
  'call-back-settle',
  'update call_back set settled_at = $3, ending = $4 where district = $1 and id = $2 and settled_at is null',
)
const TRY = statement(
  'call-back-try',
  `insert into call_back_try (district, call_back, nr, at, person, outcome, words, call_id) values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (district, call_id) where call_id is not null do nothing returning nr`,
)
const TRIED = statement(
  'call-back-tried',
  'update call_back set tries = tries + 1, due_at = coalesce($3, due_at) where district = $1 and id = $2',
)

/** Fulfils the port over one transaction. */
export function callsIn(on: Connection, district: number, changed: (topic: string) => void): CallsIn {
  const lock = (names: readonly string[]) => on.run(LOCK, [district, names])
  const find = async (id: string) => {
    if (!isUuid(id)) return undefined
    const [row] = await on.run<CallRow>(FIND, [district, id])
    return row && toCall(row)
  }
  return {
    find,
    async lock({ account, externalId, asked }) {
      await lock([`${account} ${externalId}`, ...(isUuid(asked) ? [asked] : [])])
      const [row] = await on.run<CallRow>(TOLD, [district, account, externalId])
      if (row) return toCall(row)
      const own = isUuid(asked) ? await find(asked) : undefined
      return own?.account === account ? own : undefined
    },
    async keep(id, call, { source, name, told, at }) {
      const [known] = await on.run<{ seq: number; there: boolean }>(IS_TOLD, [district, id, name])
      if (known?.there) return false
      await on.run(KEEP, [
        ...[district, id, call.account, call.externalId, call.direction, call.state],
        ...[call.number ?? null, call.line ?? null, call.agent ?? null, call.beganAt],
        ...[call.answeredAt ?? null, call.endedAt ?? null, call.seconds ?? null, call.digits ?? null],
        ...[call.ours ?? false, call.recording ?? null, at],
      ])
      await on.run(EVENT, [district, id, (known?.seq ?? 0) + 1, at, source, keepable(name), json(told)])
      changed('calls')
      if (call.recording !== undefined) changed('recordings')
      return true
    },
    async about(id, { person, post, grievance, purpose }) {
      await on.run(ABOUT, [district, id, person ?? null, post ?? null, grievance ?? null, purpose ?? null])
      changed('calls')
    },
    async named(id, externalId) {
      await lock([id])
      const [row] = await on.run(NAMED, [district, id, externalId])
      if (!row) await on.run(ADOPT, [district, id, externalId])
      changed('calls')
    },
    async askedBy(person, since) {
      const [row] = await on.run<{ asked: number }>(ASKED_BY, [district, person, since])
      return row?.asked ?? 0
    },
    async spokeSince(number, at) {
      return (await on.run(SPOKE_SINCE, [district, number, at])).length > 0
    },
    async wishOf(number) {
      await lock([`wish ${number}`])
      const [row] = await on.run<CallBackRow>(WISH_OF, [district, number])
      return row && toCallBack(row)
    },
    async wishById(id) {
      if (!isUuid(id)) return undefined
      const [row] = await on.run<CallBackRow>(WISH, [district, id])
      return row && toCallBack(row)
    },
    async wish(call, { id, fresh, number, line, at }) {
      if (fresh) await on.run(NEW_WISH, [district, id, number, line ?? null, at])
      const [counted] = await on.run(COUNT, [district, call, id])
      if (counted && !fresh) await on.run(MORE, [district, id, line ?? null, at])
      changed('calls')
    },
    async settle(wish, ending, at) {
      await on.run(SETTLE, [district, wish, at, ending])
      changed('calls')
    },
    async tried({ id, tries }, { at, person, outcome, words, dueAt, call }) {
      const said = words === undefined ? null : keepable(words)
      const values = [district, id, tries + 1, at, person ?? null, outcome, said, call ?? null]
      const [counted] = await on.run(TRY, values)
      if (counted) await on.run(TRIED, [district, id, dueAt ?? null])
      changed('calls')
    },
  }
}
