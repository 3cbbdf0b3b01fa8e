import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { mattersFor } from '#core/access/administration.ts'
import { settingsBook } from './describe.ts'
import { inHindi } from './hindi.ts'
import { readDistrict, readDistrictFolder } from './load.ts'
import { FILES } from './sources.ts'

const FOLDER = await readDistrictFolder(join(import.meta.dirname, 'fixtures/tilaur'))
const ABHYAS = await readDistrictFolder(join(import.meta.dirname, '../../../../districts/abhyas'))
const hasHindi = (text: string) => /\p{Script=Devanagari}/u.test(text)
const fields = settingsBook.files.flatMap(({ file, fields }) => fields.map((field) => ({ file, ...field })))

test('every file, column and value has its words in Hindi, and says in Hindi what to write', () => {
  for (const { file, label, what } of settingsBook.files)
    assert.ok(hasHindi(label.hi) && hasHindi(what.hi), file)
  const bare = fields.filter(
    ({ label, help }) => !hasHindi(label.hi) || (help.en !== '' && !hasHindi(help.hi)),
  )
  assert.deepEqual(
    bare.map(({ file, name, help }) => `${file} ${name}: ${help.en}`),
    [],
  )
  const choices = fields.flatMap(({ choices = [] }) => choices).filter(({ label }) => !hasHindi(label.hi))
  assert.deepEqual(choices, [])
})

test('somebody administers every file, and the administrator all that lies in it', () => {
  for (const { file } of settingsBook.files)
    assert.ok(
      mattersFor(file, { roles: ['administrator'] }).length > 0,
      `${file} has no matter in core/access`,
    )
})

test('every file of the folder has a matter of its own, so that who may change it is decided and not left over', () => {
  const leftOver = FILES.filter(
    (file) => mattersFor(file, { roles: ['administrator'] }).join() === 'identity,accounts',
  )
  assert.deepEqual(leftOver, [])
})

test('a column says what it names and what may be chosen', () => {
  const field = (file: string, name: string) => fields.find((one) => one.file === file && one.name === name)
  assert.equal(field('posts.csv', 'reports_to')?.to, 'post')
  assert.equal(field('subjects.csv', 'parent')?.to, 'subject')
  assert.equal(field('places.csv', 'parent')?.to, 'place')
  assert.equal(field('posts.csv', 'roles')?.kind, 'choices')
  assert.equal(field('persons.csv', 'phone')?.kind, 'phone')
  assert.deepEqual([field('posts.csv', 'level')?.least, field('posts.csv', 'level')?.most], [1, 5])
  assert.equal(field('settings.yaml', 'timeClasses.*.amount')?.kind, 'number')
  assert.equal(field('ladder.yaml', '*.rungs.*.after.unit')?.choices?.length, 3)
  assert.equal(field('templates.yaml', '*.body')?.kind, 'long-text')
})

test('a value within a branch says what the branch is called, and one under any name what the names are', () => {
  const inside = fields.filter(({ name }) => name.includes('.'))
  const nameless = inside.filter(({ under }) => !hasHindi(under?.hi ?? ''))
  assert.deepEqual(
    nameless.map(({ file, name }) => `${file} ${name}`),
    [],
  )
  const keyless = fields.filter(({ name, keys }) => name.endsWith('.*') && !hasHindi(keys?.label.hi ?? ''))
  assert.deepEqual(
    keyless.map(({ file, name }) => `${file} ${name}`),
    [],
  )
  const field = (name: string) => fields.find((one) => one.name === name)
  assert.equal(field('contactHours.*')?.keys?.to, 'time-class')
  assert.equal(field('*.columns.*')?.keys?.choices?.length, 10)
  assert.equal(field('speech.voice')?.kind, 'yes-no')
  assert.equal(field('weekdays')?.choices?.length, 7)
  assert.equal(field('hearing')?.to, 'hearing')
})

test('a fault says in which row and column it lies, and says it in Hindi', () => {
  const posts = (FOLDER.get('posts.csv') ?? '').replace('officer,9800001,PHE-EE', 'officer,9800077,PHE-XX')
  const read = readDistrict(new Map(FOLDER).set('posts.csv', posts))
  const faults = 'faults' in read ? read.faults : []
  assert.deepEqual(
    faults.map(({ where, column, row, hindi }) => [where, column, row?.code, hindi?.what, hindi?.todo]),
    [
      [4, 'place', 'PHE-JE-01', '9800077 “स्थान” में नहीं है', 'सुधारें, या वहाँ 9800077 जोड़ें'],
      [4, 'reports_to', 'PHE-JE-01', 'PHE-XX “पद” में नहीं है', 'सुधारें, या वहाँ PHE-XX जोड़ें'],
    ],
  )
})

/** One district in which as much as possible is wrong at once. */
function broken() {
  const turned = new Map(ABHYAS)
  const turn = (file: string, ...turns: readonly (readonly [string | RegExp, string])[]) =>
    turned.set(
      file,
      turns.reduce((text, [from, to]) => text.replace(from, to), turned.get(file) ?? ''),
    )
  turn('departments.csv', ['PHE-EE', 'NOBODY'], ['BIJ-EE', 'CELL-OP-1'])
  turn('posts.csv', [/CELL-REV,(.*),3,/, 'CELL-REV,$1,9,'], [/,COLL,4,/, ',HOUSE,4,'])
  turn('offices.csv', [',9901', ',77'], [',9901', ',many'])
  turn('calendar.yaml', ['"13:00"', '"08:00"'], ['[0]', '[0, 1, 2, 3, 4, 5, 6]'])
  turn('holidays.csv', ['2026-01-26', '2026-02-30'], ['2026-04-14', '2026-05-01'])
  turn('settings.yaml', ['usualClass: C', 'usualClass: Z'], ['COR, POL', 'COR, SKY'])
  turn('ladder.yaml', ['percent: 80', 'percent: 40'], ['name: warning', 'name: nudge'], ['above', 'heaven'])
  turn('templates.yaml', ['{{6}}', '{{9}}'], ['language: en', 'language: hi'], ['id: not-mine', 'id: accept'])
  turn('charges.csv', ['2024-04-01,', '2024-04-01,2020-01-01'])
  turn('routing.csv', ['PRI-DPRO', 'CELL-OP-1'], ['COR-FND,9900011', 'COR-FND,9900012'])
  turn('shapes.geojson', [/"code": ?\d+/, '"code": 5'])
  turn('groups.csv', [/PHE,(.*),PRASHASAN/, 'PHE,$1,BIJ'])
  turn('subjects.csv', [/,A,geo_photo,,/, ',Q,geo_photo,,'], [/,geo_photo,,/, ',,,'])
  turn('places.csv', [/panchayat,\d+/, 'panchayat,9999999'], [/village,\d+/, 'village,'])
  turned.set('leaves.csv', 'person,from,to,substitute\njyoti-sonkar,2026-11-09,2026-11-01,jyoti-sonkar\n')
  turn(
    'tracks.yaml',
    ['by: above', 'by: heaven'],
    ['needs: [notice, hearing, order]', 'ask: { unit: day, amount: 3 }, needs: [notice]'],
    ['name: appeal, ask: { unit: calendar-day, amount: 45 }', 'name: hearing'],
  )
  turn('subjects.csv', [',RTS\n', ',NONE\n'])
  turned.set(
    'hearings.csv',
    'code,name_hi,name_en,office,from,to,weekdays,posts,begins\njan,जन,jan,MOON,"11:00","09:00",9,DM;DM;NOBODY,2026-04-01\njan,जन,jan,COLL,"09:00","11:00",,DM,2026-04-01\n',
  )
  turned.set(
    'roster.csv',
    'date,hearing,post,person,why\n2026-10-06,sun,,,\n2026-10-06,jan,NOBODY,,\n2026-10-06,jan,,nobody,\n',
  )
  turn(
    'settings.yaml',
    [
      /officeWindows:\n/,
      'officeWindows:\n  - { code: evening, nameHi: शाम, nameEn: evening, from: "18:00", to: "17:00", groups: [SKY], absentTo: NOBODY }\n',
    ],
    ['contactHours: { H24: 24', 'contactHours: { H99: 24'],
    ['department: PHE }', 'department: SKY }\n  - { percent: 5, subject: SKY }'],
  )
  return readDistrict(turned)
}

test('whatever is wrong with a district is told in Hindi too', () => {
  const read = broken()
  const faults = 'faults' in read ? read.faults : []
  assert.ok(faults.length > 25, `${faults.length} faults`)
  const english = faults.filter(({ hindi }) => !hasHindi(hindi?.what ?? '') || !hasHindi(hindi?.todo ?? ''))
  assert.deepEqual(
    english.map(({ what, todo }) => `${what} · ${todo}`),
    [],
  )
})

test('a sentence that has no Hindi yet stays as it is', () => {
  const [what, todo] = ['the moon is full', 'Wait']
  const fault = { what, todo }
  assert.deepEqual(inHindi(fault), fault)
})
