/** How pictures look, so that the same one is known again. */
import type { AttachmentId, FileHash, GrievanceId } from '#core/ids.ts'

/** Prints of kept files. */
export interface Prints {
  /** The same file has one print. */
  keep(file: FileHash, print: string): Promise<void>
}

/** A picture in the file of a grievance that looks the same, or nearly. */
export interface AlikePicture {
  readonly attachment: AttachmentId
  readonly grievance: GrievanceId
  /** It came from a citizen, not from one of ours. */
  readonly fromCitizen: boolean
  readonly at: Date
}

/** Inside a transaction. */
export interface PrintsIn {
  /** Pictures in files of grievances that look like this one, the oldest first; by an index, never by looking at all. */
  alike(file: FileHash): Promise<readonly AlikePicture[]>
}

/** Keeps the print of a picture that came; a picture without one is kept all the same. */
export type RememberPicture = (file: FileHash, bytes: Uint8Array, mime: string) => Promise<void>
