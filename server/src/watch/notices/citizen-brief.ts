/**
 * The citizen's news as an SMS, the one that says what may be done now:
 *
 *   registered   the code          asked    what is wanted
 *   closed       on what ground    all else the first line of the news, and how to ask for more
 */
import type { Act } from '#core/grievance/acts.ts'
import { brief } from '#core/message/brief.ts'
import type { Outgoing } from '#core/message/outgoing.ts'
import { GROUND_WORDS } from '#core/words/notices.ts'
import type { Language } from '#core/words/say.ts'
import type { Held } from '#ports/register.ts'
import type { Teller } from './teller.ts'

/** The text for these acts. */
export function briefFor(
  { district: { district } }: Teller,
  { grievance: { code } }: Held,
  { text, acts }: { readonly text: string; readonly acts: readonly Act[] },
  language: Language,
): Pick<Outgoing, 'brief' | 'matters'> {
  for (const act of acts) {
    if (act.kind === 'registered') return brief(district, 'registered', language, { code })
    if (act.kind === 'asked') return brief(district, 'asked', language, { code, what: act.what })
    if (act.kind === 'closed') {
      const days = String(district.settings.reopenDays)
      return brief(district, 'closed', language, { code, ground: GROUND_WORDS[language][act.ground], days })
    }
  }
  const news = text.split('\n').filter((line) => line.trim() !== '' && !line.includes(code))
  return brief(district, 'news', language, { code, news: plain(news[0] ?? '') })
}

/** Without the signs of a chat. */
function plain(line: string): string {
  return line.replace(/[*_~]|\p{Extended_Pictographic}|\ufe0f/gu, '').trim()
}
