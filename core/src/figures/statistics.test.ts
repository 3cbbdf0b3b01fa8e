import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutFor, runsOf } from './cut.ts'
import { binOf, middleOf, QUANTILE_ERROR, quantile, ranked, rateOf, shareOf } from './statistics.ts'

test('a time told from its bin is wrong by less than a tenth', () => {
  for (let minutes = 1; minutes < 2_000_000; minutes = Math.ceil(minutes * 1.07)) {
    const told = middleOf(binOf(minutes))
    assert.ok(Math.abs(told - minutes) / minutes <= QUANTILE_ERROR + 1e-9, `${minutes} told as ${told}`)
  }
  assert.ok(QUANTILE_ERROR < 0.1)
})

test('half of all took no longer than the median, nine in ten no longer than p90', () => {
  const bins = new Map<number, number>()
  for (let minutes = 1; minutes <= 1000; minutes++)
    bins.set(binOf(minutes), (bins.get(binOf(minutes)) ?? 0) + 1)
  const kept = [...bins].map(([bin, n]) => ({ bin, n }))
  const median = quantile(kept, 0.5) ?? 0
  const p90 = quantile(kept, 0.9) ?? 0
  assert.ok(Math.abs(median - 500) / 500 < 0.1)
  assert.ok(Math.abs(p90 - 900) / 900 < 0.1)
  assert.equal(quantile([], 0.5), undefined)
})

test('a share of few is told with a wide interval, of many with a narrow one', () => {
  const few = shareOf(8, 10)
  const many = shareOf(800, 1000)
  assert.ok(few && many)
  assert.ok(few.low < 0.5 && few.high > 0.9)
  assert.ok(Math.abs(many.low - 0.774) < 0.001 && Math.abs(many.high - 0.8236) < 0.001)
  assert.equal(shareOf(0, 0), undefined)
})

test('a rate among people is not told where nobody knows how many they are', () => {
  assert.equal(rateOf(5, undefined), undefined)
  const rate = rateOf(10, 100_000)
  assert.ok(rate && Math.abs(rate.rate - 1) < 1e-9 && rate.low < 0.49 && rate.high > 1.8)
  assert.equal(rateOf(0, 1000)?.low, 0)
})

test('nobody is ranked below the least sample, and those who cannot be told apart share a rank', () => {
  const all = [
    { post: 'few', share: shareOf(5, 5) },
    { post: 'good', share: shareOf(95, 100) },
    { post: 'as-good', share: shareOf(93, 100) },
    { post: 'worse', share: shareOf(40, 100) },
  ]
  const ranks = ranked(all).map(({ post, rank }) => [post, rank])
  assert.deepEqual(ranks, [
    ['good', 1],
    ['as-good', 1],
    ['worse', 3],
    ['few', undefined],
  ])
})

test('a long period is whole months with the days around them', () => {
  assert.deepEqual(runsOf({ from: '2026-08-20', until: '2026-11-22' }), [
    { grain: 'd', from: '2026-08-20', until: '2026-09-01' },
    { grain: 'm', from: '2026-09-01', until: '2026-11-01' },
    { grain: 'd', from: '2026-11-01', until: '2026-11-22' },
  ])
  assert.deepEqual(runsOf({ from: '2026-11-03', until: '2026-11-09' }), [
    { grain: 'd', from: '2026-11-03', until: '2026-11-09' },
  ])
  assert.deepEqual(runsOf({ from: '2026-01-01', until: '2027-01-01' }), [
    { grain: 'm', from: '2026-01-01', until: '2027-01-01' },
  ])
})

test('a question is answered from the sums when a cut has just its dimensions', () => {
  assert.equal(cutFor(new Set(['subject', 'block'])), 'block-subject')
  assert.equal(cutFor(new Set()), 'all')
  assert.equal(cutFor(new Set(['village', 'post'])), undefined)
})
