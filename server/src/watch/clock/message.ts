/** What the ladder says: to whoever has the work that time is passing, to the senior that it is over. */
import type { Person } from '#core/district/district.ts'
import { type DistrictIndex, findTemplate } from '#core/district/find.ts'
import { placeWordsOf, postName, subjectWordsOf } from '#core/district/names.ts'
import type { RungAt } from '#core/escalation/ladder.ts'
import type { ActOf } from '#core/grievance/acts.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import { type Outgoing, plainly } from '#core/message/outgoing.ts'
import { coveredWords } from '#core/privacy/marks.ts'
import { ladderWords } from '#core/words/ladder.ts'
import { sayTime, shorten } from '#core/words/say.ts'

/** The message of one rung to one person; outside the reply window by the approved template. */
export function ladderMessage(
  district: DistrictIndex,
  grievance: Grievance,
  act: ActOf<'prompted'> | ActOf<'escalated'>,
  person: Person,
  next: RungAt | undefined,
): Outgoing {
  const { language } = person
  const words = ladderWords(language)
  const { code, clock, seenBy, post } = grievance
  // Seniors look; the private details are for whoever has the work.
  const isHolder = (grievance.holders as readonly string[]).includes(person.id)
  const shown = {
    code,
    subject: subjectWordsOf(district, grievance, language),
    place: placeWordsOf(district, grievance, language),
    gist: shorten(isHolder ? grievance.gist : coveredWords(grievance.gist, grievance.marks), 200),
    due: clock ? sayTime(clock.due, language) : '',
    with: post ? postName(district, post, language) : words.nobody,
    seen: seenBy.length > 0,
  }
  const text =
    act.kind === 'prompted'
      ? words.prompted({ ...shown, percent: act.percent })
      : isHolder
        ? words.late({
            ...shown,
            level: act.level,
            senior: act.post ? postName(district, act.post, language) : undefined,
          })
        : words.escalated({
            ...shown,
            level: act.level,
            ...(next ? { next: sayTime(next.at, language) } : {}),
          })
  const blanks = [code, text.replace(/\s*\n+\s*/g, ' · ')]
  return {
    ...plainly(text),
    ...(findTemplate(district, 'officer_update', language)
      ? { outside: { type: 'template', name: 'officer_update', language, blanks } }
      : {}),
  }
}
