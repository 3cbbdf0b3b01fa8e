import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import type { PersonId } from '#core/ids.ts'
import { type Printed, printedTables } from '#core/publication/bulletin.ts'
import { figuresOf } from '#core/publication/figures.ts'
import { CONTENT } from '#core/publication/fixtures/content.ts'
import { beginningOf, daysOfWeek, weekOf } from '#core/publication/week.ts'
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

test('the magistrate sees what burns, with whom it is late, where, and what citizens say', async () => {
  const page = await enterDesk(browser, town, 'ज्योति सोनकर', { to: 'district' })
  await page.getByRole('heading', { name: 'किसके पास समय बीता' }).waitFor()
  await page.getByText('कुल लंबित').waitFor()
  await page.getByRole('img', { name: /नक्शा/ }).waitFor()
  await page.getByRole('heading', { name: 'असंतुष्ट नागरिकों के शब्द' }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.setViewportSize({ width: 1280, height: 2300 })
  await screenshot(page, 'district-desk')
  await isSound(page)
})

test('every number opens the list behind it, with as many grievances as it says', async () => {
  const page = await enterDesk(browser, town, 'ज्योति सोनकर', { to: 'district?days=30' })
  const tile = page.getByRole('link', { name: /आज नियत|समय बीता/ }).first()
  await tile.waitFor()
  const said = Number(((await tile.locator('strong').textContent()) ?? '').replace(/\D/g, ''))
  assert.ok(said > 0)
  await tile.click()
  await page.waitForURL(/register\?counted=due/)
  await page.getByText('आँकड़े के पीछे की सूची').waitFor()
  const rows = page.getByRole('table').getByRole('row')
  await rows.nth(1).waitFor()
  assert.equal((await rows.count()) - 1, Math.min(50, said))
  await screenshot(page, 'district-list-behind')
  await isSound(page)
})

test('the counter, the period before, the shares and the times open their lists as well', async () => {
  const page = await enterDesk(browser, town, 'ज्योति सोनकर', { to: 'district?days=30' })
  await page.getByRole('link', { name: /शिकायतें मिलीं/ }).waitFor()
  const listed = async (name: RegExp, address: RegExp) => {
    const link = page.getByRole('link', { name }).first()
    assert.match((await link.getAttribute('href')) ?? '', address, String(name))
  }
  await listed(/शिकायतें मिलीं/, /register\?counted=received&counted_to=/)
  await listed(/का निस्तारण, रोज़/, /counted=closed-satisfied.*counted_from=/)
  await listed(/^पिछली अवधि/, /counted=received&counted_from=.*counted_to=/)
  await listed(/बंद शिकायतों में/, /counted=closed-satisfied/)
  const times = page.getByRole('table').filter({ hasText: 'दर्ज से बंद होने तक' })
  assert.ok((await times.getByRole('link').count()) > 2)
  await page.getByRole('link', { name: /शिकायतें मिलीं/ }).click()
  await page.getByText('आँकड़े के पीछे की सूची').waitFor()
})

test('the page is narrowed to one department, which stands in the address', async () => {
  const page = await enterDesk(browser, town, 'ज्योति सोनकर', { to: 'district?days=90' })
  await page.getByRole('combobox', { name: 'विभाग' }).click()
  await page.getByRole('option', { name: /पेयजल/ }).click()
  await page.waitForURL(/days=90&department=PHE/)
  await page.getByText('पेयजल').first().waitFor()
  await page
    .getByRole('link', { name: /कुल लंबित/ })
    .and(page.locator('[href*="of_department=PHE"]'))
    .waitFor()
  await screenshot(page, 'district-department')
  await isSound(page)
})

test('a new grievance is in the figures of the open page without a reload', async () => {
  const page = await enterDesk(browser, town, 'Jyoti Sonkar', { to: 'district', language: 'en' })
  const counter = page.getByText(/grievances received/)
  await counter.waitFor()
  const before = (await counter.textContent()) ?? ''
  await makeBusy(town, 1, 1000)
  await page.waitForFunction((text) => !(document.body.textContent ?? '').includes(text), before)
})

test('the page reads on a phone, in English as well', async () => {
  const page = await enterDesk(browser, town, 'Jyoti Sonkar', {
    size: 'phone',
    language: 'en',
    to: 'district?days=90',
  })
  await page.getByRole('heading', { name: 'Late, and with whom' }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.setViewportSize({ width: 390, height: 4200 })
  await screenshot(page, 'district-phone')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  assert.ok(wide <= 0, 'nothing sticks out')
  await isSound(page)
})

test('districts stand side by side with rates to their people and intervals', async () => {
  const page = await enterDesk(browser, town, 'ज्योति सोनकर', { to: 'district/state?days=90' })
  await page.getByRole('columnheader', { name: /लंबित, प्रति 10 हज़ार/ }).waitFor()
  await page.getByRole('rowheader', { name: /माध्यिका/ }).waitFor()
  await page.getByRole('rowheader', { name: /अभ्यास/ }).waitFor()
  await screenshot(page, 'district-state', true)
  await isSound(page)
})

/** The weeks up to this one, printed one after the other. */
async function printWeeks(): Promise<void> {
  const { bulletins, weekCounts } = town.program.store
  const before: Printed[] = []
  for (const back of [3, 2, 1, 0]) {
    const week = weekOf(dayAfter(dayOf(town.now()), -7 * back))
    const { from, to } = daysOfWeek(week) as { from: string; to: string }
    const counted = await weekCounts.counted(beginningOf(from), beginningOf(dayAfter(to)))
    const figures = figuresOf(week, counted, town.program.district)
    const tables = printedTables(figures, before)
    before.push({ figures, tables })
    await bulletins.draft(figures, town.now())
    const content = { ...CONTENT, week, from, to, tables }
    await bulletins.publish(week, { content, files: [], at: town.now(), by: 'RAVI' as PersonId })
  }
}

test('the public reads of places what the bulletins print: without one nothing is said', async () => {
  const page = await browser.newPage({ size: 'phone', language: 'hi', origin: town.url, now: town.now() })
  await page.goto('/figures')
  await page.getByText('पहले साप्ताहिक बुलेटिन के साथ').waitFor()
  assert.equal(await page.getByRole('img', { name: /जिले का नक्शा/ }).count(), 0)
  await printWeeks()
  // What was asked a moment ago is remembered for five minutes.
  await town.pass(301_000)
})

test('the public reads the figures without a script, with small counts kept back, in less than 20 KB', async () => {
  const page = await browser.newPage({ size: 'phone', language: 'hi', origin: town.url, now: town.now() })
  const answer = await page.goto('/figures')
  const text = (await answer?.text()) ?? ''
  assert.ok(gzipSync(text).length < 20_000, `${gzipSync(text).length} bytes`)
  await page.getByRole('img', { name: /जिले का नक्शा/ }).waitFor()
  await page.locator('details').first().click()
  await screenshot(page, 'figures-public-phone', true)
  await isSound(page)
  const desk = await browser.newPage({ size: 'desk', language: 'en', origin: town.url, now: town.now() })
  await desk.goto('/figures?lang=en')
  await desk.getByText('not shown').first().waitFor({ state: 'attached' })
  await screenshot(desk, 'figures-public-desk', true)
  await isSound(desk)
})
