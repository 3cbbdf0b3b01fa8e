import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OwnAccount } from '#core/district/accounts.ts'
import { closedNow, firstAccounts, ourAccounts } from './accounts.ts'
import { phoneKey } from './phone.ts'
import { smsKey } from './sms.ts'

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

test('the day on which the password of a mailbox ends is known for each, and a day that is none is told', () => {
  const mail = (code: string, ends: string): OwnAccount => ({
    ...row(
      {
        EMAIL_ADDRESS: `${code.toLowerCase()}@dist.example`,
        EMAIL_IMAP_URL: 'imaps://mail.example:993',
        EMAIL_IMAP_PASSWORD: `\${SECOND_TOKEN}`,
        EMAIL_SMTP_URL: 'smtps://mail.example:465',
        EMAIL_PASSWORD_ENDS: ends,
      },
      code,
    ),
    service: 'email',
  })
  const { accounts, closed } = ourAccounts({}, [mail('PHE', '2026-12-31'), mail('DM', '31.12.2026')], given)
  assert.equal(accounts.email[0]?.passwordEnds?.toISOString(), '2026-12-30T18:30:00.000Z')
  assert.match(closed[0]?.why ?? '', /EMAIL_PASSWORD_ENDS: "31.12.2026" is no day/)
})

const CDAC = {
  SMS_PROVIDER: 'cdac',
  SMS_USER: 'abhyas',
  SMS_PASSWORD: `\${SECOND_TOKEN}`,
  SMS_SECURE_KEY: `\${SECOND_TOKEN}`,
  SMS_HOOK_SECRET: `\${HOOK}`,
}
const EXOTEL = {
  PHONE_PROVIDER: 'exotel',
  PHONE_LINE: '915400000101',
  PHONE_HOOK_SECRET: `\${HOOK}`,
  EXOTEL_SID: 'abh',
  EXOTEL_API_KEY: `\${SECOND_TOKEN}`,
  EXOTEL_API_TOKEN: `\${SECOND_TOKEN}`,
}
const withHook = (name: string) =>
  name.startsWith('HOOK') ? `a-path-that-nobody-guesses${name.slice(4)}` : given(name)

test('two users at one gateway for SMS are two accounts with names of their own, and the same user is refused', () => {
  const sms = (code: string, settings: OwnAccount['settings']): OwnAccount => ({
    ...row(settings, code),
    service: 'sms',
  })
  const { SMS_PASSWORD: _, ...usual } = CDAC
  const env = {
    ...usual,
    SMS_PASSWORD: 'p',
    SMS_SECURE_KEY: 'k',
    SMS_HOOK_SECRET: 'a-path-that-nobody-guesses',
  }
  const faults: string[] = []
  const known = firstAccounts((name) => (env as Readonly<Record<string, string>>)[name], faults)
  assert.deepEqual(faults, [])
  const rows = [
    sms('SMS-2', { ...CDAC, SMS_USER: 'abhyas-2', SMS_HOOK_SECRET: `\${HOOK_2}` }),
    sms('SMS-3', { ...CDAC, SMS_NUMBER: '919000000901' }),
  ]
  const { accounts, closed } = ourAccounts(known, rows, withHook)
  assert.deepEqual(accounts.sms.map(smsKey), ['sms-cdac', 'sms-cdac:abhyas-2'])
  assert.deepEqual(
    closed.map(({ account, why }) => [account.code, why]),
    [['SMS-3', 'this account is there already']],
  )
})

test('two lines at one account of telephony are one account, and what to do is said', () => {
  const line = (code: string, number: string, sid = 'abh', hook = 'HOOK'): OwnAccount => ({
    ...row({ ...EXOTEL, PHONE_LINE: number, EXOTEL_SID: sid, PHONE_HOOK_SECRET: `\${${hook}}` }, code),
    service: 'phone',
  })
  const rows = [
    line('P-1', '915400000101'),
    line('P-2', '915400000102'),
    line('P-3', '915400000103', 'other', 'HOOK_3'),
    line('P-4', '915400000104', 'fourth'),
  ]
  const { accounts, closed } = ourAccounts({}, rows, withHook)
  assert.deepEqual(accounts.phone.map(phoneKey), ['exotel:abh', 'exotel:other'])
  assert.deepEqual(
    closed.map(({ account, why }) => [account.code, why]),
    [
      ['P-2', 'this account is there already; its further lines stand in lines.csv'],
      ['P-4', 'another account has the secret of its hook: give it one of its own'],
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
