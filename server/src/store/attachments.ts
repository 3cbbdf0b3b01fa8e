/** Files of messages: claimed under a lease, then stored, or lost with what is lacking. */
import type { AttachmentId, ConversationId, FileHash, MessageId } from '#core/ids.ts'
import type { ChannelName } from '#ports/channel.ts'
import type { Attachment, Attachments } from '#ports/conversations.ts'
import { json, keepable } from './canonical.ts'
import { type Connection, type Pool, statement } from './connection.ts'
import { ATTACHED_AS, FOUND_IN } from './scans.ts'
import { isUuid } from './uuid.ts'

const CLAIM = statement(
  'attachment-claim',
  `with next as (
     select id from attachment
     where district = $1 and state = 'waiting' and file is null and ready_at <= $3
     order by ready_at limit $2
     for update skip locked)
   update attachment a set ready_at = $4, tries = a.tries + 1
   from next where a.district = $1 and a.id = next.id
   returning a.*`,
)

const STORED = statement(
  'attachment-stored',
  `update attachment set state = ${ATTACHED_AS('$1', '$3')}, found = ${FOUND_IN('$1', '$3')}, file = $3, mime = $4,
     bytes = $5, taken = $6, why = null
   where district = $1 and id = $2 returning conversation`,
)

const LOST = statement(
  'attachment-lost',
  `update attachment set state = $3 where district = $1 and id = $2 and state = 'waiting' returning conversation`,
)

const RETRY = statement(
  'attachment-retry',
  `update attachment set ready_at = $3, why = $4 where district = $1 and id = $2 and state = 'waiting'`,
)

const SELECT = statement('attachment-select', 'select * from attachment where district = $1 and id = any($2)')

/** A row of the table. */
export interface AttachmentRow {
  readonly id: AttachmentId
  readonly message: MessageId
  readonly conversation: ConversationId
  readonly channel: ChannelName
  readonly account: string
  readonly heard_at: Date
  readonly state: Attachment['state']
  readonly media_id: string | null
  readonly mime: string | null
  readonly sha256: string | null
  readonly filename: string | null
  readonly file: FileHash | null
  readonly bytes: number | null
  readonly taken: NonNullable<Attachment['taken']> | null
  readonly tries: number
  readonly erased_at: Date | null
  readonly found: string | null
}

/** Reading, also inside a transaction. */
export function attachmentsIn(on: Connection, district: number): Pick<Attachments, 'list'> {
  return {
    async list(asked) {
      const ids = asked.filter(isUuid)
      if (ids.length === 0) return []
      const rows = await on.run<AttachmentRow>(SELECT, [district, ids])
      const found = new Map(rows.map((row) => [row.id, toAttachment(row)]))
      return ids.flatMap((id) => found.get(id) ?? [])
    },
  }
}

/** What attachments need. */
export interface AttachmentsSetting {
  readonly pool: Pool
  readonly district: number
  readonly leaseMs: number
  readonly changed: (topic: string) => void
}

/** Fulfils the port over PostgreSQL. */
export function attachments({ pool, district, leaseMs, changed }: AttachmentsSetting): Attachments {
  const tell = (rows: readonly { conversation: string }[]) => {
    for (const { conversation } of rows) changed(`conversation:${conversation}`)
  }
  const { list } = attachmentsIn(pool, district)
  return {
    async claim(limit, now) {
      const lease = new Date(now.getTime() + leaseMs)
      const rows = await pool.run<AttachmentRow>(CLAIM, [district, limit, now, lease])
      return rows.map((row) => ({
        ...toAttachment(row),
        account: row.account,
        channel: row.channel,
        conversation: row.conversation,
        heardAt: row.heard_at,
        tries: row.tries,
      }))
    },
    async stored(id, file) {
      const taken = file.taken ? json(file.taken) : null
      tell(await pool.run(STORED, [district, id, file.hash, file.mime, file.bytes, taken]))
    },
    async lost(id, lack) {
      tell(await pool.run(LOST, [district, id, lack]))
    },
    async retry(id, at, why) {
      await pool.run(RETRY, [district, id, at, keepable(why)])
    },
    find: async (id) => (await list([id]))[0],
    list,
  }
}

/** The attachment of a row. */
export function toAttachment(row: AttachmentRow): Attachment {
  return {
    id: row.id,
    message: row.message,
    state: row.state,
    ...(row.media_id === null ? {} : { mediaId: row.media_id }),
    ...(row.mime === null ? {} : { mime: row.mime }),
    // what waits for the scanner, or is held, is nobody's to open
    ...(row.file === null || row.state !== 'stored' ? {} : { file: row.file }),
    ...(row.file !== null && row.state === 'waiting' ? { scanning: true as const } : {}),
    ...(row.found === null ? {} : { found: row.found }),
    ...(row.bytes === null ? {} : { bytes: row.bytes }),
    ...(row.filename === null ? {} : { filename: row.filename }),
    ...(row.sha256 === null ? {} : { sha256: row.sha256 }),
    ...(row.taken === null ? {} : { taken: row.taken }),
    ...(row.erased_at === null ? {} : { erasedAt: row.erased_at }),
  }
}
