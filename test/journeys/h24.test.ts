/**
 * Raipur's twenty-four hours (M81, M84): what comes by telephone has a class of its own, the wall clock, which no Sunday
 * and no night stops. Saturday 3 October 2026, eight in the evening; Sunday is off, and so is the night.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { contactStanding } from '#core/contact/contact.ts'
import { withWindows } from '../quiet-district.ts'
import { screenOf } from './fixtures/screen.ts'
import { assertNothingTwice, reported, SOON, since, village } from './fixtures/steps.ts'
import { HOUR, MINUTE, openTown, type Town } from './town.ts'

const EVENING = new Date('2026-10-03T20:00:00+05:30')
let town: Town
before(async () => {
  town = await openTown({
    begins: EVENING,
    files: {
      'settings.yaml': (text) =>
        withWindows(text, '').replace('channelClasses: {}', 'channelClasses: { phone: H24 }'),
    },
  })
})
after(() => town?.close())

let calls = 0
async function heardOnTelephone(phone: string, name: string, place: string): Promise<string> {
  // Days pass in between, and a login does not last so long.
  const clerk = await screenOf(town, 'CELL-OP-1')
  const { status, body } = await clerk.post<{ code: string }>('grievances', {
    key: `call-of-the-night-${++calls}`,
    messages: [],
    gist: 'टोले का चापाकल खराब है, पानी नहीं है',
    subject: 'WAT-HP',
    place: village(town, place).code,
    door: 'phone',
    complainant: { name, phone, language: 'hi' },
  })
  assert.equal(status, 201, JSON.stringify(body))
  await town.quiet()
  await town.pass(SOON)
  return body.code
}

/** Hours of the wall clock after the registration, to a tenth. */
const after24 = (from: Date, at: Date) => Math.round((at.getTime() - from.getTime()) / (HOUR / 10)) / 10

async function passTo(moment: Date): Promise<void> {
  await town.pass(Math.max(0, moment.getTime() - town.now().getTime()) + MINUTE)
  await town.pass(SOON)
}

test('what is told by telephone on Saturday evening is due on Sunday evening, and climbs by the wall clock', async () => {
  const code = await heardOnTelephone('9000000341', 'रमेश', 'पाकड़चक')
  const { grievance } = await town.file(code)
  assert.equal(grievance.channel, 'phone')
  assert.equal(grievance.timeClass, 'H24')
  const { registeredAt, clock } = grievance
  assert.ok(clock)
  assert.equal(after24(registeredAt, clock.due), 24)
  assert.deepEqual(
    clock.rungs.map(({ rung, at }) => [rung, after24(registeredAt, at)]),
    [
      ['nudge', 12],
      ['warning', 19.2],
      ['level-2', 24],
      ['level-3', 36],
      ['level-4', 60],
      ['level-5', 108],
    ],
  )
  const holder = town.officer(grievance.post ?? '')
  const climbed = async () => (await town.file(code)).grievance.climbed
  for (const [place, { at }] of clock.rungs.slice(0, 4).entries()) {
    await passTo(at)
    assert.deepEqual(
      await climbed(),
      clock.rungs.slice(0, place + 1).map(({ rung }) => rung),
      'each at its hour, Sunday or not',
    )
  }
  assert.match(since(holder, 0).join('\n'), /आधा समय बीत गया[\s\S]*समय पूरा होने को है/)
  const { seniors, escalated } = (await town.file(code)).grievance
  assert.equal(escalated, 3)
  for (const post of seniors) assert.match(since(town.officer(post), 0).join('\n'), new RegExp(code))
  assertNothingTwice(town)
})

test('the officer speaks with the complainant within twenty-four hours; who does not is reminded once', async () => {
  const spoken = await heardOnTelephone('9000000342', 'गीता', 'तेजबारी')
  const late = await heardOnTelephone('9000000343', 'सीता', 'बिशनकोठी')
  const first = (await town.file(spoken)).grievance
  const begins = first.contactBy ?? town.now()
  assert.equal(after24(first.registeredAt, begins), 24, 'counted by the wall clock')
  const officer = town.officer(first.post ?? '')
  await officer.say(`${spoken} बात हो गई`)
  await town.quiet()
  assert.equal(contactStanding((await town.file(spoken)).grievance, town.now()), 'spoke')

  const other = town.officer((await town.file(late)).grievance.post ?? '')
  const heard = other.inbox.length
  await passTo((await town.file(late)).grievance.contactBy ?? town.now())
  await town.pass(SOON)
  const reminders = since(other, heard).filter((text) => /बात करने का समय बीत गया/.test(text))
  assert.equal(reminders.length, 1)
  assert.match(reminders[0] ?? '', /\+91 90000 00343/)
  assert.equal(contactStanding((await town.file(late)).grievance, town.now()), 'overdue')
})

test('an answer within the twenty-four hours ends the climbing', async () => {
  const code = await heardOnTelephone('9000000344', 'मोहन', 'कुसुमनगर')
  const { post, clock } = (await town.file(code)).grievance
  const officer = town.officer(post ?? '')
  await reported(town, [officer, code, 'हैंडपंप की मरम्मत की, पानी चालू है'])
  assert.equal((await town.file(code)).grievance.reports.length, 1)
  await passTo(clock?.rungs[2]?.at ?? town.now())
  assert.deepEqual((await town.file(code)).grievance.climbed, [])
})
