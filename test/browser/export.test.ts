import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { toldOne } from '../journeys/fixtures/steps.ts'
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

test('the register is downloaded as it is filtered, at a desk and on a phone', async () => {
  const code = await toldOne(town, town.phone('919000000602'), 'ग्राम तेजबारी में चापाकल खराब है')
  for (const size of ['desk', 'phone'] as const) {
    const page = await enterDesk(browser, town, 'सुनीता कुशवाहा', { to: 'register', size })
    await page.getByText(code).first().waitFor()
    await page.getByRole('button', { name: 'डाउनलोड' }).click()
    await page.getByRole('menuitem', { name: 'CSV' }).waitFor()
    await screenshot(page, `register-export-${size}`)
    await isSound(page)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV' }).click(),
    ])
    const text = await readFile(await file.path(), 'utf8')
    assert.ok(text.includes(code) && text.includes('शिकायत संख्या'))
  }
})

test('a download that was begun is cancelled, says so, and leaves no file', async () => {
  const page = await enterDesk(browser, town, 'सुनीता कुशवाहा', { to: 'register' })
  await page.route('**/grievances/export.csv*', () => new Promise(() => {}))
  let files = 0
  page.on('download', () => {
    files += 1
  })
  await page.getByRole('button', { name: 'डाउनलोड' }).click()
  await page.getByRole('menuitem', { name: 'CSV' }).click()
  await page.getByRole('progressbar').waitFor()
  await screenshot(page, 'export-writing')
  await isSound(page)
  await page.getByRole('button', { name: 'रद्द करें' }).click()
  await page.getByRole('status').waitFor()
  await isSound(page)
  assert.equal(files, 0)
})

test('the lists of other pages go out as well', async () => {
  for (const [to, said] of [
    ['charges', 'पद,कूट,विभाग'],
    ['plans', 'स्थान,विषय,कब मिला'],
    ['district/state', 'जिला,जनसंख्या,क्रम'],
  ] as const) {
    const page = await enterDesk(browser, town, 'ज्योति सोनकर', { to })
    await page.getByRole('button', { name: 'डाउनलोड' }).first().click()
    await page.getByRole('menuitem', { name: 'CSV' }).waitFor()
    await screenshot(page, `export-${to.replace('/', '-')}`)
    await isSound(page)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV' }).click(),
    ])
    assert.ok((await readFile(await file.path(), 'utf8')).includes(said), to)
  }
})
