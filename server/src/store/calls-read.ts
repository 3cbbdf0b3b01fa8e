/** Reading calls, whom to call back, and the recordings that are to be fetched. */
import type { Calls, RecordingDue } from '#ports/calls.ts'
import {
  CALL_BACK_COLUMNS,
  CALL_COLUMNS,
  type CallBackRow,
  type CallRow,
  toCall,
  toCallBack,
} from './call-row.ts'
import { keepable } from './canonical.ts'
import { type Pool, statement } from './connection.ts'
import { isUuid } from './uuid.ts'

/** What rang longer ago and was told nothing more of is not shown as going on; looking for lost tellings settles it. */
const LIVE_MS = 4 * 3_600_000
const RINGS_MS = 5 * 60_000
const LIVE = statement(
  'calls-live',
  `select ${CALL_COLUMNS} from call
   where district = $1 and state in ('ringing', 'answered') and began_at > (case state when 'ringing' then $2 else $3 end)::timestamptz
   order by began_at desc limit 40`,
)
const LIST = statement(
  'calls-list',
  `select ${CALL_COLUMNS} from call where district = $1 and (began_at, id) < ($2, $3) order by began_at desc, id desc limit $4`,
)
const OF_GRIEVANCE = statement(
  'calls-of-grievance',
  `select ${CALL_COLUMNS} from call where district = $1 and grievance = $2 order by began_at limit $3`,
)
const OF_NUMBER = statement(
  'calls-of-number',
  `select ${CALL_COLUMNS} from call where district = $1 and number = $2 order by began_at desc limit $3`,
)
const FIND = statement('call-read', `select ${CALL_COLUMNS} from call where district = $1 and id = $2`)
const CALL_BACKS = statement(
  'call-backs',
  `select ${CALL_BACK_COLUMNS} from call_back
   where district = $1 and settled_at is null and (due_at, id) > ($2, $3) order by due_at, id limit $4`,
)
const CALL_BACKS_OPEN = statement(
  'call-backs-open',
  'select count(*)::int as many from call_back where district = $1 and settled_at is null',
)
const TRIES = statement(
  'call-back-tries',
  `select call_back as wish, at, outcome, person from call_back_try where district = $1 and call_back = any($2)
   order by call_back, nr`,
)
const CLAIM = statement(
  'recordings-claim',
  `with next as (select id from call where district = $1 and recording = 'expected' and recording_at <= $3
     order by recording_at limit $2 for update skip locked)
   update call c set recording_at = $4, recording_tries = c.recording_tries + 1 from next
   where c.district = $1 and c.id = next.id
   returning c.id, c.account, c.recording_url as url, c.recording_tries as tries, c.began_at as "beganAt"`,
)
const KEPT = statement(
  'recording-kept',
  `update call set recording = 'kept', recording_file = $3, recording_mime = $4, recording_bytes = $5, recording_why = null
   where district = $1 and id = $2 and recording = 'expected'`,
)
const LATER = statement(
  'recording-later',
  'update call set recording_at = $3, recording_why = $4 where district = $1 and id = $2',
)
const LOST = statement(
  'recording-lost',
  `update call set recording = 'lost', recording_why = $3 where district = $1 and id = $2 and recording = 'expected'`,
)
const FIRST = '00000000-0000-0000-0000-000000000000'
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** Where a page ends: a time and an id. */
function placeOf(cursor: string | undefined, other: readonly [Date, string]): readonly [Date, string] {
  const [time = '', id] = (cursor ?? '').split(' ')
  const at = new Date(Number(time))
  return cursor && isUuid(id) && !Number.isNaN(at.getTime()) ? [at, id] : other
}

/** Fulfils the port over PostgreSQL. */
export function calls(pool: Pool, district: number, changed: (topic: string) => void): Calls {
  const all = async (...asked: Parameters<Pool['run']>) => (await pool.run<CallRow>(...asked)).map(toCall)
  return {
    live: (now) =>
      all(LIVE, [district, new Date(now.getTime() - RINGS_MS), new Date(now.getTime() - LIVE_MS)]),
    list: ({ before, limit }) =>
      all(LIST, [district, ...placeOf(before, [new Date(8_000_000_000_000), LAST]), limit]),
    ofGrievance: (grievance, limit) => all(OF_GRIEVANCE, [district, grievance, limit]),
    ofNumber: (number, limit) => all(OF_NUMBER, [district, number, limit]),
    async find(id) {
      return isUuid(id) ? (await all(FIND, [district, id]))[0] : undefined
    },
    async callBacks({ after, limit }) {
      const rows = await pool.run<CallBackRow>(CALL_BACKS, [
        district,
        ...placeOf(after, [new Date(0), FIRST]),
        limit,
      ])
      return rows.map(toCallBack)
    },
    async callBacksOpen() {
      const [row] = await pool.run<{ many: number }>(CALL_BACKS_OPEN, [district])
      return row?.many ?? 0
    },
    tries: async (wishes) =>
      (await pool.run(TRIES, [district, wishes])).map(({ person, ...row }) => ({
        ...row,
        ...(person === null ? {} : { person }),
      })),
    claimRecordings: (limit, now, until) => pool.run<RecordingDue>(CLAIM, [district, limit, now, until]),
    async recordingKept(id, { hash, mime, bytes }) {
      await pool.run(KEPT, [district, id, hash, mime, bytes])
      changed('calls')
    },
    async recordingLater(id, why, at) {
      await pool.run(LATER, [district, id, at, keepable(why)])
    },
    async recordingLost(id, why) {
      await pool.run(LOST, [district, id, keepable(why)])
      changed('calls')
    },
  }
}
