/**
 * What in a text tells who somebody is: numbers, names, the door of a house. Found with places, so that a reviewer can
 * correct each, and so that those who need not see it see the text without it.
 *
 * Villages, wards and mohallas are not private: without them no grievance can be answered. Names of officials in their
 * office are not looked for.
 */
import { doorsIn } from './doors.ts'
import { namesIn } from './names.ts'
import { numbersIn } from './numbers.ts'
import type { PrivateKind, PrivateSpan } from './span.ts'

/** The private details of a text in their order; none overlaps another. */
export function privateIn(text: string): readonly PrivateSpan[] {
  const found: PrivateSpan[] = []
  for (const span of [...numbersIn(text), ...namesIn(text), ...doorsIn(text)])
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
} as const satisfies Record<PrivateKind, string>

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
