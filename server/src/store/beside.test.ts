import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { ConversationId, MessageId } from '#core/ids.ts'
import type { Handle } from '#core/message/content.ts'
import type { ChannelName } from '#ports/channel.ts'
import { idAt, meeting, minutes, NOW, type Trial, trial } from './fixtures/trial.ts'

let t: Trial
before(async () => {
  t = await trial()
})
after(() => t.end())

const FEED = { account: 'page/feed', channel: 'facebook' } as const
const PRIVATE = { account: 'page', channel: 'messenger' } as const
type Door = { readonly account: string; readonly channel: ChannelName }

const meet = (psid: string, door: Door, kin: readonly Door[], at = NOW) =>
  t.store.together(({ conversations }) =>
    conversations.meet({ ...meeting([{ kind: 'user-id', value: psid }], at), ...door, kin }),
  )

test('who comments and who writes under one page-scoped id is one citizen with two threads', async () => {
  const comment = await meet('p1', FEED, [PRIVATE])
  const message = await meet('p1', PRIVATE, [FEED], minutes(1))
  assert.equal(message.citizen, comment.citizen)
  assert.notEqual(message.id, comment.id)
  const other = await meet('p1', { account: 'another', channel: 'messenger' }, [])
  assert.notEqual(other.citizen, comment.citizen, 'another page gives other ids')
})

test('both at the same moment are one citizen all the same', async () => {
  const met = await Promise.all(
    Array.from({ length: 6 }, (_, at) =>
      at % 2 ? meet('p2', FEED, [PRIVATE]) : meet('p2', PRIVATE, [FEED]),
    ),
  )
  assert.equal(new Set(met.map(({ citizen }) => citizen)).size, 1)
  assert.equal(new Set(met.map(({ id }) => id)).size, 2)
})

test('a private thread is opened beside the public one once, and is the one in which the citizen is told', async () => {
  const comment = await meet('p3', FEED, [PRIVATE])
  const citizen = comment.citizen
  assert.ok(citizen)
  const open = () =>
    t.store.together(({ conversations }) =>
      conversations.openBeside(comment.id, PRIVATE, idAt<ConversationId>()),
    )
  const [first, second] = [await open(), await open()]
  assert.equal(first.id, second.id)
  assert.deepEqual(first.handles, comment.handles)
  await meet('p3', FEED, [PRIVATE], minutes(9))
  const told = await t.store.together(({ conversations }) => conversations.lockOf({ citizen }))
  assert.equal(told?.id, first.id, 'also when the public one is newer')
})

test('a watermark names what was said before it and was not known to be there yet', async () => {
  const { id: conversation } = await meet('p4', PRIVATE, [])
  const message = idAt<MessageId>()
  await t.store.together(({ outbox }) =>
    outbox.put({
      id: message,
      conversation,
      intent: 'watermark',
      outgoing: { inside: { type: 'text', text: 'नमस्ते' } },
      at: NOW,
    }),
  )
  await t.store.outbox.claim(10, NOW)
  await t.store.outbox.accepted(message, 'm_77', 'inside', NOW)
  const until = (at: Date, state: 'delivered' | 'read') =>
    t.store.together(({ conversations }) =>
      conversations.saidUntil(PRIVATE, [{ kind: 'user-id', value: 'p4' }], state, at),
    )
  assert.deepEqual(await until(minutes(-1), 'read'), [])
  assert.deepEqual(await until(minutes(1), 'delivered'), ['m_77'])
  const receipt = { account: 'page', externalId: 'm_77', state: 'delivered', at: NOW } as const
  await t.store.together(({ conversations }) => conversations.receive('messenger', receipt))
  assert.deepEqual(await until(minutes(1), 'delivered'), [])
  assert.deepEqual(await until(minutes(1), 'read'), ['m_77'])
})

test('what a paid service costs is summed by month', async () => {
  const { spending } = t.store
  assert.equal(await spending.of('x', '2026-10'), 0)
  await Promise.all([spending.add('x', '2026-10', 1000), spending.add('x', '2026-10', 500.4)])
  assert.equal(await spending.of('x', '2026-10'), 1500)
  assert.equal(await spending.of('x', '2026-11'), 0)
})

const met = async (door: Door, from: readonly Handle[], at = NOW) =>
  t.store.together(({ conversations }) => conversations.meet({ ...meeting(from, at), ...door }))
const CHAT = { account: 'chat-1', channel: 'whatsapp' } as const
const TEXTS = { account: 'texts', channel: 'sms' } as const

test('a number or a proved address at another door is the same citizen; a name and an unproved address are nobody', async () => {
  const number: Handle = { kind: 'phone', value: '919000001901' }
  const chat = await met(CHAT, [{ kind: 'user-id', value: 'IN.s1' }, number])
  assert.equal((await met(TEXTS, [number], minutes(1))).citizen, chat.citizen)
  assert.equal(
    (await met({ account: 'chat-2', channel: 'whatsapp' }, [number], minutes(2))).citizen,
    chat.citizen,
  )
  const address: Handle = { kind: 'email', value: 'sunita@people.example' }
  const mail = await met({ account: 'one@dist.example', channel: 'email' }, [address])
  const [same, claimed] = [
    await met({ account: 'two@dist.example', channel: 'email' }, [address], minutes(1)),
    await met(
      { account: 'two@dist.example', channel: 'email' },
      [{ ...address, kind: 'claimed-email' }],
      minutes(2),
    ),
  ]
  assert.equal(same.citizen, mail.citizen)
  assert.notEqual(claimed.citizen, mail.citizen, 'anybody may write any address')
  const named = { kind: 'name', value: '@sunita' } as const
  const post = await met({ account: 'a', channel: 'x' }, [named])
  assert.notEqual((await met({ account: 'b', channel: 'x' }, [named])).citizen, post.citizen)
})

test('one number at two doors at the same moment is one citizen', async () => {
  const number: Handle = { kind: 'phone', value: '919000001902' }
  const all = await Promise.all(Array.from({ length: 6 }, (_, at) => met(at % 2 ? CHAT : TEXTS, [number])))
  assert.equal(new Set(all.map(({ citizen }) => citizen)).size, 1)
})

test('whoever has a number that its owner gave up at one door is nobody we know at another', async () => {
  const before: Handle = { kind: 'phone', value: '919000001903' }
  const owner = await met(CHAT, [before])
  assert.equal((await met(TEXTS, [before], minutes(1))).citizen, owner.citizen)
  await t.store.together(({ conversations }) =>
    conversations.moveHandles(
      'whatsapp',
      CHAT.account,
      [before],
      [{ kind: 'phone', value: '919000001904' }],
      minutes(5),
    ),
  )
  const stranger = await met({ account: 'chat-2', channel: 'whatsapp' }, [before], minutes(9))
  assert.notEqual(stranger.citizen, owner.citizen)
})
