import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { test } from 'node:test'
import { type MailWorld, startMail } from './mail.ts'
import { fileOf, openLetter } from './mail-letters.ts'

const US = 'jan@dist.example'
const HER = 'gita@nagarik.example'
const clock = () => new Date('2026-10-06T10:20:00+05:30')

async function open(t: { after: (f: () => unknown) => void }): Promise<MailWorld> {
  const mail = await startMail({ address: US, password: 'right', clock })
  t.after(() => mail.close())
  return mail
}

/** Says lines to the SMTP server and gives what it answered to each. */
async function talk(url: string, lines: readonly string[]): Promise<readonly string[]> {
  const { hostname, port } = new URL(url)
  const line = connect(Number(port), hostname)
  const answers = [await heard(line)]
  for (const words of lines) {
    line.write(`${words}\r\n`)
    answers.push(await heard(line))
  }
  line.destroy()
  return answers.map((answer) => answer.slice(0, 3))
}

async function heard(line: Socket): Promise<string> {
  const [bytes] = (await once(line, 'data')) as [Buffer]
  return bytes.toString()
}

const login = `AUTH PLAIN ${Buffer.from(`\0${US}\0right`).toString('base64')}`

test('a mail that is handed over lies in the mailbox of whom it is for, byte for byte', async (t) => {
  const mail = await open(t)
  const raw = [
    'Subject: =?UTF-8?B?4KSJ4KSk4KWN4KSk4KSw?=',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'ठीक है',
  ]
  const said = [
    login,
    `MAIL FROM:<${US}>`,
    `RCPT TO:<${HER}>`,
    'DATA',
    [...raw, '..', '.'].join('\r\n'),
    'QUIT',
  ]
  assert.deepEqual(await talk(mail.smtpUrl, said), ['220', '235', '250', '250', '354', '250', '221'])
  const [letter, ...more] = mail.box(HER)
  assert.deepEqual(more, [])
  assert.ok(letter)
  const shown = await openLetter(letter)
  assert.equal(shown.subject, 'उत्तर')
  assert.equal(shown.text, 'ठीक है\n.', 'a dot that was doubled on the way is one again')
})

test('whoever does not log in hands over nothing, and who has no address gets nothing', async (t) => {
  const mail = await open(t)
  const wrong = `AUTH PLAIN ${Buffer.from(`\0${US}\0wrong`).toString('base64')}`
  assert.deepEqual(await talk(mail.smtpUrl, [wrong, `MAIL FROM:<${US}>`]), ['220', '535', '530'])
  const nobody = [login, `MAIL FROM:<${US}>`, 'RCPT TO:<nobody>', 'DATA']
  assert.deepEqual(await talk(mail.smtpUrl, nobody), ['220', '235', '250', '550', '503'])
  assert.equal(mail.boxes.size, 0)
})

test('what a citizen writes can be read as they wrote it, with its photo, and knows what it answers', async (t) => {
  const mail = await open(t)
  const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xe0])
  await mail.write(HER, {
    name: 'गीता देवी',
    subject: 'हमारे टोले का चापाकल दस दिन से खराब है और कोई नहीं आया',
    words: 'पानी नहीं मिल रहा।\nगीता',
    to: 'jan+sealed@dist.example',
    after: ['<one@dist.example>'],
    photo: { name: 'tap', bytes },
  })
  const [letter] = mail.box(HER)
  assert.ok(letter)
  const shown = await openLetter(letter)
  assert.equal(shown.from, 'गीता देवी')
  assert.equal(shown.to, 'jan+sealed@dist.example')
  assert.equal(shown.subject, 'हमारे टोले का चापाकल दस दिन से खराब है और कोई नहीं आया')
  assert.equal(shown.text, 'पानी नहीं मिल रहा।\nगीता')
  assert.deepEqual(shown.thread.slice(0, 1), ['<one@dist.example>'])
  assert.deepEqual(shown.files, [{ name: 'tap.jpg', mime: 'image/jpeg' }])
  assert.deepEqual((await fileOf(letter, 0))?.bytes, bytes)
})
