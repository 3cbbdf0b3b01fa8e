import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { CONTENT } from '#core/publication/fixtures/content.ts'
import { casesPage, pagesOf } from '#portal/bulletin-cases.ts'
import { bulletinPage } from '#portal/bulletin-page.ts'
import { draftDue } from '#watch/bulletin/draft.ts'
import { holder, reported, SOON, told } from '../journeys/fixtures/steps.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, type Size, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

let town: Town
let browser: OpenBrowser

before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
  const codes = await told(
    town,
    [town.phone('919000000911', 'रमेश कुमार'), 'चापाकल खराब है, मेरा फोन 9000000911 है। ग्राम तेजबारी, ब्लॉक बेलवन'],
    [town.phone('919000000912', 'गीता देवी'), 'चापाकल खराब है, मोहन लाल के घर के पास। ग्राम पाकड़चक, ब्लॉक पलाशगंज'],
  )
  for (const code of codes) {
    const officer = await holder(town, code)
    await reported(town, [officer, code, 'रमेश कुमार जी से बात कर चापाकल की मरम्मत कराई, पानी चालू है'])
  }
  await town.pass(SOON)
  // One after the other, for the queue has what was closed first above.
  for (const number of ['919000000911', '919000000912']) {
    await town.phone(number).press('हाँ, संतुष्ट हूँ')
    await town.quiet()
    await town.pass(1000)
  }
  await town.pass(SOON)
})
after(async () => {
  await browser?.close()
  await town?.close()
})

const enter = (size: Size, to: string, language: 'hi' | 'en' = 'hi') =>
  enterDesk(browser, town, language === 'hi' ? 'रवि भारती' : 'Ravi Bharti', { size, language, to })
const street = async (path: string, size: Size = 'phone', language: 'hi' | 'en' = 'hi') => {
  const page = await browser.newPage({ size, language, origin: town.url, now: town.now() })
  await page.goto(path)
  return page
}

test('the publisher sees original and public words side by side, covers a name by clicking it, and publishes by key', async () => {
  const page = await enter('desk', 'publication')
  await page.getByRole('heading', { name: 'प्रकाशन' }).waitFor()
  const gist = page.getByRole('region', { name: 'शिकायत' })
  await gist.getByText('[फ़ोन]').waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'publication', true)
  await isSound(page)
  const report = page.getByRole('region', { name: 'आख्या' })
  await report.getByRole('button', { name: 'मरम्मत' }).click()
  await report.locator('mark').nth(1).waitFor()
  await report.getByRole('button', { name: 'मरम्मत', pressed: true }).press(' ')
  await page.keyboard.press('p')
  await page.getByText('P26-00001 प्रकाशित').waitFor()
  const small = await enter('phone', 'publication/waiting', 'en')
  await small.getByText('What the public reads').first().waitFor()
  await small.waitForLoadState('networkidle')
  await screenshot(small, 'publication-phone', true)
  await isSound(small)
  const wide = await small.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  assert.ok(!wide, 'nothing scrolls sideways')
})

test('one is withheld with a reason, and a public one can be corrected or taken back', async () => {
  const page = await enter('desk', 'publication/waiting')
  await page.getByText('जनता यह पढ़ेगी').first().waitFor()
  await page.keyboard.press('w')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'कारण' }).click()
  await page.getByRole('option', { name: 'व्यक्ति पहचाना जा सकता है' }).click()
  await screenshot(page, 'publication-withhold')
  await isSound(page)
  await dialog.getByRole('button', { name: 'रोकें' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('अभी कुछ प्रतीक्षा में नहीं').waitFor()
  await page.getByRole('link', { name: 'प्रकाशित', exact: true }).click()
  await page.getByText('P26-00001').first().waitFor()
  await page.getByRole('button', { name: 'वापस लें' }).waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'publication-published', true)
  await isSound(page)
})

test('everybody reads what was disposed of, on a telephone and at 2G', async () => {
  const list = await street('/disposed')
  await list.getByRole('heading', { name: 'निस्तारित शिकायतें' }).waitFor()
  await screenshot(list, 'public-disposed', true)
  await isSound(list)
  await list.getByRole('searchbox').fill('chapakal')
  await list.getByRole('button', { name: 'खोजें' }).click()
  await list.getByRole('link', { name: /चापाकल/ }).click()
  await list.getByRole('heading', { name: 'क्या किया गया' }).waitFor()
  await screenshot(list, 'public-record', true)
  await isSound(list)
  const english = await street('/disposed/P26-00001?lang=en', 'desk', 'en')
  await screenshot(english, 'public-record-en', true)
  await isSound(english)
})

test('the draft of the week is read, remarked upon and published; its page, list and data are there for all', async () => {
  await town.pass(new Date('2026-10-12T07:00:00+05:30').getTime() - town.now().getTime())
  await draftDue({ ...town.program.store, district: town.program.district, now: town.now })
  const page = await enter('desk', 'publication/bulletins')
  const little = page.getByRole('region', { name: 'यह जनता नहीं पढ़ेगी' })
  await little.getByText(/विभागवार: पूरी तालिका नहीं छपेगी/).waitFor()
  await page.getByRole('textbox', { name: 'टिप्पणी (हिंदी)' }).fill('इस सप्ताह हैंडपंपों की मरम्मत का अभियान चला।')
  await page.getByRole('button', { name: 'टिप्पणी रखें और देखें' }).click()
  await page.frameLocator('iframe').getByText('मरम्मत का अभियान').waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'publication-bulletin', true)
  await isSound(page)
  await page.getByRole('button', { name: 'बुलेटिन प्रकाशित करें' }).click()
  await page.getByText('शुद्धि-पत्र जोड़ें').first().waitFor()
  for (const [path, name] of [
    ['/bulletins', 'public-bulletins'],
    ['/bulletins/2026-W41', 'public-bulletin-week'],
    ['/open-data', 'public-open-data'],
  ] as const)
    for (const [size, language] of [
      ['phone', 'hi'],
      ['desk', 'en'],
    ] as const) {
      const open = await street(language === 'en' ? `${path}?lang=en` : path, size, language)
      await screenshot(open, `${name}-${size}`, true)
      await isSound(open)
    }
  const bulletin = await street('/bulletins/2026-W41/bulletin.hi.html', 'phone')
  await screenshot(bulletin, 'bulletin-phone', true)
  await isSound(bulletin)
})

/** A week with so many records, each in words of its own. */
function fullWeek(count: number) {
  const some = ['चापाकल', 'सड़क', 'ट्रांसफार्मर', 'राशन', 'पेंशन', 'विद्यालय', 'नाली', 'दवा', 'आवास', 'नहर', 'पुलिया', 'भुगतान'] // biome-ignore format: a list
  const does = ['टूटी', 'बंद', 'खराब', 'लंबित', 'जली', 'रुकी', 'कटी', 'सूखी', 'जाम', 'अधूरी', 'गलत']
  const words = (at: number, length: number) =>
    Array.from({ length }, (_, n) => {
      const seed = (at * 7919 + n * 104_729) % 1_000_003
      return `${some[seed % some.length]} ${does[(seed >> 4) % does.length]} ${seed % 97}`
    }).join(' ')
  const [one] = CONTENT.cases
  if (!one) throw new Error('no record')
  const cases = Array.from({ length: count }, (_, at) => ({
    ...one,
    number: `P26-${String(at + 1).padStart(5, '0')}`,
    gist: words(at, 12),
    report: words(at + count, 14),
  }))
  return { ...CONTENT, cases }
}

test('every public page of these weighs less than 20 KB on the way, a full bulletin among them', async () => {
  for (const path of [
    '/feedback',
    '/queue',
    '/disposed',
    '/disposed/P26-00001',
    '/bulletins',
    '/bulletins/2026-W41',
    '/open-data',
    '/bulletins/2026-W41/bulletin.hi.html',
  ]) {
    const text = await (await fetch(`${town.url}${path}`)).text()
    assert.ok(gzipSync(text).byteLength < 20_000, path)
  }
  const full = fullWeek(300)
  for (const language of ['hi', 'en'] as const) {
    const pages = [
      bulletinPage(full, language),
      ...Array.from({ length: pagesOf(full) - 1 }, (_, at) => casesPage(full, language, at + 2)),
    ]
    assert.equal(pages.length, 12)
    for (const [at, page] of pages.entries())
      assert.ok(gzipSync(page).byteLength < 20_000, `page ${at + 1}: ${gzipSync(page).byteLength}`)
    const numbers = pages.flatMap((page) => [...page.matchAll(/<li id="(P26-\d+)"/g)].map(([, id]) => id))
    assert.deepEqual(
      numbers,
      full.cases.map((one) => one.number),
    )
  }
})
