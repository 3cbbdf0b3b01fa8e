import { after, before, test } from 'node:test'
import { photo } from '../journeys/fixtures/photo.ts'
import { toldOne } from '../journeys/fixtures/steps.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { type Entering, enterDesk, isSound } from './desk.ts'

let town: Town
let browser: OpenBrowser
let code: string

before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
  code = await toldOne(
    town,
    town.phone('919000000701', 'रमेश'),
    'चापाकल खराब है, पानी लाने दूर जाना पड़ता है। ग्राम पाकड़चक, ब्लॉक पलाशगंज',
  )
})
after(async () => {
  await browser?.close()
  await town?.close()
})

const enter = (person: string, how: Entering = {}) => enterDesk(browser, town, person, how)

test('the desk shares a grievance, writes to the group with a file, and sees live who looked and what they answer', async () => {
  const page = await enter('सुनीता कुशवाहा')
  await page.goto(`/desk/grievances/${code}`)
  await page.getByRole('button', { name: 'और', exact: true }).click()
  await page.getByRole('menuitem', { name: 'ग्रुप में भेजें' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'भेजें', exact: true }).click()
  await page
    .getByText(/ग्रुप में भेजी गई/)
    .first()
    .waitFor()
  await town.quiet()

  await page.goto('/desk/groups')
  await page.getByRole('link', { name: /पेयजल/ }).click()
  await page.getByText('शिकायत साझा की गई').waitFor()
  await page.getByRole('textbox', { name: 'ग्रुप को लिखें' }).fill('आज शाम 4 बजे सभी अपनी सूची के साथ आएँ।\nदेर न करें।')
  const held = Promise.withResolvers<void>()
  await page.route('**/api/v1/uploads**', async (route) => {
    await held.promise
    await route.continue()
  })
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'फ़ाइल चुनें' }).click()
  await (await chosen).setFiles({ name: 'सूची.jpg', mimeType: 'image/jpeg', buffer: await photo() })
  await page.getByRole('button', { name: 'सबको भेजें' }).click()
  await page.getByText(/पहुँचते ही भेज दिया जाएगा/).waitFor()
  held.resolve()
  await page.getByText(/लोगों को भेजा गया/).waitFor()
  await town.quiet()

  const se = town.officer('PHE-SE')
  const je3 = town.officer('PHE-JE-03')
  await je3.read()
  const news = se.inbox.find(({ text }) => text.includes(code))
  await se.say('पुर्जे गोदाम में हैं, आज ही मँगा लें', { context: news?.id ?? '' })
  await town.quiet()
  await page.getByText('पुर्जे गोदाम में हैं').waitFor()
  await page.getByRole('button', { name: 'किसने देखा' }).first().waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'groups')
  await isSound(page)

  await page
    .getByRole('article')
    .filter({ hasText: 'आज शाम 4 बजे' })
    .getByRole('button', { name: 'किसने देखा' })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/नहीं देखा/).waitFor()
  await screenshot(page, 'groups-who-looked')
  await isSound(page)
  await dialog.getByRole('button', { name: /याद दिलाएँ/ }).click()
  await dialog.getByText(/के बाद फिर याद दिला सकेंगे/).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'सदस्य', exact: true }).click()
  await page.getByText(/10 पद · 9 लोग/).waitFor()
  await screenshot(page, 'groups-members')
  await isSound(page)
})

test('the direct line stands in the file: the desk writes, the officer answers from the telephone', async () => {
  const page = await enter('सुनीता कुशवाहा')
  await page.goto(`/desk/grievances/${code}`)
  await page.getByRole('tab', { name: /सीधी बात/ }).click()
  await page.getByRole('textbox', { name: /से सीधी बात/ }).fill('क्या आज मौके पर जा रही हैं?')
  await page.getByRole('tabpanel').getByRole('button', { name: 'भेजें' }).click()
  await page.getByText('क्या आज मौके पर जा रही हैं?').waitFor()
  await town.quiet()
  const officer = town.officer('PHE-JE-05')
  await officer.say('जी, 2 बजे तक पहुँच जाऊँगी', { context: officer.latest().id })
  await town.quiet()
  await page.getByRole('tabpanel').getByText('जी, 2 बजे तक').last().waitFor()
  await screenshot(page, 'direct-line')
  await isSound(page)
})

test('the magistrate reads the groups on a telephone, in English, and answers from there', async () => {
  const page = await enter('ज्योति सोनकर|Jyoti Sonkar', { size: 'phone', language: 'en' })
  await page.goto('/desk/groups')
  await page.getByRole('link', { name: /Drinking water/ }).waitFor()
  await screenshot(page, 'groups-list-phone')
  await isSound(page)
  await page.getByRole('link', { name: /Drinking water/ }).click()
  const post = page.getByRole('article').filter({ hasText: 'आज शाम 4 बजे' })
  await post.waitFor()
  await screenshot(page, 'groups-top-phone')
  await post.getByRole('button', { name: 'Answer' }).click()
  await post.getByRole('textbox', { name: 'Your answer' }).fill('I shall join you.')
  await post.getByRole('button', { name: 'Send' }).click()
  const answer = page.getByRole('article').filter({ hasText: 'I shall join you.' })
  await answer.getByText('District Magistrate').waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(page, 'groups-phone')
  await isSound(page)
})
