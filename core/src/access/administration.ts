/**
 * Who may change which part of the district itself. One table from matter to roles; an edit to a file concerns one or
 * more matters, and whoever makes it needs the right to all of them.
 *
 *   settings.yaml   holds three matters: the time classes, the windows of presence, and the numbers
 *   persons.csv     holds two: the people, and by what name they log in (accounts)
 *   accounts.csv    our accounts at outside services; official handles and bridges to other systems go with them
 *   nodals.csv      the nodal chain is a matter of posts
 *   a whole file    concerns everything that lies in it
 *
 * Handing over a post and leave are deeds of their own with their own rights; here `charges` is the bare table.
 */

import { type Cells, columnsChanged } from '../district/difference.ts'
import type { Role } from '../district/district.ts'
import type { Who } from './may.ts'

const ABOVE: readonly Role[] = ['administrator', 'magistrate']
const RULES: readonly Role[] = [...ABOVE, 'nodal']

const MAY = {
  identity: ABOVE,
  departments: ABOVE,
  offices: ABOVE,
  posts: ABOVE,
  charges: ABOVE,
  people: ABOVE,
  accounts: ['administrator'],
  services: ['administrator'],
  places: ABOVE,
  groups: ABOVE,
  bridges: ABOVE,
  templates: ABOVE,
  numbers: ABOVE,
  subjects: RULES,
  routing: RULES,
  classes: RULES,
  calendar: RULES,
  windows: RULES,
  ladder: RULES,
  tracks: RULES,
  roster: RULES,
  retention: ABOVE,
} as const satisfies Record<string, readonly Role[]>

/** A part of the district that is administered by itself. */
export type Matter = keyof typeof MAY

/** What lies in a file; one that is not named here is for those who may change everything. */
const LIES_IN: Readonly<Record<string, readonly Matter[]>> = {
  'district.yaml': ['identity'],
  'departments.csv': ['departments'],
  'subjects.csv': ['subjects'],
  'places.csv': ['places'],
  'areas.csv': ['places'],
  'area_places.csv': ['places'],
  'place_words.csv': ['places'],
  'shapes.geojson': ['places'],
  'offices.csv': ['offices'],
  'posts.csv': ['posts'],
  'persons.csv': ['people', 'accounts'],
  'charges.csv': ['charges'],
  'leaves.csv': ['charges'],
  'accounts.csv': ['services'],
  'account_settings.csv': ['services'],
  'handles.csv': ['services'],
  'nodals.csv': ['posts'],
  'groups.csv': ['groups'],
  'group_members.csv': ['groups'],
  'routing.csv': ['routing'],
  'lines.csv': ['numbers'],
  'scripts.csv': ['subjects'],
  'settings.yaml': ['classes', 'windows', 'numbers'],
  'calendar.yaml': ['calendar'],
  'holidays.csv': ['calendar'],
  'hearings.csv': ['roster'],
  'roster.csv': ['roster'],
  'bridges.yaml': ['bridges'],
  'ladder.yaml': ['ladder'],
  'tracks.yaml': ['tracks'],
  'templates.yaml': ['templates'],
  'sms_templates.csv': ['templates'],
  'retention.csv': ['retention'],
}

/** What is found under a value of settings.yaml; everything else there is a number. */
const PART_OF_SETTINGS: Readonly<Record<string, Matter>> = {
  timeClasses: 'classes',
  usualClass: 'classes',
  channelClasses: 'classes',
  officeWindows: 'windows',
}

/** An edit, as far as the rights look at it. */
export interface Touched {
  readonly file: string
  readonly kind: 'row' | 'value' | 'file'
  readonly path?: readonly (string | number)[]
  readonly before?: unknown
  readonly after?: unknown
}

const LOOK: readonly Role[] = ['administrator', 'magistrate', 'nodal', 'oversight']

/** May this person see how the district is set, and what was changed? */
export function mayLookAtSettings({ roles }: Pick<Who, 'roles'>): boolean {
  return LOOK.some((role) => roles.includes(role))
}

/** May this person make this edit? */
export function mayMake(edit: Touched, who: Pick<Who, 'roles'>): boolean {
  return mattersOf(edit).every((matter) => mayChange(matter, who))
}

/** What of a file this person may change; nothing when the list is empty. */
export function mattersFor(file: string, who: Pick<Who, 'roles'>): readonly Matter[] {
  return mattersIn(file).filter((matter) => mayChange(matter, who))
}

function mayChange(matter: Matter, { roles }: Pick<Who, 'roles'>): boolean {
  return MAY[matter].some((role) => roles.includes(role))
}

function mattersIn(file: string): readonly Matter[] {
  return LIES_IN[file] ?? ['identity', 'accounts']
}

function mattersOf({ file, kind, path, before, after }: Touched): readonly Matter[] {
  if (file === 'settings.yaml' && kind === 'value' && path?.[0] !== undefined)
    return [PART_OF_SETTINGS[path[0]] ?? 'numbers']
  if (file === 'persons.csv' && kind === 'row') {
    const columns = columnsChanged((before ?? {}) as Cells, (after ?? {}) as Cells)
    const accounts = columns.includes('login') ? (['accounts'] as const) : []
    return columns.some((column) => column !== 'login') ? ['people', ...accounts] : accounts
  }
  return mattersIn(file)
}
