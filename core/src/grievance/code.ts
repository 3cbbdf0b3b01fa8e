/**
 * The code of a grievance: sayable, and proof against a slip of the finger.
 *
 *   ABH-PHE-26-00421-N   district - department at registration - year - serial - check character
 *
 * It never changes, also after a transfer. The check character is taken over all other characters in the field
 * of 32 elements: each position has its own weight, so one wrong character or two exchanged ones never pass
 * (ISO 7064 promises the same for neighbours only). Its alphabet has no I, O, 0 or 1; where a citizen writes O
 * for 0 or I for 1 inside the code, both are read alike.
 *
 * A wrong check character is answered by a question, never by guessing.
 */

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** x^5 + x^2 + 1, the polynomial by which the field of 32 elements is reduced. */
const REDUCING = 0b100101

/** What a text may hold of a code. `whole` passed the check; `doubtful` did not, or lacks its last character. */
export interface FoundCode {
  readonly code: string
  readonly state: 'whole' | 'doubtful'
  readonly start: number
  readonly end: number
}

/** Writes the code of the `serial`-th grievance of a department in a year (four digits, or two). */
export function writeCode(district: string, department: string, year: number, serial: number): string {
  const body = `${district}-${department}-${String(year % 100).padStart(2, '0')}-${String(serial).padStart(5, '0')}`
  return `${body}-${checkCharacter(body)}`
}

/** The check character over letters and digits of `body`; everything else in it is passed over. */
export function checkCharacter(body: string): string {
  let sum = 0
  let weight = 1
  for (const character of body.toUpperCase()) {
    const value = elementOf(character)
    if (value === undefined) continue
    weight = double(weight)
    sum ^= times(weight, value)
  }
  return ALPHABET.charAt(sum)
}

const IN_TEXT =
  /(?<![A-Z0-9])([A-Z]{3})[\s\-–—_./]*([A-Z]{2,4})[\s\-–—_./]*([0-9OI]{2})[\s\-–—_./]*([0-9OI]{5,9})(?:[\s\-–—_./]*([A-Z2-9])(?![A-Z0-9]))?/gi

/**
 * Every code in a text, however it was typed: small letters, Devanagari digits, spaces or dots for hyphens or
 * none at all. Positions are offsets in UTF-16 units.
 */
export function findCodes(text: string): readonly FoundCode[] {
  const plain = text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
  const found: FoundCode[] = []
  for (const match of plain.matchAll(IN_TEXT)) {
    const [whole, district = '', department = '', year = '', serial = '', check] = match
    const body = [district, department, digits(year), digits(serial)].join('-').toUpperCase()
    const stated = check?.toUpperCase()
    found.push({
      code: stated === undefined ? body : `${body}-${stated}`,
      state: stated === checkCharacter(body) ? 'whole' : 'doubtful',
      start: match.index,
      end: match.index + whole.length,
    })
  }
  return found
}

/** The code in its one written form if `text` is exactly one whole code, else undefined. */
export function readCode(text: string): string | undefined {
  const [only, ...others] = findCodes(text.trim())
  return only?.state === 'whole' && others.length === 0 ? only.code : undefined
}

function digits(text: string): string {
  return text.replace(/o/gi, '0').replace(/i/gi, '1')
}

function elementOf(character: string): number | undefined {
  if (character === '0' || character === 'O') return ALPHABET.indexOf('Q')
  if (character === '1' || character === 'I') return ALPHABET.indexOf('L')
  const value = ALPHABET.indexOf(character)
  return value < 0 ? undefined : value
}

function double(element: number): number {
  const twice = element << 1
  return twice & 32 ? twice ^ REDUCING : twice
}

function times(a: number, b: number): number {
  let product = 0
  for (let left = a, right = b; right > 0; right >>= 1, left = double(left)) if (right & 1) product ^= left
  return product
}
