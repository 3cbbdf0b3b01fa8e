import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sweepCharges } from '#watch/charges/sweep.ts'
import { SOON, told } from '../journeys/fixtures/steps.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, type Size, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

let town: Town
let browser: OpenBrowser

before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
  await told(
    town,
    [town.phone('919000000701', 'रामकली'), 'चापाकल खराब है, पानी नहीं आता। ग्राम तेजबारी, ब्लॉक बेलवन'],
    [town.phone('919000000702', 'मुन्नी'), 'टोले का चापाकल सूखा पड़ा है। ग्राम तेजबारी, ब्लॉक बेलवन'],
  )
})
after(async () => {
  await browser?.close()
  await town?.close()
})

const enter = (person: string, size: Size, language: 'hi' | 'en' = 'hi') =>
  enterDesk(browser, town, person, { size, language, to: 'charges' })

test('the magistrate hands a post over to somebody new, and sees before what would move', async () => {
  const page = await enter('ज्योति सोनकर', 'desk')
  const row = page.getByRole('listitem').filter({ hasText: 'PHE-JE-02' })
  await row.waitFor()
  await screenshot(page, 'charges')
  await isSound(page)
  await page.getByRole('textbox', { name: /पद, अधिकारी/ }).fill('पेयजल बेलवन')
  await row.getByRole('button', { name: /क्या करना है/ }).click()
  await page.getByRole('menuitem', { name: 'कार्यभार सौंपें' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /नया नाम लिखें/ }).click()
  await dialog.getByLabel('नाम (हिंदी)').fill('फरहाना बेगम')
  await dialog.getByLabel('नाम (अंग्रेज़ी)').fill('Farhana Begum')
  await dialog.getByLabel(/मोबाइल/).fill('9000000799')
  await dialog.getByText('2 शिकायतें').waitFor()
  await screenshot(page, 'charges-hand-over')
  await isSound(page)
  await dialog.getByRole('button', { name: 'सौंप दें' }).click()
  await dialog.getByText('कारण लिखें').waitFor()
  await dialog.getByLabel(/कारण, आदेश/).fill('आदेश संख्या 417/स्थापना')
  await dialog.getByRole('button', { name: 'सौंप दें' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await row.getByText('फरहाना बेगम').first().waitFor()

  await sweepCharges(town.program.house)
  await town.quiet()
  await town.pass(SOON)
  await page.getByText('हस्तांतरण सूचियाँ').click()
  await page.getByText('2 शिकायतें').waitFor()
  await screenshot(page, 'charges-lists')
  await isSound(page)
  await page.getByRole('link', { name: /2 शिकायतें/ }).click()
  const pdf = page.getByRole('link', { name: 'हस्ताक्षर के लिए PDF' })
  await pdf.waitFor()
  await page.getByText('टोले का चापाकल सूखा पड़ा है').waitFor()
  await screenshot(page, 'charges-list')
  await isSound(page)
  const answer = await page.request.get((await pdf.getAttribute('href')) ?? '')
  assert.equal(answer.headers()['content-type'], 'application/pdf')
})

test('leave is entered on a telephone and taken back', async () => {
  const page = await enter('ज्योति सोनकर', 'phone')
  await page.getByRole('button', { name: 'मेरा अवकाश' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('प्रतिस्थानी').click()
  await dialog.getByLabel('प्रतिस्थानी').fill('pankaj')
  await page.getByRole('option', { name: /पंकज गुप्ता/ }).click()
  await dialog.getByLabel('किस दिन तक').fill('2026-10-08')
  await dialog.getByLabel(/कारण, आदेश/).fill('अर्जित अवकाश')
  await dialog.getByText('जिलाधिकारी').first().waitFor()
  await screenshot(page, 'charges-leave-phone')
  await isSound(page)
  await dialog.getByRole('button', { name: 'दर्ज करें' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: /अवकाश पर/ }).click()
  const card = page.getByRole('listitem').filter({ hasText: 'प्रतिस्थानी: पंकज गुप्ता' })
  await card.waitFor()
  await screenshot(page, 'charges-phone')
  await isSound(page)
  await card.getByRole('button', { name: /क्या करना है/ }).click()
  await page.getByRole('menuitem', { name: 'अवकाश वापस लें' }).click()
  await dialog.getByLabel(/कारण, आदेश/).fill('जाना नहीं हुआ')
  await dialog.getByRole('button', { name: 'वापस लें' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await card.waitFor({ state: 'detached' })
})

test('English is equal', async () => {
  const page = await enter('Jyoti Sonkar', 'desk', 'en')
  await page.getByRole('heading', { name: 'Charges' }).waitFor()
  await page.getByText('Farhana Begum').first().waitFor()
  await screenshot(page, 'charges-en')
  await isSound(page)
})
