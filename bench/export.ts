/**
 * `export`: a register of a million grievances downloaded whole, as CSV and as XLSX, from the program in a process of its
 * own whose heap is held small, so that a list that were gathered first would end it. Beside it, in the same run, the raw
 * limit: the same pages of the same rows read by the same driver, and nothing made of them.
 */
import { fork } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { District, Place } from '#core/district/district.ts'
import { loadDistrict } from '#services/district/load.ts'
import { asOwner, openPool } from '#store/connection.ts'
import { listGrievances } from '#store/desk/register.ts'
import { migrate } from '#store/migrations.ts'
import { ensurePartitions } from '#store/partitions.ts'
import { fillFigures } from './figures-fill.ts'
import { openPlace } from './place.ts'

const FOLDER = resolve(import.meta.dirname, '../districts/abhyas')
const COUNT = Number(process.env.NIVARAN_BENCH_COUNT ?? 1_000_000)
const NOW = new Date('2026-11-20T06:00:00Z')
const TOKEN = 'a-token-of-the-bench-alone'
/** What the process may keep: the program itself needs about half of it, the list below some tens of thousands of rows. */
const HEAP_MB = 256
const GROWTH_MB = 160
/** Under this, making the list takes so much longer than reading it that something is wrong. */
const BUDGET = 0.15
const MEGABYTE = 1024 ** 2

interface Memory {
  readonly rss: number
  readonly heapUsed: number
}

/** Runs the bench; true when memory and budget are kept. */
export async function exporting(): Promise<boolean> {
  const place = await openPlace()
  try {
    await migrate(place.url, () => undefined)
    const practice = await loadDistrict(FOLDER)
    await ensurePartitions(place.url, NOW)
    const district = { ...practice, places: [...practice.places, ...around(practice)] }
    await fillFigures(place.url, district, COUNT, NOW, false)
    await asOwner(place.url, async (client) => {
      await client.query('vacuum analyze grievance')
    })
    const raw = await rawSeconds(place.url, practice.code)
    console.log(`${place.durability}; ${COUNT} rows read and thrown away in ${raw.toFixed(1)} s`)
    return await measure(place.url, place.home, raw)
  } finally {
    await place.leave()
  }
}

async function measure(databaseUrl: string, home: string, raw: number): Promise<boolean> {
  const door = fork(join(import.meta.dirname, 'main.ts'), ['door', databaseUrl, home, 'secret', TOKEN], {
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
  })
  try {
    let last: Memory = { rss: 0, heapUsed: 0 }
    let peak = 0
    const url = await new Promise<string>((opened, failed) => {
      door.on('message', (said: Memory & { readonly url?: string }) => {
        last = said
        peak = Math.max(peak, said.rss)
        if (said.url) opened(said.url)
      })
      door.once('exit', (code) => failed(new Error(`the program ended (exit ${code})`)))
    })
    let good = true
    for (const kind of ['csv', 'xlsx'] as const) {
      const before = last.rss
      peak = before
      const { seconds, rows, bytes } = await download(`${url}/api/v1/grievances/export.${kind}?frames=1`)
      const ratio = raw / seconds
      const growth = (peak - before) / MEGABYTE
      good &&= rows === COUNT && ratio >= BUDGET && growth <= GROWTH_MB
      console.log(
        `${kind}: ${rows} rows, ${(bytes / MEGABYTE).toFixed(0)} MB in ${seconds.toFixed(1)} s, ratio ${ratio.toFixed(2)} to the raw limit; ` +
          `${(before / MEGABYTE).toFixed(0)} MB resident before, at most ${growth.toFixed(0)} MB more; heap held to ${HEAP_MB} MB`,
      )
    }
    console.log(good ? 'whole, within memory and budget: good' : 'NOT GOOD: rows, memory or budget')
    return good
  } finally {
    if (door.connected) door.disconnect()
  }
}

/** Reads the frames as a browser does, and keeps nothing. */
async function download(url: string) {
  const began = performance.now()
  const answer = await fetch(url, { headers: { authorization: `Bearer ${TOKEN}` } })
  if (!answer.ok || !answer.body) throw new Error(`the list was refused: ${answer.status}`)
  let head = Buffer.alloc(0)
  let [rows, left, bytes] = [0, 0, 0]
  let ended = false
  for await (const piece of answer.body) {
    let rest = Buffer.from(piece as Uint8Array)
    while (rest.length > 0) {
      if (left > 0) {
        const taken = Math.min(left, rest.length)
        left -= taken
        bytes += taken
        rest = rest.subarray(taken)
        continue
      }
      const wanted = 8 - head.length
      head = Buffer.concat([head, rest.subarray(0, wanted)])
      rest = rest.subarray(wanted)
      if (head.length < 8) break
      rows = head.readUInt32BE(0)
      left = head.readUInt32BE(4)
      ended = left === 0
      head = Buffer.alloc(0)
    }
  }
  if (!ended) throw new Error('the list broke off')
  return { rows, bytes, seconds: (performance.now() - began) / 1000 }
}

async function rawSeconds(url: string, district: number): Promise<number> {
  const pool = openPool({
    url,
    max: 1,
    prepared: true,
    log: () => undefined,
    role: 'nivaran_program',
    district,
  })
  try {
    const began = performance.now()
    let after: string | undefined
    do {
      const page = await listGrievances(pool, district, {}, { limit: 1000, ...(after ? { after } : {}) })
      after = page.next
    } while (after !== undefined)
    return (performance.now() - began) / 1000
  } finally {
    await pool.end()
  }
}

/** A block with panchayats and villages, beside those of the practice district. */
function around({ code: district }: District): readonly Place[] {
  const places: Place[] = []
  const put = (type: Place['type'], parent: number): number => {
    const code = 50_000_000 + places.length
    places.push({ code, type, parent, nameHi: `${code}`, nameEn: `${code}`, aliases: [], population: 2_000 })
    return code
  }
  const block = put('block', district)
  for (let panchayat = 0; panchayat < 20; panchayat++) {
    const inner = put('panchayat', block)
    for (let village = 0; village < 20; village++) put('village', inner)
  }
  return places
}
