import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AttachmentId } from '#core/ids.ts'
import { type BhashiniWorld, startBhashini } from '#world/bhashini.ts'
import type { Phone } from '#world/phone.ts'
import { withWindows } from '../quiet-district.ts'
import { voiceNote } from './fixtures/photo.ts'
import { screenOf } from './fixtures/screen.ts'
import { SOON } from './fixtures/steps.ts'
import { HOUR, MINUTE, openTown, type Town } from './town.ts'

let town: Town
let outside: BhashiniWorld
before(async () => {
  outside = await startBhashini({ userId: 'district-9901', apiKey: 'town-key' })
  town = await openTown({
    settings: { TOWN_BHASHINI_ID: 'district-9901', TOWN_BHASHINI_KEY: 'town-key' },
    files: {
      'settings.yaml': (text) =>
        `${withWindows(text, '')}\nspeech: { service: bhashini, voice: true, translation: false, userId: "\u0024{TOWN_BHASHINI_ID}", apiKey: "\u0024{TOWN_BHASHINI_KEY}", url: "${outside.url}" }\n`,
    },
  })
})
after(async () => {
  await town?.close()
  await outside?.close()
})

test('what a service hears is a suggestion; what a person types is read like a written message', async () => {
  outside.hears = 'हमारे गांव का चापाकल तीन महीने से खराब है'
  const citizen = town.phone('919000000271', 'बोलने वाली')
  await citizen.sendVoice(voiceNote())
  await town.quiet()
  const note = await noteOf(citizen)
  const suggested = await heardOf(note)
  assert.equal(suggested?.suggested?.words, outside.hears)
  assert.ok((suggested?.suggested?.confidence ?? 0) > 0.8)
  assert.equal(suggested?.typed, undefined)

  const typed = 'हमारे गाँव तेजबारी में चापाकल तीन महीने से खराब है, कोई बनाने नहीं आया'
  const { status, body: read } = await type(note, typed)
  assert.equal(status, 200)
  assert.equal(read.words, typed)
  assert.equal(read.subjects[0]?.code, 'WAT-HP')
  await town.pass(20 * MINUTE)
  await town.pass(SOON)
  const { items } = await town.program.store.desk.grievances({ search: 'chapakal teen mahine' }, { limit: 5 })
  assert.equal(items[0]?.name, 'बोलने वाली')
  assert.equal(items[0]?.subject, 'WAT-HP')
  assert.match(items[0]?.gist ?? '', /तेजबारी में चापाकल/)
})

test('what was typed into a file that is registered already is found by a search all the same', async () => {
  outside.hears = 'कुछ और'
  const citizen = town.phone('919000000272', 'बाद में')
  await citizen.sendVoice(voiceNote())
  await town.quiet()
  await town.pass(20 * MINUTE)
  await town.pass(SOON)
  await type(await noteOf(citizen), 'पुलिया का गार्डर टूट गया')
  const { items } = await town.program.store.desk.grievances({ search: 'puliya gardar' }, { limit: 5 })
  assert.equal(items.length, 1)
  const { items: threads } = await town.program.store.desk.conversations('all', 'nobody' as never, {
    limit: 5,
    search: 'गार्डर',
  })
  assert.equal(threads[0]?.name, 'बाद में')
})

test('who typed it is shown, it can be mended, and the newest counts', async () => {
  const note = await noteOf(town.phone('919000000271'))
  const mended = await type(note, 'चापाकल चार महीने से खराब है')
  assert.equal(mended.status, 200)
  const heard = await heardOf(note)
  assert.equal(heard?.typed?.words, 'चापाकल चार महीने से खराब है')
  assert.ok(heard?.typed?.person)
})

test('a service that is away holds nothing up, and is asked again', async () => {
  outside.faults.awayNext = 2
  outside.hears = 'नाली बंद है'
  const citizen = town.phone('919000000273', 'धीरज')
  await citizen.sendVoice(voiceNote())
  await town.quiet()
  assert.equal((await heardOf(await noteOf(citizen)))?.suggested, undefined)
  await town.pass(2 * MINUTE)
  await town.pass(HOUR)
  assert.equal((await heardOf(await noteOf(citizen)))?.suggested?.words, 'नाली बंद है')
})

test('what an officer says is not sent out', async () => {
  const before = outside.asked.length
  await town.officer('PHE-EE').sendVoice(voiceNote())
  await town.quiet()
  assert.equal(outside.asked.length, before)
})

/** The voice note in a person's thread. */
async function noteOf(phone: Phone): Promise<AttachmentId> {
  const { desk } = town.program.store
  const { items } = await desk.conversations('all', 'nobody' as never, { limit: 100 })
  const thread = items.find((one) => one.name === phone.person.name)
  assert.ok(thread, phone.person.name)
  const { messages } = await desk.thread(thread.id, { limit: 100 })
  const [note] = messages.flatMap((message) => (message.direction === 'in' ? message.attachments : []))
  assert.ok(note)
  return note.id
}

async function heardOf(note: AttachmentId) {
  return (await town.program.store.transcripts.of([note])).get(note)
}

async function type(note: AttachmentId, words: string) {
  const screen = await screenOf(town, 'CELL-OP-1')
  return screen.post<{ readonly words: string; readonly subjects: readonly { readonly code: string }[] }>(
    `attachments/${note}/heard`,
    { words },
  )
}
