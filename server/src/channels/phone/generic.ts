/**
 * Any other exchange: whatever it can be told to call, by GET or POST, as form or JSON. The names of fields that such
 * exchanges use are known; those of ours come first and stand in `docs/for-operators.md`.
 */
import type { CallState, CallTold } from '#core/calls/call.ts'
import { digitsOf, type Fields, first, numberOf, said, secondsOf, timeOf } from './words.ts'

const ID = ['id', 'call_id', 'Call_id', 'callid', 'CallSid', 'uniqueid', 'Uniqueid', 'linkedid', 'uuid']
const FROM = [
  'from',
  'caller',
  'caller_id',
  'callerid',
  'CallerID',
  'mobile_number',
  'msisdn',
  'src',
  'From',
  'customer_number',
]
const TO = ['to', 'line', 'did', 'Did', 'called', 'dst', 'To', 'k_number', 'knowlarity_number']
const AGENT = ['agent', 'agent_number', 'extension', 'dialed']
const EVENT = ['event', 'state', 'status', 'disposition', 'Status', 'business_call_type']

const STATES: readonly (readonly [RegExp, CallState])[] = [
  [/^(ring|start|incoming|calling|call-attempt|new)/i, 'ringing'],
  [/^(answered|answer|connected|up|in-progress|bridge)$/i, 'answered'],
  [/^(missed|no.?input|abandon)/i, 'missed'],
  [/^voice.?mail/i, 'voicemail'],
  [/^busy/i, 'busy'],
  [/^(no.?answer|unanswered|not.?answered|cancel)/i, 'no_answer'],
  [/^(fail|congestion|chanunavail|error)/i, 'failed'],
  [/^(completed|complete|ended|end|hangup|finished|success)/i, 'completed'],
]

/** One call; undefined when it names neither itself nor a caller. */
export function genericCall(fields: Fields, account: string, at: Date): CallTold | undefined {
  const caller = first(fields, ...FROM)
  const out = /^out/i.test(first(fields, 'direction', 'Direction') ?? '')
  const beganAt = timeOf(first(fields, 'began_at', 'start', 'start_time', 'StartTime', 'call_time', 'time'))
  const from = numberOf(caller)
  const to = numberOf(first(fields, ...TO))
  const id = first(fields, ...ID) ?? (from && beganAt ? `${from}@${beganAt.toISOString()}` : undefined)
  if (id === undefined) return undefined
  const seconds = secondsOf(first(fields, 'seconds', 'duration', 'billsec', 'talk_time', 'call_duration'))
  return {
    account,
    externalId: id.slice(0, 120),
    direction: out ? 'out' : 'in',
    state: stateOf(first(fields, ...EVENT), out, seconds),
    at,
    ...said({
      number: out ? to : from,
      line: out ? from : to,
      agent: numberOf(first(fields, ...AGENT)),
      asked: first(fields, 'asked', 'custom', 'uui')?.slice(0, 100),
      beganAt,
      answeredAt: timeOf(first(fields, 'answered_at', 'answer', 'answer_time')),
      endedAt: timeOf(first(fields, 'ended_at', 'end', 'end_time', 'EndTime')),
      seconds,
      digits: digitsOf(first(fields, 'digits', 'keypress', 'dtmf')),
      recording: first(fields, 'recording', 'recording_url', 'call_recording', 'RecordingUrl'),
    }),
  }
}

/** An exchange that tells of missed calls alone says nothing of a state. */
function stateOf(word: string | undefined, out: boolean, seconds = 0): CallState {
  const state =
    STATES.find(([pattern]) => pattern.test(word ?? ''))?.[1] ?? (seconds > 0 ? 'completed' : 'missed')
  if (state === 'missed' && out) return 'no_answer'
  if (!out && (state === 'no_answer' || state === 'busy' || state === 'failed')) return 'missed'
  if (state === 'completed' && !out && seconds === 0 && /hangup|end/i.test(word ?? '')) return 'missed'
  return state
}
