/** One range of bytes (RFC 9110), so that a player can jump within a recording. */

interface Range {
  readonly start: number
  /** The last byte, included. */
  readonly end: number
}

/** The range asked for; undefined for the whole file, `wrong` when the file does not have it. */
export function rangeOf(header: string | undefined, size: number): Range | undefined | 'wrong' {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return undefined
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length === 0 ? 'wrong' : { start: size - length, end: size - 1 }
  }
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start >= size || start > end ? 'wrong' : { start, end }
}
