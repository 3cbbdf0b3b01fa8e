import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { draftDue } from '#watch/bulletin/draft.ts'
import { atScreen, holder, reported, SOON, told } from '../journeys/fixtures/steps.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { enterDesk } from './desk.ts'

/** What is printed is a document: no way to click on, black on white, whole tables, and from where and when it was taken. */
let town: Town
let browser: OpenBrowser
let code: string
const WEEK = '2026-W41'
/** What is left of an A4 sheet between its margins, in pixels. */
const SHEET = { width: 673, height: 1000 }

async function asked(path: string, body: object): Promise<number> {
  const { token } = await town.program.store.staff.openSession(atScreen(town, 'PRO').person, town.now(), 1)
  const answer = await fetch(`${town.url}/api/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
  return answer.status
}

before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
  const codes = await told(
    town,
    [town.phone('919000000921', 'रमेश कुमार'), 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'],
    [town.phone('919000000922', 'गीता देवी'), 'चापाकल खराब है, पानी नहीं। ग्राम पाकड़चक, ब्लॉक पलाशगंज'],
  )
  code = codes[0] ?? ''
  await reported(town, [await holder(town, code), code, 'चापाकल की मरम्मत कराई, पानी चालू है'])
  await town.pass(SOON)
  await town.phone('919000000921').press('हाँ, संतुष्ट हूँ')
  await town.quiet()
  await town.pass(SOON)
  const { seq } = (await town.file(code)).grievance
  const published = await asked(`grievances/${code}/publication`, { seq, key: 'p', gist: [], report: [] })
  assert.equal(published, 200)
  await town.pass(new Date('2026-10-12T07:00:00+05:30').getTime() - town.now().getTime())
  await draftDue({ ...town.program.store, district: town.program.district, now: town.now })
  assert.equal(await asked(`bulletins/${WEEK}/printing`, {}), 200)
})
after(async () => {
  await browser?.close()
  await town?.close()
})

/** Lays the page on a sheet and looks at it as paper. */
async function onPaper(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(SHEET)
  await page.waitForLoadState('networkidle')
  await screenshot(page, `print-${name}`, true)
  const seen = await page.evaluate(() => {
    const shown = (one: Element) =>
      one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().height > 1
    const dark = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number)
      return (red * 299 + green * 587 + blue * 114) / 1000 < 120
    }
    const texts = [...document.querySelectorAll('body *')].filter(
      (one) =>
        shown(one) &&
        !one.closest('svg') &&
        [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    )
    return {
      ways: [...document.querySelectorAll('nav, form, button')]
        .filter(shown)
        .map((one) => one.outerHTML.slice(0, 120)),
      pale: texts
        .filter((one) => !dark(getComputedStyle(one).color))
        .map((one) => `${one.className}: ${one.textContent?.slice(0, 60)}`),
      cut: [...document.querySelectorAll('table, svg')]
        .filter((one) => shown(one) && one.getBoundingClientRect().right > innerWidth + 1)
        .map((one) => one.outerHTML.slice(0, 120)),
      sideways: document.documentElement.scrollWidth - innerWidth,
      ground: getComputedStyle(document.body).backgroundColor,
    }
  })
  assert.deepEqual(seen.ways, [], `${name}: nothing to click on`)
  assert.deepEqual(seen.pale, [], `${name}: black on white`)
  assert.deepEqual(seen.cut, [], `${name}: no table is cut`)
  assert.ok(seen.sideways <= 1, `${name}: ${seen.sideways} pixels beside the sheet`)
  assert.match(seen.ground, /rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/, `${name}: white`)
}

const street = async (path: string, language: 'hi' | 'en') => {
  const page = await browser.newPage({ size: 'desk', language, origin: town.url, now: town.now() })
  await page.goto(language === 'en' ? `${path}?lang=en` : path)
  return page
}

test('public pages are printed with their address and day, and without their ways', async () => {
  for (const [path, name] of [
    [`/bulletins/${WEEK}`, 'week'],
    ['/disposed/P26-00001', 'record'],
    ['/figures', 'figures'],
    ['/open-data', 'open-data'],
  ] as const)
    for (const language of ['hi', 'en'] as const) {
      const page = await street(path, language)
      await onPaper(page, `${name}-${language}`)
      const line = page.locator('.printed')
      await line.waitFor()
      const said = (await line.textContent()) ?? ''
      assert.ok(said.includes(path), said)
      assert.match(said, /12 (अक्टूबर|October) 2026/)
    }
})

test('what is folded on the screen is open on paper', async () => {
  const page = await street('/open-data', 'hi')
  await onPaper(page, 'open-data-hi')
  const heights = await page
    .locator('details > table')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
  assert.ok(heights.length > 3 && heights.every((height) => height > 40), heights.join())
})

test('the page of one’s own grievance is printed without the key that opens it', async () => {
  const page = await browser.newPage({ size: 'desk', language: 'hi', origin: town.url, now: town.now() })
  const link = town.program.house.trackingLink(code).replace(town.config.publicUrl, town.url)
  await page.goto(link)
  await onPaper(page, 'track')
  const said = (await page.locator('.printed').textContent()) ?? ''
  assert.ok(!said.includes(new URL(page.url()).pathname), said)
  const words = (await page.locator('body').textContent()) ?? ''
  assert.ok(words.includes(code))
})

test('the bulletin itself is printed whole, in both languages', async () => {
  for (const language of ['hi', 'en'] as const) {
    const page = await street(`/bulletins/${WEEK}/bulletin.${language}.html`, 'hi')
    await onPaper(page, `bulletin-${language}`)
    await page
      .getByText(new RegExp(`bulletins/${WEEK}`))
      .first()
      .waitFor()
  }
})

test('the register and a file are printed from the desk with who printed them and when', async () => {
  for (const [to, name] of [
    ['register/print', 'register'],
    [`grievances/${code}`, 'file'],
  ] as const) {
    const page = await enterDesk(browser, town, 'सुनीता कुशवाहा', { to })
    await page.getByText(code).first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.emulateMedia({ media: 'print' })
    await screenshot(page, `print-desk-${name}`, true)
    const line = page.getByText(/सुनीता कुशवाहा ने .* पर छापा/)
    await line.waitFor()
    for (const rail of await page.getByRole('navigation', { name: 'मुख्य सूची' }).all())
      assert.equal(await rail.isVisible(), false)
  }
})
