/**
 * Reading an envelope: bytes to everything that was heard, in the order in which it stands there.
 *
 * Pure, total, repeatable. One envelope may hold a thousand items; each is read by itself, and one that makes no
 * sense becomes `unreadable` with its place and its words, so that a person can look at it, while the others go on.
 */
import type { Envelope, Heard } from '#ports/channel.ts'
import { parserOf } from '../../parser.ts'
import { jsonOf, unreadable } from '../../stranger.ts'
import { contentOf, errorText } from './content.ts'
import { readSystem, readUserIdUpdate, timeOf } from './moves.ts'
import { readNotice } from './notices.ts'
import { contactFor, contactsOf, handlesOf } from './people.ts'
import { templateNews } from './templates.ts'
import * as wire from './wire.ts'

const asBody = parserOf(wire.Body)
const asEntry = parserOf(wire.Entry)
const asChange = parserOf(wire.Change)
const asMetadata = parserOf(wire.Metadata)
const asMessage = parserOf(wire.Message)
const asStatus = parserOf(wire.Status)
const asCall = parserOf(wire.Call)
const asErrors = parserOf(wire.Errors)
const asEdit = parserOf(wire.EditPart)
const asRevoke = parserOf(wire.RevokePart)

/** What an item is read in: whose account, which people are named beside it, and when and where it came. */
interface Around {
  readonly account: string
  readonly contacts: readonly wire.Contact[]
  readonly receivedAt: Date
  readonly part: string
}

/**
 * Everything in the envelope. `account` is ours, for an item that does not say which of ours was meant; `business` is
 * the business account whose templates it sends.
 */
export function read(envelope: Envelope, account: string, business: string): readonly Heard[] {
  const text = new TextDecoder().decode(envelope.body)
  const parsed = jsonOf(text)
  if (parsed === undefined) return [unreadable('broken-json', 'body', text)]
  const body = asBody(parsed)
  if (!body) return [unreadable('unknown-object', 'body', text)]
  return body.entry.flatMap((given, e) => {
    const entry = asEntry(given)
    if (!entry) return [unreadable('malformed-entry', `entry ${e}`, given)]
    const told = {
      own: entry.id === business,
      at: timeOf(Number(entry.time ?? Number.NaN), envelope.receivedAt),
    }
    return entry.changes.flatMap((change, c) =>
      readChange(change, account, envelope.receivedAt, `entry ${e}, change ${c}`, told),
    )
  })
}

type Reader = (item: unknown, around: Around) => readonly Heard[]

/** The lists that a change may hold, each with the word for its items and their reader. */
const LISTS: readonly (readonly [list: string, item: string, Reader])[] = [
  ['messages', 'message', readMessage],
  ['statuses', 'status', readStatus],
  ['calls', 'call', readCall],
  ['user_id_update', 'update', readMoved],
  ['errors', 'error', readError],
]

/** Whether an entry is about our own business account, and when it was told. */
interface Told {
  readonly own: boolean
  readonly at: Date
}

function readChange(
  given: unknown,
  ours: string,
  receivedAt: Date,
  part: string,
  told: Told,
): readonly Heard[] {
  const change = asChange(given)
  if (!change) return [unreadable('malformed-change', part, given)]
  const metadata = asMetadata(change.value.metadata)
  const account = metadata?.phone_number_id ?? ours
  const contacts = contactsOf(change.value.contacts)
  const heard = LISTS.flatMap(([list, item, reader]) => {
    const items = change.value[list]
    if (!Array.isArray(items)) return []
    return items.flatMap((one, i) =>
      reader(one, { account, contacts, receivedAt, part: `${part}, ${item} ${i}` }),
    )
  })
  if (heard.length > 0) return heard
  const notice = readNotice(change.field, change.value, metadata?.phone_number_id)
  if (!notice) return [unreadable(emptyOrUnknown(change.field), part, given)]
  const template = told.own ? templateNews(change.field, change.value, account, told.at) : undefined
  return template ? [notice, template] : [notice]
}

function emptyOrUnknown(field: string): string {
  return ['messages', 'calls', 'user_id_update'].includes(field) ? 'nothing-in-it' : 'unknown-field'
}

function readMessage(given: unknown, around: Around): readonly Heard[] {
  const message = asMessage(given) as wire.Message | undefined
  if (!message) return [unreadable('malformed-message', around.part, given)]
  const where = {
    account: around.account,
    externalId: message.id,
    at: timeOf(message.timestamp, around.receivedAt),
  }
  if (message.type === 'system') {
    return [readSystem(message, where) ?? unreadable('unknown-system-message', around.part, given)]
  }
  if (message.type === 'revoke') {
    const revoke = asRevoke(message.revoke)
    if (!revoke) return [unreadable('malformed-message', around.part, given)]
    return [{ kind: 'revoked', ...where, original: revoke.original_message_id }]
  }
  const contact = contactFor(message, around.contacts)
  const from = handlesOf(message, contact)
  if (from.length === 0) return [unreadable('no-identity', around.part, given)]
  if (message.type === 'edit') return readEdit(message, from, where, around.part)
  return readWords(message, from, contact, where, around.part)
}

type Where = { readonly account: string; readonly externalId: string; readonly at: Date }
type From = ReturnType<typeof handlesOf>

function readEdit(message: wire.Message, from: From, where: Where, part: string): readonly Heard[] {
  const edit = asEdit(message.edit)
  const content = edit && contentOf(edit.message.type, edit.message)
  if (!content) return [unreadable('malformed-message', part, message)]
  return [{ kind: 'edited', ...where, original: edit.original_message_id, content, from }]
}

function readWords(
  message: wire.Message,
  from: From,
  contact: wire.Contact | undefined,
  where: Where,
  part: string,
): readonly Heard[] {
  const content = contentOf(message.type, message)
  if (!content) return [unreadable('malformed-message', part, message)]
  const name = contact?.profile?.name || contact?.profile?.username
  const context = contextOf(message)
  const heard: Heard = {
    kind: 'message',
    message: {
      ...where,
      from,
      content,
      ...(name ? { profileName: name } : {}),
      ...(context ? { context } : {}),
    },
  }
  // the errors of what could not be passed on stand in the message itself
  const errors = content.type === 'other' ? [] : (message.errors ?? [])
  return [heard, ...errors.map((error) => errorNotice(error, where.account))]
}

function contextOf(message: wire.Message) {
  const forwarded = message.context?.forwarded || message.context?.frequently_forwarded
  const externalId = message.context?.id
  if (!forwarded && !externalId) return undefined
  return { ...(externalId ? { externalId } : {}), ...(forwarded ? { forwarded: true } : {}) }
}

const RECEIPTS = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  played: 'played',
  failed: 'failed',
} as const
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function readStatus(given: unknown, around: Around): readonly Heard[] {
  const status = asStatus(given)
  if (!status) return [unreadable('malformed-status', around.part, given)]
  const { account } = around
  if (status.type === 'call') {
    return [
      { kind: 'notice', about: 'call', account, detail: `${status.id} ${status.status}`, alarming: false },
    ]
  }
  if (!Object.hasOwn(RECEIPTS, status.status)) return [unreadable('unknown-status', around.part, given)]
  const state = RECEIPTS[status.status as keyof typeof RECEIPTS]
  const participant =
    status.recipient_participant_user_id || status.recipient_participant_id || status.participant_recipient_id
  const error = status.errors?.[0]
  const ours = status.biz_opaque_callback_data
  return [
    {
      kind: 'receipt',
      receipt: {
        account,
        externalId: status.id,
        state,
        at: timeOf(status.timestamp, around.receivedAt),
        ...(ours && UUID.test(ours) ? { ours: ours.toLowerCase() } : {}),
        ...(participant ? { participant } : {}),
        ...(error ? { error: { code: codeOf(error), detail: errorText(error) } } : {}),
      },
    },
  ]
}

/**
 * A call by a person opens the reply window as words do, also when nobody answers; so it is a message. Its
 * beginning and its end bear the same id: whichever comes first is the message, the other a repetition of it.
 */
function readCall(given: unknown, around: Around): readonly Heard[] {
  const call = asCall(given)
  if (!call) return [unreadable('malformed-call', around.part, given)]
  const { account } = around
  const detail = [call.event, call.status].filter(Boolean).join(' ')
  if (call.direction !== 'USER_INITIATED') {
    return [{ kind: 'notice', about: 'call', account, detail: `${call.id} ${detail}`, alarming: false }]
  }
  const contact = contactFor(call, around.contacts)
  const from = handlesOf(call, contact)
  if (from.length === 0) return [unreadable('no-identity', around.part, given)]
  const at = timeOf(call.timestamp, around.receivedAt)
  const content = { type: 'other', name: 'call', ...(detail ? { detail } : {}) } as const
  const name = contact?.profile?.name
  const message = { account, externalId: call.id, at, from, content }
  return [{ kind: 'message', message: name ? { ...message, profileName: name } : message }]
}

function readMoved(given: unknown, around: Around): readonly Heard[] {
  const moved = readUserIdUpdate(given, around.account, around.receivedAt)
  return [moved ?? unreadable('malformed-update', around.part, given)]
}

function readError(given: unknown, around: Around): readonly Heard[] {
  const error = asErrors([given])?.[0]
  return [error ? errorNotice(error, around.account) : unreadable('malformed-error', around.part, given)]
}

function errorNotice(error: wire.WireError, account: string): Heard {
  return { kind: 'notice', about: `error ${error.code}`, account, detail: errorText(error), alarming: true }
}

function codeOf(error: wire.WireError): number {
  const code = Number(error.code)
  return Number.isSafeInteger(code) ? code : 0
}
