/** Numbers of other systems, as acts write them down and strike them off. */

interface ForeignNumber {
  readonly system: string
  readonly number: string
}

interface Numbered {
  readonly elsewhere: readonly ForeignNumber[]
}

/** What each of the acts changes. */
export const numbering = {
  'numbered-elsewhere': ({ elsewhere }: Numbered, { system, number }: ForeignNumber) => ({
    elsewhere: [...elsewhere, { system, number }],
  }),
  'number-struck': ({ elsewhere }: Numbered, { system, number }: ForeignNumber) => ({
    elsewhere: elsewhere.filter((one) => one.system !== system || one.number !== number),
  }),
} as const
