import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { Writable } from 'node:stream'
import { test } from 'node:test'
import { messageReaders } from '#core/reading/read-message.ts'
import { loadWords } from '#services/district/words.ts'
import { loadModels } from '#services/model/models.ts'
import { answering, answerLines } from './read.ts'

const root = resolve(import.meta.dirname, '../../..')
const words = await loadWords(resolve(root, 'districts/abhyas'))
const models = await loadModels(root)
const readers = messageReaders(words, models)

interface Answer {
  readonly id?: string
  readonly kind: string
  readonly language: string
  readonly subjects: readonly {
    readonly code: string
    readonly confidence: number
    readonly reason: string
  }[]
  readonly department: string | null
  readonly class: string | null
  readonly places: readonly { readonly text: string; readonly type: string; readonly code: number | null }[]
  readonly private: readonly { readonly type: string; readonly text: string; readonly start: number }[]
  readonly urgent: boolean
  readonly outOfScope: { readonly reason: string; readonly advice: { readonly hi: string } } | null
}

async function lines(
  input: readonly (string | Uint8Array)[],
  pairs = false,
  using = readers,
): Promise<readonly object[]> {
  let out = ''
  const output = new Writable({
    write(chunk, _encoding, done) {
      out += chunk
      done()
    },
  })
  async function* chunks() {
    yield* input
  }
  await answerLines(chunks(), output, answering(using, pairs))
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as object)
}

async function read(text: string, more: object = {}, using = readers): Promise<Answer> {
  const [answer] = await lines([`${JSON.stringify({ id: 'a', text, ...more })}\n`], false, using)
  return answer as Answer
}

async function same(a: unknown, b: unknown): Promise<boolean> {
  const [answer] = await lines([`${JSON.stringify({ a, b })}\n`], true)
  return (answer as { duplicate: boolean }).duplicate
}

test('a message is answered with its subject, department, place and private details', async () => {
  const answer = await read('😀 मेरा नाम सुनीता देवी है, ग्राम रामपुर में ट्रांसफार्मर जल गया, फोन 9000000021')
  assert.equal(answer.kind, 'complaint')
  assert.equal(answer.subjects[0]?.code, 'PWR-TRF')
  assert.match(answer.subjects[0]?.reason ?? '', /ट्रांसफार्मर/)
  assert.equal(answer.department, 'BIJ')
  assert.equal(answer.places[0]?.text, 'रामपुर')
  assert.deepEqual(
    answer.private.map(({ type, text, start }) => [type, text, start]),
    [
      ['name', 'सुनीता देवी', 11],
      ['phone', '9000000021', 69],
    ],
  )
})

test('both scripts say the same', async () => {
  const [hindi, roman] = [await read('पानी नहीं आ रहा है नल में'), await read('pani nhi aa rha hai nal me')]
  assert.equal(hindi.subjects[0]?.code, roman.subjects[0]?.code)
  assert.deepEqual([hindi.language, roman.language], ['hi', 'hi-Latn'])
})

test('how long the matter goes on is told with the words that say it', async () => {
  const { since } = (await read('😀 हमारे यहाँ दो साल से पानी नहीं है')) as Answer & { since: object }
  assert.deepEqual(since, { text: 'दो साल से', start: 13, end: 22, unit: 'year', amount: 2 })
  const dated = (await read('The road is broken since March 2021')) as Answer & { since: object }
  assert.deepEqual(dated.since, { text: 'since March 2021', start: 19, end: 35, year: 2021, month: 3 })
  assert.equal(((await read('2 साल का बच्चा बीमार है')) as Answer & { since: object | null }).since, null)
})

test('what was said before decides what a few words are', async () => {
  const asked = { earlier: 'यह किस गाँव में है? कृपया लिखिए' }
  assert.equal((await read('ग्राम सोनडीह, वार्ड 3', asked)).kind, 'answer')
  const reported = { earlier: 'आपकी शिकायत पर आख्या आई है। क्या आप संतुष्ट हैं?' }
  assert.equal((await read('नहीं', reported)).kind, 'dissatisfied')
  assert.equal((await read('हाँ', reported)).kind, 'satisfied')
})

test('danger is urgent and lifts the class', async () => {
  const answer = await read('school ke gate par bijli ka nanga taar gira hai, current aa raha hai')
  assert.equal(answer.urgent, true)
  assert.equal(answer.class, 'A')
  assert.equal((await read('राशन कार्ड में नाम जोड़ना है')).urgent, false)
})

test('what the district cannot take is said with the reason and a way', async () => {
  const answer = await read('RTI का जवाब नहीं मिला, सूचना का अधिकार में आवेदन किया था, प्रथम अपील भी की')
  assert.equal(answer.outOfScope?.reason, 'rti')
  assert.match(answer.outOfScope?.advice.hi ?? '', /अपील/)
  assert.equal((await read('हैंडपंप खराब है')).outOfScope, null)
})

test('a district with other codes is read by its own words', async () => {
  const subjects = words.subjects.map((one) => ({
    ...one,
    code: `X${one.code}`,
    ...(one.parent === undefined ? {} : { parent: `X${one.parent}` }),
    keywords: { hi: [], roman: [], en: [] },
  }))
  const strange = messageReaders({ ...words, subjects }, models)
  assert.equal((await read('chapakal do mahine se kharab hai', {}, strange)).subjects[0]?.code, 'XWAT-HP')
  assert.equal((await read('kotedar kam tolta hai', {}, strange)).subjects[0]?.code, 'XRAT-DLR')
})

test('a line that cannot be read is told by its number and its id, and the others are answered', async () => {
  const input =
    '{"id":1,"text":"namaste"}\nnonsense\n\n{"id":2}\n{"id":3,"text":"dhanyavad"}\n{"id":"four","text":"cut of'
  const bytes = new TextEncoder().encode(input)
  const answers = (await lines([bytes.subarray(0, 10), bytes.subarray(10)])) as {
    id?: number | string
    line?: number
  }[]
  assert.deepEqual(
    answers.map(({ id, line }) => (line === undefined ? id : `line ${line}: ${id ?? ''}`)),
    [1, 'line 2: ', 'line 4: 2', 3, 'line 6: four'],
  )
})

test('neighbours tell of one thing; a letter with other names is another matter', async () => {
  assert.equal(await same('रामपुर में ट्रांसफार्मर जल गया', 'rampur ka transformer phunk gaya hai'), true)
  assert.equal(await same('रामपुर में ट्रांसफार्मर जल गया', 'मोतीपुर में ट्रांसफार्मर जल गया'), false)
  const letter = (name: string) => `महोदय, मेरी वृद्धा पेंशन 6 माह से बंद है। प्रार्थी ${name}, ग्राम रामपुर`
  assert.equal(await same(letter('रामदुलारी'), letter('शिवकुमारी')), false)
  assert.equal(await same(letter('रामदुलारी'), letter('रामदुलारी')), true)
})

test('each of several matters has its place among the three subjects, with its reason', async () => {
  const said = await read(
    'rashan dukan wala har mahine anaj kam tolta hai. iske alawa hamare mohalle ki gali ki street light do mahine se band hai',
  )
  const codes = said.subjects.map(({ code }) => code.slice(0, 3))
  assert.ok(codes.includes('RAT') && codes.includes('URB'), codes.join())
  assert.ok(said.subjects.length <= 3)
  for (const { reason } of said.subjects) assert.notEqual(reason, '')
})

test('nothing is suggested of what says nothing, and its language is told truly', async () => {
  for (const [text, language] of [
    ['', 'und'],
    ['👍', 'und'],
    ['12345', 'und'],
    ['ok', 'hi-Latn'],
    ['ಕುಡಿಯುವ ನೀರು ಬರುತ್ತಿಲ್ಲ', 'kn'],
    ['தண்ணீர் வரவில்லை', 'ta'],
    ['জল নেই', 'bn'],
    ['zxqv wprt', 'hi-Latn'],
  ] as const) {
    const answer = await read(text)
    assert.deepEqual(
      [answer.subjects, answer.department, answer.class, answer.language],
      [[], null, null, language],
      text,
    )
  }
})

test('a district that the folder does not have is not passed over in silence', async () => {
  const warned = async (district: unknown) =>
    ((await read('ग्राम रामपुर', { district })) as Answer & { warnings?: readonly string[] }).warnings
  assert.equal((await warned(1))?.length, 1)
  assert.equal((await warned('Nowhere'))?.length, 1)
  for (const known of [9901, '9901', 'Abhyas', 'अभ्यास', undefined])
    assert.equal(await warned(known), undefined)
})

test('reasons are told in Hindi and English', async () => {
  const answer = (await read('मेरा नाम सुनीता देवी है, चापाकल खराब है')) as Answer & { kindReason: string }
  for (const reason of [answer.kindReason, answer.subjects[0]?.reason ?? ''])
    assert.match(reason, /[\u0900-\u097f].* \/ .*[a-z]/)
})

test('who is in danger gets the numbers that fit', async () => {
  const call = async (text: string) => ((await read(text)) as Answer & { call?: readonly string[] }).call
  assert.ok((await call('bachche ko saanp ne kaat liya'))?.includes('108'))
  assert.ok((await call('otp bata diya, online thagi ho gayi'))?.includes('1930'))
  assert.equal(await call('hamara chapakal kharab hai'), undefined)
})

test('the same person is known by a number as by a text, and nothing is a copy of nothing', async () => {
  const from = (one: number | string) => ({ text: 'मेरी वृद्धा पेंशन 6 माह से बंद है', from: one })
  assert.equal(await same(from(7), from('7')), true)
  assert.equal(await same(from(7), { text: 'meri pension nahi aa rahi 6 mahine se', from: 7 }), true)
  for (const [a, b] of [
    ['', ''],
    ['👍', '👍'],
    ['🙏🙏', ''],
    ['123', '123'],
    ['ok', 'ok'],
    ['नमस्ते', 'नमस्ते'],
  ])
    assert.equal(await same(a, b), false)
})

test('the same words of two people about what is their own are two matters', async () => {
  const from = (one: number) => ({ text: 'मेरी वृद्धा पेंशन 6 माह से बंद है', from: one })
  assert.equal(await same(from(7), from(8)), false)
  const lane = (one: number) => ({ text: 'रामपुर में ट्रांसफार्मर जल गया है', from: one })
  assert.equal(await same(lane(7), lane(8)), true)
})
