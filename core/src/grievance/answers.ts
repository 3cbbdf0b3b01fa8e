/** Directions and reports as they stand once something was said about them. */

/** The open directions that `which` means, answered. */
export function answered<D extends { readonly answer?: object }>(
  { directions }: { readonly directions: readonly D[] },
  which: (direction: D) => boolean,
  answer: NonNullable<D['answer']>,
): readonly D[] {
  return directions.map((one) => (one.answer === undefined && which(one) ? { ...one, answer } : one))
}

/** The reports, the one of this number as it stands now. */
export function standing<R extends { readonly number: number; readonly standing: string }>(
  { reports }: { readonly reports: readonly R[] },
  number: number,
  standing: R['standing'],
): readonly R[] {
  return reports.map((report) => (report.number === number ? { ...report, standing } : report))
}
