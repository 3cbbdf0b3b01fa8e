/**
 * A browser as people have one: at the desk or on a telephone, in Hindi or English.
 *
 * The console keeps its language on the machine, so a page here begins as a machine on which that language was
 * chosen. `thrownOn` says what scripts of ours threw, `findings` what assistive technology stumbles over.
 */
import { mkdirSync } from 'node:fs'
import { access, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

const SCREENS = join(import.meta.dirname, '..', 'screens')
const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const SIZES = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const

export type Size = keyof typeof SIZES

export interface PageWish {
  readonly size: Size
  readonly language: 'hi' | 'en'
  /** Where relative addresses begin, such as http://127.0.0.1:8080. */
  readonly origin?: string
  /** What the clock of the machine shows; without it, the time it is. */
  readonly now?: Date
  /** False: a browser that runs none. */
  readonly scripts?: boolean
}

/** An open browser. Every page stands alone, with cookies of its own. */
export interface OpenBrowser {
  newPage(wish: PageWish): Promise<Page>
  close(): Promise<void>
}

/** Opens the Chromium that `CHROMIUM_PATH` names, else the machine's own, else Playwright's. */
export async function openBrowser(): Promise<OpenBrowser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await firstThere(USUAL))
  const browser = await chromium.launch({
    headless: true,
    args: FLAGS,
    ...(executablePath ? { executablePath } : {}),
  })
  return { newPage: (wish) => newPage(browser, wish), close: () => browser.close() }
}

/** Writes what a page shows to `test/screens/`; the whole page when it is longer than the screen. */
export async function screenshot(page: Page, name: string, whole = false): Promise<string> {
  mkdirSync(SCREENS, { recursive: true })
  const path = join(SCREENS, `${name}.png`)
  await page.screenshot({ path, fullPage: whole, animations: 'disabled' })
  return path
}

/** What axe finds against WCAG 2.2 AA, one line each; empty when there is nothing. */
export async function findings(page: Page): Promise<readonly string[]> {
  // Evaluated, not added as a script: the page's own policy admits no foreign scripts, and stays in force.
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${help} at ${target.join(' ')}: ${html.slice(0, 200)}`),
    )
  })
}

/** What scripts of a page threw so far. */
export function thrownOn(page: Page): readonly Error[] {
  return thrown.get(page) ?? []
}

const thrown = new WeakMap<Page, Error[]>()

async function newPage(
  browser: Browser,
  { size, language, origin, now, scripts = true }: PageWish,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: SIZES[size],
    hasTouch: size === 'phone',
    isMobile: size === 'phone',
    deviceScaleFactor: size === 'phone' ? 2 : 1,
    javaScriptEnabled: scripts,
    locale: language === 'hi' ? 'hi-IN' : 'en-IN',
    timezoneId: 'Asia/Kolkata',
    ...(origin ? { baseURL: origin } : {}),
  })
  await context.addInitScript((chosen) => {
    if (!localStorage.getItem('nivaran.language')) localStorage.setItem('nivaran.language', chosen)
  }, language)
  context.setDefaultTimeout(45_000)
  if (now) await context.clock.setFixedTime(now)
  const page = await context.newPage()
  const errors: Error[] = []
  thrown.set(page, errors)
  page.on('pageerror', (error) => errors.push(error))
  return page
}

async function firstThere(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths)
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path
  return undefined
}
