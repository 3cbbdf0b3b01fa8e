/**
 * The talk with an officer: the whole job inside an ordinary chat (B1). Words, pictures, voice and places, in any
 * order and number of messages, become one draft report; "हो गया" shows it, a second "हो गया" or the button hands
 * it in; "रद्द" drops it.
 *
 * Which grievance a message is about, first match wins:
 *   1 a button of ours   2 a code in the words   3 a message in a file replied to   4 the draft   5 the only open one
 * With several open and none named, the message waits and the officer is asked which.
 */
import type { GrievanceId } from '../ids.ts'
import { wordsOf } from '../message/content.ts'
import { type Deed, type Outgoing, plainly } from '../message/outgoing.ts'
import { readDay } from '../reading/day.ts'
import { callButtons, contactWords } from '../words/contact.ts'
import { type OfficerWords, officerWords } from '../words/officer.ts'
import { type Language, shorten } from '../words/say.ts'
import { hearCall } from './calls.ts'
import { hearCompliance, withoutAnswering } from './compliance.ts'
import {
  type Mine,
  OFFICER_IDLE,
  type OfficerFacts,
  type OfficerHeard,
  type OfficerTalk,
  type OfficerTurn,
  type ReportDraft,
  type Wanted,
} from './officer-facts.ts'
import { hearPresence } from './presence.ts'
import { addTo, draftFor, submitting } from './report-draft.ts'

const TOMORROW_MS = 36 * 3_600_000

/** What follows from one message of an officer. */
export function hearOfficer(before: OfficerTalk, heard: OfficerHeard, facts: OfficerFacts): OfficerTurn {
  const words = officerWords(facts.language)
  const told = heard.deed ? before : withoutOrder(before)
  const present = hearPresence(told, heard, facts)
  if (present) return present
  const called = hearCall(told, heard, facts)
  if (called) return called
  const complied = hearCompliance(told, heard, facts, words)
  if (complied) return complied
  const onlyLooks = !heard.deed && ['list', 'due', 'help'].includes(facts.command.command)
  const talk = onlyLooks ? told : withoutAnswering(told)
  const refused = badCode(talk, facts, words)
  if (refused) return refused
  if (heard.deed) return byButton(heard.deed, talk, facts, words)
  const { command } = facts.command
  if (talk.wanted && wordsOf(heard.content).trim() !== '' && !ordersElse(heard, facts))
    return wantedTold(talk.wanted, talk, wordsOf(heard.content).trim(), words, facts)
  return command === 'none' ? byContent(talk, heard, facts, words) : byCommand(talk, heard, facts, words)
}

const ORDERS = ['list', 'due', 'help', 'accept']

/** The bare word of an order is an order still, also where a reason is awaited; in a sentence it is the reason. */
function ordersElse({ content }: OfficerHeard, { command: { command } }: OfficerFacts): boolean {
  if (command === 'drop') return true
  return ORDERS.includes(command) && wordsOf(content).trim().split(/\s+/).length <= 2
}

/** An order waits for a choice only; whatever else the officer says comes in its place. */
function withoutOrder({ order: _, called: __, ...talk }: OfficerTalk): OfficerTalk {
  return talk
}

function badCode(talk: OfficerTalk, facts: OfficerFacts, words: OfficerWords): OfficerTurn | undefined {
  const [code] = facts.codes
  if (!code || code.state === 'mine' || code.state === 'directed') return undefined
  if (code.state === 'past')
    return { talk, say: [plainly(words.past(code.code, code.stands ?? 'closed'))], deeds: [] }
  if (code.state === 'doubtful') return { talk, say: [plainly(words.doubtfulCode(code.code))], deeds: [] }
  return { talk, say: [plainly(words.unknownCode(code.code))], deeds: [{ do: 'rebuff', code: code.code }] }
}

function byButton(deed: Deed, before: OfficerTalk, facts: OfficerFacts, words: OfficerWords): OfficerTurn {
  if (!('grievance' in deed)) return { talk: before, say: [], deeds: [] }
  const { wanted: _, ...talk } = before
  const mine = facts.mine.find((one) => one.id === deed.grievance)
  if (!mine) {
    const { draft, ...others } = talk
    return {
      talk: draft?.grievance === deed.grievance ? others : talk,
      say: [plainly(words.notOpen)],
      deeds: [],
    }
  }
  switch (deed.do) {
    case 'accept':
      return accepting(mine, talk, words, facts.language)
    case 'not-mine':
      return {
        talk: { ...talk, wanted: { for: 'return', grievance: mine.id } },
        say: [plainly(words.askReason(mine.code))],
        deeds: [],
      }
    case 'begin-report':
      return {
        talk: { ...talk, draft: draftFor(mine, talk) },
        say: [plainly(words.howToReport(mine.code))],
        deeds: [],
      }
    case 'submit-report':
      return submitting({ ...talk, draft: draftFor(mine, talk) }, facts, words)
    case 'add-to-report':
      return { talk, say: [plainly(words.collecting(mine.code))], deeds: [] }
    case 'drop-report':
      return { talk: OFFICER_IDLE, say: [plainly(words.dropped(mine.code))], deeds: [] }
    case 'choose': {
      if (talk.order) {
        const { order, ...rest } = talk
        return withReason(order.for, mine, order.said, rest, words, facts)
      }
      return collecting(mine, talk, words)
    }
    default:
      return { talk, say: [], deeds: [] }
  }
}

function byCommand(
  talk: OfficerTalk,
  heard: OfficerHeard,
  facts: OfficerFacts,
  words: OfficerWords,
): OfficerTurn {
  const { command, rest = '' } = facts.command
  const target = targetOf(talk, facts)
  switch (command) {
    case 'list':
      return {
        talk,
        say: [plainly(listOf(facts, words))],
        deeds: [],
      }
    case 'due':
      return { talk, say: [plainly(words.due(dueSoon(facts)))], deeds: [] }
    case 'drop':
      return talk.draft || talk.wanted
        ? {
            talk: OFFICER_IDLE,
            say: [plainly(talk.wanted ? words.left : words.dropped(codeOf(facts, talk.draft?.grievance)))],
            deeds: [],
          }
        : { talk: OFFICER_IDLE, say: [plainly(words.help)], deeds: [] }
    case 'help':
    case 'none':
      return { talk, say: [plainly(words.help)], deeds: [] }
    case 'accept':
      return target
        ? accepting(target, talk, words, facts.language)
        : askWhich(talk, undefined, facts, words, 'accept')
    case 'return':
    case 'ask':
    case 'interim':
      return target
        ? withReason(command, target, rest, talk, words, facts)
        : askWhich({ ...talk, order: { for: command, said: rest } }, undefined, facts, words, command)
    case 'submit': {
      if (!target) return askWhich(talk, rest.trim() === '' ? undefined : heard, facts, words, 'submit')
      const draft =
        rest.trim() === ''
          ? withWaiting(target, talk)
          : addTo(withWaiting(target, talk), heard.id, heard.content, withoutCodes(rest, facts))
      return submitting({ ...talk, draft, waiting: [] }, facts, words)
    }
  }
}

/** Anything that is no command is part of a report. */
function byContent(
  talk: OfficerTalk,
  heard: OfficerHeard,
  facts: OfficerFacts,
  words: OfficerWords,
): OfficerTurn {
  if (heard.content.type === 'reaction' || heard.content.type === 'other') return { talk, say: [], deeds: [] }
  const target = targetOf(talk, facts)
  if (!target) return askWhich(talk, heard, facts, words, 'choose')
  const said = withoutCodes(wordsOf(heard.content), facts)
  if (heard.content.type === 'text' && said === '') return onlyNamed(target, talk, words)
  const begun = talk.draft?.grievance === target.id
  const draft = addTo(withWaiting(target, talk), heard.id, heard.content, said)
  const buttons = [
    { title: words.submit, deed: { do: 'submit-report', grievance: target.id } as const },
    { title: words.drop, deed: { do: 'drop-report', grievance: target.id } as const },
  ]
  return {
    talk: { draft, waiting: [] },
    say: begun ? [] : [{ inside: { type: 'buttons', text: words.collecting(target.code), buttons } }],
    deeds: [{ do: 'file', grievance: target.id, messages: [...idsWaiting(talk), heard.id] }],
  }
}

/** The bare number of a grievance says where the words that wait belong, or that a report on it begins. */
function onlyNamed(mine: Mine, talk: OfficerTalk, words: OfficerWords): OfficerTurn {
  if (talk.waiting.length > 0) return collecting(mine, talk, words)
  return {
    talk: { ...talk, draft: draftFor(mine, talk) },
    say: [plainly(words.howToReport(mine.code))],
    deeds: [],
  }
}

/** What waited goes into the report on this grievance. */
function collecting(mine: Mine, talk: OfficerTalk, words: OfficerWords): OfficerTurn {
  return {
    talk: { draft: withWaiting(mine, talk), waiting: [] },
    say: [plainly(words.collecting(mine.code))],
    deeds: [{ do: 'file', grievance: mine.id, messages: idsWaiting(talk) }],
  }
}

function withWaiting(mine: Mine, talk: OfficerTalk): ReportDraft {
  return talk.waiting.reduce(
    (draft, message) => addTo(draft, message.id, message.content, ''),
    draftFor(mine, talk),
  )
}

const idsWaiting = ({ waiting }: OfficerTalk) => waiting.map((message) => message.id)

function listOf({ mine, directed }: OfficerFacts, words: OfficerWords): string {
  if (mine.length === 0 && directed.length === 0) return words.noneOpen
  return [mine.length > 0 ? words.list(mine) : '', directed.length > 0 ? words.directions(directed) : '']
    .filter(Boolean)
    .join('\n\n')
}

function accepting(mine: Mine, talk: OfficerTalk, words: OfficerWords, language: Language): OfficerTurn {
  const call = mine.toCall && accepted(mine, words, language)
  return {
    talk,
    say: [call ?? plainly(words.accepted(mine.code, mine.complainant))],
    deeds: [{ do: 'accept', grievance: mine.id }],
  }
}

/** Accepted, and now the call: the number to tap, and what came of it by button. */
function accepted(mine: Mine, words: OfficerWords, language: Language): Outgoing {
  const text = `${words.accepted(mine.code, mine.complainant)}\n\n${contactWords(language).call(mine.complainant)}`
  return { inside: { type: 'buttons', text, buttons: callButtons(mine.id, language) } }
}

function withReason(
  command: Wanted,
  mine: Mine,
  rest: string,
  talk: OfficerTalk,
  words: OfficerWords,
  facts: OfficerFacts,
): OfficerTurn {
  if (rest.trim().length >= 3)
    return wantedDone({ for: command, grievance: mine.id }, mine.code, rest.trim(), talk, words, facts)
  return asking(command, mine.id, mine.code, talk, words)
}

function asking(
  command: Wanted,
  grievance: GrievanceId,
  code: string,
  talk: OfficerTalk,
  words: OfficerWords,
): OfficerTurn {
  const question = { return: words.askReason, ask: words.askWhat, interim: words.askInterim }[command]
  return { talk: { ...talk, wanted: { for: command, grievance } }, say: [plainly(question(code))], deeds: [] }
}

function wantedTold(
  wanted: NonNullable<OfficerTalk['wanted']>,
  talk: OfficerTalk,
  said: string,
  words: OfficerWords,
  facts: OfficerFacts,
): OfficerTurn {
  return wantedDone(wanted, codeOf(facts, wanted.grievance), said, talk, words, facts)
}

function wantedDone(
  wanted: NonNullable<OfficerTalk['wanted']>,
  code: string,
  said: string,
  talk: OfficerTalk,
  words: OfficerWords,
  { now }: OfficerFacts,
): OfficerTurn {
  const { wanted: _, ...rest } = talk
  const { grievance } = wanted
  if (wanted.for === 'interim') {
    const newDate = readDay(said, now)
    if (!newDate) return asking('interim', grievance, code, rest, words)
    return { talk: rest, say: [], deeds: [{ do: 'interim', grievance, text: said, newDate }] }
  }
  return wanted.for === 'return'
    ? {
        talk: rest.draft?.grievance === grievance ? OFFICER_IDLE : rest,
        say: [plainly(words.returned(code))],
        deeds: [{ do: 'return', grievance, reason: said }],
      }
    : { talk: rest, say: [plainly(words.asked(code))], deeds: [{ do: 'ask', grievance, what: said }] }
}

const DEED_OF = {
  accept: 'accept',
  return: 'choose',
  ask: 'choose',
  interim: 'choose',
  submit: 'choose',
  choose: 'choose',
} as const

function askWhich(
  talk: OfficerTalk,
  heard: OfficerHeard | undefined,
  facts: OfficerFacts,
  words: OfficerWords,
  then: keyof typeof DEED_OF,
): OfficerTurn {
  if (facts.mine.length === 0) return { talk, say: [plainly(words.noneOpen)], deeds: [] }
  const said = heard ? wordsOf(heard.content).trim() : ''
  const waiting =
    heard && (said !== '' || heard.content.type !== 'text')
      ? [...talk.waiting, { id: heard.id, content: heard.content }]
      : talk.waiting
  const rows = facts.mine.slice(0, 10).map((one) => ({
    title: one.code,
    description: shorten(one.gist, 72),
    deed: { do: DEED_OF[then], grievance: one.id } as const,
  }))
  const first = talk.waiting.length === 0 || heard?.content.type === 'text'
  return {
    talk: { ...talk, waiting },
    say:
      first || then !== 'choose'
        ? [{ inside: { type: 'list', text: words.which, open: words.openList, rows } }]
        : [],
    deeds: [],
  }
}

/** What was named by code or by replying is meant, and no other in its place when it is not there any more. */
function targetOf(talk: OfficerTalk, { mine, codes, repliedTo }: OfficerFacts): Mine | undefined {
  const named = codes[0]?.grievance ?? repliedTo
  if (named) return mine.find((one) => one.id === named)
  const begun = talk.draft && mine.find((one) => one.id === talk.draft?.grievance)
  return begun ?? (mine.length === 1 ? mine[0] : undefined)
}

function withoutCodes(said: string, { codes }: OfficerFacts): string {
  const bare = codes.reduce(
    (text, { code }) => text.replaceAll(new RegExp(code.replaceAll('-', '[\\s\\-–—_./]*'), 'gi'), ''),
    said,
  )
  return bare.replace(/^[\s:,.–-]+/, '').trim()
}

function dueSoon({ mine, now }: OfficerFacts): readonly Mine[] {
  return mine.filter((one) => one.dueAt && one.dueAt.getTime() - now.getTime() <= TOMORROW_MS)
}

function codeOf({ mine }: OfficerFacts, grievance: GrievanceId | undefined): string {
  return mine.find((one) => one.id === grievance)?.code ?? ''
}
