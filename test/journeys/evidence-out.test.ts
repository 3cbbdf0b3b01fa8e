import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { photo } from './fixtures/photo.ts'
import { holder, SOON, toldOne } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

const FILM = new URL('../../world/assets/video-handpump.mp4', import.meta.url)
const PLACE = '+18.2201+070.4302/'

/** The film with a box at its end in which a telephone has written where it was. */
async function filmWithPlace(): Promise<Buffer> {
  const inner = Buffer.concat([
    Buffer.from([0, 0, 0, PLACE.length + 8]),
    Buffer.from('loci'),
    Buffer.from(PLACE),
  ])
  const head = Buffer.concat([Buffer.from([0, 0, 0, inner.length + 8]), Buffer.from('udta')])
  return Buffer.concat([await readFile(FILM), head, inner])
}

test('the proof reaches the citizen without traces, and a broken picture does not keep the report from coming', async () => {
  const citizen = town.phone('919000000291', 'प्रमाण')
  const code = await toldOne(town, citizen, 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन')
  const officer = await holder(town, code)
  const heard = citizen.inbox.length
  await officer.say(`${code} मरम्मत करा दी गई`)
  await officer.sendPhoto(await photo({ lat: 18.22, lng: 70.43, at: '2026:10:06 11:00:00' }))
  await officer.sendPhoto(Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'))
  await officer.sendVideo(await filmWithPlace())
  await officer.sendLocation(18.22, 70.43)
  await town.quiet()
  await officer.say('हो गया')
  await town.quiet()
  await officer.press('जमा करें')
  await town.quiet()
  await town.pass(SOON)
  const got = citizen.inbox.slice(heard)
  assert.deepEqual(
    got.map((message) => message.media?.kind),
    ['video', 'document', 'image'],
  )
  const film = got[0]?.media?.bytes ?? Buffer.alloc(0)
  assert.equal(film.length, (await filmWithPlace()).length)
  assert.equal(film.includes(PLACE), false)
  assert.equal((await town.file(code)).grievance.state, 'awaiting_word')
})
