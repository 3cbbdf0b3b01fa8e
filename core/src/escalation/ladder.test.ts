import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClassTime } from '../district/district.ts'
import type { Calendar, Ladder, LadderRung } from '../district/office-time.ts'
import { ladderFor, schedule } from './ladder.ts'

const calendar: Calendar = {
  windows: [{ from: '10:00', to: '17:00' }],
  weeklyOff: [0],
  saturdaysOff: [2],
  holidays: [],
}
const at = (text: string) => new Date(`2026-${text}:00+05:30`)
const rung = (name: string, more: Partial<LadderRung>): LadderRung => ({
  name,
  nameHi: name,
  nameEn: name,
  ...more,
})
const RUNGS = [
  rung('nudge', { percent: 50 }),
  rung('warning', { percent: 80 }),
  rung('level-2', { level: 2, after: { unit: 'day', amount: 0 } }),
  rung('level-3', { level: 3, after: { unit: 'working-hour', amount: 7 } }),
  rung('level-4', { level: 4, after: { unit: 'day', amount: 1 } }),
  rung('level-5', { level: 5, after: { unit: 'hour', amount: 24 } }),
]
const B: ClassTime = { unit: 'day', amount: 3, nameHi: '', nameEn: '' }

test('reminders come at their share of the working time, levels each after their own time', () => {
  const { due, rungs } = schedule(
    { from: at('10-06T10:00'), time: B, pauses: [], capDays: 5 },
    RUNGS,
    calendar,
  )
  assert.deepEqual(due, at('10-09T17:00'))
  assert.deepEqual(
    rungs.map(({ at }) => at),
    [
      at('10-07T17:00'),
      at('10-09T11:24'),
      at('10-09T17:00'),
      at('10-12T17:00'),
      at('10-13T17:00'),
      at('10-14T17:00'),
    ],
  )
})

test('a pause moves every rung that lies after it and none before it', () => {
  const pauses = [{ from: at('10-08T10:00'), to: at('10-08T17:00'), why: '' }]
  const { rungs } = schedule({ from: at('10-06T10:00'), time: B, pauses, capDays: 5 }, RUNGS, calendar)
  assert.deepEqual(rungs[0]?.at, at('10-07T17:00'))
  assert.deepEqual(rungs[2]?.at, at('10-12T17:00'))
  assert.deepEqual(rungs[5]?.at, at('10-15T17:00'))
})

test('the most specific ladder wins', () => {
  const all: readonly Ladder[] = [
    { rungs: [rung('all', { level: 2 })] },
    { class: 'A', rungs: [rung('class', { level: 2 })] },
    { department: 'PHE', rungs: [rung('department', { level: 2 })] },
    { department: 'PHE', class: 'A', rungs: [rung('both', { level: 2 })] },
  ]
  const name = (department: string, timeClass: string) => ladderFor(all, department, timeClass)[0]?.name
  assert.equal(name('PHE', 'A'), 'both')
  assert.equal(name('PHE', 'B'), 'department')
  assert.equal(name('BIJ', 'A'), 'class')
  assert.equal(name('BIJ', 'C'), 'all')
})
