import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type OwnImap, startOwnImap } from '#world/mail-imap.ts'
import { MINUTE, openTown, type Town } from './town.ts'

let town: Town
let imap: OwnImap
before(async () => {
  imap = await startOwnImap()
  town = await openTown({
    settings: {
      EMAIL_ADDRESS: 'jan@dist.example',
      EMAIL_IMAP_URL: imap.url,
      EMAIL_IMAP_USER: imap.user,
      EMAIL_IMAP_PASSWORD: 'wrong from the first day',
      EMAIL_SMTP_URL: 'smtp://127.0.0.1:1',
    },
  })
})
after(async () => {
  await town?.close()
  await imap?.close()
})

test('a mailbox whose password was wrong from the first start is told to the administrator, once', async () => {
  const keeper = town.officer('NIC-DIO')
  const told = () => keeper.inbox.filter(({ text }) => /Trouble at a service: e-mail/i.test(text))
  for (let minute = 0; minute < 40 && told().length === 0; minute++) {
    await town.pass(MINUTE)
    await pause(700)
    await town.quiet()
  }
  assert.match(told()[0]?.text ?? '', /new messages could not be looked for since/i)
  for (let minute = 0; minute < 6; minute++) {
    await town.pass(3 * MINUTE)
    await pause(500)
  }
  assert.equal(told().length, 1, 'once')
})
