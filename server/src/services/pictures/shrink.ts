/** Pictures for other eyes: upright, small enough for a slow telephone, and silent about when and where they were taken. */
import sharp from 'sharp'

/** The longest side in pixels. */
const FOR_CITIZEN = 1600
const THUMBNAIL = 320
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

async function shrink(bytes: Uint8Array, side: number, quality: number): Promise<Uint8Array> {
  // a picture that broke off on its way is shown as far as it came
  return sharp(bytes, { failOn: 'none', limitInputPixels: MOST_PIXELS })
    .rotate()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality })
    .toBuffer()
}
