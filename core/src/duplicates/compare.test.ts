import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadWords } from '#services/district/words.ts'
import { loadModels } from '#services/model/models.ts'
import { messageReaders } from '../reading/read-message.ts'
import { compare } from './compare.ts'
import type { Said } from './fields.ts'

const ROOT = join(import.meta.dirname, '../../..')
const readers = messageReaders(await loadWords(join(ROOT, 'districts/abhyas')), await loadModels(ROOT))
const said = (text: string, from?: string, at?: string): Said => ({
  text,
  ...(from === undefined ? {} : { from }),
  ...(at === undefined ? {} : { at: new Date(`${at}T10:00:00+05:30`) }),
})
const same = (a: Said, b: Said) => compare(a, b, readers).duplicate

test('two neighbours who tell of one pump tell of one matter, in whatever script', () => {
  const one = said('टीकागंज में पीपल के नीचे वाला चापाकल का हैंडल गायब है', 'a')
  const other = said('tikaganj peepal ke paas nal hai uska handle koi le gaya, paani band', 'b')
  assert.equal(same(one, other), true)
})

test('the pump at the school is not the pump at the temple', () => {
  const one = said('नरपुरा में स्कूल वाला हैंडपंप खराब है')
  const other = said('Narpura ke mandir wala handpump kharab hai')
  assert.equal(same(one, other), false)
  assert.match(compare(one, other, readers).why, /different landmarks/)
})

test('who says that the other one is not meant, means another one', () => {
  const one = said('सोनपुर की मस्जिद वाली नाली जाम है')
  const other = said('Sonpur me mandi wali nali jaam hai, masjid wali nahi')
  assert.equal(same(one, other), false)
  assert.match(compare(one, other, readers).why, /not meant/)
})

test('a letter with another name, number or member of the family is another matter', () => {
  for (const [a, b] of [
    ['मेरा राशन कार्ड नहीं बना, सुखराम, नरपुरा', 'मेरा राशन कार्ड नहीं बना, झिंगुरी, नरपुरा'],
    ['jobcard no 45 ka kaam nahi mila', 'jobcard no 46 ka kaam nahi mila'],
    [
      'Please make an Ayushman card for my father, Devkothi',
      'Please make an Ayushman card for my son, Devkothi',
    ],
  ] as const)
    assert.equal(same(said(a), said(b)), false, b)
})

test('the same citizen who reminds in a few words tells the same matter, and of another one another', () => {
  const first = said('हमारे टोले का चापाकल खराब है, रामपुर, काली मंदिर के सामने', 'a', '2026-10-05')
  const reminder = said('sir kali mandir wale nal ka likha tha, abhi tak koi nahi aaya', 'a', '2026-10-08')
  const another = said('मेरी बेटी की छात्रवृत्ति नहीं आई', 'a', '2026-10-08')
  assert.equal(same(first, reminder), true)
  assert.equal(same(first, another), false)
})

test('what broke again a year after it was mended is a new matter', () => {
  const first = said('मदनचक पुलिया टूट गई, ट्रैक्टर पलटा', 'a', '2025-07-20')
  const again = said('मदनचक की पुलिया ठीक हुई थी, इस बरसात में दोबारा धँस गई', 'b', '2026-07-25')
  assert.equal(same(first, again), false)
})

test('like-named villages in two blocks are two places', () => {
  const one = said('Nayagaon block Kanchandih me ANM nahi aati')
  const other = said('Nayagaon block Dhanwari me ANM nahi aati')
  assert.equal(same(one, other), false)
})

test('two broken pumps are not one pump while nothing tells where they stand', () => {
  const one = said('चापाकल खराब बा ए साहेब, मिस्त्री आवत नइखे', 'a')
  const other = said('hand pump kharab hai 3 mahine se, koi nahi aata', 'b')
  assert.equal(same(one, other), false)
  assert.match(compare(one, other, readers).why, /no place is named/)
})
