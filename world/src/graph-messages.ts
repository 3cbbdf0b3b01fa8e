/**
 * POST /{phone number id}/messages: send, mark as read, show typing.
 *
 * An accepted message is answered with its id at once; everything that goes wrong with the person (no
 * WhatsApp, window closed, no payment method) is told afterwards by a `failed` status, as the service does.
 */
import type { FastifyReply } from 'fastify'
import { takeError, takeNext } from './faults.ts'
import { GraphError, invalid, missing } from './graph-errors.ts'
import type { Ladder } from './ladder.ts'
import { checkMessage } from './message-rules.ts'
import { handsetOf, newWamid, type Outside, type Sent } from './outside.ts'
import { digitsOf, isUserId, type Person, windowOpen } from './people.ts'
import { objectIn, type Raw, textIn } from './raw.ts'
import { type MediaPart, render } from './render.ts'
import { type PhoneMessage, tick } from './thread.ts'

const TYPING_MS = 25_000

/** Answers one POST to /messages. */
export async function postMessage(
  outside: Outside,
  ladder: Ladder,
  body: Raw,
  reply: FastifyReply,
): Promise<unknown> {
  if (body.messaging_product !== 'whatsapp') throw missing('messaging_product')
  if (body.status === 'read') return markRead(outside, body)
  const { sent, answer } = accept(outside, ladder, body)
  if (outside.faults.statusBeforeResponse) await sent
  return afterAccept(outside, reply, answer)
}

/** Takes the message in, or refuses it; carries it on behind the answer. */
function accept(outside: Outside, ladder: Ladder, body: Raw): { sent: Promise<void>; answer: unknown } {
  const to = textIn(body.to) ?? (typeof body.to === 'number' ? String(body.to) : undefined)
  const handle = to ?? textIn(body.recipient)
  if (!handle) throw missing('to')
  if (to === undefined && !isUserId(handle)) throw invalid('Recipient is not a valid user id.')
  checkMessage(body)
  const type = textIn(body.type) ?? 'text'
  const filled = type === 'template' ? outside.templates.fill(objectIn(body.template)) : undefined
  const rendered = render(body, filled)
  if (rendered.media) checkMediaId(outside, rendered.media)
  const person = recipient(outside, handle)
  checkLimits(outside, person, handle, type)

  const sent: Sent = {
    to: handle,
    payload: body,
    type,
    text: rendered.text,
    wamid: newWamid(),
    opaque: textIn(body.biz_opaque_callback_data),
    at: outside.now(),
    person,
    statuses: [],
  }
  outside.sent.push(sent)
  outside.news.emit('sent', sent)
  return { sent: start(outside, ladder, sent, rendered), answer: answerTo(sent, person, type) }
}

function start(
  outside: Outside,
  ladder: Ladder,
  sent: Sent,
  rendered: ReturnType<typeof render>,
): Promise<void> {
  // A user id in `to` is accepted and then goes nowhere, without a status, as integrators have reported.
  if (textIn(sent.payload.to) !== undefined && isUserId(sent.to)) return Promise.resolve()
  if (outside.faults.statusBeforeResponse) return ladder.carry(sent, rendered)
  return outside.activity.during(
    () =>
      new Promise<void>((resolve, reject) => {
        setImmediate(() => ladder.carry(sent, rendered).then(resolve, reject))
      }),
  )
}

function answerTo(sent: Sent, person: Person | undefined, type: string): unknown {
  const waId = isUserId(sent.to) ? {} : { wa_id: digitsOf(sent.to) }
  return {
    messaging_product: 'whatsapp',
    contacts: [{ input: sent.to, ...waId, ...(person ? { user_id: person.userId } : {}) }],
    messages: [{ id: sent.wamid, ...(type === 'template' ? { message_status: 'accepted' } : {}) }],
  }
}

/** The answer to an accepted message, if a switch does not make it get lost. */
function afterAccept(outside: Outside, reply: FastifyReply, answer: unknown): unknown {
  const { faults } = outside
  if (takeNext(faults, 'http500AfterAcceptNext')) throw new GraphError(131000, { httpStatus: 500 })
  if (takeNext(faults, 'cutAfterAcceptNext')) return cut(reply, 0)
  if (takeNext(faults, 'timeoutAfterAcceptNext')) return cut(reply, faults.hangMs)
  return answer
}

/** Leaves a call without an answer and cuts the line after `ms`. */
export function cut(reply: FastifyReply, ms: number): FastifyReply {
  reply.hijack()
  const { socket } = reply.raw
  const timer = setTimeout(() => socket?.destroy(), ms)
  socket?.once('close', () => clearTimeout(timer))
  return reply
}

function recipient(outside: Outside, handle: string): Person | undefined {
  const person = outside.people.find(handle)
  if (person || !outside.settings.everyNumberHasWhatsApp || isUserId(handle)) return person
  const number = digitsOf(handle)
  return outside.people.add({ name: `+${number}`, number })
}

function checkMediaId(outside: Outside, { kind, part }: MediaPart): void {
  if (part.id === undefined || outside.media.find(String(part.id))) return
  throw invalid(`Param ${kind}['id'] is not a valid whatsapp business account media attachment ID`)
}

function checkLimits(outside: Outside, person: Person | undefined, handle: string, type: string): void {
  const { faults, rates, settings, now } = outside
  const told = takeError(faults, 'errorNext')
  if (told)
    throw new GraphError(told.code, {
      details: told.details ?? 'Told to refuse.',
      subcode: told.subcode,
      httpStatus: told.httpStatus,
      retryAfterSeconds: told.retryAfterSeconds,
    })
  if (faults.payment === 'answer')
    throw new GraphError(131042, { details: 'Business eligibility: no valid payment method is attached.' })
  if (digitsOf(handle) === digitsOf(settings.displayPhoneNumber) && !isUserId(handle))
    throw new GraphError(131021, { details: 'Sender and recipient are the same number.' })
  const open = person !== undefined && windowOpen(person, now())
  if (faults.windowAnswersAtOnce && type !== 'template' && !open)
    throw new GraphError(131047, {
      details: 'More than 24 hours have passed since the customer last replied.',
    })
  if (takeNext(faults, 'rateNext') || !rates.takeForNumber())
    throw new GraphError(130429, {
      details: 'Message failed to send: the number sends too fast.',
      retryAfterSeconds: 1,
    })
  if (takeNext(faults, 'pairRateNext') || !rates.takeForPair(person?.userId ?? handle))
    throw new GraphError(131056, {
      details:
        'Message failed to send because there were too many messages sent to this recipient in a short time.',
    })
  if (!open && !rates.mayAddressFirst(person?.userId ?? handle))
    throw new GraphError(131048, {
      details: 'The limit of people addressed first within 24 hours is reached.',
    })
}

function markRead(outside: Outside, body: Raw): unknown {
  const id = textIn(body.message_id)
  if (!id) throw missing('message_id')
  const handset = outside.handsets.find((one) => one.thread.some((m) => m.id === id))
  if (!handset) throw invalid('message_id is not a message received by this number.')
  const typing = objectIn(body.typing_indicator).type === 'text'
  outside.marks.push({ messageId: id, typing, at: outside.now() })
  markEarlier(handset.thread, id)
  if (typing) handset.typingUntil = Date.now() + TYPING_MS
  outside.news.emit('phone', handsetOf(outside, handset.person))
  return { success: true }
}

/** Marking one message marks all earlier ones too. */
function markEarlier(thread: readonly PhoneMessage[], id: string): void {
  for (const message of thread) {
    if (message.by === 'me') tick(message, 'read')
    if (message.id === id) return
  }
}
