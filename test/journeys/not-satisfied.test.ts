import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { classTime, dueAt } from '#core/clock/due.ts'
import { assertNothingTwice, holder, kinds, reported, SOON, since, toldOne } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

test('a citizen who is not satisfied is heard twice, each time one level higher, until the work is done', async () => {
  const geeta = town.phone('919000000111', 'गीता देवी')
  const code = await toldOne(town, geeta, 'चापाकल खराब है, पानी नहीं आ रहा। ग्राम तेजबारी, ब्लॉक बेलवन')
  const junior = town.officer('PHE-JE-02')
  const engineer = town.officer('PHE-EE')
  const superintending = town.officer('PHE-SE')

  await reported(town, [junior, code, 'मरम्मत करा दी गई है'])
  const juniorHeard = junior.inbox.length
  await geeta.press('नहीं, काम नहीं हुआ')
  await town.quiet()
  assert.match(geeta.latest().text, /क्या कमी रह गई/)
  await geeta.say('पाइप आज भी टूटा पड़ा है, कोई आया ही नहीं')
  await town.quiet()
  await town.pass(SOON)
  await assertAt('PHE-EE', 2, 1)
  assert.match(engineer.latest().text, /./)
  assert.ok(
    engineer.inbox.some(
      (message) => message.text.includes(code) && message.template?.name === 'dispatch_card',
    ),
    'the officer above gets the card',
  )
  assert.ok(
    since(junior, juniorHeard).some((text) => /आवेदक संतुष्ट नहीं/.test(text)),
    'the officer below is told why it went up',
  )
  assert.ok(
    [...since(junior, juniorHeard), ...since(engineer, 0)].some((text) =>
      text.includes('पाइप आज भी टूटा पड़ा है'),
    ),
    "the citizen's own words reach an officer",
  )
  assert.ok(since(geeta, 0).some((text) => /फिर खोली गई[\s\S]*अधिशासी अभियंता, पेयजल/.test(text)))

  await reported(town, [engineer, code, 'नया पाइप डलवा दिया गया है'])
  const engineerHeard = engineer.inbox.length
  await geeta.say('jhooth hai')
  await town.quiet()
  await town.pass(SOON)
  await assertAt('PHE-SE', 3, 2)
  assert.ok(since(engineer, engineerHeard).some((text) => /आवेदक संतुष्ट नहीं/.test(text)))
  assert.ok(superintending.inbox.some((message) => message.text.includes(code)))

  await reported(town, [superintending, code, 'मौके पर जाकर चापाकल चालू कराया'])
  await geeta.press('हाँ, संतुष्ट हूँ')
  await town.quiet()
  await town.pass(SOON)
  const closed = await town.file(code)
  assert.equal(closed.grievance.closed?.ground, 'satisfied')
  assert.deepEqual(
    kinds(closed).filter((kind) =>
      ['reported', 'dissatisfied', 'reopened', 'satisfied', 'closed'].includes(kind),
    ),
    [
      'reported',
      'dissatisfied',
      'reopened',
      'reported',
      'dissatisfied',
      'reopened',
      'reported',
      'satisfied',
      'closed',
    ],
  )
  assert.equal(closed.grievance.reports.length, 3)
  assertNothingTwice(town, [/क्या कमी रह गई/, /आख्या में जोड़ रहे हैं/, /एक बार देख लें/, /आख्या जमा हो गई/])

  async function assertAt(post: string, level: number, times: number) {
    const { grievance, acts } = await town.file(code)
    assert.equal(grievance.state, 'with_officer')
    assert.equal(grievance.post, post)
    assert.equal(grievance.level, level)
    assert.equal(grievance.reopened, times)
    const { settings, calendar } = town.program.district.district
    const reopened = acts.findLast(({ act }) => act.kind === 'reopened')?.at ?? town.now()
    assert.deepEqual(grievance.dueAt, dueAt(reopened, classTime(settings, 'B'), calendar))
  }
})

test('the officer above learns what is lacking, said with the word or a moment after it', async () => {
  const citizen = town.phone('919000000258', 'कमी')
  const code = await toldOne(town, citizen, 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन')
  await reported(town, [await holder(town, code), code, 'वाशर बदला'])
  await citizen.say('काम नहीं हुआ, पाइप टूटा हुआ है')
  await town.quiet()
  await citizen.say(`${code} और हैंडल भी गायब है`)
  await town.quiet()
  await town.pass(SOON)
  const above = (await holder(town, code)).inbox.map((message) => message.text).join('\n')
  assert.match(above, /पाइप टूटा हुआ/)
  assert.match(above, /हैंडल भी गायब/)
})

test('one level up is always somebody else, and at the top a grievance stays at the top', async () => {
  const citizen = town.phone('919000000112', 'सावित्री')
  const code = await toldOne(town, citizen, 'चापाकल खराब है। ग्राम जगतबारी')
  const posts: string[] = []
  for (let level = 0; level < 5; level++) {
    const { grievance } = await town.file(code)
    posts.push(grievance.post ?? '')
    if (level === 4) break
    await reported(town, [town.officer(grievance.post ?? ''), code, 'मरम्मत करा दी गई है'])
    await citizen.press('नहीं, काम नहीं हुआ')
    await town.quiet()
    await town.pass(SOON)
  }
  assert.deepEqual(
    posts,
    ['PHE-JE-01', 'PHE-SE', 'CDO', 'DM', 'DM'],
    'the executive engineer, who also held the junior post, is passed over',
  )
})
