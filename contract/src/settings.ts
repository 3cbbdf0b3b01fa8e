/**
 * The settings of the district: its files as described tables and trees, changes to them, and the history.
 *
 *   GET  /api/v1/settings                  the files, with what the caller may change
 *   GET  /api/v1/settings/:file            rows with their columns, or a tree with its fields
 *   POST /api/v1/settings/:file/changes    edits with a reason; `foresee` only says what would come of them
 *   POST /api/v1/settings/holidays/reading reads a list of holidays (CSV or ICS): what it would change; changes nothing
 *   GET  /api/v1/settings/history          every change, newest first
 *   GET  /api/v1/settings/history/:version/:file   what differs in a file that was replaced whole
 */
import { type Static, Type } from '@sinclair/typebox'
import { Page, Time, Words } from './shapes.ts'

const Choice = Type.Object({ value: Type.String(), label: Words })

const Reference = Type.Unsafe<
  | 'department'
  | 'office'
  | 'post'
  | 'person'
  | 'place'
  | 'area'
  | 'subject'
  | 'group'
  | 'time-class'
  | 'channel'
  | 'hearing'
>({ type: 'string', description: 'What the value names by its code' })

/** A column of a table, or a value of a tree by its path (`timeClasses.*.amount`). */
export const Field = Type.Object({
  name: Type.String(),
  label: Words,
  help: Words,
  kind: Type.Unsafe<
    'text' | 'long-text' | 'number' | 'list' | 'choice' | 'choices' | 'day' | 'hour' | 'phone' | 'yes-no'
  >({
    type: 'string',
    description: 'text, long-text, number, list, choice, choices, day, hour, phone, yes-no',
  }),
  required: Type.Boolean(),
  choices: Type.Optional(Type.Array(Choice)),
  to: Type.Optional(Reference),
  /** So many can be named that they are found by typing: GET /api/v1/settings/names/:kind?q= */
  searched: Type.Optional(Type.Boolean()),
  under: Type.Optional(Words),
  /** Of a value under any name (`contactHours.*`): what the names are. */
  keys: Type.Optional(
    Type.Object({ label: Words, to: Type.Optional(Reference), choices: Type.Optional(Type.Array(Choice)) }),
  ),
  least: Type.Optional(Type.Number()),
  most: Type.Optional(Type.Number()),
})
export type Field = Static<typeof Field>

const FileHead = {
  file: Type.String(),
  kind: Type.Unsafe<'table' | 'tree' | 'shapes'>({ type: 'string', description: 'table, tree, shapes' }),
  label: Words,
  what: Words,
  matters: Type.Array(Type.String(), { description: 'What of it the caller may change; empty for nothing' }),
}

export const SettingsItem = Type.Object({ ...FileHead, rows: Type.Optional(Type.Integer()) })
export type SettingsItem = Static<typeof SettingsItem>

export const SettingsList = Type.Object({
  version: Type.Integer({ description: 'Number of the last change' }),
  files: Type.Array(SettingsItem),
})
export type SettingsList = Static<typeof SettingsList>

export const Cells = Type.Record(Type.String(), Type.String())
export type Cells = Static<typeof Cells>

/** Names for the codes in the rows: by what is named, then by code. */
export const Named = Type.Record(Type.String(), Type.Record(Type.String(), Words))
export type Named = Static<typeof Named>

export const SettingsFile = Type.Object({
  ...FileHead,
  version: Type.Integer(),
  fields: Type.Array(Field),
  key: Type.Array(Type.String(), { description: 'The columns by which two rows are told apart' }),
  rows: Type.Optional(Type.Array(Cells)),
  total: Type.Optional(Type.Integer()),
  next: Type.Optional(Type.String()),
  names: Named,
  value: Type.Optional(Type.Unknown({ description: 'The whole tree' })),
})
export type SettingsFile = Static<typeof SettingsFile>

/** Without a type for the door, so that it makes no words of numbers. */
const Step = Type.Unsafe<string | number>({ description: 'A name, or a place of a list as a number' })

const Where = {
  file: Type.Optional(Type.String({ maxLength: 60, description: 'Default: the file of the address' })),
}
const EditedRow = Type.Object({
  ...Where,
  kind: Type.Literal('row'),
  before: Type.Optional(Cells),
  after: Type.Optional(Cells),
})
const EditedValue = Type.Object({
  ...Where,
  kind: Type.Literal('value'),
  path: Type.Array(Step, { maxItems: 12 }),
  before: Type.Optional(Type.Unknown()),
  after: Type.Optional(Type.Unknown()),
})
export const SettingsEdit = Type.Union([EditedRow, EditedValue])
export type SettingsEdit = Static<typeof SettingsEdit>

export const SettingsChange = Type.Object({
  edits: Type.Array(SettingsEdit, { minItems: 1, maxItems: 2000 }),
  why: Type.String({
    maxLength: 500,
    description: 'The reason, for the history; may be empty with `foresee`',
  }),
  foresee: Type.Optional(Type.Boolean()),
})
export type SettingsChange = Static<typeof SettingsChange>

/** One thing that would be wrong. `edit` counts the edits of the request from 0, when it lies in one of them. */
export const SettingsFault = Type.Object({
  file: Type.String(),
  row: Type.Optional(Cells),
  line: Type.Optional(Type.Integer()),
  column: Type.Optional(Type.String()),
  edit: Type.Optional(Type.Integer()),
  what: Words,
  todo: Words,
})
export type SettingsFault = Static<typeof SettingsFault>

/** A list of holidays from outside: its name and its whole text. */
export const HolidayList = Type.Object({
  name: Type.String({ maxLength: 200 }),
  text: Type.String({ minLength: 1, maxLength: 500_000 }),
})
export type HolidayList = Static<typeof HolidayList>

/** What the list would add or change in holidays.csv; days that it does not name stay. */
export const HolidayReading = Type.Object({
  rows: Type.Array(Type.Object({ before: Type.Optional(Cells), after: Cells })),
  unchanged: Type.Integer(),
  cancelled: Type.Array(
    Type.Object({
      date: Type.String(),
      name: Type.String(),
      stands: Type.Optional(Cells),
    }),
    {
      description:
        'Events that were called off and are not taken; `stands`: the holiday that this day still is',
    },
  ),
  faults: Type.Array(SettingsFault),
})
export type HolidayReading = Static<typeof HolidayReading>

export const SettingsAnswer = Type.Object({
  kind: Type.Unsafe<'changed' | 'faulty' | 'moved'>({
    type: 'string',
    description: 'changed, faulty, moved',
  }),
  version: Type.Optional(Type.Integer()),
  faults: Type.Optional(Type.Array(SettingsFault)),
  moved: Type.Optional(
    Type.Object({
      edit: Type.Integer(),
      now: Type.Optional(Type.Unknown({ description: 'The row or value as somebody else left it' })),
      by: Type.Optional(Words),
      at: Type.Optional(Time),
    }),
  ),
})
export type SettingsAnswer = Static<typeof SettingsAnswer>

/** One edit of the history; of a whole file only its name is told. */
export const PastEdit = Type.Object({
  file: Type.String(),
  label: Words,
  kind: Type.String(),
  path: Type.Optional(Type.Array(Step)),
  key: Type.Optional(Type.String({ description: 'The row that changed, by its key' })),
  changes: Type.Array(
    Type.Object({
      name: Type.String(),
      label: Words,
      before: Type.Optional(Type.String()),
      after: Type.Optional(Type.String()),
    }),
  ),
})
/** What differs in a file that was replaced whole: rows of a table, or lines of any other. */
export const PastFile = Type.Object({
  edits: Type.Array(PastEdit),
  lines: Type.Array(
    Type.Object({
      kind: Type.Unsafe<'same' | 'removed' | 'added' | 'gap'>({
        type: 'string',
        description: 'same, removed, added, gap',
      }),
      text: Type.String(),
    }),
  ),
  /** How many rows differ; only the first are told. */
  count: Type.Integer(),
})
export type PastFile = Static<typeof PastFile>
export const PastChange = Type.Object({
  version: Type.Integer(),
  at: Time,
  by: Type.Optional(Words),
  why: Type.String(),
  edits: Type.Array(PastEdit),
  /** How many edits there were; only the first are told. */
  count: Type.Integer(),
})
export type PastChange = Static<typeof PastChange>
export const History = Page(PastChange)
