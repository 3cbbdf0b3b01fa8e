/** Every statement of the store is explained on a filled database: none may read a table that grows from end to end. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { CitizenId, ConversationId, FileHash, GrievanceId, MessageId } from '#core/ids.ts'
import type { GrievanceFilter } from '#ports/desk.ts'
import { alikeGrievances } from './alike.ts'
import { attachments } from './attachments.ts'
import { chargesIn, handovers } from './charges.ts'
import { citizens } from './citizens.ts'
import { confirmations } from './confirmations.ts'
import { asOwner, type Connection, openPool, type Pool } from './connection.ts'
import { conversationsIn } from './conversations.ts'
import { desk } from './desk/desk.ts'
import { followInbox } from './desk/inbox-words.ts'
import { envelopes } from './envelopes.ts'
import { fill } from './fixtures/fill.ts'
import {
  ACCOUNT,
  DISTRICT,
  heard,
  idAt,
  meeting,
  NOW,
  OFFICER,
  PROGRAM,
  phone,
  registered,
  somebody,
  type Trial,
  trial,
} from './fixtures/trial.ts'
import { outbox, outboxIn } from './outbox.ts'
import { printsIn } from './prints.ts'
import { registerIn } from './register.ts'
import { templates } from './templates.ts'
import { noticesIn } from './told.ts'
import { underWay } from './under-way.ts'
import { windows } from './windows.ts'

const COUNT = 20_000
const NONE = () => undefined

let t: Trial
let pool: Pool
let big: ReadonlySet<string>
let explained = 0
let scans: string[] = []
const known = { grievance: '', citizen: '', conversation: '', message: '', code: '', external: '' }

before(async () => {
  t = await trial()
  await t.store.ensurePartitions(new Date('2026-09-01'))
  await t.store.ensurePartitions(NOW)
  await fill(t.url, COUNT)
  while (await t.store.followWords(new Date('2026-12-01')));
  await asOwner(t.url, async (client) => {
    const { rows } = await client.query(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples >= 1000`,
    )
    big = new Set(rows.map(({ relname }) => relname))
    const { rows: some } = await client.query(
      `select g.id as grievance, g.citizen, g.conversation, g.code, m.id as message, m.external_id as external
       from grievance g join message m on m.grievance = g.id and m.direction = 'in'
       where g.state <> 'closed' order by g.id limit 1`,
    )
    Object.assign(known, some[0])
  })
  pool = explaining(
    openPool({ url: t.url, max: 2, prepared: false, log: NONE, role: 'nivaran_program', district: DISTRICT }),
  )
})
after(async () => {
  await pool.end()
  await t.end()
})

/** A pool that explains each statement before it runs it. */
function explaining(real: Pool): Pool {
  const wrap = (on: Connection): Connection => ({
    async run(statement, values) {
      await explain(on, statement.text, values)
      return on.run(statement, values)
    },
    async query(text, values) {
      await explain(on, text, values)
      return on.query(text, values)
    },
  })
  return {
    ...wrap(real),
    transaction: (work) => real.transaction((on) => work(wrap(on))),
    end: () => real.end(),
  }
}

async function explain(on: Connection, text: string, values?: readonly unknown[]): Promise<void> {
  const { rows } = await on.query(`explain ${text}`, values)
  explained++
  for (const row of rows as { 'QUERY PLAN': string }[]) {
    const table = /Seq Scan on (\w+)/.exec(row['QUERY PLAN'])?.[1]
    if (table && big.has(table)) scans.push(`${table}: ${text.slice(-300)} ${JSON.stringify(values)}`)
  }
}

function noScans(): void {
  const found = scans
  scans = []
  assert.deepEqual(found, [])
}

test('the filled database has tables that grow', () => {
  for (const table of [
    'grievance',
    'conversation',
    'handle',
    'outbox',
    'citizen',
    'heard',
    'told',
    'attachment',
  ]) {
    assert.ok(big.has(table), table)
  }
  assert.ok([...big].some((table) => table.startsWith('act_')))
})

test('the words of the inbox are gathered without reading all messages', async () => {
  await asOwner(t.url, async (client) => {
    await client.query(
      `update message set grievance = null where id in (select id from message where direction = 'in' limit 5000)`,
    )
    await client.query('delete from inbox_words_upto')
    await client.query('analyze message')
  })
  while (await followInbox(pool, DISTRICT, new Date('2026-12-01')));
  await asOwner(t.url, async (client) => {
    const { rows } = await client.query('select count(*)::int as n from inbox_words')
    assert.equal(rows[0].n, 5000)
    await client.query(
      'insert into inbox_words_due (district, conversation) select district, conversation from inbox_words',
    )
    await client.query('vacuum analyze inbox_words, inbox_words_due')
  })
  while (await followInbox(pool, DISTRICT, new Date('2026-12-01')));
  big = new Set([...big, 'inbox_words', 'inbox_words_due'])
  noScans()
})

test('no list or search of the desk scans a table that grows', async () => {
  const room = desk(pool, DISTRICT, NONE)
  const me = somebody()
  for (const view of ['all', 'unread', 'mine', 'flagged'] as const) {
    const first = await room.conversations(view, me, { limit: 50 })
    if (first.next) await room.conversations(view, me, { limit: 50, after: first.next })
    for (const search of [
      'सुनीता',
      '007919',
      'ABH-PHE-26-000400-K',
      'handpump',
      'pani',
      'sunita paani',
      'panj',
    ])
      await room.conversations(view, me, { limit: 50, search })
  }
  const filters: readonly GrievanceFilter[] = [
    {},
    { states: ['new', 'at_desk'] },
    { states: ['closed'] },
    { department: 'PHE' },
    { subject: 'subject-7' },
    { posts: ['post-7', 'post-8'] },
    { places: [990007] },
    { places: Array.from({ length: 60 }, (_, nr) => 990000 + nr) },
    { from: new Date('2026-10-01'), to: new Date('2026-10-02') },
    { citizen: known.citizen as CitizenId },
    { lateAt: NOW },
    { lateAt: NOW, department: 'RCD', states: ['with_officer'] },
    { uncalledAt: NOW },
    { uncalledAt: NOW, posts: ['post-7'] },
    { search: 'चापाकल' },
    { search: 'chapakal sunita' },
    { search: 'nahi' },
    { search: 'p' },
    { search: 'chapakaal sunitta devi' },
    { search: 'nahi', posts: ['post-7'] },
    { search: 'transformer', states: ['new'], department: 'ENE' },
    { search: '000400' },
    { search: known.code },
    { search: 'कुछनहींमिलेगा' },
    { notAbout: ['post-7', 'P7'] },
    { posts: ['post-7'], notAbout: ['post-7', 'P7'] },
    { directed: ['post-7'], notAbout: ['post-7', 'P7'] },
  ]
  for (const filter of filters) {
    const first = await room.grievances(filter, { limit: 50 })
    if (first.next) await room.grievances(filter, { limit: 50, after: first.next })
  }
  await room.conversation(known.conversation as ConversationId)
  await room.thread(known.conversation as ConversationId, { limit: 50 })
  await room.fileMessages(known.grievance as GrievanceId)
  await room.phoneOf(known.citizen as CitizenId)
  const who = citizens(pool, DISTRICT)
  await who.faces(known.conversation as ConversationId)
  await who.joinings(known.conversation as ConversationId)
  await room.counts(NOW, ['post-7', 'P7'])
  await room.conversations('all', me, { limit: 50, notAbout: ['post-7', 'P7'] })
  await room.conversation(known.conversation as ConversationId, ['post-7', 'P7'])
  await room.thread(known.conversation as ConversationId, { limit: 50, notAbout: ['post-7', 'P7'] })
  await room.markReading(known.conversation as ConversationId)
  noScans()
})

test('nothing that a stage does in its transaction scans a table that grows', async () => {
  await pool.transaction(async (on) => {
    const register = registerIn(on, {
      district: DISTRICT,
      nextSerial: async () => 1,
      grievanceOf: async () => undefined,
      changed: NONE,
    })
    const threads = conversationsIn(on, DISTRICT, NONE)
    const thread = await threads.meet(meeting([{ kind: 'user-id', value: 'IN.p1' }, phone(1)]))
    await threads.keep(heard(thread.id, 'wamid.plan'))
    await threads.keep(heard(known.conversation as ConversationId, 'wamid.plan2'))
    await threads.lock(known.conversation as ConversationId)
    await threads.lockOf({ citizen: known.citizen as CitizenId })
    await threads.contactOf(known.citizen as CitizenId)
    await threads.findByExternalId(ACCOUNT, known.external)
    await threads.edit(ACCOUNT, known.external, { type: 'text', text: 'x' }, NOW)
    await threads.fileUnder(known.grievance as GrievanceId, [known.message as MessageId])
    await threads.saveTalk(known.conversation as ConversationId, {}, 'hi')
    const ours = { ours: idAt<string>() }
    for (const externalId of ['sent.7', 'nobody.7']) {
      await threads.receive('whatsapp', { account: ACCOUNT, externalId, state: 'read', at: NOW, ...ours })
    }
    await outboxIn(on, DISTRICT, NONE).put({
      id: idAt<MessageId>(),
      conversation: thread.id,
      intent: 'plan',
      outgoing: { inside: { type: 'text', text: 'x' } },
      at: NOW,
      after: 'registered 1',
    })
    const id = idAt<GrievanceId>()
    await register.append(id, 0, [{ act: registered(), by: PROGRAM }], NOW, 'k')
    await register.append(id, 1, [{ act: { kind: 'noted', text: 'x' }, by: OFFICER }], NOW)
    await register.ofCitizen(idAt<CitizenId>(), NOW)
    await register.findByCode('ABH-NONE')
    await register.ofPosts(['post-none'])
    await register.directedTo(['post-none'])
    const notices = noticesIn(on, DISTRICT)
    await notices.setTold(id, await notices.told(id))
    await alikeGrievances(on, DISTRICT).find({
      since: new Date(0),
      notAbout: ['nobody'],
      subjects: ['none', 'WAT-HP'],
      places: [1, 2],
      words: 'चापाकल खराब है तेजबारी',
      citizen: known.citizen,
    })
    await printsIn(on, DISTRICT).alike('f'.repeat(64) as FileHash)
  })
  noScans()
})

test('a change of hands reads only what lies with its post', async () => {
  await pool.transaction(async (on) => {
    const charges = chargesIn(on, DISTRICT)
    const holding = { post: 'post-9', since: '2026-11-20', standing: 'holder' } as const
    const look = { version: 1, at: NOW, day: '2026-11-21' }
    await charges.lockLook()
    await charges.setHolding({ ...holding, persons: ['asha'] })
    const [before] = (await charges.holdings()).values()
    assert.deepEqual(before, { ...holding, persons: ['asha'] })
    const now = { ...holding, persons: ['bano'] }
    const { handover, lines } = await charges.keep(idAt(), { kind: 'handover', before, now }, look)
    assert.equal(lines.length, handover.grievances)
    assert.ok(lines.length > 10, 'what lies open with the post went over')
    await charges.setLook(look)
    const read = handovers(on, DISTRICT)
    assert.deepEqual(await read.list({ limit: 5, post: 'post-9' }), [handover])
    assert.equal((await read.find(handover.id, []))?.lines.length, lines.length)
    assert.equal((await read.openByPost(NOW, [])).get('post-9')?.open, lines.length)
  })
  noScans()
})

test('no drain scans a table that grows', async () => {
  const part = { pool, district: DISTRICT, changed: NONE, leaseMs: 1000 }
  const box = outbox({ ...part, probeMs: 1000 })
  const [item] = await box.claim(20, NOW)
  assert.ok(item)
  await box.accepted(item.id, 'plan-1', 'inside', NOW)
  await box.openCircuit(ACCOUNT, 1, 'x', new Date(NOW.getTime() - 5000))
  await box.claim(20, NOW)
  await box.closeCircuit(ACCOUNT)
  await box.failed(idAt<MessageId>(), 1, 'x')
  const [second] = await box.claim(1, NOW)
  assert.ok(second)
  const mirror = templates(part)
  const name = { name: 'status', language: 'hi' }
  await mirror.listed(ACCOUNT, [{ ...name, status: 'paused' }], NOW)
  await mirror.standing(ACCOUNT, [name])
  await mirror.hold(second.id, ACCOUNT, [name], NOW)
  await mirror.held()
  await mirror.tell(ACCOUNT, { ...name, status: 'approved', quality: 'GREEN' }, NOW)
  await box.circuits()
  const door = envelopes({ ...part, doors: pool, newId: () => idAt() })
  const [envelope] = await door.claim(20, NOW)
  assert.ok(envelope)
  await door.settle(envelope.id, [{ part: 'a', why: 'b', raw: 'c' }], NOW)
  await door.listUnreadable(20)
  await attachments(part).claim(20, NOW)
  await underWay(pool, DISTRICT, NOW)
  const hours = windows(pool, DISTRICT)
  await hours.grievances(['A'], new Date(NOW.getTime() - 7_200_000), NOW)
  await hours.signs('2026-11-20', 'morning')
  await hours.steps('2026-11-17')
  await confirmations(pool, DISTRICT).waiting(30, new Date('2026-10-21'), ['post-7'], 300)
  noScans()
  assert.ok(explained > 80)
})
