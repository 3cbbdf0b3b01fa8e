import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { neutral } from './neutral.ts'

const alike: readonly (readonly string[])[] = [
  ['पानी नहीं आ रहा', 'pani nhi aa rha', 'paani nahi aa raha', 'PANI NAHIN AA RAHA'],
  ['बिजली', 'bijli', 'bizli', 'bijlee', 'bijalee', 'bijliii'],
  ['गाँव', 'गांव', 'गाव', 'gaon', 'gaanv', 'gav'],
  ['ट्रांसफार्मर जल गया', 'transformer jal gya', 'ट्रांसफ़ार्मर जल गया'],
  ['राशन कार्ड', 'rashan card', 'rasan kard'],
  ['क़ब्ज़ा', 'कब्जा', 'kabja', 'kabza'],
  ['आवास योजना', 'awas yojna', 'avaas yojana'],
  ['शिक्षा', 'shiksha', 'siksha'],
  ['फोन', 'phone', 'fon'],
  ['मीटर', 'meter', 'mitar'],
  ['कनेक्शन', 'connection', 'kanekshan'],
  ['खम्भा', 'खंभा', 'khambha'],
  ['लोगों', 'logon', 'logo'],
  ['सुरजनगढ़', 'surjangarh', 'Surjangadh'],
  ['वार्ड ७', 'ward 7', 'वार्ड 7'],
]

test('the spellings of one thing have one key', () => {
  for (const spellings of alike) {
    const keys = new Set(spellings.map(neutral))
    assert.equal(keys.size, 1, `${spellings.join(' / ')} → ${[...keys].join(' / ')}`)
  }
})

const apart = [
  'पानी',
  'पेंशन',
  'सड़क',
  'नाली',
  'नल',
  'बिजली',
  'राशन',
  'आवास',
  'पुलिस',
  'जमीन',
  'स्कूल',
  'दवा',
  'खाद',
  'बस',
]

test('the everyday words of a grievance keep their own keys', () => {
  assert.equal(new Set(apart.map(neutral)).size, apart.length)
})

test('length of vowels, doubled letters and capitals never change a key', () => {
  const word = fc.stringMatching(/^[bdgjklmnprst]{1,2}[aiu][bdgjklmnprst][aiu]$/)
  fc.assert(
    fc.property(word, (plain) => {
      const drawn = plain.replace(/a/g, 'aa').replace(/i/g, 'ee').replace(/u/g, 'oo')
      assert.equal(neutral(drawn), neutral(plain))
      assert.equal(neutral(plain.toUpperCase()), neutral(plain))
      assert.equal(neutral(plain.replace(/(.)$/, '$1$1$1')), neutral(plain))
    }),
  )
})

test('a key is Roman letters and digits whatever comes in Hindi or Roman', () => {
  const letters = fc.constantFrom(...'कखगचजटडतदनपबमयरलवसहािीुूेैोौंँ़् abcehijknoprstuwyz०7')
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), (list) => {
      assert.match(neutral(list.join('')), /^[a-z0-9 ]*$/)
    }),
  )
})

test('a word that every object of the language knows is a word like others', () => {
  assert.equal(neutral('road constructor ne kaam chhod diya').split(' ').length, 6)
})
