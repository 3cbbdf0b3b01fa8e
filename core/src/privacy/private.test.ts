import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { matterIn } from './matter.ts'
import { masked, privateIn } from './private.ts'

function found(text: string): readonly string[] {
  return privateIn(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)
}

test('a telephone number is found in every form and script', () => {
  for (const number of [
    '9000000021',
    '+91-90000-00021',
    '९०००० ०००२१',
    '0 90000 00021',
    'nine double zero zero zero zero zero zero two one',
  ])
    assert.deepEqual(found(`फोन ${number} पर करें`), [`phone ${number}`], number)
})

test('numbers of meters, plots, applications and complaints are no telephones', () => {
  for (const text of [
    'उपभोक्ता संख्या 7890123456 का बिल गलत',
    'खसरा नंबर 1234 गाटा 567',
    'आवेदन संख्या 9025123456 लंबित',
    'complaint BIJ-2231, 5000 rupaye, 15/08/2025',
  ])
    assert.deepEqual(found(text), [], text)
})

test('an Aadhaar number is known by its checksum or by its name', () => {
  assert.deepEqual(found('2341 2341 2346 se pension'), ['aadhaar 2341 2341 2346'])
  assert.deepEqual(found('आधार २३४१२३४१२३४७'), ['aadhaar २३४१२३४१२३४७'])
  assert.deepEqual(found('2341 2341 2347 hai'), [])
})

test('accounts, branches, PAN, voter and ration cards are found by their letters or their names', () => {
  assert.deepEqual(found('खाता 32145678901 IFSC SBIN0001234'), ['account 32145678901', 'ifsc SBIN0001234'])
  assert.deepEqual(found('PAN ABCPE1234F, epic ABC1234567'), ['pan ABCPE1234F', 'voter-id ABC1234567'])
  assert.deepEqual(found('राशन कार्ड संख्या 104512345678'), ['ration-card 104512345678'])
})

test('a name is found where it gives itself away, and only there', () => {
  assert.deepEqual(found('मेरा नाम सुनीता देवी है'), ['name सुनीता देवी'])
  assert.deepEqual(found('main Suresh Yadav gram Belwan se'), ['name Suresh Yadav'])
  assert.deepEqual(found('सूची में मेरा नाम नहीं है, नाम काट दिया'), [])
  assert.deepEqual(found('मैं एक गरीब किसान हूँ'), [])
})

test('a door is private, a village, a ward and my own house are not', () => {
  assert.deepEqual(found('मकान नंबर 12/4 वार्ड 7'), ['address मकान नंबर 12/4'])
  assert.deepEqual(found('राम प्रसाद के घर के पास'), ['address राम प्रसाद के घर'])
  assert.deepEqual(found('मेरे घर के सामने नाली, ग्राम बेलवन वार्ड 7'), [])
})

test('what is covered cannot be read, and nothing else changes', () => {
  assert.equal(masked('फोन 9000000021, पानी नहीं'), 'फोन [☎], पानी नहीं')
  const once = masked('मेरा नाम सीता देवी, फोन 9000000021')
  assert.equal(masked(once), once)
})

test('spans lie in the text, in order, and never overlap, whatever is written', () => {
  const part = fc.constantFrom(
    'मेरा नाम',
    'राम',
    '9000000021',
    ' ',
    'आधार',
    '2341 2341 2346',
    'house no 4',
    ', ',
    'नौ',
    '😀',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const text = parts.join(' ')
      let last = 0
      for (const { start, end } of privateIn(text)) {
        assert.ok(start >= last && end > start && end <= text.length)
        last = end
      }
    }),
  )
})

test('whose child or wife somebody is names both, and a sentence about a son names nobody', () => {
  const names = (text: string) =>
    privateIn(text).flatMap(({ kind, start, end }) => (kind === 'name' ? [text.slice(start, end)] : []))
  assert.deepEqual(names('Ramesh Singh s/o Mahesh Singh, village Sondih'), ['Ramesh Singh', 'Mahesh Singh'])
  assert.deepEqual(names('गीता देवी w/o राम अवतार ग्राम बेलवन'), ['गीता देवी', 'राम अवतार'])
  assert.deepEqual(names('मेरे पुत्र को छात्रवृत्ति नहीं मिली'), [])
})

test('a card number or a name that is only given does not make a matter of its own', () => {
  const given = 'तेजबारी में बिजली नहीं है, मेरा नाम रमेश, मोबाइल नंबर 90000 00123, आधार 2345 6789 0124'
  assert.equal(matterIn(given), 'तेजबारी में बिजली नहीं है,')
  const mixed = 'nali jam hai. mera aadhaar card 2345 6789 0124 me naam galat hai'
  assert.equal(matterIn(mixed), mixed)
  assert.equal(matterIn('mob 90000 00123'), 'mob 90000 00123')
})

test('a landline is found with its area code, and a line of help is nobody’s number', () => {
  assert.deepEqual(found('फोन (0771) 2223334 पर'), ['phone (0771) 2223334'])
  assert.deepEqual(found('(+91) 90000-00130'), ['phone (+91) 90000-00130'])
  for (const text of ['toll free 1800 11 2211', 'हेल्पलाइन 1912', '1076 par kaha', '108 ambulance'])
    assert.deepEqual(found(text), [], text)
})

test('a number written digit by digit, or after the word no, is one number', () => {
  assert.deepEqual(found('फोन 9 0 0 0 0 0 0 1 4 6 लगाइए'), ['phone 9 0 0 0 0 0 0 1 4 6'])
  const spelt = 'nine zero zero zero zero double zero one three five'
  assert.deepEqual(found(`mera no ${spelt} hai`), [`phone ${spelt}`])
})

test('a number is marked without the word that names it, in capitals or not', () => {
  assert.deepEqual(found('PAN ABCDE1234F galat hai'), ['pan ABCDE1234F'])
  assert.deepEqual(found('in March 2024 a road was built, INR 1234567 spent'), [])
  assert.deepEqual(found('आधार XXXX XXXX 4444 जुड़ा'), ['aadhaar XXXX XXXX 4444'])
  assert.deepEqual(found('राशन कार्ड CG0412345678'), ['ration-card CG0412345678'])
  assert.deepEqual(found('paisa 50100012345678 account me'), ['account 50100012345678'])
  assert.deepEqual(found('ट्रक CG 04 AB 1234, upi ramu.test@okaxis'), [
    'vehicle CG 04 AB 1234',
    'upi ramu.test@okaxis',
  ])
})

test('a date is a date of birth only where it is called so', () => {
  assert.deepEqual(found('जन्मतिथि १२-०३-१९६५ गलत है'), ['birth-date १२-०३-१९६५'])
  assert.deepEqual(found('दिनांक 12/03/2026 को जन्म प्रमाण पत्र का आवेदन'), [])
})

test('a person who says who they are is named, one who says how they are is not', () => {
  assert.deepEqual(found('मैं रमेश कुमार हूँ'), ['name रमेश कुमार'])
  assert.deepEqual(found('राम कुमार बोल रहा हूँ सोनडीह से'), ['name राम कुमार'])
  assert.deepEqual(found('मेरे पति मोहन सिंह की मृत्यु हुई'), ['name मोहन सिंह'])
  assert.deepEqual(found('नाम: गणेश राम, बरसात में एम्बुलेंस गांव नहीं आती'), ['name गणेश राम'])
  for (const text of [
    'मैं बहुत परेशान हूँ',
    'main garib hu madad karo',
    'my father is ill',
    'refund stuck due to name mismatch',
    'मेरा नाम किसी को मत बताइएगा',
    'निवेदक समस्त ग्रामवासी',
  ])
    assert.deepEqual(found(text), [], text)
})

test('a landmark is an address where somebody lives, and not where something is broken', () => {
  assert.deepEqual(found('मैं शिव मंदिर के पास रहता हूँ'), ['address शिव मंदिर के पास'])
  assert.deepEqual(found('H.No. 12, near Shiv mandir'), ['address H.No. 12, near Shiv mandir'])
  assert.deepEqual(found('शिव मंदिर के पास नाली खुली है'), [])
  assert.deepEqual(found('मोहल्ला कुम्हारपारा में, हनुमान गली'), ['address मोहल्ला कुम्हारपारा', 'address हनुमान गली'])
  assert.deepEqual(found('पूरे मोहल्ले में, तंग गली में, घर 3 दिन से'), [])
})

test('a PIN code is private beside somebody, not by itself', () => {
  assert.deepEqual(found('म.नं. 9, पिन कोड ४९०००१'), ['address म.नं. 9', 'address ४९०००१'])
  assert.deepEqual(found('पिन कोड 490001 का डाकघर बंद है'), [])
})
