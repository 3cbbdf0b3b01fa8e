import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { contactStanding } from '#core/contact/contact.ts'
import { confirmingAll, withWindows } from '../quiet-district.ts'
import { assertNothingTwice, atScreen, holder, kinds, reported, SOON, since, told } from './fixtures/steps.ts'
import { HOUR, openTown, type Town } from './town.ts'

/** Raipur's 24 hours: whoever has the work speaks with the complainant in that time (M84, M90, B6). */
let town: Town
before(async () => {
  town = await openTown({
    files: {
      'settings.yaml': (text) => confirmingAll(withWindows(text, '')),
    },
  })
})
after(() => town?.close())

async function asked(who: string, path: string, body?: object) {
  const { token } = await town.program.store.staff.openSession(atScreen(town, who).person, town.now(), 1)
  const answer = await fetch(`${town.url}/api/v1/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
async function deed(who: string, code: string, name: string, body: object) {
  const { seq } = (await town.file(code)).grievance
  return asked(who, `grievances/${code}/${name}`, { seq, key: `${name}-${who}-${seq}`, ...body })
}
const codes = ({ body }: { readonly body: Record<string, unknown> }) =>
  (body.items as { code: string }[]).map(({ code }) => code)

let spoken: string
let vain: string
let late: string

test('the card gives the number, and pressing "we spoke" within the day settles the call', async () => {
  const [one = '', two = '', three = ''] = await told(
    town,
    [town.phone('919000000701', 'रमेश'), 'चापाकल खराब है। ग्राम पाकड़चक, ब्लॉक पलाशगंज'],
    [town.phone('919000000702', 'गीता'), 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'],
    [town.phone('919000000703', 'सीता'), 'चापाकल खराब है। ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़'],
  )
  ;[spoken, vain, late] = [one, two, three]
  const officer = await holder(town, spoken)
  assert.match(since(officer, 0).join('\n'), /आवेदक: रमेश, \+91 90000 00701/)
  await officer.press('स्वीकार')
  await town.quiet()
  assert.match(officer.latest().text, /पहले आवेदक को फोन कीजिए: रमेश, \+91 90000 00701/)
  await town.pass(3 * HOUR)
  await officer.press('बात हो गई')
  await town.quiet()
  const { grievance } = await town.file(spoken)
  assert.equal(contactStanding(grievance, town.now()), 'spoke')
  assert.deepEqual(
    grievance.calls.map(({ outcome }) => outcome),
    ['spoke'],
  )
})

test('three calls in vain are counted in the file, and then the complainant is asked for a good time', async () => {
  const officer = await holder(town, vain)
  await officer.say(`${vain} फोन नहीं उठा`)
  await town.quiet()
  assert.match(officer.latest().text, /प्रयास 1/)
  await officer.say(`${vain} स्विच ऑफ`)
  await town.quiet()
  const citizen = town.phone('919000000702')
  const heard = citizen.inbox.length
  const { post } = (await town.file(vain)).grievance
  const third = await deed(post ?? '', vain, 'contact', { outcome: 'no-answer', words: 'शाम को भी नहीं' })
  assert.equal(third.status, 200)
  await town.quiet()
  await town.pass(SOON)
  const { grievance } = await town.file(vain)
  assert.deepEqual(
    grievance.calls.map(({ outcome }) => outcome),
    ['no-answer', 'unreachable', 'no-answer'],
  )
  const [question, ...more] = since(citizen, heard)
  assert.match(question ?? '', /अधिकारी ने आपको 3 बार फोन किया[\s\S]*किस समय फोन करें/)
  assert.deepEqual(more, [])
  const { body } = third
  const calls = body.calls as { standing: string; made: { says: { hi: string } }[] }
  assert.equal(calls.standing, 'tried')
  assert.equal(calls.made.length, 3)
})

test('who has not spoken in time stands in the list and is reminded once', async () => {
  const officer = await holder(town, late)
  const { post } = (await town.file(late)).grievance
  assert.deepEqual(codes(await asked(post ?? '', 'grievances?uncalled=1')), [])
  const heard = officer.inbox.length
  await town.pass(22 * HOUR)
  await town.pass(SOON)
  const reminders = since(officer, heard).filter((text) => /बात करने का समय बीत गया/.test(text))
  assert.equal(reminders.length, 1)
  assert.match(reminders[0] ?? '', /\+91 90000 00703/)
  assert.deepEqual(codes(await asked(post ?? '', 'grievances?uncalled=1')), [late])
  assert.deepEqual(codes(await asked('CELL-OP-1', 'grievances?uncalled=1')), [late])
  await officer.say('बात हो गई')
  await town.quiet()
  assert.deepEqual(codes(await asked('CELL-OP-1', 'grievances?uncalled=1')), [])
  await town.pass(30 * HOUR)
  assert.equal(
    since(officer, heard).filter((text) => /बात करने का समय बीत गया/.test(text)).length,
    1,
    'and not again',
  )
})

test('an officer who has not the work may not write a call down, nor may the control room', async () => {
  assert.equal((await deed('RES-JE-02', vain, 'contact', { outcome: 'spoke' })).status, 404)
  assert.equal((await deed('CELL-OP-1', vain, 'contact', { outcome: 'spoke' })).status, 403)
})

test('a sampled report comes to the queue of somebody else, whose "no one called" is a doubt and no more', async () => {
  const officer = await holder(town, spoken)
  await reported(town, [officer, spoken, 'चापाकल की मरम्मत की, पानी चालू है'])
  assert.deepEqual(codes(await asked('CELL-OP-1', 'confirmations')), [spoken])
  const { post } = (await town.file(spoken)).grievance
  assert.equal((await asked(post ?? '', 'confirmations')).status, 403)
  const answers = { called: 'no', done: 'no', polite: 'yes' }
  const done = await deed('CELL-OP-1', spoken, 'confirmation', { reached: true, answers })
  assert.equal(done.status, 200)
  const { grievance } = await town.file(spoken)
  assert.deepEqual(grievance.confirmations[0]?.doubts, ['said-spoken', 'not-done'])
  assert.equal(grievance.state, 'awaiting_word', 'only the citizen’s own word reopens')
  assert.deepEqual(codes(await asked('CELL-OP-1', 'confirmations')), [])
})

test('the explicit "not satisfied" on the telephone reopens one level up, with their words', async () => {
  const officer = await holder(town, late)
  await reported(town, [officer, late, 'चापाकल की मरम्मत की'])
  const nobody = await deed('CELL-OP-1', late, 'confirmation', { reached: false })
  assert.equal(nobody.status, 200)
  assert.deepEqual(codes(await asked('CELL-OP-1', 'confirmations')), [late], 'not reached: asked again')
  const answers = { called: 'yes', done: 'no', polite: 'unsaid' }
  const word = { reached: true, answers, word: 'dissatisfied' }
  const wordless = await deed('CELL-OP-1', late, 'confirmation', word)
  assert.equal(wordless.status, 422)
  const told = await deed('CELL-OP-1', late, 'confirmation', { ...word, words: 'पानी अब भी नहीं आता' })
  assert.equal(told.status, 200)
  await town.quiet()
  await town.pass(SOON)
  const held = await town.file(late)
  assert.ok(kinds(held).includes('dissatisfied'))
  assert.ok(kinds(held).includes('reopened'))
  assert.equal(held.grievance.level, 2)
  assert.ok(held.grievance.contactBy, 'whoever is above must speak with them too')
  assertNothingTwice(town)
})

test('who complains about an officer is called by nobody of theirs: no time runs, no number is given, no call is taken', async () => {
  const [code = ''] = await told(town, [
    town.phone('919000000704', 'अनाम'),
    'खण्ड विकास अधिकारी बेलवन आवास के लिए रिश्वत मांग रहे हैं। ग्राम तेजबारी, ब्लॉक बेलवन',
  ])
  const settled = { against: 'RDD-BDO-02', reason: 'नाम से शिकायत है' }
  assert.equal((await deed('CELL-OP-1', code, 'amendment', settled)).status, 200)
  await town.quiet()
  await town.pass(SOON)
  const { grievance } = await town.file(code)
  assert.equal(grievance.state, 'with_officer')
  assert.notEqual(grievance.post, 'RDD-BDO-02')
  assert.equal(grievance.contactBy, undefined)
  assert.equal((await deed('RDD-BDO-02', code, 'contact', { outcome: 'spoke' })).status, 404)
  assert.equal((await deed(grievance.post ?? '', code, 'contact', { outcome: 'spoke' })).status, 409)
  const [, accused] = [since(await holder(town, code), 0), since(town.officer('RDD-BDO-02'), 0)]
  assert.doesNotMatch(accused.join('\n'), new RegExp(`${code}|90000 00704`))
})
