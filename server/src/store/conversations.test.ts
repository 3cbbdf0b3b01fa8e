import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AttachmentId, CitizenId, ConversationId, FileHash, PersonId } from '#core/ids.ts'
import type { Handle } from '#core/message/content.ts'
import {
  ACCOUNT,
  heard,
  idAt,
  meeting,
  minutes,
  NOW,
  phone,
  register,
  somebody,
  type Trial,
  trial,
} from './fixtures/trial.ts'

let t: Trial
before(async () => {
  t = await trial()
})
after(() => t.end())

const meet = (from: readonly Handle[], at = NOW, more: { person?: PersonId; name?: string } = {}) =>
  t.store.together(({ conversations }) => conversations.meet({ ...meeting(from, at), ...more }))
const userId = (value: string): Handle => ({ kind: 'user-id', value })

test('a person who writes for the first time gets one thread, and the next message finds it', async () => {
  const first = await meet([phone(1)], NOW, { name: 'सुनीता देवी' })
  const again = await meet([phone(1)], minutes(1))
  assert.equal(again.id, first.id)
  assert.equal(again.citizen, first.citizen)
  assert.equal(again.name, 'सुनीता देवी')
  assert.equal(first.language, 'hi')
  assert.equal(first.talk, null)
  assert.deepEqual(again.handles, [phone(1)])
})

test('pictures of one album that come at the same moment make one citizen', async () => {
  const from = [userId('IN.album'), phone(2)]
  const met = await Promise.all(Array.from({ length: 8 }, () => meet(from)))
  assert.equal(new Set(met.map(({ id }) => id)).size, 1)
  assert.equal(new Set(met.map(({ citizen }) => citizen)).size, 1)
})

test('a person without a number is known by the user id, and the number is added when it comes', async () => {
  const first = await meet([userId('IN.x1')])
  assert.deepEqual(first.handles, [userId('IN.x1')])
  const later = await meet([userId('IN.x1'), phone(3)], minutes(1))
  assert.equal(later.citizen, first.citizen)
  assert.deepEqual(later.handles, [userId('IN.x1'), phone(3)])
  assert.equal((await meet([phone(3)], minutes(2))).citizen, first.citizen)
})

test('handles that belong to two people merge nobody: the user id wins', async () => {
  const a = await meet([userId('IN.a')])
  const b = await meet([phone(4)])
  const both = await meet([phone(4), userId('IN.a')], minutes(1))
  assert.equal(both.citizen, a.citizen)
  assert.equal((await meet([phone(4)], minutes(2))).citizen, b.citizen)
})

test('who moves to another number stays the same person; the old number is free for somebody new', async () => {
  const before = await meet([phone(5)])
  const move = () =>
    t.store.together(({ conversations }) =>
      conversations.moveHandles('whatsapp', ACCOUNT, [phone(5)], [phone(6)], minutes(10)),
    )
  assert.equal(await move(), true)
  assert.equal(await move(), true, 'told twice, done once')
  const after = await meet([phone(6)], minutes(11))
  assert.equal(after.citizen, before.citizen)
  assert.deepEqual(after.handles, [phone(6)])
  const late = await meet([phone(5)], minutes(9))
  assert.equal(late.citizen, before.citizen, 'a late message from before the move is still theirs')
  const stranger = await meet([phone(5)], minutes(60))
  assert.notEqual(stranger.citizen, before.citizen)
  const unknown = await t.store.together(({ conversations }) =>
    conversations.moveHandles('whatsapp', ACCOUNT, [phone(77)], [phone(78)], NOW),
  )
  assert.equal(unknown, false)
})

test('a move onto the handle of another person is shown to the desk, not merged', async () => {
  const a = await meet([userId('IN.m1')])
  const b = await meet([userId('IN.m2')])
  await t.store.together(({ conversations }) =>
    conversations.moveHandles('whatsapp', ACCOUNT, [userId('IN.m1')], [userId('IN.m2')], minutes(1)),
  )
  const again = await meet([userId('IN.m2')], minutes(2))
  assert.equal(again.citizen, b.citizen)
  assert.notEqual(again.citizen, a.citizen)
})

const DOOR = { account: ACCOUNT, name: 'whatsapp' } as const
const officer = (id: PersonId, nr: number) => ({ id, phone: phone(nr).value, language: 'hi' as const })

test('the number of an officer opens the officer’s thread, also when we speak first', async () => {
  const person = somebody()
  const opened = await t.store.together(({ conversations }) =>
    conversations.openFor(officer(person, 7), DOOR, idAt<ConversationId>()),
  )
  assert.equal(opened.person, person)
  assert.equal(opened.lastHeardAt, undefined)
  assert.deepEqual(opened.handles, [phone(7)])
  const wrote = await meet([userId('IN.officer'), phone(7)], minutes(1), { person })
  assert.equal(wrote.id, opened.id)
  assert.equal(wrote.citizen, undefined)
  assert.deepEqual(wrote.handles, [userId('IN.officer'), phone(7)])
  const found = await t.store.together(({ conversations }) => conversations.lockOf({ person }))
  assert.equal(found?.id, opened.id)
})

test('a number that the directory gives to another officer is theirs from then on', async () => {
  const [before, after] = [somebody(), somebody()]
  const speakTo = (person: PersonId, nr: number, at: Date) =>
    t.store.together(({ conversations }) =>
      conversations.openFor(officer(person, nr), DOOR, idAt<ConversationId>(at)),
    )
  await speakTo(before, 21, NOW)
  const met = await meet([phone(21), userId('IN.o2')], minutes(5), { person: after })
  assert.equal(met.person, after)
  assert.deepEqual(met.handles, [userId('IN.o2'), phone(21)])
  const moved = await speakTo(after, 22, minutes(10))
  assert.equal(moved.id, met.id)
  assert.deepEqual(moved.handles, [userId('IN.o2'), phone(22)])
  const thread = await t.store.together(({ conversations }) => conversations.lock(met.id))
  assert.deepEqual(thread?.handles, moved.handles)
})

test('a citizen who becomes an officer gets a second thread and keeps the first', async () => {
  const citizen = await meet([phone(8)])
  const person = somebody()
  const officer = await meet([phone(8)], minutes(1), { person })
  assert.notEqual(officer.id, citizen.id)
  assert.equal(officer.person, person)
  assert.equal((await meet([phone(8)], minutes(2))).id, citizen.id)
})

test('a message heard twice is one message', async () => {
  const { id } = await meet([phone(9)])
  const keep = (externalId: string) =>
    t.store.together(({ conversations }) =>
      conversations.keep(heard(id, externalId, 'बिजली नहीं है', minutes(3))),
    )
  const kept = await Promise.all([keep('wamid.1'), keep('wamid.1'), keep('wamid.1')])
  assert.equal(kept.filter(Boolean).length, 1)
  assert.equal(await keep('wamid.1'), false)
  assert.equal(await keep('wamid.2'), true)
  const found = await t.store.together(({ conversations }) =>
    conversations.findByExternalId(ACCOUNT, 'wamid.1'),
  )
  assert.deepEqual(found?.content, { type: 'text', text: 'बिजली नहीं है' })
  assert.deepEqual(found?.at, minutes(3))
  const thread = await t.store.together(({ conversations }) => conversations.lock(id))
  assert.deepEqual(thread?.lastHeardAt, minutes(3))
})

test('where the talk stands is kept, and the language', async () => {
  const { id } = await meet([phone(10)])
  await t.store.together(({ conversations }) =>
    conversations.saveTalk(id, { asks: 'place', draft: { text: 'पानी' } }, 'en'),
  )
  const thread = await t.store.together(({ conversations }) => conversations.lock(id))
  assert.deepEqual(thread?.talk, { asks: 'place', draft: { text: 'पानी' } })
  assert.equal(thread?.language, 'en')
})

test('messages are put into the file of a grievance, and edits, reactions and revocations leave the first wording', async () => {
  const { id, citizen } = await meet([phone(11)])
  const message = heard(id, 'wamid.e1', 'सड़क टूटी है')
  await t.store.together(({ conversations }) => conversations.keep(message))
  const grievance = await register(t.store, { citizen: citizen as CitizenId })
  const changed = await t.store.together(async ({ conversations }) => {
    await conversations.fileUnder(grievance, [message.id])
    return [
      await conversations.edit(ACCOUNT, 'wamid.e1', { type: 'text', text: 'सड़क बह गई' }, minutes(1)),
      await conversations.edit(ACCOUNT, 'wamid.e1', { type: 'text', text: 'सड़क बह गई' }, minutes(1)),
      // told by the hook and found by looking: the words that stand already are no further edit
      await conversations.edit(ACCOUNT, 'wamid.e1', { type: 'text', text: 'सड़क बह गई' }, minutes(2)),
      await conversations.react(ACCOUNT, 'wamid.e1', '🙏', minutes(2)),
      await conversations.revoke(ACCOUNT, 'wamid.e1', minutes(3)),
      await conversations.revoke(ACCOUNT, 'wamid.unknown', minutes(3)),
    ]
  })
  assert.deepEqual(changed, [true, true, true, true, true, false])
  const [found, of] = await t.store.together(async ({ conversations, register }) => [
    await conversations.find(message.id),
    await register.grievanceOf(message.id),
  ])
  assert.deepEqual(found?.content, { type: 'text', text: 'सड़क टूटी है' })
  assert.equal(found?.grievance, grievance)
  assert.equal(of, grievance)
})

test('a file is claimed once at a time, then stored or lost, and shown with its message', async () => {
  const { id } = await meet([phone(12)])
  const attachment = (nr: number) => ({
    id: idAt<AttachmentId>(),
    mediaId: `media-${nr}`,
    mime: 'image/jpeg',
  })
  const messages = [1, 2, 3].map((nr) => ({
    ...heard(id, `wamid.f${nr}`),
    content: { type: 'media', media: 'image', mediaId: `media-${nr}` } as const,
    attachment: attachment(nr),
  }))
  const unfetchable = { ...heard(id, 'wamid.f4'), attachment: { id: idAt<AttachmentId>() } }
  for (const message of [...messages, unfetchable]) {
    await t.store.together(({ conversations }) => conversations.keep(message))
  }
  const claimed = await t.store.attachments.claim(10, minutes(1))
  assert.deepEqual(
    claimed.map(({ mediaId, tries, conversation }) => [mediaId, tries, conversation]),
    [1, 2, 3].map((nr) => [`media-${nr}`, 1, id]),
  )
  assert.deepEqual(await t.store.attachments.claim(10, minutes(1)), [])
  const [one, two, three] = claimed
  assert.ok(one && two && three)
  const hash = 'ab'.repeat(32) as FileHash
  await t.store.attachments.stored(one.id, {
    hash,
    mime: 'image/png',
    bytes: 12345,
    taken: { at: '2026-11-01T10:00:00Z', lat: 25.5, lng: 84 },
  })
  await t.store.attachments.lost(two.id, 'too-large')
  await t.store.attachments.retry(three.id, minutes(30), 'slow')
  assert.deepEqual(await t.store.attachments.claim(10, minutes(29)), [])
  assert.equal((await t.store.attachments.claim(10, minutes(30)))[0]?.tries, 2)
  const found = await t.store.together(({ conversations }) =>
    conversations.messages([...messages, unfetchable].map((message) => message.id)),
  )
  assert.deepEqual(
    found.map(({ attachments }) => attachments.map(({ state }) => state)),
    [['stored'], ['too-large'], ['waiting'], ['gone']],
  )
  assert.deepEqual(found[0]?.attachments[0]?.taken, { at: '2026-11-01T10:00:00Z', lat: 25.5, lng: 84 })
  assert.equal(found[0]?.attachments[0]?.bytes, 12345)
  assert.equal((await t.store.attachments.find(one.id))?.file, hash)
  const inside = await t.store.together(({ conversations }) => conversations.attachments([two.id, one.id]))
  assert.deepEqual(
    inside.map(({ id, state }) => [id, state]),
    [
      [two.id, 'too-large'],
      [one.id, 'stored'],
    ],
  )
})

const desk = { channel: 'walkin', account: 'desk', language: 'hi' } as const
const service = { channel: 'whatsapp', account: ACCOUNT } as const
const opened = (who: object) =>
  t.store.together(({ conversations }) =>
    conversations.openForCitizen({
      ...desk,
      at: NOW,
      newConversation: idAt<ConversationId>(),
      ...who,
    } as Parameters<typeof conversations.openForCitizen>[0]),
  )
const citizenOf = (number: Handle) =>
  t.store.together(({ conversations }) => conversations.citizenOfPhone(number.value, service))

test('a number finds the citizen at any door, and who wrote by a service is the one at the counter', async () => {
  const written = await meet([userId('IN.counter'), phone(61)])
  assert.equal(await citizenOf(phone(61)), written.citizen)
  assert.equal((await t.store.desk.citizenWithPhone(phone(61).value))?.id, written.citizen)
  const thread = await opened({ citizen: written.citizen, phone: phone(61).value, name: 'कजरी' })
  assert.notEqual(thread.id, written.id)
  assert.equal((await opened({ citizen: written.citizen })).id, thread.id, 'one thread for a door')
  assert.equal(await citizenOf(phone(62)), undefined)
})

test('who was first at the counter is known when they write later by the service', async () => {
  const citizen = idAt<CitizenId>()
  await t.store.together(({ conversations }) => conversations.newCitizen(citizen, 'कजरी', NOW))
  await opened({ citizen, phone: phone(63).value })
  const at = await opened({ ...service, citizen, phone: phone(63).value })
  assert.deepEqual(at.handles, [phone(63)])
  assert.equal((await meet([phone(63)], minutes(1))).citizen, citizen)
})

test('of two threads the one in which something can be said is spoken in, however new the other is', async () => {
  const written = await meet([phone(64)])
  assert.ok(written.citizen)
  const counter = await opened({ citizen: written.citizen, at: minutes(30) })
  const lockOf = (citizen: CitizenId) =>
    t.store.together(({ conversations }) => conversations.lockOf({ citizen }))
  assert.equal((await lockOf(written.citizen))?.id, written.id)
  const alone = idAt<CitizenId>()
  await t.store.together(({ conversations }) => conversations.newCitizen(alone, undefined, NOW))
  const only = await opened({ citizen: alone })
  assert.equal((await lockOf(alone))?.id, only.id)
  assert.notEqual(counter.id, written.id)
})

test('what one of ours put in is read already, and its file need not be fetched', async () => {
  const citizen = idAt<CitizenId>()
  await t.store.together(({ conversations }) => conversations.newCitizen(citizen, undefined, NOW))
  const thread = await opened({ citizen })
  const id = idAt<AttachmentId>()
  const file = 'c'.repeat(64) as FileHash
  const message = {
    ...heard(thread.id, 'told:one'),
    account: 'desk',
    channel: 'walkin' as const,
    ours: true,
    attachment: { id, file, mime: 'image/jpeg', bytes: 5, taken: { lat: 18.2, lng: 70.4 } },
  }
  const keep = () => t.store.together(({ conversations }) => conversations.keep(message))
  assert.equal(await keep(), true)
  assert.equal(await keep(), false)
  const shown = await t.store.attachments.find(id)
  assert.equal(shown?.state, 'stored')
  assert.equal(shown?.file, file)
  assert.deepEqual(shown?.taken, { lat: 18.2, lng: 70.4 })
  const claimed = await t.store.attachments.claim(100, minutes(60))
  assert.ok(!claimed.some((one) => one.id === id))
  assert.equal((await t.store.desk.conversation(thread.id))?.unread, 0)
})
