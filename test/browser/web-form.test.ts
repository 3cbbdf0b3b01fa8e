import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { findCodes } from '#core/grievance/code.ts'
import { photo } from '../journeys/fixtures/photo.ts'
import { holder, kinds, reported, SOON, told, toldOne } from '../journeys/fixtures/steps.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { findings, type OpenBrowser, openBrowser, type PageWish, screenshot, thrownOn } from './browser.ts'
import { enterDesk } from './desk.ts'

let town: Town
let browser: OpenBrowser
before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
})
after(async () => {
  await browser?.close()
  await town?.close()
})

const open = (wish: Pick<PageWish, 'size' | 'language'>, scripts = true) =>
  browser.newPage({ ...wish, origin: town.url, ...(scripts ? {} : { scripts: false }) })

/** The code that the number got last. */
async function codeAt(number: string): Promise<string> {
  await town.quiet()
  const code = town
    .phone(number)
    .inbox.map(({ text }) => /\b\d{6}\b/.exec(text)?.[0])
    .findLast(Boolean)
  assert.ok(code, 'a code came')
  return code
}

async function sound(page: Page): Promise<void> {
  assert.deepEqual(await findings(page), [])
  assert.deepEqual(thrownOn(page), [])
}

async function codeOnPage(page: Page): Promise<string> {
  await town.quiet()
  await page.reload()
  return findCodes((await page.locator('.number b').textContent()) ?? '')[0]?.code ?? ''
}

test('without a script: what is wrong is said, what was typed stays, and a grievance is filed with a photo', async () => {
  const page = await open({ size: 'phone', language: 'hi' }, false)
  await page.goto('/file')
  await screenshot(page, 'file-phone', true)
  await page.getByLabel('क्या समस्या है?').fill('चापाकल 10 दिन से खराब है, पानी नहीं मिलता।')
  await page.getByLabel('कहाँ की बात है?').fill('ग्राम तेजबारी, ब्लॉक बेलवन')
  await page.getByLabel(/फ़ोटो, वीडियो या काग़ज़/).setInputFiles({
    name: 'नल.jpg',
    mimeType: 'image/jpeg',
    buffer: await photo({ lat: 18.22, lng: 70.43, at: '2026:10:05 11:00:00' }),
  })
  await page.getByLabel('आपका फ़ोन नंबर या ईमेल').fill('90000')
  await page.getByRole('button', { name: 'आगे बढ़ें' }).click()
  await page.getByRole('alert').waitFor()
  await screenshot(page, 'file-phone-wrong', true)
  assert.match(await page.getByLabel('क्या समस्या है?').inputValue(), /चापाकल 10 दिन/)
  await page.getByText('नल.jpg').first().waitFor()
  await page.getByLabel('आपका फ़ोन नंबर या ईमेल').fill('९०००० ०१२०१')
  await page.getByRole('button', { name: 'आगे बढ़ें' }).click()
  await page.getByRole('heading', { name: 'देखकर भेजें' }).waitFor()
  await screenshot(page, 'file-check-phone', true)
  await page.getByLabel('छह अंकों का कोड').fill('000000')
  await page.getByRole('button', { name: 'शिकायत दर्ज करें' }).click()
  await page.getByText('यह कोड मेल नहीं खाता').first().waitFor()
  await page.getByLabel('छह अंकों का कोड').waitFor()
  await page.getByLabel('छह अंकों का कोड').fill(await codeAt('919000001201'))
  await page.getByRole('button', { name: 'शिकायत दर्ज करें' }).click()
  await page.getByRole('heading', { name: 'शिकायत मिल गई' }).waitFor()
  const code = await codeOnPage(page)
  await screenshot(page, 'file-done-phone', true)
  const held = await town.file(code)
  assert.equal(held.grievance.channel, 'web')
  assert.match(town.program.district.places.get(held.grievance.place ?? 0)?.nameHi ?? '', /तेजबारी/)
  assert.ok(kinds(held).includes('assigned'), 'it is with an officer')
  assert.equal(held.grievance.messages.length, 2, 'the words and the photo')

  // the step before, once more: one grievance
  await page.goto(page.url().replace('/done', '/check'))
  await page.getByRole('heading', { name: 'शिकायत मिल गई' }).waitFor()
  assert.equal(await codeOnPage(page), code)
  await town.pass(SOON)
  assert.ok(
    town.phone('919000001201').inbox.some(({ text }) => text.includes(code)),
    'the number comes to the telephone that was proven',
  )
})

test('at the speed of 2G a file goes up in pieces, goes on after the network broke, and is there once', async () => {
  const page = await open({ size: 'phone', language: 'hi' })
  const wire = await page.context().newCDPSession(page)
  await wire.send('Network.enable')
  const slow = { latency: 300, downloadThroughput: 35_000, uploadThroughput: 30_000 }
  await wire.send('Network.emulateNetworkConditions', { offline: false, ...slow })
  const sizes: number[] = []
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => sizes.push(encodedDataLength))
  await page.goto('/file')
  const came = sizes.reduce((sum, size) => sum + size, 0)
  assert.ok(came < 20_000, `page and script are ${came} bytes on the wire`)

  await page.getByLabel('क्या समस्या है?').fill('गली की नाली टूटी है, पानी घर में आता है।')
  await page.getByLabel('कहाँ की बात है?').fill('तेजबारी, बेलवन')
  const picture = await photo({ lat: 18.22, lng: 70.43, at: '2026:10:05 11:00:00' })
  const padded = Buffer.concat([picture, Buffer.alloc(150_000)])
  await page.getByLabel(/फ़ोटो, वीडियो या काग़ज़/).setInputFiles({
    name: 'nali.jpg',
    mimeType: 'image/jpeg',
    buffer: padded,
  })
  await page.getByText(/\d+%/).waitFor()
  await wire.send('Network.emulateNetworkConditions', { offline: true, ...slow })
  await page.getByText('नेटवर्क की प्रतीक्षा').waitFor()
  await wire.send('Network.emulateNetworkConditions', { offline: false, ...slow })
  await page.getByLabel('आपका फ़ोन नंबर या ईमेल').fill('90000 01202')
  // pressed while the file is still on its way: it waits for it
  await page.getByRole('button', { name: 'आगे बढ़ें' }).click()
  await page.getByRole('heading', { name: 'देखकर भेजें' }).waitFor({ timeout: 60_000 })
  await page.getByText('nali.jpg').waitFor()
  await sound(page)
  await page.getByLabel('छह अंकों का कोड').waitFor()
  await page.getByLabel('छह अंकों का कोड').fill(await codeAt('919000001202'))
  await page.getByRole('button', { name: 'शिकायत दर्ज करें' }).click()
  await page.getByRole('heading', { name: 'शिकायत मिल गई' }).waitFor()
  const held = await town.file(await codeOnPage(page))
  const messages = await town.program.store.desk.fileMessages(held.id)
  const files = messages.flatMap(({ attachments }) => attachments)
  assert.deepEqual(
    files.map(({ bytes, filename }) => [bytes, filename]),
    [[padded.length, 'nali.jpg']],
  )
})

test('a form for somebody else is saved, gone on with from its address, and says who filled it', async () => {
  const page = await open({ size: 'desk', language: 'en' })
  await page.goto('/file?lang=en')
  await sound(page)
  await page.getByLabel('What is the problem?').fill('Her widow pension has not come for four months.')
  await page.getByText('Are you filing for somebody else?').click()
  await page.getByLabel(/somebody else’s grievance/).check()
  await page.getByLabel('Your name and how you know them').fill('Kamla, neighbour')
  await screenshot(page, 'file-desk-en', true)
  await sound(page)
  await page.getByRole('button', { name: 'Save and finish later' }).click()
  await page.getByRole('heading', { name: 'It is saved' }).waitFor()
  const address = (await page.locator('.ask a').textContent()) ?? ''
  await sound(page)

  const later = await open({ size: 'phone', language: 'en' })
  await later.goto(new URL(address).pathname + new URL(address).search)
  assert.match(await later.getByLabel('What is the problem?').inputValue(), /widow pension/)
  await later.getByLabel('Your phone number or e-mail').fill('9000001203')
  await later.getByRole('button', { name: 'Go on' }).click()
  await later.getByText('Write the name of the person').first().waitFor()
  await sound(later)
  await later.getByLabel('Name (if you wish)').fill('Ramkali')
  await later.getByLabel(/They asked me to file/).check()
  await later.getByRole('button', { name: 'Go on' }).click()
  await screenshot(later, 'file-check-en-phone', true)
  await later.getByLabel('Six-digit code').fill(await codeAt('919000001203'))
  await later.getByRole('button', { name: 'File the grievance' }).click()
  await later.getByRole('heading', { name: 'Your grievance is here' }).waitFor()
  const held = await town.file(await codeOnPage(later))
  await sound(later)
  assert.equal(held.grievance.name, 'Ramkali')
  const texts = (await town.program.store.desk.fileMessages(held.id)).map(({ content }) =>
    content.type === 'text' ? content.text : '',
  )
  assert.ok(texts.some((text) => text.includes('Kamla, neighbour')))
  assert.equal(
    (await later.request.get(address.replace('k=', 'k=x'))).status(),
    404,
    'another key opens nothing',
  )
})

test('the complainant answers at the page of the grievance, and only by the link of the message', async () => {
  const number = '919000001204'
  const code = await toldOne(
    town,
    town.phone(number, 'मुन्नी'),
    'चापाकल खराब है, पानी नहीं आता। ग्राम तेजबारी, ब्लॉक बेलवन',
  )
  await reported(town, [await holder(town, code), code, 'वाशर बदल दिया, पानी आ रहा है।'])
  const link =
    /\/track\/\S+k=\S+/.exec(
      town
        .phone(number)
        .inbox.map(({ text }) => text)
        .join('\n'),
    )?.[0] ?? ''
  const page = await open({ size: 'phone', language: 'hi' }, false)
  await page.goto('/track')
  await page.getByLabel('शिकायत संख्या').fill(code)
  await page.getByLabel(/अंतिम चार अंक/).fill('1204')
  await page.getByRole('button', { name: 'स्थिति देखें' }).click()
  await page.getByText('उस कड़ी से खोलिए').waitFor()
  assert.equal(await page.getByLabel('नहीं, काम नहीं हुआ').count(), 0, 'four digits let one look, not answer')

  await page.goto(link)
  await page.getByLabel(/नहीं, काम नहीं हुआ/).check()
  await page.getByLabel(/क्या कमी है/).fill('पानी अब भी नहीं आता, केवल वाशर रखा है।')
  await screenshot(page, 'track-answer-phone', true)
  await page.getByRole('button', { name: 'भेजें' }).click()
  await page.getByText('आपकी बात मिल गई').waitFor()
  await town.quiet()
  const held = await town.file(code)
  assert.ok(kinds(held).includes('dissatisfied'))
  assert.equal(held.grievance.reopened, 1)
  const seen = await open({ size: 'desk', language: 'hi' })
  await seen.goto(link)
  await sound(seen)
})

test('every page of the portal is sound in both languages and at both sizes', async () => {
  for (const size of ['desk', 'phone'] as const)
    for (const language of ['hi', 'en'] as const) {
      const page = await open({ size, language })
      await page.goto(language === 'en' ? '/?lang=en' : '/')
      const paths = await page
        .locator('footer .ways a')
        .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))
      for (const path of paths.filter((one) => !one.startsWith('/desk'))) {
        const answer = await page.goto(path)
        assert.equal(answer?.status(), 200, path)
        await sound(page)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        assert.ok(wide <= 0, `${path} is no wider than the screen`)
        const name = path.split('?')[0]?.replaceAll('/', '') || 'home'
        await screenshot(page, `portal-${name}-${size}-${language}`, true)
      }
    }
})

test('the operator sees all doors of a person, joins another with a reason and parts them again', async () => {
  await told(
    town,
    [town.phone('919000001205', 'रामू'), 'नाली जाम है, पानी भरा है। ग्राम तेजबारी, ब्लॉक बेलवन'],
    [town.phone('919000001206', 'रामू जी'), 'बिजली नहीं आ रही। ग्राम तेजबारी, ब्लॉक बेलवन'],
  )
  const page = await enterDesk(browser, town, 'सुनीता कुशवाहा', { size: 'desk', to: 'inbox' })
  await page
    .getByRole('link', { name: /रामू(?! जी)/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'एक ही व्यक्ति?' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('वॉट्सऐप').first().waitFor()
  await dialog.getByLabel('दूसरा फ़ोन नंबर').fill('90000 01206')
  await dialog.getByLabel('कारण').fill('फ़ोन पर दोनों नंबर अपने बताए')
  await dialog.getByRole('button', { name: 'जोड़ें' }).click()
  await dialog.getByText(/90000 ?01206/).waitFor()
  await screenshot(page, 'one-citizen')
  await sound(page)
  await dialog.getByRole('button', { name: 'अलग करें' }).click()
  await dialog.getByLabel(/अलग-अलग व्यक्ति/).fill('भाई निकले')
  await dialog.getByRole('button', { name: 'अलग करें' }).last().click()
  await dialog.getByText(/अलग किया: .*भाई निकले/).waitFor()
  await sound(page)
  const phone = await enterDesk(browser, town, 'सुनीता कुशवाहा', { size: 'phone', to: 'inbox' })
  await phone
    .getByRole('link', { name: /रामू(?! जी)/ })
    .first()
    .click()
  await phone.getByRole('button', { name: 'एक ही व्यक्ति?' }).click()
  await phone.getByRole('dialog').getByText('भाई निकले').waitFor()
  await screenshot(phone, 'one-citizen-phone')
  await sound(phone)
})
