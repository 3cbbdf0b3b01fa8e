/** Reports that are mailed by themselves: what was set up and what became of it, one more, one less. */
import { Type } from '@sinclair/typebox'
import { NewReportMail, ReportMailList } from '#contract/report-mails.ts'
import { mayMailReports } from '#core/access/report-mails.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { departmentName, personName, postName, wordsOf } from '../names.ts'
import { Problem, sendRefusal } from '../problem.ts'
import type { App } from '../typed.ts'

const SHOWN = 12
const OfOne = Type.Object({ id: Type.String({ maxLength: 60 }) })

/** /report-mails. */
export function reportMailRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/report-mails',
    { schema: { summary: 'Reports that are mailed by themselves', response: { 200: ReportMailList } } },
    async (request) => listFor(house, callerOf(request)),
  )
  app.post(
    '/report-mails',
    { schema: { summary: 'One more', body: NewReportMail, response: { 200: ReportMailList } } },
    async (request, reply) => {
      const caller = callerOf(request)
      const { department, ...body } = request.body
      const done = await house.reportMailDeeds.begin(caller, {
        ...body,
        ...(department === undefined ? {} : { department }),
      })
      return done.ok ? listFor(house, caller) : sendRefusal(request, reply, done)
    },
  )
  app.delete(
    '/report-mails/:id',
    { schema: { summary: 'No more', params: OfOne, response: { 200: ReportMailList } } },
    async (request, reply) => {
      const caller = callerOf(request)
      const done = await house.reportMailDeeds.end(caller, request.params.id)
      return done.ok ? listFor(house, caller) : sendRefusal(request, reply, done)
    },
  )
}

async function listFor(house: HttpHouse, caller: Caller): Promise<ReportMailList> {
  if (!mayMailReports(caller)) throw new Problem('not-allowed')
  const { index, district, reportMails, channels } = house
  const items = await Promise.all(
    (await reportMails.list()).map(async ({ id, what, department, posts, days, hour, language, by, at }) => ({
      ...{ id, what, hour, language },
      days: [...days],
      ...(department === undefined ? {} : { department: departmentName(index, department) }),
      posts: posts.map((code) => postName(index, code)),
      by: personName(index, by),
      at: at.toISOString(),
      mailings: (await reportMails.mailings(id, SHOWN)).map(({ post, ...one }) => ({
        ...one,
        post: postName(index, post),
      })),
    })),
  )
  return {
    items,
    posts: district.posts.flatMap((post) =>
      post.mail ? [{ code: post.code, name: wordsOf(post), address: post.mail }] : [],
    ),
    departments: district.departments.map((one) => ({ code: one.code, name: wordsOf(one) })),
    door: [...channels.values()].some(({ name }) => name === 'email'),
  }
}
