import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { SOON, toldOne } from '../journeys/fixtures/steps.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

let town: Town
let browser: OpenBrowser
let pump = ''
let road = ''
before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
  const asha = town.phone('919000000731', 'आशा देवी')
  pump = await toldOne(town, asha, 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन')
  await town.pass(30 * 60_000)
  road = await toldOne(town, asha, 'सड़क पर गड्ढे हैं, गाड़ी नहीं चलती। ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़')
  await town.pass(SOON)
})
after(async () => {
  await browser?.close()
  await town?.close()
})

const WRONG = /दूसरी शिकायत में ले जाएँ: सड़क पर गड्ढे/

test('a message in the wrong file is moved to the right one with a reason, and both files say so', async () => {
  const page = await enterDesk(browser, town, 'सुनीता कुशवाहा', { to: `grievances/${road}` })
  await page.getByRole('button', { name: WRONG }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: new RegExp(pump) }).check()
  const move = dialog.getByRole('button', { name: 'ले जाएँ', exact: true })
  assert.ok(await move.isDisabled(), 'not without a reason')
  await dialog.getByLabel('कारण').fill('यह बात चापाकल वाली शिकायत की है')
  await screenshot(page, 'moving')
  await isSound(page)
  await move.click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: WRONG }).first().waitFor({ state: 'detached' })
  const there = (await town.file(pump)).acts.findLast(({ act }) => act.kind === 'joined')?.act
  assert.ok(there?.kind === 'joined' && there.why.hi.includes(`${road} से यहाँ लाए गए: यह बात चापाकल`))
  const here = (await town.file(road)).acts.findLast(({ act }) => act.kind === 'noted')?.act
  assert.ok(here?.kind === 'noted' && here.text.includes(`${pump} में ले जाए गए`))
})

test('on the phone the dialog fills the screen, in English too; an officer of a department has no such button', async () => {
  const page = await enterDesk(browser, town, 'Sunita Kushwaha', {
    size: 'phone',
    language: 'en',
    to: `grievances/${pump}`,
  })
  await page
    .getByRole('button', { name: /Move to another grievance/ })
    .first()
    .click()
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: new RegExp(road) })
    .waitFor()
  await screenshot(page, 'moving-phone')
  await isSound(page)
  const officer = await enterDesk(browser, town, 'संजय निषाद', { to: `grievances/${pump}` })
  await officer.getByText(pump).first().waitFor()
  assert.equal(await officer.getByRole('button', { name: /दूसरी शिकायत में/ }).count(), 0)
})
