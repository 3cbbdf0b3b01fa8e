/**
 * /once/:id: the link of a public answer that opens once. GET only tells what it is, for robots fetch every address to
 * show a preview; the button uses it up and goes on with a draft of the web form, which has a key of its own.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { oncePage } from '#portal/once.ts'
import { frameOf, sendPage } from '../frame.ts'
import type { HttpHouse } from '../house.ts'
import { draftKey, opensOnce, type Signer } from '../links.ts'
import { Problem } from '../problem.ts'
import { triesOf } from '../tries.ts'

interface Once {
  Params: { id: string }
  Querystring: { k?: string; lang?: string }
}

/** The two routes. */
export function oncePages(app: FastifyInstance, house: HttpHouse, sign: Signer): void {
  const limit = triesOf(app, { max: 60, minutes: 60, by: ({ ip }) => `once ${ip}` })
  const opened = async (request: FastifyRequest<Once>) => {
    await limit.refuseWhenSpent(request)
    await limit.count(request)
    const { id } = request.params
    const key = String(request.query.k)
    if (!opensOnce(sign, id, key)) throw new Problem('not-found')
    return { id, key }
  }

  app.get<Once>('/once/:id', async (request, reply) => {
    const { id, key } = await opened(request)
    const shown = await house.together(async ({ onceLinks, register }) => {
      const link = await onceLinks.find(id, house.now())
      const held = link && (await register.find(link.grievance))
      return link && held && { state: link.state, code: held.grievance.code }
    })
    if (!shown) throw new Problem('not-found')
    const page = oncePage(frameOf(house, request), { id, key, ...shown })
    return sendPage(reply.header('x-robots-tag', 'noindex, nofollow'), page)
  })

  app.post<Once>('/once/:id', async (request, reply) => {
    const { id, key } = await opened(request)
    const english = request.query.lang === 'en'
    const grievance = await house.together(({ onceLinks }) => onceLinks.use(id, house.now()))
    reply.header('cache-control', 'no-store')
    // Used up meanwhile or over: the page itself says what to do.
    if (!grievance) return reply.redirect(`/once/${id}?k=${key}${english ? '&lang=en' : ''}`, 303)
    const draft = house.newId()
    await house.web.save(draft, { language: english ? 'en' : 'hi', joins: grievance }, house.now())
    return reply.redirect(`/file/${draft}?k=${draftKey(sign, draft)}${english ? '&lang=en' : ''}`, 303)
  })
}
