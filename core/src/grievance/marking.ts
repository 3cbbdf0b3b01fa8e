/** What a person marked in the words of a grievance, as acts: the last marking stands, and new words begin without any. */
import type { Marks } from '../privacy/marks.ts'

/** [details-marked] which stretches of the gist are private, and which are not. */
export type MarkingAct = { readonly kind: 'details-marked' } & Marks

/** A grievance with its marks. */
export interface Marked {
  readonly marks?: Marks | undefined
}

/** What the act changes. */
export const marking = {
  'details-marked': (_: Marked, { closed, open }: Marks): Marked =>
    closed.length + open.length === 0 ? { marks: undefined } : { marks: { closed, open } },
} as const
