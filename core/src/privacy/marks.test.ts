import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coveredWords, spansWith } from './marks.ts'

const text = 'फोन 9000000021, हैंडपंप भोलू के बाड़े में'
const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })

test('what a person marks is covered, and what they open is not', () => {
  assert.equal(coveredWords(text), 'फोन [☎], हैंडपंप भोलू के बाड़े में')
  const closed = [{ ...at('भोलू के बाड़े'), kind: 'address' as const }]
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
