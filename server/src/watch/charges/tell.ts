/** Both sides of a change of hands are told: each person once in a look, however many posts changed. */
import { isHiddenFrom } from '#core/access/may.ts'
import { personsAnswering } from '#core/district/answering.ts'
import type { Person } from '#core/district/district.ts'
import { findTemplate, postsInCharge } from '#core/district/find.ts'
import { postName } from '#core/district/names.ts'
import type { ConversationId, MessageId, PersonId, PostCode } from '#core/ids.ts'
import { type Outgoing, plainly } from '#core/message/outgoing.ts'
import { chargesWords, type HandedLine, type HandedPost } from '#core/words/charges.ts'
import { type Language, shorten } from '#core/words/say.ts'
import type { Handover, HandoverLine } from '#ports/charges.ts'
import type { Together } from '#ports/store.ts'
import type { Sweeper } from './sweeper.ts'

/** A change of hands with everything that went over. */
export interface Moved {
  readonly handover: Handover
  readonly lines: readonly HandoverLine[]
}

/** Nobody is woken at midnight by an order that begins with the day. */
const MORNING = 'T07:00:00+05:30'
const MOST_ROWS = 10
const MOST_INSIDE = 4000
const MOST_OUTSIDE = 800

/** Puts down one message for each person who got work, and one for each who has it no more. */
export async function tellBothSides(
  sweeper: Sweeper,
  together: Together,
  moved: readonly Moved[],
  day: string,
): Promise<void> {
  await tellNodal(sweeper, together, moved, day)
  const { persons } = sweeper.district
  const cameTo = (id: string) =>
    moved.filter(({ handover: { from, to } }) => to.includes(id) && !from.includes(id))
  const wentFrom = (id: string) =>
    moved.filter(({ handover: { from, to } }) => from.includes(id) && !to.includes(id))
  const ids = new Set(moved.flatMap(({ handover: { from, to } }) => [...from, ...to]))
  for (const person of [...ids].flatMap((id) => persons.get(id) ?? [])) {
    const came = cameTo(person.id)
      .map((one) => shownTo(sweeper, one, person, day))
      .filter(isWorthSaying)
    const went = wentFrom(person.id).map((one) => shownTo(sweeper, one, person, day))
    const told = went.filter(({ lines }) => lines.length > 0)
    if (told.length > 0)
      await put(sweeper, together, person, 'given', told, given(sweeper, told, person, day), day)
    if (came.length > 0)
      await put(sweeper, together, person, 'received', came, received(sweeper, came, person), day)
  }
}

/** Where no link leads to a person, the nodal officers hear of it: the ladder counts on. */
async function tellNodal(
  sweeper: Sweeper,
  together: Together,
  moved: readonly Moved[],
  day: string,
): Promise<void> {
  const { district } = sweeper
  const nodal = district.district.posts.filter(({ roles }) => roles.includes('nodal'))
  const persons = new Set(nodal.flatMap(({ code }) => personsAnswering(district, code, day)))
  for (const person of persons) {
    const orphaned = moved
      .filter(({ handover }) => handover.standing === 'nobody')
      .map((one) => shownTo(sweeper, one, person, day))
      .filter(({ lines }) => lines.length > 0)
    if (orphaned.length === 0) continue
    const posts = orphaned.map((one) => postOf(district, one, [], person.language))
    const said = plainly(cut(chargesWords(person.language).nobody(posts), MOST_INSIDE))
    await put(sweeper, together, person, 'nobody', orphaned, said, day)
  }
}

/** Nobody reads of a grievance about themselves. */
function shownTo({ district }: Sweeper, { handover, lines }: Moved, { id }: Person, day: string): Moved {
  const posts = postsInCharge(district, id, day)
  const seen = lines.filter(({ hiddenFrom: [post, ...persons] }) => {
    const against = post === undefined ? null : { post: post as PostCode, persons: persons as PersonId[] }
    return !isHiddenFrom({ against }, { person: id, posts })
  })
  return { handover, lines: seen }
}

/** A new holder is told also of an empty desk; who only stands in hears of work alone. */
function isWorthSaying({ handover, lines }: Moved): boolean {
  return handover.standing === 'holder' || lines.length > 0
}

function received({ district }: Sweeper, came: readonly Moved[], { language }: Person): Outgoing {
  const words = chargesWords(language)
  const posts = came.map((one) => postOf(district, one, one.handover.from, language))
  const lines = came
    .flatMap((one) => one.lines.map((line) => ({ ...line, ...lineOf(line, one.handover.at) })))
    .toSorted(soonestFirst)
  const text = cut(words.received(posts, lines), MOST_INSIDE)
  const rows = lines
    .filter(
      ({ directed, state }) => !directed && (state === 'with_officer' || state === 'awaiting_complainant'),
    )
    .slice(0, MOST_ROWS)
    .map(({ code, gist, grievance }) => ({
      title: code,
      description: shorten(gist, 72),
      deed: { do: 'accept', grievance } as const,
    }))
  if (rows.length === 0) return plainly(text)
  return { inside: { type: 'list', text, open: words.open, rows } }
}

function given(
  { district }: Sweeper,
  went: readonly Moved[],
  { id, language }: Person,
  day: string,
): Outgoing {
  const own = postsInCharge(district, id, day)
  const posts = went.map((one) => postOf(district, one, one.handover.to, language))
  const keeps = went.every(({ handover }) => own.includes(handover.post))
  return plainly(cut(chargesWords(language).given(posts, keeps), MOST_INSIDE))
}

function postOf(
  district: Sweeper['district'],
  { handover, lines }: Moved,
  others: readonly string[],
  language: Language,
): HandedPost {
  const named = others.flatMap((id) => district.persons.get(id) ?? [])
  return {
    post: postName(district, handover.post, language),
    kind: handover.kind,
    others: named.map(({ nameHi, nameEn }) => (language === 'hi' ? nameHi : nameEn)),
    grievances: lines.length,
    late: lines.filter((line) => lineOf(line, handover.at).late).length,
  }
}

function lineOf({ code, gist, dueAt, directed }: HandoverLine, at: Date): HandedLine {
  return { code, gist, directed, late: dueAt !== undefined && dueAt < at, ...(dueAt ? { dueAt } : {}) }
}

function soonestFirst(a: { readonly dueAt?: Date }, b: { readonly dueAt?: Date }): number {
  return (a.dueAt?.getTime() ?? Number.POSITIVE_INFINITY) - (b.dueAt?.getTime() ?? Number.POSITIVE_INFINITY)
}

async function put(
  { district, channel, now, newId }: Sweeper,
  together: Together,
  person: Person,
  side: 'given' | 'received' | 'nobody',
  moved: readonly Moved[],
  outgoing: Outgoing,
  day: string,
): Promise<void> {
  const { id, language } = person
  const conversation = await together.conversations.openFor(person, channel, newId() as ConversationId)
  const morning = new Date(`${day}${MORNING}`)
  await together.outbox.put({
    id: newId() as MessageId,
    conversation: conversation.id,
    intent: `charges:${side}:${moved[0]?.handover.id}:${id}`,
    outgoing: withOutside(district, outgoing, moved, language),
    at: now(),
    ...(now() < morning ? { notBefore: morning } : {}),
  })
}

/** Outside the reply window by the approved template, whose first blank is a code or the name of the post. */
function withOutside(
  district: Sweeper['district'],
  outgoing: Outgoing,
  moved: readonly Moved[],
  language: Language,
): Outgoing {
  if (!findTemplate(district, 'officer_update', language)) return outgoing
  const text = 'text' in outgoing.inside ? outgoing.inside.text : ''
  const post = shorten(postName(district, moved[0]?.handover.post, language), 60)
  const blanks = [post, shorten(text.replace(/\s*\n+\s*/g, ' · '), MOST_OUTSIDE)]
  return { ...outgoing, outside: { type: 'template', name: 'officer_update', language, blanks } }
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`
}
