import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partQuoted } from './quoted.ts'

const cases: readonly (readonly [why: string, words: string, text: string])[] = [
  [
    'an English heading',
    'Still no water.\n\nOn Tue, 6 Oct 2026 at 10:20, Jan Sunwai <jan@dist.example> wrote:\n> Is it done?\n> 1. Yes',
    'Still no water.',
  ],
  [
    'a heading broken over two lines',
    'Still no water.\nOn Tuesday, 6 October 2026 at 10:20, District\n<jan@dist.example> wrote:\n> Is it done?',
    'Still no water.',
  ],
  [
    'the heading of a Hindi mail',
    '2 नहीं\n\nमंगल, 6 अक्तू॰ 2026 को 10:20 am बजे जन सुनवाई <jan@dist.example> ने लिखा:\n\n> क्या काम हुआ?',
    '2 नहीं',
  ],
  [
    'the heading of a Hindi mail right under the answer',
    '2 नहीं\nमंगल, 6 अक्तू॰ 2026 को 10:20 am बजे जन सुनवाई <jan@dist.example> ने लिखा:\n> क्या काम हुआ?',
    '2 नहीं',
  ],
  [
    'the heading of a Hindi mail, broken',
    'नहीं हुआ\n\nमंगल, 6 अक्तू॰ 2026 को 10:20 am बजे जन सुनवाई\n<jan@dist.example> ने लिखा:\n\nक्या काम हुआ?',
    'नहीं हुआ',
  ],
  [
    'the block of Outlook in Hindi, without any sign before the lines',
    'काम नहीं हुआ\n\nसे: जन सुनवाई <jan@dist.example>\nभेजा गया: 06 अक्तूबर 2026 10:20\nप्रति: सुनीता\nविषय: आख्या\n\nक्या काम हुआ?',
    'काम नहीं हुआ',
  ],
  [
    'the block of Outlook in English',
    'Not done\r\n\r\n*From:* District <a@b.example>\r\n*Sent:* 06 October 2026\r\n*To:* Sunita\r\n*Subject:* Report\r\n\r\nIs it done?',
    'Not done',
  ],
  ['an original message', 'No.\n-----Original Message-----\nFrom: x\nIs it done?', 'No.'],
  ['an answer under the quotation', '> Is it done?\nNo, it is not.', 'No, it is not.'],
  [
    'answers between the quoted lines, under a heading',
    'On 6 Oct 2026 a@b.example wrote:\n> Where?\nTejbari\n> Since when?\nTwo weeks',
    'Tejbari\nTwo weeks',
  ],
  ['the name of a telephone', 'हैंडपंप खराब है\n\nSent from my iPhone', 'हैंडपंप खराब है'],
]
for (const [why, words, text] of cases) {
  test(`what is quoted under an answer is not taken for the answer: ${why}`, () => {
    assert.equal(partQuoted(words).text, text)
  })
}

test('what was cut away is kept', () => {
  assert.equal(partQuoted('No\n> Is it done?').quoted, '> Is it done?')
})

test('a mail that is passed on is what was meant to be told', () => {
  const words =
    'कृपया देखें\n\n---------- Forwarded message ---------\nFrom: Ram <r@x.example>\nDate: 5 Oct\nSubject: सड़क\nTo: me\n\nसड़क टूटी है'
  assert.equal(partQuoted(words).text, words)
})

test('a sentence that ends with "wrote" is no heading, and a mail of quotations alone is left whole', () => {
  const story = 'I told the clerk what the engineer wrote\nand nothing was done'
  assert.equal(partQuoted(story).text, story)
  assert.equal(partQuoted('> all of it').text, '> all of it')
})
