import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { answerHandshake } from '../handshake.ts'
import { isGenuine } from './verify.ts'

const SECRET = 'an invented secret'
const BODY = Buffer.from('{"body":"\\u092a\\u093e\\u0928\\u0940"}')
const SIGNATURE = `sha256=${createHmac('sha256', SECRET).update(BODY).digest('hex')}`

function genuine(header: string | undefined, body: Uint8Array = BODY, secret = SECRET): boolean {
  const headers: Record<string, string> = header === undefined ? {} : { 'X-Hub-Signature-256': header }
  return isGenuine({ channel: 'whatsapp', receivedAt: new Date(0), headers, body }, secret)
}

test('an envelope that WhatsApp signed is taken, whatever the letters of the header', () => {
  assert.equal(genuine(SIGNATURE), true)
  assert.equal(genuine(SIGNATURE.toUpperCase().replace('SHA256', 'sha256')), true)
})

test('an envelope is turned away when signature, bytes or secret are others', () => {
  const rewritten = Buffer.from('{"body":"पानी"}')
  assert.equal(genuine(undefined), false)
  assert.equal(genuine(''), false)
  assert.equal(genuine('sha256='), false)
  assert.equal(genuine(SIGNATURE.slice(0, -2)), false)
  assert.equal(genuine(`${SIGNATURE}00`), false)
  assert.equal(genuine(`sha1=${SIGNATURE.slice(7)}`), false)
  assert.equal(genuine(SIGNATURE, rewritten), false)
  assert.equal(genuine(SIGNATURE, BODY, 'another secret'), false)
  assert.equal(genuine(SIGNATURE, BODY, ''), false)
})

test('the handshake is answered only to who knows the word we agreed upon', () => {
  const asked = { 'hub.mode': 'subscribe', 'hub.challenge': '158201444', 'hub.verify_token': 'word' }
  assert.deepEqual(answerHandshake(asked, 'word'), { status: 200, body: '158201444' })
  assert.deepEqual(answerHandshake(asked, 'other'), { status: 403, body: '' })
  assert.deepEqual(answerHandshake({ ...asked, 'hub.verify_token': '' }, ''), { status: 403, body: '' })
  assert.deepEqual(answerHandshake({ ...asked, 'hub.mode': 'unsubscribe' }, 'word'), {
    status: 403,
    body: '',
  })
  assert.deepEqual(answerHandshake({ ...asked, 'hub.challenge': ['1', '2'] }, 'word'), {
    status: 403,
    body: '',
  })
  assert.deepEqual(answerHandshake({}, 'word'), { status: 403, body: '' })
})
