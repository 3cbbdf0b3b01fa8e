import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { GroupPostId, PersonId } from '#core/ids.ts'
import { writeLine } from '#journey/4-assignment/direct-line.ts'
import { answerInGroup } from '#journey/4-assignment/group-answer.ts'
import { deedsOf } from '#journey/deeds.ts'
import type { Edit } from '#ports/administration.ts'
import { nudge, postToGroup } from '#watch/groups/post.ts'
import { withWindows } from '../quiet-district.ts'
import { photo } from './fixtures/photo.ts'
import { atScreen, kinds, SOON, since, toldOne } from './fixtures/steps.ts'
import { MINUTE, openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  // What comes inside a window is shared by itself; this one calls nobody of the groups below.
  town = await openTown({
    files: {
      'settings.yaml': (text) =>
        withWindows(
          text,
          '  - { code: janmilan, nameHi: जन मिलन, nameEn: public hearing, from: "09:00", to: "11:00", groups: [EXC] }\n',
        ),
    },
  })
  await change(
    { file: 'leaves.csv', kind: 'row', after: leave('pramod-prajapati', 'arvind-sonkar') },
    { file: 'settings.yaml', kind: 'value', path: ['groupSources'], before: ['walkin'], after: ['whatsapp'] },
  )
})
after(() => town?.close())

const leave = (person: string, substitute: string) => ({
  person,
  from: '2026-10-05',
  to: '2026-10-20',
  substitute,
})

async function change(...edits: readonly Edit[]): Promise<void> {
  const { administration } = town.program
  const changed = await administration.change({ by: 'pankaj-gupta' as PersonId, why: 'परीक्षण', edits })
  assert.equal(changed.kind, 'changed', JSON.stringify(changed))
}

const feed = async (group: string, notAbout: readonly string[] = []) =>
  town.program.store.groupsDesk.feed(group, { limit: 30, notAbout })
const deliveries = async (post: string) => town.program.store.groupsDesk.deliveries(post as GroupPostId)
const phonesOf = (...posts: readonly string[]) => posts.map((post) => town.officer(post))

test('a grievance of the hearing is shared in its group: the holder gets the buttons, the others the news; answers land in the file', async () => {
  const words = 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'
  const code = await toldOne(town, town.phone('919000000601', 'सुनीता'), words)
  const held = await town.file(code)
  assert.equal(held.grievance.post, 'PHE-JE-02')
  const [holder, se, je4] = phonesOf('PHE-JE-03', 'PHE-SE', 'PHE-JE-04')
  assert.ok(holder && se && je4)
  const [post] = await feed('PHE')
  assert.equal(post?.kind, 'card')
  assert.equal(post?.code, code)
  const cards = holder.inbox.filter(({ text }) => text.includes(code))
  assert.equal(cards.length, 1, 'the substitute has the card of the work, and no second one from the group')
  assert.ok(cards[0]?.buttons.some(({ title }) => title === 'स्वीकार'))
  const news = se.inbox.filter(({ text }) => text.includes(code))
  assert.equal(news.length, 1)
  assert.ok(!news[0]?.text.includes('919000000601') && !news[0]?.text.includes('90000 00601'))
  assert.ok(
    (await town.file(code)).acts.some(({ act }) => act.kind === 'noted' && /ग्रुप में भेजी/.test(act.text)),
  )

  await holder.read()
  await town.quiet()
  const substitute = (await deliveries(post?.id ?? '')).find(({ person }) => person === 'arvind-sonkar')
  assert.ok(substitute?.seenAt, 'reading the card of the work is reading the card of the group')

  await se.say('पुर्जे मेरे गोदाम में हैं, मँगा लें', { context: news[0]?.id ?? '' })
  await town.quiet()
  await je4.say(`${code} मेरे पास मिस्त्री खाली है`)
  await town.quiet()
  const notes = (await town.file(code)).acts.filter(
    ({ by, act }) => act.kind === 'noted' && by.kind === 'officer',
  )
  assert.deepEqual(
    notes.map(({ by }) => by.kind === 'officer' && by.post),
    ['PHE-SE', 'PHE-JE-04'],
  )
  assert.match(se.latest().text, /फ़ाइल में और “पेयजल” ग्रुप में लिख दिया गया/)
  assert.ok(!kinds(await town.file(code)).includes('rebuffed'))

  await holder.say('पुर्जा लगा दिया, पानी आ गया', { context: cards[0]?.id ?? '' })
  await holder.sendPhoto(await photo({ lat: 18.22, lng: 70.43, at: '2026:10:06 11:00:00' }))
  await holder.say('हो गया')
  await town.quiet()
  await holder.press('जमा करें')
  await town.quiet()
  await town.pass(SOON)
  const { grievance } = await town.file(code)
  assert.equal(grievance.reports.length, 1, 'the answer of whoever has the work is a report')
  assert.match(grievance.reports[0]?.text ?? '', /पुर्जा लगा दिया/)
  const answers = (await feed('PHE')).filter(({ kind }) => kind === 'answer')
  assert.deepEqual(
    answers.map(({ words }) => words),
    ['पुर्जा लगा दिया, पानी आ गया', `${code} मेरे पास मिस्त्री खाली है`, 'पुर्जे मेरे गोदाम में हैं, मँगा लें'],
  )
  assert.equal((await feed('PHE')).find(({ id }) => id === post?.id)?.state, grievance.state)
})

test('a post into a group reaches each person once, the substitute of whoever is on leave, and tells who has it and who looked', async () => {
  const [se, ee, je3, je4, je5, je6] = phonesOf(
    'PHE-SE',
    'PHE-EE',
    'PHE-JE-03',
    'PHE-JE-04',
    'PHE-JE-05',
    'PHE-JE-06',
  )
  const away = town.officer('PHE-JE-02')
  assert.ok(se && ee && je3 && je4 && je5 && je6)
  Object.assign(je6.person, { hasWhatsApp: false })
  const { house } = town.program
  const body = { key: 'morning-post-1', text: 'आज 4 बजे सभी अपनी सूची के साथ आएँ', files: [] }
  const posted = await postToGroup(house, atScreen(town, 'CELL-NOD'), 'PHE', body)
  assert.equal(posted.ok && posted.value.count, 8)
  assert.equal((await postToGroup(house, atScreen(town, 'CELL-NOD'), 'PHE', body)).ok, true)
  await town.quiet()
  for (const phone of [se, ee, je3, je4, je5]) {
    assert.equal(phone.inbox.filter(({ text }) => text.includes('आज 4 बजे')).length, 1, phone.person.name)
    assert.match(phone.latest().text, /पेयजल[\s\S]*आज 4 बजे/)
  }
  assert.ok(!away.inbox.some(({ text }) => text.includes('आज 4 बजे')), 'who is on leave is left in peace')
  const [post] = await feed('PHE')
  assert.equal(post?.words, body.text)
  assert.deepEqual([post?.sent, post?.delivered, post?.seen, post?.accepted], [8, 7, 0, 0])
  const stuck = (await deliveries(post?.id ?? '')).filter((one) => one.stuck)
  assert.deepEqual(
    stuck.map(({ person, stuck }) => [person, stuck]),
    [['pankaj-kushwaha', 'failed']],
  )

  await Promise.all([je3.read(), je4.read()])
  await je5.press('समझ लिया')
  await je3.react(je3.latest().id, '👍')
  await town.quiet()
  const [now] = await feed('PHE')
  assert.deepEqual([now?.delivered, now?.seen, now?.accepted], [7, 3, 2])
  const signs = await town.program.store.groupsDesk.signs(['kavita-yadav', 'anjali-srivastava'] as PersonId[])
  assert.equal(signs.size, 2, 'who pressed and who only looked have both given a sign of life')
})

test('who has not looked is reminded, and not again within the hour', async () => {
  const [post] = await feed('PHE')
  const steward = atScreen(town, 'PHE-EE')
  const { house } = town.program
  const nudged = await nudge(house, steward, post?.id ?? '')
  assert.equal(nudged.ok && nudged.value.count, 5, 'four phones that lie still and one that is not there')
  await town.quiet()
  const [se] = phonesOf('PHE-SE')
  assert.match(se?.latest().text ?? '', /आज 4 बजे/)
  await se?.read()
  await town.quiet()
  assert.equal((await feed('PHE'))[0]?.seen, 4, 'the reminder carries the post; who reads it has looked')
  const again = await nudge(house, steward, post?.id ?? '')
  assert.equal(!again.ok && again.refusal, 'nudged-lately')
  await town.pass(61 * MINUTE)
  assert.equal((await nudge(house, steward, post?.id ?? '')).ok, true)
  const stranger = await nudge(house, atScreen(town, 'PHE-JE-03'), post?.id ?? '')
  assert.equal(!stranger.ok && stranger.refusal, 'act-not-yours')
  await town.quiet()
})

test('the steward posts by chat with a photo; a member may not; a group that nobody knows is asked for', async () => {
  const [ee, je3, je4] = phonesOf('PHE-EE', 'PHE-JE-03', 'PHE-JE-04')
  assert.ok(ee && je3 && je4)
  await je4.say('नमस्ते')
  await town.quiet()
  const heard = je4.inbox.length
  await ee.sendPhoto(await photo(), { caption: 'ग्रुप पेयजल: इस पंप का मॉडल देख लें' })
  await town.quiet()
  await town.pass(SOON)
  assert.match(since(ee, 0).join('\n'), /“पेयजल” ग्रुप में 7 लोगों को भेजा गया/)
  const got = je4.inbox.slice(heard)
  assert.ok(got.some(({ text }) => text.includes('इस पंप का मॉडल')))
  assert.ok(
    got.some(({ media }) => media !== undefined),
    'the photo comes behind the words',
  )
  await je3.say('ग्रुप PHE: सब लोग सुनें')
  await ee.say('ग्रुप चाँद: नमस्ते')
  await town.quiet()
  assert.match(je3.latest().text, /प्रभारी या विभागाध्यक्ष/)
  assert.match(ee.latest().text, /“चाँद” नाम का ग्रुप नहीं मिला/)
})

test('an answer that fits no grievance stays the member’s word in the feed', async () => {
  const [je4] = phonesOf('PHE-JE-04')
  const post = je4?.inbox.find(({ text }) => text.includes('आज 4 बजे'))
  await je4?.say('मैं 10 मिनट देर से आऊँगी', { context: post?.id ?? '' })
  await town.quiet()
  const [last] = await feed('PHE')
  assert.deepEqual([last?.kind, last?.words, last?.code], ['answer', 'मैं 10 मिनट देर से आऊँगी', undefined])
  assert.match(je4?.latest().text ?? '', /“पेयजल” ग्रुप में लिख दिया गया/)
})

test('a grievance about an officer reaches that officer by no group, and is not in their feed', async () => {
  const words = 'नल से पानी नहीं आ रहा। ग्राम निमनगर, ब्लॉक बेलवन'
  const code = await toldOne(town, town.phone('919000000602', 'गीता'), words)
  const deeds = deedsOf(town.program.house)
  const desk = atScreen(town, 'CELL-OP-1')
  const amended = await deeds.amendment(desk, code, {
    seq: (await town.file(code)).grievance.seq,
    key: 'about-the-engineer',
    against: 'PHE-JE-04',
    reason: 'आवेदक ने बताया',
  })
  assert.ok(amended.ok)
  await town.quiet()
  const je4 = town.officer('PHE-JE-04')
  const before = je4.inbox.length
  const shared = await deeds.sharing(desk, code, {
    seq: (await town.file(code)).grievance.seq,
    key: 'share-it-again',
  })
  assert.ok(shared.ok, JSON.stringify(shared))
  const post = { key: 'post-with-code', text: `${code} पर ध्यान दें`, files: [] }
  assert.ok((await postToGroup(town.program.house, atScreen(town, 'CELL-NOD'), 'PHE', post)).ok)
  await town.quiet()
  assert.ok(!since(je4, before).some((text) => text.includes(code)))
  assert.match(town.officer('PHE-SE').latest().text, new RegExp(code))
  const theirs = await feed('PHE', ['anjali-srivastava', 'PHE-JE-04'])
  assert.ok(theirs.length > 0 && !theirs.some((one) => one.code === code))
  assert.ok((await feed('PHE')).some((one) => one.code === code))
  const card = (await feed('PHE')).find((one) => one.code === code)
  const answered = await answerInGroup(town.program.house, atScreen(town, 'PHE-JE-04'), card?.id ?? '', {
    key: 'from-the-engineer',
    text: 'यह झूठ है',
  })
  assert.equal(!answered.ok && answered.refusal, 'unknown-group')
})

test('the direct line: the desk asks from the file, the officer answers by reply, and it is no report', async () => {
  const words = 'चापाकल खराब है। ग्राम पाकड़चक, ब्लॉक पलाशगंज'
  const code = await toldOne(town, town.phone('919000000603', 'मोहन'), words)
  const { house } = town.program
  const said = await writeLine(house, atScreen(town, 'CELL-OP-1'), code, {
    key: 'line-one-word',
    text: 'क्या आप आज मौके पर जा रहे हैं?',
  })
  assert.ok(said.ok, JSON.stringify([said, (await town.file(code)).grievance.post]))
  await town.quiet()
  const officer = town.officer('PHE-JE-05')
  assert.match(officer.latest().text, new RegExp(`${code}[\\s\\S]*आज मौके पर`))
  await officer.say('हाँ, 2 बजे पहुँचूँगी', { context: officer.latest().id })
  await town.quiet()
  assert.match(officer.latest().text, /कंट्रोल रूम को मिल गया/)
  const held = await town.file(code)
  assert.equal(held.grievance.reports.length, 0)
  assert.deepEqual(
    (await town.program.store.groupsDesk.line(held.id)).map(({ words, author }) => [words, author]),
    [
      ['क्या आप आज मौके पर जा रहे हैं?', atScreen(town, 'CELL-OP-1').person],
      ['हाँ, 2 बजे पहुँचूँगी', 'kavita-yadav'],
    ],
  )
  const stranger = await writeLine(house, atScreen(town, 'PHE-JE-03'), code, {
    key: 'line-stranger',
    text: 'मैं भी',
  })
  assert.equal(!stranger.ok && stranger.refusal, 'unknown-grievance')
})

test('files for a group are handed in like those of a form and reach every member', async () => {
  const { person } = atScreen(town, 'PHE-EE')
  const { token } = await town.program.store.staff.openSession(person, town.now(), 1)
  const authorization = `Bearer ${token}`
  const send = (path: string, type: string, body: BodyInit) =>
    fetch(`${town.url}/api/v1/${path}`, {
      method: 'POST',
      headers: { authorization, 'content-type': type },
      body,
    })
  const bytes = (await photo()) as unknown as BodyInit
  const handed = await send('uploads?name=naksha.jpg', 'application/octet-stream', bytes)
  const { ticket } = (await handed.json()) as { ticket: string }
  const body = JSON.stringify({ key: 'post-with-files', text: 'नक्शा देखें', uploads: [ticket] })
  const posted = await send('groups/PHE/posts', 'application/json', body)
  assert.equal(posted.status, 201)
  await town.quiet()
  const [post] = await feed('PHE')
  assert.equal(post?.files.length, 1)
  assert.equal(post?.files[0]?.filename, 'naksha.jpg')
  const again = JSON.stringify({ key: 'post-of-others', text: 'नक्शा', uploads: ['no-ticket'] })
  assert.equal((await send('groups/PHE/posts', 'application/json', again)).status, 400)
})
