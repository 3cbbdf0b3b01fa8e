import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GrievanceId, MessageId } from '../ids.ts'
import type { Content } from '../message/content.ts'
import { type Deed, wordsSaid } from '../message/outgoing.ts'
import { officerCommand } from '../reading/officer-words.ts'
import { hearOfficer } from './officer.ts'
import {
  type Directed,
  type Mine,
  OFFICER_IDLE,
  type OfficerFacts,
  type OfficerTalk,
} from './officer-facts.ts'

const CODE = 'ABH-PRI-26-00007-K'
const toilet: Directed = { id: 'g-7' as GrievanceId, code: CODE, direction: '2', words: 'पात्रता की जाँच करें' }
const pump: Mine = {
  id: 'g-1' as GrievanceId,
  code: 'ABH-PHE-26-00001-X',
  gist: 'चापाकल खराब',
  state: 'with_officer',
  complainant: 'राम',
  evidence: 'none',
}
const named = { codes: [{ code: CODE, typed: CODE, state: 'directed', grievance: toilet.id }] } as const
const photo: Content = { type: 'media', media: 'image', mediaId: '1', mime: 'image/jpeg' }
let count = 0

function hears(talk: OfficerTalk, words: string | Content, over: Partial<OfficerFacts> = {}, deed?: Deed) {
  const content: Content = typeof words === 'string' ? { type: 'text', text: words } : words
  const command = officerCommand(typeof words === 'string' ? words : '')
  const facts: OfficerFacts = {
    now: new Date('2026-10-06T05:00:00Z'),
    language: 'hi',
    mine: [],
    directed: [toilet],
    judged: [],
    codes: [],
    command,
    ...over,
  }
  const turn = hearOfficer(
    talk,
    { id: `m-${++count}` as MessageId, content, ...(deed ? { deed } : {}) },
    facts,
  )
  return { ...turn, said: turn.say.map((one) => wordsSaid(one.inside)).join('\n') }
}

test('words with the code of a direction are its answer and no intrusion, though other work is open', () => {
  const turn = hears(OFFICER_IDLE, `${CODE}: मौके पर जाँच की, पात्र हैं`, { ...named, mine: [pump] })
  const [deed, ...more] = turn.deeds
  assert.ok(deed?.do === 'comply')
  assert.equal(deed.text, 'मौके पर जाँच की, पात्र हैं')
  assert.equal(deed.direction, '2')
  assert.deepEqual(more, [])
  assert.equal(turn.said, '', 'that it is on file is said by the stage that puts it there')
})

test('a photo before the words is kept and goes in with them', () => {
  const asked = hears(OFFICER_IDLE, '', {}, { do: 'begin-compliance', grievance: toilet.id, direction: '2' })
  assert.match(asked.said, /पात्रता की जाँच करें/)
  const shown = hears(asked.talk, photo, { mine: [pump] })
  const told = hears(shown.talk, 'शौचालय बना हुआ है', { mine: [pump] })
  const [deed] = told.deeds
  assert.ok(deed?.do === 'comply')
  assert.equal(deed.messages.length, 2)
  assert.equal(told.talk.answering, undefined)
})

test('the code alone, or done without a word of what was done, is asked about', () => {
  for (const words of [CODE, 'हो गया']) {
    const turn = hears(OFFICER_IDLE, words, words === CODE ? named : {})
    assert.ok(!turn.deeds.some((deed) => deed.do === 'comply'), words)
    assert.match(turn.said, /एक संदेश में लिखिए/)
  }
})

test('a direction that is answered already is said to be over', () => {
  const turn = hears(
    OFFICER_IDLE,
    '',
    { directed: [] },
    { do: 'begin-compliance', grievance: toilet.id, direction: '2' },
  )
  assert.match(turn.said, /अब आपसे कुछ अपेक्षित नहीं/)
  assert.deepEqual(turn.deeds, [])
})

test('the list names directions too, and own work goes before a direction that nobody named', () => {
  assert.match(hears(OFFICER_IDLE, 'सूची').said, new RegExp(CODE))
  const own = hears(OFFICER_IDLE, 'पाइप बदल दिया', { mine: [pump] })
  assert.equal(own.talk.draft?.grievance, pump.id)
})

test('who turns to other work in between, or drops it, does not answer by accident', () => {
  const asked = hears(
    OFFICER_IDLE,
    '',
    { mine: [pump] },
    { do: 'begin-compliance', grievance: toilet.id, direction: '2' },
  )
  const other = hears(asked.talk, '', { mine: [pump] }, { do: 'begin-report', grievance: pump.id })
  assert.equal(other.talk.answering, undefined)
  assert.equal(hears(other.talk, 'पाइप बदल दिया', { mine: [pump] }).talk.draft?.words[0], 'पाइप बदल दिया')
  const dropped = hears(asked.talk, 'रद्द', { mine: [pump] })
  assert.equal(dropped.talk.answering, undefined)
  assert.deepEqual(dropped.deeds, [])
})

test('a report that waits for an inquiry says for whose, and goes with the reason why not', () => {
  const awaits = { hi: 'खण्ड विकास अधिकारी, बेलवन', en: 'BDO, Belwan' }
  const mine = [{ ...pump, awaits }]
  const begun = hears(OFFICER_IDLE, 'पाइप बदल दिया', { mine, directed: [] })
  const looked = hears(begun.talk, 'हो गया', { mine, directed: [] })
  assert.match(looked.said, /इसके बिना जमा नहीं होगी: जाँच बाकी: खण्ड विकास अधिकारी, बेलवन/)
  assert.ok(!hears(looked.talk, 'हो गया', { mine, directed: [] }).deeds.some((deed) => deed.do === 'submit'))
  const reasoned = hears(looked.talk, 'बिना जाँच: वे अवकाश पर हैं', { mine, directed: [] })
  const again = hears(reasoned.talk, 'हो गया', { mine, directed: [] })
  assert.ok(hears(again.talk, 'हो गया', { mine, directed: [] }).deeds.some((deed) => deed.do === 'submit'))
})

test('"ठीक है" to a direction says that it was read, and is no report on it', () => {
  const asked = hears(
    OFFICER_IDLE,
    '',
    {},
    { do: 'begin-compliance', grievance: toilet.id, direction: toilet.direction },
  )
  const noted = hears(asked.talk, 'ठीक है')
  assert.ok(!noted.deeds.some((deed) => deed.do === 'comply'))
  assert.ok(hears(noted.talk, 'मौके पर शौचालय बना मिला').deeds.some((deed) => deed.do === 'comply'))
})
