import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { photo } from '../journeys/fixtures/photo.ts'
import { holder, SOON, since, toldOne, village } from '../journeys/fixtures/steps.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { isSound } from './desk.ts'

let town: Town
let browser: OpenBrowser
let link = ''

/** A measurement book of three sheets, told apart by what stands on them. */
function sheet(number: number): Promise<Buffer> {
  const lines = Array.from(
    { length: 6 * number },
    (_, at) => `<rect x="110" y="${200 + at * 60}" width="${500 + 40 * number}" height="10" fill="#444"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1414"><rect width="1000" height="1414" fill="#fdfcf7"/>${lines.join('')}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
  const citizen = town.phone('919000000931', 'रामरती')
  const { name } = village(town, 'जगतबारी')
  const code = await toldOne(town, citizen, `चापाकल दस दिन से खराब है, पानी नहीं मिल रहा। ग्राम ${name}`)
  const scan = await sharp(await Promise.all([1, 2, 3].map(sheet)), { join: { animated: true } })
    .tiff({ compression: 'lzw' })
    .toBuffer()
  const officer = await holder(town, code)
  await officer.say(`${code} चापाकल की मरम्मत कर दी गई, माप पुस्तिका संलग्न है`)
  await officer.sendPhoto(await photo({ lat: 18.22, lng: 70.43, at: '2026:10:06 11:00:00' }))
  await officer.sendPhoto(scan)
  await officer.sendLocation(18.22, 70.43)
  await town.quiet()
  await officer.say('हो गया')
  await town.quiet()
  await officer.press('जमा करें')
  await town.quiet()
  await town.pass(SOON)
  const [, path, key] = /(\/track\/[^\s?]+)\?k=([^\s]+)/.exec(since(citizen, 0).join('\n')) ?? []
  link = `${path}?k=${key}`
})
after(async () => {
  await browser?.close()
  await town?.close()
})

for (const [size, language, all, second] of [
  ['phone', 'hi', 'स्कैन के सभी पन्ने', 'पन्ना 2 / 3'],
  ['desk', 'en', 'All pages of the scan', 'Page 2 of 3'],
] as const)
  test(`the complainant reads every page of a scanned measurement book, without a script (${size}, ${language})`, async () => {
    const page = await browser.newPage({
      ...{ size, language, origin: town.url, now: town.now(), scripts: false },
    })
    await page.goto(`${link}&lang=${language}`)
    await screenshot(page, `scan-evidence-track-${size}`, true)
    await page.getByRole('link', { name: all, exact: true }).first().click()
    await page.getByRole('heading', { name: all }).waitFor()
    await page.getByRole('img', { name: second }).scrollIntoViewIfNeeded()
    const addresses = await page
      .getByRole('img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).src))
    const pages = addresses.filter((address) => address.includes('page='))
    assert.equal(pages.length, 3)
    const drawn = await Promise.all(pages.map(async (one) => (await page.request.get(one)).body()))
    assert.equal(new Set(drawn.map((bytes) => bytes.toString('base64'))).size, 3, 'three different pages')
    assert.ok(gzipSync(await page.content()).length < 20_000)
    await screenshot(page, `scan-evidence-pages-${size}`, true)
  })

test('nothing of the page of a scan stops who uses a reader or a keyboard', async () => {
  const page = await browser.newPage({ size: 'phone', language: 'hi', origin: town.url, now: town.now() })
  await page.goto(link)
  await page.getByRole('link', { name: 'स्कैन के सभी पन्ने', exact: true }).first().click()
  await page.getByRole('heading', { name: 'स्कैन के सभी पन्ने' }).waitFor()
  await isSound(page)
})
