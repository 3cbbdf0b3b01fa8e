import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coveredWords, marksFor, marksOn, spansWith } from './marks.ts'

const text = 'फोन 9000000021, हैंडपंप पीपल वाले बाड़े में'
const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })

test('what a person marks is covered, and what they open is not', () => {
  assert.equal(coveredWords(text), 'फोन [☎], हैंडपंप पीपल वाले बाड़े में')
  const closed = [{ ...at('पीपल वाले बाड़े'), kind: 'address' as const }]
  assert.equal(coveredWords(text, { closed, open: [] }), 'फोन [☎], हैंडपंप [पता] में')
  assert.equal(coveredWords(text, { closed: [], open: [at('9000000021')] }), text)
})

test('a mark over what was found takes its place', () => {
  const closed = [{ ...at('फोन 9000000021'), kind: 'account' as const }]
  assert.deepEqual(
    spansWith(text, { closed, open: [] }).map(({ kind, start, end }) => [kind, text.slice(start, end)]),
    [['account', 'फोन 9000000021']],
  )
})

test('what a person leaves as it was found is no mark', () => {
  const phone = { ...at('9000000021'), kind: 'phone' as const }
  const door = { ...at('पीपल वाले बाड़े'), kind: 'address' as const }
  assert.deepEqual(marksFor(text, [phone]), { closed: [], open: [] })
  assert.deepEqual(marksFor(text, [phone, door]), { closed: [door], open: [] })
  assert.deepEqual(marksFor(text, []), { closed: [], open: [at('9000000021')] })
})

test('marks that lie over one another or beside the words are refused', () => {
  assert.equal(marksFor(text, [{ start: 0, end: 999, kind: 'name' }]), undefined)
  const over = { start: 0, end: 9, kind: 'name' as const }
  assert.equal(marksFor(text, [over, { start: 4, end: 14, kind: 'phone' }]), undefined)
})

test('what was marked is covered and opened wherever the same words stand again', () => {
  const door = { ...at('पीपल वाले बाड़े'), kind: 'address' as const }
  const marks = { closed: [door], open: [at('9000000021')] }
  const act = 'दर्ज हुई: “पीपल वाले बाड़े में हैंडपंप, 9000000021, 9000000022”'
  assert.equal(coveredWords(act, marksOn(act, text, marks)), 'दर्ज हुई: “[पता] में हैंडपंप, 9000000021, [☎]”')
})
