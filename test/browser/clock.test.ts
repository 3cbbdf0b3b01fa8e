import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { toldOne } from '../journeys/fixtures/steps.ts'
import { HOUR, openTown, type Town } from '../journeys/town.ts'
import { findings, type OpenBrowser, openBrowser, screenshot, thrownOn } from './browser.ts'

let town: Town
let browser: OpenBrowser
let code: string

before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
  code = await toldOne(town, town.phone('919000000501', 'रमेश'), 'चापाकल खराब है। ग्राम पाकड़चक, ब्लॉक पलाशगंज')
  const { clock } = (await town.file(code)).grievance
  const third = clock?.rungs[3]?.at ?? town.now()
  await town.pass(third.getTime() - town.now().getTime() + HOUR)
})
after(async () => {
  await browser?.close()
  await town?.close()
})

async function enter(person: string, size: 'desk' | 'phone'): Promise<Page> {
  const page = await browser.newPage({ size, language: 'hi', origin: town.url, now: town.now() })
  await page.goto('/desk/login')
  await page.getByRole('button', { name: new RegExp(person) }).click()
  await page.waitForURL(/\/desk\/(inbox|work|register)/)
  return page
}

async function isSound(page: Page): Promise<void> {
  assert.deepEqual(await findings(page), [], 'nothing that assistive technology stumbles over')
  assert.deepEqual(thrownOn(page), [], 'no script threw')
}

test('the file says how late it is, how the time was counted and what comes next; the class changes with a reason', async () => {
  const page = await enter('सुनीता कुशवाहा', 'desk')
  await page.goto(`/desk/grievances/${code}`)
  await page.getByText(/देर: स्तर/).waitFor()
  await page.getByRole('heading', { name: 'समय का हिसाब' }).waitFor()
  await page.getByText(/3 कार्य दिवस/).waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'file-late', true)
  await isSound(page)
  await page.getByRole('button', { name: 'समय श्रेणी बदलें' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'समय श्रेणी' }).click()
  await page.getByRole('option', { name: /D15/ }).click()
  await dialog.getByRole('textbox', { name: 'कारण' }).fill('नया बोर करना है')
  await screenshot(page, 'reclassification')
  await isSound(page)
  await dialog.getByRole('button', { name: 'बदलें', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(/श्रेणी बदली 1 बार/).waitFor()
  assert.equal((await town.file(code)).grievance.timeClass, 'D15')
})

test('the public page tells on a telephone how the due date was worked out', async () => {
  const page = await browser.newPage({ size: 'phone', language: 'hi', origin: town.url, now: town.now() })
  await page.goto(town.program.house.trackingLink(code).replace(town.config.publicUrl, town.url))
  await page.getByText('अंतिम तिथि कैसे तय हुई').click()
  await page.getByText(/15 कार्य दिवस/).waitFor()
  await screenshot(page, 'track-clock', true)
  await isSound(page)
})
