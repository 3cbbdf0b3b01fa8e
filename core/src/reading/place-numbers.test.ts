import assert from 'node:assert/strict'
import { test } from 'node:test'
import { words } from '../text/words.ts'
import { numbered } from './place-numbers.ts'

const told = (text: string) =>
  numbered(words(text).map((one) => ({ text: one })))
    .map((one) => one.text)
    .join(' ')

test('the number of a ward is read however it is told', () => {
  for (const text of [
    'ward 9',
    'Ward No. 09',
    'W-9',
    'w.n. 9',
    'wd no 9',
    '9 number ward',
    'nau number ward',
    '9th ward',
    'ninth ward',
    'ward no IX',
    'ward ix',
  ])
    assert.equal(told(text), 'ward 9', text)
  for (const text of ['वार्ड ९', 'वार्ड सं० ९', 'वार्ड संख्या नौ', 'नौवें वार्ड', '९ नंबर वार्ड'])
    assert.equal(told(text), 'वार्ड 9', text)
  assert.equal(told('वा० सं० ९'), 'ward 9')
})

test('what counts no ward stays as it is', () => {
  for (const text of ['ward me i am', 'dusre ward', 'ward do', '9 w bulb', 'w 100 bulb'])
    assert.equal(told(text), text, text)
})
