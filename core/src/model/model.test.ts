import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { featuresOf } from './features.ts'
import { leaning, shares, spoken, together } from './linear.ts'
import { fitTemperature, leading, measure } from './measure.ts'
import { pack, unpack } from './pack.ts'
import { train } from './train.ts'

const lessons = [
  ['WATER', 'नल में पानी नहीं आ रहा', 'pani ki supply band', 'no water in the tap', 'पानी की टंकी खाली'],
  ['LIGHT', 'बिजली नहीं आ रही', 'light nahi hai raat se', 'power cut since morning', 'बिजली गुल है'],
  ['ROAD', 'सड़क टूटी है', 'road me gaddhe', 'potholes on the road', 'सड़क पर गड्ढे'],
].flatMap(([label = '', ...texts]) => texts.map((text) => ({ text, label, weight: 1 })))
const classes = ['WATER', 'LIGHT', 'ROAD']
const model = train(lessons, classes, ({ text }) => featuresOf(text))

function read(text: string, from = model): string | undefined {
  return from.classes[leading(leaning(featuresOf(text), from), 1)[0] ?? -1]
}

test('what was learnt in one script is read in the other, and misspelt', () => {
  assert.equal(read('paani nhi aa rha'), 'WATER')
  assert.equal(read('बिजली कटी'), 'LIGHT')
  assert.equal(read('bizlee nahi'), 'LIGHT')
  assert.equal(read('sadak par gadde'), 'ROAD')
})

test('the same lessons give the same model, byte for byte', () => {
  const label = { lessons: 'x', counts: {}, temperature: 1 }
  const again = train(lessons, classes, ({ text }) => featuresOf(text))
  assert.deepEqual(pack({ model, label }), pack({ model: again, label }))
})

test('a model that was written down reads as before; bytes cut short are refused', () => {
  const label = { lessons: 'x', counts: { messages: 12 }, temperature: 0.8 }
  const bytes = pack({ model, label })
  const back = unpack(bytes)
  assert.deepEqual(back.label, label)
  for (const { text } of lessons) assert.equal(read(text, back.model), read(text))
  assert.throws(() => unpack(bytes.subarray(0, bytes.length - 1)), /cut short/)
  assert.throws(() => unpack(new Uint8Array([1, 2, 3])), /no model/)
})

test('shares are parts of one whatever is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const total = shares(leaning(featuresOf(text), model)).reduce((sum, one) => sum + one, 0)
      assert.ok(Math.abs(total - 1) < 1e-4)
    }),
  )
})

test('a model that says 0.9 and is right once in two is measured as too sure, and cooled', () => {
  const said = Float32Array.from([Math.log(9), 0])
  const trials = [0, 1, 0, 1].map((truth) => ({ truth, said }))
  const measures = measure(trials, 1, 2)
  assert.equal(measures.top1, 0.5)
  assert.ok(Math.abs(measures.ece - 0.4) < 0.01)
  assert.ok(fitTemperature(trials) > 3)
})

test('parts of a text, heard once each, say together what the whole says', () => {
  const parts = ['नल में पानी नहीं आ रहा', 'power cut since morning']
  const said = parts.map((part) => spoken(featuresOf(part), model))
  for (const [at, part] of parts.entries()) {
    const alone = together([said[at] as (typeof said)[number]], model)
    for (const [k, one] of leaning(featuresOf(part), model).entries())
      assert.ok(Math.abs(one - (alone[k] as number)) < 0.01)
  }
  const both = together(said, model)
  assert.ok((both[0] as number) > (both[2] as number) && (both[1] as number) > (both[2] as number))
})

test('in a letter of many pages each word is still counted as one', () => {
  const signs = [...'कगचजटडतदनपबमरलसह']
  const pages = signs.flatMap((first) =>
    signs.flatMap((second) => `${first}ो${second}ी ${second}ि${first}ाल`),
  )
  const { ids, letters } = featuresOf(`${pages.join(' ')} ${pages.join(' ')}`)
  const [words, grams] = [ids.slice(0, letters), ids.slice(letters)]
  assert.ok(words.length > 1024)
  assert.equal(new Set(words).size, words.length)
  assert.equal(new Set(grams).size, grams.length)
})
