/** A row of `nodals.csv`. */

/** One nodal officer. */
export interface Nodal {
  readonly level: 'state' | 'district' | 'department'
  /** The code of the district it answers for, or in which the department is. */
  readonly district?: number
  /** Names of the district, by which it is found in words. */
  readonly nameHi?: string
  readonly nameEn?: string
  readonly aliases?: readonly string[]
  readonly department?: string
  readonly post: string
}
