import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutSecrets } from './redact.ts'

test('keys and passwords that a provider sends back are struck out, all else stays byte for byte', () => {
  const query = 'msisdn=919000000001&message=%E0%A4%A8%E0%A4%B2&apikey=abc&Password=x%26y&pin=12&pincode=1'
  assert.equal(
    withoutSecrets(query),
    'msisdn=919000000001&message=%E0%A4%A8%E0%A4%B2&apikey=***&Password=***&pin=***&pincode=***',
  )
  assert.equal(withoutSecrets('requestid=1&status=DELIVRD'), 'requestid=1&status=DELIVRD')
  assert.equal(withoutSecrets(''), '')
})
