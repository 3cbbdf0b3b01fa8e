/** What a talk must know: the citizen's own grievances, the codes in the words, and what the words seem to say. */

import { duration } from '#core/clock/explain.ts'
import { isWall } from '#core/clock/run.ts'
import type { Known, QuotedCode, Reading } from '#core/conversation/turn.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import { postName } from '#core/district/names.ts'
import { stepName } from '#core/district/track-names.ts'
import { basisOf, explainClock } from '#core/escalation/clock-of.ts'
import { mayStillReopen } from '#core/feedback/hear.ts'
import { findCodes } from '#core/grievance/code.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import type { CitizenId, PostCode } from '#core/ids.ts'
import { askingUntil, stepNow } from '#core/track/on-track.ts'
import { type Language, sayDay, sayTime } from '#core/words/say.ts'
import { trackWords } from '#core/words/track.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'

/** Reads the words of a message; made once at boot over the district's subjects and places. */
export type ReadWords = (
  words: string,
  context: { readonly afterReport: boolean; readonly told: string },
) => Reading

/** The codes in a text, each with whose it is. */
export async function quotedCodes(
  together: Together,
  words: string,
  citizen: CitizenId,
  letters: string,
): Promise<readonly (QuotedCode & { readonly held?: Held })[]> {
  return Promise.all(
    findCodes(words, letters).map(async ({ code, typed, state }) => {
      if (state === 'doubtful') return { code: typed, state }
      const held = await together.register.findByCode(code)
      return held && (await together.citizens.isOne(held.grievance.citizen, citizen))
        ? ({ code, state: 'own', grievance: held.id, held } as const)
        : ({ code, state: 'not-own' } as const)
    }),
  )
}

/** A grievance as the talk sees it. */
export function known(held: Held, district: DistrictIndex, language: Language, now: Date): Known {
  const { grievance } = held
  const post = grievance.post && district.posts.get(grievance.post as PostCode)
  const hearing =
    grievance.state === 'awaiting_word' && grievance.hearing && !grievance.hearing.answer
      ? grievance.hearing
      : undefined
  const over = grievance.closed && !mayStillReopen(grievance.closed.at, district.district.settings, now)
  return {
    id: held.id,
    code: grievance.code,
    state: grievance.state,
    gist: grievance.gist,
    lastActAt: grievance.lastActAt,
    ...(grievance.subject ? { subject: grievance.subject } : {}),
    ...(grievance.place ? { place: grievance.place } : {}),
    ...(post ? { postName: language === 'hi' ? post.nameHi : post.nameEn } : {}),
    ...(grievance.dueAt ? { dueAt: grievance.dueAt } : {}),
    ...(grievance.clock ? { working: workingOf(grievance, district, language) } : {}),
    ...(grievance.asked ? { asked: grievance.asked } : {}),
    ...(hearing ? { hearingUntil: hearing.until } : {}),
    ...(grievance.sensitive ? { secret: true } : {}),
    ...(over ? { timeOver: true } : {}),
    ...trackKnown(grievance, district, language, now),
  }
}

/** Where it stands on the track of its law, and until when an appeal is possible. */
function trackKnown(
  { track, state }: Grievance,
  district: DistrictIndex,
  language: Language,
  now: Date,
): Pick<Known, 'appealUntil' | 'onTrack'> {
  const step = stepNow(track)
  if (!track || !step || state === 'closed') return {}
  const words = trackWords(language)
  const until = askingUntil(track, now)
  if (until) return { appealUntil: until, onTrack: words.mayAppeal(sayDay(until, language)) }
  if (step.order) return {}
  const name = stepName(district.district, track.code, step.name)[language]
  return {
    onTrack: words.standing(name, postName(district, step.post, language), sayTime(step.due, language)),
  }
}

/** The class in words, and for how long the clock stood. */
function workingOf(grievance: Grievance, { district }: DistrictIndex, language: Language): string {
  const { steps, pauses } = explainClock(grievance, district)
  const stood = pauses.reduce((sum, { counted }) => sum + counted, 0)
  const ofClass = steps[1]?.[language] ?? ''
  if (stood === 0) return ofClass
  const long = duration(stood, isWall(basisOf(grievance, district).time), language)
  return `${ofClass}; ${language === 'hi' ? `घड़ी ${long} रुकी` : `the clock stood for ${long}`}`
}
