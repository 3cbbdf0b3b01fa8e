/**
 * What a citizen is answered by SMS. Free words do not go there, so nothing is asked: what was told is registered as it is,
 * and its code follows by itself. A code, or a question how things stand, is answered with the state; anything else that
 * makes no sense here once a day with how to go about it.
 */
import type { Facts, HeardNow, Known, Turn } from '#core/conversation/turn.ts'
import { findKnown } from '#core/conversation/turn.ts'
import type { District } from '#core/district/district.ts'
import { brief } from '#core/message/brief.ts'
import type { Outgoing } from '#core/message/outgoing.ts'
import { BRIEF_STATES, BRIEF_WHERE } from '#core/words/brief.ts'
import { sayDay } from '#core/words/say.ts'

/** Words of ours, and for what they are said once. */
export interface BriefWords {
  readonly outgoing: Outgoing
  readonly intent: string
}

/** The one answer, or none. */
export function answerBriefly(
  district: District,
  heard: HeardNow,
  facts: Facts,
  turn: Turn,
  helpedOn: string,
): BriefWords | undefined {
  const [inside] = turn.say
  if (!inside) return undefined
  const asked = askedAbout(facts)
  if (asked) {
    const said = { ...inside, ...stateOf(district, asked, facts) }
    return said.brief ? { outgoing: said, intent: `turn:${heard.id}:0` } : undefined
  }
  if (turn.deeds.length > 0 || turn.talk.draft !== undefined || facts.reading.kind === 'thanks')
    return undefined
  const help = brief(district, 'help', turn.language, {})
  return help.brief ? { outgoing: { ...inside, ...help }, intent: `help:${helpedOn}` } : undefined
}

/** The grievance whose code was sent, or the last one when the words ask how it stands. */
function askedAbout(facts: Facts): Known | undefined {
  const own = facts.codes.find(({ state }) => state === 'own')?.grievance
  if (own) return findKnown(facts, own)
  return facts.codes.length === 0 && facts.reading.kind === 'status'
    ? (facts.open[0] ?? facts.closedLately[0])
    : undefined
}

function stateOf(
  district: District,
  { code, state, postName, dueAt }: Known,
  { language }: Facts,
): Pick<Outgoing, 'brief'> {
  const words = BRIEF_WHERE[language]
  const open = state !== 'closed'
  const stands = BRIEF_STATES[language][state]
  const values = {
    code,
    state: open && dueAt ? `${stands}, ${words.due(sayDay(dueAt, language))}` : stands,
    where: (open && postName) || words.none,
  }
  return brief(district, 'state', language, values)
}
