import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { District, Settings } from '../district/district.ts'
import type { Calendar } from '../district/office-time.ts'
import { isOpenAt, isSameDay, stepDue, windowsAt, windowsLately, windowsOn } from './window.ts'

const calendar: Calendar = {
  windows: [{ from: '09:00', to: '17:00' }],
  weeklyOff: [0],
  saturdaysOff: [2],
  holidays: [
    { date: '2026-10-02', nameHi: 'गांधी जयंती', nameEn: 'Gandhi Jayanti', kind: 'gazetted' },
    { date: '2026-10-11', nameHi: 'शिविर', nameEn: 'Camp', kind: 'camp' },
  ],
}
const settings = {
  officeWindows: [
    { code: 'evening', nameHi: 'संध्या', nameEn: 'Evening', from: '16:00', to: '17:00' },
    { code: 'morning', nameHi: 'प्रातः', nameEn: 'Morning', from: '09:00', to: '11:00' },
  ],
  timeClasses: {
    A: { unit: 'day', amount: 1, nameHi: 'अ', nameEn: 'A' },
    B: { unit: 'day', amount: 3, nameHi: 'ब', nameEn: 'B' },
    H1: { unit: 'hour', amount: 1, nameHi: 'घं', nameEn: 'H1' },
  },
} as unknown as Settings
const district = { settings, calendar } as District
const at = (hour: string, day = '2026-10-06') => new Date(`${day}T${hour}:00+05:30`)
const [morning] = windowsOn(district, '2026-10-06')
const step = (hour: string, taken: readonly string[] = [], since = at('00:00', '2026-10-01')) =>
  morning && stepDue(morning, new Set(taken), at(hour), since)

test('a working day has its windows in the order of the clock, a day off has none, a camp day has them all', () => {
  const codes = (day: string) => windowsOn(district, day).map(({ window }) => window.code)
  assert.deepEqual(codes('2026-10-06'), ['morning', 'evening'])
  assert.deepEqual(codes('2026-10-04'), [], 'a Sunday')
  assert.deepEqual(codes('2026-10-10'), [], 'the second Saturday')
  assert.deepEqual(codes('2026-10-02'), [], 'a holiday')
  assert.deepEqual(codes('2026-10-11'), ['morning', 'evening'], 'a camp on a Sunday')
})

test('a window is open from its first minute to the last before its end', () => {
  assert.ok(morning)
  for (const [hour, open] of [
    ['08:59', false],
    ['09:00', true],
    ['10:59', true],
    ['11:00', false],
  ] as const)
    assert.equal(isOpenAt(morning, at(hour)), open, hour)
  assert.deepEqual(
    windowsAt(district, at('16:30')).map(({ window }) => window.code),
    ['evening'],
  )
  assert.deepEqual(windowsAt(district, at('16:30', '2026-10-04')), [])
})

test('each hour has its step, and a step that was taken is not due again', () => {
  const table = [
    ['08:59', [], undefined],
    ['09:00', [], { step: 'opened', late: false }],
    ['09:09', [], { step: 'opened', late: false }],
    ['09:10', [], { step: 'opened', late: true }],
    ['10:59', [], { step: 'opened', late: true }],
    ['09:30', ['opened'], undefined],
    ['10:39', ['opened'], undefined],
    ['10:40', ['opened'], { step: 'reminded', late: false }],
    ['10:45', ['opened', 'reminded'], undefined],
    ['11:00', ['opened', 'reminded'], { step: 'ended', late: false }],
    ['11:00', ['opened'], { step: 'ended', late: false }],
    ['14:00', ['opened'], { step: 'ended', late: true }],
    ['14:00', ['opened', 'ended'], undefined],
  ] as const
  for (const [hour, taken, due] of table) assert.deepEqual(step(hour, taken), due, `${hour} ${taken}`)
})

test('a window that passed while nobody called is missed: at noon nobody is called to it any more', () => {
  assert.deepEqual(step('12:00'), { step: 'missed', late: true })
  assert.equal(step('12:01', ['missed']), undefined)
})

test('a window that had begun before the program ever looked is nobody’s to call', () => {
  assert.equal(step('10:20', [], at('10:20')), undefined)
  assert.equal(step('12:00', [], at('10:20')), undefined)
})

test('a clock that jumps back finds the step taken', () => {
  assert.equal(step('09:00', ['opened', 'reminded', 'ended']), undefined)
})

test('after a week away only the few last days are looked at', () => {
  const days = new Set(windowsLately(district, '2026-10-06').map(({ day }) => day))
  assert.deepEqual([...days], ['2026-10-03', '2026-10-05', '2026-10-06'])
})

test('the class of the same working day must leave the window disposed, others need not', () => {
  assert.ok(isSameDay(settings, 'A'))
  for (const code of ['B', 'H1', 'none']) assert.ok(!isSameDay(settings, code), code)
})
