import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findCodes } from '#core/grievance/code.ts'
import { receiver } from '#core/nodal/chain.ts'
import { deedsOf } from '#journey/deeds.ts'
import type { XPerson } from '#world/x-state.ts'
import { openSocialTown, type SocialTown } from './fixtures/social.ts'
import { atScreen, holder, reported, SOON } from './fixtures/steps.ts'

const STATE = '@abhyas_pradesh_sahayata'
const MAGISTRATE = {
  userId: '7700000000000009',
  handle: '@nagar_magistrate_abhyas',
  accessToken: 'access-of-magistrate',
}
const MOMENT = 30_000

let town: SocialTown
before(async () => {
  town = await openSocialTown(
    { X_MAGISTRATE: MAGISTRATE.accessToken },
    {
      handle: STATE,
      others: [MAGISTRATE],
      files: {
        'accounts.csv': () =>
          'code,service,name_hi,name_en\nX-CM,x,नगर मजिस्ट्रेट का हैंडल,Handle of the City Magistrate\n',
        'account_settings.csv': () =>
          [
            'account,setting,value',
            `X-CM,X_USER_ID,${MAGISTRATE.userId}`,
            `X-CM,X_HANDLE,${MAGISTRATE.handle}`,
            // biome-ignore lint/suspicious/noTemplateCurlyInString: the name of a secret, as the folder writes it
            'X-CM,X_ACCESS_TOKEN,${X_MAGISTRATE}',
            // biome-ignore lint/suspicious/noTemplateCurlyInString: the same
            'X-CM,X_BEARER_TOKEN,${X_BEARER_TOKEN}',
            // biome-ignore lint/suspicious/noTemplateCurlyInString: the same
            'X-CM,X_CONSUMER_SECRET,${X_CONSUMER_SECRET}',
            '',
          ].join('\n'),
      },
    },
  )
})
after(() => town?.close())

/** Somebody mentions the state, and what they wrote is registered. */
async function mentioned(who: XPerson, words: string) {
  const post = await town.x.mention(who, words)
  await town.rest()
  await town.pass(MOMENT)
  await town.pass(SOON)
  await town.rest()
  const code = findCodes(town.x.answers(post.id).join('\n'))[0]?.code ?? ''
  return { post, code }
}

const deeds = () => deedsOf(town.program.house)
const lists = () => town.program.store.nodal
const codesIn = async (view: 'here' | 'back' | 'below', post: string) =>
  (await lists().list(view, [post], { limit: 50 })).items.map(({ code }) => code)

async function refer(code: string, from: string, to: string, reason: string) {
  const { seq } = (await town.file(code)).grievance
  const done = await deeds().referral(atScreen(town, from), code, {
    seq,
    key: `refer-${code}-${to}`,
    post: to,
    reason,
  })
  await town.rest()
  return done
}

let handpump: Awaited<ReturnType<typeof mentioned>>

test('what names a village comes by the state nodal officer to the City Magistrate of that district, and says why', async () => {
  const sunita = town.x.person('sunita_d', 'सुनीता देवी')
  handpump = await mentioned(sunita, 'हमारे टोले का चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा। ग्राम जगतबारी')
  const { grievance, acts } = await town.file(handpump.code)
  assert.equal(grievance.handle, STATE)
  assert.equal(grievance.post, 'OTH-CM')
  assert.deepEqual(grievance.chain, ['STATE-NOD'])
  const [routed, referred] = acts.filter(({ act }) => act.kind === 'routed' || act.kind === 'referred')
  assert.match(
    routed?.act.kind === 'routed' ? routed.act.why.hi : '',
    /राज्य के हैंडल @abhyas_pradesh_sahayata पर आई/,
  )
  assert.match(referred?.act.kind === 'referred' ? referred.act.why.hi : '', /जगतबारी अभ्यास जिले में है/)
  assert.deepEqual(referred?.by, { kind: 'program', part: 'routing' })
  assert.deepEqual(await codesIn('here', 'OTH-CM'), [handpump.code])
  assert.deepEqual(
    await codesIn('below', 'STATE-NOD'),
    [handpump.code],
    'the state sees it and where it lies',
  )
})

test('what names another district goes to the nodal officer there; what names none waits for the state, who says which', async () => {
  const mohan = town.x.person('mohan_k', 'मोहन')
  const there = await mentioned(mohan, 'नदीपार में सड़क पर बड़े गड्ढे हैं, रोज दुर्घटना होती है')
  assert.equal((await town.file(there.code)).grievance.post, 'NDP-CM')
  const nowhere = await mentioned(town.x.person('lata_s', 'लता'), 'पेंशन छह महीने से नहीं आई, कोई सुनता नहीं')
  assert.equal((await town.file(nowhere.code)).grievance.post, 'STATE-NOD')
  assert.deepEqual(await codesIn('here', 'STATE-NOD'), [nowhere.code])

  assert.equal((await refer(nowhere.code, 'STATE-NOD', 'NDP-CM', 'आवेदक ने फोन पर नदीपार बताया')).ok, true)
  assert.deepEqual(new Set(await codesIn('here', 'NDP-CM')), new Set([there.code, nowhere.code]))
  assert.equal((await refer(nowhere.code, 'NDP-CM', 'STATE-NOD', 'यह हमारे जिले की नहीं है')).ok, true)
  const back = await town.file(nowhere.code)
  assert.deepEqual([back.grievance.post, back.grievance.chain], ['STATE-NOD', []])
  assert.equal((await refer(nowhere.code, 'STATE-NOD', 'OTH-CM', 'अभ्यास जिले की निकली')).ok, true)

  // taken back from one who has it, by the one who gave it
  assert.equal((await refer(there.code, 'STATE-NOD', 'OTH-CM', 'सड़क का यह भाग अभ्यास में है')).ok, true)
  const taken = await town.file(there.code)
  assert.deepEqual([taken.grievance.post, taken.grievance.chain], ['OTH-CM', ['STATE-NOD']])
})

test('nobody gives it to somebody who is not a nodal officer below, and nobody off the chain gives it on', async () => {
  assert.deepEqual(
    [await refer(handpump.code, 'OTH-CM', 'PHE-JE-01', 'सीधे')].map((one) => !one.ok && one.refusal),
    ['not-on-the-chain'],
  )
  const stranger = await refer(handpump.code, 'CELL-NOD', 'PHE-NOD', 'जल्दी')
  assert.equal(!stranger.ok && stranger.refusal, 'act-not-yours')
})

test('the magistrate gives it to the department, whose report comes back to him and to nobody beside him', async () => {
  assert.equal((await refer(handpump.code, 'OTH-CM', 'PHE-NOD', 'पेयजल विभाग तत्काल मरम्मत कराए')).ok, true)
  const { grievance } = await town.file(handpump.code)
  assert.deepEqual(grievance.chain, ['STATE-NOD', 'OTH-CM'])
  const given = await deeds().transfer(atScreen(town, 'PHE-NOD'), handpump.code, {
    seq: grievance.seq,
    key: 'to-the-engineer',
    post: 'PHE-JE-01',
    reason: 'मौके पर मरम्मत करें',
  })
  assert.equal(given.ok, true)
  await town.rest()
  await reported(town, [
    await holder(town, handpump.code),
    handpump.code,
    'चापाकल की मरम्मत कर दी गई, पानी आ रहा है।',
  ])
  const held = await town.file(handpump.code)
  assert.equal(held.grievance.state, 'in_review')
  assert.deepEqual(await codesIn('back', 'OTH-CM'), [handpump.code])
  const review = (post: string) =>
    deeds().review(atScreen(town, post), handpump.code, { seq: held.grievance.seq, key: `review-${post}` })
  const other = await review('CELL-REV')
  assert.equal(!other.ok && other.refusal, 'act-not-yours')
  assert.equal((await review('OTH-CM')).ok, true)
  await town.rest()
  await town.pass(SOON)
  const reviewed = await town.file(handpump.code)
  const by = reviewed.acts.findLast(({ act }) => act.kind === 'reviewed')?.by
  assert.equal(by?.kind === 'officer' && by.post, 'OTH-CM')
  assert.deepEqual(await codesIn('back', 'OTH-CM'), [])
})

test('where the post does not name his own handle the answer stands under it as the state, with the code alone', () => {
  assert.deepEqual(town.x.answers(handpump.post.id, MAGISTRATE.userId), [])
  const [, answer, ...more] = town.x.answers(handpump.post.id)
  assert.deepEqual(more, [])
  assert.match(answer ?? '', new RegExp(`${handpump.code}: आख्या आ गई है`))
  const told = town.x.state.people.values().find(({ username }) => username === 'sunita_d')?.inbox ?? []
  assert.match(told.join('\n'), /मरम्मत कर दी गई/, 'what was done is said aside')
})

test('where it names his handle too he answers as himself, and it is one grievance though both handles heard it', async () => {
  const asha = town.x.person('asha_m', 'आशा')
  const { post, code } = await mentioned(
    asha,
    `${MAGISTRATE.handle} समिति पर यूरिया खाद नहीं मिल रही। ग्राम जगतबारी`,
  )
  await town.looked()
  await town.pass(MOMENT)
  await town.rest()
  assert.equal(town.x.answers(post.id).length, 1)
  assert.deepEqual(town.x.answers(post.id, MAGISTRATE.userId), [])
  const { grievance } = await town.file(code)
  assert.equal(grievance.post, 'OTH-CM')
  const done = await deeds().report(atScreen(town, 'OTH-CM'), code, {
    seq: grievance.seq,
    key: 'own-report',
    text: 'समिति पर यूरिया की खेप पहुँचा दी गई है, कल से बाँटी जाएगी।',
    evidence: [],
    withoutAnswers: 'स्वयं जाँच की',
  })
  assert.deepEqual(done.ok || done.refusal, true)
  await town.rest()
  const handed = (await town.file(code)).grievance
  assert.equal(receiver(handed), undefined, 'above him is the state alone, so it comes back up to nobody')
  assert.equal(
    handed.state,
    'in_review',
    'a report without the proof of its subject is read by the control room',
  )
  const how = { seq: handed.seq, key: 'review-of-own' }
  assert.equal((await deeds().review(atScreen(town, 'CELL-REV'), code, how)).ok, true)
  await town.rest()
  await town.pass(SOON)
  await town.rest()
  assert.match(town.x.answers(post.id, MAGISTRATE.userId).join('\n'), new RegExp(`${code}: आख्या`))
})

test('each sees how much of it is late, and the state sees with whom', async () => {
  await town.pass(40 * 86_400_000)
  const counts = await lists().counts(['STATE-NOD'], town.now())
  assert.equal(counts.below.late, counts.below.open)
  assert.ok(counts.below.late >= 2)
  const below = await lists().below(['STATE-NOD'], town.now())
  assert.deepEqual(
    below.map(({ post }) => post),
    ['OTH-CM'],
  )
})
