import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, test } from 'node:test'
import type { DistrictIndex } from '#core/district/find.ts'
import type { Act } from '#core/grievance/acts.ts'
import type { AttachmentId, FileHash, GrievanceId } from '#core/ids.ts'
import type { OwnDays } from '#core/retention/classes.ts'
import {
  heard,
  idAt,
  meeting,
  NOW,
  PROGRAM,
  phone,
  register,
  type Trial,
  trial,
} from '#store/fixtures/trial.ts'
import { keepRetention } from '#watch/retention/keep.ts'
import type { Keeper } from '#watch/retention/keeper.ts'

let t: Trial
let now = NOW
let own: OwnDays = {}
const removed: string[] = []
beforeEach(async () => {
  t = await trial()
  now = NOW
  own = {}
  removed.length = 0
})
afterEach(() => t.end())

const DAY = 86_400_000
/** Half past ten in the morning, so many days later. */
const on = (day: number) => {
  now = new Date(NOW.getTime() + day * DAY)
}

function keeper(): Keeper {
  return {
    store: t.store,
    retention: t.store.retention,
    files: {
      remove: async (file) => {
        removed.push(file)
        return 'removed'
      },
    },
    get district() {
      return { district: { posts: [], retention: own } } as unknown as DistrictIndex
    },
    policy: () => 7,
    channel: { account: 'account-1', name: 'whatsapp' },
    now: () => now,
    newId: () => idAt(now),
    log: () => undefined,
  }
}

async function kept(one = keeper()) {
  while ((await keepRetention(one)) > 0);
}

let last = 100
async function picture(grievance?: GrievanceId) {
  const nr = ++last
  const file = createHash('sha256').update(`picture ${nr}`).digest('hex') as FileHash
  const attachment = idAt<AttachmentId>()
  await t.store.together(async ({ conversations }) => {
    const thread = await conversations.meet(meeting([phone(nr)]))
    const message = {
      ...heard(thread.id, `wamid-${nr}`),
      content: { type: 'media', media: 'image' } as const,
      attachment: { id: attachment, mime: 'image/jpeg', file, bytes: 10 },
    }
    await conversations.keep(message)
    if (grievance) await conversations.fileUnder(grievance, [message.id])
  })
  return { attachment, file }
}

async function append(id: GrievanceId, act: Act, at = now) {
  const done = await t.store.together(async ({ register: book }) =>
    book.append(id, (await book.find(id))?.grievance.seq ?? 0, [{ act, by: PROGRAM }], at),
  )
  assert.ok(done.ok)
}

const CLOSED: Act = { kind: 'closed', ground: 'satisfied' }
const stateOf = async ({ attachment }: { attachment: AttachmentId }) =>
  (await t.store.attachments.find(attachment))?.state
const coming = async () => (await t.store.retention.coming()).map(({ of, part }) => `${of} ${part}`)
const done = () => t.store.retention.certificates({ limit: 50 })

test('the evidence of a report outlives what was only said, and goes with the reports', async () => {
  const id = await register(t.store)
  const [told, proof] = [await picture(id), await picture(id)]
  await append(id, {
    kind: 'reported',
    number: 1,
    text: 'ठीक किया',
    messages: [],
    evidence: [proof.attachment],
    review: false,
  })
  await append(id, CLOSED)
  on(179)
  await kept()
  assert.deepEqual(await coming(), ['chat_media filed'])
  on(182)
  await kept()
  assert.equal(await stateOf(told), 'erased')
  assert.equal(await stateOf(proof), 'stored')
  assert.deepEqual(removed, [told.file])
  on(2919)
  await kept()
  on(2922)
  await kept()
  assert.equal(await stateOf(proof), 'erased')
  assert.equal((await t.store.verify()).broken, undefined)
})

test('two tickers at once, and one that comes later, erase everything once', async () => {
  const pictures = await Promise.all(
    Array.from({ length: 60 }, async () => {
      const id = await register(t.store)
      const one = await picture(id)
      await append(id, CLOSED)
      return one
    }),
  )
  on(179)
  await Promise.all([kept(), kept()])
  assert.equal((await t.store.retention.coming())[0]?.foreseen, 60)
  on(182)
  await Promise.all([kept(), kept()])
  await kept()
  for (const one of pictures) assert.equal(await stateOf(one), 'erased')
  const certificates = (await done()).filter(({ erased }) => erased > 0)
  assert.deepEqual(
    certificates.map(({ erased, units, files, policy }) => ({ erased, units, files, policy })),
    [{ erased: 60, units: 60, files: 60, policy: 7 }],
  )
  assert.equal(new Set(removed).size, 60)
})

test('days that are lengthened within the 48 hours stop what was made known, and it comes again in its time', async () => {
  const id = await register(t.store)
  const filed = await picture(id)
  await append(id, CLOSED)
  const loose = await picture()
  on(179)
  await kept()
  assert.deepEqual(await coming(), ['chat_media filed', 'chat_media loose'])
  own = { chat_media: 300 }
  on(182)
  await kept()
  assert.equal(await stateOf(filed), 'stored')
  assert.equal(await stateOf(loose), 'stored')
  on(299)
  await kept()
  on(302)
  await kept()
  assert.equal(await stateOf(filed), 'erased')
  assert.equal(await stateOf(loose), 'erased')
})

test('a grievance that was reopened after the notice keeps everything until it is closed again', async () => {
  const id = await register(t.store)
  const mine = await picture(id)
  await append(id, CLOSED)
  on(179)
  await kept()
  await append(id, { kind: 'reopened', level: 2, ground: 'after-closure' })
  on(182)
  await kept()
  assert.equal(await stateOf(mine), 'stored')
  await append(id, CLOSED)
  on(182 + 178)
  await kept()
  assert.equal(await stateOf(mine), 'stored')
  on(182 + 180)
  await kept()
  on(182 + 183)
  await kept()
  assert.equal(await stateOf(mine), 'erased')
})

test('a hold that is put within the 48 hours stops it, and the certificate counts it as kept back', async () => {
  const id = await register(t.store)
  const mine = await picture(id)
  await append(id, CLOSED)
  on(179)
  await kept()
  await t.store.together(({ retention }) => retention.hold(id, now, 'DM-1', 'न्यायालय में वाद'))
  on(182)
  await kept()
  assert.equal(await stateOf(mine), 'stored')
  const [certificate] = await done()
  assert.equal(certificate?.erased, 0)
  assert.equal(certificate?.keptBack, 1)
})

test('before ten in the morning nothing is gathered', async () => {
  const id = await register(t.store)
  await picture(id)
  await append(id, CLOSED)
  now = new Date(NOW.getTime() + 179 * DAY - 2 * 3_600_000)
  await kept()
  assert.deepEqual(await coming(), [])
})
