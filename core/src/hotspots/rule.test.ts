import assert from 'node:assert/strict'
import { test } from 'node:test'
import { effectOf } from './effect.ts'
import { type Counts, called, judgeOne, look, type Observed } from './rule.ts'
import { discoveries, lowerBinomial, upperTail } from './tails.ts'
import { heard, isManyVoiced } from './voices.ts'
import { whyOf } from './why.ts'

const near = (a: number, b: number, by = 1e-9) =>
  assert.ok(Math.abs(a - b) <= by * Math.max(1, Math.abs(b)), `${a} ${b}`)

test('the chance of a count is that of Poisson, of the negative binomial, and of a coin, as worked by hand', () => {
  near(upperTail(1, 2), 1 - Math.exp(-2))
  near(upperTail(3, 1), 1 - Math.exp(-1) * 2.5)
  near(upperTail(4, 3, 1), (3 / 4) ** 4)
  near(upperTail(2, 2, 2), 1 - 1 / 4 - 1 / 4)
  near(upperTail(5, 3, 1e9), upperTail(5, 3), 1e-6)
  near(lowerBinomial(1, 4, 0.5), 5 / 16)
  assert.equal(upperTail(0, 3), 1)
})

test('a larger count is never likelier, and more doubt never makes it less likely far out', () => {
  for (let n = 1; n < 40; n++) assert.ok(upperTail(n, 4, 2) >= upperTail(n + 1, 4, 2))
  for (const size of [1, 2, 5, 20]) assert.ok(upperTail(20, 4, size) > upperTail(20, 4, size * 2))
})

test('of many tests only those are called that survive the correction', () => {
  assert.equal(discoveries([0.001, 0.008, 0.039, 0.041, 0.042, 0.06], 10, 0.05), 2)
  assert.equal(discoveries([0.01, 0.02, 0.03, 0.04], 4, 0.05), 4)
  assert.equal(discoveries([0.04], 10, 0.05), 0)
})

const PLACES = Array.from({ length: 20 }, (_, at) => `P${at}`)
const counts = (of: (place: string) => number): Counts =>
  new Map(PLACES.map((place) => [place, new Map([['water', of(place)]])]))
const observed = (window: (place: string) => number, past = (_: string, __: number) => 4): Observed => ({
  people: new Map(PLACES.map((place) => [place, 5000])),
  subjects: ['water'],
  window: counts(window),
  past: Array.from({ length: 6 }, (_, month) => ({
    month: `2026-0${month + 1}`,
    days: 28,
    counts: counts((place) => past(place, month)),
  })),
})
const callNow = (seen: Observed) => {
  const { judged, tests } = look(seen)
  return called(judged, tests).map(({ place }) => place)
}

test('a place with many times its usual count is called, and nobody else', () => {
  assert.deepEqual(callNow(observed((place) => (place === 'P3' ? 30 : 4))), ['P3'])
  assert.deepEqual(callNow(observed(() => 4)), [])
})

test('what all places have more of is the season, and no hot spot', () => {
  assert.deepEqual(callNow(observed(() => 24)), [])
  const one = judgeOne(
    observed(() => 24),
    'P3',
    'water',
  )
  assert.ok(one.expected > 18 && one.expected <= 24, `${one.expected}`)
})

test('a place that always had so many is what it is; its past speaks for it', () => {
  const past = (place: string) => (place === 'P3' ? 30 : 4)
  assert.deepEqual(callNow(observed(past, past)), [])
  const { usual } = judgeOne(observed(past, past), 'P3', 'water')
  assert.equal(usual, 30)
})

test('months in which it was hot are no past of its own', () => {
  const seen = observed(
    (place) => (place === 'P3' ? 30 : 4),
    (place, month) => (place === 'P3' && month > 2 ? 30 : 4),
  )
  assert.deepEqual(callNow(seen), [])
  assert.deepEqual(callNow({ ...seen, hot: (place, _, month) => place === 'P3' && month > '2026-03' }), [
    'P3',
  ])
})

test('more people let expect more', () => {
  const seen = observed(
    (place) => (place === 'P3' ? 30 : 4),
    () => 0,
  )
  const people = new Map(PLACES.map((place) => [place, place === 'P3' ? 40_000 : 5000]))
  assert.ok(judgeOne({ ...seen, people }, 'P3', 'water').chance > judgeOne(seen, 'P3', 'water').chance)
  assert.deepEqual(callNow({ ...seen, people }), [])
})

test('few grievances are never a hot spot, however little was expected', () => {
  assert.deepEqual(
    callNow(
      observed(
        (place) => (place === 'P3' ? 5 : 0),
        () => 0,
      ),
    ),
    [],
  )
})

test('months that jump by themselves let a count be less of a surprise', () => {
  const jumpy = observed(
    (place) => (place === 'P3' ? 14 : 4),
    (_, month) => (month % 2 ? 8 : 0),
  )
  const calm = observed((place) => (place === 'P3' ? 14 : 4))
  const shaken = observed(
    (place) => (place === 'P3' ? 14 : 4),
    (place, month) => ((PLACES.indexOf(place) + month) % 2 ? 8 : 0),
  )
  assert.ok(judgeOne(shaken, 'P3', 'water').chance > judgeOne(calm, 'P3', 'water').chance)
  near(judgeOne(jumpy, 'P3', 'water').chance, judgeOne(calm, 'P3', 'water').chance, 0.05)
})

test('one person who sends twenty is one voice, and a copied letter three at most', () => {
  const twenty = Array.from({ length: 20 }, (_, at) => ({ citizen: 'A', words: `पानी नहीं ${at}` }))
  assert.deepEqual(heard(twenty), { counted: 1, complainants: 1 })
  const copied = Array.from({ length: 20 }, (_, at) => ({
    citizen: `C${at}`,
    words: `नल सूखा है, घर ${at + 1}।`,
  }))
  assert.deepEqual(heard(copied), { counted: 3, complainants: 20 })
  assert.ok(!isManyVoiced(heard(copied)))
  const own = ['पानी', 'नल', 'टंकी', 'पाइप', 'मोटर', 'चापाकल'].map((words, at) => ({
    citizen: `D${at}`,
    words,
  }))
  assert.ok(isManyVoiced(heard(own)))
})

test('a plan worked when the count fell below what chance explains, not when the season did', () => {
  const before = { n: 30, expected: 5, chance: 1e-9 }
  assert.equal(effectOf(before, { n: 4, expected: 5, chance: 0.7 }, 30).kind, 'over')
  assert.equal(effectOf(before, { n: 15, expected: 5, chance: 1e-4 }, 30).kind, 'less')
  assert.equal(effectOf(before, { n: 28, expected: 5, chance: 1e-9 }, 30).kind, 'same')
  assert.equal(effectOf(before, { n: 15, expected: 2.5, chance: 1e-7 }, 30).kind, 'same')
  assert.equal(effectOf(before, { n: 60, expected: 5, chance: 1e-30 }, 30).kind, 'more')
  assert.equal(effectOf(before, { n: 0, expected: 5, chance: 1 }, 20).kind, 'early')
})

test('the sentence says how many, of how many people, what was usual, and that many pairs were looked at', () => {
  const seen = look(observed((place) => (place === 'P3' ? 30 : 4)))
  const [first] = seen.judged
  assert.ok(first)
  const named = { place: { hi: 'तेजबारी', en: 'Tejbari' }, subject: { hi: 'पेयजल', en: 'Drinking water' } }
  const why = whyOf({ ...first, complainants: 27, tests: seen.tests }, named)
  assert.match(why.hi, /तेजबारी में “पेयजल” की 28 दिन में 30 शिकायतें 27 लोगों से/)
  assert.match(why.en, /before, as many days brought 4/)
  assert.match(why.en, /once in [\d,]+ times; that 20 pairs/)
})
