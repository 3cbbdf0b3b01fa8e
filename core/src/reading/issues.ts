/**
 * Several matters in one message. It is cut where people cut it, in three strengths:
 *
 *   announced   a number of a list, "दूसरी बात", "इसके अलावा", "secondly": what follows is meant to be another matter
 *   ended       a full stop, a new line: another matter, or more about the same
 *   joined      "और", "aur", "and": mostly the same matter goes on
 *   listed      a comma: counts only where it divides three matters or more, each sure of its own
 *
 * The weaker the cut, the surer each side must be of its own subject, and the more the whole message must speak for it,
 * too: a road on which no ambulance comes is one matter. What follows from the first ("इसलिए", "जिससे") is never another.
 * Several matters are offered to the citizen or the desk; nobody is registered twice without being asked.
 */

import { featuresOf } from '../model/features.ts'
import { soundOf } from '../text/neutral.ts'
import { words } from '../text/words.ts'
import { everyday } from './everyday.ts'
import { learnedShares } from './learned.ts'
import { headingOf, likeliest, type SubjectIndex } from './subject.ts'

/** One matter with the part of the message that tells it. */
export interface Issue {
  readonly subject: string
  readonly confidence: number
  readonly start: number
  readonly end: number
}

type Cut = 'announced' | 'ended' | 'joined' | 'listed'

const shapes: readonly (readonly [Cut, RegExp])[] = [
  [
    'announced',
    /[\s,।.;:-]+(?:और साथ ही|साथ ही(?: साथ)?|साथ में|इसके अलावा|इसके अतिरिक्त|इसके साथ|दूसरी (?:बात|समस्या|शिकायत)|दूसरा (?:यह|मामला)|तीसरी (?:बात|समस्या)|एक (?:बात )?और(?: (?:बात|शिकायत|समस्या))?|और एक बात|aur sath hi|sath hi|saath hi|sath me|iske (?:alawa|alava|sath)|(?:dusri|doosri|dusra|doosra|teesri|tisri) (?:baat|bat|samasya|shikayat|problem|mamla)|ek (?:baat )?aur (?:baat|bat|shikayat|samasya|problem)|ek (?:baat|bat) aur|also|besides(?: this)?|apart from this|in addition|second(?:ly)?|third(?:ly)?|moreover|(?:one more|another) (?:issue|problem|thing|complaint|matter))(?=[\s,:.])/giu,
  ],
  ['announced', /(?:^|\s)\(?[1-9१-९][).]\s*(?=\p{L})|(?:^|\n)\s*[-•*]\s+/gu],
  ['ended', /[।!?\n;]+\s*|\.(?=\s|$)/gu],
  ['joined', /[\s,]+(?:और|aur|or|ar|and|अर|अउ|आउर|तथा|एवं|व)\s+/giu],
  ['listed', /,\s*/gu],
]

/** A part says something when it has so many telling words. */
const TELLING = 2
const SURE: Readonly<Record<Cut, number>> = { announced: 0.5, ended: 0.8, joined: 0.8, listed: 0.9 }
/** Among so many headings for which the whole message speaks the matter must be, besides its own part. */
const HEARD: Readonly<Record<Cut, number>> = { announced: 12, ended: 5, joined: 3, listed: 12 }
const MOST = 4
/** "… बिजली भी नहीं आती": said to be one more, it needs less. */
const adds = /(?:^|\s)(?:भी|bhi|bi|too)(?=\s|$)/iu
const ADDED = 0.5
/** A message that speaks so surely for one heading, and announces no second matter, has one. */
const PLAIN = 0.9995

/** What follows is the reason or the outcome of what was said, or what others said to it. */
const follows =
  /^\s*(?:इसलिए|इसलिये|जिससे|जिसके|जिस कारण|इससे|इसके कारण|इसी वजह|ताकि|क्योंकि|जबकि|isliye|isliy|jisse|jiske|is wajah|iske karan|iski wajah|kyunki|kyuki|taki|because|so that|due to (?:this|which)|therefore|as a result|hence|which)(?=[\s,])|(?:^|\s)(?:says|said|कहते हैं|बोलते हैं|kehte|bolte|bola|bole)(?=[\s,.]|$)/iu

/** The matters of a message, when there are several; the first is the one told first. */
export function issuesIn(text: string, index: SubjectIndex): readonly Issue[] {
  const cuts = cutsOf(text)
  if (cuts.length === 0) return []
  const plain = cuts.filter(({ cut }) => cut !== 'listed')
  const whole = wholeOf(text, index)
  const about = partlyOf(text, index)
  const told = mattersIn(partsOf(text, plain), TELLING, { text, index, whole, about })
  // A list of three is told with commas, and in few words.
  const listed =
    cuts.length < LIST - 1 || whole().top > PLAIN
      ? []
      : mattersIn(partsOf(text, cuts), 1, { text, index, whole, about })
  const found = listed.length >= LIST && listed.length > told.length ? listed : told
  return found.length > 1 ? found.slice(0, MOST) : []
}

interface Told {
  readonly text: string
  readonly index: SubjectIndex
  readonly whole: ReturnType<typeof wholeOf>
  readonly about: ReturnType<typeof partlyOf>
}

/** A part that no comma divides is asked for twice. */
function partlyOf(text: string, index: SubjectIndex) {
  const read = new Map<string, ReturnType<typeof likeliest>>()
  return (start: number, end: number) => {
    const part = text.slice(start, end)
    if (!read.has(part)) read.set(part, likeliest(part, index))
    return read.get(part)
  }
}

function mattersIn(
  all: readonly Part[],
  least: number,
  { text, index, whole, about }: Told,
): readonly Issue[] {
  const parts = all.filter(
    ({ start, end }) => telling(text.slice(start, end)) >= least && !follows.test(text.slice(start, end)),
  )
  if (parts.length < (least > 1 ? 2 : LIST)) return []
  const announced = parts.some(({ cut }) => cut === 'announced')
  if (!announced && whole().top > PLAIN) return []
  const named = parts.flatMap(({ cut, start, end }) => {
    const best = about(start, end)
    if (!best) return []
    // In few words it may stay open which of several roads; that it is a road is enough.
    const sure =
      least > 1 ? best.confidence : Math.max(best.confidence, hear(text.slice(start, end), index).top)
    return [{ cut, start, end, sure, subject: best.code, confidence: best.confidence }]
  })
  const found: Issue[] = []
  const headings = new Set<string>()
  for (const [at, { cut, sure, ...issue }] of named.entries()) {
    // The first part is as sure as the cut behind it demands.
    const strength = at === 0 ? (named[1]?.cut ?? cut) : cut
    const heading = headingOf(issue.subject)
    const needed = adds.test(text.slice(issue.start, issue.end)) ? ADDED : SURE[strength]
    if (sure < Math.min(needed, SURE[strength]) || headings.has(heading)) continue
    if (whole().place(heading) > HEARD[least > 1 ? strength : 'listed'] || never.has(heading)) continue
    const third = (cut === 'ended' || least === 1) && found.length > 1 && sure >= PLAINLY
    if (
      cut !== 'announced' &&
      !third &&
      found.some(({ subject }) => belongs(subject, issue.subject) || isWay(subject))
    )
      continue
    headings.add(heading)
    found.push(issue)
  }
  return found
}

/** So many matters make a list. */
const LIST = 3
/** A third part as sure as this tells a third matter, whatever else came of the first two. */
const PLAINLY = 0.97

/** What people say around any matter: the office that does not listen, the law, help in general. */
const never: ReadonlySet<string> = new Set(['OOS', 'OTH', 'CEN'])

/**
 * Unless announced, these go with another matter and are no second one: papers, bank and police are the way people went
 * with it, and sickness, accidents and a silent motor are what came of it.
 */
const wayThrough: ReadonlySet<string> = new Set(['IDN', 'BNK', 'POL', 'CRT', 'COR', 'LAB'])
const comesOf: Readonly<Record<string, readonly string[]>> = {
  PWR: ['WAT', 'EDU', 'IRR', 'HLT', 'AGR'],
  WAT: ['HLT', 'SAN', 'RDS'],
  SAN: ['HLT', 'WAT', 'RDS', 'ENV', 'EDU'],
  URB: ['HLT', 'SAN', 'POL'],
  RDS: ['HLT', 'EDU', 'TRN', 'SAN'],
  ANI: ['RDS', 'AGR', 'HLT', 'URB'],
  HOU: ['SAN', 'RDS', 'IRR'],
  LND: ['AGR', 'SAN', 'RDS', 'WAT', 'URB'],
  HLT: ['SAN', 'WAT', 'PWR', 'CEN'],
  WCH: ['EDU', 'RAT', 'HLT'],
  EDU: ['WCH', 'RDS', 'SAN', 'WAT', 'HLT'],
  IRR: ['AGR', 'WAT'],
  AGR: ['IRR', 'PWR', 'ANI'],
}

function belongs(first: string, second: string): boolean {
  const [one, other] = [headingOf(first), headingOf(second)]
  return wayThrough.has(other) || (comesOf[one] ?? []).includes(other)
}

function isWay(subject: string): boolean {
  return wayThrough.has(headingOf(subject))
}

/** How loudly the message speaks for one heading, and which place another has: 1 is the loudest. */
function wholeOf(
  text: string,
  index: SubjectIndex,
): () => { readonly top: number; place(heading: string): number } {
  let made: ReturnType<typeof hear> | undefined
  return () => {
    made ??= hear(text, index)
    return made
  }
}

function hear(text: string, index: SubjectIndex): { readonly top: number; place(heading: string): number } {
  const { learned, headings } = index
  if (!learned) return { top: 0, place: () => 1 }
  const shares = learnedShares(featuresOf(text), learned)
  const loud: number[] = headings.names.map(() => 0)
  for (let at = 0; at < shares.length; at += 1) {
    const heading = headings.of[at] as number
    loud[heading] = (loud[heading] as number) + (shares[at] as number)
  }
  return {
    top: Math.max(0, ...loud),
    place: (heading) => {
      const own = headings.names.indexOf(heading)
      const mine = loud[own] ?? Number.POSITIVE_INFINITY
      return loud.reduce(
        (place, one, at) => (one > mine || (one === mine && at <= own) ? place + 1 : place),
        0,
      )
    },
  }
}

interface Part {
  readonly cut: Cut
  readonly start: number
  readonly end: number
}

/** Where a text is cut, in its order. */
function cutsOf(text: string): readonly Part[] {
  const cuts: Part[] = []
  for (const [cut, shape] of shapes)
    for (const match of text.matchAll(shape)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (!cuts.some((other) => start < other.end && other.start < end)) cuts.push({ cut, start, end })
    }
  return cuts.toSorted((a, b) => a.start - b.start)
}

/** The parts of a text, each with the strength of the cut before it. */
function partsOf(text: string, cuts: readonly Part[]): readonly Part[] {
  const list: Part[] = []
  let [cut, start]: [Cut, number] = ['ended', 0]
  for (const one of cuts) {
    if (one.start > start) list.push({ cut, start, end: one.start })
    cut = one.start > start || strength[one.cut] > strength[cut] ? one.cut : cut
    start = one.end
  }
  list.push({ cut, start, end: text.length })
  return list
}

const strength: Readonly<Record<Cut, number>> = { announced: 3, ended: 2, joined: 1, listed: 0 }

function telling(part: string): number {
  return words(part).filter((word) => !/^\d/.test(word) && !everyday.has(soundOf(word))).length
}
