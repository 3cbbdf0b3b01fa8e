/**
 * An officer brings in a citizen's complaint (B13, M19): forwards the chat, a screenshot, a contact card. What begins it:
 *
 *   a contact card                       always: a card is never evidence
 *   "नई शिकायत" at the beginning          always
 *   a forwarded message                  asked which it is, when the officer has open work; else it begins. A screenshot
 *                                        without a word is asked about as well: it may be a citizen's whole complaint
 *
 * Within a report that is being told, in an answer to a message of a file, and beside a code, a forward is what it always
 * was: a part of the report. Once begun, everything that comes belongs to it, until it is registered or left.
 */
import { type Content, wordsOf } from '../message/content.ts'
import { type Outgoing, plainly } from '../message/outgoing.ts'
import { readPhone } from '../text/phone.ts'
import { type IntakeWords, intakeWords } from '../words/intake.ts'
import { officerWords } from '../words/officer.ts'
import { shorten } from '../words/say.ts'
import type { Intake, OfficerFacts, OfficerHeard, OfficerTalk, OfficerTurn } from './officer-facts.ts'

const BEGINS =
  /^\s*(?:(?:नई|नयी) शिकायत|nai shikayat|nayi shikayat|new grievance|new complaint)(?:\s+(?:दर्ज|darj|register)(?:\s+\S+){0,2})?\s*(?:[:।.\-–\n]+\s*|$)/iu
const NUMBER = /(?:\+?91[\s-]?|0)?[6-9][\d\s-]{8,11}\d/
/** Besides a number so many words are a name; more are the matter. */
const NAME_WORDS = 4
const MOST_ROWS = 10

/** What follows when the message has to do with bringing in; undefined when it has not. */
export function hearIntake(
  talk: OfficerTalk,
  heard: OfficerHeard,
  facts: OfficerFacts,
): OfficerTurn | undefined {
  const words = intakeWords(facts.language)
  const { intake } = talk
  if (heard.deed) return pressed(talk, heard, facts, words)
  if (intake) {
    const { command } = facts.command
    if (command === 'drop') return left(talk, words)
    if (command === 'submit' && intake.stage === 'gathering') return registering(talk, intake, words)
    if (LOOKS.includes(command) || facts.codes.length > 0 || facts.repliedTo) return undefined
    if (intake.stage === 'offered' && !heard.forwarded && !isCard(heard.content)) return undefined
    return intake.stage === 'offered' && heard.forwarded && !isCard(heard.content)
      ? { talk: { ...talk, intake: withMessage(intake, heard, facts) }, say: [], deeds: [] }
      : gathered(talk, withMessage({ ...intake, stage: 'gathering' }, heard, facts), heard, facts, words)
  }
  const begins = beginning(talk, heard, facts)
  if (!begins) return undefined
  const grown = withMessage({ ...EMPTY, stage: begins }, heard, facts)
  if (begins === 'offered') return { talk: { ...talk, intake: grown }, say: [offer(words, facts)], deeds: [] }
  if (grown.words.length === 0 && grown.files === 0 && !grown.phone)
    return { talk: { ...talk, intake: grown }, say: [plainly(words.begin)], deeds: [] }
  return gathered(talk, grown, heard, facts, words)
}

const LOOKS: readonly string[] = ['list', 'details', 'due', 'help']
const EMPTY: Intake = { stage: 'gathering', messages: [], words: [], files: 0 }

function isCard(content: Content): boolean {
  return content.type === 'contacts' && !content.ownNumber
}

function beginning(
  { draft, wanted, answering, refusing }: OfficerTalk,
  { content, forwarded }: OfficerHeard,
  { mine, directed, codes, repliedTo }: OfficerFacts,
): Intake['stage'] | undefined {
  if (isCard(content)) return 'gathering'
  const said = wordsOf(content).trim()
  if (BEGINS.test(said)) return 'gathering'
  if (!forwarded || draft || wanted || answering || refusing || repliedTo || codes.length > 0)
    return undefined
  if (content.type !== 'text' && content.type !== 'media') return undefined
  return mine.length + directed.length === 0 ? 'gathering' : 'offered'
}

function withMessage(before: Intake, { id, content }: OfficerHeard, facts: OfficerFacts): Intake {
  const messages = [...before.messages, id]
  const intake =
    before.stage === 'offered' ? { ...before, contents: [...(before.contents ?? []), content] } : before
  if (content.type === 'contacts') {
    const [phone] = content.phones.flatMap((one) => readPhone(one.length > 10 ? `+${one}` : one) ?? [])
    const [name] = content.names
    return { ...intake, messages, ...(phone ? { phone } : {}), ...(name ? { name } : {}) }
  }
  const said = wordsOf(content).replace(BEGINS, '').trim()
  const whom = content.type === 'text' ? whoIn(said) : undefined
  if (whom) return { ...intake, messages, ...whom }
  return {
    ...intake,
    messages,
    words:
      said === '' || facts.command.command === 'submit'
        ? intake.words
        : [...intake.words, shorten(said, 900)],
    files: intake.files + (content.type === 'media' ? 1 : 0),
    ...(content.type === 'location' ? { location: { lat: content.lat, lng: content.lng } } : {}),
  }
}

/** A number alone or beside a name. */
function whoIn(said: string): Pick<Intake, 'phone' | 'name'> | undefined {
  const plain = said.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
  const found = NUMBER.exec(plain)?.[0]
  const phone = found && readPhone(found.trim())
  if (!found || !phone) return undefined
  const rest = said
    .slice(0, plain.indexOf(found))
    .concat(' ', said.slice(plain.indexOf(found) + found.length))
    .replace(/[,:;+()-]/g, ' ')
    .trim()
  if (rest.split(/\s+/).filter(Boolean).length > NAME_WORDS) return undefined
  return { phone, ...(rest === '' ? {} : { name: rest }) }
}

function gathered(
  talk: OfficerTalk,
  intake: Intake,
  { content }: OfficerHeard,
  { officersPhone }: OfficerFacts,
  words: IntakeWords,
): OfficerTurn {
  if (intake.phone && officersPhone?.(intake.phone)) {
    const { phone: _, name: __, ...without } = intake
    return { talk: { ...talk, intake: without }, say: [plainly(words.officersNumber)], deeds: [] }
  }
  // of several files in a row only the first is answered
  const quiet = content.type === 'media' && wordsOf(content) === '' && intake.files > 1
  return { talk: { ...talk, intake }, say: quiet ? [] : [look(intake, words)], deeds: [] }
}

function look(intake: Intake, words: IntakeWords): Outgoing {
  const shown = { ...intake, words: intake.words.map((one) => shorten(one, 300)) }
  const buttons = [
    { title: words.register, deed: { do: 'register-brought' } as const },
    { title: words.leave, deed: { do: 'leave-brought' } as const },
  ]
  return { inside: { type: 'buttons', text: shorten(words.look(shown), 1000), buttons } }
}

/** Few open ones are named on the buttons themselves. */
const NAMED = 2

function offer(words: IntakeWords, { mine, directed }: OfficerFacts): Outgoing {
  const report =
    mine.length <= NAMED && directed.length === 0
      ? mine.map(({ id, code }) => ({ title: code, deed: { do: 'choose', grievance: id } as const }))
      : [{ title: words.isReport, deed: { do: 'not-brought' } as const }]
  const buttons = [{ title: words.isNew, deed: { do: 'bring-in' } as const }, ...report]
  return { inside: { type: 'buttons', text: words.whose, buttons } }
}

function pressed(
  talk: OfficerTalk,
  { deed }: OfficerHeard,
  facts: OfficerFacts,
  words: IntakeWords,
): OfficerTurn | undefined {
  const { intake } = talk
  switch (deed?.do) {
    case 'bring-in': {
      const begun: Intake = { ...(intake ?? EMPTY), stage: 'gathering' }
      const say = intake ? look(begun, words) : plainly(words.begin)
      return { talk: { ...talk, intake: begun }, say: [say], deeds: [] }
    }
    case 'register-brought':
      return intake ? registering(talk, intake, words) : { talk, say: [], deeds: [] }
    case 'leave-brought':
      return left(talk, words)
    case 'not-brought':
      return intake ? backToReport(talk, intake, facts) : { talk, say: [], deeds: [] }
    default:
      return undefined
  }
}

function registering(talk: OfficerTalk, intake: Intake, words: IntakeWords): OfficerTurn {
  if (intake.words.length === 0 && intake.files === 0)
    return { talk, say: [plainly(words.lacking)], deeds: [] }
  return { talk: withoutIntake(talk), say: [], deeds: [{ do: 'bring-in', intake }] }
}

function left(talk: OfficerTalk, words: IntakeWords): OfficerTurn {
  return { talk: withoutIntake(talk), say: [plainly(words.left)], deeds: [] }
}

/** What was forwarded waits like any other message until the officer says for which grievance it is. */
function backToReport(talk: OfficerTalk, intake: Intake, { mine, language }: OfficerFacts): OfficerTurn {
  const words = officerWords(language)
  const rows = mine.slice(0, MOST_ROWS).map((one) => ({
    title: one.code,
    description: shorten(one.gist, 72),
    deed: { do: 'choose', grievance: one.id } as const,
  }))
  const say: Outgoing =
    rows.length === 0
      ? plainly(words.noneOpen)
      : { inside: { type: 'list', text: words.which, open: words.openList, rows } }
  return { talk: givenBack(talk, intake), say: [say], deeds: [] }
}

/** The talk with what was offered among the messages that wait for their grievance. */
export function givenBack(talk: OfficerTalk, intake: Intake | undefined = talk.intake): OfficerTalk {
  if (!intake) return talk
  const back = intake.messages.map((id, at) => ({ id, content: contentOf(intake, at) }))
  return { ...withoutIntake(talk), waiting: [...talk.waiting, ...back] }
}

/** What was offered before contents were kept is its words alone. */
function contentOf({ words, contents }: Intake, at: number): Content {
  return contents?.[at] ?? { type: 'text', text: words[at] ?? '' }
}

function withoutIntake({ intake: _, ...talk }: OfficerTalk): OfficerTalk {
  return talk
}
