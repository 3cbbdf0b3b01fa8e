/** Cells in words: codes by their names, choices by their labels, an empty one by what empty means. */
import type { Cells, Field, Named } from '#contract/settings.ts'
import type { Words } from '#contract/shapes.ts'

/** One cell as people read it. */
export function cellWords(field: Field, cell: string, names: Named, pick: (words: Words) => string): string {
  if (cell === '') return ''
  const one = (code: string) => {
    const choice = field.choices?.find(({ value }) => value === code)
    if (choice) return pick(choice.label)
    const name = field.to ? names[field.to]?.[code] : undefined
    return name ? pick(name) : code
  }
  if (field.kind !== 'list' && field.kind !== 'choices') return one(cell)
  return cell
    .split(';')
    .map((part) => one(part.trim()))
    .join(', ')
}

/** What a row is called: its name, or what its key stands for. */
export function rowTitle(
  cells: Cells,
  fields: readonly Field[],
  key: readonly string[],
  names: Named,
  pick: (words: Words) => string,
): string {
  if (cells.name_hi || cells.name_en) return pick({ hi: cells.name_hi ?? '', en: cells.name_en ?? '' })
  return fields
    .filter(({ name }) => key.includes(name))
    .map((field) => cellWords(field, cells[field.name] ?? '', names, pick))
    .filter((text) => text !== '')
    .join(' · ')
}
