/** Leave told in the chat: nothing is entered before the officer has seen the days and pressed the button. */
import { plainly } from '../message/outgoing.ts'
import { chargesWords } from '../words/charges.ts'
import type { OfficerFacts, OfficerHeard, OfficerTalk, OfficerTurn } from './officer-facts.ts'

/** The turn, when the message is about leave. In the middle of a report everything belongs to the report. */
export function hearLeave(
  talk: OfficerTalk,
  { deed }: OfficerHeard,
  { language, leave }: OfficerFacts,
): OfficerTurn | undefined {
  const words = chargesWords(language)
  if (deed?.do === 'take-leave') {
    const { do: _, ...days } = deed
    return { talk, say: [], deeds: [{ do: 'leave', ...days }] }
  }
  if (deed?.do === 'no-leave') return { talk, say: [plainly(words.leaveLeft)], deeds: [] }
  if (deed || !leave || talk.draft || talk.wanted || talk.answering) return undefined
  const { from, to, named, substitutes } = leave
  const [substitute, ...others] = substitutes
  if (named && (!substitute || others.length > 0)) {
    const names = substitutes.map(({ name }) => name)
    return { talk, say: [plainly(words.leaveWho(named, names))], deeds: [] }
  }
  const days = { from, to, ...(substitute ? { substitute: substitute.id } : {}) }
  const buttons = [
    { title: words.leaveYes, deed: { do: 'take-leave', ...days } as const },
    { title: words.leaveNo, deed: { do: 'no-leave' } as const },
  ]
  const text = words.askLeave(from, to, substitute?.name)
  return { talk, say: [{ inside: { type: 'buttons', text, buttons } }], deeds: [] }
}
