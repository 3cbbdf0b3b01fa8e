/**
 * Sending: one message to one person. Whatever happens is a `SendOutcome`. Our own message id travels with every
 * message and comes back in its receipts, which is the only way to learn what became of it when the answer was lost.
 */
import { Type } from '@sinclair/typebox'
import type { FileHash, MessageId } from '#core/ids.ts'
import type { Handle } from '#core/message/content.ts'
import type { Say, TemplateSay } from '#core/message/outgoing.ts'
import type { SendOutcome } from '#core/message/sending.ts'
import type { FileToSend, Sends } from '#ports/channel.ts'
import { parserOf } from '../../parser.ts'
import { type Graph, post } from '../graph.ts'
import { compose, filesOf } from './compose.ts'
import { judge, outcomeOf } from './errors.ts'
import { makeUploads, type Uploads } from './uploads.ts'

/** Free words are allowed for 24 hours after the person wrote; five minutes of them are left for the way. */
const WINDOW_HOURS = 24 - 5 / 60

/** Numbers of errors that may mean: the file that we handed over earlier is no longer there. */
const FILE_MAY_BE_GONE: readonly number[] = [100, 131008, 131009, 131052, 131053]

const asAccepted = parserOf(
  Type.Object({ messages: Type.Array(Type.Object({ id: Type.String({ minLength: 1 }) }), { minItems: 1 }) }),
)

/** The sending half of the door. */
export function makeSends(graph: Graph, account: string): Sends {
  const uploads = makeUploads(graph, account)
  return {
    windowHours: WINDOW_HOURS,
    judge,
    async send(to, say, id, file) {
      const remembered = filesOf(say)
      const outcome = await sendOnce(graph, account, uploads, { to, say, id, file })
      const stale = outcome.kind === 'failed' && FILE_MAY_BE_GONE.includes(outcome.code)
      // the service refused it for certain, so a second try with fresh files cannot double it
      const fresh = stale && uploads.forget(remembered)
      return blamingTheFile(
        fresh ? await sendOnce(graph, account, uploads, { to, say, id, file }) : outcome,
        say,
      )
    },
    async markRead(externalId) {
      await post(graph, `${account}/messages`, {
        messaging_product: 'whatsapp',
        status: 'read',
        message_id: externalId,
      })
    },
  }
}

/** A refused message with a file above its words may be well without it; the service does not say what it minded. */
function blamingTheFile(outcome: SendOutcome, say: Say | TemplateSay): SendOutcome {
  if (outcome.kind !== 'failed' || say.type === 'file' || filesOf(say).length === 0) return outcome
  return { kind: 'fileless', cause: outcome }
}

interface Sending {
  readonly to: readonly Handle[]
  readonly say: Say | TemplateSay
  readonly id: MessageId
  readonly file: (hash: FileHash) => Promise<FileToSend>
}

async function sendOnce(
  graph: Graph,
  account: string,
  uploads: Uploads,
  sending: Sending,
): Promise<SendOutcome> {
  const recipient = recipientOf(sending.to)
  if (!recipient) return { kind: 'failed', code: 100, why: 'this person has no handle at this door' }
  const composed = await compose(sending.say, sending.id, (hash) => uploads.idOf(hash, sending.file))
  if (composed.kind !== 'composed') return composed
  const answer = await post(graph, `${account}/messages`, {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...recipient,
    ...composed.body,
    biz_opaque_callback_data: sending.id,
  })
  if (answer.kind !== 'ok') return outcomeOf(answer)
  const externalId = asAccepted(answer.body)?.messages[0]?.id
  if (externalId === undefined) return { kind: 'unknown', why: 'accepted without an id' }
  return { kind: 'accepted', externalId }
}

/** A number goes into `to`, a user id into `recipient`: with both, the service would ignore the second. */
function recipientOf(to: readonly Handle[]): { to: string } | { recipient: string } | undefined {
  const of = (kind: Handle['kind']) => to.find((handle) => handle.kind === kind)?.value
  const phone = of('phone')
  if (phone) return { to: phone }
  const user = of('user-id') ?? of('parent-user-id')
  return user ? { recipient: user } : undefined
}
