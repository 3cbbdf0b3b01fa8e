import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { type FakeClamd, FINDING, INFECTED, startClamd } from '#services/scanner/fixtures/clamd.ts'
import { photo } from '../journeys/fixtures/photo.ts'
import { screenOf } from '../journeys/fixtures/screen.ts'
import { SOON, village } from '../journeys/fixtures/steps.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

let town: Town
let browser: OpenBrowser
let clamd: FakeClamd
let page: Page
before(async () => {
  clamd = await startClamd()
  ;[town, browser] = await Promise.all([
    openTown({ settings: { NIVARAN_CLAMD: clamd.address } }),
    openBrowser(),
  ])
})
after(async () => {
  await browser?.close()
  await town?.close()
  await clamd?.close()
})

/** A sheet of paper with a few lines on it, as a scanner sees one. */
function sheet(number: number): Promise<Buffer> {
  const lines = Array.from({ length: 18 }, (_, at) => {
    const width = 420 + ((at * 131 + number * 57) % 300)
    return `<rect x="110" y="${230 + at * 50}" width="${width}" height="9" fill="#444"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1414"><rect width="1000" height="1414" fill="#fdfcf7"/><circle cx="${200 * number}" cy="130" r="46" fill="none" stroke="#264a7f" stroke-width="8"/>${lines.join('')}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

/** Registers what somebody brought to the counter, with these files. */
async function brought(gist: string, files: readonly (readonly [name: string, bytes: Uint8Array])[]) {
  const clerk = await screenOf(town, 'CELL-OP-1')
  const uploads: string[] = []
  for (const [name, bytes] of files) {
    const { status, body } = await clerk.hand(bytes, name)
    assert.equal(status, 201, name)
    uploads.push(body.ticket)
  }
  const made = await clerk.post<{ code: string }>('grievances', {
    key: `form-${gist.length}-${files.length}`,
    messages: [],
    gist,
    subject: 'WAT-HP',
    place: village(town, 'तेजबारी').code,
    door: 'walkin',
    complainant: { name: 'सुखिया देवी', language: 'hi' },
    uploads,
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  await town.quiet()
  await town.pass(SOON)
  return made.body.code
}

test('a scan of several pages is read page by page at the desk, and its original is one press away', async () => {
  const scan = await sharp(await Promise.all([1, 2, 3].map(sheet)), { join: { animated: true } })
    .tiff({ compression: 'lzw' })
    .toBuffer()
  const code = await brought('टोले का चापाकल दस दिन से खराब है, आवेदन तीन पन्नों का है', [['आवेदन.tif', scan]])
  page = await enterDesk(browser, town, 'सुनीता कुशवाहा')
  await page.goto(`/desk/grievances/${code}`)
  await page
    .getByRole('button', { name: /बड़ा करके देखें/ })
    .first()
    .click()
  const large = page.getByRole('dialog')
  await large.getByText('पन्ना 1 / 3').waitFor()
  const shown = () => large.getByRole('img').first()
  await shown().waitFor()
  await screenshot(page, 'scan-first-page')
  await isSound(page)
  const second = page.waitForResponse((answer) => answer.url().endsWith('?page=2'))
  await large.getByRole('button', { name: 'अगला पन्ना' }).click()
  assert.equal((await second).status(), 200)
  await large.getByText('पन्ना 2 / 3').waitFor()
  const third = page.waitForResponse((answer) => answer.url().endsWith('?page=3'))
  await page.keyboard.press('PageDown')
  assert.equal((await third).status(), 200)
  await large.getByText('पन्ना 3 / 3').waitFor()
  const address = await large.getByRole('link', { name: 'मूल फ़ाइल' }).getAttribute('href')
  const original = await page.request.get(address ?? '')
  assert.equal(original.headers()['content-type'], 'image/tiff')
  assert.ok((await original.body()).equals(scan), 'byte for byte')
  await page.setViewportSize({ width: 390, height: 844 })
  await screenshot(page, 'scan-phone')
  await page.setViewportSize({ width: 1280, height: 800 })
})

test('a file with a virus is named and does not open, and the services page shows it and the scanner', async () => {
  const citizen = town.phone('919000000821', 'रामरती')
  await citizen.sendPhoto(Buffer.concat([await photo(), Buffer.from(INFECTED)]), {
    caption: 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन',
  })
  await town.quiet()
  await citizen.press('हाँ, दर्ज करें')
  await town.quiet()
  await town.pass(SOON)
  const { items } = await town.program.store.desk.grievances({ search: 'रामरती' }, { limit: 5 })
  await page.goto(`/desk/grievances/${items[0]?.code}`)
  await page.getByText(`वायरस मिला: ${FINDING}`).first().waitFor()
  await screenshot(page, 'held-file')
  await page.goto('/desk/health')
  const scanner = page.getByRole('region', { name: 'वायरस जाँच' })
  await scanner.getByText('चल रही है').waitFor()
  await scanner.getByText(FINDING).waitFor()
  await scanner.scrollIntoViewIfNeeded()
  await screenshot(page, 'scanner-well')
  await isSound(page)
  await clamd.close()
  await citizen.sendPhoto(await photo())
  await town.quiet()
  await page.reload()
  await scanner.getByText('जवाब नहीं दे रही').waitFor()
  await scanner.getByText('1 फ़ाइलें जाँच की प्रतीक्षा में').waitFor()
  await scanner.scrollIntoViewIfNeeded()
  await screenshot(page, 'scanner-away')
})
