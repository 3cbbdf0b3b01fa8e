/** Who asks for a new date, until when and why, as the post one level up reads it. */
import type { DistrictIndex } from '#core/district/find.ts'
import { postName } from '#core/district/names.ts'
import type { Actor } from '#core/grievance/acts.ts'
import { ladderWords } from '#core/words/ladder.ts'
import { type Language, sayDay, shorten } from '#core/words/say.ts'

/** A message with buttons holds 1,024 characters. */
export const MOST_REASON = 500

/** The words above the two buttons. */
export function interimWords(
  district: DistrictIndex,
  interim: {
    readonly code: string
    readonly newDate: string
    readonly text: string
    readonly by: Actor
  },
  language: Language,
): string {
  const { code, newDate, text, by } = interim
  return ladderWords(language).interimAsked({
    code,
    by: by.kind === 'officer' ? postName(district, by.post, language) : '',
    date: sayDay(new Date(`${newDate}T12:00:00+05:30`), language),
    text: shorten(text, MOST_REASON),
  })
}
