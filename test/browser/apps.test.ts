import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { screenshot } from './browser.ts'
import { isSound, type Rehearsing, startRehearsing } from './rehearsing.ts'

let rehearsing: Rehearsing
before(async () => {
  rehearsing = await startRehearsing()
})
after(() => rehearsing?.close())

/** Public words are registered after a moment in which people add to them. */
const ARRIVES = { timeout: 90_000 }
const HANDPUMP = 'ग्राम जगतबारी में चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा।'
const TRANSFORMER = 'ग्राम जगतबारी का ट्रांसफार्मर पाँच दिन से जला है, बिजली नहीं है।'
const CODE = /ABH-[A-Z]+-\d\d-\d+-[A-Z2-9]/

async function app(page: Page, who: RegExp, name: RegExp): Promise<void> {
  await page.getByRole('complementary', { name: 'नागरिक' }).getByRole('button', { name: who }).click()
  await page.getByRole('button', { name }).click()
}

async function write(page: Page, field: string, words: string): Promise<void> {
  await page.getByRole('textbox', { name: field }).fill(words)
  await page.getByRole('button', { name: 'भेजें', exact: true }).first().click()
}

test('the page of the WhatsApp phones leads to every app of a citizen, and back', async () => {
  const page = await rehearsing.open('/rehearsal', { size: 'phone' })
  await page.getByRole('button', { name: /Ramesh/ }).click()
  await page
    .locator('#slot-citizen')
    .getByRole('link', { name: /इस फ़ोन के ऐप/ })
    .click()
  await page.getByText(/@ramesh_yadav/).waitFor()
  for (const name of ['फ़ेसबुक', 'एक्स', 'ई-मेल', 'एसएमएस', 'फ़ोन'])
    await page.getByRole('button', { name, exact: true }).waitFor()
  await screenshot(page, 'apps-home-phone')
  await isSound(page)
  await page.getByRole('link', { name: 'व्हाट्सएप', exact: true }).click()
  await page.locator('#slot-citizen').getByText('Ramesh Yadav').waitFor()
  await isSound(page)
})

test('a complaint on the page is answered in public by its code alone; the rest comes by Messenger', async () => {
  const page = await rehearsing.open('/rehearsal/apps')
  await app(page, /सुनीता देवी/, /^फ़ेसबुक/)
  await write(page, 'पेज पर लिखें', HANDPUMP)
  const feed = page.getByRole('region', { name: 'पेज' })
  const answer = feed.locator('.comment.official').getByText(CODE)
  await answer.waitFor(ARRIVES)
  assert.doesNotMatch((await answer.textContent()) ?? '', /चापाकल|जगतबारी|सुनीता/)
  await screenshot(page, 'apps-facebook')
  await isSound(page)
  const [code = ''] = CODE.exec((await answer.textContent()) ?? '') ?? []
  await page.getByRole('tab', { name: 'मैसेंजर' }).click()
  const talk = page.getByRole('log', { name: 'मैसेंजर' })
  await talk.getByText(/जगतबारी/).waitFor(ARRIVES)
  await write(page, 'संदेश लिखें', `${code} स्थिति`)
  await talk
    .getByText(/कनिष्ठ अभियंता/)
    .first()
    .waitFor(ARRIVES)
  await screenshot(page, 'apps-messenger')
  await isSound(page)
})

test('a mention on X is answered under the post, and the details come in private', async () => {
  const page = await rehearsing.open('/rehearsal/apps', { size: 'phone' })
  await app(page, /Ramesh/, /^एक्स/)
  await page.getByRole('button', { name: 'फ़ोटो' }).first().click()
  await page.getByRole('button', { name: 'जला ट्रांसफार्मर' }).click()
  await write(page, 'हैंडल को लिखें', TRANSFORMER)
  const posts = page.getByRole('region', { name: 'पोस्ट' })
  await posts.getByRole('img', { name: 'फ़ोटो' }).waitFor()
  await posts.locator('.comment.official').getByText(CODE).waitFor(ARRIVES)
  await screenshot(page, 'apps-x-phone')
  await isSound(page)
  await page.getByRole('tab', { name: 'निजी संदेश' }).click()
  await page
    .getByRole('log', { name: 'निजी संदेश' })
    .getByText(/जगतबारी/)
    .waitFor(ARRIVES)
  await isSound(page)
})

test('a mail with a photo is answered by mail, the answer is answered, and the desk sees by which door each came', async () => {
  const page = await rehearsing.open('/rehearsal/apps', { size: 'phone' })
  await app(page, /Anita/, /^ई-मेल/)
  await page.getByRole('button', { name: 'नया मेल' }).click()
  await page.getByLabel('विषय').fill('नाली जाम है')
  await page.getByRole('textbox', { name: 'मेल लिखें' }).fill('ग्राम जगतबारी में नाली जाम है।\nअनीता')
  await page.getByLabel('फ़ोटो').selectOption('drain-blocked')
  await page.getByRole('button', { name: 'भेजें' }).click()
  await page.getByRole('button', { name: /हमने यह समझा/ }).click(ARRIVES)
  await page.getByText('हाँ, दर्ज करें').waitFor()
  await screenshot(page, 'apps-mail-phone')
  await isSound(page)
  await page.getByRole('button', { name: 'जवाब दें' }).click()
  await page.getByRole('textbox', { name: 'मेल लिखें' }).fill('1')
  await page.getByRole('button', { name: 'भेजें' }).click()
  await page
    .getByRole('button', { name: /दर्ज हो गई/ })
    .first()
    .waitFor(ARRIVES)
  await isSound(page)

  const desk = await rehearsing.open('/desk/login')
  await desk.getByRole('button', { name: /सुनीता कुशवाहा/ }).click()
  await desk.waitForURL(/\/desk\/inbox/)
  for (const door of ['ईमेल', 'एक्स', 'फ़ेसबुक']) await desk.getByText(door, { exact: true }).first().waitFor()
  await screenshot(desk, 'apps-desk')
})

test('a citizen calls from the telephone, hangs up, and is called back while another app is open', async () => {
  const page = await rehearsing.open('/rehearsal/apps')
  await app(page, /सुनीता देवी/, /^फ़ोन/)
  await page.getByRole('button', { name: 'कॉल करें' }).click()
  await page.getByText('घंटी जा रही है').waitFor()
  await page.getByRole('button', { name: 'काटें' }).click()
  await page.getByRole('button', { name: 'कॉल करें' }).waitFor()
  await screenshot(page, 'apps-telephone')
  await isSound(page)
  await page.getByRole('button', { name: 'वापस' }).click()
  await page.getByRole('button', { name: /^एसएमएस/ }).click()

  const desk = await rehearsing.open('/desk/login')
  await desk.getByRole('button', { name: /सुनीता कुशवाहा/ }).click()
  await desk.waitForURL(/\/desk\/inbox/)
  await desk.goto('/desk/calls')
  await desk.getByRole('heading', { name: 'कॉल डेस्क' }).waitFor()
  await desk.keyboard.press('F4')
  await desk
    .getByRole('button', { name: /फ़ोन मिलाएँ/ })
    .first()
    .press('Enter')
  await page.getByText('दफ़्तर से फ़ोन आ रहा है').waitFor()
  await screenshot(page, 'apps-ringing')
  await isSound(page)
  await page.getByRole('button', { name: 'उठाएँ' }).click()
  await page.getByRole('button', { name: 'वापस' }).click()
  await page.getByRole('button', { name: /^फ़ोन/ }).click()
  await page.getByText('बात हो रही है').waitFor()
  await page.getByRole('button', { name: 'काटें' }).click()
  await desk.getByText('अभी किसी को फ़ोन नहीं करना है').waitFor()
})

test('a new citizen has every app, in English too', async () => {
  const page = await rehearsing.open('/rehearsal/apps?lang=en', { language: 'en' })
  await page.getByRole('button', { name: '+ New citizen' }).click()
  await page.getByLabel('Name').fill('Geeta Rani')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText(/@geeta_rani_\d\d\d/).waitFor()
  await page.getByRole('button', { name: 'X', exact: true }).click()
  await page.getByRole('tab', { name: 'Messages' }).waitFor()
  await screenshot(page, 'apps-en')
  await isSound(page)
})
