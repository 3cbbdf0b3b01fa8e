/** The files of a district as text, read from a folder. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DistrictSources } from '#ports/administration.ts'
import type { Fault } from './faults.ts'

/** The text of each file by its name. */
export type Sources = DistrictSources

/** Every file of a district, in the order in which a newcomer reads them. */
export const FILES = [
  'district.yaml',
  'departments.csv',
  'subjects.csv',
  'places.csv',
  'areas.csv',
  'area_places.csv',
  'place_words.csv',
  'offices.csv',
  'posts.csv',
  'persons.csv',
  'charges.csv',
  'leaves.csv',
  'groups.csv',
  'group_members.csv',
  'hearings.csv',
  'roster.csv',
  'handles.csv',
  'nodals.csv',
  'accounts.csv',
  'account_settings.csv',
  'lines.csv',
  'scripts.csv',
  'routing.csv',
  'settings.yaml',
  'calendar.yaml',
  'holidays.csv',
  'ladder.yaml',
  'tracks.yaml',
  'bridges.yaml',
  'templates.yaml',
  'sms_templates.csv',
  'retention.csv',
  'shapes.geojson',
] as const

/** What a district can do without: no areas, nobody on leave, no groups, everything routed by department and place, no law. */
const MAY_LACK: ReadonlySet<string> = new Set([
  'areas.csv',
  'area_places.csv',
  'leaves.csv',
  'groups.csv',
  'group_members.csv',
  'hearings.csv',
  'roster.csv',
  'handles.csv',
  'nodals.csv',
  'accounts.csv',
  'account_settings.csv',
  'lines.csv',
  'scripts.csv',
  'routing.csv',
  'tracks.yaml',
  'sms_templates.csv',
  'bridges.yaml',
  'retention.csv',
])

/** Reads a folder; a file that every district has and this one has not is a fault. */
export async function readFolder(folder: string): Promise<{ sources: Sources; faults: readonly Fault[] }> {
  const sources = new Map<string, string>()
  const faults: Fault[] = []
  for (const file of FILES) {
    try {
      sources.set(file, await readFile(join(folder, file), 'utf8'))
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
      if (MAY_LACK.has(file) && code === 'ENOENT') continue
      const what = `it cannot be read (${code})`
      faults.push({ file, what, todo: 'Every district folder has this file; add it' })
    }
  }
  return { sources, faults }
}
