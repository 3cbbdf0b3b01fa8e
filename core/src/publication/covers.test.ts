import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applied, COVER_KINDS, coversBetween, leaks, proposeCovers } from './covers.ts'

const gita = { name: 'गीता देवी' }
const shown = (text: string, villages: readonly string[] = []) =>
  applied(text, proposeCovers(text, gita, villages))

test('the complainant is covered wherever the name stands, in either script', () => {
  assert.equal(
    shown('गीता देवी का चापाकल ठीक किया, Geeta Devi से बात हुई'),
    '[नाम] का चापाकल ठीक किया, [नाम] से बात हुई',
  )
})

test('telephones, codes and doors are covered, the trouble itself is not', () => {
  assert.equal(
    shown('ABH-PHE-26-00001-X: फोन 9000000021, पानी नहीं आता'),
    '[शिकायत संख्या]: फोन [फ़ोन], पानी नहीं आता',
  )
})

test('a village gives way to its panchayat in the words too', () => {
  assert.equal(shown('ग्राम तेजबारी का चापाकल', ['तेजबारी', 'Tejbari']), 'ग्राम [गाँव] का चापाकल')
})

test('a number or the whole name that was uncovered is found before it is published', () => {
  assert.deepEqual(leaks('गीता देवी, 9000000021', gita), ['9000000021', 'गीता देवी'])
  assert.deepEqual(leaks('[नाम], [फ़ोन]: पानी आ गया', gita), [])
  assert.deepEqual(leaks('गीता जी', gita), [], 'a part of a name is for a person to judge')
})

test('covers that lie over one another or beside the text are refused', () => {
  const at = (start: number, end: number) => ({ start, end, kind: 'other' as const })
  assert.equal(applied('पानी', [at(0, 2), at(1, 3)]), undefined)
  assert.equal(applied('पानी', [at(2, 9)]), undefined)
  assert.equal(applied('पानी', [at(3, 3)]), undefined)
  assert.equal(applied('पानी आया', [at(0, 4)]), '[…] आया')
})

test('whatever is proposed fits the text and leaves nothing that would be stopped', () => {
  const part = fc.constantFrom(
    'गीता देवी',
    'Geeta Devi',
    '9000000021',
    'ABH-PHE-26-00001-X',
    'पानी',
    ',',
    'आधार 2341 2341 2346',
    '😀',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = shown(parts.join(' '))
      assert.ok(text !== undefined)
      assert.deepEqual(leaks(text, gita), [])
    }),
  )
  assert.ok(COVER_KINDS.includes('other'))
})

test('what was covered when it was published is known again for a correction', () => {
  const text = 'गीता देवी, फोन 9000000021: ग्राम तेजबारी में पानी नहीं'
  const covers = proposeCovers(text, gita, ['तेजबारी']).map(({ start, end, kind }) => ({ start, end, kind }))
  assert.deepEqual(coversBetween(text, applied(text, covers) ?? ''), covers)
  assert.equal(coversBetween(text, 'कुछ और'), undefined)
  assert.deepEqual(coversBetween('पानी', 'पानी'), [])
})
