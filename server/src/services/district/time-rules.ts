/** Checks what the rules of time say of one another: every class that is named exists, every rung can be reached. */
import type { Static } from '@sinclair/typebox'
import type { Report } from './faults.ts'
import type { Tables } from './references.ts'
import type { CalendarFile, LadderFile, SettingsFile } from './trees.ts'

interface Time {
  readonly settings: Static<typeof SettingsFile> | undefined
  readonly calendar: Static<typeof CalendarFile> | undefined
  readonly ladders: Static<typeof LadderFile> | undefined
}

/** Words in `to` that are no code of a post. */
const WHOM = ['above', 'nodal', 'magistrate'] as const

/** Reports classes that no table has, windows that end before they begin, and rungs that lead nowhere. */
export function checkTime({ settings, calendar, ladders }: Time, tables: Tables, report: Report): void {
  if (settings) checkClasses(settings, tables, report)
  for (const { from, to } of calendar?.windows ?? [])
    if (from >= to)
      report({
        file: 'calendar.yaml',
        what: `the window ${from} to ${to} ends before it begins`,
        todo: 'Mend it',
      })
  if ((calendar?.weeklyOff.length ?? 0) >= 7)
    report({ file: 'calendar.yaml', what: 'every day of the week is off', todo: 'Leave one working day' })
  for (const ladder of ladders ?? []) checkLadder(ladder, settings, tables, report)
  if (ladders && !ladders.some((one) => one.department === undefined && one.class === undefined))
    report({
      file: 'ladder.yaml',
      what: 'there is no ladder for everything',
      todo: 'Add one without department and class',
    })
  checkDays(tables, report)
}

function checkClasses(settings: NonNullable<Time['settings']>, tables: Tables, report: Report): void {
  const known = (code: string) => Object.hasOwn(settings.timeClasses, code)
  const todo = `Name one of ${Object.keys(settings.timeClasses).join(', ')}`
  for (const { line, value } of tables['subjects.csv'])
    if (value.time_class !== undefined && !known(value.time_class))
      report({
        file: 'subjects.csv',
        where: line,
        column: 'time_class',
        what: `time_class ${value.time_class} is no class`,
        todo,
      })
  for (const code of [
    settings.usualClass,
    ...(settings.suggestionClass ? [settings.suggestionClass] : []),
    ...(settings.urgentClass ? [settings.urgentClass] : []),
    ...Object.values(settings.channelClasses ?? {}),
  ])
    if (!known(code)) report({ file: 'settings.yaml', what: `${code} is no class of the table`, todo })
}

function checkLadder(
  { department, class: timeClass, rungs }: Static<typeof LadderFile>[number],
  settings: Time['settings'],
  tables: Tables,
  report: Report,
): void {
  const file = 'ladder.yaml'
  const posts = new Set<string>([...WHOM, ...tables['posts.csv'].map(({ value }) => value.code)])
  const of = [department, timeClass].filter(Boolean).join(', ') || 'everything'
  if (department !== undefined && !tables['departments.csv'].some(({ value }) => value.code === department))
    report({ file, what: `${department} is not in departments.csv`, todo: 'Name a department' })
  if (timeClass !== undefined && settings && !Object.hasOwn(settings.timeClasses, timeClass))
    report({ file, what: `${timeClass} is no class of settings.yaml`, todo: 'Name a class' })
  const names = new Set<string>()
  let last = 0
  for (const { name, percent, level, to } of rungs) {
    const height = percent ?? (level ?? 0) * 100
    if ((percent === undefined) === (level === undefined))
      report({ file, what: `rung ${name} (${of}) needs percent or level`, todo: 'Give one of the two' })
    else if (height <= last)
      report({
        file,
        what: `rung ${name} (${of}) does not stand above the one before`,
        todo: 'Put them in order',
      })
    if (names.has(name)) report({ file, what: `rung ${name} (${of}) stands twice`, todo: 'Keep one' })
    if (to !== undefined && !posts.has(to))
      report({
        file,
        what: `rung ${name} (${of}) tells ${to}, which is no post`,
        todo: `Name a post or one of ${WHOM.join(', ')}`,
      })
    names.add(name)
    last = height
  }
}

function checkDays(tables: Tables, report: Report): void {
  const file = 'holidays.csv'
  const seen = new Set<string>()
  for (const { line, value } of tables[file]) {
    const real =
      !Number.isNaN(Date.parse(value.date)) && new Date(value.date).toISOString().startsWith(value.date)
    if (!real)
      report({
        file,
        where: line,
        column: 'date',
        what: `${value.date} is no day`,
        todo: 'Write a day of the calendar',
      })
    if (seen.has(value.date))
      report({ file, where: line, column: 'date', what: `${value.date} stands twice`, todo: 'Keep one' })
    seen.add(value.date)
  }
}
