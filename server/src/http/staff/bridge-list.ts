/**
 * A list of another system, row by row: each is read, looked up and taken by itself, so that one with a fault stops no
 * other. Whoever reads goes at their own pace, and when they stop, the rows that were taken stay; the same list may come
 * again.
 */
import type { BridgeLine, BridgeRowTaken, BridgeTaken } from '#contract/bridges.ts'
import { type BridgeRow, plainNumber, readBridgeRow } from '#core/bridge/bridge.ts'
import type { Bridge } from '#core/district/bridges.ts'
import type { SheetRow } from '#ports/sheets.ts'
import type { Caller } from '../caller.ts'
import type { HttpHouse, Words } from '../house.ts'
import { placeName, subjectName } from '../names.ts'
import { REFUSALS } from '../refusals.ts'
import { findSeen } from './sight.ts'

/** So many rows are looked up at once. */
const TOGETHER = 100
const GIST = 160

type Read = { readonly line: number; readonly row: BridgeRow } | BridgeRowTaken

/** Every row as it is done, or with `dry` as it would be. */
export async function* takeList(
  house: HttpHouse,
  caller: Caller,
  bridge: Bridge,
  rows: readonly SheetRow[],
  dry: boolean,
): AsyncGenerator<BridgeRowTaken> {
  const seen = new Map<string, number>()
  for (let at = 0; at < rows.length; at += TOGETHER) {
    const read = rows.slice(at, at + TOGETHER).map((row) => readOne(house, bridge, row, seen))
    const numbers = read.flatMap((one) => ('row' in one ? [one.row.number] : []))
    const known = await house.bridges.known(bridge.system, numbers)
    for (const one of read) yield 'row' in one ? await takeOne(house, caller, bridge, one, known, dry) : one
  }
}

/** What came of all rows. */
export async function tally(taking: AsyncIterable<BridgeRowTaken>, rows: number): Promise<BridgeTaken> {
  const counts = new Counts()
  for await (const row of taking) counts.add(row)
  return counts.taken(rows)
}

/** The same as lines of JSON, each as its row is done. */
export async function* asLines(taking: AsyncIterable<BridgeRowTaken>, rows: number): AsyncGenerator<string> {
  const line = (one: BridgeLine) => `${JSON.stringify(one)}\n`
  const counts = new Counts()
  yield line({ rows })
  for await (const row of taking) {
    counts.add(row)
    yield line({ row })
  }
  yield line({ taken: counts.taken(rows) })
}

class Counts {
  readonly became = { registered: 0, entered: 0, noted: 0, there: 0, fault: 0 }
  readonly faults: BridgeTaken['faults'] = []

  add({ line, number, became, what = [] }: BridgeRowTaken): void {
    this.became[became] += 1
    for (const one of what)
      this.faults.push({ line, ...(number === undefined ? {} : { number }), what: { ...one } })
  }

  taken(rows: number): BridgeTaken {
    const { registered, entered, noted, there } = this.became
    return { rows, registered, entered, noted, there, faults: this.faults }
  }
}

function readOne(
  house: HttpHouse,
  bridge: Bridge,
  { line, cells }: SheetRow,
  seen: Map<string, number>,
): Read {
  const read = readBridgeRow(bridge, house.index, cells)
  if ('faults' in read) {
    const number = plainNumber(cells[bridge.columns.number ?? ''] ?? '').slice(0, 60)
    const what = read.faults.map((one) => ({ ...one }))
    return { line, ...(number === '' ? {} : { number }), became: 'fault', what }
  }
  const { number } = read.row
  const twice = seen.get(number)
  if (twice === undefined) {
    seen.set(number, line)
    return { line, row: read.row }
  }
  const what = {
    hi: `यही क्रमांक पंक्ति ${twice} में भी है`,
    en: `the same number stands in row ${twice}`,
  }
  return { line, number, became: 'fault', what: [what] }
}

async function takeOne(
  house: HttpHouse,
  caller: Caller,
  { system }: Bridge,
  { line, row }: { readonly line: number; readonly row: BridgeRow },
  known: ReadonlySet<string>,
  dry: boolean,
): Promise<BridgeRowTaken> {
  const shown = { line, ...presentRow(house, row) }
  const refused = ({ hi, en }: Words): BridgeRowTaken => ({ ...shown, became: 'fault', what: [{ hi, en }] })
  // What they say of a known number is compared when it is taken; a look beforehand tells that it may be noted.
  if (known.has(row.number) && (dry || !row.said)) return { ...shown, became: row.said ? 'noted' : 'there' }
  if (!known.has(row.number) && row.code !== undefined && !(await findSeen(house, row.code, caller)))
    return refused(REFUSALS['unknown-grievance'])
  if (dry) return { ...shown, became: row.code === undefined ? 'registered' : 'entered' }
  const taken = await house.takeBridgeRow(caller, system, row)
  if (!taken.ok) return refused(REFUSALS[taken.refusal])
  const { kind, code } = taken.value
  return { ...shown, became: kind, ...(kind === 'there' || kind === 'noted' ? {} : { code }) }
}

function presentRow({ index }: HttpHouse, { number, code, words, subject, place, placeWords }: BridgeRow) {
  const where = place === undefined ? undefined : placeName(index, place)
  return {
    number,
    ...(code === undefined ? {} : { code }),
    ...(words === '' ? {} : { gist: words.slice(0, GIST) }),
    ...(subject === undefined ? {} : { subject: subjectName(index, subject) }),
    ...(where ? { place: where } : placeWords ? { place: { hi: placeWords, en: placeWords } } : {}),
  }
}
