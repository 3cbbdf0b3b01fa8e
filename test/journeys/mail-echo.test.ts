import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type MailWorld, startMail } from '#world/mail.ts'
import { HOUR, MINUTE, openTown, type Town } from './town.ts'

const US = 'jan@dist.example'
let town: Town
let mail: MailWorld
before(async () => {
  const reached: { town?: Town } = {}
  const clock = () => reached.town?.now() ?? new Date()
  mail = await startMail({ address: US, password: 'right', clock })
  town = await openTown({
    settings: {
      EMAIL_ADDRESS: US,
      EMAIL_IMAP_URL: mail.imapUrl,
      EMAIL_IMAP_PASSWORD: 'right',
      EMAIL_SMTP_URL: mail.smtpUrl,
      EMAIL_ECHO: 'on',
    },
  })
  reached.town = town
})
after(async () => {
  await town?.close()
  await mail?.close()
})

const notices = async (about: string) =>
  (await town.program.store.desk.serviceNotices(50)).filter((one) => one.about === about).length
/** Holds the post with the administrator's role, and reads English. */
const told = (pattern: RegExp) =>
  town.officer('NIC-DIO').inbox.filter(({ text }) => pattern.test(text)).length

/** Minutes go by until it is so; the looks at doors and mailboxes have their turn in each. */
async function until(isSo: () => Promise<boolean> | boolean, minutes = 90): Promise<void> {
  for (let minute = 0; minute < minutes && !(await isSo()); minute += 3) {
    await town.pass(3 * MINUTE)
    await pause(700)
  }
  assert.ok(await isSo())
}

test("the mailbox writes to itself once a day, and what comes back is nobody's grievance", async () => {
  await until(async () => (await notices('own-mail')) === 1)
  assert.equal(await notices('echo'), 1)
  await town.pass(2 * HOUR)
  assert.equal(await notices('echo'), 1, 'once a day')
  assert.equal(told(/Trouble at a service/), 0)
  const { states } = await town.program.store.desk.counts(town.now())
  assert.equal(
    Object.values(states).reduce((sum, count) => sum + count, 0),
    0,
  )
})

test('when a mail does not come back the administrator is told once, and again when the next one does', async () => {
  mail.losesOurs = true
  await town.pass(23 * HOUR)
  await until(() => told(/Trouble at a service: e-mail[\s\S]*has not come back/i) === 1)
  mail.losesOurs = false
  await town.pass(24 * HOUR)
  await until(() => told(/well again: e-mail/i) === 1)
  assert.equal(told(/Trouble at a service/), 1)
})
