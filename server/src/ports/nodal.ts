/** What lies on the nodal chain: read for those who are on it. */
import type { PostCode } from '#core/ids.ts'
import type { GrievanceRow } from './desk.ts'

/** With the officer, come back up to them as a report, or given on and not back yet. */
export type NodalView = 'here' | 'back' | 'below'

export interface NodalRow extends GrievanceRow {
  /** The nodal officers, the state's first, and last the post that has it. */
  readonly chain: readonly PostCode[]
}

/** Open ones, and those of them that are late. */
export interface NodalCounts {
  readonly open: number
  readonly late: number
}

export interface NodalLists {
  /** What is due first stands first; none about these posts or persons. */
  list(
    view: NodalView,
    posts: readonly string[],
    options: { readonly limit: number; readonly after?: string; readonly notAbout?: readonly string[] },
  ): Promise<{ readonly items: readonly NodalRow[]; readonly next?: string }>
  counts(
    posts: readonly string[],
    now: Date,
    notAbout?: readonly string[],
  ): Promise<Readonly<Record<NodalView, NodalCounts>>>
  /** For who stands at the head of the chain: how much lies below each post to which they gave on. */
  below(
    posts: readonly string[],
    now: Date,
    notAbout?: readonly string[],
  ): Promise<readonly ({ readonly post: string } & NodalCounts)[]>
}
