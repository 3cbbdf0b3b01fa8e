import assert from 'node:assert/strict'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { findCodes } from '#core/grievance/code.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { type Entering, enterDesk, isSound } from './desk.ts'
import { morning } from './morning.ts'

const PICTURES = join(import.meta.dirname, '../../docs/pictures')

let town: Town
let browser: OpenBrowser

before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
  await morning(town)
})
after(async () => {
  await browser?.close()
  await town?.close()
})

const enter = (person: string, how: Entering = {}) => enterDesk(browser, town, person, how)

test('the operator finds every conversation of the morning, and a picture of it is kept', async () => {
  const page = await enter('सुनीता कुशवाहा')
  const list = page.getByRole('main')
  for (const name of ['मीना कुमारी', 'राजेश पाल', 'Shabnam', 'कमला देवी', 'हरि', 'अज्ञात'])
    await list.getByText(name).first().waitFor()
  await list.getByText('मीना कुमारी').first().click()
  await page.getByText('यह देखिए').first().waitFor()
  await page.getByRole('img').first().waitFor()
  await page.waitForLoadState('networkidle')
  const picture = await screenshot(page, 'inbox')
  if (process.env.PICTURES) await copyFile(picture, join(PICTURES, 'inbox.png'))
  await isSound(page)
})

test('what nobody could read lies under "ध्यान दें": abuse is for a person, and makes no grievance', async () => {
  const page = await enter('सुनीता कुशवाहा')
  await page.getByRole('tab', { name: /ध्यान दें/ }).click()
  await page.getByText('अज्ञात').first().waitFor()
  await page.getByText('अज्ञात').first().click()
  await page.getByText('तुम सब चोर हो').last().waitFor()
  await screenshot(page, 'inbox-flagged')
})

test('the operator registers what the program could not read, and the citizen gets the code', async () => {
  const page = await enter('सुनीता कुशवाहा')
  const kamla = town.phone('919000000116')
  const before = kamla.inbox.length
  await page.getByText('कमला देवी').first().click()
  await page.getByLabel('शिकायत का सार').fill('वृद्धा को तीन महीने से राशन नहीं मिला')
  await page.getByRole('combobox', { name: 'विषय' }).fill('rashan nahi')
  await page.locator('[role="option"]:visible').first().click()
  const village = town.program.district.district.places.find((place) => place.type === 'village')
  await page.getByRole('combobox', { name: 'स्थान' }).fill(village?.nameEn.slice(0, 6) ?? '')
  await page.locator('[role="option"]:visible').first().click()
  await screenshot(page, 'registration')
  await page.getByRole('form', { name: 'पंजीकरण' }).getByRole('button', { name: 'दर्ज करें' }).click()
  const done = await page.getByText(/दर्ज हुई: /).textContent()
  const code = findCodes(done ?? '')[0]?.code ?? ''
  await town.quiet()
  assert.ok(
    kamla.inbox.slice(before).some((message) => message.text.includes(code)),
    'her phone shows the code',
  )
  const held = await town.file(code)
  assert.equal(held.grievance.state, 'with_officer')
  assert.equal(held.acts[0]?.by.kind, 'officer')
  await isSound(page)
})

test('a voice note is listened to and written down: the desk completes what the program could not hear', async () => {
  await town.pass(20 * 60_000)
  const page = await enter('सुनीता कुशवाहा')
  await page.goto('/desk/register')
  await page.getByRole('button', { name: /छंटाई में/ }).click()
  await page.getByText('आवाज में शिकायत').first().click()
  await page.getByRole('button', { name: 'सुधारें' }).waitFor()
  await screenshot(page, 'file-at-desk', true)
  await page.getByRole('button', { name: 'सुधारें' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'विषय' }).fill('ट्रांसफार्मर')
  await page.locator('[role="option"]:visible').first().click()
  const village = town.program.district.district.places.find((place) => place.type === 'village')
  await dialog.getByRole('combobox', { name: 'स्थान' }).fill(village?.nameHi ?? '')
  await page.locator('[role="option"]:visible').first().click()
  await dialog.getByLabel('शिकायत का सार').fill('ट्रांसफार्मर जल गया, गाँव में अँधेरा')
  await dialog.getByLabel('कारण').fill('आवाज सुनकर लिखा')
  await screenshot(page, 'amendment')
  await dialog.getByRole('button', { name: 'सुधार दर्ज करें' }).click()
  await page.getByText('अधिकारी के पास').first().waitFor()
  await isSound(page)
})

test('the register is searched in either script and printed with a place for the signature', async () => {
  const page = await enter('सुनीता कुशवाहा')
  await page.goto('/desk/register')
  await page.getByLabel('कोड, नाम या शब्द (हिंदी या रोमन)').fill('transformer jal')
  await page.getByText('राजेश पाल').first().waitFor()
  await screenshot(page, 'register')
  await page.getByText('गीता देवी').first().waitFor({ state: 'detached' })
  await isSound(page)
  await page.goto('/desk/register/print')
  await page.getByText('हस्ताक्षर एवं मुहर').waitFor()
  await screenshot(page, 'register-print', true)
})

/** A deed stands as a button, or behind "और" where there are many. */
async function chooseDeed(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  const more = page.getByRole('button', { name: 'और', exact: true })
  await button.or(more).first().waitFor()
  if ((await button.count()) > 0) return button.click()
  await more.click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

test('two at once: the second operator is shown what happened meanwhile, and nothing is overwritten', async () => {
  const [first, second] = [await enter('सुनीता कुशवाहा'), await enter('आरती श्रीवास्तव')]
  await first.goto('/desk/register')
  await first.getByText('Shabnam').first().waitFor()
  const code =
    (await first.locator('tr').filter({ hasText: 'Shabnam' }).getByText(/^ABH-/).first().textContent()) ?? ''
  assert.ok(code, 'the row shows its code')
  const write = async (page: Page, words: string) => {
    await page.goto(`/desk/grievances/${code}`)
    await page.getByText(code).first().waitFor()
    await chooseDeed(page, 'टिप्पणी')
    await page.getByRole('dialog').getByLabel('टिप्पणी').fill(words)
  }
  await write(first, 'मौके पर कल जाएँगे')
  await write(second, 'आज ही भेजें')
  const hand = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'टिप्पणी जोड़ें' }).click()
  await hand(first)
  await first.getByRole('dialog').waitFor({ state: 'hidden' })
  await hand(second)
  await second.getByText('आपके देखने के बाद यह हुआ').waitFor()
  await screenshot(second, 'moved-meanwhile')
  const notes = (await town.file(code)).acts.filter(({ act }) => act.kind === 'noted')
  assert.equal(notes.length, 1)
})

test('the officer sees the work on the phone and accepts it with the thumb', async () => {
  const held = (
    await town.program.store.desk.grievances({ states: ['with_officer'] }, { limit: 50 })
  ).items.find((row) => row.post?.startsWith('PHE'))
  assert.ok(held, 'a grievance about drinking water lies with the officer')
  const page = await enter('संजय निषाद', { size: 'phone' })
  await page.goto('/desk/work')
  const card = page.getByRole('main')
  await card.waitFor()
  await screenshot(page, 'work-phone')
  await isSound(page)
  await page.getByText(held.code).first().click()
  await page
    .getByRole('button', { name: /स्वीकार करें/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'स्वीकार करता/करती हूँ' }).click()
  await page.getByRole('dialog', { name: /स्वीकार करें/ }).waitFor({ state: 'hidden' })
  assert.ok((await town.file(held.code)).grievance.acceptedBy)
})

test('English is equal: the same inbox, the same file', async () => {
  const page = await enter('Sunita Kushwaha', { language: 'en' })
  await page.getByRole('heading', { name: 'Inbox' }).waitFor()
  await page.getByText('मीना कुमारी').first().click()
  await page.getByText('यह देखिए').first().waitFor()
  await screenshot(page, 'inbox-english')
  await isSound(page)
})

test('a message that comes while the operator looks appears without a reload', async () => {
  const page = await enter('सुनीता कुशवाहा')
  await page.getByText('इमरान').first().waitFor()
  await town.phone('919000000120', 'नया नागरिक').say('नमस्ते')
  await page.getByText('नया नागरिक').first().waitFor()
})

test('the inbox fits a phone', async () => {
  const page = await enter('सुनीता कुशवाहा', { size: 'phone' })
  await page.getByText('इमरान').first().waitFor()
  await screenshot(page, 'inbox-phone')
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  assert.equal(sideways, false, 'nothing scrolls sideways')
  await isSound(page)
})
