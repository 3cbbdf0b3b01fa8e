import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import exceljs from 'exceljs'
import { sheets, xlsxOf } from './sheets.ts'

const HEAD = ['क्रमांक', 'name']
const ROWS = [
  ['00042', 'सुनीता "देवी", पुत्री\nराम <&>'],
  ['7', ''],
]
async function* each(rows: readonly (readonly string[])[]) {
  yield* rows
}

for (const kind of ['csv', 'xlsx'] as const)
  test(`a list written as ${kind} reads as it was, with its zeros and its signs`, async () => {
    const bytes = await buffer(sheets.write(kind, HEAD, each(ROWS)))
    const read = await sheets.read(bytes, 10)
    assert.deepEqual(
      read?.map(({ cells }) => HEAD.map((name) => cells[name])),
      ROWS,
    )
    assert.equal(await sheets.read(bytes, 1), undefined)
  })

test('a cell never becomes a formula', async () => {
  const bytes = await buffer(sheets.write('csv', HEAD, each([['=1+1', '@x']])))
  assert.ok(bytes.toString().includes(`'=1+1,'@x`))
  const sheet = await buffer(sheets.write('xlsx', HEAD, each([['=1+1', '@x']])))
  assert.equal((await sheets.read(sheet, 5))?.[0]?.cells[HEAD[0] ?? ''], '=1+1')
})

test('what is no list is told apart', async () => {
  assert.equal(await sheets.read(Uint8Array.of(0xff, 0xfe, 0x41), 5), undefined)
  assert.equal(await sheets.read(Uint8Array.of(0x50, 0x4b, 3, 4), 5), undefined)
  assert.equal(await sheets.read(new Uint8Array(0), 5), undefined)
})

test('what does not fit on one sheet goes on in the next, under the same head, and no row is lost', async () => {
  const rows = Array.from({ length: 7 }, (_, at) => [String(at + 1), `row ${at + 1}`])
  for (const [most, sizes] of [
    [4, [3, 3, 1]],
    [8, [7]],
  ] as const) {
    const book = new exceljs.Workbook()
    const bytes = await buffer(xlsxOf(HEAD, each(rows), most))
    await book.xlsx.load(bytes as unknown as exceljs.Buffer)
    assert.deepEqual(
      book.worksheets.map((sheet) => sheet.rowCount - 1),
      sizes,
    )
    for (const sheet of book.worksheets) assert.equal(sheet.getCell('A1').value, HEAD[0])
    assert.equal(book.worksheets.at(-1)?.lastRow?.getCell(1).value, '7')
  }
})

test('a list that breaks off is no whole file', async () => {
  async function* broken() {
    yield ['1', 'a']
    throw new Error('the database went away')
  }
  await assert.rejects(buffer(sheets.write('xlsx', HEAD, broken())))
})
