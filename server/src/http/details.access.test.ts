import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#core/district/district.ts'
import { indexDistrict } from '#core/district/find.ts'
import { sheets } from '#services/sheets/sheets.ts'
import { buildHttp } from './build.ts'
import { smallDistrict } from './fixtures/district.ts'
import { PUMP, pumpFile, reportedFile } from './fixtures/file.ts'
import { fakeHouse } from './fixtures/house.ts'

const WORDS = 'चापाकल खराब है, मेरा नाम सुनीता देवी है, फोन 9000000021, मकान नंबर 12/4'
const COVERED = 'चापाकल खराब है, मेरा नाम [नाम] है, फोन [☎], [पता]'
const LOOKERS: readonly Role[] = ['oversight', 'state-nodal', 'publisher', 'administrator']

/** The post of Aarti has this role; the grievance's words and report hold private details. */
async function doors(role: Role) {
  const house = fakeHouse()
  const posts = smallDistrict.posts.map((post) =>
    post.code === 'REVIEW' ? { ...post, roles: [role] } : post,
  )
  Object.assign(house, { index: indexDistrict({ ...smallDistrict, posts }), sheets })
  const held = reportedFile()
  const acts = held.acts.map((one) =>
    one.act.kind === 'registered' ? { ...one, act: { ...one.act, gist: WORDS } } : one,
  )
  house.held = { ...held, acts, grievance: { ...held.grievance, gist: WORDS } }
  const app = buildHttp(house)
  for (const login of ['meena', 'ramesh', 'aarti'])
    await app.inject({ method: 'POST', url: '/api/v1/session', payload: { login, password: 'right' } })
  const get = (person: string, path: string) =>
    app.inject({ url: `/api/v1/${path}`, headers: { authorization: `Bearer session-of-${person}` } })
  return { get, house }
}

test('who only looks reads the whole file with private details covered and without the name', async () => {
  for (const role of LOOKERS) {
    const { get } = await doors(role)
    const file = await get('aarti', `grievances/${PUMP}`)
    assert.equal(file.json().grievance.gist, COVERED, role)
    assert.equal(file.json().citizen.name, '')
    assert.match(file.json().acts[0].says.hi, /मेरा नाम \[नाम\] है/)
    assert.doesNotMatch(file.body, /सुनीता|9000000021|12\/4/)
  }
})

test('the officer who works it and the control room read everything', async () => {
  const { get } = await doors('reviewer')
  for (const person of ['ramesh', 'meena', 'aarti']) {
    const { grievance, citizen } = (await get(person, `grievances/${PUMP}`)).json()
    assert.equal(grievance.gist, WORDS, person)
    assert.equal(citizen.name, 'सुनीता')
  }
})

test('the register, its download and the report cover them too', async () => {
  const { get, house } = await doors('oversight')
  const { grievance, id } = house.held
  const row = { ...grievance, id, suggestion: undefined, ground: undefined, closedAt: undefined }
  Object.assign(house, { desk: { ...house.desk, grievances: async () => ({ items: [row] }) } })
  for (const path of ['grievances', 'grievances/export.csv', `grievances/${PUMP}/reports/1`]) {
    const looking = (await get('aarti', path)).body
    assert.match(looking, /मेरा नाम \[नाम\] है, फोन \[☎\]/, path)
    assert.doesNotMatch(looking, /सुनीता|9000000021|12\/4/, path)
    assert.match((await get('meena', path)).body, /सुनीता देवी है, फोन 9000000021/, path)
  }
})

test('the paper of a report is made without the complainant for who only looks', async () => {
  const { get, house } = await doors('oversight')
  const made: unknown[] = []
  Object.assign(house, {
    reportPaper: async (held: typeof house.held) => {
      made.push([held.grievance.gist, held.grievance.name, held.grievance.sensitive])
      return Buffer.from('%PDF')
    },
  })
  await get('aarti', `grievances/${PUMP}/reports/1.pdf`)
  await get('ramesh', `grievances/${PUMP}/reports/1.pdf`)
  assert.deepEqual(made, [
    [COVERED, undefined, true],
    [WORDS, 'सुनीता', false],
  ])
})

test('at the desk again, the officer who gave it back sees it no more than others who look', async () => {
  const { get, house } = await doors('oversight')
  const held = pumpFile()
  house.held = { ...held, grievance: { ...held.grievance, gist: WORDS, state: 'at_desk' } }
  assert.equal((await get('aarti', `grievances/${PUMP}`)).json().grievance.gist, COVERED)
})
