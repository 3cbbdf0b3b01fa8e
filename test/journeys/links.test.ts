import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { PastedPost } from '#contract/links.ts'
import { photo } from './fixtures/photo.ts'
import { openSocialTown, PAGE, type SocialTown } from './fixtures/social.ts'
import { atScreen, SOON, village } from './fixtures/steps.ts'

let town: SocialTown
let token: string
before(async () => {
  town = await openSocialTown()
  const { person } = atScreen(town, 'CELL-OP-1')
  token = (await town.program.store.staff.openSession(person, town.now(), 12)).token
})
after(() => town?.close())

const WORDS = 'हमारे टोले का चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा। ग्राम जगतबारी'

async function post<T>(path: string, body: unknown): Promise<{ readonly status: number; readonly body: T }> {
  const answer = await fetch(`${town.url}/api/v1/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: (await answer.json()) as T }
}

const look = async (url: string) => (await post<PastedPost>('links', { url })).body

let forms = 0
async function register(link: object, more: object = {}) {
  const subject = [...town.program.district.subjects.values()].find(
    ({ parent, keywords }) => parent && keywords.hi.some((word) => word.includes('चापाकल')),
  )
  const made = await post<{ code: string }>('grievances', {
    ...{ key: `pasted-post-${++forms}`, messages: [], gist: WORDS, subject: subject?.code, link },
    place: village(town, 'तेजबारी').code,
    ...more,
  })
  await town.rest()
  await town.pass(SOON)
  return made
}

test('a post that the hook did not bring is pasted: its words and author are had for money, and it is one post for ever', async () => {
  const { x } = town
  const ramesh = x.person('ramesh_ji', 'Ramesh Yadav')
  await town.looked()
  x.state.hook.lost = true
  const tweet = await x.mention(ramesh, WORDS)
  x.state.hook.lost = false
  tweet.picture = await photo({ lat: 18.22, lng: 70.43, at: '2026:10:06 09:00:00' })
  const url = `https://twitter.com/ramesh_ji/status/${tweet.id}?s=20`

  const fresh = await look(url)
  assert.deepEqual(
    [fresh.door, fresh.author, fresh.known, fresh.shown?.user],
    ['x', '@ramesh_ji', undefined, ramesh.id],
  )
  assert.match(fresh.shown?.words ?? '', /चापाकल/)
  const month = town.now().toISOString().slice(0, 7)
  const account = [...town.program.house.channels.values()].find(({ name }) => name === 'x')?.account ?? ''
  assert.ok((await town.program.store.spending.of(account, month)) >= 15_000, 'post and author are counted')

  const { shown, author } = fresh
  assert.equal(shown?.pictures?.length, 1)
  const { words, user, pictures } = shown ?? {}
  const { body } = await register({ url, author, user, words, pictures })
  await town.rest()
  const held = await town.file(body.code)
  const [first] = held.acts
  assert.equal(first?.act.kind === 'registered' && first.act.channel, 'x')
  const kept = await town.program.store.together(({ conversations }) =>
    conversations.messages(held.grievance.messages),
  )
  const files = kept.flatMap(({ attachments }) => attachments)
  assert.deepEqual(
    files.map(({ state, mime }) => [state, mime]),
    [['stored', 'image/jpeg']],
    'the picture of the post is ours now, whatever becomes of the post',
  )
  assert.equal(held.grievance.name, '@ramesh_ji', 'the handle is the identity until somebody is verified')
  assert.equal((await look(url)).known?.grievance?.code, body.code)
  const again = await register({ url })
  assert.deepEqual([again.status, (again.body as { code?: string }).code], [409, 'post-known'])

  // now the service tells of it after all
  await town.looked()
  await town.pass(60_000)
  assert.deepEqual(x.answers(tweet.id), [], 'nothing is registered or answered a second time')

  // and the same author by himself: the same citizen
  const next = await x.mention(ramesh, 'अब सड़क भी टूट गई है, ग्राम जगतबारी')
  await town.rest()
  await town.pass(60_000)
  const known = await look(`https://x.com/i/status/${next.id}`)
  const other = await town.file(known.known?.grievance?.code ?? '')
  assert.equal(other.grievance.citizen, held.grievance.citizen)
})

test('what a door of ours heard by itself is found by its address', async () => {
  const { facebook } = town
  const sunita = facebook.person('550000000000001', 'सुनीता देवी')
  const entry = await facebook.post(sunita, WORDS)
  await town.rest()
  await town.pass(60_000)
  const number = entry.id.replace(`${PAGE}_`, '')
  const found = await look(`https://m.facebook.com/story.php?story_fbid=${number}&id=${PAGE}`)
  assert.ok(found.known?.grievance, 'the post of the page, by the address people copy')
  assert.equal(found.shown, undefined, 'nothing is paid for what is known')
})

test('without a token the clerk writes it down, the screenshot bears the address, and the next post of this handle is the same citizen', async () => {
  const url = 'https://www.instagram.com/kajri.d/p/C1a2b3c4d5e/?igsh=abc'
  const fresh = await look(url)
  assert.deepEqual([fresh.door, fresh.author, fresh.unshown], ['instagram', '@kajri.d', 'no-account'])
  const picture = await fetch(`${town.url}/api/v1/uploads?name=screen.jpg`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body: (await photo()) as BodyInit,
  })
  const { ticket } = (await picture.json()) as { ticket: string }
  const { body } = await register({ url, author: '@Kajri.D' }, { uploads: [ticket] })
  const held = await town.file(body.code)
  const messages = await town.program.store.together(({ conversations }) =>
    conversations.messages(held.acts.flatMap(({ act }) => (act.kind === 'registered' ? act.messages : []))),
  )
  assert.equal(messages.length, 3)
  const [, screen, address] = messages.map(({ content }) => content)
  assert.equal(screen?.type === 'media' && screen.caption, 'https://www.instagram.com/p/C1a2b3c4d5e')
  assert.equal(address?.type === 'text' && address.text, 'https://www.instagram.com/p/C1a2b3c4d5e')
  const second = await register({ url: 'https://instagram.com/reel/D1a2b3c4d5e', author: 'kajri.d' })
  const next = await town.file(second.body.code)
  assert.equal(next.grievance.citizen, held.grievance.citizen)
  const other = await register({ url: 'https://x.com/i/status/1850000000000000009', author: 'kajri.d' })
  assert.notEqual((await town.file(other.body.code)).grievance.citizen, held.grievance.citizen)
})

test('an address that is no post is refused with what to do', async () => {
  const { status, body } = await post<{ code?: string; title?: string }>('links', {
    url: 'https://example.org/1',
  })
  assert.deepEqual([status, body.code], [422, 'no-post-there'])
})

test('a post that belongs to a grievance there is joins its file with words and picture, and stays one post', async () => {
  const { body: made } = await register({
    url: 'https://x.com/i/status/1850000000000000021',
    author: 'first.ji',
  })
  const { x } = town
  x.state.hook.lost = true
  const tweet = await x.mention(x.person('other_ji', 'Sita Devi'), `${WORDS} फिर भी वैसा ही है`)
  x.state.hook.lost = false
  tweet.picture = await photo({ lat: 18.22, lng: 70.43, at: '2026:10:06 09:00:00' })
  const url = `https://x.com/other_ji/status/${tweet.id}`
  const { author, shown } = await look(url)
  const link = { url, author, user: shown?.user, words: shown?.words, pictures: shown?.pictures }
  const before = await town.file(made.code)
  const join = async (code: string, key: string) =>
    post<{ code?: string }>(`grievances/${code}/joining`, {
      ...{ key, seq: (await town.file(code)).grievance.seq, messages: [], text: shown?.words, link },
    })
  assert.equal((await join(made.code, 'joins-a-post')).status, 200)
  await town.rest()
  await town.pass(SOON)
  const held = await town.file(made.code)
  const last = held.acts.at(-1)?.act
  assert.ok(last?.kind === 'joined')
  assert.match(last.why.en, /public post.*x\.com\/other_ji\/status/)
  const kept = await town.program.store.together(({ conversations }) => conversations.messages(last.messages))
  assert.equal(kept.length, 2, 'the words once, and the picture')
  assert.match(kept.map(({ content }) => ('text' in content ? content.text : '')).join(' '), /फिर भी वैसा/)
  assert.deepEqual(
    kept.flatMap(({ attachments }) => attachments.map(({ state }) => state)),
    ['stored'],
  )
  assert.equal(held.grievance.citizen, before.grievance.citizen, 'the complainant stays who they are')
  assert.equal((await look(url)).known?.grievance?.code, made.code)
  const again = await join(made.code, 'joins-it-again')
  assert.deepEqual([again.status, again.body.code], [409, 'post-known'])
  assert.equal((await register({ url })).status, 409, 'nor is it registered as another')
})
