/** What the program suggests besides subject and place, with how sure it is and why: not the district's, cannot wait. */
import type { ConversationItem } from '#contract/conversations.ts'
import type { File } from '#contract/grievances.ts'
import type { OutOfScopeItem, UrgentItem } from '#contract/suggested.ts'
import { mayDo } from '#core/access/may.ts'
import type { Talk } from '#core/conversation/talk.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import type { Packed } from '#core/model/pack.ts'
import { matterIn } from '#core/privacy/matter.ts'
import { outOfScopeOf } from '#core/reading/scope.ts'
import { readSubject, type SubjectGuess } from '#core/reading/subject.ts'
import { urgencyOf } from '#core/reading/urgency.ts'
import { besidesPlaces } from '#core/reading/where.ts'
import { timeClassFor } from '#core/routing/class.ts'
import { urgentIn } from '#core/routing/urgent.ts'
import { scopeGround, scopeWords } from '#core/words/turned-away.ts'
import { DANGER_WORDS } from '#core/words/urgent.ts'
import type { ConversationRow } from '#ports/desk.ts'
import type { Caller } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { actorName } from './present-acts.ts'

interface Suggested {
  readonly outOfScope?: OutOfScopeItem
  readonly urgent?: UrgentItem
}

/** Beside a draft. */
export function suggestedIn(
  index: DistrictIndex,
  text: string,
  best: readonly SubjectGuess[],
  pressing?: Packed,
): Suggested {
  const { settings } = index.district
  const outOfScope = strangeIn(index, best)
  const subject = best[0] && index.subjects.get(best[0].code)
  const read = urgentIn(text, timeClassFor(settings, { channel: '', subject }), settings, pressing)
  return {
    ...(outOfScope ? { outOfScope } : {}),
    ...(read
      ? {
          urgent: {
            ...dangerOf(read),
            call: [...read.call],
            ...(read.to === read.from ? {} : { to: read.to }),
          },
        }
      : {}),
  }
}

/** In a file. */
export function presentSuggested(
  { index, reading }: HttpHouse,
  grievance: Grievance,
  caller: Caller,
): Pick<File, 'outOfScope' | 'urgent' | 'turnedAway'> {
  const { turnedAway, urgent, gist } = grievance
  const outOfScope =
    turnedAway || !mayDo('turning-away', grievance, caller)
      ? undefined
      : scopeOf(
          index,
          grievance,
          () => readSubject(matterIn(besidesPlaces(gist, reading.places)), reading.subjects).best,
        )
  return {
    ...(outOfScope ? { outOfScope } : {}),
    ...(urgent
      ? {
          urgent: {
            ...dangerOf(urgent),
            call: [...(urgencyOf(gist, reading.pressing)?.call ?? [])],
            ...(urgent.to === urgent.from ? {} : { to: urgent.to }),
            from: urgent.from,
            taken: urgent.taken,
            byPerson: urgent.byPerson === true,
          },
        }
      : {}),
    ...(turnedAway
      ? {
          turnedAway: {
            ...(turnedAway.ground ? { ground: turnedAway.ground } : {}),
            reason: turnedAway.reason,
            ...(turnedAway.instead ? { instead: turnedAway.instead } : {}),
            by: actorName(index, turnedAway.by),
            mayApprove: mayDo('closure', grievance, caller),
          },
        }
      : {}),
  }
}

/** In the list of threads: what nobody has read yet, or is not registered yet. */
export function dangerIn({
  person,
  unread,
  talk,
  preview,
}: ConversationRow): Pick<ConversationItem, 'danger'> {
  const draft = (talk as Talk | null | undefined)?.draft
  if (person !== undefined || (unread === 0 && !draft)) return {}
  const read = urgencyOf(draft ? draft.words.join('\n') : preview)
  return read ? { danger: { ...DANGER_WORDS[read.danger] } } : {}
}

/** A subject that a person chose is as they say; one that the program read is as sure as the reading. */
function scopeOf(
  index: DistrictIndex,
  { subject: code, reading }: Grievance,
  best: () => readonly SubjectGuess[],
): OutOfScopeItem | undefined {
  if (code === undefined) return strangeIn(index, best())
  const { confidence = 1, why = '' } = reading ?? {}
  return strangeIn(index, [{ code, confidence, why }])
}

function strangeIn(index: DistrictIndex, best: readonly SubjectGuess[]): OutOfScopeItem | undefined {
  const read = outOfScopeOf(best, index.subjects)
  if (!read) return undefined
  const ground = scopeGround(read.reason)
  const { reason, advice } = scopeWords[ground]
  return { ground, confidence: read.confidence, why: read.why, reason: { ...reason }, advice: { ...advice } }
}

function dangerOf({
  danger,
  confidence,
  why,
}: {
  danger: keyof typeof DANGER_WORDS
  confidence: number
  why: string
}) {
  return { code: danger, danger: { ...DANGER_WORDS[danger] }, confidence, why }
}
