import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { toldOne } from './fixtures/steps.ts'
import { MINUTE, openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

/** What this post was told of danger. */
const told = (post: string) => town.officer(post).inbox.filter(({ text }) => /आपात संदेश|Emergency/.test(text))

test('who is being beaten is told 112 at once, and the control room and the nodal officer are told in the same minute', async () => {
  const citizen = town.phone('919000000951', 'रमा')
  await citizen.say('mere pati mujhe abhi maar rahe hain, bachaiye')
  await town.quiet()
  assert.match(citizen.inbox[0]?.text ?? '', /112/)
  for (const post of ['CELL-OP-1', 'CELL-OP-2', 'CELL-OP-3', 'CELL-NOD']) {
    const [message, ...more] = told(post)
    assert.match(message?.text ?? '', /रमा[\s\S]*\+?919000000951[\s\S]*maar rahe hain/, post)
    assert.equal(more.length, 0, post)
  }
  assert.equal(told('PHE-JE-05').length, 0, 'nobody else')
  const { items } = await town.program.store.desk.conversations('flagged', 'nobody' as never, { limit: 20 })
  assert.equal(items.find(({ name }) => name === 'रमा')?.flag, 'emergency')
})

test('who calls for help again and again is told of once in a quarter of an hour', async () => {
  const citizen = town.phone('919000000952', 'सीमा')
  for (const words of ['घर में आग लग गई है', 'आग फैल रही है, बचाइए', 'कोई है, आग लगी है']) await citizen.say(words)
  await town.quiet()
  const about = () => told('CELL-OP-1').filter(({ text }) => text.includes('सीमा')).length
  assert.equal(about(), 1)
  await town.pass(16 * MINUTE)
  await citizen.say('अभी भी आग लगी है')
  await town.quiet()
  assert.equal(about(), 2)
})

test('who no longer wants to live is given the number of those who listen', async () => {
  const citizen = town.phone('919000000953', 'मोहन')
  await citizen.say('ab jeena nahi chahta, marna chahta hoon')
  await town.quiet()
  assert.match(citizen.inbox[0]?.text ?? '', /14416/)
  assert.equal(told('CELL-NOD').filter(({ text }) => text.includes('मोहन')).length, 1)
})

test('danger written on the page of a grievance is told to the control room with the number of the grievance', async () => {
  const citizen = town.phone('919000000954', 'गौरी')
  const code = await toldOne(town, citizen, 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन')
  const { id } = await town.file(code)
  const write = async (key: string, words: string) => {
    const written = { key, grievance: id, at: town.now().toISOString(), language: 'hi', words, files: [] }
    await town.program.store.envelopes.store({
      channel: 'web',
      receivedAt: town.now(),
      headers: { 'x-account': 'web' },
      body: Buffer.from(JSON.stringify(written)),
    })
    await town.quiet()
  }
  await write('written-one', 'अभी तक कोई नहीं आया, बिजली के बिना मर जाएँगे')
  assert.equal(told('CELL-OP-1').filter(({ text }) => text.includes('मर जाएँगे')).length, 0)
  await write('written-two', 'प्रधान के लोग अभी मुझे मार रहे हैं')
  const about = told('CELL-OP-1').filter(({ text }) => text.includes('प्रधान के लोग'))
  assert.equal(about.length, 1)
  assert.ok(about[0]?.text.includes(code))
})

test('who lost money by a call is told 1930, and nobody is woken for it', async () => {
  const citizen = town.phone('919000000955', 'कमल')
  await citizen.say('otp bata diya aur khate se 20000 kat gaye, online thagi ho gayi')
  await town.quiet()
  assert.match(citizen.inbox[0]?.text ?? '', /1930/)
  assert.equal(told('CELL-OP-1').filter(({ text }) => text.includes('कमल')).length, 0)
})
