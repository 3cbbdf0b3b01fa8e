import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CallTold } from '#core/calls/call.ts'
import type { Envelope } from '#ports/channel.ts'
import { type PhoneOptions, phone } from './phone.ts'

const NOW = new Date('2026-10-06T10:20:00+05:30')
const COMMON = {
  line: '915400000101',
  secret: 'a-secret-in-the-path',
  url: 'https://api.exotel.example',
  recordingHosts: ['.exotel.com'],
  timeoutMs: 1000,
  isStaffed: (line: string | undefined) => line?.endsWith('101') ?? true,
}
const EXOTEL = { sid: 'abh1', key: 'k', token: 't', line: '915400000101', hookUrl: 'https://h.example/hook' }
const exotel = (more: Partial<PhoneOptions> = {}) =>
  phone({ ...COMMON, provider: 'exotel', account: 'exotel:abh1', exotel: EXOTEL, ...more } as PhoneOptions)
const ozonetel = (more: Partial<PhoneOptions> = {}) =>
  phone({
    ...COMMON,
    provider: 'ozonetel',
    account: 'ozonetel:abh',
    ozonetel: { user: 'abh', key: 'KKsecret', line: '915400000101' },
    ...more,
  } as PhoneOptions)
const generic = () => phone({ ...COMMON, provider: 'generic', account: 'phone:1', url: '' })

const envelope = (how: {
  readonly query?: string
  readonly body?: string
  readonly type?: string
}): Envelope => ({
  channel: 'phone',
  receivedAt: NOW,
  headers: {
    'x-query': how.query ?? '',
    'x-method': how.body === undefined ? 'GET' : 'POST',
    'content-type': how.type ?? 'application/x-www-form-urlencoded',
  },
  body: Buffer.from(how.body ?? ''),
})

async function calls(door: ReturnType<typeof exotel>, one: Envelope): Promise<readonly CallTold[]> {
  return (await door.read(one)).flatMap((heard) => (heard.kind === 'call' ? [heard.told] : []))
}

const PASSTHRU =
  'CallSid=exo1&CallFrom=09000000101&CallTo=05400000101&Direction=incoming&Created=2026-10-06+10%3A20%3A00&StartTime=2026-10-06+10%3A20%3A00&EndTime=1970-01-01+05%3A30%3A00&digits=%2212%22'

test('the Passthru applet is read with its quotes, its 1970 and the hours of India', async () => {
  const [told] = await calls(exotel(), envelope({ query: `${PASSTHRU}&CallType=call-attempt` }))
  assert.deepEqual(told, {
    account: 'exotel:abh1',
    externalId: 'exo1',
    direction: 'in',
    state: 'ringing',
    at: NOW,
    attempt: true,
    number: '919000000101',
    line: '915400000101',
    beganAt: NOW,
    digits: '12',
  })
  for (const type of ['client-hangup', 'incomplete']) {
    const [missed] = await calls(exotel(), envelope({ query: `${PASSTHRU}&CallType=${type}` }))
    assert.equal(missed?.state, 'missed')
    assert.equal(missed?.endedAt, undefined, '1970 is no hour')
  }
})

test('the caller is put through where somebody is there, and branched off where nobody is', () => {
  const door = exotel()
  assert.equal(door.answers?.(envelope({ query: PASSTHRU }))?.status, 200)
  assert.equal(door.answers?.(envelope({ query: PASSTHRU.replace('0101&Dir', '0104&Dir') }))?.status, 302)
  assert.equal(door.answers?.(envelope({ body: 'CallSid=exo1' })), undefined, 'a callback waits for nothing')
})

test('a callback is read as a form, as a form in parts and as JSON', async () => {
  const fields = {
    CallSid: 'exo2',
    EventType: 'terminal',
    Status: 'completed',
    Direction: 'outbound-api',
    From: '09000000900',
    To: '09000000101',
    ConversationDuration: '44',
    CustomField: 'ours',
    'Legs[0][Status]': 'completed',
    'Legs[1][Status]': 'completed',
    RecordingUrl: 'https://recordings.exotel.com/r.mp3',
  }
  const parts = Object.entries(fields)
    .map(([name, value]) => `--cut\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('')
  const { 'Legs[0][Status]': _, 'Legs[1][Status]': __, ...flat } = fields
  const json = { ...flat, Legs: [{ Status: 'completed' }, { Status: 'completed' }] }
  const bodies = [
    envelope({ body: new URLSearchParams(fields).toString() }),
    envelope({ body: `${parts}--cut--`, type: 'multipart/form-data; boundary=cut' }),
    envelope({ body: JSON.stringify(json), type: 'application/json' }),
  ]
  for (const body of bodies) {
    const [told] = await calls(exotel(), body)
    assert.equal(told?.state, 'completed')
    assert.equal(told?.number, '919000000101')
    assert.equal(told?.agent, '919000000900')
    assert.equal(told?.seconds, 44)
    assert.equal(told?.asked, 'ours')
    assert.equal(told?.recording, 'https://recordings.exotel.com/r.mp3')
  }
})

test('what our own side did not take is told apart from what the citizen did not', async () => {
  const of = async (legs: readonly (string | undefined)[], status = 'no-answer') => {
    const Legs = legs.map((Status) => ({ Status }))
    const body = JSON.stringify({ CallSid: 'x', Direction: 'outbound-api', Status: status, Legs })
    const [told] = await calls(exotel(), envelope({ body, type: 'application/json' }))
    return [told?.state, told?.ours]
  }
  assert.deepEqual(await of(['no-answer']), ['failed', true])
  assert.deepEqual(await of(['completed', 'no-answer']), ['no_answer', undefined])
  assert.deepEqual(await of(['completed', 'busy']), ['busy', undefined])
  assert.deepEqual(await of(['completed', 'failed'], 'failed'), ['failed', undefined])
})

test('the record of Ozonetel is JSON inside a form, and our key in it is never stored', async () => {
  const door = ozonetel()
  const data = JSON.stringify({
    monitorUCID: '901',
    Did: '915400000101',
    CallerID: '9000000101',
    CallDate: '2026-10-06',
    StartTime: '23:58:30',
    EndTime: '00:03:10',
    CallDuration: '00:04:20',
    Type: 'Inbound',
    Status: 'Answered',
    AgentPhoneNumber: '9000000900',
    AudioFile: 'https://recordings.exotel.com/a.mp3',
    Apikey: 'KKsecret',
  })
  const given = envelope({ body: new URLSearchParams({ data }).toString() })
  const kept = door.redacts?.(given) ?? given
  assert.doesNotMatch(Buffer.from(kept.body).toString(), /KKsecret/)
  const plain = door.redacts?.(envelope({ body: data, query: 'api_key=KKsecret&x=1' }))
  assert.doesNotMatch(`${plain?.headers['x-query']}${Buffer.from(plain?.body ?? []).toString()}`, /KKsecret/)
  const [told] = await calls(door, kept)
  assert.equal(told?.state, 'completed')
  assert.equal(told?.seconds, 260)
  assert.deepEqual(told?.beganAt, new Date('2026-10-06T23:58:30+05:30'))
  assert.deepEqual(told?.endedAt, new Date('2026-10-07T00:03:10+05:30'), 'it went on past midnight')
})

test('who rings is told by Ozonetel while it rings; what its people do is no call', async () => {
  const event = {
    eventType: 'Call',
    action: 'Calling',
    monitor_ucid: '902',
    caller_id: '9000000101',
    did: '05400000101',
  }
  const [told] = await calls(ozonetel(), envelope({ body: JSON.stringify(event) }))
  assert.equal(told?.state, 'ringing')
  const agent = await ozonetel().read(envelope({ body: '{"eventType":"Agent","action":"Pause"}' }))
  assert.deepEqual(
    agent.map(({ kind }) => kind),
    ['notice'],
  )
})

test('any exchange can tell of a missed call, by GET and with few words', async () => {
  const query = 'Call_id=77&operartor=BSNL&circle=UPE&mobile_number=919000000101'
  const [told] = await calls(generic(), envelope({ query }))
  assert.equal(told?.state, 'missed')
  assert.equal(told?.number, '919000000101')
  const body = JSON.stringify({
    id: '1759',
    event: 'answered',
    from: '9000000101',
    to: '05400000101',
    time: '2026-10-06T04:50:00Z',
  })
  const [answered] = await calls(generic(), envelope({ body, type: 'application/json' }))
  assert.equal(answered?.state, 'answered')
  assert.deepEqual(answered?.beganAt, NOW)
})

test('what names no call is left for a person, and a withheld number is none', async () => {
  const heard = await exotel().read(envelope({ body: 'hello=world' }))
  assert.equal(heard[0]?.kind, 'unreadable')
  const [told] = await calls(
    exotel(),
    envelope({ query: 'CallSid=e9&CallFrom=anonymous&CallTo=05400000101' }),
  )
  assert.equal(told?.number, undefined)
})

test('a refusal inside a yes is a refusal, a 429 waits, and a lost answer may have rung', async () => {
  const answering = (make: () => Response | Promise<Response>) => async () => make()
  const wish = { id: 'w', agent: '919000000900', citizen: '919000000101' }
  const dial = async (make: () => Response | Promise<Response>) =>
    ozonetel({ fetch: answering(make) }).telephone?.connect?.(wish)
  assert.deepEqual(await dial(() => Response.json({ status: 'queued', message: '8901234567' })), {
    kind: 'asked',
    externalId: '8901234567',
  })
  assert.equal((await dial(() => Response.json({ status: 'fail', message: 'Agent busy' })))?.kind, 'refused')
  const limited = await dial(() => new Response('', { status: 429, headers: { 'retry-after': '30' } }))
  assert.deepEqual(limited, { kind: 'later', why: 'HTTP 429', waitMs: 30_000 })
  const lost = await dial(() => Promise.reject(new Error('socket hang up')))
  assert.equal(lost?.kind, 'unknown')
})

test('a recording is fetched from the service alone, with our key only there', async () => {
  const asked: (readonly [string, boolean])[] = []
  const service = (async (url: URL | string, how: RequestInit) => {
    asked.push([String(url), 'authorization' in ((how.headers ?? {}) as object)])
    return new Response('', { status: 404 })
  }) as typeof fetch
  const fetchOne = (url: string) =>
    exotel({ fetch: service, url: 'https://api.exotel.com' }).telephone?.recording?.(url)
  for (const url of [
    'http://169.254.169.254/x',
    'https://evil.example/r.mp3',
    'https://exotel.com.evil.example/',
    'no',
  ])
    assert.equal((await fetchOne(url))?.kind, 'lost', url)
  assert.deepEqual(asked, [])
  assert.equal((await fetchOne('https://recordings.exotel.com/r.mp3'))?.kind, 'later', '404 is not yet')
  assert.deepEqual(asked, [['https://recordings.exotel.com/r.mp3', true]])
})

test('yesterday is asked for once, after three in the morning, and never more than one report a minute', async () => {
  const days: string[] = []
  const service = (async (url: string) => {
    if (String(url).includes('generateToken')) return Response.json({ token: 'x' })
    days.push(new URL(url).searchParams.get('fromDate')?.slice(0, 10) ?? '')
    return Response.json({ status: 'success', details: [] })
  }) as unknown as typeof fetch
  const door = ozonetel({ fetch: service })
  let cursor: unknown
  const look = async (clock: string) => {
    const now = new Date(`2026-10-07T${clock}:00+05:30`)
    const pulled = await door.pulls?.pull(cursor, now)
    cursor = pulled?.cursor
    return ((pulled?.again.getTime() ?? 0) - now.getTime()) / 60_000
  }
  assert.equal(await look('02:50'), 15)
  assert.equal(await look('03:05'), 1)
  assert.equal(await look('03:06'), 15)
  assert.equal(await look('03:21'), 15)
  assert.deepEqual(days, ['2026-10-07', '2026-10-06', '2026-10-07', '2026-10-07'])
})
