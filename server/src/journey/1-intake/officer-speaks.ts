/** An officer's message: what lies with their posts is gathered, the core decides, and what follows is put down. */

import { isHiddenFrom } from '#core/access/may.ts'
import { dayOf } from '#core/clock/due.ts'
import { callsNow, contactStanding } from '#core/contact/contact.ts'
import { hearOfficer } from '#core/conversation/officer.ts'
import {
  type Mine,
  OFFICER_IDLE,
  type OfficerDeed,
  type OfficerFacts,
  type OfficerHeard,
  type OfficerTalk,
} from '#core/conversation/officer-facts.ts'
import { awaitedBy, toAnswer } from '#core/direction/direct.ts'
import { postsOfPerson } from '#core/district/answering.ts'
import { postsInCharge } from '#core/district/find.ts'
import { personName, placeName, postName } from '#core/district/names.ts'
import { blankCodes, findCodes } from '#core/grievance/code.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import { isSuggestion } from '#core/grievance/nature.ts'
import type { GrievanceId, MessageId, PersonId, PostCode } from '#core/ids.ts'
import { wordsOf } from '#core/message/content.ts'
import { personsNamed, readLeave } from '#core/reading/leave.ts'
import { officerCommand } from '#core/reading/officer-words.ts'
import { windowsAt } from '#core/window/window.ts'
import { type Language, sayHour } from '#core/words/say.ts'
import type { Conversation } from '#ports/conversations.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import { complainantFor } from '../complainant.ts'
import type { House } from '../house.ts'
import { bringIn } from './bring-in.ts'
import type { ReadWords } from './facts.ts'
import { judgedBy, judgedOtherwise } from './judged.ts'

type OfficersThread = Conversation & { readonly person: PersonId }

/** Takes one message of an officer. */
export async function officerSpeaks(
  house: House,
  read: ReadWords,
  together: Together,
  conversation: OfficersThread,
  heard: OfficerHeard,
  repliedTo: GrievanceId | undefined,
): Promise<void> {
  const talk = (conversation.talk as OfficerTalk | null) ?? OFFICER_IDLE
  const positioned = await tellsWhere(together, talk)
  const facts = { ...(await gather(house, together, conversation, talk, heard, repliedTo)), positioned }
  const turn = hearOfficer(talk, heard, facts)
  await together.conversations.saveTalk(conversation.id, turn.talk, facts.language)
  for (const [number, outgoing] of turn.say.entries()) {
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
  for (const deed of turn.deeds)
    if (deed.do === 'bring-in') await bringIn(house, read, together, conversation, heard.id, deed.intake)
    else await putDown(together, conversation, heard, deed)
}

/** Does a picture of the draft say by itself where it was taken? */
async function tellsWhere(together: Together, { draft }: OfficerTalk): Promise<boolean> {
  if (!draft || draft.messages.length === 0) return false
  const messages = await together.conversations.messages(draft.messages)
  return messages.some((message) => message.attachments.some((file) => file.taken?.lat !== undefined))
}

async function gather(
  house: House,
  together: Together,
  conversation: OfficersThread,
  talk: OfficerTalk,
  heard: OfficerHeard,
  repliedTo: GrievanceId | undefined,
): Promise<OfficerFacts> {
  const now = house.now()
  const words = heard.deed ? '' : wordsOf(heard.content)
  const language: Language = house.district.persons.get(conversation.person)?.language ?? 'hi'
  const answering = postsOfPerson(house.district, conversation.person, dayOf(now))
  const posts = answering.map((post) => post.code)
  const own = postsInCharge(house.district, conversation.person, dayOf(now))
  const roles = answering.flatMap((post) => post.roles)
  const who = { person: conversation.person, posts, inCharge: own, roles }
  const hidden = ({ grievance }: Held) => isHiddenFrom(grievance, { person: conversation.person, posts: own })
  const lying = (await together.register.ofPosts(posts)).filter(
    (held) =>
      !hidden(held) &&
      (held.grievance.state === 'with_officer' || held.grievance.state === 'awaiting_complainant'),
  )
  const open = (await together.register.directedTo(posts)).filter((held) => !hidden(held))
  const directed = open.flatMap(({ id, grievance }) =>
    toAnswer(grievance, posts).map((one) => ({
      id,
      code: grievance.code,
      direction: one.id,
      words: one.words,
    })),
  )
  const mine = await Promise.all(lying.map((held) => asMine(house, together, held, language)))
  const { letters } = house.district.district
  const judged = [...(await judgedOtherwise(house, together, heard, talk, repliedTo, who, language))]
  const codes = await Promise.all(
    findCodes(words, letters).map(async ({ code, typed, state }) => {
      if (state === 'doubtful') return { code: typed, typed, state } as const
      const open = lying.find((held) => held.grievance.code === code)
      if (open) return { code, typed, state: 'mine', grievance: open.id } as const
      const told = directed.find((one) => one.code === code)
      if (told) return { code, typed, state: 'directed', grievance: told.id } as const
      const held = await together.register.findByCode(code)
      if (!held) return { code, typed, state: 'unknown' } as const
      const judging = judgedBy(house, held, who, language)
      if (judging) {
        judged.push(judging)
        return { code, typed, state: 'judged', grievance: held.id } as const
      }
      const { post, state: stands } = held.grievance
      const own = post !== undefined && posts.includes(post as PostCode) && !hidden(held)
      if (own) return { code, typed, state: 'past', stands } as const
      return wentFrom(held, conversation.person) && !hidden(held)
        ? ({ code, typed, state: 'handed-on', now: whoHas(house, held, language) } as const)
        : ({ code, typed, state: 'other-post' } as const)
    }),
  )
  const command = officerCommand(blankCodes(words, letters).replace(/\s+/g, ' '))
  const pressed = heard.deed && 'grievance' in heard.deed ? (heard.deed.grievance as GrievanceId) : undefined
  const gone =
    pressed && !lying.some(({ id }) => id === pressed) ? await together.register.find(pressed) : undefined
  const handedOn =
    gone && wentFrom(gone, conversation.person) && !hidden(gone)
      ? { code: gone.grievance.code, now: whoHas(house, gone, language) }
      : undefined
  return {
    ...(handedOn ? { handedOn } : {}),
    ...leaveIn(house, conversation.person, words, language),
    now,
    language,
    mine,
    directed,
    judged,
    codes,
    command,
    windows: windowsOpen(house, heard, language),
    officersPhone: (phone) => house.district.personsByPhone.has(phone),
    ...(repliedTo ? { repliedTo } : {}),
  }
}

/** Leave that the words tell, with those who may be meant as substitute. */
function leaveIn({ district, now }: House, person: PersonId, words: string, language: Language) {
  const read = readLeave(words, now())
  if (!read) return {}
  const { substitute: named, ...days } = read
  const found = named ? personsNamed(district.district, named).filter(({ id }) => id !== person) : []
  const substitutes = found.map(({ id }) => ({ id, name: personName(district, id, language) }))
  return { leave: { ...days, substitutes, ...(named ? { named } : {}) } }
}

/** Was it this officer's until somebody else took over? */
function wentFrom({ acts }: Held, person: PersonId): boolean {
  return acts.some(
    ({ act }) => act.kind === 'handed-over' && act.from.includes(person) && !act.to.includes(person),
  )
}

/** Whoever has it now by name, or the post where nobody is. */
function whoHas({ district }: House, { grievance }: Held, language: Language): string {
  const names = grievance.holders.map((id) => personName(district, id, language))
  return names.length > 0
    ? names.join(', ')
    : grievance.post
      ? postName(district, grievance.post, language)
      : ''
}

/** The office windows that were open when it was written, in words. */
function windowsOpen(
  { district, now }: House,
  { at = now() }: OfficerHeard,
  language: Language,
): NonNullable<OfficerFacts['windows']> {
  return windowsAt(district.district, at).map(({ window, closes }) => ({
    code: window.code,
    name: language === 'en' ? window.nameEn : window.nameHi,
    until: sayHour(closes, language),
  }))
}

async function asMine(house: House, together: Together, held: Held, language: Language): Promise<Mine> {
  const { grievance } = held
  const awaited = awaitedBy(grievance).map(({ post }) => post)
  const place = grievance.place ? placeName(house.district, grievance.place, language) : grievance.placeWords
  return {
    id: held.id,
    code: grievance.code,
    gist: grievance.gist,
    state: grievance.state,
    complainant: await complainantFor(together, grievance, language),
    ...callOf(grievance, house.now()),
    evidence:
      (!isSuggestion(grievance) &&
        grievance.subject &&
        house.district.subjects.get(grievance.subject)?.evidence) ||
      'none',
    ...(awaited.length > 0 ? { awaits: namesOf(house, awaited) } : {}),
    ...(place ? { place } : {}),
    ...(grievance.dueAt ? { dueAt: grievance.dueAt } : {}),
  }
}

/** The call that is still to be made, or that they spoke. */
function callOf(grievance: Grievance, now: Date): Pick<Mine, 'toCall' | 'spoke'> {
  const standing = contactStanding(grievance, now)
  if (standing === 'spoke') return { spoke: true }
  return standing === 'not-needed' ? {} : { toCall: { tries: callsNow(grievance).length } }
}

function namesOf(house: House, posts: readonly PostCode[]) {
  const named = (language: Language) =>
    posts.map((post) => postName(house.district, post, language)).join(', ')
  return { hi: named('hi'), en: named('en') }
}

async function putDown(
  together: Together,
  { id: conversation, person, handles }: OfficersThread,
  heard: OfficerHeard,
  deed: Exclude<OfficerDeed, { readonly do: 'bring-in' }>,
): Promise<void> {
  const { work } = together
  const key = `${deed.do}:${heard.id}`
  switch (deed.do) {
    case 'file':
      return together.conversations.fileUnder(deed.grievance, deed.messages)
    case 'submit': {
      const { grievance, messages, words, location } = deed.draft
      const evidence = (await together.conversations.messages(messages)).flatMap((message) =>
        message.attachments.map((one) => one.id),
      )
      await together.conversations.fileUnder(grievance, messages)
      return work.enqueue('submit', {
        grievance,
        person,
        text: words.join('\n'),
        messages,
        evidence,
        key,
        ...(location ? { location } : {}),
      })
    }
    case 'comply': {
      const { grievance, direction, text, messages } = deed
      const evidence = (await together.conversations.messages(messages)).flatMap((message) =>
        message.attachments.map((one) => one.id),
      )
      await together.conversations.fileUnder(grievance, messages)
      return work.enqueue('officer-deed', {
        grievance,
        person,
        deed: { do: 'comply', direction, text, messages, evidence },
        messages,
        key,
      })
    }
    case 'rebuff':
      return work.enqueue('rebuff', {
        code: deed.code,
        who: 'other-post',
        handle: `${person} …${handles[0]?.value.slice(-4) ?? ''}`,
        tried: wordsOf(heard.content).slice(0, 200),
        message: heard.id,
      })
    case 'leave': {
      const { do: _, ...days } = deed
      return work.enqueue('leave', { person, ...days, key: `leave:${heard.id}` })
    }
    case 'accept':
      return work.enqueue('officer-deed', {
        grievance: deed.grievance,
        person,
        deed: { do: 'accept' },
        messages: [heard.id],
        key: `${key}:${conversation}`,
      })
    case 'return':
      return work.enqueue('officer-deed', {
        grievance: deed.grievance,
        person,
        deed: { do: 'return', reason: deed.reason },
        messages: [heard.id],
        key,
      })
    case 'interim':
      return work.enqueue('officer-deed', {
        grievance: deed.grievance,
        person,
        deed: { do: 'interim', text: deed.text, newDate: deed.newDate },
        messages: [heard.id],
        key,
      })
    case 'contact':
      return work.enqueue('officer-deed', {
        grievance: deed.grievance,
        person,
        deed: { do: 'contact', outcome: deed.outcome, ...(deed.words ? { words: deed.words } : {}) },
        messages: [heard.id],
        key,
      })
    case 'ring':
      return work.enqueue('ring', { grievance: deed.grievance, person, key })
    case 'judge-interim': {
      const { do: _, grievance, ...judged } = deed
      return work.enqueue('officer-deed', {
        grievance,
        person,
        deed: { do: 'judge-interim', ...judged },
        messages: [heard.id],
        key,
      })
    }
    case 'ask':
      return work.enqueue('officer-deed', {
        grievance: deed.grievance,
        person,
        deed: { do: 'ask', what: deed.what },
        messages: [heard.id],
        key,
      })
  }
}
