import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { mail, mailOf, US } from '#channels/email/fixtures/mails.ts'
import { type Sink, startSink } from '#channels/email/fixtures/sink.ts'
import type { Heard } from '#ports/channel.ts'
import { type OwnImap, startOwnImap } from '#world/mail-imap.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { FOLDER } from './house.ts'
import { checkHeard } from './mail-rules.ts'
import { rows, traces } from './post.ts'

for (const one of findMails()) describe(one.from, () => replay(one))

/** Mails from one place; with `files` each is of a kind that its name tells. */
interface Replay {
  readonly from: string
  readonly mails: readonly Buffer[]
  readonly files?: readonly string[]
}

/** A few of our own, and those in `NIVARAN_MAIL_PAYLOADS` or the sibling folder of the project when they are at hand. */
function findMails(): readonly Replay[] {
  const given = process.env.NIVARAN_MAIL_PAYLOADS
  if (given && !existsSync(given)) throw new Error(`NIVARAN_MAIL_PAYLOADS names no folder: ${given}`)
  const folder = given ?? resolve(FOLDER, '../shared/payloads/email')
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : []
  const files = found.sort()
  const own = [
    mail({}, 'ग्राम तेजबारी में पानी नहीं आ रहा'),
    mail({ 'Message-ID': '', From: 'ram@people.example' }, 'सड़क टूटी है, ग्राम तेजबारी'),
    mail({ From: '' }, 'no sender'),
    mail({ From: 'MAILER-DAEMON@mx.example', Subject: 'failure notice' }, 'user unknown <x@people.example>'),
    mailOf(
      'multipart/mixed',
      { From: 'geeta@people.example', 'Message-ID': '<3@people.example>' },
      ['Content-Type: text/html; charset=utf-8', '<p>नाली बंद है</p>'],
      ['Content-Type: image/jpeg; name=a.jpg\r\nContent-Transfer-Encoding: base64', 'AAAA'],
    ),
  ]
  return [
    { from: 'mails of our own', mails: own },
    ...(files.length > 0
      ? [{ from: 'mails as they came', files, mails: files.map((name) => readFileSync(join(folder, name))) }]
      : []),
  ]
}

function replay({ mails, files = [] }: Replay): void {
  let town: Town
  let imap: OwnImap
  let sink: Sink
  before(async () => {
    ;[imap, sink] = await Promise.all([startOwnImap(), startSink()])
    for (const one of mails) await imap.deliver(one)
    town = await openTown({
      settings: {
        EMAIL_ADDRESS: US,
        EMAIL_IMAP_URL: imap.url,
        EMAIL_IMAP_USER: imap.user,
        EMAIL_IMAP_PASSWORD: imap.password,
        EMAIL_SMTP_URL: sink.url,
        EMAIL_SMTP_USER: 'none',
      },
    })
  })
  after(async () => {
    await town?.close()
    await Promise.all([imap?.close(), sink?.close()])
  })

  const databaseUrl = () => town.databaseUrl
  const read = async (many: number) => {
    const query = 'select count(*)::int as n from envelope where read_at is not null'
    for (const end = Date.now() + 60_000; ; ) {
      const [row] = await rows<{ n: number }>(databaseUrl(), query)
      if ((row?.n ?? 0) >= many) break
      assert.ok(Date.now() < end, `${row?.n} of ${many} mails were read`)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    await town.quiet()
  }
  const beyondTheEnvelope = async () => {
    const { envelopes: _, ...rest } = await traces(databaseUrl())
    return rest
  }

  test(`every one of ${mails.length} mails is taken, and what is in it is where a person can find it`, async () => {
    await read(mails.length)
    const door = town.program.house.channels.get(US)
    const all: Heard[] = []
    for (const body of mails) {
      const heard = await door?.read({ channel: 'email', receivedAt: town.now(), headers: {}, body })
      assert.ok(heard && heard.length > 0, 'nothing is dropped')
      all.push(...heard)
    }
    const messages = all.flatMap((one) => (one.kind === 'message' ? [one.message.externalId] : []))
    const unread = all.flatMap((one) => (one.kind === 'unreadable' ? [one.raw] : []))
    const kept = await traces(databaseUrl())
    assert.equal(kept.heard, new Set(messages).size)
    assert.equal(kept.unreadable, new Set(unread).size)
    const files = await rows<{ state: string; n: number }>(
      databaseUrl(),
      'select state, count(*)::int as n from attachment group by state',
    )
    assert.deepEqual(
      files.filter(({ state }) => state !== 'stored'),
      [],
    )
  })

  if (files.length > 0)
    test(`each of ${files.length} mails is heard as its kind asks, and only people are answered`, async () => {
      const door = town.program.house.channels.get(US)
      const people = new Set<string>()
      for (const [nr, file] of files.entries()) {
        const body = mails[nr] ?? Buffer.alloc(0)
        const heard =
          (await door?.read({ channel: 'email', receivedAt: town.now(), headers: {}, body })) ?? []
        if (!checkHeard(file, body, heard)) continue
        for (const one of heard)
          if (one.kind === 'message') for (const { value } of one.message.from) people.add(value)
      }
      const answered = new Set(sink.mails.flatMap(({ to }) => to))
      assert.ok(answered.size > 0)
      assert.deepEqual(
        [...answered].filter((address) => !people.has(address)),
        [],
      )
    })

  test('the same mails again, in a mailbox made anew, add nothing and are not answered again', async () => {
    const once = await beyondTheEnvelope()
    const said = sink.mails.length
    await imap.remake()
    await imap.breakLines()
    await town.pass(61_000)
    await read(2 * mails.length)
    assert.deepEqual(await beyondTheEnvelope(), once)
    assert.equal(sink.mails.length, said)
  })
}
