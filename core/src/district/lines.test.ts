import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineDifferences } from './lines.ts'

const shown = (before: string, after: string, most = 50) =>
  lineDifferences(before, after, most).map(
    ({ kind, text }) => `${{ same: ' ', removed: '-', added: '+', gap: '…' }[kind]}${text}`,
  )

test('a line that was changed is shown with the lines around it', () => {
  const before = ['a: 1', 'b: 2', 'c: 3', 'd: 4', 'e: 5', 'f: 6', 'g: 7', 'h: 8'].join('\n')
  assert.deepEqual(shown(before, before.replace('d: 4', 'd: 9')), [
    ' b: 2',
    ' c: 3',
    '-d: 4',
    '+d: 9',
    ' e: 5',
    ' f: 6',
  ])
})

test('lines far apart are shown with a gap, and what did not change is not', () => {
  const before = Array.from({ length: 20 }, (_, at) => `line ${at}`).join('\n')
  const after = before.replace('line 2\n', '').replace('line 17', 'line 17\nnew')
  assert.deepEqual(shown(before, after), [
    ' line 0',
    ' line 1',
    '-line 2',
    ' line 3',
    ' line 4',
    '…',
    ' line 16',
    ' line 17',
    '+new',
    ' line 18',
    ' line 19',
  ])
  assert.deepEqual(shown(before, before), [])
})

test('a file that is new or all another is shown up to the bound', () => {
  const long = Array.from({ length: 3_000 }, (_, at) => `row ${at}`).join('\n')
  assert.deepEqual(shown('', 'one\ntwo\n'), ['+one', '+two'])
  assert.equal(shown(long, long.replaceAll('row', 'line'), 40).length, 41)
})
