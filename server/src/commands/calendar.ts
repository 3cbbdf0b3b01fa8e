/**
 * `calendar import <file> [--dry-run]`: holidays of a CSV or ICS into the district's holidays.csv, by an act of
 * administration once a program has taken the district in, else into the folder itself. With `--dry-run` it only shows
 * what would change. A file with a fault changes nothing (docs/decisions/0018, 0024).
 */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isSameRow } from '#core/district/difference.ts'
import type { Holiday } from '#core/district/office-time.ts'
import type { Administration, RowEdit } from '#ports/administration.ts'
import { readDays, writeDays } from '#services/district/days.ts'
import { loadDistrict } from '#services/district/load.ts'
import { cellsOf } from '#services/district/table.ts'
import { type Command, type Desk, optionsOf, Plain } from './command.ts'
import { administered, tellChanged } from './district-in-use.ts'
import { linesOf } from './district-lines.ts'

/** Brings the year's holidays in. */
export const calendar: Command = {
  usage: 'calendar import',
  does: {
    hi: 'छुट्टियों की सूची (CSV या ICS) लाता है; --dry-run केवल दिखाता है',
    en: 'brings in holidays (CSV or ICS); --dry-run only shows what would change',
  },
  async run(desk) {
    const { values, positionals } = optionsOf(desk.args, { 'dry-run': { type: 'boolean' } })
    const [word, file] = positionals
    if (word !== 'import' || !file)
      throw new Plain(
        'ऐसे लिखें: calendar import छुट्टियाँ.csv [--dry-run]',
        'Write: calendar import holidays.csv [--dry-run]',
      )
    const text = await readFile(file, 'utf8').catch((fault: Error) => {
      throw new Plain(`${file} पढ़ी नहीं जा सकी।`, fault.message)
    })
    const { holidays, cancelled, faults } = readDays(basename(file), text)
    for (const { where, what, todo } of faults)
      desk.say(`✖ ${basename(file)}, row ${where}: ${what}. ${todo}.`)
    if (faults.length > 0) {
      desk.say('कुछ नहीं बदला गया। / Nothing was changed.')
      return 1
    }
    for (const { line, date, name } of cancelled)
      desk.say(`– ${date}  ${name}: रद्द, नहीं लिया गया / cancelled, not taken (row ${line})`)
    const trial = values['dry-run'] ?? false
    const done = await administered(desk, (administration) =>
      takeIn(desk, administration, holidays, { trial, why: `calendar import ${basename(file)}` }),
    )
    return done ?? intoFolder(desk, holidays, trial)
  },
}

/** Once a program has taken the district in, days come in by an act of administration. */
async function takeIn(
  desk: Desk,
  administration: Administration,
  days: readonly Holiday[],
  { trial, why }: { readonly trial: boolean; readonly why: string },
): Promise<number> {
  const known = new Map(
    cellsOf(administration.files().get('holidays.csv') ?? '').map(({ cells }) => [cells.date, cells]),
  )
  const edits = days.flatMap((one): readonly RowEdit[] => {
    const after = { date: one.date, name_hi: one.nameHi, name_en: one.nameEn, kind: one.kind }
    const before = known.get(one.date)
    if (before && isSameRow(before, after)) return []
    return [{ file: 'holidays.csv', kind: 'row', ...(before ? { before } : {}), after }]
  })
  if (edits.length === 0) {
    desk.say('सब पहले से है। / Everything is there already.')
    return 0
  }
  for (const line of linesOf({ file: 'holidays.csv', rows: edits, values: [] })) desk.say(line)
  const seen = administration.foresee({ edits })
  if (trial || seen.kind !== 'changed') return tellChanged(desk, seen, true)
  return tellChanged(desk, await administration.change({ why, edits }), false)
}

async function intoFolder(desk: Desk, holidays: readonly Holiday[], trial: boolean): Promise<number> {
  const folder = desk.config().districtFolder
  const before = (await loadDistrict(folder)).calendar.holidays
  const changes = changesOf(before, holidays)
  for (const line of changes) desk.say(line)
  if (changes.length === 0) desk.say('सब पहले से है। / Everything is there already.')
  else if (!trial) await put(folder, before, holidays)
  else desk.say('केवल दिखाया गया, कुछ लिखा नहीं। / Only shown, nothing was written.')
  return 0
}

function changesOf(before: readonly Holiday[], after: readonly Holiday[]): readonly string[] {
  const known = new Map(before.map((one) => [one.date, one]))
  return after.flatMap((one) => {
    const was = known.get(one.date)
    if (!was) return [`+ ${said(one)}`]
    return said(was) === said(one) ? [] : [`~ ${said(was)}  →  ${said(one)}`]
  })
}

function said({ date, nameHi, nameEn, kind }: Holiday): string {
  return `${date}  ${kind}  ${nameHi} / ${nameEn}`
}

/** The whole file is written beside the old one and then takes its place, so that a broken pipe leaves one of the two. */
async function put(folder: string, before: readonly Holiday[], after: readonly Holiday[]): Promise<void> {
  const days = new Map([...before, ...after].map((one) => [one.date, one]))
  const target = join(folder, 'holidays.csv')
  await writeFile(`${target}.new`, writeDays([...days.values()]))
  await rename(`${target}.new`, target)
}
