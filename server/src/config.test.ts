import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from './config.ts'

test('without any setting the program is in rehearsal, with nothing to be missed', () => {
  const config = readConfig({}, '/srv/nivaran')
  assert.equal(config.mode, 'rehearsal')
  assert.equal(config.publicUrl, 'http://127.0.0.1:8080')
  assert.equal(config.home, '/srv/nivaran/.nivaran')
  assert.deepEqual(config.roles, ['web', 'worker', 'ticker'])
  assert.equal(config.whatsapp, undefined)
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
  assert.equal(readConfig(whole, '/srv').whatsapp?.graphUrl, 'https://graph.facebook.com')
})

test('a wrong port or role is named with what is allowed', () => {
  assert.throws(
    () => readConfig({ PORT: 'eighty', ROLES: 'web,clerk' }, '/srv'),
    /PORT: eighty[\s\S]*ROLES: "clerk" is none of web, worker, ticker/,
  )
})
