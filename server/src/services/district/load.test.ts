import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { personsAnswering } from '#core/district/answering.ts'
import { indexDistrict, postFor } from '#core/district/find.ts'
import { choosePost } from '#core/routing/rules.ts'
import { loadDistrict } from './load.ts'

const tilaur = join(import.meta.dirname, 'fixtures/tilaur')
const abhyas = join(import.meta.dirname, '../../../../districts/abhyas')

/** A copy of the sample folder with some files changed; answers with the message of the refusal. */
async function faultsWith(
  changes: Readonly<Record<string, (text: string) => string | undefined>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'district-'))
  try {
    await cp(tilaur, folder, { recursive: true })
    for (const [file, change] of Object.entries(changes)) {
      const changed = change(await readFile(join(folder, file), 'utf8').catch(() => ''))
      if (changed === undefined) await rm(join(folder, file))
      else await writeFile(join(folder, file), changed)
    }
    const error = await loadDistrict(folder).then(
      () => undefined,
      (thrown: Error) => thrown,
    )
    return error?.message ?? ''
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('a folder in order becomes a district', async () => {
  const district = await loadDistrict(tilaur)
  assert.equal(district.letters, 'TIL')
  assert.deepEqual(district.departments[0]?.aliases, ['जल निगम', 'Jal Nigam'])
  assert.equal(district.subjects[1]?.urbanDepartment, 'ULB')
  assert.equal(district.subjects[2]?.sensitive, true)
  assert.equal(district.posts[2]?.reportsTo, 'PHE-EE')
  assert.equal('to' in (district.charges[0] ?? {}), false)
  assert.match(district.version, /^1\+[0-9a-f]{8}$/)
})

test('every fault is told at once, with file, row and what to do', async () => {
  const message = await faultsWith({
    'departments.csv': (text) => text.replace('PHE,पेयजल', 'phe,पेयजल'),
    'posts.csv': (text) =>
      text.replace(',9800001,PHE-EE', ',9800077,PHE-EE').replace(',2,officer,', ',9,boss,'),
    'charges.csv': (text) => text.replace('asha,DM', 'nobody,CHIEF'),
    'settings.yaml': (text) => text.replace('[WAT]', '[SKY]').replace('hearingDays: 7', 'hearingDays: many'),
  })
  for (const part of [
    'departments.csv, row 2: code "phe" does not fit. Write a department code of 2 to 4 capitals.',
    'posts.csv, row 4: place 9800077 is not in places.csv.',
    'posts.csv, row 5: level 9 does not fit. Write a level from 1 (field) to 5 (magistrate).',
    'charges.csv, row 2: person nobody is not in persons.csv.',
    'charges.csv, row 2: post CHIEF is not in posts.csv.',
    'settings.yaml: hearingDays "many" does not fit. Write a whole number of days, 1 to 365.',
  ]) {
    assert.ok(message.includes(part), `${part}\nis not in\n${message}`)
  }
})

test('a missing file, a missing column and a broken line each have their own words', async () => {
  assert.match(await faultsWith({ 'posts.csv': () => undefined }), /posts\.csv: it cannot be read \(ENOENT\)/)
  assert.match(
    await faultsWith({ 'places.csv': (text) => text.replace('name_hi', 'naam') }),
    /places\.csv, row 1: the column name_hi is missing\. Add name_hi to the first line/,
  )
  assert.match(await faultsWith({ 'calendar.yaml': () => 'hours: {' }), /calendar\.yaml: it cannot be parsed/)
})

test('a ladder of posts must climb, and a place must lie in a larger one', async () => {
  const ladder = await faultsWith({ 'posts.csv': (text) => text.replace('9801,DM', '9801,PHE-JE-01') })
  assert.match(ladder, /PHE-EE \(level 2\) reports to PHE-JE-01 \(level 1\)/)
  const inside = await faultsWith({ 'places.csv': (text) => text.replace('block,9801,', 'block,9810001,') })
  assert.match(inside, /a block cannot lie in a village/)
})

test('a code, a number or a login given twice is a fault', async () => {
  const message = await faultsWith({
    'persons.csv': (text) => text.replace('919000098002,hi,', '919000098001,hi,magistrate'),
    'places.csv': (text) => text.replace('9810001,village', '9801001,village'),
  })
  assert.match(message, /phone 919000098001 is also in row 2/)
  assert.match(message, /login magistrate is also in row 2/)
  assert.match(message, /code 9801001 is also in row 4/)
})

test('a template that Meta would refuse never gets as far as Meta', async () => {
  const ends = await faultsWith({ 'templates.yaml': (text) => text.replace('{{2}} today.', '{{2}}.') })
  assert.match(ends, /status_update \(en\): the body begins or ends with a blank/)
  const gap = await faultsWith({ 'templates.yaml': (text) => text.replaceAll('{{2}}', '{{3}}') })
  assert.match(gap, /the blanks are 1, 3\. Number them 1, 2, 3 without a gap/)
  const name = await faultsWith({
    'templates.yaml': (text) => text.replaceAll('status_update', 'Status-Update'),
  })
  assert.match(name, /small letters, digits and _ only/)
  const alone = await faultsWith({
    'templates.yaml': (text) => text.split('- name')[1] && `- name${text.split('- name')[1]}`,
  })
  assert.match(alone, /it is not there exactly once in hi and once in en/)
})

test('a shape of a place nobody knows is a fault', async () => {
  const message = await faultsWith({ 'shapes.geojson': (text) => text.replace('9800001', '5') })
  assert.match(message, /shapes\.geojson, feature 1: place 5 is not in places\.csv/)
})

test('an outline that is made of no rings is a fault, and one of rings tells what lies in it', async () => {
  const message = await faultsWith({
    'shapes.geojson': (text) => text.replace(/"coordinates": ?\[/, '"coordinates": [[[700,18],[701,18]],'),
  })
  assert.match(message, /shapes\.geojson, feature 1: the outline of place 9800001 is not made of rings/)
  const { outlines = [] } = await loadDistrict(tilaur)
  assert.equal(outlines[0]?.place, 9800001)
})

test('the version changes when anything in the folder does', async () => {
  const before = await loadDistrict(tilaur)
  const folder = await mkdtemp(join(tmpdir(), 'district-'))
  await cp(tilaur, folder, { recursive: true })
  await writeFile(
    join(folder, 'settings.yaml'),
    `${await readFile(join(tilaur, 'settings.yaml'), 'utf8')}# noted\n`,
  )
  const after = await loadDistrict(folder)
  await rm(folder, { recursive: true })
  assert.notEqual(after.version, before.version)
  assert.equal((await loadDistrict(tilaur)).version, before.version)
})

test('the practice district is in order, and every subject reaches a post that somebody holds', async () => {
  const district = await loadDistrict(abhyas)
  const index = indexDistrict(district)
  const village = district.places.find((place) => place.type === 'village')
  const ward = district.places.find((place) => place.type === 'ward')
  for (const subject of district.subjects.filter((one) => one.parent !== undefined)) {
    for (const place of [village?.code, ward?.code, undefined]) {
      const choice = postFor(index, subject.code, place)
      assert.ok(choice, subject.code)
      assert.ok(personsAnswering(index, choice.post.code, '2026-11-21').length > 0, choice.post.code)
    }
  }
  const logins = district.persons.flatMap((person) => person.login ?? [])
  assert.deepEqual(logins.toSorted(), [
    'admin',
    'callcentre',
    'citymagistrate',
    'cmoffice',
    'commissioner',
    'hearing',
    'magistrate',
    'officer',
    'operator',
    'publisher',
    'reviewer',
    'sdm',
    'staff',
    'statenodal',
  ])
})

test('rules of routing are read; a rule that names what is not there is told with its row', async () => {
  const practice = await loadDistrict(abhyas)
  const index = indexDistrict(practice)
  const chosen = choosePost(index, {
    subject: 'SAN-TIN',
    place: practice.places.at(-1)?.code,
    channel: 'whatsapp',
  })
  assert.equal(chosen?.post.code, 'PRI-DPRO')
  assert.match(chosen.why.hi, /^जिले का नियम: विषय “शौचालय/)
  const rules = [
    'subject,place,channel,post',
    'SKY-FAR,,,PHE-EE',
    ',9800077,,PHE-EE',
    ',,pigeon,PHE-EE',
    ',,,CHIEF',
    'WAT-HP,,sms,PHE-EE',
    'WAT-HP,,sms,PHE-EE',
  ]
  const message = await faultsOfRules(rules.join('\n'))
  for (const part of [
    'routing.csv, row 2: subject SKY-FAR is not in subjects.csv.',
    'routing.csv, row 3: place 9800077 is not in places.csv.',
    'routing.csv, row 5: post CHIEF is not in posts.csv.',
    'routing.csv, row 7: subject, place, channel WAT-HP||sms is also in row 6.',
  ])
    assert.ok(message.includes(part), `${part}\n---\n${message}`)
  assert.match(
    await faultsOfRules(',,pigeon,PHE-EE', 'subject,place,channel,post\n'),
    /routing.csv, row 2: channel "pigeon"/,
  )
})

test('an area that is nowhere, a place in two of a kind and a territory of both sorts are told by row', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'district-'))
  try {
    await cp(abhyas, folder, { recursive: true })
    const add = async (file: string, row: string) =>
      writeFile(join(folder, file), `${await readFile(join(folder, file), 'utf8')}${row}\n`)
    await add('area_places.csv', 'PS-02,9901008')
    await add('area_places.csv', 'PS-77,9901009')
    await add('area_places.csv', 'PS-02,9800077')
    await add('areas.csv', 'PS-07,police_station,थाना नया,Naya,,990101')
    await writeFile(
      join(folder, 'routing.csv'),
      'subject,place,channel,post,area\nPOL-FIR,9900001,,POL-SP,PS-01\n,,,POL-SP,PS-88\n,,,POL-SP,PS-88\n',
    )
    const message = await loadDistrict(folder).then(
      () => '',
      (thrown: Error) => thrown.message,
    )
    for (const part of [
      'the place 9901008 lies in PS-04 and in PS-02, both of one kind.',
      'area PS-77 is not in areas.csv.',
      'place 9800077 is not in places.csv.',
      'police_station 990101 stands twice.',
      'routing.csv, row 2: it names a place and an area.',
      'routing.csv, row 3: area PS-88 is not in areas.csv.',
      'routing.csv, row 4: subject, place, channel |PS-88| is also in row 3.',
    ])
      assert.ok(message.includes(part), `${part}\n---\n${message}`)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('a folder without rules of its own is in order', async () => {
  assert.deepEqual((await loadDistrict(tilaur)).routing, [])
})

async function faultsOfRules(rows: string, head = ''): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'district-'))
  try {
    await cp(tilaur, folder, { recursive: true })
    await writeFile(join(folder, 'routing.csv'), head + rows)
    return await loadDistrict(folder).then(
      () => '',
      (thrown: Error) => thrown.message,
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('rules of time that contradict one another are told with what to do', async () => {
  const message = await faultsWith({
    'settings.yaml': (text) => text.replace('usualClass: C', 'usualClass: Z'),
    'calendar.yaml': (text) => text.replace('from: "10:00"', 'from: "18:00"'),
    'holidays.csv': (text) => `${text}2026-08-15,फिर,Again,local\n2026-02-30,नहीं,Never,local\n`,
    'ladder.yaml': (text) =>
      text.replace('percent: 80', 'percent: 40').replace('to: magistrate', 'to: NOBODY'),
  })
  for (const part of [
    'Z is no class of the table',
    'the window 18:00 to 17:00 ends before it begins',
    'holidays.csv, row 3: 2026-08-15 stands twice',
    'holidays.csv, row 4: 2026-02-30 is no day',
    'rung warning (everything) does not stand above the one before',
    'rung level-4 (everything) tells NOBODY, which is no post',
  ])
    assert.ok(message.includes(part), `${part}\nis not in\n${message}`)
})

const HEARING = 'code,name_hi,name_en,office,from,to,weekdays,posts,begins\n'
const hearings = (row: string) => ({ 'hearings.csv': () => `${HEARING}${row}\n` })

test('a public hearing names its office, its posts and its days, and a roster names one who presides', async () => {
  const good = { ...hearings('jan,जन,Jan,COLL,10:00,12:00,1;3,DM;PHE-EE,2026-04-01') }
  assert.equal(await faultsWith(good), '')
  for (const [row, fault] of [
    ['jan,जन,Jan,NONE,10:00,12:00,,DM,2026-04-01', /office NONE is not in offices\.csv/],
    ['jan,जन,Jan,COLL,10:00,12:00,,DM;CHIEF,2026-04-01', /post CHIEF is not in posts\.csv/],
    ['jan,जन,Jan,COLL,10:00,12:00,,DM;DM,2026-04-01', /a post has two turns/],
    ['jan,जन,Jan,COLL,12:00,10:00,,DM,2026-04-01', /it ends before it begins/],
    ['jan,जन,Jan,COLL,10:00,12:00,Mon,DM,2026-04-01', /no number from 0 to 6/],
  ] as const)
    assert.match(await faultsWith(hearings(row)), fault)
  const roster = (row: string) =>
    faultsWith({ ...good, 'roster.csv': () => `date,hearing,post,person,why\n${row}\n` })
  assert.equal(await roster('2026-04-06,jan,DM,,बैठक'), '')
  assert.match(await roster('2026-04-06,jan,,,'), /needs a post or a person, and not both/)
  assert.match(await roster('2026-04-06,none,DM,,'), /none is not in hearings\.csv/)
  assert.match(await roster('2026-04-06,jan,DM,,\n2026-04-06,jan,PHE-EE,,'), /stands twice/)
})

test('windows, call times and samples of the settings lead to groups, posts, classes and departments that exist', async () => {
  const settings = (more: string) =>
    faultsWith({ 'settings.yaml': (text) => text.replace('officeWindows: []\n', more) })
  const window = (more: string) =>
    `officeWindows:\n  - { code: m, nameHi: म, nameEn: M, from: "09:00", to: "11:00"${more} }\n`
  assert.equal(await settings(window(', absentTo: DM')), '')
  assert.match(await settings(window(', absentTo: CHIEF')), /tells CHIEF/)
  assert.match(await settings(window(', groups: [NONE]')), /calls NONE/)
  assert.match(await settings('officeWindows: []\ncontactHours: { Z9: 24 }\n'), /Z9, which is no class/)
  assert.match(
    await settings('officeWindows: []\nconfirmSample: [{ percent: 5, department: NONE }]\n'),
    /confirmSample names NONE/,
  )
})

test('a track is walked from step to step: posts that exist, time to ask, and an order at each end', async () => {
  const law = (steps: string) =>
    `- code: RTS\n  nameHi: अधिकार\n  nameEn: right\n  steps:\n${steps
      .split('\n')
      .map((step) => `    - { nameHi: चरण, nameEn: step, within: { unit: day, amount: 3 }, ${step} }\n`)
      .join('')}`
  const tracks = (steps: string) => faultsWith({ 'tracks.yaml': () => law(steps) })
  assert.equal(await tracks('name: one, by: above, needs: [notice, order]'), '')
  const ask = 'ask: { unit: calendar-day, amount: 45 }'
  for (const [steps, fault] of [
    ['name: one, by: CHIEF, needs: [order]', /step one \(RTS\) is decided by CHIEF, which is no post/],
    ['name: one, by: DM, needs: [notice]', /ends without an order/],
    [`name: one, by: DM, needs: [order], ${ask}`, /opens by itself and is not asked for/],
    [
      'name: one, by: DM, needs: [order]\nname: two, by: DM, needs: [order]',
      /two \(RTS\) has no time for asking/,
    ],
    [
      `name: one, by: DM, needs: [order]\nname: one, by: DM, needs: [order], ${ask}`,
      /one \(RTS\) stands twice/,
    ],
    ['name: one, by: DM, needs: [order], what: 1', /tracks\.yaml/],
  ] as const)
    assert.match(await tracks(steps), fault, steps)
  const withTrack = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((row, at) => `${row},${at === 0 ? 'track' : row.startsWith('WAT-HP') ? 'RTS' : ''}\n`)
      .join('')
  assert.match(await faultsWith({ 'subjects.csv': withTrack }), /track RTS is not in tracks\.yaml/)
  const known = law('name: one, by: DM, needs: [order]')
  assert.equal(await faultsWith({ 'subjects.csv': withTrack, 'tracks.yaml': () => known }), '')
})
