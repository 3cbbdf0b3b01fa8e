import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fill, full, makeShaper, WHATSAPP_PACES, waitFor } from './shaper.ts'

const START = new Date('2026-01-10T12:00:00Z')
const after = (ms: number) => new Date(START.getTime() + ms)

test('one person gets 45 messages at once and then one in six seconds', () => {
  const shaper = makeShaper(WHATSAPP_PACES)
  for (let i = 0; i < 45; i++) assert.equal(shaper.admit('a', 'asha', START), 0)
  assert.equal(shaper.admit('a', 'asha', START), 6000)
  assert.equal(shaper.admit('a', 'ramesh', START), 0)
  assert.equal(shaper.admit('a', 'asha', after(6000)), 0)
  assert.equal(shaper.admit('a', 'asha', after(6000)), 6000)
})

test('what has to wait spends nothing of the number', () => {
  const shaper = makeShaper({ account: { perSecond: 1, burst: 2 }, pair: { perSecond: 1, burst: 1 } })
  assert.equal(shaper.admit('a', 'asha', START), 0)
  for (let i = 0; i < 5; i++) assert.equal(shaper.admit('a', 'asha', START), 1000)
  assert.equal(shaper.admit('a', 'ramesh', START), 0)
  assert.equal(shaper.admit('a', 'sita', START), 1000)
})

test('a rest that the service asked for is kept by the person, or by the whole number', () => {
  const shaper = makeShaper(WHATSAPP_PACES)
  shaper.rest('pair', 'a', 'asha', after(16_000))
  shaper.rest('pair', 'a', 'asha', after(4000))
  assert.equal(shaper.admit('a', 'asha', START), 16_000)
  assert.equal(shaper.admit('a', 'ramesh', START), 0)
  shaper.rest('account', 'a', 'asha', after(20_000))
  assert.equal(shaper.admit('a', 'ramesh', START), 20_000)
  assert.equal(shaper.admit('b', 'ramesh', START), 0)
  assert.equal(shaper.admit('a', 'asha', after(20_000)), 0)
})

test('however one asks, no more goes than the bucket and the time gone by allow', () => {
  const pace = { perSecond: 2, burst: 5 }
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500, max: 2000 }), { maxLength: 80 }), (steps) => {
      const shaper = makeShaper({ account: { perSecond: 1e6, burst: 1e6 }, pair: pace })
      let [ms, farthest, gone] = [0, 0, 0]
      let backwards = 0
      for (const step of steps) {
        ms += step
        if (step < 0) backwards -= step
        farthest = Math.max(farthest, ms)
        if (shaper.admit('a', 'asha', after(ms)) === 0) gone++
      }
      assert.ok(gone <= pace.burst + ((farthest + backwards) / 1000) * pace.perSecond + 1e-6)
    }),
  )
})

test('after the wait that it names, a bucket has a token', () => {
  const pace = { perSecond: 1 / 6, burst: 45 }
  fc.assert(
    fc.property(fc.double({ min: 0, max: 45, noNaN: true }), (tokens) => {
      const bucket = { ...full(pace, START), tokens }
      const later = fill(bucket, pace, after(waitFor(bucket, pace)))
      assert.ok(later.tokens >= 1 - 1e-9)
    }),
  )
})
