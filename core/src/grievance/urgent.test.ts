import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dangerNow, type Urgent } from './urgent.ts'

const urgent: Urgent = { danger: 'life', why: 'घायल', confidence: 0.92, from: 'C', to: 'A', taken: true }

test('lists mark what cannot wait until a person judges that it can, or it is closed', () => {
  assert.equal(dangerNow({ state: 'with_officer', urgent }), 'life')
  assert.equal(
    dangerNow({ state: 'at_desk', urgent: { ...urgent, taken: false } }),
    'life',
    'nobody judged yet',
  )
  assert.equal(
    dangerNow({ state: 'with_officer', urgent: { ...urgent, taken: false, byPerson: true } }),
    undefined,
  )
  assert.equal(dangerNow({ state: 'closed', urgent }), undefined)
  assert.equal(dangerNow({ state: 'with_officer' }), undefined)
})
