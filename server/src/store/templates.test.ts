import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { ConversationId, MessageId } from '#core/ids.ts'
import type { TemplateStatus } from '#core/message/template-state.ts'
import { ACCOUNT, heard, idAt, meeting, minutes, NOW, phone, type Trial, trial } from './fixtures/trial.ts'

let t: Trial
let people = 0
before(async () => {
  t = await trial()
})
after(() => t.end())

const HI = { name: 'status', language: 'hi' } as const
const EN = { name: 'status', language: 'en' } as const

async function thread(): Promise<ConversationId> {
  people++
  return (await t.store.together(({ conversations }) => conversations.meet(meeting([phone(700 + people)]))))
    .id
}

async function put(conversation: ConversationId): Promise<MessageId> {
  const id = idAt<MessageId>()
  const outgoing = {
    inside: { type: 'text', text: 'खबर' },
    outside: { type: 'template', ...HI, blanks: [] },
  } as const
  await t.store.together(({ outbox }) =>
    outbox.put({ id, conversation, intent: `held ${id}`, at: NOW, outgoing }),
  )
  return id
}

const tell = (status: TemplateStatus, at: Date) => t.store.templates.tell(ACCOUNT, { ...HI, status }, at)
const claimIds = async (at: Date) => (await t.store.outbox.claim(100, at)).map(({ id }) => id)
const standing = async () => (await t.store.templates.standing(ACCOUNT, [HI])).states.get('status/hi')

test('nothing is known of a template before somebody speaks of it or all were listed', async () => {
  assert.deepEqual(await t.store.templates.standing('somebody', [HI]), { listed: false, states: new Map() })
  await t.store.templates.listed('somebody', [{ ...EN, status: 'approved' }], NOW)
  const after = await t.store.templates.standing('somebody', [HI, EN])
  assert.deepEqual(after, { listed: true, states: new Map([['status/en', 'approved']]) })
})

test('older news changes nothing, however late it comes', async () => {
  await tell('paused', minutes(10))
  await tell('approved', minutes(9))
  assert.equal(await standing(), 'paused')
  await t.store.templates.listed(ACCOUNT, [{ ...HI, status: 'approved', category: 'UTILITY' }], minutes(8))
  assert.equal(await standing(), 'paused')
  await t.store.templates.listed(ACCOUNT, [{ ...HI, status: 'approved', category: 'UTILITY' }], minutes(11))
  assert.equal(await standing(), 'approved')
  await t.store.templates.tell(ACCOUNT, { ...HI, status: 'paused', reason: 'SPAM' }, minutes(12))
  await t.store.templates.listed(ACCOUNT, [{ ...HI, status: 'approved' }], minutes(12))
  assert.equal(await standing(), 'paused', 'a list that was read in the same moment does not overrule it')
  await t.store.templates.listed(ACCOUNT, [{ ...HI, status: 'paused' }], minutes(13))
  const [held] = (await t.store.templates.held()).filter(({ account }) => account === ACCOUNT)
  assert.equal(held?.reason, 'SPAM', 'a list that gives no reason leaves the one that was told')
  await t.store.templates.listed(ACCOUNT, [{ ...HI, status: 'approved' }], minutes(14))
  await t.store.templates.tell(ACCOUNT, { ...HI, quality: 'RED' }, minutes(1))
  assert.equal(await standing(), 'approved', 'news of its quality says nothing of its state')
})

test('a template that is no longer listed is absent', async () => {
  await t.store.templates.listed('account-3', [{ ...HI, status: 'approved' }], minutes(1))
  await t.store.templates.listed('account-3', [{ ...EN, status: 'approved' }], minutes(2))
  const { states } = await t.store.templates.standing('account-3', [HI, EN])
  assert.deepEqual([...states].toSorted(), [
    ['status/en', 'approved'],
    ['status/hi', 'absent'],
  ])
})

test('what waits for a template blocks nobody, is counted, and goes when it is approved again', async () => {
  await tell('paused', minutes(20))
  const conversation = await thread()
  const id = await put(conversation)
  assert.deepEqual(await claimIds(NOW), [id])
  await t.store.templates.hold(id, ACCOUNT, [HI], NOW)
  assert.deepEqual(await claimIds(minutes(60)), [])
  assert.equal(await t.store.underWay(minutes(60)), 0, 'it is at rest')
  const behind = await put(conversation)
  assert.deepEqual(await claimIds(minutes(60)), [behind])
  await t.store.outbox.accepted(behind, 'w-behind', 'outside', minutes(60))
  assert.deepEqual(
    (await t.store.templates.held()).filter(({ account }) => account === ACCOUNT),
    [{ account: ACCOUNT, ...HI, status: 'paused', waiting: 1 }],
  )
  await tell('approved', minutes(61))
  assert.deepEqual(await claimIds(minutes(61)), [id])
  await t.store.outbox.accepted(id, 'w-held', 'outside', minutes(61))
})

test('what waits for a template goes as free words when the person writes', async () => {
  await tell('disabled', minutes(70))
  const conversation = await thread()
  const id = await put(conversation)
  await claimIds(NOW)
  await t.store.templates.hold(id, ACCOUNT, [HI], NOW)
  await t.store.together(({ conversations }) => conversations.keep(heard(conversation, 'wamid.held')))
  assert.deepEqual(await claimIds(minutes(71)), [id])
  await t.store.outbox.accepted(id, 'w-free', 'inside', minutes(71))
})

test('a message is not put to wait for what was approved in the same moment', async () => {
  await tell('paused', minutes(80))
  const id = await put(await thread())
  await claimIds(NOW)
  await Promise.all([tell('approved', minutes(81)), t.store.templates.hold(id, ACCOUNT, [HI], NOW)])
  assert.deepEqual(await claimIds(minutes(82)), [id])
  await t.store.outbox.accepted(id, 'w-moment', 'outside', minutes(82))
})

test('a template that failed with its picture goes out again as the plainer one, if there is one', async () => {
  const conversation = await thread()
  const [rich, poor] = [idAt<MessageId>(), await put(conversation)]
  const template = { type: 'template', language: 'hi', blanks: [] } as const
  await t.store.together(({ outbox }) =>
    outbox.put({
      id: rich,
      conversation,
      intent: 'card with photo',
      at: NOW,
      outgoing: {
        inside: { type: 'text', text: 'कार्ड' },
        outside: { ...template, name: 'card_photo' },
        otherwise: { ...template, name: 'card' },
      },
    }),
  )
  for (const id of [poor, rich]) {
    await claimIds(minutes(90))
    await t.store.outbox.accepted(id, `w-${id}`, 'outside', minutes(90))
  }
  const again = { outsideOnly: false, plainly: true, at: minutes(91) }
  const back = (id: MessageId) => t.store.together(({ outbox }) => outbox.putBack(id, `w-${id}`, again))
  assert.deepEqual([await back(poor), await back(rich)], [false, true])
  const [item] = await t.store.outbox.claim(10, minutes(91))
  assert.equal(item?.outgoing.outside?.name, 'card')
  assert.equal(item?.outgoing.otherwise, undefined)
})
