/** Pictures for other eyes: upright, small enough for a slow telephone, and silent about when and where they were taken. */
import sharp from 'sharp'

/** The longest side in pixels. */
const FOR_CITIZEN = 1600
const THUMBNAIL = 320
/** A page of a scan is read, not only looked at. */
const PAGE = 2400
/** So many pages of one file can be turned. */
const MOST_PAGES = 500
/** More pixels than any telephone takes: a small file that unfolds to fill the memory. */
const MOST_PIXELS = 120_000_000

/** A JPEG of an officer's picture as the citizen gets it: what the camera wrote into it is gone. Throws when it is no picture. */
export function forCitizen(bytes: Uint8Array): Promise<Uint8Array> {
  return shrink(bytes, FOR_CITIZEN, 82)
}

/** A small JPEG for lists and threads. Throws when it is no picture. */
export function thumbnail(bytes: Uint8Array): Promise<Uint8Array> {
  return shrink(bytes, THUMBNAIL, 72)
}

/** How many pages a scan has; 1 for what is no scan. */
export async function pagesOf(bytes: Uint8Array): Promise<number> {
  const { pages = 1 } = await sharp(bytes, { failOn: 'none' }).metadata()
  return Math.min(Math.max(pages, 1), MOST_PAGES)
}

/** One page of a scan, the first being 1, large enough to be read. Throws when there is no such page. */
export function pageOf(bytes: Uint8Array, page: number): Promise<Uint8Array> {
  return shrink(bytes, PAGE, 82, page - 1)
}

async function shrink(bytes: Uint8Array, side: number, quality: number, page = 0): Promise<Uint8Array> {
  // a picture that broke off on its way is shown as far as it came
  return sharp(bytes, { failOn: 'none', limitInputPixels: MOST_PIXELS, page })
    .rotate()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality })
    .toBuffer()
}
