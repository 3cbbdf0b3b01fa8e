/** Transcripts as rows: only added, the newest of each kind counts. */
import type { AttachmentId, ConversationId, GrievanceId, MessageId, PersonId } from '#core/ids.ts'
import type { Heard, Transcript, Transcripts, TranscriptsIn } from '#ports/transcripts.ts'
import { keepable } from './canonical.ts'
import { type Connection, type Pool, statement } from './connection.ts'
import { searchable } from './projection.ts'
import { isUuid } from './uuid.ts'

const KEEP = statement(
  'transcript-keep',
  `insert into transcript (district, id, attachment, message, words, neutral, person, service, confidence, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)

const OF = statement(
  'transcript-of',
  `select distinct on (attachment, person is null)
     id, attachment, message, words, person, service, confidence, at
   from transcript where district = $1 and attachment = any($2)
   order by attachment, person is null, at desc, id desc`,
)

const WHERE_IS = statement(
  'transcript-where-is',
  `select a.message, a.conversation, m.grievance
   from attachment a join message m on m.district = $1 and m.id = a.message
   where a.district = $1 and a.id = $2`,
)

interface Row {
  readonly id: string
  readonly attachment: AttachmentId
  readonly message: MessageId
  readonly words: string
  readonly person: PersonId | null
  readonly service: string | null
  readonly confidence: number | null
  readonly at: Date
}

interface WhereRow {
  readonly message: MessageId
  readonly conversation: ConversationId
  readonly grievance: GrievanceId | null
}

/** Fulfils the port over PostgreSQL. */
export function transcripts(pool: Pool, district: number): Transcripts {
  return reading(pool, district)
}

/** Inside a transaction; `changed` is told which thread looks different afterwards. */
export function transcriptsIn(
  on: Connection,
  district: number,
  changed: (topic: string) => void,
): TranscriptsIn {
  const whereIs: TranscriptsIn['whereIs'] = async (attachment) => {
    if (!isUuid(attachment)) return undefined
    const [row] = await on.run<WhereRow>(WHERE_IS, [district, attachment])
    if (!row) return undefined
    const { grievance, ...where } = row
    return { ...where, ...(grievance ? { grievance } : {}) }
  }
  return {
    ...reading(on, district),
    whereIs,
    async keep({ id, attachment, message, words, person, service, confidence, at }) {
      const by = [person ?? null, service ?? null, confidence ?? null]
      await on.run(KEEP, [district, id, attachment, message, keepable(words), searchable(words), ...by, at])
      const where = await whereIs(attachment)
      if (where) changed(`conversation:${where.conversation}`)
    },
  }
}

function reading(on: Connection, district: number): Transcripts {
  return {
    async of(asked) {
      const ids = asked.filter(isUuid)
      const found = new Map<AttachmentId, Heard>()
      if (ids.length === 0) return found
      for (const row of await on.run<Row>(OF, [district, ids])) {
        const one = toTranscript(row)
        const kind = one.person === undefined ? 'suggested' : 'typed'
        found.set(one.attachment, { ...found.get(one.attachment), [kind]: one })
      }
      return found
    },
  }
}

function toTranscript({ person, service, confidence, ...row }: Row): Transcript {
  return {
    ...row,
    ...(person === null ? {} : { person }),
    ...(service === null ? {} : { service }),
    ...(confidence === null ? {} : { confidence }),
  }
}
