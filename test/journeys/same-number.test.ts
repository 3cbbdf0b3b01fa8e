import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startWorld, type World } from '#world/world.ts'
import { ownAccounts } from './fixtures/own-accounts.ts'
import { openSmsTown, type SmsTown } from './fixtures/sms.ts'
import { kinds, toldOne } from './fixtures/steps.ts'
import { freePort } from './town.ts'

const SECOND = { phoneNumberId: '990100000000077', wabaId: '990100000000078', accessToken: 'second-token' }
const TAP = 'हमारे टोले का चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा। ग्राम जगतबारी'
let town: SmsTown
let second: World
before(async () => {
  const port = await freePort()
  const secret = (name: string) => `\${${name}}`
  town = await openSmsTown('nic', {
    settings: { WA_2_TOKEN: SECOND.accessToken, WA_2_SECRET: 'second-secret', WA_2_WORD: 'second-word' },
    files: ownAccounts({
      'WA-2': [
        'whatsapp',
        {
          WHATSAPP_PHONE_NUMBER_ID: SECOND.phoneNumberId,
          WHATSAPP_WABA_ID: SECOND.wabaId,
          WHATSAPP_NUMBER: '919000000977',
          WHATSAPP_ACCESS_TOKEN: secret('WA_2_TOKEN'),
          META_APP_SECRET: secret('WA_2_SECRET'),
          META_VERIFY_TOKEN: secret('WA_2_WORD'),
          META_GRAPH_URL: `http://127.0.0.1:${port}`,
          META_GRAPH_VERSION: 'v26.0',
        },
      ],
    }),
  })
  second = await startWorld({
    ...SECOND,
    port,
    appSecret: 'second-secret',
    verifyToken: 'second-word',
    graphVersion: 'v26.0',
    hookUrl: `${town.url}/hooks/whatsapp`,
    displayPhoneNumber: '+919000000977',
    everyNumberHasWhatsApp: true,
    clock: town.now,
  })
})
after(async () => {
  await second?.close()
  await town?.close()
})

const citizenOf = async (code: string) => (await town.file(code)).grievance.citizen

test('who complained by WhatsApp sends the code by SMS from the same number and is told how it stands', async () => {
  const number = '919000000851'
  const code = await toldOne(town, town.phone(number, 'सुनीता'), TAP)
  const sim = town.sms.phone(number, 'सुनीता')
  await town.sms.write(sim, code)
  await town.rest()
  const answers = sim.inbox.filter((one) => !one.mine).map(({ text }) => text)
  assert.match(answers.at(-1) ?? '', new RegExp(`${code}। स्थिति: अधिकारी के पास है`))
  assert.ok(!kinds(await town.file(code)).includes('rebuffed'), 'nobody was turned away')
})

test('the same person at the second WhatsApp number of the district is the same citizen', async () => {
  const number = '919000000852'
  const code = await toldOne(town, town.phone(number, 'सुनीता'), TAP)
  const there = second.phone(number, 'सुनीता')
  await there.say(`${code} की स्थिति?`)
  await second.idle()
  await town.rest()
  await second.idle()
  assert.match(there.inbox.at(-1)?.text ?? '', new RegExp(code))
  assert.ok(!kinds(await town.file(code)).includes('rebuffed'), 'nobody was turned away')
  const owner = await town.program.store.together(({ conversations }) =>
    conversations.citizenOf(
      { kind: 'phone', value: number },
      { channel: 'whatsapp', account: SECOND.phoneNumberId },
    ),
  )
  assert.equal(owner, await citizenOf(code))
})
