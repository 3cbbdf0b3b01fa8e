/**
 * The figures of a week: which counts there are, and how they are bound to one another. What is counted is said in
 * `core/src/figures`: the words of the bulletin are those of every page. Below the whole district a
 * grievance on a sensitive subject is counted nowhere, so that nothing can be learnt by taking the published records away.
 *
 *   received    registered in the week              satisfied   disposed of with the citizen's yes
 *   disposed    closed in the week, on any ground   reopened    opened again in the week
 *   pending     open when the week ended            late        of these, owed by us and past the due time
 */
import type { DistrictIndex } from '../district/find.ts'
import { placePath } from '../district/find.ts'
import type { Why } from '../grievance/acts.ts'
import { daysOfWeek } from './week.ts'

export const MEASURES = ['received', 'disposed', 'satisfied', 'reopened', 'pending', 'late'] as const
export type Measure = (typeof MEASURES)[number]

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

/** Gathers counts into the tables of a week. */
export function figuresOf(week: string, counted: readonly Counted[], index: DistrictIndex): WeekFigures {
  const days = daysOfWeek(week)
  if (!days) throw new Error(`no week: ${week}`)
  const open = counted.filter(({ kept }) => !kept)
  const { district } = index
  const whole: FigureRow = {
    key: 'whole',
    name: { hi: `जनपद ${district.nameHi}`, en: `District ${district.nameEn}` },
    counts: countsOf('whole', counted),
  }
  const tables: FigureTable[] = [
    { key: 'whole', rows: [whole] },
    table('departments', open, ({ department }) => department, index),
    table('blocks', open, ({ place }) => areaOf(index, place, BLOCKS), index),
    table('panchayats', open, ({ place }) => areaOf(index, place, PANCHAYATS), index),
    table('subjects', open, ({ subject }) => headingOf(index, subject), index),
    table('channels', open, ({ channel }) => channel, index),
  ]
  return { week, ...days, tables, pairs: pairsOf(open, index) }
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
  return Object.fromEntries(
    MEASURES_OF[key].map((measure) => [
      measure,
      counted.reduce((sum, one) => (one.measure === measure ? sum + one.count : sum), 0),
    ]),
  )
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
