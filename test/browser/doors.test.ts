import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openSocialTown, type SocialTown } from '../journeys/fixtures/social.ts'
import { toldOne } from '../journeys/fixtures/steps.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

let town: SocialTown
let browser: OpenBrowser
before(async () => {
  ;[town, browser] = await Promise.all([openSocialTown({ X_MONTHLY_CAP_USD: '50' }), openBrowser()])
})
after(async () => {
  await browser?.close()
  await town?.close()
})

const OPERATOR = 'सुनीता कुशवाहा'
const PUBLISHER = 'रवि भारती'
const MAGISTRATE = 'ज्योति सोनकर'

async function spend(dollars: number): Promise<void> {
  const account = [...town.program.house.channels.values()].find(({ name }) => name === 'x')?.account ?? ''
  await town.program.store.spending.add(account, town.now().toISOString().slice(0, 7), dollars * 1_000_000)
}

test('each account says what it heard and took last, what waits, its window and its templates', async () => {
  await toldOne(town, town.phone('919000000331', 'रेखा'), 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन')
  await town.looked()
  await spend(42)
  for (const size of ['desk', 'phone'] as const) {
    const page = await enterDesk(browser, town, OPERATOR, { size, to: 'health' })
    const whatsapp = page.getByRole('listitem').filter({ hasText: 'पिछला संदेश आया' }).first()
    await whatsapp.waitFor()
    const said = (await whatsapp.textContent()) ?? ''
    assert.match(said, /पिछला संदेश गया\d/)
    assert.match(said, /प्रतीक्षा में/)
    assert.match(said, /व्यक्ति के लिखने के बाद \d+.* घंटे/)
    assert.match(said, /सभी \d+ चालू/)
    const x = page.getByRole('listitem').filter({ hasText: '@dm_abhyas' }).filter({ hasText: '$42 / $50' })
    await x.getByText('80 % से ऊपर').waitFor()
    assert.match((await x.textContent()) ?? '', /नए संदेश देखे\d.*फिर \d/)
    await screenshot(page, `doors-${size}`, true)
    await isSound(page)
    await page.close()
  }
})

test("the settings show X's monthly cap, and say at the cap what no longer happens", async () => {
  await spend(10)
  const page = await enterDesk(browser, town, MAGISTRATE, { to: 'settings/services' })
  await page.getByText('$52 / $50').waitFor()
  await page.getByText('सीमा पूरी').waitFor()
  await page.getByText(/नए उल्लेख पढ़ना अगले महीने तक रुक जाता है/).waitFor()
  await screenshot(page, 'doors-settings', true)
  await isSound(page)
  await page.close()
  const english = await enterDesk(browser, town, 'Jyoti Sonkar', {
    to: 'settings/services',
    size: 'phone',
    language: 'en',
  })
  await english.getByText('limit reached').waitFor()
  await screenshot(english, 'doors-settings-phone-en')
  await isSound(english)
})

test('the publisher finds the posters of all doors, telephone lines among them, and the QR code by itself', async () => {
  for (const size of ['desk', 'phone'] as const) {
    const page = await enterDesk(browser, town, PUBLISHER, { to: 'publication/waiting', size })
    await page.getByRole('link', { name: 'पोस्टर' }).click()
    await page.getByText('जनसुनवाई कॉल सेंटर 1').waitFor()
    await page.getByText('मिस्ड कॉल नंबर').waitFor()
    const code = page.getByRole('link', { name: /केवल क्यूआर कोड, SVG/ }).first()
    const answer = await page.request.get((await code.getAttribute('href')) ?? '')
    assert.equal(answer.headers()['content-type'], 'image/svg+xml')
    await screenshot(page, `posters-${size}`, size === 'phone')
    await isSound(page)
    await page.close()
  }
})
