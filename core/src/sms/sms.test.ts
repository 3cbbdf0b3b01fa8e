import assert from 'node:assert/strict'
import { test } from 'node:test'
import { segmentsOf } from './segments.ts'
import { bodyFault, fill, fits, type SmsTemplate } from './template.ts'

const NEWS: SmsTemplate = {
  name: 'news',
  language: 'hi',
  dltId: '1007000000000000001',
  header: 'ABHYAS-G',
  body: 'शिकायत {#alphanumeric#}: {#alphanumeric#}. देखें {#url#}',
  variables: ['code', 'news', 'link'],
  urls: ['https://abhyas.example/t/'],
}
const VALUES = {
  code: 'ABH-PHE-26-000001-K',
  news: 'अधिकारी ने स्वीकार किया',
  link: 'https://abhyas.example/t/1',
}
const filled = (values: Readonly<Record<string, string>>, template = NEWS) => {
  const made = fill(template, { ...VALUES, ...values })
  return 'text' in made ? made.text : undefined
}

test('a Latin text has 160 letters in one segment and 153 in each of several, a Hindi one 70 and 67', () => {
  assert.deepEqual(segmentsOf('a'.repeat(160)), { alphabet: 'gsm', length: 160, segments: 1 })
  assert.equal(segmentsOf('a'.repeat(161)).segments, 2)
  assert.equal(segmentsOf('a'.repeat(306)).segments, 2)
  assert.equal(segmentsOf('a'.repeat(307)).segments, 3)
  assert.equal(segmentsOf('क'.repeat(70)).segments, 1)
  assert.equal(segmentsOf('क'.repeat(71)).segments, 2)
  assert.equal(segmentsOf('क'.repeat(135)).segments, 3)
  assert.equal(segmentsOf('€'.repeat(81)).segments, 2, 'a euro sign takes two places')
  assert.equal(segmentsOf('costs “much”').alphabet, 'unicode', 'one smart quote makes the whole text dear')
})

test('a text is the template letter for letter, with its values in the blanks', () => {
  const text = filled({})
  assert.equal(text, 'शिकायत ABH-PHE-26-000001-K: अधिकारी ने स्वीकार किया. देखें https://abhyas.example/t/1')
  assert.ok(text && fits(NEWS, text))
  assert.equal(fits(NEWS, `${text} `), false, 'a space at the end')
  assert.equal(fits(NEWS, text?.replace('देखें', 'देखे') ?? ''), false, 'a letter that differs')
})

test('a hyphen, a bracket or a question mark in the text of a template is a letter like any other', () => {
  const body = 'Jan Sunwai (Abhyas): {#numeric#} is your one-time code. Not yours? Tell us +1 [desk]'
  const code: SmsTemplate = { ...NEWS, language: 'en', body, variables: ['code'], urls: [] }
  assert.deepEqual(fill(code, { code: '123456' }), {
    text: body.replace('{#numeric#}', '123456'),
    blanks: ['123456'],
  })
})

test('quotes, dashes and spaces of a value are made plain, and its letters brought into one form', () => {
  assert.match(filled({ news: '“काम”\n—  हुआ' }) ?? '', /: "काम" - हुआ\./)
  const decomposed = filled({ news: 'सड\u093cक' })
  assert.ok(decomposed && fits(NEWS, decomposed))
})

test('words that are too long are cut between letters, an address or a code never is', () => {
  const long = filled({ news: 'क्षि'.repeat(30) }) ?? ''
  const news = /: (.*)\. देखें/.exec(long)?.[1] ?? ''
  assert.ok(news.length <= 40)
  assert.match(news, /क्षि\.\.$/)
  assert.equal(filled({ link: `https://abhyas.example/t/${'x'.repeat(60)}` }), undefined)
})

test('an address that was not whitelisted, an empty blank, and an address among words are refused', () => {
  assert.equal(filled({ link: 'https://elsewhere.example/1' }), undefined)
  assert.equal(filled({ news: '' }), undefined)
  assert.equal(filled({ news: 'see www.elsewhere.example' }), undefined)
})

test('a number is digits and nothing else', () => {
  const count = { ...NEWS, body: 'आपकी {#numeric#} शिकायतें हैं', variables: ['count'] }
  assert.equal(filled({ count: '12' }, count), 'आपकी 12 शिकायतें हैं')
  assert.equal(filled({ count: 'twelve' }, count), undefined)
})

test('a template with a blank of no kind, smart quotes or too few variables is told when the district is read', () => {
  assert.equal(bodyFault(NEWS), undefined)
  assert.match(bodyFault({ ...NEWS, body: 'x {#var#}' }) ?? '', /var/)
  assert.match(bodyFault({ ...NEWS, variables: ['code'] }) ?? '', /3 blanks and 1/)
  assert.match(bodyFault({ ...NEWS, body: `${NEWS.body} “x”` }) ?? '', /smart quotes/)
  assert.match(bodyFault({ ...NEWS, urls: [] }) ?? '', /whitelisted/)
})
