/**
 * `district export <folder>`: writes the files of the district as they are, byte for byte.
 * `district import <folder> [--dry-run] [--why "…"] [--by <person>]`: shows what differs and takes it in by one act of
 *   administration; with one fault nothing is taken in.
 * `district lint [folder] [--json]`: names file, row and what to do for everything that is wrong.
 * `district history [--file posts.csv] [--limit 20]`: who changed what, when and why.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { PersonId } from '#core/ids.ts'
import { sayMoment } from '#core/words/say.ts'
import type { Change, DistrictFault } from '#ports/administration.ts'
import { compareSources } from '#services/district/compare.ts'
import { type Fault, sentence } from '#services/district/faults.ts'
import { inHindi } from '#services/district/hindi.ts'
import { districtFiles, readDistrict, readDistrictFolder } from '#services/district/load.ts'
import { readFolder } from '#services/district/sources.ts'
import { type Command, type Desk, Plain } from './command.ts'
import { administered, filesInUse, tellChanged } from './district-in-use.ts'
import { linesOf } from './district-lines.ts'

const DEEDS: Readonly<Record<string, (desk: Desk, asked: Asked) => Promise<number>>> = {
  export: bringOut,
  import: bringIn,
  lint,
  history,
}

/** Brings the district out and in, checks a folder, and tells its history. */
export const district: Command = {
  usage: 'district <deed>',
  does: {
    hi: 'export <फ़ोल्डर> · import <फ़ोल्डर> [--dry-run] [--why "कारण"] · lint [फ़ोल्डर] [--json] · history [--file posts.csv]',
    en: 'export <folder> · import <folder> [--dry-run] [--why "reason"] · lint [folder] [--json] · history [--file posts.csv]',
  },
  async run(desk) {
    const asked = askedOf(desk)
    const deed = Object.hasOwn(DEEDS, asked.deed) ? DEEDS[asked.deed] : undefined
    if (!deed)
      throw new Plain(
        'ऐसे लिखें: district export <फ़ोल्डर>, district import <फ़ोल्डर>, district lint <फ़ोल्डर>, district history',
        'Write: district export <folder>, district import <folder>, district lint <folder>, district history',
      )
    return deed(desk, asked)
  },
}

interface Asked {
  readonly deed: string
  readonly folder: string | undefined
  readonly trial: boolean
  readonly json: boolean
  readonly why: string | undefined
  readonly by: string | undefined
  readonly file: string | undefined
  readonly limit: number
}

function askedOf({ args }: Desk): Asked {
  const text = { type: 'string' } as const
  const yes = { type: 'boolean' } as const
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'dry-run': yes, json: yes, why: text, by: text, file: text, limit: text },
    })
    const [deed = '', folder] = positionals
    const limit = Number(values.limit ?? 20)
    if (!Number.isInteger(limit) || limit < 1) throw new Error('--limit is a whole number from 1')
    const { why, by, file, json = false } = values
    return { deed, folder, trial: values['dry-run'] ?? false, json, why, by, file, limit }
  } catch (fault) {
    throw new Plain('यह समझ में नहीं आया।', (fault as Error).message)
  }
}

function folderOf({ folder, deed }: Asked): string {
  if (folder) return folder
  throw new Plain(`फ़ोल्डर बताएँ: district ${deed} <फ़ोल्डर>`, `Name the folder: district ${deed} <folder>`)
}

async function bringOut(desk: Desk, asked: Asked): Promise<number> {
  const folder = folderOf(asked)
  const { sources, version } = await filesInUse(desk)
  await mkdir(folder, { recursive: true })
  for (const [file, text] of sources) await writeFile(join(folder, file), text)
  const of = version === undefined ? '' : `, संस्करण / version ${version}`
  desk.say(`${sources.size} फ़ाइलें / files${of}: ${folder}`)
  return 0
}

async function bringIn(desk: Desk, asked: Asked): Promise<number> {
  const sources = await readDistrictFolder(folderOf(asked))
  const code = await administered(desk, async (administration) => {
    const differences = compareSources(administration.files(), sources)
    for (const difference of differences) for (const line of linesOf(difference)) desk.say(line)
    if (differences.length === 0) {
      desk.say('सब पहले से ऐसा ही है। / Everything is so already.')
      return 0
    }
    const edits = differences.flatMap((difference) => difference.edits)
    const seen = administration.foresee({ edits })
    if (asked.trial || seen.kind !== 'changed') return tellChanged(desk, seen, true)
    const done = await administration.change({
      why: asked.why ?? `district import ${asked.folder}`,
      edits,
      folder: districtFiles.fingerprint(sources),
      ...(asked.by ? { by: asked.by as PersonId } : {}),
    })
    return tellChanged(desk, done, false)
  })
  if (code !== undefined) return code
  throw new Plain(
    'अभी कोई डेटाबेस उपयोग में नहीं है: प्रोग्राम पहली बार चलने पर DISTRICT_FOLDER का फ़ोल्डर अपने आप ले लेगा (npm start)।',
    'No database is in use yet: at its first start the program takes in the folder of DISTRICT_FOLDER by itself (npm start).',
  )
}

async function lint(desk: Desk, asked: Asked): Promise<number> {
  const folder = asked.folder ?? desk.config().districtFolder
  const { sources, faults: missing } = await readFolder(folder)
  const read = readDistrict(sources)
  const there = 'faults' in read ? read.faults.filter(({ file }) => sources.has(file)) : []
  const faults = [...missing, ...there].map((fault) => ({ ...fault, hindi: inHindi(fault) }))
  if (asked.json)
    desk.say(JSON.stringify({ folder, good: faults.length === 0, faults: faults.map(asJson) }, null, 2))
  else tellLint(desk, folder, faults)
  return faults.length === 0 ? 0 : 1
}

function tellLint(
  { say }: Desk,
  folder: string,
  faults: readonly (Fault & { hindi: Fault['hindi'] })[],
): void {
  for (const fault of faults) {
    say(`✖ ${sentence(fault)}`)
    say(`    ${fault.hindi?.what}। ${fault.hindi?.todo}।`)
  }
  if (faults.length === 0) say(`✔ ${folder}: सब ठीक है / in order`)
  else say(`${folder}: ${faults.length} दोष / ${faults.length === 1 ? 'fault' : 'faults'}`)
}

function asJson({ file, where, column, what, todo, hindi }: DistrictFault) {
  return {
    file,
    ...(typeof where === 'number' ? { row: where } : where === undefined ? {} : { where }),
    ...(column === undefined ? {} : { column }),
    what,
    todo,
    hindi,
  }
}

async function history(desk: Desk, asked: Asked): Promise<number> {
  const changes = await administered(desk, (administration) =>
    administration.history({ limit: asked.limit, ...(asked.file ? { file: asked.file } : {}) }),
  )
  if (asked.json) desk.say(JSON.stringify(changes ?? [], null, 2))
  else if (!changes || changes.length === 0) desk.say('अभी कोई बदलाव नहीं। / No changes yet.')
  else for (const change of changes) tellChange(desk, change, asked.file)
  return 0
}

function tellChange({ say }: Desk, { version, at, by, why, edits }: Change, file: string | undefined): void {
  say(`${String(version).padStart(5)}  ${sayMoment(at, 'en')}  ${by ?? 'program'}  ${why}`)
  for (const edit of edits.filter((one) => file === undefined || one.file === file)) {
    if (edit.kind === 'file') say(`         ${edit.file}: पूरी फ़ाइल / the whole file`)
    else
      for (const line of linesOf({
        file: edit.file,
        rows: edit.kind === 'row' ? [edit] : [],
        values: edit.kind === 'value' ? [edit] : [],
      }))
        say(`       ${line}`)
  }
}
