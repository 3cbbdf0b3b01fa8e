import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parquetReadObjects } from 'hyparquet'
import { CONTENT } from '#core/publication/fixtures/content.ts'
import { DATA_SETS, rowsOf } from '#core/publication/rows.ts'
import { press } from '#server/press.ts'
import { checkPackage } from './check.ts'

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

test('Parquet says the same as CSV and JSON, hidden counts are absent and never zero', async () => {
  for (const set of Object.keys(DATA_SETS) as (keyof typeof DATA_SETS)[]) {
    const bytes = bytesOf(`${set}.parquet`)
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    const read = await parquetReadObjects({ file })
    assert.deepEqual(read, rowsOf(set, CONTENT))
  }
  assert.ok(rowsOf('figures', CONTENT).some(({ count, hidden }) => count === null && hidden === true))
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
