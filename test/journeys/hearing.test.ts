import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { HearingMonth } from '#contract/office.ts'
import { watchHearings } from '#watch/hearing/hearing.ts'
import { atScreen, SOON, since } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

/** One additional collector presides each day, in turn (M86, M87). */
const at = (hour: string, day: string) => new Date(`${day}T${hour}:00+05:30`)
let town: Town
before(async () => {
  town = await openTown({
    begins: at('12:30', '2026-10-05'),
    files: {
      'hearings.csv': (text) =>
        `${text.split('\n')[0]}\njansunwai,जन सुनवाई,Public hearing,COLL,10:00,12:00,,ADM-A;CDO;REV-ADM,2026-10-05\n`,
      'leaves.csv': () => 'person,from,to,substitute,post\nyogesh-tiwari,2026-10-06,2026-10-06,,\n',
    },
  })
})
after(() => town?.close())

async function asked(post: string, path: string, body?: object) {
  const { token } = await town.program.store.staff.openSession(atScreen(town, post).person, town.now(), 1)
  const answer = await fetch(`${town.url}/api/v1/hearings${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: answer.status, body: (await answer.json()) as HearingMonth }
}
const presiding = ({ body }: { readonly body: HearingMonth }) =>
  (body.hearings[0]?.days ?? []).slice(0, 5).map(({ day, postCode }) => `${day.slice(8)} ${postCode}`)

async function passTo(hour: string, day: string): Promise<void> {
  await town.pass(at(hour, day).getTime() - town.now().getTime())
  const watch = { ...town.program.house, windows: town.program.store.windows }
  await Promise.all([watchHearings(watch), watchHearings(watch)])
  await town.quiet()
  await town.pass(SOON)
}
const duties = (post: string, words: RegExp) =>
  since(town.officer(post), 0).filter((text) => words.test(text)).length

test('who is on leave is passed over and takes the next day; everybody may read it', async () => {
  const month = await asked('PHE-JE-02', '')
  assert.deepEqual(presiding(month), ['05 ADM-A', '06 REV-ADM', '07 CDO', '08 ADM-A', '09 REV-ADM'])
  assert.equal(month.body.mayArrange, false)
})

test('who presides hears of it the evening before and that morning, once each', async () => {
  await passTo('18:05', '2026-10-05')
  assert.equal(duties('REV-ADM', /कल 6 अक्टूबर को \*जन सुनवाई\*/), 1)
  assert.equal(duties('CDO', /जन सुनवाई/), 0)
  await passTo('07:10', '2026-10-06')
  assert.equal(duties('REV-ADM', /आज \*जन सुनवाई\* में आपकी ड्यूटी है/), 1)
})

test('two days are swapped with a reason: an act of administration, on the public page at once', async () => {
  const days = ['2026-10-07', '2026-10-08']
  const refused = await asked('CELL-OP-1', '/jansunwai/swap', { days, why: 'बैठक है' })
  assert.equal(refused.status, 403)
  const before = town.program.administration.version()
  const swapped = await asked('DM', '/jansunwai/swap', { days, why: 'सीडीओ की राज्य स्तरीय बैठक' })
  assert.equal(swapped.status, 200)
  assert.deepEqual(presiding(swapped).slice(2), ['07 ADM-A', '08 CDO', '09 REV-ADM'])
  const [change] = await town.program.administration.history({ file: 'roster.csv', limit: 1 })
  assert.equal(change?.version, before + 1)
  assert.equal(change?.by, 'jyoti-sonkar')
  assert.equal(change?.why, 'सीडीओ की राज्य स्तरीय बैठक')
  const page = await (await fetch(`${town.url}/hearings`, { headers: { accept: 'text/html' } })).text()
  assert.ok(Buffer.byteLength(page) < 20_000, `${Buffer.byteLength(page)} bytes`)
  assert.match(page, /datetime="2026-10-07"[\s\S]*?अपर जिलाधिकारी \(प्रशासन\)[\s\S]*?datetime="2026-10-08"/)
  assert.doesNotMatch(page, /पंकज गुप्ता/, 'the public reads posts, not persons')
})

test('the morning’s message reaches who presides after the swap', async () => {
  await passTo('18:05', '2026-10-06')
  await passTo('07:10', '2026-10-07')
  assert.equal(duties('ADM-A', /आज \*जन सुनवाई\*/), 1)
  assert.equal(duties('CDO', /आज \*जन सुनवाई\*/), 0)
})

test('somebody else is put on a day, and the day can be given back to its turn', async () => {
  const put = await asked('DM', '/jansunwai/days/2026-10-09', { post: 'DM', why: 'डीएम स्वयं सुनेंगी' })
  assert.deepEqual(presiding(put).at(-1), '09 DM')
  const back = await asked('DM', '/jansunwai/days/2026-10-09', { why: 'कार्यक्रम बदला' })
  assert.deepEqual(presiding(back).at(-1), '09 REV-ADM')
  const sunday = await asked('DM', '/jansunwai/days/2026-10-11', { post: 'DM', why: 'रविवार' })
  assert.equal(sunday.status, 422)
})

test('who is not told in the morning is not told after the hearing has begun', async () => {
  await passTo('10:30', '2026-10-08')
  assert.equal(duties('CDO', /आज \*जन सुनवाई\*/), 0)
})

test('once a hearing has begun its day stays as it was, whatever leave is entered afterwards; a person is put by name', async () => {
  await passTo('10:05', '2026-10-12')
  const before = presiding(await asked('PHE-JE-02', '?month=2026-10'))
  const held = (await town.program.store.windows.presided('jansunwai')).map(({ day }) => day)
  assert.equal(held.at(0), '2026-10-05', 'days that passed while nobody looked are written down too')
  assert.equal(held.at(-1), '2026-10-12')
  const { administration } = town.program
  const person = atScreen(town, 'ADM-A').person
  const away = { person, from: '2026-10-05', to: '2026-10-08', substitute: '', post: '' }
  const done = await administration.change({
    by: atScreen(town, 'DM').person,
    why: 'देर से आई सूचना',
    edits: [{ file: 'leaves.csv', kind: 'row', after: away }],
  })
  assert.equal(done.kind, 'changed')
  assert.deepEqual(presiding(await asked('PHE-JE-02', '?month=2026-10')), before)
  const put = (day: string) =>
    asked('DM', `/jansunwai/days/${day}`, { person: atScreen(town, 'SDM-01').person, why: 'विशेष सुनवाई' })
  assert.notEqual((await put('2026-10-08')).status, 200, 'a day that is over')
  const named = await put('2026-10-20')
  assert.equal(named.status, 200)
  const day = named.body.hearings[0]?.days.find((one) => one.day === '2026-10-20')
  assert.equal(day?.persons.length, 1)
  assert.ok(day?.fixed)
})
