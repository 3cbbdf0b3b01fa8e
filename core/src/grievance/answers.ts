/** Directions as they stand once they are answered. */

/** The open directions that `which` means, answered. */
export function answered<D extends { readonly answer?: object }>(
  { directions }: { readonly directions: readonly D[] },
  which: (direction: D) => boolean,
  answer: NonNullable<D['answer']>,
): readonly D[] {
  return directions.map((one) => (one.answer === undefined && which(one) ? { ...one, answer } : one))
}
