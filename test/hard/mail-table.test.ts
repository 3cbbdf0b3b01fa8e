import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { US } from '#channels/email/fixtures/mails.ts'
import { type Sink, startSink } from '#channels/email/fixtures/sink.ts'
import { openMail } from '#channels/email/mail.ts'
import type { Content } from '#core/message/content.ts'
import { type OwnImap, startOwnImap } from '#world/mail-imap.ts'
import { openTown, type Town } from '../journeys/town.ts'
import { FIRST, firstOf, NEXT, type Received } from './mail-table.ts'
import { rows } from './post.ts'

let town: Town
let imap: OwnImap
let sink: Sink
let clock = () => new Date()
before(async () => {
  ;[imap, sink] = await Promise.all([startOwnImap(() => clock()), startSink()])
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
  clock = () => town.now()
  for (const { raw } of FIRST) await imap.deliver(raw)
  for (const one of NEXT) await imap.deliver(firstOf(one))
  await read(FIRST.length + NEXT.length)
  await town.pass(60_000)
  for (const one of NEXT) {
    const ours = await receivedBy(one.from)
    received.set(one.from, ours)
    await imap.deliver(one.raw(ours, one.sender ?? one.from))
  }
  await read(FIRST.length + 2 * NEXT.length)
  await town.pass(60_000)
})
after(async () => {
  await town?.close()
  await Promise.all([imap?.close(), sink?.close()])
})

/** Our first mail to each who wrote twice. */
const received = new Map<string, Received>()

async function receivedBy(person: string): Promise<Received> {
  const ours = sink.mails.find(({ to }) => to.includes(person))
  assert.ok(ours, `${person} was answered`)
  const { messageId = '', subject, header } = await openMail(ours.raw)
  return { messageId, subject, bouncesTo: ours.from, replyTo: header('reply-to') ?? '' }
}

async function read(many: number): Promise<void> {
  for (const end = Date.now() + 120_000; ; await new Promise((go) => setTimeout(go, 200))) {
    const asked = 'select count(*)::int as n from envelope where read_at is not null'
    const [row] = await rows<{ n: number }>(town.databaseUrl, asked)
    if ((row?.n ?? 0) >= many) break
    assert.ok(Date.now() < end, `${row?.n} of ${many} mails were read`)
  }
  await town.quiet()
}

interface HeardRow {
  readonly content: Content
  readonly context: { readonly externalId?: string } | null
}

/** What was heard of somebody, in the order in which it was told. */
function heardOf(person: string): Promise<readonly HeardRow[]> {
  return rows<HeardRow>(
    town.databaseUrl,
    `select m.content, m.context from message m join conversation c on c.id = m.conversation
       join handle h on h.citizen = c.citizen and h.channel = 'email'
     where m.direction = 'in' and h.value = $1 order by m.id`,
    [person],
  )
}

function line({ content }: HeardRow): string {
  if (content.type === 'text') return content.text
  if (content.type !== 'media') return `(${content.type})`
  const named = [content.media, content.filename].filter(Boolean).join(' ')
  return `[${named}] ${content.caption ?? ''}`.trim()
}

for (const { name, from, heard, answered } of FIRST)
  test(`a mail: ${name}`, async () => {
    assert.deepEqual((await heardOf(from)).map(line), heard)
    assert.equal(sink.mails.filter(({ to }) => to.includes(from)).length > 0, answered, 'is it answered?')
  })

for (const { name, from, sender, threads, sending, code, notices = [] } of NEXT)
  test(`${threads === undefined ? 'a report' : 'an answer'}: ${name}`, async () => {
    const ours = received.get(from)
    const [, ...later] = await heardOf(sender ?? from)
    const answers = later.map(({ context }) => context?.externalId)
    assert.deepEqual(
      answers,
      threads === undefined ? [] : [threads ? ours?.messageId : undefined],
      'which message of ours it answers',
    )
    const state = await rows<{ sending: string; error_code: number | null }>(
      town.databaseUrl,
      'select sending, error_code from message where external_id = $1',
      [ours?.messageId],
    )
    if (sending) assert.deepEqual(state, [{ sending, error_code: code ?? null }])
    const told = await rows<{ about: string; alarming: boolean }>(
      town.databaseUrl,
      `select about, alarming from service_notice where detail like '%' || $1 || '%' or detail like '%' || $2 || '%'`,
      [from, ours?.bouncesTo],
    )
    for (const notice of notices.filter((one) => !/disposition|abuse/.test(one)))
      assert.ok(
        told.some(({ about, alarming }) => `${about}${alarming ? '!' : ''}` === notice),
        JSON.stringify(told),
      )
  })

test('the page of the services is told of each report that is no receipt, and of nothing else', async () => {
  const told = await rows<{ about: string; alarming: boolean }>(
    town.databaseUrl,
    `select about, alarming from service_notice where account = $1`,
    [US],
  )
  assert.deepEqual(
    told.map(({ about, alarming }) => `${about}${alarming ? '!' : ''}`).toSorted(),
    NEXT.flatMap(({ notices = [] }) => notices).toSorted(),
  )
})
