import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CitizenId, GrievanceId } from '../ids.ts'
import { type OpenMatter, pairToAsk } from './one-matter.ts'

const matter = (id: string, more: Partial<OpenMatter['grievance']> = {}): OpenMatter => ({
  id: id as GrievanceId,
  grievance: {
    state: 'with_officer',
    citizen: `citizen-${id}` as CitizenId,
    subject: 'WAT-HP',
    place: 7,
    registeredAt: new Date(`2026-10-0${id}T06:00:00Z`),
    nature: 'grievance',
    code: `ABH-PHE-26-0000${id}`,
    ...more,
  },
})
const asked = (...open: readonly OpenMatter[]) => pairToAsk(open)?.map(({ id }) => id)

test('the same subject at the same place told at two doors is asked about, the older first', () => {
  assert.deepEqual(asked(matter('2'), matter('1')), ['1', '2'])
})

test('where one names no place or is not read yet, it is asked as well', () => {
  const { place: _, ...nowhere } = matter('2').grievance
  assert.deepEqual(asked(matter('1'), { id: '2' as GrievanceId, grievance: nowhere }), ['1', '2'])
  const { subject: __, ...unread } = matter('2').grievance
  assert.deepEqual(asked(matter('1'), { id: '2' as GrievanceId, grievance: unread }), ['1', '2'])
})

test('another subject, another place, a closed one, or two told at one door are not asked about', () => {
  assert.equal(asked(matter('1'), matter('2', { subject: 'ELE-NO' })), undefined)
  assert.equal(asked(matter('1'), matter('2', { place: 8 })), undefined)
  assert.equal(asked(matter('1'), matter('2', { state: 'closed' })), undefined)
  assert.equal(asked(matter('1'), matter('2', { citizen: 'citizen-1' as CitizenId })), undefined)
  assert.equal(asked(matter('1'), matter('2', { nature: 'suggestion' })), undefined)
})
