import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Sink, startSink } from '#channels/email/fixtures/sink.ts'
import { type Mail, openMail } from '#channels/email/mail.ts'
import { findCodes } from '#core/grievance/code.ts'
import { type OwnImap, startOwnImap } from '#world/mail-imap.ts'
import { ownAccounts } from './fixtures/own-accounts.ts'
import { kinds, SOON } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

const [US, WATER] = ['jan@dist.example', 'phe@dist.example']
const SUNITA = 'sunita@people.example'
let town: Town
let imap: OwnImap
let second: OwnImap
let sink: Sink
before(async () => {
  let clock = () => new Date()
  ;[imap, second, sink] = await Promise.all([
    startOwnImap(() => clock()),
    startOwnImap(() => clock()),
    startSink(),
  ])
  town = await openTown({
    settings: {
      EMAIL_ADDRESS: US,
      EMAIL_IMAP_URL: imap.url,
      EMAIL_IMAP_USER: imap.user,
      EMAIL_IMAP_PASSWORD: imap.password,
      EMAIL_SMTP_URL: sink.url,
      EMAIL_SMTP_USER: 'jan',
      EMAIL_SMTP_PASSWORD: 'right',
      MAIL_PHE_IMAP: second.password,
      MAIL_PHE_SMTP: 'right',
    },
    files: ownAccounts({
      'MAIL-PHE': [
        'email',
        {
          EMAIL_ADDRESS: WATER,
          EMAIL_IMAP_URL: second.url,
          EMAIL_IMAP_USER: second.user,
          EMAIL_IMAP_PASSWORD: `\${MAIL_PHE_IMAP}`,
          EMAIL_SMTP_URL: sink.url,
          EMAIL_SMTP_USER: 'jan',
          EMAIL_SMTP_PASSWORD: `\${MAIL_PHE_SMTP}`,
        },
      ],
    }),
  })
  clock = () => town.now()
})
after(async () => {
  await town?.close()
  await Promise.all([imap?.close(), second?.close(), sink?.close()])
})

let written = 0
/** One mail as each of these mailboxes gets its own copy of it. */
async function write(
  boxes: readonly OwnImap[],
  to: string,
  words: string,
  more: { readonly from?: string; readonly subject?: string; readonly headings?: readonly string[] } = {},
): Promise<void> {
  written += 1
  const head = [
    `From: ${more.from ?? `सुनीता <${SUNITA}>`}`,
    `To: ${to}`,
    `Subject: ${more.subject ?? 'चापाकल'}`,
    `Message-ID: <${written}.boxes@people.example>`,
    ...(more.headings ?? []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ]
  for (const [at, box] of boxes.entries())
    await box.deliver(
      `Received: by mx${at}.dist.example; copy ${at}\r\n${head.join('\r\n')}\r\n\r\n${words}\r\n`,
    )
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((go) => setTimeout(go, 50))) {
    const found = await look()
    if (found === undefined) continue
    await town.quiet()
    return found
  }
  throw new Error('what was awaited did not come')
}

async function mails(person: string, words: RegExp): Promise<readonly Mail[]> {
  const all = await Promise.all(
    sink.mails.filter(({ to }) => to.includes(person)).map(({ raw }) => openMail(raw)),
  )
  return all.filter(({ text }) => words.test(text))
}
const mailTo = (person: string, words: RegExp) => until(async () => (await mails(person, words)).at(-1))
/** Until both mailboxes were looked at once more. */
async function looked(): Promise<void> {
  const times = async () =>
    (await town.program.store.pulls.list()).map(({ lookedAt }) => lookedAt?.getTime() ?? 0)
  const before = await times()
  await town.pass(6 * 60_000)
  await until(async () => ((await times()).every((at, door) => at > (before[door] ?? 0)) ? true : undefined))
}

let code = ''

test('one mail to two mailboxes of ours is heard once and answered once', async () => {
  await write([second, imap], `${US}, ${WATER}`, 'चापाकल खराब है, पानी नहीं आ रहा। ग्राम तेजबारी, ब्लॉक बेलवन')
  const question = await mailTo(SUNITA, /1\. हाँ, दर्ज करें/)
  await looked()
  assert.equal((await mails(SUNITA, /1\. हाँ, दर्ज करें/)).length, 1, 'asked once')
  const answer = /[^<]+@[^>]+/.exec(question.header('reply-to')?.split('<')[1] ?? '')?.[0] ?? ''
  assert.match(answer, /^jan\+/, 'by the first that was written to')
  await write([second, imap], `${answer}, ${WATER}`, '1', {
    subject: `Re: ${question.subject}`,
    headings: [`In-Reply-To: ${question.messageId}`, `References: ${question.messageId}`],
  })
  code = findCodes((await mailTo(SUNITA, /आपकी शिकायत दर्ज हो गई/)).text)[0]?.code ?? ''
  await looked()
  const all = (await town.program.store.desk.grievances({}, { limit: 10 })).items
  assert.deepEqual(
    all.map((one) => one.code),
    [code],
    'one grievance',
  )
})

test('who writes to the other mailbox later is the same citizen there', async () => {
  await town.pass(SOON)
  const before = sink.mails.length
  await write([second], WATER, `${code} की स्थिति?`, { subject: 'पूछना है' })
  const told = await until(async () => {
    const one = sink.mails.slice(before).find(({ to }) => to.includes(SUNITA))
    return one && openMail(one.raw)
  })
  assert.match(told.text, new RegExp(code))
  assert.match(told.header('from') ?? '', /phe@dist\.example/)
  assert.ok(!kinds(await town.file(code)).includes('rebuffed'))
})

test('our own mail that comes into the sister mailbox is nobody’s grievance, and a person who writes from there is heard', async () => {
  const sent = sink.mails.length
  await write([second], WATER, 'यह डाक पेटी की रोज़ की जाँच है।', {
    from: US,
    headings: [`X-Loop: ${US}`, 'Auto-Submitted: auto-generated'],
  })
  await looked()
  assert.equal(sink.mails.length, sent, 'nothing is answered')
  const threads = await town.program.store.together(({ conversations }) =>
    conversations.citizenOf({ kind: 'email', value: US }, { channel: 'email', account: WATER }),
  )
  assert.equal(threads, undefined)
  await write([second], WATER, 'ग्राम तेजबारी में बिजली का खंभा टूटा है, आवेदक का फ़ोन आया था', {
    from: US,
    subject: 'खंभा',
  })
  await looked()
  const heard = await town.program.store.together(({ conversations }) =>
    conversations.citizenOf({ kind: 'email', value: US }, { channel: 'email', account: WATER }),
  )
  assert.ok(heard, 'what a person wrote is kept')
})
