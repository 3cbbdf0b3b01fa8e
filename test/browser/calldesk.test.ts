import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findCodes } from '#core/grievance/code.ts'
import { LINE, openPhoneTown, type PhoneTown } from '../journeys/fixtures/phones.ts'
import { SOON, toldOne } from '../journeys/fixtures/steps.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

let town: PhoneTown
let browser: OpenBrowser
before(async () => {
  ;[town, browser] = await Promise.all([openPhoneTown('exotel'), openBrowser()])
})
after(async () => {
  await browser?.close()
  await town?.close()
})

const OPERATOR = 'सुनीता कुशवाहा'

test('it rings, and with the keyboard alone the grievance is registered and the code is on the phone', async () => {
  const page = await enterDesk(browser, town, OPERATOR, { to: 'calls' })
  await page.getByText('अभी कोई फ़ोन नहीं').first().waitFor()
  await screenshot(page, 'calldesk-idle')
  await isSound(page)
  const call = await town.phones.ring('919000000601', LINE)
  const form = page.getByRole('form', { name: 'कॉल डेस्क' })
  await form.waitFor()
  await screenshot(page, 'calldesk-ringing')
  const keys = page.keyboard
  await keys.press('F2')
  await town.phones.answer(call, '919000000990')
  await form.getByText('बात हो रही है').waitFor()
  assert.equal(await page.getByLabel('फ़ोन नंबर').inputValue(), '919000000601')
  await keys.type('ग्राम तेजबारी में टोले का चापाकल दस दिन से खराब है')
  await page.getByRole('button', { name: /हैंडपंप/, pressed: true }).first().waitFor()
  const question = page.getByLabel('कितने घर इसी पर निर्भर हैं?')
  await question.waitFor()
  for (let tabs = 0; tabs < 12; tabs++) {
    if (await question.evaluate((field) => field === document.activeElement)) break
    await keys.press('Tab')
  }
  await keys.type('बीस घर')
  await screenshot(page, 'calldesk-form', true)
  await isSound(page)
  await keys.press('Control+Enter')
  await page.getByText('शिकायत दर्ज हुई').waitFor()
  const code = findCodes((await page.locator('strong.code').first().textContent()) ?? '')[0]?.code ?? ''
  assert.ok(code)
  await screenshot(page, 'calldesk-done')
  await isSound(page)
  await keys.press('Enter')
  await page.getByText('अभी कोई फ़ोन नहीं').first().waitFor()
  await town.phones.hangUp(call, 55)
  await town.rest()
  await town.pass(SOON)
  assert.ok(town.phone('919000000601').inbox.some(({ text }) => text.includes(code)))
  const held = await town.file(code)
  assert.match(held.grievance.gist, /कितने घर इसी पर निर्भर हैं\? बीस घर/)
})

test('who is known is known while it still rings, and asks where it stands', async () => {
  const citizen = town.phone('919000000602', 'जानकी')
  const code = await toldOne(town, citizen, 'चापाकल खराब है, पानी नहीं आता। ग्राम तेजबारी, ब्लॉक बेलवन')
  const page = await enterDesk(browser, town, OPERATOR, { to: 'calls' })
  await page.getByText('अभी कोई फ़ोन नहीं').first().waitFor()
  const call = await town.phones.ring('919000000602', LINE)
  await page.getByRole('heading', { name: 'फ़ोन करने वाले' }).waitFor()
  await page.getByText(code).first().waitFor()
  await page.getByText('पिछली बात').waitFor()
  await screenshot(page, 'calldesk-known', true)
  await isSound(page)
  await page.keyboard.press('F2')
  await town.phones.answer(call, '919000000990')
  await page.keyboard.press('F8')
  const status = page.getByRole('button', { name: `स्थिति बताई: ${code}` })
  assert.ok(await status.evaluate((button) => button === document.activeElement))
  await page.keyboard.press('Enter')
  await page.getByText('लिख लिया: स्थिति बताई').waitFor()
  await town.phones.hangUp(call, 20)
  await town.rest()
  assert.equal((await town.file(code)).acts.at(-1)?.act.kind, 'noted')
  await page.goto(`/desk/grievances/${code}`)
  await page.getByRole('heading', { name: 'फ़ोन की बातचीत' }).waitFor()
  await page.getByRole('button', { name: /बातचीत की आवाज़/ }).click()
  await page
    .getByRole('group', { name: /आवाज़|वॉइस|ध्वनि/ })
    .first()
    .waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'calldesk-file', true)
  await isSound(page)
})

test('a plain telephone without any ringing: the number is typed', async () => {
  const code = await toldOne(
    town,
    town.phone('919000000604', 'कमला'),
    'चापाकल खराब है, पानी नहीं आता। ग्राम तेजबारी, ब्लॉक बेलवन',
  )
  const page = await enterDesk(browser, town, 'Sunita Kushwaha', { to: 'calls', language: 'en' })
  await page.getByText('Nobody is calling').first().waitFor()
  await page.keyboard.press('F2')
  const number = page.getByLabel('Telephone number')
  await number.waitFor()
  await page.keyboard.type('90000 00604')
  await page.getByText(code).first().waitFor()
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'कमला')
  await screenshot(page, 'calldesk-english', true)
  await isSound(page)
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByText('Nobody is calling').first().waitFor()
})

test('whoever rang in vain stands on the list once, and is called back from it', async () => {
  for (let times = 0; times < 3; times++)
    await town.phones.hangUp(await town.phones.ring('919000000603', LINE))
  await town.rest()
  const page = await enterDesk(browser, town, OPERATOR, { to: 'calls' })
  await page.getByText('अभी कोई फ़ोन नहीं').first().waitFor()
  await page.keyboard.press('F4')
  const ring = page.getByRole('button', { name: 'फ़ोन मिलाएँ: +91 90000 00603' })
  await ring.waitFor()
  assert.equal(await ring.count(), 1)
  await page.getByText('3 बार फ़ोन किया').waitFor()
  await screenshot(page, 'calldesk-backs')
  await isSound(page)
  await ring.press('Enter')
  await page.getByText('आपका फ़ोन बज रहा है').first().waitFor()
  const call = town.phones.callOf('919000000603')
  assert.ok(call)
  await town.phones.answer(call)
  await town.phones.take(call)
  await town.phones.hangUp(call, 40)
  await town.rest()
  await ring.waitFor({ state: 'detached' })
})

test('on a telephone nothing scrolls sideways', async () => {
  const page = await enterDesk(browser, town, OPERATOR, { to: 'calls', size: 'phone' })
  await page.getByRole('heading', { name: 'कॉल डेस्क' }).waitFor()
  await page.getByRole('button', { name: /नंबर लिखकर शुरू करें/ }).click()
  await page.getByLabel('फ़ोन नंबर').fill('9000000602')
  await page.getByRole('heading', { name: 'फ़ोन करने वाले' }).waitFor()
  await screenshot(page, 'calldesk-phone', true)
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false)
  await isSound(page)
})
