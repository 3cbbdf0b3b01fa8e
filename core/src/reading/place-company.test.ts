import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Place, PlaceType, PlaceWord } from '../district/district.ts'
import { placeSpans } from './place.ts'
import { placeIndex } from './place-index.ts'

function place(code: number, type: PlaceType, parent: number | undefined, names: string): Place {
  const [nameHi = '', nameEn = '', ...aliases] = names.split(' / ')
  return { code, type, nameHi, nameEn, aliases, ...(parent === undefined ? {} : { parent }) }
}

const word = (code: string, variants: string): readonly PlaceWord[] =>
  variants.split(' / ').map((variant) => ({ code, kind: 'place_level', variant, position: 'before' }))

const index = placeIndex(
  [
    place(1, 'district', undefined, 'तिलौर / Tilaur'),
    place(8, 'subdistrict', 1, 'पलाशगंज / Palashganj'),
    place(10, 'block', 8, 'पलाशगंज / Palashganj'),
    place(11, 'block', 1, 'बेलवन / Belwan'),
    place(20, 'panchayat', 10, 'नौडीह / Naudih'),
    place(21, 'panchayat', 11, 'तेजपुरा / Tejpura'),
    place(30, 'village', 20, 'नौडीह / Naudih'),
    place(31, 'village', 20, 'हरिपुर / Haripur'),
    place(32, 'village', 20, 'मदनचक / Madanchak'),
    place(40, 'village', 21, 'तेजपुरा / Tejpura'),
    place(41, 'village', 21, 'हरिपुर / Haripur'),
    place(42, 'village', 21, 'भीमटांड़ / Bhimtand'),
    place(43, 'village', 21, 'महुआपट्टी / Mahuapatti'),
    place(50, 'town', 8, 'पलाशगंज बाजार / Palashganj Bazar'),
    place(51, 'ward', 50, 'वार्ड 6 चीनी मिल / Ward 6 Chini Mill / चीनी मिल / Chini Mill / Ward no 6'),
    place(60, 'town', 1, 'तिलौर नगर / Tilaur Nagar'),
    place(61, 'ward', 60, 'वार्ड 6 कचहरी रोड / Ward 6 Kachahri Road / कचहरी रोड / Kachahri Road / Ward no 6'),
  ],
  [
    ...word('village', 'ग्राम / gram / गाँव / gaon'),
    ...word('post_office', 'post / पोस्ट'),
    ...word('block', 'block / प्रखंड'),
    ...word('tehsil', 'tehsil / तहसील'),
    ...word('gram_panchayat', 'पंचायत / panchayat'),
    ...word('urban_body', 'नगर पंचायत / nagar panchayat'),
    ...word('ward', 'ward / वार्ड'),
    ...word('mohalla', 'patti'),
  ],
  ['cini', 'mil', 'kchri', 'rud'],
)

function all(cases: Readonly<Record<string, string>>): void {
  for (const [text, want] of Object.entries(cases)) {
    const told = placeSpans(text, index).map((one) => `${one.text} ${one.code ?? '?'}`)
    assert.equal(told.join(', '), want, text)
  }
}

test('between its village and the block stands the panchayat', () => {
  all({
    'मदनचक, नौडीह, पलाशगंज में पानी नहीं': 'मदनचक 32, नौडीह 20, पलाशगंज 10',
    'Madanchak Naudih Palashganj block': 'Madanchak 32, Naudih 20, Palashganj 10',
    'Madanchak post Naudih block Palashganj': 'Madanchak 32, Naudih 30, Palashganj 10',
    'Naudih, Palashganj': 'Naudih 30, Palashganj 10',
  })
})

test('two villages on a way, side by side or with a hospital are two villages', () => {
  all({
    'मदनचक और नौडीह में अंधेरा है': 'मदनचक 32, नौडीह 30',
    'Madanchak se Naudih tak, block Palashganj': 'Madanchak 32, Naudih 30, Palashganj 10',
    'मदनचक से नौडीह अस्पताल ले गए': 'मदनचक 32, नौडीह 30',
    'Madanchak ka khad Naudih walon ko de diya': 'Madanchak 32, Naudih 30',
  })
})

test('the paddy society is the panchayat’s', () => {
  all({ 'मैं मदनचक का हूँ। नौडीह पैक्स में बोरा नहीं': 'मदनचक 32, नौडीह 20' })
})

test('a neighbour village tells which village of that name is meant', () => {
  all({
    'Haripur aur Madanchak ke beech ki pulia': 'Haripur 31, Madanchak 32',
    'भीमटांड़ के पास वाले हरिपुर में': 'भीमटांड़ 42, हरिपुर 41',
  })
})

test('of two villages of one name each has the company that stands nearer to it', () => {
  all({
    'Haripur Palashganj wala aur Haripur Belwan wala': 'Haripur 31, Palashganj 10, Haripur 41, Belwan 11',
  })
})

test('a place that is said not to be meant tells nothing', () => {
  all({
    'Haripur (Tejpura), Palashganj wala nahi': 'Haripur 41, Tejpura 21, Palashganj 10',
    'Haripur, Naudih wala alag hai, block Belwan': 'Haripur 41, Naudih 20, Belwan 11',
  })
})

test('a word between two names is of the one whose kind it tells', () => {
  all({
    'Haripur panchayat Tejpura': 'Haripur 41, Tejpura 21',
    'Mahua Patti Tejpura me': 'Mahua Patti 43, Tejpura 21',
  })
})

test('the tehsil has the tehsildar, the nagar panchayat is the town', () => {
  all({
    'Tehsildar Palashganj ne paisa manga': 'Palashganj 8',
    'पलाशगंज के एसडीएम': 'पलाशगंज 8',
    'नगर पंचायत पलाशगंज': 'पलाशगंज 50',
    'चीनी मिल, पलाशगंज': 'चीनी मिल 51, पलाशगंज 50',
    'पलाशगंज में': 'पलाशगंज 10',
  })
})

test('the name of a ward tells of which town its number is', () => {
  all({
    'ward 6 Kachahri Road me kooda': 'ward 6 61, Kachahri Road 61',
    'वार्ड 6, चीनी मिल': 'वार्ड 6 51, चीनी मिल 51',
  })
})

test('a ward is known by its misspelt ordinary words beside its town', () => {
  all({ 'chini mil ki raakh Palashganj Bazar me': 'chini mil 51, Palashganj Bazar 50' })
})
