import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AttachmentId } from '#core/ids.ts'
import { voiceNote } from '../journeys/fixtures/photo.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

let town: Town
let browser: OpenBrowser
before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
  await town.phone('919000000281', 'रामसखी').sendVoice(voiceNote())
  await town.quiet()
})
after(async () => {
  await browser?.close()
  await town?.close()
})

test('the operator listens, types what is heard, and what is read of it stands ready to register', async () => {
  const page = await enterDesk(browser, town, 'सुनीता कुशवाहा')
  await page.getByText('रामसखी').first().click()
  await page.getByRole('group', { name: 'आवाज़ का संदेश' }).waitFor()
  await page.getByRole('button', { name: 'गति 1×' }).click()
  await page.getByRole('button', { name: 'गति 1.25×' }).waitFor()
  await isSound(page)
  const field = page.getByLabel('जो सुनाई दे, यहाँ लिखें')
  await field.fill('हमारे गाँव का चापाकल दो महीने से खराब है, कोई बनाने नहीं आया')
  await page.getByRole('button', { name: 'रखें', exact: true }).click()
  await page.getByText('सुनकर लिखा: सुनीता कुशवाहा').waitFor()
  await page.getByText(/यह पढ़ा गया: .*चापाकल/).waitFor()
  assert.match(await page.getByLabel('शिकायत का सार').inputValue(), /चापाकल दो महीने/)
  await screenshot(page, 'voice-typed')
  await isSound(page)
})

test('what a service suggests stands in the field to be checked, also on a telephone', async () => {
  await suggestAnew()
  const page = await enterDesk(browser, town, 'सुनीता कुशवाहा', { size: 'phone' })
  await page.getByText('भोला').first().click()
  await page.getByText('भाषिणी का सुझाव').waitFor()
  await page.getByText('भरोसा 84%').waitFor()
  await screenshot(page, 'voice-suggested-phone')
  await isSound(page)
  await page.getByRole('button', { name: 'सही है, रखें' }).click()
  await page.getByText('सुनकर लिखा: सुनीता कुशवाहा').waitFor()
})

/** A voice note for which the service has suggested words, as its watch keeps them. */
async function suggestAnew(): Promise<void> {
  await town.phone('919000000282', 'भोला').sendVoice(voiceNote())
  await town.quiet()
  const { desk, together } = town.program.store
  const { items } = await desk.conversations('all', 'nobody' as never, { limit: 10 })
  const thread = items.find(({ name }) => name === 'भोला')
  assert.ok(thread)
  const { messages } = await desk.thread(thread.id, { limit: 10 })
  const note = messages.flatMap(({ attachments }) => attachments)[0]
  assert.ok(note)
  await together(({ transcripts }) =>
    transcripts.keep({
      id: town.program.house.newId(),
      attachment: note.id as AttachmentId,
      message: note.message,
      words: 'राशन दुकान वाला दो किलो कम तौलता है',
      service: 'bhashini',
      confidence: 0.84,
      at: town.now(),
    }),
  )
}

test('the operator sees two matters in one message, and registers both in one step', async () => {
  await town
    .phone('919000000283', 'दोहरी')
    .say('गांव में चार दिन से बिजली नहीं है और राशन डीलर इस महीने राशन नहीं दे रहा। ग्राम तेजबारी')
  await town.quiet()
  const page = await enterDesk(browser, town, 'सुनीता कुशवाहा')
  await page.getByText('दोहरी').first().click()
  await page.getByLabel(/2 अलग बातें लगती हैं/).check()
  await page.getByLabel('बात 2 का सार').waitFor()
  assert.match(await page.getByLabel('बात 2 का सार').inputValue(), /राशन डीलर/)
  await screenshot(page, 'two-matters')
  await isSound(page)
  await page.getByRole('button', { name: 'दर्ज करें', exact: true }).click()
  await page
    .getByText(/दर्ज हुई|दर्ज हो गई/)
    .first()
    .waitFor()
  await town.quiet()
  const { items } = await town.program.store.desk.grievances({ search: 'दोहरी' }, { limit: 5 })
  assert.equal(items.length, 2)
})
