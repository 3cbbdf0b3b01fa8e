import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parquetReadObjects } from 'hyparquet'
import type { BulletinContent } from '#core/publication/content.ts'
import { CONTENT } from '#core/publication/fixtures/content.ts'
import { DATA_SETS, type DICTIONARY, rowsOf } from '#core/publication/rows.ts'
import { press } from '#server/press.ts'
import { checkPackage } from './check.ts'
import { FORMATS, type Format, written } from './stream.ts'

const made = await press(CONTENT)
const bytesOf = (name: string) => made.find((file) => file.name === name)?.bytes ?? new Uint8Array()
const reading =
  (change: (name: string, bytes: Uint8Array) => Uint8Array = (_, bytes) => bytes) =>
  async (name: string) =>
    change(name, bytesOf(name))

test('the numbers of the bulletin and of its pages follow from its open data', async () => {
  const { faults, numbers, hidden, cases } = await checkPackage(reading())
  assert.deepEqual(faults, [])
  assert.ok(numbers > 60 && hidden > 3)
  assert.equal(cases, 2)
})

test('a number that was changed anywhere in the package is found', async () => {
  const changed = (file: string, from: string, to: string) =>
    checkPackage(
      reading((name, bytes) =>
        name === file ? new TextEncoder().encode(new TextDecoder().decode(bytes).replace(from, to)) : bytes,
      ),
    )
  const csv = await changed('figures.csv', ',received,312,', ',received,313,')
  assert.ok(csv.faults.includes('figures.csv: not the file that was published'))
  assert.ok(csv.faults.some((fault) => /bulletin\.hi\.html: whole\/whole\/received is 312/.test(fault)))
  const page = await changed('bulletin.en.html', 'value="312"', 'value="12"')
  assert.ok(page.faults.some((fault) => /bulletin\.en\.html: whole\/whole\/received is 12/.test(fault)))
  const words = await changed('cases.csv', 'मिस्त्री', 'किसी')
  assert.ok(words.faults.some((fault) => /cases\.csv, row 1, report/.test(fault)))
})

/** A package that is whole in itself, of a content that was changed before it was printed. */
async function forged(change: Partial<BulletinContent>, beside?: Parameters<typeof checkPackage>[1]) {
  const files = await press({ ...CONTENT, ...change })
  const read = async (name: string) => files.find((one) => one.name === name)?.bytes ?? new Uint8Array()
  return (await checkPackage(read, beside)).faults
}
const withCount = (table: string, row: string, measure: string, count: number) => ({
  tables: CONTENT.tables.map((one) =>
    one.key !== table
      ? one
      : {
          ...one,
          rows: one.rows.map((each) =>
            each.key === row ? { ...each, counts: { ...each.counts, [measure]: count } } : each,
          ),
        },
  ),
})

test('what cannot follow from its own rows is found, though every file says the same', async () => {
  const found = async (change: Partial<BulletinContent>, what: RegExp) => {
    const faults = await forged(change)
    assert.ok(
      faults.some((fault) => what.test(fault)),
      `${what}: ${faults.join('; ')}`,
    )
  }
  await found(
    withCount('departments', 'PHE', 'received', 300),
    /departments\/received: the parts make 49\d, the whole 312/,
  )
  await found(
    withCount('subjects', 'WAT', 'satisfied', 200),
    /subjects\/WAT: satisfied 200 is more than disposed 127/,
  )
  await found(withCount('blocks', '9900001', 'late', 3), /blocks\/9900001\/late is 3 and not hidden/)
  await found(
    withCount('departments', 'PHE', 'disposed', 0),
    /2 records of departments\/PHE and 0 disposed of/,
  )
  await found(withCount('whole', 'whole', 'pending', 700), /trend of 2026-W47: pending 640 and not 700/)
})

test('what lies beside the package is held against it: the list of versions, and the weeks before', async () => {
  const file = (words: string) => async () => new TextEncoder().encode(words)
  const nothing = async () => undefined
  const versions = (sha256: string) =>
    file(JSON.stringify({ versions: [{ week: CONTENT.week, files: [{ name: 'figures.csv', sha256 }] }] }))
  const bad = await forged({}, { versions: versions('0'.repeat(64)), figures: nothing })
  assert.deepEqual(bad, ['versions.json: figures.csv has another checksum than in SHA256SUMS'])
  const none = await forged({}, { versions: file('{"versions":[]}'), figures: nothing })
  assert.deepEqual(none, ['versions.json: 2026-W47 is not there'])
  const week = (received: number) =>
    file(`week,table,row,measure,count,hidden\n2026-W46,whole,whole,received,${received},false\n`)
  const earlier = (received: number) => (name: string) => (name === '2026-W46' ? week(received)() : nothing())
  assert.deepEqual(await forged({}, { versions: nothing, figures: earlier(298) }), [])
  const wrong = await forged({}, { versions: nothing, figures: earlier(299) })
  assert.deepEqual(wrong, ['bulletin.json: trend of 2026-W46: received 298 and not 299'])
})

test('a share, a cell of Parquet and an entry of the zip that were changed are found', async () => {
  const page = await checkPackage(
    reading((name, bytes) =>
      name === 'bulletin.hi.html'
        ? new TextEncoder().encode(
            new TextDecoder()
              .decode(bytes)
              .replace(/(data-share="whole\/whole\/satisfied" value=")\d+/, '$199'),
          )
        : bytes,
    ),
  )
  assert.ok(
    page.faults.some((fault) => /whole\/whole satisfied is 99 % and not 88 %/.test(fault)),
    page.faults.join(),
  )
  const other = await press({ ...CONTENT, ...withCount('departments', 'PHE', 'received', 119) })
  const swapped = async (file: string) =>
    (
      await checkPackage(
        reading((name, bytes) =>
          name === file ? (other.find((one) => one.name === file)?.bytes ?? bytes) : bytes,
        ),
      )
    ).faults
  const parquet = await swapped('figures.parquet')
  assert.ok(
    parquet.some((fault) => /figures\.parquet, row \d+, count: 120 instead of 119/.test(fault)),
    parquet.join(),
  )
  const zip = await swapped('bulletin-2026-W47.zip')
  assert.ok(
    zip.some((fault) => /zip: figures\.csv is not the same/.test(fault)),
    zip.join(),
  )
})

test('Parquet says the same as CSV and JSON, hidden counts are absent and never zero', async () => {
  for (const set of Object.keys(DATA_SETS) as (keyof typeof DATA_SETS)[]) {
    const bytes = bytesOf(`${set}.parquet`)
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    const read = await parquetReadObjects({ file })
    assert.deepEqual(read, rowsOf(set, CONTENT))
  }
  assert.ok(rowsOf('figures', CONTENT).some(({ count, hidden }) => count === null && hidden === true))
})

test('all weeks in one file say what each week says, in groups that are not all in memory', async () => {
  const weeks = async function* () {
    for (const week of ['2026-W47', '2026-W46'])
      yield rowsOf('figures', CONTENT).map((row) => ({ ...row, week }))
  }
  const made = async (format: Format) => {
    const parts: Buffer[] = []
    for await (const part of written('figures', format, weeks())) parts.push(Buffer.from(part))
    return new Uint8Array(Buffer.concat(parts))
  }
  const files = new Map<string, Uint8Array>(
    await Promise.all(FORMATS.map(async (one) => [`figures.${one}`, await made(one)] as const)),
  )
  const nothing = async () => undefined
  const beside = { versions: nothing, figures: nothing, all: async (name: string) => files.get(name) }
  assert.deepEqual((await checkPackage(reading(), beside)).faults, [])
  const words = new TextDecoder().decode(files.get('figures.json')).replace('"count":312', '"count":311')
  files.set('figures.json', new TextEncoder().encode(words))
  const { faults } = await checkPackage(reading(), beside)
  assert.match(faults.join(), /open-data\/figures\.json, row 1, count: 311 instead of 312/)
})

test('a time or a share that does not follow is found', async () => {
  const found = await forged({
    times: (CONTENT.times ?? []).map((one) => (one.table === 'departments' ? { ...one, ended: 121 } : one)),
  })
  assert.match(found.join(), /times\.csv: departments\/PHE\/report is of 121 and not 122/)
  const page = await checkPackage(
    reading((name, bytes) =>
      name === 'bulletin.en.html'
        ? new TextEncoder().encode(
            new TextDecoder()
              .decode(bytes)
              .replace(/(data-share="whole\/whole\/contacted" value=")\d+/, '$199'),
          )
        : bytes,
    ),
  )
  assert.match(page.faults.join(), /whole\/whole contacted is 99 % and not 85 %/)
})

test('every column and every measure is explained in both languages, with its unit', () => {
  const told = JSON.parse(new TextDecoder().decode(bytesOf('dictionary.json'))) as typeof DICTIONARY
  assert.deepEqual(Object.keys(told), ['figures', 'shares', 'times', 'cases', 'measures'])
  for (const column of Object.values(told).flat())
    for (const words of [column.hi, column.en, column.unit.hi, column.unit.en])
      assert.ok(words.length > 0, column.name)
  const measures = new Set(told.measures?.map(({ name }) => name))
  for (const { measure } of rowsOf('figures', CONTENT))
    assert.ok(measures.has(String(measure)), String(measure))
})

test('the same content gives the same bytes, down to the zip', async () => {
  const again = await press(CONTENT)
  assert.deepEqual(
    again.map(({ name }) => name),
    made.map(({ name }) => name),
  )
  for (const [at, file] of again.entries())
    assert.ok(Buffer.from(file.bytes).equals(Buffer.from(made[at]?.bytes ?? [])), file.name)
})

test('a text of a citizen is never a formula in a spreadsheet', () => {
  assert.match(new TextDecoder().decode(bytesOf('cases.csv')), /'=HYPERLINK/)
})
