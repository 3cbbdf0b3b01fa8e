/**
 * The columns of a table of figures: what each counts, of which days, and the list behind it. A column is there for rows
 * whose cut keeps all that it needs. What stands open is of this moment, and what is told by days has none of it.
 */
import type { TableColumn } from '#contract/figures-table.ts'
import { dayAfter } from '#core/clock/calendar.ts'
import { type Cut, isKept } from '#core/figures/cut.ts'
import { CLOSED, ENDS_OF, type Measure, OPEN, STEPS, type Step } from '#core/figures/measures.ts'
import type { By } from '#ports/figures.ts'
import type { Words } from '../house.ts'

/** Of which days the table is: from and to included. */
export interface TableDays {
  readonly from: string
  readonly to: string
  readonly today: string
}

/** A column with what is asked for it. */
export interface Column extends TableColumn {
  /** Of a share: the measures that are taken from the whole, or that are the part. */
  readonly step?: Step
}

const both = (hi: string, en: string): Words => ({ hi, en })

/** From so many days old to so many. */
const AGES = [
  [0, 7],
  [8, 15],
  [16, 30],
  [31, 60],
  [61, undefined],
] as const

/** The best is the highest share. */
const SHARES = [
  {
    name: 'inTime',
    title: both('समय पर आख्या', 'Reported in time'),
    measures: ['reported-late'],
    lacking: true,
    whole: ['reported'],
  },
  {
    name: 'satisfied',
    title: both('संतुष्ट / सब बंद', 'Satisfied / all closed'),
    measures: ['closed-satisfied'],
    whole: CLOSED,
  },
  {
    name: 'spoken',
    title: both('आख्या से पहले बात हुई', 'Spoken with before the report'),
    measures: ['reported-spoken'],
    whole: ['reported'],
  },
] as const

const COUNTS: readonly {
  readonly name: string
  readonly title: Words
  readonly group: string
  readonly measures: readonly Measure[]
}[] = [
  { name: 'received', title: both('मिलीं', 'Received'), group: 'flow', measures: ['received'] },
  { name: 'closed', title: both('निस्तारित', 'Disposed of'), group: 'flow', measures: CLOSED },
  {
    name: 'closedLate',
    title: both('देर से निस्तारित', 'Disposed of late'),
    group: 'flow',
    measures: ['closed-late'],
  },
  { name: 'reported', title: both('आख्या आईं', 'Reports'), group: 'flow', measures: ['reported'] },
  {
    name: 'escalated',
    title: both('ऊपर बताई गईं', 'Told to a senior'),
    group: 'flow',
    measures: ['escalated'],
  },
  { name: 'dissatisfied', title: both('असंतुष्ट', 'Dissatisfied'), group: 'truth', measures: ['dissatisfied'] },
  { name: 'reopened', title: both('फिर खुलीं', 'Reopened'), group: 'truth', measures: ['reopened'] },
  {
    name: 'repeat',
    title: both('वही नागरिक, वही शिकायत', 'Same citizen, same grievance'),
    group: 'truth',
    measures: ['repeat'],
  },
  {
    name: 'falseClosing',
    title: both('झूठे निस्तारण', 'False closings'),
    group: 'truth',
    measures: ['false-closing'],
  },
  {
    name: 'bare',
    title: both('बिना साक्ष्य की आख्या', 'Reports without evidence'),
    group: 'truth',
    measures: ['reported-bare'],
  },
  {
    name: 'flagged',
    title: both('चित्र पर संकेत वाली आख्या', 'Reports with hints on a picture'),
    group: 'truth',
    measures: ['reported-flagged'],
  },
  {
    name: 'doubted',
    title: both('पुष्टि कॉल में विरोध', 'Contradicted in a call'),
    group: 'truth',
    measures: ['doubted'],
  },
]

const STEP_TITLES: Readonly<Record<Step, Words>> = {
  given: both('दर्ज से पद तक', 'Registered until with a post'),
  accepted: both('पद से स्वीकार तक', 'With the post until accepted'),
  spoken: both('पद से नागरिक से बात तक', 'With the post until the call'),
  report: both('पद से आख्या तक', 'With the post until the report'),
  word: both('आख्या से नागरिक के उत्तर तक', 'Report until the citizen’s word'),
  whole: both('दर्ज से बंद होने तक', 'Registered until closed'),
}

/** Shown when nobody chose. */
export const USUAL = ['received', 'closed', 'open', 'late', 'inTime', 'satisfied', 'reopened', 'time-whole']

/** Every column that the cut answers, in their order. */
export function columnsOf(cut: Cut, by: By, days: TableDays): readonly Column[] {
  const timed = by === 'day' || by === 'month'
  const { from, to } = days
  const all: readonly Column[] = [
    ...COUNTS.filter(({ group }) => group === 'flow').map((one) => counted(one, by, days)),
    ...(timed ? [] : standing(days)),
    ...SHARES.map(
      ({ name, title, measures, whole, ...rest }): Column => ({
        ...{ name, title, group: 'share', kind: 'share', from, to },
        ...{ measures: [...measures], whole: [...whole] },
        ...('lacking' in rest ? { lacking: true } : {}),
      }),
    ),
    ...COUNTS.filter(({ group }) => group === 'truth').map((one) => counted(one, by, days)),
    ...STEPS.map(
      (step): Column => ({
        ...{ name: `time-${step}`, title: STEP_TITLES[step], group: 'time', kind: 'time', from, to },
        ...{ measures: [...ENDS_OF[step]], step },
      }),
    ),
  ]
  return all.filter(({ measures, whole = [], step }) =>
    step === undefined
      ? [...measures, ...whole].every((one) => isKept(cut, 'measure', one))
      : isKept(cut, 'step', step),
  )
}

/** What came to a post was given to it; it was registered by nobody's post. */
function counted(
  { name, title, group, measures }: (typeof COUNTS)[number],
  by: By,
  { from, to }: TableDays,
): Column {
  const given = name === 'received' && by === 'post'
  return {
    ...{ name, group, kind: 'count', from, to },
    title: given ? both('पद को मिलीं', 'Came to the post') : title,
    measures: given ? ['given'] : [...measures],
  }
}

function standing({ today }: TableDays): readonly Column[] {
  const now = { group: 'open', kind: 'count', now: true } as const
  return [
    { ...now, name: 'open', title: both('अभी लंबित', 'Pending now'), measures: [...OPEN], to: today },
    {
      ...now,
      name: 'late',
      title: both('अभी समय बीता', 'Late now'),
      measures: ['due'],
      to: dayAfter(today, -1),
    },
    ...AGES.map(
      ([least, most]): Column => ({
        ...{ ...now, name: `age-${least}`, measures: [...OPEN], to: dayAfter(today, -least) },
        title:
          most === undefined
            ? both(`${least} दिन या अधिक से लंबित`, `Pending ${least} days or more`)
            : both(`${least}–${most} दिन से लंबित`, `Pending ${least}–${most} days`),
        ...(most === undefined ? {} : { from: dayAfter(today, -most) }),
      }),
    ),
  ]
}
