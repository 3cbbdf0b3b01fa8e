/** What a tracking page leads to: the report as page and PDF, and the files of its evidence. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Report } from '#core/grievance/grievance.ts'
import type { AttachmentId, FileHash } from '#core/ids.ts'
import { reportPage } from '#portal/report-page.ts'
import type { Held } from '#ports/register.ts'
import { evidenceKind } from '../evidence.ts'
import { frameOf, sendPage } from '../frame.ts'
import type { HttpHouse } from '../house.ts'
import { opensEvidence, type Signer } from '../links.ts'
import { Problem } from '../problem.ts'
import { FILE_POLICY } from '../security.ts'
import { findReport, sheetOf } from '../sheets.ts'
import { findOrder } from '../statutory.ts'
import { publicEvidence } from './present-track.ts'
import { findOpened, type Tracked } from './tracked.ts'

/** Under /track/:code. */
export function paperPages(app: FastifyInstance, house: HttpHouse, sign: Signer): void {
  app.get<Tracked & { Params: { report: string } }>(
    '/track/:code/reports/:report',
    async (request, reply) => {
      const [, number, pdf] = /^([1-9]\d{0,3})([.]pdf)?$/.exec(request.params.report) ?? []
      const held = await findOpened(house, sign, request)
      const report = held && findFinal(held, Number(number))
      if (!report) throw new Problem('not-found')
      const frame = frameOf(house, request)
      if (pdf) return sendPdf(house, reply, held, report, frame.language)
      const { code } = held.grievance
      const places = {
        evidence: publicEvidence(house, code, sign),
        pdf: `/track/${code}/reports/${number}.pdf?k=${request.query.k}`,
      }
      return sendPage(reply, reportPage(frame, await sheetOf(house, held, report, places, frame.language)))
    },
  )

  app.get<Tracked & { Params: { order: string } }>('/track/:code/orders/:order', async (request, reply) => {
    const [, number] = /^([1-9]\d{0,3})[.]pdf$/.exec(request.params.order) ?? []
    const held = await findOpened(house, sign, request)
    const step = held && findOrder(held, Number(number))
    if (!step) throw new Problem('not-found')
    const pdf = await house.orderPaper(held, step, frameOf(house, request).language)
    return pdfReply(reply, pdf, `${held.grievance.code}-order-${number}.pdf`)
  })

  app.get<{
    Params: { code: string; attachment: AttachmentId }
    Querystring: { k?: string; size?: string }
  }>('/track/:code/evidence/:attachment', async (request, reply) => {
    const { code, attachment } = request.params
    if (!opensEvidence(sign, code, attachment, String(request.query.k), house.now()))
      throw new Problem('not-found')
    return sendEvidence(house, reply, attachment, request.query.size === 'thumb')
  })
}

/** A report in review is not yet the district's word. */
function findFinal(held: Held, number: number): Report | undefined {
  const report = findReport(held, number)
  return report?.standing === 'final' ? report : undefined
}

async function sendPdf(
  house: HttpHouse,
  reply: FastifyReply,
  held: Held,
  report: Report,
  language: 'hi' | 'en',
): Promise<FastifyReply> {
  const pdf = await house.reportPaper(held, report, language)
  return pdfReply(reply, pdf, `${held.grievance.code}-${report.number}.pdf`)
}

function pdfReply(reply: FastifyReply, pdf: Uint8Array, filename: string): FastifyReply {
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${filename}"`)
    .header('content-security-policy', FILE_POLICY)
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(pdf))
}

/** Pictures go out rewritten, without place and device; other files as they are, to be saved. */
async function sendEvidence(
  house: HttpHouse,
  reply: FastifyReply,
  id: AttachmentId,
  small: boolean,
): Promise<FastifyReply> {
  const attachment = await house.attachments.find(id)
  if (attachment?.erasedAt) throw new Problem('erased')
  if (attachment?.file === undefined) throw new Problem('not-found')
  const kind = evidenceKind(attachment)
  if (kind === 'video') throw new Problem('not-found')
  const bytes = await house.files.get(attachment.file satisfies FileHash)
  reply.header('cache-control', 'private, max-age=3600').header('content-security-policy', FILE_POLICY)
  if (kind !== 'image')
    return reply
      .header('content-disposition', 'attachment')
      .type(attachment.mime ?? 'application/octet-stream')
      .send(Buffer.from(bytes))
  const picture = await house.pictures[small ? 'thumbnail' : 'forCitizen'](bytes).catch(() => {
    throw new Problem('not-found')
  })
  return reply.type('image/jpeg').send(Buffer.from(picture))
}
