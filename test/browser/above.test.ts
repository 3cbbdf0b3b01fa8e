import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { CitizenId, GrievanceId } from '#core/ids.ts'
import { openStore, type StoreRoom } from '#store/open.ts'
import { DAY, openTown, type Town } from '../journeys/town.ts'
import { type OpenBrowser, openBrowser, type Size, screenshot } from './browser.ts'
import { makeBusy } from './busy.ts'
import { enterDesk, isSound } from './desk.ts'

const NEIGHBOURS = [
  { district: 9902, nameHi: 'नदीपार', nameEn: 'Nadipar', population: 812_400, grievances: 60 },
  { district: 9903, nameHi: 'वनतट', nameEn: 'Vantat', population: 341_700, grievances: 35 },
]

let town: Town
let browser: OpenBrowser

before(async () => {
  ;[town, browser] = await Promise.all([openTown(), openBrowser()])
  await makeBusy(town, 160)
  for (const neighbour of NEIGHBOURS) await liveBeside(town, neighbour)
})
after(async () => {
  await browser?.close()
  await town?.close()
})

/** A district of the same database that a program of its own keeps. */
async function liveBeside(
  { databaseUrl, now }: Town,
  { district, grievances, ...names }: (typeof NEIGHBOURS)[number],
): Promise<void> {
  const newId = () => crypto.randomUUID() as string
  const store = await openStore({ url: databaseUrl, district, newId, log: () => undefined, connections: 2 })
  store.setEnqueue(async () => undefined)
  try {
    for (const back of [0, 30]) await store.ensurePartitions(new Date(now().getTime() - back * DAY))
    await store.figures.introduce({ ...names, stateHi: 'प्रदेश', stateEn: 'State' })
    for (let nr = 0; nr < grievances; nr++) await registerOne(store, now(), nr)
    while ((await store.figures.follow(() => ({ block: 0, panchayat: 0, village: 0 }))) > 0);
  } finally {
    await store.close()
  }
}

async function registerOne(store: StoreRoom, now: Date, nr: number): Promise<void> {
  const at = new Date(now.getTime() - (nr % 28) * DAY)
  const done = await store.together(({ register }) =>
    register.append(
      crypto.randomUUID() as string as GrievanceId,
      0,
      [
        {
          act: {
            ...{ kind: 'registered', code: `BES-PHE-26-${String(nr).padStart(5, '0')}-X` },
            ...{ citizen: crypto.randomUUID() as string as CitizenId, channel: 'whatsapp', language: 'hi' },
            ...{ gist: 'चापाकल खराब है', subject: 'handpump', department: 'PHE', timeClass: 'T7' },
            ...{ messages: [], sensitive: false, lacks: [] },
          } as const,
          by: { kind: 'program', part: 'test' },
        },
      ],
      at,
    ),
  )
  assert.ok(done.ok)
}

/** Opens the list behind the own district's received, and answers whether it says as many as the number. */
async function opensReceived(page: Page): Promise<void> {
  const own = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /अभ्यास|Abhyas/ }) })
  const number = own.locator('a[href*="counted=received"]')
  await number.waitFor()
  const said = Number(((await number.textContent()) ?? '').replace(/\D/g, ''))
  assert.ok(said > 0)
  await number.click()
  await page.waitForURL(/register\?counted=received/)
  await page
    .getByText(new RegExp(`(^|\\D)${said}(\\D|$)`))
    .first()
    .waitFor()
}

const WHO = [
  { person: 'शैलजा भगत', size: 'desk', language: 'hi', name: 'above-desk' },
  { person: 'Girish Lohani', size: 'phone', language: 'en', name: 'above-phone' },
  { person: 'Shailaja Bhagat', size: 'desk', language: 'en', name: 'above-desk-en' },
  { person: 'गिरीश लोहानी', size: 'phone', language: 'hi', name: 'above-phone-hi' },
] as const satisfies readonly {
  person: string
  size: Size
  language: 'hi' | 'en'
  name: string
}[]

for (const { person, size, language, name } of WHO)
  test(`${person} compares the districts (${size}, ${language}), opens the list behind a number, and no file`, async () => {
    const page = await enterDesk(browser, town, person, { size, language, to: 'district/state?days=30' })
    for (const { nameHi, nameEn } of NEIGHBOURS)
      await page.getByRole('rowheader', { name: language === 'hi' ? nameHi : nameEn }).waitFor()
    await screenshot(page, `${name}-state`)
    await isSound(page)
    await opensReceived(page)
    await page.getByText(/ABH-/).first().waitFor()
    assert.equal(await page.locator('main a[href*="/grievances/"]').count(), 0, 'no file opens')
    assert.equal(await page.getByRole('textbox').count(), 0, 'nothing to search in')
    await screenshot(page, `${name}-list`)
    await isSound(page)
  })

test('the commissioner sees the district whole, and is offered no deed anywhere', async () => {
  const page = await enterDesk(browser, town, 'शैलजा भगत', { to: 'district?days=30' })
  await page.getByRole('heading', { name: 'किसके पास समय बीता' }).waitFor()
  await page.getByRole('link', { name: /कुल लंबित/ }).waitFor()
  const stops = await page.getByRole('navigation').first().getByRole('link').allTextContents()
  assert.deepEqual(stops, ['जिला', 'आँकड़े'])
  await screenshot(page, 'above-district')
  await isSound(page)
})

test('the server refuses the commissioner every file and every deed, whatever is asked of it', async () => {
  const page = await enterDesk(browser, town, 'शैलजा भगत', { to: 'register?counted=received' })
  const code = page.getByText(/^ABH-/).first()
  await code.waitFor()
  const answers = await page.evaluate(
    async (of) => {
      const send = async (path: string, method: string) => {
        const body = method === 'GET' ? {} : { headers: { 'content-type': 'application/json' }, body: '{}' }
        return (await fetch(`/api/v1/${path}`, { method, ...body })).status
      }
      return [
        await send(`grievances/${of}`, 'GET'),
        await send(`grievances/${of}/routing`, 'POST'),
        await send(`grievances/${of}/note`, 'POST'),
        await send('grievances', 'POST'),
        await send('plans', 'POST'),
        await send('report-mails', 'GET'),
        await send('conversations', 'GET'),
      ]
    },
    (await code.textContent()) ?? '',
  )
  for (const status of answers) assert.ok(status >= 400, answers.join(' '))
})
