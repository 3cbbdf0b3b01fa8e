import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mattersFor, mayLookAtSettings, mayMake, type Touched } from './administration.ts'
import { CAST, type Part } from './fixtures/cast.ts'

const PARTS = Object.keys(CAST) as Part[]
const who = (edit: Touched) => PARTS.filter((part) => mayMake(edit, CAST[part]))
const row = (file: string): Touched => ({ file, kind: 'row', after: { code: 'X' } })
const value = (file: string, ...path: readonly (string | number)[]): Touched => ({
  file,
  kind: 'value',
  path,
  after: 1,
})

test('the administrator and the magistrate change offices, posts, people, places, groups and words', () => {
  for (const file of [
    'departments.csv',
    'offices.csv',
    'posts.csv',
    'charges.csv',
    'leaves.csv',
    'places.csv',
    'groups.csv',
    'group_members.csv',
  ])
    assert.deepEqual(who(row(file)), ['magistrate', 'administrator'], file)
  for (const file of ['district.yaml', 'templates.yaml'])
    assert.deepEqual(who(value(file, 0)), ['magistrate', 'administrator'], file)
})

test('the nodal officer changes the rules of routing and time besides', () => {
  for (const edit of [
    row('routing.csv'),
    row('subjects.csv'),
    row('holidays.csv'),
    row('roster.csv'),
    value('calendar.yaml', 'windows', 0, 'to'),
    value('ladder.yaml', 0, 'rungs', 1, 'percent'),
    value('settings.yaml', 'timeClasses', 'B', 'amount'),
    value('settings.yaml', 'channelClasses', 'phone'),
    value('settings.yaml', 'officeWindows', 0, 'from'),
  ])
    assert.deepEqual(who(edit), ['nodal', 'magistrate', 'administrator'], JSON.stringify(edit))
})

test('the numbers of the same file are not the nodal officer’s, nor is the file as a whole', () => {
  assert.deepEqual(who(value('settings.yaml', 'reopenDays')), ['magistrate', 'administrator'])
  assert.deepEqual(who(value('settings.yaml')), ['magistrate', 'administrator'])
  assert.deepEqual(who({ file: 'settings.yaml', kind: 'file', after: '' }), ['magistrate', 'administrator'])
})

test('by what name somebody logs in is set by the administrator alone', () => {
  const before = { id: 'asha', phone: '919000098001', login: 'asha' }
  const change = (after: object): Touched => ({ file: 'persons.csv', kind: 'row', before, after })
  assert.deepEqual(who(change({ ...before, phone: '919000098002' })), ['magistrate', 'administrator'])
  assert.deepEqual(who(change({ ...before, login: 'dm' })), ['administrator'])
  assert.deepEqual(who({ file: 'persons.csv', kind: 'row', before }), ['administrator'])
  assert.deepEqual(who({ file: 'persons.csv', kind: 'file', after: '' }), ['administrator'])
})

test('handles go with the accounts, bridges have a matter of their own, the nodal chain with the posts, approved texts with the templates', () => {
  assert.deepEqual(who(row('handles.csv')), ['administrator'])
  assert.deepEqual(who(row('bridges.yaml')), ['magistrate', 'administrator'])
  assert.deepEqual(who(row('nodals.csv')), who(row('posts.csv')))
  assert.deepEqual(who(row('sms_templates.csv')), who(row('templates.yaml')))
})

test('a file of which nothing is written here is for the administrator alone', () => {
  assert.deepEqual(who(row('unheard.csv')), ['administrator'])
})

test('who may change something sees the settings; oversight looks on; nobody else sees them', () => {
  const sees = PARTS.filter((part) => mayLookAtSettings(CAST[part]))
  assert.deepEqual(sees, ['nodal', 'magistrate', 'oversight', 'administrator'])
})

test('what of a file a person may change is told by its matters', () => {
  assert.deepEqual(mattersFor('bridges.yaml', CAST.magistrate), ['bridges'])
  assert.deepEqual(mattersFor('bridges.yaml', CAST.nodal), [])
  assert.deepEqual(mattersFor('settings.yaml', CAST.nodal), ['classes', 'windows'])
  assert.deepEqual(mattersFor('persons.csv', CAST.magistrate), ['people'])
  assert.deepEqual(mattersFor('posts.csv', CAST.oversight), [])
})
