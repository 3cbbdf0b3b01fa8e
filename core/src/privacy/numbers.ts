/**
 * Numbers that lead to a person. What a number is, its digits tell (length, first digit, checksum) and the words just
 * before it: a consumer number or a plot of land has as many digits as a telephone.
 *
 *   phone     ten digits from 6 on, with or without +91 or 0; a landline with its area code when it is called one
 *   aadhaar   twelve digits whose checksum fits, or that are called so
 *   account   nine to eighteen digits called an account, or beside an IFSC
 *   ration-card, voter-id, pan, ifsc   by their letters or by their name
 */
import { soundOf } from '../text/neutral.ts'
import { wordsAt } from '../text/words.ts'
import { type Group, type Run, runsIn } from './digits.ts'
import type { PrivateKind, PrivateSpan } from './span.ts'
import { checks } from './verhoeff.ts'

/** Words of a name by their keys, so that script and spelling do not matter. */
function called(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map(soundOf))
}

const names = {
  phone: called(
    'फोन मोबाइल मोबाईल नंबर नम्बर संपर्क whatsapp व्हाट्सएप phone mobile mob mo contact call tel ph number no फोननं दूरभाष कॉल',
  ),
  aadhaar: called('आधार aadhaar aadhar adhar adhaar uid uidai'),
  account: called('खाता खाते अकाउंट account acc khata bank बैंक sb'),
  ration: called('राशन ration rashan rasan'),
  other: called(
    'उपभोक्ता consumer connection कनेक्शन मीटर meter kno खसरा gata गाटा khasra khata plot रकबा आवेदन application token टोकन शिकायत complaint reg registration रजिस्ट्रेशन utr transaction txn fto challan चालान रसीद receipt bill बिल roll अनुक्रमांक enrollment jan rupaye रुपये imei ppo policy पॉलिसी loan igrs ticket pnr job जॉब card कार्ड खतौनी khatauni jamabandi जमाबंदी',
  ),
} as const

/** So many words before a number may say what it is. */
const BEFORE = 5

/** The private numbers of a text. */
export function numbersIn(text: string): readonly PrivateSpan[] {
  const lettered = letteredIn(text)
  const hasIfsc = lettered.some((one) => one.kind === 'ifsc')
  const found = runsIn(text).flatMap((run) => inRun(run, text, hasIfsc))
  return [...lettered, ...found.filter((one) => !lettered.some((other) => overlap(one, other)))]
}

function overlap(a: PrivateSpan, b: PrivateSpan): boolean {
  return a.start < b.end && b.start < a.end
}

const lettered: readonly { kind: PrivateKind; shape: RegExp; why: string }[] = [
  { kind: 'email', shape: /[\w.+-]{2,}@[a-z\d-]+(?:[.][a-z]{2,})+/giu, why: 'an address of e-mail' },
  {
    kind: 'upi',
    shape: /\b[\w.-]{3,}@(?:ok\w+|ybl|ibl|axl|paytm|upi|apl|sbi|icici|hdfc\w*|axis\w*)\b/giu,
    why: 'an address for payments',
  },
  {
    kind: 'ifsc',
    shape: /\b[A-Z]{4}[0O][A-Z\d]{6}\b/giu,
    why: 'four letters, a zero, six signs: a bank branch',
  },
  {
    kind: 'pan',
    shape: /\b[A-Z]{3}[ABCFGHLJPT][A-Z][ -]?\d{4}[ -]?[A-Z]\b/giu,
    why: 'five letters, four digits, a letter',
  },
  { kind: 'voter-id', shape: /\b[A-Z]{3}[ /-]?\d{7}\b/giu, why: 'three letters and seven digits' },
  { kind: 'voter-id', shape: /\b[A-Z]{2}\/\d{1,3}\/\d{1,3}\/\d{4,7}\b/giu, why: 'an older voter card' },
]

function letteredIn(text: string): readonly PrivateSpan[] {
  // Digits of Devanagari stand in for the others one by one, so that places stay.
  const plain = text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
  const found: PrivateSpan[] = []
  for (const { kind, shape, why } of lettered) {
    for (const match of plain.matchAll(shape)) {
      const span = { kind, start: match.index, end: match.index + match[0].length, confidence: 0.9, why }
      if (kind === 'ifsc' && !/\d/.test(match[0])) continue
      if (!found.some((other) => overlap(span, other))) found.push(span)
    }
  }
  return found
}

function inRun(run: Run, text: string, hasIfsc: boolean): readonly PrivateSpan[] {
  const found: PrivateSpan[] = []
  let at = 0
  while (at < run.length) {
    const hit = longest(run, at, text, hasIfsc)
    if (hit) found.push(hit.span)
    at = hit ? hit.to : at + 1
  }
  return found
}

/** The groups from here that make one number, the most of them first. */
function longest(
  run: Run,
  at: number,
  text: string,
  hasIfsc: boolean,
): { span: PrivateSpan; to: number } | undefined {
  const context = wordsBefore(text, (run[at] as Group).start)
  const apart = run.slice(at).some((one) => one.spelt)
  for (let to = Math.min(run.length, at + (apart ? 18 : 7)); to > at; to -= 1) {
    const groups = run.slice(at, to)
    const start = (groups[0] as Group).start
    const end = (groups.at(-1) as Group).end
    const what = kindOf(
      groups.map((one) => one.digits),
      text.slice(Math.max(0, start - 1), start),
      context,
      hasIfsc,
    )
    if (what) return { span: { ...what, start: what.plus ? start - 1 : start, end }, to }
  }
  return undefined
}

interface Told {
  readonly kind: PrivateKind
  readonly confidence: number
  readonly why: string
  readonly plus: boolean
}

/** Everyday numbers of ten digits begin so; a group that is a whole number by itself is not joined to the next. */
const mobile = /^[6-9]\d{9}$/

function kindOf(
  groups: readonly string[],
  sign: string,
  context: Context,
  hasIfsc: boolean,
): Told | undefined {
  const digits = groups.join('')
  if (digits.length < 8 || digits.length > 18) return undefined
  const told = (kind: PrivateKind, confidence: number, why: string): Told => ({
    kind,
    confidence,
    why,
    plus: sign === '+',
  })
  if (groups.length > 1 && groups.some((one) => mobile.test(one))) return undefined
  if (digits.length === 12 && /^[2-9]/.test(digits)) {
    if (context === 'aadhaar') return told('aadhaar', checks(digits) ? 0.99 : 0.85, 'called Aadhaar')
    if (
      checks(digits) &&
      !(digits.startsWith('91') && mobile.test(digits.slice(2)) && sign === '+') &&
      context !== 'account' &&
      context !== 'other' &&
      context !== 'ration'
    )
      return told('aadhaar', 0.9, 'twelve digits, and the checksum fits')
  }
  if (context === 'ration' && digits.length >= 8 && digits.length <= 15)
    return told('ration-card', 0.9, 'called a ration card')
  if (context === 'account' && digits.length >= 9) return told('account', 0.9, 'called an account')
  if (context !== 'other') {
    const bare = digits.replace(/^(?:0091|91|0)(?=[6-9]\d{9}$)/, '')
    if (mobile.test(bare))
      return told(
        'phone',
        context === 'phone' || sign === '+' ? 0.98 : 0.9,
        'ten digits as mobile numbers have',
      )
    if (context === 'phone' && /^0?\d{10}$/.test(digits) && !/^0*$/.test(digits))
      return told('phone', 0.75, 'called a telephone number')
    if (/^0[1-8]\d{8,9}$/.test(digits) && groups.length > 1)
      return told('phone', 0.8, 'an area code and a number')
  }
  if (hasIfsc && digits.length >= 9 && !mobile.test(digits) && context !== 'other')
    return told('account', 0.75, 'beside a bank branch')
  return undefined
}

type Context = keyof typeof names | 'none'

/** What the words before a number call it; the nearest name counts. */
function wordsBefore(text: string, start: number): Context {
  const before = wordsAt(text.slice(Math.max(0, start - 60), start))
    .slice(-BEFORE)
    .filter(({ text: word }) => !/^\d/.test(word))
    .toReversed()
    .map(({ text: word }) => soundOf(word))
  let phone = false
  for (const key of before) {
    if (names.aadhaar.has(key)) return 'aadhaar'
    if (names.ration.has(key)) return 'ration'
    if (names.account.has(key)) return 'account'
    if (names.other.has(key) && !cards.has(key)) return 'other'
    if (names.phone.has(key) && !vague.has(key)) return 'phone'
    phone ||= names.phone.has(key)
  }
  return phone ? 'phone' : 'none'
}

/** "number" and "no" stand before every number; what kind of number, the word before them says. */
const vague = called('नंबर नम्बर number no')
/** "card" is said of many; the word before it tells. */
const cards = called('card कार्ड')
