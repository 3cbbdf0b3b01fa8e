/**
 * The citizen's news as an SMS, the one that says what may be done now:
 *
 *   registered   the code          asked    what is wanted
 *   closed       on what ground    a new officer, a new date, a new class: the line that says it
 *
 * News of the way (who has it now, who accepted it) is worth neither an SMS nor a call: whoever asks is told.
 */
import { postName } from '#core/district/names.ts'
import type { Act, ActOf } from '#core/grievance/acts.ts'
import { brief } from '#core/message/brief.ts'
import type { Outgoing } from '#core/message/outgoing.ts'
import { GROUND_WORDS } from '#core/words/notices.ts'
import type { Language } from '#core/words/say.ts'
import { turnedAwayBrief } from '#core/words/turned-away.ts'
import type { Held } from '#ports/register.ts'
import { PASSING } from './citizen-lines.ts'
import type { Teller } from './teller.ts'

/** The text for these acts. */
export function briefFor(
  teller: Teller,
  held: Held,
  { text, acts }: { readonly text: string; readonly acts: readonly Act[] },
  language: Language,
): Pick<Outgoing, 'brief' | 'matters'> {
  const { district } = teller.district
  const { code } = held.grievance
  for (const act of acts) {
    if (act.kind === 'registered') return registeredBrief(teller, held, act, language)
    if (act.kind === 'asked') return brief(district, 'asked', language, { code, what: act.what })
    if (act.kind === 'closed' && act.ground === 'turned-away') {
      return brief(district, 'news', language, {
        code,
        news: turnedAwayBrief(held.grievance.turnedAway, language),
      })
    }
    if (act.kind === 'closed') {
      const days = String(district.settings.reopenDays)
      return brief(district, 'closed', language, { code, ground: GROUND_WORDS[language][act.ground], days })
    }
  }
  if (acts.every(({ kind }) => PASSING.includes(kind))) return {}
  const news = text.split('\n').filter((line) => line.trim() !== '' && !line.includes(code))
  return brief(district, 'news', language, { code, news: plain(news[0] ?? '') })
}

/** Who brought it in is named to the citizen. */
function registeredBrief(
  { district }: Teller,
  { grievance: { code }, acts }: Held,
  { source }: ActOf<'registered'>,
  language: Language,
): ReturnType<typeof brief> {
  const by = acts[0]?.by
  if (source !== 'officer' || by?.kind !== 'officer')
    return brief(district.district, 'registered', language, { code })
  return brief(district.district, 'registered_for', language, {
    by: postName(district, by.post, language),
    code,
  })
}

/** Without the signs of a chat. */
function plain(line: string): string {
  return line.replace(/[*_~]|\p{Extended_Pictographic}|\ufe0f/gu, '').trim()
}
