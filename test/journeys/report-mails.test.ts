import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Sink, startSink } from '#channels/email/fixtures/sink.ts'
import { openMail } from '#channels/email/mail.ts'
import type { ReportMailList } from '#contract/report-mails.ts'
import { dayOf } from '#core/clock/calendar.ts'
import { mailReports } from '#watch/reports/mail.ts'
import { type OwnImap, startOwnImap } from '#world/mail-imap.ts'
import { mailerOf } from '../../server/src/report-mailer.ts'
import { toldOne } from './fixtures/steps.ts'
import { DAY, HOUR, openTown, type Town } from './town.ts'

let town: Town
let imap: OwnImap
let sink: Sink
before(async () => {
  let clock = () => new Date()
  ;[imap, sink] = await Promise.all([startOwnImap(() => clock()), startSink()])
  town = await openTown({
    settings: {
      EMAIL_ADDRESS: 'jan@dist.example',
      EMAIL_IMAP_URL: imap.url,
      EMAIL_IMAP_USER: imap.user,
      EMAIL_IMAP_PASSWORD: imap.password,
      EMAIL_SMTP_URL: sink.url,
      EMAIL_SMTP_USER: 'jan',
      EMAIL_SMTP_PASSWORD: 'right',
    },
  })
  clock = () => town.now()
  const { posts, district } = town.program.house.district
  for (const post of [posts.get('DM'), district.posts.find(({ code }) => code === 'DM')])
    Object.assign(post ?? {}, { mail: 'dm@abhyas.example' })
})
after(async () => {
  await town?.close()
  await Promise.all([imap?.close(), sink?.close()])
})

/** The ticker's look, and the mails on their way. */
async function looked() {
  const { house, store } = town.program
  await mailReports(mailerOf(house, store))
  await town.quiet()
}

async function as(post: string) {
  const { house, store } = town.program
  const person = house.district.district.charges.find((one) => one.post === post)?.person
  const { token } = await store.staff.openSession(person as never, town.now(), 500)
  return async (method: 'GET' | 'POST' | 'DELETE', path = '', body?: object) => {
    const answer = await fetch(`${town.url}/api/v1/report-mails${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: answer.status, list: (await answer.json()) as ReportMailList }
  }
}

test('a report goes by mail on its day to mailboxes of posts, once, without a name, and is seen as sent', async () => {
  const code = await toldOne(town, town.phone('919000000885'), 'ग्राम तेजबारी में चापाकल खराब है')
  const magistrate = await as('DM')
  const officer = await as('PHE-JE-02')
  assert.equal((await officer('GET')).status, 403)
  const { list } = await magistrate('GET')
  const address = list.posts.find((post) => post.code === 'DM')?.address
  assert.ok(list.door && address)

  const wanted = {
    what: 'pendency',
    department: 'PHE',
    posts: ['DM'],
    days: [1, 2, 3, 4, 5, 6, 7],
    hour: 9,
    language: 'hi',
  }
  assert.equal((await officer('POST', '', wanted)).status, 403)
  assert.equal((await magistrate('POST', '', { ...wanted, posts: ['PHE-JE-02'] })).status, 422)
  assert.equal((await magistrate('POST', '', { ...wanted, department: undefined })).status, 422)
  assert.equal((await magistrate('POST', '', wanted)).status, 200)
  await looked()
  assert.equal(sink.mails.length, 0, 'what is set up after today’s hour begins tomorrow')

  await town.pass(DAY)
  const today = () => dayOf(town.now())
  const first = today()
  await looked()
  await town.pass(HOUR)
  await looked()
  assert.equal(sink.mails.length, 1, 'once for the day, however often it is looked')
  const [taken] = sink.mails
  assert.ok(taken)
  assert.deepEqual(taken.to, [address])
  const mail = await openMail(taken.raw)
  const text = Buffer.from(taken.raw).toString()
  assert.match(mail.text, /लंबित सूची संलग्न/)
  const sheet = attached(text)
  assert.ok(sheet.includes(code), 'the open grievance stands in it')
  assert.ok(!sheet.includes('919000000885') && !text.includes('919000000885'))

  const seen = (await magistrate('GET')).list.items[0]
  assert.deepEqual(
    seen?.mailings.map(({ day, state }) => [day, state]),
    [[first, 'sent']],
  )
  assert.equal((await magistrate('DELETE', `/${seen?.id}`)).status, 200)
  await town.pass(DAY)
  await looked()
  assert.equal(sink.mails.length, 1, 'ended, it goes no more')
})

test('the district’s page goes by mail as a paper', async () => {
  const magistrate = await as('DM')
  const wanted = { what: 'district', posts: ['DM'], days: [1, 2, 3, 4, 5, 6, 7], hour: 8, language: 'hi' }
  assert.equal((await magistrate('POST', '', wanted)).status, 200)
  const before = sink.mails.length
  await town.pass(DAY)
  await looked()
  await town.pass(HOUR)
  await looked()
  assert.equal(sink.mails.length, before + 1)
  const mail = await openMail(sink.mails.at(-1)?.raw ?? new Uint8Array())
  assert.match(mail.text, /जिले की स्थिति संलग्न है/)
  const [paper] = mail.parts
  assert.equal(paper?.mime, 'application/pdf')
  assert.match(paper?.filename ?? '', /^district-.*\.pdf$/)
  const day = dayOf(town.now())
  assert.ok(paper?.filename?.includes(day))
})

/** The sheet inside a mail. */
function attached(text: string): string {
  const parts = text.split(/\r\n--/)
  const part = parts.find((one) => /filename/i.test(one)) ?? ''
  const body = part.slice(part.indexOf('\r\n\r\n') + 4)
  return /content-transfer-encoding: base64/i.test(part) ? Buffer.from(body, 'base64').toString('utf8') : body
}
