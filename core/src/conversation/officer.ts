/**
 * The talk with an officer: the whole job inside an ordinary chat (B1). Words, pictures, voice and places, in any
 * order and number of messages, become one draft report; "हो गया" shows it, a second "हो गया" or the button hands
 * it in; "रद्द" drops it.
 *
 * Which grievance a message is about, first match wins:
 *   1 a button of ours   2 a code in the words   3 a message in a file replied to   4 the draft   5 the only open one
 * With several open and none named, the message waits and the officer is asked which.
 *
 * What is to be done on the register is only ordered here. The stage that does it says what became of it
 * (`words/outcomes.ts`), so that nobody is told of an act that does not stand.
 */
import type { GrievanceId } from '../ids.ts'
import { wordsOf } from '../message/content.ts'
import { type Deed, plainly } from '../message/outgoing.ts'
import { kindOf } from '../reading/kind.ts'
import { type OfficerWords, officerWords } from '../words/officer.ts'
import { outcomeWords } from '../words/outcomes.ts'
import { shorten } from '../words/say.ts'
import { hearCall } from './calls.ts'
import { hearCompliance, withoutAnswering } from './compliance.ts'
import { hearJudging, withoutRefusing } from './judging.ts'
import { hearLeave } from './leave.ts'
import {
  type Mine,
  OFFICER_IDLE,
  type OfficerFacts,
  type OfficerHeard,
  type OfficerTalk,
  type OfficerTurn,
  type ReportDraft,
} from './officer-facts.ts'
import { givenBack, hearIntake } from './officer-intake.ts'
import { hearPresence } from './presence.ts'
import { wantedDone, withReason } from './reasons.ts'
import { addTo, draftFor, submitting } from './report-draft.ts'
import { withoutCodes } from './without-codes.ts'

const TOMORROW_MS = 36 * 3_600_000

/** What follows from one message of an officer. */
export function hearOfficer(before: OfficerTalk, heard: OfficerHeard, facts: OfficerFacts): OfficerTurn {
  const words = officerWords(facts.language)
  const judged = hearJudging(withoutOrder(before), heard, facts, words)
  if (judged) return judged
  const brought = hearIntake(before, heard, facts)
  if (brought) return brought
  const leave = hearLeave(before, heard, facts)
  if (leave) return leave
  const told = heard.deed ? before : withoutOrder(before)
  const present = hearPresence(told, heard, facts)
  if (present) return present
  const called = hearCall(told, heard, facts)
  if (called) return called
  const complied = hearCompliance(told, heard, facts, words)
  if (complied) return complied
  const onlyLooks = !heard.deed && LOOKS.includes(facts.command.command)
  const talk = onlyLooks ? told : withoutRefusing(withoutAnswering(told))
  const refused = badCode(talk, facts, words)
  if (refused) return refused
  if (heard.deed) return byButton(heard.deed, talk, facts, words)
  const { command } = facts.command
  const several = aboutSeveral(talk, facts, words)
  if (several) return several
  if (talk.wanted && wordsOf(heard.content).trim() !== '' && !ordersElse(talk.wanted, heard, facts))
    return wantedDone(
      talk.wanted,
      codeOf(facts, talk.wanted.grievance),
      wordsOf(heard.content).trim(),
      talk,
      words,
      facts,
    )
  return command === 'none' ? byContent(talk, heard, facts, words) : byCommand(talk, heard, facts, words)
}

/** One message about several: accepting is plain enough, anything else would be mixed up. */
function aboutSeveral(talk: OfficerTalk, facts: OfficerFacts, words: OfficerWords): OfficerTurn | undefined {
  const named = new Set(facts.codes.flatMap(({ state, grievance }) => (state === 'mine' && grievance) || []))
  if (named.size < 2) return undefined
  if (facts.command.command === 'accept')
    return { talk, say: [], deeds: [...named].map((grievance) => ({ do: 'accept', grievance })) }
  const codes = facts.mine.filter(({ id }) => named.has(id)).map(({ code }) => code)
  return { talk, say: [plainly(words.oneAtATime(codes))], deeds: [] }
}

/** They only look, and change no mind. */
const LOOKS: readonly string[] = ['list', 'details', 'due', 'help']
const ORDERS = ['list', 'details', 'due', 'help', 'accept']

/**
 * The bare word of an order is an order still, also where a reason is awaited; in a sentence it is the reason. Where a
 * day is awaited, "कल तक" names it.
 */
function ordersElse(
  wanted: NonNullable<OfficerTalk['wanted']>,
  { content }: OfficerHeard,
  { command: { command } }: OfficerFacts,
): boolean {
  if (command === 'drop') return true
  if (command === 'due' && wanted.for === 'interim') return false
  return ORDERS.includes(command) && wordsOf(content).trim().split(/\s+/).length <= 2
}

/** An order waits for a choice only; whatever else the officer says comes in its place. */
function withoutOrder({ order: _, called: __, ...talk }: OfficerTalk): OfficerTalk {
  return talk
}

/** Codes of what waits for this officer in one way or another. */
const HIS_OWN: readonly OfficerFacts['codes'][number]['state'][] = ['mine', 'directed', 'judged']

function badCode(talk: OfficerTalk, facts: OfficerFacts, words: OfficerWords): OfficerTurn | undefined {
  const [code] = facts.codes
  if (!code || HIS_OWN.includes(code.state)) return undefined
  if (code.state === 'past')
    return {
      talk,
      say: [plainly(outcomeWords(facts.language).past(code.code, code.stands ?? 'closed'))],
      deeds: [],
    }
  if (code.state === 'handed-on')
    return { talk, say: [plainly(words.handedOn(code.code, code.now ?? ''))], deeds: [] }
  if (code.state === 'doubtful') return { talk, say: [plainly(words.doubtfulCode(code.code))], deeds: [] }
  return { talk, say: [plainly(words.unknownCode(code.code))], deeds: [{ do: 'rebuff', code: code.code }] }
}

function byButton(deed: Deed, before: OfficerTalk, facts: OfficerFacts, words: OfficerWords): OfficerTurn {
  if (!('grievance' in deed)) return { talk: before, say: [], deeds: [] }
  const { wanted: _, ...talk } = before
  const mine = facts.mine.find((one) => one.id === deed.grievance)
  if (!mine) {
    const { draft, ...others } = talk
    const { handedOn } = facts
    return {
      talk: draft?.grievance === deed.grievance ? others : talk,
      say: [plainly(handedOn ? words.handedOn(handedOn.code, handedOn.now) : words.notOpen)],
      deeds: [],
    }
  }
  switch (deed.do) {
    case 'accept':
      return accepting(mine, talk)
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
      return collecting(mine, talk.intake?.stage === 'offered' ? givenBack(talk) : talk, words)
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
    case 'details':
      return target
        ? { talk, say: [plainly(words.details(target))], deeds: [] }
        : { talk, say: [plainly(listOf(facts, words))], deeds: [] }
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
      // "ठीक है" to what was just shown is a yes to it.
      if (talk.draft?.looked && facts.codes.length === 0 && !facts.repliedTo)
        return submitting(talk, facts, words)
      return target ? accepting(target, talk) : askWhich(talk, undefined, facts, words, 'accept')
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
  const courtesy = courtesyIn(heard, talk, words, facts)
  if (courtesy) return courtesy
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

/** Thanks and greetings are no part of a report; a yes to what was shown hands it in. */
function courtesyIn(
  { content }: OfficerHeard,
  talk: OfficerTalk,
  words: OfficerWords,
  facts: OfficerFacts,
): OfficerTurn | undefined {
  if (content.type !== 'text') return undefined
  const { kind } = kindOf(content.text)
  if (kind === 'thanks') return { talk, say: [], deeds: [] }
  if (kind === 'greeting') return { talk, say: [plainly(words.help)], deeds: [] }
  if (kind !== 'yes') return undefined
  if (talk.draft) return submitting(talk, facts, words)
  return { talk, say: /\p{L}/u.test(content.text) ? [plainly(words.help)] : [], deeds: [] }
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

function accepting(mine: Mine, talk: OfficerTalk): OfficerTurn {
  return { talk, say: [], deeds: [{ do: 'accept', grievance: mine.id }] }
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

function dueSoon({ mine, now }: OfficerFacts): readonly Mine[] {
  return mine.filter((one) => one.dueAt && one.dueAt.getTime() - now.getTime() <= TOMORROW_MS)
}

function codeOf({ mine }: OfficerFacts, grievance: GrievanceId | undefined): string {
  return mine.find((one) => one.id === grievance)?.code ?? ''
}
