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

test('persons of one second name have two matters, however alike their letters', () => {
  for (const [a, b] of [
    [
      'Kindly issue my income certificate. Ravi Prakash, Tejauta',
      'Kindly issue my income certificate. Om Prakash, Tejauta',
    ],
    ['मेरा राशन कार्ड नहीं बना। प्रार्थी राजू पासवान, नौडीह', 'मेरा राशन कार्ड नहीं बना। प्रार्थी दिनेश पासवान, नौडीह'],
    [
      'Sonpur ki Munni Devi, ujjwala nahi mila, list me naam hai',
      'सोनपुर की शांति देवी को उज्ज्वला नहीं मिला, सूची में नाम है',
    ],
  ] as const)
    assert.equal(same(said(a), said(b)), false, b)
})

test('one who signs in full and with a letter is one person', () => {
  const first = said(
    'Ward 8 Teliya Talab: house tax charged twice for one holding, I have both receipts. - R. Kujur',
  )
  const again = said(
    'Refer my earlier mail. House tax was levied two times on my holding at Teliya Talab, Ward 8. Rose Kujur',
  )
  assert.equal(same(first, again), true)
})

test('the same person from the same place with another matter tells another matter', () => {
  for (const [a, b] of [
    ['Rakesh Tiwari, Naudih: voter list se mera naam kata', 'राकेश तिवारी नौडीह से, गेहूँ का पैसा पैक्स ने नहीं दिया'],
    ['Munna Rai, Tiltand. Mera bail chori ho gaya', 'मुन्ना राय, तिलटांड़: बकरी पालन की सब्सिडी नहीं आई'],
  ] as const)
    assert.equal(same(said(a), said(b)), false, b)
})

test('what nobody got is one matter, and what one got not is his own', () => {
  const all = said('Tejauta ke kisi kisan ko fasal bima nahi mila')
  const others = said('तेजौता में ओले से गेहूँ गया, एक भी किसान को बीमा का पैसा नहीं आया')
  assert.equal(same(all, others), true)
  const one = said('Tejauta: mera fasal bima nahi mila, Harihar')
  const other = said('तेजौता, मेरी फसल का बीमा क्लेम खारिज कर दिया, रामनाथ')
  assert.equal(same(one, other), false)
})

test('what was mended and broke again is not what was told before, whoever tells it', () => {
  for (const [a, b] of [
    ['रामचक का ट्रांसफार्मर बदल दिया गया, धन्यवाद', 'Ramchak ka naya transformer kal raat phir phunk gaya'],
    [
      'Line kat gayi bill jama ke baad bhi. Hamid, Tejauta',
      'Hamid, Tejauta. Bijli jod di thi par aaj dobara kaat di',
    ],
    [
      'Our street light was repaired, thank you. Civil Line',
      'Civil Line: the street light that was repaired has stopped again',
    ],
  ] as const)
    assert.equal(same(said(a), said(b)), false, b)
})

test('what is new and already broken was never mended', () => {
  const one = said('Newly built culvert of Ramchak already cracked')
  const other = said('रामचक में जो पुलिया अभी बनी थी उसमें दरार आ गई, घटिया सामान लगा')
  assert.equal(same(one, other), true)
})

test('what happens under the bridge is not the bridge, and on one square are many matters', () => {
  for (const [a, b] of [
    ['सोनपुर का पुल टूटा है', 'Sonpur pul ke niche juaa hota hai'],
    ['Stray bull at Ramchak chowk', 'रामचक चौक पर अवैध शराब की बिक्री'],
  ] as const)
    assert.equal(same(said(a), said(b)), false, b)
})

test('the road to the market is not the road to the school', () => {
  const one = said('निमबिगहा में हाट जाने वाली सड़क खराब')
  const other = said('Nimbigha me school jane wali sadak kharab')
  assert.equal(same(one, other), false)
})

test('which school it is and where its children go do not contradict each other', () => {
  const one = said('वीरबिगहा प्राथमिक विद्यालय में शौचालय नहीं, लड़कियाँ खेत जाती हैं')
  const other = said(
    'The latrine of Veerbigha school is locked and broken; girls are made to go behind the bamboo',
  )
  assert.equal(same(one, other), true)
  const middle = said('वीरबिगहा मिडिल स्कूल में शौचालय नहीं')
  assert.equal(same(one, middle), false)
})
