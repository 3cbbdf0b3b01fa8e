import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
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
    [town.phone('919000000931', 'रमेश कुमार'), 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'],
    [town.phone('919000000932', 'गीता देवी'), 'चापाकल खराब है। ग्राम पाकड़चक, ब्लॉक पलाशगंज'],
  )
  for (const code of codes)
    await reported(town, [await holder(town, code), code, 'चापाकल की मरम्मत करा दी गई, पानी चालू है'])
  await town.pass(SOON)
  await town.phone('919000000932').press('नहीं, काम नहीं हुआ')
  await town.quiet()
  await town.phone('919000000932').say('अभी भी पानी नहीं आता, कोई आया ही नहीं')
  await town.quiet()
  await town.pass(SOON)
})
after(async () => {
  await browser?.close()
  await town?.close()
})

const enter = (person: string, to: string, size: Size = 'desk', language: 'hi' | 'en' = 'hi') =>
  enterDesk(browser, town, person, { size, language, to })

test('the reviewer sees asked, reported, pictures, hints and what the citizen said on one screen, and answers the list', async () => {
  const page = await enter('आरती श्रीवास्तव', 'quality')
  await page.getByRole('heading', { name: 'गुणवत्ता जाँच' }).waitFor()
  await page.getByRole('button', { name: /नागरिक असंतुष्ट/ }).click()
  await page.getByText('अभी भी पानी नहीं आता').first().waitFor()
  await page.getByRole('heading', { name: 'जाँच सूची' }).waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'quality', true)
  await isSound(page)
  const list = page.getByRole('region', { name: 'जाँच सूची' })
  await list
    .getByRole('radiogroup', { name: /शिकायत का उत्तर/ })
    .getByText('नहीं', { exact: true })
    .click()
  for (const name of [/प्रमाण/, /शब्द शिष्ट/, /समय और बातें/])
    await list.getByRole('radiogroup', { name }).getByText('हाँ', { exact: true }).click()
  await list.getByRole('radiogroup', { name: 'निष्कर्ष' }).getByText('कमी है').click()
  assert.ok(await list.getByRole('button', { name: 'दर्ज करें' }).isDisabled(), 'what is lacking needs words')
  await list.getByLabel('टिप्पणी').fill('चापाकल आज भी सूखा है')
  await list.getByRole('button', { name: 'दर्ज करें' }).click()
  await page.getByText('दर्ज हुआ').first().waitFor()
  await page.goto('/desk/quality/looked')
  await page.getByText('चापाकल आज भी सूखा है').waitFor()
  await screenshot(page, 'quality-looked', true)
  await isSound(page)
})

test('figures say nothing below the least sample, and the page fits a phone, also in English', async () => {
  const page = await enter('आरती श्रीवास्तव', 'quality/figures')
  await page.getByText('अभी इतने उत्तर नहीं हैं').first().waitFor()
  await screenshot(page, 'quality-figures', true)
  await isSound(page)
  const small = await enter('Aarti Srivastava', 'quality/waiting', 'phone', 'en')
  await small.getByRole('heading', { name: 'Quality review' }).waitFor()
  await small.waitForLoadState('networkidle')
  await screenshot(small, 'quality-phone', true)
  await isSound(small)
  const wide = await small.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  assert.ok(!wide, 'nothing scrolls sideways')
})

test('anybody says what they think of the service without an account, and the administration reads it in their words', async () => {
  const street = await browser.newPage({ size: 'phone', language: 'hi', origin: town.url, now: town.now() })
  await street.goto('/feedback')
  await street.getByRole('heading', { name: 'यह सेवा कैसी लगी?' }).waitFor()
  await screenshot(street, 'feedback-phone', true)
  await isSound(street)
  await street.getByLabel('ठीक-ठाक').check()
  await street.getByLabel(/क्या बेहतर होना चाहिए/).fill('जवाब दो दिन में मिल जाए तो अच्छा')
  await street.getByRole('button', { name: 'भेजें' }).click()
  await street.getByText('आपकी बात दर्ज हो गई').waitFor()
  const page = await enter('नवीन पटेल', 'quality/service')
  await page.getByText('जवाब दो दिन में मिल जाए').waitFor()
  await screenshot(page, 'quality-service', true)
  await isSound(page)
  const english = await browser.newPage({ size: 'desk', language: 'en', origin: town.url, now: town.now() })
  await english.goto('/feedback?lang=en')
  await english.getByText('How was it to use?').waitFor()
  await screenshot(english, 'feedback-desk', true)
  await isSound(english)
})
