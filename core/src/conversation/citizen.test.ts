import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GrievanceId, MessageId } from '../ids.ts'
import type { Content } from '../message/content.ts'
import { hearCitizen } from './citizen.ts'
import {
  complaint,
  deeds,
  facts,
  grievance,
  heard,
  NOW,
  photo,
  said,
  text,
  unread,
  village,
} from './fixtures/citizen.ts'
import { IDLE, type Talk } from './talk.ts'

test('a complaint with its place is shown once and registers on "हाँ"', () => {
  const first = hearCitizen(
    IDLE,
    heard(text('चापाकल खराब है')),
    facts({ reading: { ...complaint, places: [village] } }),
  )
  assert.equal(first.talk.stage, 'confirming')
  assert.match(said(first), /हमने यह समझा/)
  const second = hearCitizen(first.talk, heard(text('हाँ')), facts({ reading: { ...unread, kind: 'yes' } }))
  assert.deepEqual(second.deeds, [{ do: 'register', grievance: 'g-new', at: NOW }])
})

test('who does not answer is registered all the same, after the set time', () => {
  const turn = hearCitizen(
    IDLE,
    heard(text('चापाकल खराब है')),
    facts({ reading: { ...complaint, places: [village] } }),
  )
  assert.deepEqual(turn.deeds, [
    { do: 'register', grievance: 'g-new', at: new Date(NOW.getTime() + 15 * 60_000) },
  ])
})

test('only what is missing is asked: the place', () => {
  const first = hearCitizen(IDLE, heard(text('चापाकल खराब है')), facts({ reading: complaint }))
  assert.match(said(first), /किस गाँव या मोहल्ले/)
  const second = hearCitizen(first.talk, heard(text('नया टोला')), facts())
  assert.equal(second.talk.stage, 'confirming')
  assert.equal(second.talk.draft?.placeWords, 'नया टोला')
})

test('a name that several villages bear is asked by a list', () => {
  const turn = hearCitizen(
    IDLE,
    heard(text('चापाकल खराब है रामपुर')),
    facts({ reading: { ...complaint, places: [village], whichPlace: [1, 2] } }),
  )
  assert.equal(turn.say[0]?.inside.type, 'list')
  const chosen = hearCitizen(
    turn.talk,
    heard({ type: 'pressed', buttonId: 'x', title: 'गाँव 2' }, { do: 'place', place: 2 }),
    facts(),
  )
  assert.equal(chosen.talk.draft?.place?.code, 2)
  assert.equal(chosen.talk.stage, 'confirming')
})

test('never more than three questions are asked', () => {
  let talk: Talk = IDLE
  let questions = 0
  for (let times = 0; times < 6; times++) {
    const turn = hearCitizen(
      talk,
      heard(times === 0 ? photo : text('पता नहीं')),
      facts({ newGrievance: 'g-new' as GrievanceId }),
    )
    talk = turn.talk
    if (turn.talk.stage === 'asking') questions++
  }
  assert.ok(questions <= 3, `${questions} questions`)
  assert.equal(talk.stage, 'confirming')
})

test('a photo alone is asked about once, and more photos of the album bring no more questions', () => {
  const first = hearCitizen(IDLE, heard(photo), facts())
  assert.match(said(first), /किस बारे में/)
  const second = hearCitizen(first.talk, { ...heard(photo), id: 'm-2' as MessageId }, facts())
  assert.deepEqual(second.say, [])
  assert.deepEqual(second.talk.draft?.messages, ['m-1', 'm-2'])
})

test('a voice note is enough to be registered for a person to listen to', () => {
  const turn = hearCitizen(IDLE, heard({ type: 'media', media: 'audio', mediaId: '2', voice: true }), facts())
  assert.deepEqual(deeds(turn), ['register'])
  assert.equal(turn.talk.draft?.spoken, true)
})

test('greetings, thanks and stickers make no grievance', () => {
  const sticker: Content = { type: 'media', media: 'sticker', mediaId: '3' }
  for (const [content, kind] of [
    [text('नमस्ते'), 'greeting'],
    [text('धन्यवाद'), 'thanks'],
    [sticker, 'unclear'],
    [text('stop'), 'stop'],
  ] as const) {
    const turn = hearCitizen(IDLE, heard(content), facts({ reading: { ...unread, kind } }))
    assert.deepEqual(turn.deeds, [], kind)
    assert.equal(turn.talk.stage, 'idle')
  }
})

test('abuse makes no grievance but goes to a person', () => {
  const turn = hearCitizen(IDLE, heard(text('…')), facts({ reading: { ...unread, kind: 'abuse' } }))
  assert.equal(turn.flag, 'abuse')
  assert.deepEqual(turn.deeds, [])
})

test('who is in danger is told the emergency number at once, and is still heard', () => {
  const turn = hearCitizen(IDLE, heard(text('बचाओ')), facts({ reading: { ...complaint, kind: 'emergency' } }))
  assert.match(said(turn), /112/)
  assert.equal(turn.flag, 'emergency')
  assert.deepEqual(deeds(turn), ['register'])
})

test('danger is heard in an answer about a known grievance too', () => {
  const known = grievance({ state: 'awaiting_complainant' })
  const turn = hearCitizen(
    IDLE,
    heard(text('ABH-PHE-26-00001-K वे लोग मुझे मार डालेंगे')),
    facts({ open: [known], reading: { ...unread, kind: 'emergency' } }),
  )
  assert.match(said(turn), /112/)
  assert.equal(turn.flag, 'emergency')
})

test('"स्थिति" tells the state, where it lies and the due date', () => {
  const known = grievance({ postName: 'अधिशासी अभियंता', dueAt: new Date('2026-10-09T11:30:00Z') })
  const turn = hearCitizen(
    IDLE,
    heard(text('स्थिति')),
    facts({ open: [known], reading: { ...unread, kind: 'status' } }),
  )
  assert.match(said(turn), /ABH-PHE-26-00001-K[\s\S]*अधिकारी के पास[\s\S]*अधिशासी अभियंता[\s\S]*नियत समय/)
})

test('a code that is not this citizen’s tells nothing, and the attempt is put on record', () => {
  const turn = hearCitizen(
    IDLE,
    heard(text('ABH-PHE-26-00001-K')),
    facts({ codes: [{ code: 'ABH-PHE-26-00001-K', state: 'not-own' }] }),
  )
  assert.deepEqual(deeds(turn), ['rebuff'])
  assert.doesNotMatch(said(turn), /अधिकारी के पास|चापाकल/)
})

test('a code with a wrong check character is asked, not guessed', () => {
  const turn = hearCitizen(
    IDLE,
    heard(text('ABH-PHE-26-00001-M')),
    facts({ codes: [{ code: 'ABH-PHE-26-00001-M', state: 'doubtful' }] }),
  )
  assert.match(said(turn), /सही नहीं लगता/)
  assert.deepEqual(turn.deeds, [])
})

test('after the report, "काम नहीं हुआ" reopens at once and asks what is lacking', () => {
  const known = grievance({ state: 'awaiting_word', hearingUntil: new Date('2026-10-13T05:00:00Z') })
  const turn = hearCitizen(
    IDLE,
    heard(text('काम नहीं हुआ')),
    facts({ open: [known], reading: { ...unread, kind: 'dissatisfied' } }),
  )
  assert.deepEqual(turn.deeds, [
    { do: 'word', grievance: 'g-1', word: 'dissatisfied', messages: ['m-1'], at: NOW },
  ])
  assert.match(said(turn), /क्या कमी/)
  const lacking = hearCitizen(
    turn.talk,
    heard(text('पाइप अभी भी टूटा है')),
    facts({ open: [grievance()], reading: complaint }),
  )
  assert.deepEqual(deeds(lacking), ['join'])
})

test('after the report, a photo without words is asked about and counts as "not done" when left so', () => {
  const known = grievance({ state: 'awaiting_word', hearingUntil: new Date('2026-10-13T05:00:00Z') })
  const turn = hearCitizen(IDLE, heard(photo), facts({ open: [known] }))
  assert.deepEqual(deeds(turn), ['join', 'word'])
  const word = turn.deeds[1]
  assert.ok(word?.do === 'word' && word.word === 'dissatisfied' && word.at > NOW)
})

test('what the officer asked for goes to the officer', () => {
  const turn = hearCitizen(
    IDLE,
    heard(photo),
    facts({ open: [grievance({ state: 'awaiting_complainant', asked: 'आधार' })] }),
  )
  assert.deepEqual(deeds(turn), ['supply'])
})

test('in doubt the citizen is asked: new, or the earlier one?', () => {
  const turn = hearCitizen(
    IDLE,
    heard(text('अभी तक कुछ')),
    facts({ open: [grievance({ lastActAt: new Date('2026-10-01T05:00:00Z') })] }),
  )
  assert.match(said(turn), /नई शिकायत है या पुरानी/)
  const joined = hearCitizen(
    turn.talk,
    heard({ type: 'pressed', buttonId: 'x', title: 'ABH' }, { do: 'join', grievance: 'g-1' }),
    facts({ open: [grievance()] }),
  )
  assert.deepEqual(joined.deeds, [{ do: 'join', grievance: 'g-1', messages: ['m-1'] }])
})

test('another subject at another place is another grievance, without a question', () => {
  const road = {
    ...complaint,
    subjects: [{ code: 'RDS-RUR', confidence: 0.9, why: 'सड़क' }],
    places: [{ ...village, code: 9900202 }],
  }
  const turn = hearCitizen(IDLE, heard(text('सड़क टूटी है')), facts({ open: [grievance()], reading: road }))
  assert.deepEqual(
    turn.deeds.map((deed) => deed.do === 'register' && deed.grievance),
    ['g-new'],
  )
})

test('a message to a closed grievance is offered reopening', () => {
  const closed = grievance({ state: 'closed' })
  const turn = hearCitizen(
    IDLE,
    heard(text('फिर खराब हो गया')),
    facts({ closedLately: [closed], repliedTo: closed.id, reading: complaint }),
  )
  assert.match(said(turn), /फिर से खोलें/)
  const reopened = hearCitizen(
    turn.talk,
    heard({ type: 'pressed', buttonId: 'x', title: '' }, { do: 'reopen', grievance: closed.id }),
    facts({ closedLately: [closed] }),
  )
  assert.deepEqual(
    reopened.deeds.map((deed) => deed.do === 'word' && deed.word),
    ['reopen'],
  )
})

test('the language changes on request', () => {
  const turn = hearCitizen(IDLE, heard(text('English')), facts())
  assert.equal(turn.language, 'en')
  assert.match(said(turn), /English from now on/)
})

test('who wants to speak with a person gets one, and no question about a village', () => {
  const turn = hearCitizen(
    IDLE,
    heard(text('कलेक्टर साहब से बात करनी है')),
    facts({ reading: { ...unread, kind: 'grievance', person: true } }),
  )
  assert.equal(turn.flag, 'asked-for-person')
  assert.deepEqual(turn.deeds, [])
})

test('who asks for secrecy is told that name and number are kept back', () => {
  const turn = hearCitizen(
    IDLE,
    heard(text('मेरा नाम गुप्त रखें, प्रधान पैसा खा रहा है')),
    facts({ reading: { ...complaint, places: [village], secret: true } }),
  )
  assert.equal(turn.talk.draft?.secret, true)
  assert.match(said(turn), /गुप्त/)
})

test('an insult is for a person, though a word of it may sound like a matter', () => {
  const turn = hearCitizen(
    IDLE,
    heard(text('तुम सब चोर हो')),
    facts({
      reading: { ...complaint, kind: 'abuse', subjects: [{ code: 'POL-THF', confidence: 0.71, why: 'चोर' }] },
    }),
  )
  assert.equal(turn.flag, 'abuse')
  assert.deepEqual(turn.deeds, [])
})
