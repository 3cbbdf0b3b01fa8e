/**
 * A bridge to another system: which of its columns means what, which of its subjects is ours, and what it calls our
 * states (`bridges.yaml`). A row is read strictly, and each fault is told in words; nothing is guessed.
 */
import type { Bridge, BridgeField } from '../district/bridges.ts'
import type { District } from '../district/district.ts'
import type { DistrictIndex } from '../district/find.ts'
import type { State } from '../grievance/grievance.ts'
import { readPhone } from '../text/phone.ts'

/** A row that can be taken: either a grievance to register, or the number of one that is there. */
export interface BridgeRow {
  readonly number: string
  readonly code?: string
  readonly name?: string
  readonly phone?: string
  readonly words: string
  readonly subject?: string
  readonly place?: number
  readonly placeWords?: string
  /** What they say of theirs, whenever their list comes. */
  readonly said?: BridgeSaid
}

/** The day on which it reached them (`YYYY-MM-DD`), how it stands there and what they answered. */
export interface BridgeSaid {
  readonly received?: string
  readonly state?: string
  readonly reply?: string
}

/** What is wrong with a row, in both languages. */
export interface RowFault {
  readonly hi: string
  readonly en: string
}

type Known = Pick<DistrictIndex, 'subjects' | 'places'> & { readonly district: Pick<District, 'places'> }

const LONGEST = 60
const WORDS = 4000

/** A number of theirs in the one form in which it is kept and sought. */
export function plainNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/\s+/g, '')
    .toUpperCase()
}

/** Can this be a number, in its one form? */
export function isNumber(plain: string): boolean {
  return plain !== '' && plain.length <= LONGEST
}

/** The row, or everything that is wrong with it. */
export function readBridgeRow(
  bridge: Bridge,
  { subjects, places, district }: Known,
  cells: Readonly<Record<string, string>>,
): { readonly row: BridgeRow } | { readonly faults: readonly RowFault[] } {
  const faults: RowFault[] = []
  const cell = (field: BridgeField) => cells[bridge.columns[field] ?? '']?.trim() ?? ''
  const number = plainNumber(cell('number'))
  if (!isNumber(number))
    faults.push({
      hi: `"${bridge.columns.number}" में क्रमांक नहीं है`,
      en: `there is no number in "${bridge.columns.number}"`,
    })
  const code = cell('code')
  const words = cell('words').slice(0, WORDS)
  if (words === '' && code === '')
    faults.push({ hi: 'शिकायत के शब्द नहीं हैं', en: 'there are no words of the grievance' })
  const theirs = cell('subject')
  const subject = bridge.subjects[theirs] ?? (subjects.get(theirs)?.parent ? theirs : undefined)
  if (code === '' && !subject)
    faults.push({
      hi: `विषय "${theirs}" bridges.yaml में नहीं है`,
      en: `the subject "${theirs}" is not in bridges.yaml`,
    })
  const phone = cell('phone')
  if (phone !== '' && !readPhone(phone))
    faults.push({ hi: `"${phone}" फोन नंबर नहीं है`, en: `"${phone}" is no telephone number` })
  const received = dayIn(cell('received'))
  if (cell('received') !== '' && !received)
    faults.push({
      hi: `"${cell('received')}" तारीख नहीं है; जैसे 2026-11-21 या 21-11-2026 लिखें`,
      en: `"${cell('received')}" is no date; write 2026-11-21 or 21-11-2026`,
    })
  if (faults.length > 0) return { faults }
  const [state, reply] = [cell('state').slice(0, 200), cell('reply').slice(0, WORDS)]
  const said = { ...(received ? { received } : {}), ...(state ? { state } : {}), ...(reply ? { reply } : {}) }
  const where = cell('place')
  const named = district.places.filter(({ nameHi, nameEn }) => nameHi === where || nameEn === where)
  const place = places.get(Number(where)) ?? (named.length === 1 ? named[0] : undefined)
  return {
    row: {
      number,
      words,
      ...(code === '' ? {} : { code }),
      ...(cell('name') === '' ? {} : { name: cell('name') }),
      ...(phone === '' ? {} : { phone }),
      ...(subject ? { subject } : {}),
      ...(place ? { place: place.code } : {}),
      ...(where !== '' && !place ? { placeWords: where.slice(0, 200) } : {}),
      ...(Object.keys(said).length > 0 ? { said } : {}),
    },
  }
}

/** A day as lists write it: the year first, or the day first as in India, with or without an hour behind it. */
function dayIn(text: string): string | undefined {
  const found =
    /^(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}))(?:[T ].*)?$/.exec(
      text.normalize('NFKC').replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966)),
    )
  if (!found) return undefined
  const [year, month, day] = found[1] ? [found[1], found[2], found[3]] : [found[6], found[5], found[4]]
  const written = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  const read = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written) ? written : undefined
}

/**
 * What they say, as a note in the file. The same words are the same note, so a list that comes again with nothing new
 * writes nothing.
 */
export function saidNote(
  { nameHi, nameEn }: Pick<Bridge, 'nameHi' | 'nameEn'>,
  number: string,
  said: BridgeSaid,
): string {
  return [
    `${nameHi} (${nameEn}) ${number}`,
    ...(said.received ? [`वहाँ मिली / received there: ${said.received}`] : []),
    ...(said.state ? [`वहाँ की स्थिति / state there: ${said.state}`] : []),
    ...(said.reply ? [`उनका उत्तर / their reply: “${said.reply}”`] : []),
  ].join('\n')
}

/** What goes back to them about one grievance. */
export interface BridgedGrievance {
  readonly number: string
  readonly code: string
  readonly state: State
  readonly subject?: string
  readonly post?: string
  readonly registeredAt: Date
  readonly dueAt?: Date
  readonly closedAt?: Date
  readonly ground?: string
}

/** The headings of an export: the number under their own, so that the list can be brought in again. */
export function exportHead({ columns }: Bridge): readonly string[] {
  const { number = 'number', code = 'code' } = columns
  return [number, code, 'status', 'subject', 'post', 'registered_at', 'due_at', 'closed_at', 'ground']
}

/** A row of an export, in the order of its headings. */
export function exportRow({ states = {} }: Bridge, one: BridgedGrievance): readonly string[] {
  return [
    one.number,
    one.code,
    states[one.state] ?? one.state,
    one.subject ?? '',
    one.post ?? '',
    one.registeredAt.toISOString(),
    one.dueAt?.toISOString() ?? '',
    one.closedAt?.toISOString() ?? '',
    one.ground ?? '',
  ]
}
