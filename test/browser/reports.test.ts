import { after, before, test } from 'node:test'
import { openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

let town: Town
let browser: OpenBrowser
before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
  const { posts, district } = town.program.house.district
  for (const post of [posts.get('DM'), district.posts.find(({ code }) => code === 'DM')])
    Object.assign(post ?? {}, { mail: 'dm@abhyas.example' })
})
after(async () => {
  await browser?.close()
  await town?.close()
})

test('the magistrate sets up a report that goes by mail, and ends it, at a desk and on a phone', async () => {
  const desk = await enterDesk(browser, town, 'ज्योति सोनकर', { to: 'reports' })
  await desk.getByText('ई-मेल का खाता नहीं खुला है').waitFor()
  await desk.getByRole('combobox', { name: 'किन पदों को' }).click()
  await desk.getByRole('option', { name: /^जिलाधिकारी(?! \()/ }).click()
  await desk.keyboard.press('Escape')
  await desk.getByText('गुरु').click()
  await desk.getByRole('button', { name: 'शुरू करें' }).click()
  await desk.getByText('सोम, गुरु').waitFor()
  await isSound(desk)
  await screenshot(desk, 'reports-desk', true)

  const phone = await enterDesk(browser, town, 'Jyoti Sonkar', {
    to: 'reports',
    size: 'phone',
    language: 'en',
  })
  await phone.getByText('Mon, Thu').waitFor()
  await isSound(phone)
  await screenshot(phone, 'reports-phone', true)
  await phone.getByRole('button', { name: /^End: / }).click()
  await phone.getByText('No report is mailed').waitFor()
})
