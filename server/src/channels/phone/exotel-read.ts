/**
 * What Exotel tells: the Passthru applet by GET while the call runs, the StatusCallback by POST when it is answered and
 * when it is over, and the call details by which lost ones are repaired. Stamps are of India without saying so; `EndTime`
 * of the Passthru is always 1970, and `digits` come in quotes.
 */
import { type CallState, type CallTold, isLive } from '#core/calls/call.ts'
import { digitsOf, type Fields, first, numberOf, said, secondsOf, timeOf } from './words.ts'

/** One call, from any of the three; undefined when it names none. */
export function exotelCall(fields: Fields, account: string, at: Date): CallTold | undefined {
  const externalId = first(fields, 'CallSid', 'Sid')
  if (externalId === undefined) return undefined
  const out = /^outbound-api/i.test(first(fields, 'Direction') ?? '')
  const from = numberOf(first(fields, 'CallFrom', 'From'))
  const to = numberOf(first(fields, 'CallTo', 'To'))
  const seconds = secondsOf(
    first(fields, 'ConversationDuration', 'Details[ConversationDuration]', 'DialCallDuration'),
  )
  const dialed = numberOf(first(fields, 'DialWhomNumber'))
  const { state, ...how } = out ? outbound(fields, seconds) : inbound(fields, seconds)
  const ended = isLive(state) ? undefined : timeOf(first(fields, 'EndTime'))
  return {
    account,
    externalId: externalId.slice(0, 120),
    direction: out ? 'out' : 'in',
    state,
    at,
    ...how,
    ...said({
      number: out ? to : from,
      line: numberOf(first(fields, 'PhoneNumberSid', 'CallerId')) ?? (out ? undefined : to),
      agent: out ? from : dialed,
      asked: first(fields, 'CustomField')?.slice(0, 100),
      beganAt: timeOf(first(fields, 'StartTime', 'Created', 'DateCreated')),
      endedAt: ended,
      seconds: isLive(state) ? undefined : seconds,
      digits: digitsOf(first(fields, 'digits', 'Digits')),
      recording: isLive(state) ? undefined : first(fields, 'RecordingUrl'),
    }),
  }
}

type How = Pick<CallTold, 'attempt' | 'ours'> & { readonly state: CallState }

/** A citizen rang us. */
function inbound(fields: Fields, seconds = 0): How {
  const type = first(fields, 'CallType')
  if (type === 'call-attempt') return { state: 'ringing', attempt: true }
  if (type === 'voicemail') return { state: 'voicemail' }
  if (type === 'client-hangup' || type === 'incomplete') return { state: 'missed' }
  if (type === 'completed') return { state: 'completed' }
  if (first(fields, 'EventType') === 'answered') return { state: 'answered' }
  const status = first(fields, 'Status', 'CallStatus')?.toLowerCase()
  if (status === 'completed') return { state: seconds > 0 ? 'completed' : 'missed' }
  if (status === 'in-progress') return { state: 'answered' }
  if (status === 'queued' || status === 'ringing' || status === undefined) return { state: 'ringing' }
  return { state: 'missed' }
}

/** We asked for it: our side is the first leg, the citizen the second. */
function outbound(fields: Fields, seconds = 0): How {
  if (first(fields, 'EventType') === 'answered') return { state: 'answered' }
  const status = first(fields, 'Status', 'CallStatus')?.toLowerCase()
  const leg = (nr: 0 | 1) =>
    first(fields, `Legs[${nr}][Status]`, `Details[Leg${nr + 1}Status]`, `Legs[${nr}][status]`)?.toLowerCase()
  const own = leg(0)
  if (status === 'queued' || status === 'ringing' || status === 'in-progress' || status === undefined)
    return { state: 'ringing' }
  // The whole says "no-answer" also when it was our own side that did not take it.
  if (own !== undefined && own !== 'completed' && own !== 'in-progress')
    return { state: 'failed', ours: true }
  const other = leg(1) ?? status
  if (status === 'completed' && seconds > 0) return { state: 'completed' }
  if (other === 'busy') return { state: 'busy' }
  if (other === 'failed' || other === 'canceled') return { state: 'failed' }
  return { state: 'no_answer' }
}
