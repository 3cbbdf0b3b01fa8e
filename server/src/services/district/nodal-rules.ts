/** nodals.csv: one nodal officer for the state, one for each district, one for each department there; and whose posts they are. */
import type { Nodal } from '#core/district/nodal.ts'
import type { Report } from './faults.ts'
import { lost, once, type Tables } from './references.ts'
import type { Row } from './schemas.ts'

/** A row as the core knows it. */
export function toNodal({ name_hi, name_en, ...rest }: Row<'nodals.csv'>): Nodal {
  return {
    ...rest,
    ...(name_hi === undefined ? {} : { nameHi: name_hi }),
    ...(name_en === undefined ? {} : { nameEn: name_en }),
  }
}

/** Every post and department must be there; a district is named by its code and in both languages. */
export function checkNodals(tables: Tables, report: Report): void {
  const file = 'nodals.csv'
  const posts = new Set(tables['posts.csv'].map(({ value }) => value.code))
  const departments = new Set(tables['departments.csv'].map(({ value }) => value.code))
  for (const { line, value } of tables[file]) {
    const { level, post, department } = value
    if (!posts.has(post)) lost(file, line, 'post', post, 'posts.csv', report)
    if (department !== undefined && !departments.has(department))
      lost(file, line, 'department', department, 'departments.csv', report)
    const needed = NEEDED[level].find((column) => value[column] === undefined)
    if (needed) report({ file, where: line, column: needed, what: `${needed} is missing`, todo: 'Mend it' })
  }
  const key = ({ level, district, department }: Row<'nodals.csv'>) => [level, district, department].join(' ')
  once(file, 'level, district, department', tables[file], key, report)
}

const NEEDED = {
  state: [],
  district: ['district', 'name_hi', 'name_en'],
  department: ['department'],
} as const satisfies Record<Nodal['level'], readonly (keyof Row<'nodals.csv'>)[]>
