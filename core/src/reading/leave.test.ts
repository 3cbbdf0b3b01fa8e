import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { District } from '../district/district.ts'
import { personsNamed, readLeave } from './leave.ts'

const NOW = new Date('2026-11-21T06:00:00Z')
const days = (text: string) => {
  const read = readLeave(text, NOW)
  return read && [read.from, read.to, ...(read.substitute ? [read.substitute] : [])]
}

test('leave is read in the ways officers write it', () => {
  assert.deepEqual(days('छुट्टी 23 से 25 नवंबर, प्रतिस्थानी राम प्रसाद'), ['2026-11-23', '2026-11-25', 'राम प्रसाद'])
  assert.deepEqual(days('अवकाश 30 नवंबर से 2 दिसंबर'), ['2026-11-30', '2026-12-02'])
  assert.deepEqual(days('chutti kal'), ['2026-11-22', '2026-11-22'])
  assert.deepEqual(days('Leave 23/11 to 25/11 substitute: PHE-JE-05'), [
    '2026-11-23',
    '2026-11-25',
    'PHE-JE-05',
  ])
  assert.deepEqual(days('छुट्टी कल से 24 नवंबर तक'), ['2026-11-22', '2026-11-24'])
  assert.deepEqual(days('leave 23-25 november'), ['2026-11-23', '2026-11-25'])
})

test('a sentence about leave that names no day, or does not begin with it, is no order', () => {
  assert.equal(readLeave('छुट्टी के कारण देर हुई', NOW), undefined)
  assert.equal(readLeave('मिस्त्री 23 नवंबर तक छुट्टी पर है', NOW), undefined)
  assert.equal(readLeave('छुट्टी 25 से 23 नवंबर', NOW), undefined)
})

test('a substitute is found by name in either script, or by the post', () => {
  const district = {
    persons: [
      { id: 'ram', nameHi: 'राम प्रसाद', nameEn: 'Ram Prasad' },
      { id: 'rama', nameHi: 'राम सिंह', nameEn: 'Ram Singh' },
    ],
    posts: [{ code: 'PHE-JE-05', nameHi: 'कनिष्ठ अभियंता, पलाशगंज', nameEn: 'Junior Engineer, Palashganj' }],
    charges: [{ person: 'rama', post: 'PHE-JE-05', kind: 'regular', from: '2026-01-01' }],
  } as unknown as District
  const ids = (words: string) => personsNamed(district, words).map(({ id }) => id)
  assert.deepEqual(ids('राम प्रसाद'), ['ram'])
  assert.deepEqual(ids('ram prasad'), ['ram'])
  assert.deepEqual(ids('phe-je-05'), ['rama'])
  assert.deepEqual(ids('कनिष्ठ अभियंता पलाशगंज'), ['rama'])
  assert.deepEqual(ids('राम'), ['ram', 'rama'])
  assert.deepEqual(ids('कोई और'), [])
})
