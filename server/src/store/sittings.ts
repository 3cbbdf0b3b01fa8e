/** Sittings over PostgreSQL. The row of the sitting is the lock under which its entries come one after another. */
import { type SittingOutcome, sittingOutcome } from '#core/hearing/sheet.ts'
import type { Token } from '#core/hearing/token.ts'
import type { GrievanceId } from '#core/ids.ts'
import type { Answer, HeardLine, KeptEntry, Sitting, Sittings, SittingsIn } from '#ports/sittings.ts'
import { json } from './canonical.ts'
import { type Connection, statement } from './connection.ts'
import { isUuid } from './uuid.ts'

const COLUMNS = `id, day::text as day, kind, hearing, office, place, post, person, opened_at, opened_by, closed_at`
/** Opened twice it is the one that is there, open again. Whoever presides then stays: it may have begun already. */
const OPEN = statement(
  'sitting-open',
  `insert into sitting (district, id, day, kind, hearing, office, place, post, person, opened_at, opened_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   on conflict (district, day, hearing) where hearing is not null
     do update set closed_at = null, closed_by = null
   returning ${COLUMNS}`,
)
const LOCK = statement(
  'sitting-lock',
  `select ${COLUMNS} from sitting where district = $1 and id = $2 for update`,
)
const FIND = statement('sitting-find', `select ${COLUMNS} from sitting where district = $1 and id = $2`)
const CLOSE = statement(
  'sitting-close',
  'update sitting set closed_at = $3, closed_by = $4 where district = $1 and id = $2 and closed_at is null',
)
const OF_DAY = statement(
  'sittings-of-day',
  `select ${COLUMNS} from sitting where district = $1 and day = $2 order by opened_at`,
)
const LIST = statement(
  'sittings',
  `select ${COLUMNS} from sitting where district = $1 order by day desc, id desc limit $2`,
)
const LIST_BEFORE = statement(
  'sittings-before',
  `select ${COLUMNS} from sitting where district = $1
     and (day, id) < (select b.day, b.id from sitting b where b.district = $1 and b.id = $3)
   order by day desc, id desc limit $2`,
)
const TOKENS = statement(
  'sitting-tokens',
  `select number, given, name, state, calls, given_at, called_at, heard_at, ended_at from sitting_token
   where district = $1 and sitting = $2 order by number`,
)
const PUT_TOKEN = statement(
  'sitting-token-put',
  `insert into sitting_token (district, sitting, number, given, name, state, calls, given_at, called_at, heard_at,
     ended_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   on conflict (district, sitting, number) do update set
     state = $6, calls = $7, called_at = $9, heard_at = $10, ended_at = $11`,
)
const FIND_ENTRY = statement(
  'sitting-entry-find',
  `select person, key, sitting, at, made_at, kind, token, grievance, answer from sitting_entry
   where district = $1 and person = $2 and key = $3`,
)
const KEEP_ENTRY = statement(
  'sitting-entry-keep',
  `insert into sitting_entry (district, person, key, sitting, at, made_at, kind, token, grievance, answer)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)
const WAS_HEARD = statement(
  'sitting-heard-one',
  `select 1 from sitting_entry
   where district = $1 and sitting = $2 and grievance = $3 and kind in ('registration', 'joining') limit 1`,
)
/** Each grievance once, by the entry that brought it; what was directed there lies beside it. */
const HEARD = statement(
  'sitting-heard',
  `select distinct on (e.grievance) e.grievance as id, e.kind, e.token, e.at, e.made_at, e.answer,
     g.code, g.gist, g.name, g.state, g.subject, g.place, g.place_words, g.department, g.post, g.due_at,
     array(select jsonb_array_elements_text(d.answer -> 'posts') from sitting_entry d
       where d.district = e.district and d.sitting = e.sitting and d.grievance = e.grievance
         and d.kind = 'direction') as directed
   from sitting_entry e join grievance g on g.district = e.district and g.id = e.grievance
   where e.district = $1 and e.sitting = $2 and e.grievance is not null and e.kind in ('registration', 'joining')
     and not g.hidden_from && $3::text[]
   order by e.grievance, e.at`,
)

interface SittingRow extends Pick<Sitting, 'id' | 'day' | 'kind' | 'person'> {
  readonly hearing: string | null
  readonly office: string | null
  readonly place: string | null
  readonly post: string | null
  readonly opened_at: Date
  readonly opened_by: string
  readonly closed_at: Date | null
}

interface TokenRow extends Pick<Token, 'number' | 'given' | 'state' | 'calls'> {
  readonly name: string | null
  readonly given_at: Date
  readonly called_at: Date | null
  readonly heard_at: Date | null
  readonly ended_at: Date | null
}

interface EntryRow extends Pick<KeptEntry, 'person' | 'key' | 'sitting' | 'at' | 'kind' | 'answer'> {
  readonly made_at: Date
  readonly token: number | null
  readonly grievance: GrievanceId | null
}

interface HeardRow
  extends Pick<HeardLine, 'id' | 'code' | 'at' | 'gist' | 'state' | 'department' | 'directed'> {
  readonly kind: string
  readonly token: number | null
  readonly made_at: Date
  readonly answer: Answer
  readonly name: string | null
  readonly subject: string | null
  readonly place: number | null
  readonly place_words: string | null
  readonly post: string | null
  readonly due_at: Date | null
}

/** For whoever writes, inside a transaction. */
export function sittingsIn(on: Connection, district: number, changed: (topic: string) => void): SittingsIn {
  return {
    async open(one) {
      const { id, day, kind, hearing, office, place, post, person, openedAt, openedBy } = one
      const [row] = await on.run<SittingRow>(OPEN, [
        ...[district, id, day, kind, hearing ?? null, office ?? null, place ?? null, post ?? null],
        ...[person, openedAt, openedBy],
      ])
      if (!row) throw new Error(`the sitting ${id} was not kept`)
      changed(`sitting:${row.id}`)
      return sittingOf(row)
    },
    async lock(id) {
      const [row] = isUuid(id) ? await on.run<SittingRow>(LOCK, [district, id]) : []
      return row && sittingOf(row)
    },
    async close(id, by, at) {
      await on.run(CLOSE, [district, id, at, by])
      changed(`sitting:${id}`)
    },
    tokens: (id) => tokensOf(on, district, id),
    async putToken(id, { number, given, name, state, calls, givenAt, calledAt, heardAt, endedAt }) {
      await on.run(PUT_TOKEN, [
        ...[district, id, number, given, name ?? null, state, calls, givenAt],
        ...[calledAt ?? null, heardAt ?? null, endedAt ?? null],
      ])
      changed(`sitting:${id}`)
    },
    async findEntry(person, key) {
      const [row] = await on.run<EntryRow>(FIND_ENTRY, [district, person, key])
      if (!row) return undefined
      const { made_at, token, grievance, ...rest } = row
      return {
        ...rest,
        madeAt: made_at,
        ...(token === null ? {} : { token }),
        ...(grievance === null ? {} : { grievance }),
      }
    },
    async keepEntry({ person, key, sitting, at, madeAt, kind, token, grievance, answer }) {
      await on.run(KEEP_ENTRY, [
        ...[district, person, key, sitting, at, madeAt, kind, token ?? null, grievance ?? null],
        json(answer),
      ])
      changed(`sitting:${sitting}`)
    },
    async wasHeard(id, grievance) {
      return (await on.run(WAS_HEARD, [district, id, grievance])).length > 0
    },
  }
}

/** Fulfils the port for reading. */
export function sittings(on: Connection, district: number): Sittings {
  return {
    async find(id) {
      const [row] = isUuid(id) ? await on.run<SittingRow>(FIND, [district, id]) : []
      return row && sittingOf(row)
    },
    ofDay: async (day) => (await on.run<SittingRow>(OF_DAY, [district, day])).map(sittingOf),
    async list({ limit, before }) {
      if (before !== undefined && !isUuid(before)) return []
      const rows =
        before === undefined
          ? await on.run<SittingRow>(LIST, [district, limit])
          : await on.run<SittingRow>(LIST_BEFORE, [district, limit, before])
      return rows.map(sittingOf)
    },
    tokens: (id) => tokensOf(on, district, id),
    async heard(id, notAbout) {
      const rows = await on.run<HeardRow>(HEARD, [district, id, notAbout])
      return rows.map(lineOf).toSorted((a, b) => a.at.getTime() - b.at.getTime())
    },
  }
}

async function tokensOf(on: Connection, district: number, id: string): Promise<readonly Token[]> {
  const rows = await on.run<TokenRow>(TOKENS, [district, id])
  return rows.map(({ name, given_at, called_at, heard_at, ended_at, ...row }) => ({
    ...row,
    givenAt: given_at,
    ...(name === null ? {} : { name }),
    ...(called_at === null ? {} : { calledAt: called_at }),
    ...(heard_at === null ? {} : { heardAt: heard_at }),
    ...(ended_at === null ? {} : { endedAt: ended_at }),
  }))
}

function sittingOf(row: SittingRow): Sitting {
  const { hearing, office, place, post, opened_at, opened_by, closed_at, ...rest } = row
  return {
    ...rest,
    openedAt: opened_at,
    openedBy: opened_by,
    ...(hearing === null ? {} : { hearing }),
    ...(office === null ? {} : { office }),
    ...(place === null ? {} : { place }),
    ...(post === null ? {} : { post }),
    ...(closed_at === null ? {} : { closedAt: closed_at }),
  }
}

function lineOf(row: HeardRow): HeardLine {
  const { kind, token, made_at, answer, name, subject, place, place_words, post, due_at, ...rest } = row
  return {
    ...rest,
    toldAt: made_at,
    joined: kind === 'joining',
    outcome: outcomeOf(answer, rest.directed),
    ...(token === null ? {} : { token }),
    ...(name === null ? {} : { name }),
    ...(subject === null ? {} : { subject }),
    ...(place === null ? {} : { place }),
    ...(place_words === null ? {} : { placeWords: place_words }),
    ...(post === null ? {} : { post }),
    ...(due_at === null ? {} : { dueAt: due_at }),
  }
}

function outcomeOf({ outcome }: Answer, directed: readonly string[]): SittingOutcome {
  const settled = outcome === 'settled' || outcome === 'in-review' ? outcome : undefined
  return sittingOutcome({ directed, ...(settled ? { settled } : {}) })
}
