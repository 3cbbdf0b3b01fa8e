import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Heard } from '#ports/channel.ts'
import { read } from './read.ts'

const PAGE = '440000000000001'
const FOLDER = join(import.meta.dirname, 'fixtures')
const NOW = new Date('2026-10-06T05:00:00Z')

const readBytes = (body: Uint8Array): readonly Heard[] =>
  read({ channel: 'messenger', receivedAt: NOW, headers: {}, body }, PAGE)
const readFile = (name: string) => readBytes(readFileSync(join(FOLDER, `${name}.json`)))
const kindsOf = (name: string) => readFile(name).map(({ kind }) => kind)
const messagesOf = (name: string) =>
  readFile(name).flatMap((heard) => (heard.kind === 'message' ? [heard.message] : []))

test('every delivery is read to something, the same each time, and broken ones go to a person', () => {
  for (const name of readdirSync(FOLDER)) {
    const body = readFileSync(join(FOLDER, name))
    const heard = readBytes(body)
    assert.ok(heard.length > 0, name)
    assert.deepEqual(readBytes(body), heard, name)
  }
  for (const text of [
    '',
    '{',
    '[]',
    '{"object":"page","entry":[]}',
    '{"object":"page","entry":[1,{"id":2}]}',
  ])
    for (const { kind } of readBytes(Buffer.from(text))) assert.equal(kind, 'unreadable', text)
})

test('a private message and a comment of one person bear the same handle, each at its own door', () => {
  const [message] = messagesOf('message-1-text')
  assert.equal(message?.account, PAGE)
  assert.deepEqual(message?.from, [{ kind: 'user-id', value: '550000000000001' }])
  const [comment] = readFile('comment-add')
  assert.equal(comment?.kind === 'message' && comment.channel, 'facebook')
  assert.equal(comment?.kind === 'message' && comment.message.account, `${PAGE}/feed`)
  assert.deepEqual(comment?.kind === 'message' && comment.message.reply, { object: '1_10', as: 'comment' })
})

test('what somebody types in the page’s own inbox is said to that citizen, once by its id', () => {
  const message = { mid: 'm_typed', text: 'कल टीम आएगी', is_echo: true }
  const event = {
    sender: { id: PAGE },
    recipient: { id: '550000000000001' },
    timestamp: 1791000000000,
    message,
  }
  const body = { object: 'page', entry: [{ id: PAGE, time: 1791000000000, messaging: [event] }] }
  const [said] = readBytes(Buffer.from(JSON.stringify(body)))
  assert.ok(said?.kind === 'typed-there')
  assert.deepEqual(said.to, [{ kind: 'user-id', value: '550000000000001' }])
  assert.deepEqual(said.content, { type: 'text', text: 'कल टीम आएगी' })
  assert.equal(said.externalId, 'm_typed')
})

test('an id with more digits than a number holds is not rounded', () => {
  assert.deepEqual(messagesOf('message-number-id')[0]?.from, [
    { kind: 'user-id', value: '55000000000000012345' },
  ])
})

test('each picture is a message of its own, and the first has the words', () => {
  const album = messagesOf('message-album')
  assert.deepEqual(
    album.map(({ externalId, content }) => [externalId, content.type === 'media' && content.caption]),
    [
      ['m_2', 'देखिए'],
      ['m_2#1', undefined],
    ],
  )
  assert.equal(messagesOf('post-photos').length, 2)
})

test('our own echo proves a message by our own id; what was typed in the page inbox is told to the health page', () => {
  const [ours] = readFile('echo-ours')
  assert.equal(ours?.kind === 'receipt' && ours.receipt.ours, '0192b3c4-0000-7000-8000-0000000000aa')
  assert.deepEqual(kindsOf('echo-page-inbox'), ['notice'])
  assert.deepEqual(kindsOf('comment-own'), ['receipt'])
})

test('watermarks count for everything before them, in milliseconds', () => {
  const [heard] = readFile('read-watermark')
  assert.equal(heard?.kind, 'up-to')
  assert.equal(heard?.kind === 'up-to' && heard.until.toISOString(), '2026-10-03T04:00:00.000Z')
  const [comment] = messagesOf('comment-add')
  assert.equal(comment?.at.toISOString(), '2026-10-03T04:00:00.000Z', 'the feed counts in seconds')
})

test('edits, removals and hides are told apart, and a comment without an author is kept for a person', () => {
  assert.deepEqual(kindsOf('comment-edited'), ['edited'])
  assert.deepEqual(kindsOf('comment-remove'), ['revoked'])
  assert.deepEqual(kindsOf('comment-hide'), ['notice'])
  assert.deepEqual(kindsOf('message-9-deleted'), ['revoked'])
  assert.deepEqual(kindsOf('comment-without-from'), ['unreadable'])
})

test('what is found in the feed has the names that the hook gives', () => {
  const found = readFile('found').flatMap((heard) => (heard.kind === 'message' ? [heard.message] : []))
  const [told] = messagesOf('comment-add')
  assert.deepEqual(
    found.map(({ externalId }) => externalId),
    [`${PAGE}_1`, '1_10'],
  )
  assert.deepEqual(found[1]?.from, told?.from)
  assert.deepEqual(found[1]?.reply, told?.reply)
  assert.deepEqual(kindsOf('found'), ['message', 'message', 'unreadable'])
})
