import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findCodes } from '#core/grievance/code.ts'
import type { ConversationId } from '#core/ids.ts'
import { deedsOf } from '#journey/deeds.ts'
import { rows } from '../hard/post.ts'
import { openSocialTown, type SocialTown } from './fixtures/social.ts'
import { atScreen, kinds, SOON } from './fixtures/steps.ts'
import { DAY } from './town.ts'

let town: SocialTown
before(async () => {
  town = await openSocialTown()
})
after(() => town?.close())

const WORDS = 'हमारे टोले का चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा। ग्राम जगतबारी'
/** Public words are registered after a moment in which people add to them. */
const MOMENT = 30_000

async function registered(): Promise<void> {
  await town.rest()
  await town.pass(MOMENT)
  await town.pass(SOON)
  await town.rest()
}

const codeIn = (texts: readonly string[]) => findCodes(texts.join('\n'))[0]?.code ?? ''

test('both services make sure of their hooks', async () => {
  assert.equal(await town.facebook.handshake(), true)
  assert.equal(await town.x.check(), true)
})

test('a comment on the page becomes a grievance: in public the code alone, the details in private, once', async () => {
  const { facebook } = town
  const sunita = facebook.person('550000000000001', 'सुनीता देवी')
  const page = facebook.person('550000000000009', 'कोई और')
  const post = await facebook.post(page, 'नमस्ते')
  const comment = await facebook.post(sunita, WORDS, post.id)
  await registered()

  const [answer, ...more] = facebook.answers(comment.id)
  assert.deepEqual(more, [], 'one public answer')
  const code = codeIn([answer ?? ''])
  assert.match(answer ?? '', /दर्ज हुई/)
  assert.doesNotMatch(answer ?? '', /चापाकल|जगतबारी|सुनीता|http/)
  const held = await town.file(code)
  assert.equal(held.acts[0]?.act.kind === 'registered' && held.acts[0].act.channel, 'facebook')
  assert.equal(held.grievance.handle, '@dm.abhyas', 'as the table of official handles writes it')
  const [aside, ...others] = sunita.inbox
  assert.match(aside?.text ?? '', new RegExp(`${code}[\\s\\S]*जगतबारी`))
  assert.deepEqual(others, [], 'a comment is answered in private once; the rest waits for the person')

  // they write in private: the same citizen, and what waited goes
  await facebook.write(sunita, `${code} क्या हुआ?`)
  await town.rest()
  const told = sunita.inbox.map(({ text }) => text).join('\n')
  assert.match(told, /कनिष्ठ अभियंता/)
  assert.equal(facebook.answers(comment.id).length, 1, 'nothing more in public')
  const after = await town.file(code)
  assert.equal(kinds(after).includes('rebuffed'), false, 'whoever commented is known in private')
  assert.deepEqual(
    facebook.state.refused.filter((one) => one.code === 100),
    [],
    'no retired tag, no wrong call',
  )
})

test('a mention on X becomes a grievance: in public the code alone without an address, the details in a message', async () => {
  const { x } = town
  const ramesh = x.person('ramesh_ji', 'Ramesh Yadav')
  const post = await x.mention(ramesh, WORDS)
  await registered()
  const [answer, ...more] = x.answers(post.id)
  assert.deepEqual(more, [])
  const code = codeIn([answer ?? ''])
  assert.doesNotMatch(answer ?? '', /चापाकल|जगतबारी|Ramesh|http/)
  assert.equal((await town.file(code)).grievance.code, code)
  assert.match(ramesh.inbox.join('\n'), new RegExp(`${code}[\\s\\S]*जगतबारी`))
  await x.write(ramesh, `${code} स्थिति?`)
  await town.rest()
  assert.equal(kinds(await town.file(code)).includes('rebuffed'), false, 'the same citizen in both doors')
})

test('what the hooks lost is found by looking, once, also when it is told afterwards', async () => {
  const { facebook, x } = town
  const meena = facebook.person('550000000000002', 'मीना')
  const gita = x.person('gita', 'गीता')
  facebook.state.hook.lost = true
  x.state.hook.lost = true
  const lost = await facebook.post(meena, WORDS)
  const unseen = await x.mention(gita, WORDS)
  await town.rest()
  facebook.state.hook.lost = false
  x.state.hook.lost = false
  await town.looked()
  await registered()
  assert.equal(facebook.answers(lost.id).length, 1)
  assert.equal(x.answers(unseen.id).length, 1)

  facebook.state.hook.copies = 2
  await facebook.tellEntry(lost, 'add')
  await town.looked()
  facebook.state.hook.copies = 0
  await registered()
  assert.equal(facebook.answers(lost.id).length, 1, 'no second grievance of the same words')
  assert.equal(meena.inbox.length, 1)
  assert.equal(x.answers(unseen.id).length, 1)
})

test('a private message that the hook lost is found by looking, once, also when it is told afterwards', async () => {
  const { facebook } = town
  const lata = facebook.person('550000000000009', 'लता')
  facebook.state.hook.lost = true
  await facebook.write(lata, WORDS)
  await town.rest()
  facebook.state.hook.lost = false
  assert.equal(lata.inbox.length, 0)
  await town.looked()
  await registered()
  assert.ok(lata.inbox.length > 0, 'she is answered all the same')
  const all = async () => (await town.program.store.desk.grievances({}, { limit: 100 })).items.length
  await town.pass(20 * 60_000)
  const [many, missed] = [await all(), facebook.state.hook.missed.splice(0)]
  assert.ok(missed.length > 0)
  for (const payload of missed) await facebook.state.hook.tell(payload)
  await town.looked()
  await registered()
  await town.pass(20 * 60_000)
  assert.equal(await all(), many)
  const said = lata.inbox.map(({ text }) => text)
  assert.deepEqual(said, [...new Set(said)], 'nothing is said twice')
})

test('an answer that was lost on the way does not stand there twice', async () => {
  const { facebook, x } = town
  const asha = facebook.person('550000000000003', 'आशा')
  const ravi = x.person('ravi', 'रवि')
  ravi.open = false
  x.state.faults.loseNextAnswer = true
  const post = await x.mention(ravi, WORDS)
  await registered()
  const refused = x.state.refused.length
  await town.pass(11 * 60_000)
  await town.pass(11 * 60_000)
  const [, link, ...more] = x.answers(post.id)
  assert.match(
    link ?? '',
    /once/,
    'beside the answer the link that opens once, for the private thread is closed',
  )
  assert.deepEqual(more, [])
  assert.ok(refused > 0, 'whose messages are closed is not written to, and nothing is repeated for ever')
  const entry = await facebook.post(asha, WORDS)
  facebook.state.faults.loseNextAnswer = true
  await registered()
  await town.pass(11 * 60_000)
  await town.pass(11 * 60_000)
  assert.equal(facebook.answers(entry.id).length, 1)
})

test('what is edited or taken back is marked, and the first words stay', async () => {
  const { facebook, x } = town
  const lata = facebook.person('550000000000004', 'लता')
  const mohan = x.person('mohan', 'मोहन')
  const post = await facebook.post(lata, WORDS)
  const tweet = await x.mention(mohan, WORDS)
  await registered()
  const code = codeIn(facebook.answers(post.id))
  const xCode = codeIn(x.answers(tweet.id))
  await facebook.edit(post, 'अब सब ठीक है')
  await facebook.remove(post)
  await x.delete(await x.edit(tweet, 'कुछ और'))
  await town.rest()
  for (const one of [code, xCode]) {
    const { grievance } = await town.file(one)
    assert.match(grievance.gist, /चापाकल/)
  }
})

test('what is edited or taken back while the hook is dead is found by looking, once, also when it is told afterwards', async () => {
  const { facebook } = town
  const { hook } = facebook.state
  // nothing of what was said before the first look is looked at again
  await town.looked()
  const [kiran, other] = [
    facebook.person('550000000000031', 'किरण'),
    facebook.person('550000000000032', 'पड़ोसी'),
  ]
  const post = await facebook.post(kiran, WORDS)
  const comment = await facebook.post(other, `${WORDS} दूसरे टोले में भी`, post.id)
  const mid = await facebook.write(kiran, 'मेरा घर स्कूल के पास है')
  const unsent = await facebook.write(kiran, 'यह गलती से गया')
  await registered()
  await town.looked()
  await town.looked()
  const changes = () =>
    rows<{ external_id: string; edits: { content: { text?: string } }[]; revoked: boolean }>(
      town.databaseUrl,
      `select external_id, edits, revoked_at is not null as revoked from message
       where external_id = any($1) order by external_id`,
      [[post.id, comment.id, mid, unsent]],
    )
  const unchanged = await changes()
  assert.equal(unchanged.length, 4)
  assert.ok(
    unchanged.every(({ edits, revoked }) => edits.length === 0 && !revoked),
    'what was only looked at twice has no edit',
  )
  // what was said in private is registered when nothing more comes
  await town.pass(60 * 60_000)
  await town.looked()
  const many = (await town.program.store.desk.grievances({}, { limit: 200 })).items.length

  hook.missed.length = 0
  hook.lost = true
  await facebook.edit(post, `${WORDS} हैंडल भी टूटा है`)
  await facebook.remove(comment)
  await facebook.rewrite(kiran, mid, 'मेरा घर मंदिर के पास है')
  await facebook.unsend(kiran, unsent)
  hook.lost = false
  await town.looked()
  const told = async () =>
    (await changes()).map(({ external_id, edits, revoked }) => [
      external_id,
      edits.map(({ content }) => content.text ?? ''),
      revoked,
    ])
  const whole = [
    [post.id, [`${WORDS} हैंडल भी टूटा है`], false],
    [comment.id, [], true],
    [mid, ['मेरा घर मंदिर के पास है'], false],
    [unsent, [], true],
  ].toSorted(([one], [two]) => (String(one) < String(two) ? -1 : 1))
  assert.deepEqual(await told(), whole)

  const late = hook.missed.splice(0)
  assert.equal(late.length, 4)
  for (const payload of late) await hook.tell(payload)
  await town.looked()
  await town.looked()
  assert.deepEqual(await told(), whole, 'told afterwards it is the same change')
  assert.equal((await town.program.store.desk.grievances({}, { limit: 200 })).items.length, many)
})

test('a comment whose author is hidden is kept for the desk and answered by nobody', async () => {
  const { facebook } = town
  facebook.state.faults.hideFrom = true
  const entry = await facebook.post(facebook.person('550000000000005', 'छिपा'), WORDS)
  facebook.state.faults.hideFrom = false
  await registered()
  assert.deepEqual(facebook.answers(entry.id), [])
})

test('what an officer types into a public thread goes aside, and after a day only as a human agent', async () => {
  const { facebook } = town
  const uma = facebook.person('550000000000006', 'उमा')
  const entry = await facebook.post(uma, WORDS)
  await registered()
  const code = codeIn(facebook.answers(entry.id))
  const registration = (await town.file(code)).acts[0]?.act
  assert.ok(registration?.kind === 'registered' && registration.conversation)
  await facebook.write(uma, 'जी')
  await town.rest()
  await town.pass(2 * DAY)

  const type = (text: string, key: string) =>
    deedsOf(town.program.house).answer(
      atScreen(town, 'CELL-OP-1'),
      registration.conversation as ConversationId,
      { text, key },
    )
  assert.equal((await type('कृपया खंभे का नंबर लिखें', 'first')).ok, true)
  await town.rest()
  const last = uma.inbox.at(-1)
  assert.deepEqual([last?.text, last?.tag], ['कृपया खंभे का नंबर लिखें', 'HUMAN_AGENT'])
  assert.equal(facebook.answers(entry.id).length, 1, 'nothing of it in public')
  await town.pass(6 * DAY)
  assert.equal((await type('और एक बात', 'second')).ok, false, 'after seven days nobody may')
})

test('what somebody types in the page’s own inbox stands in the thread and the file as said, once', async () => {
  const { facebook } = town
  const rekha = facebook.person('550000000000007', 'रेखा')
  const entry = await facebook.post(rekha, WORDS)
  await registered()
  const code = codeIn(facebook.answers(entry.id))
  const said = rekha.inbox.length
  for (let times = 0; times < 2; times++)
    await facebook.echo({
      mid: 'm_typed_1',
      to: rekha.id,
      text: 'कल टीम आपके यहाँ आएगी',
      replies: [],
      at: town.now(),
    })
  await town.rest()
  const file = await town.program.store.desk.fileMessages((await town.file(code)).id)
  const typed = file.filter(({ content }) => JSON.stringify(content).includes('कल टीम'))
  assert.deepEqual(
    typed.map(({ direction, channel }) => [direction, channel]),
    [['out', 'messenger']],
  )
  assert.equal(rekha.inbox.length, said, 'nothing more is said to it')
})

test('what the same author adds in the same talk on X belongs to the same matter, whomever they answer there', async () => {
  const { x } = town
  const [author, other] = [x.person('kiran', 'किरण'), x.person('padosi', 'पड़ोसी')]
  const first = await x.mention(author, WORDS)
  await registered()
  const code = codeIn(x.answers(first.id))
  const theirs = await x.mention(other, 'हमारे यहाँ सड़क टूटी है। ग्राम तेजबारी', { under: first })
  await registered()
  const otherCode = codeIn(x.answers(theirs.id))
  assert.notEqual(otherCode, code, 'another author has a grievance of their own')
  const before = (await town.program.store.desk.grievances({}, { limit: 100 })).items.length

  // answers the neighbour, and means their own handpump
  await x.mention(author, 'कल भी कोई नहीं आया, हैंडल ही निकल गया है', { under: theirs })
  await registered()
  assert.equal((await town.program.store.desk.grievances({}, { limit: 100 })).items.length, before)
  const file = await town.program.store.desk.fileMessages((await town.file(code)).id)
  assert.ok(file.some(({ content }) => JSON.stringify(content).includes('हैंडल ही निकल गया')))
  const others = await town.program.store.desk.fileMessages((await town.file(otherCode)).id)
  assert.ok(!others.some(({ content }) => JSON.stringify(content).includes('हैंडल ही निकल गया')))
})
