/** What a bulletin holds once it is printed: its JSON file is exactly this, and every other file is made of it. */

import type { Why } from '../grievance/acts.ts'
import type { PrintedTable } from './bulletin.ts'
import type { PublicGround } from './publishable.ts'
import type { PrintedTime } from './times.ts'

/** A correction of a bulletin that was printed before. */
export interface Erratum extends Why {
  readonly at: Date
}

/** A record that became public in the week. */
export interface PublishedCase {
  readonly number: string
  readonly gist: string
  readonly report: string
  readonly department: string
  readonly departmentName: Why
  readonly subject?: string
  readonly subjectName?: Why
  readonly place?: number
  readonly placeName?: Why
  /** Days in India, `YYYY-MM-DD`. */
  readonly registered: string
  readonly closed: string
  readonly ground: PublicGround
  readonly published: string
}

export interface BulletinContent {
  /** Of this shape; changed only when the shape changes. The first had neither the counts of the work nor times. */
  readonly version: 1 | 2
  readonly district: { readonly code: number; readonly letters: string; readonly name: Why }
  readonly week: string
  readonly from: string
  readonly to: string
  /** The day on which it was printed. */
  readonly printed: string
  readonly comment: Why
  readonly tables: readonly PrintedTable[]
  /** How long the steps took; there from the second shape on. */
  readonly times?: readonly PrintedTime[]
  /** The whole district in the weeks before and in this one, oldest first. */
  readonly trend: readonly {
    readonly week: string
    readonly received: number
    readonly disposed: number
    readonly pending: number
    /** Of what was disposed of; there from the second shape on. */
    readonly satisfied?: number
  }[]
  readonly cases: readonly PublishedCase[]
  /** How many more became public than are listed. */
  readonly casesLeft: number
  /** Corrections of earlier bulletins since the last one. */
  readonly errata: readonly (Why & { readonly week: string; readonly day: string })[]
  /** The root of the register at the end of the week: whoever keeps it can prove that nothing was taken out since. */
  readonly root?: { readonly day: string; readonly acts: number; readonly hash: string }
  /** Where the bulletin stands. */
  readonly address: string
}

/** A file of a bulletin with what proves it. */
export interface ListedFile {
  readonly name: string
  readonly mime: string
  readonly bytes: number
  readonly sha256: string
}
