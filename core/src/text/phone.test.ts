import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPhone } from './phone.ts'

test('a mobile number is the same however it is written', () => {
  const written = [
    '9000000421',
    '09000000421',
    '919000000421',
    '+91 90000 00421',
    '0091-9000000421',
    '90000-00421',
    ' (+91) 90000.00421 ',
    '९०००० ००४२१',
  ]
  for (const one of written) assert.equal(readPhone(one), '919000000421', one)
  assert.equal(readPhone('+91-०९००००००४२१'), '919000000421')
})

test('a line with its area code is a number too, and one of another country stays as it is', () => {
  assert.equal(readPhone('0532 2500000'), '915322500000')
  assert.equal(readPhone('+977 9800000000'), '9779800000000')
  assert.equal(readPhone('00977 9800000000'), '9779800000000')
})

test('what is too short, too long or no number is none', () => {
  for (const wrong of [
    '',
    '900000042',
    '90000004211',
    '12345',
    '5000000421',
    'मोबाइल',
    '9000000abc',
    '+91 12345',
  ])
    assert.equal(readPhone(wrong), undefined, wrong)
})
