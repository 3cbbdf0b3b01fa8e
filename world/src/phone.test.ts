import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACCOUNT, at, type Bench, CITIZEN, startBench } from './fixtures/receiver.ts'

const PHOTO = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')

async function talking(t: { after: (f: () => unknown) => void }): Promise<Bench> {
  const bench = await startBench()
  t.after(() => bench.close())
  await bench.world.phone(CITIZEN).say('नमस्ते')
  return bench
}

test('a phone without signal has sent only; delivered comes when it is back, in order', async (t) => {
  const bench = await talking(t)
  const phone = bench.world.phone(CITIZEN)
  phone.goOffline()
  await bench.sendText(CITIZEN, 'एक')
  await bench.sendText(CITIZEN, 'दो')
  await phone.say('मेरी बात')
  await bench.world.idle()
  assert.deepEqual(
    bench.statuses.map((item) => item.status),
    ['sent', 'sent'],
  )
  assert.equal(bench.messages.length, 1)
  await phone.goOnline()
  assert.deepEqual(
    phone.inbox.map((message) => message.text),
    ['एक', 'दो'],
  )
  assert.equal(bench.messages.length, 2)
  assert.deepEqual(
    bench.statuses.slice(2).map((item) => item.status),
    ['delivered', 'delivered'],
  )
})

test('who adopts a username shows no number, and is reached by the user id', async (t) => {
  const bench = await talking(t)
  const phone = bench.world.phone(CITIZEN)
  phone.adoptUsername('ramkali')
  await phone.say('अब बिना नंबर')
  const message = bench.messages.at(-1)
  const contact = bench.values.at(-1)?.contacts?.[0]
  assert.equal('from' in (message ?? {}), false)
  assert.equal('wa_id' in (contact ?? {}), false)
  assert.equal(message?.from_user_id, phone.person.userId)
  assert.match(phone.person.userId, /^IN\.\d{20}$/)
  await bench.send({ recipient: phone.person.userId, type: 'text', text: { body: 'मिल गया' } })
  await bench.world.idle()
  assert.equal(phone.latest().text, 'मिल गया')
  assert.equal('recipient_id' in (bench.statuses.at(-1) ?? {}), false)
  assert.equal(bench.statuses.at(-1)?.recipient_user_id, phone.person.userId)
})

test('a user id in the field for numbers is accepted and goes nowhere', async (t) => {
  const bench = await talking(t)
  const phone = bench.world.phone(CITIZEN)
  assert.equal((await bench.sendText(phone.person.userId, 'खोया')).status, 200)
  await bench.world.idle()
  assert.equal(phone.inbox.length, 0)
  assert.equal(bench.statuses.length, 0)
})

test('a new number is told with the old one, brings a new user id, and the old number leads nowhere', async (t) => {
  const bench = await talking(t)
  const phone = bench.world.phone(CITIZEN)
  const before = phone.person.userId
  await phone.changeNumber('919000000077')
  const [number, userId] = bench.messages.slice(-2)
  assert.equal(number?.from, CITIZEN)
  assert.equal(at(number, 'system.wa_id'), '919000000077')
  const system = userId?.system as Record<string, string>
  assert.deepEqual(
    [system.type, system.previous_user_id, system.user_id],
    ['user_changed_user_id', before, phone.person.userId],
  )
  assert.notEqual(phone.person.userId, before)
  assert.equal(bench.values.at(-1)?.contacts, undefined)
  await bench.sendText(CITIZEN, 'पुराने पर')
  await bench.sendText('919000000077', 'नए पर')
  await bench.world.idle()
  assert.deepEqual(
    phone.inbox.map((message) => message.text),
    ['नए पर'],
  )
})

test('an album is as many webhooks at the same moment, with words under the first picture', async (t) => {
  const bench = await talking(t)
  await bench.world.phone(CITIZEN).sendAlbum([PHOTO, PHOTO, PHOTO], { caption: 'तीन फोटो' })
  const images = bench.messages.filter((message) => message.type === 'image')
  assert.equal(bench.heard.length, 4)
  assert.equal(new Set(images.map((message) => message.timestamp)).size, 1)
  assert.deepEqual(images.map((message) => (message.image as { caption?: string }).caption).sort(), [
    'तीन फोटो',
    undefined,
    undefined,
  ])
})

test('a button and a row are answered in context with their ids', async (t) => {
  const bench = await talking(t)
  const phone = bench.world.phone(CITIZEN)
  const buttons = [{ type: 'reply', reply: { id: 'yes:1', title: 'हाँ' } }]
  await bench.send({
    to: CITIZEN,
    type: 'interactive',
    interactive: { type: 'button', body: { text: 'काम हुआ?' }, action: { buttons } },
  })
  const rows = [{ id: 'row:2', title: 'बिजली', description: 'तार, खंभा' }]
  await bench.send({
    to: CITIZEN,
    type: 'interactive',
    interactive: {
      type: 'list',
      body: { text: 'विषय?' },
      action: { button: 'चुनें', sections: [{ title: 'विषय', rows }] },
    },
  })
  await bench.world.idle()
  await phone.press('yes:1')
  await phone.press('बिजली')
  const [reply, row] = bench.messages.slice(-2)
  assert.deepEqual(reply?.interactive, {
    type: 'button_reply',
    button_reply: { id: 'yes:1', title: 'हाँ' },
  })
  assert.deepEqual(reply?.context, { from: ACCOUNT.displayPhoneNumber, id: phone.inbox[0]?.id })
  assert.deepEqual(row?.interactive, {
    type: 'list_reply',
    list_reply: { id: 'row:2', title: 'बिजली', description: 'तार, खंभा' },
  })
  assert.throws(() => phone.press('कोई नहीं'), /sees no button/)
})

test('an ordinary number hears of an edit only that it cannot hear it, and of a deletion nothing', async (t) => {
  const bench = await talking(t)
  const phone = bench.world.phone(CITIZEN)
  const id = await phone.say('गलत')
  await phone.edit(id, 'सही')
  assert.deepEqual(bench.messages.at(-1)?.unsupported, { type: 'edit' })
  const count = bench.messages.length
  await phone.revoke(id)
  assert.equal(bench.messages.length, count)
  bench.world.faults.businessAppNumber = true
  await phone.edit(id, 'सही')
  await phone.revoke(id)
  assert.deepEqual(
    bench.messages.slice(count).map((message) => message.type),
    ['edit', 'revoke'],
  )
})

test('voice, place, card, sticker, document, poll and a first opening are told as the service tells them', async (t) => {
  const bench = await talking(t)
  const phone = bench.world.phone(CITIZEN)
  await phone.sendVoice(Buffer.from('OggS'))
  await phone.sendLocation(25.5, 84.1, 'टोला')
  await phone.sendContactCard('मुखिया जी', '919000000055')
  await phone.sendSticker(Buffer.from('RIFF'))
  await phone.sendDocument(Buffer.from('%PDF'), { filename: 'आवेदन.pdf' })
  await phone.sendUnsupported()
  await phone.sendTooLarge()
  await phone.openTalk()
  await phone.react(await phone.say('ठीक'), '👍')
  const [, voice, place, , sticker, document, poll, large, welcome, , reaction] = bench.messages
  assert.deepEqual(
    bench.messages.map((message) => message.type),
    'text audio location contacts sticker document unsupported unsupported request_welcome text reaction'.split(
      ' ',
    ),
  )
  assert.equal(at(voice, 'audio.voice'), true)
  assert.equal(at(voice, 'audio.mime_type'), 'audio/ogg; codecs=opus')
  assert.deepEqual(place?.location, { latitude: 25.5, longitude: 84.1, name: 'टोला' })
  assert.equal(at(sticker, 'sticker.animated'), false)
  assert.equal(at(document, 'document.filename'), 'आवेदन.pdf')
  assert.equal(at(poll, 'errors.0.code'), 131051)
  assert.equal(at(large, 'errors.0.code'), 131052)
  assert.equal('text' in (welcome ?? {}), false)
  assert.equal(at(reaction, 'reaction.emoji'), '👍')
})

test('a phone can wait for what has not arrived yet', async (t) => {
  const bench = await talking(t)
  const waiting = bench.world.phone(CITIZEN).waitFor(/दर्ज/)
  await bench.sendText(CITIZEN, 'पहले कुछ और')
  await bench.sendText(CITIZEN, 'आपकी शिकायत दर्ज हुई')
  assert.equal((await waiting).text, 'आपकी शिकायत दर्ज हुई')
})
