/** Other systems whose numbers our grievances bear (`bridges.yaml`); how a row of theirs is read is in `core/src/bridge`. */

/**
 * What a column of theirs may mean. `code` names a grievance that is already ours; `received`, `state` and `reply` are what
 * they say of theirs: the day it reached them, how it stands there, and what they answered.
 */
export const BRIDGE_FIELDS = [
  'number',
  'code',
  'name',
  'phone',
  'words',
  'subject',
  'place',
  'received',
  'state',
  'reply',
] as const
export type BridgeField = (typeof BRIDGE_FIELDS)[number]

export interface Bridge {
  readonly system: string
  readonly nameHi: string
  readonly nameEn: string
  /** The occasion under which what comes over it is registered, a code of `sources`. */
  readonly source?: string
  /** Their heading for each of our fields. */
  readonly columns: Readonly<Partial<Record<BridgeField, string>>>
  /** Their word for a subject, and our code. */
  readonly subjects: Readonly<Record<string, string>>
  /** What they call our states; those without a word of theirs are exported under ours. */
  readonly states?: Readonly<Record<string, string>>
}
