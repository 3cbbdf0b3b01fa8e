/**
 * How many segments an SMS takes, which is what is paid for. Letters of the GSM alphabet take 7 bits: 160 in one segment, 153
 * in each of several. One letter outside of it (any Hindi) makes the whole text UCS-2: 70 in one, 67 in each of several.
 */

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** These take two places. */
const EXTENDED = new Set('\f^{}\\[~]|€')

export interface Segments {
  readonly alphabet: 'gsm' | 'unicode'
  /** Places taken: septets, or units of 16 bits. */
  readonly length: number
  readonly segments: number
}

/** Counts the segments of a text. */
export function segmentsOf(text: string): Segments {
  const letters = [...text]
  const gsm = letters.every((letter) => BASIC.has(letter) || EXTENDED.has(letter))
  const length = gsm ? letters.reduce((sum, letter) => sum + (EXTENDED.has(letter) ? 2 : 1), 0) : text.length
  const [one, each] = gsm ? [160, 153] : [70, 67]
  return {
    alphabet: gsm ? 'gsm' : 'unicode',
    length,
    segments: length <= one ? 1 : Math.ceil(length / each),
  }
}
