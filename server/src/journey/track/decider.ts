/** Who must decide hears that a step is before them; when its time passes without an order, the next senior does. */
import { postName } from '#core/district/names.ts'
import { stepName, trackName } from '#core/district/track-names.ts'
import { stepNow } from '#core/track/on-track.ts'
import { overrun } from '#core/track/take.ts'
import { sayTime, shorten } from '#core/words/say.ts'
import { trackWords } from '#core/words/track.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { onGrievance, program, record } from '../record.ts'
import { tellPersons } from './tell-persons.ts'

/** The work `tell-decider`. */
export async function tellDecider(
  house: House,
  { grievance: id, step: name }: WorkKinds['tell-decider'],
): Promise<void> {
  await onGrievance(house, id, async (held, together) => {
    const { grievance } = held
    const step = stepNow(grievance.track)
    if (!grievance.track || step?.name !== name || step.order || grievance.state === 'closed')
      return undefined
    const { district } = house.district
    const { code } = grievance.track
    await tellPersons(house, together, held, [step.post], `decide:${name}`, (language) =>
      trackWords(language).toDecide({
        code: grievance.code,
        track: trackName(district, code)[language],
        step: stepName(district, code, name)[language],
        gist: shorten(grievance.gist, 200),
        due: sayTime(step.due, language),
        appeal: step.appeal !== undefined,
        grounds: shorten(step.appeal?.grounds ?? '', 300),
      }),
    )
    return undefined
  })
}

/** The work `step-due`: it comes when the time of a step is over. An order given meanwhile makes it needless. */
export async function stepDue(
  house: House,
  { grievance: id, step: name }: WorkKinds['step-due'],
): Promise<void> {
  await onGrievance(house, id, async (held, together) => {
    const { grievance } = held
    const step = stepNow(grievance.track)
    if (!grievance.track || step?.name !== name || grievance.state === 'closed') return undefined
    const act = overrun(grievance, house.district, house.now())
    if (!act) return undefined
    const recorded = await record(house, together, held, program('track'), [act])
    if (!recorded.ok) return recorded
    const { code } = grievance.track
    const posts = [step.post, ...(act.post ? [act.post] : [])]
    await tellPersons(house, together, held, posts, `late:${name}`, (language) =>
      trackWords(language).late({
        code: grievance.code,
        step: stepName(house.district.district, code, name)[language],
        post: postName(house.district, step.post, language),
        due: sayTime(step.due, language),
      }),
    )
    return recorded
  })
}
