import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findCodes } from '#core/grievance/code.ts'
import { openSocialTown, type SocialTown } from '../journeys/fixtures/social.ts'
import { SOON } from '../journeys/fixtures/steps.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

let town: SocialTown
let browser: OpenBrowser
let code = ''

before(async () => {
  ;[town, browser] = await Promise.all([
    openSocialTown({}, { handle: '@abhyas_pradesh_sahayata' }),
    openBrowser(),
  ])
  const told = [
    ['sunita_d', 'सुनीता देवी', 'हमारे टोले का चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा। ग्राम जगतबारी'],
    ['mohan_k', 'मोहन', 'नदीपार में सड़क पर बड़े गड्ढे हैं, रोज दुर्घटना होती है'],
    ['lata_s', 'लता', 'पेंशन छह महीने से नहीं आई, कोई सुनता नहीं'],
  ] as const
  for (const [handle, name, words] of told) {
    const post = await town.x.mention(town.x.person(handle, name), words)
    await town.rest()
    await town.pass(30_000)
    await town.pass(SOON)
    code ||= findCodes(town.x.answers(post.id).join('\n'))[0]?.code ?? ''
  }
  await town.pass(12 * 86_400_000)
})
after(async () => {
  await browser?.close()
  await town?.close()
})

test('the state nodal officer sees what waits for a district, with whom the rest lies and what is late, and gives it on', async () => {
  const page = await enterDesk(browser, town, 'वंदना जोशी', { to: 'nodal' })
  await page.getByText(/शब्दों से एक जिला तय नहीं होता/).waitFor()
  await page.getByRole('rowheader', { name: /नदीपार/ }).waitFor()
  await screenshot(page, 'nodal-state')
  await isSound(page)
  await page.getByRole('button', { name: /पेंशन छह महीने/ }).click()
  await page.getByRole('button', { name: 'नोडल अधिकारी को भेजें' }).click()
  await page.getByRole('combobox', { name: 'किसे भेजें' }).click()
  await page.getByRole('option', { name: /नदीपार/ }).click()
  await page.getByRole('textbox', { name: /कारण/ }).fill('आवेदक ने फोन पर नदीपार बताया')
  await screenshot(page, 'nodal-refer')
  await page.getByRole('button', { name: 'भेजें', exact: true }).click()
  await page.getByText('आपके पास अभी कुछ नहीं').waitFor()
})

test('the City Magistrate has it on the phone: what lies with him, how late, and by whom it came', async () => {
  const page = await enterDesk(browser, town, 'विनोद गुप्ता', { to: 'nodal', size: 'phone' })
  await page.getByText(code).first().waitFor()
  await page.getByText(/राज्य नोडल अधिकारी.*आगे भेजी/).waitFor()
  await screenshot(page, 'nodal-phone')
  await isSound(page)
  await page.goto(`${town.url}/desk/nodal/below`)
  await page.getByText('आगे भेजी कोई शिकायत खुली नहीं').waitFor()
  assert.equal(await page.getByRole('table').count(), 0)
})
