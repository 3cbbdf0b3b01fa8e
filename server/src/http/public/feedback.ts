/** /feedback: what anybody says about the service itself; kept without a name, and seldom from one address. */
import type { FastifyInstance } from 'fastify'
import { WEB } from '#core/message/doors.ts'
import { EASES, MOST_FEEDBACK } from '#core/service/feedback.ts'
import { pilotAt } from '#core/service/pilot.ts'
import { feedbackPage } from '#portal/feedback.ts'
import { frameOf, sendPage } from '../frame.ts'
import type { HttpHouse } from '../house.ts'
import { triesOf } from '../tries.ts'

interface Asked {
  Querystring: { f?: string; w?: string }
}
interface Posted {
  Body: { ease?: string; words?: string; f?: string; lang?: string }
}

const FORM = /^[0-9a-f-]{36}$/

/** The page and its form. */
export function feedbackPages(app: FastifyInstance, house: HttpHouse): void {
  // Many share one address behind the telephone companies.
  const limit = triesOf(app, { max: 30, minutes: 60, by: ({ ip }) => `feedback ${ip}` })

  app.get<Asked>('/feedback', async (request, reply) => {
    const { f, w } = request.query
    const answer = f !== undefined && FORM.test(f) ? { answer: f } : {}
    return sendPage(reply, feedbackPage(frameOf(house, request), { told: w === 'told', ...answer }))
  })

  app.post<Posted>('/feedback', async (request, reply) => {
    await limit.refuseWhenSpent(request)
    await limit.count(request)
    const { ease: chosen, f, lang, words: typed = '' } = request.body ?? {}
    const words = typed.trim().slice(0, MOST_FEEDBACK)
    const ease = EASES.find((one) => one === chosen)
    if (f !== undefined && FORM.test(f)) {
      if (words !== '') await house.service.addWords(f, words)
    } else if (ease === undefined)
      return sendPage(reply.code(422), feedbackPage(frameOf(house, request), { wrong: true, words }))
    else
      await house.service.add({
        id: house.newId(),
        at: house.now(),
        channel: 'web',
        ease,
        pilot: pilotAt(house.district.settings, { account: WEB, channel: 'web' }) !== undefined,
        ...(words === '' ? {} : { words }),
      })
    const language = lang === 'en' ? '&lang=en' : ''
    return reply.header('cache-control', 'no-store').redirect(`/feedback?w=told${language}`, 303)
  })
}
