/** A row of the table of calls, and the call it is. */
import type { CallState } from '#core/calls/call.ts'
import type { FileHash, GrievanceId, PersonId, PostCode } from '#core/ids.ts'
import type { CallPurpose, RecordingState, StoredCall, StoredCallBack } from '#ports/calls.ts'

/** What statements select. */
export const CALL_COLUMNS = `id, account, external_id, direction, state, number, line, agent, began_at, answered_at, ended_at,
  seconds, digits, ours, person, post, grievance, purpose, recording, recording_url, recording_file, recording_mime,
  recording_erased_at`

export interface CallRow {
  readonly id: string
  readonly account: string
  readonly external_id: string
  readonly direction: 'in' | 'out'
  readonly state: CallState
  readonly number: string | null
  readonly line: string | null
  readonly agent: string | null
  readonly began_at: Date
  readonly answered_at: Date | null
  readonly ended_at: Date | null
  readonly seconds: number | null
  readonly digits: string | null
  readonly ours: boolean
  readonly person: PersonId | null
  readonly post: PostCode | null
  readonly grievance: GrievanceId | null
  readonly purpose: CallPurpose | null
  readonly recording: RecordingState
  readonly recording_url: string | null
  readonly recording_file: FileHash | null
  readonly recording_mime: string | null
  readonly recording_erased_at: Date | null
}

/** The call of a row. */
export function toCall(row: CallRow): StoredCall {
  return {
    id: row.id,
    account: row.account,
    externalId: row.external_id,
    direction: row.direction,
    state: row.state,
    beganAt: row.began_at,
    recording: row.recording,
    ...(row.ours ? { ours: true } : {}),
    ...some('number', row.number),
    ...some('line', row.line),
    ...some('agent', row.agent),
    ...some('answeredAt', row.answered_at),
    ...some('endedAt', row.ended_at),
    ...some('seconds', row.seconds),
    ...some('digits', row.digits),
    ...some('person', row.person),
    ...some('post', row.post),
    ...some('grievance', row.grievance),
    ...some('purpose', row.purpose),
    ...some('recordingUrl', row.recording_url),
    ...some('file', row.recording_file),
    ...some('mime', row.recording_mime),
    ...some('erasedAt', row.recording_erased_at),
  }
}

/** What statements select of a wish to be called. */
export const CALL_BACK_COLUMNS =
  'id, number, line, first_at, last_at, missed, tries, due_at, settled_at, ending'

export interface CallBackRow {
  readonly id: string
  readonly number: string
  readonly line: string | null
  readonly first_at: Date
  readonly last_at: Date
  readonly missed: number
  readonly tries: number
  readonly due_at: Date
  readonly settled_at: Date | null
  readonly ending: NonNullable<StoredCallBack['ending']> | null
}

/** The wish of a row. */
export function toCallBack(row: CallBackRow): StoredCallBack {
  return {
    id: row.id,
    number: row.number,
    firstAt: row.first_at,
    lastAt: row.last_at,
    missed: row.missed,
    tries: row.tries,
    dueAt: row.due_at,
    ...some('line', row.line),
    ...some('settledAt', row.settled_at),
    ...some('ending', row.ending),
  }
}

function some<K extends string, V>(name: K, value: V | null): { readonly [P in K]?: V } {
  return value === null ? {} : ({ [name]: value } as { readonly [P in K]?: V })
}
