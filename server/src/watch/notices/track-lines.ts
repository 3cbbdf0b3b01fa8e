/** News of the statutory track in a line; the order itself is sent by its stage, with its paper. */
import { postName } from '#core/district/names.ts'
import { stepName, trackName } from '#core/district/track-names.ts'
import type { ActOf } from '#core/grievance/acts.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import type { TrackActKind } from '#core/grievance/track-acts.ts'
import { stepNow } from '#core/track/on-track.ts'
import { type Language, sayDay, sayTime } from '#core/words/say.ts'
import { OUTCOME_WORDS, PRESENCE_WORDS, trackWords } from '#core/words/track.ts'
import type { Teller } from './teller.ts'

/** For the citizen. */
export function trackLine(
  { district }: Pick<Teller, 'district'>,
  { track }: Grievance,
  act: ActOf<TrackActKind>,
  language: Language,
): string | undefined {
  const words = trackWords(language)
  const code = track?.code ?? ''
  if (act.kind === 'taken-off-track') return words.takenOff(trackName(district.district, act.track)[language])
  const step = stepName(district.district, code, act.step)[language]
  const post = (one: string | undefined) => postName(district, one, language)
  switch (act.kind) {
    case 'put-on-track':
      return words.opened(
        trackName(district.district, act.track)[language],
        step,
        post(act.post),
        sayTime(act.due, language),
      )
    case 'summoned': {
      const by = track?.steps.find(({ name }) => name === act.step)?.post
      return words.summoned({ ...act, post: post(by), day: sayDay(noon(act.day), language) })
    }
    case 'heard-formally':
      return words.heard(step, sayDay(noon(act.day), language), PRESENCE_WORDS[act.present][language])
    case 'appealed':
      return words.appealed(step, post(act.post), sayTime(act.due, language))
    case 'overrun':
      return words.overrun(step, act.post && post(act.post))
    case 'ordered':
      return undefined
  }
}

/** For whoever has the work of the department: called to the hearing, and what was ordered. */
export function trackLineForOfficer(
  teller: Pick<Teller, 'district'>,
  grievance: Grievance,
  act: ActOf<'summoned'> | ActOf<'ordered'> | ActOf<'appealed'>,
  language: Language,
): string {
  const { district } = teller.district
  if (act.kind !== 'ordered') return `${grievance.code}: ${trackLine(teller, grievance, act, language) ?? ''}`
  const step = stepName(district, grievance.track?.code ?? '', act.step)[language]
  const by = postName(teller.district, stepNow(grievance.track)?.post, language)
  const head = language === 'hi' ? `${step} का आदेश, ${by}` : `order of the ${step}, ${by}`
  return `⚖️ ${grievance.code}: ${head}: ${OUTCOME_WORDS[act.outcome][language]}. ${act.text}`
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00+05:30`)
}
