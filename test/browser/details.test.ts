import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { toldOne } from '../journeys/fixtures/steps.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

let town: Town
let browser: OpenBrowser
let code: string

before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
  code = await toldOne(
    town,
    town.phone('919000000941', 'सुगनी'),
    'चापाकल खराब है, मेरा फोन 9000000941, बिरजू टेलर के पास वाला। ग्राम तेजबारी, ब्लॉक बेलवन',
  )
})
after(async () => {
  await browser?.close()
  await town?.close()
})

const OPERATOR = { hi: 'सुनीता कुशवाहा', en: 'Sunita Kushwaha' } as const

test('the desk covers a name that the program missed, by clicking it in the dialog', async () => {
  const page = await enterDesk(browser, town, OPERATOR.hi, { to: `grievances/${code}` })
  await page.getByRole('button', { name: 'निजी जानकारी' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('[फ़ोन]').waitFor()
  await dialog.getByRole('button', { name: 'बिरजू', exact: true }).click()
  await dialog.getByRole('button', { name: 'टेलर', exact: true }).click()
  await dialog.getByText('[नाम]').waitFor()
  await screenshot(page, 'details-desk-hi')
  await isSound(page)
  await dialog.getByRole('button', { name: 'सुरक्षित करें' }).click()
  await dialog.waitFor({ state: 'detached' })
  const { grievance } = await town.file(code)
  assert.equal(grievance.marks?.closed.length, 1)
})

test('on a phone, in English, the dialog fills the screen and says that somebody has checked', async () => {
  const page = await enterDesk(browser, town, OPERATOR.en, {
    ...{ size: 'phone', language: 'en', to: `grievances/${code}` },
  })
  await page.getByRole('button', { name: 'Private details' }).click()
  await page.getByRole('dialog').getByText('Somebody has checked it before').waitFor()
  await screenshot(page, 'details-phone-en')
  await isSound(page)
})
