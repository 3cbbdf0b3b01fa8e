/**
 * What in a text tells who somebody is: numbers, names, the door of a house. Found with places, so that a reviewer can
 * correct each, and so that those who need not see it see the text without it.
 *
 * Villages, wards and hamlets are not private: without them no grievance can be answered; neither are landmarks that all
 * know, unless somebody says that they live there. Names of officials in their office are not looked for.
 */
import { birthsIn } from './births.ts'
import { doorsIn } from './doors.ts'
import { vehiclesIn } from './lettered.ts'
import { namesIn } from './names.ts'
import { numbersIn } from './numbers.ts'
import type { PrivateKind, PrivateSpan } from './span.ts'

/** The private details of a text in their order; none overlaps another, and what is covered already is none. */
export function privateIn(text: string): readonly PrivateSpan[] {
  const found: PrivateSpan[] = []
  const names = namesIn(text)
  const numbers = numbersIn(text)
  const person = () => names.length > 0 || numbers.length > 0
  const doors = doorsIn(text, person)
  const inDoor = (name: PrivateSpan) => doors.some(({ start, end }) => start < name.end && name.start < end)
  const people = names.filter((name) => !inDoor(name))
  const all = [...birthsIn(text), ...numbers, ...vehiclesIn(text), ...doors, ...people]
  for (const span of all.filter(({ start, end }) => !(text[start - 1] === '[' && text[end] === ']')))
    if (!found.some((other) => span.start < other.end && other.start < span.end)) found.push(span)
  return found.toSorted((a, b) => a.start - b.start)
}

const marks = {
  phone: '☎',
  aadhaar: 'आधार',
  pan: 'PAN',
  account: 'खाता',
  ifsc: 'IFSC',
  'voter-id': 'EPIC',
  'ration-card': 'राशन कार्ड',
  email: '@',
  upi: 'UPI',
  name: 'नाम',
  address: 'पता',
  vehicle: 'वाहन',
  'birth-date': 'जन्मतिथि',
} as const satisfies Record<PrivateKind, string>

/** The kinds of private detail. */
export const PRIVATE_KINDS = Object.keys(marks) as readonly PrivateKind[]

/** The text with every private detail covered by its kind. */
export function masked(text: string, spans: readonly PrivateSpan[] = privateIn(text)): string {
  let out = ''
  let last = 0
  for (const { kind, start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    out += `${text.slice(last, start)}[${marks[kind]}]`
    last = end
  }
  return out + text.slice(last)
}
