import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { deedsOf } from '#journey/deeds.ts'
import { atScreen, kinds, SOON, since } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

let forms = 0
const deeds = () => deedsOf(town.program.house)
const onTop = async (code: string) => ({
  seq: (await town.file(code)).grievance.seq,
  key: `suggestion-deed-${++forms}`,
})
const GIST = 'मेरा सुझाव है कि हर गाँव में चापाकल के पास पौधे लगाए जाएँ'

async function registered(more: object) {
  const made = await deeds().register(atScreen(town, 'CELL-OP-1'), {
    ...{ key: `suggestion-form-${++forms}`, messages: [], gist: GIST, subject: 'WAT-HP' },
    ...more,
  })
  assert.ok(made.ok, JSON.stringify(made))
  await town.quiet()
  await town.pass(SOON)
  return made.value.grievance.code
}

test('a suggestion goes to the nodal post, is thanked for, answered without proofs and rests without a question', async () => {
  const citizen = town.phone('919000000901', 'रेणु')
  const subject = [...town.program.district.subjects.values()].find(
    ({ parent, evidence }) => parent && evidence === 'geo_photo',
  )
  assert.ok(subject)
  const department = town.program.district.departments.get(subject.departments[0] ?? '')
  const code = await registered({
    ...{ nature: 'suggestion', subject: subject.code },
    complainant: { phone: '9000000901', name: 'रेणु' },
  })
  const held = await town.file(code)
  assert.equal(held.grievance.post, department?.nodalPost)
  assert.equal(held.grievance.timeClass, 'S')
  assert.match(citizen.inbox.map(({ text }) => text).join('\n'), /सुझाव/)

  const before = citizen.inbox.length
  const officer = atScreen(town, held.grievance.post ?? '')
  const answered = await deeds().report(officer, code, {
    ...(await onTop(code)),
    text: 'सुझाव अच्छा है, अगले महीने से पौधे लगाए जाएँगे',
    evidence: [],
  })
  assert.ok(answered.ok, `no photo is asked for: ${JSON.stringify(answered)}`)
  await town.quiet()
  await town.pass(SOON)
  const after = await town.file(code)
  assert.deepEqual([after.grievance.state, after.grievance.closed?.ground], ['closed', 'answered'])
  assert.equal(kinds(after).includes('put-to-citizen'), false)
  const news = since(citizen, before)
  assert.equal(news.filter((text) => /उत्तर/.test(text)).length, 1, news.join('\n---\n'))
  assert.doesNotMatch(news.join('\n'), /संतुष्ट|हल हो गई/)
})

test('what reads like a suggestion lies at the desk until a person says what it is', async () => {
  const citizen = town.phone('919000000902', 'मोहन')
  await citizen.say('मेरा सुझाव है कि हर ब्लॉक में बच्चों के लिए पुस्तकालय खोला जाए, इससे पढ़ाई बेहतर होगी')
  await town.quiet()
  await town.pass(20 * 60_000)
  await town.pass(SOON)
  const { items } = await town.program.store.desk.grievances({}, { limit: 5 })
  const row = items.find(({ gist }) => gist.includes('पुस्तकालय'))
  assert.ok(row, 'it is registered all the same')
  const held = await town.file(row.code)
  assert.equal(held.grievance.state, 'at_desk')
  assert.ok(held.grievance.lacks.includes('nature'), held.grievance.lacks.join())
  const said = await deeds().amendment(atScreen(town, 'CELL-OP-1'), row.code, {
    ...(await onTop(row.code)),
    nature: 'suggestion',
    reason: 'पढ़कर देखा, सुझाव है',
  })
  assert.ok(said.ok, JSON.stringify(said))
  await town.quiet()
  await town.pass(SOON)
  const after = await town.file(row.code)
  assert.equal(after.grievance.state, 'with_officer')
  assert.equal(after.grievance.timeClass, 'S')
  assert.match(citizen.inbox.map(({ text }) => text).join('\n'), /सुझाव के रूप में ली गई/)
})

test('the register shows suggestions by themselves, and the figures hold none', async () => {
  const { items } = await town.program.store.desk.grievances({ suggestions: true }, { limit: 20 })
  assert.equal(items.length, 2)
  assert.ok(items.every(({ suggestion }) => suggestion))
  const { token } = await town.program.store.staff.openSession(
    atScreen(town, 'CELL-OP-1').person,
    town.now(),
    12,
  )
  const answer = await fetch(`${town.url}/api/v1/grievances?suggestions=1`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const body = (await answer.json()) as { items: { suggestion?: boolean }[] }
  assert.deepEqual(
    body.items.map(({ suggestion }) => suggestion),
    [true, true],
  )
})
