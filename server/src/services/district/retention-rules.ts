/** retention.csv: a district may keep a class of data longer or shorter than usual, within the limits of the core. */
import { RETENTION } from '#core/retention/classes.ts'
import type { Report } from './faults.ts'
import type { Row } from './schemas.ts'
import type { Lined } from './table.ts'

/** Reports days beyond the limits, and a class that stands twice. */
export function checkRetention(
  tables: { readonly 'retention.csv': readonly Lined<Row<'retention.csv'>>[] },
  report: Report,
): void {
  const file = 'retention.csv'
  const seen = new Set<string>()
  for (const { line, value } of tables[file]) {
    const { data_class: of, days } = value
    const { least, most } = RETENTION[of]
    if (days < least || days > most)
      report({
        ...{ file, where: line, column: 'days' },
        what: `${days} days are not possible for ${of}`,
        todo: `Write ${least} to ${most} days`,
      })
    if (seen.has(of))
      report({ file, where: line, column: 'data_class', what: `${of} stands here twice`, todo: 'Keep one' })
    seen.add(of)
  }
}
