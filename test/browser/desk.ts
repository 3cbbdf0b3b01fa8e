/** The console as somebody of the practice district opens it, and what every page of it must be. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Town } from '../journeys/town.ts'
import { findings, type OpenBrowser, type Size, thrownOn } from './browser.ts'

/** On which machine somebody sits, in which language, and where they go once they are in. */
export interface Entering {
  readonly size?: Size
  readonly language?: 'hi' | 'en'
  /** Under /desk; the first page of this person otherwise. */
  readonly to?: string
}

/** Logs in as the person whose name stands on the rehearsal's button. */
export async function enterDesk(
  browser: OpenBrowser,
  town: Town,
  person: string | RegExp,
  { size = 'desk', language = 'hi', to }: Entering = {},
): Promise<Page> {
  const page = await browser.newPage({ size, language, origin: town.url, now: town.now() })
  await page.goto('/desk/login')
  await page.getByRole('button', { name: new RegExp(person) }).click()
  await page.waitForURL(/\/desk\/(inbox|work|register|publication|district)/)
  if (to !== undefined) await page.goto(`/desk/${to}`)
  return page
}

/** Nothing stops those who use a keyboard or a reader, and no script of ours threw. */
export async function isSound(page: Page): Promise<void> {
  assert.deepEqual(await findings(page), [], 'nothing that assistive technology stumbles over')
  assert.deepEqual(thrownOn(page), [], 'no script threw')
}
