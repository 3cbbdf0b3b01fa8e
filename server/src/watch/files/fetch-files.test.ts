import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AttachmentId, ConversationId, FileHash, MessageId } from '#core/ids.ts'
import type { Channel, Fetched } from '#ports/channel.ts'
import type { Attachments } from '#ports/conversations.ts'
import { type Fetching, fetchFiles, type Inspect } from './fetch-files.ts'

const ACCOUNT = '700000000000001'
const HEARD = new Date('2026-01-01T00:00:00Z')
const HASH = 'f'.repeat(64) as FileHash
const BYTES = Uint8Array.of(1, 2, 3)
const FETCHED: Fetched = { kind: 'fetched', bytes: BYTES, mime: 'image/jpeg' }

type Waiting = Awaited<ReturnType<Attachments['claim']>>[number]

function waiting(n: number, more: Partial<Waiting> = {}): Waiting {
  return {
    id: `attachment-${n}` as AttachmentId,
    message: `message-${n}` as MessageId,
    conversation: 'conversation' as ConversationId,
    state: 'waiting',
    mediaId: `media-${n}`,
    mime: 'image/jpeg',
    account: ACCOUNT,
    channel: 'whatsapp',
    heardAt: HEARD,
    tries: 1,
    ...more,
  }
}

interface Given {
  readonly fetched?: Fetched
  readonly now?: Date
  readonly inspect?: Inspect
  readonly channels?: Fetching['channels']
  readonly put?: () => Promise<FileHash>
}

/** What is written down about the files that wait, after one batch. */
async function settle(files: readonly Waiting[], given: Given = {}) {
  const written: unknown[] = []
  const asked: unknown[] = []
  const remembered: unknown[] = []
  const attachments: Attachments = {
    claim: async () => files,
    stored: async (id, file) => void written.push(['stored', id, file]),
    lost: async (id, lack) => void written.push(['lost', id, lack]),
    retry: async (id, at, why) => void written.push(['retry', id, at.toISOString(), why]),
    find: async () => undefined,
    list: async () => [],
  }
  const channel: Channel = {
    name: 'whatsapp',
    account: ACCOUNT,
    address: '919000000000',
    isGenuine: () => true,
    read: () => [],
    fetches: {
      fetch: async (mediaId, expected) => {
        asked.push([mediaId, expected])
        return given.fetched ?? FETCHED
      },
    },
  }
  const taken = await fetchFiles({
    attachments,
    channels: given.channels ?? new Map([[ACCOUNT, channel]]),
    files: { put: given.put ?? (async () => HASH), get: async () => BYTES, has: async () => true },
    judge: async () => 'free',
    inspect: given.inspect ?? (async (_, mime) => ({ mime })),
    remember: async (file) => void remembered.push(file),
    now: () => given.now ?? HEARD,
  }).catch((fault: Error) => fault.message)
  return { taken, written, asked, remembered }
}

test('a file is fetched by its id, checked against what the message said, and stored', async () => {
  const { taken, written, asked, remembered } = await settle([waiting(1, { sha256: 'abc' })])
  assert.deepEqual(remembered, [HASH], 'how it looks is kept before it counts as here')
  assert.equal(taken, 1)
  assert.deepEqual(asked, [['media-1', { sha256: 'abc', mime: 'image/jpeg' }]])
  assert.deepEqual(written, [['stored', 'attachment-1', { hash: HASH, mime: 'image/jpeg', bytes: 3 }]])
})

test('what a picture says of when and where it was taken is kept with it', async () => {
  const made = { at: '2026-01-01T10:00:00', lat: 25.1, lng: 84.5 }
  const { written } = await settle([waiting(1)], {
    inspect: async () => ({ mime: 'image/png', taken: made }),
  })
  assert.deepEqual(written, [
    ['stored', 'attachment-1', { hash: HASH, mime: 'image/png', bytes: 3, taken: made }],
  ])
})

test('a picture that cannot be looked into is kept all the same', async () => {
  const { written } = await settle([waiting(1)], {
    inspect: async () => {
      throw new Error('cannot be read')
    },
  })
  assert.deepEqual(written, [['stored', 'attachment-1', { hash: HASH, mime: 'image/jpeg', bytes: 3 }]])
})

test('a file that cannot be had leaves its message, with the lack', async () => {
  for (const lack of ['gone', 'too-large', 'wrong-hash', 'wrong-type'] as const) {
    const { written } = await settle([waiting(1)], { fetched: { kind: 'lost', lack } })
    assert.deepEqual(written, [['lost', 'attachment-1', lack]])
  }
  const { mediaId: _, ...neverPassedOn } = waiting(2)
  const { written, asked } = await settle([neverPassedOn])
  assert.deepEqual([written, asked], [[['lost', 'attachment-2', 'gone']], []])
})

test('an ill service is asked again after pauses that grow, while the id lives', async () => {
  const later: Fetched = { kind: 'later', why: 'HTTP 503' }
  const { written } = await settle([waiting(1), waiting(2, { tries: 3 }), waiting(3, { tries: 99 })], {
    fetched: later,
  })
  assert.deepEqual(written, [
    ['retry', 'attachment-1', '2026-01-01T00:00:05.000Z', 'HTTP 503'],
    ['retry', 'attachment-2', '2026-01-01T00:02:00.000Z', 'HTTP 503'],
    ['retry', 'attachment-3', '2026-01-01T01:00:00.000Z', 'HTTP 503'],
  ])
  const end = await settle([waiting(4, { tries: 99 })], {
    fetched: later,
    now: new Date('2026-01-07T23:30:00Z'),
  })
  assert.deepEqual(end.written, [['lost', 'attachment-4', 'gone']])
})

test('a file of an account without a door waits for the door', async () => {
  const { written } = await settle([waiting(1)], { channels: new Map() })
  assert.deepEqual(written, [
    ['retry', 'attachment-1', '2026-01-01T00:00:05.000Z', 'no door for this account'],
  ])
})

test('a store that is full keeps no file from being tried again, and the fault is told', async () => {
  let puts = 0
  const { taken, written } = await settle([waiting(1), waiting(2)], {
    put: async () => {
      if (puts++ === 0) throw new Error('no space left')
      return HASH
    },
  })
  assert.match(String(taken), /1 of 2 files/)
  assert.equal(written.length, 1)
})
