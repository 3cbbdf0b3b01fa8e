import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { watchWindows } from '#watch/window/window.ts'
import { holder, reported, SOON, told } from '../journeys/fixtures/steps.ts'
import { HOUR, openTown, type Town } from '../journeys/town.ts'
import { confirmingAll, withWindows } from '../quiet-district.ts'
import { type OpenBrowser, openBrowser, type Size, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

const DAY = '2026-10-06'
const at = (hour: string) => new Date(`${DAY}T${hour}:00+05:30`)
const WINDOW =
  '  - { code: janmilan, nameHi: जन मिलन, nameEn: public hearing, from: "09:00", to: "11:00", groups: [PHE, BIJ] }\n'

let town: Town
let browser: OpenBrowser
let power: string
let pump: string

before(async () => {
  ;[town, browser] = await Promise.all([
    openTown({
      begins: at('08:57'),
      files: {
        'settings.yaml': (text) => confirmingAll(withWindows(text, WINDOW)),
        'hearings.csv': (text) => text,
        'leaves.csv': () =>
          `person,from,to,substitute,post\nsarita-singh,${DAY},${DAY},,\nyogesh-tiwari,2026-10-12,2026-10-14,,\n`,
      },
    }),
    openBrowser(),
  ])
  await town.pass(at('09:01').getTime() - town.now().getTime())
  await watchWindows({ ...town.program.house, windows: town.program.store.windows })
  await town.quiet()
  await town.officer('PHE-EE').press('उपस्थित हूँ')
  await town.officer('BIJ-EE').say('सूची')
  await town.officer('PHE-JE-02').read()
  await town.quiet()
  ;[power = '', pump = ''] = await told(
    town,
    [town.phone('919000000801', 'रामलाल'), 'कल रात से बिजली नहीं आ रही, पूरे गांव में अंधेरा। ग्राम तेजबारी'],
    [town.phone('919000000802', 'गीता'), 'चापाकल खराब है। ग्राम पाकड़चक, ब्लॉक पलाशगंज'],
  )
  await town.pass(at('09:40').getTime() - town.now().getTime())
})
after(async () => {
  await browser?.close()
  await town?.close()
})

const enter = (person: string, size: Size, language: 'hi' | 'en' = 'hi') =>
  enterDesk(browser, town, person, { size, language })

test('the board shows live who is present in each group, how long the window lasts and what waits', async () => {
  const page = await enter('ज्योति सोनकर', 'desk')
  await page.getByRole('link', { name: 'कार्यालय' }).click()
  await page.waitForURL(/office\/window/)
  await page.getByRole('heading', { name: 'जन मिलन' }).waitFor()
  await page.getByRole('timer').getByText(/1 घं/).waitFor()
  await page.getByText('केवल देखा').first().waitFor()
  await page.getByRole('link', { name: power }).waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'office-window', true)
  await isSound(page)
  await town.officer('BIJ-JE-01').say('सूची')
  await town.quiet()
  await page
    .getByText(/09:4\d|9:4\d/)
    .first()
    .waitFor()
})

test('the board fits a telephone, in English too', async () => {
  const page = await enter('Jyoti Sonkar', 'phone', 'en')
  await page.goto('/desk/office/window')
  await page.getByRole('heading', { name: 'public hearing' }).waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'office-window-phone', true)
  await isSound(page)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  assert.ok(!wide, 'nothing scrolls sideways')
})

test('the sheet of the window can be printed', async () => {
  const page = await enter('ज्योति सोनकर', 'desk')
  await page.goto('/desk/office/window')
  await page.getByRole('link', { name: 'दिन का पत्रक' }).click()
  await page.getByText('जन मिलन: विंडो का पत्रक').waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'office-sheet', true)
  await isSound(page)
})

test('the magistrate swaps two days of the hearing with a reason, and the public page shows it', async () => {
  const page = await enter('ज्योति सोनकर', 'desk')
  await page.goto('/desk/office/hearings')
  await page.getByRole('heading', { name: 'जन सुनवाई' }).waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'office-hearings', true)
  await isSound(page)
  const month = page.getByRole('region', { name: 'जन सुनवाई' })
  await month.getByRole('button', { name: /बदलें: गुरु, 8 / }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'किस दिन से' }).click()
  await page.getByRole('option', { name: /शुक्र, 9 अक्/ }).click()
  await dialog.getByRole('textbox', { name: 'कारण' }).fill('राज्य स्तरीय बैठक')
  await screenshot(page, 'office-swap')
  await isSound(page)
  await dialog.getByRole('button', { name: 'दर्ज करें' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await month
    .getByText(/राज्य स्तरीय बैठक/)
    .first()
    .waitFor()
  const street = await browser.newPage({ size: 'phone', language: 'hi', origin: town.url, now: town.now() })
  await street.goto('/hearings')
  await street.getByRole('heading', { name: 'जनसुनवाई: कौन अधिकारी कब' }).waitFor()
  await screenshot(street, 'public-hearings', true)
  await isSound(street)
  const small = await enter('ज्योति सोनकर', 'phone')
  await small.goto('/desk/office/hearings')
  await small.getByRole('heading', { name: 'जन सुनवाई' }).waitFor()
  await screenshot(small, 'office-hearings-phone')
  await isSound(small)
})

test('the officer writes a call down in the file, on a telephone', async () => {
  const officer = await holder(town, pump)
  await officer.press('स्वीकार')
  await town.quiet()
  await town.pass(26 * HOUR)
  const page = await enter('ज्योति सोनकर', 'desk')
  await page.goto('/desk/register?uncalled=1')
  await page.getByText(pump).waitFor()
  await page.goto(`/desk/grievances/${pump}`)
  await page.getByText('समय बीत गया, बात नहीं हुई').waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'file-uncalled', true)
  await isSound(page)
  await officer.say('बात हो गई')
  await town.quiet()
  await page.getByText('बात हो गई').first().waitFor()
  const small = await enter('ज्योति सोनकर', 'phone')
  await small.goto(`/desk/grievances/${pump}`)
  const calls = small.getByRole('region', { name: 'आवेदक से बात' })
  await calls.scrollIntoViewIfNeeded()
  await screenshot(small, 'file-called-phone')
  await isSound(small)
})

test('the control room rings from the queue, reads the three questions and writes the answers down', async () => {
  const officer = await holder(town, pump)
  await reported(town, [officer, pump, 'चापाकल की मरम्मत की, पानी चालू है'])
  await town.pass(SOON)
  const page = await enter('सुनीता कुशवाहा', 'desk')
  await page.goto('/desk/office/calls')
  await page.getByRole('link', { name: /90000 00802/ }).waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'office-calls', true)
  await isSound(page)
  await page.getByRole('button', { name: 'उत्तर दर्ज करें' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'हाँ, बात हुई' }).check()
  await dialog
    .getByRole('radiogroup', { name: /क्या अधिकारी ने/ })
    .getByRole('radio', { name: 'नहीं', exact: true })
    .check()
  await screenshot(page, 'office-answers')
  await isSound(page)
  await dialog.getByRole('button', { name: 'दर्ज करें' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('अभी किसी को फोन नहीं करना').waitFor()
  const { confirmations } = (await town.file(pump)).grievance
  assert.deepEqual(confirmations[0]?.doubts, ['said-spoken'])
})

test('afterwards the attendance of each post stands under the figures, with the windows behind each number', async () => {
  if (town.now() < at('11:05')) await town.pass(at('11:05').getTime() - town.now().getTime())
  const page = await enterDesk(browser, town, 'ज्योति सोनकर', { to: 'figures/windows?days=7' })
  const row = page.getByRole('row', { name: /अधिशासी अभियंता, पेयजल/ })
  await row.waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'figures-windows')
  await isSound(page)
  await row.getByRole('link').first().click()
  await page.waitForURL(/state=present/)
  await page.getByRole('cell', { name: 'उपस्थित', exact: true }).waitFor()
  await page.getByRole('cell', { name: /बटन/ }).waitFor()
  await screenshot(page, 'figures-windows-list')
  await isSound(page)
  const phone = await enterDesk(browser, town, 'Jyoti Sonkar', {
    size: 'phone',
    language: 'en',
    to: 'figures/windows?days=7&by=department',
  })
  await phone.getByRole('table').waitFor()
  await screenshot(phone, 'figures-windows-phone')
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  assert.ok(wide <= 0, 'nothing sticks out')
  await isSound(phone)
})
