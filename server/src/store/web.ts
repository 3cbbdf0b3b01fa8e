/** Drafts of the web form and the pieces of their files, over PostgreSQL. */
import type { GrievanceId } from '#core/ids.ts'
import type { FiledFile } from '#ports/filing.ts'
import type { WebDraft, WebDrafts, WebForm } from '#ports/web.ts'
import { json } from './canonical.ts'
import { type Pool, statement } from './connection.ts'
import { isUuid } from './uuid.ts'

const FIND = statement(
  'web-draft-find',
  'select id, grievance, form, files, filed_at from web_draft where district = $1 and id = $2',
)
const SAVE = statement(
  'web-draft-save',
  `insert into web_draft (district, id, grievance, form, changed_at) values ($1, $2, $3, $4, $5)
   on conflict (district, id) do update set form = case when web_draft.filed_at is null then excluded.form else web_draft.form end,
     changed_at = excluded.changed_at
   returning id, grievance, form, files, filed_at`,
)
const ADD_FILE = statement(
  'web-draft-add-file',
  `update web_draft set files = case when files @> jsonb_build_array(jsonb_build_object('file', $3::jsonb -> 'file')) then files else files || $3::jsonb end
   where district = $1 and id = $2 and filed_at is null
     and (jsonb_array_length(files) < $4 or files @> jsonb_build_array(jsonb_build_object('file', $3::jsonb -> 'file')))
   returning id`,
)
const DROP_FILE = statement(
  'web-draft-drop-file',
  `update web_draft set files = coalesce((select jsonb_agg(one) from jsonb_array_elements(files) one where one ->> 'file' <> $3), '[]')
   where district = $1 and id = $2 and filed_at is null`,
)
const FILED = statement(
  'web-draft-filed',
  'update web_draft set filed_at = coalesce(filed_at, $3) where district = $1 and id = $2',
)
const KEEP_PIECE = statement(
  'web-piece-keep',
  'insert into web_piece (district, draft, file, start, bytes) values ($1, $2, $3, $4, $5) on conflict do nothing',
)
const SPANS = statement(
  'web-piece-spans',
  'select start, length(bytes) as length from web_piece where district = $1 and draft = $2 and file = $3 order by start',
)
const PIECES = statement(
  'web-piece-take',
  'delete from web_piece where district = $1 and draft = $2 and file = $3 returning start, bytes',
)
const ERASE = statement(
  'web-draft-erase',
  'delete from web_draft where district = $1 and filed_at is null and changed_at < $2',
)
const ERASE_PROOFS = statement('proof-erase', 'delete from proof where district = $1 and ends_at < $2')

interface DraftRow {
  readonly id: string
  readonly grievance: GrievanceId
  readonly form: WebForm
  readonly files: readonly FiledFile[]
  readonly filed_at: Date | null
}

/** Fulfils the port. */
export function webDrafts(pool: Pool, district: number, newId: () => string): WebDrafts {
  const have = async (id: string, file: string) => {
    const spans = await pool.run<{ start: number; length: number }>(SPANS, [district, id, file])
    return spans.reduce((end, { start, length }) => (start <= end ? Math.max(end, start + length) : end), 0)
  }
  return {
    async find(id) {
      if (!isUuid(id)) return undefined
      return (await pool.run<DraftRow>(FIND, [district, id])).map(toDraft)[0]
    },
    async save(id, form, at) {
      const [row] = await pool.run<DraftRow>(SAVE, [district, id, newId(), json(form), at])
      if (!row) throw new Error('a draft that was kept is not there')
      return toDraft(row)
    },
    async addFile(id, file, most) {
      return (await pool.run(ADD_FILE, [district, id, json(file), most])).length > 0
    },
    async dropFile(id, hash) {
      await pool.run(DROP_FILE, [district, id, hash])
    },
    async filed(id, at) {
      await pool.run(FILED, [district, id, at])
    },
    async keepPiece(id, file, start, bytes) {
      await pool.run(KEEP_PIECE, [district, id, file, start, Buffer.from(bytes)])
      return have(id, file)
    },
    have,
    async takePieces(id, file) {
      const pieces = await pool.run<{ start: number; bytes: Uint8Array }>(PIECES, [district, id, file])
      return whole(pieces.toSorted((a, b) => a.start - b.start))
    },
    async erase(before) {
      await pool.run(ERASE, [district, before])
      await pool.run(ERASE_PROOFS, [district, before])
    },
  }
}

/** Pieces may overlap where a part was sent again. */
function whole(pieces: readonly { readonly start: number; readonly bytes: Uint8Array }[]): Uint8Array {
  const end = Math.max(0, ...pieces.map(({ start, bytes }) => start + bytes.length))
  const file = new Uint8Array(end)
  for (const { start, bytes } of pieces) file.set(bytes, start)
  return file
}

function toDraft({ id, grievance, form, files, filed_at }: DraftRow): WebDraft {
  return { id, grievance, form, files, ...(filed_at ? { filedAt: filed_at } : {}) }
}
