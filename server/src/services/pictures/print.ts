/**
 * The print of a picture by its coarse light and shade: the low frequencies of a cosine transform over 32 by 32 grey
 * points, each above or below their middle. Size, format, a little light or a chat's compression hardly change it.
 */
import sharp from 'sharp'

const SIDE = 32
const LOW = 8
const MOST_PIXELS = 120_000_000
/** Below this much light and shade a picture has no print: black frames and blank sheets are all alike. */
const LEAST_CONTRAST = 4

/** cosines[u][x] of the transform. */
const cosines = Array.from({ length: LOW }, (_, u) =>
  Float64Array.from({ length: SIDE }, (_, x) => Math.cos(((2 * x + 1) * u * Math.PI) / (2 * SIDE))),
)

/** Sixteen hexadecimal digits, or nothing for what is no picture or shows nothing. Never throws. */
export async function printOf(bytes: Uint8Array, mime: string): Promise<string | undefined> {
  if (!mime.startsWith('image/')) return undefined
  const points = await sharp(bytes, { failOn: 'none', limitInputPixels: MOST_PIXELS })
    .rotate()
    .flatten({ background: '#ffffff' })
    .greyscale()
    .resize(SIDE, SIDE, { fit: 'fill' })
    .raw()
    .toBuffer()
    .catch(() => undefined)
  if (!points || points.length !== SIDE * SIDE || contrast(points) < LEAST_CONTRAST) return undefined
  return bitsOf(lowFrequencies(points))
}

function contrast(points: Uint8Array): number {
  const middle = points.reduce((sum, one) => sum + one, 0) / points.length
  return Math.sqrt(points.reduce((sum, one) => sum + (one - middle) ** 2, 0) / points.length)
}

function lowFrequencies(points: Uint8Array): readonly number[] {
  const rows = Array.from({ length: SIDE }, (_, y) =>
    cosines.map((wave) => wave.reduce((sum, by, x) => sum + by * (points[y * SIDE + x] as number), 0)),
  )
  return cosines.flatMap((wave) =>
    cosines.map((_, u) => wave.reduce((sum, by, y) => sum + by * (rows[y]?.[u] as number), 0)),
  )
}

/** The first value is the mean light and would tell nothing: it counts as the middle. */
function bitsOf(values: readonly number[]): string {
  const others = values.slice(1).sort((a, b) => a - b)
  const middle = others[others.length >> 1] as number
  const bits = values.map((value, at) => (at > 0 && value > middle ? '1' : '0')).join('')
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0')
}
