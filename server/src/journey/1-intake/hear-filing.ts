/**
 * What comes from our own website. A filled form needs no questions: it is kept in the thread of the website and goes to
 * registration at once. What is told about it goes to the number or address that was proven, so that thread is opened
 * besides. What is written at the page of a grievance goes into its file, and means what it means at every other door.
 */
import type { Reading } from '#core/conversation/turn.ts'
import type {
  AttachmentId,
  CitizenId,
  ConversationId,
  EnvelopeId,
  GrievanceId,
  MessageId,
} from '#core/ids.ts'
import { WEB } from '#core/message/doors.ts'
import { uploadKind } from '#core/message/upload.ts'
import { shorten } from '#core/words/say.ts'
import type { Conversation } from '#ports/conversations.ts'
import type { FiledFile, Filing, Written } from '#ports/filing.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'
import { doorFor } from '../proving.ts'
import { program, record } from '../record.ts'
import type { ReadWords } from './facts.ts'
import { tellDanger } from './tell-danger.ts'

const PLACE_WORDS = 200

/** Takes a filled form; one that is known already changes nothing. */
export async function hearFiling(
  house: House,
  read: ReadWords,
  filing: Filing,
  envelope: EnvelopeId,
): Promise<void> {
  await house.store.together(async (together) => {
    const thread = await threadOf(house, together, filing)
    if (!thread) throw new Error('a form was filed with a handle for which no door is open')
    const by = filing.by ? [byWords(filing)] : []
    const messages = await keepAll(house, together, thread, filing, by, envelope)
    if (!messages) return
    const reading = read(filing.words, { afterReport: false, told: '' })
    const { joins } = filing
    if (joins) await addTold(house, together, thread.id, { ...filing, joins }, messages)
    await alarm(house, together, { ...thread, handles: [filing.handle] }, filing.words, reading)
    if (joins) return
    await together.conversations.saveTalk(thread.id, thread.talk, filing.language)
    const [subject] = reading.subjects
    const [guessed] = filing.placeWords
      ? read(filing.placeWords, { afterReport: false, told: '' }).places
      : []
    const chosen = filing.place === undefined ? undefined : house.district.places.get(filing.place)
    const place = chosen
      ? { code: chosen.code, confidence: 1, why: 'chosen by the citizen' }
      : (guessed ?? reading.places[0])
    await together.work.enqueue('register-filed', {
      conversation: thread.id,
      ...(filing.name ? { name: filing.name } : {}),
      draft: {
        grievance: filing.grievance,
        messages,
        words: filing.words.trim() === '' ? [] : [filing.words.trim()],
        shown: filing.files.length > 0,
        spoken: false,
        places: [],
        ...(subject ? { subject } : {}),
        ...(place ? { place } : {}),
        ...(filing.placeWords ? { placeWords: shorten(filing.placeWords, PLACE_WORDS) } : {}),
        ...(filing.secret || reading.secret ? { secret: true } : {}),
      },
    })
  })
}

/** Danger in words that came by the website, where nothing can be said back at once: a person looks, and is told so. */
async function alarm(
  house: House,
  together: Together,
  thread: Conversation,
  words: string,
  { kind, danger }: Reading,
): Promise<void> {
  if (kind !== 'emergency' && (!danger || danger.grade === 'helpline')) return
  await together.conversations.flag(thread.id, 'emergency')
  await tellDanger(house, together, thread, words)
}

/** What came by a link that opens once: it lies in the file, and a person looks whether it was the complainant. */
async function addTold(
  house: House,
  together: Together,
  thread: ConversationId,
  { joins, handle, key }: Filing & { readonly joins: GrievanceId },
  messages: readonly MessageId[],
): Promise<void> {
  const held = await together.register.find(joins)
  if (!held) throw new Error(`no grievance ${joins} in the register`)
  const end = handle.value.slice(-4)
  const why = {
    hi: `सार्वजनिक उत्तर के एक बार खुलने वाले लिंक से बताया; …${end} कोड से सिद्ध है। आवेदक का ही है, यह देख लें`,
    en: `told by the link of the public answer that opens once; …${end} is proven by a code. Look whether it is the complainant`,
  }
  const added = await record(
    house,
    together,
    held,
    program('intake'),
    [{ kind: 'joined', messages, why }],
    key,
  )
  if (!added.ok) throw new Error(`what was told by a link could not be added to ${joins}: ${added.refusal}`)
  await together.conversations.fileUnder(joins, messages)
  await together.conversations.flag(thread, 'adds-for-another')
}

function byWords({ by = '', name, language }: Filing): string {
  return language === 'hi'
    ? `${name ?? 'आवेदक'} की सहमति से उनकी ओर से भरा: ${by}`
    : `Filled for ${name ?? 'the complainant'}, with their consent, by ${by}`
}

/** The citizen with this handle, known or new; the thread where they are told things, and that of the website. */
async function threadOf(
  house: House,
  { conversations }: Together,
  { handle, name, language, at }: Filing,
): Promise<(Conversation & { readonly citizen: CitizenId }) | undefined> {
  const door = doorFor(house, handle)
  if (!door) return undefined
  const known = await conversations.citizenOf(handle, { channel: door.name, account: door.account })
  const citizen = known ?? (house.newId() as CitizenId)
  if (!known) await conversations.newCitizen(citizen, name, new Date(at))
  const open = (channel: Conversation['channel'], account: string) =>
    conversations.openForCitizen({
      citizen,
      channel,
      account,
      handle,
      language,
      at: new Date(at),
      used: true,
      newConversation: house.newId() as ConversationId,
      ...(name ? { name } : {}),
    })
  await open(door.name, door.account)
  return { ...(await open('web', WEB)), citizen }
}

/** What the complainant wrote at the page of the grievance. */
export async function hearWritten(
  house: House,
  read: ReadWords,
  written: Written,
  envelope: EnvelopeId,
): Promise<void> {
  await house.store.together(async (together) => {
    const held = await together.register.find(written.grievance)
    if (!held) throw new Error(`no grievance ${written.grievance} in the register`)
    const thread = await together.conversations.openForCitizen({
      citizen: held.grievance.citizen,
      channel: 'web',
      account: WEB,
      language: written.language,
      at: new Date(written.at),
      newConversation: house.newId() as ConversationId,
    })
    const messages = await keepAll(house, together, thread, written, [], envelope)
    if (!messages) return
    await together.conversations.fileUnder(held.id, messages)
    const reading = read(written.words, { afterReport: held.grievance.state === 'awaiting_word', told: '' })
    await alarm(house, together, thread, `${held.grievance.code}: ${written.words}`, reading)
    const { key, word, words, manner } = written
    if (manner)
      await together.work.enqueue('take-manner', {
        grievance: held.id,
        manner,
        messages,
        key: `manner:${key}`,
      })
    if (manner && !word && messages.length === 0) return undefined
    const { state } = held.grievance
    if (word)
      return together.work.enqueue('take-word', {
        grievance: held.id,
        word: state === 'closed' && word === 'dissatisfied' ? 'reopen' : word,
        messages,
        key: `word:${key}`,
        ...(word === 'dissatisfied' && words.trim() ? { lacking: words.trim() } : {}),
      })
    await together.work.enqueue(state === 'awaiting_complainant' ? 'supply' : 'join', {
      grievance: held.id,
      messages,
      key: `web:${key}`,
    })
  })
}

/** The words and each file as messages; undefined when they are known already. */
async function keepAll(
  house: House,
  { conversations }: Together,
  { id: conversation }: Conversation,
  given: Filing | Written,
  more: readonly string[],
  envelope: EnvelopeId,
): Promise<readonly MessageId[] | undefined> {
  const messages: MessageId[] = []
  const keep = async (
    name: string,
    what: Pick<Parameters<typeof conversations.keep>[0], 'content' | 'attachment'>,
  ) => {
    const id = house.newId() as MessageId
    const at = new Date(given.at)
    const one = {
      id,
      conversation,
      account: WEB,
      channel: 'web',
      externalId: `${given.key}:${name}`,
      at,
      envelope,
    } as const
    if (!(await conversations.keep({ ...one, ...what }))) return false
    messages.push(id)
    return true
  }
  const texts = [given.words, ...more].filter((text) => text.trim() !== '')
  for (const [number, text] of texts.entries())
    if (!(await keep(`words:${number}`, { content: { type: 'text', text } }))) return undefined
  for (const file of given.files) if (!(await keep(file.file, kept(house, file)))) return undefined
  return messages
}

function kept(house: House, { file, mime, bytes, filename, taken }: FiledFile) {
  const named = filename ? { filename } : {}
  return {
    content: { type: 'media', media: uploadKind(mime)?.media ?? 'document', mime, ...named },
    attachment: {
      id: house.newId() as AttachmentId,
      file,
      mime,
      bytes,
      ...named,
      ...(taken ? { taken } : {}),
    },
  } as const
}
