import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { CallList } from '#contract/call-list.ts'
import { LINE, openPhoneTown, type PhoneTown } from './fixtures/phones.ts'
import { screenOf } from './fixtures/screen.ts'
import { SOON, village } from './fixtures/steps.ts'
import { MINUTE } from './town.ts'

let town: PhoneTown
before(async () => {
  town = await openPhoneTown('exotel')
})
after(() => town?.close())

const UNREACHED = '919000000571'
const MISSED = '919000000572'

async function ringInVain(number: string): Promise<void> {
  await town.phones.hangUp(await town.phones.ring(number, LINE))
  await town.rest()
}

test('a missed call and words that reached nobody stand in one list, by time, and each is called and settled from it', async () => {
  const desk = await screenOf(town, 'CALL-OP-1')
  await ringInVain(MISSED)
  await town.pass(20 * MINUTE)
  town.phone(UNREACHED).leaveWhatsApp()
  const made = await desk.post<{ code: string }>('grievances', {
    key: 'form-of-the-call-list',
    messages: [],
    gist: 'टोले का चापाकल दस दिन से खराब है',
    subject: 'WAT-HP',
    place: village(town, 'तेजबारी').code,
    door: 'walkin',
    complainant: { name: 'फुलिया देवी', phone: UNREACHED, language: 'hi' },
  })
  await town.rest()
  await town.pass(SOON)
  await town.pass(20 * MINUTE)
  await ringInVain('919000000573')

  const list = await desk.get<CallList>('call-list')
  assert.deepEqual(
    list.items.map((line) => (line.kind === 'missed' ? line.missed.number : line.tell.phone)),
    [MISSED, UNREACHED, '919000000573'],
  )
  assert.deepEqual(list.counts, { missed: 2, call: 1, slip: 0 })
  assert.equal(list.rings, true)
  const [, told] = list.items
  assert.ok(told?.kind === 'tell')
  assert.match(told.tell.words.join('\n'), new RegExp(made.body.code), 'what is to be said')
  assert.deepEqual(
    (await desk.get<{ callBacks: number }>('calls')).callBacks,
    3,
    'the desk counts the whole list',
  )

  const [first] = list.items
  const after = `${Date.parse(first?.kind === 'missed' ? first.missed.dueAt : '')} ${first?.kind === 'missed' ? first.missed.id : ''}`
  const rest = await desk.get<CallList>(`call-list?after=${encodeURIComponent(after)}`)
  assert.deepEqual(rest.items, list.items.slice(1), 'the next page begins after the last line of this one')

  const rung = await desk.post(`reach/${told.tell.id}/call`, {})
  assert.equal(rung.status, 201)
  assert.ok(town.phones.callOf(UNREACHED), 'the service rings both')
  const [, held] = (await desk.get<CallList>('call-list')).items
  assert.ok(held?.kind === 'tell' && held.tell.mine, 'whoever rings has it in hand')
  const other = await screenOf(town, 'CELL-OP-2')
  assert.equal((await other.post(`reach/${told.tell.id}/call`, {})).status, 409, 'and nobody beside them')
  const done = await desk.post<{ became: string }>(`reach/${told.tell.id}/outcome`, { outcome: 'told' })
  assert.deepEqual(done.body, { became: 'done' })
  assert.equal((await town.file(made.body.code)).acts.at(-1)?.act.kind, 'told')
  assert.deepEqual(
    (await desk.get<CallList>('call-list')).items.map(({ kind }) => kind),
    ['missed', 'missed'],
  )
})

test('an officer who does not telephone for the desk sees no list and rings nobody of it', async () => {
  const officer = await screenOf(town, 'NIC-DIO')
  assert.equal((await officer.raw('call-list')).status, 403)
  assert.equal((await officer.post('reach/00000000-0000-7000-8000-000000000000/call', {})).status, 403)
})
