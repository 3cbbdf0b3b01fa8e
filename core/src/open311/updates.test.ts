import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TOLD_KINDS, tellUpdate } from './updates.ts'

test('each thing that is told has its words, and only a closing closes', () => {
  for (const kind of TOLD_KINDS) {
    const told = tellUpdate(kind, kind === 'closed' ? 'satisfied' : undefined)
    assert.ok(told?.words.hi && told.words.en, kind)
    assert.equal(told.status, kind === 'closed' ? 'closed' : 'open')
  }
  assert.match(tellUpdate('closed', 'silent')?.words.en ?? '', /did not answer/)
})

test('what our people do among themselves is not told', () => {
  for (const kind of ['noted', 'reviewed', 'drafted', 'seen', 'directed', 'nothing']) {
    assert.equal(TOLD_KINDS.includes(kind), false)
    assert.equal(tellUpdate(kind, undefined), undefined)
  }
})
