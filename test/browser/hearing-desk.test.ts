import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { photo } from '../journeys/fixtures/photo.ts'
import { atScreen, kinds } from '../journeys/fixtures/steps.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { withWindows } from '../quiet-district.ts'
import { type OpenBrowser, openBrowser, screenshot, thrownOn } from './browser.ts'
import { type Entering, enterDesk, isSound } from './desk.ts'

let town: Town
let browser: OpenBrowser
let page: Page
let address: string
before(async () => {
  ;[town, browser] = await Promise.all([
    openTown({
      begins: new Date('2026-10-06T09:05:00+05:30'),
      files: {
        'hearings.csv': (text) =>
          `${text.split('\n')[0]}\njansunwai,जन सुनवाई,Public hearing,COLL,09:00,11:00,,ADM-A;CDO;REV-ADM,2026-10-05\n`,
        'settings.yaml': (text) =>
          withWindows(
            text,
            '  - { code: janmilan, nameHi: जन मिलन, nameEn: public hearing, from: "09:00", to: "11:00", groups: [EXC] }\n',
          ),
      },
    }),
    openBrowser(),
  ])
})
after(async () => {
  await browser?.close()
  await town?.close()
})

const enter = (person: string, how: Entering = {}) => enterDesk(browser, town, person, how)
const entries = () => page.getByRole('region', { name: 'प्रविष्टियाँ' })
const tokens = () => page.getByRole('region', { name: 'टोकन', exact: true })
const line = () => page.locator('[data-line]')

async function give(name: string): Promise<void> {
  await tokens().getByPlaceholder('नाम (ज़रूरी नहीं)').fill(name)
  await tokens().getByRole('button', { name: 'टोकन दें' }).click()
  await tokens().getByText(name, { exact: true }).waitFor()
}

async function choose(label: string, typed: string, option: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).first().fill(typed)
  await page.getByRole('option', { name: option }).first().click()
}

async function paper(name: string, box = 'कागज़ और फ़ोटो'): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('group', { name: box }).getByRole('button', { name: 'फ़ाइल या स्कैन चुनें' }).click()
  await (await chooser).setFiles({
    name,
    mimeType: 'image/jpeg',
    buffer: await photo({ lat: 18.2, lng: 70.4, at: '2026:10:06 09:00:00' }),
  })
  await page.getByRole('img', { name }).waitFor()
}

const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

/** As a scanner leaves them: a PDF, and a TIFF. */
async function scans(): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  const papers = page.getByRole('group', { name: 'कागज़ और फ़ोटो' })
  await papers.getByRole('button', { name: 'फ़ाइल या स्कैन चुनें' }).click()
  const tiff = await sharp(await photo())
    .tiff({ compression: 'lzw' })
    .toBuffer()
  await (await chooser).setFiles([
    { name: 'scan0001.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) },
    { name: 'scan0002.tif', mimeType: 'image/tiff', buffer: tiff },
  ])
  await papers.getByText('scan0001.pdf').waitFor()
  await papers.getByText('scan0002.tif').waitFor()
}

test('the clerk opens Jan Milan: the officer of the day stands there by the roster', async () => {
  page = await enter('दीपक साहू')
  await page.getByRole('link', { name: 'सुनवाई', exact: true }).click()
  await page.getByText('आज कोई सुनवाई खुली नहीं है').waitFor()
  await page.getByText('मुख्य विकास अधिकारी').first().waitFor()
  await screenshot(page, 'hearing-start')
  await isSound(page)
  await page.getByRole('button', { name: 'सुनवाई शुरू करें' }).click()
  await page.waitForURL(/\/desk\/hearing\/[0-9a-f-]{36}$/)
  address = new URL(page.url()).pathname
  await tokens().waitFor()
})

test('with a token, a number and words somebody is registered while they talk, and the slip is one press away', async () => {
  await give('सुखिया देवी')
  await give('रामरती')
  await tokens().getByRole('button', { name: 'अगला बुलाएँ: 1' }).click()
  await tokens().getByRole('button', { name: 'टोकन 1: सुनवाई में' }).click()
  await tokens().getByRole('button', { name: 'टोकन 1: पूरा' }).waitFor()
  await page.getByLabel('मोबाइल नंबर').fill('90000 00511')
  await page.getByText('इस नंबर से पहले कोई शिकायत नहीं है').waitFor()
  assert.equal(await page.getByLabel('नाम', { exact: true }).inputValue(), 'सुखिया देवी')
  await page.getByLabel('क्या शिकायत है').fill('ग्राम तेजबारी में टोले का चापाकल दस दिन से खराब है')
  await page.getByRole('button', { name: /हैंडपंप/, pressed: true }).first().waitFor()
  await page.getByRole('region', { name: 'पद', exact: true }).getByText('नियत').waitFor()
  await paper('aavedan.jpg')
  await scans()
  await screenshot(page, 'hearing-desk', true)
  await isSound(page)
  await page.getByRole('button', { name: 'दर्ज करें', exact: true }).click()
  await entries().getByText('दर्ज हुई').waitFor()
  const slip = await page.request.get(
    (await entries().getByRole('link', { name: 'पर्ची' }).first().getAttribute('href')) ?? '',
  )
  assert.equal(slip.headers()['content-type'], 'application/pdf')
  await page.getByRole('region', { name: 'आज सुनी गईं' }).getByText('ग्राम तेजबारी').waitFor()
  await town.quiet()
  const { items } = (await (await page.request.get('/api/v1/grievances')).json()) as {
    items: { code: string }[]
  }
  const { messages } = (await (await page.request.get(`/api/v1/grievances/${items[0]?.code}`)).json()) as {
    messages: { attachments: { id: string; mime?: string }[] }[]
  }
  const files = messages.flatMap(({ attachments }) => attachments)
  const typeOf = async (mime: string, query = '') => {
    const id = files.find((file) => file.mime === mime)?.id
    return (await page.request.get(`/api/v1/attachments/${id}${query}`)).headers()['content-type']
  }
  assert.equal(await typeOf('application/pdf'), 'application/pdf')
  assert.equal(await typeOf('image/tiff'), 'image/jpeg', 'a scan is shown as a picture')
  assert.equal(await typeOf('image/tiff', '?size=thumb'), 'image/jpeg')
  assert.equal(await typeOf('image/tiff', '?size=original'), 'image/tiff', 'and its original is kept')
})

test('the wall shows the numbers without log-in, and changes without being loaded again', async () => {
  const wall = await browser.newPage({ size: 'desk', language: 'hi', origin: town.url })
  await wall.goto('/queue')
  await wall.waitForURL(/\/queue\/[0-9a-f-]{36}$/)
  await wall.locator('.now').getByText('1', { exact: true }).waitFor()
  await wall.evaluate(() => Object.assign(window, { here: true }))
  await tokens().getByRole('button', { name: 'पूरा; अगला बुलाएँ' }).click()
  await wall.locator('.called').getByText('2', { exact: true }).waitFor()
  assert.equal(await wall.evaluate(() => (window as unknown as { here?: boolean }).here), true)
  await screenshot(wall, 'hearing-wall')
  await isSound(wall)
  await wall.context().close()
})

test('the network drops: tokens, a photo, what was settled and a direction wait, and a reload loses nothing', async () => {
  await page.waitForFunction(async () => {
    const shell = await caches.open('nivaran-hearing-desk')
    return (await shell.keys()).some(({ url }) => /assets\/hearing-.*js$/.test(url))
  })
  await page.context().setOffline(true)
  await give('भोला')
  await tokens().getByText('नंबर पक्का होना बाकी').waitFor()
  await tokens().getByRole('button', { name: 'टोकन 2: सुनवाई में' }).click()

  // Settled on the spot, with its proof.
  await page.getByLabel('मोबाइल नंबर').fill('9000000512')
  await page.getByLabel('क्या शिकायत है').fill('वृद्धा पेंशन का आदेश नहीं हुआ, आवेदन कार्यालय में रखा है')
  await choose('विषय', 'वृद्धावस्था', /वृद्धावस्था पेंशन/)
  await page.getByText('वहीं निस्तारण', { exact: true }).click()
  await page.getByRole('button', { name: 'दर्ज करें', exact: true }).click()
  await page.getByText('शिकायतकर्ता की बात लिखे बिना वहीं बंद नहीं होगी').waitFor()
  await page.getByLabel('क्या किया गया').fill('पेंशन स्वीकृत करने का आदेश आज ही किया')
  await page.getByLabel('शिकायतकर्ता ने क्या कहा').fill('आदेश मिल गया, संतुष्ट हूँ')
  await paper('aadesh.jpg', 'निस्तारण का प्रमाण (आदेश, रसीद, फ़ोटो)')
  await page.getByRole('button', { name: 'दर्ज करें', exact: true }).click()
  await tokens().getByRole('button', { name: 'पूरा; अगला बुलाएँ' }).click()

  // Two posts directed, one leads.
  await page.getByLabel('क्या शिकायत है').fill('दाखिल-खारिज छह महीने से लंबित है')
  await choose('विषय', 'दाखिल', /दाखिल-खारिज/)
  await paper('khatauni.jpg')
  await page.getByText('निर्देश दें', { exact: true }).first().click()
  await choose('पद', 'उप जिलाधिकारी, कंचनडीह', /उप जिलाधिकारी, कंचनडीह/)
  await page.getByLabel('निर्देश के शब्द').first().fill('तीन दिन में निर्णय करें')
  await page.getByRole('button', { name: 'दर्ज करें', exact: true }).click()

  // What its rule will not let pass: a hand pump settled without any proof.
  await page.getByLabel('नाम', { exact: true }).fill('केसर')
  await page.getByLabel('क्या शिकायत है').fill('रास्ते का चापाकल टूटा है')
  await choose('विषय', 'हैंडपंप', /हैंडपंप/)
  await page.getByText('वहीं निस्तारण', { exact: true }).click()
  await page.getByLabel('क्या किया गया').fill('मिस्त्री को कह दिया')
  await page.getByLabel('शिकायतकर्ता ने क्या कहा').fill('ठीक है')
  await page.getByRole('button', { name: 'दर्ज करें', exact: true }).click()

  await line().getByText('नेटवर्क नहीं है').waitFor()
  await entries().getByText('भेजी जानी है').first().waitFor()
  await screenshot(page, 'hearing-offline', true)
  await isSound(page)
  const waiting = await entries().locator('li[data-state="waiting"]').count()
  assert.ok(waiting >= 8, `${waiting} wait`)

  await page.goto(address)
  await entries().getByText('आदेश नहीं हुआ').first().waitFor()
  assert.equal(await entries().locator('li[data-state="waiting"]').count(), waiting)
  await tokens().getByText('भोला', { exact: true }).waitFor()
  await line().getByText('नेटवर्क नहीं है').waitFor()
  await screenshot(page, 'hearing-offline-reloaded')
  const { program } = town
  assert.equal((await program.store.sittings.heard(address.split('/').at(-1) ?? '', [])).length, 1)
})

test('the network is back: all goes once and in order, and what was refused stays with what to do', async () => {
  const id = address.split('/').at(-1) ?? ''
  await page.context().setOffline(false)
  await line().getByText('1 नहीं ली गईं').waitFor()
  await entries()
    .getByText(/जरूरी प्रमाण आख्या में नहीं है/)
    .waitFor()
  await entries().getByText('सुधारकर फिर भेजें').waitFor()
  assert.equal(await entries().locator('li[data-state="waiting"]').count(), 0)
  await screenshot(page, 'hearing-back', true)
  await isSound(page)
  await town.quiet()

  const heard = await town.program.store.sittings.heard(id, [])
  assert.deepEqual(
    heard.map(({ token, outcome }) => [token, outcome]),
    [
      [1, 'pending'],
      [2, 'settled'],
      [3, 'directed'],
    ],
  )
  const settled = await town.file(heard[1]?.code ?? '')
  assert.equal(settled.grievance.closed?.ground, 'satisfied')
  assert.equal(settled.grievance.reports[0]?.evidence.length, 1)
  const directed = await town.file(heard[2]?.code ?? '')
  assert.equal(kinds(directed).filter((kind) => kind === 'directed').length, 1)
  assert.equal(directed.grievance.messages.length, 2, 'the words and the photo')
  assert.ok(heard.every(({ toldAt, at }) => toldAt <= at))
  const numbers = await town.program.store.sittings.tokens(id)
  assert.deepEqual(
    numbers.map(({ number, state }) => [number, state]),
    [
      [1, 'done'],
      [2, 'done'],
      [3, 'heard'],
    ],
  )

  await entries().getByRole('button', { name: 'सुधारें' }).click()
  assert.equal(await page.getByLabel('क्या शिकायत है').inputValue(), 'रास्ते का चापाकल टूटा है')
  await page.getByText('विभाग को भेजें', { exact: true }).click()
  await page.getByRole('button', { name: 'दर्ज करें', exact: true }).click()
  await line().getByText('1 नहीं ली गईं').waitFor({ state: 'hidden' })
  await page.getByRole('region', { name: 'आज सुनी गईं' }).getByText('रास्ते का चापाकल').waitFor()
  assert.equal((await town.program.store.sittings.heard(id, [])).length, 4)
  assert.deepEqual(thrownOn(page), [])
})

test('who presides sees what was heard on the phone, and directs from there', async () => {
  const phone = await browser.newPage({ size: 'phone', language: 'hi', origin: town.url, now: town.now() })
  const { token } = await town.program.store.staff.openSession(atScreen(town, 'CDO').person, town.now(), 12)
  await phone.context().addCookies([{ name: 'nivaran_session', value: token, url: town.url }])
  await phone.goto(address)
  const list = phone.getByRole('region', { name: 'आज सुनी गईं' })
  await list.getByText('रास्ते का चापाकल').waitFor()
  await list.getByRole('button', { name: 'निर्देश दें' }).first().click()
  await list.getByLabel('निर्देश के शब्द').fill('आज शाम तक ठीक कराएँ')
  await screenshot(phone, 'hearing-presiding', true)
  await isSound(phone)
  await list.getByRole('button', { name: 'निर्देश भेजें' }).click()
  await list.getByText('निर्देश दिया').nth(1).waitFor()
  const sideways = await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  assert.equal(sideways, false, 'nothing scrolls sideways')
})

test('the sheet, the posters, and the desk on a phone', async () => {
  await page.getByRole('link', { name: 'पंजी' }).click()
  await page.getByRole('table').waitFor()
  await screenshot(page, 'hearing-sheet')
  await isSound(page)
  const pdf = await page.getByRole('link', { name: 'पीडीएफ़' }).getAttribute('href')
  assert.equal((await page.request.get(pdf ?? '')).headers()['content-type'], 'application/pdf')
  await page.goto('/desk/hearing/posters')
  const poster = page.getByRole('link', { name: /A3, हिंदी/ }).first()
  assert.equal((await page.request.get((await poster.getAttribute('href')) ?? '')).status(), 200)
  await screenshot(page, 'hearing-posters')
  await isSound(page)
  const small = await enter('दीपक साहू', { size: 'phone', to: address.replace('/desk/', '') })
  await small.getByRole('button', { name: 'फ़ोटो खींचें' }).waitFor()
  await screenshot(small, 'hearing-desk-phone', true)
  await isSound(small)
  const sideways = await small.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  assert.equal(sideways, false, 'nothing scrolls sideways')
})
