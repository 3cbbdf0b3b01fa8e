import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge, judgeAnswer } from './errors.ts'
import { addresses, heard, mail, mailOf, messages, OURS_ID, TODAY, US } from './fixtures/mails.ts'

const OWN = addresses.messageIdOf(OURS_ID)
const SEALED = addresses.returnAddressOf(OURS_ID)
const DAEMON = {
  From: 'Mail Delivery System <MAILER-DAEMON@mx.example>',
  Subject: 'Undelivered Mail Returned to Sender',
}

function bounce(to: string, status: string, sentBack: string): Buffer {
  return mailOf(
    'multipart/report; report-type=delivery-status',
    { ...DAEMON, To: to },
    ['Content-Type: text/plain', 'I am sorry.'],
    ['Content-Type: message/delivery-status', status],
    ['Content-Type: text/rfc822-headers', sentBack],
  )
}
const FAILED =
  'Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; sunita@people.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 no such user'

test('a bounce marks our message as not delivered, by the headings it sends back or by the address it came to', async () => {
  for (const given of [bounce(US, FAILED, `Message-ID: ${OWN}`), bounce(SEALED, FAILED, 'Subject: x')]) {
    const [news, ...more] = await heard(given)
    assert.ok(news?.kind === 'receipt')
    assert.deepEqual(news.receipt, {
      account: US,
      externalId: OWN,
      ours: OURS_ID,
      state: 'failed',
      at: TODAY,
      error: { code: 511, detail: 'sunita@people.example 5.1.1 550 5.1.1 no such user' },
    })
    assert.deepEqual(more, [])
  }
})

test('each recipient has a fate of their own', async () => {
  const two = `${FAILED}\r\n\r\nFinal-Recipient: rfc822; ram@people.example\r\nAction: delivered\r\nStatus: 2.0.0`
  const states = (await heard(bounce(SEALED, two, ''))).flatMap((one) =>
    one.kind === 'receipt' ? [one.receipt.state] : [],
  )
  assert.deepEqual(states, ['failed', 'delivered'])
})

test('a mail that waits is not lost, and one that is refused for our own sake is an alarm', async () => {
  const [delayed] = await heard(
    bounce(SEALED, FAILED.replace('failed', 'delayed').replace('5.1.1', '4.4.1'), ''),
  )
  assert.ok(delayed?.kind === 'notice')
  assert.deepEqual([delayed.about, delayed.alarming], ['mail-delayed', false])
  const refused = await heard(bounce(SEALED, FAILED.replaceAll('5.1.1', '5.7.1'), ''))
  assert.deepEqual(
    refused.map((one) => (one.kind === 'notice' ? `${one.about} ${one.alarming}` : one.kind)),
    ['receipt', 'mail-refused true'],
  )
})

const words: readonly (readonly [string, string, number])[] = [
  [
    'qmail',
    'Hi. This is the qmail-send program.\n<sunita@people.example>:\nSorry, no mailbox here: user unknown',
    511,
  ],
  ['a full mailbox', 'Your message could not be delivered. The mailbox is full.', 522],
  ['an unknown house', 'Delivery to sunita@people.example failed permanently: domain not found', 512],
  ['a mail too large', 'Undeliverable: message size exceeds limit', 534],
]
for (const [who, text, code] of words) {
  test(`a server that says it in words of its own is understood: ${who}`, async () => {
    const [news] = await heard(mail({ ...DAEMON, To: SEALED }, text))
    assert.ok(news?.kind === 'receipt')
    assert.equal(news.receipt.error?.code, code)
  })
}

test('a bounce of a mail that is not ours changes nothing, and is kept for the health of the door', async () => {
  const [news] = await heard(bounce(US, FAILED, 'Message-ID: <x@elsewhere.example>'))
  assert.ok(news?.kind === 'notice')
  assert.equal(news.about, 'mail-failed')
})

test('a mail that only passes a bounce on is a mail', async () => {
  const [message] = await messages(mail({ Subject: 'Fwd: Undelivered Mail' }, 'मेरा मेल वापस आ गया, देखें'))
  assert.equal(message?.unanswered, undefined)
})

test('that it was read, and that it was called a nuisance, is told', async () => {
  const disposition = mailOf(
    'multipart/report; report-type=disposition-notification',
    { To: SEALED },
    ['Content-Type: text/plain', 'read'],
    [
      'Content-Type: message/disposition-notification',
      'Disposition: manual-action/MDN-sent-manually; displayed',
    ],
  )
  const [read] = await heard(disposition)
  assert.ok(read?.kind === 'receipt' && read.receipt.state === 'read')
  const complaint = mailOf(
    'multipart/report; report-type=feedback-report',
    {},
    ['Content-Type: text/plain', 'abuse'],
    ['Content-Type: message/feedback-report', 'Feedback-Type: abuse'],
    ['Content-Type: message/rfc822', `Message-ID: ${OWN}\r\n\r\nx`],
  )
  const [abuse] = await heard(complaint)
  assert.ok(abuse?.kind === 'notice' && abuse.alarming)
})

const machines: readonly Readonly<Record<string, string>>[] = [
  { 'Auto-Submitted': 'auto-replied' },
  { 'X-Autoreply': 'yes' },
  { Precedence: 'auto_reply' },
  { 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
  { 'X-Loop': US },
  { 'Return-Path': '<>' },
  { From: 'no-reply@bank.example' },
  { Subject: 'Automatic reply: your mail' },
  { Subject: 'स्वचालित उत्तर: अवकाश पर हूँ' },
]
test('what a machine wrote is kept and never answered', async () => {
  for (const headings of machines) {
    const [message] = await messages(mail(headings, 'मैं 20 अक्तूबर तक अवकाश पर हूँ'))
    assert.equal(message?.unanswered, 'machine', JSON.stringify(headings))
    assert.equal(message?.reply, undefined)
  }
  assert.equal((await messages(mail({ 'Auto-Submitted': 'no' }, 'पानी')))[0]?.unanswered, undefined)
})

test('nobody writes a long answer within seconds: a machine without any mark is known by its haste', async () => {
  const born = new Date(Number.parseInt(OURS_ID.replaceAll('-', '').slice(0, 12), 16))
  const soon = new Date(born.getTime() + 4000)
  const long =
    'Thank you for writing to us. Your mail has reached the office and will be answered within ten days.'
  const answer = mail({ 'In-Reply-To': OWN }, long)
  assert.equal((await messages(answer, { at: soon }))[0]?.unanswered, 'machine')
  assert.equal((await messages(mail({ 'In-Reply-To': OWN }, '1'), { at: soon }))[0]?.unanswered, undefined)
  assert.equal((await messages(answer, { at: new Date(born.getTime() + 600_000) }))[0]?.unanswered, undefined)
})

test('what was sent to a crowd is kept for a person', async () => {
  for (const headings of [{ 'List-Id': '<all.people.example>' }, { Precedence: 'bulk' }]) {
    assert.equal((await messages(mail(headings, 'पानी नहीं')))[0]?.unanswered, 'list')
  }
})

test('an answer of a server says whether to try again, elsewhere, or not at all', () => {
  assert.equal(judgeAnswer(451, 'greylisted').kind, 'later')
  assert.deepEqual(judgeAnswer(421, 'too many'), {
    kind: 'later',
    code: 421,
    why: 'too many',
    scope: 'account',
  })
  assert.equal(judgeAnswer(550, '550 5.1.1 no such user').kind, 'elsewhere')
  assert.equal(judgeAnswer(550, '550 5.7.1 refused by policy').kind, 'failed')
  assert.equal(judgeAnswer(535, 'wrong password').kind, 'stopped')
  assert.equal(judge(511, 'no such user').kind, 'elsewhere')
  assert.equal(judge(571, 'policy').kind, 'failed')
})
