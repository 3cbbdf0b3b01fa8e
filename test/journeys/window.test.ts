import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { deedsOf } from '#journey/deeds.ts'
import { assertNothingTwice, atScreen, reported, SOON, since, told } from './fixtures/steps.ts'
import { DAY, HOUR, MINUTE, openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

/** How often the service refused something with this code, at once or afterwards. */
const refusals = (code: number) =>
  town.world.refused.filter((one) => one.code === code).length +
  town.world.sent.filter((one) => one.failedWith === code).length

test('after a day of silence the news goes by the approved template, in the language of each', async () => {
  const hindi = town.phone('919000000231', 'प्रतीक्षा')
  const english = town.phone('919000000232', 'Martha')
  await english.say('The handpump is broken and there is no water. Village Kusumnagar, block Dhanwari')
  await town.quiet()
  await english.press('Yes, register')
  await town.quiet()
  const [code = ''] = await told(town, [hindi, 'चापाकल खराब है। ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़'])
  const other = /ABH-PHE-\d\d-\d{5}-\w/.exec(since(english, 0).join('\n'))?.[0] ?? ''
  await town.pass(25 * HOUR)
  const counts = [hindi.inbox.length, english.inbox.length]
  await reported(
    town,
    [town.officer('PHE-JE-03'), code, 'मरम्मत करा दी'],
    [town.officer('PHE-JE-04'), other, 'हैंडपंप चालू किया'],
  )
  const copy = hindi.inbox.slice(counts[0])
  assert.deepEqual(
    copy.map((message) => [message.template?.name, message.template?.language]),
    [['report_copy', 'hi']],
    'the paper, which no template carries, waits for the window',
  )
  assert.equal(english.inbox.at(-1)?.template?.language, 'en')
  assert.equal(refusals(131047), 0)
  await hindi.press('हाँ, संतुष्ट हूँ')
  await town.quiet()
  await town.pass(SOON)
  const paper = hindi.inbox.filter((message) => message.media?.mime === 'application/pdf')
  assert.equal(paper.length, 1, 'when the citizen writes, what waited follows')
  assert.equal((await town.file(code)).grievance.closed?.ground, 'satisfied')
  assert.equal(refusals(131047), 0)
  assertNothingTwice(town)
})

test('an answer of the desk in free words is not said into a closed window', async () => {
  const citizen = town.phone('919000000233', 'मौन')
  const [code = ''] = await told(town, [citizen, 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'])
  await town.pass(2 * DAY)
  const { grievance } = await town.file(code)
  const answer = () =>
    deedsOf(town.program.house).answer(atScreen(town, 'CELL-OP-1'), grievance.conversation as never, {
      text: 'कृपया चापाकल का नंबर बताइए',
      key: 'asked-by-the-desk',
    })
  const refused = await answer()
  assert.equal(!refused.ok && refused.refusal, 'window-closed')
  await citizen.say('स्थिति')
  await town.quiet()
  assert.ok((await answer()).ok)
  assert.ok((await answer()).ok)
  await town.quiet()
  assert.equal(since(citizen, 0).filter((text) => text === 'कृपया चापाकल का नंबर बताइए').length, 1)
})

test('when our token or our payment fails nothing is lost, and afterwards everything is said once', async () => {
  const { faults } = town.world
  for (const [trouble, phone] of [
    ['tokenExpired', town.phone('919000000234', 'टोकन')],
    ['payment', town.phone('919000000235', 'भुगतान')],
  ] as const) {
    if (trouble === 'payment') faults.payment = 'answer'
    else faults.tokenExpired = true
    const before = town.world.refused.length
    await phone.say('चापाकल खराब है। ग्राम पाकड़चक, ब्लॉक पलाशगंज')
    await town.pass(MINUTE)
    await town.pass(20 * MINUTE)
    await town.pass(SOON)
    assert.equal(phone.inbox.length, 0, trouble)
    const tries = town.world.refused.length - before
    assert.ok(tries >= 1 && tries <= 8, `the line stands still instead of storming: ${tries} tries`)
    const [circuit] = await town.program.store.outbox.circuits()
    assert.equal(circuit?.open, true)
    const { items } = await town.program.store.desk.grievances({ search: phone.person.name }, { limit: 5 })
    assert.equal(items.length, 1, 'what comes in is heard and goes its way meanwhile')
    assert.equal(items[0]?.state, 'with_officer')

    faults.payment = false
    faults.tokenExpired = false
    await town.pass(2 * MINUTE)
    await town.pass(2 * MINUTE)
    assert.match(since(phone, 0).join('\n'), new RegExp(`हमने यह समझा[\\s\\S]*${items[0]?.code}`))
    assert.equal((await town.program.store.outbox.circuits())[0]?.open, false)
  }
  assertNothingTwice(town, [/कृपया चापाकल/])
})

test('a limit of the service is waited out, and an answer that was lost is not said again', async () => {
  const { faults } = town.world
  const hurried = town.phone('919000000236', 'जल्दी')
  const lost = town.phone('919000000237', 'खोया')
  const broken = town.phone('919000000238', 'टूटा')
  faults.pairRateNext = 2
  await hurried.say('नमस्ते')
  await town.quiet()
  for (let n = 0; n < 4; n++) await town.pass(20_000)
  assert.equal(hurried.inbox.length, 1)

  faults.cutAfterAcceptNext = 1
  await lost.say('नमस्ते')
  await town.quiet()
  faults.http500AfterAcceptNext = 1
  await broken.say('नमस्ते')
  await town.quiet()
  await town.pass(11 * MINUTE)
  await town.pass(HOUR)
  assert.equal(lost.inbox.length, 1)
  assert.equal(broken.inbox.length, 1)
  assertNothingTwice(town, [/कृपया चापाकल/])
})
