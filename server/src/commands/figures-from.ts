/**
 * `figures verify --from <folder or address>`: reproduces a bulletin from its open data. Asks no database: anybody who has
 * the package and this program can do it.
 */
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Beside, checkPackage, type ReadFile } from '#services/opendata/check.ts'
import { type Desk, Plain } from './command.ts'

/** Compares a published package with itself, number by number; answers with the exit code. */
export async function reproduce({ args, say }: Pick<Desk, 'args' | 'say'>): Promise<number> {
  const from = args[args.indexOf('--from') + 1]
  if (!args.includes('--from') || from === undefined)
    throw new Plain(
      'ऐसे लिखें: figures verify --from <फ़ोल्डर या पता>',
      'Write: figures verify --from <folder or address>',
    )
  const { week, files, numbers, hidden, cases, faults } = await checkPackage(reading(from), besideOf(from))
  say(`सप्ताह / week              ${week}`)
  say(`फ़ाइलें / files             ${files}`)
  say(`संख्याएँ / numbers         ${numbers}`)
  say(`छिपी / hidden             ${hidden}`)
  say(`अभिलेख / records          ${cases}`)
  if (faults.length === 0) {
    say('✔ बुलेटिन की हर संख्या इन आँकड़ों से निकलती है। / Every number of the bulletin follows from these data.')
    return 0
  }
  for (const fault of faults.slice(0, 50)) say(`✖ ${fault}`)
  if (faults.length > 50) say(`✖ … ${faults.length - 50}`)
  return 1
}

const PATIENCE_MS = 30_000

/** What lies beside the folder of the week: folders of other weeks, and of a site the list of versions. Not there is no fault. */
function besideOf(from: string): Beside {
  const had = (place: string, name: string) => reading(place)(name).catch(() => undefined)
  const up = from.replace(/[^/]+\/?$/, '')
  const folder = basename(from.replace(/\/$/, ''))
  return /^https?:\/\//.test(from)
    ? {
        versions: () => had(up.replace(/bulletins\/$/, 'open-data'), 'versions.json'),
        figures: (week) => had(`${up}${week}`, 'figures.csv'),
        all: (file) => had(up.replace(/bulletins\/$/, 'open-data'), file),
      }
    : {
        versions: () => had(up || '.', 'versions.json'),
        figures: (week) => had(join(up, folder.replace(/\d{4}-W\d\d/, week)), 'figures.csv'),
      }
}

/** A file by its own name only, so that no list of a stranger leads out of the package. */
function reading(from: string): ReadFile {
  if (/^https?:\/\//.test(from))
    return async (name) => {
      const address = `${from.replace(/\/$/, '')}/${encodeURIComponent(basename(name))}`
      const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => undefined)
      if (!answer?.ok) throw new Plain(`${address} नहीं मिला।`, `${address} could not be had.`)
      return new Uint8Array(await answer.arrayBuffer())
    }
  return async (name) => {
    const path = join(from, basename(name))
    return readFile(path).catch(() => {
      throw new Plain(`${path} नहीं मिली।`, `${path} could not be read.`)
    })
  }
}
