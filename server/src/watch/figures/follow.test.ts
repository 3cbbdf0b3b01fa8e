import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DistrictIndex } from '#core/district/find.ts'
import { makeFollower } from './follow.ts'

test('the places are laid at the start and after each change of the district, and not between', async () => {
  let version = 3
  const laid: number[][] = []
  const followed: (number | undefined)[] = []
  const follow = makeFollower({
    figures: {
      lay: async (places, _, of) => laid.push([of, ...places]),
      follow: async (_, how) => followed.push(how?.version),
    },
    district: () => ({ district: { places: [{ code: 1 }, { code: 2 }] } }) as unknown as DistrictIndex,
    version: () => version,
  })
  await follow()
  await follow()
  version = 4
  await follow()
  assert.deepEqual(laid, [
    [3, 1, 2],
    [4, 1, 2],
  ])
  assert.deepEqual(followed, [3, 3, 4])
})
