/** The order as a paper: the same for the complainant, the department and the tracking page. */
import { placeWordsOf, postName, subjectWordsOf } from '#core/district/names.ts'
import { stepName, trackName } from '#core/district/track-names.ts'
import type { StepTaken } from '#core/track/on-track.ts'
import { type Language, sayDay } from '#core/words/say.ts'
import { OUTCOME_WORDS, PRESENCE_WORDS } from '#core/words/track.ts'
import type { OrderPaper } from '#ports/papers.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import { nameForPaper } from '../complainant.ts'
import type { House } from '../house.ts'
import { letterheadOf } from '../letterhead.ts'

/** Makes the paper; the same acts give the same bytes. */
export async function orderPaper(
  house: House,
  together: Together,
  held: Held,
  step: StepTaken,
  language: Language,
): Promise<Uint8Array> {
  return house.papers.order(
    paperOf(house, held, step, language, await nameForPaper(together, held.grievance)),
  )
}

function paperOf(
  house: House,
  { grievance, acts }: Held,
  step: StepTaken,
  language: Language,
  complainant: string | undefined,
): OrderPaper {
  const { district } = house.district
  const { order, appeal } = step
  const track = grievance.track?.code ?? ''
  if (!order) throw new Error(`no order was given in the step ${step.name} of ${grievance.code}`)
  const recorded = acts.find(({ act }) => act.kind === 'ordered' && act.number === order.number)
  const person = order.by.kind === 'officer' ? house.district.persons.get(order.by.person) : undefined
  return {
    language,
    letterhead: letterheadOf(house, language),
    code: grievance.code,
    number: order.number,
    track: trackName(district, track)[language],
    step: stepName(district, track, step.name)[language],
    gist: grievance.gist,
    place: placeWordsOf(house.district, grievance, language),
    subject: subjectWordsOf(house.district, grievance, language),
    registeredAt: grievance.registeredAt,
    orderedAt: order.at,
    officer: {
      name: (language === 'hi' ? person?.nameHi : person?.nameEn) ?? '',
      post: postName(house.district, step.post, language),
    },
    outcome: OUTCOME_WORDS[order.outcome][language],
    hearings: step.hearings.map(({ day, present, words }) => ({
      day: new Date(`${day}T12:00:00+05:30`),
      present: PRESENCE_WORDS[present][language],
      words,
    })),
    text: order.text,
    reasons: order.reasons,
    ...(appeal?.grounds ? { grounds: appeal.grounds } : {}),
    ...(order.next && order.until
      ? {
          next: {
            step: stepName(district, track, order.next)[language],
            until: sayDay(order.until, language),
          },
        }
      : {}),
    ...(complainant ? { complainant } : {}),
    trackingLink: house.trackingLink(grievance.code),
    actHash: recorded?.hash ?? '',
  }
}
