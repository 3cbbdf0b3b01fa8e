import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import type { BridgeLine, BridgeTaken } from '#contract/bridges.ts'
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

test('what they say of theirs stands in the file: the day they got it, their state and their reply, each once', async () => {
  const head = [...HEAD, 'Date of Receipt', 'Current Status', 'Remarks']
  const take = async (said: readonly string[]) => {
    const row = ['PMOPG/E/2026/0077', '', '', '', 'ट्रांसफार्मर जल गया है', 'Transformer', '', ...said]
    const body = await buffer(sheets.write('csv', head, each([row])))
    const answer = await fetch(`${town.url}/api/v1/bridges/CPGRAMS/import`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/octet-stream' },
      body: body as BodyInit,
    })
    return (await answer.json()) as BridgeTaken
  }
  assert.equal((await take(['31-02-2026', '', ''])).faults.length, 1, 'a day that is none is a fault')
  assert.equal((await take(['01-09-2026', 'Under Process', ''])).registered, 1)
  await town.quiet()
  const same = await take(['2026-09-01', 'Under Process', ''])
  assert.deepEqual([same.noted, same.there], [0, 1], 'the same words are no news')
  assert.equal((await take(['2026-09-01', 'Closed', 'काम हो चुका है'])).noted, 1)
  assert.equal((await take(['2026-09-01', 'Closed', 'काम हो चुका है'])).noted, 0)
  const [number] = await town.program.store.bridges.list('CPGRAMS', 'PMOPG/E/2026/0076', 1)
  const held = await town.file(number?.code ?? '')
  const notes = held.acts.flatMap(({ act }) => (act.kind === 'noted' ? act.text : []))
  assert.equal(notes.length, 2)
  assert.match(notes[0] ?? '', /received there: 2026-09-01\n.*state there: Under Process/)
  assert.match(notes[1] ?? '', /their reply: “काम हो चुका है”/)
  // The clock runs from the day on which it came to us.
  assert.ok((held.grievance.dueAt ?? new Date(0)) > town.now())
})

test('row by row the same list says what becomes of each, and in the end of all', async () => {
  const row = ['PMOPG/E/2026/0009', '', '', '', 'ट्रांसफार्मर जल गया है', 'Transformer', '']
  const body = await buffer(sheets.write('csv', HEAD, each([row, ['', '', '', '', '', '', '']])))
  const lines = async (query: string) => {
    const answer = await fetch(`${town.url}/api/v1/bridges/CPGRAMS/import?each=1${query}`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/octet-stream' },
      body: body as BodyInit,
    })
    return (await answer.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as BridgeLine)
  }
  const dry = await lines('&dry=1')
  assert.deepEqual(dry[0], { rows: 1 })
  assert.ok(dry[1] && 'row' in dry[1])
  assert.equal(dry[1].row.became, 'registered')
  assert.equal(dry[1].row.code, undefined, 'nothing is registered yet')
  const done = await lines('')
  assert.ok(done[1] && 'row' in done[1])
  const { code } = done[1].row
  assert.equal((await town.file(code ?? '')).grievance.elsewhere.length, 1)
  const again = await lines('')
  assert.ok(again[2] && 'taken' in again[2])
  assert.equal(again[2].taken.there, 1)
})

test('a number is written on one file only, and comes free when it is struck off', async () => {
  const [one, other] = [
    await toldOne(town, town.phone('919000000883'), 'ग्राम तेजबारी में चापाकल खराब है'),
    await toldOne(town, town.phone('919000000884'), 'ग्राम तेजबारी में सड़क टूटी है'),
  ]
  const put = (code: string, body: object, part = '') =>
    fetch(`${town.url}/api/v1/grievances/${code}/numbers${part}`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ system: 'CPGRAMS', ...body }),
    })
  assert.equal((await put(one, { number: ' dopg/e/५५ ' })).status, 200)
  assert.equal((await put(one, { number: 'DOPG/E/55' })).status, 409)
  assert.equal((await put(other, { number: 'DOPG/E/55' })).status, 409)
  assert.equal((await put(other, { system: 'NOBODY', number: '1' })).status, 404)
  assert.equal((await put(other, { number: 'DOPG/E/55', reason: 'गलत' }, '/striking')).status, 409)
  assert.equal((await put(one, { number: 'DOPG/E/55', reason: 'गलत फ़ाइल' }, '/striking')).status, 200)
  assert.equal((await put(other, { number: 'DOPG/E/55' })).status, 200)
  const held = await town.file(one)
  assert.deepEqual(held.grievance.elsewhere, [])
  assert.deepEqual(kinds(held).slice(-2), ['numbered-elsewhere', 'number-struck'])
})

test('a list in frames says how many rows are written, and its end is told from a break', async () => {
  const bytes = Buffer.from(await (await ask('grievances/export.csv?frames=1&lang=en')).arrayBuffer())
  const plain = Buffer.from(await (await ask('grievances/export.csv?lang=en')).arrayBuffer())
  const pieces: Buffer[] = []
  let [rows, length, at] = [0, -1, 0]
  while (at < bytes.length) {
    rows = bytes.readUInt32BE(at)
    length = bytes.readUInt32BE(at + 4)
    pieces.push(bytes.subarray(at + 8, at + 8 + length))
    at += 8 + length
  }
  assert.deepEqual(Buffer.concat(pieces), plain)
  assert.equal(length, 0)
  assert.equal(rows, (await sheets.read(plain, 1000))?.length)
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
