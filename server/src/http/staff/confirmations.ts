/** GET /api/v1/confirmations: the complainants whom somebody else than the officer calls, with their numbers. */
import { type ConfirmationItem, Confirmations } from '#contract/office.ts'
import { mayConfirm } from '#core/access/office.ts'
import { isSampled } from '#core/contact/confirm.ts'
import type { ToConfirm } from '#ports/confirmations.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { departmentName, placeName, postName, subjectName } from '../names.ts'
import { Problem } from '../problem.ts'
import type { App } from '../typed.ts'
import { notAbout } from './sight.ts'

/** What was reported longer ago is not asked about any more. */
const ASKED_FOR_MS = 30 * 86_400_000
const MOST = 300
const SHOWN = 100

/** The queue. */
export function confirmationRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/confirmations',
    { schema: { summary: 'Whose complainants are to be called', response: { 200: Confirmations } } },
    async (request): Promise<Confirmations> => {
      const caller = callerOf(request)
      if (!mayConfirm(caller)) throw new Problem('not-allowed')
      const { settings } = house.district
      const highest = Math.max(0, ...(settings.confirmSample ?? []).map(({ percent }) => percent))
      const since = new Date(house.now().getTime() - ASKED_FOR_MS)
      const found = await house.confirmations.waiting(highest, since, notAbout(caller), MOST)
      const items = found
        .filter((one) => isSampled(house.district, one) && !isOwn(house, caller, one))
        .slice(0, SHOWN)
      return { items: await Promise.all(items.map((one) => present(house, one))) }
    },
  )
}

/** Nobody asks about the work of their own post or department. */
function isOwn({ index }: HttpHouse, { posts }: Caller, { post, department }: ToConfirm): boolean {
  return posts.some((code) => code === post || index.posts.get(code)?.department === department)
}

async function present(house: HttpHouse, one: ToConfirm): Promise<ConfirmationItem> {
  const { index } = house
  const phone = await house.desk.phoneOf(one.citizen)
  return {
    code: one.code,
    state: one.state,
    gist: one.gist,
    department: departmentName(index, one.department),
    at: one.lastActAt.toISOString(),
    ...(one.name === undefined ? {} : { name: one.name }),
    ...(phone === undefined ? {} : { phone }),
    ...(one.subject === undefined ? {} : { subject: subjectName(index, one.subject) }),
    ...(one.place === undefined ? {} : { place: placeName(index, one.place) }),
    ...(one.post === undefined ? {} : { post: postName(index, one.post) }),
  }
}
