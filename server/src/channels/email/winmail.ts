/** The files and words of a winmail.dat among the parts of a mail; the packed one itself stays what it is. */
import { wordsOfHtml } from './html.ts'
import { isPacked, unpack } from './tnef.ts'

/** A file as it lay in there. */
export interface Unpacked {
  readonly mime: string
  readonly filename?: string
  readonly bytes: Uint8Array
  readonly inside: boolean
}

/** By the end of the name, where nothing else says what it is. */
const MIMES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  amr: 'audio/amr',
  mp4: 'video/mp4',
  '3gp': 'video/3gpp',
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain',
  csv: 'text/csv',
  html: 'text/html',
  eml: 'message/rfc822',
}

/** Opens every packed part; a mail without one gives nothing. */
export function unpackedIn(parts: readonly { readonly bytes: Uint8Array }[]): {
  readonly text: string
  readonly files: readonly Unpacked[]
} {
  const packed = parts.filter(({ bytes }) => isPacked(bytes)).map(({ bytes }) => unpack(bytes))
  const words = packed.map(({ text, html }) => text ?? wordsOfHtml(html ?? '')).filter((one) => one !== '')
  return {
    text: words.join('\n\n'),
    files: packed
      .flatMap(({ files }) => files)
      .map((file) => ({ ...file, mime: file.mime ?? mimeOf(file.filename) })),
  }
}

function mimeOf(filename = ''): string {
  return MIMES[/\.([a-z0-9]+)$/i.exec(filename)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}
