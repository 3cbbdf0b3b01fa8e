import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answering, postsOfPerson } from './answering.ts'
import { officesWith, regular } from './fixtures/offices.ts'

const day = '2026-10-06'
const names = (index: ReturnType<typeof officesWith>, at: string, on = day) => {
  const { persons: found, standing } = answering(index, at, on)
  return [standing, ...found.map(({ id }) => id)]
}

test('the holder of a post answers for it', () => {
  assert.deepEqual(names(officesWith([regular('asha', 'JE')]), 'JE'), ['holder', 'asha'])
})

test('while the holder is on leave the substitute named answers, on the first and the last day too', () => {
  const leave = { person: 'asha', from: '2026-10-05', to: '2026-10-07', substitute: 'chand' }
  const index = officesWith([regular('asha', 'JE'), regular('bano', 'EE')], [leave])
  for (const on of ['2026-10-05', '2026-10-06', '2026-10-07'])
    assert.deepEqual(names(index, 'JE', on), ['substitute', 'chand'])
  for (const on of ['2026-10-04', '2026-10-08']) assert.deepEqual(names(index, 'JE', on), ['holder', 'asha'])
})

test('a colleague with a link charge answers only while the holder is away', () => {
  const link = { ...regular('bano', 'JE'), kind: 'link' } as const
  const leave = { person: 'asha', from: day, to: day }
  assert.deepEqual(names(officesWith([regular('asha', 'JE'), link]), 'JE'), ['holder', 'asha'])
  assert.deepEqual(names(officesWith([regular('asha', 'JE'), link], [leave]), 'JE'), ['substitute', 'bano'])
})

test('the work of a vacant post goes to its link post, and without one to the post it reports to', () => {
  const index = officesWith([regular('bano', 'EE')])
  assert.deepEqual(names(index, 'JE'), ['senior', 'bano'])
  assert.deepEqual(names(index, 'AE'), ['senior', 'bano'], 'AE is linked to JE, and JE is vacant too')
  assert.deepEqual(names(officesWith([regular('asha', 'JE')]), 'AE'), ['link-post', 'asha'])
})

test('where no link leads to a person, nobody answers', () => {
  assert.deepEqual(names(officesWith([]), 'AE'), ['nobody'])
})

test('two holders of a post both answer, and one of them on leave leaves it to the other', () => {
  const both = [regular('asha', 'JE'), regular('chand', 'JE')]
  assert.deepEqual(names(officesWith(both), 'JE'), ['holder', 'asha', 'chand'])
  const leave = { person: 'asha', from: day, to: day, substitute: 'bano' }
  assert.deepEqual(names(officesWith(both, [leave]), 'JE'), ['holder', 'chand'])
})

test('a substitute who is away too stands in for nobody: the link post answers', () => {
  const leaves = [
    { person: 'asha', from: day, to: day, substitute: 'chand' },
    { person: 'chand', from: day, to: day },
  ]
  const index = officesWith([regular('asha', 'JE'), regular('bano', 'EE')], leaves)
  assert.deepEqual(names(index, 'JE'), ['senior', 'bano'])
})

test('a person may act for the posts in charge, those stood in for, and the vacant ones below', () => {
  const leave = { person: 'asha', from: day, to: day, substitute: 'chand' }
  const index = officesWith([regular('asha', 'JE'), regular('bano', 'EE')], [leave])
  const codes = (person: string) => postsOfPerson(index, person, day).map(({ code }) => code)
  assert.deepEqual(codes('chand'), ['JE', 'AE'], 'AE is vacant and linked to JE')
  assert.deepEqual(codes('asha'), ['JE'], 'who is on leave keeps the right to act')
  assert.deepEqual(codes('bano'), ['EE'])
})
