import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { compareSources } from './compare.ts'
import { editSources } from './edit.ts'
import { readDistrictFolder } from './load.ts'

const ABHYAS = await readDistrictFolder(join(import.meta.dirname, '../../../../districts/abhyas'))

function changed(file: string, from: string | RegExp, to: string) {
  const text = ABHYAS.get(file) ?? ''
  assert.notEqual(text.replace(from, to), text, `${file} holds ${from}`)
  const after = new Map(ABHYAS).set(file, text.replace(from, to))
  const differences = compareSources(ABHYAS, after)
  const edited = editSources(
    ABHYAS,
    differences.flatMap(({ edits }) => edits),
  )
  assert.deepEqual('sources' in edited && edited.sources, after, 'the edits lead to the very same bytes')
  return differences
}

test('one changed row is one edit of that row', () => {
  const [one, ...others] = changed('posts.csv', 'Chief Development Officer', 'Development Officer')
  assert.equal(others.length, 0)
  assert.deepEqual(
    one?.edits.map(({ kind }) => kind),
    ['row'],
  )
  assert.equal(one?.rows[0]?.after?.name_en, 'Development Officer')
})

test('one changed number of a tree is told by its path', () => {
  const [one] = changed('settings.yaml', 'reopenDays: 30', 'reopenDays: 45')
  assert.deepEqual(one?.values, [{ path: ['reopenDays'], before: 30, after: 45 }])
})

test('a comment that changed takes the whole file, and no row or value differs', () => {
  const [one] = changed('calendar.yaml', '# Working hours', '# Hours of work')
  assert.deepEqual([one?.edits[0]?.kind, one?.values], ['file', []])
})

test('a row put between others takes the whole file, since an edit would put it last', () => {
  const [one] = changed('offices.csv', '\nCELL,', '\nNEW,नया,New,9901\nCELL,')
  assert.equal(one?.edits[0]?.kind, 'file')
  assert.deepEqual(
    one?.rows.map(({ after }) => after?.code),
    ['NEW'],
  )
})

test('a table that a folder no more has is emptied', () => {
  const after = new Map(ABHYAS)
  after.delete('routing.csv')
  const [one] = compareSources(ABHYAS, after)
  assert.ok(one?.rows.every((row) => row.after === undefined))
  const edited = editSources(ABHYAS, one?.edits ?? [])
  assert.equal('sources' in edited && edited.sources.get('routing.csv'), 'subject,place,channel,post\n')
})

test('a district that gives its tracks up ends with an empty list', () => {
  const after = new Map(ABHYAS)
  after.delete('tracks.yaml')
  const edits = compareSources(ABHYAS, after).flatMap((one) => one.edits)
  const edited = editSources(ABHYAS, edits)
  assert.equal('sources' in edited && edited.sources.get('tracks.yaml'), '[]\n')
})
