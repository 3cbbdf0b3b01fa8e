import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Person, Post } from '#core/district/district.ts'
import { spotOf } from '#core/figures/counted.ts'
import { lookForHotSpots } from '#watch/hotspots/look.ts'
import { complaints } from '../journeys/fixtures/complaints.ts'
import { DAY, openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

let town: Town
let owner: { readonly person: Person; readonly post: Post }
let browser: OpenBrowser

before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
  const { store, district, house } = town.program
  const subject = district.subjects.get('WAT-HP')
  const person = district.personsByLogin.get('officer')
  const charge = district.district.charges.find((one) => one.person === person?.id)
  const post = district.posts.get(charge?.post ?? '')
  assert.ok(person && post)
  owner = { person, post }
  const villages = district.district.places.filter(({ type }) => type === 'village')
  const dry = villages.find(({ parent }) => district.places.get(parent ?? 0)?.type === 'panchayat')
  assert.ok(subject && dry)
  const elsewhere = villages.filter(({ parent }) => parent !== dry.parent)
  await complaints(town, { subject, count: 80, from: 150, to: 31, places: [dry, ...elsewhere] })
  await complaints(town, { subject, count: 32, from: 26, to: 2, places: [dry] })
  await town.pass(DAY)
  while ((await store.figures.follow((place) => spotOf(house.district, place))) > 0);
  await lookForHotSpots({ ...house, figures: store.figures, hotSpots: store.hotSpots })
  assert.equal((await store.hotSpots.lasting()).length, 1)
})
after(async () => {
  await browser?.close()
  await town?.close()
})

test('the district’s page shows what burns with the sentence why, at a desk and on a phone', async () => {
  for (const [size, language, who] of [
    ['desk', 'hi', 'ज्योति सोनकर'],
    ['phone', 'en', 'Jyoti Sonkar'],
  ] as const) {
    const page = await enterDesk(browser, town, who, { to: 'district', size, language })
    const card = page.locator('section', {
      has: page.getByRole('heading', { name: language === 'hi' ? 'अभी के हॉट स्पॉट' : 'Hot spots now' }),
    })
    await card.getByText(/28/).waitFor()
    await card.scrollIntoViewIfNeeded()
    await screenshot(page, `district-hot-spots-${size}`)
    await isSound(page)
  }
})

test('the nodal officer reads why it is a hot spot, opens its grievances, and makes a plan with one click', async () => {
  const page = await enterDesk(browser, town, 'ज्योति सोनकर', { to: 'plans' })
  await page.getByText(/28 दिन में 32 शिकायतें/).waitFor()
  await screenshot(page, 'plans-desk')
  await isSound(page)
  await page.getByRole('link', { name: 'शिकायतें देखें' }).click()
  await page.getByText('आँकड़े के पीछे की सूची').waitFor()
  await page.getByRole('table').getByRole('row').nth(1).waitFor()
  assert.equal((await page.getByRole('table').getByRole('row').count()) - 1, 32)
  await page.goBack()
  await page.getByRole('button', { name: 'कार्ययोजना बनाएँ' }).click()
  await page.getByText('कारण अभी लिखा नहीं गया।').waitFor()

  await page.getByRole('button', { name: 'बदलें' }).click()
  await page.getByRole('textbox', { name: 'कारण' }).fill('जल स्तर नीचे गया, बोर 30 मीटर से कम गहरे हैं।')
  await page.getByRole('button', { name: 'सहेजें' }).click()
  await page.getByText('जल स्तर नीचे गया').waitFor()

  await page.getByRole('button', { name: 'कार्य सौंपें' }).click()
  await page.getByRole('textbox', { name: 'क्या करना है' }).fill('पाँच बोर गहरे करें और नए पाइप डालें')
  await page.getByRole('combobox', { name: 'जिम्मेदार पद' }).fill(owner.post.nameHi)
  await page.getByRole('option').first().click()
  await page.getByLabel('किस तारीख तक', { exact: true }).fill('2026-10-20')
  await page.getByRole('textbox', { name: 'राशि (₹)' }).fill('250000')
  await screenshot(page, 'plan-task-dialog')
  await page.getByRole('button', { name: 'सहेजें' }).click()
  await page.getByText('चल रहा है', { exact: true }).waitFor()

  await page.getByRole('button', { name: 'बैठक दर्ज करें' }).click()
  await page.getByLabel('तारीख', { exact: true }).fill('2026-10-07')
  await page.getByRole('textbox', { name: 'कौन-कौन उपस्थित थे' }).fill('प्रधान, सचिव, कनिष्ठ अभियंता')
  await page.getByRole('textbox', { name: 'कार्यवृत्त' }).fill('सभी टोलों के बोर देखे जाएँगे।')
  await page.getByRole('button', { name: 'सहेजें' }).click()
  await page.getByText('सभी टोलों के बोर देखे जाएँगे।').first().waitFor()
  await page.setViewportSize({ width: 1280, height: 1900 })
  await screenshot(page, 'plan-desk')
  await isSound(page)
  const paper = await page.getByRole('link', { name: 'English PDF' }).getAttribute('href')
  const pdf = await page.request.get(`${town.url}${paper}`)
  assert.equal(pdf.headers()['content-type'], 'application/pdf')
})

test('the owner of a task sees the plan on the phone and says that it is done', async () => {
  const page = await enterDesk(browser, town, owner.person.nameEn, {
    size: 'phone',
    language: 'en',
    to: 'plans',
  })
  await page.getByText('0 of 1 tasks done').click()
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Done', exact: true }).click()
  await page.getByText(/said on .* that it is done/).waitFor()
  await page.setViewportSize({ width: 390, height: 2600 })
  await screenshot(page, 'plan-phone')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  assert.ok(wide <= 0, 'nothing sticks out')
  await isSound(page)
})
