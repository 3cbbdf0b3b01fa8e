import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ClassTime } from '../district/district.ts'
import type { Calendar } from '../district/office-time.ts'
import { explainDue } from './explain.ts'
import { type Pause, runOf } from './run.ts'

const calendar: Calendar = {
  windows: [{ from: '10:00', to: '17:00' }],
  weeklyOff: [0],
  saturdaysOff: [2],
  holidays: [{ date: '2026-10-20', nameHi: 'दशहरा', nameEn: 'Dussehra', kind: 'gazetted' }],
}
const at = (text: string) => new Date(`2026-${text}:00+05:30`)
const B: ClassTime = { unit: 'day', amount: 3, nameHi: 'तीन दिन', nameEn: 'three days' }
const H24: ClassTime = { unit: 'hour', amount: 24, nameHi: '24 घंटे', nameEn: '24 hours' }
const stood = (from: string, to?: string): Pause => ({
  from: at(from),
  ...(to ? { to: at(to) } : {}),
  why: 'papers',
})
const run = (time: ClassTime, from: string, capDays: number, ...pauses: Pause[]) =>
  runOf({ from: at(from), time, pauses, capDays }, calendar)

/** Class B of Tuesday 6 October is due on Friday the 9th at 17:00; the 10th is the second Saturday. */
const CASES: readonly (readonly [string, ClassTime, Pause[], string])[] = [
  ['no pause', B, [], '10-09T17:00'],
  ['two hours within a day', B, [stood('10-07T12:00', '10-07T14:00')], '10-12T12:00'],
  ['a night counts nothing', B, [stood('10-07T17:00', '10-08T10:00')], '10-09T17:00'],
  ['a whole day and a night', B, [stood('10-07T10:00', '10-08T10:00')], '10-12T17:00'],
  ['over the second Saturday and Sunday', B, [stood('10-09T16:00', '10-12T11:00')], '10-12T12:00'],
  [
    'two pauses add up',
    B,
    [stood('10-07T12:00', '10-07T14:00'), stood('10-08T10:00', '10-08T11:00')],
    '10-12T13:00',
  ],
  [
    'what overlaps counts once',
    B,
    [stood('10-07T12:00', '10-07T14:00'), stood('10-07T13:00', '10-07T15:00')],
    '10-12T13:00',
  ],
  [
    'a pause that lies in another counts nothing',
    B,
    [stood('10-07T12:00', '10-07T16:00'), stood('10-07T13:00', '10-07T14:00')],
    '10-12T14:00',
  ],
  ['asked after the deadline counts nothing', B, [stood('10-09T17:30', '10-14T10:00')], '10-09T17:00'],
  [
    'asked after it, within what an earlier pause gave, counts',
    B,
    [stood('10-07T12:00', '10-07T14:00'), stood('10-12T11:00', '10-12T12:00')],
    '10-12T13:00',
  ],
  ['no longer than the cap of two days', B, [stood('10-07T10:00', '10-24T10:00')], '10-13T17:00'],
  ['an open one runs to the cap', B, [stood('10-07T10:00')], '10-13T17:00'],
  [
    'all together no longer than the cap',
    B,
    [stood('10-07T10:00', '10-08T10:00'), stood('10-09T10:00', '10-24T10:00')],
    '10-13T17:00',
  ],
  [
    'a pause from before the registration begins with it',
    B,
    [stood('10-05T10:00', '10-06T14:00')],
    '10-12T14:00',
  ],
  ['of the wall clock the night counts', H24, [stood('10-06T20:00', '10-07T08:00')], '10-07T22:00'],
  ['the wall clock is capped in whole days', H24, [stood('10-06T20:00', '10-16T20:00')], '10-09T10:00'],
]
for (const [name, time, pauses, due] of CASES)
  test(`the deadline moves by what was paused: ${name}`, () => {
    const from = time === H24 ? '10-06T10:00' : '10-06T10:00'
    assert.deepEqual(run(time, from, 2, ...pauses).due, at(due))
  })

test('the ledger says of each pause what counted and where the cap ended it', () => {
  const { pauses } = run(B, '10-06T10:00', 1, stood('10-07T16:00', '10-08T11:00'), stood('10-08T12:00'))
  assert.deepEqual(
    pauses.map(({ counted, short, until }) => [counted / 3_600_000, short, until]),
    [
      [2, undefined, at('10-08T11:00')],
      [5, 'capped', at('10-08T17:00')],
    ],
  )
})

test('a date that was agreed comes instead of the class, and pauses move it too', () => {
  const running = {
    from: at('10-06T10:00'),
    time: B,
    capDays: 5,
    agreed: at('10-16T17:00'),
    pauses: [stood('10-07T10:00', '10-07T13:00')],
  }
  assert.deepEqual(runOf(running, calendar).due, at('10-17T13:00'))
})

test('the working is said in both languages, with what was passed over and why', () => {
  const running = {
    from: at('10-17T10:20'),
    time: B,
    capDays: 2,
    pauses: [stood('10-19T10:00', '10-19T12:30')],
  }
  const { steps, due } = explainDue(running, 'B', calendar)
  assert.deepEqual(
    steps.map(({ en }) => en),
    [
      'registered 10:20 Sat, 17 October 2026',
      'class B (three days): 3 working days',
      'the day on which it came does not count',
      'passed over: 18 October (weekly off), 20 October (Dussehra)',
      'the time ends 17:00 Thu, 22 October 2026',
      'clock stood 10:00 Mon, 19 October 2026 to 12:30 Mon, 19 October 2026: counted 2 h 30 min of working time',
      'moved by the time it stood: 12:30 Fri, 23 October 2026',
    ],
  )
  assert.match(steps.map(({ hi }) => hi).join(' · '), /दशहरा.*2 घंटे 30 मिनट कार्य समय.*रुके समय/)
  assert.deepEqual(due, at('10-23T12:30'))
})

const moments = fc
  .integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') })
  .map((time) => new Date(time))
const anyPause = fc.tuple(moments, fc.integer({ min: 1, max: 500 })).map(([from, hours]) => ({
  from,
  to: new Date(from.getTime() + hours * 3_600_000),
  why: '',
}))

test('no pause ever makes a deadline earlier, and none moves it beyond the cap', () => {
  fc.assert(
    fc.property(
      moments,
      fc.array(anyPause, { maxLength: 5 }),
      fc.constantFrom(B, H24),
      (from, pauses, time) => {
        const { bare, due, pauses: ledger } = runOf({ from, time, pauses, capDays: 3 }, calendar)
        assert.ok(due >= bare)
        const cap = time === B ? 3 * 7 * 3_600_000 : 3 * 24 * 3_600_000
        assert.ok(ledger.reduce((sum, { counted }) => sum + counted, 0) <= cap)
      },
    ),
  )
})
