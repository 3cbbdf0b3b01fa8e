/**
 * Who presides at a public hearing on a day (M86, M87). The terms:
 *
 *   day      a working day of the hearing, from its beginning on, on its weekdays; holidays and days off have none
 *   turn     the posts of the hearing take its days one after another
 *   skipped  whose post is vacant, or who is away that day, is passed over; the turn is not lost, it comes on the
 *            next day on which they are there
 *   fixed    a day of the roster names somebody else, by a swap or in a person's place: that wins, and the turn of
 *            whom it would have been counts as taken
 *
 *   presided a day that has begun stands as it was written down then; leaves and charges that are entered later change
 *            the turns after it, never that day
 *
 * The turns are worked out anew from the beginning each time, so the same tables give the same names everywhere.
 */
import { dayAfter, isWorking } from '../clock/calendar.ts'
import { answering } from '../district/answering.ts'
import type { Person, PublicHearing, RosterDay } from '../district/district.ts'
import { type DistrictIndex, personsOfPost } from '../district/find.ts'
import type { Why } from '../grievance/acts.ts'

/** A day that has begun, as it was written down then. `turn`: whose turn it took. */
export interface PresidedDay {
  readonly day: string
  readonly turn?: string
  readonly post?: string
  readonly persons: readonly string[]
  readonly instead?: string
  readonly fixed: boolean
  readonly why: Why
}

/** One day of a hearing. `post` and `persons` are absent when nobody can preside. */
export interface HearingDay {
  readonly day: string
  readonly post?: string
  readonly persons: readonly Person[]
  /** Whose turn it was, when somebody else presides. */
  readonly instead?: string
  readonly fixed: boolean
  readonly why: Why
  /** Whose turn the day takes. */
  readonly turn?: string
}

/** Is the hearing held on this day? */
export function isHeld(index: DistrictIndex, hearing: PublicHearing, day: string): boolean {
  if (day < hearing.begins || !isWorking(day, index.district.calendar)) return false
  const weekday = new Date(Date.parse(day)).getUTCDay()
  return hearing.weekdays.length === 0 || hearing.weekdays.includes(weekday)
}

/** The days of a hearing from one to another, both included, each with who presides. */
export function hearingDays(
  index: DistrictIndex,
  hearing: PublicHearing,
  from: string,
  to: string,
  presided: readonly PresidedDay[] = [],
): readonly HearingDay[] {
  const begun = new Map(presided.map((one) => [one.day, one]))
  const found: HearingDay[] = []
  let queue = hearing.posts
  for (let day = hearing.begins; day <= to; day = dayAfter(day)) {
    const past = begun.get(day)
    if (past) {
      const { turn } = past
      if (turn !== undefined && queue.includes(turn)) queue = [...queue.filter((post) => post !== turn), turn]
      if (day >= from) found.push(asItWas(index, past))
      continue
    }
    if (!isHeld(index, hearing, day)) continue
    const turn = queue.find((post) => isThere(index, post, day))
    const skipped = turn === undefined ? queue : queue.slice(0, queue.indexOf(turn))
    if (turn !== undefined) queue = [...queue.filter((post) => post !== turn), turn]
    if (day >= from)
      found.push({ ...dayOf(index, hearing, day, turn, skipped), ...(turn === undefined ? {} : { turn }) })
  }
  return found
}

/** Who presides on a day; undefined when the hearing is not held. */
export function presidingOn(
  index: DistrictIndex,
  hearing: PublicHearing,
  day: string,
  presided: readonly PresidedDay[] = [],
): HearingDay | undefined {
  return hearingDays(index, hearing, day, day, presided)[0]
}

function asItWas(index: DistrictIndex, { persons, ...rest }: PresidedDay): HearingDay {
  return { ...rest, persons: persons.flatMap((id) => index.persons.get(id) ?? []) }
}

function dayOf(
  index: DistrictIndex,
  hearing: PublicHearing,
  day: string,
  turn: string | undefined,
  skipped: readonly string[],
): HearingDay {
  const fixed = (index.district.roster ?? []).find((one) => one.hearing === hearing.code && one.date === day)
  if (fixed) return fixedDay(index, fixed, turn)
  const away = namesOf(index, skipped)
  if (turn === undefined)
    return {
      day,
      persons: [],
      fixed: false,
      why: {
        hi: `इस दिन कोई उपलब्ध नहीं: ${away.hi}`,
        en: `nobody is there on this day: ${away.en}`,
      },
    }
  return {
    day,
    post: turn,
    persons: answering(index, turn, day).persons,
    fixed: false,
    why:
      skipped.length === 0
        ? { hi: 'बारी से', en: 'by turn' }
        : {
            hi: `बारी से; ${away.hi} अवकाश पर या पद रिक्त, उनकी बारी अगले दिन`,
            en: `by turn; ${away.en} away or vacant, whose turn comes on the next day`,
          },
  }
}

function fixedDay(
  index: DistrictIndex,
  { date, post, person, why }: RosterDay,
  turn: string | undefined,
): HearingDay {
  const own = person === undefined ? undefined : index.persons.get(person)
  const persons = own ? [own] : post === undefined ? [] : answering(index, post, date).persons
  const was = turn === undefined || turn === post ? undefined : turn
  const [hi, en] = was ? [namesOf(index, [was]).hi, namesOf(index, [was]).en] : ['', '']
  const reason = why ? `: ${why}` : ''
  return {
    day: date,
    ...(post === undefined ? {} : { post }),
    persons,
    ...(was ? { instead: was } : {}),
    fixed: true,
    why: {
      hi: was ? `तय किया गया${reason}; बारी ${hi} की थी` : `तय किया गया${reason}`,
      en: was ? `fixed${reason}; it was the turn of ${en}` : `fixed${reason}`,
    },
  }
}

/** Somebody holds the post and is not away; who only stands in does not take its turn. */
function isThere(index: DistrictIndex, post: string, day: string): boolean {
  return personsOfPost(index, post, day).length > 0 && answering(index, post, day).standing === 'holder'
}

function namesOf(index: DistrictIndex, posts: readonly string[]): Why {
  const named = posts.map((code) => index.posts.get(code))
  return {
    hi: named.map((post, at) => post?.nameHi ?? posts[at]).join(', '),
    en: named.map((post, at) => post?.nameEn ?? posts[at]).join(', '),
  }
}
