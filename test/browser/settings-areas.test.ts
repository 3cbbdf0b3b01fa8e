import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openTown, type Town } from '../journeys/town.ts'
import { withWindows } from '../quiet-district.ts'
import { type OpenBrowser, openBrowser, type Size, screenshot } from './browser.ts'
import { enterDesk, isSound } from './desk.ts'

let town: Town
let browser: OpenBrowser

before(async () => {
  ;[town, browser] = await Promise.all([
    openTown({
      files: {
        'hearings.csv': (text) => text,
        'settings.yaml': (text) =>
          withWindows(
            text,
            '  - { code: evening, nameHi: शाम, nameEn: evening, from: "16:00", to: "17:00" }\n',
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

const enter = (area: string, size: Size = 'desk', language: 'hi' | 'en' = 'hi') =>
  enterDesk(browser, town, /ज्योति सोनकर|Jyoti Sonkar/, { size, language, to: `settings/${area}` })

const settings = () => town.program.district.district.settings

async function apply(page: Page, why: string): Promise<void> {
  await page.getByText(/सब ठीक है|All in order/).waitFor()
  await page.getByRole('textbox', { name: /बदलाव का कारण|Reason/ }).fill(why)
  await page.getByRole('button', { name: /लागू करें|Put in force/ }).click()
  // What says so of an earlier change may still stand there; the field for the reason goes with the draft.
  await page.getByRole('textbox', { name: /बदलाव का कारण|Reason/ }).waitFor({ state: 'detached' })
}

test('the time for the call, the sample and an occasion are shown as they are, changed, and in force at once', async () => {
  const page = await enter('numbers')
  const hours = page.getByRole('region', { name: 'आवेदक से फोन पर बात: कितने घंटे में' })
  const hoursOf = (code: string) => hours.getByRole('textbox', { name: new RegExp(`^${code} ·`) })
  assert.equal(await hoursOf('H24').inputValue(), '24')
  assert.equal(await hoursOf('A').inputValue(), '', 'no call is demanded for class A')
  await hoursOf('B').fill('12')
  await hoursOf('A').fill('4')
  await hoursOf('H24').fill('')

  const sample = page.getByRole('region', { name: 'पुष्टि कॉल: सौ आख्याओं में कितनी' })
  const share = sample.getByRole('textbox', { name: /पुष्टि कॉल/ })
  assert.deepEqual(await share.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)), [
    '10',
    '30',
  ])
  await share.first().fill('15')

  const sources = page.getByRole('region', { name: 'शिकायत लेने के अवसर' })
  await sources.getByRole('button', { name: /^हटाएँ: जनप्रतिनिधि/ }).click()
  await sources.getByRole('button', { name: /^जोड़ें/ }).click()
  const fresh = sources.getByRole('listitem').last()
  await fresh.getByRole('textbox', { name: /कोड/ }).fill('camp')
  await fresh.getByRole('textbox', { name: /हिंदी/ }).fill('विशेष शिविर')
  await fresh.getByRole('textbox', { name: /अंग्रेज़ी/ }).fill('special camp')

  const reach = page.getByRole('region', { name: 'जब संदेश न पहुँचे' })
  const tries = reach.getByRole('textbox', { name: /कॉल के प्रयास/ })
  assert.equal(await tries.inputValue(), '3')
  await tries.fill('5')
  await screenshot(page, 'settings-numbers', true)
  await isSound(page)
  await apply(page, 'फोन और जाँच के नए नियम')

  assert.deepEqual(settings().contactHours, { B: 12, A: 4 })
  assert.equal(settings().confirmSample?.[0]?.percent, 15)
  assert.equal(settings().reach?.callTries, 5)
  assert.deepEqual(settings().sources?.at(-1), { code: 'camp', nameHi: 'विशेष शिविर', nameEn: 'special camp' })
  assert.ok(!settings().sources?.some(({ code }) => code === 'assembly'))
})

test('a door is put on trial on the screen, and taken off again', async () => {
  const page = await enter('numbers', 'phone', 'en')
  const pilots = page.getByRole('region', { name: 'Doors on trial' })
  await pilots.getByRole('button', { name: /^Add/ }).click()
  await pilots.getByRole('textbox', { name: /Door or account/ }).fill('x')
  await page.getByText(/\d+ to mend/).waitFor()
  await pilots.getByRole('textbox', { name: /else to complain \(Hindi\)/ }).fill('1800-XXX')
  await pilots.getByRole('textbox', { name: /else to complain \(English\)/ }).fill('the helpline')
  await screenshot(page, 'settings-pilots-phone', true)
  await isSound(page)
  await apply(page, 'trial of X')
  assert.deepEqual(settings().pilots, [{ door: 'x', elsewhereHi: '1800-XXX', elsewhereEn: 'the helpline' }])
  await pilots.getByRole('button', { name: /^Remove/ }).click()
  await apply(page, 'end of the trial')
  assert.deepEqual(settings().pilots, [])
})

test('a hearing changes its hours and days, and a day of the roster is given to another post', async () => {
  const page = await enter('hearings')
  await page.getByRole('button', { name: 'तहसील समाधान दिवस' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel(/किस समय से/).fill('10:30')
  await drawer.getByRole('combobox', { name: /सप्ताह के दिन/ }).click()
  await page.getByRole('option', { name: 'मंगलवार' }).click()
  await screenshot(page, 'settings-hearing')
  await drawer.getByRole('button', { name: 'ठीक है' }).click()
  await page.getByRole('link', { name: /^ड्यूटी सूची/ }).click()
  await page.getByRole('button', { name: 'नई पंक्ति' }).click()
  await drawer.getByLabel(/दिनांक/).fill('2026-10-07')
  const choose = async (field: RegExp, option: RegExp) => {
    await drawer.getByRole('combobox', { name: field }).click()
    await page.getByRole('option', { name: option }).first().click()
  }
  await choose(/जनसुनवाई/, /jansunwai/)
  await choose(/^पद/, /· CDO$/)
  await drawer.getByRole('textbox', { name: /कारण/ }).fill('दौरा')
  await drawer.getByRole('button', { name: 'ठीक है' }).click()
  await screenshot(page, 'settings-roster')
  await isSound(page)
  await apply(page, 'सुनवाई के नए दिन')
  const { hearings = [], roster = [] } = town.program.district.district
  const weekly = hearings.find(({ code }) => code === 'tehsil-diwas')
  assert.deepEqual([weekly?.from, weekly?.weekdays], ['10:30', [6, 2]])
  assert.equal(roster.find(({ date }) => date === '2026-10-07')?.post, 'CDO')
})

test('how the list of another system is read is changed on the screen', async () => {
  const page = await enter('bridges')
  const columns = page.getByRole('region', { name: 'उनके कॉलम' }).first()
  assert.equal(await columns.getByRole('textbox', { name: 'मोबाइल' }).inputValue(), 'Mobile')
  await columns.getByRole('textbox', { name: 'मोबाइल' }).fill('Mobile No')
  const subjects = page.getByRole('region', { name: /^उनके विषय/ }).first()
  await subjects.getByRole('textbox', { name: 'उनका विषय' }).fill('Hand pump')
  await subjects.getByRole('button', { name: 'जोड़ें' }).click()
  await subjects.getByRole('combobox', { name: 'Hand pump' }).fill('चापाकल')
  await page
    .getByRole('option', { name: /WAT-HP/ })
    .first()
    .click()
  const states = page.getByRole('region', { name: /^हमारी स्थिति/ }).first()
  await states.getByRole('textbox', { name: 'आख्या जाँच में' }).fill('Under Review')
  await screenshot(page, 'settings-bridges', true)
  await isSound(page)
  await apply(page, 'सूची का नया रूप')
  const [system] = town.program.district.district.bridges ?? []
  assert.equal(system?.columns.phone, 'Mobile No')
  assert.equal(system?.subjects['Hand pump'], 'WAT-HP')
  assert.equal(system?.states?.in_review, 'Under Review')
})

test('a subject is given another class and a member leaves a group', async () => {
  const page = await enter('subjects')
  await page.getByRole('textbox', { name: 'खोजें' }).fill('WAT-HP')
  await page.getByRole('cell', { name: 'WAT-HP' }).waitFor()
  await page.getByRole('row').filter({ hasText: 'WAT-HP' }).getByRole('button').click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('combobox', { name: /समय-श्रेणी/ }).click()
  await page.getByRole('option', { name: /· A$/ }).click()
  await drawer.getByRole('button', { name: 'ठीक है' }).click()
  await apply(page, 'हैंडपंप उसी दिन')
  assert.equal(town.program.district.subjects.get('WAT-HP')?.timeClass, 'A')

  await page.getByRole('link', { name: /^समूह/ }).click()
  await page.getByText('समूह के सदस्य').or(page.getByText(/सदस्य/)).first().click()
  const members = town.program.district.district.groupMembers?.length ?? 0
  await page.getByRole('row').nth(1).getByRole('button').click()
  await drawer.getByRole('button', { name: 'हटाएँ' }).click()
  await screenshot(page, 'settings-group-members')
  await apply(page, 'समूह से बाहर')
  assert.equal(town.program.district.district.groupMembers?.length, members - 1)
})

test('a step of the ladder and the hour of a window are moved', async () => {
  const page = await enter('windows')
  const evening = page
    .getByRole('listitem')
    .filter({ has: page.getByLabel(/कब से/) })
    .last()
  await evening.getByLabel(/कब से/).fill('15:30')
  await page.getByRole('link', { name: /^सीढ़ी/ }).click()
  const percent = page
    .getByRole('textbox', { name: '% of the time' })
    .or(page.getByRole('textbox', { name: /समय का/ }))
  await percent.first().fill('45')
  await apply(page, 'शाम की समीक्षा पहले')
  assert.equal(settings().officeWindows.at(-1)?.from, '15:30')
  assert.equal(town.program.district.district.ladders[0]?.rungs[0]?.percent, 45)
})

test('every area of the settings opens, the larger ones on a telephone too, and nothing in it stops anybody', async () => {
  for (const size of ['desk', 'phone'] as const) {
    const page = await enter('', size)
    const list = page.getByRole('navigation', { name: 'व्यवस्था', exact: true })
    await list.getByRole('link').first().waitFor()
    const areas = await list
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-1) ?? ''))
    assert.ok(areas.length >= 25, areas.join(' '))
    for (const area of size === 'desk' ? areas : ['numbers', 'hearings', 'bridges']) {
      await page.goto(`/desk/settings/${area}`)
      await page.getByRole('heading', { level: 1 }).last().waitFor()
      await page.waitForFunction(() => !document.querySelector('[role="status"] .mantine-Skeleton-root'))
      await isSound(page)
      await screenshot(page, `settings-area-${area}-${size}`)
    }
    await page.close()
  }
})
