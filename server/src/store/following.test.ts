import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { ConversationId, MessageId } from '#core/ids.ts'
import type { ReceiptState } from '#core/message/receipt.ts'
import { ACCOUNT, idAt, meeting, minutes, NOW, phone, type Trial, trial } from './fixtures/trial.ts'

let t: Trial
let people = 0
before(async () => {
  t = await trial()
})
after(() => t.end())

async function thread(): Promise<ConversationId> {
  people++
  return (await t.store.together(({ conversations }) => conversations.meet(meeting([phone(800 + people)]))))
    .id
}

async function put(
  conversation: ConversationId,
  text: string,
  { intent, after }: { intent?: string; after?: string } = {},
): Promise<MessageId> {
  const id = idAt<MessageId>()
  const outgoing = { inside: { type: 'text', text } } as const
  await t.store.together(({ outbox }) =>
    outbox.put({ id, conversation, intent: intent ?? `intent ${id}`, at: NOW, outgoing, after }),
  )
  return id
}

const seconds = (n: number) => new Date(NOW.getTime() + n * 1000)
const claimIds = async (at: Date) => (await t.store.outbox.claim(100, at)).map(({ id }) => id)
async function settleAll(at: Date): Promise<void> {
  for (;;) {
    const items = await t.store.outbox.claim(100, at)
    if (items.length === 0) return
    for (const { id } of items) await t.store.outbox.accepted(id, `sent-${id}`, 'inside', at)
  }
}

test('what follows another waits for its delivery, and nothing else of the thread overtakes it', async () => {
  const conversation = await thread()
  const paper = await put(conversation, 'आख्या', { intent: 'paper 1' })
  const question = await put(conversation, 'क्या हल हुई?', { intent: 'question 1', after: 'paper 1' })
  const later = await put(conversation, 'और बात')
  const other = await put(await thread(), 'किसी और से')
  assert.deepEqual(await claimIds(NOW), [paper, other], 'nobody else waits')
  await t.store.outbox.accepted(other, 'w-another', 'inside', NOW)
  await t.store.outbox.accepted(paper, 'w-paper-1', 'inside', NOW)
  assert.equal(await t.store.underWay(NOW), 0, 'what waits for a delivery is at rest')
  assert.deepEqual(await claimIds(seconds(5)), [])
  const tell = (state: ReceiptState) =>
    t.store.together(({ conversations }) =>
      conversations.receive('whatsapp', { account: ACCOUNT, externalId: 'w-paper-1', state, at: seconds(3) }),
    )
  await tell('sent')
  assert.deepEqual(await claimIds(seconds(5)), [])
  await tell('delivered')
  assert.deepEqual(await claimIds(seconds(5)), [question])
  await t.store.outbox.accepted(question, 'w-question-1', 'inside', seconds(5))
  assert.deepEqual(await claimIds(seconds(5)), [later])
  await settleAll(minutes(30))
})

test('a phone that is off holds nothing back for ever', async () => {
  const conversation = await thread()
  const first = await put(conversation, 'पहला', { intent: 'first 2' })
  const second = await put(conversation, 'दूसरा', { after: 'first 2' })
  await claimIds(NOW)
  await t.store.outbox.accepted(first, 'w-first-2', 'inside', NOW)
  assert.deepEqual(await claimIds(seconds(29)), [])
  assert.deepEqual(await claimIds(seconds(30)), [second])
  await settleAll(minutes(30))
})

test('what follows a message that does not go now does not wait for it', async () => {
  for (const ends of ['window', 'failed', 'undelivered'] as const) {
    const conversation = await thread()
    const first = await put(conversation, 'पहला', { intent: `first ${ends}` })
    const second = await put(conversation, 'दूसरा', { after: `first ${ends}` })
    await claimIds(NOW)
    if (ends === 'window') await t.store.outbox.waitForWindow(first)
    else if (ends === 'failed') await t.store.outbox.failed(first, 131026, 'not on this service')
    else {
      await t.store.outbox.accepted(first, 'w-undelivered', 'inside', NOW)
      await t.store.together(({ conversations }) =>
        conversations.receive('whatsapp', {
          account: ACCOUNT,
          externalId: 'w-undelivered',
          state: 'failed',
          at: NOW,
        }),
      )
    }
    assert.deepEqual(await claimIds(seconds(1)), [second], ends)
    await settleAll(minutes(30))
  }
})

test('the order of answer and receipts does not matter to what follows', async () => {
  for (const [name, delivered] of [
    ['w-early-sent', false],
    ['w-early-delivered', true],
  ] as const) {
    const conversation = await thread()
    const first = await put(conversation, 'पहला', { intent: name })
    const second = await put(conversation, 'दूसरा', { after: name })
    await claimIds(NOW)
    const tell = (state: ReceiptState) =>
      t.store.together(({ conversations }) =>
        conversations.receive('whatsapp', {
          account: ACCOUNT,
          externalId: name,
          state,
          at: NOW,
          ours: first,
        }),
      )
    await tell('sent')
    assert.deepEqual(await claimIds(seconds(1)), [])
    if (delivered) await tell('delivered')
    await t.store.outbox.accepted(first, name, 'inside', seconds(1))
    assert.deepEqual(await claimIds(seconds(2)), delivered ? [second] : [])
    await settleAll(minutes(30))
  }
})

test('what is put after a message that was sent already waits for the rest of its time', async () => {
  const conversation = await thread()
  const first = await put(conversation, 'पहला', { intent: 'first 5' })
  await claimIds(NOW)
  await t.store.outbox.accepted(first, 'w-first-5', 'inside', NOW)
  const second = await put(conversation, 'दूसरा', { after: 'first 5' })
  const unknown = await put(await thread(), 'बिना पहले के', { after: 'never put' })
  assert.deepEqual(await claimIds(seconds(10)), [unknown])
  assert.deepEqual(await claimIds(seconds(30)), [second])
  await settleAll(minutes(30))
})
