import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feedPulls, messengerPulls } from './pull.ts'
import { read } from './read.ts'

const PAGE = '440000000000001'
const NOW = new Date('2026-10-06T05:00:00.700Z')
const from = { id: '550000000000001', name: 'Sunita' }
const said = (id: string, created_time: string) => ({ id, from, message: `words of ${id}`, created_time })

test('the first look at a page hears nothing of the past, then or later, and everything that comes after it', async () => {
  const old = said('1_1', '2026-10-01T05:00:00+0000')
  const oldComment = said('1_1_1', '2026-10-02T05:00:00+0000')
  const feed: { data: unknown[] } = { data: [{ ...old, comments: { data: [oldComment] } }] }
  const pulls = feedPulls(
    {
      url: 'https://graph.example.invalid',
      version: 'v25.0',
      accessToken: 'token',
      timeoutMs: 1000,
      now: () => NOW,
      fetch: async () => new Response(JSON.stringify(feed)),
    },
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
  assert.deepEqual((await pulls.pull(next.cursor, NOW)).envelopes, [])
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
    {
      url: 'https://graph.example.invalid',
      version: 'v25.0',
      accessToken: 'token',
      timeoutMs: 1000,
      now: () => NOW,
      fetch: async (address) => {
        asked.push(String(address))
        return new Response(
          JSON.stringify({ data: threads, paging: { cursors: { after: 'x' }, next: 'https://more' } }),
        )
      },
    },
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
