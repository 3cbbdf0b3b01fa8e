import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexDistrict } from '#core/district/find.ts'
import type { PostCode } from '#core/ids.ts'
import { lineDistrict } from '#core/routing/fixtures/district.ts'
import { assignedTo, grievanceOf, registered, routedTo } from '#core/routing/fixtures/grievance.ts'
import { ladderMessage } from './message.ts'

const WORDS = 'चापाकल खराब है, मेरा नाम सुनीता देवी है, फोन 9000000021'
const index = indexDistrict(lineDistrict([]).district)
const late = grievanceOf(
  registered({ gist: WORDS }),
  routedTo('PHE-JE-01'),
  assignedTo('PHE-JE-01', 'phe-je-01'),
)
const LATE: Parameters<typeof ladderMessage>[2] = {
  kind: 'escalated',
  rung: 'l2',
  level: 2,
  post: 'PHE-EE' as PostCode,
  why: { hi: 'समय बीता', en: 'the time is over' },
}

function toldTo(id: string): string {
  const person = index.persons.get(id)
  if (!person) throw new Error(`nobody is called ${id}`)
  const { inside } = ladderMessage(index, late, LATE, person, undefined)
  return 'text' in inside ? inside.text : ''
}

test('a senior who is told that it is late reads the words with private details covered', () => {
  assert.match(toldTo('phe-ee'), /मेरा नाम \[नाम\] है, फोन \[☎\]/)
  assert.doesNotMatch(toldTo('phe-je-01'), /\[नाम\]/)
})
