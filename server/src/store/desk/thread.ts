/** Messages as a thread shows them: the last wording, what was there before, and what became of each. */

import type { ConversationId, GrievanceId, MessageId } from '#core/ids.ts'
import { type Content, wordsOf } from '#core/message/content.ts'
import type { ChannelName } from '#ports/channel.ts'
import type { ThreadMessage } from '#ports/desk.ts'
import { type Connection, statement } from '../connection.ts'
import { messagesIn } from '../messages.ts'
import { isUuid } from '../uuid.ts'
import { readCursor, writeCursor } from './cursor.ts'

const FATE = `m.id, m.at, m.channel, m.edits, m.revoked_at is not null as revoked, m.reaction, m.error_code, m.error_why, g.code
  from message m left join grievance g on g.district = m.district and g.id = m.grievance`

const PAGE = statement(
  'desk-thread',
  `select ${FATE} where m.district = $1 and m.conversation = any(array(
       select $2::uuid union
       select t.id from conversation t where t.district = $1 and t.citizen = any(array(
         select same_citizens($1, (select citizen from conversation where district = $1 and id = $2))))))
     and ($3::timestamptz is null or (m.at, m.id) < ($3, $4::uuid))
     and (g.hidden_from is null or not g.hidden_from && $6::text[])
   order by m.at desc, m.id desc limit $5`,
)

const FILE = statement(
  'desk-file-messages',
  `select ${FATE} where m.district = $1 and (m.grievance = $2
     or m.id = any(array(select message from also_filed where district = $1 and grievance = $2)))
   order by m.at, m.id`,
)

interface FateRow {
  readonly id: MessageId
  readonly at: Date
  readonly edits: readonly { readonly at: string; readonly content: Content }[]
  readonly revoked: boolean
  readonly reaction: string | null
  readonly error_code: number | null
  readonly error_why: string | null
  readonly code: string | null
  readonly channel: ChannelName
}

/** A page of a thread, oldest first, and where the page before it ends. */
export async function threadPage(
  on: Connection,
  district: number,
  id: ConversationId,
  {
    before,
    limit,
    notAbout = [],
  }: { readonly before?: string; readonly limit: number; readonly notAbout?: readonly string[] },
): Promise<{ readonly messages: readonly ThreadMessage[]; readonly before?: string }> {
  if (!isUuid(id)) return { messages: [] }
  const place = readCursor(before)
  const rows = await on.run<FateRow>(PAGE, [
    district,
    id,
    place?.at ?? null,
    place?.id ?? null,
    limit + 1,
    notAbout,
  ])
  const shown = rows.slice(0, limit).reverse()
  const [first] = shown
  return {
    messages: await withFates(on, district, shown),
    ...(rows.length > limit && first ? { before: writeCursor(first) } : {}),
  }
}

/** Every message in the file of a grievance, oldest first. */
export async function fileMessages(
  on: Connection,
  district: number,
  id: GrievanceId,
): Promise<readonly ThreadMessage[]> {
  return isUuid(id) ? withFates(on, district, await on.run<FateRow>(FILE, [district, id])) : []
}

async function withFates(
  on: Connection,
  district: number,
  fates: readonly FateRow[],
): Promise<readonly ThreadMessage[]> {
  const messages = await messagesIn(on, district, () => undefined).many(fates.map(({ id }) => id))
  const byId = new Map(messages.map((message) => [message.id, message]))
  return fates.flatMap((fate) => {
    const message = byId.get(fate.id)
    if (!message) return []
    const last = fate.edits.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)
    const failed = message.sending === 'failed'
    return {
      ...message,
      ...(last ? { content: last.content, editedFrom: wordsOf(message.content as Content) } : {}),
      ...(fate.revoked ? { revoked: true } : {}),
      ...(fate.reaction ? { reaction: fate.reaction } : {}),
      ...(failed && fate.error_why !== null
        ? { failure: `${fate.error_code ?? ''} ${fate.error_why}`.trim() }
        : {}),
      ...(fate.code === null ? {} : { code: fate.code }),
      channel: fate.channel,
    }
  })
}
