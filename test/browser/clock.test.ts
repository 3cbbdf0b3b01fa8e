import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { toldOne } from '../journeys/fixtures/steps.ts'
import { HOUR, openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, type Size, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

let town: Town
let browser: OpenBrowser
let code: string

before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
  code = await toldOne(town, town.phone('919000000501', 'रमेश'), 'चापाकल खराब है। ग्राम पाकड़चक, ब्लॉक पलाशगंज')
  const { clock } = (await town.file(code)).grievance
  const third = clock?.rungs[3]?.at ?? town.now()
  await town.pass(third.getTime() - town.now().getTime() + HOUR)
})
after(async () => {
  await browser?.close()
  await town?.close()
})

const enter = (person: string, size: Size) => enterDesk(browser, town, person, { size })

test('the file says how late it is, how the time was counted and what comes next; the class changes with a reason', async () => {
  const page = await enter('सुनीता कुशवाहा', 'desk')
  await page.goto(`/desk/grievances/${code}`)
  await page.getByText(/देर: स्तर/).waitFor()
  await page.getByRole('heading', { name: 'समय का हिसाब' }).waitFor()
  await page.getByText(/3 कार्य दिवस/).waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'file-late', true)
  await isSound(page)
  await page.getByRole('button', { name: 'समय श्रेणी बदलें' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'समय श्रेणी' }).click()
  await page.getByRole('option', { name: /D15/ }).click()
  await dialog.getByRole('textbox', { name: 'कारण' }).fill('नया बोर करना है')
  await screenshot(page, 'reclassification')
  await isSound(page)
  await dialog.getByRole('button', { name: 'बदलें', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(/श्रेणी बदली 1 बार/).waitFor()
  assert.equal((await town.file(code)).grievance.timeClass, 'D15')
})

test('the public page tells on a telephone how the due date was worked out', async () => {
  const page = await browser.newPage({ size: 'phone', language: 'hi', origin: town.url, now: town.now() })
  await page.goto(town.program.house.trackingLink(code).replace(town.config.publicUrl, town.url))
  await page.getByText('अंतिम तिथि कैसे तय हुई').click()
  await page.getByText(/15 कार्य दिवस/).waitFor()
  await screenshot(page, 'track-clock', true)
  await isSound(page)
})

test('each time the clock stood is a line of its own, for the officer and for the complainant', async () => {
  const citizen = town.phone('919000000502', 'सीता')
  const owed = await toldOne(town, citizen, 'चापाकल खराब है। ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़')
  await town.officer('PHE-JE-03').say(`${owed} दस्तावेज चाहिए: चापाकल का फोटो`)
  await town.quiet()
  await town.pass(30 * HOUR)
  await citizen.say('यह लीजिए, पास के स्कूल के सामने वाला चापाकल')
  await town.quiet()
  const link = town.program.house.trackingLink(owed).replace(town.config.publicUrl, town.url)
  for (const [size, language, title] of [
    ['desk', 'hi', 'जब घड़ी रुकी रही'],
    ['phone', 'en', 'When the clock stood'],
  ] as const) {
    const file = await enterDesk(browser, town, /सुनीता कुशवाहा|Sunita Kushwaha/, {
      size,
      language,
      to: `grievances/${owed}`,
    })
    await file.getByRole('heading', { name: title }).scrollIntoViewIfNeeded()
    await file.locator('q', { hasText: 'चापाकल का फोटो' }).waitFor()
    await screenshot(file, `ledger-file-${size}`, true)
    await isSound(file)
    const page = await browser.newPage({ size, language, origin: town.url, now: town.now() })
    await page.goto(`${link}${language === 'en' ? '&lang=en' : ''}`)
    await page.getByRole('heading', { name: title }).scrollIntoViewIfNeeded()
    await page.locator('.ledger q', { hasText: 'चापाकल का फोटो' }).waitFor()
    await screenshot(page, `ledger-track-${size}`, true)
    await isSound(page)
  }
})
