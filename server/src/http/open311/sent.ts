/**
 * What a client sends. Where, what and the answers to our own questions are read strictly, and each fault is told by the
 * name of its field. What else a client knows is kept in the file as words: a number that is none keeps nobody's
 * grievance out.
 */
import { readPlaces } from '#core/reading/place.ts'
import { readPhone } from '#core/text/phone.ts'
import type { Open311Form } from '#ports/open311.ts'
import type { HttpHouse } from '../house.ts'
import type { Language } from '../language.ts'
import { said } from './fields.ts'
import { findService, PLACE, PROOF, proofOf, SECRET } from './services.ts'

const WORDS = 4000
const SHORT = 300
const LINK = 2000
const MOST_LINKS = 8
const MOST_ANSWERS = 40

/** The form, or every fault of it with its status. */
export type Sent =
  | { readonly form: Omit<Open311Form, 'files'>; readonly unreached: boolean }
  | { readonly code: 400 | 404; readonly faults: readonly string[] }

/** Reads the fields of a POST. */
export function readSent(house: HttpHouse, fields: URLSearchParams, token: string, language: Language): Sent {
  const one = (name: string) => said(fields, name)
  const subject = one('service_code')
  if (subject === undefined) return { code: 400, faults: ['service_code was not provided'] }
  if (!findService(house.index, subject))
    return { code: 404, faults: ['service_code provided was not found'] }
  const faults: string[] = []
  const short = (name: string, most: number) => {
    const text = one(name)
    if (text !== undefined && text.length > most) faults.push(`${name} is longer than ${most} characters`)
    return text
  }
  const location = locationOf(one('lat'), one('long'), faults)
  const address = short('address_string', SHORT)
  const named = short(`attribute[${PLACE}]`, SHORT)
  const place = placeOf(house, one('address_id') ?? named ?? address, one('address_id') !== undefined, faults)
  if (!location && !address && !named && !one('address_id') && faults.length === 0)
    faults.push('a location was not provided: lat and long, address_string or address_id')
  const phone = short('phone', SHORT)
  const reached = phone !== undefined && readPhone(phone) !== undefined
  const words = short('description', WORDS) ?? ''
  const name = [short('first_name', SHORT), short('last_name', SHORT)].filter(Boolean).join(' ')
  const secret = one(`attribute[${SECRET}]`)
  if (secret !== undefined && secret !== 'yes' && secret !== 'no')
    faults.push(`attribute[${SECRET}] is yes or no`)
  const media = mediaOf(fields, faults)
  const email = short('email', SHORT)
  const besides = [
    ...media.words,
    ...(email === undefined ? [] : [email]),
    ...(phone === undefined || reached ? [] : [`phone: ${phone}`]),
    ...answersOf(fields, faults),
  ]
  if (faults.length > 0) return { code: 400, faults }
  const placeWords = [address, named].filter((one) => one !== undefined).join(' · ')
  return {
    unreached: phone !== undefined && !reached,
    form: {
      token,
      subject,
      words,
      besides,
      links: media.links,
      secret: secret === 'yes',
      language,
      ...(place === undefined ? {} : { place }),
      ...(placeWords === '' ? {} : { placeWords }),
      ...(location ? { location } : {}),
      ...(name === '' ? {} : { name }),
      ...(reached ? { phone } : {}),
    },
  }
}

function locationOf(lat: string | undefined, long: string | undefined, faults: string[]) {
  if (lat === undefined && long === undefined) return undefined
  const at = { lat: degrees(lat, 90), lng: degrees(long, 180) }
  if (at.lat === undefined || at.lng === undefined) {
    faults.push('lat and long are degrees in WGS84, both or neither')
    return undefined
  }
  return { lat: at.lat, lng: at.lng }
}

function degrees(text: string | undefined, most: number): number | undefined {
  if (text === undefined || !/^[+-]?\d{1,3}(?:\.\d{1,20})?$/.test(text)) return undefined
  return Math.abs(Number(text)) <= most ? Number(text) : undefined
}

/** A place by its code; by its name only when no other place fits as well. */
function placeOf(house: HttpHouse, said: string | undefined, mustBeCode: boolean, faults: string[]) {
  if (said === undefined) return undefined
  if (/^\d{1,10}$/.test(said)) {
    if (house.index.places.has(Number(said))) return Number(said)
    faults.push(mustBeCode ? 'address_id is no place of this district' : 'there is no place of this code')
    return undefined
  }
  if (mustBeCode) faults.push('address_id is no place of this district')
  const { candidates, asked } = readPlaces(said, house.reading.places)
  return asked ? undefined : candidates[0]?.place
}

/** Answers to questions that are not ours, such as a map asks them: kept as they were given. */
function answersOf(fields: URLSearchParams, faults: string[]): readonly string[] {
  const codes = new Set<string>()
  for (const name of fields.keys()) {
    const code = /^attribute\[([^\]]{1,100})\](?:\[\])?$/.exec(name)?.[1]
    if (code !== undefined && ![PLACE, SECRET, PROOF].includes(code)) codes.add(code)
  }
  const answers = [...codes].flatMap((code) => {
    const values = [...fields.getAll(`attribute[${code}]`), ...fields.getAll(`attribute[${code}][]`)]
    const answer = values
      .map((one) => one.trim())
      .filter(Boolean)
      .join(', ')
    if (answer.length > WORDS) faults.push(`attribute[${code}] is longer than ${WORDS} characters`)
    return answer === '' ? [] : [`${code}: ${answer}`]
  })
  if (answers.length > MOST_ANSWERS) faults.push(`more than ${MOST_ANSWERS} attributes`)
  return answers
}

/** Links to pictures, and what is none but was said. */
export function mediaOf(fields: URLSearchParams, faults: string[]) {
  const given = [...fields.getAll('media_url'), ...fields.getAll('media_url[]')].map((one) => one.trim())
  const named = [...new Set(given.filter(Boolean))]
  if (named.some((one) => one.length > LINK)) faults.push(`media_url is longer than ${LINK} characters`)
  if (named.length > MOST_LINKS) faults.push(`more than ${MOST_LINKS} of media_url`)
  const isLink = (one: string) => /^https?:\/\/\S+$/i.test(one) && URL.canParse(one)
  return { links: named.filter(isLink), words: named.filter((one) => !isLink(one)) }
}

const UNREACHED = {
  hi: 'फोन नंबर पढ़ा नहीं जा सका, इसलिए कोई संदेश नहीं भेजा जाएगा।',
  en: 'The phone number could not be read, so no messages will be sent to it.',
} as const

/** What the sender may expect. */
export function noticeOf(
  { index }: HttpHouse,
  { form, unreached }: Extract<Sent, { readonly form: unknown }>,
  language: Language,
): string | undefined {
  const proof = proofOf(index, form.subject, language)
  return [...(proof ? [proof] : []), ...(unreached ? [UNREACHED[language]] : [])].join(' ') || undefined
}
