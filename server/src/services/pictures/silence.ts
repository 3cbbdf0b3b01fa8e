/**
 * Videos for other eyes: the film as it is, silent about when and where it was taken.
 *
 * An MP4 or 3GP file is boxes in boxes, and tables in it point at the pictures by their distance from its beginning.
 * So nothing is taken out; what tells of the camera becomes an empty box of the same size:
 *
 *   udta, meta, uuid           place, make and model of the telephone, names, XMP: emptied
 *   trak that is no film, sound or text    the way of the camera, second by second: no longer a track
 *   mvhd, tkhd, mdhd           the times of making and changing: zero
 *
 * Not done here: the pictures themselves are not looked into, and a sound recorded outdoors still says what it says.
 */

const KINDS = /^(video|audio)\/(mp4|3gpp|quicktime|x-m4v|x-m4a)\b/
const INSIDE: ReadonlySet<string> = new Set(['moov', 'trak', 'mdia', 'minf', 'moof', 'traf', 'edts'])
const TELLING: ReadonlySet<string> = new Set(['udta', 'meta', 'uuid'])
const DATED: ReadonlySet<string> = new Set(['mvhd', 'tkhd', 'mdhd'])
/** What a track may be for to be seen or heard. */
const SHOWN: ReadonlySet<string> = new Set(['vide', 'soun', 'text', 'sbtl', 'subt'])
const DEEPEST = 8

interface Box {
  readonly type: string
  readonly start: number
  /** Where its content begins, behind its size and name. */
  readonly content: number
  readonly end: number
}

/** The film without its traces, as a copy. Any other kind of file is given back as it is. */
export function withoutTraces(bytes: Uint8Array, mime: string): Uint8Array {
  if (!KINDS.test(mime)) return bytes
  const film = Buffer.from(bytes)
  silence(film, 0, film.length, 0)
  return film
}

function silence(film: Buffer, from: number, to: number, depth: number): void {
  for (const box of boxesIn(film, from, to)) {
    if (TELLING.has(box.type)) empty(film, box)
    else if (DATED.has(box.type)) undate(film, box)
    else if (box.type === 'trak' && !isShown(film, box)) empty(film, box)
    else if (INSIDE.has(box.type) && depth < DEEPEST) silence(film, box.content, box.end, depth + 1)
  }
}

/** The boxes between two places; what does not add up ends the list. */
function* boxesIn(film: Buffer, from: number, to: number): Generator<Box> {
  for (let start = from; start + 8 <= to; ) {
    const short = film.readUInt32BE(start)
    const type = film.toString('latin1', start + 4, start + 8)
    const isLong = short === 1 && start + 16 <= to
    const size = isLong ? Number(film.readBigUInt64BE(start + 8)) : short === 0 ? to - start : short
    const content = start + (isLong ? 16 : 8)
    const end = start + size
    if (end > to || end < content) return
    yield { type, start, content, end }
    start = end
  }
}

function empty(film: Buffer, { start, content, end }: Box): void {
  film.write('free', start + 4, 'latin1')
  film.fill(0, content, end)
}

/** Behind version and flags stand the times of making and of changing, of four bytes each or of eight. */
function undate(film: Buffer, { content, end }: Box): void {
  const width = film[content] === 1 ? 16 : 8
  if (content + 4 + width <= end) film.fill(0, content + 4, content + 4 + width)
}

function isShown(film: Buffer, track: Box): boolean {
  const [media] = [...boxesIn(film, track.content, track.end)].filter(({ type }) => type === 'mdia')
  const [handler] = media
    ? [...boxesIn(film, media.content, media.end)].filter(({ type }) => type === 'hdlr')
    : []
  // a track that does not say what it is for is left as it is: a player may know better
  if (!handler || handler.content + 12 > handler.end) return true
  return SHOWN.has(film.toString('latin1', handler.content + 8, handler.content + 12))
}
