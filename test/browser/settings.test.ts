import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { toldOne, village } from '../journeys/fixtures/steps.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, type Size, screenshot } from './browser.ts'
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

const enter = (person: RegExp, area: string, size: Size = 'desk', language: 'hi' | 'en' = 'hi') =>
  enterDesk(browser, town, person, { size, language, to: `settings/${area}` })

const MAGISTRATE = /ज्योति सोनकर|Jyoti Sonkar/
const ADMINISTRATOR = /नवीन पटेल|Naveen Patel/

async function apply(page: Page, why: string): Promise<void> {
  await page.getByText(/सब ठीक है|All in order/).waitFor()
  await page.getByRole('textbox', { name: /बदलाव का कारण|Reason/ }).fill(why)
  await page.getByRole('button', { name: /लागू करें|Put in force/ }).click()
  await page.getByText(/लागू हो गया, संस्करण|In force as version/).waitFor()
}

/** Chooses in a field that is searched by typing. */
async function choose(page: Page, field: RegExp, typed: string, option: RegExp): Promise<void> {
  const box = page.getByRole('dialog').getByRole('combobox', { name: field })
  await box.click()
  await box.fill(typed)
  await page.getByRole('option', { name: option }).first().click()
}

const words = (name: string) =>
  `हमारे टोले का चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा। ग्राम ${village(town, name).name}`

test('a rule of routing made on the screen sends the next grievance; the history says who, why and what', async () => {
  const page = await enter(MAGISTRATE, 'routing')
  await page.getByRole('button', { name: 'नई पंक्ति' }).click()
  await choose(page, /विषय/, 'चापाकल', /WAT-HP/)
  await choose(page, /पद/, 'PRI-DPRO', /PRI-DPRO/)
  await screenshot(page, 'settings-rule')
  await isSound(page)
  await page.getByRole('button', { name: 'ठीक है' }).click()
  await screenshot(page, 'settings-bar')
  await apply(page, 'हैंडपंप अब पंचायती राज देखेगा')

  const code = await toldOne(town, town.phone('919000000601', 'रमेश'), words('जगतबारी'))
  assert.equal((await town.file(code)).grievance.post, 'PRI-DPRO')

  await page.goto('/desk/settings/history')
  await page.getByText('हैंडपंप अब पंचायती राज देखेगा').waitFor()
  await page.getByText('WAT-HP').first().waitFor()
  await page.getByText('ज्योति सोनकर').first().waitFor()
  await screenshot(page, 'settings-history')
  await isSound(page)
})

test('a holiday set in the calendar moves the deadline of the next grievance', async () => {
  const page = await enter(MAGISTRATE, 'calendar')
  const month = page.getByRole('region', { name: 'अक्टूबर 2026' })
  await month.getByRole('button', { name: /^8\s/ }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('textbox', { name: /हिंदी/ }).fill('स्थानीय मेला')
  await drawer.getByRole('textbox', { name: /अंग्रेज़ी/ }).fill('Local fair')
  await drawer.getByRole('button', { name: 'ठीक है' }).click()
  await month.getByText('स्थानीय मेला').first().waitFor()
  await page.getByText('सब ठीक है').waitFor()
  await screenshot(page, 'settings-calendar')
  await isSound(page)
  await apply(page, 'मेले का आदेश')
  const code = await toldOne(town, town.phone('919000000602', 'सीता'), words('जगतबारी'))
  // Told on Tuesday the 6th, class B: without the fair due on Friday the 9th; the 10th is the second Saturday.
  const { clock } = (await town.file(code)).grievance
  assert.equal(clock?.due.toISOString(), '2026-10-12T11:30:00.000Z')
})

test('a calendar file names what was called off, and a day that still is a holiday can be taken out', async () => {
  const page = await enter(MAGISTRATE, 'calendar')
  const [, known = ''] = (town.program.administration.files().get('holidays.csv') ?? '').split('\n')
  const [date = ''] = known.split(',')
  const event = (day: string, name: string, more = '') =>
    `BEGIN:VEVENT\nDTSTART;VALUE=DATE:${day.replaceAll('-', '')}\nSUMMARY:${name}${more}\nEND:VEVENT`
  const off = '\nSTATUS:CANCELLED'
  const events = [
    event('2027-03-22', 'होली'),
    event('2027-03-28', 'रद्द मेला', off),
    event(date, 'रद्द अवकाश', off),
  ]
  const text = `BEGIN:VCALENDAR\n${events.join('\n')}\nEND:VCALENDAR\n`
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'list.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) })
  const dialog = page.getByRole('dialog')
  await dialog.getByText('होली').waitFor()
  const cancelled = dialog.getByRole('region', { name: /रद्द कार्यक्रम/ })
  await cancelled.getByText('रद्द मेला').waitFor()
  await screenshot(page, 'settings-calendar-cancelled')
  await isSound(page)
  await cancelled.getByRole('button', { name: 'मसौदे में हटाएँ' }).click()
  await cancelled.getByRole('button', { name: 'मसौदे में हटाया' }).waitFor()
  await dialog.getByRole('button', { name: 'मसौदे में लें' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await apply(page, 'राज्य का संशोधित कैलेंडर')
  const holidays = town.program.administration.files().get('holidays.csv') ?? ''
  assert.match(holidays, /2027-03-22/)
  assert.doesNotMatch(holidays, new RegExp(`2027-03-28|${date}`))
})

test('a fault stands at its cell with what to do, and nothing can be put in force until it is mended', async () => {
  const page = await enter(ADMINISTRATOR, 'people', 'desk', 'hi')
  await page.getByRole('textbox', { name: 'खोजें' }).fill('pankaj')
  await page.getByRole('button', { name: 'पंकज गुप्ता' }).click()
  const phone = page.getByRole('dialog').getByRole('textbox', { name: /मोबाइल/ })
  await phone.fill('12')
  await page
    .getByRole('dialog')
    .getByText(/91 और दस अंक/)
    .waitFor()
  await screenshot(page, 'settings-fault')
  await page.getByRole('button', { name: 'ठीक है' }).click()
  await page.getByRole('cell', { name: /91 और दस अंक/ }).waitFor()
  await screenshot(page, 'settings-fault-cell')
  assert.ok(await page.getByRole('button', { name: 'लागू करें' }).isDisabled())
  await isSound(page)
  await page.getByRole('button', { name: 'पंकज गुप्ता' }).click()
  await phone.fill('919000050992')
  await page.getByRole('button', { name: 'ठीक है' }).click()
  await apply(page, 'नया नंबर')
  assert.equal(town.program.district.persons.get('pankaj-gupta')?.phone, '919000050992')
})

test('of two administrators at once the second sees what the first wrote, and decides', async () => {
  const [first, second] = [await enter(MAGISTRATE, 'offices'), await enter(ADMINISTRATOR, 'offices')]
  const rename = async (page: Page, name: string) => {
    await page.getByRole('button', { name: 'विकास भवन' }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: /अंग्रेज़ी/ }).fill(name)
    await page.getByRole('button', { name: 'ठीक है' }).click()
  }
  await rename(second, 'Development House')
  await second.getByText('सब ठीक है').waitFor()
  await rename(first, 'Vikas Bhavan')
  await apply(first, 'वर्तनी')
  await second.getByRole('textbox', { name: 'बदलाव का कारण' }).fill('अंग्रेज़ी नाम')
  await second.getByRole('button', { name: 'लागू करें' }).click()
  await second.getByText('इस बीच ज्योति सोनकर ने यही बदल दिया है।').waitFor()
  await second.getByText(/अब है: Vikas Bhavan/).waitFor()
  await screenshot(second, 'settings-moved')
  await isSound(second)
  await second.getByRole('button', { name: 'मेरा रखें' }).click()
  await apply(second, 'अंग्रेज़ी नाम')
  const office = town.program.district.district.offices.find(({ code }) => code === 'VIKAS')
  assert.equal(office?.nameEn, 'Development House')
})

test('a department and its post are made together, since neither stands without the other', async () => {
  const page = await enter(MAGISTRATE, 'departments', 'phone')
  const fill = async (name: RegExp, text: string) =>
    page.getByRole('dialog').getByRole('textbox', { name }).fill(text)
  await page.getByRole('button', { name: 'नई पंक्ति' }).click()
  await fill(/^कोड/, 'DMK')
  await fill(/हिंदी/, 'दीमक नियंत्रण')
  await fill(/अंग्रेज़ी/, 'Termite control')
  await screenshot(page, 'settings-row-phone')
  await page.getByRole('button', { name: 'ठीक है' }).click()
  await page.getByText(/जगह सुधार चाहिए/).waitFor()
  await page.getByRole('link', { name: 'वापस' }).click()
  await page.getByRole('link', { name: 'पद', exact: true }).first().click()
  await page.getByRole('button', { name: 'नई पंक्ति' }).click()
  await fill(/^कोड/, 'DMK-OFF')
  await fill(/हिंदी/, 'दीमक अधिकारी')
  await fill(/अंग्रेज़ी/, 'Termite officer')
  await choose(page, /^विभाग$/, 'दीमक', /DMK/)
  await choose(page, /कार्यालय/, 'COLL', /COLL/)
  await fill(/^स्तर/, '2')
  await choose(page, /भूमिकाएँ/, 'अधिकारी', /^अधिकारी$/)
  await page.getByRole('dialog').getByRole('button', { name: 'ठीक है' }).click()
  await page.getByRole('link', { name: 'वापस' }).click()
  await page.getByRole('link', { name: 'विभाग', exact: true }).first().click()
  await page.getByRole('button', { name: /दीमक नियंत्रण/ }).click()
  await choose(page, /नोडल पद/, 'दीमक', /DMK-OFF/)
  await page.getByRole('dialog').getByRole('button', { name: 'ठीक है' }).click()
  await screenshot(page, 'settings-together-phone')
  await apply(page, 'नया विभाग')
  assert.equal(town.program.district.departments.get('DMK')?.nodalPost, 'DMK-OFF')
})

test('who looks on sees a lock and no way to change', async () => {
  const page = await enter(ADMINISTRATOR, 'charges', 'desk', 'en')
  await page.getByText('To look at only').waitFor()
  assert.equal(await page.getByRole('button', { name: 'New row' }).count(), 0)
  await isSound(page)
})
