import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sideBySide } from './lanes.ts'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('what one person sent is read in order, while others are read side by side', async () => {
  const read: string[] = []
  const task = (lane: string, name: string, ms: number) => ({
    lane,
    run: async () => {
      await pause(ms)
      read.push(name)
    },
    fail: () => assert.fail('nothing fails'),
  })
  await sideBySide([task('मीना', 'm1', 30), task('मीना', 'm2', 1), task('राजेश', 'r1', 1)])
  assert.deepEqual(read, ['r1', 'm1', 'm2'])
})

test('when a message fails, the later ones of the same person wait with it, and nobody else does', async () => {
  const read: string[] = []
  const failed: string[] = []
  const task = (lane: string, name: string, broken = false) => ({
    lane,
    run: async () => {
      if (broken) throw new Error('the database is away')
      read.push(name)
    },
    fail: () => failed.push(name),
  })
  await sideBySide([task('मीना', 'm1', true), task('मीना', 'm2'), task('राजेश', 'r1')])
  assert.deepEqual(read, ['r1'])
  assert.deepEqual(failed, ['m1', 'm2'])
})
