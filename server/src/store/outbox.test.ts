import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import type { ConversationId, MessageId } from '#core/ids.ts'
import { joinReceipt, type ReceiptState, type SendingState } from '#core/message/receipt.ts'
import { ACCOUNT, heard, idAt, meeting, minutes, NOW, phone, type Trial, trial } from './fixtures/trial.ts'

let t: Trial
let people = 0
before(async () => {
  t = await trial({ leases: { outboxMs: 120_000 }, probeMs: 60_000 })
})
after(() => t.end())

async function thread(account = ACCOUNT): Promise<ConversationId> {
  people++
  const who = { ...meeting([phone(500 + people)]), account }
  return (await t.store.together(({ conversations }) => conversations.meet(who))).id
}

async function put(
  conversation: ConversationId,
  text: string,
  more: { intent?: string; notBefore?: Date } = {},
): Promise<MessageId> {
  const id = idAt<MessageId>()
  const { intent = `intent ${id}`, ...rest } = more
  await t.store.together(({ outbox }) =>
    outbox.put({
      id,
      conversation,
      intent,
      at: NOW,
      outgoing: {
        inside: { type: 'text', text },
        outside: { type: 'template', name: 'status', language: 'hi', blanks: [text] },
      },
      ...rest,
    }),
  )
  return id
}

const find = (id: MessageId) => t.store.together(({ conversations }) => conversations.find(id))
const claimIds = async (at: Date, limit = 100) => (await t.store.outbox.claim(limit, at)).map(({ id }) => id)
async function settleAll(at: Date): Promise<void> {
  for (;;) {
    const items = await t.store.outbox.claim(100, at)
    if (items.length === 0) return
    for (const { id } of items) await t.store.outbox.accepted(id, `sent-${id}`, 'inside', at)
  }
}

test('one intent is said once, however often it is put', async () => {
  const conversation = await thread()
  const once = (): Promise<boolean> =>
    t.store.together(({ outbox }) =>
      outbox.put({
        id: idAt<MessageId>(),
        conversation,
        intent: 'registered 1',
        outgoing: { inside: { type: 'text', text: 'दर्ज हुई' } },
        at: NOW,
      }),
    )
  const results = await Promise.all([once(), once(), once()])
  assert.deepEqual(results.toSorted(), [false, false, true])
  assert.equal(await once(), false)
  assert.equal((await claimIds(NOW)).length, 1)
  await settleAll(minutes(10))
})

test('a thread is spoken to in order, one message at a time; threads do not wait for each other', async () => {
  const [a, b] = [await thread(), await thread()]
  const [a1, a2, b1] = [await put(a, 'एक'), await put(a, 'दो'), await put(b, 'तीन')]
  const items = await t.store.outbox.claim(100, NOW)
  assert.deepEqual(
    items.map(({ id }) => id),
    [a1, b1],
  )
  assert.equal(items[0]?.account, ACCOUNT)
  assert.equal(items[0]?.to[0]?.kind, 'phone')
  assert.equal(items[0]?.tries, 1)
  assert.deepEqual(await claimIds(NOW), [])
  await t.store.outbox.accepted(b1, 'w-b1', 'inside', NOW)
  await t.store.outbox.retry(a1, 'slow', minutes(5))
  assert.deepEqual(await claimIds(minutes(1)), [], 'what comes after a message that is tried later waits')
  assert.deepEqual(await claimIds(minutes(5)), [a1])
  await t.store.outbox.accepted(a1, 'w-a1', 'outside', minutes(5))
  assert.deepEqual(await claimIds(minutes(5)), [a2])
  const said = await find(a1)
  assert.equal(said?.sending, 'sent')
  assert.equal(said?.content.type, 'template')
  assert.equal(said?.externalId, 'w-a1')
  await settleAll(minutes(30))
})

test('two senders at once never take two messages of one thread, nor one message twice', async () => {
  const threads = await Promise.all([thread(), thread(), thread(), thread()])
  for (const conversation of threads) for (let nr = 0; nr < 4; nr++) await put(conversation, `${nr}`)
  const sent: string[] = []
  for (let round = 0; round < 4; round++) {
    const claims = await Promise.all(Array.from({ length: 4 }, () => t.store.outbox.claim(3, NOW)))
    const items = claims.flat()
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length)
    assert.equal(new Set(items.map(({ conversation }) => conversation)).size, items.length)
    for (const { id } of items) {
      sent.push(id)
      await t.store.outbox.accepted(id, `two-${id}`, 'inside', NOW)
    }
  }
  await settleAll(NOW)
  assert.equal(new Set(sent).size, sent.length)
})

test('what is for a later hour holds nobody up', async () => {
  const conversation = await thread()
  const tomorrow = await put(conversation, 'याद दिलाना', { notBefore: minutes(1440) })
  const now = await put(conversation, 'अभी')
  assert.deepEqual(await claimIds(NOW), [now])
  await t.store.outbox.accepted(now, 'w-now', 'inside', NOW)
  assert.deepEqual(await claimIds(minutes(1439)), [])
  assert.deepEqual(await claimIds(minutes(1440)), [tomorrow])
  await settleAll(minutes(3000))
})

test('perhaps sent: a receipt with our id settles it, and it is not sent again', async () => {
  const conversation = await thread()
  const id = await put(conversation, 'क्या मिला?')
  await claimIds(NOW)
  await t.store.outbox.unknown(id, 'the answer was lost', minutes(5))
  const receipt = {
    account: ACCOUNT,
    externalId: 'w-lost',
    state: 'delivered',
    at: minutes(1),
    ours: id,
  } as const
  const joined = await t.store.together(({ conversations }) => conversations.receive('whatsapp', receipt))
  assert.equal(joined?.sending, 'delivered')
  assert.deepEqual(await claimIds(minutes(60)), [])
  const byName = await t.store.together(({ conversations }) =>
    conversations.findByExternalId(ACCOUNT, 'w-lost'),
  )
  assert.equal(byName?.id, id)
})

test('perhaps sent and no receipt: it is tried again after its time, and holds the thread until then', async () => {
  const conversation = await thread()
  const [id, next] = [await put(conversation, 'पहला'), await put(conversation, 'दूसरा')]
  await claimIds(NOW)
  await t.store.outbox.unknown(id, 'the answer was lost', minutes(5))
  assert.deepEqual(await claimIds(minutes(4)), [])
  assert.deepEqual(await claimIds(minutes(5)), [id])
  await t.store.outbox.accepted(id, 'w-second-try', 'inside', minutes(5))
  assert.deepEqual(await claimIds(minutes(5)), [next])
  await settleAll(minutes(30))
})

test('a sender that dies with a message in hand gives it back when the lease is over', async () => {
  const id = await put(await thread(), 'हाथ में')
  await claimIds(NOW)
  assert.deepEqual(await claimIds(minutes(1)), [])
  assert.deepEqual(await claimIds(minutes(2)), [id])
  await settleAll(minutes(30))
})

test('a message that never will arrive lets the next go, and the thread is flagged', async () => {
  const conversation = await thread()
  const [id, next] = [await put(conversation, 'पहला'), await put(conversation, 'दूसरा')]
  await claimIds(NOW)
  await t.store.outbox.failed(id, 131026, 'not on this service')
  assert.equal((await find(id))?.sending, 'failed')
  assert.equal((await t.store.desk.conversation(conversation))?.flag, 'not-delivered')
  assert.deepEqual(await claimIds(NOW), [next])
  await settleAll(minutes(30))
})

test('whose words cannot reach them at this door is flagged, to be told by telephone or on paper', async () => {
  const conversation = await thread()
  const id = await put(conversation, 'पर्ची से')
  await claimIds(NOW)
  await t.store.outbox.failed(id, 131026, 'not on this service', 'by-hand')
  assert.equal((await t.store.desk.conversation(conversation))?.flag, 'tell-by-hand')
  await settleAll(minutes(30))
})

test('what waits for the window goes when the person writes, and lets templates pass meanwhile', async () => {
  const conversation = await thread()
  const id = await put(conversation, 'खुली बात')
  await claimIds(NOW)
  await t.store.outbox.waitForWindow(id)
  const card = await put(conversation, 'कार्ड')
  assert.deepEqual(await claimIds(minutes(1)), [card])
  await t.store.outbox.accepted(card, 'w-card', 'outside', minutes(1))
  assert.deepEqual(await claimIds(minutes(600)), [])
  await t.store.together(({ conversations }) => conversations.keep(heard(conversation, 'wamid.w1')))
  assert.deepEqual(await claimIds(minutes(601)), [id])
  await settleAll(minutes(1000))
})

test('an account in trouble keeps everything, lets one through to try, and drains in order afterwards', async () => {
  const [a, b] = [await thread('account-2'), await thread('account-2')]
  const [a1, a2, b1] = [await put(a, 'एक'), await put(a, 'दो'), await put(b, 'तीन')]
  const other = await put(await thread(), 'और')
  await t.store.outbox.openCircuit('account-2', 190, 'token expired', NOW)
  assert.deepEqual(await claimIds(NOW), [other])
  await t.store.outbox.accepted(other, 'w-other', 'inside', NOW)
  assert.equal(await t.store.underWay(NOW), 0, 'what is held back is not under way')
  assert.deepEqual(
    (await t.store.outbox.circuits()).filter(({ account }) => account === 'account-2'),
    [{ account: 'account-2', open: true, why: 'token expired', since: NOW, waiting: 3 }],
  )
  assert.deepEqual(await claimIds(minutes(1)), [a1], 'one probe')
  assert.deepEqual(await claimIds(minutes(1)), [])
  await t.store.outbox.retry(a1, 'token expired', minutes(1))
  await t.store.outbox.openCircuit('account-2', 190, 'token expired', minutes(1))
  assert.deepEqual(await claimIds(minutes(2)), [a1])
  await t.store.outbox.accepted(a1, 'w-probe', 'inside', minutes(2))
  await t.store.outbox.closeCircuit('account-2')
  assert.deepEqual(await claimIds(minutes(2)), [a2, b1])
  await settleAll(minutes(30))
  assert.deepEqual(
    (await t.store.outbox.circuits()).filter(({ account }) => account === 'account-2'),
    [{ account: 'account-2', open: false, waiting: 0 }],
  )
})

test('what did not arrive after all goes out again once, and late receipts of the first name change nothing', async () => {
  const conversation = await thread()
  const id = await put(conversation, 'फिर से')
  await claimIds(NOW)
  await t.store.outbox.accepted(id, 'w-first', 'inside', NOW)
  const tell = (externalId: string, state: ReceiptState, ours = {}) =>
    t.store.together(({ conversations }) =>
      conversations.receive('whatsapp', { account: ACCOUNT, externalId, state, at: NOW, ...ours }),
    )
  const putBack = () =>
    t.store.together(({ outbox }) => outbox.putBack(id, 'w-first', { outsideOnly: true, at: minutes(1) }))
  await tell('w-first', 'failed')
  assert.deepEqual([await putBack(), await putBack()], [true, false])
  await tell('w-first', 'failed')
  await tell('w-first', 'sent', { ours: id })
  assert.equal((await find(id))?.sending, 'waiting')
  const [item] = await t.store.outbox.claim(10, minutes(1))
  assert.deepEqual([item?.id, item?.outsideOnly], [id, true])
  await t.store.outbox.unknown(id, 'the answer was lost', minutes(5))
  await tell('w-second', 'sent', { ours: id })
  assert.deepEqual(await claimIds(minutes(60)), [], 'the receipt of the second name settles it')
  await tell('w-first', 'failed')
  assert.equal((await find(id))?.sending, 'sent')
  assert.equal((await find(id))?.externalId, 'w-second')
  await tell('w-first', 'delivered')
  assert.equal((await find(id))?.sending, 'delivered')
})

test('a failure that is told before the answer that accepts is not forgotten over it', async () => {
  const conversation = await thread()
  const id = await put(conversation, 'पहले बुरी खबर')
  await claimIds(NOW)
  await t.store.together(({ conversations }) =>
    conversations.receive('whatsapp', {
      account: ACCOUNT,
      externalId: 'w-early',
      state: 'failed',
      at: NOW,
      ours: id,
    }),
  )
  const again = { outsideOnly: false, at: minutes(1) }
  assert.equal(await t.store.together(({ outbox }) => outbox.putBack(id, 'w-early', again)), true)
  await t.store.outbox.accepted(id, 'w-early', 'inside', NOW)
  assert.deepEqual(await claimIds(minutes(1)), [id], 'it goes out again')
  await settleAll(minutes(1))
})

test('any order and repetition of answer and receipts ends in the same state', async () => {
  const conversation = await thread()
  let nr = 0
  type Event = 'answer' | ReceiptState
  const event = fc.constantFrom<Event>('answer', 'sent', 'delivered', 'read', 'played', 'failed')
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 1, maxLength: 7 }),
      fc.boolean(),
      async (events, together) => {
        nr++
        const externalId = `w-any-${nr}`
        const id = await put(conversation, `${nr}`)
        const items = await t.store.outbox.claim(100, minutes(nr * 10))
        assert.ok(items.some((item) => item.id === id))
        const happen = async (what: Event, index: number) => {
          if (what === 'answer') return t.store.outbox.accepted(id, externalId, 'inside', NOW)
          // Some receipts carry our id, some only the name that the service gave.
          const ours = index % 2 === 0 ? { ours: id } : {}
          const receipt = { account: ACCOUNT, externalId, state: what, at: NOW, ...ours }
          await t.store.together(({ conversations }) => conversations.receive('whatsapp', receipt))
        }
        if (together) await Promise.all(events.map(happen))
        else for (const [index, what] of events.entries()) await happen(what, index)
        await t.store.outbox.accepted(id, externalId, 'inside', NOW)
        const states = events.map((what): SendingState => (what === 'answer' ? 'sent' : what))
        const expected = states.reduce(joinReceipt, joinReceipt('waiting', 'sent'))
        const message = await find(id)
        assert.equal(message?.sending, expected)
        assert.equal(message?.externalId, externalId)
        assert.ok(!(await claimIds(minutes(nr * 10 + 5))).includes(id), 'it is settled')
      },
    ),
    { numRuns: 60, verbose: 1 },
  )
})

test('where everybody reads along only the open words are said, and what has none is not said at all', async () => {
  people++
  const who = { ...meeting([phone(500 + people)]), channel: 'x' as const, account: 'an-x-account' }
  const { id: conversation } = await t.store.together(({ conversations }) => conversations.meet(who))
  const say = (intent: string, open?: string) =>
    t.store.together(({ outbox }) =>
      outbox.put({
        id: idAt<MessageId>(),
        conversation,
        intent,
        at: NOW,
        outgoing: { inside: { type: 'text', text: 'सुनीता देवी, गाँव जगतबारी' }, ...(open ? { open } : {}) },
      }),
    )
  assert.equal(await say('private matter'), false)
  assert.equal(await say('the code', 'आपकी शिकायत दर्ज हुई: X-1'), true)
  const [item, ...others] = (await t.store.outbox.claim(100, NOW)).filter(({ channel }) => channel === 'x')
  assert.deepEqual(others, [])
  assert.deepEqual(item?.outgoing, { inside: { type: 'text', text: 'आपकी शिकायत दर्ज हुई: X-1' } })
  const message = item && (await find(item.id))
  assert.deepEqual(message?.content, { type: 'text', text: 'आपकी शिकायत दर्ज हुई: X-1' })
})
