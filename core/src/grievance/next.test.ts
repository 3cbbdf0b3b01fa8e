import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { AttachmentId, CitizenId, GrievanceId, MessageId, PersonId, PostCode } from '../ids.ts'
import type { Act, ActKind, ActOf, Actor, Recorded } from './acts.ts'
import { after, fold, type Grievance, type State } from './grievance.ts'
import { mayFollow, whatMayFollow } from './next.ts'

const PROGRAM: Actor = { kind: 'program', part: 'test' }
const BEGAN = new Date('2026-11-02T05:30:00.000Z')
const STATES = {
  new: true,
  at_desk: true,
  with_officer: true,
  awaiting_complainant: true,
  in_review: true,
  awaiting_word: true,
  closed: true,
} as const satisfies Record<State, true>

const why = { hi: 'कारण', en: 'reason' }
const person = fc.constantFrom('p1', 'p2').map((id) => id as PersonId)
const post = fc.constantFrom('je', 'ae', 'ee').map((code) => code as PostCode)
const messages = fc.array(
  fc.constantFrom('m1', 'm2').map((id) => id as MessageId),
  { maxLength: 2 },
)
const report = fc.integer({ min: 1, max: 3 })
const words = fc.constantFrom('', 'काम हो गया', 'x')
const lacks = fc.subarray(['subject', 'place', 'words', 'post'] as const)
const level = fc.integer({ min: 1, max: 4 })

/** An arbitrary act of every kind; a new kind does not compile until it stands here. */
const ACTS: { readonly [K in ActKind]: fc.Arbitrary<ActOf<K>> } = {
  registered: lacks.map((lacks) => registration(lacks)),
  clustered: fc.constantFrom('lead' as const, 'follower' as const).map((as) => ({
    kind: 'clustered',
    as,
    with: 'ABH-PHE-26-00422-M',
    grievance: 'other' as GrievanceId,
    reason: 'x',
  })),
  parted: fc.constant({
    kind: 'parted',
    with: 'ABH-PHE-26-00422-M',
    grievance: 'other' as GrievanceId,
    reason: 'x',
  }),
  joined: messages.map((messages) => ({ kind: 'joined', messages, why })),
  amended: words.map((gist) => ({ kind: 'amended', gist, subject: 'handpump', reason: 'r' })),
  'turned-away': words.map((reason) => ({ kind: 'turned-away', reason })),
  withdrawn: messages.map((messages) => ({ kind: 'withdrawn', messages })),
  routed: fc.tuple(post, level).map(([post, level]) => ({ kind: 'routed', post, level, why })),
  'needs-a-person': lacks.map((lacks) => ({ kind: 'needs-a-person', lacks, why })),
  assigned: fc
    .tuple(post, fc.array(person))
    .map(([post, persons]) => ({ kind: 'assigned', post, persons, due: BEGAN, why })),
  seen: person.map((person) => ({ kind: 'seen', person })),
  accepted: person.map((person) => ({ kind: 'accepted', person })),
  returned: words.map((reason) => ({ kind: 'returned', reason })),
  transferred: fc
    .tuple(post, post, level)
    .map(([from, to, level]) => ({ kind: 'transferred', from, to, level, reason: 'r' })),
  referred: fc.tuple(post, post, level).map(([from, to, level]) => ({
    kind: 'referred',
    way: 'down',
    nodal: from,
    from,
    to,
    level,
    why,
  })),
  'handed-over': fc
    .tuple(post, fc.array(person))
    .map(([post, to]) => ({ kind: 'handed-over', post, from: [], to, standing: 'holder', handover: 'h1' })),
  asked: words.map((what) => ({ kind: 'asked', what })),
  supplied: messages.map((messages) => ({ kind: 'supplied', messages })),
  reported: fc.tuple(report, fc.boolean(), messages).map(([number, review, messages]) => ({
    kind: 'reported',
    number,
    text: 'आख्या',
    messages,
    evidence: ['a1' as AttachmentId],
    review,
  })),
  drafted: messages.map((messages) => ({ kind: 'drafted', text: 'आख्या', messages })),
  'sent-back': report.map((report) => ({ kind: 'sent-back', report, lacking: 'फोटो' })),
  reviewed: report.map((report) => ({ kind: 'reviewed', report })),
  'put-to-citizen': report.map((report) => ({ kind: 'put-to-citizen', report, until: BEGAN })),
  reminded: report.map((report) => ({ kind: 'reminded', report })),
  satisfied: messages.map((messages) => ({ kind: 'satisfied', messages })),
  dissatisfied: messages.map((messages) => ({ kind: 'dissatisfied', messages })),
  reopened: level.map((level) => ({ kind: 'reopened', level, ground: 'dissatisfied' })),
  prompted: person.map((person) => ({ kind: 'prompted', rung: 'nudge', percent: 50, persons: [person] })),
  escalated: fc
    .tuple(post, level)
    .map(([post, level]) => ({ kind: 'escalated', rung: `level-${level}`, level, post, why })),
  reclassed: words.map((reason) => ({ kind: 'reclassed', from: 'A', to: 'B', reason })),
  interim: fc
    .tuple(words, messages)
    .map(([text, messages]) => ({ kind: 'interim', text, newDate: '2026-11-20', messages })),
  'interim-approved': fc.constant({ kind: 'interim-approved', newDate: '2026-11-20' }),
  'interim-refused': words.map((reason) => ({ kind: 'interim-refused', reason })),
  closed: fc
    .constantFrom('satisfied', 'silent', 'withdrawn', 'turned-away')
    .map((ground) => ({ kind: 'closed', ground })),
  'held-legally': words.map((reason) => ({ kind: 'held-legally', reason })),
  'hold-lifted': words.map((reason) => ({ kind: 'hold-lifted', reason })),
  'numbered-elsewhere': words.map((number) => ({ kind: 'numbered-elsewhere', system: 'CPGRAMS', number })),
  'number-struck': words.map((number) => ({
    kind: 'number-struck',
    system: 'CPGRAMS',
    number,
    reason: 'गलत क्रमांक',
  })),
  'details-marked': fc.boolean().map((found) => ({
    kind: 'details-marked',
    closed: found ? [{ start: 0, end: 2, kind: 'name' }] : [],
    open: [],
  })),
  noted: words.map((text) => ({ kind: 'noted', text })),
  directed: fc.tuple(post, fc.boolean()).map(([post, lead]) => ({
    kind: 'directed',
    directions: [{ id: '1', post, mode: 'inquire', words: 'जाँच करें', lead }],
  })),
  'direction-answered': words.map((text) => ({
    kind: 'direction-answered',
    id: '1',
    text,
    messages: [],
    evidence: [],
  })),
  contacted: words.map((text) => ({ kind: 'contacted', outcome: 'no-answer', words: text, tries: 1 })),
  confirmed: fc.boolean().map((reached) => ({ kind: 'confirmed', reached, doubts: [] })),
  'put-on-track': post.map((post) => ({
    kind: 'put-on-track',
    track: 'RTPS',
    step: 'hearing',
    post,
    due: BEGAN,
    needs: ['order'],
  })),
  'taken-off-track': fc.constant({ kind: 'taken-off-track', track: 'RTPS' }),
  summoned: words.map((where) => ({
    kind: 'summoned',
    step: 'hearing',
    day: '2026-11-20',
    time: '11:00',
    where,
  })),
  'heard-formally': words.map((words) => ({
    kind: 'heard-formally',
    step: 'hearing',
    day: '2026-11-20',
    present: 'both',
    words,
  })),
  ordered: fc.boolean().map((last) => ({
    kind: 'ordered',
    step: 'hearing',
    number: 1,
    outcome: 'rejected',
    text: 'आदेश',
    reasons: 'कारण',
    ...(last ? {} : { next: 'hearing', until: BEGAN }),
  })),
  appealed: post.map((post) => ({
    kind: 'appealed',
    step: 'hearing',
    post,
    due: BEGAN,
    needs: ['order'],
    grounds: '',
    messages: [],
  })),
  overrun: post.map((post) => ({ kind: 'overrun', step: 'hearing', post })),
  published: words.map((gist) => ({
    kind: 'published',
    number: 'P26-00001',
    revision: 1,
    gist,
    report: 'ठीक किया',
  })),
  withheld: fc.constant({ kind: 'withheld', reason: 'recognisable' }),
  retracted: fc.constant({ kind: 'retracted', number: 'P26-00001', reason: 'reopened' }),
  rebuffed: messages.map(() => ({
    kind: 'rebuffed',
    who: 'stranger',
    tried: 'done',
    message: 'm1' as MessageId,
  })),
  'passed-on': fc.constant({ kind: 'passed-on', from: 'whatsapp', to: 'sms', why: 'not-there' }),
  examined: fc.constant({
    kind: 'examined',
    report: 1,
    grounds: ['sample'],
    checked: { answers: 'yes', evidence: 'yes', polite: 'unsure', honest: 'yes' },
    outcome: 'good',
  }),
  'manner-asked': fc.constant({ kind: 'manner-asked', report: 1 }),
  'manner-told': fc.constant({ kind: 'manner-told', report: 1, manner: 'polite', messages: [] }),
  told: fc.constant({ kind: 'told', way: 'call', outcome: 'told' }),
}
const anyAct: fc.Arbitrary<Act> = fc.oneof(...(Object.values(ACTS) as fc.Arbitrary<Act>[]))

function registration(lacks: ActOf<'registered'>['lacks']): ActOf<'registered'> {
  return {
    kind: 'registered',
    code: 'ABH-PHE-26-00421-K',
    citizen: 'c1' as CitizenId,
    channel: 'whatsapp',
    language: 'hi',
    gist: 'चापाकल खराब है',
    department: 'PHE',
    timeClass: 'T7',
    messages: [],
    sensitive: false,
    lacks,
  }
}

function recorded(act: Act, seq: number): Recorded {
  return { seq, at: new Date(BEGAN.getTime() + seq * 60_000), by: PROGRAM, act }
}

/** What these acts make when those are left out that may not come next. */
function played(lacking: ActOf<'registered'>, acts: readonly Act[]) {
  const kept: Recorded[] = [recorded(lacking, 1)]
  let grievance: Grievance = fold(kept)
  const ways: (readonly [State, ActKind, State])[] = []
  for (const act of acts) {
    if (!mayFollow(grievance, act.kind)) continue
    const next = recorded(act, grievance.seq + 1)
    const from = grievance.state
    grievance = after(grievance, next)
    kept.push(next)
    ways.push([from, act.kind, grievance.state])
  }
  return { grievance, kept, ways }
}

const story = fc.tuple(ACTS.registered, fc.array(anyAct, { maxLength: 40 }))

test('whatever happens, a grievance is in a state that the table knows, and the next act has its number', () => {
  fc.assert(
    fc.property(story, ([begin, acts]) => {
      const { grievance, kept } = played(begin, acts)
      assert.ok(Object.hasOwn(STATES, grievance.state))
      assert.ok(whatMayFollow(grievance.state).length > 0)
      assert.equal(grievance.seq, kept.length)
      assert.deepEqual(fold(kept), grievance)
    }),
    { numRuns: 500 },
  )
})

test('only closing closes, and only reopening opens what is closed', () => {
  fc.assert(
    fc.property(story, ([begin, acts]) => {
      for (const [from, kind, to] of played(begin, acts).ways) {
        if (to === 'closed' && from !== 'closed') assert.equal(kind, 'closed')
        if (from === 'closed' && to !== 'closed') assert.equal(kind, 'reopened')
      }
    }),
    { numRuns: 500 },
  )
})

test('a grievance is closed if and only if it has a ground', () => {
  fc.assert(
    fc.property(story, ([begin, acts]) => {
      const { grievance } = played(begin, acts)
      assert.equal(grievance.state === 'closed', grievance.closed !== undefined)
    }),
    { numRuns: 500 },
  )
})

test('the register of years ago still reads: folding never throws, also over acts that no longer may come', () => {
  fc.assert(
    fc.property(story, ([begin, acts]) => {
      const grievance = fold([begin, ...acts].map((act, index) => recorded(act, index + 1)))
      assert.ok(Object.hasOwn(STATES, grievance.state))
      assert.equal(grievance.seq, acts.length + 1)
    }),
    { numRuns: 500 },
  )
})

test('no act but a registration begins a grievance', () => {
  fc.assert(
    fc.property(anyAct, (act) => {
      if (act.kind !== 'registered') assert.throws(() => fold([recorded(act, 1)]))
    }),
  )
  assert.throws(() => fold([]))
})
