/**
 * The register over PostgreSQL. Appending is one statement: the row of the grievance moves from `expected` to the
 * new number, and only if it did the acts are inserted. So of two who append on the same number one wins and the
 * other finds the row moved; the primary key of the acts is the second wall.
 */
import { accept, type Decision, refuse } from '#core/decision.ts'
import type { Recorded } from '#core/grievance/acts.ts'
import { after, fold, type Grievance } from '#core/grievance/grievance.ts'
import type { GrievanceId } from '#core/ids.ts'
import type { Held, Proposed, Register } from '#ports/register.ts'
import { type ActRow, toRecorded } from './acts.ts'
import { chainHash, json, keepable, plain } from './canonical.ts'
import { type Connection, statement } from './connection.ts'
import { PROJECTION, projectionValues } from './projection.ts'
import { isUuid } from './uuid.ts'

const ACTS = statement(
  'act-select',
  `select grievance_id, seq, at, actor, act, key, hash, policy from act
   where district = $1 and grievance_id = any($2) order by grievance_id, seq`,
)

const ACTS_OF = statement(
  'act-select-one',
  `select grievance_id, seq, at, actor, act, key, hash, policy from act
   where district = $1 and grievance_id = $2 order by seq`,
)

const BY_CODE = statement('grievance-by-code', 'select id from grievance where district = $1 and code = $2')

const OF_CITIZEN = statement(
  'grievance-of-citizen',
  `select id from grievance where district = $1 and citizen = any(array(select same_citizens($1, $2))) and (closed_at is null or closed_at > $3)
   order by last_act_at desc, id desc`,
)

const HOLDS_KEY = statement(
  'act-holds-key',
  'select from act where district = $1 and grievance_id = $2 and key = $3',
)

const OF_POSTS = statement(
  'grievance-of-posts',
  `select id from grievance where district = $1 and post = any($2) and state <> 'closed'
   order by due_at nulls last, id`,
)

const DIRECTED_TO = statement(
  'grievance-directed-to',
  `select id from grievance where district = $1 and directed <> '{}' and directed && $2::text[]
   order by registered_at desc, id desc`,
)

/** Values 3 to 10 are the acts; the columns of the projection follow. */
const NEW_ACTS = `insert into act (district, grievance_id, seq, at, kind, actor, act, key, hash, policy)
     select $1, $2, a.* from row, unnest($3::int[], $4::timestamptz[], $5::text[], $6::jsonb[], $7::jsonb[],
       $8::text[], $9::text[], $10::bigint[]) as a`
/** The figures are to count them; the follower takes it from there. */
const TO_COUNT = `insert into figure_due (district, grievance, seq) select $1, $2, ($3::int[])[1] from row`
const FIRST = 11
const places = PROJECTION.map((_, index) => `$${FIRST + index}`)

const BEGIN = statement(
  'register-begin',
  `with row as (
     insert into grievance (district, id, ${PROJECTION.join(', ')}) values ($1, $2, ${places.join(', ')})
     on conflict do nothing returning id),
   acts as (${NEW_ACTS}),
   due as (${TO_COUNT})
   select count(*) as moved from row`,
)

const MOVE = statement(
  'register-move',
  `with row as (
     update grievance set ${PROJECTION.map((column, index) => `${column} = ${places[index]}`).join(', ')}
     where district = $1 and id = $2 and seq = $${FIRST + PROJECTION.length} returning id),
   acts as (${NEW_ACTS}),
   due as (${TO_COUNT})
   select count(*) as moved from row`,
)

/** What the register needs beside its transaction. */
export interface RegisterSetting {
  readonly district: number
  readonly nextSerial: Register['nextSerial']
  readonly grievanceOf: Register['grievanceOf']
  readonly changed: (topic: string) => void
}

interface Known {
  readonly held: Held
  readonly keys: ReadonlySet<string>
}

/** The register of one transaction. */
export function registerIn(on: Connection, setting: RegisterSetting): Register {
  const { district, nextSerial, grievanceOf, changed } = setting
  /** What this transaction has read; a row that moved meanwhile is found out by the appending itself. */
  const read = new Map<GrievanceId, Known>()

  const load = async (asked: readonly GrievanceId[]): Promise<readonly Held[]> => {
    const ids = asked.filter(isUuid) as GrievanceId[]
    const rows =
      ids.length === 1
        ? await on.run<ActRow>(ACTS_OF, [district, ids[0]])
        : ids.length === 0
          ? []
          : await on.run<ActRow>(ACTS, [district, ids])
    const acts = Map.groupBy(rows, (row) => row.grievance_id)
    return ids.flatMap((id) => {
      const own = acts.get(id)
      if (!own) return []
      const known = toKnown(id, own)
      read.set(id, known)
      return known.held
    })
  }
  const find = async (id: GrievanceId): Promise<Held | undefined> => (await load([id]))[0]

  const append: Register['append'] = async (id, expected, proposed, at, key) => {
    // A registration is mostly the first that is heard of its grievance; if not, the appending finds out.
    if (expected > 0 && !read.has(id)) await find(id)
    const before = read.get(id)
    if (key !== undefined && before?.keys.has(key)) return accept(before.held)
    if ((before?.held.grievance.seq ?? 0) !== expected) return movedMeanwhile(before, expected)
    const written = chain(district, id, before?.held, proposed, at)
    const values = [district, id, ...actColumns(written, key), ...projectionValues(written.grievance)]
    const [row] = before
      ? await on.run<{ moved: number }>(MOVE, [...values, expected])
      : await on.run<{ moved: number }>(BEGIN, values)
    if (!row?.moved) {
      await find(id)
      const now = read.get(id)
      // Two who register the same at once meet at its code as well as at its id; a code that is another's is our fault.
      if (!now) throw new Error(`the code ${written.grievance.code} belongs to another grievance`)
      return key !== undefined && now?.keys.has(key) ? accept(now.held) : movedMeanwhile(now, expected)
    }
    const held: Held = {
      id,
      grievance: written.grievance,
      acts: [...(before?.held.acts ?? []), ...written.acts],
    }
    read.set(id, { held, keys: new Set([...(before?.keys ?? []), ...(key === undefined ? [] : [key])]) })
    changed(`grievance:${held.grievance.code}`)
    changed('desk')
    changed('figures')
    return accept(held)
  }

  return {
    find,
    append,
    nextSerial,
    grievanceOf,
    async holdsKey(id, key) {
      return (await on.run(HOLDS_KEY, [district, id, key])).length > 0
    },
    async findByCode(code) {
      const [row] = await on.run<{ id: GrievanceId }>(BY_CODE, [district, keepable(code)])
      return row ? find(row.id) : undefined
    },
    async ofCitizen(citizen, closedSince) {
      const rows = await on.run<{ id: GrievanceId }>(OF_CITIZEN, [district, citizen, closedSince])
      return load(rows.map(({ id }) => id))
    },
    async directedTo(posts) {
      if (posts.length === 0) return []
      const rows = await on.run<{ id: GrievanceId }>(DIRECTED_TO, [district, posts])
      return load(rows.map(({ id }) => id))
    },
    async ofPosts(posts) {
      if (posts.length === 0) return []
      const rows = await on.run<{ id: GrievanceId }>(OF_POSTS, [district, posts])
      return load(rows.map(({ id }) => id))
    },
  }
}

interface Written {
  readonly acts: Held['acts']
  readonly grievance: Grievance
}

/** The proposed acts, numbered and hashed on top of what is held, and what the grievance is after them. */
function chain(
  district: number,
  id: GrievanceId,
  held: Held | undefined,
  proposed: readonly Proposed[],
  at: Date,
): Written {
  if (proposed.length === 0) throw new Error('nothing to append')
  let seq = held?.grievance.seq ?? 0
  let previous = held?.acts.at(-1)?.hash ?? ''
  const acts = proposed.map(({ act, by, policy }) => {
    seq++
    previous = chainHash({ district, grievance: id, seq, at, by, act, policy }, previous)
    // What is answered now is what would be read back later.
    return toRecorded({
      grievance_id: id,
      seq,
      at,
      actor: plain(by),
      act: plain(act),
      hash: previous,
      policy: policy ?? null,
    } as ActRow)
  })
  const grievance = held ? acts.reduce<Grievance>(after, held.grievance) : fold(acts)
  return { acts, grievance }
}

function actColumns({ acts }: Written, key: string | undefined): readonly unknown[] {
  return [
    acts.map(({ seq }) => seq),
    acts.map(({ at }) => at),
    acts.map(({ act }) => act.kind),
    acts.map(({ by }) => json(by)),
    acts.map(({ act }) => json(act)),
    acts.map((_, index) => (index === 0 ? (key ?? null) : null)),
    acts.map(({ hash }) => hash),
    acts.map(({ policy }) => policy ?? null),
  ]
}

function toKnown(id: GrievanceId, rows: readonly ActRow[]): Known {
  const acts = rows.map(toRecorded)
  const keys = new Set(rows.flatMap(({ key }) => key ?? []))
  return { held: { id, grievance: fold(acts), acts }, keys }
}

/** The detail names what happened meanwhile, in the words of the register. */
function movedMeanwhile(known: Known | undefined, expected: number): Decision<Held> {
  const since = (known?.held.acts ?? []).filter(({ seq }: Recorded) => seq > expected)
  return refuse('moved-meanwhile', since.map(({ act }) => act.kind).join(', '))
}
