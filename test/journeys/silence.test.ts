import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findCodes } from '#core/grievance/code.ts'
import { assertNothingTwice, kinds, reported, SOON, since, told } from './fixtures/steps.ts'
import { DAY, HOUR, openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

test('silence is asked about once and then closes; an answer before the end counts; a late one may open again', async () => {
  const silent = town.phone('919000000131', 'भोला राम')
  const slow = town.phone('919000000132', 'चंदा देवी')
  const late = town.phone('919000000133', 'दीपक कुमार')
  const pressing = town.phone('919000000134', 'उषा देवी')
  const codes = await told(
    town,
    [silent, 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'],
    [slow, 'चापाकल खराब है। ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़'],
    [late, 'चापाकल खराब है। ग्राम कुसुमनगर, ब्लॉक धनवारी'],
    [pressing, 'चापाकल खराब है। ग्राम पाकड़चक, ब्लॉक पलाशगंज'],
  )
  const [c1 = '', c2 = '', c3 = '', c4 = ''] = codes
  await reported(
    town,
    [town.officer('PHE-JE-02'), c1, 'मरम्मत करा दी गई है'],
    [town.officer('PHE-JE-03'), c2, 'मरम्मत करा दी गई है'],
    [town.officer('PHE-JE-04'), c3, 'मरम्मत करा दी गई है'],
    [town.officer('PHE-JE-05'), c4, 'मरम्मत करा दी गई है'],
  )
  for (const code of codes) assert.equal((await town.file(code)).grievance.state, 'awaiting_word')

  await town.pass(3 * DAY)
  await town.pass(DAY)
  const reminders = silent.inbox.filter((message) => message.template?.name === 'hearing_reminder')
  assert.equal(reminders.length, 1, 'one reminder, by the approved template')
  await town.pass(3 * DAY - 2 * HOUR)
  assert.equal((await town.file(c1)).grievance.state, 'awaiting_word', 'nothing is closed before its time')
  await slow.say('काम नहीं हुआ')
  await town.quiet()
  assert.ok(kinds(await town.file(c2)).includes('reopened'), 'a word two hours before the end counts')
  await town.pass(3 * HOUR)
  await town.pass(SOON)
  for (const code of [c1, c3, c4]) {
    const { grievance, acts } = await town.file(code)
    assert.equal(grievance.closed?.ground, 'silent')
    assert.equal(acts.filter(({ act }) => act.kind === 'reminded').length, 1)
  }
  assert.notEqual((await town.file(c2)).grievance.state, 'closed')
  assert.ok(since(silent, 0).some((text) => /पूछने पर उत्तर नहीं मिला/.test(text)))

  await town.pass(2 * DAY)
  await Promise.all([late.say('काम नहीं हुआ था, चापाकल अब भी खराब है'), pressing.press('नहीं, काम नहीं हुआ')])
  await town.quiet()
  for (const phone of [late, pressing])
    assert.ok(
      phone.latest().buttons.some((button) => button.title === 'फिर से खोलें'),
      `${phone.person.name} is offered reopening`,
    )
  await Promise.all([late.press('फिर से खोलें'), pressing.press('फिर से खोलें')])
  await town.quiet()
  await town.pass(SOON)
  for (const code of [c3, c4]) {
    const { grievance } = await town.file(code)
    assert.equal(grievance.post, 'PHE-EE')
    assert.equal(grievance.level, 2)
  }

  await town.pass(31 * DAY)
  const heard = silent.inbox.length
  await silent.say(`${c1} चापाकल फिर खराब हो गया है, ग्राम तेजबारी, ब्लॉक बेलवन`)
  await town.quiet()
  await town.pass(20 * 60_000)
  await town.pass(SOON)
  const texts = since(silent, heard).join('\n')
  const fresh = findCodes(texts)
    .map(({ code }) => code)
    .filter((code) => code !== c1)
  assert.ok(fresh.length > 0, 'after the days of reopening it becomes a new grievance')
  assert.ok(
    !silent.inbox.slice(heard).some((message) => message.buttons.some(({ title }) => title === 'फिर से खोलें')),
  )
  assert.equal((await town.file(c1)).grievance.state, 'closed')
  assert.equal((await town.file(fresh[0] ?? '')).grievance.subject, 'WAT-HP')
  assertNothingTwice(town)
})
