import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sinceDay, sincesIn } from './since.ts'

const TODAY = '2026-11-01'

/** What people wrote, and how long it goes on: in days, or since which year (and month). */
const told: readonly (readonly [string, number | string])[] = [
  ['दो साल से पेंशन नहीं मिली है', 730],
  ['पिछले तीन महीने से पानी नहीं आ रहा', 90],
  ['६ महीने से ट्रांसफार्मर जला पड़ा है', 180],
  ['हमारे टोले का चापाकल 15 दिन से खराब है', 15],
  ['डेढ़ साल से दौड़ रहा हूँ, दाखिल खारिज नहीं हुआ', 548],
  ['ढाई वर्ष से मुआवजा नहीं मिला', 913],
  ['करीब 10 वर्षों से यह रास्ता बंद है', 3650],
  ['सालों से नाली जाम है', 730],
  ['कई महीनों से राशन नहीं मिल रहा', 60],
  ['साल भर से चक्कर लगा रहे हैं', 365],
  ['पिछले साल से बिजली का बिल गलत आ रहा है', 365],
  ['आवेदन दिए दो साल हो गए, कुछ नहीं हुआ', 730],
  ['शिकायत किए 6 महीने बीत चुके हैं', 180],
  ['तीन साल से अधिक समय से सड़क टूटी है', 1095],
  ['2 साल से ज्यादा हो गया, सुनवाई नहीं हुई', 730],
  ['दो हफ्ते से कूड़ा नहीं उठा', 14],
  ['2021 से सड़क अधूरी पड़ी है', '2021-01-01'],
  ['सन 2019 से मामला लटका है', '2019-01-01'],
  ['मार्च 2022 से मानदेय नहीं मिला', '2022-03-01'],
  ['12/08/2023 से विद्यालय में शिक्षक नहीं है', '2023-08-01'],
  ['दो साल पहले आवेदन दिया था, अभी तक कुछ नहीं हुआ', 730],
  ['बरसों से भटक रहे हैं', 730],
  ['6 mahine se light nahi hai', 180],
  ['do saal se pension nahi mili', 730],
  ['pichle teen mahine se pani nahi aa raha', 90],
  ['dedh saal se chakkar laga rahe hain', 548],
  ['kai saal se nali jam hai', 730],
  ['saal bhar se road tuta hai', 365],
  ['avedan diye 8 mahine ho gaye', 240],
  ['2 year se bill galat aa raha hai', 730],
  ['2020 se case pending hai', '2020-01-01'],
  ['last 2 saal se sadak kharab', 730],
  ['teen saal pahle likha tha abhi tak jawab nahi', 1095],
  ['No water for two years', 730],
  ['The road has been broken since 2021.', '2021-01-01'],
  ['Pension stopped since March 2022', '2022-03-01'],
  ['We have had no teacher for the last six months', 180],
  ['It has been 3 years and nobody came', 1095],
  ['The drain is blocked since last year', 365],
  ['for more than ten years we are waiting', 3650],
  ['I applied two years ago and still have no card', 730],
  ['waiting for years', 730],
  ['From the past 4 weeks the transformer is burnt', 28],
  ['5 days se nahi; actually पिछले दो साल से परेशान हैं', 730],
]

/** What says nothing about how long it goes on. */
const silent: readonly string[] = [
  '2 साल का बच्चा बीमार है',
  'मेरी बेटी 5 साल की है, आंगनबाड़ी में नाम नहीं लिखा',
  'मेरी उम्र 60 साल हो गई है, पेंशन चाहिए',
  'a child two years old fell into the drain',
  'My mother is 70 years old',
  '6 साल से कम उम्र के बच्चों को पोषाहार नहीं मिलता',
  '3 साल से 6 साल के बच्चे आंगनबाड़ी नहीं जाते',
  '60 साल से ऊपर के लोगों को पेंशन मिले',
  'हर तीन महीने से बिल आता है',
  'दो साल पहले बनी सड़क टूट गई',
  'the road that was built two years ago is broken',
  'do saal ka bachcha bimar hai',
  'तीन दिन में ठीक करा दीजिए',
  'within two days please',
  '2019 से 2021 तक की छात्रवृत्ति',
  'गारंटी दो साल से है',
  'गाँव से बाजार का रास्ता खराब है',
  'bus stand se 2 km dur',
  'आज से पानी बंद है',
  'मोबाइल 9000002021 से फोन किया',
  'women aged over 60 years now need cards',
  'दुकान से राशन कम मिलता है',
]

test('how long it goes on is read from digits and words, in Hindi, Roman Hindi and English', () => {
  const wrong = told.flatMap(([text, expected]) => {
    const day = sinceDay(text, TODAY)
    const wanted =
      typeof expected === 'string'
        ? expected
        : new Date(Date.parse(TODAY) - expected * 86_400_000).toISOString().slice(0, 10)
    return day === wanted ? [] : [`${text}: ${day}, not ${wanted}`]
  })
  assert.deepEqual(wrong, [])
})

test('an age, a limit, a range and what is long over say nothing about how long it goes on', () => {
  const wrong = silent.flatMap((text) => {
    const [since] = sincesIn(text)
    return since ? [`${text}: ${text.slice(since.start, since.end)}`] : []
  })
  assert.deepEqual(wrong, [])
})

test('the words that say it are found where they stand, and the longest counts', () => {
  const text = 'हमारे यहाँ ३ दिन से बिजली नहीं, और दो साल से खंभा टूटा है'
  const [since] = sincesIn(text)
  assert.equal(since && text.slice(since.start, since.end), 'दो साल से')
  assert.equal(sincesIn(text).length, 2)
})

test('a year to come is no beginning', () => {
  assert.equal(sinceDay('2030 से', TODAY), undefined)
})
