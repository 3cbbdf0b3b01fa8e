import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Direction } from '../grievance/parts.ts'
import type { PostCode } from '../ids.ts'
import { officer } from '../routing/fixtures/grievance.ts'
import { CAST, FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'
import { mayDo, maySee } from './may.ts'

const direction = (post: string): Direction => ({
  id: '1',
  post: post as PostCode,
  mode: 'inquire',
  words: 'जाँच करें',
  lead: false,
  by: officer('magistrate', 'DM'),
  at: new Date(0),
})
const directed = { ...FILES.withOfficer, directions: [direction('PHE-JE-02')] }

test('only the directed post reports on its direction, and sees the file for it', () => {
  onlyThese('compliance', directed, ['elsewhere'])
  assert.ok(maySee(directed, CAST.elsewhere))
  assert.ok(!mayDo('report', directed, CAST.elsewhere), 'the report to the citizen is the lead’s')
  nobodyIn('compliance', 'atDesk', 'withOfficer', 'inReview', 'awaitingWord', 'closed')
})

test('once answered it is not answered again, but the file may still be seen', () => {
  const by = officer('elsewhere', 'PHE-JE-02')
  const answer = { by, at: new Date(0), text: 'पात्र हैं', evidence: [] }
  const answered = { ...directed, directions: [{ ...direction('PHE-JE-02'), answer }] }
  assert.ok(!mayDo('compliance', answered, CAST.elsewhere))
  assert.ok(maySee(answered, CAST.elsewhere))
})

test('the post that has the grievance answers by its report', () => {
  const own = { ...FILES.withOfficer, directions: [direction('PHE-JE-01')] }
  assert.ok(!mayDo('compliance', own, CAST.holder))
})
