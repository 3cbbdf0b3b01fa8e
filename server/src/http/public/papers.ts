/** What a tracking page leads to: the report as page and PDF, and the files of its evidence. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Report } from '#core/grievance/grievance.ts'
import type { AttachmentId, FileHash } from '#core/ids.ts'
import { reportPage } from '#portal/report-page.ts'
import { scanPage } from '#portal/scan-page.ts'
import type { Attachment } from '#ports/conversations.ts'
import type { Held } from '#ports/register.ts'
import { evidenceKind, isScan } from '../evidence.ts'
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

  const opened = ({ params: { code, attachment }, query: { k } }: FastifyRequest<Signed>): AttachmentId => {
    if (!opensEvidence(sign, code, attachment, String(k), house.now())) throw new Problem('not-found')
    return attachment
  }

  app.get<Signed>('/track/:code/evidence/:attachment', async (request, reply) => {
    const { size, page } = request.query
    return sendEvidence(house, reply, opened(request), size === 'thumb' ? 'thumb' : page)
  })

  app.get<Signed>('/track/:code/evidence/:attachment/pages', async (request, reply) => {
    const { bytes } = await bytesOf(house, opened(request), isScan)
    const pages = await house.pictures.pagesOf(bytes).catch(() => 1)
    const { code, attachment } = request.params
    const address = `/track/${code}/evidence/${attachment}?k=${request.query.k}`
    const shown = Array.from({ length: pages }, (_, at) => `${address}&page=${at + 1}`)
    return sendPage(reply, scanPage(frameOf(house, request), { code, pages: shown }))
  })
}

interface Signed {
  Params: { code: string; attachment: AttachmentId }
  Querystring: { k?: string; size?: string; page?: string }
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

async function bytesOf(
  { attachments, files }: HttpHouse,
  id: AttachmentId,
  isShown: (attachment: Attachment) => boolean,
): Promise<{ readonly attachment: Attachment; readonly bytes: Uint8Array }> {
  const attachment = await attachments.find(id)
  if (attachment?.erasedAt) throw new Problem('erased')
  if (attachment?.file === undefined || !isShown(attachment)) throw new Problem('not-found')
  return { attachment, bytes: await files.get(attachment.file satisfies FileHash) }
}

/** Pictures go out rewritten, without place and device, a scan page by page; other files as they are, to be saved. */
async function sendEvidence(
  house: HttpHouse,
  reply: FastifyReply,
  id: AttachmentId,
  wanted: string | undefined,
): Promise<FastifyReply> {
  const { attachment, bytes } = await bytesOf(house, id, (one) => evidenceKind(one) !== 'video')
  const kind = evidenceKind(attachment)
  reply.header('cache-control', 'private, max-age=3600').header('content-security-policy', FILE_POLICY)
  if (kind !== 'image')
    return reply
      .header('content-disposition', 'attachment')
      .type(attachment.mime ?? 'application/octet-stream')
      .send(Buffer.from(bytes))
  const { thumbnail, forCitizen, pageOf } = house.pictures
  const page = /^[1-9]\d{0,2}$/.test(wanted ?? '') ? Number(wanted) : undefined
  const drawn = wanted === 'thumb' ? thumbnail : page ? (of: Uint8Array) => pageOf(of, page) : forCitizen
  const picture = await drawn(bytes).catch(() => {
    throw new Problem('not-found')
  })
  return reply.type('image/jpeg').send(Buffer.from(picture))
}
