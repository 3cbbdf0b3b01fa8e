import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { FileHash } from '#core/ids.ts'
import type { Pulled } from '#ports/channel.ts'
import { startOwnImap } from '#world/mail-imap.ts'
import { hasDovecot, startDovecot } from './fixtures/dovecot.ts'
import type { MailServer } from './fixtures/mailserver.ts'
import { makeWait } from './mailbox.ts'
import { pull } from './pull.ts'

// where Dovecot is not installed, our own server alone answers for it
const servers: readonly (readonly [string, () => Promise<MailServer>])[] = [
  ['our own IMAP server', () => startOwnImap()],
  ...(hasDovecot() ? [['Dovecot', startDovecot] as const] : []),
]
for (const [name, start] of servers) describe(`at ${name}`, () => looks(start))

function letter(n: number, more = ''): string {
  return `From: sunita@people.example\r\nTo: jan@dist.example\r\nSubject: no water ${n}\r\nMessage-ID: <${n}@people.example>\r\n${more}\r\nNo water for ${n} days.\r\n`
}

function settingOf(server: MailServer) {
  const kept = new Map<string, Uint8Array>()
  const files = {
    async put(bytes: Uint8Array) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      kept.set(hash, bytes)
      return hash as FileHash
    },
  }
  const { url, user, password } = server
  const options = { url, user, password, folder: 'INBOX', account: 'jan@dist.example', files }
  return { kept, options: { ...options, timeoutMs: 4000, idleMs: 60_000, pollMs: 60_000 } }
}

const subjects = ({ envelopes }: Pulled) =>
  envelopes.map(({ body }) => /Subject: (.*)\r\n/.exec(Buffer.from(body).toString())?.[1])

function looks(start: () => Promise<MailServer>): void {
  let server: MailServer
  before(async () => {
    server = await start()
  })
  after(() => server?.close())

  test('each mail is taken once, byte for byte, and marked only when it is certain to be stored', async () => {
    const { options, kept } = settingOf(server)
    const photo = Buffer.from('a photo of a dry tap').toString('base64')
    const mixed = `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: image/jpeg\r\nContent-Disposition: attachment; filename=tap.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n${photo}\r\n--b--\r\n`
    await server.deliver(letter(1))
    await server.deliver(letter(2, mixed))
    const now = new Date()
    const first = await pull(undefined, now, options)
    assert.deepEqual(subjects(first), ['no water 1', 'no water 2'])
    assert.equal(Buffer.from(first.envelopes[0]?.body ?? []).toString(), letter(1))
    assert.equal(first.envelopes[0]?.headers['x-account'], 'jan@dist.example')
    assert.deepEqual(
      [...kept.values()].map((bytes) => Buffer.from(bytes).toString()),
      ['a photo of a dry tap'],
    )

    const lost = await pull(undefined, now, options)
    assert.deepEqual(subjects(lost), subjects(first), 'what was not stored is found again')

    const second = await pull(first.cursor, now, options)
    assert.deepEqual(subjects(second), [])
    assert.equal(second.why, undefined)
    assert.equal(second.again.getTime() - now.getTime(), 60_000)
    const fresh = await pull(undefined, now, options)
    assert.deepEqual(subjects(fresh), [], 'they are marked now')
    await server.deliver(letter(3))
    assert.deepEqual(subjects(await pull(second.cursor, now, options)), ['no water 3'])
  })

  test('a mailbox that was made anew is read again from its beginning', async () => {
    const { options } = settingOf(server)
    const before = await pull(undefined, new Date(), options)
    const { cursor } = await pull(before.cursor, new Date(), options)
    await server.remake()
    const again = await pull(cursor, new Date(), options)
    assert.deepEqual(subjects(again).toSorted(), ['no water 1', 'no water 2', 'no water 3'])
    const after = await pull(again.cursor, new Date(), options)
    assert.deepEqual(subjects(after), [], 'once')
  })

  test('taken mails go to their folder, which is made when it is not there', async () => {
    const { options } = settingOf(server)
    const moving = { ...options, processed: 'Registered' }
    await server.deliver(letter(4))
    const first = await pull(undefined, new Date(), moving)
    assert.ok(subjects(first).includes('no water 4'))
    const second = await pull(first.cursor, new Date(), moving)
    assert.equal(second.why, undefined)
    const there = await pull(undefined, new Date(), { ...options, folder: 'Registered' })
    assert.equal(there.why, undefined)
    const here = await pull(undefined, new Date(), options)
    assert.ok(!subjects(here).includes('no water 4'))
  })

  test('the server tells of a mail at once, also after the line had broken', async () => {
    const { options } = settingOf(server)
    const wait = makeWait(options)
    const stop = new AbortController()
    const told = wait(stop.signal)
    await listening(server, options)
    await server.deliver(letter(5))
    await told
    const broken = assert.rejects(wait(stop.signal), /the line was lost/)
    await server.breakLines()
    await broken
    await wait(stop.signal)
    const waiting = wait(stop.signal)
    await listening(server, options)
    await server.deliver(letter(6))
    await waiting
    const last = wait(stop.signal)
    stop.abort()
    await last
  })

  test('a wrong password and a server that is away are errors with a reason, and nothing worse', async () => {
    const { options } = settingOf(server)
    await assert.rejects(pull(undefined, new Date(), { ...options, password: 'wrong' }), /mailbox: /)
    await assert.rejects(
      pull(undefined, new Date(), { ...options, url: 'imap://127.0.0.1:1', timeoutMs: 500 }),
      /mailbox: /,
    )
  })
}

/** One whole look takes longer than the line that listens needs to be ready. */
async function listening(
  server: MailServer,
  options: ReturnType<typeof settingOf>['options'],
): Promise<void> {
  if (server.name === 'Dovecot') await new Promise((resolve) => setTimeout(resolve, 300))
  await pull(undefined, new Date(), options)
}

test('a line that dies without a word is noticed', async () => {
  const server = await startOwnImap()
  const { options } = settingOf(server)
  const wait = makeWait({ ...options, idleMs: 300, timeoutMs: 300 })
  const stop = new AbortController()
  const waiting = assert.rejects(wait(stop.signal), /the line was lost/)
  await listening(server, options)
  server.fallSilent()
  await waiting
  await server.close()
})

test('of a mail that is larger than any the beginning is taken, and its size', async () => {
  const server = await startOwnImap()
  const { options } = settingOf(server)
  await server.deliver(Buffer.concat([Buffer.from(letter(1)), Buffer.alloc(41 * 1024 * 1024, 'x')]))
  await server.deliver(letter(2))
  const first = await pull(undefined, new Date(), options)
  const both = [...subjects(first), ...subjects(await pull(first.cursor, new Date(), options))]
  assert.deepEqual(both, ['no water 1', 'no water 2'])
  assert.equal(first.envelopes[0]?.body.length, 256 * 1024)
  assert.ok(Number(first.envelopes[0]?.headers['x-cut']) > 41 * 1024 * 1024)
  await server.close()
})

test('ten thousand mails that waited are taken in turns, none twice and none left out', async () => {
  const server = await startOwnImap()
  const { options } = settingOf(server)
  for (let n = 1; n <= 10_000; n++) await server.deliver(letter(n))
  const seen = new Set<string | undefined>()
  let cursor: unknown
  let many = 0
  for (let look = 0; look < 60; look++) {
    const pulled = await pull(cursor, new Date(), options)
    for (const subject of subjects(pulled)) seen.add(subject)
    many += pulled.envelopes.length
    cursor = pulled.cursor
    if (pulled.envelopes.length === 0) break
  }
  assert.equal(seen.size, 10_000)
  assert.equal(many, 10_000)
  await server.close()
})
