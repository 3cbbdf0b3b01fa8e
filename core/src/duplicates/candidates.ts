/**
 * Which of the grievances that an index found (same citizen, near subject at a near place, rare words, same picture) are
 * worth showing beside one that is being registered or read, and why, in words.
 */
import type { Why } from '../grievance/acts.ts'
import { compare } from './compare.ts'
import type { ComparingReaders } from './subjects-met.ts'

/** What is registered now, or lies in a file. */
export interface Asked {
  readonly text: string
  readonly subject?: string
  readonly place?: number
  readonly citizen?: string
  readonly at: Date
}

/** One that an index found. */
export interface Candidate {
  readonly gist: string
  readonly subject?: string
  readonly place?: number
  readonly citizen: string
  readonly registeredAt: Date
  /** The same or nearly the same picture lies in both. */
  readonly samePicture?: boolean
  /** Its place lies near that of the other. */
  readonly near?: boolean
}

/** Why it is shown, and how sure it is. */
export interface Alike {
  readonly same: 'citizen' | 'matter'
  readonly confidence: number
  readonly why: readonly Why[]
}

/** So far back an index is asked. */
export const ALIKE_DAYS = 45
const DAY_MS = 86_400_000
const COPY = 0.75
/** So sure a common picture makes it. */
const PICTURED = 0.9

/** What speaks for it, or nothing when it is another matter. `nameOf` gives a place the name by which people write it. */
export function alike(
  asked: Asked,
  found: Candidate,
  readers: ComparingReaders,
  nameOf: (place: number) => string,
): Alike | undefined {
  if (!readers.subjects.learned) return undefined
  const words = (text: string, place: number | undefined) =>
    place === undefined ? text : `${text}, ${nameOf(place)}`
  const own = asked.citizen !== undefined && asked.citizen === found.citizen
  const compared = compare(
    {
      text: words(asked.text, asked.place),
      at: asked.at,
      ...(asked.citizen === undefined ? {} : { from: asked.citizen }),
    },
    { text: words(found.gist, found.place), at: found.registeredAt, from: found.citizen },
    readers,
  )
  // A picture of the same thing tells more than the words around it.
  const samePicture = found.samePicture === true
  if (!compared.duplicate && !samePicture) return undefined
  const sure = compared.duplicate ? compared.confidence : 1 - compared.confidence
  const confidence = samePicture ? Math.max(sure, PICTURED) : sure
  const days = Math.max(0, Math.round((asked.at.getTime() - found.registeredAt.getTime()) / DAY_MS))
  return {
    same: own ? 'citizen' : 'matter',
    confidence,
    why: [
      ...say(samePicture, 'वही फोटो', 'the same picture'),
      ...say(own, 'इसी आवेदक ने बताया है', 'told by the same complainant'),
      ...say(asked.subject === found.subject, 'वही विषय', 'the same subject'),
      ...say(asked.place !== undefined && asked.place === found.place, 'वही जगह', 'the same place'),
      ...say(found.near === true, 'पास की जगह', 'a place nearby'),
      ...say(sure >= COPY, 'बात मिलती-जुलती है', 'the words are alike'),
      { hi: days === 0 ? 'आज ही' : `${days} दिन पहले`, en: days === 0 ? 'today' : `${days} days before` },
    ],
  }
}

function say(really: boolean, hi: string, en: string): readonly Why[] {
  return really ? [{ hi, en }] : []
}
