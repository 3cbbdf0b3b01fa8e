import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { ConversationId, GroupPostId, MessageId, PersonId, PostCode } from '#core/ids.ts'
import { plainly } from '#core/message/outgoing.ts'
import type { GroupPost, Spread } from '#ports/groups.ts'
import { type Connection, openPool, type Pool } from '../connection.ts'
import {
  ACCOUNT,
  DISTRICT,
  idAt,
  minutes,
  NOW,
  phone,
  register,
  type Trial,
  trial,
} from '../fixtures/trial.ts'
import { spread } from './spread.ts'

let t: Trial
let pool: Pool
before(async () => {
  t = await trial()
  pool = openPool({
    url: t.url,
    max: 2,
    prepared: true,
    log: () => undefined,
    role: 'nivaran_program',
    district: DISTRICT,
  })
})
after(async () => {
  await pool?.end()
  await t?.end()
})

const door = { account: ACCOUNT, channel: 'whatsapp' as const }

function postOf(group: string, change: Partial<GroupPost> = {}): GroupPost {
  const at = change.at ?? NOW
  return {
    id: idAt<GroupPostId>(at),
    group,
    at,
    kind: 'post',
    words: 'बैठक 4 बजे',
    files: [],
    about: [],
    ...change,
  }
}

function memberOf(post: GroupPost, number: number, files = 0): Spread {
  const message = (part: string) => ({
    id: idAt<MessageId>(),
    intent: `group:${post.id}:${number}:${part}`,
    outgoing: plainly(post.words),
  })
  return {
    person: `MEMBER-${number}` as PersonId,
    post: `POST-${number}`,
    phone: phone(40_000 + number).value,
    language: 'hi',
    newConversation: idAt<ConversationId>(),
    messages: [message('words'), ...Array.from({ length: files }, (_, at) => message(`file-${at}`))],
  }
}

async function said(group: string, members: number, change: Partial<GroupPost> = {}) {
  const post = postOf(group, change)
  const to = Array.from({ length: members }, (_, number) => memberOf(post, number))
  await t.store.together(async ({ groups }) => {
    await groups.keep({ ...post, key: post.id })
    await groups.spread(post, to, door)
  })
  return { post, to }
}

const receipt = (message: MessageId, state: 'delivered' | 'read', at: Date) =>
  t.store.together(({ conversations }) =>
    conversations.receive('whatsapp', {
      account: ACCOUNT,
      externalId: `wamid.${message}`,
      ours: message,
      state,
      at,
    }),
  )

const feed = (group: string, notAbout: readonly string[] = [], before?: string) =>
  t.store.groupsDesk.feed(group, { limit: 3, notAbout, ...(before ? { before } : {}) })

test('a post to two hundred people costs as many statements as one to two, whether or not we ever spoke to them', async () => {
  const counted = async (members: number) => {
    const post = postOf('LARGE')
    await t.store.together(({ groups }) => groups.keep({ ...post, key: post.id }))
    const to = Array.from({ length: members }, (_, number) => memberOf(post, number, 1))
    let count = 0
    await pool.transaction((on) =>
      spread(
        counting(on, () => count++),
        DISTRICT,
        () => undefined,
        post,
        to,
        door,
      ),
    )
    return count
  }
  const few = await counted(2)
  assert.equal(await counted(200), few)
  assert.equal(await counted(200), few)
  assert.ok(few <= 8, `${few} statements`)
  assert.equal((await t.store.groupsDesk.feed('LARGE', { limit: 1, notAbout: [] }))[0]?.sent, 200)
})

function counting(on: Connection, tick: () => void): Connection {
  return {
    run: (...given) => {
      tick()
      return on.run(...given)
    },
    query: on.query,
  }
}

test('receipts in any order, also repeated, say who has it and who looked', async () => {
  const { post, to } = await said('RECEIPTS', 4)
  const [first, second, third] = to.map(({ messages }) => messages[0]?.id ?? ('' as MessageId))
  assert.ok(first && second && third)
  await receipt(first, 'read', minutes(3))
  await receipt(first, 'delivered', minutes(2))
  await receipt(second, 'delivered', minutes(2))
  await receipt(second, 'delivered', minutes(2))
  const [shown] = await feed('RECEIPTS')
  assert.deepEqual([shown?.sent, shown?.delivered, shown?.seen], [4, 2, 1])
  const names = (await t.store.groupsDesk.deliveries(post.id)).map(({ person, seenAt }) => [
    person,
    seenAt?.getTime(),
  ])
  assert.deepEqual(names.at(-1), ['MEMBER-0', minutes(3).getTime()], 'those who have not looked stand first')
  await t.store.together(({ groups }) => groups.accept(post.id, 'MEMBER-2' as PersonId, minutes(4)))
  const [after] = await feed('RECEIPTS')
  assert.deepEqual([after?.delivered, after?.seen, after?.accepted], [3, 2, 1])
})

test('a repeated post is kept once, and a repeated message is promised once', async () => {
  const { post, to } = await said('TWICE', 2)
  const again = await t.store.together(async ({ groups }) => {
    const kept = await groups.keep({ ...post, id: idAt<GroupPostId>(), key: post.id })
    await groups.spread(post, to, door)
    return kept
  })
  assert.equal(again, false)
  assert.equal((await feed('TWICE')).length, 1)
  const conversation = await t.store.together(({ conversations }) =>
    conversations.lockOf({ person: 'MEMBER-1' as PersonId }),
  )
  assert.ok(conversation?.handles.some(({ value }) => value === phone(40_001).value))
})

test('the feed pages backwards by its posts, and what is about somebody is not in theirs', async () => {
  const about = await register(t.store, {
    against: { post: 'je-phe' as PostCode, persons: ['ANIL' as PersonId] },
  })
  for (const minute of [1, 2, 3, 4]) await said('PAGES', 1, { at: minutes(minute), words: `बात ${minute}` })
  await said('PAGES', 1, { at: minutes(5), words: 'अनिल के बारे में', about: [about] })
  const newest = await feed('PAGES')
  assert.deepEqual(
    newest.map(({ words }) => words),
    ['अनिल के बारे में', 'बात 4', 'बात 3'],
  )
  const older = await feed('PAGES', [], newest.at(-1)?.id)
  assert.deepEqual(
    older.map(({ words }) => words),
    ['बात 2', 'बात 1'],
  )
  assert.equal((await feed('PAGES', ['ANIL']))[0]?.words, 'बात 4')
  const { unread } = t.store.groupsDesk
  assert.equal((await unread('READER' as PersonId, ['PAGES'], [])).get('PAGES'), 5)
  assert.equal((await unread('READER' as PersonId, ['PAGES'], ['je-phe'])).get('PAGES'), 4)
  const hidden = newest[0]?.id ?? ''
  assert.equal(await t.store.groupsDesk.find(hidden, ['je-phe']), undefined)
  assert.ok(await t.store.groupsDesk.find(hidden, []))
})

test('who has the feed before them at a screen has looked, and a later look never goes back', async () => {
  const { post } = await said('SCREEN', 2)
  const reader = 'MEMBER-1' as PersonId
  await t.store.groupsDesk.markRead('SCREEN', reader, post.id, minutes(6))
  await t.store.groupsDesk.markRead('SCREEN', reader, idAt<GroupPostId>(minutes(-60)), minutes(7))
  assert.equal((await feed('SCREEN'))[0]?.seen, 1)
  assert.equal((await t.store.groupsDesk.unread(reader, ['SCREEN'], [])).get('SCREEN'), 0)
  const signs = await t.store.groupsDesk.signs([reader])
  assert.equal(signs.get(reader)?.getTime(), minutes(6).getTime())
})

test('a reminder carries the post: its reply is found, its receipt counts, and the hour of it is known', async () => {
  const { post } = await said('NUDGE', 2)
  const reminding = [0, 1].map((number) => memberOf({ ...post, id: idAt<GroupPostId>() }, number))
  await t.store.together(({ groups }) =>
    groups.spread({ ...post, at: minutes(30) }, reminding, door, 'nudge'),
  )
  const message = reminding[0]?.messages[0]?.id ?? ('' as MessageId)
  await receipt(message, 'read', minutes(31))
  const state = await t.store.together(async ({ groups }) => ({
    carried: await groups.carriedBy(message),
    unseen: await groups.unseen(post.id),
  }))
  assert.equal(state.carried?.id, post.id)
  assert.deepEqual(
    state.unseen.persons.map(({ person }) => person),
    ['MEMBER-1'],
  )
  assert.equal(state.unseen.nudgedAt?.getTime(), minutes(30).getTime())
})
