import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { replaceSources } from '#services/district/edit.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

let town: Town
let browser: OpenBrowser
before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
})
after(async () => {
  await browser?.close()
  await town?.close()
})
const MAGISTRATE = 'ज्योति सोनकर'

test('the post by the rules is shown with the thana and the sub-station over the village', async () => {
  const page = await enterDesk(browser, town, MAGISTRATE, { to: 'settings/routing' })
  await page.getByRole('combobox', { name: 'विषय' }).or(page.getByLabel('विषय')).first().fill('बिजली नहीं')
  await page
    .getByRole('option', { name: /बिजली नहीं आ रही/ })
    .first()
    .click()
  await page.getByLabel('स्थान').or(page.getByLabel(/जगह/)).first().fill('devchak')
  await page.getByRole('option', { name: /देवचक/ }).first().click()
  await page.getByText('विद्युत उपकेन्द्र धनवारी · थाना धनवारी').waitFor()
  await screenshot(page, 'areas-trial')
  await isSound(page)
})

test('areas and their places are tables of the settings, on a telephone as well', async () => {
  const page = await enterDesk(browser, town, MAGISTRATE, { to: 'settings/places', size: 'phone' })
  await page.getByText('विभागीय क्षेत्र', { exact: true }).click()
  await page.getByText('थाना कंचनडीह').first().waitFor()
  await screenshot(page, 'areas-phone')
  await isSound(page)
})

test('what differs in a file that was taken in whole is told in the history', async () => {
  const { administration } = town.program
  const text = administration.files().get('settings.yaml') ?? ''
  const after = new Map([['settings.yaml', text.replace('reopenDays: 30', 'reopenDays: 45 # longer')]])
  const edits = replaceSources(administration.files(), after)
  assert.equal((await administration.change({ why: 'आदेश 12', edits })).kind, 'changed')
  const page = await enterDesk(browser, town, 'Jyoti Sonkar', { to: 'settings/history', language: 'en' })
  await page.locator('details summary').first().click()
  await page.getByText('reopenDays: 45 # longer').waitFor()
  await screenshot(page, 'history-lines')
  await isSound(page)
})

test('a list of holidays is shown before anything is changed, and goes into the draft', async () => {
  const list = join(town.config.districtFolder, '..', 'list.csv')
  await writeFile(list, 'date,name_hi,name_en,kind\n2026-10-20,दीपावली मेला,Diwali fair,local\n')
  const page = await enterDesk(browser, town, MAGISTRATE, { to: 'settings/calendar' })
  await page.locator('input[type=file]').setInputFiles(list)
  await page.getByText('दीपावली मेला').first().waitFor()
  await screenshot(page, 'holiday-list')
  await page.getByRole('button', { name: 'मसौदे में लें' }).click()
  await page
    .getByRole('button', { name: /20.*दीपावली मेला/ })
    .first()
    .waitFor()
  assert.doesNotMatch(town.program.administration.files().get('holidays.csv') ?? '', /दीपावली मेला/)
  await isSound(page)
})
