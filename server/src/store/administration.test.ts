import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Change } from '#ports/administration.ts'
import { NOW, PERSON, type Trial, trial } from './fixtures/trial.ts'

let town: Trial
before(async () => {
  town = await trial()
})
after(() => town.end())

const files = (text: string) => new Map([['posts.csv', text]])
const change = (version: number, more: Partial<Change> = {}): Change => ({
  version,
  at: NOW,
  by: PERSON,
  why: 'नया पद',
  edits: [{ file: 'posts.csv', kind: 'row', after: { code: `P${version}` } }],
  ...more,
})

test('a district keeps its files and every change to them, with who, why, before and after', async () => {
  const { changes } = town.store
  assert.equal(await changes.read(), undefined)
  assert.equal(await changes.version(), 0)
  assert.ok(await changes.append(change(1, { folder: 'abcd' }), files('one')))
  assert.ok(await changes.append(change(2), files('two')))
  assert.deepEqual(await changes.read(), { version: 2, sources: files('two') })
  assert.deepEqual(await changes.lastFolder(), { version: 1, folder: 'abcd' })
  assert.deepEqual(await changes.history({ limit: 10 }), [change(2), change(1, { folder: 'abcd' })])
  assert.deepEqual(await changes.history({ limit: 10, file: 'persons.csv' }), [])
  assert.deepEqual(await changes.history({ limit: 10, before: 2, file: 'posts.csv' }), [
    change(1, { folder: 'abcd' }),
  ])
})

test('of two who change at once one is told to look again, and no number is left out', async () => {
  const { changes } = town.store
  const both = await Promise.all([
    changes.append(change(3), files('a')),
    changes.append(change(3), files('b')),
  ])
  assert.deepEqual(both.toSorted(), [false, true])
  assert.equal(await changes.append(change(5), files('c')), false)
  assert.equal(await changes.version(), 3)
})
