import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AttachmentId, FileHash, MessageId } from '#core/ids.ts'
import { DISTRICT, heard, idAt, meeting, phone, register, type Trial, trial } from './fixtures/trial.ts'

let t: Trial
before(async () => {
  t = await trial()
})
after(() => t.end())

const file = (letter: string) => letter.repeat(64) as FileHash

/** A citizen's picture that lies in the file of a grievance. */
async function picture(hash: FileHash, external: string) {
  const grievance = await register(t.store, {})
  const attachment = idAt<AttachmentId>()
  await t.store.together(async ({ conversations }) => {
    const thread = await conversations.meet(meeting([phone(4), { kind: 'user-id', value: external }]))
    const id = idAt<MessageId>()
    await conversations.keep({
      ...heard(thread.id, external),
      id,
      attachment: { id: attachment, mime: 'image/jpeg', file: hash, bytes: 3 },
    })
    await conversations.fileUnder(grievance, [id])
  })
  return { attachment, grievance }
}

test('a picture is found again by the same bytes and by a print that differs in three bits, and by no more', async () => {
  const { prints } = t.store
  await prints.keep(file('a'), 'f0f0f0f0f0f0f0f0')
  await prints.keep(file('a'), '0000000000000000')
  await prints.keep(file('b'), 'f0f0f0f0f0f0f0f7')
  await prints.keep(file('c'), 'f0f0f0f0f0f0f0ff')
  await prints.keep(file('d'), '70f0f0f1f0f2f0f0')
  const [same, near, , split] = [
    await picture(file('a'), 'wamid.a'),
    await picture(file('b'), 'wamid.b'),
    await picture(file('c'), 'wamid.c'),
    await picture(file('d'), 'wamid.d'),
  ]
  const alike = await t.store.together(({ prints: found }) => found.alike(file('a')))
  const found = alike.map(({ attachment }) => attachment).sort()
  assert.deepEqual(found, [same, near, split].map(({ attachment }) => attachment).sort())
  assert.ok(alike.every(({ fromCitizen }) => fromCitizen))
  assert.ok(alike.some(({ grievance }) => grievance === near.grievance))
})

test('a picture without a print is still known by its bytes', async () => {
  const { attachment } = await picture(file('e'), 'wamid.e')
  const [one] = await t.store.together(({ prints }) => prints.alike(file('e')))
  assert.equal(one?.attachment, attachment)
  assert.deepEqual(await t.store.together(({ prints }) => prints.alike(file('f'))), [])
})

test('prints of a district stay in it', async () => {
  const other = await trial({ district: DISTRICT + 1 })
  await other.store.prints.keep(file('a'), 'f0f0f0f0f0f0f0f0')
  assert.deepEqual(await other.store.together(({ prints }) => prints.alike(file('a'))), [])
  await other.end()
})
