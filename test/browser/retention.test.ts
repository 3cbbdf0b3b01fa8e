import { after, before, test } from 'node:test'
import { keepRetention } from '#watch/retention/keep.ts'
import { openFiles } from '../../server/src/services/files/files.ts'
import { toldOne } from '../journeys/fixtures/steps.ts'
import { DAY, HOUR, openTown, type Town } from '../journeys/town.ts'
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

/** Everything that the ticker would do now. */
async function kept() {
  const { house, store } = town.program
  const files = openFiles(`${town.config.home}/files`, town.now)
  while ((await keepRetention({ ...house, retention: store.retention, files })) > 0);
}

test('the magistrate holds a file, sees what goes next, and prints the certificate of what went', async () => {
  const code = await toldOne(town, town.phone('919000000931'), 'ग्राम तेजबारी में चापाकल खराब है')
  const desk = await enterDesk(browser, town, 'ज्योति सोनकर', { to: `grievances/${code}` })
  await desk.getByRole('button', { name: 'विधिक रोक लगाएँ' }).click()
  await desk.getByRole('textbox', { name: 'कारण' }).fill('उच्च न्यायालय में याचिका 1204/2026 लंबित है')
  await desk.getByRole('dialog').getByRole('button', { name: 'विधिक रोक लगाएँ' }).click()
  await desk.getByText('रोक लगी है').waitFor()
  await isSound(desk)
  await screenshot(desk, 'retention-file', true)

  await town.pass(30 * DAY)
  await kept()
  await town.pass(49 * HOUR)
  await kept()
  const page = await enterDesk(browser, town, 'ज्योति सोनकर', { to: 'retention' })
  await page.getByRole('heading', { name: 'आगे क्या मिटेगा' }).waitFor()
  await page.getByText('याचिका 1204/2026').waitFor()
  await page.getByText(/मिटाई गईं/).waitFor()
  await isSound(page)
  await screenshot(page, 'retention-desk', true)
  await page.getByRole('heading', { name: 'आगे क्या मिटेगा' }).scrollIntoViewIfNeeded()
  await page.getByRole('region', { name: 'प्रमाण-पत्र' }).scrollIntoViewIfNeeded()
  await screenshot(page, 'retention-desk-below', true)
  await page.getByRole('region', { name: 'प्रमाण-पत्र' }).getByRole('link').first().click()
  await page.getByRole('heading', { name: 'विलोपन प्रमाण-पत्र' }).waitFor()
  await isSound(page)
  await screenshot(page, 'retention-certificate', true)

  const phone = await enterDesk(browser, town, 'Jyoti Sonkar', {
    to: 'retention',
    size: 'phone',
    language: 'en',
  })
  await phone.getByRole('heading', { name: 'Legal holds' }).waitFor()
  await phone.getByText('1204/2026').waitFor()
  await isSound(phone)
  await screenshot(phone, 'retention-phone', true)
  await phone.getByRole('region', { name: 'Certificates' }).getByRole('link').first().click()
  await phone.getByRole('heading', { name: 'Certificate of erasure' }).waitFor()
  await isSound(phone)
  await screenshot(phone, 'retention-certificate-phone', true)
})
