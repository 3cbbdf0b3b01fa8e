/** The shape of bridges.yaml. A description completes the sentence “Write …”, as in `cells.ts`. */
import { Type } from '@sinclair/typebox'
import { BRIDGE_FIELDS, type Bridge } from '#core/district/bridges.ts'
import { nameEn, nameHi, text } from './cells.ts'
import type { Report } from './faults.ts'
import type { Tables } from './references.ts'

const words = Type.Record(Type.String(), Type.String({ minLength: 1 }))

/** bridges.yaml: how the lists of other systems are read and written. */
export const BridgesFile = Type.Array(
  Type.Object(
    {
      system: Type.String({ pattern: '^[A-Z0-9-]{2,20}$', description: 'a code of capitals and digits' }),
      nameHi,
      nameEn,
      source: Type.Optional(text('a code of sources in settings.yaml')),
      columns: words,
      subjects: words,
      states: Type.Optional(words),
    },
    { additionalProperties: false },
  ),
)

/** Reports systems that stand twice, fields that nobody knows, and subjects that are none. */
export function checkBridges(bridges: readonly Bridge[], tables: Tables, report: Report): void {
  const file = 'bridges.yaml'
  const leaves = new Set(tables['subjects.csv'].flatMap(({ value }) => (value.parent ? [value.code] : [])))
  const seen = new Set<string>()
  for (const { system, columns, subjects } of bridges) {
    if (seen.has(system)) report({ file, what: `system ${system} stands twice`, todo: 'Keep one' })
    seen.add(system)
    for (const field of Object.keys(columns))
      if (!(BRIDGE_FIELDS as readonly string[]).includes(field))
        report({
          file,
          what: `${system}: field ${field} is not known`,
          todo: `Use ${BRIDGE_FIELDS.join(', ')}`,
        })
    if (!columns.number)
      report({ file, what: `${system}: no column holds the number`, todo: 'Name it under columns' })
    for (const code of Object.values(subjects))
      if (!leaves.has(code))
        report({
          file,
          what: `${system}: subject ${code} is not in subjects.csv`,
          todo: 'Use a code of subjects.csv',
        })
  }
}
