/**
 * The district as it is now, and how it changes (docs/decisions/0024). The terms:
 *
 *   folder    brings a district in: at the first start, and again when it was changed while nobody changed the
 *             district here; after that only by an import that somebody asks for
 *   order     edits with who and why; made on the files as they are, read whole with all checks, then kept whole
 *   version   number of the last change; of two who change at once the second is tried again on what the first left
 *
 * Another process that changed the district is noticed by `refresh`.
 */
import type { District } from '#core/district/district.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import type {
  Administration,
  Changed,
  ChangeOrder,
  Changes,
  DistrictFault,
  DistrictFiles,
  DistrictSources,
  Edit,
} from '#ports/administration.ts'
import { fileAsOf } from './as-of.ts'

/** What the room is given. */
export interface AdministrationSetting {
  readonly changes: Changes
  readonly files: DistrictFiles
  /** The folder of the configuration as it lies there now. */
  readonly folder: DistrictSources
  /** The district with the places that imported lists know beyond its files. */
  readonly withLand: (district: District) => Promise<DistrictIndex>
  readonly now: () => Date
  readonly log: (line: string) => void
  /** Tells other processes that the district was changed. */
  readonly tell: () => void
}

/** The district that lives, and its administration. */
export interface LivingDistrict extends Administration {
  /** As of the last change; asks anew at every look. */
  readonly index: DistrictIndex
  /** The value as of now, for who makes something of it and wants to know when it is another. */
  current(): DistrictIndex
  /** Takes in what another process changed. */
  refresh(): Promise<void>
}

interface Known {
  readonly version: number
  readonly sources: DistrictSources
  readonly index: DistrictIndex
}

const TRIES = 5

/** Opens the district of this program: from what was kept, or from the folder when nothing was. */
export async function openAdministration(setting: AdministrationSetting): Promise<LivingDistrict> {
  const { changes, files, withLand, now, tell } = setting
  await takeFolderIn(setting)
  let known = await readKnown(setting)

  const refresh = async () => {
    if ((await changes.version()) !== known.version) known = await readKnown(setting)
  }
  const foresee = ({ edits }: Pick<ChangeOrder, 'edits'>) => foreseen(files, known, edits).changed

  return {
    index: living(() => known.index),
    current: () => known.index,
    version: () => known.version,
    files: () => known.sources,
    history: changes.history,
    fileAsOf: (file, version) => fileAsOf(changes.history, files.edit, file, version),
    foresee,
    refresh,
    async change(order) {
      for (let tries = 0; tries < TRIES; tries++) {
        await refresh()
        const { changed, sources, district } = foreseen(files, known, order.edits)
        if (!sources || !district) return changed
        const version = known.version + 1
        // The land is asked first: a place that does not fit it must not be kept.
        const index = await withLand(district)
        if (!(await changes.append({ ...order, version, at: now() }, sources))) continue
        known = { version, sources, index }
        tell()
        return { kind: 'changed', version }
      }
      throw new Error('the district kept changing; try again later')
    },
  }
}

/** What a change would bring: the new files and district, or why not. */
function foreseen(
  files: DistrictFiles,
  { version, sources }: Pick<Known, 'version' | 'sources'>,
  edits: readonly Edit[],
): { readonly changed: Changed; readonly sources?: DistrictSources; readonly district?: District } {
  const edited = files.edit(sources, edits)
  if ('moved' in edited) return { changed: { kind: 'moved', edit: edited.moved } }
  const read = files.read(edited.sources)
  if ('faults' in read) return { changed: { kind: 'faulty', faults: read.faults } }
  return {
    changed: { kind: 'changed', version: version + 1 },
    sources: edited.sources,
    district: read.district,
  }
}

async function readKnown({ changes, files, withLand }: AdministrationSetting): Promise<Known> {
  const kept = await changes.read()
  if (!kept) throw new Error('the files of the district are not in the database')
  const read = files.read(kept.sources)
  if ('faults' in read) throw faulty('The files of the district in the database', read.faults)
  return { ...kept, index: await withLand(read.district) }
}

/** The first start, or a folder that was changed while nobody changed the district here. */
async function takeFolderIn({ changes, files, folder, now, log }: AdministrationSetting): Promise<void> {
  const print = files.fingerprint(folder)
  const [kept, last] = [await changes.read(), await changes.lastFolder()]
  if (kept && last?.folder === print) return
  if (kept && last && last.version !== kept.version) {
    log(
      'the district folder is not the one that was taken in, and the district was changed here since: ' +
        'it stays as it is; "npm run nivaran -- district import" shows the differences and takes them in',
    )
    return
  }
  const read = files.read(folder)
  if ('faults' in read) throw faulty('The district folder', read.faults)
  const edits = files.replace(kept?.sources ?? new Map(), folder)
  const version = (kept?.version ?? 0) + 1
  const why = kept ? 'the folder was changed' : 'first start'
  const taken = await changes.append({ version, at: now(), why, edits, folder: print }, folder)
  if (!taken) log('another process took the folder in')
}

function faulty(what: string, faults: readonly DistrictFault[]): Error {
  const lines = faults.map(({ file, where, what: wrong, todo }) => {
    const place = typeof where === 'number' ? `${file}, row ${where}` : where ? `${file}, ${where}` : file
    return `  - ${place}: ${wrong}. ${todo}.`
  })
  return new Error(
    `${what}: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}\n${lines.join('\n')}`,
  )
}

/** An index whose every table is that of the district as it is when it is looked at. */
function living(current: () => DistrictIndex): DistrictIndex {
  const tables = Object.keys(current()) as (keyof DistrictIndex)[]
  const index = {}
  for (const table of tables)
    Object.defineProperty(index, table, { enumerable: true, get: () => current()[table] })
  return index as DistrictIndex
}
