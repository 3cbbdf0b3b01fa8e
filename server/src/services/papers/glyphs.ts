/**
 * Which characters our fonts can draw. An archival PDF may not hold a character without a shape, and people write
 * emoji and other scripts; so what cannot be drawn is left out (emoji) or marked with � (letters), and the paper
 * says so. The register keeps the original.
 */

/** The shape-less box that stands for a letter we cannot draw. Itself drawn by the fonts. */
export const LOST = '�'

export interface Drawable {
  readonly text: string
  /** True when a letter was replaced by the box. */
  readonly lost: boolean
}

/** Code points that a TrueType font has a shape for, read from its `cmap` table (formats 4 and 12). */
export function coverage(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableAt(view, 'cmap')
  const covered = new Set<number>()
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 4 + i * 8 + 4)
    const format = view.getUint16(at)
    if (format === 4) readFormat4(view, at, covered)
    if (format === 12) readFormat12(view, at, covered)
  }
  return covered
}

function tableAt(view: DataView, name: string): number {
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + i * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((j) => view.getUint8(entry + j)))
    if (tag === name) return view.getUint32(entry + 8)
  }
  throw new Error(`the font has no ${name} table`)
}

function readFormat4(view: DataView, at: number, covered: Set<number>): void {
  const doubled = view.getUint16(at + 6)
  const [ends, starts] = [at + 14, at + 16 + doubled]
  const [deltas, ranges] = [starts + doubled, starts + doubled * 2]
  for (let i = 0; i < doubled; i += 2) {
    const end = view.getUint16(ends + i)
    const start = view.getUint16(starts + i)
    const range = view.getUint16(ranges + i)
    for (let point = start; point <= end && point !== 0xffff; point++) {
      const found = range === 0 ? point : view.getUint16(ranges + i + range + (point - start) * 2)
      if (found !== 0 && ((found + view.getUint16(deltas + i)) & 0xffff) !== 0) covered.add(point)
    }
  }
}

function readFormat12(view: DataView, at: number, covered: Set<number>): void {
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + i * 12
    for (let point = view.getUint32(group); point <= view.getUint32(group + 4); point++) covered.add(point)
  }
}

/** Long runs without a space (addresses of pages, mostly) may break after this many characters. */
const RUN = 28

/** `text` as the fonts can draw it, in NFC, without control characters; line breaks become spaces. */
export function drawable(text: string, covered: ReadonlySet<number>): Drawable {
  let lost = false
  let drawn = ''
  for (const character of text.normalize('NFC')) {
    if (/\s/.test(character)) drawn += ' '
    else if (covered.has(character.codePointAt(0) ?? 0)) drawn += character
    else if (/[\p{L}\p{N}\p{M}]/u.test(character)) {
      lost = true
      drawn += LOST
    }
  }
  const tidy = drawn
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[,.;:!?।])/g, '')
    .trim()
  return { text: tidy.replace(new RegExp(`[!-~]{${RUN}}(?=[!-~])`, 'g'), '$&\u200b'), lost }
}
