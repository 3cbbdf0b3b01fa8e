/**
 * Saying at a door without telephone numbers who one is: "मेरा नंबर 90000 00001" asks for a one-time code to that number, and
 * six digits answer it. What is proven joins the two; a number that was merely said joins nobody.
 */
import { readPhone } from '../text/phone.ts'

const WISH =
  /जोड़|जोड|लिंक|मेरा\s*(मोबाइल|फ़ोन|फोन|व्हाट्सएप|वॉट्सऐप)?\s*(नंबर|नम्बर)|\b(link|join|jod|jodo|jodiye)\b|\b(my|mera)\s+(mobile\s+|phone\s+|whatsapp\s+)?(number|no|num|nambar)\b/iu
const NUMBER = /(?:\+?91[\s-]?|0)?[6-9६-९](?:[\s-]?[\d०-९]){9}(?![\d०-९])/u
/** More words than these tell a matter besides. */
const FEW = 10

/** The number that somebody wants to be known by, if that is all that was said. */
export function numberToProve(words: string): string | undefined {
  const said = NUMBER.exec(words)?.[0]
  const phone = said && readPhone(said)
  if (!phone || !said) return undefined
  const rest = words.replace(said, ' ').trim()
  const brief = rest.split(/\s+/).length <= FEW
  return rest === '' || (brief && WISH.test(rest)) ? phone : undefined
}

/** Six digits and nothing else, or with the word code before them. */
export function codeTyped(words: string): string | undefined {
  const typed = /^\s*(?:(?:code|otp|कोड|ओटीपी)\s*[:-]?\s*)?((?:[\d०-९]\s?){6})\s*[.।]?\s*$/iu.exec(words)?.[1]
  return typed?.replace(/\s/g, '').replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
}
