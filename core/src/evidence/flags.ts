/**
 * What a person should look at in the pictures of a report (B5). A flag never accuses and never stops a report: it
 * stands beside the picture and in the list of quality review, with its reason.
 *
 *   used-before        the same picture, or nearly, stands in another report
 *   complainants-own   it is the picture that came with the complaint
 *   taken-before       every dated picture was taken before the complaint, or before it was opened again
 *   clock-ahead        the camera's time lies after the report
 *   taken-elsewhere    the camera's position is further from the place than the subject allows
 *
 * Most chats take time and place out of a picture: what a picture does not say is never held against it.
 */
import { dayOf } from '../clock/due.ts'
import type { PlaceType } from '../district/district.ts'
import type { AttachmentId } from '../ids.ts'
import { farFrom, type Position } from './distance.ts'
import type { EvidenceFlag } from './flag.ts'
import { REACH_M, sayLength } from './reach.ts'

/** Where a picture was seen before. */
export interface SeenBefore {
  readonly code: string
  /** The report in which it stands; absent when it came from the complainant. */
  readonly report?: number
  readonly at: Date
}

/** A picture of the report. */
export interface Picture {
  readonly id: AttachmentId
  readonly taken?: { readonly at?: string; readonly lat?: number; readonly lng?: number }
  readonly seen: readonly SeenBefore[]
}

/** The report and what it is held against. */
export interface Looked {
  readonly code: string
  /** The registration, or the last reopening. */
  readonly since: Date
  readonly reportedAt: Date
  /** The position that the complainant shared. */
  readonly shared?: Position
  /** The place of the grievance in the tree, when its position is known. */
  readonly place?: Position & { readonly type: PlaceType }
  /** How far from the spot a picture for this subject may be taken, in metres. */
  readonly within?: number
  readonly pictures: readonly Picture[]
}

const WITHIN_M = 500
const HOUR_MS = 3_600_000
const MOST = 3

/** The flags of a report, picture by picture. */
export function flagsOf(looked: Looked): readonly EvidenceFlag[] {
  const fresh = looked.pictures.some((one) => isFresh(one, looked))
  return looked.pictures.flatMap((picture) => [
    ...seenFlags(picture, looked),
    ...timeFlags(picture, looked, fresh),
    ...placeFlags(picture, looked),
  ])
}

/** Pictures of the report that show how it was: taken before the complaint, beside newer ones. */
export function beforeOf(looked: Looked): readonly AttachmentId[] {
  if (!looked.pictures.some((one) => isFresh(one, looked))) return []
  return looked.pictures.filter((one) => isOld(one, looked)).map(({ id }) => id)
}

/** The moment a camera wrote; without a zone it means the clocks of India. */
export function momentOf(at: string | undefined): Date | undefined {
  if (at === undefined) return undefined
  const moment = new Date(/([+-]\d\d:\d\d|Z)$/.test(at) ? at : `${at}+05:30`)
  return Number.isNaN(moment.getTime()) ? undefined : moment
}

function isOld({ taken }: Picture, { since }: Looked): boolean {
  const at = momentOf(taken?.at)
  return at !== undefined && at.getTime() < since.getTime() - HOUR_MS
}

/** It says no time, or one since the complaint. */
function isFresh(picture: Picture, looked: Looked): boolean {
  return !isOld(picture, looked)
}

function seenFlags({ id, seen }: Picture, { code }: Looked): readonly EvidenceFlag[] {
  const flags = seen.map((one): EvidenceFlag => {
    const own = one.code === code
    if (one.report === undefined && own)
      return flag('complainants-own', id, {
        hi: 'यही फोटो आवेदक ने अपनी शिकायत के साथ भेजी थी; काम के बाद की फोटो देखनी होगी।',
        en: 'The complainant sent this picture with the complaint; a picture of after the work is wanted.',
      })
    const where = one.report === undefined ? '' : ` ${one.report}`
    return {
      ...flag('used-before', id, {
        hi:
          one.report === undefined
            ? `यही या लगभग यही फोटो ${day(one.at)} को शिकायत ${one.code} के साथ आई थी।`
            : `यही या लगभग यही फोटो ${day(one.at)} को शिकायत ${one.code} की आख्या${where} में भी है।`,
        en:
          one.report === undefined
            ? `The same or nearly the same picture came with grievance ${one.code} on ${day(one.at)}.`
            : `The same or nearly the same picture stands in report${where} on ${one.code} of ${day(one.at)}.`,
      }),
      ...(own ? {} : { other: one.code }),
    }
  })
  return flags.slice(0, MOST)
}

function timeFlags(picture: Picture, looked: Looked, fresh: boolean): readonly EvidenceFlag[] {
  const at = momentOf(picture.taken?.at)
  if (!at) return []
  if (at.getTime() > looked.reportedAt.getTime() + HOUR_MS)
    return [
      flag('clock-ahead', picture.id, {
        hi: `फोटो पर ${day(at)} लिखा है, जो आख्या के बाद का समय है; कैमरे की घड़ी गलत हो सकती है।`,
        en: `The picture says ${day(at)}, which is after the report; the clock of the camera may be wrong.`,
      }),
    ]
  if (fresh || !isOld(picture, looked)) return []
  return [
    flag('taken-before', picture.id, {
      hi: `फोटो पर ${day(at)} लिखा है, यानी शिकायत दर्ज होने या दोबारा खुलने (${day(looked.since)}) से पहले।`,
      en: `The picture says ${day(at)}: before the complaint came or was opened again (${day(looked.since)}).`,
    }),
  ]
}

function placeFlags({ id, taken }: Picture, looked: Looked): readonly EvidenceFlag[] {
  if (taken?.lat === undefined || taken.lng === undefined) return []
  const spot = { lat: taken.lat, lng: taken.lng }
  const { shared, place, within = WITHIN_M } = looked
  const reach = place ? REACH_M[place.type] : undefined
  const bounds: readonly (readonly [away: number, most: number])[] = [
    ...(shared ? [[farFrom(spot, shared), within] as const] : []),
    ...(place && reach !== undefined ? [[farFrom(spot, place), reach + within] as const] : []),
  ]
  const [nearest] = [...bounds].sort(([a, most], [b, other]) => a - most - (b - other))
  // One of the two being near is enough: people also share the position of their home.
  if (!nearest || nearest[0] <= nearest[1]) return []
  const [away, most] = nearest
  return [
    flag('taken-elsewhere', id, {
      hi: `फोटो में लिखी जगह शिकायत की जगह से लगभग ${sayLength(away, 'hi')} दूर है (यहाँ तक ठीक है: ${sayLength(most, 'hi')})।`,
      en: `The position in the picture is about ${sayLength(away, 'en')} from the place of the grievance (${sayLength(most, 'en')} would do).`,
    }),
  ]
}

function flag(kind: EvidenceFlag['kind'], file: AttachmentId, why: EvidenceFlag['why']): EvidenceFlag {
  return { kind, file, why }
}

/** As people write a day: 05-10-2026. */
function day(at: Date): string {
  return dayOf(at).split('-').reverse().join('-')
}
