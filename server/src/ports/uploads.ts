/** Files that people hand in at screens, before a deed names them. */
import type { HandedFile } from './deeds.ts'

/** What came of it: kept under its hash, or not taken. */
export type TakenUpload =
  | { readonly kind: 'taken'; readonly media: string; readonly file: HandedFile }
  | { readonly kind: 'type-unknown' }
  /** The virus scanner found something. */
  | { readonly kind: 'held' }
  | { readonly kind: 'too-large'; readonly most: number }

/** Looks at a file and keeps it; the same bytes are one file. */
export type TakeUpload = (bytes: Uint8Array, filename: string | undefined) => Promise<TakenUpload>
