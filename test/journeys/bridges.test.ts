import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import type { BridgeTaken } from '#contract/bridges.ts'
import type { File } from '#contract/grievances.ts'
import { sheets } from '../../server/src/services/sheets/sheets.ts'
import { atScreen, kinds, toldOne } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

let town: Town
let authorization: string
before(async () => {
  town = await openTown()
  const { token } = await town.program.store.staff.openSession(
    atScreen(town, 'CELL-OP-1').person,
    town.now(),
    12,
  )
  authorization = `Bearer ${token}`
})
after(() => town?.close())

const HEAD = [
  'Registration Number',
  'District Code',
  'Name',
  'Mobile',
  'Grievance Description',
  'Category',
  'Village',
]
async function* each(rows: readonly (readonly string[])[]) {
  yield* rows
}
const ask = (path: string) => fetch(`${town.url}/api/v1/${path}`, { headers: { authorization } })
async function bring(
  rows: readonly (readonly string[])[],
  kind: 'csv' | 'xlsx',
  dry = false,
): Promise<BridgeTaken> {
  const body = await buffer(sheets.write(kind, HEAD, each(rows)))
  const path = `bridges/CPGRAMS/import${dry ? '?dry=1' : ''}`
  const answer = await fetch(`${town.url}/api/v1/${path}`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/octet-stream' },
    body: body as BodyInit,
  })
  assert.equal(answer.status, 200)
  return (await answer.json()) as BridgeTaken
}

test('a list comes in once, with its faults by their rows, and goes out with our codes and their words', async () => {
  const village = town.program.district.district.places.find(({ type }) => type === 'village')?.nameHi ?? ''
  const told = await toldOne(town, town.phone('919000000881'), `${village} गाँव में चापाकल खराब है`)
  const rows = [
    ['PMOPG/E/2026/0001', '', 'आशा देवी', '9000000882', 'ट्रांसफार्मर जल गया है', 'Transformer', village],
    ['PMOPG/E/2026/0002', told, '', '', '', '', ''],
    ['', '', '', '', 'क्रमांक नहीं', 'Transformer', ''],
    ['PMOPG/E/2026/0003', '', '', 'abc', 'बिजली नहीं', 'Moon', ''],
    ['pmopg/e/2026/0001', '', '', '', 'वही फिर', 'Transformer', ''],
    ['PMOPG/E/2026/0004', 'ABH-PHE-26-99999-A', '', '', '', '', ''],
  ]
  const foreseen = await bring(rows, 'csv', true)
  assert.deepEqual([foreseen.registered, foreseen.entered, foreseen.there], [1, 1, 0])
  assert.deepEqual(
    foreseen.faults.map(({ line }) => line),
    [4, 5, 5, 6, 7],
  )
  const empty: readonly unknown[] = await town.program.store.bridges.list('CPGRAMS', '', 10)
  assert.equal(empty.length, 0, 'a dry run changes nothing')

  assert.deepEqual(await bring(rows, 'xlsx'), foreseen)
  await town.quiet()
  const again = await bring(rows, 'csv')
  assert.deepEqual([again.registered, again.entered, again.there], [0, 0, 2])

  const held = await town.file(told)
  assert.equal(kinds(held).filter((kind) => kind === 'numbered-elsewhere').length, 1)
  const file = (await (await ask(`grievances/${told}`)).json()) as File
  assert.deepEqual(file.elsewhere, [{ system: 'CPGRAMS', number: 'PMOPG/E/2026/0002' }])

  const found = (await (await ask('grievances?q=pmopg/e/2026/0001')).json()) as {
    items: readonly { code: string; state: string }[]
  }
  assert.equal(found.items.length, 1)
  assert.equal(found.items[0]?.state, 'with_officer')

  const out = new Uint8Array(await (await ask('bridges/CPGRAMS/export.csv')).arrayBuffer())
  const lines = await sheets.read(out, 10)
  assert.deepEqual(
    lines?.map(({ cells }) => [cells['Registration Number'], cells['District Code'], cells['status']]),
    [
      ['PMOPG/E/2026/0001', found.items[0]?.code, 'Under Process'],
      ['PMOPG/E/2026/0002', told, lines?.[1]?.cells['status']],
    ],
  )
})

test('only who writes down what people tell may bring lists in, and only of systems that the district knows', async () => {
  assert.equal((await ask('bridges/NOBODY/export.csv')).status, 404)
  assert.equal((await fetch(`${town.url}/api/v1/bridges`)).status, 401)
})

test('a list of the register goes out as CSV and XLSX with the filter and the rights of the list', async () => {
  const read = async (path: string) =>
    (await sheets.read(new Uint8Array(await (await ask(path)).arrayBuffer()), 100)) ?? []
  const all = await read('grievances/export.csv')
  const listed = (await (await ask('grievances')).json()) as { items: readonly { code: string }[] }
  assert.deepEqual(
    all.map(({ cells }) => cells['शिकायत संख्या']),
    listed.items.map(({ code }) => code),
  )
  assert.deepEqual(
    await read('grievances/export.xlsx'),
    all.map(({ cells }, at) => ({ line: at + 2, cells })),
  )
  assert.deepEqual(await read('grievances/export.csv?state=closed'), [])
  assert.equal((await fetch(`${town.url}/api/v1/grievances/export.csv`)).status, 401)
})
