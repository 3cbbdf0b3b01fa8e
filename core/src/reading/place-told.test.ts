import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Place, PlaceType, PlaceWord } from '../district/district.ts'
import { placeSpans } from './place.ts'
import { placeIndex } from './place-index.ts'

function place(code: number, type: PlaceType, parent: number | undefined, names: string): Place {
  const [nameHi = '', nameEn = '', ...aliases] = names.split(' / ')
  return { code, type, nameHi, nameEn, aliases, ...(parent === undefined ? {} : { parent }) }
}

const word = (code: string, variants: string, kind = 'place_level'): readonly PlaceWord[] =>
  variants.split(' / ').map((variant) => ({ code, kind, variant, position: 'before' }))

const index = placeIndex(
  [
    place(1, 'district', undefined, 'तिलौर / Tilaur'),
    place(9, 'subdistrict', 1, 'बेलवन / Belwan'),
    place(10, 'block', 9, 'बेलवन / Belwan'),
    place(11, 'block', 9, 'सुरजनगढ़ / Surjangarh'),
    place(20, 'panchayat', 10, 'सोनडीह / Sondih'),
    place(21, 'panchayat', 11, 'कोइलौता / Koilauta'),
    place(30, 'village', 20, 'सोनडीह / Sondih'),
    place(31, 'village', 20, 'रामपुर / Rampur'),
    place(32, 'village', 20, 'कदमगाँव / Kadamgaon'),
    place(33, 'village', 21, 'बेलहटा / Belhata'),
    place(34, 'village', 21, 'महुआपट्टी / Mahuapatti'),
    place(35, 'village', 21, 'बिशनवलिया / Bishanwalia'),
    place(36, 'village', 21, 'कोइलपुर / Koilpur'),
    place(37, 'village', 20, 'कोइलपुरा / Koilpura'),
    place(40, 'town', 9, 'तिलौर नगर / Tilaur Nagar'),
    place(41, 'ward', 40, 'वार्ड 9 किला मोहल्ला / Ward 9 Kila Mohalla / किला मोहल्ला / Kila Mohalla'),
    place(42, 'ward', 40, 'वार्ड 7 सुभाष चौक / Ward 7 Subhash Chowk / Subhash Chowk / Ward 7 / वार्ड नंबर 7'),
    place(43, 'ward', 40, 'वार्ड 5 सिविल लाइन / Ward 5 Civil Line / सिविल लाइन / Civil Line'),
  ],
  [
    ...word('village', 'ग्राम / gram / गाँव / gaon / at'),
    ...word('hamlet', 'पारा / para'),
    ...word('post_office', 'post'),
    ...word('block', 'block / प्रखंड'),
    ...word('police_station', 'thana / थाना'),
    ...word('tehsil', 'tehsil / तहसील'),
    ...word('gram_panchayat', 'पंचायत / panchayat'),
    ...word('ward', 'ward / वार्ड'),
    ...word('mohalla', 'मोहल्ला / mohalla / patti'),
  ],
  ['bil', 'ht', 'muhl', 'kil', 'sivil', 'lain', 'lini'],
)

function told(text: string): string {
  return placeSpans(text, index)
    .map((one) => `${one.text} ${one.code ?? '?'}`)
    .join(', ')
}

function all(cases: Readonly<Record<string, string>>): void {
  for (const [text, want] of Object.entries(cases)) assert.equal(told(text), want, text)
}

test('a name written in two words is the village of that name', () => {
  all({
    'Ram Pur me bijli nahi': 'Ram Pur 31',
    'kadam gaon ki sadak': 'kadam gaon 32',
    'बेल हटा में चोरी': 'बेल हटा 33',
    'Mahua Patti ka pul': 'Mahua Patti 34',
    'Bishan walia me pani': 'Bishan walia 35',
  })
})

test('a deed in the same two words is no village', () => {
  all({ 'bel hata do kehte hain padosi': '', 'ram pur jala diya gaya': 'ram pur 31', 'बेल हटा दिया गया': '' })
})

test('v for b, wa for a and a plural are the same name', () => {
  all({
    'विशनवलिया में': 'विशनवलिया 35',
    'महुवापट्टी में': 'महुवापट्टी 34',
    'Civil Lines, Tilaur Nagar': 'Civil Lines 43, Tilaur Nagar 40',
  })
})

test('a name is cut from what is written in one with it', () => {
  all({
    'सोनडीहवालों से चंदा': 'सोनडीह 30',
    'rampurme light nahi': 'rampur 31',
    'ग्रामरामपुर में': 'रामपुर 31',
    'सोनडीहपंचायत का सचिव': 'सोनडीह 20',
  })
})

test('the number of a ward is read in figures, in words, before and behind', () => {
  for (const ward of [
    'वार्ड नं० 7',
    'ward no.07',
    'w.no. 7',
    '7 नंबर वार्ड',
    'वार्ड संख्या सात',
    'ward number seven',
  ])
    assert.equal(told(`${ward} तिलौर नगर`), `${ward} 42, तिलौर नगर 40`, ward)
  assert.equal(told('maternity ward: seven women'), '')
})

test('the ward of a village is not the ward of the town', () => {
  all({ 'Rampur ward 7 me nal nahi': 'Rampur 31, ward 7 ?' })
})

test('a bare name is the village, one with its head or around a village the panchayat', () => {
  all({
    'सोनडीह में पानी नहीं': 'सोनडीह 30',
    'सोनडीह के सरपंच ने पैसा खाया': 'सोनडीह 20',
    'Sondih panchayat': 'Sondih 20',
    'रामपुर (सोनडीह) में': 'रामपुर 31, सोनडीह 20',
    'Rampur post Sondih': 'Rampur 31, Sondih 30',
    'रामपुर से सोनडीह तक सड़क': 'रामपुर 31, सोनडीह 30',
    'रामपुर में आग लगी। सोनडीह में दमकल है': 'रामपुर 31, सोनडीह 30',
  })
})

test('block, thana and tehsil of one name are told apart by their word', () => {
  all({ 'Belwan block': 'Belwan 10', 'थाना बेलवन': 'बेलवन 10', 'Belwan tehsil': 'Belwan 9' })
})

test('who writes two like names means both', () => {
  all({ 'koilpura sondih panchayat, dusra koilpur nahi': 'koilpura 37, sondih 20, koilpur 36' })
})

test('a place of another district or state is not ours', () => {
  all({
    'Rampur in UP se lauta': '',
    'रामपुर (उत्तर प्रदेश वाला) से': '',
    'coaching at Subhash Chowk, Ranchi': '',
    "Ranchi's Subhash Chowk": '',
    'बिहार के रामपुर में शादी': '',
    'Rampur, block Belwan': 'Rampur 31, Belwan 10',
  })
})

test('a person, a school or a shop of that name is no place', () => {
  all({
    'Mahua Patti naam ka clerk': '',
    'Rampur Yadav ne gaali di': '',
    'Rampur Public School ki fees': '',
    'Rampur Yadav tola me': 'Rampur 31',
    'Rampur nam ka gaon': 'Rampur 31',
  })
})

test('a small word that sounds like a place word announces nothing, and a comma parts the two', () => {
  all({ 'नहर पर किला मोहल्ला': 'किला मोहल्ला 41', 'Sondih panchayat, Rampur': 'Sondih 20, Rampur 31' })
})

test('the district’s own state beside a name speaks for the place', () => {
  const home = placeIndex([place(31, 'village', undefined, 'रामपुर / Rampur')], [], [], ['बिहार', 'Bihar'])
  assert.deepEqual(
    placeSpans('Rampur, Bihar', home).map(({ code }) => code),
    [31],
  )
  assert.deepEqual(placeSpans('Rampur, Gujarat', home), [])
})

test('what stands behind a name is no part of it', () => {
  all({ 'सुरजनगढ़ का कुआँ': 'सुरजनगढ़ 11', 'Belhata ata nahi koi': 'Belhata 33' })
})

test('a ward that is called by ordinary words is known beside its town', () => {
  all({ 'सिविल लाइन तिलौर नगर': 'सिविल लाइन 43, तिलौर नगर 40', 'Civil Line me pani': 'Civil Line 43' })
})

test('a nasal left out and an ending spelt by ear are the same name', () => {
  const land = placeIndex(
    [
      place(1, 'village', undefined, 'देवटांड़ / Devtand'),
      place(2, 'village', undefined, 'लखनडीह / Lakhandih'),
      place(3, 'village', undefined, 'धनमऊ / Dhanmau'),
      place(4, 'village', undefined, 'डुमरगाँव / Dumargaon'),
      place(5, 'village', undefined, 'सरसगंज / Sarasganj'),
      place(6, 'village', undefined, 'चिंतबारी / Chintbari'),
    ],
    [],
  )
  const codes = {
    1: 'देवटाड़ Devtad Devtar',
    2: 'Lakhandi Lakhandhih लखनढीह',
    3: 'Dhanmow धनमउ',
    4: 'Dumargao Dumargaun डुमरगाओं डुमरगॉव',
    5: 'सरसगज Sarasgnaj',
    6: 'चिंतबाड़ी Chintbadi',
  }
  for (const [code, names] of Object.entries(codes))
    for (const name of names.split(' ')) {
      const found = placeSpans(`${name} में पानी नहीं`, land)
      assert.deepEqual(
        found.map((one) => [one.text, one.code]),
        [[name, Number(code)]],
        name,
      )
    }
})

test('of two names that sound alike the one that is written so is meant', () => {
  all({ 'कोइलपूर में': 'कोइलपूर 36', 'Koilpoor me': 'Koilpoor 36', 'कोईलपुरा में': 'कोईलपुरा 37' })
})

test('who goes there names a place, and of two words with the name of another beside them', () => {
  all({
    'bel hata jate samay gir gaya': 'bel hata 33',
    'Bel hata to Rampur road is broken': 'Bel hata 33, Rampur 31',
    'mera ghar bel hata hai': 'bel hata 33',
  })
})

test('a bandage, a hospital ward and a village court are no places', () => {
  all({
    'Mahua patti jalane se machhar nahi bhagte': '',
    'अस्पताल के वार्ड 7 में पंखा बंद': '',
    'ग्राम कचहरी में पंच ने पैसे लिए': '',
    'W-5 naam ka bulb': '',
  })
})

test('a word that begins the next name is no end of this one', () => {
  const land = placeIndex(
    [place(1, 'town', undefined, 'तिलौर / Tilaur')],
    [...word('big_small', 'बड़ी / kala', 'name_part'), ...word('urban_body', 'nagar parishad')],
  )
  assert.deepEqual(
    placeSpans('वहाँ (तिलौर) बड़ी मस्जिद', land).map((one) => one.text),
    ['तिलौर'],
  )
})
