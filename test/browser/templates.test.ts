import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { photo } from '../journeys/fixtures/photo.ts'
import { holder, SOON, toldOne } from '../journeys/fixtures/steps.ts'
import { DAY, openTown, type Town } from '../journeys/town.ts'
import { findings, type OpenBrowser, openBrowser, screenshot, thrownOn } from './browser.ts'

let town: Town
let browser: OpenBrowser

before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
})
after(async () => {
  await browser?.close()
  await town?.close()
})

test('the desk sees that a template is paused, why, and how many messages wait for it', async () => {
  await town.world.setTemplate('dispatch_card', 'hi', 'PAUSED', 'बहुत लोगों ने इसे रोका')
  await town.world.setTemplate('closed_notice', 'en', 'REJECTED')
  await town.quiet()
  await toldOne(town, town.phone('919000000295', 'रुका'), 'चापाकल खराब है। ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़')
  for (const size of ['desk', 'phone'] as const) {
    const page = await browser.newPage({ size, language: 'hi', origin: town.url, now: town.now() })
    await page.goto('/desk/login')
    await page.getByRole('button', { name: /सुनीता कुशवाहा/ }).click()
    await page.waitForURL(/\/desk\/(inbox|work|register)/)
    await page.goto('/desk/health')
    const row = page.getByRole('listitem').filter({ hasText: 'dispatch_card' }).first()
    await row.getByText('रोका गया').waitFor()
    assert.match((await row.textContent()) ?? '', /1\s*प्रतीक्षा में[\s\S]*बहुत लोगों ने इसे रोका/)
    await page.getByText('नामंजूर').first().waitFor()
    await screenshot(page, `health-${size}`, true)
    assert.deepEqual(await findings(page), [], 'nothing that assistive technology stumbles over')
    assert.deepEqual(thrownOn(page), [], 'no script threw')
    await page.close()
  }
})

test("the officer's phone shows the first photo on the card of a grievance", async () => {
  await town.pass(2 * DAY)
  const citizen = town.phone('919000000296', 'फोटो वाली')
  await citizen.sendPhoto(await photo(), { caption: 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन' })
  await town.quiet()
  await citizen.press('हाँ, दर्ज करें')
  await town.quiet()
  await town.pass(SOON)
  const code = /ABH-PHE-\d\d-\d{5}-\w/.exec(citizen.inbox.map(({ text }) => text).join('\n'))?.[0] ?? ''
  const officer = await holder(town, code)
  assert.equal(officer.latest().template?.name, 'dispatch_card_photo')
  const page = await browser.newPage({
    size: 'desk',
    language: 'hi',
    origin: town.world.url,
    now: town.now(),
  })
  await page.goto('/rehearsal', { waitUntil: 'domcontentloaded' })
  await page.getByText(officer.person.name).first().click()
  await page.getByText(code).first().waitFor()
  // the phone draws its thread anew when something moves in it, so the picture is looked for until it is there
  await page.waitForFunction(() => {
    const picture = [...document.querySelectorAll<HTMLImageElement>('.bubble .picture img')].at(-1)
    picture?.scrollIntoView()
    return (picture?.naturalWidth ?? 0) > 0
  })
  await screenshot(page, 'card-with-photo')
  await page.close()
})
