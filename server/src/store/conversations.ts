/** Threads, fulfilled over PostgreSQL: who writes is decided by handles, under a lock per handle. */

import type { CitizenId, ConversationId, PersonId } from '#core/ids.ts'
import type { Handle } from '#core/message/content.ts'
import { DESK, MUTE_ACCOUNTS, PUBLIC_DOORS } from '#core/message/doors.ts'
import type { ChannelName } from '#ports/channel.ts'
import type { Conversation, Conversations } from '#ports/conversations.ts'
import { attachmentsIn } from './attachments.ts'
import { json, keepable } from './canonical.ts'
import { type Connection, statement } from './connection.ts'
import {
  citizenWith,
  citizenWithPhone,
  findOwner,
  giveHandles,
  KINDS,
  lockAndFind,
  lockHandles,
  type Owner,
  retireHandles,
  type Scope,
} from './handles.ts'
import { messagesIn } from './messages.ts'
import { searchable } from './projection.ts'
import { receiptsIn } from './receipts.ts'
import { isUuid } from './uuid.ts'

const SELECT = `select c.id, c.channel, c.account, c.citizen, c.person, c.name, c.language, c.last_heard_at, c.talk,
    coalesce((select jsonb_agg(jsonb_build_object('kind', h.kind, 'value', h.value)
        order by array_position(array[${KINDS}], h.kind), h.since desc, h.value)
      from handle h where h.district = c.district and h.channel = c.channel and h.account = c.account
        and (h.citizen = c.citizen or h.person = c.person) and h.retired_at is null), '[]') as handles
  from conversation c`

const LOCK = statement('conversation-lock', `${SELECT} where c.district = $1 and c.id = $2 for update of c`)

const LOCK_OF = statement(
  'conversation-lock-of',
  `${SELECT} where c.district = $1 and (c.citizen = any(array(select same_citizens($1, $2))) or c.person = $3)
   order by c.account = any($5), c.channel = any($4), c.unreached_at is not null, greatest(c.last_heard_at, c.used_at) desc nulls last,
     c.last_message_at desc, c.id desc limit 1 for update of c`,
)

const OPEN_BESIDE = statement(
  'conversation-open-beside',
  `with opened as (
     insert into conversation (district, id, channel, account, citizen, name, language, last_heard_at, reply, last_message_at)
     select district, $3, $4, $5, citizen, name, language, last_heard_at, reply, last_message_at
     from conversation where district = $1 and id = $2 and citizen is not null
     on conflict do nothing returning 1)
   insert into handle (district, channel, account, kind, value, citizen, since)
   select h.district, $4, $5, h.kind, h.value, h.citizen, h.since
   from conversation c join handle h on h.district = c.district and h.channel = c.channel and h.account = c.account
     and h.citizen = c.citizen and h.retired_at is null
   where c.district = $1 and c.id = $2
   on conflict do nothing`,
)

const SAID_UNTIL = statement(
  'conversation-said-until',
  `select m.external_id from message m join conversation c on c.district = $1 and c.id = m.conversation
   where m.district = $1 and c.channel = $2 and c.account = $3 and (c.citizen = $4 or c.person = $5)
     and m.direction = 'out' and m.at <= $6 and m.at > $6 - interval '30 days' and m.sending = any($7)
     and m.external_id is not null
   order by m.at`,
)

const LOCK_AT = statement(
  'conversation-lock-at',
  `${SELECT} where c.district = $1 and (c.citizen = $2 or c.person = $3) and c.channel = $4 and c.account = $5
   for update of c`,
)

/** The citizen's own thread at the door, else one of those who are the same person. */
const LOCK_NEAR = statement(
  'conversation-lock-near',
  `${SELECT} where c.district = $1 and c.citizen = any(array(select same_citizens($1, $2))) and c.channel = $3 and c.account = $4
   order by c.citizen <> coalesce($5::uuid, $2), c.last_message_at desc limit 1 for update of c`,
)

const NEW_CITIZEN = statement(
  'citizen-insert',
  'insert into citizen (district, id, name, neutral, created_at) values ($1, $2, $3, $4, $5)',
)

const OPEN = statement(
  'conversation-open',
  `insert into conversation (district, id, channel, account, citizen, person, name, language, last_message_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
)

const RENAME = statement(
  'conversation-rename',
  `with named as (update citizen set name = $3, neutral = $4 from conversation c
     where c.district = $1 and c.id = $2 and citizen.district = $1 and citizen.id = c.citizen and citizen.name is null)
   update conversation set name = $3 where district = $1 and id = $2`,
)

const SAVE_TALK = statement(
  'conversation-save-talk',
  'update conversation set talk = $3, language = $4 where district = $1 and id = $2',
)

const USED = statement(
  'conversation-used',
  'update conversation set used_at = greatest(used_at, $3) where district = $1 and id = $2',
)

const CONTACT = statement(
  'citizen-contact',
  `select coalesce(c.name, (select t.name from conversation t
       where t.district = $1 and t.citizen = any(array(select same_citizens($1, $2))) and t.name is not null order by t.last_message_at desc limit 1)) as name,
     (select h.value from handle h where h.district = $1 and h.citizen = any(array(select same_citizens($1, $2)))
        and h.kind = 'phone' and h.retired_at is null
      order by h.since desc limit 1) as phone
   from citizen c where c.district = $1 and c.id = $2`,
)

const FLAG = statement(
  'conversation-flag',
  'update conversation set flagged = $3 where district = $1 and id = $2',
)

interface ConversationRow {
  readonly id: ConversationId
  readonly channel: ChannelName
  readonly account: string
  readonly citizen: CitizenId | null
  readonly person: PersonId | null
  readonly name: string | null
  readonly language: 'hi' | 'en'
  readonly last_heard_at: Date | null
  readonly talk: unknown
  readonly handles: readonly Handle[]
}

/** The threads of one transaction. `changed` is told what looks different after the commit. */
export function conversationsIn(
  on: Connection,
  district: number,
  changed: (topic: string) => void,
): Conversations {
  const messages = messagesIn(on, district, changed)
  const receipts = receiptsIn(on, district, changed)

  const atDesk = [{ district, channel: DESK, account: DESK }]

  const lockAt = async (scope: Scope, { citizen, person }: Owner) => {
    const values = [district, citizen ?? null, person ?? null, scope.channel, scope.account]
    return (await on.run<ConversationRow>(LOCK_AT, values)).map(toConversation)[0]
  }
  const open = async (
    scope: Scope,
    owner: Owner,
    { id, name, language, at }: { id: ConversationId; name?: string; language: 'hi' | 'en'; at: Date },
  ): Promise<Conversation> => {
    await on.run(OPEN, [
      district,
      id,
      scope.channel,
      scope.account,
      owner.citizen ?? null,
      owner.person ?? null,
      name === undefined ? null : keepable(name),
      language,
      at,
    ])
    const opened = await lockAt(scope, owner)
    if (!opened) throw new Error('a thread that was opened is not there')
    return opened
  }
  const flag = async (id: ConversationId, why: string) => {
    await on.run(FLAG, [district, id, keepable(why)])
    changed(`conversation:${id}`)
    changed('desk')
  }

  return {
    async meet(who) {
      const scope = { district, channel: who.channel, account: who.account }
      const kin = (who.kin ?? []).map((door) => ({ district, ...door }))
      const found = await lockAndFind(on, scope, who.from, who.at, kin)
      const owner: Owner = who.person
        ? { person: who.person }
        : { citizen: found.citizen ?? found.elsewhere ?? who.newCitizen }
      if (!owner.person && !found.citizen && !found.elsewhere) {
        await on.run(NEW_CITIZEN, [district, who.newCitizen, ...named(who.name), who.at])
      }
      const news = who.from.filter((handle) => !found.known.some((known) => same(known, handle)))
      const turned = who.person ? found.person !== who.person : !found.citizen
      if (turned || news.length > 0) await giveHandles(on, scope, turned ? who.from : news, owner, who.at)
      const conversation =
        (await lockAt(scope, owner)) ??
        (await open(scope, owner, {
          id: who.newConversation,
          ...(who.name ? { name: who.name } : {}),
          language: 'hi',
          at: who.at,
        }))
      if (!who.name || conversation.name === keepable(who.name)) return conversation
      await on.run(RENAME, [district, conversation.id, ...named(who.name)])
      return { ...conversation, name: keepable(who.name) }
    },

    async lock(id) {
      if (!isUuid(id)) return undefined
      return (await on.run<ConversationRow>(LOCK, [district, id])).map(toConversation)[0]
    },

    async lockOf(who) {
      const owner: Owner = who
      const values = [district, owner.citizen ?? null, owner.person ?? null, PUBLIC_DOORS, MUTE_ACCOUNTS]
      return (await on.run<ConversationRow>(LOCK_OF, values)).map(toConversation)[0]
    },

    async openBeside(id, door, newConversation) {
      const scope = { district, ...door }
      const [row] = await on.run<ConversationRow>(LOCK, [district, id])
      if (!row?.citizen) throw new Error(`no thread of a citizen: ${id}`)
      await lockHandles(on, scope, row.handles, [{ district, channel: row.channel, account: row.account }])
      await on.run(OPEN_BESIDE, [district, id, newConversation, door.channel, door.account])
      const opened = await lockAt(scope, { citizen: row.citizen })
      if (!opened) throw new Error('a thread that was opened is not there')
      return opened
    },

    async openFor({ id: who, phone, language, mail }, { account, name: channel }, id) {
      const person = who as PersonId
      const scope = { district, channel, account }
      const handle: Handle = mail ? { kind: 'email', value: mail } : { kind: 'phone', value: phone }
      await lockHandles(on, scope, [handle])
      const at = timeOf(id)
      const there = await lockAt(scope, { person })
      if (there?.handles.some((known) => same(known, handle))) return there
      await giveHandles(on, scope, [handle], { person }, at)
      if (!there) return open(scope, { person }, { id, language, at })
      // The directory knows the number of today; the one before may be somebody else's soon.
      const before = there.handles.filter(({ kind }) => kind === handle.kind)
      await retireHandles(on, scope, before, at)
      return { ...there, handles: [...there.handles.filter(({ kind }) => kind !== handle.kind), handle] }
    },

    async citizenOfPhone(phone, { channel, account }) {
      const handle: Handle = { kind: 'phone', value: phone }
      await lockHandles(on, { district, channel, account }, [handle], atDesk, 'anywhere')
      return citizenWithPhone(on, district, phone)
    },

    async citizenOf(handle, { channel, account }) {
      await lockHandles(on, { district, channel, account }, [handle], atDesk, 'anywhere')
      return citizenWith(on, district, handle)
    },

    async newCitizen(id, name, at) {
      await on.run(NEW_CITIZEN, [district, id, ...named(name), at])
    },

    async openForCitizen({
      citizen,
      channel,
      account,
      phone,
      name,
      language,
      at,
      used,
      newConversation,
      ...who
    }) {
      const scope = { district, channel, account }
      const handle: Handle | undefined = phone ? { kind: 'phone', value: phone } : who.handle
      if (handle) {
        await lockHandles(on, scope, [handle])
        await giveHandles(on, scope, [handle], { citizen }, at)
      }
      const owner = handle ? (await findOwner(on, scope, [handle], at)).citizen : undefined
      const near = [district, citizen, channel, account, owner ?? null]
      const there =
        (await on.run<ConversationRow>(LOCK_NEAR, near)).map(toConversation)[0] ??
        (await open(scope, { citizen }, { id: newConversation, ...(name ? { name } : {}), language, at }))
      if (used) await on.run(USED, [district, there.id, at])
      return there
    },

    async contactOf(citizen) {
      const [row] = await on.run<{ name: string | null; phone: string | null }>(CONTACT, [district, citizen])
      return {
        ...(row?.name ? { name: row.name } : {}),
        ...(row?.phone ? { phone: row.phone } : {}),
      }
    },

    async saveTalk(id, talk, language) {
      await on.run(SAVE_TALK, [
        district,
        id,
        talk === null || talk === undefined ? null : json(talk),
        language,
      ])
    },

    keep: messages.keep,
    keepSaid: messages.keepSaid,
    knownAs: messages.knownAs,
    fileUnder: messages.fileUnder,
    fileAlso: messages.fileAlso,
    alsoOf: messages.alsoOf,
    find: messages.find,
    lastSaid: messages.lastSaid,
    heardSince: messages.heardSince,
    findByExternalId: messages.findByExternalId,
    firstInTalk: messages.firstInTalk,
    attachments: attachmentsIn(on, district).list,
    messages: messages.many,
    flag,

    async moveHandles(channel, account, from, to, at) {
      const scope = { district, channel, account }
      await lockHandles(on, scope, [...from, ...to])
      const owner = await findOwner(on, scope, from, at)
      if (!owner.citizen && !owner.person) return false
      const left = from.filter((handle) => !to.some((kept) => same(kept, handle)))
      await giveHandles(on, scope, to, owner, at, 'by-the-service')
      await retireHandles(on, scope, left, at)
      const now = await findOwner(on, scope, to, at)
      if (now.citizen === owner.citizen && now.person === owner.person) return true
      // Two people by our books, one person by the service: a person of the desk decides.
      for (const one of [owner, now]) {
        const thread = await lockAt(scope, one.person ? { person: one.person } : one)
        if (thread) await flag(thread.id, 'two-people-one-handle')
      }
      return true
    },

    edit: messages.edit,
    revoke: messages.revoke,
    react: messages.react,

    async saidUntil({ channel, account }, from, state, until) {
      const owner = await findOwner(on, { district, channel, account }, from, until)
      if (!owner.citizen && !owner.person) return []
      const before = state === 'read' ? ['waiting', 'sent', 'delivered'] : ['waiting', 'sent']
      const values = [channel, account, owner.citizen ?? null, owner.person ?? null, until, before]
      const rows = await on.run<{ external_id: string }>(SAID_UNTIL, [district, ...values])
      return rows.map(({ external_id }) => external_id)
    },

    async receive(channel, receipt) {
      const id = await receipts.receive(channel, receipt)
      return id ? messages.find(id) : undefined
    },
  }
}

function same(a: Handle, b: Handle): boolean {
  return a.kind === b.kind && a.value === b.value
}

/** A name, and the form in which it is searched. */
function named(name: string | undefined): readonly [string | null, string] {
  return name === undefined ? [null, ''] : [keepable(name), searchable(name)]
}

/** The moment in a UUIDv7. */
function timeOf(id: string): Date {
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16))
}

function toConversation(row: ConversationRow): Conversation {
  return {
    id: row.id,
    channel: row.channel,
    account: row.account,
    language: row.language,
    handles: row.handles,
    talk: row.talk,
    ...(row.citizen ? { citizen: row.citizen } : {}),
    ...(row.person ? { person: row.person } : {}),
    ...(row.name === null ? {} : { name: row.name }),
    ...(row.last_heard_at ? { lastHeardAt: row.last_heard_at } : {}),
  }
}
