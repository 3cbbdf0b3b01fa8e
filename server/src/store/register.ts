/**
 * The register over PostgreSQL. Appending is one statement: the row of the grievance moves from `expected` to the
 * new number, and only if it did the acts are inserted. So of two who append on the same number one wins and the
 * other finds the row moved; the primary key of the acts is the second wall.
 */
import { accept, type Decision, refuse } from '#core/decision.ts'
import type { Recorded } from '#core/grievance/acts.ts'
import { after, fold, type Grievance } from '#core/grievance/grievance.ts'
import type { CitizenId, GrievanceId, MessageId } from '#core/ids.ts'
import type { Held, Proposed, Register } from '#ports/register.ts'
import { type ActRow, toRecorded } from './acts.ts'
import { canonical, chainHash, json, plain } from './canonical.ts'
import { type Connection, statement } from './connection.ts'
import { projectionValues } from './projection.ts'

const ACTS = statement(
  'act-select',
  `select grievance_id, seq, at, actor, act, key, hash from act
   where district = $1 and grievance_id = any($2) order by grievance_id, seq`,
)

const ACTS_OF = statement(
  'act-select-one',
  `select grievance_id, seq, at, actor, act, key, hash from act
   where district = $1 and grievance_id = $2 order by seq`,
)

const BY_CODE = statement('grievance-by-code', 'select id from grievance where district = $1 and code = $2')

const OF_CITIZEN = statement(
  'grievance-of-citizen',
  `select id from grievance where district = $1 and citizen = $2 and (closed_at is null or closed_at > $3)
   order by last_act_at desc, id desc`,
)

const OF_POSTS = statement(
  'grievance-of-posts',
  `select id from grievance where district = $1 and post = any($2) and state <> 'closed'
   order by due_at nulls last, id`,
)

const NEW_ACTS = `insert into act (district, grievance_id, seq, at, kind, actor, act, key, hash)
     select $1, $2, a.* from row, unnest($4::int[], $5::timestamptz[], $6::text[], $7::jsonb[], $8::jsonb[], $9::text[], $10::text[]) as a`

const BEGIN = statement(
  'register-begin',
  `with row as (
     insert into grievance (district, id, seq, code, state, citizen, conversation, channel, language, name, gist,
       subject, department, place, place_words, post, level, holders, class, sensitive, due_at, reopened,
       registered_at, closed_at, ground, last_act_at, neutral)
     values ($1, $2, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29,
       $30, $31, $32, $33, $34, $35)
     on conflict (district, id) do nothing returning $3::int),
   acts as (${NEW_ACTS})
   select count(*) as moved from row`,
)

const MOVE = statement(
  'register-move',
  `with row as (
     update grievance set seq = $11, code = $12, state = $13, citizen = $14, conversation = $15, channel = $16,
       language = $17, name = $18, gist = $19, subject = $20, department = $21, place = $22, place_words = $23,
       post = $24, level = $25, holders = $26, class = $27, sensitive = $28, due_at = $29, reopened = $30,
       registered_at = $31, closed_at = $32, ground = $33, last_act_at = $34, neutral = $35
     where district = $1 and id = $2 and seq = $3 returning seq),
   acts as (${NEW_ACTS})
   select count(*) as moved from row`,
)

const KIN = statement(
  'register-handled',
  `select code, state from grievance where district = $1 and id = $2`,
)

/** What the register needs beside its transaction. */
export interface RegisterSetting {
  readonly district: number
  readonly nextSerial: (department: string, year: number) => Promise<number>
  readonly grievanceOf: (message: MessageId) => Promise<GrievanceId | undefined>
  readonly changed: (topic: string) => void
}
