import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { asOwner } from '#store/connection.ts'
import { openSmsTown, type SmsTown } from './fixtures/sms.ts'
import { HOUR, MINUTE } from './town.ts'

let town: SmsTown
before(async () => {
  town = await openSmsTown('cdac', { settings: { SMS_SEGMENTS_DAY: '20' } })
})
after(() => town?.close())

/** Holds the post with the administrator's role, and reads English. */
const keeper = () => town.officer('NIC-DIO')
const shown = (pattern: RegExp) => keeper().inbox.filter(({ text }) => pattern.test(text)).length
const texted = (pattern: RegExp) =>
  town.sms.phone(keeper().person.number ?? '').inbox.filter(({ text }) => pattern.test(text)).length

/** A minute after the other goes by, and the look at the doors has its turn in each, until it is so. */
async function until(isSo: () => boolean, minutes = 30): Promise<void> {
  for (let minute = 0; minute < minutes && !isSo(); minute++) {
    await town.pass(MINUTE)
    await pause(700)
    await town.rest()
  }
  assert.ok(isSo())
}

async function forAWhile(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 3) {
    await town.pass(3 * MINUTE)
    await pause(700)
  }
  await town.rest()
}

test('a busy number that falls silent in office hours is told to the administrator once, and once more when it is heard again', async () => {
  const account = town.program.house.channel.account
  await asOwner(town.databaseUrl, (client) =>
    client.query(
      `insert into door_hour (district, account, channel, hour, heard, last_at)
       select $1, $2, 'whatsapp', hour, 40, hour + interval '50 minutes'
       from generate_series($3::timestamptz - interval '21 days', $3::timestamptz - interval '12 hours', '1 hour') as hour
       where extract(hour from hour at time zone 'Asia/Kolkata') between 8 and 17`,
      [town.program.district.district.code, account, town.now()],
    ),
  )
  await until(() => shown(/Trouble at a service: WhatsApp[\s\S]*message has come since/) === 1)
  await forAWhile(6)
  assert.equal(shown(/Trouble at a service/), 1, 'once')
  await town.phone('919000000251', 'रेखा').say('नमस्ते')
  await until(() => shown(/well again: WhatsApp/) === 1)
  assert.equal(shown(/Trouble at a service/), 1)
})

test('when nothing can be sent by WhatsApp the administrator hears it by SMS, and by WhatsApp when it is well', async () => {
  const before = [shown(/Trouble at a service/), shown(/well again/)]
  town.world.faults.tokenExpired = true
  await town.phone('919000000252', 'सविता').say('नमस्ते')
  await until(() => texted(/trouble at the service whatsapp: nothing can be sent/) === 1)
  await forAWhile(6)
  assert.equal(texted(/trouble at the service/), 1, 'once')
  town.world.faults.tokenExpired = false
  await until(() => shown(/well again: WhatsApp[\s\S]*nothing can be sent/) === 1, 30)
  assert.deepEqual([shown(/Trouble at a service/), shown(/well again/)], [before[0], (before[1] ?? 0) + 1])
})

test('a limit that is nearly spent, a paused template and a token that ends are told by name', async () => {
  const day = town.now().toISOString().slice(0, 10)
  await town.program.store.segments.add('sms-cdac', day, 16)
  await town.world.setTemplate('dispatch_card', 'hi', 'PAUSED')
  town.world.faults.tokenEnds = new Date(town.now().getTime() + 8 * 24 * HOUR)
  await until(() => shown(/Trouble at a service: SMS[\s\S]*\d+ percent of the limit/) === 1)
  await until(() => shown(/Trouble[\s\S]*“dispatch_card hi” may not be sent now/) === 1)
  await town.world.setTemplate('dispatch_card', 'hi', 'APPROVED')
  await until(() => shown(/well again[\s\S]*“dispatch_card hi”/) === 1)
  // the service is asked for the token some times a day
  await town.pass(6 * HOUR)
  await until(() => shown(/access token or password ends in 7 days/) === 1)
  assert.equal(shown(/Trouble[\s\S]*percent of the limit/), 1)
})
