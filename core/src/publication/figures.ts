/**
 * The figures of a week: which counts there are, and how they are bound to one another. What is counted is said in
 * `core/src/figures`: the words of the bulletin are those of every page. Below the whole district a
 * grievance on a sensitive subject is counted nowhere, so that nothing can be learnt by taking the published records away.
 *
 *   received    registered in the week              satisfied   disposed of with the citizen's yes
 *   disposed    closed in the week, on any ground   reopened    opened again in the week
 *   pending     open when the week ended            late        of these, owed by us and past the due time
 *
 * Beside them stands how the work was done (`WORK`), by the same definition as everywhere:
 *
 *   repeat      of what was received, registered by somebody who had registered the same within half a year
 *   reported    reports written                     contacted       of these, after speaking with the complainant
 *   flagged     reports with a hint in a picture    false-closings  reports that proved untrue
 *   late-closings  of what was disposed of, after the due time
 *   called      seats of officers in windows held   attended        of these, taken
 */
import type { DistrictIndex } from '../district/find.ts'
import { placePath } from '../district/find.ts'
import type { Why } from '../grievance/acts.ts'
import { type StepTime, type Timed, timesOf } from './times.ts'
import { daysOfWeek } from './week.ts'

export const MEASURES = ['received', 'disposed', 'satisfied', 'reopened', 'pending', 'late'] as const
/** How the work was done. */
export const WORK = [
  'repeat',
  'reported',
  'contacted',
  'flagged',
  'false-closings',
  'late-closings',
  'called',
  'attended',
] as const
export type Measure = (typeof MEASURES)[number] | (typeof WORK)[number]

export const TABLES = ['whole', 'departments', 'blocks', 'panchayats', 'subjects', 'channels'] as const
export type TableKey = (typeof TABLES)[number]

/** Which measures a table has: small areas have few, doors only what came in. */
export const MEASURES_OF = {
  whole: MEASURES,
  departments: MEASURES,
  blocks: MEASURES,
  panchayats: ['received', 'disposed'],
  subjects: MEASURES,
  channels: ['received'],
} as const satisfies Record<TableKey, readonly Measure[]>

/** Flags are hints and accuse nobody, and windows are few: both are told of the whole district only. */
const WORK_BELOW = ['repeat', 'reported', 'contacted', 'false-closings', 'late-closings'] as const
/** What a table tells of the work. */
export const WORK_OF = {
  whole: WORK,
  departments: WORK_BELOW,
  blocks: WORK_BELOW,
  panchayats: [],
  subjects: WORK_BELOW,
  channels: [],
} as const satisfies Record<TableKey, readonly Measure[]>

/** What lies within what: of each pair the first counts some of the second. */
export const HALVES = [
  ['satisfied', 'disposed'],
  ['late', 'pending'],
  ['repeat', 'received'],
  ['late-closings', 'disposed'],
  ['contacted', 'reported'],
  ['flagged', 'reported'],
  ['attended', 'called'],
] as const satisfies readonly (readonly [Measure, Measure])[]

/** A row; `under` names the block of a panchayat. A count that is `null` is hidden. */
export interface FigureRow<Count = number> {
  readonly key: string
  readonly name: Why
  readonly under?: string
  readonly counts: Readonly<Partial<Record<Measure, Count>>>
}

export interface FigureTable<Count = number> {
  readonly key: TableKey
  readonly rows: readonly FigureRow<Count>[]
}

/** The true figures of a week. */
export interface WeekFigures {
  readonly week: string
  readonly from: string
  readonly to: string
  readonly tables: readonly FigureTable[]
  /** How the departments' counts divide by headings: never printed, but it binds the two tables. */
  readonly pairs?: readonly Pair[]
  /** How long each step took; weeks counted before this was kept have none. */
  readonly times?: readonly StepTime[]
}

/** Of one department and one heading; without a heading where the grievance has no subject. */
export interface Pair {
  readonly department: string
  readonly heading?: string
  readonly counts: Readonly<Partial<Record<Measure, number>>>
}

/** A count as the register gives it: how many of one kind, at one place, by one door. */
export interface Counted {
  readonly measure: Measure
  readonly department: string
  readonly subject?: string
  readonly place?: number
  readonly channel: string
  /** On a sensitive subject or about an officer: counted for the whole district only. */
  readonly kept: boolean
  readonly count: number
}

/** What is gathered beside the counts. */
export interface Beside {
  readonly timed: readonly Timed[]
  /** Seats of officers in the windows that were held, where the district has windows. */
  readonly seats?: { readonly called: number; readonly attended: number }
}

/** Gathers counts into the tables of a week. */
export function figuresOf(
  week: string,
  counted: readonly Counted[],
  index: DistrictIndex,
  { timed, seats }: Beside = { timed: [] },
): WeekFigures {
  const days = daysOfWeek(week)
  if (!days) throw new Error(`no week: ${week}`)
  const open = counted.filter(({ kept }) => !kept)
  const { district } = index
  const whole: FigureRow = {
    key: 'whole',
    name: { hi: `जनपद ${district.nameHi}`, en: `District ${district.nameEn}` },
    counts: { ...countsOf('whole', counted), ...seats },
  }
  const tables: FigureTable[] = [
    { key: 'whole', rows: [whole] },
    table('departments', open, ({ department }) => department, index),
    table('blocks', open, (one) => keyOf('blocks', one, index), index),
    table('panchayats', open, ({ place }) => areaOf(index, place, PANCHAYATS), index),
    table('subjects', open, (one) => keyOf('subjects', one, index), index),
    table('channels', open, ({ channel }) => channel, index),
  ]
  const times = timesOf(timed, (key, one) => keyOf(key, one, index))
  return { week, ...days, tables, pairs: pairsOf(open, index), times }
}

/** In which row of the table something is counted. */
function keyOf(
  key: 'departments' | 'blocks' | 'subjects',
  { department, subject, place }: Pick<Counted, 'department' | 'subject' | 'place'>,
  index: DistrictIndex,
): string | undefined {
  if (key === 'departments') return department
  return key === 'blocks' ? areaOf(index, place, BLOCKS) : headingOf(index, subject)
}

function pairsOf(counted: readonly Counted[], index: DistrictIndex): readonly Pair[] {
  const groups = Map.groupBy(
    counted,
    ({ department, subject }) => `${department}/${headingOf(index, subject) ?? ''}`,
  )
  return [...groups].map(([key, of]) => {
    const [department = '', heading = ''] = key.split('/')
    const counts = countsOf('departments', of)
    return { department, ...(heading === '' ? {} : { heading }), counts }
  })
}

const BLOCKS = ['block', 'town'] as const
const PANCHAYATS = ['panchayat', 'ward'] as const

function table(
  key: Exclude<TableKey, 'whole'>,
  counted: readonly Counted[],
  keyOf: (one: Counted) => string | undefined,
  index: DistrictIndex,
): FigureTable {
  const groups = Map.groupBy(counted, (one) => keyOf(one) ?? '')
  groups.delete('')
  const rows = [...groups].map(([row, of]): FigureRow => {
    const under = key === 'panchayats' ? areaOf(index, Number(row), BLOCKS) : undefined
    return {
      key: row,
      name: nameOf(key, row, index),
      ...(under === undefined ? {} : { under }),
      counts: countsOf(key, of),
    }
  })
  return { key, rows: rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)) }
}

function countsOf(key: TableKey, counted: readonly Counted[]): Readonly<Partial<Record<Measure, number>>> {
  const sums = new Map<Measure, number>(
    [...MEASURES_OF[key], ...WORK_OF[key]].flatMap((one) => (isSeat(one) ? [] : [[one, 0]])),
  )
  for (const { measure, count } of counted) {
    const before = sums.get(measure)
    if (before !== undefined) sums.set(measure, before + count)
  }
  return Object.fromEntries(sums)
}

/** Seats are not counted by grievances. */
function isSeat(measure: Measure): boolean {
  return measure === 'called' || measure === 'attended'
}

function areaOf(
  index: DistrictIndex,
  place: number | undefined,
  types: readonly string[],
): string | undefined {
  if (place === undefined) return undefined
  const area = placePath(index, place).find(({ type }) => types.includes(type))
  return area && String(area.code)
}

function headingOf({ subjects }: DistrictIndex, code: string | undefined): string | undefined {
  let subject = code === undefined ? undefined : subjects.get(code)
  while (subject?.parent !== undefined) subject = subjects.get(subject.parent)
  return subject?.code
}

function nameOf(key: TableKey, row: string, index: DistrictIndex): Why {
  const { departments, subjects, places } = index
  const named =
    key === 'departments'
      ? departments.get(row)
      : key === 'subjects'
        ? subjects.get(row)
        : places.get(Number(row))
  return named ? { hi: named.nameHi, en: named.nameEn } : (CHANNEL_NAMES[row] ?? { hi: row, en: row })
}

const CHANNEL_NAMES: Readonly<Record<string, Why>> = {
  whatsapp: { hi: 'व्हाट्सएप', en: 'WhatsApp' },
  messenger: { hi: 'मैसेंजर', en: 'Messenger' },
  facebook: { hi: 'फ़ेसबुक', en: 'Facebook' },
  x: { hi: 'एक्स', en: 'X' },
  email: { hi: 'ई-मेल', en: 'E-mail' },
  sms: { hi: 'एसएमएस', en: 'SMS' },
  phone: { hi: 'फ़ोन', en: 'Telephone' },
  walkin: { hi: 'कार्यालय में', en: 'At the office' },
  web: { hi: 'वेबसाइट', en: 'Website' },
  paper: { hi: 'पत्र', en: 'Letter' },
  hearing: { hi: 'जनसुनवाई', en: 'Public hearing' },
  open311: { hi: 'Open311 (अन्य ऐप)', en: 'Open311 (other apps)' },
}
