import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startDrain } from './drain.ts'

/** A table of numbers, and a promise for the moment when it is empty. */
function heap(start: number) {
  let left = start
  let emptied: () => void = () => undefined
  const batches: number[] = []
  return {
    batches,
    add: (more: number) => {
      left += more
    },
    empty: () =>
      new Promise<void>((resolve) => {
        emptied = resolve
      }),
    async take(limit: number) {
      const taken = Math.min(limit, left)
      left -= taken
      batches.push(taken)
      if (left === 0) setImmediate(emptied)
      return taken
    },
  }
}

const HOUR = 3_600_000
const silent = () => undefined

test('a drain goes on while batches are full, then sleeps until it is woken', async () => {
  const table = heap(25)
  const first = table.empty()
  const drain = startDrain({ name: 'x', batch: () => table.take(10), full: 10, idleMs: HOUR, log: silent })
  await first
  assert.deepEqual(table.batches, [10, 10, 5])
  const second = table.empty()
  table.add(3)
  drain.wake()
  await second
  assert.deepEqual(table.batches, [10, 10, 5, 3])
  await drain.stop()
})

test('waking a drain in the middle of a batch makes it look once more', async () => {
  let release: () => void = () => undefined
  let batches = 0
  const again = new Promise<void>((resolve) => {
    release = resolve
  })
  const drain = startDrain({
    name: 'x',
    idleMs: HOUR,
    log: silent,
    async batch() {
      batches++
      if (batches === 1) drain.wake()
      else release()
      return 0
    },
  })
  await again
  await drain.stop()
  assert.equal(batches, 2)
})

test('a drain lives through faults and tells them', async () => {
  const lines: string[] = []
  let batches = 0
  let release: () => void = () => undefined
  const well = new Promise<void>((resolve) => {
    release = resolve
  })
  const drain = startDrain({
    name: 'outbox',
    idleMs: 10,
    log: (line) => lines.push(line),
    async batch() {
      batches++
      if (batches < 3) throw new Error('the database is away')
      release()
      return 0
    },
  })
  await well
  await drain.stop()
  assert.equal(lines.length, 2)
  assert.match(lines[0] ?? '', /outbox.*the database is away/)
})

test('stopping waits for the batch under way', async () => {
  let finished = false
  let begun: () => void = () => undefined
  const beginning = new Promise<void>((resolve) => {
    begun = resolve
  })
  const drain = startDrain({
    name: 'x',
    idleMs: HOUR,
    log: silent,
    async batch() {
      begun()
      await new Promise((resolve) => setTimeout(resolve, 20))
      finished = true
      return 0
    },
  })
  await beginning
  await drain.stop()
  assert.ok(finished)
})
