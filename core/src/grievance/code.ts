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
  /** As it stands in the text. */
  readonly typed: string
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

const GAP = '[\\s\\-–—_./]*'
const MARK = '\\s*[\\-–—_./]+\\s*'
const CHECK = `(?:${GAP}([A-Z2-9])(?![A-Z0-9]))?`
const pattern = (...parts: readonly string[]) => new RegExp(`(?<![A-Z0-9])${parts.join('')}`, 'gi')
const IN_TEXT = pattern(`([A-Z]{3})${GAP}([A-Z]{2,4})${GAP}([0-9OI]{2})${GAP}([0-9OI]{1,9})`, CHECK)
/** Within the district its letters may be left out. */
const WITHOUT_DISTRICT = pattern(`()([A-Z]{2,4})${MARK}([0-9OI]{2})${MARK}([0-9OI]{1,9})`, CHECK)
/** Marks between all parts: nobody writes so by chance. */
const MARKED = new RegExp(`^[A-Z]{3}${MARK}[A-Z]{2,4}${MARK}[0-9OI]{2}${MARK}[0-9OI]`, 'i')
const SERIAL = 5
const TELEPHONE = /^\D+\d{10}\D?$/

/**
 * Every code in a text, however it was typed: small letters, Devanagari digits, spaces or dots for hyphens or none at
 * all, the serial without its zeros, and, when the letters of the own district are known, without these. The check
 * character decides whether it is a code; what lacks it is only asked about, and only where it looks like nothing
 * else. Positions are offsets in UTF-16 units.
 */
export function findCodes(text: string, letters?: string): readonly FoundCode[] {
  const plain = ascii(text)
  const full = [...plain.matchAll(IN_TEXT)].flatMap((match) => {
    const found = readMatch(text, match, match[1] ?? '')
    return found && isMeant(found, letters) ? [found] : []
  })
  if (letters === undefined) return full
  const short = [...plain.matchAll(WITHOUT_DISTRICT)].flatMap((match) => {
    const found = match[5] === undefined ? undefined : readMatch(text, match, letters)
    return found && !full.some(({ start, end }) => found.start < end && start < found.end) ? [found] : []
  })
  return [...full, ...short].toSorted((a, b) => a.start - b.start)
}

function readMatch(text: string, match: RegExpExecArray, district: string): FoundCode | undefined {
  const [whole, , department = '', year = '', serial = '', check] = match
  if (!/\d/.test(year) || !/\d/.test(serial)) return undefined
  const number = lettersAsDigits(serial).padStart(SERIAL, '0')
  const body = [district, department, lettersAsDigits(year), number].join('-').toUpperCase()
  const stated = check?.toUpperCase()
  return {
    code: stated === undefined ? body : `${body}-${stated}`,
    typed: text.slice(match.index, match.index + whole.length).trim(),
    state: stated === checkCharacter(body) ? 'whole' : 'doubtful',
    start: match.index,
    end: match.index + whole.length,
  }
}

/** "mob no 90000 00001" is built like a code; the letters of the district or the marks between tell it apart. */
function isMeant({ code, typed, state }: FoundCode, letters: string | undefined): boolean {
  const plain = ascii(typed)
  if (MARKED.test(plain)) return true
  if (letters !== undefined) return code.startsWith(`${letters.toUpperCase()}-`)
  return state === 'whole' || (/\d{5}/.test(plain) && !TELEPHONE.test(plain))
}

/** The text with blanks where codes stand, so that every other word keeps its position. */
export function blankCodes(text: string, letters?: string): string {
  return findCodes(text, letters).reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  )
}

/** The code in its one written form if `text` is exactly one whole code, else undefined. */
export function readCode(text: string): string | undefined {
  const [only, ...others] = findCodes(text.trim())
  return only?.state === 'whole' && others.length === 0 ? only.code : undefined
}

function ascii(text: string): string {
  return text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
}

function lettersAsDigits(text: string): string {
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
