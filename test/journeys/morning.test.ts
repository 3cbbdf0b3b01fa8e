import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { ConversationId } from '#core/ids.ts'
import { deedsOf } from '#journey/deeds.ts'
import { watchWindows } from '#watch/window/window.ts'
import type { Phone } from '#world/phone.ts'
import { withWindows } from '../quiet-district.ts'
import { assertNothingTwice, atScreen, kinds, SOON, since, village } from './fixtures/steps.ts'
import { HOUR, MINUTE, openTown, type Town } from './town.ts'

/** The morning at Allahabad: the public comes at nine, what it brings is to be done by eleven (M47 to M54). */
const DAY = '2026-10-06'
const at = (hour: string, day = DAY) => new Date(`${day}T${hour}:00+05:30`)

let town: Town
before(async () => {
  town = await openTown({
    begins: at('08:40'),
    files: {
      'settings.yaml': (text) =>
        withWindows(
          text,
          '  - { code: janmilan, nameHi: जन मिलन, nameEn: public hearing, from: "09:00", to: "11:00", groups: [PHE, BIJ], absentTo: CDO }\n',
        ),
      'leaves.csv': () =>
        `person,from,to,substitute,post\nsarita-singh,${DAY},${DAY},,\narvind-sonkar,${DAY},${DAY},anjali-srivastava,\n`,
    },
  })
})
after(() => town?.close())

async function passTo(hour: string, day = DAY): Promise<void> {
  await town.pass(Math.max(0, at(hour, day).getTime() - town.now().getTime()))
  await looked()
  await town.pass(SOON)
}

/** The ticker of the program looks by itself; two more look at the same moment. */
async function looked(): Promise<void> {
  const watch = { ...town.program.house, windows: town.program.store.windows }
  await Promise.all([watchWindows(watch), watchWindows(watch)])
  await town.quiet()
}

const steps = async () =>
  (await town.program.store.windows.steps(DAY))
    .filter(({ about }) => about === 'window:janmilan')
    .map(({ day, step }) => `${day} ${step}`)
const heardOf = (phone: Phone, words: RegExp) => since(phone, 0).filter((text) => words.test(text))

/** Heard at the desk: the citizen sends a word from their own phone, the operator writes the matter down. */
async function heardAtDesk(number: string, name: string, gist: string, place: string): Promise<string> {
  const citizen = town.phone(number, name)
  await citizen.say('नमस्ते')
  await town.quiet()
  const { items } = await town.program.store.desk.conversations('all', '' as never, { limit: 50 })
  const thread = items.find((one) => one.handles.some(({ value }) => value === number))
  const registered = await deedsOf(town.program.house).register(atScreen(town, 'CELL-OP-1'), {
    key: `desk-${number}`,
    conversation: thread?.id as ConversationId,
    messages: [],
    gist,
    subject: 'PWR-OUT',
    place: village(town, place).code,
  })
  assert.ok(registered.ok)
  await town.quiet()
  await town.pass(SOON)
  return registered.value.grievance.code
}

let solved: string
let left: string

test('at nine everybody of the groups is called, once, and who is on leave is not', async () => {
  await passTo('09:01')
  assert.deepEqual(await steps(), [`${DAY} opened`])
  for (const post of ['PHE-EE', 'BIJ-EE', 'PHE-JE-02', 'BIJ-JE-01']) {
    const calls = heardOf(town.officer(post), /जन मिलन.*शुरू है/)
    assert.equal(calls.length, 1, post)
    assert.match(calls[0] ?? '', /सुबह 9:00 बजे से सुबह 11:00 बजे तक/)
  }
  assert.deepEqual(heardOf(town.officer('BIJ-JE-02'), /जन मिलन/), [], 'on leave')
  assert.deepEqual(heardOf(town.officer('PWD-EE'), /जन मिलन/), [], 'of no group that is called')
})

test('a button, a message and the console make present; reading alone is seen', async () => {
  const button = town.officer('PHE-EE')
  await button.press('उपस्थित हूँ')
  await town.officer('BIJ-EE').say('सूची')
  await town.officer('PHE-JE-02').read()
  const { token } = await town.program.store.staff.openSession(
    atScreen(town, 'BIJ-JE-03').person,
    town.now(),
    1,
  )
  await fetch(`${town.url}/api/v1/session`, { headers: { authorization: `Bearer ${token}` } })
  await town.quiet()
  assert.match(button.latest().text, /आपकी उपस्थिति दर्ज है: जन मिलन, सुबह 11:00 बजे तक/)
  const board = await boardFor('DM')
  const seats = new Map(board.groups.flatMap(({ seats }) => seats.map((seat) => [seat.code, seat] as const)))
  assert.equal(seats.get('PHE-EE')?.first?.by, 'button')
  assert.equal(seats.get('BIJ-EE')?.first?.by, 'message')
  assert.equal(seats.get('BIJ-JE-03')?.first?.by, 'app')
  assert.equal(seats.get('PHE-JE-02')?.state, 'seen')
  assert.equal(seats.get('BIJ-JE-01')?.state, 'absent')
  assert.equal(seats.get('BIJ-JE-02')?.state, 'on-leave', 'on leave, nobody named: not absent')
  assert.equal(board.phase, 'open')
})

test('whom the desk reaches by telephone is present, with who spoke with them; an officer notes nobody', async () => {
  const note = async (from: string, post: string) => {
    const { token } = await town.program.store.staff.openSession(atScreen(town, from).person, town.now(), 1)
    const answer = await fetch(`${town.url}/api/v1/windows/janmilan/calls`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ person: atScreen(town, post).person }),
    })
    return answer.status
  }
  assert.equal(await note('PHE-EE', 'BIJ-JE-04'), 403)
  assert.equal(await note('CELL-OP-1', 'PWD-EE'), 409, 'the window does not call them')
  assert.equal(await note('CELL-OP-1', 'BIJ-JE-04'), 204)
  const board = await boardFor('DM')
  const seat = board.groups.flatMap(({ seats }) => seats).find(({ code }) => code === 'BIJ-JE-04')
  assert.equal(seat?.state, 'present')
  assert.equal(seat?.first?.by, 'call')
  const desk = atScreen(town, 'CELL-OP-1').person
  assert.equal(seat?.notedBy?.hi, town.program.district.persons.get(desk)?.nameHi)
})

test('a steward sees the own group alone, an officer without a group sees no board', async () => {
  const own = await boardFor('PHE-EE')
  assert.deepEqual(
    own.groups.map(({ code }) => code),
    ['PHE'],
  )
  await assert.rejects(boardFor('RES-JE-02'), /403/)
})

test('heard at the desk at 9:20, shared at once, and one is answered by code before eleven', async () => {
  await passTo('09:20')
  solved = await heardAtDesk('919000000601', 'रामलाल', 'कल रात से पूरे टोले में बिजली नहीं है', 'पाकड़चक')
  left = await heardAtDesk('919000000602', 'श्यामा देवी', 'दो दिन से लाइट नहीं आ रही', 'तेजबारी')
  const { grievance } = await town.file(solved)
  assert.equal(grievance.timeClass, 'A')
  const officer = town.officer(grievance.post ?? '')
  assert.match(since(officer, 0).join('\n'), new RegExp(solved))
  const called = await deedsOf(town.program.house).contact(atScreen(town, grievance.post ?? ''), solved, {
    seq: grievance.seq,
    key: 'call-of-the-morning',
    outcome: 'spoke',
  })
  assert.ok(called.ok, JSON.stringify(called))
  const { person } = atScreen(town, grievance.post ?? '')
  const signs = await town.program.store.windows.signs(DAY, 'janmilan')
  assert.equal(
    signs.find((one) => one.person === person)?.last?.by,
    'call',
    'a call to the complainant counts',
  )
  await passTo('10:05')
  await officer.say(`${solved} फ्यूज बदला, बिजली चालू है, आवेदक से फोन पर बात हुई`)
  await town.quiet()
  await officer.say(`${solved} हो गया`)
  await town.quiet()
  await officer.press('जमा करें')
  await town.quiet()
  await town.pass(SOON)
  assert.ok(kinds(await town.file(solved)).includes('put-to-citizen'))
  const board = await boardFor('DM')
  const outcome = (code: string) => board.grievances.find((one) => one.code === code)?.outcome
  assert.equal(outcome(solved), 'disposed')
  assert.equal(outcome(left), 'open')
})

test('twenty minutes before its end holder and steward are reminded of what is left, once', async () => {
  await passTo('10:41')
  await looked()
  const { grievance } = await town.file(left)
  for (const post of [grievance.post ?? '', 'BIJ-EE']) {
    const reminders = heardOf(town.officer(post), /मिनट बाकी हैं/)
    assert.equal(reminders.length, 1, post)
    assert.match(reminders[0] ?? '', new RegExp(left))
    assert.doesNotMatch(reminders[0] ?? '', new RegExp(solved))
  }
})

test('at eleven the list of the absent and what stays open goes to the senior, and the ladder goes on', async () => {
  // Who wrote lately reads the whole list; a template cuts it.
  await town.officer('CDO').say('सूची')
  await passTo('11:00')
  await looked()
  const lists = heardOf(town.officer('CDO'), /जन मिलन.*समाप्त/)
  assert.equal(lists.length, 1)
  const list = lists[0] ?? ''
  assert.match(list, /अनुपस्थित:/)
  const { district } = town.program.district
  const name = (post: string) => {
    const charge = district.charges.find((one) => one.post === post)
    return district.persons.find(({ id }) => id === charge?.person)?.nameHi ?? '–'
  }
  assert.match(list, new RegExp(name('BIJ-JE-01')))
  assert.match(list, new RegExp(`${name('PHE-JE-02')} \\([^)]*केवल देखा`))
  assert.doesNotMatch(list, new RegExp(name('PHE-EE')))
  assert.doesNotMatch(list, new RegExp(name('BIJ-JE-02')), 'on leave is not absent')
  assert.match(list, new RegExp(`निस्तारित 1, बाकी 1[\\s\\S]*${left}`))
  assert.deepEqual((await steps()).toSorted(), [`${DAY} ended`, `${DAY} opened`, `${DAY} reminded`])
  const { grievance } = await town.file(left)
  await town.pass(Math.max(0, (grievance.dueAt ?? town.now()).getTime() - town.now().getTime()) + HOUR)
  await town.pass(MINUTE)
  assert.ok((await town.file(left)).acts.some(({ act }) => act.kind === 'escalated'))
  assertNothingTwice(town)
})

test('a window that passed while nobody looked is said to be missed; nobody is called at noon', async () => {
  const next = '2026-10-07'
  const before = heardOf(town.officer('PHE-EE'), /शुरू है|चल रही है/).length
  // The clock jumps from the evening to noon, as it does for a program that was down.
  await passTo('12:00', next)
  const { store } = town.program
  const all = await store.windows.steps(next)
  const taken = all.filter(({ about }) => about === 'window:janmilan').map(({ step }) => step)
  assert.deepEqual(taken, ['missed'])
  assert.equal(heardOf(town.officer('PHE-EE'), /शुरू है|चल रही है/).length, before)
  assert.match(heardOf(town.officer('CDO'), /बुलावा नहीं गया/)[0] ?? '', /7 अक्टूबर/)
})

interface Board {
  readonly phase: string
  readonly groups: readonly {
    readonly code: string
    readonly seats: readonly {
      readonly code: string
      readonly state: string
      readonly first?: { readonly by: string }
      readonly notedBy?: { readonly hi: string }
    }[]
  }[]
  readonly grievances: readonly { readonly code: string; readonly outcome: string }[]
}

async function boardFor(post: string): Promise<Board> {
  const { token } = await town.program.store.staff.openSession(atScreen(town, post).person, town.now(), 1)
  const answer = await fetch(`${town.url}/api/v1/windows?day=${DAY}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  if (!answer.ok) throw new Error(String(answer.status))
  const { boards } = (await answer.json()) as { boards: Board[] }
  const [board] = boards
  assert.ok(board)
  return board
}
