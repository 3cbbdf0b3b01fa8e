/**
 * The erasing itself. Content goes and rows stay, so that a thread, a receipt and a repeated cause still find what they
 * name; deliveries go whole. A message that also lies in the file of a grievance whose time is not over is left.
 */
import type { FileHash } from '#core/ids.ts'
import { PUBLIC_DOORS } from '#core/message/doors.ts'
import { RETENTION } from '#core/retention/classes.ts'
import { horizon } from '#core/retention/due.ts'
import { ERASED, erasedContent } from '#core/retention/erased.ts'
import type { ErasedBatch, RetentionIn } from '#ports/retention.ts'
import { json } from '../canonical.ts'
import { type Connection, statement } from '../connection.ts'
import { FIRST, idsOf } from './search.ts'

const RECORDINGS = statement(
  'erase-recordings',
  `with old as (select id, recording_file as file, began_at as at from call
     where district = $1 and id = any($2) and recording = 'kept' order by id for update)
   update call c set recording = 'erased', recording_file = null, recording_url = null, recording_why = null,
     recording_erased_at = $3
   from old where c.district = $1 and c.id = old.id returning c.id, old.file, old.at`,
)
/** Messages of a grievance that lie in no other file whose time is not over. */
const FREE = `mine as (
    select id from message where district = $1 and grievance = $2
    union select message from also_filed where district = $1 and grievance = $2),
  elsewhere as (
    select m.id, m.grievance from message m join mine using (id) where m.district = $1 and m.grievance <> $2
    union all
    select f.message, f.grievance from also_filed f join mine on mine.id = f.message
    where f.district = $1 and f.grievance <> $2),
  free as (
    select id from mine except
    select e.id from elsewhere e join grievance g on g.district = $1 and g.id = e.grievance
    where g.closed_at is null or g.closed_at > $3
      or exists (select from legal_hold h where h.district = $1 and h.grievance = g.id and h.lifted_at is null))`
const TAKE = `update attachment a set state = 'erased', file = null, filename = null, taken = null, found = null, media_id = null,
    why = null, erased_at = $4
  from old where a.district = $1 and a.id = old.id returning a.id, old.file, old.at`
const MEDIA = statement(
  'erase-media',
  `with ${FREE},
   old as (select a.id, a.file, a.heard_at as at from attachment a join free on free.id = a.message
     where a.district = $1 and a.state in ('stored', 'held') and a.id <> all($5) order by a.id for update of a)
   ${TAKE}`,
)
const FILES = statement(
  'erase-files',
  `with old as (select id, file, heard_at as at from attachment
     where district = $1 and id = any($2) and state in ('stored', 'held') order by id for update)
   ${TAKE.replace('$4', '$3')}`,
)
/** Copies we sent: the papers and the pictures without what the camera wrote. */
const SENT = statement(
  'erase-sent-files',
  `select distinct content ->> 'file' as file from message
   where district = $1 and grievance = $2 and direction = 'out' and content ->> 'type' = 'file'`,
)
const MESSAGES = statement(
  'erase-messages',
  `with ${FREE}
   update message m set content = $4, edits = '[]', error_why = null
   from free where m.district = $1 and m.id = free.id and m.content ->> 'name' is distinct from '${ERASED}'
   returning m.id, m.conversation, m.at`,
)
const LOOSE_MESSAGES = statement(
  'erase-loose-messages',
  `with next as (select id from message
     where district = $1 and id >= $2 and id < $3 and grievance is null
       and content ->> 'name' is distinct from '${ERASED}' order by id limit $5)
   update message m set content = $4, edits = '[]', error_why = null
   from next where m.district = $1 and m.id = next.id returning m.id, m.conversation, m.at`,
)
/** The bounds stand twice: they are not carried over from one side of a join to the other. */
const LOOSE_MEDIA = statement(
  'erase-loose-media',
  `with old as (select a.id, a.file, a.heard_at as at, m.id as message from message m
     join attachment a on a.district = $1 and a.message = m.id and a.state in ('stored', 'held')
       and a.message >= $2 and a.message < $3
     where m.district = $1 and m.id >= $2 and m.id < $3 and m.grievance is null order by m.id limit $5)
   ${TAKE}, old.message`,
)
const HEARD = statement(
  'erase-transcripts',
  `delete from transcript where district = $1
     and attachment in (select id from attachment where district = $1 and message = any($2))`,
)
const SAID = statement(
  'erase-outgoing',
  `update outbox set outgoing = '{"inside": {"type": "text", "text": ""}}'
   where district = $1 and id = any($2) and state in ('accepted', 'failed')`,
)
/** Found by none of their words from this moment; what else their threads brought is gathered anew. */
const FOUND_BY = statement(
  'erase-inbox-words',
  `with found_by as (delete from inbox_words where district = $1 and conversation = any($2::uuid[]))
   insert into inbox_words_due (district, conversation) select $1, unnest($2::uuid[])`,
)
const LAST_WORDS = statement(
  'erase-last-words',
  `update conversation c set last_words = ''
   from unnest($2::uuid[], $3::timestamptz[]) as e (id, at)
   where c.district = $1 and c.id = e.id and c.last_message_at <= e.at and c.last_words <> ''`,
)
/** A hold that was lifted after the notice still counts: what it covered had no notice of its own. */
const HELD = `held as (select grievance from legal_hold
    where district = $1 and (lifted_at is null or lifted_at > $4)),
  kept as (
    select m.envelope from message m join held on held.grievance = m.grievance where m.district = $1 and m.envelope is not null
    union select m.envelope from also_filed f join held on held.grievance = f.grievance
      join message m on m.district = $1 and m.id = f.message where f.district = $1 and m.envelope is not null)`
/** What came from where everybody reads along is the snapshot of the post (0036): it stays as long as words do. */
const DELIVERIES = statement(
  'erase-deliveries',
  `with ${HELD},
   next as (select id from envelope
     where district = $1 and id >= $2 and id < $3 and read_at <= $4 and (channel <> all($6::text[]) or received_at < $7)
       and not exists (select from kept where kept.envelope = envelope.id) order by id limit $5)
   delete from envelope e using next where e.district = $1 and e.id = next.id returning e.id, e.received_at as at`,
)
const UNREADABLE = statement(
  'erase-unreadable',
  'delete from unreadable where district = $1 and envelope = any($2)',
)
const FORMS = statement(
  'erase-forms',
  `with next as (select id, filed_at as at from web_draft
     where district = $1 and filed_at < $2 and filed_at is not null and form <> '{}'::jsonb
       and not exists (select from legal_hold h where h.district = $1 and h.grievance = web_draft.grievance
         and (h.lifted_at is null or h.lifted_at > $3)) order by filed_at limit $4)
   update web_draft w set form = '{}', files = '[]' from next where w.district = $1 and w.id = next.id
   returning w.id, next.at`,
)

interface Row {
  readonly id: string
  readonly at: Date
  readonly file?: FileHash | null
  readonly conversation?: string
  readonly message?: string
}

type Erasing = Pick<
  RetentionIn,
  'eraseRecordings' | 'eraseMedia' | 'eraseFiles' | 'eraseMessages' | 'eraseLoose'
>

/** Inside a transaction. */
export function erasing(on: Connection, district: number): Erasing {
  const words = async (rows: readonly Row[]): Promise<ErasedBatch> => {
    const ids = rows.map(({ id }) => id)
    if (ids.length === 0) return batchOf(rows)
    await on.run(HEARD, [district, ids])
    await on.run(SAID, [district, ids])
    const newest = new Map<string, Date>()
    for (const { conversation = '', at } of rows)
      if (at > (newest.get(conversation) ?? new Date(0))) newest.set(conversation, at)
    await on.run(FOUND_BY, [district, [...newest.keys()]])
    await on.run(LAST_WORDS, [district, [...newest.keys()], [...newest.values()]])
    return batchOf(rows)
  }
  return {
    async eraseRecordings(ids, at) {
      return batchOf(await on.run<Row>(RECORDINGS, [district, ids, at]))
    },
    async eraseMedia(grievance, but, horizon, at) {
      const rows = await on.run<Row>(MEDIA, [district, grievance, horizon, at, but])
      const sent = await on.run<{ file: FileHash }>(SENT, [district, grievance])
      return { ...batchOf(rows), units: rows.length > 0 ? 1 : 0, files: [...filesOf(rows), ...filesOf(sent)] }
    },
    async eraseFiles(ids, at) {
      const rows = await on.run<Row>(FILES, [district, ids, at])
      return { ...batchOf(rows), units: rows.length > 0 ? 1 : 0 }
    },
    async eraseMessages(grievance, horizon, at) {
      const rows = await on.run<Row>(MESSAGES, [district, grievance, horizon, json(erasedContent(at))])
      return { ...(await words(rows)), units: rows.length > 0 ? 1 : 0 }
    },
    async eraseLoose(erasure, limit, at) {
      const [first, to] = idsOf(erasure)
      const from = erasure.place ?? first
      if (erasure.of === 'message') {
        const rows = await on.run<Row>(LOOSE_MESSAGES, [
          ...[district, from, to],
          ...[json(erasedContent(at)), limit],
        ])
        return { ...(await words(rows)), ...placeOf(rows.map(({ id }) => id)), over: rows.length < limit }
      }
      if (erasure.of === 'chat_media') {
        const rows = await on.run<Row>(LOOSE_MEDIA, [district, from, to, at, limit])
        const messages = rows.map(({ message = '' }) => message)
        return { ...batchOf(rows), ...placeOf(messages), over: rows.length < limit }
      }
      // From the beginning: what was held on an earlier day lies before `first`.
      const noticed = erasure.noticedAt ?? at
      const snapshots = horizon(noticed, RETENTION.message.days)
      const values = [district, erasure.place ?? FIRST, to, noticed, limit, PUBLIC_DOORS, snapshots]
      const rows = await on.run<Row>(DELIVERIES, values)
      if (rows.length > 0) await on.run(UNREADABLE, [district, rows.map(({ id }) => id)])
      if (rows.length === limit)
        return { ...batchOf(rows), ...placeOf(rows.map(({ id }) => id)), over: false }
      const forms = await on.run<Row>(FORMS, [district, erasure.until, noticed, limit])
      return { ...batchOf([...rows, ...forms]), over: forms.length < limit }
    },
  }
}

function filesOf(rows: readonly { readonly file?: FileHash | null }[]): readonly FileHash[] {
  return rows.flatMap(({ file }) => file ?? [])
}

/** The last of them; what was taken already is not found again. */
function placeOf(ids: readonly string[]): { readonly place?: string } {
  const place = ids.toSorted().at(-1)
  return place === undefined ? {} : { place }
}

/** In the order of their ids, which is that of the list. */
function batchOf(rows: readonly Row[]): ErasedBatch {
  const times = rows.map(({ at }) => at.getTime())
  return {
    ids: rows.map(({ id }) => id).toSorted(),
    units: rows.length,
    files: filesOf(rows),
    ...(times.length > 0
      ? { firstAt: new Date(Math.min(...times)), lastAt: new Date(Math.max(...times)) }
      : {}),
  }
}
