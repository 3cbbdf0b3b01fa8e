import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { photo } from '../journeys/fixtures/photo.ts'
import { holder, SOON, told } from '../journeys/fixtures/steps.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, screenshot, thrownOn } from './browser.ts'
import { enterDesk } from './desk.ts'

let town: Town
let browser: OpenBrowser
let first = ''
let second = ''

before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
  const tellings = await told(
    town,
    [town.phone('919000000721', 'गीता देवी'), 'चापाकल खराब है, पानी नहीं आ रहा। ग्राम तेजबारी, ब्लॉक बेलवन'],
    [town.phone('919000000722', 'मोहन साह'), 'चापाकल कई दिन से खराब है, पानी नहीं आता। ग्राम तेजबारी, ब्लॉक बेलवन'],
  )
  ;[first = '', second = ''] = tellings
})
after(async () => {
  await browser?.close()
  await town?.close()
})

test('the file proposes what may be the same matter, and a person of the desk ties it with a reason', async () => {
  const page = await enterDesk(browser, town, 'सुनीता कुशवाहा', { to: `grievances/${second}` })
  await page.getByRole('heading', { name: 'शायद यही बात पहले से दर्ज है' }).waitFor()
  await page.getByText(/दूसरे आवेदक, वही बात · \d+% भरोसा: वही विषय · वही जगह/).waitFor()
  assert.deepEqual(thrownOn(page), [])
  await page.getByRole('button', { name: `साथ जोड़ें ${first}` }).click()
  await page.getByLabel('कारण (फ़ाइल में रहेगा)').fill('दोनों एक ही चापाकल की बात कर रहे हैं')
  await screenshot(page, 'alike-file', true)
  await page.getByRole('button', { name: 'साथ जोड़ें', exact: true }).click()
  await page.getByText(`इसका उत्तर ${first} की आख्या से होगा`, { exact: false }).first().waitFor()
  assert.equal((await town.file(second)).grievance.cluster[0]?.with, first)
})

test('a flag stands beside the picture in the report, with its reason and without accusing', async () => {
  const officer = await holder(town, first)
  await officer.say(`${first} वाशर बदला, पानी आ रहा है`)
  await officer.sendPhoto(await photo({ lat: 19.4, lng: 71.1, at: '2026:08:01 11:00:00' }))
  await town.quiet()
  await officer.say('हो गया')
  await town.quiet()
  await officer.press('जमा करें')
  await town.quiet()
  await town.pass(SOON)
  const page = await enterDesk(browser, town, 'सुनीता कुशवाहा', { to: `grievances/${first}` })
  await page.getByRole('tab', { name: /आख्या/ }).click()
  await page.getByText('यह केवल देखने का संकेत है, किसी पर आरोप नहीं।').waitFor()
  await page.getByText(/01-08-2026 लिखा है/).waitFor()
  await screenshot(page, 'evidence-flags', true)
  assert.deepEqual(thrownOn(page), [])
  const small = await enterDesk(browser, town, 'सुनीता कुशवाहा', { size: 'phone', to: `grievances/${second}` })
  await small.getByRole('tab', { name: /आख्या/ }).click()
  await small.getByText('यह केवल देखने का संकेत है, किसी पर आरोप नहीं।').waitFor()
  await screenshot(small, 'evidence-flags-phone', true)
  assert.deepEqual(thrownOn(small), [])
})
