import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { PhoneMessage } from '#world/thread.ts'
import { photo } from './fixtures/photo.ts'
import { holder, SOON, since, toldOne } from './fixtures/steps.ts'
import { DAY, HOUR, MINUTE, openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

const CARD = { name: 'dispatch_card', language: 'hi' } as const
const PHOTO_CARD = { name: 'dispatch_card_photo', language: 'hi' } as const

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 400; n++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  assert.fail(`it did not come to be that ${what}`)
}

const mirror = () => town.program.store.templates
const standing = (name: typeof CARD | typeof PHOTO_CARD) =>
  mirror().standing(town.program.house.channel.account, [name])
const held = async () =>
  (await mirror().held()).flatMap(({ name, status, waiting }) =>
    waiting > 0 ? [`${name} ${status} ${waiting}`] : [],
  )
const cards = (phone: { readonly inbox: readonly PhoneMessage[] }, code: string) =>
  phone.inbox.filter(({ text, buttons }) => text.includes(code) && buttons.length === 3)
/** Changes a template at the service without a word to us, as when a notice is lost. */
function silently(name: string, status: 'PAUSED' | 'APPROVED'): void {
  const found = town.world.templates.find((one) => one.name === name && one.language === 'hi')
  if (!found) throw new Error(`no template ${name}`)
  found.status = status
}

test('all templates of the account are known from its list, however many pages it has', async () => {
  town.world.faults.templatesPerPage = 3
  await town.pass(2 * MINUTE)
  await until('the list was read', async () => (await standing(CARD)).listed)
  assert.equal((await standing(CARD)).states.get('dispatch_card/hi'), 'approved')
  assert.equal((await standing(PHOTO_CARD)).states.get('dispatch_card_photo/hi'), 'approved')
  assert.deepEqual(await mirror().held(), [])
})

test('while the card is paused nothing is tried and nothing is lost; approved again, it comes once', async () => {
  await town.world.setTemplate('dispatch_card', 'hi', 'PAUSED')
  await town.quiet()
  const code = await toldOne(
    town,
    town.phone('919000000251', 'रुका कार्ड'),
    'चापाकल खराब है। ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़',
  )
  const officer = await holder(town, code)
  assert.deepEqual(cards(officer, code), [])
  assert.deepEqual(await held(), ['dispatch_card paused 1'])
  assert.equal(town.world.refused.filter(({ code }) => code === 132015).length, 0)
  await town.pass(3 * HOUR)
  await town.world.setTemplate('dispatch_card', 'hi', 'APPROVED')
  await town.quiet()
  assert.equal(cards(officer, code).length, 1)
  assert.deepEqual(await held(), [])
  await officer.press('स्वीकार')
  await town.quiet()
  assert.ok((await town.file(code)).grievance.acceptedBy, 'its buttons mean what they meant')
})

test('a card that waits for its template goes as free words when the officer writes', async () => {
  await town.pass(2 * DAY)
  await town.world.setTemplate('dispatch_card', 'hi', 'DISABLED')
  await town.quiet()
  const code = await toldOne(
    town,
    town.phone('919000000252', 'खुली बात'),
    'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन',
  )
  const officer = await holder(town, code)
  assert.deepEqual(cards(officer, code), [])
  await officer.say('सूची')
  await town.quiet()
  const [card, ...more] = cards(officer, code)
  assert.equal(card?.type, 'interactive')
  assert.deepEqual(more, [])
  await town.world.setTemplate('dispatch_card', 'hi', 'APPROVED')
  await town.quiet()
  assert.equal(cards(officer, code).length, 1)
})

test('when the notice of a pause is lost, the refusal tells of it, and the list of the approval', async () => {
  await town.pass(2 * DAY)
  await until('the list was read anew', async () => (await mirror().held()).length === 0)
  silently('dispatch_card', 'PAUSED')
  const code = await toldOne(
    town,
    town.phone('919000000253', 'खोई खबर'),
    'चापाकल खराब है। ग्राम पाकड़चक, ब्लॉक पलाशगंज',
  )
  const officer = await holder(town, code)
  assert.deepEqual(await held(), ['dispatch_card paused 1'])
  silently('dispatch_card', 'APPROVED')
  await town.pass(11 * MINUTE)
  await until('the card came', async () => cards(officer, code).length > 0)
  assert.equal(cards(officer, code).length, 1)
})

test('an officer who is silent since long sees the first photo on the card, or the plain card', async () => {
  await town.pass(2 * DAY)
  const withPhoto = async (number: string, name: string, place: string) => {
    const citizen = town.phone(number, name)
    const before = citizen.inbox.length
    await citizen.sendPhoto(await photo(), { caption: `चापाकल खराब है। ${place}` })
    await town.quiet()
    await citizen.press('हाँ, दर्ज करें')
    await town.quiet()
    await town.pass(SOON)
    const code = /ABH-PHE-\d\d-\d{5}-\w/.exec(since(citizen, before).join('\n'))?.[0] ?? ''
    return cards(await holder(town, code), code)
  }
  const [card, ...more] = await withPhoto('919000000254', 'फोटो', 'ग्राम कुसुमनगर, ब्लॉक धनवारी')
  assert.deepEqual(
    [card?.template?.name, card?.media?.kind, more.length],
    ['dispatch_card_photo', 'image', 0],
  )
  assert.ok((card?.media?.bytes.length ?? 0) > 100)

  await town.pass(2 * DAY)
  await town.world.setTemplate('dispatch_card_photo', 'hi', 'PENDING')
  await town.quiet()
  const [plain, ...others] = await withPhoto('919000000255', 'सादा', 'ग्राम कुसुमनगर, ब्लॉक धनवारी')
  assert.deepEqual([plain?.template?.name, plain?.media, others.length], ['dispatch_card', undefined, 0])

  await town.world.setTemplate('dispatch_card_photo', 'hi', 'APPROVED')
  await town.pass(2 * DAY)
  town.world.faults.holdStatuses = true
  await withPhoto('919000000256', 'टूटी', 'ग्राम कुसुमनगर, ब्लॉक धनवारी')
  const lastCard = () => town.world.sent.findLast(({ type }) => type === 'template')
  const sent = lastCard()
  assert.equal(Object(sent?.payload.template).name, 'dispatch_card_photo')
  const errors = [{ code: 131053, title: 'Media upload error' }]
  const failed = {
    id: sent?.wamid,
    status: 'failed',
    recipient_id: sent?.to,
    biz_opaque_callback_data: sent?.opaque,
  }
  await town.world.deliver({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '990100000000002',
        changes: [
          {
            field: 'messages',
            value: {
              metadata: { phone_number_id: town.program.house.channel.account },
              statuses: [{ ...failed, timestamp: String(Math.floor(town.now().getTime() / 1000)), errors }],
            },
          },
        ],
      },
    ],
  })
  await town.quiet()
  const instead = lastCard()
  assert.deepEqual([Object(instead?.payload.template).name, instead?.opaque], ['dispatch_card', sent?.opaque])
})
