import assert from 'node:assert/strict'
import { test } from 'node:test'
import { privateIn } from './private.ts'

function addresses(text: string): readonly string[] {
  return privateIn(text).flatMap(({ kind, start, end }) =>
    kind === 'address' ? [text.slice(start, end)] : [],
  )
}

test('a home is found by where it stands, with all that is said of it', () => {
  for (const [text, address] of [
    ['मेरा घर टंकी के पीछे, लाल गेट वाला, हमको पानी नहीं', 'टंकी के पीछे, लाल गेट वाला'],
    ['मेरी झोपड़ी नहर के किनारे है', 'नहर के किनारे'],
    ['घर काली मंदिर से उत्तर चौथा मकान', 'काली मंदिर से उत्तर चौथा मकान'],
    ['टंकी वाली गली का आखिरी मकान हमारा है', 'टंकी वाली गली का आखिरी मकान'],
    ['चिट्टा बिकता है बाबा की मजार के पीछे टीन वाले घर में', 'बाबा की मजार के पीछे टीन वाले घर'],
    ['hum peepal wali gali me rehte hai', 'peepal wali gali'],
    ['hum station ke piche jhuggi me rehte hain', 'station ke piche jhuggi'],
    ['We live in the flat above Jain Sweets', 'the flat above Jain Sweets'],
    ['Heat in the hut beside the brick kiln is killing us', 'hut beside the brick kiln'],
  ] as const)
    assert.deepEqual(addresses(text), [address], text)
})

test('a home by its number is found in every short form, and with what stands beside it', () => {
  for (const address of [
    'म.न. 31, दूसरी मंजिल, तार बाबू की गली',
    'म0नं0 234',
    'क्वा. नं. 45/ए, सिंचाई कॉलोनी',
    'घ.क्र. 78',
    'मकान नंबर बारह',
    'H. No. 12, Church Road',
    'D.No 4-56, Brahmin Street',
    'Flat B-304 Green Valley Apartments',
    'sector 4, block B, house 22',
    'Room 4, above Gupta Medical Store',
    'मकान 4 की दूसरी मंजिल',
  ])
    assert.deepEqual(addresses(`पता: ${address}। नल में कीड़े`), [address])
})

test('the house, the shop and the bungalow of somebody is theirs, by their name or their title', () => {
  for (const [text, address] of [
    ['हाजी साहब के घर के सामने चापाकल सूखा है', 'हाजी साहब के घर'],
    ['सफाईकर्मी नवाब हलवाई के मकान तक आते हैं', 'नवाब हलवाई के मकान'],
    ['रामू चाय वाले की दुकान के सामने कूड़ा', 'रामू चाय वाले की दुकान'],
    ["Light near Fernandes uncle's bungalow, Chapel Road is dead", "Fernandes uncle's bungalow, Chapel Road"],
    ['water behind the house of late Mohan Lal', 'house of late Mohan Lal'],
  ] as const)
    assert.deepEqual(addresses(text), [address], text)
})

test('where something is broken stays readable, and so does a room of an office', () => {
  for (const text of [
    'स्कूल के पीछे वाला मकान जर्जर है, गिरने वाला है',
    'पंचायत भवन के ऊपर वाला कमरा बंद है',
    'शिव मंदिर के सामने वाले हैंडपंप का हैंडल टूटा',
    'थाने के सामने वाली गली में गड्ढा',
    'मेरा घर बारिश में गिर गया, पास के स्कूल में हैं',
    'वार्ड सदस्य के मकान के पास नाली जाम',
    'रूम नं 12 जिला अस्पताल में डॉक्टर नहीं',
    'चाय की दुकान के सामने कूड़ा',
    'the room behind the school has collapsed',
    'flat 50 percent of the street lights are off',
  ])
    assert.deepEqual(addresses(text), [], text)
})

test('with whom somebody lives is a name and no landmark', () => {
  assert.deepEqual(addresses('बच्चे चाचा रमेश के पास रहते हैं'), [])
  assert.deepEqual(addresses('हम बड़े मंदिर के पास रहते हैं'), ['बड़े मंदिर के पास'])
})
