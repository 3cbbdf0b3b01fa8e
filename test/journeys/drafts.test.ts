import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Uploaded } from '#contract/desk.ts'
import type { File } from '#contract/grievances.ts'
import { photo } from './fixtures/photo.ts'
import { assertNothingTwice, atScreen, kinds, SOON, since, toldOne, village } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

/** The stenographer of the Executive Engineer writes, the engineer signs. */
let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

async function asked<T>(post: string, path: string, body?: object | Uint8Array) {
  const { token } = await town.program.store.staff.openSession(atScreen(town, post).person, town.now(), 1)
  const bytes = body instanceof Uint8Array
  const type = bytes ? 'application/octet-stream' : 'application/json'
  const answer = await fetch(`${town.url}/api/v1/${path}`, {
    headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': type } : {}) },
    ...(body ? { method: 'POST', body: (bytes ? body : JSON.stringify(body)) as BodyInit } : {}),
  })
  const read = { status: answer.status, body: (await answer.json()) as T }
  if (body) {
    await town.quiet()
    await town.pass(SOON)
  }
  return read
}
const onTop = async (code: string, key: string) => ({ seq: (await town.file(code)).grievance.seq, key })

async function withTheEngineer(number: string): Promise<string> {
  const words = `हमारे टोले का चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा। ग्राम ${village(town, 'तेजबारी').name}`
  const code = await toldOne(town, town.phone(number, 'सुनीता देवी'), words)
  const moved = { ...(await onTop(code, `up-${number}`)), post: 'PHE-EE', reason: 'खण्ड कार्यालय देखेगा' }
  assert.equal((await asked('CELL-OP-1', `grievances/${code}/transfer`, moved)).status, 200)
  return code
}

async function drafted(code: string, text: string): Promise<{ readonly status: number }> {
  const sent = await asked<Uploaded>(
    'PHE-EE-STF',
    'uploads?name=pump.jpg',
    await photo({ lat: 18.1, lng: 70.3, at: '2026:10:06 09:40:00' }),
  )
  const body = { ...(await onTop(code, `draft-of-${code}`)), text, uploads: [sent.body.ticket] }
  return asked('PHE-EE-STF', `grievances/${code}/draft`, body)
}

test('the staff writes, the officer sees it in the chat and hands it in with one press more', async () => {
  const code = await withTheEngineer('919000000701')
  const engineer = town.officer('PHE-EE')
  await engineer.say('सूची')
  await town.quiet()
  const before = since(engineer, 0).length
  assert.equal((await drafted(code, 'हैंडपंप का वाशर बदला गया, पानी आ रहा है')).status, 200)
  const shown = since(engineer, before).join('\n')
  assert.match(shown, new RegExp(`${code} की आख्या का मसौदा तैयार किया है[\\s\\S]*वाशर बदला`))
  assert.ok(!kinds(await town.file(code)).includes('reported'), 'a draft is no report')
  const refused = await asked<{ code: string }>('PHE-EE-STF', `grievances/${code}/report`, {
    ...(await onTop(code, 'report-of-the-staff')),
    text: 'काम हो गया है',
    evidence: [],
  })
  assert.equal(refused.status, 403)

  await engineer.press('जमा करें')
  await town.quiet()
  await engineer.press('जमा करें')
  await town.quiet()
  await town.pass(SOON)
  const { acts, grievance } = await town.file(code)
  const report = acts.find(({ act }) => act.kind === 'reported')
  assert.ok(report?.act.kind === 'reported', engineer.latest().text)
  assert.equal(report.by.kind === 'officer' && report.by.post, 'PHE-EE', 'the officer answers for it')
  assert.equal(report.act.text, 'हैंडपंप का वाशर बदला गया, पानी आ रहा है')
  assert.equal(report.act.evidence.length, 1)
  assert.equal(grievance.draft, undefined)
  assertNothingTwice(town)
})

test('at a screen the officer mends the words and takes the files of the draft along', async () => {
  const code = await withTheEngineer('919000000702')
  await drafted(code, 'वाशर बदला')
  const { body } = await asked<File>('PHE-EE', `grievances/${code}`)
  assert.equal(body.draft?.text, 'वाशर बदला')
  assert.equal(body.draft?.files, 1)
  assert.ok(body.may.includes('report') && !body.may.includes('draft'))
  const done = await asked<File>('PHE-EE', `grievances/${code}/report`, {
    ...(await onTop(code, 'report-with-draft')),
    text: 'वाशर और चेन बदली, पानी चालू',
    evidence: [],
    withDraft: true,
  })
  assert.equal(done.status, 200, JSON.stringify(done.body))
  assert.equal(done.body.reports[0]?.evidence.length, 1)
  assert.equal(done.body.draft, undefined)
})

test('the head of the department directs its own posts, and nobody of another department', async () => {
  const code = await withTheEngineer('919000000703')
  const direct = async (post: string, key: string) =>
    (
      await asked<{ code?: string }>('PHE-SE', `grievances/${code}/direction`, {
        ...(await onTop(code, key)),
        directions: [{ post, mode: 'inquire', words: 'मौके पर देखकर बताएँ', lead: false }],
      })
    ).status
  assert.equal(await direct('RDD-BDO-02', 'direction-beyond'), 403)
  assert.equal(await direct('PHE-JE-02', 'direction-within'), 200)
})
