/**
 * Settled while the complainant stands there (M54, B7). Nothing is skipped: the matter goes to the post that presides, it
 * reports under the same rule of evidence as everybody, the report is put to the complainant, and what they say is
 * written down as said at the desk. Only their word closes it; all of it is one transaction, so that no question goes
 * out which they have answered already.
 *
 * A report of the kind that is looked at first stays in review, and the complainant is asked when it has passed.
 */
import { isHiddenFrom } from '#core/access/may.ts'
import { dayOf } from '#core/clock/due.ts'
import { type Decision, refuse } from '#core/decision.ts'
import { hear, hearingFrom } from '#core/feedback/hear.ts'
import type { Actor } from '#core/grievance/acts.ts'
import type { PersonId, PostCode } from '#core/ids.ts'
import { isComplainedOf } from '#core/routing/climb.ts'
import type { Settled } from '#ports/deeds.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import { reportOf } from './5-report/submit.ts'
import type { House } from './house.ts'
import { keepAtScreen } from './put-in.ts'
import { record } from './record.ts'

/** From the registration to the complainant's word, by whoever presides and the clerk beside them. */
export async function settleOnTheSpot(
  house: House,
  together: Together,
  registered: Held,
  clerk: Actor & { readonly kind: 'officer' },
  settled: Settled,
): Promise<Decision<Held>> {
  const post = house.district.posts.get(settled.post)
  if (!post) return refuse('unknown-post')
  const { against } = registered.grievance
  const about = isComplainedOf(house.district, post.code, against, dayOf(house.now()))
  if (about || isHiddenFrom(registered.grievance, settled.by)) return refuse('complained-of')
  const presiding: Actor = {
    kind: 'officer',
    person: settled.by.person,
    post: post.code as PostCode,
    ...(clerk.person === settled.by.person ? {} : { hand: clerk.person }),
  }
  const why = { hi: 'सुनवाई में वहीं निस्तारण के लिए', en: 'to be settled on the spot at the hearing' }
  const routed = await record(house, together, registered, presiding, [
    { kind: 'routed', post: post.code as PostCode, level: post.level, why },
  ])
  if (!routed.ok) return routed
  const reported = await report(house, together, routed.value, presiding, clerk.person, settled)
  if (!reported.ok || reported.value.grievance.state !== 'awaiting_word') return reported
  return takeWord(house, together, reported.value, clerk, settled.said)
}

async function report(
  house: House,
  together: Together,
  held: Held,
  presiding: Actor,
  clerk: PersonId,
  { text, files }: Settled,
): Promise<Decision<Held>> {
  const { messages } = await keepAtScreen(house, together, clerk, held.id, files)
  const act = await reportOf(house, together, held.grievance, { text, messages, evidence: [] })
  return act.ok ? record(house, together, held, presiding, [act.value]) : act
}

async function takeWord(
  house: House,
  together: Together,
  held: Held,
  clerk: Actor,
  said: string,
): Promise<Decision<Held>> {
  const { until } = hearingFrom(house.now(), house.district.district.settings)
  const put = await record(house, together, held, clerk, [
    { kind: 'put-to-citizen', report: held.grievance.reports.length, until },
    { kind: 'noted', text: `सुनवाई में शिकायतकर्ता ने सामने कहा / the complainant said at the hearing: “${said}”` },
  ])
  if (!put.ok) return put
  const heard = hear(put.value.grievance, 'satisfied', [], undefined, house.now())
  return heard.ok ? record(house, together, put.value, clerk, heard.value) : heard
}
