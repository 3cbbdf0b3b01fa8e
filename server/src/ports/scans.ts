/** A virus scanner, what it said of each file, and what is held away. */
import type { AttachmentId, FileHash, PersonId } from '#core/ids.ts'

/** What a scanner says of some bytes; `unreachable` says nothing of them. */
export type Verdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'found'; readonly what: string }
  /** It does not look at so many bytes. */
  | { readonly kind: 'too-large'; readonly why: string }
  /** It looked and failed. */
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'unreachable'; readonly why: string }

/** How the scanner is. */
export type ScannerHealth =
  | { readonly kind: 'well'; readonly version: string }
  | { readonly kind: 'unreachable'; readonly why: string }

/** A scanner beside us. Never throws. */
export interface Scanner {
  /** Where it listens, for people. */
  readonly address: string
  scan(bytes: Uint8Array): Promise<Verdict>
  health(): Promise<ScannerHealth>
}

/** Whether a file may be opened and sent on. */
export type Standing = 'free' | 'waiting' | 'held'

/** The fault of asking for a file that may not be opened. */
export interface Withheld extends Error {
  readonly code: 'WITHHELD'
  readonly standing: Exclude<Standing, 'free'>
}

/** Judges a file that was put into our store just now; `name` is what it came under. */
export type JudgeFile = (file: FileHash, bytes: Uint8Array, name?: string) => Promise<Standing>

/** A file in which something was found. */
export interface HeldFile {
  readonly file: FileHash
  readonly name?: string
  readonly bytes: number
  readonly found: string
  readonly at: Date
}

/** A false alarm: what was held, released by somebody. */
export interface ReleasedFile extends HeldFile {
  /** `at` is when it was released. */
  readonly by: PersonId
  readonly reason: string
}

/** A file that waits for its verdict. */
export interface Unjudged {
  readonly file: FileHash
  readonly tries: number
}

/** An attachment that may be opened from now on. */
export interface Released {
  readonly id: AttachmentId
  readonly mime?: string
}

/** What was said of each file. */
export interface Scans {
  /** A file that nobody looked at is free. */
  standing(file: FileHash): Promise<Standing>
  /** Notes a file that is to be scanned, claimed until `lease`; answers how it stood before. */
  expect(
    file: { readonly file: FileHash; readonly bytes: number; readonly name?: string },
    now: Date,
    lease: Date,
  ): Promise<{ readonly standing: Standing; readonly judgedAt?: Date } | undefined>
  claim(limit: number, now: Date, lease: Date): Promise<readonly Unjudged[]>
  /** Nothing was found: whatever waited for it is free. */
  clean(file: FileHash, now: Date): Promise<readonly Released[]>
  /** Held away wherever it stands, also where it was free before. */
  hold(file: FileHash, found: string, now: Date): Promise<void>
  later(file: FileHash, at: Date, why: string): Promise<void>
  /** There is no scanner any more: some of what waited is free, unscanned. */
  release(limit: number, now: Date): Promise<readonly Released[]>
  /** What was refused at a screen, was held before `before` and stands in no message leaves for good; answers how many. */
  leave(before: Date, now: Date): Promise<number>
  /** It was erased. */
  forget(file: FileHash): Promise<void>
  waiting(): Promise<{ readonly waiting: number; readonly oldest?: Date; readonly why?: string }>
  /** The newest that are held, and how many there are. */
  held(limit: number): Promise<{ readonly files: readonly HeldFile[]; readonly many: number }>
  /** Somebody says that it was a false alarm: it is free for good, wherever it stands. Undefined when it is not held. */
  pardon(
    file: FileHash,
    by: { readonly person: PersonId; readonly reason: string },
    now: Date,
  ): Promise<readonly Released[] | undefined>
  /** The newest that were released so. */
  pardoned(limit: number): Promise<readonly ReleasedFile[]>
}
