/** The whole ladder of the practice district, walked rung by rung for every class it has. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadDistrict } from '#services/district/load.ts'
import { indexDistrict } from '../district/find.ts'
import type { Act, Recorded } from '../grievance/acts.ts'
import { after, fold, type Grievance } from '../grievance/grievance.ts'
import { mayFollow } from '../grievance/next.ts'
import type { CitizenId, MessageId, PersonId, PostCode } from '../ids.ts'
import { climb } from './climb.ts'
import { explainClock, nextRung, scheduleOf, withClock } from './clock-of.ts'
import { approveInterim, askInterim } from './interim.ts'
import { reclass } from './reclass.ts'

const index = indexDistrict(await loadDistrict(join(import.meta.dirname, '../../../districts/abhyas')))
const { district } = index
const at = (text: string) => new Date(`2026-${text}:00+05:30`)
const why = { hi: 'क', en: 'k' }
const POST = 'PHE-JE-02' as PostCode
const HOLDER = district.charges.find(({ post }) => post === POST)?.person as PersonId

/** A grievance to which acts happen one after another, each with the schedule that follows. */
function begun(timeClass: string, from: Date) {
  const happen = (grievance: Grievance | undefined, act: Act, when: Date): Grievance => {
    const recorded = (one: Act): Recorded => ({
      seq: (grievance?.seq ?? 0) + 1,
      at: when,
      by: { kind: 'officer', person: HOLDER, post: POST },
      act: one,
    })
    if (grievance) assert.ok(mayFollow(grievance, act.kind), `${act.kind} may follow in ${grievance.state}`)
    const follows = (one: Act) => (grievance ? after(grievance, recorded(one)) : fold([recorded(one)]))
    return follows(withClock(act, grievance, follows(act), district))
  }
  const registered: Act = {
    kind: 'registered',
    code: 'ABH-PHE-26-00001-K',
    citizen: 'c' as CitizenId,
    channel: 'whatsapp',
    language: 'hi',
    gist: 'चापाकल खराब है',
    subject: 'WAT-HP',
    department: 'PHE',
    timeClass,
    messages: [],
    sensitive: false,
    lacks: [],
  }
  const file = { grievance: happen(undefined, registered, from), now: from }
  return {
    get grievance() {
      return file.grievance
    },
    do(act: Act, when: Date) {
      file.grievance = happen(file.grievance, act, when)
    },
    withOfficer(post = POST, holder = HOLDER) {
      const due = file.grievance.clock?.due ?? from
      file.grievance = happen(file.grievance, { kind: 'routed', post, level: 1, why }, from)
      file.grievance = happen(file.grievance, { kind: 'assigned', post, persons: [holder], due, why }, from)
    },
    climbTo(when: Date) {
      const told: string[] = []
      for (let step = climb(file.grievance, index, when); step; step = climb(file.grievance, index, when)) {
        file.grievance = happen(file.grievance, step.act, when)
        told.push(step.act.rung)
      }
      return told
    },
  }
}

const WHOLE = ['nudge', 'warning', 'level-2', 'level-3', 'level-4', 'level-5']

for (const timeClass of Object.keys(district.settings.timeClasses))
  for (const held of [true, false])
    test(`class ${timeClass} ${held ? 'with an officer' : 'with nobody'} climbs every rung to the state, each at its moment`, () => {
      const file = begun(timeClass, at('10-06T10:20'))
      if (held) file.withOfficer()
      const { rungs, due } = scheduleOf(file.grievance, district)
      assert.deepEqual(
        rungs.map(({ rung }) => rung),
        WHOLE,
      )
      for (const { rung, at: moment } of rungs) {
        assert.deepEqual(file.climbTo(new Date(moment.getTime() - 1)), [], `${rung} does not come early`)
        assert.deepEqual(file.climbTo(moment), [rung])
        assert.deepEqual(file.climbTo(moment), [], `${rung} comes once`)
      }
      assert.ok((rungs[1]?.at ?? due) < due)
      assert.deepEqual(rungs[2]?.at, due)
      assert.equal(file.grievance.escalated, 5)
      assert.equal(nextRung(file.grievance), undefined)
      assert.equal(file.grievance.post, held ? POST : undefined, 'the work stays where it is')
      assert.deepEqual(file.grievance.seniors, ['PHE-EE', 'CELL-NOD', 'DM', 'STATE-NOD'])
      assert.deepEqual(file.grievance.clock?.due, due)
    })

test('who holds the post and the one above it is not told about themselves: the next above is', () => {
  const file = begun('B', at('10-06T10:20'))
  const [junior, senior] = ['PHE-JE-01', 'PHE-EE'].map(
    (post) => district.charges.find((charge) => charge.post === post)?.person,
  )
  assert.equal(junior, senior, 'in the practice district one officer holds both')
  file.withOfficer('PHE-JE-01' as PostCode, junior as PersonId)
  file.climbTo(file.grievance.dueAt ?? at('10-09T17:00'))
  assert.deepEqual(file.grievance.seniors, ['PHE-SE'])
})

test('a clock that jumps over all rungs climbs each of them once, in order', () => {
  const file = begun('B', at('10-06T10:20'))
  file.withOfficer()
  assert.deepEqual(file.climbTo(at('12-30T10:00')), WHOLE)
})

test('a clock that goes back climbs nothing and loses nothing', () => {
  const file = begun('A', at('10-06T10:20'))
  file.withOfficer()
  assert.deepEqual(file.climbTo(at('10-06T17:00')), WHOLE.slice(0, 3))
  assert.deepEqual(file.climbTo(at('10-06T09:00')), [])
  assert.deepEqual(file.climbTo(at('10-12T17:00')), WHOLE.slice(3))
})

test('a report ends the climbing; reopened, it begins anew from the bottom', () => {
  const file = begun('A', at('10-06T10:20'))
  file.withOfficer()
  file.climbTo(at('10-06T17:00'))
  const report: Act = { kind: 'reported', number: 1, text: 'हुआ', messages: [], evidence: [], review: false }
  file.do(report, at('10-06T18:00'))
  assert.equal(nextRung(file.grievance), undefined)
  assert.deepEqual(file.climbTo(at('10-20T10:00')), [])
  file.do({ kind: 'dissatisfied', messages: [] }, at('10-20T10:00'))
  file.do({ kind: 'reopened', level: 2, ground: 'dissatisfied' }, at('10-20T10:00'))
  assert.deepEqual(file.grievance.clock?.due, at('10-20T17:00'))
  assert.deepEqual(file.climbTo(at('10-20T17:00')), WHOLE.slice(0, 3))
})

test('while papers are awaited the ladder waits too, until the cap', () => {
  const file = begun('B', at('10-06T10:00'))
  file.withOfficer()
  file.do({ kind: 'asked', what: 'पासबुक' }, at('10-06T11:00'))
  const cap = file.grievance.clock?.due ?? at('10-06T11:00')
  assert.ok(cap > at('10-20T10:00'), 'who never answers stops the clock for ten days at most')
  assert.deepEqual(file.climbTo(at('10-09T17:00')), [])
  file.do({ kind: 'supplied', messages: ['m' as MessageId] }, at('10-07T11:00'))
  assert.deepEqual(file.grievance.clock?.due, at('10-12T17:00'), 'a day of seven and a half hours later')
  assert.equal(file.grievance.pauses.length, 1)
  assert.deepEqual(file.grievance.pauses[0]?.to, at('10-07T11:00'))
  assert.match(explainClock(file.grievance, district).steps.at(-1)?.en ?? '', /moved by the time it stood/)
})

test('a holiday that is added later moves no promise, and the working still tells the promise', () => {
  const file = begun('B', at('10-06T10:00'))
  file.withOfficer()
  const holiday = { date: '2026-10-08', nameHi: 'नई छुट्टी', nameEn: 'new holiday', kind: 'local' as const }
  const later = {
    ...district,
    calendar: { ...district.calendar, holidays: [...district.calendar.holidays, holiday] },
    settings: { ...district.settings, pauseCapDays: 1, timeClasses: {} },
  }
  assert.deepEqual(file.grievance.dueAt, at('10-09T17:00'))
  const told = explainClock(file.grievance, later)
  assert.deepEqual(told, explainClock(file.grievance, district))
  assert.deepEqual(told.due, file.grievance.dueAt)
  assert.match(told.steps.at(-1)?.en ?? '', /the time ends 17:00 Fri, 9 October 2026/)
  // What comes by JSON and back, as the register keeps it, tells the same.
  const { clock } = file.grievance
  assert.ok(clock)
  const back = { ...file.grievance, clock: { ...clock, by: JSON.parse(JSON.stringify(clock.by)) } }
  assert.deepEqual(explainClock(back, later), told)
})

test('a schedule from before the rules were kept says that its promise holds', () => {
  const file = begun('B', at('10-06T10:00'))
  const { clock } = file.grievance
  assert.ok(clock)
  const { by: _, ...bare } = clock
  const holiday = { date: '2026-10-08', nameHi: 'नई', nameEn: 'new', kind: 'local' as const }
  const calendar = { ...district.calendar, holidays: [holiday] }
  const told = explainClock({ ...file.grievance, clock: bare }, { ...district, calendar })
  assert.deepEqual(told.due, clock.due)
  assert.match(told.steps.at(-1)?.en ?? '', /what was promised holds: 17:00 Fri, 9 October/)
  assert.equal(told.steps.at(-1), told.working.at(-1))
})

test('a report out of a pause ends it, and the deadline that is shown is that of the ended pause', () => {
  const file = begun('B', at('10-06T10:00'))
  file.withOfficer()
  file.do({ kind: 'asked', what: 'पासबुक' }, at('10-07T10:00'))
  const report: Act = { kind: 'reported', number: 1, text: 'हुआ', messages: [], evidence: [], review: false }
  file.do(report, at('10-07T12:00'))
  assert.deepEqual(file.grievance.dueAt, at('10-12T11:00'))
  assert.deepEqual(explainClock(file.grievance, district).due, at('10-12T11:00'))
})

test('a rung that the district renames or gives up keeps its level and whom it tells', () => {
  const file = begun('B', at('10-06T10:20'))
  file.withOfficer()
  const ladders = [
    { rungs: [{ name: 'half', percent: 50, nameHi: 'आधा', nameEn: 'half' }] },
    { class: 'B', rungs: [{ name: 'collector', level: 4, to: 'magistrate', nameHi: 'क', nameEn: 'c' }] },
  ]
  const changed = indexDistrict({ ...district, ladders })
  const deeds: string[] = []
  for (let step = climb(file.grievance, changed, at('12-30T10:00')); step; ) {
    const { act } = step
    deeds.push(act.kind === 'escalated' ? `${act.level} ${act.post}` : `${act.percent} %`)
    if (act.kind === 'escalated') assert.match(act.why.hi, /पहले की सीढ़ी/)
    file.do(act, at('12-30T10:00'))
    step = climb(file.grievance, changed, at('12-30T10:00'))
  }
  assert.deepEqual(deeds, ['50 %', '80 %', '2 PHE-EE', '3 CELL-NOD', '4 DM', '5 STATE-NOD'])
})

test('neither a transfer nor a comment restarts the clock', () => {
  const file = begun('B', at('10-06T10:00'))
  file.withOfficer()
  const before = file.grievance.clock
  file.do({ kind: 'noted', text: 'देखा' }, at('10-07T10:00'))
  file.do(
    { kind: 'transferred', from: POST, to: 'PHE-JE-03' as PostCode, level: 1, reason: 'उनका' },
    at('10-08T10:00'),
  )
  assert.deepEqual(file.grievance.clock, before)
})

test('another class moves the deadline, is counted, and needs a class that exists', () => {
  const file = begun('C', at('10-06T10:00'))
  file.withOfficer()
  const decided = reclass(file.grievance, 'A', 'लाइन टूटी है', district.settings)
  assert.ok(decided.ok)
  file.do(decided.value, at('10-06T11:00'))
  assert.deepEqual(file.grievance.dueAt, at('10-06T17:00'))
  assert.equal(file.grievance.reclassed, 1)
  assert.equal(reclass(file.grievance, 'Z', 'x', district.settings).ok, false)
  assert.equal(reclass(file.grievance, 'A', 'x', district.settings).ok, false)
  assert.equal(reclass(file.grievance, 'B', ' ', district.settings).ok, false)
})

test('an interim reply moves nothing until one level up agrees; then it is counted and closes nothing', () => {
  const file = begun('B', at('10-06T10:00'))
  file.withOfficer()
  const asking = { text: 'पाइप लखनऊ से आना है', newDate: '2026-10-16', messages: [] }
  const asked = askInterim(file.grievance, index, asking, at('10-07T10:00'))
  assert.ok(asked.ok)
  assert.equal(asked.value.to, 'PHE-EE')
  file.do(asked.value, at('10-07T10:00'))
  assert.deepEqual(file.grievance.dueAt, at('10-09T17:00'))
  const agreed = approveInterim(file.grievance)
  assert.ok(agreed.ok)
  file.do(agreed.value, at('10-07T12:00'))
  assert.deepEqual(file.grievance.dueAt, at('10-16T17:00'))
  assert.equal(file.grievance.interims, 1)
  assert.equal(file.grievance.state, 'with_officer')
  assert.equal(approveInterim(file.grievance).ok, false, 'not twice')
  for (const newDate of ['2026-10-15', '2027-03-01', '2026-02-30'])
    assert.equal(
      askInterim(file.grievance, index, { ...asking, newDate }, at('10-07T12:00')).ok,
      false,
      newDate,
    )
})

test('the ladder passes over the post that a grievance is about', () => {
  const late = at('10-30T12:00')
  const usual = begun('A', at('10-06T10:20'))
  usual.withOfficer()
  usual.climbTo(late)
  const [first = ''] = usual.grievance.seniors
  assert.notEqual(first, '')
  const holders = district.charges
    .filter(({ post }) => post === first)
    .map(({ person }) => person as PersonId)
  const about = begun('A', at('10-06T10:20'))
  about.withOfficer()
  const against = { post: first as PostCode, persons: holders }
  about.do({ kind: 'amended', against, reason: 'उन्हीं के विरुद्ध' }, at('10-06T10:30'))
  about.climbTo(late)
  assert.ok(about.grievance.seniors.length > 0)
  assert.ok(!about.grievance.seniors.includes(first as PostCode))
})
