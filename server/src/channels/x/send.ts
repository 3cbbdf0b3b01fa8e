/**
 * Saying something as our handle. In public only under the post that named us: anywhere else X answers 403, which stands.
 * It takes the same words twice only once, so "duplicate" after a lost answer is the proof that they stand there.
 */
import { Type } from '@sinclair/typebox'
import type { MessageId } from '#core/ids.ts'
import { wordsSaid } from '#core/message/outgoing.ts'
import { choicesIn, withNumbers } from '#core/message/plain.ts'
import type { Cause } from '#core/message/sending.ts'
import type { Sends } from '#ports/channel.ts'
import { cut } from '../cut.ts'
import { parserOf } from '../parser.ts'
import { type Answer, type Api, ask, type Token } from './api.ts'
import { type Meter, PRICES } from './meter.ts'
import { fitted, onceLinkIn } from './words.ts'

const LONGEST_MESSAGE = 10_000
const RECEIPT_MS = 30_000

const Id = Type.String({ minLength: 1 })
const asPosted = parserOf(Type.Object({ data: Type.Object({ id: Id }) }))
const asMessaged = parserOf(Type.Object({ data: Type.Object({ dm_event_id: Id }) }))

const always = {
  windowHours: Number.POSITIVE_INFINITY,
  judge: (code: number, why: string): Cause => ({ kind: 'failed', code, why }),
  markRead: async () => undefined,
}

/** The sending half of the public door. */
export function postSends(api: Api, token: Token, meter: Meter): Sends {
  return {
    ...always,
    async send(_to, say, id, _file, reply) {
      const post = reply?.post
      if (typeof post !== 'string') return { kind: 'elsewhere', code: 403, why: 'nobody summoned us here' }
      const text = fitted(wordsSaid(say))
      if (text === '') return { kind: 'failed', code: 400, why: 'there are no words in it' }
      const answer = await ask(api, token, '/2/tweets', { text, reply: { in_reply_to_tweet_id: post } })
      if (answer.kind !== 'ok') return outcomeOf(answer, id, 'refused-twice')
      await meter.count(onceLinkIn(text) ? PRICES.replyWithLink : PRICES.reply, 1, api.now())
      return accepted(asPosted(answer.body)?.data.id)
    },
  }
}

/** The sending half of the private door: choices are numbered, and a file cannot be handed over. */
export function messageSends(api: Api, token: Token, meter: Meter): Sends {
  return {
    ...always,
    plain: true,
    async send(to, say, id) {
      if (say.type === 'template') return { kind: 'template', code: 0, why: 'there are no templates here' }
      if (say.type === 'file') return { kind: 'failed', code: 400, why: 'files are not sent at this door' }
      const person = to.find(({ kind }) => kind === 'user-id')?.value
      if (person === undefined)
        return { kind: 'failed', code: 400, why: 'this person has no handle at this door' }
      const language = /[\u0900-\u097F]/u.test(say.text) ? 'hi' : 'en'
      const text = cut(withNumbers(say.text, choicesIn(say), language), LONGEST_MESSAGE)
      const path = `/2/dm_conversations/with/${encodeURIComponent(person)}/messages`
      const answer = await ask(api, token, path, { text })
      if (answer.kind !== 'ok') return outcomeOf(answer, id, 'taken-twice')
      await meter.count(PRICES.directMessage, 1, api.now())
      return accepted(asMessaged(answer.body)?.data.dm_event_id)
    },
  }
}

function accepted(externalId: string | undefined): Cause {
  if (externalId === undefined) return { kind: 'unknown', why: 'accepted without an id' }
  return { kind: 'accepted', externalId }
}

/** The policy: what an answer means for a message of ours. */
function outcomeOf(
  answer: Exclude<Answer, { kind: 'ok' }>,
  id: MessageId,
  repeated: 'refused-twice' | 'taken-twice',
): Cause {
  if (answer.kind === 'unreached') return { kind: 'later', code: 0, why: answer.why, scope: 'account' }
  if (answer.kind === 'lost') return { kind: 'unknown', why: answer.why }
  const { status: code, why, waitMs } = answer
  if (code === 403 && /duplicate content/i.test(why))
    return { kind: 'accepted', externalId: `duplicate:${id}` }
  if (code === 403 && /suspend|locked|not permitted to use|client-not-enrolled/i.test(why))
    return { kind: 'stopped', code, why }
  switch (code) {
    case 401:
    case 402:
      return { kind: 'stopped', code, why }
    case 403:
    case 404:
      return { kind: 'elsewhere', code, why }
    case 429:
      return { kind: 'later', code, why, scope: 'account', ...(waitMs === undefined ? {} : { waitMs }) }
    case 503:
      return { kind: 'later', code, why, scope: 'message' }
    default:
      if (code >= 500 && repeated === 'taken-twice') return { kind: 'unknown', why }
      return code >= 500
        ? { kind: 'later', code, why, scope: 'message', waitMs: RECEIPT_MS }
        : { kind: 'failed', code, why }
  }
}
