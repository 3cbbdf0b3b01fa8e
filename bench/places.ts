/**
 * Places: what typing a name costs among 300 thousand, against bare round trips to the same PostgreSQL in the same run;
 * and how fast a list comes in, against raw COPY of the same rows into a table without keys.
 */

import type { Said } from '#core/places/change.ts'
import { readTyped } from '#core/places/typing.ts'
import { asOwner, openPool, type Pool, statement } from '#store/connection.ts'
import { migrate } from '#store/migrations.ts'
import { places as openPlaces } from '#store/places/places.ts'
import { openPlace } from './place.ts'

const DISTRICTS = 300
const BLOCKS = 10
const VILLAGES = 99
const QUERIES = 400
const TODAY = '2026-11-21'
/** Longer than this nobody who types should wait. */
const BUDGET_MS = 30

const ROUND_TRIP = statement('bench-round-trip', 'select 1')

/** Runs the bench; true when typing keeps its budget. */
export async function places(): Promise<boolean> {
  const place = await openPlace()
  await migrate(place.url, () => undefined)
  const pool = openPool({
    url: place.url,
    max: 1,
    prepared: true,
    log: () => undefined,
    role: 'nivaran_program',
  })
  try {
    console.log(place.durability)
    const land = openPlaces({ pool, url: place.url, district: 1 })
    const said = invented()
    const imported = await seconds(async () => void (await land.hold(said, { today: TODAY })))
    const again = await seconds(async () => void (await land.hold(said, { today: TODAY })))
    const copied = await copyRaw(place.url)
    tellImport(said.length, imported, again, copied)
    return await typing(pool, land)
  } finally {
    await pool.end()
    await place.leave()
  }
}

function tellImport(count: number, imported: number, again: number, copied: number): void {
  const rate = (time: number) => `${Math.round(count / time).toLocaleString('en-IN')} places/s`
  console.log(`${count.toLocaleString('en-IN')} places, with parents and keys in both scripts`)
  console.log(`  imported        ${imported.toFixed(1)} s   ${rate(imported)}`)
  console.log(`  the same again  ${again.toFixed(1)} s   ${rate(again)}`)
  console.log(
    `  raw copy        ${copied.toFixed(1)} s   ${rate(copied)}   ratio ${(copied / imported).toFixed(2)}`,
  )
}

async function typing(pool: Pool, land: ReturnType<typeof openPlaces>): Promise<boolean> {
  const within = { type: 'district', code: 7 } as const
  const trip = await times(queries('roman'), async () => void (await pool.run(ROUND_TRIP)))
  tell('select 1', trip, trip)
  let kept = true
  for (const script of ['roman', 'nagari'] as const) {
    const words = queries(script)
    for (const [where, options] of [
      ['whole land', { limit: 20 }],
      ['near a district', { limit: 20, near: 7 }],
      ['within a district', { limit: 20, within }],
    ] as const) {
      await times(words.slice(0, 40), (query) => land.typeAhead(query, options))
      const took = await times(words, (query) => land.typeAhead(query, options))
      tell(`${script}, ${where}`, took, trip)
      kept &&= at(took, 0.95) < BUDGET_MS
    }
  }
  console.log(kept ? `p95 under ${BUDGET_MS} ms: good` : `p95 over ${BUDGET_MS} ms: typing is too slow`)
  return kept
}

function tell(what: string, took: readonly number[], trip: readonly number[]): void {
  const one = (part: number) =>
    `${at(took, part).toFixed(2)} ms (${(at(took, part) / at(trip, part)).toFixed(1)} ×)`
  console.log(`  ${what.padEnd(26)} p50 ${one(0.5)}   p95 ${one(0.95)}   max ${at(took, 1).toFixed(1)} ms`)
}

function at(took: readonly number[], part: number): number {
  return took.toSorted((a, b) => a - b)[Math.min(took.length - 1, Math.floor(took.length * part))] ?? 0
}

async function times(queries: readonly string[], work: (query: string) => Promise<unknown>) {
  const took: number[] = []
  for (const query of queries) {
    const began = performance.now()
    await work(query)
    took.push(performance.now() - began)
  }
  return took
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

/**
 * The same rows by COPY, from a file of the server into a table without keys: what writing them costs by itself. The
 * server writes the file, so it lies where the server may write.
 */
async function copyRaw(url: string): Promise<number> {
  return asOwner(url, async (client) => {
    const { rows } = await client.query<{ folder: string }>(
      `select current_setting('data_directory') as folder`,
    )
    const file = `'${rows[0]?.folder}/bench-places.copy'`
    await client.query(`copy place to ${file}`)
    await client.query('create table raw (like place)')
    const took = await seconds(async () => void (await client.query(`copy raw from ${file}`)))
    await client.query('drop table raw')
    return took
  })
}

const heads = [
  ['राम', 'Ram'], ['किशन', 'Kishan'], ['हरि', 'Hari'], ['सोन', 'Son'], ['कंचन', 'Kanchan'], ['पलाश', 'Palash'],
  ['सिकर', 'Sikar'], ['बेल', 'Bel'], ['मोहन', 'Mohan'], ['भगवान', 'Bhagwan'], ['फतेह', 'Fateh'], ['अकबर', 'Akbar'],
  ['देव', 'Dev'], ['गोविंद', 'Govind'], ['जगदीश', 'Jagdish'], ['लक्ष्मी', 'Lakshmi'], ['शिव', 'Shiv'], ['चंदन', 'Chandan'],
  ['अंबा', 'Amba'], ['इटा', 'Ita'], ['उमरी', 'Umri'], ['खजुरी', 'Khajuri'], ['तिल', 'Til'], ['धन', 'Dhan'],
] as const // biome-ignore format: a table
const tails = [
  ['पुर', 'pur'], ['गंज', 'ganj'], ['डीह', 'dih'], ['गढ़', 'garh'], ['नगर', 'nagar'], ['औल', 'aul'], ['वा', 'wa'],
  ['खेड़ा', 'khera'], ['टोला', 'tola'], ['बाद', 'bad'], ['सराय', 'sarai'], ['पट्टी', 'patti'],
] as const // biome-ignore format: a table
const secondWords = [
  ['', ''], [' कलाँ', ' Kalan'], [' खुर्द', ' Khurd'], [' बुजुर्ग', ' Bujurg'], [' माफी', ' Mafi'], [' जगदीश', ' Jagdish'],
] as const // biome-ignore format: a table

function nameOf(number: number): { nameHi: string; nameEn: string } {
  const pick = <T>(list: readonly T[], by: number): T => list[by % list.length] as T
  const mixed = (number * 2_654_435_761) % 4_294_967_296
  const head = pick(heads, mixed)
  const tail = pick(tails, Math.floor(mixed / 31))
  const second = pick(secondWords, Math.floor(mixed / 977))
  return { nameHi: `${head[0]}${tail[0]}${second[0]}`, nameEn: `${head[1]}${tail[1]}${second[1]}` }
}

function invented(): readonly Said[] {
  const said: Said[] = []
  const at = { file: 'invented', row: 1 }
  const put = (
    place: Omit<Extract<Said, { say: 'place' }>['place'], 'aliases' | 'at' | 'list' | 'nameHi' | 'nameEn'>,
  ) =>
    said.push({
      say: 'place',
      place: { ...place, ...nameOf(said.length), aliases: [], list: 'invented', at },
    })
  put({ type: 'state', code: 1, parents: {} })
  let [block, village] = [0, 0]
  for (let district = 1; district <= DISTRICTS; district++) {
    put({ type: 'district', code: district, district, parents: { revenue: { type: 'state', code: 1 } } })
    for (let i = 0; i < BLOCKS; i++) {
      block++
      put({
        type: 'block',
        code: block,
        district,
        parents: { panchayat: { type: 'district', code: district } },
      })
      for (let j = 0; j < VILLAGES; j++) {
        village++
        const population = (village * 37) % 9_000
        put({
          type: 'village',
          code: village,
          district,
          population,
          parents: { panchayat: { type: 'block', code: block } },
        })
      }
    }
  }
  return said
}

/** Names as people type them: from one letter to the whole, some with a slip. */
function queries(script: 'roman' | 'nagari'): readonly string[] {
  return Array.from({ length: QUERIES }, (_, number) => {
    const { nameHi, nameEn } = nameOf(number * 7 + 3)
    const name = script === 'roman' ? nameEn.toLowerCase() : nameHi
    if (number % 10 === 9) return `${name.slice(0, 2)}${name.slice(3)}`
    return name.slice(0, 1 + (number % name.length))
  }).filter((query) => readTyped(query) !== undefined)
}
