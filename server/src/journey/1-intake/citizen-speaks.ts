/** A citizen's message: the facts are gathered, the core decides, and what follows is put down. */
import { dayOf } from '#core/clock/due.ts'
import { hearCitizen } from '#core/conversation/citizen.ts'
import { IDLE, type Talk } from '#core/conversation/talk.ts'
import type { CitizenDeed, Facts, HeardNow, Turn } from '#core/conversation/turn.ts'
import { placeName, subjectName } from '#core/district/names.ts'
import { blankCodes } from '#core/grievance/code.ts'
import type { GrievanceId, MessageId } from '#core/ids.ts'
import { ownNumberIn, wordsOf } from '#core/message/content.ts'
import { isPublic } from '#core/message/doors.ts'
import { type Outgoing, plainly } from '#core/message/outgoing.ts'
import { pilotAt, pilotWords } from '#core/service/pilot.ts'
import type { Conversation } from '#ports/conversations.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'
import { answerBriefly } from './by-sms.ts'
import { known, quotedCodes, type ReadWords } from './facts.ts'
import { tellDanger } from './tell-danger.ts'

const DAY_MS = 86_400_000

/** Takes one message of a citizen. */
export async function citizenSpeaks(
  house: House,
  read: ReadWords,
  together: Together,
  conversation: Conversation,
  heard: HeardNow,
  repliedTo: GrievanceId | undefined,
): Promise<void> {
  const talk = (conversation.talk as Talk | null) ?? IDLE
  const facts = await gather(house, read, together, conversation, talk, heard, repliedTo)
  const heardTurn = hearCitizen(talk, heard, facts)
  const briefly = house.channels.get(conversation.account)?.sends?.brief === true
  const turn = briefly || isPublic(conversation.channel) ? withoutAsking(heardTurn, house.now()) : heardTurn
  await together.conversations.saveTalk(conversation.id, turn.talk, turn.language)
  if (turn.flag) await together.conversations.flag(conversation.id, turn.flag)
  if (turn.flag === 'emergency') {
    const warned = briefly ? undefined : (facts.reading.danger?.call ?? ['112'])
    await tellDanger(house, together, conversation, wordsOf(heard.content), warned)
  }
  if (briefly) await sayBriefly(house, together, conversation, heard, facts, turn)
  else {
    if (turn.say.length > 0) await sayTrial(house, together, conversation, turn.language)
    for (const [number, outgoing] of turn.say.entries())
      await say(house, together, conversation, heard, number, outgoing)
  }
  for (const deed of turn.deeds) await putDown(house, together, conversation, heard, deed)
}

/** The first answer at a door on trial says so; its intent is unique for the thread, for ever. */
async function sayTrial(
  { district, newId, now }: House,
  { outbox }: Together,
  conversation: Conversation,
  language: 'hi' | 'en',
): Promise<void> {
  const pilot = pilotAt(district.district.settings, conversation)
  if (!pilot || isPublic(conversation.channel)) return
  await outbox.put({
    id: newId() as MessageId,
    conversation: conversation.id,
    intent: `trial:${conversation.id}`,
    outgoing: plainly(pilotWords(pilot, language)),
    at: now(),
  })
}

/** At a door of approved texts: one of them, or none. */
async function sayBriefly(
  { district, newId, now }: House,
  { outbox }: Together,
  { id: conversation }: Conversation,
  heard: HeardNow,
  facts: Facts,
  turn: Turn,
): Promise<void> {
  const words = answerBriefly(district.district, heard, facts, turn, `${conversation}:${dayOf(now())}`)
  if (words) await outbox.put({ ...words, id: newId() as MessageId, conversation, at: now() })
}

/** What people add to a post they add at once. */
const ADDING_MS = 20_000

/** Where everybody reads along, or free words do not go, nothing is asked: what was told is registered as it is, and a person completes it. */
function withoutAsking(turn: Turn, now: Date): Turn {
  const at = new Date(now.getTime() + ADDING_MS)
  const { registerAt } = turn.talk
  return {
    ...turn,
    talk: registerAt === undefined ? turn.talk : { ...turn.talk, registerAt: at.toISOString() },
    deeds: turn.deeds.map((deed) => (deed.do === 'register' && deed.at > at ? { ...deed, at } : deed)),
  }
}

async function gather(
  house: House,
  read: ReadWords,
  together: Together,
  conversation: Conversation,
  talk: Talk,
  heard: HeardNow,
  repliedTo: GrievanceId | undefined,
): Promise<Facts> {
  const { district, settings } = { district: house.district, settings: house.district.district.settings }
  const { letters } = district.district
  const words = heard.deed ? '' : wordsOf(heard.content)
  const now = house.now()
  const own = conversation.citizen
    ? await together.register.ofCitizen(
        conversation.citizen,
        new Date(now.getTime() - settings.reopenDays * DAY_MS),
      )
    : []
  const codes = conversation.citizen ? await quotedCodes(together, words, conversation.citizen, letters) : []
  // "ABH-…-N बंद करो" is about stopping, not about a number.
  const reading = read(blankCodes(words, letters).trim(), {
    afterReport: !isAnswering(talk) && own.some((held) => held.grievance.state === 'awaiting_word'),
    told: talk.draft?.words.join(' ') ?? '',
  })
  const language =
    talk.stage === 'idle' && own.length === 0 && showsLanguage(words, reading.language)
      ? reading.language
      : conversation.language
  const named = [
    ...codes.flatMap((code) => code.held ?? []),
    ...(await pressedAbout(together, conversation, heard)),
  ]
  const seen = [...own, ...named.filter((held) => !own.some((one) => one.id === held.id))].map((held) =>
    known(held, district, language, now),
  )
  return {
    now,
    language,
    district: language === 'hi' ? district.district.nameHi : district.district.nameEn,
    settings,
    newGrievance: house.newId() as GrievanceId,
    open: seen.filter((one) => one.state !== 'closed'),
    closedLately: seen.filter((one) => one.state === 'closed'),
    codes,
    reading,
    subjectName: (code) => subjectName(district, code, language),
    placeName: (code) => placeName(district, code, language),
    ...numberIn(heard, conversation),
    ...(repliedTo ? { repliedTo } : {}),
  }
}

/** The number became a handle of this citizen when the message was met; where it did not, somebody else has it. */
function numberIn({ content }: HeardNow, { handles }: Conversation): Pick<Facts, 'number'> {
  if (content.type !== 'contacts' || !content.ownNumber) return {}
  const number = ownNumberIn(content)
  if (number === undefined) return { number: 'unread' }
  const own = handles.some(({ kind, value }) => kind === 'phone' && value === number)
  return { number: own ? 'kept' : 'elsewhere' }
}

/** "STOP", "ok": too little to take back the language that was chosen; Hindi letters are Hindi. */
function showsLanguage(words: string, language: 'hi' | 'en'): boolean {
  return language === 'en' || /[\u0900-\u097F]{2}/u.test(words)
}

/** We asked about a draft last: "हाँ" answers that, and not the report on another grievance. */
function isAnswering({ draft, stage }: Talk): boolean {
  return draft !== undefined && (stage === 'asking' || stage === 'confirming')
}

/** A button outlives the days in which its grievance is at hand; it still means what it says. */
async function pressedAbout(
  { register, citizens }: Together,
  { citizen }: Conversation,
  { deed }: HeardNow,
): Promise<readonly Held[]> {
  if (!deed || !('grievance' in deed)) return []
  const held = await register.find(deed.grievance as GrievanceId)
  return held && citizen && (await citizens.isOne(held.grievance.citizen, citizen)) ? [held] : []
}

async function say(
  house: House,
  together: Together,
  conversation: Conversation,
  heard: HeardNow,
  number: number,
  outgoing: Outgoing,
): Promise<void> {
  const intent = `turn:${heard.id}:${number}`
  await together.outbox.put({
    id: house.newId() as MessageId,
    conversation: conversation.id,
    intent,
    outgoing,
    at: house.now(),
    after: number > 0 ? `turn:${heard.id}:${number - 1}` : undefined,
  })
}

async function putDown(
  house: House,
  together: Together,
  conversation: Conversation,
  heard: HeardNow,
  deed: CitizenDeed,
): Promise<void> {
  const { work } = together
  const later = (at: Date) => (at > house.now() ? { after: at } : {})
  switch (deed.do) {
    case 'register':
      return work.enqueue(
        'register',
        { conversation: conversation.id, grievance: deed.grievance },
        later(deed.at),
      )
    case 'join':
    case 'supply':
      await together.conversations.fileUnder(deed.grievance, deed.messages)
      return work.enqueue(deed.do, {
        grievance: deed.grievance,
        messages: deed.messages,
        key: `${deed.do}:${heard.id}`,
      })
    case 'word':
      await together.conversations.fileUnder(deed.grievance, deed.messages)
      return work.enqueue(
        'take-word',
        {
          grievance: deed.grievance,
          word: deed.word,
          messages: deed.messages,
          key: `word:${heard.id}`,
          ...(deed.lacking ? { lacking: deed.lacking } : {}),
        },
        later(deed.at),
      )
    case 'appeal':
      await together.conversations.fileUnder(deed.grievance, deed.messages)
      return work.enqueue('appeal', {
        grievance: deed.grievance,
        grounds: deed.grounds,
        messages: deed.messages,
        key: `appeal:${heard.id}`,
      })
    case 'manner':
      await together.conversations.fileUnder(deed.grievance, deed.messages)
      return work.enqueue('take-manner', {
        grievance: deed.grievance,
        manner: deed.manner,
        messages: deed.messages,
        key: `manner:${heard.id}`,
      })
    case 'service':
      return work.enqueue('take-service', {
        conversation: conversation.id,
        ease: deed.ease,
        answer: house.newId(),
        key: `service-heard:${conversation.id}:${dayOf(house.now())}`,
      })
    case 'rebuff':
      return work.enqueue('rebuff', {
        code: deed.code,
        who: 'stranger',
        handle: masked(conversation),
        tried: wordsOf(heard.content).slice(0, 200),
        message: heard.id,
      })
  }
}

/** A handle with all but its last four characters hidden. */
function masked({ handles }: Conversation): string {
  const value = handles[0]?.value ?? ''
  return value.length <= 4 ? '…' : `…${value.slice(-4)}`
}
