/** What a file is by its first bytes, whatever it calls itself. */
import { fileTypeFromBuffer } from 'file-type'

/** The MIME type, or undefined when the first bytes tell nothing, as with plain text. Never throws. */
export async function sniff(bytes: Uint8Array): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  return found?.mime
}
