import assert from 'node:assert/strict'
import { test } from 'node:test'
import { privateIn } from './private.ts'

function found(text: string, kind = 'name'): readonly string[] {
  return privateIn(text).flatMap((one) => (one.kind === kind ? [text.slice(one.start, one.end)] : []))
}

test('whoever is named in a grievance is found, in both scripts and of every community', () => {
  for (const [text, ...names] of [
    ['ज़मीन पर बलदेव सोरेन ने बाड़ लगा ली', 'बलदेव सोरेन'],
    ['my sister Nasreen Qureshi gets no pension', 'Nasreen Qureshi'],
    ['गवाह सुखदेव और फूलमनी मिंज से पूछिए', 'सुखदेव', 'फूलमनी मिंज'],
    [
      'Labourers Ningombam Tomba, Parminder Gill and Thankamma were not paid',
      'Ningombam Tomba',
      'Parminder Gill',
      'Thankamma',
    ],
    ['कंबल नहीं मिला। धनेश्वरी बाई', 'धनेश्वरी बाई'],
    ['meri bahu savita ka khata band hai', 'savita'],
  ] as const)
    assert.deepEqual(found(text), names, text)
})

test('a title stays readable, and an initial belongs to the name', () => {
  assert.deepEqual(found('स्व. रामेश्वर मांझी की विधवा'), ['रामेश्वर मांझी'])
  assert.deepEqual(found('Mother: Smt. K. Saraswathi, teacher'), ['K. Saraswathi'])
  assert.deepEqual(found('Md. Salim, weaver'), ['Md. Salim'])
})

test('who was named once is found again, spelt otherwise too', () => {
  assert.deepEqual(found('नाम सुशीला देवी है, बैंक में सुशिला लिख गया'), ['सुशीला देवी', 'सुशिला'])
})

test('what bears the name of a person is no person', () => {
  for (const text of [
    'सुभाष चौक से राजेंद्र नगर तक नाली जाम है',
    'Savitribai Phule hostel has no water',
    'राम जानकी मंदिर के पास हैंडपंप खराब है',
    'लक्ष्मी नगर और कृष्णा विहार में पानी नहीं',
    'आशा दीदी और कृषि मित्र को मानदेय नहीं',
    'Deen Dayal Upadhyay yojana ka certificate nahi mila',
    'मेरी माँ बीमार है, पिता किसान हैं, बेटा बेरोजगार है',
    'मोहनपुर से रामगढ़ तक सड़क टूटी',
  ])
    assert.deepEqual(found(text), [], text)
})

test('whoever holds a post is known by it', () => {
  assert.deepEqual(found('लेखपाल सुरेश चंद ने नापी नहीं की'), [])
  assert.deepEqual(found('BDO साहब राकेश कुमार जी से मिला'), [])
  assert.deepEqual(found('लेखपाल के भाई सुरेश चंद ने कब्ज़ा किया'), ['सुरेश चंद'])
})

test('the pieces of an address are one, and the village stays outside', () => {
  const address = (text: string) => found(text, 'address')
  assert.deepEqual(address('कमरा नं 4, रहमत मंज़िल, बेलवन'), ['कमरा नं 4, रहमत मंज़िल'])
  assert.deepEqual(address('H.No. 12, Belwan'), ['H.No. 12'])
  assert.deepEqual(address('we live at B-14, Block D, no water'), ['B-14, Block D'])
  assert.deepEqual(address('तालाब के पीछे तीसरी झोपड़ी में रहती हूँ'), ['तालाब के पीछे तीसरी झोपड़ी'])
  assert.deepEqual(address('राशन दुकान नंबर 12 बंद रहती है, स्कूल के पास वाली दुकान भी'), [])
})

test('a date of birth is found in figures and in words, and vehicles in Devanagari', () => {
  for (const date of ['4 मार्च 1952', 'दो अक्टूबर उन्नीस सौ अस्सी', '12.05.1949'])
    assert.deepEqual(found(`जन्म तिथि ${date} है`, 'birth-date'), [date])
  assert.deepEqual(found('DOB March 4, 1952', 'birth-date'), ['March 4, 1952'])
  assert.deepEqual(found('जन्मतिथि भी अलग 10.07.1951, क्या करें', 'birth-date'), ['10.07.1951'])
  assert.deepEqual(found('जन्म प्रमाण पत्र के लिए 12/03/2024 को आवेदन', 'birth-date'), [])
  assert.deepEqual(found('बस यूपी ३२ एबी ००४५ ने टक्कर मारी', 'vehicle'), ['यूपी ३२ एबी ००४५'])
  assert.deepEqual(found('एमपी 10 लोग 2000 रुपये', 'vehicle'), [])
})

test('a number behind a comma is no part of an account', () => {
  assert.deepEqual(found('pass book 110022334, 2017 se band', 'account'), ['110022334'])
})

test('a card of which nothing else is said is the ration card', () => {
  const card = (text: string) => found(text, 'ration-card')
  assert.deepEqual(card('राशन से नाम कटा, कार्ड नं 202011112222'), ['202011112222'])
  assert.deepEqual(card('PHH card no. PHH 1112223334'), ['PHH 1112223334'])
  assert.deepEqual(card('ration card no 08/K/7654321'), ['08/K/7654321'])
  assert.deepEqual(card('labour card no 202011112222, health card 20201111222233'), [])
  assert.deepEqual(found('उम्र 58, 9,0,0,0,0,0,0,0,2,1', 'phone'), ['9,0,0,0,0,0,0,0,2,1'])
})

test('a number before a colony is a door, a floor is one by what lies below it', () => {
  const address = (text: string) => found(text, 'address')
  assert.deepEqual(address("We stay at 7-C, Teachers' Colony, second floor."), [
    "7-C, Teachers' Colony, second floor",
  ])
  assert.deepEqual(address('room at 3rd Floor, above Roy Stores, Mill Lane.'), [
    '3rd Floor, above Roy Stores, Mill Lane',
  ])
  assert.deepEqual(address('Plot 9, Gulmohar Enclave'), ['Plot 9, Gulmohar Enclave'])
  assert.deepEqual(address('Ward 7, Gandhi Colony and NH 30, Ring Road, second floor of the hospital'), [])
})

test('kin, initials, a signature and a door tell of a name that few bear', () => {
  for (const [text, ...names] of [
    ['मेरे अब्बू रियाज़ुद्दीन बीमार हैं', 'रियाज़ुद्दीन'],
    ['मेरी ननद रीमा को ले गए', 'रीमा'],
    ['I, K. Lalthansanga, lost my wallet', 'K. Lalthansanga'],
    ['The pole is dead. - Gwenda', 'Gwenda'],
    ['call 9000000022 Farhat Ansari gram Belwan', 'Farhat Ansari'],
    ['The roof leaks. Nisha, F-3, teachers quarters', 'Nisha'],
    ['हमारे पति अब्दुल रज्जाक बाहर हैं', 'अब्दुल रज्जाक'],
  ] as const)
    assert.deepEqual(found(text), names, text)
})

test('what is only said where a name might stand is none', () => {
  for (const text of [
    'मेरा नाम कहीं न आए',
    'my name is misspelt in the list',
    'PPO is stuck. Regards, Jai Hind!',
    'Road is broken. - Villagers',
    'Karpoori Thakur chhatrawas ki chhat tooti',
    'Ram Janki Thakurbari ki zameen',
    'munshi ka number chahiye',
    'मेरी ननद बीमार है, मेरे अब्बा अस्पताल में हैं, मेरी पोती भर्ती है',
  ])
    assert.deepEqual(found(text), [], text)
})

test('who stands in a row that is announced is found, whatever the name', () => {
  for (const [text, ...names] of [
    ['गवाह के नाम हैं रामसूरत, अकलू और जलेसर मियाँ। डीलर नहीं सुनता', 'रामसूरत', 'अकलू', 'जलेसर मियाँ'],
    ['शक: मंटू। घर में चोरी हुई', 'मंटू'],
    ['हमने नंदू पासवान व टेकलाल से पूछा', 'नंदू पासवान', 'टेकलाल'],
    ['मेरी भाभी सुगंधा और भतीजा टुल्लू बीमार हैं', 'सुगंधा', 'टुल्लू'],
    ['काम करने वाले जोगिंदर, बलबीर और टुन्ना को पैसा नहीं', 'जोगिंदर', 'बलबीर', 'टुन्ना'],
  ] as const)
    assert.deepEqual(found(text), names, text)
  for (const text of [
    'आरोपी: अज्ञात',
    'informer: name to be kept secret',
    'हस्ताक्षर: नहीं मिले',
    'गवाह नहीं मिला',
  ])
    assert.deepEqual(found(text), [], text)
})

test('somebody of a name, a contractor, and whoever says who speaks', () => {
  for (const [text, ...names] of [
    ['सिलेंडर कोई राजू उठा लेता है', 'राजू'],
    ['ठेकेदार लल्लन साव ने मजदूरी नहीं दी', 'लल्लन साव'],
    ['sir.. vicky this side.. help', 'vicky'],
    ['पिंटू बोल रहा हूँ', 'पिंटू'],
    ['इस नंबर पर नफीसा से बात करें', 'नफीसा'],
    ["Mrs D'Souza fines the children", "D'Souza"],
    ['शर्मा जी ने पैसे मांगे', 'शर्मा'],
    ['K Ramasamy, T Selvi were not paid', 'K Ramasamy', 'T Selvi'],
  ] as const)
    assert.deepEqual(found(text), names, text)
  for (const text of [
    'ठेकेदार काम छोड़कर भाग गया',
    'water here is not coming',
    'कोई सुनने वाला नहीं',
    'आजी बोलत बानी',
  ])
    assert.deepEqual(found(text), [], text)
})

test('a name and the same name written wrongly are both names', () => {
  assert.deepEqual(found('नाम हरदयाल की जगह हरदयालु चढ़ा है'), ['हरदयाल', 'हरदयालु'])
  assert.deepEqual(found('पति का नाम सोहन की जगह मोहन हो गया'), ['सोहन', 'मोहन'])
})

test('feasts, times and places that bear a name stay readable', () => {
  for (const text of [
    'Lakshmi puja se pehle safai kara dijiye',
    'Dr. Shyama Prasad Mukherjee stadium has no toilet',
    'थाना प्रभारी अजय राणा ने प्राथमिकी दर्ज नहीं की',
    'पूनम की रात को भी लाइट जलती है',
    'Dr. Rajendra Prasad Smarak library ki kitab deemak kha gaya',
    'ठेकेदार शिव कंस्ट्रक्शन ने सड़क घटिया बनाई',
    'रामलीला मैदान में कीचड़, रामटोला की सड़क टूटी',
  ])
    assert.deepEqual(found(text), [], text)
})

test('the number of somebody is a telephone, and a date behind a child is a birth', () => {
  assert.deepEqual(found('ayushman card ke 200 le raha, uska no 9000000112', 'phone'), ['9000000112'])
  assert.deepEqual(found('मो. +91-9000000834 पर', 'phone'), ['+91-9000000834'])
  assert.deepEqual(found('बच्चे राजू (10.10.2014) और राधिका (04.02.2017)', 'birth-date'), [
    '10.10.2014',
    '04.02.2017',
  ])
  assert.deepEqual(found('बैठक (10.10.2014) में बच्चों की बात हुई', 'birth-date'), [])
})
