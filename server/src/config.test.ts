import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from './config.ts'

test('without any setting the program is in rehearsal, with nothing to be missed', () => {
  const config = readConfig({}, '/srv/nivaran')
  assert.equal(config.mode, 'rehearsal')
  assert.equal(config.publicUrl, 'http://127.0.0.1:8080')
  assert.equal(config.home, '/srv/nivaran/.nivaran')
  assert.deepEqual(config.roles, ['web', 'worker', 'ticker'])
  assert.equal(config.first.whatsapp, undefined)
})

test('live without its secrets is refused, and everything that is missing is named at once', () => {
  assert.throws(
    () => readConfig({ NIVARAN_MODE: 'live' }, '/srv'),
    ({ message }: Error) =>
      ['SECRET_KEY', 'PUBLIC_URL', 'WHATSAPP_ACCESS_TOKEN', 'META_APP_SECRET', 'META_VERIFY_TOKEN'].every(
        (name) => message.includes(name),
      ),
  )
})

test('a WhatsApp account set in rehearsal replaces the simulated one, and must be whole', () => {
  assert.throws(() => readConfig({ WHATSAPP_PHONE_NUMBER_ID: '1' }, '/srv'), /WHATSAPP_WABA_ID is missing/)
  const whole = {
    WHATSAPP_PHONE_NUMBER_ID: '1',
    WHATSAPP_WABA_ID: '2',
    WHATSAPP_ACCESS_TOKEN: 't',
    META_APP_SECRET: 's',
    META_VERIFY_TOKEN: 'v',
  }
  assert.equal(readConfig(whole, '/srv').first.whatsapp?.graphUrl, 'https://graph.facebook.com')
})

test('a wrong port or role is named with what is allowed', () => {
  assert.throws(
    () => readConfig({ PORT: 'eighty', ROLES: 'web,clerk' }, '/srv'),
    /PORT: eighty[\s\S]*ROLES: "clerk" is none of web, worker, ticker/,
  )
})

test('an e-mail door needs its mailbox and its server, and nothing else', () => {
  assert.equal(readConfig({}, '/srv').first.email, undefined)
  assert.throws(
    () => readConfig({ EMAIL_ADDRESS: 'jan@dist.example', EMAIL_SMTP_URL: 'http://x' }, '/srv'),
    /EMAIL_IMAP_URL is missing[\s\S]*EMAIL_IMAP_PASSWORD is missing[\s\S]*EMAIL_SMTP_URL: begins with/,
  )
  assert.throws(
    () => readConfig({ EMAIL_IMAP_URL: 'imaps://mail.example' }, '/srv'),
    /EMAIL_ADDRESS is missing/,
  )
  const whole = {
    EMAIL_ADDRESS: 'Jan@dist.example',
    EMAIL_IMAP_URL: 'imaps://mail.example',
    EMAIL_IMAP_PASSWORD: 'p',
    EMAIL_SMTP_URL: 'smtps://mail.example',
    EMAIL_ALIASES: 'dm@dist.example, Cm@dist.example',
  }
  assert.deepEqual(readConfig(whole, '/srv').first.email, {
    address: 'jan@dist.example',
    aliases: ['dm@dist.example', 'cm@dist.example'],
    imap: { url: 'imaps://mail.example', user: 'jan@dist.example', password: 'p', folder: 'INBOX' },
    smtp: { url: 'smtps://mail.example', user: 'jan@dist.example', password: 'p' },
    sealed: true,
    echoes: false,
  })
  assert.deepEqual(readConfig({ ...whole, EMAIL_SMTP_USER: 'none' }, '/srv').first.email?.smtp, {
    url: 'smtps://mail.example',
  })
})
