/**
 * Several matters in one message. It is cut where people cut it, in four strengths:
 *
 *   announced   a number of a list, "दूसरी बात", "इसके अलावा", "secondly": what follows is meant to be another matter
 *   ended       a full stop, a new line: another matter, or more about the same
 *   joined      "और", "aur", "and": mostly the same matter goes on
 *   listed      a comma: mostly only where it divides three matters or more, each sure of its own
 *
 * Whether another matter begins at a cut, `cutting.ts` weighs: a road on which no ambulance comes is one matter.
 * Several matters are offered to the citizen or the desk; nobody is registered twice without being asked.
 */

import { matchesIn } from '../text/matches.ts'
import { digits } from '../text/words.ts'
import {
  type Cut,
  type Headings,
  type Heard,
  hear,
  lookAt,
  loudestOf,
  type Part,
  summed,
  weight,
} from './cutting.ts'
import type { SubjectIndex } from './subject.ts'

/** One matter with the part of the message that tells it. */
export interface Issue {
  readonly subject: string
  readonly confidence: number
  readonly start: number
  readonly end: number
}

const shapes: readonly (readonly [Cut, RegExp])[] = [
  [
    'announced',
    /[\s,।.;:-]+(?:और साथ ही|साथ ही(?: साथ)?|साथ में|इसके अलावा|इसके अतिरिक्त|इसके साथ|(?:दूसरी|दूजी|अगली|तीसरी) (?:बात|समस्या|शिकायत)|(?:दूसरा|तीसरा)(?: (?:यह|मामला|काम|मुद्दा))?|अलग (?:बात|मामला)|उधर|और हाँ|एक (?:बात )?और(?: (?:बात|शिकायत|समस्या))?|और एक बात|aur sath hi|sath hi|saath hi|sath me|iske (?:alawa|alava|sath)|(?:dusri|doosri|duji|dusra|doosra|teesri|tisri|teesra|tisra|agli|alag) (?:baat|bat|samasya|shikayat|problem|mamla|kaam|matter)|(?:dusra|doosra|teesra|tisra)(?=\s*[:,-])|ek (?:baat )?(?:aur|or) (?:baat|bat|shikayat|samasya|problem)|ek (?:baat|bat) (?:aur|or)|aur haan|udhar|plus|separately|next point|also|besides(?: this)?|apart from (?:this|it|that)|in addition(?: to (?:this|that))?|second(?:ly)?|third(?:ly)?|moreover|(?:one more|another) (?:issue|problem|thing|complaint|matter|request))(?=[\s,:.])/giu,
  ],
  [
    'announced',
    /(?:^|\s)(?:\(?(?:[1-9१-९]|[a-d]|[क-घ]|i{1,3}|iv)[)]|[1-9१-९][.:])\s*(?=\p{L})|(?:^|\n)\s*[-•*]\s+/giu,
  ],
  ['ended', /[।!?\n;]+\s*|\.(?=\s|$)/gu],
  ['joined', /[\s,]+(?:और|aur|or|ar|and|अर|अउ|आउर|तथा|एवं|व)\s+/giu],
  ['listed', /,\s*/gu],
]

const MOST = 4
/** A letter of more parts is read as one: each cut is weighed against all of it. */
const MANY = 50
/** So deep is cut: halves, and each of them once more. */
const DEPTH = 2
/** From so much weight on a cut is made: a little more than a coin, for a question too many tires people. */
const SURE = 0.3
/** What mostly goes with another matter, or comes of it, is its own only when the signs are strong; the more so in one breath. */
const SURER = { announced: SURE, ended: 1, joined: 2, listed: 2 } as const satisfies Record<Cut, number>
/** Where it stays open what one side is about, nothing is cut unless it is announced. */
const OPEN = 0.5

/** The matters of a message, when there are several; the first is the one told first. */
export function issuesIn(text: string, index: SubjectIndex): readonly Issue[] {
  const { learned, headings } = index
  const weights = learned?.packed.label.cuts
  if (!learned || !weights) return []
  const parts = everyPart(text)
  if (parts.length < 2 || parts.length > MANY) return []
  const heard = hear(text, parts, learned)
  const list = listed(heard, headings)
  const matters = list.length > 0 ? list : halves(heard, [0, parts.length], headings, weights)
  // What is one matter is read whole elsewhere.
  if (matters.length < 2) return []
  const found = matters.map(([from, to]): Issue => {
    const about = heard.about(from, to)
    const subject = loudestOf(about)
    const [first, last] = [heard.parts[from] as Part, heard.parts[to - 1] as Part]
    return {
      subject: index.codes[subject] ?? '',
      confidence: Math.round((about[subject] as number) * 1000) / 1000,
      start: first.start,
      end: last.end,
    }
  })
  const once = found.filter((one, at) => found.findIndex(({ subject }) => subject === one.subject) === at)
  return once.length > 1 ? once.slice(0, MOST) : []
}

/** Some parts of a message, from one to before another. */
type Stretch = readonly [from: number, to: number]

/** The stretch cut where another matter begins most surely, and each half of it once more. */
function halves(
  heard: Heard,
  [from, to]: Stretch,
  headings: Headings,
  weights: readonly number[],
  depth = 0,
): readonly Stretch[] {
  const at = depth < DEPTH ? bestCut(heard, [from, to], headings, weights) : undefined
  if (at === undefined) return [[from, to]]
  return [
    ...halves(heard, [from, at], headings, weights, depth + 1),
    ...halves(heard, [at, to], headings, weights, depth + 1),
  ]
}

/** So many matters make a list, and so sure each must be of its own. */
const LIST = 3
const EACH = 0.75

/** "The road is broken, the lamps do not burn and my pension has stopped": every part is a matter of another heading. */
function listed(heard: Heard, headings: Headings): readonly Stretch[] {
  const telling = heard.parts.flatMap((_, at) => ((heard.telling[at] as number) > 0 ? [at] : []))
  if (telling.length < LIST || telling.length > MOST) return []
  const met = new Set<number>()
  for (const at of telling) {
    // In few words it may stay open which of several roads; that it is a road is enough.
    const about = summed(heard.about(at, at + 1), headings)
    const heading = loudestOf(about)
    if ((about[heading] as number) < EACH || met.has(heading)) return []
    met.add(heading)
  }
  return telling.map((at) => [at, at + 1])
}

/** Before which part another matter begins most surely, if it begins at all. */
function bestCut(
  heard: Heard,
  [from, to]: Stretch,
  headings: Headings,
  weights: readonly number[],
): number | undefined {
  let best: { readonly at: number; readonly heavy: number } | undefined
  for (let at = from + 1; at < to; at += 1) {
    const cut = heard.parts[at]?.cut ?? 'ended'
    const seen = lookAt(heard, [from, at, to], headings, cut === 'announced' ? 0 : OPEN)
    if (!seen) continue
    const heavy = weight(seen.signs, weights)
    const needed = seen.goesWith ? SURER[cut] : SURE
    if (heavy > needed && (!best || heavy > best.heavy)) best = { at, heavy }
  }
  return best?.at
}

/** The parts of a message between the places where it may be cut; in a long one a comma is none. */
export function everyPart(text: string): readonly Part[] {
  const cuts = cutsOf(text)
  return partsOf(text, cuts.length < MANY ? cuts : cuts.filter(({ cut }) => cut !== 'listed'))
}

/** Where a text is cut, in its order. */
function cutsOf(text: string): readonly Part[] {
  const cuts: Part[] = []
  for (const [cut, shape] of shapes)
    for (const match of matchesIn(text, shape)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (!cuts.some((other) => start < other.end && other.start < end)) cuts.push({ cut, start, end })
    }
  return [...cuts, ...bareNumbers(text, cuts)].toSorted((a, b) => a.start - b.start)
}

/** "1 … 2 … 3 …" without a dot: a list when they count up from one, and no unit follows. */
const bare =
  /(?:^|\s)([1-9१-९])\s+(?=\p{L})(?!(?:दिन|दिनों|महीने|माह|साल|वर्ष|घंटे|हफ्ते|बार|लोग|लाख|हजार|किलो|din|dino|mahine|mahina|month|months|maah|saal|sal|year|years|ghante|hafte|week|weeks|day|days|hour|hours|baar|bar|log|lakh|hazar|hajar|kg|kilo|number|no|ward|class|se|bigha|acre|km|member|phase|rupees?)(?![\p{L}\p{M}]))/giu

function bareNumbers(text: string, cuts: readonly Part[]): readonly Part[] {
  if (!/[1१]\s/.test(text) || !/[2२]\s/.test(text)) return []
  const found = matchesIn(text, bare).map((match) => ({
    cut: 'announced' as const,
    start: match.index,
    end: match.index + match[0].length,
    number: Number(digits(match[1] ?? '')),
  }))
  const first = found.findIndex(({ number }) => number === 1)
  const list = found.slice(first).filter(({ number }, at) => number === at + 1)
  if (first < 0 || list.length < 2) return []
  return list
    .filter((one) => !cuts.some((other) => one.start < other.end && other.start < one.end))
    .map(({ cut, start, end }) => ({ cut, start, end }))
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
