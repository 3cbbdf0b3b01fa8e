/**
 * `places import <file|folder> [--dry-run]`: brings lists of places into the land, all of them or none.
 * `places find <name>`: what typing this name offers, with the way up.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { dayOf } from '#core/clock/due.ts'
import type { Change, Changes, Lack } from '#core/places/change.ts'
import type { PlaceRecord } from '#core/places/land.ts'
import { readPlaceLists } from '#services/places/read.ts'
import { openPool } from '#store/connection.ts'
import { migrate } from '#store/migrations.ts'
import { places as openPlaces } from '#store/places/places.ts'
import { type Command, type Desk, Plain } from './command.ts'
import { districtOf, withDatabase } from './database.ts'

/** Imports and finds places. */
export const places: Command = {
  usage: 'places import <path>',
  does: {
    hi: 'जगहों की सूची (LGD CSV या पूरा फ़ोल्डर) लाता है; --dry-run केवल बताता है कि क्या बदलेगा; places find <नाम> खोजता है',
    en: 'imports lists of places (LGD CSV, or a folder); --dry-run only tells what would change; places find <name> looks one up',
  },
  async run(desk) {
    const [deed, ...rest] = desk.args
    const words = rest.filter((word) => !word.startsWith('--'))
    const strange = rest.find((word) => word.startsWith('--') && word !== '--dry-run')
    if (deed === 'import' && words.length === 1 && strange === undefined)
      return bring(desk, words[0] ?? '', rest.includes('--dry-run'))
    if (deed === 'find' && words.length > 0 && rest.length === words.length)
      return look(desk, words.join(' '))
    throw new Plain(
      'ऐसे लिखें: places import <फ़ाइल या फ़ोल्डर> [--dry-run], या places find <नाम>',
      'Write: places import <file or folder> [--dry-run], or places find <name>',
    )
  },
}

/** Enough to see what is wrong; a list with more is mended by rule and not row by row. */
const SHOWN = 40
const EXAMPLES = 8

async function bring(desk: Desk, path: string, trial: boolean): Promise<number> {
  if (!existsSync(path))
    throw new Plain(`"${path}" नहीं मिला (${resolve(path)})।`, `"${path}" is not there (${resolve(path)}).`)
  const { said, lacks, read, skipped } = await readPlaceLists(path)
  for (const { file, layout, rows } of read) desk.say(`${file}   ${layout}   ${count(rows)}`)
  for (const file of skipped)
    desk.say(`${file}   छोड़ी गई, यह जगहों की सूची नहीं है / left out, no list of places`)
  if (lacks.length > 0) return refused(desk, lacks)
  const began = performance.now()
  const changes = await withDatabase(desk, async (url) => {
    await migrate(url, desk.note)
    return withPlaces(desk, url, (land) =>
      land.hold(said, {
        today: dayOf(new Date()),
        trial,
        progress: (done, all) => desk.note(`${count(done)} / ${count(all)}`),
      }),
    )
  })
  if (changes.lacks.length > 0) return refused(desk, changes.lacks)
  tell(desk, changes, trial)
  desk.note(`${((performance.now() - began) / 1000).toFixed(1)} s`)
  return 0
}

function refused(desk: Desk, lacks: readonly Lack[]): number {
  for (const { at, what, todo } of lacks.slice(0, SHOWN))
    desk.say(`✖ ${at.file}, row ${at.row}: ${what}. ${todo}.`)
  if (lacks.length > SHOWN) desk.say(`  … और ${lacks.length - SHOWN} / and ${lacks.length - SHOWN} more`)
  desk.say('कुछ भी नहीं लाया गया: पहले ये पंक्तियाँ सुधारें। / Nothing was imported: mend these rows first.')
  return 1
}

const kinds = {
  new: 'नई / new',
  renamed: 'नाम बदला / renamed',
  moved: 'दूसरी जगह गई / moved',
  completed: 'जानकारी जुड़ी / completed',
  ended: 'समाप्त / ended',
} satisfies Record<Change['kind'], string>

function tell({ say }: Desk, { changes, successions, notes, unchanged }: Changes, trial: boolean): void {
  for (const note of notes.slice(0, SHOWN)) say(`! ${note}`)
  if (notes.length > SHOWN) say(`! … और ${notes.length - SHOWN} / and ${notes.length - SHOWN} more`)
  for (const [kind, title] of Object.entries(kinds)) {
    const some = changes.filter((one) => one.kind === kind)
    say(`${title.padEnd(28)} ${count(some.length)}`)
    if (kind !== 'new' || trial) for (const one of some.slice(0, EXAMPLES)) say(`    ${sentence(one)}`)
    if (some.length > EXAMPLES && (kind !== 'new' || trial)) say('    …')
  }
  say(`${'वैसी ही / unchanged'.padEnd(28)} ${count(unchanged)}`)
  if (successions.length > 0) say(`${'उत्तराधिकारी / successors'.padEnd(28)} ${count(successions.length)}`)
  if (trial) say('जाँच भर: कुछ नहीं बदला। / A trial: nothing was changed.')
  else if (changes.length > 0)
    say(
      'चालू प्रोग्राम नई जगहें अगली बार शुरू होने पर लेगा। / A running program takes new places when it is next started.',
    )
}

function sentence({ kind, before, after }: Change): string {
  const where = (place: PlaceRecord) =>
    Object.entries(place.parents)
      .map(([tree, { type, code }]) => `${tree}: ${type} ${code}`)
      .join(', ')
  const self = `${after.type} ${after.code} ${name(after)}`
  if (kind === 'renamed' && before) return `${after.type} ${after.code} ${name(before)} → ${name(after)}`
  if (kind === 'moved' && before) return `${self}: ${where(before)} → ${where(after)}`
  return kind === 'ended' ? `${self}, ${after.until}` : self
}

function name({ nameHi, nameEn }: PlaceRecord): string {
  return [nameHi, nameEn].filter((one) => one !== undefined).join(' / ')
}

const count = (number: number) => number.toLocaleString('en-IN')

async function look(desk: Desk, query: string): Promise<number> {
  const found = await withDatabase(desk, async (url) => {
    await migrate(url, desk.note)
    return withPlaces(desk, url, (land) => land.typeAhead(query, { limit: 20 }))
  })
  for (const place of found)
    desk.say(
      `${place.type.padEnd(14)} ${String(place.code).padStart(7)}  ${name(place)}  ·  ${place.path.map(name).join(', ')}`,
    )
  if (found.length === 0) desk.say('इस नाम की कोई जगह नहीं मिली। / No place of this name was found.')
  return 0
}

async function withPlaces<T>(
  desk: Desk,
  url: string,
  work: (land: ReturnType<typeof openPlaces>) => Promise<T>,
): Promise<T> {
  const pool = openPool({ url, max: 1, prepared: false, log: desk.note, role: 'nivaran_program' })
  try {
    return await work(openPlaces({ pool, url, district: await districtOf(desk) }))
  } finally {
    await pool.end()
  }
}
