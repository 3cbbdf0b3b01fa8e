import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MessageId } from '#core/ids.ts'
import type { Say, TemplateSay } from '#core/message/outgoing.ts'
import { facebook } from './facebook.ts'

const PAGE = '440000000000001'
const ID = '0192b3c4-0000-7000-8000-000000000001' as MessageId
const TO = [{ kind: 'user-id', value: '550000000000001' }] as const
const WORDS: Say = { type: 'text', text: 'आपकी शिकायत दर्ज हुई।' }
const noFile = async () => {
  throw new Error('there is no file')
}

/** Doors whose service answers this, and what it was asked. */
function doorsAnswering(...answers: readonly (readonly [status: number, body: unknown])[]) {
  const asked: { url: string; body: Record<string, unknown> }[] = []
  const fetching: typeof fetch = async (url, init) => {
    const [status, body] = answers[asked.length] ?? answers.at(-1) ?? [500, {}]
    asked.push({ url: String(url), body: init?.body ? JSON.parse(String(init.body)) : {} })
    return new Response(JSON.stringify(body), { status })
  }
  const [messenger, feed] = facebook({
    pageId: PAGE,
    address: '@dm.abhyas',
    pageToken: 'token',
    appSecret: 'secret',
    verifyToken: 'word',
    graphUrl: 'https://graph.example.invalid',
    graphVersion: 'v26.0',
    timeoutMs: 1000,
    fetch: fetching,
    sniff: async () => undefined,
  })
  return { asked, messenger, feed }
}
const OK = [200, { message_id: 'm_1' }] as const

test('an answer goes as a response, and late only as a human agent; the retired tags are never sent', async () => {
  const { asked, messenger } = doorsAnswering(OK)
  await messenger.sends?.send(TO, WORDS, ID, noFile, { in: 'messenger' })
  await messenger.sends?.send(TO, WORDS, ID, noFile, { in: 'messenger' }, { late: true })
  assert.deepEqual(
    asked.map(({ body }) => [body.messaging_type, body.tag, body.recipient]),
    [
      ['RESPONSE', undefined, { id: TO[0].value }],
      ['MESSAGE_TAG', 'HUMAN_AGENT', { id: TO[0].value }],
    ],
  )
  assert.equal(
    (asked[0]?.body.message as { metadata: string } | undefined)?.metadata,
    ID,
    'our id travels along',
  )
})

test('who only commented is answered by their comment', async () => {
  const { asked, messenger } = doorsAnswering(OK)
  await messenger.sends?.send(TO, WORDS, ID, noFile, { object: '1_10', as: 'comment' })
  assert.deepEqual(asked[0]?.body.recipient, { comment_id: '1_10' })
})

test('choices are quick replies with a key that is looked up', async () => {
  const { asked, messenger } = doorsAnswering(OK)
  const buttons = [{ title: 'हाँ, संतुष्ट हूँ और बहुत धन्यवाद', deed: { do: 'register' } }] as const
  await messenger.sends?.send(TO, { type: 'buttons', text: 'क्या हुआ?', buttons }, ID, noFile)
  const message = asked[0]?.body.message as
    | { quick_replies: { title: string; payload: string }[] }
    | undefined
  const reply = message?.quick_replies[0]
  assert.equal(reply?.payload, `${ID}.0`)
  assert.ok([...(reply?.title ?? '')].length <= 20)
})

test('outside of the window a message waits for the person', async () => {
  const { messenger, asked } = doorsAnswering(OK)
  const template: TemplateSay = { type: 'template', name: 'registered', language: 'hi', blanks: [] }
  assert.equal((await messenger.sends?.send(TO, template, ID, noFile))?.kind, 'template')
  assert.equal(asked.length, 0)
})

test('each error of the service has one meaning', async () => {
  const meanings = [
    [{ code: 10, error_subcode: 2018278 }, 'template'],
    [{ code: 10, error_subcode: 1893063 }, 'stopped'],
    [{ code: 10900 }, 'template'],
    [{ code: 190 }, 'stopped'],
    [{ code: 551 }, 'elsewhere'],
    [{ code: 200, error_subcode: 1545041 }, 'elsewhere'],
    [{ code: 200 }, 'stopped'],
    [{ code: 100, error_subcode: 2018001 }, 'elsewhere'],
    [{ code: 100 }, 'failed'],
    [{ code: 613 }, 'later'],
    [{ code: 80006 }, 'later'],
    [{ code: 1200, error_subcode: 2 }, 'later'],
  ] as const
  for (const [error, kind] of meanings) {
    const { messenger } = doorsAnswering([400, { error: { message: 'no', ...error } }])
    assert.equal((await messenger.sends?.send(TO, WORDS, ID, noFile))?.kind, kind, JSON.stringify(error))
  }
})

test('a public answer stands under what was said, once, also when the answer to it was lost', async () => {
  const note = { object: '1_10', as: 'comment' }
  const first = doorsAnswering([200, { data: [] }], [200, { id: '1_14' }])
  assert.deepEqual(await first.feed.sends?.send([], WORDS, ID, noFile, note), {
    kind: 'accepted',
    externalId: '1_14',
  })
  assert.match(first.asked[1]?.url ?? '', /\/1_10\/comments$/)
  const standing = { id: '1_14', message: WORDS.type === 'text' ? WORDS.text : '', from: { id: PAGE } }
  const again = doorsAnswering([200, { data: [standing] }])
  assert.equal((await again.feed.sends?.send([], WORDS, ID, noFile, note))?.kind, 'accepted')
  assert.equal(again.asked.length, 1, 'nothing is said again')
})

test('only files of the service itself are fetched', async () => {
  const { messenger, asked } = doorsAnswering([200, {}])
  const fetched = await messenger.fetches?.fetch('http://127.0.0.1/secret.jpg', {})
  assert.deepEqual(fetched, { kind: 'lost', lack: 'gone' })
  assert.equal(asked.length, 0)
})
