import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openSocialTown, type SocialTown } from './fixtures/social.ts'
import { SOON } from './fixtures/steps.ts'
import { HOUR, MINUTE } from './town.ts'

let town: SocialTown
before(async () => {
  town = await openSocialTown(
    { X_ACCESS_TOKEN: '', X_CLIENT_ID: 'client', X_REFRESH_TOKEN: 'first-refresh' },
    { oauth: { clientId: 'client', refreshToken: 'first-refresh' } },
  )
})
after(() => town?.close())

const WORDS = 'हमारे टोले का चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा। ग्राम जगतबारी'

/** Somebody mentions us, and what is registered is answered. */
async function answered(name: string): Promise<readonly string[]> {
  const post = await town.x.mention(town.x.person(name, name), WORDS)
  await town.rest()
  await town.pass(30_000)
  await town.pass(SOON)
  await town.rest()
  return town.x.answers(post.id)
}

/** Hours pass, and the doors are looked at all the while. */
async function hours(many: number): Promise<void> {
  for (let quarter = 0; quarter < many * 4; quarter++) await town.pass(15 * MINUTE)
  await town.looked()
}

test('the token of our handle is renewed while it still holds, and answers go out hours later', async () => {
  assert.equal((await answered('asha')).length, 1)
  const first = town.x.state.grant.times
  assert.ok(first >= 1)
  await hours(5)
  assert.ok(town.x.state.grant.times >= first + 2)
  const { refused } = town.x.state
  assert.equal((await answered('gita')).length, 1)
  assert.deepEqual(
    refused.filter(({ status }) => status === 401),
    [],
    'no answer was ever tried with a dead token',
  )
})

test('what renews it is kept where no plain word of it stands', async () => {
  const kept = await town.program.store.tokens.find('7700000000000001')
  assert.ok(kept)
  assert.doesNotMatch(kept.sealed, /refresh|access/)
  assert.doesNotMatch(Buffer.from(kept.sealed, 'base64').toString('latin1'), /refresh|access/)
})

test('when renewing fails a person is told, and once it goes again what waited is said, once', async () => {
  town.x.state.grant.refused = true
  await hours(3)
  const notices = await town.program.store.desk.serviceNotices(50)
  const about = notices.filter((one) => one.about === 'token-not-renewed')
  assert.ok(about.length >= 1)
  assert.ok(about.every(({ alarming }) => alarming))
  const posts = [...town.program.house.channels.values()].find(({ name }) => name === 'x')
  const ends = await posts?.tokenEnds?.()
  assert.ok(ends && ends.getTime() <= town.now().getTime(), 'the look at the doors is told that it ended')
  assert.ok(
    (await town.program.store.alerts.open()).some(({ channel, kind }) => channel === 'x' && kind === 'token'),
    'and it is a trouble of the door',
  )
  assert.deepEqual(await answered('meena'), [])
  town.x.state.grant.refused = false
  await town.looked()
  assert.equal(await posts?.tokenEnds?.(), undefined, 'while it is renewed it does not end')
  for (let times = 0; times < 8; times++) await town.pass(10 * MINUTE)
  const post = town.x.state.posts.find(({ text }) => text.includes(WORDS) && text.length > 0)
  assert.ok(post)
  const last = town.x.state.posts.filter(({ summons }) => summons).at(-1)
  assert.equal(town.x.answers(last?.id ?? '').length, 1)
})

test('after we were away what was missed is asked for again and found by looking, and nothing comes twice', async () => {
  const { x } = town
  const ravi = x.person('ravi', 'रवि')
  const lata = x.person('lata', 'लता')
  x.state.hook.lost = true
  const unseen = await x.mention(ravi, WORDS)
  await x.write(lata, 'नमस्ते, हमारे गाँव में बिजली नहीं है')
  x.state.hook.lost = false
  await town.pass(2 * HOUR)
  await town.looked()
  await town.pass(30_000)
  await town.pass(SOON)
  await town.rest()
  assert.ok(x.state.replays.length >= 1)
  assert.match(x.state.replays[0]?.from ?? '', /^2026\d{8}$/)
  assert.equal(x.answers(unseen.id).length, 1, 'told again and found by looking, answered once')
  assert.ok(lata.inbox.length >= 1, 'a private message is never found by looking, only by asking again')
})
