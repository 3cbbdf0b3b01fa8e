import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertNothingTwice, holder, kinds, since, told } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

const NAGARI = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x966 + Number(digit)))
/** "ABH-PHE-26-00421-N" as people type it: 26 421 n. */
const short = (code: string) => code.toLowerCase().replace(/-0+/, '-').replaceAll('-', ' ')

test('a number typed in haste is known to citizen and officer alike, and one wrong letter is asked about', async () => {
  const citizen = town.phone('919000000911', 'मैना')
  const [code = '', other = ''] = await told(
    town,
    [citizen, 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'],
    [town.phone('919000000912', 'राजू'), 'नल से पानी नहीं आ रहा। ग्राम निमनगर, ब्लॉक बेलवन'],
  )
  const officer = await holder(town, code)
  assert.equal(await holder(town, other), officer)

  for (const typed of [short(code), NAGARI(code), code.replace('ABH-', '')]) {
    const before = citizen.inbox.length
    await citizen.say(typed)
    await town.quiet()
    assert.match(since(citizen, before).join(), new RegExp(`शिकायत ${code}:[\\s\\S]*स्थिति:`), typed)
  }

  await officer.say(`${NAGARI(short(code))} स्वीकार`)
  await town.quiet()
  assert.match(officer.latest().text, new RegExp(`^${code} स्वीकार हुई`))
  assert.equal(kinds(await town.file(code)).at(-1), 'accepted')

  const wrong = `${short(other).slice(0, -1)}${other.endsWith('K') ? 'm' : 'k'}`
  for (const phone of [officer, citizen]) {
    await phone.say(`${wrong} स्वीकार`)
    await town.quiet()
    assert.match(phone.latest().text, new RegExp(`“${wrong}”[\\s\\S]*आखिरी अक्षर तक`))
  }
  assert.ok(!kinds(await town.file(other)).includes('accepted'), 'it is not guessed which was meant')

  const before = citizen.inbox.length
  await citizen.say('mera mob no 9000000911')
  await town.quiet()
  assert.ok(
    !since(citizen, before).some((text) => /सही नहीं लगता/.test(text)),
    'a telephone number is no code',
  )
  assertNothingTwice(town, [/स्थिति:/])
})
