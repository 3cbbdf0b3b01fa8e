import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { toldOne } from '../journeys/fixtures/steps.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { enterDesk } from './desk.ts'

let town: Town
let browser: OpenBrowser
before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
})
after(async () => {
  await browser?.close()
  await town?.close()
})

test('the register is downloaded as it is filtered, at a desk and on a phone', async () => {
  const code = await toldOne(town, town.phone('919000000602'), 'ग्राम तेजबारी में चापाकल खराब है')
  for (const size of ['desk', 'phone'] as const) {
    const page = await enterDesk(browser, town, 'सुनीता कुशवाहा', { to: 'register', size })
    await page.getByText(code).first().waitFor()
    await page.getByRole('button', { name: 'डाउनलोड' }).click()
    await page.getByRole('menuitem', { name: 'CSV' }).waitFor()
    await screenshot(page, `register-export-${size}`)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV' }).click(),
    ])
    const text = await readFile(await file.path(), 'utf8')
    assert.ok(text.includes(code) && text.includes('शिकायत संख्या'))
  }
})
