/**
 * Which approved template carries the citizen's news outside the reply window. News of one kind has its own, which
 * says what may be done now; mixed news, and all else, goes into the one for any news.
 *
 *   papers are asked for            documents_needed
 *   closed, and may be reopened     closed_notice
 *   reopened, and assigned again    reopened_notice
 */
import { findTemplate } from '#core/district/find.ts'
import { postName } from '#core/district/names.ts'
import type { Act } from '#core/grievance/acts.ts'
import type { Outgoing } from '#core/message/outgoing.ts'
import { GROUND_WORDS } from '#core/words/notices.ts'
import { type Language, sayTime, shorten } from '#core/words/say.ts'
import type { Held } from '#ports/register.ts'
import type { Teller } from './teller.ts'

/** A template holds 1,024 characters with its own words. */
const MOST_WORDS = 600

interface Filled {
  readonly name: string
  readonly blanks: readonly string[]
}

/** The template for these acts, and the one for any news for when that may not be sent. */
export function templatesFor(
  { district }: Teller,
  held: Held,
  acts: readonly Act[],
  anyNews: Filled,
  language: Language,
): Pick<Outgoing, 'outside' | 'otherwise'> {
  const [outside, otherwise] = [fitting(district, held, acts, language), anyNews]
    .filter((one) => one !== undefined && findTemplate(district, one.name, language) !== undefined)
    .map((one) => ({ type: 'template' as const, language, ...(one as Filled) }))
  return { ...(outside ? { outside } : {}), ...(otherwise ? { otherwise } : {}) }
}

function fitting(
  district: Teller['district'],
  { grievance: { code, post } }: Held,
  acts: readonly Act[],
  language: Language,
): Filled | undefined {
  const [first, second, ...more] = acts
  if (more.length > 0) return undefined
  if (first?.kind === 'reopened' && second?.kind === 'assigned') {
    const blanks = [code, postName(district, second.post, language), sayTime(second.due, language)]
    return { name: 'reopened_notice', blanks }
  }
  if (second) return undefined
  if (first?.kind === 'asked')
    return {
      name: 'documents_needed',
      blanks: [code, postName(district, post, language), shorten(first.what, MOST_WORDS)],
    }
  if (first?.kind === 'closed' && first.ground !== 'turned-away') {
    const days = String(district.district.settings.reopenDays)
    return { name: 'closed_notice', blanks: [code, GROUND_WORDS[language][first.ground], days] }
  }
  return undefined
}
