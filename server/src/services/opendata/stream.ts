/**
 * A data set of all weeks as one file, written as it is read: CSV line by line, JSON row by row, Parquet in groups of rows.
 * However many weeks there are, no more than a group lies in memory.
 */
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import { DATA_SETS, type DataRow, type DataSet } from '#core/publication/rows.ts'
import { columnDataOf, csvOf } from './files.ts'

/** In what form a data set can be had. */
export const FORMATS = ['csv', 'json', 'parquet'] as const
export type Format = (typeof FORMATS)[number]

type Pages = AsyncIterable<readonly DataRow[]>

/** Rows that make a group of a Parquet file. */
const GROUP = 20_000

/** The file, piece by piece. */
export function written(set: DataSet, format: Format, pages: Pages): AsyncIterable<string | Uint8Array> {
  return WRITERS[format](set, pages)
}

const WRITERS = { csv, json, parquet } as const satisfies Record<Format, unknown>

async function* csv(set: DataSet, pages: Pages): AsyncGenerator<string> {
  yield csvOf(DATA_SETS[set], [], true)
  for await (const rows of pages) yield csvOf(DATA_SETS[set], rows, false)
}

async function* json(_set: DataSet, pages: Pages): AsyncGenerator<string> {
  yield '['
  let between = '\n'
  for await (const rows of pages)
    for (const row of rows) {
      yield `${between} ${JSON.stringify(row)}`
      between = ',\n'
    }
  yield '\n]\n'
}

async function* parquet(set: DataSet, pages: Pages): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter()
  const schema = schemaFromColumnData({ columnData: columnDataOf(DATA_SETS[set], []) })
  const file = new ParquetWriter({ writer, schema })
  const out = () => {
    const bytes = writer.getBytes().slice()
    // The count of all bytes goes on; only what was handed out is forgotten.
    writer.index = 0
    return bytes
  }
  for await (const rows of grouped(pages)) {
    const columns = columnDataOf(DATA_SETS[set], rows).map(({ name, data }) => ({ name, data }))
    await file.write({ columnData: columns, rowGroupSize: GROUP })
    yield out()
  }
  await file.finish()
  yield out()
}

async function* grouped(pages: Pages): AsyncGenerator<readonly DataRow[]> {
  let group: DataRow[] = []
  for await (const rows of pages) {
    group.push(...rows)
    if (group.length < GROUP) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
