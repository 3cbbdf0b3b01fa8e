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
  await makeBusy(town, 160)
})
after(async () => {
  await browser?.close()
  await town?.close()
})

for (const { who, size, language } of [
  { who: 'ज्योति सोनकर', size: 'desk', language: 'hi' },
  { who: 'Jyoti Sonkar', size: 'phone', language: 'en' },
  { who: 'शैलजा भगत', size: 'phone', language: 'hi' },
  { who: 'Shailaja Bhagat', size: 'desk', language: 'en' },
] as const)
  test(`${who} takes the table of places and subjects along as a file, number for number (${size}, ${language})`, async () => {
    const page = await enterDesk(browser, town, who, { to: 'district?days=90', size, language })
    const sheet = page.locator('section', {
      has: page.getByRole('heading', { name: language === 'hi' ? 'कहाँ, किस विषय की' : 'Where, about what' }),
    })
    const first = sheet.locator('tbody tr').first()
    await first.waitFor()
    const heads = await sheet.locator('thead th').allTextContents()
    const cells = await first.locator('th, td').allTextContents()
    await sheet.getByRole('button', { name: language === 'hi' ? 'डाउनलोड' : 'Download' }).click()
    await page.getByRole('menuitem', { name: 'CSV' }).waitFor()
    await screenshot(page, `district-heat-${size}-${language}`)
    await isSound(page)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV' }).click(),
    ])
    const [head = '', row = ''] = (await readFile(await file.path(), 'utf8')).trim().split('\r\n')
    for (const name of heads.slice(1)) assert.ok(head.includes(name), `${name} heads a column`)
    assert.deepEqual(
      row.split(',').slice(-(cells.length - 1)),
      cells.slice(1).map((cell) => cell.replace(/\D/g, '')),
    )
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    assert.ok(wide <= 0, 'nothing sticks out')
  })
