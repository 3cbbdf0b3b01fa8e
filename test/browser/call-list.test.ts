import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { LINE, openPhoneTown, type PhoneTown } from '../journeys/fixtures/phones.ts'
import { screenOf } from '../journeys/fixtures/screen.ts'
import { SOON, village } from '../journeys/fixtures/steps.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

let town: PhoneTown
let browser: OpenBrowser
before(async () => {
  ;[town, browser] = await Promise.all([openPhoneTown('exotel'), openBrowser()])
  await town.phones.hangUp(await town.phones.ring('919000000581', LINE))
  town.phone('919000000582').leaveWhatsApp()
  const desk = await screenOf(town, 'CALL-OP-1')
  await desk.post('grievances', {
    key: 'form-of-the-call-list',
    messages: [],
    gist: 'टोले का चापाकल दस दिन से खराब है',
    subject: 'WAT-HP',
    place: village(town, 'तेजबारी').code,
    door: 'walkin',
    complainant: { name: 'फुलिया देवी', phone: '919000000582', language: 'hi' },
  })
  await town.rest()
  await town.pass(SOON)
})
after(async () => {
  await browser?.close()
  await town?.close()
})

const OPERATOR = 'सुनीता कुशवाहा'

test('missed calls and what is to be told stand on one page, and in their first lines beside the call desk', async () => {
  const page = await enterDesk(browser, town, OPERATOR, { to: 'reach' })
  await page.getByText('छूटी कॉल').first().waitFor()
  const told = page.getByRole('listitem').filter({ hasText: 'फुलिया देवी' })
  await told.getByText('बताना है', { exact: true }).waitFor()
  await screenshot(page, 'call-list', true)
  await isSound(page)
  await told.getByRole('button', { name: 'फ़ोन मिलाएँ: फुलिया देवी' }).click()
  await told.getByRole('button', { name: 'बता दिया' }).waitFor()
  assert.ok(town.phones.callOf('919000000582'))
  await screenshot(page, 'call-list-mine', true)
  await isSound(page)

  await page.goto('/desk/calls')
  await page.getByText('फ़ोन करना है (2)').waitFor()
  await page.keyboard.press('F4')
  await page.getByRole('button', { name: 'फ़ोन मिलाएँ: +91 90000 00581' }).waitFor()
  await page.getByRole('button', { name: 'बता दिया' }).waitFor()
  await screenshot(page, 'call-list-beside', true)
  await isSound(page)
  await page.getByRole('button', { name: 'बता दिया' }).click()
  await page.getByRole('button', { name: 'बता दिया' }).waitFor({ state: 'detached' })
  await page.getByText('फ़ोन करना है (1)').waitFor()
})

test('on a telephone and in English the list is the same', async () => {
  const page = await enterDesk(browser, town, 'Sunita Kushwaha', {
    to: 'reach',
    size: 'phone',
    language: 'en',
  })
  await page.getByText('Missed call', { exact: true }).first().waitFor()
  await screenshot(page, 'call-list-phone', true)
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false)
  await isSound(page)
})
