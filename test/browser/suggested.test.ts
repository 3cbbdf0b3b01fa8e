import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { SOON, told } from '../journeys/fixtures/steps.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

const COURT = 'जमीन का मुकदमा दीवानी न्यायालय में चल रहा है, कोर्ट में केस है, तारीख पर तारीख पड़ रही है'
const HURT = 'ग्राम तेजबारी की सड़क में गड्ढे हैं, कल एक आदमी गिर कर घायल हो गया'
const PUMP = 'चापाकल खराब है, पानी नहीं आ रहा। ग्राम तेजबारी, ब्लॉक बेलवन'

/** A public hearing that is open in the morning. */
const SITTING = {
  begins: new Date('2026-10-06T09:05:00+05:30'),
  files: {
    'hearings.csv': (text: string) =>
      `${text.split('\n')[0]}\njansunwai,जन सुनवाई,Public hearing,COLL,09:00,11:00,,ADM-A;CDO;REV-ADM,2026-10-05\n`,
  },
}

let town: Town
let browser: OpenBrowser
let [court, pump] = ['', '']

before(async () => {
  ;[town, browser] = await Promise.all([openTown(SITTING), openBrowser()])
  ;[court = '', pump = ''] = await told(
    town,
    [town.phone('919000000751', 'हरिहर'), `${COURT}। ग्राम तेजबारी, ब्लॉक बेलवन`],
    [town.phone('919000000752', 'गीता देवी'), PUMP],
  )
})
after(async () => {
  await browser?.close()
  await town?.close()
})

test('the file says why it may not be the district’s, and the dialog of turning away is filled in', async () => {
  const page = await enterDesk(browser, town, 'सुनीता कुशवाहा', { to: `grievances/${court}` })
  await page.getByText('शायद यह जिले का काम नहीं').waitFor()
  await page.getByText(/15100/).first().waitFor()
  await screenshot(page, 'scope-file', true)
  await isSound(page)
  await page
    .getByRole('group', { name: 'आप क्या कर सकते हैं' })
    .getByRole('button', { name: 'और', exact: true })
    .click()
  await page.getByRole('menuitem', { name: 'अस्वीकृति का प्रस्ताव' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('किस कारण').waitFor()
  assert.equal(await dialog.getByLabel('किस कारण').inputValue(), 'sub_judice')
  assert.match(await dialog.getByLabel('क्यों नहीं लिया जा सकता').inputValue(), /न्यायालय/)
  await dialog.getByLabel('किस कारण').selectOption('private_dispute')
  assert.match(await dialog.getByLabel('आवेदक क्या कर सकते हैं, कहाँ जाएँ').inputValue(), /लोक अदालत/)
  await dialog.getByLabel('किस कारण').selectOption('sub_judice')
  await screenshot(page, 'scope-dialog')
  await isSound(page)
  await dialog.getByRole('button', { name: 'प्रस्ताव दर्ज करें' }).click()
  await page.getByText('अस्वीकृति का प्रस्ताव:', { exact: true }).waitFor()
  assert.equal((await town.file(court)).grievance.turnedAway?.ground, 'sub_judice')
  const small = await enterDesk(browser, town, 'Sunita Kushwaha', {
    size: 'phone',
    language: 'en',
    to: `grievances/${court}`,
  })
  await small.getByText('What the complainant can do', { exact: false }).first().waitFor()
  await screenshot(small, 'scope-file-phone', true)
  await isSound(small)
})

test('at the counter danger and what is registered already stand beside the form before anybody presses', async () => {
  const page = await enterDesk(browser, town, 'सुनीता कुशवाहा', { to: 'inbox/new' })
  await page.getByLabel('मोबाइल नंबर').fill('90000 00752')
  await page.getByLabel('क्या शिकायत है').fill('ग्राम तेजबारी में चापाकल खराब है, पानी नहीं आ रहा')
  await page.getByRole('heading', { name: 'शायद यही बात पहले से दर्ज है' }).waitFor()
  await page.getByText('वही आवेदक', { exact: false }).first().waitFor()
  await page.getByRole('link', { name: `फ़ाइल ${pump}` }).waitFor()
  await screenshot(page, 'alike-counter', true)
  await isSound(page)
  await page.getByLabel('क्या शिकायत है').fill(HURT)
  await page.getByText('शायद यह रुक नहीं सकती', { exact: false }).waitFor()
  await page.getByText('तुरंत: श्रेणी A', { exact: false }).waitFor()
  await screenshot(page, 'urgent-counter', true)
  await isSound(page)
  await page.getByText('विषय की अपनी श्रेणी').click()
  await page
    .getByRole('button', { name: /दर्ज करें/ })
    .last()
    .click()
  await page.getByText('शिकायत दर्ज हुई').waitFor()
  const phone = await enterDesk(browser, town, 'Sunita Kushwaha', {
    size: 'phone',
    language: 'en',
    to: 'inbox/new',
  })
  await phone.getByLabel('What is wrong').fill(HURT)
  await phone.getByText('Perhaps it cannot wait', { exact: false }).waitFor()
  await phone.getByText('Class of the subject').scrollIntoViewIfNeeded()
  await screenshot(phone, 'urgent-counter-phone', true)
  await isSound(phone)
})

test('in the inbox danger stands on the line, and beside the thread stand danger, other matters and the warning', async () => {
  const citizen = town.phone('919000000753', 'मोहन साह')
  await citizen.say(HURT)
  await town.quiet()
  await town.pass(SOON)
  const page = await enterDesk(browser, town, 'सुनीता कुशवाहा')
  await page.getByText('जान या चोट का खतरा').first().waitFor()
  await screenshot(page, 'urgent-inbox')
  await page.getByRole('link', { name: /मोहन साह/ }).click()
  await page.getByText('तुरंत: श्रेणी A', { exact: false }).waitFor()
  await screenshot(page, 'urgent-registration', true)
  await isSound(page)
  const again = town.phone('919000000754', 'सावित्री')
  await again.say('चापाकल कई दिन से खराब है, पानी नहीं आता। ग्राम तेजबारी, ब्लॉक बेलवन')
  await town.quiet()
  await town.pass(SOON)
  await page.getByRole('link', { name: /सावित्री/ }).click()
  await page.getByRole('heading', { name: 'शायद यही बात पहले से दर्ज है' }).waitFor()
  await page.getByText(/दूसरे आवेदक, वही बात/).waitFor()
  await screenshot(page, 'alike-registration', true)
  await isSound(page)
})

test('at the call desk the same matter of others stands beside what is written while somebody speaks', async () => {
  const page = await enterDesk(browser, town, 'सुनीता कुशवाहा', { to: 'calls' })
  await page.getByText('अभी कोई फ़ोन नहीं').first().waitFor()
  await page.keyboard.press('F2')
  await page.getByLabel('फ़ोन नंबर').fill('90000 00755')
  await page.getByLabel('क्या बताया').fill('ग्राम तेजबारी में चापाकल खराब है, पानी नहीं आ रहा')
  await page.getByRole('heading', { name: 'शायद यही बात पहले से दर्ज है' }).waitFor()
  await page
    .getByText(/दूसरे आवेदक, वही बात/)
    .first()
    .waitFor()
  await page.getByRole('link', { name: `फ़ाइल ${pump}` }).scrollIntoViewIfNeeded()
  await screenshot(page, 'alike-calldesk', true)
  await isSound(page)
  await page.getByLabel('क्या बताया').fill(COURT)
  await page.getByText('शायद यह जिले का काम नहीं').waitFor()
  await page.getByText('शायद यह जिले का काम नहीं').scrollIntoViewIfNeeded()
  await screenshot(page, 'scope-calldesk', true)
  await isSound(page)
})

test('at the hearing desk the clerk is warned of the same matter and of danger while the line stands', async () => {
  const page = await enterDesk(browser, town, 'दीपक साहू', { to: 'hearing' })
  await page.getByRole('button', { name: 'सुनवाई शुरू करें' }).click()
  await page.waitForURL(/\/desk\/hearing\/[0-9a-f-]{36}$/)
  await page.getByLabel('क्या शिकायत है').fill('ग्राम तेजबारी में चापाकल खराब है, पानी नहीं आ रहा')
  await page.getByRole('heading', { name: 'शायद यही बात पहले से दर्ज है' }).waitFor()
  await page
    .getByText(/दूसरे आवेदक, वही बात/)
    .first()
    .waitFor()
  await page.getByRole('heading', { name: 'शायद यही बात पहले से दर्ज है' }).scrollIntoViewIfNeeded()
  await screenshot(page, 'alike-hearing', true)
  await isSound(page)
  await page.getByLabel('क्या शिकायत है').fill(HURT)
  await page.getByText('शायद यह रुक नहीं सकती', { exact: false }).waitFor()
  await isSound(page)
})
