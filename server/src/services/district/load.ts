/**
 * From the files of a district to a `District`. Every file is read and every row looked at before anything is said,
 * so that a district's clerk mends them once and not twenty times.
 */
import { createHash } from 'node:crypto'
import type { District, Settings, Subject } from '#core/district/district.ts'
import type { Holiday, Ladder } from '#core/district/office-time.ts'
import type { DistrictFiles } from '#ports/administration.ts'
import { checkAccounts } from './account-rules.ts'
import { BridgesFile, checkBridges } from './bridge-schema.ts'
import { editSources, replaceSources } from './edit.ts'
import { type Fault, faultsError, type Report } from './faults.ts'
import { checkHearings } from './hearing-rules.ts'
import { inHindi } from './hindi.ts'
import { KEYS } from './labels.ts'
import { checkNodals, toNodal } from './nodal-rules.ts'
import { checkReferences, type Tables } from './references.ts'
import { Identity, type Row } from './schemas.ts'
import { readShapes } from './shapes.ts'
import { checkSms, toSmsTemplate } from './sms-rules.ts'
import { readFolder, type Sources } from './sources.ts'
import { cellsOf, type Lined, readTable, readValue } from './table.ts'
import { checkTemplates } from './template-rules.ts'
import { checkTime } from './time-rules.ts'
import { checkTracks } from './track-rules.ts'
import { TracksFile } from './track-schema.ts'
import { CalendarFile, LadderFile, SettingsFile, TemplatesFile } from './trees.ts'

/** Reads a folder, checks it and returns the district; throws one error with all faults, each with what to do. */
export async function loadDistrict(folder: string): Promise<District> {
  const read = readDistrict(await readDistrictFolder(folder))
  if (!('district' in read)) throw faultsError(folder, read.faults)
  return read.district
}

/** The files of a folder; throws when one is missing. */
export async function readDistrictFolder(folder: string): Promise<Sources> {
  const { sources, faults } = await readFolder(folder)
  if (sources.size === 0)
    throw new Error(
      `The district folder ${folder} holds no district: name a folder with district.yaml in DISTRICT_FOLDER.\n` +
        `${folder} में जिला नहीं है: DISTRICT_FOLDER में वह फ़ोल्डर लिखें जिसमें district.yaml है।`,
    )
  if (faults.length > 0) throw faultsError(folder, faults)
  return sources
}

/** What the administration needs of this room. */
export const districtFiles: DistrictFiles = {
  edit: editSources,
  replace: replaceSources,
  fingerprint,
  read: readDistrict,
}

/** A district, or everything that is wrong with its files. */
export type ReadDistrict = { readonly district: District } | { readonly faults: readonly Fault[] }

/** The last files that were read: a start looks at the same ones several times. */
let last: { readonly print: string; readonly read: ReadDistrict } | undefined

/** Checks the files of a district and makes it of them. */
export function readDistrict(sources: Sources): ReadDistrict {
  const print = digest(sources)
  if (last?.print !== print) last = { print, read: made(sources) }
  return last.read
}

function made(sources: Sources): ReadDistrict {
  const faults: Fault[] = []
  const report: Report = (fault) => faults.push(fault)
  const source = (file: string) => sources.get(file) ?? ''
  const identity = readValue('district.yaml', source('district.yaml'), Identity, report)
  const settings = readValue('settings.yaml', source('settings.yaml'), SettingsFile, report)
  const calendar = readValue('calendar.yaml', source('calendar.yaml'), CalendarFile, report)
  const ladders = readValue('ladder.yaml', source('ladder.yaml'), LadderFile, report)
  const tracks = source('tracks.yaml')
    ? readValue('tracks.yaml', source('tracks.yaml'), TracksFile, report)
    : []
  const bridges = source('bridges.yaml')
    ? readValue('bridges.yaml', source('bridges.yaml'), BridgesFile, report)
    : []
  const templates = readValue('templates.yaml', source('templates.yaml'), TemplatesFile, report)
  const tables = readTables(source, report)

  checkReferences(tables, identity?.code, report)
  checkNodals(tables, report)
  checkAccounts(tables, report)
  checkTemplates(templates ?? [], report)
  checkSms(tables['sms_templates.csv'], report)
  checkReview(settings, tables, report)
  checkHearings(settings, tables, report)
  checkTime({ settings, calendar, ladders }, tables, report)
  checkTracks(tracks ?? [], tables, report)
  checkBridges(bridges ?? [], tables, report)
  const codes = new Set(tables['places.csv'].map(({ value }) => value.code))
  const outlines = readShapes(source('shapes.geojson'), codes, report)
  if (
    faults.length > 0 ||
    !identity ||
    !settings ||
    !calendar ||
    !ladders ||
    !tracks ||
    !bridges ||
    !templates
  )
    return { faults: inWords(faults, source) }

  const version = `${identity.version}+${fingerprint(sources)}`
  const district: District = {
    ...identity,
    version,
    ...rowsToDistrict(tables, settings.usualClass),
    outlines,
    settings: { ...settings, channelClasses: settings.channelClasses ?? {} },
    calendar: { ...calendar, holidays: tables['holidays.csv'].map(toHoliday) },
    ladders: ladders as readonly Ladder[],
    tracks,
    bridges,
    templates,
  }
  return { district }
}

/** Each fault with its row as it is, and in Hindi. */
function inWords(faults: readonly Fault[], source: (file: string) => string): readonly Fault[] {
  const rows = new Map<string, ReturnType<typeof cellsOf>>()
  const told = faults.map((fault) => {
    const { file, where } = fault
    const hindi = inHindi(fault)
    if (typeof where !== 'number') return { ...fault, hindi }
    if (!rows.has(file)) rows.set(file, cellsOf(source(file)))
    const row = rows.get(file)?.find(({ line }) => line === where)?.cells
    return { ...fault, hindi, ...(row ? { row } : {}) }
  })
  return told.filter((fault) => !isEcho(fault, told))
}

/** A row that does not fit is on no table; whoever names it is not wrong for that. */
function isEcho({ what }: Fault, faults: readonly Fault[]): boolean {
  const [, code, file] = /^\S+ (\S+) is not in (\S+)$/.exec(what) ?? []
  return (
    code !== undefined &&
    faults.some((one) => {
      const key = one.file === file ? KEYS[one.file as keyof typeof KEYS]?.[0] : undefined
      return key !== undefined && one.row?.[key] === code && one.column !== key
    })
  )
}

function readTables(source: (file: string) => string, report: Report): Tables {
  return {
    'departments.csv': readTable('departments.csv', source('departments.csv'), report),
    'subjects.csv': readTable('subjects.csv', source('subjects.csv'), report),
    'places.csv': readTable('places.csv', source('places.csv'), report),
    'areas.csv': readTable('areas.csv', source('areas.csv'), report),
    'area_places.csv': readTable('area_places.csv', source('area_places.csv'), report),
    'place_words.csv': readTable('place_words.csv', source('place_words.csv'), report),
    'offices.csv': readTable('offices.csv', source('offices.csv'), report),
    'posts.csv': readTable('posts.csv', source('posts.csv'), report),
    'persons.csv': readTable('persons.csv', source('persons.csv'), report),
    'charges.csv': readTable('charges.csv', source('charges.csv'), report),
    'leaves.csv': readTable('leaves.csv', source('leaves.csv'), report),
    'groups.csv': readTable('groups.csv', source('groups.csv'), report),
    'group_members.csv': readTable('group_members.csv', source('group_members.csv'), report),
    'hearings.csv': readTable('hearings.csv', source('hearings.csv'), report),
    'roster.csv': readTable('roster.csv', source('roster.csv'), report),
    'handles.csv': readTable('handles.csv', source('handles.csv'), report),
    'nodals.csv': readTable('nodals.csv', source('nodals.csv'), report),
    'accounts.csv': readTable('accounts.csv', source('accounts.csv'), report),
    'account_settings.csv': readTable('account_settings.csv', source('account_settings.csv'), report),
    'lines.csv': readTable('lines.csv', source('lines.csv'), report),
    'scripts.csv': readTable('scripts.csv', source('scripts.csv'), report),
    'retention.csv': readTable('retention.csv', source('retention.csv'), report),
    'routing.csv': readTable('routing.csv', source('routing.csv'), report),
    'sms_templates.csv': readTable('sms_templates.csv', source('sms_templates.csv'), report),
    'holidays.csv': readTable('holidays.csv', source('holidays.csv'), report),
  }
}

function checkReview(
  settings: Pick<Settings, 'reviewSubjects'> | undefined,
  tables: Tables,
  report: Report,
): void {
  const known = new Set(['*', ...tables['subjects.csv'].map(({ value }) => value.code)])
  for (const code of settings?.reviewSubjects ?? []) {
    if (known.has(code)) continue
    const what = `reviewSubjects names ${code}, which is not in subjects.csv`
    report({ file: 'settings.yaml', what, todo: 'Name a subject, a heading, or "*"' })
  }
}

/** Changes with any byte of the files, so that an act can say under which rules it was decided. */
function fingerprint(sources: Sources): string {
  return digest(sources).slice(0, 8)
}

function digest(sources: Sources): string {
  const hash = createHash('sha256')
  for (const file of [...sources.keys()].toSorted()) hash.update(`${file}\0${sources.get(file)}\0`)
  return hash.digest('hex')
}

function rowsToDistrict(tables: Tables, usualClass: string) {
  return {
    departments: tables['departments.csv'].map(({ value }) => ({
      ...names(value),
      code: value.code,
      nodalPost: value.nodal_post,
      aliases: value.aliases ?? [],
    })),
    subjects: tables['subjects.csv'].map((row) => toSubject(row, usualClass)),
    places: tables['places.csv'].map(({ value: { name_hi, name_en, aliases, ...rest } }) => ({
      ...rest,
      nameHi: name_hi,
      nameEn: name_en,
      aliases: aliases ?? [],
    })),
    areas: tables['areas.csv'].map(({ value: { name_hi, name_en, aliases, list_code, ...rest } }) => ({
      ...rest,
      nameHi: name_hi,
      nameEn: name_en,
      aliases: aliases ?? [],
      ...(list_code === undefined ? {} : { listCode: list_code }),
    })),
    areaPlaces: tables['area_places.csv'].map(({ value }) => value),
    placeWords: tables['place_words.csv'].map(({ value }) => value),
    offices: tables['offices.csv'].map(({ value: { name_hi, name_en, ...rest } }) => ({
      ...rest,
      nameHi: name_hi,
      nameEn: name_en,
    })),
    posts: tables['posts.csv'].map(
      ({ value: { name_hi, name_en, reports_to, link_post, level, ...rest } }) => ({
        ...rest,
        nameHi: name_hi,
        nameEn: name_en,
        level: level as 1 | 2 | 3 | 4 | 5,
        ...(reports_to === undefined ? {} : { reportsTo: reports_to }),
        ...(link_post === undefined ? {} : { linkPost: link_post }),
      }),
    ),
    persons: tables['persons.csv'].map(({ value: { name_hi, name_en, ...rest } }) => ({
      ...rest,
      nameHi: name_hi,
      nameEn: name_en,
    })),
    charges: tables['charges.csv'].map(({ value }) => value),
    leaves: tables['leaves.csv'].map(({ value }) => value),
    groups: tables['groups.csv'].map(({ value: { name_hi, name_en, ...rest } }) => ({
      ...rest,
      nameHi: name_hi,
      nameEn: name_en,
    })),
    groupMembers: tables['group_members.csv'].map(({ value }) => value),
    hearings: tables['hearings.csv'].map(({ value: { name_hi, name_en, weekdays, ...rest } }) => ({
      ...rest,
      nameHi: name_hi,
      nameEn: name_en,
      weekdays: (weekdays ?? []).map(Number),
    })),
    roster: tables['roster.csv'].map(({ value }) => value),
    handles: tables['handles.csv'].map(({ value }) => value),
    nodals: tables['nodals.csv'].map(({ value }) => toNodal(value)),
    accounts: tables['accounts.csv'].map(({ value }) => toAccount(value, tables)),
    lines: tables['lines.csv'].map(({ value: { name_hi, name_en, ...rest } }) => ({
      ...rest,
      nameHi: name_hi,
      nameEn: name_en,
    })),
    scripts: tables['scripts.csv'].map(({ value: { subject, question_hi, question_en } }) => ({
      subject,
      hi: question_hi,
      en: question_en,
    })),
    routing: tables['routing.csv'].map(({ value }) => value),
    retention: Object.fromEntries(tables['retention.csv'].map(({ value }) => [value.data_class, value.days])),
    smsTemplates: tables['sms_templates.csv'].map(({ value }) => toSmsTemplate(value)),
  }
}

function toAccount({ name_hi, name_en, ...row }: Row<'accounts.csv'>, tables: Tables) {
  const own = tables['account_settings.csv'].filter(({ value }) => value.account === row.code)
  const settings = Object.fromEntries(own.map(({ value }) => [value.setting, value.value]))
  return { ...row, nameHi: name_hi, nameEn: name_en, settings }
}

function toHoliday({ value: { name_hi, name_en, ...rest } }: Lined<Row<'holidays.csv'>>): Holiday {
  return { ...rest, nameHi: name_hi, nameEn: name_en }
}

function toSubject({ value }: Lined<Row<'subjects.csv'>>, usualClass: string): Subject {
  return {
    code: value.code,
    ...(value.parent === undefined ? {} : { parent: value.parent }),
    departments: value.departments ?? [],
    ...(value.department_urban === undefined ? {} : { urbanDepartment: value.department_urban }),
    ...names(value),
    keywords: { hi: value.keywords_hi ?? [], roman: value.keywords_roman ?? [], en: value.keywords_en ?? [] },
    // Headings carry neither: they are never given to a grievance.
    timeClass: value.time_class ?? usualClass,
    evidence: value.evidence ?? 'none',
    ...(value.evidence_metres === undefined ? {} : { evidenceMetres: value.evidence_metres }),
    sensitive: value.sensitive_kind !== undefined,
    ...(value.sensitive_kind === undefined ? {} : { sensitiveKind: value.sensitive_kind }),
    ...(value.out_of_scope === undefined ? {} : { outOfScope: value.out_of_scope }),
    ...(value.track === undefined ? {} : { track: value.track }),
  }
}

function names(row: { name_hi: string; name_en: string }) {
  return { nameHi: row.name_hi, nameEn: row.name_en }
}
