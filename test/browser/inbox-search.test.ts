import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

let town: Town
let browser: OpenBrowser

before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
  await town.phone('919000000771', 'सावित्री देवी').say('साहब, हमारे टोले का चापाकल बहुत दिन से खराब पड़ा है')
  await town.phone('919000000772', 'Gopal Ram').say('hamare gaon ki nahar ka bandh toot gaya')
  await town.phone('919000000773', 'रहीमा').say('नमस्ते')
  await town.quiet()
  // What was written is found some seconds later; nobody waits for them here.
  while (await town.program.store.followWords(town.now()));
})
after(async () => {
  await browser?.close()
  await town?.close()
})

test('the operator types in Roman letters and finds what was written in Devanagari and lies in no file yet', async () => {
  const page = await enterDesk(browser, town, 'सुनीता कुशवाहा', { to: 'inbox' })
  const list = page.getByRole('region', { name: 'बातचीत की सूची' })
  await list.getByText('रहीमा').waitFor()
  await page.getByRole('searchbox', { name: 'नाम, नंबर या संदेश के शब्द खोजें' }).fill('kharab chapakal')
  await list.getByText('“साहब, हमारे टोले का चापाकल बहुत दिन से खराब पड़ा है”').waitFor()
  await list.getByText('रहीमा').waitFor({ state: 'hidden' })
  await screenshot(page, 'inbox-search')
  await list.getByText('सावित्री देवी').click()
  await page.waitForURL(/\/desk\/inbox\/.+/)
  await page.getByText('साहब, हमारे टोले का चापाकल बहुत दिन से खराब पड़ा है', { exact: true }).first().waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'inbox-search-open')
  await isSound(page)
})

test('on a telephone the other way round, with a slip of the finger', async () => {
  const page = await enterDesk(browser, town, 'Sunita Kushwaha', {
    size: 'phone',
    language: 'en',
    to: 'inbox',
  })
  const list = page.getByRole('region', { name: 'Conversations' })
  await list.getByText('Gopal Ram').waitFor()
  const box = page.getByRole('searchbox', { name: 'Find a name, a number or words of a message' })
  await box.fill('नहर बांध')
  await list.getByText('“hamare gaon ki nahar ka bandh toot gaya”').waitFor()
  await list.getByText('सावित्री देवी').waitFor({ state: 'hidden' })
  await screenshot(page, 'inbox-search-phone')
  await box.fill('chapakla')
  await list.getByText('सावित्री देवी').waitFor()
  assert.equal(await list.getByRole('listitem').count(), 1)
  await isSound(page)
})
