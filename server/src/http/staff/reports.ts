/** A report as a page to read and print, and as PDF. */
import { Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PublicEvidence } from '#contract/public.ts'
import { reportPage } from '#portal/report-page.ts'
import type { Attachment } from '#ports/conversations.ts'
import type { Held } from '#ports/register.ts'
import { callerOf } from '../caller.ts'
import { evidenceKind } from '../evidence.ts'
import { frameOf, sendPage } from '../frame.ts'
import type { HttpHouse } from '../house.ts'
import { languageOf } from '../language.ts'
import { Problem, sendRefusal } from '../problem.ts'
import { FILE_POLICY } from '../security.ts'
import { findReport, sheetOf } from '../sheets.ts'
import type { App } from '../typed.ts'
import { heldFor } from './covered.ts'
import { findSeen } from './sight.ts'

const Which = Type.Object({
  code: Type.String({ minLength: 6, maxLength: 60 }),
  report: Type.String({
    pattern: '^[1-9][0-9]{0,3}([.]pdf)?$',
    description: 'The number, or the number with .pdf',
  }),
})

/** /grievances/:code/reports/:number and the same with .pdf. */
export function reportRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/grievances/:code/reports/:report',
    {
      schema: {
        summary: 'A report, to read and print',
        params: Which,
        querystring: Type.Object({
          lang: Type.Optional(Type.Union([Type.Literal('hi'), Type.Literal('en')])),
        }),
        produces: ['text/html', 'application/pdf'],
      },
    },
    async (request, reply) => {
      const { code, report } = request.params
      const seen = await findSeen(house, code, callerOf(request))
      if (!seen) return sendRefusal(request, reply, { ok: false, refusal: 'unknown-grievance' })
      const held = heldFor(seen, callerOf(request))
      const language = request.query.lang ?? languageOf(request)
      const number = Number.parseInt(report, 10)
      return report.endsWith('.pdf')
        ? sendPaper(house, reply, held, number, language)
        : sendSheet(house, request, reply, held, number, language)
    },
  )
}

async function sendPaper(
  house: HttpHouse,
  reply: FastifyReply,
  held: Held,
  number: number,
  language: 'hi' | 'en',
): Promise<FastifyReply> {
  const report = findReport(held, number)
  if (!report) throw new Problem('not-found')
  const pdf = await house.reportPaper(held, report, language)
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${held.grievance.code}-${number}.pdf"`)
    .header('content-security-policy', FILE_POLICY)
    .header('cache-control', 'private, no-cache')
    .send(Buffer.from(pdf))
}

async function sendSheet(
  house: HttpHouse,
  request: FastifyRequest,
  reply: FastifyReply,
  held: Held,
  number: number,
  language: 'hi' | 'en',
): Promise<FastifyReply> {
  const report = findReport(held, number)
  if (!report) throw new Problem('not-found')
  const pdf = `/api/v1/grievances/${held.grievance.code}/reports/${number}.pdf`
  const sheet = await sheetOf(house, held, report, { evidence: staffEvidence, pdf }, language)
  const frame = frameOf(house, request, language)
  return sendPage(reply, reportPage(frame, sheet), 'private, no-cache')
}

function staffEvidence(attachment: Attachment): PublicEvidence | undefined {
  if (attachment.file === undefined) return undefined
  const href = `/api/v1/attachments/${attachment.id}`
  const { taken, filename } = attachment
  const kind = evidenceKind(attachment)
  return {
    kind,
    href,
    sha256: attachment.file,
    ...(kind === 'image' ? { thumb: `${href}?size=thumb` } : {}),
    ...(filename === undefined ? {} : { caption: filename }),
    ...(taken?.lat === undefined || taken.lng === undefined
      ? {}
      : { takenWhere: `${taken.lat.toFixed(5)}, ${taken.lng.toFixed(5)}` }),
  }
}
