/** How a person's message reaches the server: as a line of their thread and as a signed webhook. */
import type { Change } from './hooks.ts'
import { newWamid, type Outside, stamp, valueHead } from './outside.ts'
import { contactOf, type Person, senderOf } from './people.ts'
import type { Raw } from './raw.ts'
import { type Handset, type PhoneMessage, tick } from './thread.ts'

/** A message of a person, in the service's words and as their own phone shows it. */
export interface Told {
  readonly type: string
  /** The part named after the type, or undefined if the type has none. */
  readonly part?: unknown
  /** Further fields of the message, such as `errors`, `origin` or `unsupported`. */
  readonly extra?: Raw
  readonly context?: string | undefined
  readonly forwarded?: boolean
  /** What the phone shows; without it the message leaves no line of its own. */
  readonly shows?: Partial<Pick<PhoneMessage, 'text' | 'media' | 'place' | 'contacts'>>
  /** An answer to a message of the office: its context names the business number. */
  readonly id?: string
  /** When the person sent it, if that is not this very moment: the pictures of an album share one. */
  readonly at?: Date | undefined
}

/** Sends it now, or keeps it until the phone has signal. Resolves with the message id after the first attempt. */
export async function tell(outside: Outside, handset: Handset, told: Told): Promise<string> {
  const id = told.id ?? newWamid()
  const line = told.shows && lineOf(outside, told, id)
  if (line) {
    handset.thread.push(line)
    outside.news.emit('phone', handset)
  }
  const go = async (): Promise<void> => {
    handset.person.lastWroteAt = outside.now()
    outside.rates.countInbound()
    await outside.hooks.push(messageChange(outside, handset, told, id), () => {
      if (line && tick(line, 'delivered')) outside.news.emit('phone', handset)
    })
    if (line && tick(line, 'sent')) outside.news.emit('phone', handset)
  }
  if (handset.online) await outside.activity.during(go)
  else handset.held.push(go)
  return id
}

/** The webhook of a system message: no contacts, and the sender as they were before. */
export async function tellSystem(outside: Outside, sender: Raw, system: Raw): Promise<void> {
  const message = { ...sender, id: newWamid(), timestamp: stamp(outside.now()), type: 'system', system }
  await outside.hooks.push({
    field: 'messages',
    value: { ...valueHead(outside.settings), messages: [message] },
  })
}

/** The webhook of a call event. */
export async function tellCall(outside: Outside, person: Person, call: Raw): Promise<void> {
  const { settings } = outside
  const { from, from_user_id } = senderOf(person)
  const who = { ...(from === undefined ? {} : { from }), from_user_id }
  await outside.hooks.push({
    field: 'calls',
    value: {
      ...valueHead(settings),
      contacts: [contactOf(person)],
      calls: [{ ...call, ...who, to: settings.displayPhoneNumber, direction: 'USER_INITIATED' }],
    },
  })
}

function messageChange(outside: Outside, handset: Handset, told: Told, id: string): Change {
  const { person } = handset
  const strange = outside.faults.strangeFields
  const message = {
    ...(told.context || told.forwarded ? { context: contextOf(outside, handset, told) } : {}),
    ...senderOf(person),
    ...(strange ? { from_logical_id: '900000000001' } : {}),
    id,
    timestamp: stamp(told.at ?? outside.now()),
    type: told.type,
    ...(told.part === undefined ? {} : { [told.type]: told.part }),
    ...told.extra,
  }
  return {
    field: 'messages',
    value: {
      ...valueHead(outside.settings),
      contacts: [{ ...contactOf(person), ...(strange ? { country_code: 'IN' } : {}) }],
      messages: [message],
    },
  }
}

function contextOf(outside: Outside, handset: Handset, told: Told): Raw {
  if (!told.context) return { forwarded: true }
  const quoted = handset.thread.find((message) => message.id === told.context)
  const from = quoted?.by === 'me' ? senderOf(handset.person).from : outside.settings.displayPhoneNumber
  return {
    ...(from === undefined ? {} : { from }),
    id: told.context,
    ...(told.forwarded ? { forwarded: true } : {}),
  }
}

function lineOf(outside: Outside, told: Told, id: string): PhoneMessage {
  return {
    id,
    by: 'me',
    at: outside.now(),
    type: told.type,
    text: '',
    buttons: [],
    context: told.context,
    reactions: new Map(),
    ticks: 'waiting',
    ...told.shows,
  }
}
