import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { makeBusy } from './busy.ts'
import { enterDesk, isSound } from './desk.ts'

let town: Town
let browser: OpenBrowser

before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
  await makeBusy(town, 240)
})
after(async () => {
  await browser?.close()
  await town?.close()
})

test('the magistrate cuts the figures by department, sorts them, and opens the list behind a number', async () => {
  const page = await enterDesk(browser, town, 'ज्योति सोनकर', { to: 'figures?days=90' })
  await page.getByRole('heading', { name: 'आँकड़े' }).waitFor()
  const rows = page.getByRole('table').locator('tbody').getByRole('row')
  await rows.nth(2).waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'figures-desk')
  await isSound(page)
  await page.getByRole('button', { name: 'अभी लंबित' }).click()
  await page.waitForURL(/sort=-open/)
  await page
    .getByRole('columnheader', { name: 'अभी लंबित' })
    .and(page.locator('[aria-sort=descending]'))
    .waitFor()
  const most = rows.first().getByRole('link').nth(2)
  const said = Number(((await most.textContent()) ?? '').replace(/\D/g, ''))
  assert.ok(said > 0)
  await most.click()
  await page.waitForURL(/register\?counted=open/)
  const listed = page.getByRole('table').getByRole('row')
  await listed.nth(1).waitFor()
  assert.equal((await listed.count()) - 1, Math.min(50, said))
})

test('a block opens its panchayats and a panchayat its villages, and the way leads up again', async () => {
  const page = await enterDesk(browser, town, 'ज्योति सोनकर', {
    to: 'figures?by=block&days=90&show=received,open,late',
  })
  const opened = page.getByRole('link', { name: /भीतर देखें/ }).first()
  await opened.click()
  await page.waitForURL(/by=panchayat/)
  await page.getByText('पूरा जिला').waitFor()
  await page.getByRole('columnheader', { name: 'पंचायत / वार्ड' }).waitFor()
  await page
    .getByRole('link', { name: /भीतर देखें/ })
    .first()
    .click()
  await page.waitForURL(/by=village/)
  await page.getByRole('columnheader', { name: 'गाँव' }).waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'figures-villages')
  await isSound(page)
  await page.getByRole('link', { name: 'पूरा जिला' }).click()
  await page.waitForURL(/by=block/)
})

test('columns and conditions are chosen, stand in the address, and go into the file', async () => {
  const page = await enterDesk(browser, town, 'Jyoti Sonkar', { language: 'en', to: 'figures?days=90' })
  await page.getByRole('button', { name: /What is shown/ }).click()
  await page.getByRole('checkbox', { name: 'False closings' }).check()
  await page.waitForURL(/show=[^&]*falseClosing/)
  await screenshot(page, 'figures-columns')
  await isSound(page)
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Rows' }).click()
  await page.getByRole('option', { name: 'Subject', exact: true }).click()
  await page.waitForURL(/by=subject/)
  await page.getByRole('combobox', { name: 'Department' }).click()
  await page
    .getByRole('option', { name: /Drinking water/ })
    .first()
    .click()
  await page.waitForURL(/department=PHE/)
  await page.getByRole('button', { name: 'Reported in time' }).waitFor()
  assert.equal(await page.getByRole('combobox', { name: 'Door' }).isDisabled(), false)
  await page.getByRole('button', { name: 'Download' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'CSV' }).click(),
  ])
  const text = await readFile(await file.path(), 'utf8')
  assert.match(text, /^\ufeff,Received/)
  assert.match(text, /False closings/)
  assert.match(text, /\r\nTotal,/)
})

test('any conditions of a quiet year are answered together, and the number opens its list', async () => {
  const page = await enterDesk(browser, town, 'ज्योति सोनकर', {
    to: 'figures?by=channel&department=PHE&days=365',
  })
  const number = page.getByRole('table').locator('tbody a[href*="of_channel="]').first()
  await number.waitFor()
  const said = Number(((await number.textContent()) ?? '').replace(/\D/g, ''))
  assert.match((await number.getAttribute('href')) ?? '', /of_department=PHE/)
  await number.click()
  await page.getByText('आँकड़े के पीछे की सूची').waitFor()
  const rows = page.getByRole('table').getByRole('row')
  await rows.nth(1).waitFor()
  assert.equal((await rows.count()) - 1, Math.min(50, said))
})

for (const [language, person, title] of [
  ['hi', 'ज्योति सोनकर', 'आँकड़े'],
  ['en', 'Jyoti Sonkar', 'Figures'],
] as const)
  test(`the page reads on a phone (${language})`, async () => {
    const page = await enterDesk(browser, town, person, {
      size: 'phone',
      language,
      to: 'figures?by=block&days=90&show=received,inTime,time-whole,age-0,age-61',
    })
    await page.getByRole('heading', { name: title, exact: true }).waitFor()
    await page.getByRole('table').waitFor()
    await page.waitForLoadState('networkidle')
    await screenshot(page, `figures-phone-${language}`)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    assert.ok(wide <= 0, 'nothing sticks out')
    await isSound(page)
  })

test('where too much happened for these conditions the page says so in place of a table', async () => {
  const page = await enterDesk(browser, town, 'ज्योति सोनकर', { to: 'district' })
  await page.route('**/api/v1/figures/table?*', async (route) => {
    const answer = await route.fetch()
    const table = { ...(await answer.json()), kept: false, rows: [], columns: [], shown: [] }
    await route.fulfill({ response: answer, json: table })
  })
  await page.goto('/desk/figures?by=channel&department=PHE&days=365')
  await page.getByText('ये शर्तें साथ में गिनी हुई नहीं रखी जातीं।').waitFor()
  await screenshot(page, 'figures-apart')
  await isSound(page)
})
