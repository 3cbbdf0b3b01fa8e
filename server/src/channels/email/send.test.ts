import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FileHash, MessageId } from '#core/ids.ts'
import type { Say } from '#core/message/outgoing.ts'
import { addresses, OURS_ID, US } from './fixtures/mails.ts'
import { type Sink, startSink } from './fixtures/sink.ts'
import { openMail } from './mail.ts'
import { makeSends } from './send.ts'

const NOW = new Date('2026-10-06T05:00:00Z')
const id = OURS_ID as MessageId
const to = [{ kind: 'email', value: 'सुनीता@उदाहरण.भारत' }] as const
const plain = [{ kind: 'email', value: 'sunita@people.example' }] as const
const text: Say = { type: 'text', text: 'आपकी शिकायत दर्ज हो गई: ABH-PHE-26-00012-7' }

let sink: Sink
before(async () => {
  sink = await startSink()
})
after(() => sink?.close())

const sends = (more: { url?: string; password?: string; timeoutMs?: number } = {}) =>
  makeSends({
    url: sink.url,
    user: 'jan',
    password: 'right',
    timeoutMs: 2000,
    address: US,
    name: 'जन सुनवाई',
    addresses,
    now: () => NOW,
    ...more,
  })
const noFile = () => Promise.reject(new Error('not there'))
const latest = () => openMail(sink.mails.at(-1)?.raw ?? Buffer.alloc(0))

test('a mail answers the one it belongs to, under a name that was fixed before, and says that a machine wrote it', async () => {
  const reply = {
    messageId: '<1@people.example>',
    references: ['<0@people.example>', '<1@people.example>'],
    subject: 'पानी',
  }
  const outcome = await sends().send(plain, text, id, noFile, reply)
  assert.deepEqual(outcome, { kind: 'accepted', externalId: addresses.messageIdOf(OURS_ID) })
  const mail = await latest()
  assert.equal(mail.messageId, addresses.messageIdOf(OURS_ID))
  assert.deepEqual(mail.inReplyTo, ['<1@people.example>'])
  assert.deepEqual(mail.references, reply.references)
  assert.match(mail.subject, /^Re: पानी/)
  assert.equal(mail.text, 'आपकी शिकायत दर्ज हो गई: ABH-PHE-26-00012-7')
  assert.equal(mail.header('auto-submitted'), 'auto-replied')
  assert.equal(mail.header('x-auto-response-suppress'), 'All')
  assert.equal(sink.mails.at(-1)?.from, addresses.returnAddressOf(OURS_ID))
  assert.equal(addresses.sealedId(mail.header('reply-to')?.match(/<(.+)>/)?.[1] ?? ''), OURS_ID)
})

test('choices are numbered, in the language in which they are said', async () => {
  const deed = { do: 'register' } as const
  const buttons = [
    { title: 'हाँ, दर्ज करें', deed },
    { title: 'बदलना है', deed },
  ]
  await sends().send(plain, { type: 'buttons', text: 'क्या यह सही है?', buttons }, id, noFile)
  assert.equal(
    (await latest()).text,
    'क्या यह सही है?\n\n1. हाँ, दर्ज करें\n2. बदलना है\n\nउत्तर में केवल अंक लिखें: 1 या 2',
  )
  assert.equal((await latest()).header('auto-submitted'), 'auto-generated')
})

test('a paper goes as a file with its name', async () => {
  const bytes = Buffer.from('%PDF-1.7 report')
  const say: Say = {
    type: 'file',
    media: 'document',
    file: 'h' as FileHash,
    mime: 'application/pdf',
    filename: 'आख्या.pdf',
    caption: 'आख्या',
  }
  await sends().send(plain, say, id, async (hash) => ({
    hash,
    mime: 'application/pdf',
    bytes: async () => bytes,
  }))
  const [part] = (await latest()).parts
  assert.deepEqual(
    [part?.filename, part?.mime, Buffer.from(part?.bytes ?? []).toString()],
    ['आख्या.pdf', 'application/pdf', String(bytes)],
  )
})

test('a file that is not there or too large is to blame, not the words', async () => {
  const say: Say = { type: 'buttons', text: 'x', buttons: [], image: 'h' as FileHash }
  assert.equal((await sends().send(plain, say, id, noFile)).kind, 'fileless')
  const large = async (hash: FileHash) => ({
    hash,
    mime: 'image/jpeg',
    bytes: async () => Buffer.alloc(19 * 1024 * 1024),
  })
  assert.equal((await sends().send(plain, say, id, large)).kind, 'fileless')
})

test('a refusal for now is tried again, a refusal for ever is not, and an unknown person is reached elsewhere', async () => {
  sink.answer('RCPT TO', 451, 'greylisted, come again')
  assert.deepEqual(await sends().send(plain, text, id, noFile), {
    kind: 'later',
    code: 451,
    why: '451 greylisted, come again',
    scope: 'message',
  })
  sink.answer('RCPT TO', 550, '5.1.1 no such user')
  assert.equal((await sends().send(plain, text, id, noFile)).kind, 'elsewhere')
  sink.answer('DATA', 554, '5.7.1 refused by policy')
  assert.equal((await sends().send(plain, text, id, noFile)).kind, 'failed')
  sink.answer('DATA', 452, 'disk full')
  assert.equal((await sends().send(plain, text, id, noFile)).kind, 'later')
  sink.answer(undefined)
  assert.equal((await sends().send([], text, id, noFile)).kind, 'elsewhere')
})

test('a wrong password stops the account, and a server that is away is tried later', async () => {
  assert.equal((await sends({ password: 'wrong' }).send(plain, text, id, noFile)).kind, 'stopped')
  assert.equal((await sends({ url: 'smtp://127.0.0.1:1' }).send(plain, text, id, noFile)).kind, 'later')
})

test('when the line breaks after the words were handed over, nobody knows; before, it is certain that it did not go', async () => {
  sink.answer('DATA', 'silence')
  assert.equal((await sends({ timeoutMs: 400 }).send(plain, text, id, noFile)).kind, 'unknown')
  sink.answer('DATA', 'hang-up')
  assert.equal((await sends().send(plain, text, id, noFile)).kind, 'unknown')
  sink.answer('RCPT TO', 'silence')
  assert.equal((await sends({ timeoutMs: 400 }).send(plain, text, id, noFile)).kind, 'later')
  sink.answer(undefined)
})

test('an address in Hindi is written to, where the server can', async () => {
  const outcome = await sends().send(to, text, id, noFile)
  assert.equal(outcome.kind, 'accepted')
})
