/**
 * What Ozonetel CloudAgent tells: live events as JSON, the record of a finished call as JSON inside a form, and the rows of
 * its report. Hours are of India, in the report without their day: what ends before it begins ended on the next day.
 */
import type { CallState, CallTold } from '#core/calls/call.ts'
import { jsonOf } from '../stranger.ts'
import { digitsOf, type Fields, first, flatten, numberOf, said, secondsOf, timeOf } from './words.ts'

/** The fields of a record, out of the form around it. */
export function ozonetelFields(fields: Fields): Fields {
  const { data } = fields
  if (data === undefined) return fields
  const inner: Record<string, string> = {}
  flatten(
    '',
    jsonOf(data),
    (name, value) => {
      inner[name] = value
    },
    0,
  )
  return inner
}

/** One call; undefined when it names none. */
export function ozonetelCall(fields: Fields, account: string, at: Date): CallTold | undefined {
  const event = first(fields, 'eventType')
  if (event !== undefined && event.toLowerCase() !== 'call') return undefined
  const externalId = first(fields, 'monitorUCID', 'monitor_ucid', 'MonitorUCID', 'CallID', 'ucid', 'UCID')
  if (externalId === undefined) return undefined
  const kind = first(fields, 'Type', 'call_type', 'CallType') ?? ''
  const out = /manual|outbound|preview|progressive|dial ?out|api/i.test(kind)
  const seconds = secondsOf(first(fields, 'TalkTime', 'Duration', 'CallDuration'))
  const { state, ...how } = event ? { state: live(fields) } : over(fields, out, seconds)
  const times = timesOf(fields)
  return {
    account,
    externalId: externalId.slice(0, 120),
    direction: out ? 'out' : 'in',
    state,
    at,
    ...how,
    ...times,
    ...said({
      number: numberOf(first(fields, 'CallerID', 'caller_id', 'CustomerNumber')),
      line: numberOf(first(fields, 'Did', 'did', 'DID')),
      agent: numberOf(first(fields, 'AgentPhoneNumber', 'agent_number', 'DialedNumber')),
      asked: first(fields, 'UUI', 'uui')?.slice(0, 100),
      seconds: state === 'completed' ? seconds : undefined,
      digits: digitsOf(first(fields, 'digits')),
      recording: event ? undefined : first(fields, 'AudioFile', 'CallAudio'),
    }),
  }
}

function live(fields: Fields): CallState {
  const action = first(fields, 'action')?.toLowerCase()
  // "Disconnect" does not say whether they spoke; the record that follows does.
  return action === 'answered' ? 'answered' : 'ringing'
}

function over(
  fields: Fields,
  out: boolean,
  seconds = 0,
): Pick<CallTold, 'ours'> & { readonly state: CallState } {
  const status = first(fields, 'Status', 'CallStatus')?.toLowerCase() ?? ''
  const customer = first(fields, 'CustomerStatus', 'CustomerDialStatus')?.toLowerCase() ?? ''
  const agent = first(fields, 'AgentStatus', 'AgentDialStatus')?.toLowerCase() ?? ''
  if (/^answered|^success|^completed/.test(status))
    return { state: seconds > 0 ? 'completed' : out ? 'no_answer' : 'missed' }
  if (/voicemail/.test(status)) return { state: 'voicemail' }
  if (!out) return { state: 'missed' }
  if (agent !== '' && !/^answered|^success/.test(agent)) return { state: 'failed', ours: true }
  if (/busy/.test(customer)) return { state: 'busy' }
  return { state: /fail|congest|invalid/.test(customer) ? 'failed' : 'no_answer' }
}

const DAY_MS = 86_400_000

function timesOf(fields: Fields): Pick<CallTold, 'beganAt' | 'answeredAt' | 'endedAt'> {
  const day = first(fields, 'CallDate', 'callDate')
  const dated = (name: string | undefined) =>
    timeOf(name && /^\d\d:\d\d:\d\d$/.test(name) && day ? `${day} ${name}` : name)
  const beganAt = dated(first(fields, 'StartTime', 'event_time'))
  const ended = dated(first(fields, 'EndTime'))
  const wait = secondsOf(first(fields, 'TimeToAnswer'))
  const endedAt = ended && beganAt && ended < beganAt ? new Date(ended.getTime() + DAY_MS) : ended
  const answered = first(fields, 'Status', 'CallStatus')?.toLowerCase() === 'answered'
  const answeredAt =
    beganAt && answered && wait !== undefined ? new Date(beganAt.getTime() + wait * 1000) : undefined
  return said({ beganAt, answeredAt, endedAt })
}
