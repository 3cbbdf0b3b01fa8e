/**
 * /settings: the files of the district for those who administer it, changes to them, and the history.
 *
 * A change is one act of administration, however many files it touches: it is kept whole or not at all. Who may change
 * what is said by `core/src/access/administration.ts`; an edit that is not theirs refuses the whole change.
 */
import { Type } from '@sinclair/typebox'
import {
  History,
  HolidayList,
  HolidayReading,
  PastFile,
  SettingsAnswer,
  SettingsChange,
  SettingsFile,
  type SettingsItem,
  SettingsList,
} from '#contract/settings.ts'
import { Words } from '#contract/shapes.ts'
import { mayLookAtSettings, mayMake } from '#core/access/administration.ts'
import type { Edit } from '#ports/administration.ts'
import type { FileShape } from '#ports/settings.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { Problem, sendRefusal } from '../problem.ts'
import type { App } from '../typed.ts'
import { findNames } from './names-in-settings.ts'
import {
  answerOf,
  headOf,
  presentChange,
  presentFile,
  presentPastFile,
  readHolidays,
} from './present-settings.ts'

const NAMED = [
  'department',
  'office',
  'post',
  'person',
  'subject',
  'group',
  'area',
  'time-class',
  'hearing',
] as const
const LARGEST_LIST = 2 * 1024 * 1024
const ROWS = 400
const CHANGES = 30

/** /settings and what lies under it. */
export function settingsRoutes(app: App, house: HttpHouse): void {
  const { administration, settingsBook: book } = house

  app.get(
    '/settings',
    {
      schema: {
        summary: 'The files of the district, with what the caller may change',
        response: { 200: SettingsList },
      },
    },
    async (request): Promise<SettingsList> => {
      const caller = whoLooks(callerOf(request))
      const sources = administration.files()
      return {
        version: administration.version(),
        files: book.files.map((shape): SettingsItem => {
          const rows = shape.kind === 'table' ? book.rows(sources.get(shape.file) ?? '').length : undefined
          return { ...headOf(shape, caller), ...(rows === undefined ? {} : { rows }) }
        }),
      }
    },
  )

  app.get(
    '/settings/history',
    {
      schema: {
        summary: 'Every change to the district, newest first',
        querystring: Type.Object({
          file: Type.Optional(Type.String({ maxLength: 60 })),
          after: Type.Optional(
            Type.Integer({ minimum: 1, description: 'The version before which to go on' }),
          ),
        }),
        response: { 200: History },
      },
    },
    async (request) => {
      whoLooks(callerOf(request))
      const { file, after } = request.query
      const limit = CHANGES
      const found = await administration.history({
        limit: limit + 1,
        ...(file === undefined ? {} : { file }),
        ...(after === undefined ? {} : { before: after }),
      })
      const items = found.slice(0, limit).map((change) => presentChange(house, change, file))
      const last = items.at(-1)
      return { items, ...(found.length > limit && last ? { next: String(last.version) } : {}) }
    },
  )

  app.get(
    '/settings/history/:version/:file',
    {
      schema: {
        summary: 'What differs in a file that was replaced whole',
        params: Type.Object({
          version: Type.Integer({ minimum: 1 }),
          file: Type.String({ maxLength: 60 }),
        }),
        response: { 200: PastFile },
      },
    },
    async (request) => {
      whoLooks(callerOf(request))
      const { version, file } = request.params
      const shape = shapeOf(house, file)
      const [before, after] = [
        await administration.fileAsOf(file, version - 1),
        await administration.fileAsOf(file, version),
      ]
      return presentPastFile(house, shape, before ?? '', after ?? '')
    },
  )

  app.get(
    '/settings/names/:kind',
    {
      schema: {
        summary: 'What can be named by a value, found by typing',
        params: Type.Object({ kind: Type.Union(NAMED.map((one) => Type.Literal(one))) }),
        querystring: Type.Object({ q: Type.String({ minLength: 1, maxLength: 100 }) }),
        response: { 200: Type.Record(Type.String(), Words) },
      },
    },
    async (request) => {
      whoLooks(callerOf(request))
      return findNames(house, request.params.kind, request.query.q)
    },
  )

  app.get(
    '/settings/:file',
    {
      schema: {
        summary: 'Rows of a table with their columns, or a tree with its fields',
        params: Type.Object({ file: Type.String({ maxLength: 60 }) }),
        querystring: Type.Object({
          q: Type.Optional(Type.String({ maxLength: 100, description: 'Words in a row, in either script' })),
          after: Type.Optional(Type.Integer({ minimum: 0, description: 'How many rows came before' })),
        }),
        response: { 200: SettingsFile },
      },
    },
    async (request) => {
      const caller = whoLooks(callerOf(request))
      const { q = '', after = 0 } = request.query
      return presentFile(house, shapeOf(house, request.params.file), caller, { q, after, limit: ROWS })
    },
  )

  app.post(
    '/settings/holidays/reading',
    {
      bodyLimit: LARGEST_LIST,
      schema: {
        summary: 'What a list of holidays (CSV or ICS) would change; nothing is changed by asking',
        body: HolidayList,
        response: { 200: HolidayReading },
      },
    },
    async (request) => {
      whoLooks(callerOf(request))
      return readHolidays(house, request.body)
    },
  )

  app.post(
    '/settings/:file/changes',
    {
      schema: {
        summary: 'Changes the district, or says what would come of it',
        params: Type.Object({ file: Type.String({ maxLength: 60 }) }),
        body: SettingsChange,
        response: { 200: SettingsAnswer },
      },
    },
    async (request, reply) => {
      const caller = whoLooks(callerOf(request))
      const usual = shapeOf(house, request.params.file).file
      const { why, foresee = false } = request.body
      const edits = request.body.edits.map((edit) => ({ ...edit, file: edit.file ?? usual }) as Edit)
      for (const { file } of edits) shapeOf(house, file)
      if (!edits.every((edit) => mayMake(edit, caller)))
        return sendRefusal(request, reply, { ok: false, refusal: 'act-not-yours' })
      if (!foresee && why.trim() === '')
        return sendRefusal(request, reply, { ok: false, refusal: 'reason-needed' })
      const changed = foresee
        ? administration.foresee({ edits })
        : await administration.change({ by: caller.person, why: why.trim(), edits })
      return answerOf(house, edits, changed)
    },
  )
}

/** The settings are not shown to those who do not administer. */
function whoLooks(caller: Caller): Caller {
  if (!mayLookAtSettings(caller)) throw new Problem('not-allowed')
  return caller
}

function shapeOf({ settingsBook }: HttpHouse, file: string): FileShape {
  const shape = settingsBook.files.find((one) => one.file === file)
  if (!shape) throw new Problem('not-found')
  return shape
}
