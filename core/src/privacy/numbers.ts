/**
 * Numbers that lead to a person. What a number is, its digits tell (length, first digit, checksum) and the words just
 * before it: a consumer number or a plot of land has as many digits as a telephone.
 *
 *   phone     ten digits from 6 on, with or without +91 or 0; a landline with its area code when it is called one
 *   aadhaar   twelve digits whose checksum fits, or that are called so
 *   account   nine to eighteen digits called an account before or after, or beside an IFSC
 *   ration-card   by its name, with the letters before it, or by "card" and no other card's name
 *   others    by their letters (`lettered.ts`)
 *
 * Lines of help that everybody may call (1800…, 1860…) are nobody's number.
 */
import { soundOf } from '../text/neutral.ts'
import { wordsAt } from '../text/words.ts'
import { type Group, type Run, runsIn } from './digits.ts'
import { letteredIn } from './lettered.ts'
import type { PrivateKind, PrivateSpan } from './span.ts'
import { checks } from './verhoeff.ts'

/** Words of a name by their keys, so that script and spelling do not matter. */
function called(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map(soundOf))
}

const names = {
  phone: called(
    'फोन मोबाइल मोबाईल नंबर नम्बर संपर्क whatsapp व्हाट्सएप phone mobile mob mo contact call tel ph number no फोननं मोबाइलनं टेलीफोन telephone landline लैंडलाइन व्हाट्सऐप वाट्सएप दूरभाष कॉल',
  ),
  aadhaar: called('आधार आधारकार्ड ईआधार aadhaar aadhar adhar adhaar aadharcard uid uidai यूआईडी'),
  account: called(
    'खाता खाते अकाउंट account acc khata khate bank बैंक sb बचत savings saving passbook पासबुक book बुक jandhan जनधन ac एकाउंट खाताधारक',
  ),
  ration: called('राशन राशनकार्ड ration rashan rasan rationcard rashancard अंत्योदय antyodaya antyoday'),
  other: called(
    'उपभोक्ता consumer connection कनेक्शन मीटर meter kno खसरा gata गाटा khasra khata plot रकबा आवेदन application token टोकन शिकायत complaint reg registration रजिस्ट्रेशन utr transaction txn fto challan चालान रसीद receipt bill बिल roll अनुक्रमांक enrollment jan rupaye रुपये imei ppo policy पॉलिसी loan igrs ticket pnr job जॉब card कार्ड खतौनी khatauni jamabandi जमाबंदी पंजीयन ivrs acknowledgement order file पत्र आदेश',
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

function inRun(run: Run, text: string, hasIfsc: boolean): readonly PrivateSpan[] {
  const found: PrivateSpan[] = []
  let at = 0
  while (at < run.length) {
    const hit = longest(run, at, text, hasIfsc)
    // "My no nine zero …": the word means number, and is no nine.
    const later = isNo(run[at] as Group, text) ? longest(run, at + 1, text, hasIfsc) : undefined
    const best = later && (!hit || later.to >= hit.to) ? later : hit
    if (best) found.push(best.span)
    at = best ? best.to : at + 1
  }
  return found
}

function isNo({ start, end, spelt }: Group, text: string): boolean {
  return spelt && text.slice(start, end).toLowerCase() === 'no'
}

/** So many groups make one number; written digit by digit there are more. */
const [GROUPS, SINGLE] = [7, 18]

/** The groups from here that make one number, the most of them first. */
function longest(
  run: Run,
  at: number,
  text: string,
  hasIfsc: boolean,
): { span: PrivateSpan; to: number } | undefined {
  const first = run[at]
  if (!first || run.slice(at).reduce((sum, { digits }) => sum + digits.length, 0) < SHORTEST) return undefined
  const context = contextOf(text, first.start)
  const apart = first.digits.length === 1 || run.slice(at).some((one) => one.spelt)
  for (let to = Math.min(run.length, at + (apart ? SINGLE : GROUPS)); to > at; to -= 1) {
    const groups = run.slice(at, to)
    if (isTwo(groups, text)) continue
    const end = (groups.at(-1) as Group).end
    const start = beginning(text, first.start, end)
    const said = {
      groups: groups.map((one) => one.digits),
      plus: text.slice(start, first.start).includes('+'),
      context: context === 'none' || context === 'vague' ? (accountAfter(text, end) ?? context) : context,
      hasIfsc,
    }
    const what = kindOf(said)
    if (what)
      return {
        span: { ...what, start: what.kind === 'ration-card' ? withLetters(text, first.start) : start, end },
        to,
      }
  }
  return undefined
}

/** "110022334, 2017": what stands behind a comma after a whole number is another. */
function isTwo(groups: Run, text: string): boolean {
  // "9,8,0,0 …" is one, told digit by digit.
  if (groups.every((one) => one.digits.length === 1)) return false
  let digits = 0
  for (const [at, group] of groups.entries()) {
    const before = groups[at - 1]
    if (before && digits >= WHOLE && text.slice(before.end, group.start).includes(',')) return true
    digits += group.digits.length
  }
  return false
}
const WHOLE = 9

/** A number begins with its plus sign, and with its bracket when that closes within it. */
function beginning(text: string, start: number, end: number): number {
  const [signs = ''] = /[(（]?\s?\+?\s?$/u.exec(text.slice(Math.max(0, start - 4), start)) ?? []
  const bracket = /[(（]/u.test(signs)
  if (bracket && /[)）]/u.test(text.slice(start, end))) return start - signs.length
  return signs.includes('+') ? start - (signs.length - signs.indexOf('+')) : start
}

/** Some states write letters before the digits of a ration card: "CG04…". */
function withLetters(text: string, start: number): number {
  const letters = /(?<![\p{L}\p{M}])(?:(?:S?PHH|AAY|BPL|NFSA)\s?[-/]?\s?|[A-Z]{1,4}[-/]?)$/iu.exec(
    text.slice(Math.max(0, start - 8), start),
  )?.[0]
  return letters && !/^(?:no|nr|num|card)/i.test(letters) ? start - letters.length : start
}

/** "… 50100012345678 account": what is said right after a number. */
function accountAfter(text: string, end: number): 'account' | undefined {
  const after = wordsAt(text.slice(end, end + 24)).slice(0, 1)
  return after.some(({ text: word }) => accounts.has(word)) ? 'account' : undefined
}
const accounts = new Set(['खाता', 'खाते', 'अकाउंट', 'account', 'khata', 'khate'])

interface Said {
  readonly groups: readonly string[]
  readonly plus: boolean
  readonly context: Context
  readonly hasIfsc: boolean
}

/** Fewer digits lead to nobody. */
const SHORTEST = 7
/** Some states give a ration card twenty digits. */
const LONGEST = 20

type Told = Pick<PrivateSpan, 'kind' | 'confidence' | 'why'>

/** Everyday numbers of ten digits begin so; a group that is a whole number by itself is not joined to the next. */
const mobile = /^[6-9]\d{9}$/
/** Lines of help, which everybody may call. */
const ofAll = /^0?18[06]0/

function kindOf({ groups, plus, context, hasIfsc }: Said): Told | undefined {
  const digits = groups.join('')
  if (digits.length < SHORTEST || digits.length > (context === 'ration' ? LONGEST : 18)) return undefined
  const coded = plus && groups.length === 2 && /^(?:0|91|091)$/.test(groups[0] ?? '')
  if (groups.length > 1 && !coded && groups.some((one) => mobile.test(one))) return undefined
  if (isAadhaar(digits, context, plus)) return told('aadhaar', checks(digits) ? 0.95 : 0.85, 'Aadhaar')
  if (context === 'ration' && digits.length >= 8) return told('ration-card', 0.9, 'called a ration card')
  if (context === 'card' && digits.length >= 10 && digits.length <= 15 && !mobile.test(digits))
    return told('ration-card', 0.7, 'called a card and no other card')
  if (context === 'account' && digits.length >= 9) return told('account', 0.9, 'called an account')
  const phone = context === 'other' || ofAll.test(digits) ? undefined : phoneOf(groups, digits, context, plus)
  if (phone) return phone
  if (hasIfsc && digits.length >= 9 && !mobile.test(digits) && context !== 'other')
    return told('account', 0.75, 'beside a bank branch')
  return undefined
}

function told(kind: PrivateKind, confidence: number, why: string): Told {
  return { kind, confidence, why }
}

/** Twelve digits from 2 on: called so, or the checksum fits and nothing else claims them. */
function isAadhaar(digits: string, context: Context, plus: boolean): boolean {
  if (!/^[2-9]\d{11}$/.test(digits)) return false
  if (context === 'aadhaar') return true
  if (plus && digits.startsWith('91') && mobile.test(digits.slice(2))) return false
  return checks(digits) && context !== 'account' && context !== 'other' && context !== 'ration'
}

function phoneOf(
  groups: readonly string[],
  digits: string,
  context: Context,
  plus: boolean,
): Told | undefined {
  const bare = digits.replace(/^(?:0091|91|0)(?=[6-9]\d{9}$)/, '')
  if (mobile.test(bare))
    return told('phone', context === 'phone' || plus ? 0.98 : 0.9, 'ten digits as mobile numbers have')
  if (context === 'phone' && /^0?[1-9]\d{9}$/.test(digits))
    return told('phone', 0.75, 'called a telephone number')
  if (plus && /^91[1-9]\d{9}$/.test(digits)) return told('phone', 0.8, 'a number with the code of India')
  if (/^0[1-8]\d{8,9}$/.test(digits) && groups.length > 1)
    return told('phone', 0.8, 'an area code and a number')
  if (context === 'phone' && /^[2-7]\d{6,7}$/.test(digits) && groups.length <= 2)
    return told('phone', 0.7, 'called a telephone number, without an area code')
  return undefined
}

type Context = keyof typeof names | 'card' | 'vague' | 'none'

/** What the words before a number call it; the nearest name counts. */
function contextOf(text: string, start: number): Context {
  const before = wordsAt(text.slice(Math.max(0, start - 60), start))
    .slice(-BEFORE)
    .filter(({ text: word }) => !/^\d/.test(word))
    .toReversed()
  let seen: Context = 'none'
  for (const [at, { text: word }] of before.entries()) {
    const key = soundOf(word)
    if (names.aadhaar.has(key)) return 'aadhaar'
    if (names.ration.has(key) || ofRation.has(word)) return 'ration'
    if (names.account.has(key) || kisan.has(word) || (word === 'c' && before[at + 1]?.text === 'a'))
      return 'account'
    if (exactly.has(word) || (names.other.has(key) && !cards.has(key))) return 'other'
    if (cards.has(key) && !otherCards.has(before[at + 1]?.text ?? '')) seen = 'card'
    else if (cards.has(key)) return 'other'
    if (names.phone.has(key) && !vague.has(key)) return 'phone'
    if (vague.has(key) && whose.has(before[at + 1]?.text ?? '')) return 'phone'
    if (vague.has(key) && seen === 'none') seen = 'vague'
  }
  return seen
}

/** "number" and "no" stand before every number; what kind of number, the word before them says. */
const vague = called('नंबर नम्बर number no')
/** "uska no 9…": the number of somebody is their telephone. */
const whose: ReadonlySet<string> = new Set(
  wordsAt(
    'उसका उनका इसका इनका मेरा हमारा अपना पत्नी पति बेटे बेटी भाई uska unka iska inka mera hamara apna bhai pati patni bete his her my',
  ).map(({ text }) => text),
)
/** "card" is said of many; the word before it tells. */
const cards = called('card कार्ड')
/** Cards that say of themselves which they are; whoever says only "card" speaks of the ration card. */
const otherCards: ReadonlySet<string> = new Set(
  wordsAt(
    'job जॉब जाब labour labor लेबर श्रम श्रमिक shramik shram मजदूर health हेल्थ स्वास्थ्य आयुष्मान ayushman abha आभा golden गोल्डन atm एटीएम debit डेबिट credit क्रेडिट rupay रुपे pan पैन voter वोटर kisan किसान kcc soil id आईडी identity पहचान i sim सिम gas गैस opd ओपीडी hospital admit एडमिट प्रवेश library report visiting memory smart udid',
  ).map(({ text }) => text),
)
/** What ration cards are called by their kind. */
const ofRation: ReadonlySet<string> = new Set(['phh', 'sphh', 'aay', 'पीएचएच'])
/** The account of a farmer's card, whose sound is another word's. */
const kisan: ReadonlySet<string> = new Set(['kcc', 'केसीसी', 'acct'])
/** Short ones that sound as many others do. */
const exactly: ReadonlySet<string> = new Set(['bp', 'toll', 'ack'])
