import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Subject } from '../district/district.ts'
import type { DistrictIndex } from '../district/find.ts'
import { finerNames, isOpenService, mayShow, shownPlace, spanOf, statesOf, statusOf } from './shown.ts'

const pump: Subject = {
  code: 'WAT-HP',
  parent: 'WAT',
  departments: ['PHE'],
  nameHi: 'चापाकल खराब',
  nameEn: 'Handpump broken',
  keywords: { hi: [], roman: [], en: [] },
  timeClass: 'B',
  evidence: 'geo_photo',
  sensitive: false,
}
const { parent: _, ...heading } = pump
const harassment = { ...pump, code: 'POL-WOM', sensitive: true }
const subjects = new Map([pump, harassment].map((one) => [one.code, one]))
const now = new Date('2026-11-22T12:00:00+05:30')

test('headings, sensitive subjects and what the district cannot take are no services', () => {
  assert.equal(isOpenService(pump), true)
  assert.equal(isOpenService(heading), false)
  assert.equal(isOpenService(harassment), false)
  assert.equal(isOpenService({ ...pump, outOfScope: 'before a court' }), false)
})

test('what is sensitive, secret, about an officer or without a subject is not there for strangers', () => {
  const seen = { subject: 'WAT-HP', sensitive: false, hidden: false, sent: {} }
  assert.equal(mayShow({ subjects }, seen), true)
  assert.equal(mayShow({ subjects }, { ...seen, sensitive: true }), false)
  assert.equal(mayShow({ subjects }, { ...seen, hidden: true }), false)
  assert.equal(mayShow({ subjects }, { ...seen, subject: 'POL-WOM' }), false)
  assert.equal(mayShow({ subjects }, { sensitive: false, hidden: false, sent: {} }), false)
})

test('what came by another door is there for strangers only as a public record', () => {
  const told = { subject: 'WAT-HP', sensitive: false, hidden: false }
  assert.equal(mayShow({ subjects }, told), false)
  assert.equal(mayShow({ subjects }, { ...told, record: true }), true)
})

test('of the place of a request strangers read the block, and no name that is finer', () => {
  const place = (code: number, type: string, parent?: number) =>
    [
      code,
      { code, type, nameHi: `h${code}`, nameEn: `e${code}`, aliases: [], ...(parent ? { parent } : {}) },
    ] as const
  const places = new Map([place(1, 'block'), place(11, 'panchayat', 1), place(111, 'village', 11)])
  const index = { places } as unknown as DistrictIndex
  assert.equal(shownPlace(index, 111)?.code, 1)
  assert.deepEqual(finerNames(index, 111), ['h111', 'e111', 'h11', 'e11'])
  assert.deepEqual(finerNames(index, undefined), [])
})

test('a grievance is open until it is closed; a report alone does not close it', () => {
  assert.equal(statusOf('awaiting_word'), 'open')
  assert.equal(statusOf('closed'), 'closed')
  assert.deepEqual(statesOf(['closed']), ['closed'])
  assert.equal(statesOf(['open'])?.length, 6)
  assert.equal(statesOf(['done']), undefined)
})

test('without days the last ninety are meant, and no question covers more', () => {
  assert.deepEqual(spanOf({}, now), { from: new Date('2026-08-24T12:00:00+05:30'), to: now })
  const long = spanOf({ start: '2026-01-01', end: '2026-12-31' }, now)
  assert.equal(long?.from.toISOString(), '2025-12-31T18:30:00.000Z')
  assert.equal(long?.to.toISOString(), '2026-03-31T18:30:00.000Z')
  assert.equal(spanOf({ end: '2026-10-31' }, now)?.from.toISOString(), '2026-08-02T18:29:59.999Z')
})

test('days and moments are read as they are written, and what is neither is refused', () => {
  const from = (start: string) => spanOf({ start }, now)?.from.toISOString()
  assert.equal(from('2026-11-20T10:00:00Z'), '2026-11-20T10:00:00.000Z')
  assert.equal(from('2026-11-20T10:00:00+05:30'), '2026-11-20T04:30:00.000Z')
  assert.equal(from('2026-11-20T10:00:00 05:30'), '2026-11-20T04:30:00.000Z')
  assert.equal(from('2026-11-20T10:00'), '2026-11-20T04:30:00.000Z')
  for (const wrong of ['yesterday', '2026-13-01', '20-11-2026', '2026-11-20T99:00:00Z'])
    assert.equal(from(wrong), undefined, wrong)
  assert.equal(spanOf({ start: '2026-11-20', end: '2026-11-19' }, now), undefined)
})
