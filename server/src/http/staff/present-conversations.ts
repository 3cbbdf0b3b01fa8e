/** Threads of the inbox, with what the program understood of them. */
import type { ConversationItem, Guesses, Thread } from '#contract/conversations.ts'
import { needsAllDetails } from '#core/access/details.ts'
import type { Draft, Talk } from '#core/conversation/talk.ts'
import { wordsOf } from '#core/message/content.ts'
import { asideOf, isPublic } from '#core/message/doors.ts'
import { coveredWords } from '#core/privacy/marks.ts'
import { matterIn } from '#core/privacy/matter.ts'
import { issuesIn } from '#core/reading/issues.ts'
import { readPlaces } from '#core/reading/place.ts'
import { readSubject } from '#core/reading/subject.ts'
import { besidesPlaces } from '#core/reading/where.ts'
import type { ConversationRow, GrievanceRow, ThreadMessage } from '#ports/desk.ts'
import type { Caller } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { masked, personName, placeName, subjectName } from '../names.ts'
import { hasRight } from '../rights.ts'
import { coveredAnswer } from './covered.ts'
import { type HeardOf, heardIn, presentHeard } from './present-heard.ts'
import { presentMessages } from './present-messages.ts'
import { dangerIn, suggestedIn } from './present-suggested.ts'

/** A door without a window: further on than anybody looks. */
const ALWAYS_MS = 365 * 24 * 3_600_000
const HOUR_MS = 3_600_000

/** One line of the inbox. */
export function presentConversation(
  { index }: Pick<HttpHouse, 'index'>,
  row: ConversationRow,
  caller: Caller,
): ConversationItem {
  const needs = needsAllDetails(caller)
  const phone = row.handles.find((handle) => handle.kind === 'phone')?.value
  const officer = row.person === undefined ? undefined : personName(index, row.person)
  return {
    id: row.id,
    channel: row.channel,
    kind: row.person === undefined ? 'citizen' : 'officer',
    name: officer?.[caller.language] ?? (needs ? row.name : undefined) ?? '',
    ...(phone === undefined ? {} : { phone: hasRight(caller, 'numbers') ? phone : masked(phone) }),
    language: row.language,
    preview: needs ? row.preview : coveredWords(row.preview),
    ...(row.found === undefined ? {} : { found: row.found }),
    lastAt: row.lastAt.toISOString(),
    unread: row.unread,
    ...(row.flag === undefined ? {} : { flag: row.flag }),
    ...dangerIn(row),
    ...(row.assignee === undefined ? {} : { assignee: personName(index, row.assignee) }),
    open: row.open.map((one) => ({ ...one })),
  }
}

/** A thread with the citizen's grievances and what would go into a new one. */
export async function presentThread(
  house: HttpHouse,
  row: ConversationRow,
  page: { readonly messages: readonly ThreadMessage[]; readonly before?: string },
  grievances: readonly GrievanceRow[],
  caller: Caller,
): Promise<Thread> {
  const thread = await wholeThread(house, row, page, grievances, caller)
  return needsAllDetails(caller) ? thread : coveredAnswer(thread)
}

async function wholeThread(
  house: HttpHouse,
  row: ConversationRow,
  page: { readonly messages: readonly ThreadMessage[]; readonly before?: string },
  grievances: readonly GrievanceRow[],
  caller: Caller,
): Promise<Thread> {
  const heard = await heardIn(house, page.messages)
  const draft = row.person === undefined ? draftOf(house, row, page.messages, heard) : undefined
  const windowUntil = windowOf(house, row)
  return {
    conversation: presentConversation(house, row, caller),
    messages: presentMessages(page.messages, house.now(), presentHeard(house, heard)),
    ...(page.before === undefined ? {} : { before: page.before }),
    grievances: grievances.map((grievance) => presentBrief(house, grievance)),
    ...(draft ? { draft } : {}),
    ...(house.speech.translates() === undefined ? {} : { translates: true }),
    ...(windowUntil ? { windowUntil: windowUntil.toISOString() } : {}),
  }
}

/** One grievance of a citizen, in short. */
export function presentBrief(
  { index }: Pick<HttpHouse, 'index'>,
  row: GrievanceRow,
): Thread['grievances'][number] {
  return {
    code: row.code,
    state: row.state,
    gist: row.gist,
    ...(row.subject === undefined ? {} : { subject: subjectName(index, row.subject) }),
    ...(row.place === undefined ? {} : { place: placeName(index, row.place) }),
    registeredAt: row.registeredAt.toISOString(),
    ...(row.dueAt === undefined ? {} : { dueAt: row.dueAt.toISOString() }),
  }
}

/** What belongs together was written within three days of the last of it. */
const TOGETHER_MS = 72 * HOUR_MS
const GIST_LENGTH = 2000
const PLACES = 5

/** What the talk has gathered; with no talk open, what was written lately and lies in no file yet. */
function draftOf(
  { reading, index }: HttpHouse,
  { talk }: ConversationRow,
  messages: readonly ThreadMessage[],
  heard: HeardOf,
): Thread['draft'] {
  const gathered = (talk as Talk | null | undefined)?.draft ?? unfiled(messages, heard)
  if (gathered.messages.length === 0) return undefined
  const gist = gathered.words.join('\n').slice(0, GIST_LENGTH)
  return {
    gist,
    messages: [...gathered.messages],
    ...issuesOf(reading, gist),
    ...guessesIn({ reading, index }, gist),
  }
}

function issuesOf(
  { subjects, places }: HttpHouse['reading'],
  gist: string,
): Pick<NonNullable<Thread['draft']>, 'issues'> {
  const issues = issuesIn(besidesPlaces(gist, places), subjects)
  if (issues.length < 2) return {}
  return {
    issues: issues.map(({ subject, confidence, start, end }) => ({
      ...{ subject, confidence },
      words: gist.slice(start, end).trim(),
    })),
  }
}

/** What the program reads in words, the surest first. */
export function guessesIn({ reading, index }: Pick<HttpHouse, 'reading' | 'index'>, text: string): Guesses {
  const about = besidesPlaces(text, reading.places)
  const subjects = readSubject(matterIn(about), reading.subjects).best
  return {
    subjects: subjects.map((one) => ({ ...one })),
    ...suggestedIn(index, text, subjects, reading.pressing),
    places: readPlaces(text, reading.places)
      .candidates.slice(0, PLACES)
      .map(({ place, confidence, why }) => ({ code: place, confidence, why })),
  }
}

function unfiled(messages: readonly ThreadMessage[], typed: HeardOf): Pick<Draft, 'words' | 'messages'> {
  const heard = messages.filter(
    (message) => message.direction === 'in' && message.code === undefined && !message.revoked,
  )
  const lastAt = heard.at(-1)?.at.getTime() ?? 0
  const lately = heard.filter(({ at }) => lastAt - at.getTime() <= TOGETHER_MS)
  return {
    words: lately.flatMap((one) => [heardWords(one), ...typedWords(one, typed)]).filter(Boolean),
    messages: lately.map(({ id }) => id),
  }
}

/** What a person typed while listening to its voice notes. */
function typedWords({ attachments }: ThreadMessage, typed: HeardOf): readonly string[] {
  return attachments.map(({ id }) => typed.get(id)?.typed?.words ?? '')
}

function heardWords({ content }: ThreadMessage): string {
  if (content.type === 'text') return content.text
  return content.type === 'media' || content.type === 'location' ? wordsOf(content) : ''
}

function windowOf({ channels, now }: HttpHouse, row: ConversationRow): Date | undefined {
  const door = channels.get(row.account)
  // what is typed into a public thread goes aside
  const aside = isPublic(row.channel) ? asideOf(door?.kin) : undefined
  const sends = isPublic(row.channel) ? channels.get(aside?.account ?? '')?.sends : door?.sends
  const hours = sends?.typedHours ?? sends?.windowHours
  if (hours === undefined) return undefined
  if (hours === Number.POSITIVE_INFINITY) return new Date(now().getTime() + ALWAYS_MS)
  if (row.lastHeardAt === undefined) return undefined
  const until = new Date(row.lastHeardAt.getTime() + hours * HOUR_MS)
  return until > now() ? until : undefined
}
