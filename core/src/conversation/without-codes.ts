/** The words of an officer without the numbers of grievances in them. */
import type { OfficerFacts } from './officer-facts.ts'

/** What is said besides the numbers. */
export function withoutCodes(said: string, { codes }: Pick<OfficerFacts, 'codes'>): string {
  const bare = codes.reduce((text, { typed }) => text.replaceAll(typed, ''), said)
  return bare.replace(/^[\s:,.–-]+/, '').trim()
}
