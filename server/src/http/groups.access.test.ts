import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accept } from '#core/decision.ts'
import { indexDistrict } from '#core/district/find.ts'
import type { FileHash, GroupPostId } from '#core/ids.ts'
import type { GroupPost } from '#ports/groups.ts'
import { buildHttp } from './build.ts'
import { smallDistrict } from './fixtures/district.ts'
import { PUMP } from './fixtures/file.ts'
import { fakeHouse } from './fixtures/house.ts'

const WATER = { code: 'PHE', nameHi: 'पेयजल', nameEn: 'Water', department: 'PHE', steward: 'WATER' }
const POST: GroupPost = {
  id: '01980000-0000-7000-8000-000000000001' as GroupPostId,
  group: 'PHE',
  at: new Date('2026-11-21T05:00:00Z'),
  kind: 'post',
  words: 'कल बैठक',
  files: [{ file: 'b'.repeat(64) as FileHash, mime: 'application/pdf', filename: 'सूची.pdf' }],
  about: [],
}

async function doors() {
  const house = fakeHouse()
  const asked: string[][] = []
  const done: string[] = []
  Object.assign(house, {
    index: indexDistrict({ ...smallDistrict, groups: [WATER] }),
    groups: {
      ...house.groups,
      find: async (_id: string, notAbout: readonly string[]) => {
        asked.push([...notAbout])
        return POST
      },
    },
    groupDeeds: {
      ...house.groupDeeds,
      post: async (who: { person: string }) => {
        done.push(who.person)
        return accept({ post: POST.id, count: 2 })
      },
    },
  })
  const app = buildHttp(house)
  for (const login of ['meena', 'ramesh', 'salim', 'aarti'])
    await app.inject({ method: 'POST', url: '/api/v1/session', payload: { login, password: 'right' } })
  const as = (person: string) => ({ authorization: `Bearer session-of-${person}` })
  const get = (person: string, path: string) => app.inject({ url: `/api/v1/${path}`, headers: as(person) })
  const post = (person: string, path: string, payload: object = {}) =>
    app.inject({ method: 'POST', url: `/api/v1/${path}`, headers: as(person), payload })
  return { asked, done, get, post }
}

const FILE = `group-posts/${POST.id}/files/0`

test('a stranger finds no group, no post, no member and no file of it', async () => {
  const { get, post } = await doors()
  assert.deepEqual((await get('salim', 'groups')).json(), [])
  for (const path of ['groups/PHE/posts', 'groups/PHE/members', `group-posts/${POST.id}`, FILE])
    assert.equal((await get('salim', path)).statusCode, 404, path)
  const answer = { key: 'an-answer-of-salim', text: 'मैं भी' }
  assert.equal((await post('salim', `group-posts/${POST.id}/answers`, answer)).statusCode, 404)
  assert.equal((await post('salim', 'groups/PHE/reading', { last: POST.id })).statusCode, 404)
})

test('members read the feed and open its files, and whatever is about them is asked to be left out', async () => {
  const { get, asked } = await doors()
  assert.deepEqual(
    (await get('ramesh', 'groups'))
      .json()
      .map(({ code, mayPost }: Record<string, unknown>) => [code, mayPost]),
    [['PHE', true]],
  )
  const file = await get('ramesh', FILE)
  assert.equal(file.statusCode, 200)
  assert.equal(file.headers['content-type'], 'application/pdf')
  assert.ok(asked[0]?.includes('ramesh') && asked[0].includes('WATER'))
  assert.equal((await get('ramesh', `group-posts/${POST.id}/files/7`)).statusCode, 404)
})

test('who only reads everything does not post', async () => {
  const { post, done } = await doors()
  const body = { key: 'a-post-of-today', text: 'सब आएँ' }
  assert.equal((await post('aarti', 'groups/PHE/posts', body)).statusCode, 403)
  assert.equal((await post('meena', 'groups/PHE/posts', body)).statusCode, 201)
  assert.deepEqual(done, ['meena'])
})

test('the direct line of a file is there for who sees the file, and for nobody else', async () => {
  const { get, post } = await doors()
  assert.equal((await get('salim', `grievances/${PUMP}/line`)).statusCode, 404)
  assert.equal(
    (await post('salim', `grievances/${PUMP}/line`, { key: 'a-word-of-salim', text: '?' })).statusCode,
    404,
  )
  const line = (await get('ramesh', `grievances/${PUMP}/line`)).json()
  assert.deepEqual([line.mayWrite, line.items], [true, []])
  assert.equal((await get('aarti', `grievances/${PUMP}/line`)).json().mayWrite, false)
})
