/** Rows of messages: kept once however often they are heard, filed, changed by their senders, read back. */
import type { ConversationId, GrievanceId, MessageId } from '#core/ids.ts'
import { type Content, wordsOf } from '#core/message/content.ts'
import type { SendingState } from '#core/message/receipt.ts'
import type { Attachment, Conversations, Message, NewMessage } from '#ports/conversations.ts'
import { type AttachmentRow, toAttachment } from './attachments.ts'
import { json, keepable } from './canonical.ts'
import { type Connection, statement } from './connection.ts'
import { ATTACHED_AS, FOUND_IN } from './scans.ts'
import { isUuid } from './uuid.ts'

const LAST_WORDS = 160

const KEEP = statement(
  'message-keep',
  `with first as (
     insert into heard (district, account, external_id, channel, message) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning message),
   kept as (
     insert into message (district, id, conversation, direction, at, channel, account, external_id, content, context, envelope)
     select $1, $5, $6, 'in', $7, $4, $2, $3, $8, $9, $10 from first),
   file as (
     insert into attachment (district, id, message, conversation, channel, account, heard_at, state, media_id, mime, sha256, filename, ready_at, file, bytes, taken, found)
     select $1, $11, $5, $6, $4, $2, $7, case when $18::text is null then $12 else ${ATTACHED_AS('$1', '$18')} end,
       $13, $14, $15, $16, $7, $18, $19::bigint, $20::jsonb, ${FOUND_IN('$1', '$18')} from first where $11::uuid is not null),
   thread as (
     update conversation set
       last_heard_at = greatest(last_heard_at, $7),
       unreached_at = null,
       last_words = case when $7 >= last_message_at then $17 else last_words end,
       reply = case when $7 >= coalesce(last_heard_at, '-infinity') then coalesce($22, reply) else reply end,
       last_message_at = greatest(last_message_at, $7),
       unread = unread + $21::integer
     from first where district = $1 and id = $6),
   let_go as (
     update outbox set state = 'waiting', ready_at = at, templates = null
     from first where district = $1 and conversation = $6 and state in ('window', 'template') returning id)
   select (select count(*) from first) as kept, (select count(*) from let_go) as let_go`,
)

/** Said past us: it waits for nothing, and nobody need read it first. */
const KEEP_SAID = statement(
  'message-keep-said',
  `with first as (
     insert into heard (district, account, external_id, channel, message)
     select $1, $2, $3, $4, $5 where not exists (select from message m where m.district = $1 and m.conversation = $6
       and m.direction = 'out' and m.external_id = $3)
     on conflict do nothing returning message),
   kept as (
     insert into message (district, id, conversation, direction, at, channel, account, external_id, content, envelope, sending)
     select $1, $5, $6, 'out', $7, $4, $2, $3, $8, $9, 'sent' from first),
   shown as (
     update conversation set last_words = case when $7 >= last_message_at then $10 else last_words end,
       last_message_at = greatest(last_message_at, $7) from first where district = $1 and id = $6)
   select message from first`,
)

const COLUMNS = `m.id, m.conversation, m.direction, m.at, m.content, m.external_id, m.context, m.grievance, m.sending`

const SELECT_MANY = statement(
  'message-select',
  `select ${COLUMNS} from message m where m.district = $1 and m.id = any($2)`,
)

const SELECT_ATTACHMENTS = statement(
  'attachment-of-messages',
  `select * from attachment where district = $1 and message = any($2) order by id`,
)

/** Each person's own part of a public talk is a few messages of their thread. */
const SELECT_IN_TALK = statement(
  'message-in-talk',
  `select id from message
   where district = $1 and conversation = $2 and direction = 'in' and grievance is not null
     and (context ->> 'talk' = $3 or external_id = $3)
   order by at, id limit 1`,
)
const SELECT_BY_EXTERNAL_ID = statement(
  'message-by-external-id',
  `select message from heard where district = $1 and account = $2 and external_id = $3`,
)

const KNOWN_AS = statement(
  'message-known-as',
  `insert into heard (district, account, external_id, channel, message) values ($1, $2, $3, $4, $5)
   on conflict do nothing returning message`,
)

/** The inbox finds a thread by what lies in no file yet, as it was worded last. */
const GATHER_ANEW =
  'insert into inbox_words_due (district, conversation) select distinct $1::integer, conversation from changed'

const FILE_UNDER = statement(
  'message-file-under',
  `with changed as (
     update message set grievance = $2 where district = $1 and id = any($3) and grievance is distinct from $2
     returning conversation),
   due as (${GATHER_ANEW})
   select conversation from changed`,
)

const FILE_ALSO = statement(
  'message-file-also',
  `insert into also_filed (district, grievance, message) select $1, $2, unnest($3::uuid[]) on conflict do nothing`,
)

const ALSO_OF = statement(
  'message-also-of',
  'select grievance from also_filed where district = $1 and message = $2',
)

const EDIT = statement(
  'message-edit',
  `with changed as (update message set edits = case
     when edits @> $3::jsonb then edits
     when coalesce($3::jsonb #>> '{0,content,text}', $3::jsonb #>> '{0,content,caption}') = (
       select coalesce(said ->> 'text', said ->> 'caption') from (
         select e -> 'content' as said, e ->> 'at' as at from jsonb_array_elements(edits) e
         union all select content, '') wordings
       order by at desc limit 1) then edits
     else edits || $3::jsonb end
   where district = $1 and id = $2 returning conversation),
   due as (${GATHER_ANEW})
   select conversation from changed`,
)

const REVOKE = statement(
  'message-revoke',
  `update message set revoked_at = least(revoked_at, $3) where district = $1 and id = $2 returning conversation`,
)

const REACT = statement(
  'message-react',
  `update message set
     reaction = case when reacted_at is null or reacted_at <= $4 then $3 else reaction end,
     reacted_at = greatest(reacted_at, $4)
   where district = $1 and id = $2 returning conversation`,
)

const LAST_SAID = statement(
  'message-last-said',
  `select id from message where district = $1 and conversation = $2 and direction = 'out'
   order by at desc, id desc limit 1`,
)

const HEARD_SINCE = statement(
  'message-heard-since',
  `select count(*)::int as many, count(*) filter (where coalesce(content ->> 'text', content ->> 'caption') = $4)::int as same
   from message where district = $1 and conversation = $2 and direction = 'in' and at > $3 and id <> $5`,
)

const GRIEVANCE_OF = statement(
  'message-grievance',
  'select grievance from message where district = $1 and id = $2',
)

interface MessageRow {
  readonly id: MessageId
  readonly conversation: ConversationId
  readonly direction: 'in' | 'out'
  readonly at: Date
  readonly content: Message['content']
  readonly external_id: string | null
  readonly context: Message['context'] | null
  readonly grievance: GrievanceId | null
  readonly sending: SendingState | null
}

/** The messages of one transaction. `changed` is told which threads look different afterwards. */
export function messagesIn(on: Connection, district: number, changed: (topic: string) => void) {
  const touched = (rows: readonly { conversation: string }[]): boolean => {
    for (const { conversation } of rows) changed(`conversation:${conversation}`)
    return rows.length > 0
  }
  const idOf = async (account: string, externalId: string): Promise<MessageId | undefined> => {
    const [row] = await on.run<{ message: MessageId }>(SELECT_BY_EXTERNAL_ID, [
      district,
      account,
      keepable(externalId),
    ])
    return row?.message
  }
  const many = async (asked: readonly MessageId[]): Promise<readonly Message[]> => {
    const ids = asked.filter(isUuid) as MessageId[]
    if (ids.length === 0) return []
    const rows = await on.run<MessageRow>(SELECT_MANY, [district, ids])
    const attachments = await on.run<AttachmentRow>(SELECT_ATTACHMENTS, [district, ids])
    const found = new Map(rows.map((row) => [row.id, toMessage(row, attachments)]))
    return ids.flatMap((id) => found.get(id) ?? [])
  }
  const change = async (account: string, original: string, with_: (id: MessageId) => Promise<boolean>) => {
    const id = await idOf(account, original)
    return id ? with_(id) : false
  }

  return {
    many,
    find: async (id: MessageId) => (await many([id]))[0],
    findByExternalId: async (account: string, externalId: string) => {
      const id = await idOf(account, externalId)
      return id ? (await many([id]))[0] : undefined
    },
    firstInTalk: async (conversation: ConversationId, talk: string) => {
      const [row] = await on.run<{ id: MessageId }>(SELECT_IN_TALK, [district, conversation, keepable(talk)])
      return row && (await many([row.id]))[0]
    },
    async keep(message: NewMessage): Promise<boolean> {
      const [row] = await on.run<{ kept: number; let_go: number }>(KEEP, keepValues(district, message))
      if (!row?.kept) return false
      changed(`conversation:${message.conversation}`)
      changed('desk')
      if (message.attachment && !message.attachment.file) changed('attachments')
      if (row.let_go > 0) changed('outbox')
      return true
    },
    async keepSaid(said: Parameters<Conversations['keepSaid']>[0]): Promise<boolean> {
      const { id, conversation, account, channel, externalId, at, content, envelope } = said
      const named = [account, keepable(externalId), channel, id, conversation, at]
      const values = [...named, json(content), envelope ?? null, beginning(wordsOf(content))]
      if ((await on.run(KEEP_SAID, [district, ...values])).length === 0) return false
      changed(`conversation:${conversation}`)
      changed('desk')
      return true
    },
    async knownAs(
      id: MessageId,
      at: { readonly account: string; readonly channel: string; readonly externalId: string },
    ): Promise<boolean> {
      const values = [district, at.account, keepable(at.externalId), at.channel, id]
      return (await on.run(KNOWN_AS, values)).length > 0
    },
    async fileUnder(grievance: GrievanceId, ids: readonly MessageId[]): Promise<void> {
      if (ids.length === 0) return
      touched(await on.run(FILE_UNDER, [district, grievance, ids]))
    },
    async fileAlso(grievance: GrievanceId, ids: readonly MessageId[]): Promise<void> {
      if (ids.length > 0) await on.run(FILE_ALSO, [district, grievance, ids])
    },
    async alsoOf(id: MessageId): Promise<readonly GrievanceId[]> {
      const rows = await on.run<{ grievance: GrievanceId }>(ALSO_OF, [district, id])
      return rows.map(({ grievance }) => grievance)
    },
    edit: (account: string, original: string, content: Content, at: Date) =>
      change(account, original, async (id) => {
        return touched(await on.run(EDIT, [district, id, json([{ at, content }])]))
      }),
    revoke: (account: string, original: string, at: Date) =>
      change(account, original, async (id) => touched(await on.run(REVOKE, [district, id, at]))),
    react: (account: string, to: string, emoji: string | undefined, at: Date) =>
      change(account, to, async (id) => touched(await on.run(REACT, [district, id, emoji ?? null, at]))),
    async lastSaid(conversation: ConversationId) {
      const [row] = await on.run<{ id: MessageId }>(LAST_SAID, [district, conversation])
      return row && (await many([row.id]))[0]
    },
    async heardSince(conversation: ConversationId, since: Date, words: string, besides: MessageId) {
      const values = [district, conversation, since, keepable(words), besides]
      const [row] = await on.run<{ many: number; same: number }>(HEARD_SINCE, values)
      return { many: row?.many ?? 0, same: row?.same ?? 0 }
    },
    async grievanceOf(id: MessageId): Promise<GrievanceId | undefined> {
      if (!isUuid(id)) return undefined
      const [row] = await on.run<{ grievance: GrievanceId | null }>(GRIEVANCE_OF, [district, id])
      return row?.grievance ?? undefined
    },
  }
}

function keepValues(district: number, message: NewMessage): readonly unknown[] {
  const { attachment, content } = message
  return [
    district,
    message.account,
    keepable(message.externalId),
    message.channel,
    message.id,
    message.conversation,
    message.at,
    json(content),
    message.context ? json(message.context) : null,
    message.envelope ?? null,
    attachment?.id ?? null,
    // A file without an id at the service can never be fetched.
    attachment?.mediaId ? 'waiting' : 'gone',
    attachment?.mediaId ? keepable(attachment.mediaId) : null,
    attachment?.mime ?? null,
    attachment?.sha256 ?? null,
    attachment?.filename ? keepable(attachment.filename) : null,
    beginning(wordsOf(content)),
    attachment?.file ?? null,
    attachment?.bytes ?? null,
    attachment?.taken ? json(attachment.taken) : null,
    message.ours ? 0 : 1,
    message.reply ? json(message.reply) : null,
  ]
}

/** The beginning of a text, for the inbox. */
export function beginning(text: string): string {
  return Array.from(keepable(text)).slice(0, LAST_WORDS).join('')
}

function toMessage(row: MessageRow, attachments: readonly AttachmentRow[]): Message {
  const own: readonly Attachment[] = attachments.filter(({ message }) => message === row.id).map(toAttachment)
  return {
    id: row.id,
    conversation: row.conversation,
    direction: row.direction,
    at: row.at,
    content: row.content,
    attachments: own,
    ...(row.external_id === null ? {} : { externalId: row.external_id }),
    ...(row.context ? { context: row.context } : {}),
    ...(row.grievance ? { grievance: row.grievance } : {}),
    ...(row.sending ? { sending: row.sending } : {}),
  }
}
