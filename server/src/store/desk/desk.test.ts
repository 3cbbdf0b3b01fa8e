import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Act } from '#core/grievance/acts.ts'
import type { AttachmentId, CitizenId, ConversationId, GrievanceId, MessageId, PostCode } from '#core/ids.ts'
import type { GrievanceFilter } from '#ports/desk.ts'
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
} from '../fixtures/trial.ts'

let t: Trial
before(async () => {
  t = await trial()
})
after(() => t.end())

const me = somebody()
const why = { hi: 'नियम', en: 'rule' }

async function speak(nr: number, at: Date, name: string, text = 'पानी नहीं है') {
  return t.store.together(async ({ conversations }) => {
    const thread = await conversations.meet({ ...meeting([phone(nr)], at), name })
    const message = heard(thread.id, `wamid.${nr}.${at.getTime()}`, text, at)
    await conversations.keep(message)
    return { ...thread, message: message.id }
  })
}

const names = async (view: 'all' | 'unread' | 'mine' | 'flagged', search?: string) =>
  (await t.store.desk.conversations(view, me, { limit: 50, ...(search ? { search } : {}) })).items.map(
    ({ name }) => name,
  )

test('the inbox lists threads by their newest message, unread ones, my own and flagged ones, page by page', async () => {
  const sunita = await speak(31, minutes(1), 'सुनीता देवी')
  const ramesh = await speak(32, minutes(2), 'Ramesh Paswan', 'सड़क टूटी है')
  const asha = await speak(33, minutes(3), 'आशा कुमारी')
  assert.deepEqual(await names('all'), ['आशा कुमारी', 'Ramesh Paswan', 'सुनीता देवी'])
  await t.store.desk.markReading(asha.id)
  await t.store.desk.claim(ramesh.id, me)
  await t.store.together(({ conversations }) => conversations.flag(sunita.id, 'abuse'))
  assert.deepEqual(await names('unread'), ['Ramesh Paswan', 'सुनीता देवी'])
  assert.deepEqual(await names('mine'), ['Ramesh Paswan'])
  assert.deepEqual(await names('flagged'), ['सुनीता देवी'])
  const first = await t.store.desk.conversations('all', me, { limit: 2 })
  assert.equal(first.items.length, 2)
  assert.ok(first.next)
  const second = await t.store.desk.conversations('all', me, { limit: 2, after: first.next })
  assert.deepEqual(
    second.items.map(({ name }) => name),
    ['सुनीता देवी'],
  )
  assert.equal(second.next, undefined)
  const row = await t.store.desk.conversation(ramesh.id)
  assert.equal(row?.preview, 'सड़क टूटी है')
  assert.equal(row?.unread, 1)
  assert.equal(row?.assignee, me)
  assert.deepEqual(row?.handles, [phone(32)])
  await t.store.desk.claim(ramesh.id, undefined)
  assert.deepEqual(await names('mine'), [])
})

test('a thread is found by name, by the last digits of its number, by a code and by words of its grievance', async () => {
  const { citizen } = await speak(345, minutes(4), 'गीता देवी')
  await register(t.store, {
    citizen: citizen as CitizenId,
    code: 'ABH-ENE-26-00421-K',
    gist: 'ट्रांसफार्मर जल गया है',
  })
  assert.deepEqual(await names('all', 'गीता'), ['गीता देवी'])
  assert.deepEqual(await names('all', 'geeta'), ['गीता देवी'])
  assert.deepEqual(await names('all', '00345'), ['गीता देवी'])
  assert.deepEqual(await names('all', '००३४५'), ['गीता देवी'])
  assert.deepEqual(await names('all', 'abh ene 26 00421'), ['गीता देवी'])
  assert.deepEqual(await names('all', 'transformer'), ['गीता देवी'])
  assert.deepEqual(await names('all', '100%'), [])
  const [row] = (await t.store.desk.conversations('all', me, { limit: 5, search: 'गीता' })).items
  assert.deepEqual(row?.open, [{ code: 'ABH-ENE-26-00421-K', state: 'new' }])
})

test('a thread shows the last wording, the first one, reactions, failures and the code of the file', async () => {
  const { id, message, citizen } = await speak(35, NOW, 'राम', 'नाली जाम है')
  const grievance = await register(t.store, { citizen: citizen as CitizenId, code: 'ABH-PHE-26-55555-K' })
  const answer = idAt<MessageId>()
  await t.store.together(async ({ conversations, outbox }) => {
    await conversations.edit(
      ACCOUNT,
      `wamid.35.${NOW.getTime()}`,
      { type: 'text', text: 'नाली भरी है' },
      minutes(1),
    )
    await conversations.fileUnder(grievance, [message])
    await outbox.put({
      id: answer,
      conversation: id,
      intent: 'answer 35',
      outgoing: { inside: { type: 'text', text: 'दर्ज हुई' } },
      at: minutes(2),
    })
    await conversations.keep(heard(id, 'wamid.35.b', 'धन्यवाद', minutes(3)))
    await conversations.revoke(ACCOUNT, 'wamid.35.b', minutes(4))
  })
  await t.store.outbox.claim(10, minutes(2))
  await t.store.outbox.failed(answer, 131026, 'not reachable')
  const { messages, before } = await t.store.desk.thread(id, { limit: 10 })
  assert.equal(before, undefined)
  assert.deepEqual(
    messages.map(({ content, editedFrom, revoked, failure, code }) => ({
      content,
      ...(editedFrom ? { editedFrom } : {}),
      ...(revoked ? { revoked } : {}),
      ...(failure ? { failure } : {}),
      ...(code ? { code } : {}),
    })),
    [
      { content: { type: 'text', text: 'नाली भरी है' }, editedFrom: 'नाली जाम है', code: 'ABH-PHE-26-55555-K' },
      { content: { type: 'text', text: 'दर्ज हुई' }, failure: '131026 not reachable' },
      { content: { type: 'text', text: 'धन्यवाद' }, revoked: true },
    ],
  )
  const newest = await t.store.desk.thread(id, { limit: 2 })
  assert.equal(newest.messages.length, 2)
  assert.ok(newest.before)
  const older = await t.store.desk.thread(id, { limit: 2, before: newest.before })
  assert.deepEqual(
    older.messages.map((one) => one.id),
    [message],
  )
  const file = await t.store.desk.fileMessages(grievance)
  assert.deepEqual(
    file.map((one) => one.id),
    [message],
  )
})

test('the register is filtered and searched in both scripts, page by page', async () => {
  const filter = { department: 'RCD' } as const
  const post = 'ee-rcd' as PostCode
  const lie = [
    { kind: 'routed', post, level: 1, why } as const,
    { kind: 'assigned', post, persons: [], due: minutes(60), why } as const,
  ]
  const make = (nr: number, change: object, ...acts: typeof lie) =>
    register(t.store, {
      department: 'RCD',
      code: `ABH-RCD-26-0000${nr}-K`,
      at: minutes(nr),
      ...change,
      ...(acts.length ? {} : {}),
    }).then(async (id) => {
      if (acts.length > 0) {
        const proposed = acts.map((act) => ({ act, by: { kind: 'program', part: 'x' } as const }))
        await t.store.together(({ register }) => register.append(id, 1, proposed, minutes(nr)))
      }
      return id
    })
  const road = await make(1, { subject: 'road', gist: 'गाँव की सड़क टूट गई है', place: 990201 }, ...lie)
  const bridge = await make(2, { subject: 'bridge', gist: 'पुलिया बह गई', place: 990202 })
  const dark = await make(
    3,
    { subject: 'road', gist: 'सड़क पर बिजली का खंभा गिरा है', name: 'सुरेश यादव' },
    ...lie,
  )
  await t.store.together(({ register }) =>
    register.append(
      dark,
      3,
      [{ act: { kind: 'closed', ground: 'silent' }, by: { kind: 'program', part: 'x' } }],
      minutes(9),
    ),
  )
  const ids = async (more: GrievanceFilter) =>
    (await t.store.desk.grievances({ ...filter, ...more }, { limit: 10 })).items.map(({ id }) => id)
  assert.deepEqual(await ids({}), [dark, bridge, road])
  assert.deepEqual(await ids({ states: ['with_officer', 'new'] }), [bridge, road])
  assert.deepEqual(await ids({ subject: 'road' }), [dark, road])
  assert.deepEqual(await ids({ posts: ['ee-rcd'] }), [dark, road])
  assert.deepEqual(await ids({ places: [990201, 990202] }), [bridge, road])
  assert.deepEqual(await ids({ from: minutes(2), to: minutes(3) }), [bridge])
  assert.deepEqual(await ids({ lateAt: minutes(61) }), [road])
  assert.deepEqual(await ids({ lateAt: minutes(60) }), [])
  assert.deepEqual(await ids({ search: 'sadak' }), [dark, road])
  assert.deepEqual(await ids({ search: 'सड़क bijli' }), [dark])
  assert.deepEqual(await ids({ search: 'suresh' }), [dark])
  assert.deepEqual(await ids({ search: 'RCD-26-00002' }), [bridge])
  assert.deepEqual(await ids({ search: 'abh rcd 26 ००००२ k' }), [bridge])
  assert.deepEqual(await ids({ search: '%' }), [])
  const first = await t.store.desk.grievances(filter, { limit: 2 })
  assert.ok(first.next)
  const rest = await t.store.desk.grievances(filter, { limit: 2, after: first.next })
  assert.deepEqual(
    rest.items.map(({ id, state, dueAt }) => [id, state, dueAt]),
    [[road, 'with_officer', minutes(60)]],
  )
  const [closed] = first.items
  assert.deepEqual([closed?.ground, closed?.closedAt], ['silent', minutes(9)])
})

test('the last digits of a number find the grievances of the citizen', async () => {
  const { citizen } = await speak(98761, NOW, 'मीना')
  const id = await register(t.store, { citizen: citizen as CitizenId })
  const page = await t.store.desk.grievances({ search: '98761' }, { limit: 5 })
  assert.deepEqual(
    page.items.map((row) => row.id),
    [id],
  )
  assert.equal(await t.store.desk.phoneOf(citizen as CitizenId), phone(98761).value)
  const contact = await t.store.together(({ conversations }) => conversations.contactOf(citizen as CitizenId))
  assert.deepEqual(contact, { name: 'मीना', phone: phone(98761).value })
})

test('the counts of the desk are those of the lists', async () => {
  const counts = await t.store.desk.counts(minutes(61))
  const all = await t.store.desk.grievances({}, { limit: 1000 })
  const byState = Object.groupBy(all.items, ({ state }) => state)
  for (const [state, number] of Object.entries(counts.states)) {
    assert.equal(number, byState[state as keyof typeof byState]?.length ?? 0, state)
  }
  assert.equal(
    Object.values(counts.states).reduce((sum, number) => sum + number),
    all.items.length,
  )
  assert.equal(
    counts.late,
    (await t.store.desk.grievances({ lateAt: minutes(61) }, { limit: 100 })).items.length,
  )
  assert.equal(counts.unread, (await names('unread')).length)
  assert.equal(counts.flagged, (await names('flagged')).length)
})

test('what waits for the complainant, or is a suggestion, is late in no list and in no count', async () => {
  const due = { clock: { due: minutes(-60), rungs: [] } }
  const at = minutes(-120)
  const why = { hi: 'नियम', en: 'rule' }
  const routed: Act = { kind: 'routed', post: 'je-phe' as PostCode, level: 1, why }
  const before = (await t.store.desk.counts(NOW)).late
  const late = await register(t.store, { at, ...due }, routed)
  await register(t.store, { at, ...due, nature: 'suggestion' }, routed)
  await register(t.store, { at, ...due }, routed, { kind: 'asked', what: 'काग़ज़' })
  const reported = { number: 1, text: 'हो गया', messages: [], evidence: [], review: false }
  await register(t.store, { at, ...due }, routed, { kind: 'reported', ...reported })
  assert.equal((await t.store.desk.counts(NOW)).late, before + 1)
  const { items } = await t.store.desk.grievances({ lateAt: NOW, from: at, to: minutes(-119) }, { limit: 9 })
  assert.deepEqual(
    items.map(({ id }) => id),
    [late],
  )
})

test('what a service tells about our account is kept once, newest first', async () => {
  const notice = { at: NOW, about: 'quality', account: ACCOUNT, detail: 'GREEN to YELLOW', alarming: true }
  await t.store.desk.keepServiceNotice(notice)
  await t.store.desk.keepServiceNotice(notice)
  await t.store.desk.keepServiceNotice({
    at: minutes(1),
    about: 'template',
    detail: 'APPROVED',
    alarming: false,
    delivery: 'a hash',
  })
  await t.store.desk.keepServiceNotice({
    at: minutes(60),
    about: 'template',
    detail: 'APPROVED',
    alarming: false,
    delivery: 'a hash',
  })
  assert.deepEqual(await t.store.desk.serviceNotices(10), [
    { at: minutes(1), about: 'template', detail: 'APPROVED', alarming: false },
    { at: NOW, about: 'quality', detail: 'GREEN to YELLOW', alarming: true },
  ])
})

test('an unknown thread is undefined, and a page mark that is none begins the list anew', async () => {
  assert.equal(await t.store.desk.conversation(idAt<ConversationId>()), undefined)
  const odd = await t.store.desk.grievances({}, { limit: 1, after: `1'; drop table act` })
  assert.equal(odd.items.length, 1)
})

test('what strangers may write where an id is meant names nothing, and is no fault', async () => {
  const no = 'x\0' as string & ConversationId & MessageId & GrievanceId & CitizenId & AttachmentId
  const { desk, attachments, envelopes, together } = t.store
  assert.equal(await desk.conversation(no), undefined)
  assert.deepEqual(await desk.thread(no, { limit: 1 }), { messages: [] })
  assert.deepEqual(await desk.fileMessages(no), [])
  await desk.markReading(no)
  await desk.claim(no, me)
  assert.equal(await attachments.find(no), undefined)
  assert.ok(Array.isArray(await envelopes.listUnreadable(1, no)))
  const filter = { department: no, subject: no, posts: [no], places: [1e300], citizen: no, search: no }
  assert.deepEqual((await desk.grievances(filter, { limit: 1 })).items, [])
  await together(async ({ conversations, register }) => {
    assert.equal(await conversations.lock(no), undefined)
    assert.equal(await conversations.find(no), undefined)
    assert.equal(await register.find(no), undefined)
    assert.equal(await register.findByCode(no), undefined)
    assert.equal(await register.grievanceOf(no), undefined)
  })
})

test('what is about somebody is in no list, count, search or thread of theirs', async () => {
  const thread = await speak(91, minutes(91), 'मालती', 'ओवरसियर घूस माँगता है')
  const id = await register(t.store, { citizen: thread.citizen as CitizenId, gist: 'ओवरसियर घूस माँगता है' })
  const about = ['OVERSEER-1', 'hari-overseer']
  const before = await t.store.desk.counts(NOW)
  await t.store.together(async ({ register: acts, conversations }) => {
    await conversations.fileUnder(id, [thread.message])
    const held = await acts.find(id)
    await acts.append(
      id,
      held?.grievance.seq ?? 0,
      [
        {
          by: { kind: 'program', part: 'test' },
          act: {
            kind: 'amended',
            against: { post: 'OVERSEER-1' as PostCode, persons: ['hari-overseer' as never] },
            reason: 'उन्हीं के विरुद्ध',
          },
        },
      ],
      NOW,
    )
  })
  const search = 'ओवरसियर'
  const found = async (filter: GrievanceFilter) =>
    (await t.store.desk.grievances({ search, ...filter }, { limit: 9 })).items.length
  assert.equal(await found({}), 1)
  assert.equal(await found({ notAbout: ['somebody-else'] }), 1)
  for (const one of about) {
    assert.equal(await found({ notAbout: [one] }), 0)
    assert.equal((await t.store.desk.conversation(thread.id, [one]))?.id, undefined)
    const threads = await t.store.desk.conversations('all', me, { search, limit: 9, notAbout: [one] })
    assert.equal(threads.items.length, 0)
    assert.deepEqual((await t.store.desk.thread(thread.id, { limit: 9, notAbout: [one] })).messages, [])
    const counts = await t.store.desk.counts(NOW, [one])
    assert.equal(counts.states.new, (before.states.new ?? 0) - 1)
  }
  assert.equal((await t.store.desk.thread(thread.id, { limit: 9 })).messages.length, 1)
  assert.deepEqual((await t.store.desk.counts(NOW, ['somebody-else'])).states, before.states)
})
