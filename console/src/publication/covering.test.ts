import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applied } from '#core/publication/covers.ts'
import { piecesOf, withCover, withoutCover } from './covering.ts'

const text = 'मोहन लाल का नल, फोन 9000000021'
const name = (start: number, end: number) => ({ start, end, kind: 'name' as const })

test('words that are covered one after the other become one cover', () => {
  const once = withCover(text, [], name(0, 4))
  const twice = withCover(text, once, name(5, 8))
  assert.deepEqual(twice, [name(0, 8)])
  assert.equal(applied(text, twice), '[नाम] का नल, फोन 9000000021')
})

test('a selection with blanks around covers only the words, and swallows what it touches', () => {
  assert.deepEqual(withCover(text, [name(0, 4)], { start: 2, end: 9, kind: 'other' }), [
    { start: 0, end: 8, kind: 'other' },
  ])
  assert.deepEqual(withCover(text, [], name(4, 5)), [])
})

test('what was covered is shown again as a whole, and the pieces make the text', () => {
  const covers = [name(0, 8), { start: 20, end: 30, kind: 'phone' as const }]
  const pieces = piecesOf(text, covers)
  assert.equal(pieces.map((piece) => piece.text).join(''), text)
  assert.deepEqual(
    pieces.filter(({ kind }) => kind === 'covered').map((piece) => piece.text),
    ['मोहन लाल', '9000000021'],
  )
  assert.deepEqual(withoutCover(covers, 0), [covers[1]])
})
