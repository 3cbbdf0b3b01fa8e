import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SittingBoard } from '#contract/hearing-desk.ts'
import {
  nextToSend,
  numberToPromise,
  outlived,
  renumbered,
  type Said,
  type WaitingEntry,
  waitsFor,
  withWaiting,
} from './waiting.ts'

const entry = (order: number, said: Said, more: Partial<WaitingEntry> = {}): WaitingEntry => ({
  key: `entry-${order}`,
  order,
  person: 'clerk',
  sitting: 's1',
  madeAt: `2026-10-06T04:0${order}:00.000Z`,
  said,
  files: [],
  state: 'waiting',
  about: {},
  ...more,
})
const registration: Said = { kind: 'registration', gist: 'चापाकल खराब है', subject: 'WAT-HP' }
const direction = (of: string): Said => ({ kind: 'direction', of: { entry: of }, directions: [] })
const board = (tokens: SittingBoard['tokens']): SittingBoard =>
  ({ sitting: { id: 's1' }, tokens, heard: [], counts: {} }) as unknown as SittingBoard
const waiting = (number: number): SittingBoard['tokens'][number] => ({
  number,
  given: 'counter',
  state: 'waiting',
  calls: 0,
  givenAt: '2026-10-06T04:00:00.000Z',
})

test('entries go in the order in which they were made, whatever order they are kept in', () => {
  const all = [entry(3, registration), entry(1, registration), entry(2, registration)]
  assert.equal(nextToSend(all, 'clerk')?.key, 'entry-1')
})

test('what somebody else made at this computer waits for them', () => {
  assert.equal(nextToSend([entry(1, registration, { person: 'other' })], 'clerk'), undefined)
})

test('a refused entry holds back what goes on from it, and nothing else', () => {
  const all = [
    entry(1, registration, { state: 'refused' }),
    entry(2, direction('entry-1')),
    entry(3, registration),
    entry(4, direction('entry-3')),
  ]
  assert.equal(waitsFor(all, all[1] as WaitingEntry), true)
  assert.equal(nextToSend(all, 'clerk')?.key, 'entry-3')
})

test('tokens given and called without a network stand on the screen at once', () => {
  const shown = withWaiting(board([waiting(1)]), [
    entry(1, { kind: 'token', given: 'counter', name: 'सुखिया', wish: 2 }),
    entry(2, { kind: 'step', token: 1, step: 'call' }),
    entry(3, { ...registration, token: 2 }, { tokenKey: 'entry-1' }),
    entry(4, { kind: 'step', token: 1, step: 'absent' }),
    entry(5, { kind: 'step', token: 1, step: 'call' }, { sitting: 'another' }),
  ])
  assert.deepEqual(
    shown.map(({ number, state, name, tokenKey }) => [number, state, name, tokenKey]),
    [
      [1, 'absent', undefined, undefined],
      [2, 'heard', 'सुखिया', 'entry-1'],
    ],
  )
  assert.equal(numberToPromise(shown), 3)
  assert.equal(numberToPromise([]), 1)
})

test('a token whose number somebody else got meanwhile is called by the number it got', () => {
  const all = [
    entry(2, { kind: 'step', token: 7, step: 'call' }, { tokenKey: 'entry-1' }),
    entry(3, { ...registration, token: 7 }, { tokenKey: 'entry-1' }),
    entry(4, { kind: 'step', token: 7, step: 'call' }),
  ]
  assert.deepEqual(
    renumbered(all, 'entry-1', 8).map(({ key, said }) => [key, 'token' in said && said.token]),
    [
      ['entry-2', 8],
      ['entry-3', 8],
    ],
  )
  assert.deepEqual(renumbered(all, 'entry-1', 7), [])
})

test('of what was sent the last ones stay to be looked at; what waits or was refused stays always', () => {
  const all = [1, 2, 3].map((order) => entry(order, registration, { state: 'sent' }))
  const rest = [entry(4, registration), entry(5, registration, { state: 'refused' })]
  assert.deepEqual(outlived([...all, ...rest], 2), ['entry-1'])
  assert.deepEqual(outlived(rest, 0), [])
})
