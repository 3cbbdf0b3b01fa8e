/** What every page of the portal is told: the district, the language, whether the program plays. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { dayOf } from '#core/clock/calendar.ts'
import type { Frame } from '#portal/layout.ts'
import { style } from '#portal/style.ts'
import type { HttpHouse, Words } from './house.ts'
import { FORM_SCRIPT, portalPolicy } from './security.ts'

const POLICY = portalPolicy(style)
const FORM_POLICY = portalPolicy(style, FORM_SCRIPT)
const OFFICE: Words = { hi: 'कार्यालय जिलाधिकारी', en: 'Office of the District Magistrate' }

/** The frame of a page. Hindi, unless the address says English: a page that is passed on stays as it was. */
export function frameOf(
  { district, config, now }: Pick<HttpHouse, 'district' | 'config' | 'now'>,
  request: FastifyRequest,
  language?: 'hi' | 'en',
): Frame {
  const asked = (request.query as { lang?: unknown }).lang
  return {
    language: language ?? (asked === 'en' ? 'en' : 'hi'),
    here: request.url,
    district: {
      code: district.letters,
      name: { hi: `जनपद ${district.nameHi}`, en: `District ${district.nameEn}` },
      office: OFFICE,
    },
    rehearsal: config.mode === 'rehearsal',
    site: config.publicUrl.replace(/\/$/, ''),
    today: dayOf(now()),
  }
}

/** Sends a page with the policy of its one style sheet. */
export function sendPage(
  reply: FastifyReply,
  page: string,
  cache = 'no-store',
  script?: 'with-form-script',
): FastifyReply {
  return reply
    .header('content-security-policy', script ? FORM_POLICY : POLICY)
    .header('cache-control', cache)
    .type('text/html; charset=utf-8')
    .send(page)
}
