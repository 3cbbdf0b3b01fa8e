/** The officers' news: what came from the complainant, what became of the report, and that it is over. */
import { isHiddenFrom } from '#core/access/may.ts'
import { dayOf } from '#core/clock/due.ts'
import type { Person } from '#core/district/district.ts'
import { postsInCharge } from '#core/district/find.ts'
import { postName } from '#core/district/names.ts'
import type { Act, Recorded } from '#core/grievance/acts.ts'
import type { MessageId } from '#core/ids.ts'
import { type Content, wordsOf } from '#core/message/content.ts'
import { GROUND_WORDS } from '#core/words/notices.ts'
import { type OfficerWords, officerWords } from '#core/words/officer.ts'
import { type Language, sayDay, shorten } from '#core/words/say.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { Teller } from './teller.ts'
import { trackLineForOfficer } from './track-lines.ts'

/** One text for each officer who has something to learn. */
export async function officerLines(
  teller: Teller,
  together: Together,
  held: Held,
  news: readonly Recorded[],
): Promise<readonly { readonly person: Person; readonly text: string }[]> {
  const said = new Map<Person, string[]>()
  for (const { act, seq } of news)
    for (const person of concerned(teller, held, seq).filter((one) => maySeeIt(teller, held, one))) {
      const lines = await lineFor(teller, together, held, act, officerWords(person.language), person.language)
      if (lines.length > 0) said.set(person, [...(said.get(person) ?? []), ...lines])
    }
  return [...said].map(([person, lines]) => ({ person, text: lines.join('\n') }))
}

/** Nobody reads of a grievance about themselves. */
function maySeeIt({ district, now }: Teller, { grievance }: Held, { id }: Person): boolean {
  const posts = postsInCharge(district, id, dayOf(now()))
  return !isHiddenFrom(grievance, { person: id, posts })
}

/** Who held it when this happened, and who wrote the last report; what was before is on the card of who comes now. */
function concerned(teller: Teller, { grievance, acts }: Held, at: number): readonly Person[] {
  const { holders, gone } = handsBefore(acts, at)
  const ids = new Set<string>(holders)
  const author = grievance.reports.at(-1)?.by
  if (author?.kind === 'officer' && !gone.has(author.person)) ids.add(author.person)
  return [...ids].flatMap((id) => teller.district.persons.get(id) ?? [])
}

/** In whose hands it was; whoever handed the post over since has nothing to do with it any more. */
function handsBefore(acts: Held['acts'], at: number) {
  let post: string | undefined
  let holders: readonly string[] = []
  const gone = new Set<string>()
  for (const { seq, act } of acts) {
    if (seq >= at) break
    if (act.kind === 'assigned') {
      post = act.post
      holders = act.persons
    } else if (act.kind === 'handed-over' && act.post === post) {
      for (const person of act.from) gone.add(person)
      holders = act.to
    } else continue
    for (const person of holders) gone.delete(person)
  }
  return { holders, gone }
}

async function lineFor(
  teller: Teller,
  together: Together,
  { grievance }: Held,
  act: Act,
  words: OfficerWords,
  language: Language,
): Promise<readonly string[]> {
  const { code } = grievance
  switch (act.kind) {
    case 'supplied':
    case 'joined':
      return grievance.post ? [words.supplied(code, await wordsIn(together, act.messages))] : []
    case 'dissatisfied':
      return [words.objected(code, act.lacking ?? (await wordsIn(together, act.messages)))]
    case 'direction-answered': {
      const direction = grievance.directions.find(({ id }) => id === act.id)
      return direction
        ? [words.directionAnswered(code, postName(teller.district, direction.post, language), act.text)]
        : []
    }
    case 'sent-back':
      return [words.sentBack(code, act.lacking)]
    case 'reviewed':
      return [words.reviewed(code)]
    case 'interim-approved':
      return [words.interimApproved(code, sayDay(new Date(`${act.newDate}T12:00:00+05:30`), language))]
    case 'interim-refused':
      return [words.interimRefused(code, act.reason)]
    case 'summoned':
    case 'ordered':
    case 'appealed':
      return [trackLineForOfficer(teller, grievance, act, language)]
    case 'closed':
      return [words.closed(code, GROUND_WORDS[language][act.ground])]
    default:
      return []
  }
}

/** The words, or who stands on the card that was sent. */
function toldIn(content: Content): string {
  if (content.type !== 'contacts') return wordsOf(content)
  return `☎ ${[...content.names, ...content.phones.map((phone) => `+${phone}`)].join(', ')}`
}

async function wordsIn(together: Together, ids: readonly MessageId[]): Promise<string> {
  const messages = await together.conversations.messages(ids)
  const words = messages.map((message) => toldIn(message.content as Content)).filter(Boolean)
  const files = messages.reduce((sum, message) => sum + message.attachments.length, 0)
  return shorten([...words, ...(files > 0 ? [`📎 ${files}`] : [])].join(' · '), 400)
}
