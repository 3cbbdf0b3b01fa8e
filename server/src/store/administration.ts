/** The files of the district and every change to them. Two who change at once: the number is free for one of them only. */
import type { PersonId } from '#core/ids.ts'
import type { Change, Changes } from '#ports/administration.ts'
import { json, keepable } from './canonical.ts'
import { type Connection, type Pool, statement } from './connection.ts'

const FILES = statement('district-files', 'select file, version, text from district_file where district = $1')
const VERSION = statement(
  'administration-version',
  'select max(version) as version from administration where district = $1',
)
const LAST_FOLDER = statement(
  'administration-last-folder',
  `select version, folder from administration
   where district = $1 and folder is not null order by version desc limit 1`,
)
const HISTORY = statement(
  'administration-history',
  `select version, at, person, why, edits, folder from administration
   where district = $1 and version < $2 and ($3::text is null or edits @> $3::jsonb)
   order by version desc limit $4`,
)
const APPEND = statement(
  'administration-append',
  `insert into administration (district, version, at, person, why, edits, folder)
   select $1, $2, $3, $4, $5, $6, $7
   where $2 = 1 + coalesce((select max(version) from administration where district = $1), 0)
   on conflict do nothing returning version`,
)
const PUT = statement(
  'district-file-put',
  `insert into district_file (district, file, version, text) values ($1, $2, $3, $4)
   on conflict (district, file) do update set version = $3, text = $4`,
)

interface Row {
  readonly version: number
  readonly at: Date
  readonly person: PersonId | null
  readonly why: string
  readonly edits: Change['edits']
  readonly folder: string | null
}

/** Fulfils the port; `append` runs in a transaction of its own unless it is given one. */
export function changes(pool: Pool, district: number): Changes {
  return {
    async read() {
      const rows = await pool.run<{ file: string; version: number; text: string }>(FILES, [district])
      if (rows.length === 0) return undefined
      const version = Math.max(...rows.map((row) => row.version))
      return { version, sources: new Map(rows.map(({ file, text }) => [file, text])) }
    },
    async version() {
      return (await pool.run<{ version: number | null }>(VERSION, [district]))[0]?.version ?? 0
    },
    async lastFolder() {
      return (await pool.run<{ version: number; folder: string }>(LAST_FOLDER, [district]))[0]
    },
    async history({ file, before = Number.MAX_SAFE_INTEGER, limit }) {
      const about = file === undefined ? null : json([{ file: keepable(file) }])
      const rows = await pool.run<Row>(HISTORY, [district, before, about, limit])
      return rows.map(({ person, folder, ...row }) => ({
        ...row,
        ...(person === null ? {} : { by: person }),
        ...(folder === null ? {} : { folder }),
      }))
    },
    append: (change, sources) => pool.transaction((on) => append(on, district, change, sources)),
  }
}

async function append(
  on: Connection,
  district: number,
  { version, at, by, why, edits, folder }: Change,
  sources: Parameters<Changes['append']>[1],
): Promise<boolean> {
  const values = [district, version, at, by ?? null, keepable(why), json(edits), folder ?? null]
  if ((await on.run(APPEND, values)).length === 0) return false
  for (const file of new Set(edits.map((edit) => edit.file)))
    await on.run(PUT, [district, file, version, keepable(sources.get(file) ?? '')])
  return true
}
