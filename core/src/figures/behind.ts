/** The list behind a number: where the register shows just what was counted in it. */
import { dayAfter } from '../clock/calendar.ts'
import type { Period } from './cut.ts'
import type { Dimension, Measure, Step } from './measures.ts'

/**
 * What the register must be asked, as the words of an address. Days of the address are both included. Behind the time of
 * a step stand those alone whose time it tells.
 */
export function behind(
  measures: readonly Measure[],
  { from, until }: Period,
  where: { readonly [D in Dimension]?: readonly string[] } = {},
  step?: Step,
): string {
  const asked = new URLSearchParams({ counted: measures.join(',') })
  if (from !== undefined) asked.set('counted_from', from)
  asked.set('counted_to', dayAfter(until, -1))
  if (step !== undefined) asked.set('counted_step', step)
  for (const [dimension, values] of Object.entries(where)) asked.set(`of_${dimension}`, values.join(','))
  return asked.toString()
}
