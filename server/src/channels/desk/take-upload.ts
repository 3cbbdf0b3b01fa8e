/**
 * A file that somebody hands in at a screen. Its kind is told by its first bytes; what calls itself text must be text.
 * Of a picture too large for a chat a smaller one is kept, with what the larger one said of its making.
 */
import { MOST_OF_A_PICTURE, uploadKind } from '#core/message/upload.ts'
import type { Attachment } from '#ports/conversations.ts'
import type { Files } from '#ports/outbox.ts'
import type { RememberPicture } from '#ports/prints.ts'
import type { JudgeFile } from '#ports/scans.ts'
import type { TakenUpload } from '#ports/uploads.ts'

interface Taking {
  readonly files: Pick<Files, 'put'>
  readonly sniff: (bytes: Uint8Array) => Promise<string | undefined>
  readonly inspect: (
    bytes: Uint8Array,
    mime: string,
  ) => Promise<{ readonly mime: string; readonly taken?: NonNullable<Attachment['taken']> }>
  readonly remember: RememberPicture
  readonly judge: JudgeFile
  /** A smaller picture of it, upright. */
  readonly smaller: (bytes: Uint8Array) => Promise<Uint8Array>
}

/** Looks at the file and keeps it, or says why not. The same bytes are one file however often they come. */
export function takeUpload({ files, sniff, inspect, remember, judge, smaller }: Taking) {
  return async (bytes: Uint8Array, filename: string | undefined): Promise<TakenUpload> => {
    const mime = (await sniff(bytes)) ?? (isText(bytes) ? 'text/plain' : undefined)
    const kind = mime === undefined ? undefined : uploadKind(mime)
    if (!mime || !kind) return { kind: 'type-unknown' }
    if (bytes.length > kind.most) return { kind: 'too-large', most: kind.most }
    const seen = await inspect(bytes, mime)
    const large = kind.media === 'image' && !isScan(seen.mime) && bytes.length > MOST_OF_A_PICTURE
    const kept = large ? await smaller(bytes).catch(() => undefined) : bytes
    if (!kept) return { kind: 'type-unknown' }
    const file = await files.put(kept)
    // while the scanner is away it is taken, and waits
    if ((await judge(file, kept, filename)) === 'held') return { kind: 'held' }
    await remember(file, kept, seen.mime)
    return {
      kind: 'taken',
      media: kind.media,
      file: {
        file,
        mime: large ? 'image/jpeg' : seen.mime,
        bytes: kept.length,
        ...(filename ? { filename } : {}),
        ...(seen.taken ? { taken: seen.taken } : {}),
      },
    }
  }
}

/** The original of a scan is kept whole; who looks at it is shown a picture made of it. */
function isScan(mime: string): boolean {
  return mime === 'image/tiff'
}

/** Words in UTF-8 without control signs, and at least one of them. */
function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what text does not hold
    return text.trim() !== '' && !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !/^\s*</.test(text)
  } catch {
    return false
  }
}
