/**
 * Registration: a told grievance gets its code. What the program could not read is named in `lacks`, and a person
 * completes it; nothing is kept back because a word was missing (M22, M26, M60).
 *
 * The draft carries the id its grievance will have, so a repeated cause finds the registration already there.
 */
import { dayOf } from '#core/clock/due.ts'
import { apartOf } from '#core/conversation/apart.ts'
import type { Guess } from '#core/conversation/guess.ts'
import { type Draft, IDLE, type Talk } from '#core/conversation/talk.ts'
import { handleAt } from '#core/district/handles.ts'
import type { ActOf, Lack } from '#core/grievance/acts.ts'
import type { Spot } from '#core/places/spot-read.ts'
import { isSettled } from '#core/reading/settled.ts'
import { sinceDay } from '#core/reading/since.ts'
import { shorten } from '#core/words/say.ts'
import type { Conversation } from '#ports/conversations.ts'
import type { Together } from '#ports/store.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { program, record, recordFirst } from '../record.ts'
import { spotOf } from '../spot.ts'
import { numbered } from './numbered.ts'
import { urgency } from './urgent.ts'

const GIST_LENGTH = 1000

/** The work `register`: the draft of a thread is complete, or its time to answer is over. */
export async function registerDraft(
  house: House,
  { conversation: id, grievance }: WorkKinds['register'],
): Promise<void> {
  await house.store.together(async (together) => {
    const conversation = await together.conversations.lock(id)
    const talk = conversation?.talk as Talk | null
    const draft = talk?.draft
    if (!conversation?.citizen || !talk || draft?.grievance !== grievance) return
    if (talk.registerAt && new Date(talk.registerAt) > house.now()) return
    const { draft: _, ...rest } = talk
    await together.conversations.saveTalk(id, talk.stage === 'lacking' ? rest : IDLE, conversation.language)
    if (talk.stage === 'choosing' && (await joinInDoubt(house, together, talk, draft))) return
    const citizen = conversation.citizen
    const act = await registration(house, together, { ...conversation, citizen }, draft)
    const registered = await recordFirst(house, together, grievance, { kind: 'citizen', citizen }, act)
    if (registered.ok) await together.conversations.fileUnder(grievance, draft.messages)
    const second = apartOf(draft)
    if (!registered.ok || !second) return
    const other = await registration(house, together, { ...conversation, citizen }, second)
    const both = await recordFirst(house, together, second.grievance, { kind: 'citizen', citizen }, other)
    if (both.ok) await together.conversations.fileAlso(second.grievance, draft.messages)
  })
}

/** The citizen did not say whether it is new: it joins what is open, where a person sees it. */
async function joinInDoubt(house: House, together: Together, talk: Talk, draft: Draft): Promise<boolean> {
  const [first] = talk.candidates
  const held = first && (await together.register.find(first))
  if (!held || held.grievance.state === 'closed') return false
  const why = {
    hi: 'पूछने पर उत्तर नहीं मिला, इसलिए खुली शिकायत में जोड़ा',
    en: 'the citizen did not answer which it is; joined to the open one',
  }
  const joined = await record(house, together, held, program('registration'), [
    { kind: 'joined', messages: draft.messages, why },
  ])
  if (joined.ok) await together.conversations.fileUnder(held.id, draft.messages)
  return joined.ok
}

/** A thread with the citizen it belongs to. */
type CitizensThread = Conversation & { readonly citizen: NonNullable<Conversation['citizen']> }

/** The registration of a draft. `source`: the occasion, where there is one. */
export async function registration(
  house: House,
  together: Together,
  conversation: CitizensThread,
  draft: Draft,
  source?: string,
): Promise<ActOf<'registered'>> {
  const { settings } = house.district.district
  const { subject: read } = draft
  const sure = isSettled(read, settings) ? read?.code : undefined
  const mayBeSensitive = read?.or !== undefined && house.district.subjects.get(read.or)?.sensitive === true
  const secret = draft.secret === true || mayBeSensitive
  const gist = shorten(draft.words.join(' · '), GIST_LENGTH)
  const spot = draft.refusedSpot ? undefined : (await spotOf(house, together, draft))?.spot
  const place = draft.place?.code ?? spot?.place
  const drawn = await numbered(house, together, sure, place, conversation.channel, { secret, source })
  return {
    kind: 'registered',
    ...drawn,
    ...(draft.suggests ? {} : urgency(house, draft.words.join('\n'), drawn)),
    ...(source ? { source } : {}),
    citizen: conversation.citizen,
    conversation: conversation.id,
    channel: conversation.channel,
    ...handleOf(house, conversation),
    language: conversation.language,
    ...sinceSaid(house, draft.words.join('\n')),
    gist: gist === '' ? unspoken(draft, conversation.language) : gist,
    messages: draft.messages,
    lacks: lacksOf(draft, gist, sure, { place, spot }),
    ...(conversation.name ? { name: conversation.name } : {}),
    ...(sure ? { subject: sure } : {}),
    ...(read ? { reading: readingOf(read) } : {}),
    ...(place === undefined ? {} : { place }),
    ...(draft.placeWords ? { placeWords: draft.placeWords } : {}),
    ...(draft.location ? { location: draft.location } : {}),
    ...(spot ? { spot } : {}),
  }
}

/** The day since which the matter goes on, where the words say it. */
export function sinceSaid(house: House, words: string): Pick<ActOf<'registered'>, 'since'> {
  const since = sinceDay(words, dayOf(house.now()))
  return since === undefined ? {} : { since }
}

/** The official handle that was written to, if the district's table has it. */
function handleOf({ channels, district }: House, { channel, account }: Conversation) {
  const address = channels.get(account)?.address
  const handle = address && handleAt(district.district, channel, address)?.address
  return handle ? { handle } : {}
}

/** As it was measured; where two subjects of one department were likely, the other is named. */
function readingOf({ confidence, why, or }: Guess): NonNullable<ActOf<'registered'>['reading']> {
  return { confidence, why, ...(or ? { or } : {}) }
}

function lacksOf(
  draft: Draft,
  gist: string,
  subject: string | undefined,
  { place, spot }: { readonly place: number | undefined; readonly spot: Spot | undefined },
): readonly Lack[] {
  const pinned = draft.location !== undefined && !draft.refusedSpot && spot?.where !== 'outside'
  const located = place !== undefined || pinned
  return [
    ...(gist === '' ? (['words'] as const) : []),
    ...(subject ? [] : (['subject'] as const)),
    ...(located ? [] : (['place'] as const)),
    ...(draft.suggests ? (['nature'] as const) : []),
  ]
}

function unspoken(draft: Draft, language: 'hi' | 'en'): string {
  if (draft.spoken)
    return language === 'hi' ? 'आवाज में शिकायत (सुनकर लिखें)' : 'A spoken grievance (listen and write down)'
  return language === 'hi'
    ? 'फोटो / फाइल में शिकायत (देखकर लिखें)'
    : 'A grievance in a picture or file (look and write down)'
}
