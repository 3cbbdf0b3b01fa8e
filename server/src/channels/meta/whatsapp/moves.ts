/**
 * The same person under other handles. WhatsApp tells it in system messages: after a change of number the person
 * has a new number, and a new user id too, because the id is made anew with the number.
 *
 * The chain is the previous id that the message names. Only the oldest messages name nothing but a sentence
 * ("X changed from 91… to 91…"); there the sentence is read, as the last resort.
 */
import type { Handle } from '#core/message/content.ts'
import type { Heard } from '#ports/channel.ts'
import { parserOf } from '../../parser.ts'
import { gist } from '../../stranger.ts'
import { handleOf, inOrder, type Named } from './people.ts'
import * as wire from './wire.ts'

const asSystem = parserOf(wire.SystemPart)
const asUserIdUpdate = parserOf(wire.UserIdUpdate)
const SENTENCE = /\bfrom\s+(\+?[A-Z0-9.]{5,132})\s+to\s+(\+?[A-Z0-9.]{5,132})/i

interface Where {
  readonly account: string
  readonly externalId: string
  readonly at: Date
}

/** What a system message tells, or undefined when it cannot be understood. */
export function readSystem(message: Named & { readonly system?: unknown }, where: Where): Heard | undefined {
  const system = asSystem(message.system)
  if (!system) return undefined
  if (system.type.endsWith('user_changed_number') || system.type.endsWith('user_changed_user_id')) {
    return moved(message, system, where)
  }
  const detail = system.body || gist(message.system)
  return { kind: 'notice', about: `system ${system.type}`, account: where.account, detail, alarming: false }
}

type System = NonNullable<ReturnType<typeof asSystem>>

function moved(message: Named, system: System, where: Where): Heard | undefined {
  const sentence = SENTENCE.exec(system.body ?? '')
  const to = inOrder([
    id('user-id', system.user_id),
    id('parent-user-id', system.parent_user_id),
    handleOf(system.wa_id ?? system.new_wa_id),
  ])
  const previous = [
    id('user-id', system.previous_user_id),
    id('parent-user-id', system.previous_parent_user_id),
  ]
  const oldNumber = handleOf(system.customer ?? message.from)
  // a number that did not change must not be taken away from the person
  const numberMoved = to.some((handle) => handle.kind === 'phone')
  const from = inOrder([...previous, ...(numberMoved || !previous.some(Boolean) ? [oldNumber] : [])])
  return answer(
    from.length > 0 ? from : inOrder([handleOf(sentence?.[1])]),
    to.length > 0 ? to : inOrder([handleOf(sentence?.[2])]),
    where,
  )
}

/** The field `user_id_update`: in samples only, but harmless to understand. */
export function readUserIdUpdate(given: unknown, account: string, receivedAt: Date): Heard | undefined {
  const update = asUserIdUpdate(given)
  if (!update) return undefined
  const from = inOrder([
    id('user-id', update.user_id.previous),
    id('parent-user-id', update.parent_user_id?.previous),
  ])
  const to = inOrder([
    id('user-id', update.user_id.current),
    id('parent-user-id', update.parent_user_id?.current),
  ])
  const name = `user_id_update.${from[0]?.value}.${to[0]?.value}`
  return answer(from, to, { account, externalId: name, at: timeOf(update.timestamp, receivedAt) })
}

function answer(from: readonly Handle[], to: readonly Handle[], where: Where): Heard | undefined {
  return from.length > 0 && to.length > 0 ? { kind: 'moved', ...where, from, to } : undefined
}

function id(kind: 'user-id' | 'parent-user-id', value: string | null | undefined): Handle | undefined {
  return value ? { kind, value } : undefined
}

const AHEAD_MS = 3_600_000

/**
 * The service's time stamp; a missing or impossible one is replaced by the time at which the envelope came. Nothing is
 * told before it happens: a time far ahead is in another unit, and would keep a reply window open for ever.
 */
export function timeOf(seconds: string | number | null | undefined, receivedAt: Date): Date {
  const stated = Number(seconds ?? Number.NaN)
  const at = new Date(stated * 1000)
  const possible = stated > 0 && at.getTime() <= receivedAt.getTime() + AHEAD_MS
  return possible ? at : receivedAt
}
