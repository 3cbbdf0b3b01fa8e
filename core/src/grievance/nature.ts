/**
 * A suggestion is a record of its own kind (M71): a person says that it is one, the department's nodal post answers it, and
 * with the answer it rests. Nobody is asked for proofs, nobody is asked whether they are satisfied.
 */

/** Absent in a record: a grievance. */
export type Nature = 'grievance' | 'suggestion'

/** Is it a suggestion? */
export function isSuggestion({ nature }: { readonly nature?: Nature | undefined }): boolean {
  return nature === 'suggestion'
}
