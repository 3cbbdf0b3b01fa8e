/**
 * A telephone number as people type it, in the one form in which handles are kept: E.164 without the plus sign.
 *
 *   ten digits, with or without 0, 91 or +91      an Indian mobile number (it begins with 6 to 9)
 *   0 and ten digits                               an Indian line with its area code
 *   + or 00 and another country                    as it stands
 */

const SIGNS = /[\s\u00a0\u200b-\u200f().\-–—/]+/g

/** The number, or undefined when it is none that could be called. */
export function readPhone(typed: string): string | undefined {
  const plain = typed
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(SIGNS, '')
    .replace(/^00(?=[1-9])/, '+')
  const abroad = /^\+(?!91)([1-9]\d{7,14})$/.exec(plain)?.[1]
  if (abroad) return abroad
  const mobile = /^(?:\+?91|0)?0?([6-9]\d{9})$/.exec(plain)?.[1]
  if (mobile) return `91${mobile}`
  const line = /^(?:\+?91|0)([1-5]\d{9})$/.exec(plain)?.[1]
  return line ? `91${line}` : undefined
}
