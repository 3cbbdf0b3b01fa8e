import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  assertNothingTwice,
  atScreen,
  kinds,
  reported,
  SOON,
  since,
  told,
  toldOne,
} from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

test('a stranger who quotes a code learns nothing and changes nothing, and so does an officer of another post', async () => {
  const owner = town.phone('919000000141', 'मीना कुमारी')
  const stranger = town.phone('919000000142', 'अनजान')
  const elsewhere = town.officer('RES-JE-04')
  const code = await toldOne(town, owner, 'चापाकल खराब है, पानी नहीं आता। ग्राम तेजबारी, ब्लॉक बेलवन')
  const before = await town.file(code)

  await Promise.all([stranger.say(`${code} स्थिति बताइए`), elsewhere.say(`${code} हो गया, काम पूरा कर दिया`)])
  await town.quiet()
  await stranger.say(`${code} काम हो गया, बंद कर दीजिए`)
  await town.quiet()
  await town.pass(SOON)
  const secrets = /चापाकल|तेजबारी|मीना|कनिष्ठ|अभियंता|00141/
  for (const phone of [stranger, elsewhere]) {
    const heard = since(phone, 0)
    assert.ok(heard.length > 0, 'they are answered')
    for (const text of heard) assert.doesNotMatch(text, secrets)
  }
  assert.match(since(stranger, 0).join(), /जानकारी नहीं दी जा सकती/)
  assert.match(since(elsewhere, 0).join(), /आपके पद के पास नहीं/)

  const after = await town.file(code)
  assert.equal(after.grievance.state, before.grievance.state)
  assert.deepEqual(kinds(after).slice(before.acts.length), ['rebuffed', 'rebuffed', 'rebuffed'])
  const whom = after.acts.flatMap(({ act, by }) => (act.kind === 'rebuffed' ? [[act.who, by.kind]] : []))
  assert.deepEqual(whom.toSorted(), [
    ['other-post', 'stranger'],
    ['stranger', 'stranger'],
    ['stranger', 'stranger'],
  ])

  const { person } = atScreen(town, 'CELL-OP-1')
  const { token } = await town.program.store.staff.openSession(person, town.now(), 1)
  const answer = await fetch(`${town.url}/api/v1/grievances/${code}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const file = (await answer.json()) as { acts: { kind: string; says: { hi: string } }[] }
  const shown = file.acts.filter(({ kind }) => kind === 'rebuffed')
  assert.equal(shown.length, 3, 'the desk sees who tried')
  for (const act of shown) assert.notEqual(act.says.hi, '')
})

test('a code whose last letter is wrong is asked about, not guessed', async () => {
  const owner = town.phone('919000000143', 'सीमा')
  const code = await toldOne(town, owner, 'चापाकल खराब है। ग्राम कुसुमनगर, ब्लॉक धनवारी')
  const wrong = `${code.slice(0, -1)}${code.endsWith('A') ? 'C' : 'A'}`
  const before = kinds(await town.file(code))
  const stranger = town.phone('919000000144', 'कोई')
  await Promise.all([owner.say(`${wrong} स्थिति`), stranger.say(`${wrong} स्थिति`)])
  await town.quiet()
  for (const phone of [owner, stranger]) {
    assert.match(phone.latest().text, /पूरा या सही नहीं लगता/)
    assert.match(phone.latest().text, new RegExp(wrong))
  }
  assert.deepEqual(kinds(await town.file(code)), before)
  await owner.say(code)
  await town.quiet()
  assert.match(owner.latest().text, /अधिकारी के पास है/)
})

test('who has no phone number is a citizen like any other, through a change of user id and of number', async () => {
  const hidden = town.world.add({ name: 'फूलमती', userId: 'IN.90000000000000000151', username: 'phoolmati' })
  const moving = town.phone('919000000152', 'कल्लू राम')
  assert.equal(hidden.person.number, undefined)
  const [c1 = '', c2 = ''] = await told(
    town,
    [hidden, 'चापाकल खराब है। ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़'],
    [moving, 'चापाकल खराब है। ग्राम पाकड़चक, ब्लॉक पलाशगंज'],
  )
  const toHidden = town.world.sent.filter((sent) => sent.person === hidden.person)
  assert.ok(toHidden.length > 0)
  for (const { payload } of toHidden) {
    assert.equal(payload.recipient, hidden.person.userId)
    assert.equal(payload.to, undefined)
  }
  assert.match(town.officer('PHE-JE-03').latest().text, /फूलमती, फोन नंबर नहीं/)

  const conversations = [
    (await town.file(c1)).grievance.conversation,
    (await town.file(c2)).grievance.conversation,
  ]
  await hidden.changeUserId()
  await moving.changeNumber('919000000153')
  await town.quiet()
  await Promise.all([hidden.say('स्थिति'), moving.say('स्थिति')])
  await town.quiet()
  assert.match(hidden.latest().text, new RegExp(c1))
  assert.match(moving.latest().text, new RegExp(c2))

  await reported(
    town,
    [town.officer('PHE-JE-03'), c1, 'मरम्मत करा दी'],
    [town.officer('PHE-JE-05'), c2, 'मरम्मत करा दी'],
  )
  await Promise.all([hidden.press('हाँ, संतुष्ट हूँ'), moving.press('हाँ, संतुष्ट हूँ')])
  await town.quiet()
  await town.pass(SOON)
  for (const [at, code] of [c1, c2].entries()) {
    const { grievance } = await town.file(code)
    assert.equal(grievance.closed?.ground, 'satisfied')
    assert.equal(grievance.conversation, conversations[at])
  }
  const afterMove = town.world.sent.filter((sent) => sent.person === moving.person).at(-1)
  assert.equal(afterMove?.payload.to, '919000000153')
  const { items } = await town.program.store.desk.conversations('all', 'nobody' as never, { limit: 100 })
  for (const name of ['फूलमती', 'कल्लू राम'])
    assert.equal(items.filter((one) => one.name === name).length, 1, `${name} has one thread`)
  assertNothingTwice(town, [/जानकारी नहीं दी जा सकती/])
})
