import assert from 'node:assert/strict'
import { test } from 'node:test'
import { handleAt } from './handles.ts'

const handles = [
  { channel: 'x', address: '@dm_abhyas', level: 'district', owner: 'CELL-NOD' },
  { channel: 'facebook', address: '@dm_abhyas', level: 'department', department: 'PHE', owner: 'PHE-EE' },
] as const

test('a handle is known at both doors of its service, in any letters and without its sign', () => {
  assert.equal(handleAt({ handles }, 'x', 'DM_Abhyas')?.owner, 'CELL-NOD')
  assert.equal(handleAt({ handles }, 'x-message', '@dm_abhyas')?.owner, 'CELL-NOD')
  assert.equal(handleAt({ handles }, 'messenger', '@dm_abhyas')?.owner, 'PHE-EE')
})

test('the same name at another service, or another name, is none of ours', () => {
  assert.equal(handleAt({ handles }, 'email', '@dm_abhyas'), undefined)
  assert.equal(handleAt({ handles }, 'x', '@dm_abhyas_'), undefined)
  assert.equal(handleAt({}, 'x', '@dm_abhyas'), undefined)
})
