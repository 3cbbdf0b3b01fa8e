import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Sink, startSink } from '#channels/email/fixtures/sink.ts'
import { openMail } from '#channels/email/mail.ts'
import { findCodes } from '#core/grievance/code.ts'
import type { ConversationId } from '#core/ids.ts'
import { type OwnImap, startOwnImap } from '#world/mail-imap.ts'
import { openSocialTown, type SocialTown } from './fixtures/social.ts'
import { holder, reported, SOON } from './fixtures/steps.ts'
import { HOUR, MINUTE } from './town.ts'

const US = 'jan@dist.example'
const TAP = 'हमारे टोले का चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा। ग्राम जगतबारी'
let town: SocialTown
let imap: OwnImap
let sink: Sink
before(async () => {
  let clock = () => new Date()
  ;[imap, sink] = await Promise.all([startOwnImap(() => clock()), startSink()])
  town = await openSocialTown({
    EMAIL_ADDRESS: US,
    EMAIL_IMAP_URL: imap.url,
    EMAIL_IMAP_USER: imap.user,
    EMAIL_IMAP_PASSWORD: imap.password,
    EMAIL_SMTP_URL: sink.url,
    EMAIL_SMTP_USER: 'jan',
    EMAIL_SMTP_PASSWORD: 'right',
  })
  clock = () => town.now()
})
after(async () => {
  await town?.close()
  await Promise.all([imap?.close(), sink?.close()])
})

/** The number of the citizen became known, say at the counter. */
async function numberOf(code: string, phone: string): Promise<void> {
  const { citizen } = (await town.file(code)).grievance
  const { channel } = town.program.house
  await town.program.store.together(({ conversations }) =>
    conversations.openForCitizen({
      ...{ citizen, phone, language: 'hi', channel: channel.name, account: channel.account },
      at: town.now(),
      newConversation: town.program.house.newId() as ConversationId,
    }),
  )
}
const passedOn = async (code: string) =>
  (await town.file(code)).acts.flatMap(({ act }) =>
    act.kind === 'passed-on' ? [`${act.from}>${act.to}: ${act.why}`] : [],
  )
const told = (phone: string, code: string) =>
  town.phone(phone).inbox.filter(({ text }) => text.includes(code)).length

async function newest(words: RegExp) {
  for (let look = 0; look < 60; look++) {
    await new Promise((go) => setTimeout(go, 250))
    // a line that was not listening looks again after a minute
    if (look % 8 === 7) await town.pass(MINUTE)
    for (const { raw } of sink.mails) {
      const mail = await openMail(raw)
      if (!words.test(mail.text)) continue
      await town.quiet()
      return mail
    }
  }
  throw new Error(`no mail ${words}`)
}

test('whose mailbox is gone is told by WhatsApp, where there is a number', async () => {
  const write = (id: number, words: string, to = US) =>
    imap.deliver(
      `From: <meena@people.example>\r\nTo: ${to}\r\nSubject: ${id === 1 ? 'चापाकल' : 'Re: चापाकल'}\r\nMessage-ID: <${id}.fall@people.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${words}\r\n`,
    )
  await write(1, TAP)
  const question = await newest(/1\. हाँ, दर्ज करें/)
  await write(2, '1', question.header('reply-to')?.match(/<([^>]+)>/)?.[1])
  const code = findCodes((await newest(/आपकी शिकायत दर्ज हो गई/)).text)[0]?.code ?? ''
  await town.pass(SOON)
  const number = '919000000861'
  await numberOf(code, number)
  sink.answer('RCPT TO', 550, '5.1.1 no such user here')
  await reported(town, [await holder(town, code), code, 'मरम्मत करा दी गई है'])
  for (let minute = 0; minute < 10 && told(number, code) === 0; minute++) await town.pass(MINUTE)
  sink.answer(undefined)
  assert.ok(told(number, code) > 0, 'the report is told by WhatsApp')
  assert.match([...new Set(await passedOn(code))].join(), /^email>whatsapp: /)
})

test('who wrote in Messenger more than a day ago is told by WhatsApp when the reply window stays shut', async () => {
  const { facebook } = town
  const asha = facebook.person('550000000000061', 'आशा')
  await facebook.write(asha, TAP.replace('जगतबारी', 'तेजबारी'))
  await town.rest()
  await town.pass(16 * MINUTE)
  await town.pass(SOON)
  const codeTold = () => findCodes(asha.inbox.map(({ text }) => text).join('\n'))[0]?.code
  for (let look = 0; look < 60 && !codeTold(); look++) {
    await new Promise((go) => setTimeout(go, 250))
    await town.rest()
  }
  const code = codeTold() ?? ''
  const number = '919000000862'
  await numberOf(code, number)
  await town.pass(26 * HOUR)
  await reported(town, [await holder(town, code), code, 'मरम्मत करा दी गई है'])
  const before = told(number, code)
  await town.pass(14 * HOUR)
  await town.pass(MINUTE)
  assert.ok(told(number, code) > before)
  assert.deepEqual([...new Set(await passedOn(code))], ['messenger>whatsapp: template'])
})
