/**
 * The twelfth proof, in each grammar in which a gateway speaks: what it takes, what it refuses inside a 200, what it reports twice,
 * late or never, and a password that ends.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { findCodes } from '#core/grievance/code.ts'
import type { SmsGrammar } from '#world/sms-state.ts'
import { openSmsTown, type SmsTown } from './fixtures/sms.ts'
import { kinds, SOON } from './fixtures/steps.ts'
import { HOUR, MINUTE } from './town.ts'

const WORDS = 'हमारे टोले का चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा। ग्राम जगतबारी'

/** What each says with HTTP 200 when there is no such number. */
const NOBODY: Readonly<Record<SmsGrammar, string>> = {
  cdac: 'ERROR : 406 Invalid mobile number',
  nic: 'Message Rejected for Request ID=1~code=API-3 & info=Invalid mobile number',
  msg91: '{"type":"error","message":"Invalid mobile number","code":4}',
}

for (const grammar of Object.keys(NOBODY) as SmsGrammar[]) describe(grammar, () => proved(grammar))

function proved(grammar: SmsGrammar): void {
  let town: SmsTown
  let serial = 0
  before(async () => {
    town = await openSmsTown(grammar)
  })
  after(() => town?.close())

  /** Somebody tells a grievance by SMS; what they were told, and the grievance itself once they were. */
  async function told() {
    serial += 1
    const phone = town.sms.phone(`91900000${serial}777`, 'रमेश')
    const known = new Set(await codes())
    await town.sms.write(phone, WORDS)
    await town.rest()
    await town.pass(30_000)
    await town.pass(SOON)
    const code = (await codes()).find((one) => !known.has(one)) ?? ''
    assert.match(code, /^ABH-/, 'it is registered whatever the gateway says')
    const texts = () => phone.inbox.filter(({ mine }) => !mine).map(({ text }) => text)
    return { phone, code, texts }
  }
  const codes = async () =>
    (await town.program.store.desk.grievances({}, { limit: 50 })).items.map(({ code }) => code)
  /** How what was said of a grievance stands. */
  async function sending(code: string) {
    const { id } = await town.file(code)
    const all = await town.program.store.desk.fileMessages(id)
    return all
      .filter(({ content }) => content.type === 'template' && content.words !== undefined)
      .map((one) => one.sending)
  }
  const notices = async (about: string) =>
    (await town.program.store.desk.serviceNotices(100)).filter((one) => one.about === about).length

  for (const reports of ['once', 'twice'] as const)
    test(`a report that comes ${reports} says that it arrived`, async () => {
      town.sms.state.faults.reports = reports
      const { code, texts } = await told()
      assert.deepEqual(
        texts()
          .flatMap((text) => findCodes(text))
          .map((one) => one.code),
        [code],
        'told once',
      )
      assert.deepEqual(await sending(code), ['delivered'])
      assert.deepEqual(town.sms.state.refused, [], 'no text that the ledger does not know')
      town.sms.state.faults.reports = 'once'
    })

  test('a report that comes a day late still counts, and one that never comes repeats nothing', async () => {
    town.sms.state.faults.reports = 'late'
    const { code, texts } = await told()
    assert.deepEqual(await sending(code), ['sent'])
    await town.pass(30 * HOUR)
    assert.equal(texts().length, 1, 'what may have arrived is not told again')
    assert.equal(kinds(await town.file(code)).includes('passed-on'), false)
    await town.sms.releaseReports()
    await town.rest()
    assert.deepEqual(await sending(code), ['delivered'])
    town.sms.state.faults.reports = 'once'
  })

  test('words of an error inside a 200 are a failure: it is not tried again and goes its next way', async () => {
    const tried = town.sms.state.refused.length
    town.sms.state.faults.answerNext = NOBODY[grammar]
    const { code, texts } = await told()
    await town.pass(HOUR)
    await town.pass(MINUTE)
    assert.deepEqual(texts(), [])
    assert.deepEqual(await sending(code), ['failed'])
    assert.equal(town.sms.state.refused.length, tried + 1, 'asked once')
    assert.ok(kinds(await town.file(code)).includes('passed-on'), 'somebody rings them')
  })

  test('what the ledger refuses is never tried again, and the administrator is told', async () => {
    const [tried, before] = [town.sms.state.refused.length, await notices('sms-scrubbed')]
    town.sms.state.faults.scrubNext = 631
    const { code, texts } = await told()
    await town.pass(HOUR)
    await town.pass(MINUTE)
    assert.deepEqual(texts(), [])
    assert.equal(town.sms.state.refused.length, tried + 1, 'asked once')
    assert.equal(await notices('sms-scrubbed'), before + 1)
    assert.ok(kinds(await town.file(code)).includes('passed-on'))
  })

  test('a number that is switched off is reported so, and told another way', async () => {
    const phone = town.sms.phone(`91900000${serial + 1}777`, 'रमेश')
    phone.state = 'absent'
    const { code } = await told()
    assert.deepEqual(await sending(code), ['failed'])
    await town.pass(MINUTE)
    assert.ok(kinds(await town.file(code)).includes('passed-on'))
  })

  test('while the password is dead nothing is lost, and later it is said once', async () => {
    town.sms.state.faults.locked = true
    const { code, texts } = await told()
    await town.pass(3 * MINUTE)
    assert.deepEqual(texts(), [])
    assert.deepEqual(
      (await town.program.store.outbox.circuits()).flatMap(({ open, account }) => (open ? [account] : [])),
      [`sms-${grammar}`],
    )
    town.sms.state.faults.locked = false
    for (let minute = 0; minute < 5 && texts().length === 0; minute++) await town.pass(MINUTE)
    await town.pass(20 * MINUTE)
    assert.deepEqual(
      texts()
        .flatMap((text) => findCodes(text))
        .map((one) => one.code),
      [code],
    )
    assert.deepEqual(await sending(code), ['delivered'])
  })
}
