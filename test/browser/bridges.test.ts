import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { toldOne } from '../journeys/fixtures/steps.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

let town: Town
let browser: OpenBrowser
before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
})
after(async () => {
  await browser?.close()
  await town?.close()
})

const HEAD = 'Registration Number,District Code,Name,Mobile,Grievance Description,Category,Village'
const list = (code: string, size: string) =>
  [
    HEAD,
    `PMOPG/E/2026/1${size},,आशा देवी,9000000882,ट्रांसफार्मर जल गया है और दस दिन से बिजली नहीं,Transformer,तेजबारी`,
    `PMOPG/E/2026/2${size},${code},,,,,`,
    `PMOPG/E/2026/3${size},,,abc,बिजली नहीं,Moon,`,
  ].join('\n')

test('a list of another system is looked at row by row, taken, and our answers go out', async () => {
  const code = await toldOne(town, town.phone('919000000603'), 'ग्राम तेजबारी में चापाकल खराब है')
  for (const [size, language] of [
    ['desk', 'hi'],
    ['phone', 'en'],
  ] as const) {
    const hindi = language === 'hi'
    const page = await enterDesk(browser, town, hindi ? 'सुनीता कुशवाहा' : 'Sunita Kushwaha', {
      to: 'bridges',
      size,
      language,
    })
    await page.getByRole('button', { name: hindi ? 'फ़ाइल चुनें' : 'Choose a file' }).waitFor()
    await page.locator('input[type=file]').setInputFiles({
      name: 'cpgrams.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(list(code, size)),
    })
    const go = page.getByRole('button', { name: hindi ? /आगे बढ़ें/ : /Go on/ })
    await go.waitFor()
    await page.getByText(hindi ? 'विषय "Moon" bridges.yaml में नहीं है' : 'the subject "Moon"').waitFor()
    await isSound(page)
    await screenshot(page, `bridges-look-${size}`, true)
    await go.click()
    await page.getByText(hindi ? 'सूची ले ली गई' : 'The list was taken').waitFor()
    await screenshot(page, `bridges-taken-${size}`, true)

    await page.getByRole('button', { name: hindi ? 'डाउनलोड' : 'Download' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV' }).click(),
    ])
    assert.ok(
      (await readFile(await file.path(), 'utf8')).includes(`PMOPG/E/2026/2${size.toUpperCase()},${code}`),
    )
  }
})

test('a person writes a number on a file, finds the file by it, and strikes it off with a reason', async () => {
  const code = await toldOne(town, town.phone('919000000604'), 'ग्राम तेजबारी में हैंडपंप से पानी नहीं आ रहा')
  const page = await enterDesk(browser, town, 'सुनीता कुशवाहा', { to: `grievances/${code}` })
  await page.getByText(code).first().waitFor()
  await screenshot(page, 'number-before', true)
  await page.getByRole('button', { name: 'क्रमांक जोड़ें' }).click()
  await page.getByRole('textbox', { name: 'क्रमांक' }).fill('cmhl / ०४२')
  await screenshot(page, 'number-add')
  await page.getByRole('button', { name: 'जोड़ें', exact: true }).click()
  await page.getByRole('button', { name: 'क्रमांक CMHL/042 हटाएँ' }).waitFor()
  await isSound(page)
  await screenshot(page, 'number-kept', true)
  await page.goto('/desk/register?q=CMHL/042')
  await page.getByText(code).first().waitFor()
  await page.goto(`/desk/grievances/${code}`)
  await page.getByRole('button', { name: 'क्रमांक CMHL/042 हटाएँ' }).click()
  await page.getByRole('textbox', { name: 'कारण' }).fill('दूसरी शिकायत का क्रमांक था')
  await page.getByRole('button', { name: 'हटाएँ', exact: true }).click()
  await page.getByText('कोई क्रमांक नहीं').waitFor()
  await page.getByText('का क्रमांक CMHL/042 हटाया गया').first().waitFor()
})
