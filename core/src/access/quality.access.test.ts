import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act } from '../grievance/acts.ts'
import { fold } from '../grievance/grievance.ts'
import { assignedTo, officer, registered, routedTo } from '../routing/fixtures/grievance.ts'
import { about, CAST, FILES, type Part } from './fixtures/cast.ts'
import { mayExamine, mayLookAfter, maySettleSuggestions } from './quality.ts'

const parts = (may: (part: Part) => boolean) => (Object.keys(CAST) as Part[]).filter(may).toSorted()
const AT = new Date('2026-11-20T05:00:00Z')
const acts = (by: ReturnType<typeof officer>, reviewer?: ReturnType<typeof officer>) =>
  [
    [by, registered()],
    [by, routedTo('PHE-JE-01')],
    [by, assignedTo('PHE-JE-01', 'holder')],
    [
      by,
      {
        kind: 'reported',
        number: 1,
        text: 'ठीक किया',
        messages: [],
        evidence: [],
        review: reviewer !== undefined,
      } satisfies Act,
    ],
    ...(reviewer ? [[reviewer, { kind: 'reviewed', report: 1 } satisfies Act] as const] : []),
  ].map(([who, act], at) => ({ seq: at + 1, at: AT, by: who as ReturnType<typeof officer>, act: act as Act }))

test('reviewer, nodal officer and magistrate look after disposals; who may reopen sees what is suggested', () => {
  assert.deepEqual(
    parts((part) => mayLookAfter(CAST[part])),
    ['magistrate', 'nodal', 'reviewer'],
  )
  assert.deepEqual(
    parts((part) => maySettleSuggestions(CAST[part])),
    ['magistrate', 'nodal', 'operator'],
  )
})

test('nobody judges a report of their own, of a post they hold, or one that they let through', () => {
  const holder = officer('holder', 'PHE-JE-01')
  const own = acts(holder)
  const grievance = fold(own)
  assert.ok(mayExamine(grievance, own, 1, CAST.reviewer))
  assert.ok(!mayExamine(grievance, own, 1, { ...CAST.reviewer, person: 'holder' }), 'wrote it')
  assert.ok(!mayExamine(grievance, own, 1, { ...CAST.reviewer, posts: ['PHE-JE-01'] }), 'holds the post')
  const through = acts(holder, officer('reviewer', 'CELL-REV'))
  assert.ok(!mayExamine(fold(through), through, 1, CAST.reviewer), 'let it through')
  assert.ok(mayExamine(fold(through), through, 1, CAST.nodal))
  assert.ok(!mayExamine(grievance, own, 2, CAST.reviewer), 'there is no such report')
})

test('who is complained of never looks at it', () => {
  const own = acts(officer('holder', 'PHE-JE-01'))
  assert.ok(!mayExamine(about(fold(own), CAST.reviewer), own, 1, CAST.reviewer))
  assert.ok(!mayExamine(FILES.withOfficer, own, 1, CAST.reviewer), 'before a report there is nothing')
})
