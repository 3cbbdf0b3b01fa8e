/** What a client sends, read strictly: each fault is told by the name of its field. */
import { readPlaces } from '#core/reading/place.ts'
import { readPhone } from '#core/text/phone.ts'
import type { Open311Form } from '#ports/open311.ts'
import type { HttpHouse } from '../house.ts'
import type { Language } from '../language.ts'
import { findService, PLACE, SECRET } from './services.ts'

const WORDS = 4000
const SHORT = 300
const LINK = 2000

/** The form, or every fault of it with its status. */
export type Sent =
  | { readonly form: Open311Form }
  | { readonly code: 400 | 404; readonly faults: readonly string[] }

/** Reads the fields of a POST. */
export function readSent(house: HttpHouse, fields: URLSearchParams, token: string, language: Language): Sent {
  const said = (name: string) => fields.get(name)?.normalize('NFC').trim() || undefined
  const subject = said('service_code')
  if (subject === undefined) return { code: 400, faults: ['service_code was not provided'] }
  if (!findService(house.index, subject))
    return { code: 404, faults: ['service_code provided was not found'] }
  const faults: string[] = []
  const short = (name: string, most: number) => {
    const text = said(name)
    if (text !== undefined && text.length > most) faults.push(`${name} is longer than ${most} characters`)
    return text
  }
  const location = locationOf(said('lat'), said('long'), faults)
  const address = short('address_string', SHORT)
  const named = short(`attribute[${PLACE}]`, SHORT)
  const place = placeOf(
    house,
    said('address_id') ?? named ?? address,
    said('address_id') !== undefined,
    faults,
  )
  if (!location && !address && !named && !said('address_id') && faults.length === 0)
    faults.push('a location was not provided: lat and long, address_string or address_id')
  const phone = short('phone', SHORT)
  if (phone !== undefined && !readPhone(phone)) faults.push('phone is not a telephone number')
  const words = short('description', WORDS) ?? ''
  const name = [short('first_name', SHORT), short('last_name', SHORT)].filter(Boolean).join(' ')
  const secret = said(`attribute[${SECRET}]`)
  if (secret !== undefined && secret !== 'yes' && secret !== 'no')
    faults.push(`attribute[${SECRET}] is yes or no`)
  const besides = besidesOf(short('media_url', LINK), short('email', SHORT), faults)
  if (faults.length > 0) return { code: 400, faults }
  const placeWords = [address, named].filter((one) => one !== undefined).join(' · ')
  return {
    form: {
      token,
      subject,
      words,
      besides,
      secret: secret === 'yes',
      language,
      ...(place === undefined ? {} : { place }),
      ...(placeWords === '' ? {} : { placeWords }),
      ...(location ? { location } : {}),
      ...(name === '' ? {} : { name }),
      ...(phone === undefined ? {} : { phone }),
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

/** A picture elsewhere is told as a link: what strangers name is not fetched by our machine. */
function besidesOf(
  media: string | undefined,
  email: string | undefined,
  faults: string[],
): readonly string[] {
  if (media !== undefined && !/^https?:\/\/\S+$/i.test(media))
    faults.push('media_url is no address of the web')
  if (email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(email)) faults.push('email is no address')
  return [...(media === undefined ? [] : [media]), ...(email === undefined ? [] : [email])]
}
