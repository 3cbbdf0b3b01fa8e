import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Button } from './outgoing.ts'
import { chosenBy, withNumbers } from './plain.ts'

const choices: readonly Button[] = [
  { title: 'हाँ, दर्ज करें', deed: { do: 'register' } },
  { title: 'नहीं', deed: { do: 'skip' } },
]

test('where there are no buttons the choices are numbered under the words', () => {
  assert.equal(
    withNumbers('दर्ज करें?', choices, 'hi'),
    'दर्ज करें?\n\n1. हाँ, दर्ज करें\n2. नहीं\n\nउत्तर में केवल अंक लिखें: 1 या 2',
  )
  assert.equal(withNumbers('बस सूचना', [], 'hi'), 'बस सूचना')
})

test('a number alone is the answer, in either digits, with a full stop or the words behind it', () => {
  for (const words of ['1', ' १ ', '1.', '1)', '१ हाँ, दर्ज करें', '1. हाँ'])
    assert.deepEqual(chosenBy(words, choices), { do: 'register' }, words)
  assert.deepEqual(chosenBy('2', choices), { do: 'skip' })
})

test('a greeting and a name under the number change nothing, a story under it does', () => {
  assert.deepEqual(chosenBy('2 नहीं\n\nसादर,\nसुनीता देवी, तेजबारी', choices), { do: 'skip' })
  assert.deepEqual(chosenBy('1.\r\n', choices), { do: 'register' })
  const story = '2\nपाइप आज भी टूटा पड़ा है, कोई देखने तक नहीं आया, पानी दूर से लाना पड़ता है'
  assert.equal(chosenBy(story, choices), undefined)
})

test('a number that is no choice, or that begins a sentence, answers nothing', () => {
  for (const words of ['3', '0', '1 महीने से पानी नहीं', '2 चापाकल खराब', 'हाँ', ''])
    assert.equal(chosenBy(words, choices), undefined, words)
})
