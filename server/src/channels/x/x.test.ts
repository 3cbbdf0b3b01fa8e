import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { MessageId } from '#core/ids.ts'
import type { Say } from '#core/message/outgoing.ts'
import type { Channel, Envelope, Heard } from '#ports/channel.ts'
import type { Spending } from '#ports/spending.ts'
import { fitted, weightOf } from './words.ts'
import { x } from './x.ts'

const USER = '7700000000000001'
const FOLDER = join(import.meta.dirname, 'fixtures')
const NOW = new Date('2026-10-06T05:00:00Z')
const ID = '0192b3c4-0000-7000-8000-000000000001' as MessageId
const WORDS: Say = { type: 'text', text: 'आपकी शिकायत दर्ज हुई: ABH-2026-000001' }
const noFile = async () => {
  throw new Error('there is no file')
}

function doorsAnswering(
  answer: (url: string) => readonly [number, unknown, Record<string, string>?],
  capUsd = 50,
) {
  const asked: string[] = []
  const sums = new Map<string, number>()
  const spending: Spending = {
    add: async (account, month, micros) => {
      sums.set(account + month, (sums.get(account + month) ?? 0) + micros)
      return sums.get(account + month) ?? 0
    },
    of: async (account, month) => sums.get(account + month) ?? 0,
  }
  const [posts, messages] = x({
    userId: USER,
    handle: '@dm_abhyas',
    bearerToken: 'bearer',
    accessToken: 'access',
    consumerSecret: 'secret',
    apiUrl: 'https://x.example.invalid',
    monthlyCapUsd: capUsd,
    timeoutMs: 1000,
    spending,
    now: () => NOW,
    sniff: async () => undefined,
    fetch: async (url) => {
      asked.push(String(url))
      const [status, body, headers = {}] = answer(String(url))
      return new Response(JSON.stringify(body), { status, headers })
    },
  })
  return { asked, posts, messages, spending }
}

const { posts: door } = doorsAnswering(() => [500, {}])
/** This door reads at once. */
const readAt = (channel: Channel, envelope: Envelope) => channel.read(envelope) as readonly Heard[]
const heardIn = (body: Uint8Array) => readAt(door, { channel: 'x', receivedAt: NOW, headers: {}, body })
const heard = (name: string) => heardIn(readFileSync(join(FOLDER, `${name}.json`)))

test('the check of our address is answered with a proof, a delivery is known by its signature', () => {
  const proof = createHmac('sha256', 'secret').update('abc').digest('base64')
  assert.deepEqual(door.shakes?.({ crc_token: 'abc' }), {
    status: 200,
    body: JSON.stringify({ response_token: `sha256=${proof}` }),
  })
  assert.equal(door.shakes?.({ other: '1' }), undefined)
  const body = Buffer.from('{"text":"पानी"}')
  const signature = createHmac('sha256', 'secret').update(body).digest('base64')
  const genuine = (header: string, bytes = body) =>
    door.isGenuine({
      channel: 'x',
      receivedAt: NOW,
      headers: { 'x-twitter-webhooks-signature': header },
      body: bytes,
    })
  assert.equal(genuine(`sha256=${signature}`), true)
  assert.equal(genuine(signature), false)
  assert.equal(genuine(`sha256=${signature}`, Buffer.from('{"text":"other"}')), false)
})

test('every delivery is read to something, the same each time, and broken ones go to a person', () => {
  for (const name of readdirSync(FOLDER)) {
    const body = readFileSync(join(FOLDER, name))
    assert.ok(heardIn(body).length > 0, name)
    assert.deepEqual(heardIn(body), heardIn(body), name)
  }
  for (const text of ['', '{', '[]', '{"data":{}}'])
    for (const { kind } of heardIn(Buffer.from(text))) assert.equal(kind, 'unreadable', text)
})

test('a mention is told by handle and id, is answered where it stands, and found under the same name', () => {
  const [mention] = heard('mention-1')
  assert.ok(mention?.kind === 'message')
  assert.equal(mention.message.externalId, '1990000000000000001')
  assert.deepEqual(mention.message.from, [{ kind: 'user-id', value: '771' }])
  assert.equal(mention.message.profileName, 'Invented (@invented)')
  assert.deepEqual(mention.message.reply, { post: '1990000000000000001', thread: '1990000000000000001' })
  assert.deepEqual(
    heard('found').map(({ kind }) => kind),
    ['message', 'unreadable', 'notice'],
  )
})

test('an edited post is a change of its first one, a deleted one is taken back, a long one is whole', () => {
  const [edited] = heard('mention-2-edited')
  assert.equal(edited?.kind === 'edited' && edited.original, '1990000000000000001')
  assert.deepEqual(
    heard('reply-2-deleted').map(({ kind }) => kind),
    ['revoked'],
  )
  const [long] = heard('long')
  assert.deepEqual(long?.kind === 'message' && long.message.content, { type: 'text', text: 'पूरा लंबा पाठ' })
})

test('what is encrypted between telephones is kept as that, at the private door', () => {
  const [secret] = heard('encrypted')
  assert.equal(secret?.kind === 'message' && secret.message.content.type, 'other')
  assert.equal(secret?.kind === 'message' && secret.channel, 'x-message')
})

test('a film is the best of its forms, and each file a message', () => {
  const media = heard('mention-media').flatMap((one) => (one.kind === 'message' ? [one.message.content] : []))
  assert.deepEqual(
    media.map((content) => content.type === 'media' && content.mediaId),
    ['https://pbs.twimg.com/media/a.jpg', 'https://video.twimg.com/high.mp4'],
  )
})

test('a letter of Hindi weighs one with each of its signs, an emoji two, and no address goes out', () => {
  assert.equal(weightOf('पानी'), 4)
  assert.equal(weightOf('🙏'), 2)
  assert.equal(fitted('संख्या ABH-1 देखें https://example.invalid/t/abc'), 'संख्या ABH-1 देखें')
  const once = 'https://example.invalid/once/0192b3c4-0000-7000-8000-000000000001?k=abcdefghijklmnopqrstuv'
  assert.equal(fitted(`ABH-1 ${once}`), `ABH-1 ${once}`, 'the link that opens once stays')
  assert.ok(weightOf(fitted('शिकायत '.repeat(90))) <= 280)
})

test('where nobody summoned us nothing is said, and a refusal stands', async () => {
  const { posts, asked } = doorsAnswering(() => [403, { title: 'Forbidden', detail: 'not summoned' }])
  assert.equal((await posts.sends?.send([], WORDS, ID, noFile))?.kind, 'elsewhere')
  assert.equal(asked.length, 0)
  assert.equal((await posts.sends?.send([], WORDS, ID, noFile, { post: '1' }))?.kind, 'elsewhere')
})

test('the same words twice are the proof that the first stand there', async () => {
  const { posts } = doorsAnswering(() => [
    403,
    { detail: 'You are not allowed to create a Tweet with duplicate content.' },
  ])
  assert.equal((await posts.sends?.send([], WORDS, ID, noFile, { post: '1' }))?.kind, 'accepted')
})

test('too many calls wait until the window begins anew, for saying and for looking', async () => {
  const reset = String(NOW.getTime() / 1000 + 600)
  const { posts } = doorsAnswering(() => [429, { title: 'Too Many' }, { 'x-rate-limit-reset': reset }])
  const said = await posts.sends?.send([], WORDS, ID, noFile, { post: '1' })
  assert.equal(said?.kind === 'later' && said.waitMs, 600_000)
  const pulled = await posts.pulls?.pull({ since: '5' }, NOW)
  assert.equal(pulled?.again.getTime(), NOW.getTime() + 600_000)
  assert.deepEqual(pulled?.cursor, { since: '5', at: NOW.toISOString() }, 'nothing counts as seen')
})

test('mentions are read page by page since the newest that was seen', async () => {
  const post = (id: string) => ({ id, text: 'x', author_id: '771' })
  const { posts, asked } = doorsAnswering((url) =>
    url.includes('pagination_token')
      ? [200, { data: [post('6')], meta: { newest_id: '6', result_count: 1 } }]
      : [200, { data: [post('7')], meta: { newest_id: '7', next_token: 'n', result_count: 1 } }],
  )
  const pulled = await posts.pulls?.pull({ since: '5' }, NOW)
  assert.equal(pulled?.envelopes.length, 2)
  assert.deepEqual(pulled?.cursor, { since: '7', at: NOW.toISOString() })
  assert.ok(asked.every((url) => url.includes('since_id=5')))
})

test('the first look takes nothing of the past, also where there is none yet, and the next takes all that is new', async () => {
  const old = { id: '90', text: 'पुरानी बात', author_id: '771' }
  const { posts, asked } = doorsAnswering((url) =>
    url.includes('since_id=90')
      ? [200, { data: [{ ...old, id: '91' }], meta: { newest_id: '91', result_count: 1 } }]
      : [200, { data: [old], meta: { newest_id: '90', next_token: 'n', result_count: 1 } }],
  )
  const first = await posts.pulls?.pull(undefined, NOW)
  assert.deepEqual(first?.envelopes, [])
  assert.deepEqual(first?.cursor, { since: '90', at: NOW.toISOString() })
  assert.equal(asked.length, 1, 'one small page')
  assert.equal((await posts.pulls?.pull(first?.cursor, NOW))?.envelopes.length, 1)

  const quiet = doorsAnswering(() => [200, { meta: { result_count: 0 } }])
  const none = await quiet.posts.pulls?.pull(undefined, NOW)
  const { posts: later } = doorsAnswering(() => [
    200,
    { data: [old], meta: { newest_id: '90', result_count: 1 } },
  ])
  assert.equal((await later.pulls?.pull(none?.cursor, NOW))?.envelopes.length, 1, 'the first mention ever')
  const busy = doorsAnswering(() => [429, {}])
  const failed = await busy.posts.pulls?.pull(undefined, NOW)
  assert.deepEqual(
    (await later.pulls?.pull(failed?.cursor, NOW))?.envelopes,
    [],
    'a look that failed was none',
  )
})

test('each mention and each author that is shown with it is paid for', async () => {
  const { posts, spending } = doorsAnswering(() => [
    200,
    {
      data: [
        { id: '6', text: 'x', author_id: '771' },
        { id: '7', text: 'y', author_id: '771' },
      ],
      includes: { users: [{ id: '771', username: 'sunita', name: 'Sunita' }] },
      meta: { newest_id: '7', result_count: 2 },
    },
  ])
  await posts.pulls?.pull({ since: '5' }, NOW)
  assert.equal(await spending.of(USER, '2026-10'), 2 * 1000 + 10_000)
})

test('what was missed while we were away is asked for again until X gives it', async () => {
  let busy = true
  const { posts, asked } = doorsAnswering((url) => {
    if (url.endsWith('/2/webhooks')) return [200, { data: [{ id: '1' }] }]
    if (url.includes('/replay')) return busy ? [429, {}] : [200, { data: {} }]
    return [200, { meta: { result_count: 0 } }]
  })
  const at = new Date(NOW.getTime() - 3 * 3_600_000).toISOString()
  const replays = () => asked.filter((url) => url.includes('/replay')).length
  const first = await posts.pulls?.pull({ since: '5', at }, NOW)
  assert.match(first?.why ?? '', /what was missed could not be asked for/)
  assert.deepEqual(first?.cursor, { since: '5', at, refused: NOW.toISOString() }, 'still away since then')
  busy = false
  const second = await posts.pulls?.pull(first?.cursor, NOW)
  assert.equal(replays(), 2)
  assert.deepEqual(second?.cursor, { since: '5', at: NOW.toISOString() })
  await posts.pulls?.pull(second?.cursor, NOW)
  assert.equal(replays(), 2, 'once it came it is not asked for any more')
})

test('near the cap of the month a person is told once, at the cap nothing more is looked for, next month it begins anew', async () => {
  const { posts, spending, asked } = doorsAnswering(() => [200, { meta: { result_count: 0 } }], 1)
  await spending.add(USER, '2026-10', 850_000)
  const near = await posts.pulls?.pull({}, NOW)
  const [told] = (near?.envelopes ?? []).flatMap((envelope) => readAt(posts, envelope))
  assert.equal(told?.kind === 'notice' && told.about, 'spending-near-cap')
  const again = await posts.pulls?.pull(near?.cursor, NOW)
  assert.deepEqual(again?.envelopes, [])
  assert.equal(asked.length, 2)

  await spending.add(USER, '2026-10', 200_000)
  const over = await posts.pulls?.pull(again?.cursor, NOW)
  assert.equal(asked.length, 2, 'nothing was asked')
  const [stopped] = (over?.envelopes ?? []).flatMap((envelope) => readAt(posts, envelope))
  assert.equal(stopped?.kind === 'notice' && stopped.about, 'spending-cap-reached')
  await posts.pulls?.pull(over?.cursor, new Date('2026-11-01T00:00:00Z'))
  assert.deepEqual(
    asked.slice(2).map((url) => new URL(url).pathname),
    ['/2/webhooks', `/2/users/${USER}/mentions`],
    'what was missed meanwhile is asked for again too',
  )
})

test('choices are numbered in private, for there are no buttons', async () => {
  const { messages, asked } = doorsAnswering(() => [201, { data: { dm_event_id: '9' } }])
  const to = [{ kind: 'user-id', value: '771' }] as const
  assert.deepEqual(await messages.sends?.send(to, WORDS, ID, noFile), { kind: 'accepted', externalId: '9' })
  assert.match(asked[0] ?? '', /with\/771\/messages$/)
  assert.equal(messages.sends?.plain, true)
})

test('what X answers to a pasted address is kept as it came before it is read, and nobody is heard by it', async () => {
  const answer = {
    data: { id: '7', text: 'नल सूखा है', author_id: '771', attachments: { media_keys: ['3_1'] } },
    includes: { media: [{ media_key: '3_1', type: 'photo', url: 'https://pbs.twimg.com/media/a.jpg' }] },
  }
  const { posts } = doorsAnswering(() => [200, answer])
  const kept: Envelope[] = []
  const shown = await posts.shows?.show('7', async (one) => void kept.push(one))
  assert.deepEqual(shown?.kind === 'shown' && shown.pictures, ['https://pbs.twimg.com/media/a.jpg'])
  const [envelope] = kept
  assert.deepEqual(JSON.parse(new TextDecoder().decode(envelope?.body)), answer)
  assert.ok(envelope)
  assert.deepEqual(readAt(posts, envelope), [])
})
