/**
 * Words that Outlook wrote as RTF: unpacked (MS-OXRTFCP), then read. RTF that wraps HTML (`\fromhtml`, MS-OXRTFEX) gives
 * the HTML back; of other RTF the letters and line breaks are taken and nothing else.
 */
import { bytesOf } from './bytes.ts'

const PACKED = 0x75465a4c
const PLAIN = 0x414c454d
const MOST = 4 * 1024 * 1024
const WINDOW = 4096
const BEGINNING =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'

/** The RTF of it, a letter for each byte; undefined when it is none. What is cut off is read as far as it goes. */
export function unpackedRtf(bytes: Uint8Array): string | undefined {
  if (bytes.length < 16) return undefined
  const head = bytesOf(bytes)
  head.skip(4)
  const size = Math.min(head.u32(), MOST)
  const kind = head.u32()
  head.skip(4)
  const body = head.rest()
  if (kind === PLAIN) return Buffer.from(body.subarray(0, size)).toString('latin1')
  return kind === PACKED ? Buffer.from(inflated(body, size)).toString('latin1') : undefined
}

function inflated(body: Uint8Array, size: number): Uint8Array {
  const window = Buffer.alloc(WINDOW, ' ')
  let write = window.write(BEGINNING, 'latin1')
  const out = new Uint8Array(size)
  let length = 0
  const put = (byte: number) => {
    out[length++] = byte
    window[write] = byte
    write = (write + 1) % WINDOW
  }
  for (let at = 0; at < body.length && length < size; ) {
    const control = body[at++] ?? 0
    for (let bit = 0; bit < 8 && length < size; bit++) {
      if (!(control & (1 << bit))) {
        const byte = body[at++]
        if (byte === undefined) return out.subarray(0, length)
        put(byte)
        continue
      }
      const [high, low] = [body[at++], body[at++]]
      if (high === undefined || low === undefined) return out.subarray(0, length)
      const from = (high << 4) | (low >> 4)
      // a run that begins where it would be written is the end
      if (from === write) return out.subarray(0, length)
      for (let n = 0; n < (low & 15) + 2 && length < size; n++) put(window[(from + n) % WINDOW] ?? 0)
    }
  }
  return out.subarray(0, length)
}

const TOKEN =
  /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\\n|\\\r\n?|\\([^a-z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\/gi
/** Groups in which no words of the writer stand. */
const ASIDE = new Set(
  'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf themedata datastore listtable listoverridetable rsidtbl generator xmlnstbl'.split(
    ' ',
  ),
)
const SIGNS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  tab: '\t',
  cell: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
}
const DEEPEST = 500

interface Group {
  /** Nothing in it is said. */
  readonly aside: boolean
  /** How many letters follow a wide one for those who cannot read it. */
  readonly fallback: number
  /** Only for who reads RTF, where HTML is wrapped. */
  readonly rtfOnly: boolean
}

/** Its words, or its HTML. */
export function wordsOfRtf(rtf: string): { readonly text?: string; readonly html?: string } {
  const wraps = /\\fromhtml1?\b/.test(rtf.slice(0, 4096))
  const charset = `windows-${/\\ansicpg(125\d|874)\b/.exec(rtf.slice(0, 4096))?.[1] ?? '1252'}`
  const said = lettersOf(rtf, charset, wraps).replaceAll('\u0000', '').trim()
  if (said === '') return {}
  return wraps ? { html: said } : { text: said }
}

function lettersOf(rtf: string, charset: string, wraps: boolean): string {
  const outer: Group[] = []
  let group: Group = { aside: false, fallback: 1, rtfOnly: false }
  let narrow: number[] = []
  let skip = 0
  let opening = false
  let out = ''
  const flush = () => {
    if (narrow.length > 0) out += new TextDecoder(charset).decode(Uint8Array.from(narrow))
    narrow = []
  }
  const isHeard = () => !group.aside && !(wraps && group.rtfOnly)
  const say = (text: string) => {
    flush()
    if (isHeard()) out += text
  }
  for (const [whole, word, digits, hex, sign, brace, plain] of rtf.matchAll(TOKEN)) {
    const first = opening
    opening = false
    if (brace === '{') {
      if (outer.length >= DEEPEST) break
      outer.push(group)
      opening = true
    } else if (brace === '}') {
      flush()
      group = outer.pop() ?? group
    } else if (hex !== undefined) {
      if (skip > 0) skip--
      else if (isHeard()) narrow.push(Number.parseInt(hex, 16))
    } else if (plain !== undefined) {
      say(plain.slice(Math.min(skip, plain.length)))
      skip = Math.max(0, skip - plain.length)
    } else if (sign === '*') {
      // what stands behind it may be left out by who does not know it
      if (first) group = { ...group, aside: true }
    } else if (sign !== undefined)
      say(sign === '~' ? '\u00a0' : sign === '_' ? '-' : sign === '-' ? '' : sign)
    else if (word !== undefined) {
      const number = digits === undefined ? undefined : Number(digits)
      if (first && ASIDE.has(word)) group = { ...group, aside: true }
      else if (wraps && word === 'htmltag') group = { ...group, aside: false, rtfOnly: false }
      else if (word === 'htmlrtf') group = { ...group, rtfOnly: number !== 0 }
      else if (word === 'uc') group = { ...group, fallback: Math.min(Math.max(number ?? 1, 0), 10) }
      else if (word === 'u' && number !== undefined) {
        say(String.fromCharCode(number & 0xffff))
        skip = group.fallback
      } else if (SIGNS[word] !== undefined) say(SIGNS[word])
    } else if (/^\\[\r\n]/.test(whole)) say('\n')
  }
  flush()
  return out.toWellFormed()
}
