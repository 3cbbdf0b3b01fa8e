/**
 * Who a set of handles belongs to. Handles are matched in the order user id, parent user id, phone; the first that
 * somebody has decides, and people are never merged by the program. A handle from which its owner moved away still
 * means the old owner in messages sent before the move, and somebody new in those sent after it.
 */
import { createHash } from 'node:crypto'
import type { CitizenId, PersonId } from '#core/ids.ts'
import { HANDLE_KINDS, type Handle } from '#core/message/content.ts'
import { keepable } from './canonical.ts'
import { type Connection, statement } from './connection.ts'

/** For ordering handles in SQL as they are matched. */
export const KINDS = HANDLE_KINDS.map((kind) => `'${kind}'`).join(', ')

/** Our account at a door; handles mean something only there. */
export interface Scope {
  readonly district: number
  readonly channel: string
  readonly account: string
}

/** The owner of handles. */
export interface Owner {
  readonly citizen?: CitizenId
  readonly person?: PersonId
}

const rankOf = (kind: Handle['kind']) => HANDLE_KINDS.indexOf(kind)

const LOCK = statement('handle-lock', 'select pg_advisory_xact_lock(h) from unnest($1::bigint[]) as h')

const OWNERS = statement(
  'handle-owners',
  `select h.kind, h.value, h.citizen, h.person
   from handle h join unnest($4::text[], $5::text[]) as f (kind, value) on h.kind = f.kind and h.value = f.value
   where h.district = $1 and h.channel = $2 and h.account = $3 and (h.retired_at is null or h.retired_at >= $6)`,
)

const GIVE = statement(
  'handle-give',
  `insert into handle (district, channel, account, kind, value, citizen, person, since)
   select $1, $2, $3, f.kind, f.value, $6, $7, $8 from unnest($4::text[], $5::text[]) as f (kind, value)
   on conflict (district, channel, account, kind, value) do update
     set citizen = case when handle.retired_at < $8 then excluded.citizen else coalesce(handle.citizen, excluded.citizen) end,
         person = case when handle.retired_at < $8 or ($9 and excluded.person is not null) then excluded.person
                       else coalesce(handle.person, excluded.person) end,
         since = case when handle.retired_at < $8 then excluded.since else handle.since end,
         retired_at = case when handle.retired_at < $8 then null else handle.retired_at end
     where handle.retired_at < $8
        or (handle.citizen is null and excluded.citizen is not null)
        or (excluded.person is not null and ($9 or handle.person is null))`,
)

const RETIRE = statement(
  'handle-retire',
  `update handle h set retired_at = $6 from unnest($4::text[], $5::text[]) as f (kind, value)
   where h.district = $1 and h.channel = $2 and h.account = $3 and h.kind = f.kind and h.value = f.value
     and h.retired_at is null and h.since <= $6`,
)

const WITH_PHONE = statement(
  'handle-citizen-with-phone',
  `select citizen from handle
   where district = $1 and kind = 'phone' and reverse(value) = reverse($2) and citizen is not null
     and retired_at is null and not exists (select from handle gone where gone.district = $1 and gone.kind = 'phone'
       and reverse(gone.value) = reverse($2) and gone.retired_at >= handle.since)
   order by since, citizen limit 1`,
)

const WITH_EMAIL = statement(
  'handle-citizen-with-email',
  `select citizen from handle
   where district = $1 and kind = 'email' and value = $2 and citizen is not null and retired_at is null
   order by since, citizen limit 1`,
)

/** The citizen who has this number or address at any door; of several the one known longest. */
export async function citizenWith(
  on: Connection,
  district: number,
  { kind, value }: Handle,
): Promise<CitizenId | undefined> {
  if (kind === 'phone') return citizenWithPhone(on, district, value)
  if (kind !== 'email') return undefined
  return (await on.run<{ citizen: CitizenId }>(WITH_EMAIL, [district, keepable(value)]))[0]?.citizen
}

/** The citizen who has this number at any door; of several the one known longest. Nobody who gave it up at one of them. */
export async function citizenWithPhone(
  on: Connection,
  district: number,
  phone: string,
): Promise<CitizenId | undefined> {
  return (await on.run<{ citizen: CitizenId }>(WITH_PHONE, [district, keepable(phone)]))[0]?.citizen
}

/**
 * Makes every transaction that deals with one of these handles, here or at a door of kin, wait for this one; `anywhere`
 * also one that asks at another door whose number or address it is.
 */
export async function lockHandles(
  on: Connection,
  scope: Scope,
  handles: readonly Handle[],
  kin: readonly Scope[] = [],
  reach: 'here' | 'anywhere' = 'here',
): Promise<void> {
  const here = [scope, ...kin].flatMap((door) => handles.map((handle) => lockOf(door, handle)))
  const proven = reach === 'anywhere' ? handles.filter(isProven) : []
  const anywhere = proven.map((handle) => lockOf(anyDoor(scope.district), handle))
  const locks = [...here, ...anywhere]
  // Always in the same order, so that two transactions never wait for each other.
  const sorted = [...new Set(locks)].sort((a, b) => (a < b ? -1 : 1))
  await on.run(LOCK, [sorted.map(String)])
}

function lockOf({ district, channel, account }: Scope, { kind, value }: Handle): bigint {
  return createHash('sha256')
    .update(JSON.stringify([district, channel, account, kind, value]))
    .digest()
    .readBigInt64BE()
}

/** Who has any of these handles at the moment `at`; the first match in rank wins. */
export async function findOwner(
  on: Connection,
  scope: Scope,
  handles: readonly Handle[],
  at: Date,
): Promise<Owner & { readonly known: readonly Handle[] }> {
  const rows = await on.run<{
    kind: Handle['kind']
    value: string
    citizen: CitizenId | null
    person: PersonId | null
  }>(OWNERS, [...columns(scope, handles), at])
  const ranked = rows.sort((a, b) => rankOf(a.kind) - rankOf(b.kind))
  const citizen = ranked.find((row) => row.citizen)?.citizen
  const person = ranked.find((row) => row.person)?.person
  return { known: ranked, ...(citizen ? { citizen } : {}), ...(person ? { person } : {}) }
}

/** Numbers and addresses mean the same person at every door; the other names are a service's own. */
const isProven = ({ kind }: Handle) => kind === 'phone' || kind === 'email'

/** Stands in a lock for all doors at once. */
const anyDoor = (district: number): Scope => ({ district, channel: '*', account: '*' })

/**
 * Both in one way to the server: the second statement begins when the first has all its locks. Who is unknown here may be
 * known at a door of kin, or by number or address at any.
 */
export async function lockAndFind(
  on: Connection,
  scope: Scope,
  handles: readonly Handle[],
  at: Date,
  kin: readonly Scope[] = [],
): Promise<Owner & { readonly known: readonly Handle[]; readonly elsewhere?: CitizenId }> {
  const [, owner] = await Promise.all([
    lockHandles(on, scope, handles, kin, 'anywhere'),
    findOwner(on, scope, handles, at),
  ])
  if (owner.citizen) return owner
  for (const other of kin) {
    const { citizen } = await findOwner(on, other, handles, at)
    if (citizen) return { ...owner, elsewhere: citizen }
  }
  for (const handle of handles.filter(isProven)) {
    const citizen = await citizenWith(on, scope.district, handle)
    if (citizen) return { ...owner, elsewhere: citizen }
  }
  return owner
}

/**
 * Gives handles to somebody; those that belong to others stay theirs. Only the directory may say that the handle of
 * one officer is now that of another.
 */
export async function giveHandles(
  on: Connection,
  scope: Scope,
  handles: readonly Handle[],
  owner: Owner,
  at: Date,
  said: 'by-the-directory' | 'by-the-service' = 'by-the-directory',
): Promise<void> {
  if (handles.length === 0) return
  await on.run(GIVE, [
    ...columns(scope, handles),
    owner.citizen ?? null,
    owner.person ?? null,
    at,
    said === 'by-the-directory',
  ])
}

/** The owner has moved away from these handles. */
export async function retireHandles(
  on: Connection,
  scope: Scope,
  handles: readonly Handle[],
  at: Date,
): Promise<void> {
  await on.run(RETIRE, [...columns(scope, handles), at])
}

function columns({ district, channel, account }: Scope, given: readonly Handle[]): readonly unknown[] {
  const handles = given.filter(
    (handle, index) =>
      given.findIndex(({ kind, value }) => kind === handle.kind && value === handle.value) === index,
  )
  return [
    district,
    channel,
    account,
    handles.map(({ kind }) => kind),
    handles.map(({ value }) => keepable(value)),
  ]
}
