import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { findings, screenshot } from './browser.ts'
import { isSound, type Rehearsing, startRehearsing } from './rehearsing.ts'

let rehearsing: Rehearsing
before(async () => {
  rehearsing = await startRehearsing()
})
after(() => rehearsing?.close())

const open: Rehearsing['open'] = (path, how) => rehearsing.open(path, how)

test('a newcomer plays citizen and officer on two phones, and the complaint goes round in Hindi', async () => {
  const page = await open('/rehearsal')
  const citizen = page.getByRole('region', { name: 'नागरिक' })
  const officer = page.getByRole('region', { name: 'अधिकारी' })
  await citizen
    .getByText(/चापाकल 10 दिन से खराब/)
    .first()
    .click()
  await citizen.getByRole('button', { name: 'हाँ, दर्ज करें' }).click()
  await citizen.getByText(/आपकी शिकायत दर्ज हो गई/).waitFor()
  await officer.getByRole('button', { name: 'स्वीकार', exact: true }).click()
  await officer.getByText(/स्वीकार हुई/).waitFor()
  await write(officer, 'चापाकल की मरम्मत करा दी गई, अब पानी आ रहा है। आवेदक से बात हो गई।')
  await officer.getByText(/आख्या में जोड़ रहे हैं/).waitFor()
  await sendPhoto(page, officer)
  await write(officer, 'हो गया')
  await officer.getByText(/एक बार देख लें/).waitFor()
  await officer.getByRole('button', { name: 'जमा करें' }).last().click()
  await officer.getByText(/की आख्या जमा हो गई/).waitFor()
  await screenshot(page, 'rehearsal-submitted')
  await isSound(page)
  await reviewed(citizen)
  await citizen.getByRole('button', { name: 'हाँ, संतुष्ट हूँ' }).click()
  await citizen.getByText(/शिकायत बंद हुई/).waitFor()
  await screenshot(page, 'rehearsal')
})

async function write(phone: Locator, words: string): Promise<void> {
  await phone.getByRole('textbox', { name: 'संदेश लिखें' }).fill(words)
  await phone.getByRole('button', { name: 'भेजें', exact: true }).click()
}

/** One of the drawn photographs of the officer's phone. */
async function sendPhoto(page: Page, phone: Locator): Promise<void> {
  await phone.getByRole('button', { name: 'फोटो, आवाज़, स्थान, फ़ाइल' }).click()
  await page.getByRole('button', { name: 'चालू चापाकल', exact: true }).click()
  await page.getByRole('button', { name: 'भेजें', exact: true }).last().click()
  await phone.getByRole('img').last().waitFor()
}

/** A photo without a position goes to the control room first, so the reviewer accepts it at the desk. */
async function reviewed(phones: Locator): Promise<void> {
  const asked = phones.getByText(/क्या आपकी समस्या सच में हल/)
  const page = await open('/desk/login')
  await page.getByRole('button', { name: /आरती श्रीवास्तव/ }).click()
  await page.waitForURL(/\/desk\/(inbox|work|register)/)
  await page.goto('/desk/register')
  await page.getByText(/^ABH-/).first().click()
  await page.getByRole('button', { name: 'आख्या मान्य करें' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'मान्य करें' }).click()
  await asked.first().waitFor()
  await screenshot(page, 'file-reviewed', true)
  await isSound(page)
}

test('the public page tells how it works, at desk and phone, in both languages', async () => {
  for (const size of ['desk', 'phone'] as const)
    for (const language of ['hi', 'en'] as const) {
      const page = await open(language === 'hi' ? '/' : '/?lang=en', { size, language })
      await page
        .getByText(language === 'hi' ? 'शिकायत की स्थिति देखें' : 'Track')
        .first()
        .waitFor()
      await screenshot(page, `portal-${size}-${language}`, true)
      await isSound(page)
    }
})

test('whoever knows the code and the last four digits sees the state; anybody else learns nothing', async () => {
  const phones = await open('/rehearsal')
  const code =
    (
      await phones
        .getByText(/ABH-[A-Z]+-\d\d-\d+-./)
        .first()
        .textContent()
    )?.match(/ABH-[A-Z]+-\d\d-\d+-[A-Z2-9]/)?.[0] ?? ''
  const ask = async (digits: string) => {
    const page = await open('/track', { size: 'phone' })
    await page.getByLabel('शिकायत संख्या').fill(code)
    await page.getByLabel(/अंतिम चार अंक/).fill(digits)
    await page.getByRole('button', { name: 'स्थिति देखें' }).click()
    return page
  }
  const wrong = await ask('9999')
  assert.equal(await wrong.getByText('चापाकल').count(), 0)
  await isSound(wrong)
  const right = await ask('0101')
  await right.getByText(code).first().waitFor()
  await right
    .getByText(/चापाकल/)
    .first()
    .waitFor()
  await screenshot(right, 'track-phone', true)
  await isSound(right)
})

test('a phone rings the service, hangs up, and is called back from the call desk', async () => {
  const phones = await open('/rehearsal')
  await phones
    .getByRole('button', { name: /सुनीता देवी/ })
    .first()
    .click()
  const slot = phones.locator('#slot-citizen')
  await slot.getByRole('button', { name: /☎ कॉल करें 54000 00101/ }).click()
  await slot.getByText('घंटी जा रही है').waitFor()
  await screenshot(phones, 'rehearsal-ringing')
  await slot.getByRole('button', { name: 'काटें' }).click()
  await slot.getByRole('button', { name: /☎ कॉल करें/ }).waitFor()

  const desk = await open('/desk/login')
  await desk.getByRole('button', { name: /सुनीता कुशवाहा/ }).click()
  await desk.waitForURL(/\/desk\/inbox/)
  await desk.goto('/desk/calls')
  await desk.getByRole('heading', { name: 'कॉल डेस्क' }).waitFor()
  await desk.keyboard.press('F4')
  await desk
    .getByRole('button', { name: /फ़ोन मिलाएँ/ })
    .first()
    .press('Enter')
  await slot.getByText('फ़ोन आ रहा है').waitFor()
  await slot.getByRole('button', { name: 'उठाएँ' }).click()
  await slot.getByText('बात हो रही है').waitFor()
  await desk.getByText('बात हो रही है').first().waitFor()
  await slot.getByRole('button', { name: 'काटें' }).click()
  await desk.getByText('अभी किसी को फ़ोन नहीं करना है').waitFor()
  assert.deepEqual(await findings(phones), [])
})
