/**
 * Who wrote: the handles of a person in one item of an envelope.
 *
 * Since 2026 a person may have no telephone number for us at all, only a business-scoped user id, and it may stand
 * in fields of its own, in `contacts[]`, or where the number used to stand. A handler that insists on the number
 * loses the person's message without a trace, so here anything that names somebody is taken.
 */
import { HANDLE_KINDS, type Handle } from '#core/message/content.ts'
import { parserOf } from '../../parser.ts'
import { Contact } from './wire.ts'

const USER_ID = /^[A-Z]{2}\.[A-Za-z0-9]{1,128}$/
const PARENT_USER_ID = /^[A-Z]{2}\.ENT\.[A-Za-z0-9]{1,128}$/
const DIGITS = /^[0-9]{5,20}$/
const asContact = parserOf(Contact)

/** The names under which an item says it was sent. */
export interface Named {
  readonly from?: string | null | undefined
  readonly from_user_id?: string | null | undefined
  readonly from_parent_user_id?: string | null | undefined
}

/** The sender's handles in the order of matching (user id, parent user id, phone); empty when nobody is named. */
export function handlesOf(named: Named, contact: Contact | undefined): readonly Handle[] {
  const handles = [
    named.from_user_id ? ({ kind: 'user-id', value: named.from_user_id } as const) : undefined,
    contact?.user_id ? ({ kind: 'user-id', value: contact.user_id } as const) : undefined,
    named.from_parent_user_id
      ? ({ kind: 'parent-user-id', value: named.from_parent_user_id } as const)
      : undefined,
    contact?.parent_user_id
      ? ({ kind: 'parent-user-id', value: contact.parent_user_id } as const)
      : undefined,
    handleOf(named.from),
    handleOf(contact?.wa_id),
  ]
  return inOrder(handles)
}

/** One name of any kind: a telephone number, a user id, or something new, which is kept as an opaque user id. */
export function handleOf(name: string | null | undefined): Handle | undefined {
  const value = name?.trim() ?? ''
  if (value === '') return undefined
  if (PARENT_USER_ID.test(value)) return { kind: 'parent-user-id', value }
  if (USER_ID.test(value)) return { kind: 'user-id', value }
  const digits = value.replace(/^\+/, '').replaceAll(/[\s()-]/g, '')
  return DIGITS.test(digits) ? { kind: 'phone', value: digits } : { kind: 'user-id', value }
}

/** Without gaps and repetitions, in the order of matching. */
export function inOrder(handles: readonly (Handle | undefined)[]): readonly Handle[] {
  const seen = new Map<string, Handle>()
  for (const handle of handles) {
    if (handle && !seen.has(`${handle.kind} ${handle.value}`))
      seen.set(`${handle.kind} ${handle.value}`, handle)
  }
  return [...seen.values()].sort((a, b) => HANDLE_KINDS.indexOf(a.kind) - HANDLE_KINDS.indexOf(b.kind))
}

/** The well-formed contacts of a change; a malformed one names nobody, and its message is read without it. */
export function contactsOf(value: unknown): readonly Contact[] {
  return Array.isArray(value) ? value.flatMap((one) => asContact(one) ?? []) : []
}

/**
 * The contact that belongs to a sender: the one that shares an id with it; else the only one there is, unless it
 * says something else where the sender says something too.
 */
export function contactFor(named: Named, contacts: readonly Contact[]): Contact | undefined {
  const shares = (c: Contact) =>
    same(c.user_id, named.from_user_id) || same(c.wa_id, named.from) || same(c.user_id, named.from)
  const sharing = contacts.find(shares)
  if (sharing) return sharing
  const only = contacts.length === 1 ? contacts[0] : undefined
  if (!only) return undefined
  const contradicts =
    (only.wa_id && named.from && !USER_ID.test(named.from)) || (only.user_id && named.from_user_id)
  return contradicts ? undefined : only
}

function same(a: string | null | undefined, b: string | null | undefined): boolean {
  return Boolean(a) && a === b
}
