import assert from 'node:assert/strict'
import { test } from 'node:test'
import { postsOfPerson } from './answering.ts'
import type { Charge, District, Place, Post, Subject } from './district.ts'
import { indexDistrict, personsOfPost, placePath, postFor } from './find.ts'

function place(code: number, type: Place['type'], parent?: number): Place {
  const name = `${type} ${code}`
  return { code, type, nameHi: name, nameEn: name, aliases: [], ...(parent === undefined ? {} : { parent }) }
}

function post(code: string, department: string, level: Post['level'], territory: number): Post {
  return {
    code,
    nameHi: code,
    nameEn: code,
    department,
    office: 'O',
    level,
    roles: ['officer'],
    place: territory,
  }
}

const subject: Subject = {
  code: 'WAT-HP',
  parent: 'WAT',
  departments: ['PHE', 'PRI'],
  urbanDepartment: 'ULB',
  nameHi: 'हैंडपंप',
  nameEn: 'Handpump',
  keywords: { hi: [], roman: [], en: [] },
  timeClass: 'B',
  evidence: 'geo_photo',
  sensitive: false,
}

const charges: readonly Charge[] = [
  { person: 'asha', post: 'PHE-JE', kind: 'additional', from: '2026-01-01' },
  { person: 'asha', post: 'PHE-EE', kind: 'regular', from: '2025-01-01' },
  { person: 'bano', post: 'PHE-JE', kind: 'regular', from: '2025-01-01', to: '2025-12-31' },
]

const clock = { unit: 'day', amount: 1, nameHi: 'दिन', nameEn: 'day' } as const

const district: District = {
  code: 1,
  letters: 'TIL',
  nameHi: 'तिलौर',
  nameEn: 'Tilaur',
  stateHi: 'नमूना',
  stateEn: 'Sample',
  servicePhone: '919000098000',
  version: '1',
  departments: ['PHE', 'ULB'].map((code) => ({
    code,
    nameHi: code,
    nameEn: code,
    nodalPost: `${code}-EE`,
    aliases: [],
  })),
  subjects: [subject],
  places: [
    place(1, 'district'),
    place(10, 'block', 1),
    place(11, 'block', 1),
    place(20, 'panchayat', 10),
    place(30, 'village', 20),
    place(40, 'town', 1),
    place(41, 'ward', 40),
  ],
  placeWords: [],
  offices: [],
  posts: [
    post('PHE-EE', 'PHE', 2, 1),
    post('PHE-JE', 'PHE', 1, 10),
    post('ULB-EE', 'ULB', 2, 1),
    post('ULB-EO', 'ULB', 1, 40),
  ],
  persons: ['asha', 'bano'].map((id) => ({ id, nameHi: id, nameEn: id, phone: id, language: 'hi' })),
  charges,
  settings: {
    timeClasses: { A: clock, B: clock, C: clock, H24: clock },
    usualClass: 'C',
    channelClasses: {},
    pauseCapDays: 10,
    hearingDays: 7,
    reminderAfterDays: 3,
    autoRegisterMinutes: 15,
    maxQuestions: 3,
    reviewSubjects: [],
    reopenDays: 30,
    routeConfidence: 0.6,
    officeWindows: [],
  },
  calendar: {
    windows: [{ from: '10:00', to: '17:00' }],
    weeklyOff: [0],
    saturdaysOff: [],
    holidays: [],
  },
  ladders: [],
  templates: [],
}

const index = indexDistrict(district)

test('a village lies in its panchayat, block and district', () => {
  assert.deepEqual(
    placePath(index, 30).map((one) => one.code),
    [30, 20, 10, 1],
  )
  assert.deepEqual(placePath(index, 99), [])
})

test('the post whose territory holds the place is chosen, with the reason', () => {
  const choice = postFor(index, 'WAT-HP', 30)
  assert.equal(choice?.post.code, 'PHE-JE')
  assert.match(choice?.why.en ?? '', /block 10/)
})

test('where no post has the area, or no place is known, the district post takes it', () => {
  assert.equal(postFor(index, 'WAT-HP', 11)?.post.code, 'PHE-EE')
  assert.equal(postFor(index, 'WAT-HP')?.post.code, 'PHE-EE')
})

test('in a town the urban department comes first', () => {
  assert.equal(postFor(index, 'WAT-HP', 41)?.post.code, 'ULB-EO')
})

test('an unknown subject has no post', () => {
  assert.equal(postFor(index, 'SKY-FALL', 30), undefined)
})

test('a post is held on the days of the charge, first and last day included', () => {
  assert.deepEqual(
    personsOfPost(index, 'PHE-JE', '2025-12-31').map((one) => one.id),
    ['bano'],
  )
  assert.deepEqual(
    personsOfPost(index, 'PHE-JE', '2026-01-01').map((one) => one.id),
    ['asha'],
  )
  assert.deepEqual(personsOfPost(index, 'PHE-JE', '2024-12-31'), [])
})

test("a person's own post comes before one held beside it", () => {
  assert.deepEqual(
    postsOfPerson(index, 'asha', '2026-06-01').map((one) => one.code),
    ['PHE-EE', 'PHE-JE'],
  )
})
