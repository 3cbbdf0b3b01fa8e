/**
 * What a picture says of itself: its real kind, and when and where it was taken. The citizen's own telephone wrote
 * it, so it is a hint for the officer and proves nothing.
 *
 * The time is local time without a zone unless the picture states one, and is handed on exactly so.
 */
import exifr from 'exifr'
import sharp from 'sharp'

export interface Inspected {
  readonly mime: string
  readonly taken?: { readonly at?: string; readonly lat?: number; readonly lng?: number }
}

const MIMES: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  tiff: 'image/tiff',
}

/** Looks into a file. Never throws; of what is no picture it only repeats the kind. */
export async function inspect(bytes: Uint8Array, mime: string): Promise<Inspected> {
  if (!mime.startsWith('image/')) return { mime }
  const [real, taken] = await Promise.all([formatOf(bytes), takenOf(bytes)])
  return taken ? { mime: real ?? mime, taken } : { mime: real ?? mime }
}

async function formatOf(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const { format } = await sharp(bytes).metadata()
    return MIMES[format]
  } catch {
    return undefined
  }
}

async function takenOf(bytes: Uint8Array): Promise<Inspected['taken']> {
  const options = {
    pick: [
      'DateTimeOriginal',
      'OffsetTimeOriginal',
      'GPSLatitude',
      'GPSLatitudeRef',
      'GPSLongitude',
      'GPSLongitudeRef',
    ],
    reviveValues: false,
  }
  const exif: unknown = await exifr.parse(Buffer.from(bytes), options).catch(() => undefined)
  if (typeof exif !== 'object' || exif === null) return undefined
  const said = exif as Readonly<Record<string, unknown>>
  const at = timeOf(said.DateTimeOriginal, said.OffsetTimeOriginal)
  const place = placeOf(said.latitude, said.longitude)
  return at || place ? { ...(at ? { at } : {}), ...place } : undefined
}

/** `2026:01:10 09:30:00` and, when stated, `+05:30`; cameras without a clock write zeros. */
function timeOf(stated: unknown, offset: unknown): string | undefined {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(typeof stated === 'string' ? stated : '')
  if (!parts) return undefined
  const zone = typeof offset === 'string' && /^[+-]\d\d:\d\d$/.test(offset) ? offset : ''
  const at = `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}${zone}`
  return Number.isNaN(Date.parse(at)) ? undefined : at
}

/** Nothing lies at 0, 0: that is a telephone which had not found itself yet. */
function placeOf(lat: unknown, lng: unknown): { lat: number; lng: number } | undefined {
  if (typeof lat !== 'number' || typeof lng !== 'number') return undefined
  const possible = Math.abs(lat) <= 90 && Math.abs(lng) <= 180 && (lat !== 0 || lng !== 0)
  return possible ? { lat, lng } : undefined
}
