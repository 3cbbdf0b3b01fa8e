import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feedPulls, messengerPulls } from './pull.ts'
import { read } from './read.ts'

const PAGE = '440000000000001'
const NOW = new Date('2026-10-06T05:00:00.700Z')
/** A Graph that answers as the test says. */
const graph = (fetch: (address: string | URL | Request) => Promise<Response>) => ({
  url: 'https://graph.example.invalid',
  version: 'v25.0',
  accessToken: 'token',
  timeoutMs: 1000,
  now: () => NOW,
  fetch,
})
const from = { id: '550000000000001', name: 'Sunita' }
const said = (id: string, created_time: string) => ({ id, from, message: `words of ${id}`, created_time })

test('the first look at a page hears nothing of the past, then or later, and everything that comes after it', async () => {
  const old = said('1_1', '2026-10-01T05:00:00+0000')
  const oldComment = said('1_1_1', '2026-10-02T05:00:00+0000')
  const feed: { data: unknown[] } = { data: [{ ...old, comments: { data: [oldComment] } }] }
  const pulls = feedPulls(
    graph(async () => new Response(JSON.stringify(feed))),
    PAGE,
  )
  const first = await pulls.pull(undefined, NOW)
  assert.deepEqual(first.envelopes, [])
  assert.deepEqual((await pulls.pull(first.cursor, NOW)).envelopes, [], 'nothing is new')

  const fresh = said('1_1_2', '2026-10-06T05:00:00+0000')
  feed.data = [said('1_2', '2026-10-06T05:10:00+0000'), { ...old, comments: { data: [fresh, oldComment] } }]
  const next = await pulls.pull(first.cursor, new Date('2026-10-06T05:12:00Z'))
  const heard = next.envelopes.flatMap((envelope) => read(envelope, PAGE))
  assert.deepEqual(
    heard.flatMap((one) => (one.kind === 'message' ? [one.message.externalId] : [])),
    ['1_2', '1_1_2'],
  )

  // between the hook and the first look its words may have been changed: it is compared once more, then no longer
  const again = await pulls.pull(next.cursor, NOW)
  const second = again.envelopes.flatMap((envelope) => read(envelope, PAGE))
  assert.deepEqual(
    second.flatMap((one) => (one.kind === 'edited' ? [one.original] : [])),
    ['1_2', '1_1_2'],
  )
  assert.deepEqual((await pulls.pull(again.cursor, NOW)).envelopes, [])
})

test('private threads are read from the newest until nothing in them is new; only what people said is heard, oldest first', async () => {
  const asked: string[] = []
  const message = (id: string, created_time: string, more: object = {}) => ({
    id,
    from,
    created_time,
    ...more,
  })
  const picture = {
    data: [{ mime_type: 'image/jpeg', image_data: { url: 'https://cdn.example.invalid/1.jpg' } }],
  }
  let threads: unknown[] = [
    { id: 't_1', messages: { data: [message('m_1', '2026-10-05T05:00:00+0000', { message: 'old' })] } },
  ]
  const pulls = messengerPulls(
    graph(async (address) => {
      asked.push(String(address))
      return new Response(
        JSON.stringify({ data: threads, paging: { cursors: { after: 'x' }, next: 'https://more' } }),
      )
    }),
    PAGE,
  )
  const first = await pulls.pull(undefined, NOW)
  assert.deepEqual(first.envelopes, [])
  threads = [
    {
      id: 't_1',
      messages: {
        data: [
          message('m_4', '2026-10-06T05:12:00+0000', { message: 'photo', attachments: picture }),
          { ...message('m_3', '2026-10-06T05:11:00+0000', { message: 'from us' }), from: { id: PAGE } },
          message('m_2', '2026-10-06T05:10:00+0000', { message: 'no water' }),
          message('m_1', '2026-10-05T05:00:00+0000', { message: 'old' }),
        ],
      },
    },
  ]
  asked.length = 0
  const next = await pulls.pull(first.cursor, new Date('2026-10-06T05:13:00Z'))
  assert.equal(asked.length, 2, 'the second page of threads holds nothing new')
  const heard = next.envelopes.flatMap((envelope) => read(envelope, PAGE))
  assert.deepEqual(
    heard.map((one) =>
      one.kind === 'message' ? [one.message.externalId, one.message.content.type] : one.kind,
    ),
    [
      ['m_2', 'text'],
      ['m_4', 'media'],
    ],
  )
})

test('other words are an edit, what the service says is no more was taken back, and what it still has is only hidden', async () => {
  const posts = new Map([
    ['1_1', 'a road'],
    ['1_2', 'a tap'],
    ['1_3', 'a drain'],
  ])
  const hidden = new Set<string>()
  const asked: string[] = []
  const pulls = feedPulls(
    graph(async (address) => {
      const { pathname } = new URL(String(address))
      const [, , id = ''] = pathname.split('/')
      if (id !== PAGE) {
        asked.push(id)
        const error = { message: 'Object does not exist', code: 100, error_subcode: 33 }
        return posts.has(id) ? Response.json({ id }) : Response.json({ error }, { status: 400 })
      }
      const shown = [...posts].filter(([one]) => !hidden.has(one))
      const data = shown.map(([one, message]) => ({ ...said(one, '2026-10-06T05:10:00+0000'), message }))
      return Response.json({ data })
    }),
    PAGE,
  )
  const at = (minute: number) => new Date(Date.UTC(2026, 9, 6, 5, minute))
  const all = posts.size
  const kept = new Map(posts)
  posts.clear()
  let { cursor } = await pulls.pull(undefined, at(0))
  for (const [id, words] of kept) posts.set(id, words)
  for (const minute of [12, 17]) ({ cursor } = await pulls.pull(cursor, at(minute)))

  posts.set('1_1', 'a broken road')
  posts.delete('1_2')
  hidden.add('1_3')
  const found = await pulls.pull(cursor, at(22))
  const heard = found.envelopes.flatMap((envelope) => read(envelope, PAGE))
  assert.deepEqual(
    heard.map((one) =>
      one.kind === 'edited' || one.kind === 'revoked' ? [one.kind, one.original, one.account] : [one.kind],
    ),
    [
      ['edited', '1_1', `${PAGE}/feed`],
      ['revoked', '1_2', `${PAGE}/feed`],
    ],
  )
  assert.deepEqual([all, asked], [3, ['1_2', '1_3']])
  const later = await pulls.pull(found.cursor, at(27))
  assert.deepEqual(later.envelopes, [], 'told once')
  assert.equal(asked.length, 2, 'nobody asks again for what is only hidden')
})

test('a look that did not reach the end, and a memory of an earlier release, take nothing for gone', async () => {
  let data: unknown[] = []
  let more = false
  const asked: string[] = []
  const pulls = feedPulls(
    graph(async (address) => {
      asked.push(new URL(String(address)).pathname)
      const paging = more ? { paging: { cursors: { after: 'x' }, next: 'https://more' } } : {}
      return Response.json({ data, ...paging })
    }),
    PAGE,
  )
  const old = await pulls.pull({ seen: ['1_8', '1_9'] }, NOW)
  assert.deepEqual(old.envelopes, [])
  data = [said('1_1', '2026-10-06T05:00:00+0000')]
  const { cursor } = await pulls.pull(old.cursor, NOW)
  data = []
  more = true
  assert.deepEqual((await pulls.pull(cursor, NOW)).envelopes, [])
  assert.ok(asked.every((path) => path.endsWith('/feed')))
})
