/** The messages of a window: the call with its button, what is left, that it was missed, and the list at its end. */
import { isHiddenFrom } from '#core/access/may.ts'
import { personsAnswering } from '#core/district/answering.ts'
import type { Group, Person } from '#core/district/district.ts'
import { type DistrictIndex, findTemplate, postsInCharge } from '#core/district/find.ts'
import { groupsOf, membersOf } from '#core/district/groups.ts'
import { postName } from '#core/district/names.ts'
import type { PersonId, PostCode } from '#core/ids.ts'
import { type Outgoing, plainly } from '#core/message/outgoing.ts'
import { coveredWords } from '#core/privacy/marks.ts'
import { boardOf, type Seat, type Signs, totalsOf } from '#core/window/board.ts'
import { outcomeOf, stillOpen } from '#core/window/left.ts'
import { momentOf, type WindowDay } from '#core/window/window.ts'
import { type Language, sayDay, sayHour, shorten } from '#core/words/say.ts'
import { windowWords } from '#core/words/window.ts'
import type { WindowGrievance } from '#ports/windows.ts'

/** A message to one person. */
export interface Told {
  readonly person: Person
  readonly outgoing: Outgoing
}

const MINUTE = 60_000
/** A message holds 4,096 characters; the rest of a long list is in the console. */
const MOST = 3_600
const MOST_OUTSIDE = 700
const MOST_LINES = 15

/** The call at the opening. */
export function callMessage(
  district: DistrictIndex,
  one: WindowDay,
  person: Person,
  grievances: readonly WindowGrievance[],
  late: boolean,
): Outgoing {
  const { language } = person
  const words = windowWords(language)
  const seen = grievances.filter((each) => maySee(district, each, person, one.day))
  const [name, from, to] = namesOf(one, language)
  const waits = words.waiting({ received: seen.length, open: stillOpen(seen).length })
  const buttons = [
    { title: words.presentButton, deed: { do: 'present', window: one.window.code, day: one.day } as const },
  ]
  return {
    inside: { type: 'buttons', text: words.opening(name, from, to, waits, late), buttons },
    ...(findTemplate(district, 'window_call', language)
      ? {
          outside: {
            type: 'template',
            name: 'window_call',
            language,
            blanks: [name, from, to, waits],
            buttons,
          },
        }
      : {}),
  }
}

/** What is still open, to whoever has it and to the stewards of their groups. */
export function leftMessages(
  district: DistrictIndex,
  one: WindowDay,
  grievances: readonly WindowGrievance[],
  now: Date,
): readonly Told[] {
  const open = stillOpen(grievances)
  const minutes = Math.max(1, Math.round((one.closes.getTime() - now.getTime()) / MINUTE))
  const told: Told[] = []
  const all = new Map<Person, { readonly own: WindowGrievance[]; readonly kept: WindowGrievance[] }>()
  const listed = (person: Person) => {
    const known = all.get(person) ?? { own: [], kept: [] }
    all.set(person, known)
    return known
  }
  for (const each of open) {
    for (const person of holdersOf(district, each, one.day)) listed(person).own.push(each)
    for (const person of stewardsOf(district, each, one.day))
      if (!listed(person).own.includes(each) && !listed(person).kept.includes(each))
        listed(person).kept.push(each)
  }
  for (const [person, { own, kept }] of all) {
    const words = windowWords(person.language)
    const [name] = namesOf(one, person.language)
    const parts = [
      ...(own.length > 0 ? [words.left(name, minutes, linesOf(district, own, person), false)] : []),
      ...(kept.length > 0 ? [words.left(name, minutes, linesOf(district, kept, person), true)] : []),
    ]
    if (parts.length > 0) told.push({ person, outgoing: notice(district, person, name, parts.join('\n\n')) })
  }
  return told
}

/** To the senior: nobody was called. */
export function missedMessage(district: DistrictIndex, one: WindowDay, person: Person): Outgoing {
  const [name, from, to] = namesOf(one, person.language)
  const day = sayDay(one.opens, person.language)
  const text = windowWords(person.language).missed(name, `${day}, ${from}`, to)
  return notice(district, person, name, text)
}

/** To the senior: who was absent, and what stays open. */
export function endMessage(
  district: DistrictIndex,
  one: WindowDay,
  person: Person,
  {
    signs,
    grievances,
    late,
  }: {
    readonly signs: readonly Signs[]
    readonly grievances: readonly WindowGrievance[]
    readonly late: boolean
  },
): Outgoing {
  const { language } = person
  const words = windowWords(language)
  const [name, from, to] = namesOf(one, language)
  const known = new Map(signs.map((sign) => [sign.person, sign]))
  const boards = boardOf(district, one.window, one.day, known)
  const totals = totalsOf(boards)
  const listed = new Set<string>()
  // The groups of departments first: a head who is in both tiers is named among their own people, and once.
  const groups = boards.toReversed().flatMap(({ group, seats }) => {
    const absent = seats.filter(
      ({ post, state }) => (state === 'absent' || state === 'seen') && !listed.has(post.code),
    )
    for (const { post } of absent) listed.add(post.code)
    const lines = absent.map((seat) => seatLine(seat, language))
    return absent.length === 0 ? [] : [{ name: groupName(group, language), absent: lines }]
  })
  const seen = grievances.filter((each) => maySee(district, each, person, one.day))
  const text = words.ending({
    name,
    day: sayDay(one.opens, language),
    from,
    to,
    late,
    present: totals.present,
    absent: totals.absent,
    seen: totals.seen,
    onLeave: totals['on-leave'],
    vacant: totals.vacant,
    groups,
    received: seen.length,
    disposed: seen.filter((each) => outcomeOf(each, one) === 'disposed').length,
    open: linesOf(district, stillOpen(seen), person),
  })
  return notice(district, person, name, text)
}

function seatLine({ post, persons, state }: Seat, language: Language): string {
  const people = persons.map((one) => (language === 'en' ? one.nameEn : one.nameHi)).join(', ')
  const name = language === 'en' ? post.nameEn : post.nameHi
  return `${people} (${name}${state === 'seen' ? `; ${windowWords(language).seenOnly}` : ''})`
}

function linesOf(
  district: DistrictIndex,
  grievances: readonly WindowGrievance[],
  { language }: Person,
): readonly string[] {
  const lines = grievances
    .slice(0, MOST_LINES)
    .map(
      ({ code, gist, marks, post }) =>
        `• *${code}* ${shorten(coveredWords(gist, marks), 70)}${post ? ` (${postName(district, post, language)})` : ''}`,
    )
  const more = grievances.length - lines.length
  return more > 0 ? [...lines, windowWords(language).more(more)] : lines
}

function holdersOf(district: DistrictIndex, grievance: WindowGrievance, day: string): readonly Person[] {
  const found = grievance.holders.flatMap((id) => district.persons.get(id) ?? [])
  return found.filter((person) => maySee(district, grievance, person, day))
}

/** Who keeps the groups in which the post that has it sits; while nobody has it, the groups of its department. */
function stewardsOf(district: DistrictIndex, grievance: WindowGrievance, day: string): readonly Person[] {
  const groups = groupsOf(district).filter(({ department, parent, ...group }) =>
    parent === undefined
      ? grievance.post === undefined
      : department === grievance.department ||
        membersOf(district, { ...group, parent }).some(({ code }) => code === grievance.post),
  )
  return [...new Set(groups.flatMap(({ steward }) => personsAnswering(district, steward, day)))].filter(
    (person) => maySee(district, grievance, person, day),
  )
}

function maySee(
  district: DistrictIndex,
  { hiddenFrom }: WindowGrievance,
  { id }: Person,
  day: string,
): boolean {
  const [post, ...persons] = hiddenFrom
  if (post === undefined) return true
  const against = { post: post as PostCode, persons: persons as readonly string[] as readonly PersonId[] }
  return !isHiddenFrom({ against }, { person: id, posts: postsInCharge(district, id, day) })
}

function namesOf({ window, day }: WindowDay, language: Language): readonly [string, string, string] {
  const name = language === 'en' ? window.nameEn : window.nameHi
  return [name, sayHour(momentOf(day, window.from), language), sayHour(momentOf(day, window.to), language)]
}

function groupName(group: Group, language: Language): string {
  return language === 'en' ? group.nameEn : group.nameHi
}

function notice(district: DistrictIndex, { language }: Person, about: string, text: string): Outgoing {
  const said = plainly(cut(text, language))
  if (!findTemplate(district, 'office_notice', language)) return said
  const blanks = [about, shorten(text.replace(/\s*\n+\s*/g, ' · '), MOST_OUTSIDE)]
  return { ...said, outside: { type: 'template', name: 'office_notice', language, blanks } }
}

/** Cut at a line, and saying so. */
function cut(text: string, language: Language): string {
  if (text.length <= MOST) return text
  const lines = text.split('\n')
  const kept: string[] = []
  let length = 0
  for (const line of lines) {
    if (length + line.length > MOST) break
    kept.push(line)
    length += line.length + 1
  }
  return [...kept, windowWords(language).more(lines.length - kept.length)].join('\n')
}
