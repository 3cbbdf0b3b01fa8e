import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { test } from 'node:test'
import type { Fetched } from '#ports/channel.ts'
import { kindOf } from '../../file-kind.ts'
import { ACCOUNT, type Asked, answer, refuse, withService } from './fixtures/service.ts'

const MEDIA = '900000000000001'
/** The first bytes of a PNG, then its header. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const hex = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const base64 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64')
const IMAGE = { sha256: hex(PNG), mime: 'image/png' }

type Give = (response: ServerResponse, times: number) => void

/** A service that names an address and gives `give` there. */
async function fetching(
  give: Give,
  expected: { sha256?: string; mime?: string } = IMAGE,
  named: Record<string, unknown> = {},
): Promise<{ fetched: Fetched | undefined; asked: readonly Asked[] }> {
  let fetched: Fetched | undefined
  let all: readonly Asked[] = []
  let times = 0
  await withService(
    (asked, response, url) => {
      if (asked.path.startsWith('/v26.0/')) {
        answer(response, 200, {
          url: `${url}/lookaside`,
          mime_type: 'image/png',
          sha256: base64(PNG),
          file_size: PNG.length,
          id: MEDIA,
          ...named,
        })
      } else give(response, ++times)
    },
    async (door, asked) => {
      fetched = await door.fetches?.fetch(MEDIA, expected)
      all = asked
    },
    { timeoutMs: 5_000 },
  )
  return { fetched, asked: all }
}

const whole: Give = (response) => response.writeHead(200).end(PNG)

test('a photo is fetched with our token and comes with the kind that it really is', async () => {
  const { fetched, asked } = await fetching(whole, { ...IMAGE, mime: 'image/jpeg' })
  assert.equal(fetched?.kind, 'fetched')
  assert.equal(fetched.mime, 'image/png')
  assert.deepEqual(Buffer.from(fetched.bytes), PNG)
  assert.equal(asked[0]?.path, `/v26.0/${MEDIA}?phone_number_id=${ACCOUNT}`)
  assert.equal(asked[1]?.headers.authorization, 'Bearer an-invented-token')
})

test('a dead address is asked for anew once', async () => {
  const once = await fetching((response, times) =>
    times === 1 ? response.writeHead(404).end() : whole(response, times),
  )
  assert.equal(once.fetched?.kind, 'fetched')
  const always = await fetching((response) => response.writeHead(404).end())
  assert.equal(always.fetched?.kind, 'later')
  assert.equal(always.asked.length, 4)
})

test('a file with another hash is tried once more and then given up', async () => {
  const once = await fetching((response, times) =>
    times === 1 ? response.writeHead(200).end('half') : whole(response, times),
  )
  assert.equal(once.fetched?.kind, 'fetched')
  const always = await fetching((response) => response.writeHead(200).end('another file'))
  assert.deepEqual(always.fetched, { kind: 'lost', lack: 'wrong-hash' })
})

test('without a hash in the message, the one of the service counts', async () => {
  const other = await fetching(whole, { mime: 'image/png' }, { sha256: base64(Buffer.from('x')) })
  assert.deepEqual(other.fetched, { kind: 'lost', lack: 'wrong-hash' })
})

test('a file above the limit is not even begun, and one that hides its length is broken off', async () => {
  const stated = await fetching(whole, IMAGE, { file_size: 101 * 1024 * 1024 })
  assert.deepEqual(stated.fetched, { kind: 'lost', lack: 'too-large' })
  assert.equal(stated.asked.length, 1)
  const declared = await fetching((response) =>
    response.writeHead(200, { 'content-length': String(200 * 1024 * 1024) }).write('x'),
  )
  assert.deepEqual(declared.fetched, { kind: 'lost', lack: 'too-large' })
  const hidden = await fetching((response) => {
    const chunk = Buffer.alloc(4 * 1024 * 1024)
    response.writeHead(200)
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    }
    response.on('drain', more)
    more()
  })
  assert.deepEqual(hidden.fetched, { kind: 'lost', lack: 'too-large' })
})

test('a photo that is no photo is refused', async () => {
  const text = Buffer.from('यह चित्र नहीं है')
  const { fetched } = await fetching((response) => response.writeHead(200).end(text), {
    sha256: hex(text),
    mime: 'image/jpeg',
  })
  assert.deepEqual(fetched, { kind: 'lost', lack: 'wrong-type' })
})

test('the harmless test virus passes neither as a photo, nor as sound, nor as a film', async () => {
  const virus = Buffer.from(
    ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
  )
  for (const mime of ['image/jpeg', 'audio/ogg; codecs=opus', 'video/mp4']) {
    const expected = { sha256: hex(virus), mime }
    const { fetched } = await fetching((response) => response.writeHead(200).end(virus), expected)
    assert.deepEqual(fetched, { kind: 'lost', lack: 'wrong-type' }, mime)
  }
})

test('an id that the service does not know any more is gone', async () => {
  for (const reply of [
    (response: ServerResponse) => refuse(response, 400, 100, { subcode: 33 }),
    (response: ServerResponse) => refuse(response, 404, 100),
  ]) {
    await withService(
      (_, response) => reply(response),
      async (door) => assert.deepEqual(await door.fetches?.fetch(MEDIA, {}), { kind: 'lost', lack: 'gone' }),
    )
  }
})

test('trouble of the service or of our token loses no file', async () => {
  for (const [status, code] of [
    [500, 131000],
    [429, 130429],
    [401, 190],
  ] as const) {
    await withService(
      (_, response) => refuse(response, status, code),
      async (door) => assert.equal((await door.fetches?.fetch(MEDIA, {}))?.kind, 'later'),
    )
  }
  assert.equal((await fetching((response) => response.writeHead(503).end())).fetched?.kind, 'later')
  assert.equal((await fetching((response) => response.destroy())).fetched?.kind, 'later')
})

test('what a file says it is must agree with its first bytes', () => {
  const judged = [
    kindOf('image/jpeg', 'image/jpeg'),
    kindOf('image/jpeg', undefined),
    kindOf('image/jpeg', 'application/pdf'),
    kindOf('image/svg+xml', 'image/svg+xml'),
    kindOf('audio/ogg; codecs=opus', 'audio/ogg; codecs=opus'),
    kindOf('audio/mp4', 'video/mp4'),
    kindOf('video/mp4', undefined),
    kindOf('application/pdf', 'application/pdf'),
    kindOf('application/pdf', 'image/png'),
    kindOf('text/csv', undefined),
    kindOf('text/plain', undefined),
    kindOf('application/msword', 'application/x-cfb'),
    kindOf('application/vnd.ms-excel', 'application/x-msdownload'),
    kindOf('text/html', undefined),
    kindOf(undefined, undefined),
  ]
  assert.deepEqual(judged, [
    'image/jpeg',
    undefined,
    undefined,
    undefined,
    'audio/ogg',
    'video/mp4',
    undefined,
    'application/pdf',
    undefined,
    'text/csv',
    'text/plain',
    'application/msword',
    undefined,
    'text/plain',
    'application/octet-stream',
  ])
})
