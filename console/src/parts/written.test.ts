import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { piecesOf, unmarked } from './written.ts'

test('a code that the service writes in bold is shown in bold', () => {
  assert.deepEqual(piecesOf('नंबर: *ABH-PHE-26-00001-X*।'), [
    { kind: 'plain', text: 'नंबर: ' },
    { kind: 'bold', text: 'ABH-PHE-26-00001-X' },
    { kind: 'plain', text: '।' },
  ])
})

test('an address can be followed, without the full stop behind it', () => {
  const [, address] = piecesOf('देखें https://example.org/track/A?k=b_c_d।')
  assert.deepEqual(address, { kind: 'address', text: 'https://example.org/track/A?k=b_c_d' })
})

test('stars and lines that mark nothing stay as they are', () => {
  for (const text of ['2*3*4', 'a_b_c', '* एक\n* दो', '5 * 3'])
    assert.deepEqual(piecesOf(text), [{ kind: 'plain', text }])
})

test('no letter of a message is lost, whatever is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('*', '_', '~', ' ', 'क', 'a', '\n', '.') }), (text) => {
      const bare = (words: string) => words.replace(/[*_~]/g, '')
      assert.equal(
        bare(
          piecesOf(text)
            .map((piece) => piece.text)
            .join(''),
        ),
        bare(text),
      )
    }),
  )
})

test('the last words in a list stand in one line', () => {
  assert.equal(unmarked('नई शिकायत\n*ABH*'), 'नई शिकायत ABH')
})
