import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AttachmentId } from '../ids.ts'
import { beforeOf, flagsOf, type Looked, type Picture } from './flags.ts'
import { apart } from './print.ts'

const VILLAGE = { lat: 18.22, lng: 70.43, type: 'village' } as const

function looked(pictures: readonly Partial<Picture>[], more: Partial<Looked> = {}): Looked {
  return {
    code: 'ABH-PHE-26-00421-N',
    since: new Date('2026-10-05T04:30:00Z'),
    reportedAt: new Date('2026-10-07T08:00:00Z'),
    place: VILLAGE,
    pictures: pictures.map((one, at) => ({ id: `picture-${at}` as AttachmentId, seen: [], ...one })),
    ...more,
  }
}

const kinds = (of: Looked) => flagsOf(of).map(({ kind }) => kind)

test('a picture that says nothing of itself is never held against anybody', () => {
  assert.deepEqual(flagsOf(looked([{}, { taken: {} }, { taken: { at: 'gibberish' } }])), [])
})

test('a picture of the day and of the village is in order', () => {
  const taken = { at: '2026-10-06T11:00:00', lat: 18.225, lng: 70.435 }
  assert.deepEqual(flagsOf(looked([{ taken }])), [])
})

test('a picture that stood in another report is shown with that report and its day', () => {
  const seen = [{ code: 'ABH-PHE-26-00400-K', report: 2, at: new Date('2026-09-01T04:30:00Z') }]
  const [flag] = flagsOf(looked([{ seen }]))
  assert.equal(flag?.kind, 'used-before')
  assert.equal(flag?.other, 'ABH-PHE-26-00400-K')
  assert.match(flag?.why.hi ?? '', /01-09-2026.*ABH-PHE-26-00400-K.*आख्या 2/)
  assert.match(flag?.why.en ?? '', /report 2 on ABH-PHE-26-00400-K/)
})

test("the complainant's own picture sent back as proof is named as such", () => {
  const seen = [{ code: 'ABH-PHE-26-00421-N', at: new Date('2026-10-05T04:30:00Z') }]
  assert.deepEqual(kinds(looked([{ seen }])), ['complainants-own'])
})

test('a picture from before the complaint is looked at when it stands alone, and is the before beside a newer one', () => {
  const old = { taken: { at: '2026-09-20T10:00:00' } }
  assert.deepEqual(kinds(looked([old])), ['taken-before'])
  const pair = looked([old, { taken: { at: '2026-10-06T10:00:00' } }])
  assert.deepEqual(kinds(pair), [])
  assert.deepEqual(beforeOf(pair), ['picture-0'])
})

test('a time without a zone is the time of India', () => {
  // 10:30 in India is half an hour after the complaint, not five hours before.
  assert.deepEqual(kinds(looked([{ taken: { at: '2026-10-05T10:30:00' } }])), [])
  assert.deepEqual(kinds(looked([{ taken: { at: '2026-10-07T20:00:00' } }])), ['clock-ahead'])
})

test('the distance counts from the shared spot or from the place, whichever speaks for the picture', () => {
  const far = { taken: { lat: 18.3, lng: 70.5 } }
  const [flag] = flagsOf(looked([far]))
  assert.equal(flag?.kind, 'taken-elsewhere')
  assert.match(flag?.why.hi ?? '', /11\.6 किमी.*3\.5 किमी/)
  assert.deepEqual(kinds(looked([far], { shared: { lat: 18.301, lng: 70.5 } })), [])
})

test('a subject may allow more: a feeder is long', () => {
  const far = { taken: { lat: 18.3, lng: 70.5 } }
  assert.deepEqual(kinds(looked([far], { within: 20_000 })), [])
})

test('where the position of the place is not known nothing is said of distances', () => {
  const { place: _, ...nowhere } = looked([{ taken: { lat: 28, lng: 77 } }])
  assert.deepEqual(flagsOf(nowhere), [])
})

test('prints differ by their bits', () => {
  assert.equal(apart('0000000000000000', '0000000000000000'), 0)
  assert.equal(apart('ffffffffffffffff', 'fffffffffffffff0'), 4)
  assert.equal(apart('8000000000000001', '0000000000000000'), 2)
})
