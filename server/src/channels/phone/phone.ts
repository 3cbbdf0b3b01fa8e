/**
 * The telephone as a door, one account a service. It hears by a hook whose address holds a secret, because no Indian
 * service signs; what it says of money or time is repaired by looking (`pulls`). Before an envelope is stored our own
 * keys are taken out of it.
 */
import type { CallTold } from '#core/calls/call.ts'
import type { Channel, Envelope, Heard, Shaken } from '#ports/channel.ts'
import { jsonOf, unreadable } from '../stranger.ts'
import { type ExotelAccount, exotelConnect, exotelHeaders, exotelPulls } from './exotel.ts'
import { exotelCall } from './exotel-read.ts'
import { genericCall } from './generic.ts'
import { type OzonetelAccount, ozonetelConnect, ozonetelPulls } from './ozonetel.ts'
import { ozonetelCall, ozonetelFields } from './ozonetel-read.ts'
import { fetchRecording, type Service } from './service.ts'
import { type Fields, fieldsOf, flatten } from './words.ts'

/** An account at a service of telephony. */
export type PhoneOptions = {
  /** Ours: `exotel:SID`. */
  readonly account: string
  /** The number that citizens ring. */
  readonly line: string
  readonly secret: string
  readonly url: string
  readonly recordingHosts: readonly string[]
  readonly timeoutMs: number
  readonly fetch?: typeof fetch
  /** Does anybody answer at this line now? For the service that waits for our answer while the caller listens. */
  readonly isStaffed: (line: string | undefined) => boolean
} & (
  | { readonly provider: 'exotel'; readonly exotel: ExotelAccount }
  | { readonly provider: 'ozonetel'; readonly ozonetel: OzonetelAccount }
  | { readonly provider: 'generic' }
)

/** Opens the door. */
export function phone(options: PhoneOptions): Channel {
  const { account, provider, secret } = options
  const service: Service = {
    url: options.url.replace(/\/+$/, ''),
    timeoutMs: options.timeoutMs,
    fetch: options.fetch ?? fetch,
    headers: provider === 'exotel' ? exotelHeaders(options.exotel) : {},
    recordingHosts: options.recordingHosts,
  }
  const recording = (url: string) => fetchRecording(service, url)
  return {
    name: 'phone',
    account,
    address: `+${options.line}`,
    hook: { provider, secret },
    // The secret of the path was proven before; nobody signs.
    isGenuine: () => true,
    redacts: redact,
    read: (envelope) => read(envelope, options),
    ...(provider === 'exotel'
      ? {
          answers: (envelope: Envelope) => passthru(envelope, options.isStaffed),
          pulls: exotelPulls(service, options.exotel, account),
          telephone: { connect: exotelConnect(service, options.exotel), recording },
        }
      : provider === 'ozonetel'
        ? {
            pulls: ozonetelPulls(service, options.ozonetel, account),
            telephone: { connect: ozonetelConnect(service, options.ozonetel), recording },
          }
        : { telephone: { recording } }),
  }
}

/** The Passthru applet asks by GET and branches by our answer: 200 to somebody who answers, 302 where nobody is there. */
function passthru(envelope: Envelope, isStaffed: PhoneOptions['isStaffed']): Shaken | undefined {
  if (envelope.headers['x-method'] !== 'GET') return undefined
  const { CallTo, To } = fieldsOf(envelope)
  return { status: isStaffed(CallTo ?? To) ? 200 : 302, body: '' }
}

type Reader = (fields: Fields, account: string, at: Date) => CallTold | undefined
const READERS: Readonly<Record<PhoneOptions['provider'], Reader>> = {
  exotel: exotelCall,
  ozonetel: (fields, account, at) => ozonetelCall(ozonetelFields(fields), account, at),
  generic: genericCall,
}

function read(envelope: Envelope, { provider, account }: PhoneOptions): readonly Heard[] {
  const reader = READERS[provider]
  const { receivedAt } = envelope
  if (envelope.headers['x-looked'] === undefined)
    return [heard(reader(fieldsOf(envelope), account, receivedAt), 'call', envelope)]
  const found = (jsonOf(Buffer.from(envelope.body).toString('utf8')) ?? {}) as {
    readonly Calls?: unknown
    readonly details?: unknown
  }
  const rows = found.Calls ?? found.details
  if (!Array.isArray(rows)) return [unreadable('not-as-expected', 'calls', found)]
  return rows.map((row, at) => {
    const fields: Record<string, string> = {}
    flatten(
      '',
      row,
      (name, value) => {
        fields[name] = value
      },
      0,
    )
    const told = reader(fields, account, receivedAt)
    return told ? { kind: 'call', told } : unreadable('no-call-named', `call ${at}`, row)
  })
}

function heard(told: CallTold | undefined, part: string, envelope: Envelope): Heard {
  if (told) return { kind: 'call', told }
  const fields = fieldsOf(envelope)
  // Events of people and not of calls: who logged in, who paused.
  if (fields.eventType?.toLowerCase() === 'agent')
    return { kind: 'notice', about: 'agent', detail: fields.action ?? '', alarming: false }
  return unreadable('no-call-named', part, fields)
}

const KEYS = /("?(?:Apikey|api_key|apiKey|token|password)"?\s*(?::\s*"|=))([^"&\s]+)/gi
/** The same inside a form, where quotes and colons are escaped. */
const ESCAPED =
  /((?:%22)?(?:Apikey|api_key|apiKey|token|password)(?:%22)?(?:%3A|=)(?:%20|\+)*(?:%22)?)((?:(?!%22|&).)+)/gi

/** What they send of our own keys is taken out; nothing else is changed. */
function redact(envelope: Envelope): Envelope {
  const cut = (text: string) => text.replace(KEYS, '$1taken-out').replace(ESCAPED, '$1taken-out')
  const { headers, body } = envelope
  const text = Buffer.from(body).toString('utf8')
  const clean = cut(text)
  const query = headers['x-query'] ? { 'x-query': cut(headers['x-query']) } : {}
  return {
    ...envelope,
    headers: { ...headers, ...query },
    body: clean === text ? body : Buffer.from(clean),
  }
}
