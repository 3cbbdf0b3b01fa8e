/** Why a record is not public, was taken back or corrected, in words. */
import type { RetractionReason, WithholdingReason } from '#core/grievance/acts.ts'
import { RETRACTION_WORDS, WITHHOLDING_WORDS } from '#core/words/publication.ts'
import type { Words } from './house.ts'

/** The reason of a state; of a correction as the publisher wrote it. */
export function reasonOf(state: string, reason: string | undefined): Words | undefined {
  if (reason === undefined) return undefined
  if (state === 'withheld') return WITHHOLDING_WORDS[reason as WithholdingReason]
  if (state === 'retracted') return RETRACTION_WORDS[reason as RetractionReason]
  return { hi: reason, en: reason }
}
