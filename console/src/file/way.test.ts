import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ActItem } from '#contract/grievances.ts'
import type { StateName } from '#contract/shapes.ts'
import { wayOf } from './way.ts'

const words = { hi: '', en: '' }

function standings(state: StateName, kinds: readonly string[]): string {
  const acts: ActItem[] = kinds.map((kind, place) => ({
    seq: place + 1,
    at: `2026-11-0${place + 1}T06:00:00Z`,
    kind,
    by: words,
    says: words,
    hash: '',
  }))
  return wayOf({ state }, acts)
    .map(({ standing }) => standing)
    .join(' ')
}

test('a new grievance stands at its registration', () => {
  assert.equal(standings('new', ['registered']), 'here ahead ahead ahead ahead ahead')
})

test('what waits for the complainant still lies with the officer', () => {
  assert.equal(
    standings('awaiting_complainant', ['registered', 'routed', 'accepted', 'asked']),
    'done here ahead ahead ahead ahead',
  )
})

test('a report that needs no review goes straight to the citizen', () => {
  assert.equal(
    standings('awaiting_word', ['registered', 'routed', 'reported', 'put-to-citizen']),
    'done done done skipped here ahead',
  )
})

test('after reopening the way begins again at the officer', () => {
  assert.equal(
    standings('with_officer', ['registered', 'routed', 'reported', 'reviewed', 'put-to-citizen', 'reopened']),
    'done here ahead ahead ahead ahead',
  )
})

test('a closed grievance has arrived, and shows the steps it never saw', () => {
  assert.equal(
    standings('closed', ['registered', 'turned-away', 'closed']),
    'done skipped skipped skipped skipped done',
  )
})
