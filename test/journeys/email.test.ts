import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Sink, startSink } from '#channels/email/fixtures/sink.ts'
import { type Mail, openMail } from '#channels/email/mail.ts'
import { findCodes } from '#core/grievance/code.ts'
import type { PersonId } from '#core/ids.ts'
import { DELIVERED_PATIENCE_MS } from '#core/message/delivery.ts'
import { type OwnImap, startOwnImap } from '#world/mail-imap.ts'
import { photo } from './fixtures/photo.ts'
import { holder, kinds, reported, SOON } from './fixtures/steps.ts'
import { HOUR, openTown, type Town } from './town.ts'

const US = 'jan@dist.example'
/** The server that receives our mail, and says whether it could prove the sender. */
const RECEIVER = 'mx.dist.example'
let town: Town
let imap: OwnImap
let sink: Sink
before(async () => {
  let clock = () => new Date()
  ;[imap, sink] = await Promise.all([startOwnImap(() => clock()), startSink()])
  town = await openTown({
    settings: {
      EMAIL_ADDRESS: US,
      EMAIL_AUTH_SERVER: RECEIVER,
      EMAIL_IMAP_URL: imap.url,
      EMAIL_IMAP_USER: imap.user,
      EMAIL_IMAP_PASSWORD: imap.password,
      EMAIL_SMTP_URL: sink.url,
      EMAIL_SMTP_USER: 'jan',
      EMAIL_SMTP_PASSWORD: 'right',
    },
  })
  clock = () => town.now()
})
after(async () => {
  await town?.close()
  await Promise.all([imap?.close(), sink?.close()])
})

let written = 0

/** Writes a mail to us; with `answers` from the mail program's button for it, which quotes. */
async function write(
  from: string,
  words: string,
  more: {
    readonly answers?: Mail
    readonly subject?: string
    readonly photo?: Uint8Array
    readonly headings?: readonly string[]
    /** Somebody else writes under this address. */
    readonly forged?: boolean
  } = {},
): Promise<void> {
  const { answers } = more
  written += 1
  const to = answers ? (answers.header('reply-to') ?? US) : US
  const quoted = answers
    ? `\r\n\r\nमंगल, 6 अक्तू॰ 2026 को 10:20 am बजे जन सुनवाई <${US}> ने लिखा:\r\n${answers.text.replace(/^/gm, '> ')}`
    : ''
  const subject = answers ? answers.subject : (more.subject ?? 'शिकायत')
  const result = more.forged ? 'fail' : 'pass'
  const head = [
    `Authentication-Results: ${RECEIVER}; dmarc=${result} header.from=${from.split('@')[1]}`,
    `From: सुनीता <${from}>`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Message-ID: <${written}.town@people.example>`,
    ...(answers ? [`In-Reply-To: ${answers.messageId}`, `References: ${answers.messageId}`] : []),
    ...(more.headings ?? []),
    'MIME-Version: 1.0',
  ]
  const text = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${words}${quoted}\r\n`
  const file = more.photo
    ? `--s\r\nContent-Type: image/jpeg; name=tap.jpg\r\nContent-Disposition: attachment; filename=tap.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(more.photo).toString('base64')}\r\n--s--\r\n`
    : ''
  const body = more.photo ? `Content-Type: multipart/mixed; boundary=s\r\n\r\n--s\r\n${text}${file}` : text
  await imap.deliver(`${head.join('\r\n')}\r\n${body}`)
}

const PATIENCE_MS = 20_000

/** Resolves when what is awaited is there, and the town is quiet. */
async function until<T>(look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const found = await look()
    if (found !== undefined) {
      await town.quiet()
      return found
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('what was awaited did not come')
}

/** The first mail after the first `from` whose words match. */
function mailTo(person: string, words: RegExp, from = 0): Promise<Mail> {
  return until(async () => {
    for (const one of sink.mails.slice(from).filter(({ to }) => to.includes(person))) {
      const mail = await openMail(one.raw)
      if (words.test(mail.text)) return mail
    }
    return undefined
  })
}

test('a grievance by mail is confirmed, numbered, reported with its paper and reopened by answering', async () => {
  const sunita = 'sunita@people.example'
  const picture = await photo({ lat: 18.22, lng: 70.43, at: '2026:10:06 09:00:00' })
  await write(sunita, 'चापाकल खराब है, पानी नहीं आ रहा। ग्राम तेजबारी, ब्लॉक बेलवन\r\n\r\nसुनीता देवी', {
    subject: 'चापाकल',
    photo: picture,
  })
  const question = await mailTo(sunita, /1\. हाँ, दर्ज करें/)
  assert.match(question.subject, /^Re: चापाकल/)
  assert.doesNotMatch(question.text, /फोटो हो तो/, 'the photo in the mail is seen')

  await write(sunita, '1\r\n\r\nसादर, सुनीता', { answers: question })
  const registered = await mailTo(sunita, /आपकी शिकायत दर्ज हो गई/)
  const code = findCodes(registered.text)[0]?.code ?? ''
  assert.ok(registered.subject.includes(code))
  await town.pass(SOON)
  const file = await town.file(code)
  assert.equal(kinds(file)[0], 'registered')

  const heard = sink.mails.length
  await reported(town, [await holder(town, code), code, 'मरम्मत करा दी गई है'])
  // what must be read first is given a moment to arrive
  await town.pass(DELIVERED_PATIENCE_MS)
  const report = await mailTo(sunita, /2\. नहीं/, heard)
  const papers = await Promise.all(sink.mails.slice(heard).map(({ raw }) => openMail(raw)))
  assert.ok(
    papers.some(({ parts }) => parts.some(({ mime }) => mime === 'application/pdf')),
    'the report comes as a paper',
  )

  await write(sunita, '2 नहीं', { answers: report })
  const asked = await mailTo(sunita, /क्या कमी रह गई/, heard)
  await write(sunita, 'पाइप आज भी टूटा पड़ा है, कोई आया ही नहीं', { answers: asked })
  await mailTo(sunita, /फिर/, heard)
  await town.pass(SOON)
  const acts = kinds(await town.file(code))
  assert.ok(acts.includes('dissatisfied') && acts.includes('reopened'), acts.join(' '))
})

test('a stranger who answers our mail adds to the file and learns nothing; silence registers what was told', async () => {
  const ram = 'ram@people.example'
  await write(ram, 'हमारे गाँव में सड़क टूटी है। ग्राम तेजबारी, ब्लॉक बेलवन')
  const question = await mailTo(ram, /1\. हाँ, दर्ज करें/)
  await town.pass(HOUR)
  const registered = await mailTo(ram, /आपकी शिकायत दर्ज हो गई/)
  const code = findCodes(registered.text)[0]?.code ?? ''
  assert.ok(question.messageId)

  const before = sink.mails.length
  await write('neighbour@people.example', 'पड़ोसी: पुलिया भी टूटी है', { answers: registered })
  await until(async () =>
    (await flagOf('neighbour@people.example')) === 'adds-for-another' ? true : undefined,
  )
  await town.pass(SOON)
  const said = sink.mails.slice(before)
  assert.deepEqual(
    said.filter(({ to }) => to.includes('neighbour@people.example')),
    [],
  )
  assert.ok(code)
})

test('a machine that answers our mail, and a list, are kept and not answered; two mails are the end of a loop', async () => {
  const office = 'office@people.example'
  await write(office, 'हमारे कार्यालय के सामने नाली बंद है। ग्राम तेजबारी, ब्लॉक बेलवन')
  const ours = await mailTo(office, /1\. हाँ, दर्ज करें/)
  const before = sink.mails.length
  await write(office, 'मैं 20 अक्तूबर तक अवकाश पर हूँ।', {
    answers: ours,
    headings: ['Auto-Submitted: auto-replied'],
  })
  await write('list@people.example', 'सभी को: सड़क खराब है, ग्राम तेजबारी', {
    headings: ['List-Id: <all.people.example>'],
  })
  await until(async () => ((await flagOf('list@people.example')) === 'sent-to-many' ? true : undefined))
  assert.deepEqual(
    sink.mails.slice(before).map(({ to }) => to),
    [],
  )
})

test('a machine that hides what it is says the same twice, and is not answered again', async () => {
  const robot = 'robot@people.example'
  const same =
    'आपका मेल हमें मिल गया है। हमारे कार्यालय की ओर से दस दिन के भीतर उत्तर दिया जाएगा। ग्राम तेजबारी, ब्लॉक बेलवन, धन्यवाद'
  await write(robot, `${same} सड़क टूटी है`)
  const ours = await mailTo(robot, /./)
  await town.pass(60_000)
  await write(robot, same, { answers: ours })
  await town.pass(60_000)
  await write(robot, same, { answers: ours })
  await until(async () => ((await flagOf(robot)) === 'goes-round' ? true : undefined))
  const before = sink.mails.length
  await write(robot, same, { answers: ours })
  await write('kamla@people.example', 'नाली बंद है। ग्राम तेजबारी, ब्लॉक बेलवन')
  await mailTo('kamla@people.example', /./, before)
  assert.deepEqual(
    sink.mails.slice(before).filter(({ to }) => to.includes(robot)),
    [],
  )
})

test('a bounce marks the message that did not arrive, and a person is asked to tell it by telephone or slip', async () => {
  const gone = 'gone@people.example'
  await write(gone, 'बिजली नहीं आ रही है। ग्राम तेजबारी, ब्लॉक बेलवन')
  const ours = await mailTo(gone, /1\. हाँ, दर्ज करें/)
  const back = sink.mails.find(({ to }) => to.includes(gone))?.from ?? ''
  const status = `Final-Recipient: rfc822; ${gone}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no such user`
  await imap.deliver(
    `From: MAILER-DAEMON@mx.example\r\nTo: ${back}\r\nSubject: Undelivered Mail\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=s\r\n\r\n--s\r\nContent-Type: text/plain\r\n\r\nsorry\r\n--s\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n${status}\r\n--s--\r\n`,
  )
  await until(async () => ((await flagOf(gone)) === 'tell-by-hand' ? true : undefined))
  assert.ok(ours.messageId)
})

/** Why a person is asked to look at the thread of this address. */
async function flagOf(address: string): Promise<string | undefined> {
  const { items } = await town.program.store.desk.conversations('flagged', '' as PersonId, { limit: 50 })
  return items.find(({ handles }) => handles.some(({ value }) => value === address))?.flag
}

test('a mail in a known name that nobody proved learns nothing, joins nothing, and is marked for whoever reads it', async () => {
  const gita = 'gita@people.example'
  await write(gita, 'हमारे गाँव में सड़क टूटी है। ग्राम तेजबारी, ब्लॉक बेलवन')
  await mailTo(gita, /1\. हाँ, दर्ज करें/)
  await town.pass(HOUR)
  const registered = await mailTo(gita, /आपकी शिकायत दर्ज हो गई/)
  const code = findCodes(registered.text)[0]?.code ?? ''
  const { messages, citizen } = (await town.file(code)).grievance

  const before = sink.mails.length
  await write(gita, `${code} की स्थिति बताएँ`, { forged: true, subject: 'स्थिति' })
  const forged = await until(async () => {
    const { items } = await town.program.store.desk.conversations('all', '' as PersonId, { limit: 50 })
    return items.find(({ handles }) => handles.some(({ kind }) => kind === 'claimed-email'))
  })
  await town.pass(SOON)
  assert.notEqual(forged.citizen, citizen, 'somebody of their own')
  assert.deepEqual(forged.handles, [{ kind: 'claimed-email', value: gita }])
  const thread = await town.program.store.desk.thread(forged.id, { limit: 10 })
  assert.equal(thread.messages[0]?.context?.unverified, true)
  const answers = await Promise.all(sink.mails.slice(before).map(({ raw }) => openMail(raw)))
  const own = answers.filter(({ inReplyTo }) => inReplyTo.includes(`<${written}.town@people.example>`))
  assert.ok(own.length > 0)
  assert.ok(
    own.every(({ text }) => !/सड़क टूटी है|कनिष्ठ|अभियंता/.test(text)),
    `nothing of the file is said: ${own.map(({ text }) => text).join(' | ')}`,
  )
  assert.deepEqual((await town.file(code)).grievance.messages, messages, 'nothing came into the file')
})
