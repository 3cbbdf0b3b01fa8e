/** The three grammars in which gateways are asked and answer. All of them answer 200, also when they refuse. */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { flowText, scrub } from './sms-ledger.ts'
import { handOver } from './sms-reports.ts'
import { inFull, type SmsState } from './sms-state.ts'

type Fields = Readonly<Record<string, string | undefined>>

/** Adds the calls to the world's server. */
export function smsCalls(app: FastifyInstance, state: SmsState): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  app.post<{ Body: Fields }>('/esms/sendsmsrequestDLT', async ({ body }, reply) => cdac(state, body, reply))
  app.post<{ Body: Fields }>('/failsafe/HttpLink', async ({ body }, reply) => nic(state, body, reply))
  app.post<{ Body: { template_id?: string; sender?: string; recipients?: Fields[] } }>(
    '/api/v5/flow',
    async ({ body, headers }, reply) => msg91(state, body, headers.authkey, reply),
  )
}

const sha = (kind: 'sha1' | 'sha512', text: string) => createHash(kind).update(text).digest('hex')

function cdac(state: SmsState, body: Fields, reply: FastifyReply) {
  const { user, password, secureKey } = state.options
  const { username, senderid = '', content = '', key, templateid = '' } = body
  const no = (code: number, why: string) => refuse(state, reply, code, `ERROR : ${code} ${why}`)
  if (state.faults.locked || username !== user || body.password !== sha('sha1', password))
    return no(401, 'Credentials Error, may be invalid username or password')
  if (key !== sha('sha512', `${user}${senderid}${content}${secureKey}`)) return no(425, 'Invalid secure key')
  const number = inFull(body.mobileno ?? body.bulkmobno ?? '')
  const text = content.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
  const told = answerNext(state, reply)
  if (told) return told
  const code = scrub(state, { header: senderid, dltId: templateid, text })
  if (code !== undefined)
    return no(code === 600 ? 422 : 423, 'Invalid template id or the text does not match')
  if (!isNumber(state, number)) return no(406, 'Invalid mobile number')
  const request = handOver(state, { number, text, header: senderid })
  return lost(state, reply) ?? reply.type('text/plain').send(`402,MsgID = ${request}`)
}

function nic(state: SmsState, body: Fields, reply: FastifyReply) {
  const { user, password } = state.options
  const { username, pin, message = '', mnumber = '', signature = '', dlt_entity_id: entity = '' } = body
  const no = (code: number, why: string) =>
    refuse(
      state,
      reply,
      code,
      `Message Rejected for Request ID=${state.next()}~code=API-${code} & info=${why}`,
    )
  if (state.faults.locked || username !== user || pin !== password)
    return no(2, 'Authentication failed: user name or pin')
  const told = answerNext(state, reply)
  if (told) return told
  const sent = { header: signature, dltId: body.dlt_template_id ?? '', text: message, entity }
  const code = scrub(state, sent)
  if (code !== undefined) return no(code, 'DLT template not matched')
  const number = inFull(mnumber)
  if (!isNumber(state, number)) return no(3, 'Invalid mobile number')
  const request = handOver(state, { number, text: message, header: signature })
  return (
    lost(state, reply) ??
    reply
      .type('text/plain')
      .send(`Message Accepted for Request ID=${request}~code=API000 & info=Platform accepted`)
  )
}

function msg91(
  state: SmsState,
  body: { readonly template_id?: string; readonly sender?: string; readonly recipients?: Fields[] },
  authkey: unknown,
  reply: FastifyReply,
) {
  const no = (code: number, why: string) => refuse(state, reply, code, { type: 'error', message: why, code })
  if (state.faults.locked || authkey !== state.options.password)
    return no(201, 'Authentication failure: authkey is wrong')
  const told = answerNext(state, reply)
  if (told) return told
  const template = state.options.ledger.find(({ flow }) => flow === body.template_id)
  const [recipient] = body.recipients ?? []
  if (!template || !recipient) return no(630, 'DLT template not found')
  const text = flowText(template, recipient)
  const code = scrub(state, { header: body.sender ?? '', dltId: template.dltId, text })
  if (code !== undefined) return no(code, 'DLT scrubbing failed')
  const number = inFull(recipient.mobiles ?? '')
  if (!isNumber(state, number)) return no(4, 'Invalid mobile number')
  const request = handOver(state, { number, text, header: template.header })
  return lost(state, reply) ?? reply.send({ type: 'success', message: request })
}

function isNumber({ phones }: SmsState, number: string): boolean {
  return /^91[6-9]\d{9}$/.test(number) && phones.get(number)?.state !== 'invalid'
}

function answerNext(state: SmsState, reply: FastifyReply) {
  const { answerNext: words } = state.faults
  if (words === undefined) return undefined
  delete state.faults.answerNext
  return refuse(state, reply, 200, words)
}

/** It was sent, but nobody hears that it was. */
function lost(state: SmsState, reply: FastifyReply) {
  if (!state.faults.loseNext) return undefined
  state.faults.loseNext = false
  reply.raw.destroy()
  return reply
}

function refuse(state: SmsState, reply: FastifyReply, code: number, answer: string | object) {
  state.refused.push({ code, why: typeof answer === 'string' ? answer : JSON.stringify(answer) })
  if (typeof answer === 'string') reply.type('text/plain')
  return reply.send(answer)
}
