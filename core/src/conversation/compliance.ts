/**
 * An officer answers a direction in the chat (अनुपालन): by the button of its card, by the code of the grievance, by
 * replying to the card, or simply in words when that is all that waits for them. Pictures and voice before the words
 * are kept; the words hand it in.
 */
import { wordsOf } from '../message/content.ts'
import { plainly } from '../message/outgoing.ts'
import type { OfficerWords } from '../words/officer.ts'
import type { Directed, OfficerFacts, OfficerHeard, OfficerTalk, OfficerTurn } from './officer-facts.ts'
import { withoutCodes } from './without-codes.ts'

/** What follows when the message is about a direction; undefined when it is not. */
export function hearCompliance(
  talk: OfficerTalk,
  heard: OfficerHeard,
  facts: OfficerFacts,
  words: OfficerWords,
): OfficerTurn | undefined {
  if (heard.deed) return byButton(talk, heard, facts, words)
  if (heard.content.type === 'reaction' || heard.content.type === 'other') return undefined
  const { command, rest = '' } = facts.command
  const named = namedIn(facts)
  if (!named && ['list', 'details', 'due', 'help'].includes(command)) return undefined
  if (!named && talk.answering && command === 'drop')
    return { talk: withoutAnswering(talk), say: [plainly(words.left)], deeds: [] }
  const target = named ?? goingOn(talk, facts) ?? onlyOne(talk, facts)
  if (!target) return undefined
  const gathered = talk.answering?.direction === target.direction ? talk.answering.messages : []
  const messages = [...gathered, heard.id]
  const said = withoutCodes(wordsOf(heard.content), facts)
  // "ठीक है" says that it was read, and not what was found.
  const noted = command === 'accept' && said.split(/\s+/).length <= 3
  const bare = said.length < 3 || noted || (command === 'submit' && rest.trim() === '')
  if (bare)
    return {
      talk: { ...talk, answering: { grievance: target.id, direction: target.direction, messages } },
      say: gathered.length === 0 ? [plainly(words.howToComply(target.code, target.words))] : [],
      deeds: [{ do: 'file', grievance: target.id, messages: [heard.id] }],
    }
  return {
    talk: withoutAnswering(talk),
    say: [],
    deeds: [{ do: 'comply', grievance: target.id, direction: target.direction, text: said, messages }],
  }
}

function byButton(
  talk: OfficerTalk,
  { deed }: OfficerHeard,
  facts: OfficerFacts,
  words: OfficerWords,
): OfficerTurn | undefined {
  if (deed?.do !== 'begin-compliance') return undefined
  const target = facts.directed.find((one) => one.id === deed.grievance && one.direction === deed.direction)
  if (!target) return { talk: withoutAnswering(talk), say: [plainly(words.directionOver)], deeds: [] }
  return {
    talk: { ...talk, answering: { grievance: target.id, direction: target.direction, messages: [] } },
    say: [plainly(words.howToComply(target.code, target.words))],
    deeds: [],
  }
}

/** By its code, or by replying to its card. */
function namedIn({ codes, repliedTo, directed, mine }: OfficerFacts): Directed | undefined {
  const [code] = codes
  if (code) return code.state === 'directed' ? directed.find((one) => one.code === code.code) : undefined
  if (!repliedTo || mine.some(({ id }) => id === repliedTo)) return undefined
  return directed.find(({ id }) => id === repliedTo)
}

function goingOn(
  { answering }: OfficerTalk,
  { directed, codes, repliedTo }: OfficerFacts,
): Directed | undefined {
  if (!answering || codes.length > 0 || repliedTo) return undefined
  return directed.find((one) => one.id === answering.grievance && one.direction === answering.direction)
}

function onlyOne(talk: OfficerTalk, { directed, mine, codes, repliedTo, command }: OfficerFacts) {
  const free = mine.length === 0 && !talk.draft && !talk.wanted && codes.length === 0 && !repliedTo
  const [only, ...more] = directed
  return free && more.length === 0 && (command.command === 'none' || command.command === 'submit')
    ? only
    : undefined
}

/** The talk when something else was said or pressed instead of the answer. */
export function withoutAnswering({ answering: _, ...talk }: OfficerTalk): OfficerTalk {
  return talk
}
