import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { indexDistrict } from '#core/district/find.ts'
import type { Change, Changes, DistrictSources } from '#ports/administration.ts'
import { settingsBook } from '#services/district/describe.ts'
import { districtFiles, readDistrictFolder } from '#services/district/load.ts'
import { openAdministration } from '#watch/administration/administration.ts'
import { buildHttp } from './build.ts'
import { fakeHouse, NOW } from './fixtures/house.ts'

const ABHYAS = await readDistrictFolder(resolve(import.meta.dirname, '../../../districts/abhyas'))

function memory(): Changes {
  const made: Change[] = []
  let sources: DistrictSources = new Map()
  return {
    read: async () => (made.length === 0 ? undefined : { version: made.length, sources }),
    version: async () => made.length,
    lastFolder: async () => undefined,
    history: async ({ before = 1e9, limit, file }) =>
      made
        .toReversed()
        .filter(
          ({ version, edits }) => version < before && (!file || edits.some((edit) => edit.file === file)),
        )
        .slice(0, limit),
    async append(change, after) {
      made.push(change)
      sources = new Map([...sources, ...after])
      return true
    },
  }
}

/** The doors of the practice district, with somebody of each role that the settings know. */
async function doors() {
  const administration = await openAdministration({
    changes: memory(),
    folder: ABHYAS,
    files: districtFiles,
    withLand: async (district) => indexDistrict(district),
    now: () => NOW,
    log: () => undefined,
    tell: () => undefined,
  })
  const house = { ...fakeHouse(), administration, settingsBook, index: administration.index }
  const app = buildHttp(house)
  const holder = (role: string) => {
    const post = house.index.district.posts
      .toSorted((one, other) => one.roles.length - other.roles.length)
      .find(({ roles }) => (roles as readonly string[]).includes(role))
    const charge = house.index.district.charges.find((one) => one.post === post?.code && one.to === undefined)
    return charge?.person ?? ''
  }
  const headers = async (role: string) => {
    const login = holder(role)
    await app.inject({ method: 'POST', url: '/api/v1/session', payload: { login, password: 'right' } })
    return { authorization: `Bearer session-of-${login}`, 'accept-language': 'en' }
  }
  return {
    get: async (role: string, path: string) =>
      app.inject({ url: `/api/v1/settings${path}`, headers: await headers(role) }),
    post: async (role: string, file: string, payload: object) =>
      app.inject({
        method: 'POST',
        url: `/api/v1/settings/${file}/changes`,
        headers: await headers(role),
        payload,
      }),
    administration,
    app,
    headersOf: headers,
  }
}

const rule = { subject: 'WAT-HP', post: 'PRI-DPRO' }
const why = 'नया आदेश'

test('who administers sees the files and what they may change of them; an officer and the desk see none', async () => {
  const { get } = await doors()
  for (const role of ['operator', 'officer', 'publisher'])
    assert.equal((await get(role, '')).statusCode, 403, role)
  const matters = async (role: string, file: string) =>
    (await get(role, '')).json().files.find((one: { file: string }) => one.file === file).matters
  assert.deepEqual(await matters('administrator', 'persons.csv'), ['people', 'accounts'])
  assert.deepEqual(await matters('magistrate', 'persons.csv'), ['people'])
  assert.deepEqual(await matters('nodal', 'persons.csv'), [])
  assert.deepEqual(await matters('nodal', 'routing.csv'), ['routing'])
})

test('a table comes with its columns, what may be chosen, and names for its codes; words find rows in both scripts', async () => {
  const { get } = await doors()
  const posts = (await get('administrator', '/posts.csv')).json()
  assert.equal(posts.total, posts.rows.length)
  const field = posts.fields.find((one: { name: string }) => one.name === 'reports_to')
  assert.deepEqual([field.label.hi, field.to, field.required], ['किसके अधीन', 'post', false])
  assert.equal(posts.names.post.DM.en, 'District Magistrate')
  assert.equal(posts.names.place[9901].hi.length > 0, true)
  const found = async (q: string) =>
    (await get('administrator', `/places.csv?q=${encodeURIComponent(q)}`)).json().rows as {
      name_en: string
    }[]
  const [village] = (await get('administrator', '/places.csv?after=200')).json().rows
  for (const q of [village.name_hi, village.name_en.toLowerCase(), village.code])
    assert.ok(
      (await found(q)).some(({ name_en }) => name_en === village.name_en),
      q,
    )
})

test('a tree comes with its value and fields', async () => {
  const { get } = await doors()
  const settings = (await get('nodal', '/settings.yaml')).json()
  assert.equal(settings.value.timeClasses.B.amount, 3)
  assert.ok(settings.fields.some(({ name }: { name: string }) => name === 'timeClasses.*.amount'))
})

test('a change with a reason is in force at once and stands in the history with who, before and after', async () => {
  const { get, post, administration } = await doors()
  const edits = [
    { kind: 'row', after: rule },
    { kind: 'value', file: 'settings.yaml', path: ['timeClasses', 'B', 'amount'], before: 3, after: 4 },
  ]
  assert.equal((await post('nodal', 'routing.csv', { edits, why: ' ' })).statusCode, 422)
  assert.deepEqual((await post('nodal', 'routing.csv', { edits, why: '', foresee: true })).json(), {
    kind: 'changed',
    version: 2,
  })
  assert.equal(administration.version(), 1)
  assert.deepEqual((await post('nodal', 'routing.csv', { edits, why })).json(), {
    kind: 'changed',
    version: 2,
  })
  assert.equal(administration.index.district.settings.timeClasses.B?.amount, 4)
  const [change, first] = (await get('oversight', '/history')).json().items
  assert.equal(change.why, why)
  assert.ok(change.by.hi)
  assert.deepEqual(change.edits[0], {
    file: 'routing.csv',
    label: { hi: 'मार्ग-निर्धारण', en: 'Routing' },
    kind: 'added',
    key: 'WAT-HP · – · – · –',
    changes: [
      { name: 'subject', label: { hi: 'विषय', en: 'Subject' }, after: 'WAT-HP' },
      { name: 'post', label: { hi: 'पद', en: 'Post' }, after: 'PRI-DPRO' },
    ],
  })
  assert.deepEqual(change.edits[1].changes, [
    { name: 'timeClasses.B.amount', label: { hi: 'कितना', en: 'How much' }, before: '3', after: '4' },
  ])
  assert.equal(first.edits[0].kind, 'file')
  assert.equal((await get('oversight', '/history?file=settings.yaml')).json().items[0].edits.length, 1)
})

test('of a file that was replaced whole the history tells the rows, or the lines, that differ', async () => {
  const { get, administration } = await doors()
  const replaced = (file: string, from: string, to: string) =>
    new Map([[file, (administration.files().get(file) ?? '').replace(from, to)]])
  const take = async (after: DistrictSources) => {
    const edits = districtFiles.replace(administration.files(), after)
    assert.equal((await administration.change({ why, edits })).kind, 'changed')
  }
  await take(replaced('posts.csv', 'Chief Development Officer', 'Development Officer'))
  await take(replaced('settings.yaml', 'reopenDays: 30', 'reopenDays: 45 # longer'))
  const rows = (await get('oversight', '/history/2/posts.csv')).json()
  assert.equal(rows.count, 1)
  assert.deepEqual(rows.edits[0].changes, [
    {
      name: 'name_en',
      label: { hi: 'नाम (अंग्रेज़ी)', en: 'Name (English)' },
      before: 'Chief Development Officer',
      after: 'Development Officer',
    },
  ])
  const { lines } = (await get('oversight', '/history/3/settings.yaml')).json()
  const differ = (lines as { kind: string; text: string }[]).filter(({ kind }) => kind !== 'same')
  assert.deepEqual(differ, [
    { kind: 'removed', text: 'reopenDays: 30' },
    { kind: 'added', text: 'reopenDays: 45 # longer' },
  ])
  assert.equal((await get('officer', '/history/3/settings.yaml')).statusCode, 403)
})

test('a list of holidays is read as CSV or ICS, and says what it would change without changing it', async () => {
  const { headersOf, app, administration } = await doors()
  const read = async (role: string, name: string, text: string) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/settings/holidays/reading',
      headers: await headersOf(role),
      payload: { name, text },
    })
  const [, known = ''] = (administration.files().get('holidays.csv') ?? '').split('\n')
  const csv = `date,name_hi,name_en,kind\n${known}\n2027-03-22,होली,Holi,gazetted\n`
  const found = (await read('nodal', 'list.csv', csv)).json()
  assert.deepEqual([found.rows.length, found.unchanged, found.cancelled, found.faults], [1, 1, [], []])
  assert.deepEqual(found.rows[0].after, {
    date: '2027-03-22',
    name_hi: 'होली',
    name_en: 'Holi',
    kind: 'gazetted',
  })
  const event = 'BEGIN:VEVENT\nDTSTART;VALUE=DATE:20270326\nSUMMARY:Good Friday\nEND:VEVENT'
  const ics = `BEGIN:VCALENDAR\n${event}\nEND:VCALENDAR\n`
  assert.equal((await read('nodal', 'list.ics', ics)).json().rows[0].after.name_en, 'Good Friday')
  const off = (date: string) =>
    `BEGIN:VEVENT\nDTSTART;VALUE=DATE:${date}\nSUMMARY:Fair\nSTATUS:CANCELLED\nEND:VEVENT`
  const [knownDate = ''] = known.split(',')
  const called = `BEGIN:VCALENDAR\n${event}\n${off('20270328')}\n${off(knownDate.replaceAll('-', ''))}\nEND:VCALENDAR\n`
  const reading = (await read('nodal', 'list.ics', called)).json()
  assert.equal(reading.rows.length, 1, 'what was called off is not taken')
  assert.deepEqual(
    reading.cancelled.map(
      ({ date, name, stands }: { date: string; name: string; stands?: { date: string } }) => [
        date,
        name,
        stands?.date,
      ],
    ),
    [
      ['2027-03-28', 'Fair', undefined],
      [knownDate, 'Fair', knownDate],
    ],
    'each is named, and whether the day still is a holiday',
  )
  const faulty = (await read('nodal', 'list.csv', 'date,name\n31/02/2027,Holi\n')).json()
  assert.deepEqual([faulty.rows.length, faulty.faults[0].line], [0, 2])
  assert.match(faulty.faults[0].what.hi, /कोई दिनांक नहीं है/)
  assert.equal((await read('officer', 'list.csv', csv)).statusCode, 403)
  assert.equal(administration.version(), 1)
})

test('where there are some hundreds of a kind, names come by typing and only those on the screen with the rows', async () => {
  const { get, administration } = await doors()
  const found = async (q: string) =>
    Object.keys((await get('administrator', `/names/post?q=${encodeURIComponent(q)}`)).json())
  assert.deepEqual(await found('थानाध्यक्ष बेलवन'), ['POL-SHO-02'])
  assert.deepEqual(await found('belwan house'), ['POL-SHO-02'])
  const { searched } = (await get('administrator', '/routing.csv')).json().fields.at(-1)
  assert.equal(searched, undefined, 'a small district is told whole')
  const [line = ''] = (administration.files().get('posts.csv') ?? '').split('\n').slice(-2)
  const many = Array.from({ length: 200 }, (_, at) => line.replace(/^[^,]+/, `EXT-${at}`)).join('\n')
  const after = new Map([['posts.csv', `${administration.files().get('posts.csv')}${many}\n`]])
  await administration.change({ why, edits: districtFiles.replace(administration.files(), after) })
  const routing = (await get('administrator', '/routing.csv')).json()
  const field = routing.fields.find(({ to }: { to?: string }) => to === 'post')
  assert.equal(field.searched, true)
  assert.deepEqual(Object.keys(routing.names.post).toSorted(), ['PRI-DPRO', 'SDM-01', 'SDM-02', 'SDM-03'])
})

test('what is not theirs refuses the whole change', async () => {
  const { post, administration } = await doors()
  const edits = [
    { kind: 'row', after: rule },
    { kind: 'value', file: 'settings.yaml', path: ['reopenDays'], before: 30, after: 31 },
  ]
  assert.equal((await post('nodal', 'routing.csv', { edits, why })).statusCode, 403)
  assert.equal((await post('oversight', 'routing.csv', { edits: edits.slice(0, 1), why })).statusCode, 403)
  assert.equal(administration.version(), 1)
})

test('a fault is told with its edit, column and what to do, in both languages', async () => {
  const { post } = await doors()
  const edits = [
    { kind: 'row', after: rule },
    { kind: 'row', after: { subject: 'WAT-XX', post: 'CELL-OP-1' } },
  ]
  const { kind, faults } = (await post('nodal', 'routing.csv', { edits, why })).json()
  assert.equal(kind, 'faulty')
  assert.deepEqual(
    faults.map(({ edit, column }: { edit: number; column: string }) => [edit, column]),
    [
      [1, 'subject'],
      [1, 'post'],
    ],
  )
  assert.deepEqual(faults[0].todo, {
    hi: 'सुधारें, या वहाँ WAT-XX जोड़ें',
    en: 'Mend it, or add WAT-XX there',
  })
})

test('of two who change the same row the second is shown what the first made of it, and by whom', async () => {
  const { get, post } = await doors()
  const [before] = (await get('nodal', '/routing.csv')).json().rows
  const change = (to: string) => ({ edits: [{ kind: 'row', before, after: { ...before, post: to } }], why })
  assert.equal((await post('nodal', 'routing.csv', change('CELL-NOD'))).json().kind, 'changed')
  const { kind, moved } = (await post('administrator', 'routing.csv', change('DM'))).json()
  assert.equal(kind, 'moved')
  assert.deepEqual([moved.edit, moved.now.post], [0, 'CELL-NOD'])
  assert.ok(moved.by.hi)
})

test('a file that no district has is not found', async () => {
  const { get, post } = await doors()
  assert.equal((await get('administrator', '/secrets.csv')).statusCode, 404)
  const edits = [{ kind: 'row', file: 'secrets.csv', after: rule }]
  assert.equal((await post('administrator', 'routing.csv', { edits, why })).statusCode, 404)
})
