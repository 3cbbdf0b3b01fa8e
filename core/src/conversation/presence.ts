/** The button by which an officer says "I am present" in an office window. Any other sign of life counts as much. */
import { plainly } from '../message/outgoing.ts'
import { windowWords } from '../words/window.ts'
import type { OfficerFacts, OfficerHeard, OfficerTalk, OfficerTurn } from './officer-facts.ts'

/** What follows from the button; undefined when it was another. */
export function hearPresence(
  talk: OfficerTalk,
  { deed }: OfficerHeard,
  { windows = [], language }: OfficerFacts,
): OfficerTurn | undefined {
  if (deed?.do !== 'present') return undefined
  const words = windowWords(language)
  const open = windows.find(({ code }) => code === deed.window)
  return { talk, say: [plainly(open ? words.present(open.name, open.until) : words.over)], deeds: [] }
}
