/**
 * The matter of a message without the details that citizens add of themselves: "आधार 2345 …, मोब. 90000 …, मेरा नाम …".
 * The words before such a number would speak for a matter of their own (an Aadhaar number is no grievance about Aadhaar).
 * A part of the message is left out only when nothing else is said in it: who writes that the card itself was not mended
 * says so in the same breath.
 */
import { words } from '../text/words.ts'
import { privateIn } from './private.ts'
import type { PrivateKind, PrivateSpan } from './span.ts'

const PARTS = /[^,;|।\n]+[,;|।\n]*/gu
const OWN: readonly PrivateKind[] = [
  'phone',
  'aadhaar',
  'pan',
  'account',
  'ifsc',
  'voter-id',
  'email',
  'upi',
  'name',
]
const INTRODUCING = new Set(
  `my mera meri mere mo mob mobile phone ph contact call whatsapp aadhaar aadhar adhar uid pan voter epic khata account ac
  bank ifsc upi email mail name naam nam card id no num number and aur hai is so wo do
  मेरा मेरी मेरे मो मोब मोबाइल फोन फ़ोन संपर्क आधार पैन वोटर खाता बैंक ईमेल नाम कार्ड आईडी नंबर नं संख्या और है`.split(/\s+/),
)

/** The text without the parts that hold only private details. What is all details stays as it is. */
export function matterIn(text: string, spans: readonly PrivateSpan[] = privateIn(text)): string {
  const own = spans.filter(({ kind }) => OWN.includes(kind))
  if (own.length === 0) return text
  const kept = [...text.matchAll(PARTS)].filter(({ 0: part, index }) => !isDetails(part, index, own))
  return kept.length === 0 ? text : kept.map(([part]) => part).join('')
}

function isDetails(part: string, from: number, own: readonly PrivateSpan[]): boolean {
  const inside = own.filter(({ start, end }) => start >= from && end <= from + part.length)
  if (inside.length === 0) return false
  let rest = part
  for (const { start, end } of inside.toSorted((a, b) => b.start - a.start))
    rest = `${rest.slice(0, start - from)} ${rest.slice(end - from)}`
  return words(rest).every((word) => INTRODUCING.has(word))
}
