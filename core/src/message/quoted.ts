/**
 * What somebody wrote in an answer, and what merely stands under it: the mail that is answered. People are shown the
 * first; the second is kept beside it. What is passed on ("forwarded") is what was meant to be told, and stays.
 *
 *   "On Tue, … wrote:", "… ने लिखा:"      the line above a quotation, also broken over three lines
 *   "-----Original Message-----", a block of From:/Sent:/Subject:, से:/भेजा गया:/विषय:      as Outlook writes it
 *   > lines      wherever they stand; words between them are an answer too
 */

/** The words of an answer, and what it quotes. */
export interface Parted {
  readonly text: string
  readonly quoted?: string
}

const WROTE =
  /(?:^\s*on\b.{4,300}\bwrote|(?:ने|द्वारा)\s+(?:यह\s+)?लिखा(?:\s+(?:है|था))?|(?:यांनी|ने)\s+लिहिले|লিখেছেন|એ\s+લખ્યું|ਨੇ\s+ਲਿਖਿਆ|எழுதியது|వ్రాశారు|ಬರೆದಿದ್ದಾರೆ|എഴുതി|نے\s+لکھا)\s*[:：]?\s*$/isu
const ORIGINAL = /^[\s>*_-]*(?:original message|original mail|मूल संदेश|मूल सन्देश|मूल मेल|reply message)[\s*_-]*$/iu
const FORWARDED =
  /^[\s>*_-]*(?:forwarded message|begin forwarded message:?|अग्रेषित संदेश|फ़ॉरवर्ड किया गया संदेश|फॉरवर्ड किया गया संदेश)[\s*_-]*$/iu
const FROM = /^\s*\*?(?:from|से|प्रेषक|भेजने वाला)\s*:\*?\s*\S/iu
const BESIDE = /^\s*\*?(?:sent|date|to|cc|subject|भेजा गया|भेजा|दिनांक|तारीख|प्रति|को|प्रतिलिपि|विषय)\s*:\*?/iu
const SENT_FROM =
  /^\s*(?:sent from (?:my|outlook|yahoo|mail)\b.*|get outlook for .*|(?:मेरे|my)\s.*(?:से भेजा गया|phone)\s*)$/iu
const DATED = /[\d०-९]{1,2}[:.][\d०-९]{2}|[\d०-९]{4}/u
/** So many lines may the line above a quotation be broken into. */
const BROKEN = 3
const BLOCK = 6

/** Parts what was written from what it quotes; when nothing else is there, all of it is what was written. */
export function partQuoted(words: string): Parted {
  const lines = words.replace(/\r\n?/g, '\n').split('\n')
  const cut = beginningOfQuotation(lines)
  const below = lines.slice(cut.to)
  const answeredBelow = below.some(isQuote) ? below.filter((line) => !isQuote(line)) : []
  const own = [...lines.slice(0, cut.from).filter((line) => !isQuote(line)), ...answeredBelow]
  const text = withoutDevice(own).join('\n').trim()
  const quoted = [
    ...lines.slice(0, cut.from).filter(isQuote),
    ...lines.slice(cut.from, cut.to),
    ...(answeredBelow.length > 0 ? below.filter(isQuote) : below),
  ]
    .join('\n')
    .trim()
  if (text === '' || quoted === '') return { text: text === '' ? words.trim() : text }
  return { text, quoted }
}

/** From where on the mail that is answered stands, and where its heading ends; past the end when there is none. */
function beginningOfQuotation(lines: readonly string[]): { readonly from: number; readonly to: number } {
  for (const [at, line] of lines.entries()) {
    if (FORWARDED.test(line)) break
    if (ORIGINAL.test(line)) return { from: at, to: at + 1 }
    if (isBlock(lines, at)) return { from: at, to: at }
    for (let many = 1; many <= BROKEN; many++) {
      const heading = lines.slice(at, at + many)
      if (heading.length < many || (many > 1 && heading.some((one) => one.trim() === ''))) break
      if (isHeading(heading)) return { from: at, to: at + many }
    }
  }
  return { from: lines.length, to: lines.length }
}

/** A sentence may end like this; the line above a quotation names an address or a date, and begins with it. */
function isHeading(lines: readonly string[]): boolean {
  const whole = lines.join(' ')
  if (!WROTE.test(whole)) return false
  if (lines.length === 1) return /[@\d०-९]/u.test(whole)
  const without = lines.slice(1).join(' ')
  return DATED.test(whole) && !(WROTE.test(without) && DATED.test(without))
}

/** From:, and at least two of its fellows right under it. */
function isBlock(lines: readonly string[], at: number): boolean {
  if (!FROM.test(lines[at] ?? '')) return false
  return lines.slice(at + 1, at + BLOCK).filter((line) => BESIDE.test(line)).length >= 2
}

function isQuote(line: string): boolean {
  return /^\s*>/.test(line)
}

/** Without the line by which a device names itself at the end. */
function withoutDevice(lines: readonly string[]): readonly string[] {
  const kept = [...lines]
  while (kept.length > 1 && (kept.at(-1)?.trim() === '' || SENT_FROM.test(kept.at(-1) ?? ''))) kept.pop()
  return kept
}
