import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OwnAccount } from '#core/district/accounts.ts'
import { closedNow, firstAccounts, ourAccounts } from './accounts.ts'

const environment: Readonly<Record<string, string>> = {
  WHATSAPP_PHONE_NUMBER_ID: '1',
  WHATSAPP_WABA_ID: '2',
  WHATSAPP_ACCESS_TOKEN: 'first',
  META_APP_SECRET: 'app',
  META_VERIFY_TOKEN: 'word',
  SECOND_TOKEN: 'second',
}
const given = (name: string) => environment[name]

const row = (settings: OwnAccount['settings'], code = 'WA-2'): OwnAccount => ({
  code,
  service: 'whatsapp',
  nameHi: 'ट्विटर वाली सेवा',
  nameEn: 'The second service',
  settings,
})

const second = {
  WHATSAPP_PHONE_NUMBER_ID: '3',
  WHATSAPP_WABA_ID: '2',
  WHATSAPP_ACCESS_TOKEN: `\${SECOND_TOKEN}`,
  WHATSAPP_NUMBER: '+91 90000 00002',
}

function first() {
  const faults: string[] = []
  const accounts = firstAccounts(given, faults)
  assert.deepEqual(faults, [])
  return accounts
}

test('a second number of the district shares the app of the first and has its own token', () => {
  const { accounts, closed } = ourAccounts(first(), [row(second)], given)
  assert.deepEqual(closed, [])
  const [one, two] = accounts.whatsapp
  assert.equal(one?.accessToken, 'first')
  assert.equal(two?.accessToken, 'second')
  assert.equal(two?.number, '919000000002')
  assert.equal(two?.appSecret, 'app')
})

test('an account whose secret is not there stays closed and says which, and the others work', () => {
  const lost = { ...second, WHATSAPP_ACCESS_TOKEN: `\${NOBODY_SET_THIS}` }
  const { accounts, closed } = ourAccounts(first(), [row(lost), row(second, 'WA-3')], given)
  assert.equal(accounts.whatsapp.length, 2)
  assert.equal(closed[0]?.account.code, 'WA-2')
  assert.match(
    closed[0]?.why ?? '',
    /NOBODY_SET_THIS is not in the environment \(for WHATSAPP_ACCESS_TOKEN\)/,
  )
})

test('the same number twice is one account, and an empty row is none', () => {
  const again = { ...second, WHATSAPP_PHONE_NUMBER_ID: '1' }
  const { accounts, closed } = ourAccounts(first(), [row(again), row({}, 'WA-3')], given)
  assert.equal(accounts.whatsapp.length, 1)
  assert.deepEqual(
    closed.map(({ account, why }) => [account.code, why]),
    [
      ['WA-2', 'this account is there already'],
      ['WA-3', 'nothing says which account it is'],
    ],
  )
})

test('what is written or changed while the program runs is told as not yet open', () => {
  const own = row(second)
  const moved = row({ ...second, WHATSAPP_WABA_ID: '9' })
  assert.deepEqual(closedNow([own], [], [own]), [])
  assert.match(closedNow([own], [], [moved])[0]?.why ?? '', /starts again/)
  assert.match(closedNow([], [], [own])[0]?.why ?? '', /starts again/)
  assert.equal(closedNow([own], [{ account: own, why: 'no token' }], [own])[0]?.why, 'no token')
})
