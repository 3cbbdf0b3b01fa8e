/** Values of trees as the text of a field, and back; and what is wrong with them. */
import type { Field, SettingsFile } from '#contract/settings.ts'
import { useTongue } from '../words/tongue.tsx'
import { withValue } from './draft.ts'
import { useDrafting } from './drafting.tsx'

/** Where a value lies in a tree. */
export type Path = readonly (string | number)[]

/** A value as a field shows it. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  return Array.isArray(value) ? value.join(';') : String(value)
}

/** A tree as its branches by name. */
export type Branches = Readonly<Record<string, unknown>>

/** The value at a path of a tree; nothing where the path ends before. */
export function valueAt(tree: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value !== null && typeof value === 'object' ? (value as Branches)[step] : undefined),
    tree,
  )
}

/** A tree with another value at a path. A branch in which nothing is left goes too; a list stays, empty. */
export function withLeaf(tree: unknown, path: Path, value: unknown): unknown {
  const next = withValue(tree, path, value)
  const branch = path.slice(0, -1)
  const left = valueAt(next, branch)
  const bare = left !== null && typeof left === 'object' && !Array.isArray(left)
  return value === undefined && branch.length > 0 && bare && Object.keys(left).length === 0
    ? typeof branch.at(-1) === 'number'
      ? next
      : withLeaf(next, branch, undefined)
    : next
}

/** Fields by the first step of their paths under a prefix, in order: one alone, or several that lie in a branch. */
export function branchesOf(
  fields: readonly Field[],
  prefix: string,
): readonly (readonly [string, readonly Field[]])[] {
  const rest = (name: string) => name.slice(prefix.length).split('.')[0] ?? ''
  return [...Map.groupBy(fields, ({ name }) => rest(name))]
}

/** What was filled in, as the tree keeps it; nothing for an empty field that may be. */
export function valueFrom(field: Field, text: string): unknown {
  if (field.kind === 'list' || field.kind === 'choices')
    return text
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '')
  if (text === '' && !field.required) return undefined
  if (field.kind === 'yes-no' && text !== '') return text === 'true'
  return field.kind === 'number' && text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text
}

/** What is wrong with the value at a path of this file, in words. */
export function useFaultAt(file: string): (...path: readonly (string | number)[]) => string | undefined {
  const { pick } = useTongue()
  const { faults } = useDrafting()
  return (...path) => {
    const fault = faults.find((one) => one.file === file && one.column === path.join('.'))
    return fault && `${pick(fault.what)}: ${pick(fault.todo)}`
  }
}

/** The field of a path in which `*` stands for names and places of lists. */
export function fieldAt({ fields }: Pick<SettingsFile, 'fields'>, name: string): Field {
  const field = fields.find((one) => one.name === name)
  if (!field) throw new Error(`no field ${name}`)
  return field
}
