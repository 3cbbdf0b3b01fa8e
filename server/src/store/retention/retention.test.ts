import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, test } from 'node:test'
import type { Act } from '#core/grievance/acts.ts'
import type { AttachmentId, EnvelopeId, FileHash, GrievanceId } from '#core/ids.ts'
import { erasedFrom, horizon } from '#core/retention/due.ts'
import { ERASED } from '#core/retention/erased.ts'
import type { Erasure, Search } from '#ports/retention.ts'
import { heard, idAt, meeting, NOW, phone, register, somebody, type Trial, trial } from '../fixtures/trial.ts'

let t: Trial
beforeEach(async () => {
  t = await trial()
})
afterEach(() => t.end())

const DAY = 86_400_000
const days = (count: number) => new Date(NOW.getTime() + count * DAY)
const hashOf = (words: string) => createHash('sha256').update(words).digest('hex') as FileHash
const CLOSED: Act = { kind: 'closed', ground: 'withdrawn' }
const FILED = { of: 'chat_media', part: 'filed' } as const

let last = 0
/** A message with a picture that is ours already. */
async function picture(grievance?: GrievanceId) {
  last++
  const file = hashOf(`picture ${last}`)
  const attachment = idAt<AttachmentId>()
  const said = await t.store.together(async ({ conversations }) => {
    const thread = await conversations.meet(meeting([phone(last)]))
    const message = {
      ...heard(thread.id, `wamid-${last}`),
      content: { type: 'media', media: 'image', caption: 'टूटा चापाकल' } as const,
      attachment: { id: attachment, mime: 'image/jpeg', file, bytes: 10 },
    }
    await conversations.keep(message)
    return message.id
  })
  if (grievance) await t.store.together(({ conversations }) => conversations.fileUnder(grievance, [said]))
  return { attachment, file, message: said }
}

async function close(id: GrievanceId, at = NOW) {
  await t.store.together(async ({ register: book }) => {
    const held = await book.find(id)
    const by = { kind: 'program', part: 'test' } as const
    const done = await book.append(id, held?.grievance.seq ?? 0, [{ act: CLOSED, by }], at)
    assert.ok(done.ok)
  })
}

/** An erasure of this class, made known, with everything that fell due by `at`. */
async function noticed(search: Search, at: Date, kept: number): Promise<Erasure> {
  const { of, part } = search
  return t.store.together(async ({ retention }) => {
    const looked = await retention.look(search)
    const until = horizon(erasedFrom(at), kept)
    const day = at.toISOString().slice(0, 10)
    const found = part === 'filed' ? await retention.discover(of, looked, until, 1000) : { found: 0 }
    const start = { id: idAt(at), of, part, day, days: kept, rule: '1', policy: 1, until }
    const erasure = await retention.begin({ ...start, ...(looked.upto ? { after: looked.upto } : {}) })
    if (part === 'filed') {
      const units = await retention.toLook(of, day, 1000)
      const due = units.filter((unit) => !unit.held && !unit.open && !unit.reviewSince)
      await retention.keepBack(
        of,
        units.filter((unit) => unit.held).map(({ id }) => ({ id, why: 'hold' as const })),
        day,
      )
      await retention.gather(
        of,
        erasure.id,
        due.map(({ id }) => id),
        day,
      )
    }
    await retention.notice(erasure.id, at, erasedFrom(at), await retention.count(erasure))
    const upto = part === 'loose' ? until : found.upto
    await retention.looked(search, { ...(upto ? { upto } : {}), day })
    return erasure
  })
}

const stateOf = async (id: AttachmentId) => (await t.store.attachments.find(id))?.state

test('the files of a closed grievance go after their notice, the words stay, and the certificate holds', async () => {
  const grievance = await register(t.store)
  const [one, two] = [await picture(grievance), await picture(grievance)]
  await close(grievance)
  const at = days(179)
  await noticed(FILED, at, 180)
  const hour = erasedFrom(at)
  await t.store.together(async ({ retention }) => {
    assert.equal(await retention.next(new Date(hour.getTime() - 1000)), undefined, 'not before its hour')
    const erasure = await retention.next(hour)
    assert.ok(erasure)
    assert.equal(erasure.foreseen, 1)
    const units = await retention.units(erasure, 10)
    assert.deepEqual(
      units.map(({ id }) => id),
      [grievance],
    )
    const batch = await retention.eraseMedia(grievance, [two.attachment], horizon(hour, 180), hour)
    assert.deepEqual(batch.ids, [one.attachment], 'what a report rests on is of another class')
    assert.deepEqual(batch.files, [one.file])
    await retention.keepBatch(erasure, batch, 0, hour)
    await retention.settle(erasure, [grievance])
    assert.deepEqual(await retention.units(erasure, 10), [])
    const done = await retention.finish(erasure.id, hour)
    assert.equal(done.digest, createHash('sha256').update(`${one.attachment}\n`).digest('hex'))
    assert.equal(done.erased, 1)
  })
  assert.equal(await stateOf(one.attachment), 'erased')
  assert.equal(await stateOf(two.attachment), 'stored')
  assert.deepEqual((await t.store.attachments.find(one.attachment))?.erasedAt, hour)
  const [thread] = await t.store.desk.fileMessages(grievance)
  assert.equal(thread?.content.type === 'media' && thread.content.caption, 'टूटा चापाकल')
  const [certificate] = await t.store.retention.certificates({ limit: 5 })
  assert.deepEqual(await t.store.retention.batch(certificate?.id ?? '', 1), [one.attachment])
  assert.equal((await t.store.verify()).broken, undefined, 'the chain of acts is as it was')
  await t.store.together(async ({ retention }) => {
    assert.deepEqual(await retention.leaving(10, hour), [one.file])
    assert.equal(await retention.isNeeded(one.file), false)
    assert.equal(await retention.isNeeded(two.file), true)
    await retention.gone(one.file)
  })
})

test('a legal hold keeps a grievance back, and lifted it falls due with a notice of its own', async () => {
  const grievance = await register(t.store)
  const mine = await picture(grievance)
  await close(grievance, days(10))
  await t.store.together(({ retention }) => retention.hold(grievance, days(20), 'DM-1', 'न्यायालय में वाद'))
  const erasure = await noticed(FILED, days(200), 180)
  await t.store.together(async ({ retention }) => assert.deepEqual(await retention.units(erasure, 10), []))
  assert.deepEqual(await t.store.retention.keptBack(), [{ of: 'chat_media', why: 'hold', count: 1 }])
  const [hold] = await t.store.retention.holds({ limit: 5, notAbout: [] })
  assert.equal(hold?.grievance, grievance)
  await t.store.together(({ retention }) => retention.lift(grievance, days(201)))
  assert.deepEqual(await t.store.retention.holds({ limit: 5, notAbout: [] }), [])
  const next = await noticed(FILED, days(202), 180)
  await t.store.together(async ({ retention }) =>
    assert.deepEqual(
      (await retention.units(next, 10)).map(({ id }) => id),
      [grievance],
    ),
  )
  assert.equal(await stateOf(mine.attachment), 'stored')
})

test('a message that lies in a second file stays until the time of both is over', async () => {
  const [closed, open] = [await register(t.store), await register(t.store)]
  const shared = await picture(closed)
  await t.store.together(({ conversations }) => conversations.fileAlso(open, [shared.message]))
  await close(closed)
  const at = days(300)
  const erase = () =>
    t.store.together(({ retention }) => retention.eraseMedia(closed, [], horizon(at, 180), at))
  assert.deepEqual((await erase()).ids, [])
  await close(open)
  assert.deepEqual((await erase()).ids, [shared.attachment])
  assert.deepEqual((await erase()).ids, [], 'and nothing twice')
})

test('words of a closed grievance are taken from the thread, and the place of each message stays', async () => {
  const grievance = await register(t.store)
  const { message } = await picture(grievance)
  await close(grievance)
  const at = days(1200)
  const batch = await t.store.together(({ retention }) =>
    retention.eraseMessages(grievance, horizon(at, 1095), at),
  )
  assert.deepEqual(batch.ids, [message])
  const [left] = await t.store.desk.fileMessages(grievance)
  assert.deepEqual(left?.content, { type: 'other', name: ERASED, detail: at.toISOString() })
  assert.equal((await t.store.verify()).broken, undefined)
})

test('what belongs to no grievance goes by its own receipt, batch by batch, and nothing younger', async () => {
  const old = [await picture(), await picture(), await picture()]
  const filed = await picture(await register(t.store))
  const erasure = await noticed({ of: 'chat_media', part: 'loose' }, days(179), 180)
  const at = erasedFrom(days(179))
  const found: string[] = []
  for (let over = false; !over; )
    over = await t.store.together(async ({ retention }) => {
      const now = await retention.next(at)
      assert.ok(now && now.id === erasure.id)
      const batch = await retention.eraseLoose(now, 2, at)
      await retention.keepBatch(now, batch, 0, at)
      found.push(...batch.ids)
      if (batch.over) await retention.finish(now.id, at)
      return batch.over
    })
  for (const { attachment } of old) assert.ok(found.includes(attachment))
  assert.equal(await stateOf(filed.attachment), 'stored')
  assert.equal(new Set(found).size, found.length, 'each once')
})

test('erased words lead nobody to their thread any more, and what it still says does', async () => {
  const { id, citizen } = await t.store.together(async ({ conversations }) => {
    const thread = await conversations.meet(meeting([phone(990)]))
    await conversations.keep(heard(thread.id, 'wamid-990.1', 'पुलिया बह गई है'))
    await conversations.keep(heard(thread.id, 'wamid-990.2', 'नहर में दरार है', days(30)))
    return thread
  })
  assert.ok(id && citizen)
  const follow = () => t.store.followWords(days(1200))
  const found = async (search: string) =>
    (await t.store.desk.conversations('all', somebody(), { limit: 9, search })).items.map((one) => one.id)
  await follow()
  assert.deepEqual(await found('puliya nahar'), [id])
  const erasure = await noticed({ of: 'message', part: 'loose' }, days(1096), 1095)
  const at = erasedFrom(days(1096))
  await t.store.together(({ retention }) => retention.eraseLoose(erasure, 100, at))
  assert.deepEqual(await found('puliya'), [], 'at once')
  await follow()
  assert.deepEqual(await found('puliya'), [])
  assert.deepEqual(await found('nahar daraar'), [id])
})

test('raw deliveries go whole when they were read; those of a held grievance and the unread stay', async () => {
  const body = new TextEncoder().encode('{}')
  for (let count = 0; count < 3; count++)
    await t.store.envelopes.store({ channel: 'whatsapp', receivedAt: NOW, headers: {}, body })
  const claimed = await t.store.envelopes.claim(10, new Date())
  const [read, held] = claimed.map(({ id }) => id)
  assert.ok(read && held)
  for (const id of [read, held] as EnvelopeId[]) await t.store.envelopes.settle(id, [], new Date())
  const grievance = await register(t.store)
  const message = await t.store.together(async ({ conversations }) => {
    const thread = await conversations.meet(meeting([phone(++last)]))
    const one = { ...heard(thread.id, `wamid-${last}`), envelope: held }
    await conversations.keep(one)
    return one.id
  })
  await t.store.together(({ conversations }) => conversations.fileUnder(grievance, [message]))
  await t.store.together(({ retention }) => retention.hold(grievance, NOW, 'DM-1', 'जाँच लंबित है'))
  const at = new Date(Date.now() + 40 * DAY)
  const erasure = await noticed({ of: 'raw_webhook', part: 'loose' }, at, 30)
  const hour = erasedFrom(at)
  const erase = (now: Date) =>
    t.store.together(({ retention }) => retention.eraseLoose({ ...erasure, noticedAt: at }, 10, now))
  assert.deepEqual((await erase(hour)).ids, [read])
  await t.store.together(({ retention }) => retention.lift(grievance, new Date(at.getTime() + DAY)))
  assert.deepEqual((await erase(hour)).ids, [], 'lifted after the notice: the next notice has it')
  const later = await t.store.together(({ retention }) =>
    retention.eraseLoose({ ...erasure, noticedAt: new Date(at.getTime() + 2 * DAY) }, 10, hour),
  )
  assert.deepEqual(later.ids, [held])
})

test('what a public door delivered is the snapshot of the post, and stays as long as words do', async () => {
  const body = new TextEncoder().encode('{}')
  await t.store.envelopes.store({ channel: 'x', receivedAt: NOW, headers: {}, body })
  const [post] = await t.store.envelopes.claim(10, new Date())
  assert.ok(post)
  await t.store.envelopes.settle(post.id, [], new Date())
  const goneAfter = async (days: number) => {
    const at = new Date(Date.now() + days * DAY)
    const erasure = await noticed({ of: 'raw_webhook', part: 'loose' }, at, 30)
    const { ids } = await t.store.together(({ retention }) =>
      retention.eraseLoose({ ...erasure, noticedAt: at }, 10, erasedFrom(at)),
    )
    return ids.includes(post.id)
  }
  assert.equal(await goneAfter(50), false)
  assert.equal(await goneAfter(3 * 366), true)
})
