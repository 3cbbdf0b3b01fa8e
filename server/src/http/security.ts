/** The headers by which a browser guards our pages. */
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
} as const

const FRAME = "frame-ancestors 'self'; base-uri 'none'; form-action 'self'"

/** Answers that are data: nothing in them is ever run or shown as a page. */
export const DATA_POLICY = `default-src 'none'; ${FRAME}`

/**
 * The console. The component library writes its theme into style elements at run time, so styles may stand inline;
 * scripts may not.
 */
export const CONSOLE_POLICY = `default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none'; ${FRAME}`

/** A file opened by itself, such as a picture or a PDF in a tab of its own. */
export const FILE_POLICY = `default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; ${FRAME}`

/** A page of the portal: our own pictures, and the one style sheet that stands in it. */
export function portalPolicy(style: string, script = ''): string {
  const hash = createHash('sha256').update(style).digest('base64')
  return `default-src 'none'; img-src 'self' data:; style-src 'sha256-${hash}'; ${script}${FRAME}`
}

/** What the web form adds: the one script of the portal, and what it asks of us. */
export const FORM_SCRIPT = "script-src 'self'; connect-src 'self'; "

/** Puts the headers on every answer of the scope; a route may name a policy of its own before. */
export function guard(app: FastifyInstance, policy: string): void {
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(EVERYWHERE))
      if (!reply.hasHeader(name)) reply.header(name, value)
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', policy)
  })
}
