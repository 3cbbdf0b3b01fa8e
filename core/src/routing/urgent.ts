/**
 * Whether words tell of something that cannot wait, and to which class the district lifts it (`urgentClass`). Where the
 * reading is at least as sure as `urgentConfidence` it is lifted by itself; below that, and without a rule, it is suggested.
 *
 *   a threat        to the class next quicker than its own
 *   any other       to the district's class for what cannot wait
 *
 * Nothing is ever made slower by it.
 */
import type { ClassTime, Settings } from '../district/district.ts'
import type { TimeClass } from '../district/office-time.ts'
import type { Urgent } from '../grievance/urgent.ts'
import type { Packed } from '../model/pack.ts'
import { hardlyEver, sureOf } from '../reading/sure.ts'
import { type Danger, urgencyOf } from '../reading/urgency.ts'

/** What the words tell (`pressing`: also by the manner of telling), for a matter that has this class by its subject; `call`: numbers to ring meanwhile. */
export function urgentIn(
  words: string,
  from: TimeClass,
  settings: Settings,
  pressing?: Packed,
): (Urgent & { readonly call: readonly string[] }) | undefined {
  const read = urgencyOf(words, pressing)
  if (!read || hardlyEver(read.danger, pressing?.label.sure)) return undefined
  const { danger, why, call } = read
  return { danger, why, call, from, ...liftedBy(danger, from, settings, pressing) }
}

/** What such a danger makes of this class, and whether the rule of the district takes it by itself. */
export function liftedBy(
  danger: Danger,
  from: TimeClass,
  settings: Settings,
  pressing?: Packed,
): Pick<Urgent, 'confidence' | 'to' | 'taken'> {
  const confidence = sureOf(danger, pressing?.label.sure)
  const to = liftedClass(from, danger, settings)
  const { urgentConfidence: enough } = settings
  return { confidence, to, taken: to === from || (enough !== undefined && confidence >= enough) }
}

function liftedClass(from: TimeClass, danger: Danger, { timeClasses, urgentClass }: Settings): TimeClass {
  const [own, first] = [timeClasses[from], urgentClass === undefined ? undefined : timeClasses[urgentClass]]
  if (!own || !first || urgentClass === undefined || hoursOf(first) >= hoursOf(own)) return from
  if (danger !== 'threat') return urgentClass
  const between = Object.entries(timeClasses).filter(
    ([, time]) => time.unit === own.unit && hoursOf(time) < hoursOf(own) && hoursOf(time) >= hoursOf(first),
  )
  return between.toSorted(([, a], [, b]) => hoursOf(b) - hoursOf(a))[0]?.[0] ?? urgentClass
}

function hoursOf({ unit, amount }: ClassTime): number {
  return unit === 'hour' ? amount : amount * 24
}
