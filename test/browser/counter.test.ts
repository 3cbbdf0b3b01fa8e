import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { findCodes } from '#core/grievance/code.ts'
import { deedsOf } from '#journey/deeds.ts'
import { photo } from '../journeys/fixtures/photo.ts'
import { atScreen, SOON, toldOne } from '../journeys/fixtures/steps.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { type Entering, enterDesk, isSound } from './desk.ts'

let town: Town
let browser: OpenBrowser
before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
})
after(async () => {
  await browser?.close()
  await town?.close()
})

const enter = (person: string, how: Entering = {}) => enterDesk(browser, town, person, how)

const codeOn = async (page: Page) =>
  findCodes((await page.locator('section strong.code').textContent()) ?? '')[0]?.code ?? ''

test('with the keyboard alone: number, name, words, and the grievance is registered with its code on the phone', async () => {
  const page = await enter('सुनीता कुशवाहा')
  await page.getByRole('heading', { name: 'इनबॉक्स' }).waitFor()
  await page.keyboard.press('n')
  await page.waitForURL(/\/desk\/inbox\/new/)
  await page.getByLabel('मोबाइल नंबर').waitFor()
  const keys = page.keyboard
  await keys.type('90000 00401')
  await page.getByText('इस नंबर से पहले कोई शिकायत नहीं है').waitFor()
  await keys.press('Tab')
  await keys.type('फुलवा देवी')
  // door, occasion, language
  await keys.press('Tab')
  await keys.press('Tab')
  await keys.press('Tab')
  await keys.press('Tab')
  await keys.type('ग्राम तेजबारी में टोले का चापाकल दस दिन से खराब है, पानी नहीं आता')
  await page.getByRole('button', { name: /हैंडपंप/, pressed: true }).first().waitFor()
  await page.getByText('नियत समय').waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'counter', true)
  await isSound(page)
  await keys.press('Control+Enter')
  await page.getByText('शिकायत दर्ज हुई').waitFor()
  const code = await codeOn(page)
  assert.ok(code)
  await screenshot(page, 'counter-done')
  await isSound(page)
  const slip = page.getByRole('link', { name: 'पर्ची छापें' })
  assert.ok(await slip.evaluate((link) => link === document.activeElement), 'the slip is one press away')
  const href = (await slip.getAttribute('href')) ?? ''
  const pdf = await page.request.get(href)
  assert.equal(pdf.headers()['content-type'], 'application/pdf')
  await keys.press('Tab')
  await keys.press('Enter')
  await page.getByLabel('मोबाइल नंबर').waitFor()
  assert.equal(await page.getByLabel('मोबाइल नंबर').inputValue(), '')
  await town.quiet()
  const phone = town.phone('919000000401')
  assert.ok(phone.inbox.some(({ text }) => text.includes(code)))
  const held = await town.file(code)
  assert.equal(held.grievance.name, 'फुलवा देवी')
  assert.equal(held.grievance.place !== undefined, true, 'the place was read from the words')
})

test('who calls again is known before they have finished, and what they add joins what is open', async () => {
  const citizen = town.phone('919000000402', 'जानकी')
  const code = await toldOne(town, citizen, 'चापाकल खराब है, पानी नहीं आता। ग्राम तेजबारी, ब्लॉक बेलवन')
  const page = await enter('सुनीता कुशवाहा')
  await page.goto('/desk/inbox/new')
  await page.getByLabel('मोबाइल नंबर').fill('+91 ९०००० ००४०२')
  await page.getByText('1 खुली शिकायत').waitFor()
  assert.equal(await page.getByLabel('नाम').inputValue(), 'जानकी')
  await page.getByLabel('क्या शिकायत है').fill('अब हैंडल भी टूट गया है')
  await screenshot(page, 'counter-known', true)
  await isSound(page)
  await page.getByRole('button', { name: `इसी में जोड़ें: ${code}` }).click()
  await page.getByText(`${code} में जोड़ दिया गया`).waitFor()
  await town.quiet()
  const held = await town.file(code)
  assert.equal(held.acts.at(-1)?.act.kind, 'joined')
})

test('a wrong number is answered at the field, and nothing is sent', async () => {
  const page = await enter('सुनीता कुशवाहा', { size: 'phone' })
  await page.goto('/desk/inbox/new')
  await page.getByLabel('मोबाइल नंबर').fill('12345')
  await page.getByLabel('क्या शिकायत है').fill('चापाकल खराब है')
  await page.getByText('यह नंबर सही नहीं लगता').waitFor()
  await page.getByRole('button', { name: /^दर्ज करें/ }).click()
  await page.getByText('यह नंबर सही नहीं लगता').waitFor()
  assert.equal(await page.getByText('शिकायत दर्ज हुई').count(), 0)
  await page
    .getByRole('button', { name: 'फोटो खींचें' })
    .or(page.getByRole('button', { name: 'फ़ोटो खींचें' }))
    .first()
    .waitFor()
  await screenshot(page, 'counter-phone', true)
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  assert.equal(sideways, false, 'nothing scrolls sideways')
  await isSound(page)
})

test('the same in English, with a file that can be taken out again', async () => {
  const page = await enter('Sunita Kushwaha', { language: 'en' })
  await page.getByRole('link', { name: 'New grievance' }).click()
  await page.getByLabel('What is wrong').fill('The hand pump near the school is broken')
  const picture = await photo({ lat: 18.2, lng: 70.4, at: '2026:10:05 09:00:00' })
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files' }).click()
  await (await chooser).setFiles([
    { name: 'pump.jpg', mimeType: 'image/jpeg', buffer: picture },
    { name: 'page.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') },
  ])
  await page.getByText('place known').waitFor()
  await page.getByText(/Did not arrive/).waitFor()
  await screenshot(page, 'counter-english', true)
  await isSound(page)
  await page.getByRole('button', { name: /^Register/ }).click()
  await page.getByText('Send the file that did not arrive again, or remove it').waitFor()
  await page.getByRole('button', { name: 'Remove page.pdf' }).click()
  await page.getByRole('combobox', { name: 'Subject' }).fill('hand pump')
  await page.getByRole('listbox').getByRole('option').first().click()
  await page.getByRole('button', { name: /^Register/ }).click()
  await page.getByText('The grievance is registered').waitFor()
  const held = await town.file(await codeOn(page))
  assert.equal(held.grievance.messages.length, 2)
})

test('an officer takes a photo of the work at the screen and reports with it', async () => {
  const citizen = town.phone('919000000403', 'रामरती')
  const code = await toldOne(town, citizen, 'चापाकल खराब है, पानी नहीं आता। ग्राम जगतबारी')
  assert.equal((await town.file(code)).grievance.post, 'PHE-JE-01')
  const page = await enter('संजय निषाद', { size: 'phone' })
  await page.goto(`/desk/grievances/${code}`)
  await page.getByText(code).first().waitFor()
  const button = page.getByRole('button', { name: 'आख्या दें', exact: true })
  const more = page.getByRole('button', { name: 'और', exact: true })
  await button.or(more).first().waitFor()
  if ((await button.count()) > 0) await button.first().click()
  else {
    await more.click()
    await page.getByRole('menuitem', { name: 'आख्या दें', exact: true }).click()
  }
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('आख्या', { exact: true }).fill('वाशर बदला, पानी आ रहा है')
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'फ़ोटो खींचें' }).click()
  await (await chooser).setFiles({
    name: 'marammat.jpg',
    mimeType: 'image/jpeg',
    buffer: await photo({ lat: 18.22, lng: 70.43, at: '2026:10:06 11:00:00' }),
  })
  await dialog.getByText('जगह दर्ज है').waitFor()
  await screenshot(page, 'report-upload-phone')
  await isSound(page)
  await dialog.getByRole('button', { name: 'आख्या सौंपें' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await town.quiet()
  await town.pass(SOON)
  const held = await town.file(code)
  assert.equal(held.grievance.reports[0]?.evidence.length, 1)
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'file-after-upload', true)
})

test('in a thread, chosen messages join a grievance of the same citizen', async () => {
  const citizen = town.phone('919000000404', 'सोनमती')
  const code = await toldOne(town, citizen, 'चापाकल खराब है, पानी नहीं आता। ग्राम तेजबारी, ब्लॉक बेलवन')
  await citizen.say('सड़क पर भी पानी भर गया है। ग्राम तेजबारी')
  await town.quiet()
  const page = await enter('सुनीता कुशवाहा')
  await page.getByText('सोनमती').first().click()
  await page.getByText('सड़क पर भी पानी भर गया है').first().waitFor()
  const button = page.getByRole('button', { name: `इसी में जोड़ें: ${code}` })
  await button.waitFor()
  await screenshot(page, 'joining')
  await isSound(page)
  await button.click()
  await page.getByText(`${code} में जोड़ दिया गया`, { exact: true }).waitFor()
  await town.quiet()
  assert.ok((await town.file(code)).acts.some(({ act }) => act.kind === 'joined' || act.kind === 'supplied'))
})

test('an address that is pasted makes the form that of a public post, and the answer to be posted stands ready', async () => {
  const page = await enter('सुनीता कुशवाहा')
  await page.goto('/desk/inbox/new')
  const gist = page.getByLabel('क्या शिकायत है')
  await gist.waitFor()
  await gist.evaluate((field) => {
    const data = new DataTransfer()
    data.setData('text', 'https://www.instagram.com/kajri.d/p/C1a2b3c4d5e/?igsh=abc')
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await page.getByText('यह पोस्ट अभी दर्ज नहीं है').waitFor()
  assert.equal(await page.getByLabel('लिखने वाले का हैंडल').inputValue(), '@kajri.d')
  assert.equal(await page.getByLabel('माध्यम').inputValue(), 'instagram')
  await gist.fill('ग्राम तेजबारी में टोले का चापाकल दस दिन से खराब है, पानी नहीं आता')
  await page.getByRole('button', { name: /हैंडपंप/, pressed: true }).first().waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'counter-post', true)
  // whoever goes to the last of the list has it out from under the foot of the form
  await page
    .getByRole('button', { name: /^पोस्ट इसमें जोड़ें ABH/ })
    .last()
    .focus()
  await isSound(page)
  await gist.focus()
  await page.keyboard.press('Control+Enter')
  await page.getByText('शिकायत दर्ज हुई').first().waitFor()
  const code = await codeOn(page)
  const answer = page.getByRole('region', { name: 'पोस्ट के नीचे यह उत्तर डालें' })
  assert.match((await answer.locator('blockquote').textContent()) ?? '', new RegExp(code))
  await screenshot(page, 'counter-post-done')
  await isSound(page)
  await page.goto('/desk/inbox/new')
  await page.getByLabel('माध्यम').selectOption('x')
  await page.getByRole('textbox', { name: 'पोस्ट का पता' }).fill('https://instagram.com/p/C1a2b3c4d5e')
  await page.getByText('यह पोस्ट पहले से दर्ज है').waitFor()
  await page.getByRole('link', { name: code }).waitFor()
})

test('a suggestion is marked in the register, and a person says at the file what a record is', async () => {
  const page = await enter('सुनीता कुशवाहा')
  const made = await deedsOf(town.program.house).register(atScreen(town, 'CELL-OP-1'), {
    ...{ key: 'suggestion-at-the-desk', messages: [], subject: 'WAT-HP', nature: 'suggestion' },
    gist: 'मेरा सुझाव है कि हर चापाकल के पास पौधे लगाए जाएँ',
  })
  assert.ok(made.ok)
  const { code } = made.value.grievance
  await town.quiet()
  await page.goto('/desk/register?suggestions=1')
  await page.getByText(code).waitFor()
  await page.getByText('सुझाव', { exact: true }).first().waitFor()
  await screenshot(page, 'register-suggestions')
  await isSound(page)
  await page.goto(`/desk/grievances/${code}`)
  await page.getByRole('button', { name: 'सुधारें' }).click()
  await page.getByLabel('यह क्या है').waitFor()
  await screenshot(page, 'file-suggestion')
})

test('the clerk says that it is a suggestion, and it is registered as one', async () => {
  const page = await enter('सुनीता कुशवाहा')
  await page.goto('/desk/inbox/new')
  await page.getByLabel('मोबाइल नंबर').fill('90000 00418')
  await page.getByLabel('क्या शिकायत है').fill('ग्राम तेजबारी के चापाकल की मरम्मत हो और पक्का चबूतरा बने तो अच्छा हो')
  await page.getByRole('button', { name: /हैंडपंप/ }).first().click()
  await page.getByLabel('यह क्या है').selectOption('suggestion')
  await screenshot(page, 'counter-suggestion', true)
  await isSound(page)
  await page.keyboard.press('Control+Enter')
  const code = await codeOn(page)
  assert.equal((await town.file(code)).grievance.nature, 'suggestion')
})
