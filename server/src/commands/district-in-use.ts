/**
 * The district as the program has it: the files in the database once a program has taken a folder in, else the folder of
 * the configuration. A command that reads takes it from here, a command that changes it makes an act of administration.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { District } from '#core/district/district.ts'
import type { Administration, Changed, DistrictSources } from '#ports/administration.ts'
import { districtWithLand } from '#server/land.ts'
import { faultsError, sentence } from '#services/district/faults.ts'
import { districtFiles, readDistrict, readDistrictFolder } from '#services/district/load.ts'
import { changes } from '#store/administration.ts'
import { openPool } from '#store/connection.ts'
import { places } from '#store/places/places.ts'
import { openSignals } from '#store/signals.ts'
import { openAdministration } from '#watch/administration/administration.ts'
import type { Desk } from './command.ts'
import { districtOf, withDatabase } from './database.ts'

/** The files, and under which version; without one they are those of the folder. */
export interface InUse {
  readonly sources: DistrictSources
  readonly version?: number
}

/** The files in use. */
export async function filesInUse(desk: Desk): Promise<InUse> {
  return (
    (await administered(desk, async (administration) => ({
      sources: administration.files(),
      version: administration.version(),
    }))) ?? { sources: await readDistrictFolder(desk.config().districtFolder) }
  )
}

/** The district in use. */
export async function districtInUse(desk: Desk): Promise<District> {
  const { sources } = await filesInUse(desk)
  const read = readDistrict(sources)
  if (!('district' in read)) throw faultsError(desk.config().districtFolder, read.faults)
  return read.district
}

/** Runs `work` with the administration of the district; undefined while no program has taken a folder in. */
export async function administered<T>(
  desk: Desk,
  work: (administration: Administration) => Promise<T>,
): Promise<T | undefined> {
  const { databaseUrl, home } = desk.config()
  if (!databaseUrl && !existsSync(join(home, 'postgres'))) return undefined
  const district = await districtOf(desk)
  return withDatabase(desk, async (url) => {
    const pool = openPool({ url, max: 2, prepared: false, log: desk.note, role: 'nivaran_program', district })
    try {
      const kept = changes(pool, district)
      const known = await kept.read().catch(noTables)
      if (!known) return undefined
      const administration = await openAdministration({
        changes: kept,
        // What is kept is what there is: a command takes no folder in unasked.
        folder: known.sources,
        files: districtFiles,
        withLand: (changed) => districtWithLand(changed, places({ pool, url, district }), new Date()),
        now: () => new Date(),
        log: () => undefined,
        tell: () => undefined,
      })
      const version = administration.version()
      const done = await work(administration)
      if (administration.version() !== version) await tellPrograms(url, desk)
      return done
    } finally {
      await pool.end()
    }
  })
}

/** Says what came of an order; answers with the exit code. */
export function tellChanged({ say }: Desk, changed: Changed, trial: boolean): number {
  if (changed.kind === 'faulty') {
    for (const fault of changed.faults) {
      say(`✖ ${sentence(fault)}`)
      if (fault.hindi) say(`    ${fault.hindi.what}। ${fault.hindi.todo}।`)
    }
    say('कुछ नहीं बदला गया। / Nothing was changed.')
    return 1
  }
  if (changed.kind === 'moved') {
    say(`इस बीच किसी ने ${changed.edit.file} बदल दी; फिर से करें।`)
    say(`Somebody changed ${changed.edit.file} meanwhile; run it again.`)
    return 1
  }
  if (trial) say('केवल दिखाया गया, कुछ नहीं बदला। / Only shown, nothing was changed.')
  else say(`लागू हुआ, संस्करण ${changed.version}। / In force as version ${changed.version}.`)
  return 0
}

/** Running programs look once a minute by themselves; so they need not wait for it. */
async function tellPrograms(url: string, desk: Desk): Promise<void> {
  const signals = await openSignals(url, desk.note)
  signals.raise(['district'])
  await signals.close()
}

function noTables(fault: Error & { code?: string }): undefined {
  // No such table, no such role, no right: a database that no program has prepared yet.
  if (['42P01', '22023', '42501'].includes(fault.code ?? '')) return undefined
  throw fault
}
