import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import type { SpeechSetting } from '#core/district/speech.ts'
import { type BhashiniWorld, startBhashini } from '#world/bhashini.ts'
import { outputIn, pipelineIn } from './answers.ts'
import { bhashini } from './bhashini.ts'

const NOTE = {
  bytes: new Uint8Array([79, 103, 103, 83]),
  mime: 'audio/ogg; codecs=opus',
  language: 'hi',
} as const
const KEYS: Readonly<Record<string, string>> = { MY_ID: 'district-99', MY_KEY: 'word-of-the-test' }

let outside: BhashiniWorld
before(async () => {
  outside = await startBhashini({ userId: 'district-99', apiKey: 'word-of-the-test' })
})
after(() => outside?.close())
beforeEach(() => {
  outside.asked.length = 0
  outside.configurations = 0
})

const named = { userId: '\u0024{MY_ID}', apiKey: '\u0024{MY_KEY}' }

function service(setting: Partial<SpeechSetting> | undefined, time = { now: 0 }) {
  const chosen = {
    service: 'bhashini',
    voice: true,
    translation: true,
    ...named,
    url: outside.url,
    ...setting,
  } as const
  return bhashini({
    setting: () => (setting === undefined ? undefined : chosen),
    given: (name) => KEYS[name],
    now: () => new Date(time.now),
  })
}

test('a voice note comes back as words with the sureness that the service tells', async () => {
  const told = await service({}).transcribe(NOTE)
  assert.equal(told.kind, 'told')
  assert.equal(told.kind === 'told' && told.words, 'पानी नहीं आ रहा')
  assert.ok(told.kind === 'told' && Math.abs((told.confidence ?? 0) - 0.85) < 1e-9)
  assert.equal(outside.asked[0]?.audioFormat, 'ogg')
  assert.equal(outside.asked[0]?.language.sourceLanguage, 'hi')
})

test('a service that does not say how sure it is is not made surer than it is', async () => {
  outside.faults.withoutScores = true
  const told = await service({}).transcribe(NOTE)
  outside.faults.withoutScores = false
  assert.deepEqual(told, { kind: 'told', words: 'पानी नहीं आ रहा' })
})

test('nothing is sent out while the district has not switched that very thing on', async () => {
  assert.equal((await service(undefined).transcribe(NOTE)).kind, 'refused')
  assert.equal(service(undefined).hears(), undefined)
  const voiceOnly = service({ translation: false })
  assert.equal((await voiceOnly.translate('पानी', 'hi', 'en')).kind, 'refused')
  assert.equal((await service({ voice: false }).transcribe(NOTE)).kind, 'refused')
  assert.equal(outside.asked.length, 0)
  assert.equal(outside.configurations, 0)
})

test('words are translated from the one language into the other', async () => {
  const told = await service({}).translate('पानी नहीं आ रहा', 'hi', 'en')
  assert.deepEqual(told, { kind: 'told', words: 'there is no water' })
  assert.deepEqual(outside.asked[0]?.language, { sourceLanguage: 'hi', targetLanguage: 'en' })
})

test('where it is computed is asked once an hour', async () => {
  const time = { now: 0 }
  const speech = service({}, time)
  await speech.transcribe(NOTE)
  await speech.transcribe(NOTE)
  assert.equal(outside.configurations, 1)
  time.now += 3_600_001
  await speech.transcribe(NOTE)
  assert.equal(outside.configurations, 2)
})

test('a service that is away is asked later, and a key that ran out is fetched anew', async () => {
  const speech = service({})
  outside.faults.awayNext = 1
  assert.equal((await speech.transcribe(NOTE)).kind, 'later')
  assert.equal((await speech.transcribe(NOTE)).kind, 'told')
  outside.faults.keyRanOut = true
  assert.equal((await speech.transcribe(NOTE)).kind, 'refused')
  assert.equal((await speech.transcribe(NOTE)).kind, 'told')
})

test('keys that are not in the environment are said to be missing, and nobody is asked', async () => {
  const told = await service({ apiKey: '\u0024{NOT_THERE}' }).transcribe(NOTE)
  assert.equal(told.kind, 'refused')
  assert.equal(outside.configurations, 0)
})

test('an answer of another shape is no answer', () => {
  assert.equal(pipelineIn({ pipelineResponseConfig: 'x' }, 'asr', 'hi'), undefined)
  assert.equal(outputIn([], 'asr'), undefined)
  assert.equal(
    outputIn({ pipelineResponse: [{ taskType: 'asr', output: [{ source: 7 }] }] }, 'asr'),
    undefined,
  )
})
