/**
 * Checks what public hearings, their roster, office windows and the calls to complainants say of the other tables:
 * every name leads somewhere, and a day of the roster names one who presides, once.
 */
import type { Static } from '@sinclair/typebox'
import type { Report } from './faults.ts'
import type { Tables } from './references.ts'
import type { SettingsFile } from './trees.ts'

type Settings = Static<typeof SettingsFile> | undefined

/** Reports what leads nowhere or contradicts itself. */
export function checkHearings(settings: Settings, tables: Tables, report: Report): void {
  checkPublicHearings(tables, report)
  checkRoster(tables, report)
  if (settings) checkSettings(settings, tables, report)
}

function checkPublicHearings(tables: Tables, report: Report): void {
  const file = 'hearings.csv'
  const offices = new Set(tables['offices.csv'].map(({ value }) => value.code))
  const posts = postsOf(tables)
  const seen = new Set<string>()
  for (const { line: where, value } of tables[file]) {
    const say = (what: string, todo: string) => report({ file, where, what, todo })
    if (seen.has(value.code)) say(`code ${value.code} stands twice`, 'Each may be given once')
    seen.add(value.code)
    if (!offices.has(value.office)) say(`office ${value.office} is not in offices.csv`, 'Mend it, or add it')
    for (const code of value.posts)
      if (!posts.has(code)) say(`post ${code} is not in posts.csv`, 'Mend it, or add it')
    if (new Set(value.posts).size < value.posts.length) say('a post has two turns', 'Name each post once')
    if (value.from >= value.to) say('it ends before it begins', 'Mend the two hours')
    if ((value.weekdays ?? []).some((day) => !/^[0-6]$/.test(day)))
      say('a weekday is no number from 0 to 6', 'Write 0 for Sunday to 6 for Saturday, divided by ;')
  }
}

function checkRoster(tables: Tables, report: Report): void {
  const file = 'roster.csv'
  const hearings = new Set(tables['hearings.csv'].map(({ value }) => value.code))
  const posts = postsOf(tables)
  const persons = new Set(tables['persons.csv'].map(({ value }) => value.id))
  const seen = new Set<string>()
  for (const { line: where, value } of tables[file]) {
    const say = (what: string, todo: string) => report({ file, where, what, todo })
    if (!hearings.has(value.hearing)) say(`${value.hearing} is not in hearings.csv`, 'Mend it, or add it')
    if ((value.post === undefined) === (value.person === undefined))
      say('it needs a post or a person, and not both', 'Name who presides on this day')
    if (value.post !== undefined && !posts.has(value.post))
      say(`post ${value.post} is not in posts.csv`, 'Mend it, or add it')
    if (value.person !== undefined && !persons.has(value.person))
      say(`person ${value.person} is not in persons.csv`, 'Mend it, or add it')
    const key = `${value.hearing} ${value.date}`
    if (seen.has(key)) say(`${key} stands twice`, 'Keep one')
    seen.add(key)
  }
}

function checkSettings(settings: NonNullable<Settings>, tables: Tables, report: Report): void {
  const file = 'settings.yaml'
  const say = (what: string, todo: string) => report({ file, what, todo })
  const posts = postsOf(tables)
  const groups = new Set(tables['groups.csv'].map(({ value }) => value.code))
  const codes = settings.officeWindows.map(({ code }) => code)
  if (new Set(codes).size < codes.length) say('two office windows have one code', 'Give each its own')
  for (const { code, from, to, groups: called, absentTo } of settings.officeWindows) {
    if (from >= to) say(`the window ${code} ends before it begins`, 'Mend the two hours')
    for (const group of called ?? [])
      if (!groups.has(group)) say(`the window ${code} calls ${group}`, 'Name a group of groups.csv')
    if (absentTo !== undefined && !posts.has(absentTo))
      say(`the window ${code} tells ${absentTo}`, 'Name a post of posts.csv')
  }
  for (const code of Object.keys(settings.contactHours ?? {}))
    if (!Object.hasOwn(settings.timeClasses, code))
      say(`contactHours names ${code}, which is no class`, 'Name a class of timeClasses')
  const subjects = new Set(tables['subjects.csv'].map(({ value }) => value.code))
  const departments = new Set(tables['departments.csv'].map(({ value }) => value.code))
  for (const { subject, department } of settings.confirmSample ?? []) {
    if (subject !== undefined && !subjects.has(subject))
      say(`confirmSample names ${subject}`, 'Name a subject or a heading')
    if (department !== undefined && !departments.has(department))
      say(`confirmSample names ${department}`, 'Name a department')
  }
}

function postsOf(tables: Tables): ReadonlySet<string> {
  return new Set(tables['posts.csv'].map(({ value }) => value.code))
}
