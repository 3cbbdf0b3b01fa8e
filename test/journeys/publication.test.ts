import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { draftDue } from '#watch/bulletin/draft.ts'
import { reproduce } from '../../server/src/commands/figures-from.ts'
import { assertNothingTwice, atScreen, holder, kinds, reported, SOON, told } from './fixtures/steps.ts'
import { DAY, openTown, type Town } from './town.ts'

/** From a closed grievance to the public page, the bulletin of its week and its open data, and back (M11, M18, B10). */
let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

async function asked(who: string, path: string, body?: object) {
  const { token } = await town.program.store.staff.openSession(atScreen(town, who).person, town.now(), 1)
  const answer = await fetch(`${town.url}/api/v1/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await answer.text()
  return {
    status: answer.status,
    body: (text.startsWith('{') ? JSON.parse(text) : { text }) as Record<string, unknown>,
  }
}
async function page(path: string) {
  const answer = await fetch(`${town.url}${path}`, { headers: { accept: 'text/html' } })
  return { status: answer.status, text: await answer.text() }
}
const drafter = () => ({ ...town.program.store, district: town.program.district, now: town.now })
type Sheet = { seq: number; gist: Text; report: Text; place: { hi: string } }
type Text = { original: string; covers: { start: number; end: number; kind: string }[] }
const bare = ({ covers }: Text) => covers.map(({ start, end, kind }) => ({ start, end, kind }))

let code: string
let kept: string
const WEEK = '2026-W41'

test('what the citizen is satisfied with comes into the publisher’s queue, what is sensitive never does', async () => {
  const [one = '', two = '', three = ''] = await told(
    town,
    [
      town.phone('919000000901', 'रमेश कुमार'),
      'चापाकल खराब है, मेरा फोन 9000000901, पड़ोसी मोहन लाल का भी। ग्राम तेजबारी, ब्लॉक बेलवन',
    ],
    [town.phone('919000000902', 'गीता'), 'चापाकल खराब है। ग्राम पाकड़चक, ब्लॉक पलाशगंज'],
    [town.phone('919000000903', 'सीता'), 'पति मारपीट करते हैं, घरेलू हिंसा। ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़'],
  )
  ;[code, kept] = [one, two]
  for (const each of [one, two]) {
    const officer = await holder(town, each)
    await reported(town, [officer, each, 'रमेश कुमार से बात कर चापाकल की मरम्मत की, पानी चालू है'])
  }
  await town.pass(SOON)
  await town.phone('919000000901').press('हाँ, संतुष्ट हूँ')
  await town.phone('919000000902').press('हाँ, संतुष्ट हूँ')
  await town.quiet()
  await town.pass(SOON)
  const { status, body } = await asked('PRO', 'publications')
  assert.equal(status, 200)
  assert.deepEqual(
    (body.items as { code: string }[]).map((item) => item.code).toSorted(),
    [one, two].toSorted(),
  )
  assert.equal((await town.file(three)).grievance.sensitive, true)
  for (const who of ['CELL-OP-1', 'PHE-EE']) assert.equal((await asked(who, 'publications')).status, 403)
})

test('names, numbers and the village are proposed to be covered; the publisher draws one more and publishes', async () => {
  const sheet = (await asked('PRO', `publications/${code}`)).body as unknown as Sheet
  const covered = sheet.gist.covers.map(({ start, end }) => sheet.gist.original.slice(start, end))
  assert.ok(covered.includes('9000000901'), covered.join())
  assert.ok(sheet.report.covers.some(({ kind }) => kind === 'name'))
  const nobody = await asked('PRO', `grievances/${code}/publication`, {
    seq: sheet.seq,
    key: 'k0',
    gist: [],
    report: [],
  })
  assert.equal(nobody.status, 422)
  assert.equal(nobody.body.code, 'still-private')
  const start = sheet.gist.original.indexOf('मोहन लाल')
  const gist = [...bare(sheet.gist), ...(start < 0 ? [] : [{ start, end: start + 8, kind: 'name' }])]
  const clear = gist.filter(
    (one, at) => !gist.some((other, i) => i < at && one.start < other.end && other.start < one.end),
  )
  const body = { seq: sheet.seq, key: 'k1', gist: clear, report: bare(sheet.report) }
  const officer = await asked('PHE-EE', `grievances/${code}/publication`, body)
  assert.notEqual(officer.status, 200)
  const done = await asked('PRO', `grievances/${code}/publication`, body)
  assert.equal(done.status, 200, JSON.stringify(done.body))
  assert.equal(done.body.number, 'P26-00001')
  const again = await asked('PRO', `grievances/${code}/publication`, body)
  assert.equal(again.body.number, 'P26-00001', 'repeated by its key nothing happens twice')
  assert.equal(kinds(await town.file(code)).filter((kind) => kind === 'published').length, 1)
})

test('everybody finds it in either script, by its number, with the panchayat and without the person', async () => {
  for (const q of ['चापाकल', 'chapakal', 'P26-1']) {
    const found = await page(`/disposed?q=${encodeURIComponent(q)}`)
    assert.match(found.text, /P26-00001/, q)
  }
  const { text } = await page('/disposed/P26-00001')
  assert.match(text, /\[फ़ोन\]/)
  assert.doesNotMatch(text, /रमेश|9000000901|मोहन/)
  assert.doesNotMatch(text, new RegExp(code))
  assert.doesNotMatch((await page('/disposed?q=bijli')).text, /P26-00001/)
  assert.equal((await page('/disposed/P26-00099')).status, 404)
})

const strangers = async (query = '') => {
  const answer = await fetch(`${town.url}/open311/v2/requests.json?${query}`)
  return (await answer.json()) as Record<string, string | null>[]
}

test('over Open311 strangers read what is public and nothing that the bulletin hides, with its day and no hour', async () => {
  const listed = await strangers()
  assert.deepEqual(
    listed.map((one) => one.service_request_id),
    ['P26-00001'],
    'three were registered, and one is public',
  )
  const [record] = listed
  const { text } = await page('/disposed/P26-00001')
  for (const said of [String(record?.description), String(record?.address)])
    assert.ok(text.includes(said), said)
  assert.equal(record?.status, 'closed')
  for (const at of [record?.requested_datetime, record?.updated_datetime])
    assert.match(String(at), /T18:30:00Z$/, 'a day in India')
  assert.doesNotMatch(JSON.stringify(listed), new RegExp(`रमेश|9000000901|${code}`))
  const day = String(record?.requested_datetime)
  assert.equal((await strangers(`start_date=${day}&status=closed`)).length, 1)
  const after = new Date(new Date(day).getTime() + 60_000).toISOString().replace('.000', '')
  assert.deepEqual(await strangers(`start_date=${after}`), [], 'the hour cannot be asked out')
  assert.deepEqual(await strangers('status=open'), [])
  assert.deepEqual(await strangers(`service_request_id=${code},${kept}`), [])
  const asked = await strangers('service_request_id=p26-1')
  assert.deepEqual(asked, listed)
  const updates = await fetch(
    `${town.url}/open311/v2/servicerequestupdates.json?service_request_id=P26-00001`,
  )
  const told = (await updates.json()) as Record<string, string>[]
  assert.deepEqual(
    told.map((one) => [one.update_id, one.external_status_code]),
    [
      ['P26-00001-1', 'registered'],
      ['P26-00001-2', 'closed'],
    ],
  )
})

test('one that would tell who it was is withheld with a reason and is nowhere to be read', async () => {
  const { seq } = (await town.file(kept)).grievance
  const done = await asked('PRO', `grievances/${kept}/withholding`, {
    seq,
    key: 'w1',
    reason: 'recognisable',
  })
  assert.equal(done.status, 200)
  assert.deepEqual((await asked('PRO', 'publications')).body.items, [])
  const withheld = (await asked('PRO', 'publications?state=withheld')).body.items as { code: string }[]
  assert.deepEqual(
    withheld.map((item) => item.code),
    [kept],
  )
})

test('on Monday the week is drafted by itself, once, and printed by the publisher with all its files', async () => {
  await town.pass(new Date('2026-10-12T05:30:00+05:30').getTime() - town.now().getTime())
  assert.equal(await draftDue(drafter()), 0, 'not before six in the morning')
  await town.pass(3_600_000)
  await draftDue(drafter())
  assert.equal(await draftDue(drafter()), 0)
  const list = (await asked('PRO', 'bulletins')).body.items as { week: string; state: string }[]
  assert.deepEqual(
    list.map(({ week, state }) => [week, state]),
    [[WEEK, 'draft']],
  )
  assert.equal((await page(`/bulletins/${WEEK}`)).status, 404, 'a draft is not public')
  const review = await asked('PRO', `bulletins/${WEEK}/review`)
  const told = (
    review.body.tables as { table: { en: string }; state: string; counts: number; small: number }[]
  )
    .filter(({ state }) => state === 'withheld')
    .map(({ table }) => table.en)
  assert.ok(told.includes('By department'), JSON.stringify(review.body))
  assert.equal((await asked('CELL-OP-1', `bulletins/${WEEK}/review`)).status, 403)
  const preview = await asked('PRO', `bulletins/${WEEK}/preview?lang=hi`)
  assert.match(String(preview.body.text), /P26-00001/)
  const comment = { hi: 'हैंडपंप की मरम्मत का अभियान चला।', en: 'A drive to repair hand pumps was held.' }
  assert.equal((await asked('PRO', `bulletins/${WEEK}/comment`, comment)).status, 200)
  assert.equal((await asked('CELL-OP-1', `bulletins/${WEEK}/printing`, {})).status, 403)
  const printed = await asked('PRO', `bulletins/${WEEK}/printing`, {})
  assert.equal(printed.status, 200, JSON.stringify(printed.body))
  assert.equal((await asked('PRO', `bulletins/${WEEK}/printing`, {})).status, 409, 'once and for good')
  const shown = await page(`/bulletins/${WEEK}`)
  assert.match(shown.text, /हैंडपंप की मरम्मत का अभियान/)
  for (const file of [
    'bulletin.hi.pdf',
    'bulletin.en.html',
    'cases.parquet',
    `bulletin-${WEEK}.zip`,
    'SHA256SUMS',
  ])
    assert.equal((await fetch(`${town.url}/bulletins/${WEEK}/${file}`)).status, 200, file)
  const html = (await page(`/bulletins/${WEEK}/bulletin.hi.html`)).text
  assert.doesNotMatch(html, /रमेश|9000000901|<script/)
  const whole = /data-cell="whole\/whole\/received" value="(\d+)"/.exec(html)
  assert.equal(whole?.[1], '3')
  assert.match(
    html,
    /विभागवार<\/h2><p class="quiet">यह तालिका इस सप्ताह नहीं छापी गई/,
    'two in one department are the whole',
  )
  assert.doesNotMatch(html, /data-cell="(?!whole)[^"]+" value="[1-4]"/)
  const [root] = /[0-9a-f]{64}/.exec(html) ?? []
  assert.equal(await town.program.store.writeRoot('2026-10-11'), root)
  for (const kind of ['rss', 'atom'])
    assert.match((await page(`/bulletins/feed.${kind}`)).text, new RegExp(`bulletins/${WEEK}`))
  assert.match((await page('/bulletins')).text, new RegExp(`/bulletins/${WEEK}`))
})

test('the numbers of the bulletin are reproduced from its open data, which everybody can have', async () => {
  const lines: string[] = []
  const args = ['verify', '--from', `${town.url}/bulletins/${WEEK}`]
  assert.equal(await reproduce({ args, say: (line) => void lines.push(line) }), 0, lines.join('\n'))
  assert.match(lines.join('\n'), /✔/)
  const all = await page('/open-data/cases.csv')
  assert.match(all.text, /P26-00001/)
  assert.match((await page('/open-data')).text, /GODL/)
  assert.match((await page('/open-data/versions.json')).text, /"sha256"/)
  assert.match((await page('/open-data/figures.csv')).text, /whole,whole/)
  const measured = JSON.parse((await page('/open-data/figures.json')).text) as {
    measure: string
    row: string
    count: number
  }[]
  const whole = (measure: string) =>
    measured.find((one) => one.row === 'whole' && one.measure === measure)?.count
  assert.deepEqual([whole('received'), whole('reported'), whole('contacted')], [3, 2, 0])
  for (const set of ['figures', 'cases', 'shares', 'times'])
    for (const format of ['csv', 'json', 'parquet'])
      assert.equal((await fetch(`${town.url}/open-data/${set}.${format}`)).status, 200, `${set}.${format}`)
})

test('reopened, it is taken back by itself: the number stays with the reason, the words are gone, the errata tell it', async () => {
  const { seq } = (await town.file(code)).grievance
  const again = await asked('CELL-OP-1', `grievances/${code}/reopening`, {
    seq,
    key: 'reopened-1',
    reason: 'पानी फिर बंद',
    lacking: 'पानी फिर बंद',
  })
  assert.equal(again.status, 200, JSON.stringify(again.body))
  await town.quiet()
  await town.pass(SOON)
  assert.ok(kinds(await town.file(code)).includes('retracted'))
  const { text, status } = await page('/disposed/P26-00001')
  assert.equal(status, 200)
  assert.match(text, /वापस ले लिया गया/)
  assert.match(text, /फिर खुली/)
  assert.doesNotMatch(text, /चापाकल/)
  assert.doesNotMatch((await page('/open-data/cases.csv')).text, /P26-00001/)
  assert.deepEqual(await strangers(), [], 'nor is it there over Open311')
  await town.pass(7 * DAY)
  await draftDue(drafter())
  assert.equal((await asked('PRO', 'bulletins/2026-W42/printing', {})).status, 200)
  assert.match((await page('/bulletins/2026-W42/bulletin.hi.html')).text, /P26-00001 वापस लिया गया/)
  const erratum = {
    hi: 'तालिका 2 में विभाग का नाम गलत था।',
    en: 'The name of a department was wrong in table 2.',
  }
  assert.equal((await asked('PRO', `bulletins/${WEEK}/errata`, erratum)).status, 200)
  assert.match((await page(`/bulletins/${WEEK}`)).text, /तालिका 2/)
  const found = await town.program.store.verify()
  assert.equal(found.broken, undefined)
  assertNothingTwice(town)
})
