import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { MessageId } from '#core/ids.ts'
import type { TemplateSay } from '#core/message/outgoing.ts'
import { fill, type SmsTemplate } from '#core/sms/template.ts'
import type { Channel, Envelope } from '#ports/channel.ts'
import type { Segments } from '#ports/segments.ts'
import { asEntities } from './cdac.ts'
import { type SmsOptions, sms } from './sms.ts'

const NOW = new Date('2026-10-06T10:20:00+05:30')
const TEMPLATE: SmsTemplate = {
  name: 'registered',
  language: 'hi',
  dltId: '1007000000000000001',
  header: 'ABHYAS-G',
  body: 'शिकायत दर्ज हुई। कोड {#alphanumeric#}।',
  variables: ['code'],
  urls: [],
  gatewayId: 'flow-1',
}
const NUMBER = '919000000001'

/** A door, what it asked of the gateway, what it told the administrator, and a ledger in memory. */
function scene(answer: string | Error, more: Partial<SmsOptions> = {}) {
  const asked: { url: string; headers: Record<string, string>; body: string }[] = []
  const told: { about: string; detail: string }[] = []
  const sent = { day: 0, month: 0 }
  const segments: Segments = {
    add: async (_account, _day, count) => {
      sent.day += count
      sent.month += count
    },
    of: async () => ({ ...sent }),
  }
  const door = sms({
    account: 'sms-cdac',
    gateway: 'cdac',
    url: 'https://gateway.example/',
    user: 'abhyas',
    password: 'secret-password',
    secureKey: 'secure-key',
    entityId: '1001000000000000001',
    address: '919000000900',
    hookSecret: 'x',
    limits: { day: 10, month: 100 },
    templates: () => [TEMPLATE],
    segments,
    tell: async (notice) => {
      told.push(notice)
    },
    timeoutMs: 1000,
    fetch: (async (url: string, { headers, body }: { headers: Record<string, string>; body: string }) => {
      asked.push({ url, headers, body })
      if (answer instanceof Error) throw answer
      return new Response(answer)
    }) as unknown as typeof fetch,
    now: () => NOW,
    ...more,
  })
  const send = (say: TemplateSay | undefined = words(), to = NUMBER) =>
    door.sends?.send([{ kind: 'phone', value: to }], say, 'm' as MessageId, async () => {
      throw new Error('no file')
    })
  return { door, asked, told, sent, send }
}

function words(code = 'ABH-PHE-26-000001-K'): TemplateSay {
  const filled = fill(TEMPLATE, { code })
  assert.ok('text' in filled)
  return { type: 'template', name: 'registered', language: 'hi', blanks: filled.blanks, words: filled.text }
}

test('a text that is not that of its template is refused here, and nothing is asked of the gateway', async () => {
  const { asked, told, send } = scene('402,MsgID = 1')
  const said = words()
  const outcome = await send({ ...said, words: said.words?.replace('दर्ज', 'दर्ज्') ?? '' })
  assert.equal(outcome?.kind, 'elsewhere')
  assert.equal((await send({ ...said, name: 'unknown' }))?.kind, 'elsewhere')
  assert.deepEqual(asked, [])
  assert.deepEqual(
    told.map(({ about }) => about),
    ['sms-template', 'sms-template'],
  )
})

test('free words and numbers that get no SMS go no further than this door', async () => {
  const { asked, door, send } = scene('402,MsgID = 1')
  const free = await door.sends?.send(
    [{ kind: 'phone', value: NUMBER }],
    { type: 'text', text: 'हाँ' },
    'm' as MessageId,
    async () => {
      throw new Error('no file')
    },
  )
  assert.equal(free?.kind, 'elsewhere')
  assert.equal((await send(words(), '911120000001'))?.kind, 'elsewhere')
  assert.deepEqual(asked, [])
})

test('CDAC: Hindi stands as numbers before the key is made of it, the password is never sent as it is', async () => {
  const { asked, send } = scene('402,MsgID = 1010202msdgweb')
  assert.deepEqual(await send(), { kind: 'accepted', externalId: `1010202msdgweb:${NUMBER}` })
  const [{ url, body } = { url: '', body: '' }] = asked
  assert.equal(url, 'https://gateway.example/esms/sendsmsrequestDLT')
  const form = new URLSearchParams(body)
  const content = asEntities(words().words ?? '')
  assert.equal(form.get('content'), content)
  assert.match(content, /^&#2358;/)
  const key = createHash('sha512').update(`abhyasABHYAS-G${content}secure-key`).digest('hex')
  assert.equal(form.get('key'), key)
  assert.equal(form.get('smsservicetype'), 'unicodemsg')
  assert.equal(form.get('templateid'), TEMPLATE.dltId)
  assert.doesNotMatch(body, /secret-password|secure-key/)
})

test('HTTP 200 with words of an error is a failure, each by what it means', async () => {
  const cases = [
    ['ERROR : 406 Invalid mobile number', 'elsewhere'],
    ['ERROR : 418 Daily limit exceeded', 'later'],
    ['ERROR : 422 Invalid entity id', 'elsewhere'],
    ['ERROR : 423 Invalid template id', 'elsewhere'],
    ['ERROR : 425 Invalid secure key', 'stopped'],
    ['ERROR : 999 Something else', 'unknown'],
    ['<html>maintenance</html>', 'failed'],
  ] as const
  for (const [answer, kind] of cases) assert.equal((await scene(answer).send())?.kind, kind, answer)
  const scrubbed = scene('ERROR : 423 Invalid template id')
  await scrubbed.send()
  assert.equal(scrubbed.told[0]?.about, 'sms-scrubbed')
})

test('the limit of the day at CDAC begins anew at midnight in India', async () => {
  const outcome = await scene('ERROR : 418 Daily limit exceeded').send()
  assert.ok(outcome?.kind === 'later')
  assert.equal(new Date(NOW.getTime() + (outcome.waitMs ?? 0)).toISOString(), '2026-10-06T18:30:00.000Z')
})

test('NIC: everything is posted, so that neither user nor pin stands in an address', async () => {
  const yes = 'Message Accepted for Request ID=123~code=API000 & info=Platform accepted'
  const { asked, send } = scene(yes, { gateway: 'nic' })
  assert.deepEqual(await send(), { kind: 'accepted', externalId: `123:${NUMBER}` })
  assert.equal(asked[0]?.url, 'https://gateway.example/failsafe/HttpLink')
  assert.equal(new URLSearchParams(asked[0]?.body).get('dlt_entity_id'), '1001000000000000001')
  const no = 'Message Rejected for Request ID=124~code=API-3 & info=Invalid mobile number'
  assert.equal((await scene(no, { gateway: 'nic' }).send())?.kind, 'elsewhere')
  const dlt = scene('Message Rejected for Request ID=1~code=API-632 & info=DLT template not matched', {
    gateway: 'nic',
  })
  assert.equal((await dlt.send())?.kind, 'elsewhere')
  assert.equal(dlt.told.length, 1)
})

test('MSG91: only the blanks travel, and an error with status 200 is one', async () => {
  const { asked, send } = scene('{"type":"success","message":"37636a"}', { gateway: 'msg91' })
  assert.deepEqual(await send(), { kind: 'accepted', externalId: `37636a:${NUMBER}` })
  const body = JSON.parse(asked[0]?.body ?? '')
  assert.equal(body.template_id, 'flow-1')
  assert.deepEqual(body.recipients, [{ mobiles: NUMBER, var1: 'ABH-PHE-26-000001-K' }])
  assert.equal(asked[0]?.headers.authkey, 'secret-password')
  const wrong = scene('{"type":"error","message":"authkey secret-password is wrong"}', { gateway: 'msg91' })
  const outcome = await wrong.send()
  assert.ok(outcome?.kind === 'stopped')
  assert.doesNotMatch(outcome.why, /secret-password/, 'no reason holds a secret')
})

test('a question that never left may be asked again; one whose answer was lost waits for its report', async () => {
  const refused = Object.assign(new Error('refused'), {
    cause: Object.assign(new Error('no'), { code: 'ECONNREFUSED' }),
  })
  assert.equal((await scene(refused).send())?.kind, 'later')
  const lost = scene(new Error('socket hang up'))
  assert.equal((await lost.send())?.kind, 'unknown')
  assert.equal(lost.sent.day, 1, 'what may have gone is counted')
})

test('at 80 percent of the limit the administrator is told, at the limit nothing more goes', async () => {
  const { asked, told, sent, send } = scene('402,MsgID = 1')
  for (let times = 0; times < 12; times++) await send()
  assert.equal(asked.length, 10)
  assert.equal(sent.day, 10)
  const abouts = told.map(({ about }) => about)
  assert.equal(abouts[0], 'sms-limit-near')
  assert.equal(abouts.at(-1), 'sms-limit')
  const outcome = await send()
  assert.ok(outcome?.kind === 'later' && (outcome.waitMs ?? 0) > 3_600_000)
})

test('of many sent at the same moment no more go than the limit has room for, and what was not taken gives its room back', async () => {
  const many = scene('402,MsgID = 1')
  const outcomes = await Promise.all(Array.from({ length: 16 }, () => many.send()))
  assert.equal(many.asked.length, 10)
  assert.equal(many.sent.day, 10)
  assert.deepEqual(outcomes.map((one) => one?.kind).toSorted(), [
    ...Array.from({ length: 10 }, () => 'accepted'),
    ...Array.from({ length: 6 }, () => 'later'),
  ])
  const refused = scene('ERROR : 406 Invalid mobile number')
  for (let times = 0; times < 12; times++) await refused.send()
  assert.deepEqual([refused.asked.length, refused.sent.day], [12, 0])
})

const envelope = (query: string, body = ''): Envelope => ({
  channel: 'sms',
  receivedAt: NOW,
  headers: { 'x-query': query },
  body: Buffer.from(body),
})
const heard = async (door: Channel, given: Envelope) => (await door.read(given))[0]

test('reports of all grammars name request and number, with and without 91, in the hour of India', async () => {
  const cdac = scene('').door
  const form =
    'userId=x&jobno=77&mobilenumber=9000000001&status=3&DoneTime=2026-10-06 12:30:00&messagepart=1&sender_name=A'
  assert.deepEqual(await heard(cdac, envelope('', form)), {
    kind: 'receipt',
    receipt: {
      account: 'sms-cdac',
      externalId: `77:${NUMBER}`,
      state: 'delivered',
      at: new Date('2026-10-06T07:00:00Z'),
    },
  })
  const nic = scene('', { gateway: 'nic' }).door
  const query = 'requestid=5&mnumber=919000000001&status=UNDELIV&deliverydt=06-10-2026 12:30:00'
  const failed = await heard(nic, envelope(query))
  assert.ok(failed?.kind === 'receipt')
  assert.equal(failed.receipt.state, 'failed')
  assert.equal(failed.receipt.at.toISOString(), '2026-10-06T07:00:00.000Z')
  const flows = scene('', { gateway: 'msg91' }).door
  const report = [
    { date: '2026-10-06 12:30:00', number: '919000000001', status: '1', desc: 'DELIVERED' },
    {
      date: '2026-10-06 12:30:00',
      number: '919000000002',
      status: '16',
      desc: 'REJECTED',
      failedReason: 'DLT scrub',
    },
  ]
  const data = JSON.stringify([{ senderId: 'A', requestId: '9', report }])
  const all = await flows.read(envelope('', new URLSearchParams({ data }).toString()))
  assert.deepEqual(
    all.map((one) => (one.kind === 'receipt' ? `${one.receipt.externalId} ${one.receipt.state}` : one.kind)),
    ['9:919000000001 delivered', '9:919000000002 failed', 'notice'],
  )
  const flat = JSON.stringify({ requestId: '9', telNum: '919000000001', status: 'delivered' })
  const one = await heard(flows, envelope('', flat))
  assert.ok(one?.kind === 'receipt' && one.receipt.state === 'delivered')
})

test('words of a citizen come by their number, once, also when the gateway gives them no name or hands letters over as numbers', async () => {
  const { door } = scene('', { keyword: 'ABHYAS' })
  const query = new URLSearchParams({
    msisdn: '9000000001',
    message: 'abhyas नल टूटा है',
    timestamp: '2026-10-06 12:30:00',
  })
  const one = await heard(door, envelope(query.toString()))
  assert.ok(one?.kind === 'message')
  assert.deepEqual(one.message.from, [{ kind: 'phone', value: NUMBER }])
  assert.deepEqual(one.message.content, { type: 'text', text: 'नल टूटा है' })
  const again = await heard(door, envelope(query.toString()))
  assert.ok(again?.kind === 'message')
  assert.equal(again.message.externalId, one.message.externalId)
  const hex = [...'नल'].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  const read = await heard(
    door,
    envelope(new URLSearchParams({ from: NUMBER, text: hex, id: '1' }).toString()),
  )
  assert.ok(read?.kind === 'message' && read.message.content.type === 'text')
  assert.equal(read.message.content.text, 'नल')
})

test('words without a name that are delivered again a moment later are one, also where a new name has begun', async () => {
  const { door } = scene('')
  const at = async (moment: string) => {
    const receivedAt = new Date(moment)
    const given = {
      ...envelope(new URLSearchParams({ from: NUMBER, text: 'नल टूटा है' }).toString()),
      receivedAt,
    }
    const one = await heard(door, given)
    assert.ok(one?.kind === 'message')
    return one.message
  }
  const [first, second] = [await at('2026-10-06T05:04:59Z'), await at('2026-10-06T05:05:02Z')]
  assert.notEqual(first.externalId, second.externalId)
  assert.deepEqual(second.perhaps, { externalId: first.externalId, withinMs: 5 * 60_000 })
  const named = await heard(
    door,
    envelope(new URLSearchParams({ from: NUMBER, text: 'x', id: '7' }).toString()),
  )
  assert.ok(named?.kind === 'message' && named.message.perhaps === undefined)
})

test('what cannot be understood, and adverts without a number, are kept for a person', async () => {
  const { door } = scene('')
  assert.equal((await heard(door, envelope('')))?.kind, 'unreadable')
  assert.equal((await heard(door, envelope('from=AD-OFFERS&message=win')))?.kind, 'unreadable')
  assert.equal((await heard(door, envelope('', '{"odd":')))?.kind, 'unreadable')
})
