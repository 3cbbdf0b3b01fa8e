import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { explainClock, nextRung } from '#core/escalation/clock-of.ts'
import { climbDue } from '#watch/clock/climb.ts'
import { assertNothingTwice, atScreen, kinds, SOON, since, told, toldOne } from './fixtures/steps.ts'
import { HOUR, MINUTE, openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

/** Moves time to a little after a moment. */
async function passTo(moment: Date): Promise<void> {
  await town.pass(Math.max(0, moment.getTime() - town.now().getTime()) + MINUTE)
  await town.pass(SOON)
}

const rungs = async (code: string) =>
  (await town.file(code)).acts.flatMap(({ act }) =>
    act.kind === 'prompted' || act.kind === 'escalated' ? [act.rung] : [],
  )
const asked = async (who: string, code: string, deed: string, body: object) => {
  const { token } = await town.program.store.staff.openSession(atScreen(town, who).person, town.now(), 1)
  const { seq } = (await town.file(code)).grievance
  const answer = await fetch(`${town.url}/api/v1/grievances/${code}/${deed}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ seq, key: `${deed}-${who}-${seq}`, ...body }),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

test('what nobody answers climbs the ladder to the state, everybody is told once, and the work stays where it is', async () => {
  const citizen = town.phone('919000000301', 'रमेश')
  const lost = town.phone('919000000302', 'अनाम')
  const [code = '', unread = ''] = await told(
    town,
    [citizen, 'चापाकल खराब है। ग्राम पाकड़चक, ब्लॉक पलाशगंज'],
    [lost, 'साहब हमारे यहाँ बहुत दिक्कत है, कुछ कीजिए। ग्राम जगतबारी'],
  )
  const holder = town.officer('PHE-JE-05')
  const { grievance } = await town.file(code)
  assert.equal((await town.file(unread)).grievance.state, 'at_desk')
  for (const [at, moment] of (grievance.clock?.rungs ?? []).entries()) {
    await passTo(moment.at)
    const climbed = await rungs(code)
    assert.equal(climbed.length, at + 1, `${moment.rung} is climbed at its moment`)
    assert.equal(climbed.at(-1), moment.rung)
    // A second ticker looks at the same moment, twice.
    const { store, house } = town.program
    await Promise.all([
      climbDue({ ...house, ladder: store.ladder }),
      climbDue({ ...house, ladder: store.ladder }),
    ])
    assert.deepEqual(await rungs(code), climbed)
  }
  const late = (await town.file(code)).grievance
  assert.equal(late.post, grievance.post)
  assert.equal(late.escalated, 5)
  assert.deepEqual(late.seniors, ['PHE-EE', 'CELL-NOD', 'DM', 'STATE-NOD'])
  assert.match(since(holder, 0).join('\n'), /आधा समय बीत गया[\s\S]*समय पूरा होने को है[\s\S]*स्तर 2/)
  for (const post of late.seniors)
    assert.match(since(town.officer(post), 0).join('\n'), new RegExp(`${code}.*समय पर नहीं निपटी`))
  assert.match(since(citizen, 0).join('\n'), /समय पर उत्तर नहीं आया, इसलिए .* को बता दिया गया/)
  await passTo(nextRung((await town.file(unread)).grievance)?.at ?? town.now())
  assert.ok((await rungs(unread)).length > 0, 'work that nobody has climbs too')
  const { body } = await asked('PHE-EE', code, 'note', { text: 'देख रहा हूँ' })
  assert.equal(body.code === 'unknown-grievance', false, 'the senior sees the file')
  assertNothingTwice(town)
})

test('a clock that jumps over every rung, with two tickers behind it, climbs each once', async () => {
  const code = await toldOne(
    town,
    town.phone('919000000303', 'गीता'),
    'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन',
  )
  const last = (await town.file(code)).grievance.clock?.rungs.at(-1)?.at ?? town.now()
  await passTo(new Date(last.getTime() + 48 * HOUR))
  assert.deepEqual(await rungs(code), ['nudge', 'warning', 'level-2', 'level-3', 'level-4', 'level-5'])
})

test('the clock stands while papers are awaited; the ledger is in the file and on the public page', async () => {
  const citizen = town.phone('919000000304', 'सीता')
  const code = await toldOne(town, citizen, 'चापाकल खराब है। ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़')
  const before = (await town.file(code)).grievance.dueAt ?? town.now()
  const officer = town.officer('PHE-JE-03')
  await officer.say(`${code} दस्तावेज चाहिए: चापाकल का फोटो`)
  await town.quiet()
  assert.equal((await town.file(code)).grievance.state, 'awaiting_complainant')
  await town.pass(72 * HOUR)
  await citizen.say('यह लीजिए, पास के स्कूल के सामने वाला चापाकल')
  await town.quiet()
  await town.pass(SOON)
  const { grievance } = await town.file(code)
  assert.equal(grievance.state, 'with_officer')
  assert.ok((grievance.dueAt ?? before) > before, 'the deadline moved')
  const { district } = town.program.district
  assert.deepEqual(grievance.dueAt, explainClock(grievance, district).due)
  const file = await asked('CELL-OP-1', code, 'note', { text: 'समय देखा' })
  const clock = file.body.clock as {
    pauses: { countedMinutes: number; why: string; says: { hi: string } }[]
    steps: { hi: string }[]
  }
  assert.ok((clock.pauses[0]?.countedMinutes ?? 0) > 0)
  assert.match(clock.pauses[0]?.why ?? '', /चापाकल का फोटो/)
  assert.match(clock.pauses[0]?.says.hi ?? '', /कार्य समय गिना/)
  assert.match(clock.steps.map(({ hi }) => hi).join('\n'), /रुके समय के बराबर आगे/)
  const page = async () =>
    await (await fetch(town.program.house.trackingLink(code).replace(town.config.publicUrl, town.url))).text()
  const ledger = /अंतिम तिथि कैसे तय हुई[\s\S]*जब घड़ी रुकी रही[\s\S]*चापाकल का फोटो[\s\S]*कार्य समय गिना/
  assert.match(await page(), ledger)
  await citizen.say('मैं अपनी शिकायत वापस लेना चाहता हूँ')
  await town.quiet()
  assert.equal((await town.file(code)).grievance.state, 'closed')
  assert.match(await page(), ledger, 'the ledger is read also after the closing')
})

test('class and date change only by an act with its reason, and one level up', async () => {
  const citizen = town.phone('919000000305', 'मोहन')
  const code = await toldOne(town, citizen, 'चापाकल खराब है। ग्राम कुसुमनगर, ब्लॉक धनवारी')
  const changed = await asked('CELL-OP-1', code, 'reclassification', {
    timeClass: 'D15',
    reason: 'नया बोर करना है',
  })
  assert.equal(changed.status, 200)
  assert.equal((await town.file(code)).grievance.reclassed, 1)
  assert.equal(
    (await asked('CELL-OP-1', code, 'reclassification', { timeClass: 'ZZ', reason: 'गलत' })).status,
    422,
  )
  assert.equal(
    (await asked('PHE-JE-04', code, 'reclassification', { timeClass: 'C', reason: 'अपने से' })).status,
    403,
  )

  const due = (await town.file(code)).grievance.dueAt ?? town.now()
  const newDate = new Date(due.getTime() + 5 * 24 * HOUR).toISOString().slice(0, 10)
  assert.equal((await asked('PHE-JE-04', code, 'interim', { text: 'पाइप आना बाकी है', newDate })).status, 200)
  await town.quiet()
  assert.match(town.officer('PHE-EE').latest().text, /अंतरिम उत्तर देकर/)
  assert.equal(
    (await asked('PHE-JE-04', code, 'interim-approval', {})).status,
    403,
    'nobody approves their own date',
  )
  assert.equal((await asked('PHE-EE', code, 'interim-approval', {})).status, 200)
  await town.pass(SOON)
  const held = await town.file(code)
  assert.deepEqual(kinds(held).slice(-2), ['interim', 'interim-approved'])
  assert.equal(held.grievance.interims, 1)
  assert.equal(held.grievance.state, 'with_officer')
  assert.ok((held.grievance.dueAt ?? due) > due)
  assert.match(since(citizen, 0).join('\n'), /नया नियत समय[\s\S]*नई तारीख .* तय हुई/)
})

test('an officer asks for time in the chat; a day that cannot be is said so, a refusal comes with its reason', async () => {
  const code = await toldOne(
    town,
    town.phone('919000000306', 'शांति'),
    'चापाकल खराब है। ग्राम पाकड़चक, ब्लॉक पलाशगंज',
  )
  const officer = town.officer('PHE-JE-05')
  const before = (await town.file(code)).grievance.dueAt
  await officer.say(`${code} अंतरिम: पाइप आना बाकी है`)
  await town.quiet()
  assert.match(officer.latest().text, /किस तारीख तक/)
  await officer.say('पाइप आना बाकी है, 90 दिन में')
  await town.quiet()
  assert.match(officer.latest().text, /यह तारीख नहीं हो सकती/)
  await officer.say(`${code} अंतरिम: पाइप आना बाकी है, 20 दिन में`)
  await town.quiet()
  assert.match(officer.latest().text, /अंतरिम उत्तर भेज दिया/)
  assert.deepEqual((await town.file(code)).grievance.dueAt, before, 'the old date holds until it is approved')
  assert.equal((await asked('PHE-EE', code, 'interim-refusal', { reason: 'पाइप भंडार में है' })).status, 200)
  await town.pass(SOON)
  assert.match(officer.latest().text, /स्वीकृत नहीं हुआ[\s\S]*भंडार/)
  assert.deepEqual((await town.file(code)).grievance.dueAt, before)
})
