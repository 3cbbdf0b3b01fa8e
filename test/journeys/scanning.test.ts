import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { File } from '#contract/grievances.ts'
import type { Health } from '#contract/live.ts'
import { type FakeClamd, FINDING, INFECTED, startClamd } from '#services/scanner/fixtures/clamd.ts'
import { photo } from './fixtures/photo.ts'
import { type Screen, screenOf } from './fixtures/screen.ts'
import { holder, reported, SOON, told } from './fixtures/steps.ts'
import { MINUTE, openTown, type Town } from './town.ts'

let town: Town
let clamd: FakeClamd
let desk: Screen
before(async () => {
  clamd = await startClamd()
  town = await openTown({ settings: { NIVARAN_CLAMD: clamd.address } })
  desk = await screenOf(town, 'CELL-OP-1')
})
after(async () => {
  await town?.close()
  await clamd?.close()
})

const WORDS = 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'
/** A photograph behind which something rides along. */
const infected = async () => Buffer.concat([await photo(), Buffer.from(INFECTED)])
/** Its words lie in it, whatever else does. */
const paper = (words: string) => Buffer.from(`%PDF-1.4\n% ${words}\n%%EOF\n`)

/** The files of a grievance as the desk is shown them, in the order in which they came. */
async function filesOf(code: string) {
  const file = await desk.get<File>(`grievances/${code}`)
  return file.messages.flatMap(({ direction, attachments }) => (direction === 'in' ? attachments : []))
}

/** Looks again while the hours go by in minutes, until it is so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 40; look++) {
    if (await isSo()) return
    await town.pass(MINUTE)
    await pause(500)
  }
  assert.ok(await isSo(), 'it came to be so')
}

test('a photo that holds a virus is held away: the desk sees what was found, and no telephone ever gets it', async () => {
  const citizen = town.phone('919000000811', 'रीता')
  await citizen.sendPhoto(await infected(), { caption: WORDS })
  await town.quiet()
  await citizen.press('हाँ, दर्ज करें')
  await town.quiet()
  await town.pass(SOON)
  const { items } = await town.program.store.desk.grievances({ search: 'रीता' }, { limit: 5 })
  const code = items[0]?.code ?? ''
  const officer = await holder(town, code)
  assert.ok(
    officer.inbox.some(({ text }) => text.includes(code)),
    'the grievance itself is sent to the officer',
  )

  await citizen.sendDocument(paper(INFECTED), { mime: 'application/pdf', filename: 'कागज.pdf' })
  await citizen.sendPhoto(await photo())
  await town.quiet()
  await town.pass(MINUTE)
  await town.pass(MINUTE)

  const [picture] = await filesOf(code)
  assert.equal(picture?.state, 'held')
  assert.equal(picture?.found, FINDING)
  assert.ok((picture?.bytes ?? 0) > 1000, 'its size is shown')
  assert.equal(picture?.url, undefined)
  for (const post of ['CELL-OP-1', 'DM']) {
    const screen = await screenOf(town, post)
    for (const size of ['', '?size=thumb', '?size=original']) {
      const answer = await screen.raw(`attachments/${picture?.id}${size}`)
      assert.equal(answer.status, 422)
      assert.ok(!(await answer.text()).includes(INFECTED))
    }
  }

  await reported(town, [officer, code, 'वाशर बदला, पानी आ रहा है'])
  await town.pass(MINUTE)
  assert.ok(
    officer.inbox.some(({ media }) => media),
    'what was clean is handed on',
  )
  for (const phone of [officer, citizen])
    for (const { media, text } of phone.inbox)
      assert.ok(!media || !Buffer.from(media.bytes).includes(INFECTED), `no virus came with: ${text}`)

  const { scanner } = await desk.get<Health>('health')
  assert.equal(scanner.address, clamd.address)
  assert.match(scanner.version ?? '', /^ClamAV/)
  assert.equal(scanner.waiting, 0)
  const named = scanner.held.map(({ name, found }) => `${name ?? '-'} ${found}`)
  assert.ok(named.includes(`कागज.pdf ${FINDING}`), named.join())
})

test('a file with a virus is not taken at a screen, and a clean one is', async () => {
  const refused = await desk.hand(paper(`${INFECTED} at the counter`), 'आवेदन.pdf')
  assert.equal(refused.status, 422)
  assert.equal((await desk.hand(paper('clean'), 'आवेदन.pdf')).status, 201)
  const { scanner } = await desk.get<Health>('health')
  assert.ok(scanner.held.some(({ name }) => name === 'आवेदन.pdf'))
})

test('a photo with a virus is no proof of an officer: the report is not taken, and a clean photo mends it', async () => {
  const [code = ''] = await told(town, [town.phone('919000000813', 'मीरा'), WORDS])
  const officer = await holder(town, code)
  await officer.say(`${code} वाशर बदला, पानी आ रहा है`)
  await officer.sendPhoto(await infected())
  await officer.sendLocation(18.22, 70.43)
  await town.quiet()
  await officer.say('हो गया')
  await town.quiet()
  await officer.press('जमा करें')
  await town.quiet()
  await town.pass(SOON)
  assert.equal((await town.file(code)).grievance.reports.length, 0)
  assert.match(officer.inbox.map(({ text }) => text).join('\n'), /वायरस मिला, कृपया दूसरी भेजें/)

  await officer.sendPhoto(await photo())
  await town.quiet()
  await officer.say('हो गया')
  await town.quiet()
  await officer.press('जमा करें')
  await town.quiet()
  await town.pass(SOON)
  assert.equal((await town.file(code)).grievance.reports.length, 1)
})

test('a false alarm is released by the administrator, with a reason that stays, and the file opens then', async () => {
  const citizen = town.phone('919000000811')
  const { items } = await town.program.store.desk.grievances({ search: 'रीता' }, { limit: 5 })
  const code = items[0]?.code ?? ''
  const held = (await desk.get<Health>('health')).scanner.held.find(({ name }) => name === 'कागज.pdf')
  assert.ok(held)
  const path = `health/held/${held.file}/release`
  const reason = { reason: 'कार्यालय का अपना प्रपत्र है, दूसरी मशीन पर जाँचा' }
  assert.equal((await desk.post(path, reason)).status, 403, 'the desk may not')
  const keeper = await screenOf(town, 'NIC-DIO')
  assert.equal((await keeper.post(path, { reason: '  ' })).status, 400, 'not without a reason')
  const done = await keeper.post(path, reason)
  assert.equal(done.status, 200)
  assert.equal((await keeper.post(path, reason)).status, 404, 'once')
  const { scanner } = await desk.get<Health>('health')
  assert.ok(!scanner.held.some(({ file }) => file === held.file))
  assert.equal(scanner.released[0]?.reason, reason.reason)
  const stood = (await filesOf(code)).find(({ filename }) => filename === 'कागज.pdf')
  assert.equal(stood?.state, 'stored')
  assert.equal((await desk.raw(`attachments/${stood?.id}`)).status, 200)

  await citizen.sendDocument(paper(INFECTED), { mime: 'application/pdf', filename: 'फिर वही.pdf' })
  await town.quiet()
  await town.pass(MINUTE)
  assert.deepEqual(
    (await filesOf(code)).filter(({ state }) => state === 'held').map(({ filename }) => filename),
    [undefined],
    'the same bytes are never held again',
  )
})

test('while the scanner is away files wait and are told as waiting, the administrator hears of it, and then they are judged', async () => {
  const [place] = clamd.address.split(':').slice(-1)
  await told(town, [town.phone('919000000812', 'गीता'), WORDS])
  await clamd.close()
  const citizen = town.phone('919000000812')
  await citizen.sendPhoto(await photo())
  await citizen.sendPhoto(await infected())
  const handed = await desk.hand(paper('while it is away'), 'बाद में.pdf')
  assert.equal(handed.status, 201, 'nobody is turned away because our scanner is')
  await town.quiet()
  const [code = ''] = await told(town, [town.phone('919000000814', 'सोनी'), WORDS])
  const officer = await holder(town, code)
  await reported(town, [officer, code, 'वाशर बदला, पानी आ रहा है'])
  assert.equal((await town.file(code)).grievance.reports.length, 0, 'the report waits a little')

  const thread = (
    await town.program.store.desk.conversations('all', 'nobody' as never, { limit: 100 })
  ).items.find(({ name }) => name === 'गीता')
  const waiting = async () => {
    const { messages } = await town.program.store.desk.thread(thread?.id ?? ('' as never), { limit: 100 })
    return messages.flatMap(({ direction, attachments }) => (direction === 'in' ? attachments : []))
  }
  const before = await waiting()
  assert.deepEqual(
    before.map(({ state, scanning, file }) => [state, scanning, file]),
    [
      ['waiting', true, undefined],
      ['waiting', true, undefined],
    ],
  )
  assert.equal((await desk.raw(`attachments/${before[0]?.id}`)).status, 409)
  const { scanner } = await desk.get<Health>('health')
  assert.equal(scanner.version, undefined)
  assert.equal(scanner.waiting, 4)
  assert.match(scanner.why ?? '', /ECONNREFUSED/)
  const keeper = town.officer('NIC-DIO')
  await until(async () => keeper.inbox.some(({ text }) => /Trouble at a service: Virus scanner/.test(text)))
  assert.ok((await desk.get<Health>('health')).alerts.some(({ channel }) => channel === 'scanner'))

  await until(async () => (await town.file(code)).grievance.reports.length > 0)
  const { grievance } = await town.file(code)
  assert.deepEqual([grievance.reports[0]?.review, grievance.state], [true, 'in_review'])

  clamd = await startClamd(Number(place))
  await until(async () => (await waiting()).every(({ state }) => state !== 'waiting'))
  assert.deepEqual((await waiting()).map(({ state }) => state).toSorted(), ['held', 'stored'])
  await until(async () => (await desk.get<Health>('health')).scanner.waiting === 0)
  await until(async () => keeper.inbox.some(({ text }) => /well again: Virus scanner/.test(text)))
})
