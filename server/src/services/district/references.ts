/** Checks that what the tables say of one another is true: every code that is named exists, and nothing goes in circles. */
import type { Role } from '#core/district/district.ts'
import { ruleKey } from '#core/district/find.ts'
import { checkAreas, checkTerritory } from './area-rules.ts'
import type { Report } from './faults.ts'
import { checkRetention } from './retention-rules.ts'
import type { Row, TableFile } from './schemas.ts'
import type { Lined } from './table.ts'

/** All tables of a folder as they were read. */
export type Tables = { readonly [F in TableFile]: readonly Lined<Row<F>>[] }

/** Reports every name that leads nowhere, every code given twice, and every ladder without a top. */
export function checkReferences(tables: Tables, districtCode: number | undefined, report: Report): void {
  checkDoubles(tables, report)
  checkDepartments(tables, report)
  checkSubjects(tables, report)
  checkPlaces(tables, districtCode, report)
  checkAreas(tables, report)
  checkPosts(tables, report)
  checkCharges(tables, report)
  checkLeaves(tables, report)
  checkGroups(tables, report)
  checkHandles(tables, report)
  checkTelephone(tables, report)
  checkRouting(tables, report)
  checkRetention(tables, report)
}

function checkDoubles(tables: Tables, report: Report): void {
  for (const file of [
    'departments.csv',
    'subjects.csv',
    'places.csv',
    'areas.csv',
    'offices.csv',
    'posts.csv',
    'groups.csv',
  ] as const) {
    const rows: readonly Lined<{ code: string | number }>[] = tables[file]
    once(file, 'code', rows, (row) => String(row.code), report)
  }
  once('persons.csv', 'id', tables['persons.csv'], (row) => row.id, report)
  once('persons.csv', 'phone', tables['persons.csv'], (row) => row.phone, report)
  once('persons.csv', 'login', tables['persons.csv'], (row) => row.login, report)
}

function checkDepartments(tables: Tables, report: Report): void {
  const posts = new Map(tables['posts.csv'].map(({ value }) => [value.code, value]))
  const file = 'departments.csv'
  for (const { line, value } of tables[file]) {
    const post = posts.get(value.nodal_post)
    if (!post) lost(file, line, 'nodal_post', value.nodal_post, 'posts.csv', report)
    else if (!post.roles.includes('officer')) {
      const what = `the nodal post ${post.code} has not the role officer`
      report({
        file,
        where: line,
        column: 'nodal_post',
        what,
        todo: 'Give it the role in posts.csv, since grievances go to it',
      })
    }
  }
}

function checkSubjects(tables: Tables, report: Report): void {
  const file = 'subjects.csv'
  const subjects = new Map(tables[file].map(({ value }) => [value.code, value]))
  const departments = new Set(tables['departments.csv'].map(({ value }) => value.code))
  for (const { line, value } of tables[file]) {
    for (const code of [
      ...(value.departments ?? []),
      ...(value.department_urban ? [value.department_urban] : []),
    ]) {
      if (!departments.has(code))
        lost(
          file,
          line,
          value.department_urban === code ? 'department_urban' : 'departments',
          code,
          'departments.csv',
          report,
        )
    }
    if (value.parent === undefined) continue
    const heading = subjects.get(value.parent)
    if (!heading) lost(file, line, 'parent', value.parent, file, report)
    else if (heading.parent) {
      report({
        file,
        where: line,
        column: 'parent',
        what: `its parent ${heading.code} is no heading`,
        todo: 'Name a row without parent',
      })
    }
    for (const column of ['departments', 'time_class', 'evidence'] as const) {
      if (value[column] === undefined) {
        report({
          file,
          where: line,
          column,
          what: `${value.code} has no ${column}`,
          todo: 'Every subject under a heading needs it',
        })
      }
    }
  }
}

const ring = { district: 0, subdistrict: 1, block: 2, town: 2, panchayat: 3, village: 4, ward: 4 } as const

function checkPlaces(tables: Tables, districtCode: number | undefined, report: Report): void {
  const file = 'places.csv'
  const places = new Map(tables[file].map(({ value }) => [value.code, value]))
  if (districtCode !== undefined && places.get(districtCode)?.type !== 'district') {
    report({
      file,
      what: `no row is the district ${districtCode}`,
      todo: 'Add it with type district and no parent',
    })
  }
  for (const { line, value } of tables[file]) {
    if (value.parent === undefined) {
      if (value.type === 'district') continue
      report({
        file,
        where: line,
        column: 'parent',
        what: `${value.name_en} lies in nothing`,
        todo: 'Write the parent',
      })
      continue
    }
    const around = places.get(value.parent)
    if (!around) lost(file, line, 'parent', String(value.parent), file, report)
    else if (ring[around.type] >= ring[value.type]) {
      const what = `a ${value.type} cannot lie in a ${around.type}`
      report({ file, where: line, column: 'parent', what, todo: 'Write the place around it' })
    }
  }
}

function checkPosts(tables: Tables, report: Report): void {
  const file = 'posts.csv'
  const posts = new Map(tables[file].map(({ value }) => [value.code, value]))
  const known = {
    department: new Set(tables['departments.csv'].map(({ value }) => value.code)),
    office: new Set(tables['offices.csv'].map(({ value }) => value.code)),
    place: new Set(tables['places.csv'].map(({ value }) => value.code)),
  }
  for (const { line, value } of tables['offices.csv']) {
    if (value.place !== undefined && !known.place.has(value.place)) {
      lost('offices.csv', line, 'place', String(value.place), 'places.csv', report)
    }
  }
  for (const { line, value } of tables[file]) {
    if (value.department !== undefined && !known.department.has(value.department)) {
      lost(file, line, 'department', value.department, 'departments.csv', report)
    }
    if (!known.office.has(value.office)) lost(file, line, 'office', value.office, 'offices.csv', report)
    if (value.place !== undefined && !known.place.has(value.place)) {
      lost(file, line, 'place', String(value.place), 'places.csv', report)
    }
    checkTerritory('posts.csv', line, value, tables, report)
    checkLadder(value, line, posts, report)
    checkLink(value, line, posts, report)
  }
}

function checkLadder(
  post: Row<'posts.csv'>,
  line: number,
  posts: ReadonlyMap<string, Row<'posts.csv'>>,
  report: Report,
): void {
  const file = 'posts.csv'
  if (post.reports_to === undefined) return
  const senior = posts.get(post.reports_to)
  if (!senior) lost(file, line, 'reports_to', post.reports_to, file, report)
  else if (senior.level <= post.level) {
    const what = `${post.code} (level ${post.level}) reports to ${senior.code} (level ${senior.level})`
    report({ file, where: line, column: 'reports_to', what, todo: 'A post reports to one of a higher level' })
  }
}

/** The post that answers while this one is vacant: another one, that exists. */
function checkLink(
  { code, link_post }: Row<'posts.csv'>,
  line: number,
  posts: ReadonlyMap<string, Row<'posts.csv'>>,
  report: Report,
): void {
  const file = 'posts.csv'
  if (link_post === undefined) return
  if (!posts.has(link_post)) lost(file, line, 'link_post', link_post, file, report)
  if (link_post === code)
    report({
      file,
      where: line,
      what: 'a post is no link of its own',
      todo: 'Name another post, or leave it empty',
    })
}

function checkCharges(tables: Tables, report: Report): void {
  const file = 'charges.csv'
  const persons = new Set(tables['persons.csv'].map(({ value }) => value.id))
  const posts = new Set(tables['posts.csv'].map(({ value }) => value.code))
  for (const { line, value } of tables[file]) {
    if (!persons.has(value.person)) lost(file, line, 'person', value.person, 'persons.csv', report)
    if (!posts.has(value.post)) lost(file, line, 'post', value.post, 'posts.csv', report)
    checkDays(file, line, value, report)
  }
}

function checkDays(
  file: TableFile,
  line: number,
  { from, to }: { readonly from: string; readonly to?: string },
  report: Report,
): void {
  if (to === undefined || to >= from) return
  const what = `it ends (${to}) before it begins`
  report({ file, where: line, column: 'to', what, todo: 'Mend the two days' })
}

function checkLeaves(tables: Tables, report: Report): void {
  const file = 'leaves.csv'
  const persons = new Set(tables['persons.csv'].map(({ value }) => value.id))
  const posts = new Set(tables['posts.csv'].map(({ value }) => value.code))
  for (const { line, value } of tables[file]) {
    for (const column of ['person', 'substitute'] as const) {
      const id = value[column]
      if (id !== undefined && !persons.has(id)) lost(file, line, column, id, 'persons.csv', report)
    }
    if (value.post !== undefined && !posts.has(value.post))
      lost(file, line, 'post', value.post, 'posts.csv', report)
    if (value.substitute === value.person)
      report({
        file,
        where: line,
        column: 'substitute',
        what: 'nobody stands in for themselves',
        todo: 'Name another person',
      })
    checkDays(file, line, value, report)
  }
}

/** Two tiers: a group lies in another that lies in none. */
function checkGroups(tables: Tables, report: Report): void {
  const posts = new Set(tables['posts.csv'].map(({ value }) => value.code))
  const departments = new Set(tables['departments.csv'].map(({ value }) => value.code))
  const groups = new Map(tables['groups.csv'].map(({ value }) => [value.code, value]))
  for (const { line, value } of tables['groups.csv']) {
    const file = 'groups.csv'
    if (!posts.has(value.steward)) lost(file, line, 'steward', value.steward, 'posts.csv', report)
    if (value.department !== undefined && !departments.has(value.department))
      lost(file, line, 'department', value.department, 'departments.csv', report)
    if (value.parent === undefined) continue
    const parent = groups.get(value.parent)
    if (!parent) lost(file, line, 'parent', value.parent, file, report)
    else if (parent.parent !== undefined)
      report({
        file,
        where: line,
        column: 'parent',
        what: `${parent.code} lies in a group itself`,
        todo: 'Groups have two tiers; name the upper one',
      })
  }
  for (const { line, value } of tables['group_members.csv']) {
    const file = 'group_members.csv'
    if (!groups.has(value.group)) lost(file, line, 'group', value.group, 'groups.csv', report)
    if (!posts.has(value.post)) lost(file, line, 'post', value.post, 'posts.csv', report)
  }
  once(
    'group_members.csv',
    'group, post',
    tables['group_members.csv'],
    ({ group, post }) => `${group} ${post}`,
    report,
  )
}

function checkHandles(tables: Tables, report: Report): void {
  const posts = new Set(tables['posts.csv'].map(({ value }) => value.code))
  const departments = new Set(tables['departments.csv'].map(({ value }) => value.code))
  const file = 'handles.csv'
  for (const { line, value } of tables[file]) {
    if (!posts.has(value.owner)) lost(file, line, 'owner', value.owner, 'posts.csv', report)
    if (value.department !== undefined && !departments.has(value.department))
      lost(file, line, 'department', value.department, 'departments.csv', report)
  }
  const key = ({ channel, address }: Row<'handles.csv'>) => `${channel} ${address.toLowerCase()}`
  once(file, 'channel, address', tables[file], key, report)
}

function checkTelephone(tables: Tables, report: Report): void {
  const subjects = new Set(['*', ...tables['subjects.csv'].map(({ value }) => value.code)])
  for (const { line, value } of tables['scripts.csv'])
    if (!subjects.has(value.subject))
      lost('scripts.csv', line, 'subject', value.subject, 'subjects.csv', report)
  once('lines.csv', 'number', tables['lines.csv'], ({ number }) => number, report)
}

/** Posts with one of these roles can answer for a grievance. */
const MAY_RECEIVE: readonly Role[] = ['officer', 'department-head', 'nodal', 'magistrate']

function checkRouting(tables: Tables, report: Report): void {
  const file = 'routing.csv'
  const subjects = new Set(tables['subjects.csv'].map(({ value }) => value.code))
  const places = new Set(tables['places.csv'].map(({ value }) => value.code))
  const posts = new Map(tables['posts.csv'].map(({ value }) => [value.code, value]))
  for (const { line, value } of tables[file]) {
    if (value.subject !== undefined && !subjects.has(value.subject))
      lost(file, line, 'subject', value.subject, 'subjects.csv', report)
    if (value.place !== undefined && !places.has(value.place))
      lost(file, line, 'place', String(value.place), 'places.csv', report)
    checkTerritory(file, line, value, tables, report)
    const post = posts.get(value.post)
    if (!post) lost(file, line, 'post', value.post, 'posts.csv', report)
    else if (!post.roles.some((role) => MAY_RECEIVE.includes(role))) {
      const what = `${post.code} has none of the roles ${MAY_RECEIVE.join(', ')}`
      report({ file, where: line, column: 'post', what, todo: 'Name a post that works on grievances' })
    }
  }
  once(file, 'subject, place, channel', tables[file], ruleKey, report)
}

/** Reports rows that say again what stands in an earlier one. */
export function once<T>(
  file: string,
  column: string,
  rows: readonly Lined<T>[],
  keyOf: (row: T) => string | undefined,
  report: Report,
): void {
  const seen = new Map<string, number>()
  for (const { line, value } of rows) {
    const key = keyOf(value)
    if (key === undefined) continue
    const before = seen.get(key)
    if (before !== undefined) {
      report({
        file,
        where: line,
        column: column.split(',')[0] ?? column,
        what: `${column} ${key} is also in row ${before}`,
        todo: 'Each may be given once',
      })
    }
    seen.set(key, line)
  }
}

/** Reports a name that leads nowhere. */
export function lost(
  file: string,
  line: number,
  column: string,
  code: string,
  target: string,
  report: Report,
): void {
  report({
    file,
    where: line,
    column,
    what: `${column} ${code} is not in ${target}`,
    todo: `Mend it, or add ${code} there`,
  })
}
