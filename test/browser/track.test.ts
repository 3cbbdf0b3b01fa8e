import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { dayOf } from '#core/clock/due.ts'
import { SOON, toldOne } from '../journeys/fixtures/steps.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

let town: Town
let browser: OpenBrowser
let code: string

before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
  const citizen = town.phone('919000000711', 'रामरती')
  code = await toldOne(town, citizen, 'दाखिल खारिज नहीं हो रहा, छह महीने से लंबित है। ग्राम पाकड़चक, ब्लॉक पलाशगंज')
})
after(async () => {
  await browser?.close()
  await town?.close()
})

test('who sits in the step calls, hears and orders in the file; the page of the complainant says how to appeal', async () => {
  const page = await enterDesk(browser, town, 'आरती चौधरी', { to: `grievances/${code}` })
  await page.getByRole('heading', { name: 'कानूनी प्रक्रिया' }).waitFor()
  await page.getByRole('button', { name: 'सुनवाई की सूचना' }).click()
  const dialog = page.getByRole('dialog')
  const today = dayOf(town.now())
  await dialog.getByLabel('सुनवाई का दिन').fill(today)
  await dialog.getByLabel('समय').fill('15:00')
  await dialog.getByLabel('जगह').fill('तहसील सभागार')
  await isSound(page)
  await dialog.getByRole('button', { name: 'सूचना भेजें' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(/सुनवाई की सूचना: .*तहसील सभागार/).waitFor()

  await page.getByRole('button', { name: 'सुनवाई दर्ज करें' }).click()
  await dialog.getByLabel('सुनवाई का दिन').fill(today)
  await dialog.getByRole('radio', { name: 'दोनों पक्ष' }).check()
  await dialog.getByLabel('किसने क्या कहा').fill('आवेदिका ने बैनामा दिखाया। लेखपाल ने कब्जे की पुष्टि की।')
  await dialog.getByRole('button', { name: 'दर्ज करें', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })

  await page.getByRole('button', { name: 'लिखित आदेश दें' }).click()
  await dialog.getByRole('button', { name: 'आदेश जारी करें' }).click()
  assert.equal(
    (await town.file(code)).grievance.track?.steps[0]?.order,
    undefined,
    'nothing goes out half filled',
  )
  await dialog.getByRole('radio', { name: 'आंशिक रूप से स्वीकार' }).check()
  await dialog.getByLabel('आदेश: क्या किया जाए').fill('आवेदिका का नाम सात दिन के भीतर दर्ज किया जाए।')
  await dialog.getByLabel('कारण, तथ्यों और नियम के साथ').fill('पंजीकृत बैनामा सिद्ध है; रास्ते का अंश विवादित है।')
  await screenshot(page, 'order-dialog')
  await isSound(page)
  await dialog.getByRole('button', { name: 'आदेश जारी करें' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(/तक प्रथम अपील हो सकती है/).waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'file-on-track', true)
  await isSound(page)
  await town.pass(SOON)

  const phone = await browser.newPage({ size: 'phone', language: 'hi', origin: town.url, now: town.now() })
  await phone.goto(town.program.house.trackingLink(code).replace(town.config.publicUrl, town.url))
  await phone.getByText('आदेश से सहमत नहीं?').waitFor()
  await screenshot(phone, 'track-on-track', true)
  await isSound(phone)
  const small = await enterDesk(browser, town, 'आरती चौधरी', { size: 'phone', to: `grievances/${code}` })
  await small.getByRole('heading', { name: 'कानूनी प्रक्रिया' }).waitFor()
  await screenshot(small, 'file-on-track-phone', true)
  await isSound(small)
})

test('the tracks are set like the ladder: a step more, and what is wrong is said at once', async () => {
  const page = await enterDesk(browser, town, /ज्योति सोनकर|Jyoti Sonkar/, { to: 'settings/tracks' })
  await page.getByRole('button', { name: 'अगला चरण जोड़ें' }).waitFor()
  await screenshot(page, 'settings-tracks', true)
  await isSound(page)
  await page.getByRole('button', { name: 'नई प्रक्रिया' }).click()
  await page.getByRole('textbox', { name: 'नाम (हिंदी)' }).first().fill('भूमि विवाद निवारण')
  await page.getByText(/सब ठीक है/).waitFor()
  await page.getByRole('textbox', { name: /बदलाव का कारण/ }).fill('नया कानून लागू')
  await page.getByRole('button', { name: /लागू करें/ }).click()
  await page.getByText(/लागू हो गया, संस्करण/).waitFor()
  const tracks = town.program.district.district.tracks ?? []
  assert.deepEqual(
    tracks.map(({ nameHi }) => nameHi),
    ['लोक सेवा एवं शिकायत निवारण अधिकार', 'भूमि विवाद निवारण'],
  )
})
