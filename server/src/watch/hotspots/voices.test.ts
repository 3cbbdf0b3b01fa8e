import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DistrictIndex } from '#core/district/find.ts'
import type { Answer, Question } from '#ports/figures.ts'
import type { HotSpot, HotSpotLook, HotSpots } from '#ports/hotspots.ts'
import { lookForHotSpots } from './look.ts'
import { measuring } from './observe.ts'

const places = [1, 2, 3, 4].map((code) => ({ code, type: 'panchayat', population: 5000 }))
const subjects = [{ code: 'pump', sensitive: false, departments: ['PHE'] }]
const district = { district: { places, subjects } } as unknown as DistrictIndex
const NOW = new Date('2026-11-20T06:00:00Z')

/** Two a month everywhere for a year; thirty in the window at the first place. */
async function counts({ by = [] }: Question): Promise<readonly Answer[]> {
  const months = Array.from({ length: 12 }, (_, at) =>
    at < 2 ? `2025-${11 + at}` : `2026-${String(at - 1).padStart(2, '0')}`,
  )
  return places.flatMap(({ code }): readonly Answer[] => {
    const key = { panchayat: String(code), subject: 'pump' }
    return by.includes('month')
      ? months.map((month) => ({ key: { ...key, month }, counts: { received: 2 } }))
      : [{ key, counts: { received: code === 1 ? 30 : 2 } }]
  })
}
const figures = { counts, behind: async () => 0 }
const written = (persons: number) => async () =>
  Array.from({ length: 30 }, (_, at) => ({
    ...{ id: `${at}`, code: `${at}`, citizen: `c${at % persons}` },
    words: String.fromCodePoint(0x0915 + (at % persons)),
  }))

test('what one busy writer sends after the work is one voice, in the effect as in the hot spot', async () => {
  const hotSpots = { since: async () => [], voices: written(1) } as unknown as HotSpots
  const measure = measuring({ figures, hotSpots, district })
  const heard = await measure(1, 'pump', '2026-11-19', 'voices')
  assert.deepEqual([heard.n, heard.of], [1, 'voices'])
  assert.ok(heard.chance > 0.05, 'no hot spot')
  const raw = await measure(1, 'pump', '2026-11-19', undefined)
  assert.deepEqual([raw.n, raw.of], [30, undefined], 'a plan that began by grievances goes on by them')
  assert.ok(raw.chance < 0.05)
})

test('a hot spot is over when its voices are, however often one of them writes', async () => {
  const spot = { id: 's', place: 1, subject: 'pump', counted: 28 } as HotSpot
  const look = async (persons: number) => {
    let kept: HotSpotLook | undefined
    const hotSpots = {
      since: async () => [],
      voices: written(persons),
      lookedOn: async () => undefined,
      lasting: async () => [spot],
      keep: async (seen: HotSpotLook) => {
        kept = seen
        return true
      },
    } as unknown as HotSpots
    const looker = { figures, hotSpots, district, now: () => NOW, newId: () => 'new' }
    await lookForHotSpots(looker as never)
    return kept
  }
  assert.deepEqual((await look(1))?.ended, ['s'])
  const many = await look(30)
  assert.deepEqual([many?.ended, many?.lasting.map(({ id }) => id)], [[], ['s']])
})
