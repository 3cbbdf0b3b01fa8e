import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Static } from '@sinclair/typebox'
import type { CallDesk, FileCalls } from '#contract/calls.ts'
import type { QualityList } from '#contract/quality.ts'
import type { CertificatePage, ErasureItem, FileHold, HoldPage, RetentionState } from '#contract/retention.ts'
import { keepRetention } from '#watch/retention/keep.ts'
import { openFiles } from '../../server/src/services/files/files.ts'
import { LINE, openPhoneTown, type PhoneTown } from './fixtures/phones.ts'
import { atScreen, kinds, reported, SOON, since, village } from './fixtures/steps.ts'
import { DAY, HOUR, MINUTE } from './town.ts'

/** A recording is kept for ninety days; one under a legal hold as long as the hold stands (M63, B11). */
let town: PhoneTown
before(async () => {
  town = await openPhoneTown('exotel')
})
after(() => town?.close())

async function screenOf(post: string, language = 'hi') {
  const { person } = atScreen(town, post)
  const { token } = await town.program.store.staff.openSession(person, town.now(), 24)
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'accept-language': language,
  }
  const url = (path: string) => `${town.url}/api/v1/${path}`
  return {
    get: async <T>(path: string) => (await (await fetch(url(path), { headers })).json()) as T,
    raw: (path: string) => fetch(url(path), { headers }),
    post: async <T = unknown>(path: string, body: unknown = {}) => {
      const answer = await fetch(url(path), { method: 'POST', headers, body: JSON.stringify(body) })
      return { status: answer.status, body: (await answer.json()) as T }
    },
  }
}

/** Everything that the ticker would do now. */
async function kept() {
  const { house, store } = town.program
  const files = openFiles(`${town.config.home}/files`, town.now)
  while ((await keepRetention({ ...house, retention: store.retention, files })) > 0);
  await town.quiet()
}

/** A citizen rings, is registered while they speak, and the recording comes; later the matter is closed. */
async function rangAndClosed(number: string, form: string): Promise<{ code: string; call: string }> {
  const desk = await screenOf('CALL-OP-1')
  const call = await town.phones.ring(number, LINE, '1')
  await town.rest()
  const [live] = (await desk.get<CallDesk>('calls')).live
  await desk.post(`calls/${live?.id}/taking`)
  await town.phones.answer(call, '919000000990')
  const made = await desk.post<{ code: string }>('grievances', {
    key: form,
    messages: [],
    gist: 'टोले का चापाकल दस दिन से खराब है',
    subject: 'WAT-HP',
    place: village(town, 'तेजबारी').code,
    door: 'phone',
    complainant: { name: 'फुलवा देवी', phone: number, language: 'hi' },
  })
  const { code } = made.body
  await desk.post(`calls/${live?.id}/link`, { code, purpose: 'registered' })
  await town.phones.hangUp(call, 95)
  await town.rest()
  await town.pass(5 * MINUTE)
  const officer = town.officer((await town.file(code)).grievance.post ?? '')
  await reported(town, [officer, code, 'चापाकल की मरम्मत की, पानी चालू है'])
  return { code, call: live?.id ?? '' }
}

/** The reviewer has looked at whatever waits. */
async function reviewed() {
  const reviewer = await screenOf('CELL-REV')
  const { items } = await reviewer.get<QualityList>('quality?view=waiting')
  const checked = { answers: 'yes', evidence: 'yes', polite: 'yes', honest: 'yes' }
  for (const { code, report } of items) {
    const { seq } = (await town.file(code)).grievance
    const look = { seq, key: `look-${code}-${report}`, checked, outcome: 'good', second: false }
    const done = await reviewer.post(`quality/${code}/${report}/look`, look)
    assert.equal(done.status, 200, JSON.stringify(done.body))
  }
}

let gone: { code: string; call: string }
let held: { code: string; call: string }
const recordingOf = async (code: string) =>
  (await (await screenOf('CALL-OP-1')).get<FileCalls>(`grievances/${code}/calls`)).items[0]

test('a hold is put by the District Magistrate with a reason, and by nobody below', async () => {
  gone = await rangAndClosed('919000000511', 'form-of-the-first-call')
  held = await rangAndClosed('919000000512', 'form-of-the-second-call')
  await town.pass(9 * DAY)
  await town.pass(SOON)
  for (const { code } of [gone, held]) {
    assert.equal((await town.file(code)).grievance.state, 'closed')
    assert.equal((await recordingOf(code))?.recording, 'kept')
  }
  const reason = { reason: 'उच्च न्यायालय में याचिका लंबित है' }
  const clerk = await screenOf('CELL-OP-1')
  assert.equal((await clerk.post(`grievances/${held.code}/hold`, reason)).status, 403)
  assert.equal((await clerk.get<FileHold>(`grievances/${held.code}/hold`)).may, false)
  const magistrate = await screenOf('DM')
  const short = await magistrate.post<{ code: string }>(`grievances/${held.code}/hold`, { reason: 'x' })
  assert.equal(short.body.code, 'reason-needed')
  const put = await magistrate.post<FileHold>(`grievances/${held.code}/hold`, reason)
  assert.equal(put.status, 200, JSON.stringify(put.body))
  assert.equal(put.body.hold?.reason, reason.reason)
  const again = await magistrate.post<{ code: string }>(`grievances/${held.code}/hold`, reason)
  assert.equal(again.body.code, 'held-already')
  assert.ok(kinds(await town.file(held.code)).includes('held-legally'))
  const { items } = await magistrate.get<Static<typeof HoldPage>>('retention/holds')
  assert.deepEqual(
    items.map(({ code }) => code),
    [held.code],
  )
})

test('two days before its time is over the administrator is told, and nothing is erased yet', async () => {
  const before = town.officer('NIC-DIO').inbox.length
  await reviewed()
  await town.pass(75 * DAY)
  await kept()
  const early = await (await screenOf('DM')).get<RetentionState>('retention')
  assert.ok(!early.coming.some((one) => one.class === 'call_recording'))
  await town.pass(5 * DAY)
  await kept()
  await kept()
  const state = await (await screenOf('NIC-DIO')).get<RetentionState>('retention')
  const notice = state.coming.find((one) => one.class === 'call_recording')
  assert.equal(notice?.foreseen, 1, JSON.stringify(state))
  assert.equal(
    new Date(notice?.eraseAt ?? 0).getTime() - new Date(notice?.noticedAt ?? 0).getTime(),
    48 * HOUR,
  )
  assert.deepEqual(
    state.keptBack.map(({ name, why, count }) => [name.en, why, count]),
    [['Recordings of calls', 'hold', 1]],
  )
  const told = since(town.officer('NIC-DIO'), before).filter((text) => /will be erased/.test(text))
  assert.match(told.at(-1) ?? '', /Recordings of calls: 1/)
  assert.equal(told.length, 1, 'raw deliveries alone are not told')
  await town.pass(47 * HOUR)
  await kept()
  assert.equal((await recordingOf(gone.code))?.recording, 'kept', 'not an hour before')
})

test('then it is erased, the file says so, and a fetch answers that it is gone, in the reader’s language', async () => {
  const { file } = (await town.program.store.calls.find(gone.call)) ?? {}
  assert.ok(file && (await town.program.house.files.has(file)))
  await town.pass(2 * HOUR)
  await kept()
  const shown = await recordingOf(gone.code)
  assert.equal(shown?.recording, 'erased')
  assert.equal(shown?.erasedAt?.slice(0, 10), town.now().toISOString().slice(0, 10))
  for (const [language, words] of [
    ['hi', /संरक्षण अवधि पूरी होने पर मिटा दी गई/],
    ['en', /erased under the retention schedule/],
  ] as const) {
    const answer = await (await screenOf('CALL-OP-1', language)).raw(`calls/${gone.call}/recording`)
    assert.equal(answer.status, 410)
    assert.match(((await answer.json()) as { title: string }).title, words)
  }
  assert.equal(await town.program.house.files.has(file), true, 'the held call has the same bytes')
  assert.equal((await town.program.store.verify()).broken, undefined, 'the acts are as they were written')
})

test('the certificate says what, when and by which rule, and its list makes its digest', async () => {
  const magistrate = await screenOf('DM')
  const { items } = await magistrate.get<Static<typeof CertificatePage>>('retention/certificates')
  const certificate = items.find((one) => one.class === 'call_recording')
  assert.ok(certificate?.digest)
  const { erased, units, files, days, rule, policy } = certificate
  assert.deepEqual(
    { erased, units, files, days, rule },
    { erased: 1, units: 1, files: 1, days: 90, rule: '1' },
  )
  assert.equal(policy, town.program.house.policy())
  const one = await magistrate.get<ErasureItem>(`retention/certificates/${certificate.id}`)
  assert.deepEqual(one, certificate)
  const list = await (await magistrate.raw(`retention/certificates/${certificate.id}/list.csv`)).text()
  assert.equal(list, `${gone.call}\n`)
  assert.equal(createHash('sha256').update(list).digest('hex'), certificate.digest)
  assert.equal((await (await screenOf('PHE-JE-02')).raw('retention/certificates')).status, 403)
})

test('what is under a legal hold stays until it is lifted, and then has a notice of its own', async () => {
  await town.pass(10 * DAY)
  await kept()
  assert.equal((await recordingOf(held.code))?.recording, 'kept')
  assert.equal((await (await screenOf('DM')).raw(`calls/${held.call}/recording`)).status, 200)
  const lifted = await (await screenOf('DM')).post<FileHold>(`grievances/${held.code}/hold/lifting`, {
    reason: 'याचिका निर्णीत हो गई',
  })
  assert.equal(lifted.body.hold, undefined)
  await kept()
  assert.equal((await recordingOf(held.code))?.recording, 'kept', 'today’s look is over')
  await town.pass(DAY)
  await kept()
  assert.equal((await recordingOf(held.code))?.recording, 'kept', 'it has its notice first')
  const { file } = (await town.program.store.calls.find(held.call)) ?? {}
  await town.pass(2 * DAY)
  await kept()
  assert.equal((await recordingOf(held.code))?.recording, 'erased')
  assert.ok(file)
  assert.equal(
    await town.program.house.files.has(file),
    false,
    'now nothing needs it, and it is off the disk',
  )
})

test('the public reads for how many days each class is kept here', async () => {
  const page = async (query: string) => (await fetch(`${town.url}/privacy${query}`)).text()
  assert.match(await page('?lang=hi'), /कॉल की रिकॉर्डिंग: कॉल के 90 दिन बाद तक/)
  assert.match(await page('?lang=en'), /Recordings of calls: until 90 days after the call/)
})
