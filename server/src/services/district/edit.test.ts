import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Edit } from '#ports/administration.ts'
import { editSources } from './edit.ts'

const CHARGES = 'person,post,kind,from,to\nasha,DM,regular,2024-04-01,\n"bano, devi",JE,regular,2024-04-01,\n'
const after = (text: string, ...edits: readonly Edit[]) => {
  const edited = editSources(new Map([['charges.csv', text]]), edits)
  return 'sources' in edited ? edited.sources.get('charges.csv') : edited.moved
}
const asha = { person: 'asha', post: 'DM', kind: 'regular', from: '2024-04-01' }
const row = (edit: { before?: Record<string, string>; after?: Record<string, string> }): Edit => ({
  file: 'charges.csv',
  kind: 'row',
  ...edit,
})

test('one row is changed and every other stays as it was written', () => {
  const text = after(CHARGES, row({ before: asha, after: { ...asha, to: '2026-11-20' } }))
  assert.equal(text, CHARGES.replace('2024-04-01,\n', '2024-04-01,2026-11-20\n'))
})

test('a row is added at the end, also when the file lacks its last line end', () => {
  const chand = { ...asha, person: 'chand' }
  assert.equal(after(CHARGES, row({ after: chand })), `${CHARGES}chand,DM,regular,2024-04-01,\n`)
  assert.equal(after(CHARGES.trimEnd(), row({ after: chand })), `${CHARGES}chand,DM,regular,2024-04-01,\n`)
})

test('a row is taken out', () => {
  assert.equal(after(CHARGES, row({ before: asha })), CHARGES.replace('asha,DM,regular,2024-04-01,\n', ''))
})

test('a row that somebody changed meanwhile is not changed again, and none is added twice', () => {
  const edit = row({ before: { ...asha, to: '2025-01-01' }, after: asha })
  assert.deepEqual(after(CHARGES, edit), edit)
  const twice = row({ after: asha })
  assert.deepEqual(after(CHARGES, twice), twice)
})

test('a column that the file has not yet is added, empty for all others', () => {
  const text = after(
    'code,name\nDM,a\nJE,b\n',
    row({ before: { code: 'JE', name: 'b' }, after: { code: 'JE', name: 'b', link_post: 'DM' } }),
  )
  assert.equal(text, 'code,name,link_post\nDM,a,\nJE,b,DM\n')
})

test('a table that the district has not yet begins with its columns', () => {
  const edited = editSources(new Map(), [
    {
      file: 'leaves.csv',
      kind: 'row',
      after: { person: 'asha', from: '2026-11-23', to: '2026-11-25', substitute: 'bano' },
    },
  ])
  assert.equal(
    'sources' in edited && edited.sources.get('leaves.csv'),
    'person,from,to,substitute,post\nasha,2026-11-23,2026-11-25,bano,\n',
  )
})

test('cells with commas, quotes and line ends are written so that they are read back', () => {
  const said = { ...asha, person: 'a "b", c\nd' }
  const text = after(CHARGES, row({ after: said }))
  assert.equal(typeof text, 'string')
  assert.equal(after(text as string, row({ before: said })), CHARGES)
})

test('a value of a YAML file is changed and the comments around it stay', () => {
  const edited = editSources(
    new Map([['settings.yaml', '# days of silence\nhearingDays: 7 # a week\nother: [1, 2]\n']]),
    [
      { file: 'settings.yaml', kind: 'value', path: ['hearingDays'], before: 7, after: 5 },
      { file: 'settings.yaml', kind: 'value', path: ['other', 1], before: 2, after: 3 },
    ],
  )
  assert.equal(
    'sources' in edited && edited.sources.get('settings.yaml'),
    '# days of silence\nhearingDays: 5 # a week\nother: [1, 3]\n',
  )
})

test('of a tree only the letters of the value itself change, also among brackets, quotes and comments', () => {
  const text =
    '# why\nlist: [a, b]   # kept\nclasses:\n  A: { unit: day, nameHi: "उसी दिन" } # same day\n\nwhen: "09:00"\n'
  const changed = (path: readonly (string | number)[], before: string, value: string) => {
    const edit: Edit = { file: 'settings.yaml', kind: 'value', path, before, after: value }
    const edited = editSources(new Map([['settings.yaml', text]]), [edit])
    return 'sources' in edited ? edited.sources.get('settings.yaml') : undefined
  }
  assert.equal(changed(['list', 1], 'b', 'c'), text.replace('b]', 'c]'))
  assert.equal(
    changed(['classes', 'A', 'nameHi'], 'उसी दिन', 'आज, अभी'),
    text.replace('"उसी दिन"', '"आज, अभी"'),
  )
  assert.equal(changed(['when'], '09:00', '10:30'), text.replace('09:00', '10:30'))
})

test('the first track of a district that had none begins the file', () => {
  const track = { code: 'RTS', nameHi: 'अधिकार' }
  const edited = editSources(new Map(), [{ file: 'tracks.yaml', kind: 'value', path: [0], after: track }])
  assert.equal('sources' in edited && edited.sources.get('tracks.yaml'), '- code: RTS\n  nameHi: अधिकार\n')
  assert.ok(
    'moved' in
      editSources(new Map(), [{ file: 'settings.yaml', kind: 'value', path: ['reopenDays'], after: 3 }]),
  )
})
