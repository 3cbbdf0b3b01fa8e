import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './read.ts'

const envelope = (body: string) => ({
  channel: 'web' as const,
  receivedAt: new Date('2026-10-06T10:00:00+05:30'),
  headers: {},
  body: Buffer.from(body),
})
const form = {
  key: '01990000-0000-7000-8000-000000000001',
  grievance: '01990000-0000-7000-8000-000000000002',
  at: '2026-10-06T04:30:00.000Z',
  language: 'hi',
  words: 'चापाकल खराब है',
  files: [{ file: 'a'.repeat(64), mime: 'image/jpeg', bytes: 900 }],
}

test('a filled form is one filing, and what is written at a grievance is one word', () => {
  const [filing] = read(
    envelope(JSON.stringify({ ...form, handle: { kind: 'phone', value: '919000000001' } })),
  )
  assert.equal(filing?.kind === 'filing' && filing.filing.words, 'चापाकल खराब है')
  const [written] = read(envelope(JSON.stringify({ ...form, word: 'dissatisfied' })))
  assert.equal(written?.kind === 'written' && written.written.word, 'dissatisfied')
})

test('what our pages did not write goes to a person and is not lost', () => {
  for (const body of [
    '',
    '{',
    'null',
    JSON.stringify({ ...form, files: 'x' }),
    JSON.stringify({ words: 'x' }),
  ]) {
    const [one] = read(envelope(body))
    assert.ok(one?.kind === 'unreadable')
    assert.equal(one.raw, body)
  }
})
