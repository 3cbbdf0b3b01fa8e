import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hearCitizen } from './citizen.ts'
import {
  complaint,
  deeds,
  facts,
  grievance,
  heard,
  NOW,
  said,
  text,
  unread,
  village,
} from './fixtures/citizen.ts'
import { IDLE, type Talk } from './talk.ts'
import type { Facts, Turn } from './turn.ts'

const OTHER = { code: 9900222, confidence: 0.9, why: 'गाँव' }

const LATER = new Date(NOW.getTime() + 60_000)

/** The pump at the first village, shown and not yet agreed to. */
const shown: Talk = hearCitizen(
  IDLE,
  heard(text('चापाकल खराब है, ग्राम तेजबारी')),
  facts({ reading: { ...complaint, places: [village] } }),
).talk
/** The pump, and the question where. */
const askedWhere: Talk = hearCitizen(IDLE, heard(text('चापाकल खराब है')), facts({ reading: complaint })).talk

const hears = (
  talk: Talk,
  words: string,
  reading: Partial<Facts['reading']> = {},
  over: Partial<Facts> = {},
): Turn =>
  hearCitizen(
    talk,
    { ...heard(text(words)), id: 'm-2' as never, at: LATER },
    facts({ reading: { ...unread, ...reading }, ...over }),
  )

test('"नहीं, गाँव दूसरा है" with the right name puts the right village in', () => {
  assert.equal(shown.stage, 'confirming')
  for (const words of ['नहीं, गाँव कुसुमनगर है', 'गाँव गलत लिखा, सही गाँव कुसुमनगर है', 'कुसुमनगर']) {
    const turn = hears(shown, words, { kind: 'grievance', places: [OTHER] })
    assert.equal(turn.talk.draft?.place?.code, OTHER.code, words)
  }
  const detail = hears(shown, 'यह पंप कुसुमनगर जाने वाले रास्ते पर सरकारी स्कूल के ठीक सामने लगा है', { places: [OTHER] })
  assert.equal(detail.talk.draft?.place?.code, village.code, 'a place named in passing changes nothing')
})

test('agreed with a word more than "हाँ" is agreed, and the words go with it', () => {
  const turn = hears(shown, 'हाँ सही है, जल्दी ठीक करवाइए', { kind: 'grievance' })
  assert.deepEqual(deeds(turn), ['register'])
  assert.deepEqual(turn.talk.draft?.messages, ['m-1', 'm-2'])
  assert.equal(said(turn), '')
  assert.notEqual(said(hears(shown, 'हाँ पर गाँव दूसरा है', { kind: 'grievance' })), '')
})

test('what is asked in the middle is answered, and our own question put again', () => {
  const turn = hears(askedWhere, 'कितने दिन में होगा?', { kind: 'grievance' })
  assert.match(said(turn), /नियत समय भी यहीं बताएँगे[\s\S]*किस गाँव/)
  assert.equal(turn.talk.draft?.placeWords, undefined)
  assert.deepEqual(turn.talk.draft?.words, ['चापाकल खराब है'], 'a question is no part of what is wrong')
  assert.match(said(hears(shown, 'कब तक होगा', { kind: 'status' })), /दर्ज करें\?/)
})

test('a complaint told instead of the place is no place, and where is asked once more, not for ever', () => {
  const reading = {
    kind: 'grievance',
    subjects: [{ code: 'SAN-DRN', confidence: 0.9, why: 'नाली' }],
  } as const
  const again = hears(askedWhere, 'नाली भी जाम है', reading)
  assert.match(said(again), /किस गाँव/)
  assert.equal(again.talk.draft?.placeWords, undefined)
  const third = hears(again.talk, 'सड़क भी टूटी है', reading)
  assert.match(said(third), /दर्ज करें\?/)
  assert.match(said(hears(askedWhere, 'पता नहीं')), /दर्ज करें\?/, 'who does not know is not asked again')
})

test('what was written before our question could be read is kept, and the question is not put twice', () => {
  const reading = {
    ...unread,
    kind: 'grievance' as const,
    subjects: [{ code: 'SAN-DRN', confidence: 0.9, why: 'नाली' }],
  }
  const line = {
    ...heard(text('पानी घर में घुस रहा है')),
    id: 'm-2' as never,
    at: new Date(NOW.getTime() + 1000),
  }
  const turn = hearCitizen(askedWhere, line, facts({ reading }))
  assert.equal(said(turn), '')
  assert.deepEqual(turn.talk.draft?.words, ['चापाकल खराब है', 'पानी घर में घुस रहा है'])
  assert.match(said(hears(turn.talk, 'नाली भी जाम है', reading)), /किस गाँव/)
})

test('a place alone is asked about: what is wrong there?', () => {
  const turn = hears(IDLE, 'ग्राम तेजबारी ब्लॉक बेलवन', { kind: 'grievance', places: [village] })
  assert.match(said(turn), /समस्या क्या है/)
  assert.equal(turn.talk.draft?.place?.code, village.code)
})

test('a correction right after registering joins the file and goes before a person', () => {
  const turn = hears(
    IDLE,
    'गाँव गलत लिख दिया, गाँव कुसुमनगर है',
    { kind: 'grievance', places: [OTHER] },
    { open: [grievance()] },
  )
  assert.deepEqual(deeds(turn), ['join'])
  assert.equal(turn.flag, 'correction')
  assert.match(said(turn), /सुधार[\s\S]*कंट्रोल रूम/)
})

test('another matter told with the first is named, so that it is sent by itself', () => {
  const turn = hears(IDLE, 'चापाकल खराब है और बिजली नहीं आती, ग्राम तेजबारी', {
    ...complaint,
    places: [village],
    also: 'PWR-CUT',
  })
  assert.match(said(turn), /एक और बात भी लिखी है[\s\S]*अलग संदेश/)
})

test('where it is unsure what the other matter is, it is told in the citizen’s own words', () => {
  const words = 'स्कूल की दीवार झुक गई है'
  const turn = hears(IDLE, `चापाकल खराब है और ${words}, ग्राम तेजबारी`, {
    ...complaint,
    places: [village],
    also: 'PWR-CUT',
    issues: [
      { subject: 'WAT-HP', confidence: 0.9, words: 'चापाकल खराब है' },
      { subject: 'PWR-CUT', confidence: 0.5, words },
    ],
  })
  assert.match(said(turn), /एक और बात भी लिखी है \(“स्कूल की दीवार झुक गई है”\)/)
})

test('"ok" to a report closes nothing: it is asked whether the work is done', () => {
  const open = [grievance({ state: 'awaiting_word', hearingUntil: LATER })]
  for (const words of ['ok', 'ठीक है', 'जी']) {
    const turn = hears(IDLE, words, { kind: 'satisfied' }, { open })
    assert.deepEqual(deeds(turn), ['join'], words)
    assert.match(said(turn), /समस्या हल हो गई\?/)
  }
  assert.deepEqual(deeds(hears(IDLE, 'हाँ', { kind: 'satisfied' }, { open })), ['word'])
})

test('what is still wrong after a report is asked about, and "हाँ" to "new or old?" closes nothing', () => {
  const open = [grievance({ state: 'awaiting_word', hearingUntil: LATER })]
  const subjects = [{ code: 'WAT-QLT', confidence: 0.9, why: 'गंदा' }]
  const asked = hears(IDLE, 'पानी तो आ रहा है लेकिन गंदा है', { kind: 'grievance', subjects }, { open })
  assert.equal(asked.talk.stage, 'choosing')
  for (const words of ['हाँ', 'नहीं']) {
    const turn = hears(asked.talk, words, { kind: words === 'हाँ' ? 'satisfied' : 'dissatisfied' }, { open })
    assert.deepEqual(deeds(turn), [], words)
    assert.match(said(turn), /नई शिकायत है या पुरानी/)
  }
})

test('a question back to the officer supplies nothing yet', () => {
  const open = [grievance({ state: 'awaiting_complainant' })]
  const turn = hears(IDLE, 'कौन सा आधार? मेरा या पिता का', { kind: 'grievance' }, { open })
  assert.deepEqual(deeds(turn), ['join'])
  assert.match(said(turn), /प्रश्न/)
  assert.deepEqual(deeds(hears(IDLE, 'आधार 1234 5678 9012', { kind: 'grievance' }, { open })), ['supply'])
})

test('that it is mended before any report is told to the officer, and how to take it back', () => {
  const turn = hears(IDLE, 'अब ठीक हो गया है', { kind: 'satisfied' }, { open: [grievance()] })
  assert.deepEqual(deeds(turn), ['join'])
  assert.match(said(turn), /वापस लेनी हो/)
})

test('who wants the number of the officer is put before a person', () => {
  const reading = {
    kind: 'grievance',
    person: true,
    subjects: [{ code: 'RAT-NEW', confidence: 0.8, why: 'नंबर' }],
  } as const
  assert.equal(hears(IDLE, 'JE साहब का नंबर दो', reading, { open: [grievance()] }).flag, 'asked-for-person')
})
