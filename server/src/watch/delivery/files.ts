/** Files of ours on their way out: the bytes from the store, and their kind from what is said with them. */
import type { FileHash } from '#core/ids.ts'
import type { Say, TemplateSay } from '#core/message/outgoing.ts'
import type { FileToSend } from '#ports/channel.ts'
import type { Files } from '#ports/outbox.ts'
import type { Withheld } from '#ports/scans.ts'

/** Opens the files of one message; `isWaiting` tells that one of them waits for the virus scanner. */
export function openingFor(
  say: Say | TemplateSay,
  files: Files,
): { readonly file: (hash: FileHash) => Promise<FileToSend>; readonly isWaiting: () => boolean } {
  let waiting = false
  return {
    isWaiting: () => waiting,
    async file(hash) {
      const bytes = await files.get(hash).catch((fault: Partial<Withheld>) => {
        waiting ||= fault.code === 'WITHHELD' && fault.standing === 'waiting'
        throw fault
      })
      return { hash, mime: mimeOf(say, hash, bytes), bytes: async () => bytes }
    },
  }
}

/** Above words and templates stand only pictures and PDF papers. */
function mimeOf(say: Say | TemplateSay, hash: FileHash, bytes: Uint8Array): string {
  if (say.type === 'file') return say.mime
  if (say.type === 'template' && say.document?.file === hash) return 'application/pdf'
  const isPng = bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47
  return isPng ? 'image/png' : 'image/jpeg'
}
