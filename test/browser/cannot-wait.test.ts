import { after, before, test } from 'node:test'
import { told } from '../journeys/fixtures/steps.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

const PUMP = 'चापाकल खराब है, पानी नहीं आ रहा, बच्चा बीमार पड़ गया, इलाज नहीं हो रहा। ग्राम जगतबारी'
const HURT = 'ग्राम तेजबारी, ब्लॉक बेलवन की सड़क में गड्ढे हैं, कल एक आदमी गिर कर घायल हो गया'

let town: Town
let browser: OpenBrowser

before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
  await told(
    town,
    [town.phone('919000000762', 'रामसखी'), HURT],
    [town.phone('919000000764', 'कमला देवी'), PUMP],
  )
})
after(async () => {
  await browser?.close()
  await town?.close()
})

test('in the register what cannot wait is marked on its line, on a screen and on a telephone', async () => {
  const page = await enterDesk(browser, town, 'सुनीता कुशवाहा', { to: 'register' })
  await page.getByText('तुरंत देखें: जान या चोट का खतरा').waitFor()
  await screenshot(page, 'cannot-wait-register')
  await isSound(page)
  const small = await enterDesk(browser, town, 'Sunita Kushwaha', {
    size: 'phone',
    language: 'en',
    to: 'register',
  })
  await small.getByText('Look at once: danger to life or limb').waitFor()
  await screenshot(small, 'cannot-wait-register-phone')
  await isSound(small)
})

test('in the hand of the officer the card and the sheet say why it cannot wait', async () => {
  const page = await enterDesk(browser, town, 'संजय निषाद', { size: 'phone', to: 'work' })
  const mark = page.getByText('तुरंत देखें: कोई बीमार, बेहोश या भूखा है')
  await mark.waitFor()
  await screenshot(page, 'cannot-wait-work-phone')
  await isSound(page)
  await mark.click()
  await page.getByText('शायद यह रुक नहीं सकती', { exact: false }).waitFor()
  await screenshot(page, 'cannot-wait-sheet-phone')
  await isSound(page)
})

test('the class and the deadline under the rules follow what a person says of the danger', async () => {
  const page = await enterDesk(browser, town, 'सुनीता कुशवाहा', { to: 'inbox/new' })
  await page.getByLabel('क्या शिकायत है').fill(HURT)
  await page.getByText(/· श्रेणी A \(/).waitFor()
  await page.getByText('विषय की अपनी श्रेणी').click()
  await page.getByText(/· श्रेणी A \(/).waitFor({ state: 'hidden' })
  await page.getByText(/· श्रेणी [B-Z]\d* \(/).waitFor()
  await screenshot(page, 'cannot-wait-counter', true)
})
