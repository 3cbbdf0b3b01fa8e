import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { CITIZEN, startBench } from './fixtures/receiver.ts'

const PHOTO = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')

test('after a restart the phones know their talks, the window is still open, and read can still be told', async (t) => {
  const memory = await mkdtemp(path.join(tmpdir(), 'phones-'))
  const before = await startBench({ memory })
  await before.world.phone(CITIZEN).sendPhoto(PHOTO, { caption: 'चापाकल' })
  const mediaId = (before.messages[0]?.image as Record<string, unknown> | undefined)?.id
  await before.sendText(CITIZEN, 'दर्ज हुआ')
  await before.world.idle()
  await before.world.phone(CITIZEN).react(before.world.phone(CITIZEN).latest().id, '🙏')
  await before.close()

  const after = await startBench({ memory })
  t.after(async () => {
    await after.close()
    await rm(memory, { recursive: true })
  })
  const phone = after.world.phone(CITIZEN)
  assert.deepEqual(
    phone.thread.map((message) => [message.by, message.text, message.ticks]),
    [
      ['me', 'चापाकल', 'delivered'],
      ['office', 'दर्ज हुआ', 'delivered'],
    ],
  )
  assert.deepEqual(phone.thread[0]?.media?.bytes, PHOTO)
  assert.equal(phone.latest().reactions.get('me'), '🙏')
  assert.equal((await after.call('GET', String(mediaId))).status, 200)
  await after.sendText(CITIZEN, 'अब भी खुला है')
  await after.world.idle()
  assert.equal(phone.latest().text, 'अब भी खुला है')
  await phone.read()
  assert.deepEqual(
    after.statuses.filter((item) => item.status === 'read').map((item) => item.id),
    phone.inbox.map((message) => message.id),
  )
})
