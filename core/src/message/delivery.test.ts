import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { FileHash, MessageId } from '../ids.ts'
import { choose, nextStep, type Standing, templatesFor, withoutPicture } from './delivery.ts'
import type { Outgoing } from './outgoing.ts'
import type { Cause, SendOutcome } from './sending.ts'

const NOW = new Date('2026-01-10T12:00:00Z')
const WINDOW = 24 - 5 / 60
const OUTGOING: Outgoing = {
  inside: { type: 'text', text: 'आपकी शिकायत दर्ज हुई।' },
  outside: { type: 'template', name: 'registered', language: 'hi', blanks: [] },
}
const INSIDE: Outgoing = { inside: OUTGOING.inside }

/** An id made so many hours before now. */
function idAged(hours: number): MessageId {
  const hex = (NOW.getTime() - hours * 3_600_000).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000001` as MessageId
}

const standing = (more: Partial<Standing> = {}): Standing => ({
  id: idAged(1),
  said: 'inside',
  tries: 1,
  now: NOW,
  ...more,
})
const later = (more: object = {}): SendOutcome => ({
  kind: 'later',
  code: 131016,
  why: 'busy',
  scope: 'message',
  ...more,
})
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)

test('free words are said while the window is open, the template afterwards', () => {
  assert.equal(choose(OUTGOING, hoursAgo(1), WINDOW, NOW).say, 'inside')
  assert.equal(choose(OUTGOING, hoursAgo(23.9), WINDOW, NOW).say, 'inside')
  assert.equal(choose(OUTGOING, hoursAgo(23.95), WINDOW, NOW).say, 'template')
  assert.equal(choose(OUTGOING, undefined, WINDOW, NOW).say, 'template')
})

test('without a template a message waits until the person writes again', () => {
  assert.deepEqual(choose(INSIDE, hoursAgo(30), WINDOW, NOW), { say: 'template', among: [] })
  assert.deepEqual(choose(INSIDE, undefined, WINDOW, NOW), { say: 'template', among: [] })
})

test('outside of the window the better template is tried before the plainer one', () => {
  const plain = { type: 'template', name: 'card', language: 'hi', blanks: [] } as const
  const both: Outgoing = { ...OUTGOING, otherwise: plain }
  assert.deepEqual(
    templatesFor(both).map(({ say, words }) => [say, words.name]),
    [
      ['outside', 'registered'],
      ['otherwise', 'card'],
    ],
  )
})

test('a template that the service does not let go waits, until patience is over', () => {
  const paused = { kind: 'unapproved', status: 'paused', code: 132015, why: 'paused' } as const
  assert.deepEqual(nextStep(paused, standing({ said: 'outside' })), {
    do: 'wait-for-template',
    status: 'paused',
    why: 'paused',
  })
  assert.equal(nextStep(paused, standing({ id: idAged(50), tries: 53 })).do, 'give-up')
})

test('a picture that cannot be had is left out where words stand by themselves', () => {
  const image = 'f'.repeat(64) as FileHash
  const buttons = [{ title: 'हाँ', deed: { do: 'skip' } }] as const
  const words = { type: 'buttons', text: 'कार्ड', buttons } as const
  assert.deepEqual(withoutPicture({ ...words, image }), words)
  assert.equal(withoutPicture(words), undefined)
  assert.equal(withoutPicture({ type: 'file', media: 'image', file: image, mime: 'image/jpeg' }), undefined)
  assert.equal(nextStep({ kind: 'fileless', cause: later() as Cause }, standing()).do, 'retry')
})

test('the pauses grow from seconds to an hour', () => {
  const waits = [1, 2, 3, 4, 5, 6, 40].map((tries) => {
    const step = nextStep(later(), standing({ tries }))
    return step.do === 'retry' && (step.at.getTime() - NOW.getTime()) / 1000
  })
  assert.deepEqual(waits, [5, 30, 120, 600, 3600, 3600, 3600])
})

test('the service may ask for more patience than we have, never for less', () => {
  const waits = [60_000, 1000].map((waitMs) => {
    const step = nextStep(later({ waitMs }), standing())
    return step.do === 'retry' && step.at.getTime() - NOW.getTime()
  })
  assert.deepEqual(waits, [60_000, 5000])
})

test('too much to one person lets that person rest four times longer at each try', () => {
  const rests = [1, 2, 3, 4, 20].map((tries) => {
    const step = nextStep(later({ code: 131056, scope: 'pair' }), standing({ tries }))
    return (
      step.do === 'retry' && step.rest?.of === 'pair' && (step.rest.until.getTime() - NOW.getTime()) / 1000
    )
  })
  assert.deepEqual(rests, [1, 4, 16, 64, 3600])
})

test('too much from our account lets the account rest, but not for an hour because of one message', () => {
  const step = nextStep(later({ code: 130429, scope: 'account' }), standing({ tries: 6 }))
  assert.deepEqual(step, {
    do: 'retry',
    why: 'busy',
    at: new Date(NOW.getTime() + 3_600_000),
    rest: { of: 'account', until: new Date(NOW.getTime() + 300_000) },
  })
})

test('after two days and many tries a person is asked, but not only because the account was stopped for days', () => {
  assert.equal(nextStep(later(), standing({ id: idAged(50), tries: 53 })).do, 'give-up')
  assert.equal(nextStep(later(), standing({ id: idAged(50), tries: 3 })).do, 'retry')
  assert.equal(nextStep(later(), standing({ id: idAged(5), tries: 53 })).do, 'retry')
})

test('after a lost answer a receipt is waited for', () => {
  assert.deepEqual(nextStep({ kind: 'unknown', why: 'timeout' }, standing()), {
    do: 'wait-for-receipt',
    why: 'timeout',
    until: new Date(NOW.getTime() + 600_000),
  })
})

test('a closed window is answered with the template once, and then waited for', () => {
  const closed: SendOutcome = { kind: 'template', code: 131047, why: 'closed' }
  assert.equal(nextStep(closed, standing()).do, 'use-template')
  assert.equal(nextStep(closed, standing({ said: 'outside' })).do, 'wait-for-window')
})

test('who cannot be reached here and what is wrong goes to a person, trouble of the account stops the line', () => {
  const steps = (['elsewhere', 'failed', 'stopped'] as const).map((kind) =>
    nextStep({ kind, code: 7, why: 'so' }, standing()),
  )
  assert.deepEqual(steps, [
    { do: 'give-up', code: 7, why: 'so', elsewhere: true },
    { do: 'give-up', code: 7, why: 'so' },
    { do: 'stop', code: 7, why: 'so' },
  ])
})

test('a message is said again at once or later only when the service certainly did not take it', () => {
  const scope = fc.constantFrom('message' as const, 'pair' as const, 'account' as const)
  const outcome: fc.Arbitrary<SendOutcome> = fc.oneof(
    fc.record({ kind: fc.constant('accepted' as const), externalId: fc.string() }),
    fc.record({ kind: fc.constant('unknown' as const), why: fc.string() }),
    fc.record({
      kind: fc.constant('later' as const),
      code: fc.nat(),
      why: fc.string(),
      waitMs: fc.nat(),
      scope,
    }),
    fc.record({
      kind: fc.constantFrom('template' as const, 'elsewhere' as const, 'failed' as const, 'stopped' as const),
      code: fc.nat(),
      why: fc.string(),
    }),
  )
  const said = fc.constantFrom('inside' as const, 'outside' as const)
  fc.assert(
    fc.property(outcome, said, fc.integer({ min: 0, max: 5000 }), (one, where, tries) => {
      const step = nextStep(one, standing({ said: where, tries }))
      const again = step.do === 'retry' || step.do === 'use-template'
      if (one.kind === 'accepted') assert.equal(step.do, 'accepted')
      if (one.kind === 'accepted' || one.kind === 'unknown') assert.equal(again, false)
      if (step.do === 'retry') assert.ok(step.at > NOW)
    }),
  )
})
