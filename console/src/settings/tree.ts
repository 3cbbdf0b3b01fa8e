/** Values of trees as the text of a field, and back; and what is wrong with them. */
import type { Field, SettingsFile } from '#contract/settings.ts'
import { useTongue } from '../words/tongue.tsx'
import { useDrafting } from './drafting.tsx'

/** A value as a field shows it. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  return Array.isArray(value) ? value.join(';') : String(value)
}

/** What was filled in, as the tree keeps it; nothing for an empty field that may be. */
export function valueFrom(field: Field, text: string): unknown {
  if (field.kind === 'list' || field.kind === 'choices')
    return text
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '')
  if (text === '' && !field.required) return undefined
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
