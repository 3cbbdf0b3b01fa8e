import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AttachmentId, FileHash, PersonId } from '#core/ids.ts'
import { DISTRICT, heard, idAt, meeting, NOW, phone, type Trial, trial } from './fixtures/trial.ts'

let t: Trial
before(async () => {
  t = await trial()
})
after(() => t.end())

const file = (letter: string) => letter.repeat(64) as FileHash
const later = (ms: number) => new Date(NOW.getTime() + ms)
const LEASE = later(60_000)
const expect = (hash: FileHash, name?: string) =>
  t.store.scans.expect({ file: hash, bytes: 3, ...(name ? { name } : {}) }, NOW, LEASE)

let last = 0
/** A message with this file, which is ours already. */
async function brought(hash: FileHash): Promise<AttachmentId> {
  const id = idAt<AttachmentId>()
  await t.store.together(async ({ conversations }) => {
    const thread = await conversations.meet(meeting([phone(1)]))
    const attachment = { id, mime: 'image/jpeg', file: hash, bytes: 3, filename: 'कागज.jpg' }
    await conversations.keep({ ...heard(thread.id, `wamid-${++last}`), attachment })
  })
  return id
}
const standing = async (id: AttachmentId) => {
  const one = await t.store.attachments.find(id)
  return [one?.state, one?.file, one?.scanning, one?.found]
}

test('a file that nobody scans is free, and its message shows it', async () => {
  assert.equal(await t.store.scans.standing(file('0')), 'free')
  assert.deepEqual(await standing(await brought(file('0'))), ['stored', file('0'), undefined, undefined])
})

test('while it waits its messages carry no file, and a clean verdict frees all of them at once', async () => {
  assert.equal(await expect(file('a')), undefined, 'it is new')
  assert.deepEqual(await expect(file('a')), { standing: 'waiting' })
  const [one, two] = [await brought(file('a')), await brought(file('a'))]
  assert.deepEqual(await standing(one), ['waiting', undefined, true, undefined])
  assert.deepEqual(await t.store.attachments.claim(10, later(999_999)), [], 'there is nothing to fetch')
  const released = await t.store.scans.clean(file('a'), NOW)
  assert.deepEqual(released.map(({ id }) => id).toSorted(), [one, two].toSorted())
  assert.deepEqual(await standing(two), ['stored', file('a'), undefined, undefined])
  assert.deepEqual(await expect(file('a')), { standing: 'free', judgedAt: NOW })
})

test('what is found is held in every message, also where it was free before, and in those that come later', async () => {
  const early = await brought(file('b'))
  await expect(file('b'), 'बिल.pdf')
  await t.store.scans.hold(file('b'), 'Some.Virus', NOW)
  for (const id of [early, await brought(file('b'))])
    assert.deepEqual(await standing(id), ['held', undefined, undefined, 'Some.Virus'])
  assert.equal(await t.store.scans.standing(file('b')), 'held')
  await t.store.scans.clean(file('b'), NOW)
  assert.equal(await t.store.scans.standing(file('b')), 'held', 'nothing makes it free again')
  const { files, many } = await t.store.scans.held(10)
  assert.deepEqual([files[0]?.name, files[0]?.bytes, files[0]?.found, many], ['बिल.pdf', 3, 'Some.Virus', 1])
})

test('a file in one hand is not taken by another before its lease is over, and how much waits is known', async () => {
  await expect(file('c'))
  assert.deepEqual(await t.store.scans.claim(5, NOW, LEASE), [])
  assert.deepEqual(await t.store.scans.claim(5, LEASE, later(120_000)), [{ file: file('c'), tries: 2 }])
  await t.store.scans.later(file('c'), later(180_000), 'ECONNREFUSED')
  const { waiting, oldest, why } = await t.store.scans.waiting()
  assert.deepEqual([waiting, oldest, why], [1, NOW, 'ECONNREFUSED'])
})

test('without a scanner what waited is let go, and what is held stays', async () => {
  const id = await brought(file('c'))
  assert.deepEqual(await t.store.scans.release(10, NOW), [{ id, mime: 'image/jpeg' }])
  assert.equal((await standing(id))[0], 'stored')
  assert.equal(await t.store.scans.standing(file('b')), 'held')
  assert.deepEqual(await t.store.scans.release(10, NOW), [])
})

test('what was refused and stands in no message leaves after its time; what stands in one stays for its class', async () => {
  await expect(file('d'))
  await t.store.scans.hold(file('d'), 'Some.Virus', NOW)
  assert.equal(await t.store.scans.leave(NOW, NOW), 0, 'not yet')
  assert.equal(await t.store.scans.leave(later(1), NOW), 1)
  const leaving = await t.store.together(({ retention }) => retention.leaving(10, later(1)))
  assert.deepEqual(leaving, [file('d')])
  await t.store.scans.forget(file('d'))
  assert.equal(await t.store.scans.standing(file('d')), 'free')
})

test('verdicts of a district stay in it', async () => {
  const other = await trial({ district: DISTRICT + 1 })
  assert.equal(await other.store.scans.standing(file('b')), 'free')
  await other.end()
})

test('a false alarm is free wherever it stands, is never held again, and tells who released it and why', async () => {
  const hash = 'e5'.repeat(32) as FileHash
  const by = { person: 'nic-dio' as PersonId, reason: 'हमारा अपना प्रपत्र' }
  assert.equal(await t.store.scans.pardon(hash, by, NOW), undefined, 'nothing is held')
  await expect(hash, 'प्रपत्र.pdf')
  const one = await brought(hash)
  await t.store.scans.hold(hash, 'Eicar', NOW)
  const released = await t.store.scans.pardon(hash, by, later(1000))
  assert.deepEqual(
    released?.map(({ id }) => id),
    [one],
  )
  assert.deepEqual(await standing(one), ['stored', hash, undefined, undefined])

  await t.store.scans.hold(hash, 'Eicar', later(2000))
  assert.equal(await t.store.scans.standing(hash), 'free')
  assert.deepEqual(await standing(await brought(hash)), ['stored', hash, undefined, undefined])
  const [row] = await t.store.scans.pardoned(5)
  assert.deepEqual(
    [row?.name, row?.found, row?.by, row?.reason, row?.at],
    ['प्रपत्र.pdf', 'Eicar', by.person, by.reason, later(1000)],
  )
  assert.equal(await t.store.scans.pardon(hash, by, NOW), undefined, 'once')
})
