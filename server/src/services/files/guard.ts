/** Our files behind the scanner's verdict: one that waits for it, or is held away, cannot be opened by anybody. */
import type { Files } from '#ports/outbox.ts'
import type { Scans, Withheld } from '#ports/scans.ts'

/** The same files; `get` throws `WITHHELD` while a file may not be opened. */
export function guarded(files: Files, { standing }: Pick<Scans, 'standing'>): Files {
  return {
    put: files.put,
    has: files.has,
    async get(hash) {
      const stands = await standing(hash)
      if (stands === 'free') return files.get(hash)
      const fault = new Error(
        `the file is ${stands === 'held' ? 'held away' : 'waiting for the virus scanner'}`,
      )
      throw Object.assign(fault, { code: 'WITHHELD', standing: stands } as const) satisfies Withheld
    },
  }
}
