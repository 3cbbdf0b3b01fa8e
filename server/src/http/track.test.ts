import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { buildHttp } from './build.ts'
import { EVIDENCE, NOT_THERE, PUMP, reportedFile } from './fixtures/file.ts'
import { fakeHouse, NOW } from './fixtures/house.ts'
import { signerOf, trackingLink } from './links.ts'

const HTML = { accept: 'text/html' }

function doors(house = fakeHouse()) {
  const app = buildHttp(house)
  const ask = (code: string, digits: string, from = '203.0.113.7') =>
    app.inject({
      method: 'POST',
      url: '/track',
      headers: { ...HTML, 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': from },
      payload: new URLSearchParams({ code, digits, lang: 'hi' }).toString(),
    })
  const link = trackingLink('', signerOf(house.config.secretKey), PUMP)
  return { app, house, ask, link, open: (url: string) => app.inject({ url, headers: HTML }) }
}

test('the link of our messages shows the state, with the post and never a person', async () => {
  const { open, link } = doors()
  const page = await open(link)
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /पद WATER/)
  assert.doesNotMatch(page.body, /रमेश|Ramesh|9000000421/)
  assert.equal(page.headers['cache-control'], 'no-store')
})

test('a page goes small over the line to a telephone that can unpack it', async () => {
  const { app, link, open } = doors()
  const whole = await open(link)
  const small = await app.inject({ url: link, headers: { ...HTML, 'accept-encoding': 'gzip' } })
  assert.equal(small.headers['content-encoding'], 'gzip')
  assert.ok(small.rawPayload.length * 2 < whole.rawPayload.length)
  assert.equal(gunzipSync(small.rawPayload).toString(), whole.body)
})

test('the right last four digits lead to the page, and the digits stand in no address', async () => {
  const { ask, open } = doors()
  const answer = await ask(PUMP.toLowerCase(), '०४२१')
  assert.equal(answer.statusCode, 303)
  const address = String(answer.headers.location)
  assert.doesNotMatch(address, /0421|०४२१/)
  assert.equal((await open(address)).statusCode, 200)
})

test('the address that the digits gave ends after a quarter of an hour', async () => {
  const house = fakeHouse()
  let now = NOW
  const { ask, open } = doors({ ...house, now: () => now })
  const address = String((await ask(PUMP, '0421')).headers.location)
  now = new Date(NOW.getTime() + 16 * 60_000)
  assert.doesNotMatch((await open(address)).body, /पद WATER/)
})

test('an unknown code and wrong digits are answered alike', async () => {
  const { ask } = doors()
  const wrong = await ask(PUMP, '9999')
  const unknown = await ask(NOT_THERE, '9999')
  assert.equal(wrong.statusCode, unknown.statusCode)
  assert.equal(wrong.body.replaceAll(PUMP, ''), unknown.body.replaceAll(NOT_THERE, ''))
})

test('a code with a wrong check character is asked for again, and costs no try', async () => {
  const { ask } = doors()
  const slip = `${PUMP.slice(0, -1)}${PUMP.endsWith('K') ? 'M' : 'K'}`
  for (let i = 0; i < 20; i++) assert.equal((await ask(slip, '0421')).statusCode, 422)
  assert.equal((await ask(PUMP, '0421')).statusCode, 303)
})

test('guessing the digits of one code is stopped, from wherever it is tried, and the right ones no longer help', async () => {
  const { ask } = doors()
  for (let i = 0; i < 8; i++) assert.equal((await ask(PUMP, `100${i}`, `203.0.113.${i}`)).statusCode, 422)
  const stopped = await ask(PUMP, '0421', '203.0.113.99')
  assert.equal(stopped.statusCode, 429)
  assert.match(stopped.body, /बहुत बार कोशिश हो चुकी है/)
  assert.ok(Number(stopped.headers['retry-after']) > 0)
})

test('a code that does not exist is stopped after as many tries as one that does', async () => {
  const { ask } = doors()
  for (let i = 0; i < 8; i++) await ask(NOT_THERE, `100${i}`, `203.0.113.${i}`)
  assert.equal((await ask(NOT_THERE, '1009', '203.0.113.99')).statusCode, 429)
})

test('guessing over many codes from one address is stopped too', async () => {
  const { app } = doors()
  const guess = (i: number) => app.inject({ url: `/track/${PUMP}?k=guess${i}`, headers: HTML })
  const answers: number[] = []
  for (let i = 0; i < 12; i++) answers.push((await guess(i)).statusCode)
  assert.deepEqual([answers[0], answers.at(-1)], [200, 429])
})

test('evidence pictures come by signed addresses and without the place they were taken', async () => {
  const { house, open, link } = doors()
  house.held = reportedFile()
  const page = (await open(link)).body
  const address = page
    .match(new RegExp(`/track/${PUMP}/evidence/${EVIDENCE}[^"]*`))?.[0]
    ?.replaceAll('&amp;', '&')
  assert.ok(address)
  const picture = await open(address.replace('&size=thumb', ''))
  assert.equal(picture.body, 'without its place')
  assert.equal((await open(address.replace(/k=\w+[.]./, 'k=zzzzzz.x'))).statusCode, 404)
  assert.equal((await open(`/track/${PUMP}/evidence/${EVIDENCE}`)).statusCode, 404)
  house.attachment = { ...house.attachment, mime: 'video/mp4' }
  assert.equal((await open(address)).statusCode, 404)
})

test('of a scan the complainant reads every page, and leads there from its picture', async () => {
  const { house, open, link } = doors()
  house.held = reportedFile()
  house.attachment = { ...house.attachment, mime: 'image/tiff' }
  const addresses = (body: string, of: RegExp) =>
    [...body.matchAll(of)].map(([, address = '']) => address.replaceAll('&amp;', '&'))
  const [all = ''] = addresses((await open(link)).body, /<a href="([^"]*[/]pages[^"]*)">/g)
  const page = await open(all)
  assert.match(page.body, /स्कैन के सभी पन्ने/)
  assert.match((await open(`${all}&lang=en`)).body, /Page 2 of 3/)
  const pictures = addresses(page.body, /<img src="([^"]*)"/g)
  const drawn = await Promise.all(pictures.map(async (one) => (await open(one)).body))
  assert.deepEqual(drawn, ['page 1', 'page 2', 'page 3'])
  assert.equal((await open(pictures[0]?.replace('page=1', 'page=4') ?? '')).statusCode, 404)
  assert.equal((await open(all.replace(/k=\w+[.]./, 'k=zzzzzz.x'))).statusCode, 404)
  house.attachment = { ...house.attachment, mime: 'image/jpeg' }
  assert.equal((await open(all)).statusCode, 404, 'a photo has no pages')
})

test('the complainant has the report as page and paper', async () => {
  const { house, open, link } = doors()
  house.held = reportedFile()
  const key = link.split('?')[1]
  assert.match((await open(`/track/${PUMP}/reports/1?${key}`)).body, /पाइप बदला गया/)
  const paper = await open(`/track/${PUMP}/reports/1.pdf?${key}`)
  assert.equal(paper.body, '%PDF of report 1')
  assert.equal((await open(`/track/${PUMP}/reports/1.pdf?k=other`)).statusCode, 404)
})

test('a report that is still in review is not shown to the complainant', async () => {
  const { house, open, link } = doors()
  const file = reportedFile()
  const reports = file.grievance.reports.map((report) => ({ ...report, standing: 'in-review' as const }))
  house.held = { ...file, grievance: { ...file.grievance, state: 'in_review', reports } }
  assert.doesNotMatch((await open(link)).body, /पाइप बदला गया/)
  assert.equal((await open(`/track/${PUMP}/reports/1?${link.split('?')[1]}`)).statusCode, 404)
})

test('the home page tells the number and the counts, and allows nothing but its own style', async () => {
  const { open } = doors()
  const page = await open('/')
  assert.match(page.body, /\+91 90000 99000/)
  assert.match(String(page.headers['content-security-policy']), /style-src 'sha256-/)
  assert.match((await open('/?lang=en')).body, /lang="en"/)
})
