/**
 * What both are read as: how far the same, how far for sure not the same, and whether it is one person's own matter. The
 * whole of both readings counts and not only the likeliest subject, for near subjects are taken for one another.
 */
import { featuresOf } from '../model/features.ts'
import { learnedShares } from '../reading/learned.ts'
import type { MessageReaders } from '../reading/read-message.ts'
import type { Facts } from './facts.ts'
import { personalBy } from './personal.ts'

/** What comparing needs of the readers. */
export type ComparingReaders = Pick<MessageReaders, 'subjects' | 'places' | 'byCode'>

/** How the subjects of two messages meet, each from 0 to 1. */
export interface SubjectsMet {
  readonly subject: number
  readonly heading: number
  readonly otherSubject: number
  readonly own: number
}

/** Lays the readings of two messages side by side. */
export function subjectsMet(one: Facts, other: Facts, readers: ComparingReaders): SubjectsMet {
  const { learned, headings } = readers.subjects
  if (!learned) throw new Error('comparing needs a trained model')
  const parts = [one, other].map(({ text }) => learnedShares(featuresOf(text), learned)) as [
    Float32Array,
    Float32Array,
  ]
  const subject = overlap(...parts)
  const heading = overlap(under(parts[0], headings.of), under(parts[1], headings.of))
  const sure = Math.sqrt(most(parts[0]) * most(parts[1]))
  const apart = Math.max(0, 1 - Math.max(subject, KIN * heading) / NEAR)
  return { subject, heading, otherSubject: apart * sure, own: ownOf(parts, readers, [one, other]) }
}

/** Subjects of one heading are often taken for one another; from so far on they are not other ones. */
const KIN = 0.7
const NEAR = 0.4

const most = (parts: Float32Array) => parts.reduce((best, one) => Math.max(best, one), 0)

function overlap(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += Math.min(a[at] as number, b[at] as number)
  return sum
}

function under(parts: Float32Array, headings: readonly number[]): Float32Array {
  const out = new Float32Array(parts.length)
  for (let at = 0; at < parts.length; at += 1) {
    const to = headings[at] as number
    out[to] = (out[to] as number) + (parts[at] as number)
  }
  return out
}

/** What only one is read as counts for less; "mine" and "ours" sway it so far. */
const EITHER = 0.15
const MINE = 0.12
const OURS = 0.2
/** "किसी को नहीं मिला", "हम 22 मजदूर": told for all who have it in common, whatever the subject. */
const ALL = 0.4
/** Who signs nothing and says neither "mine" nor "my mother's" tells what is common more often. */
const NOBODY = 0.15

/** How far both are one person's own matter: by their subjects, and by "mine" or "ours". */
function ownOf(
  [left, right]: readonly [Float32Array, Float32Array],
  { subjects: { codes }, byCode }: ComparingReaders,
  both: readonly Facts[],
): number {
  let [sum, total] = [0, 0]
  for (let at = 0; at < codes.length; at += 1) {
    const [x, y] = [left[at] as number, right[at] as number]
    if (x + y < 0.01) continue
    const share = Math.sqrt(x * y) + EITHER * (x + y)
    sum += share * personalBy(codes[at] ?? '', byCode)
    total += share
  }
  const base = total === 0 ? 0.5 : sum / total
  return Math.min(
    1,
    Math.max(
      0,
      both.reduce((share, one) => share + voiceOf(one), base),
    ),
  )
}

function voiceOf({ own, common, all, persons, kin, details, numbers }: Facts): number {
  if (all) return -ALL
  if (own !== common) return own ? MINE : -OURS
  return own || persons.length + kin.size + details.size + numbers.size > 0 ? 0 : -NOBODY
}
