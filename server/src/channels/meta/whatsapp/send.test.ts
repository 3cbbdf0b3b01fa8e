import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { FileHash, MessageId } from '#core/ids.ts'
import type { Handle } from '#core/message/content.ts'
import type { Say, TemplateSay } from '#core/message/outgoing.ts'
import type { SendOutcome } from '#core/message/sending.ts'
import type { FileToSend } from '#ports/channel.ts'
import { ACCOUNT, type Asked, answer, refuse, withService } from './fixtures/service.ts'
import { whatsapp } from './whatsapp.ts'

const ID = '0190a000-0000-7000-8000-000000000001' as MessageId
const HASH = 'f'.repeat(64) as FileHash
const PHONE: readonly Handle[] = [
  { kind: 'user-id', value: 'IN.1000000000000001' },
  { kind: 'phone', value: '919000000001' },
]
const HELLO: Say = { type: 'text', text: 'नमस्ते' }
const deed = { do: 'skip' } as const

const files =
  (mime: string, size = 4) =>
  async (hash: FileHash): Promise<FileToSend> => ({ hash, mime, bytes: async () => new Uint8Array(size) })
const jpeg = files('image/jpeg')

type Door = ReturnType<typeof whatsapp>
function send(
  door: Door,
  say: Say | TemplateSay = HELLO,
  to = PHONE,
  file = jpeg,
): Promise<SendOutcome> | undefined {
  return door.sends?.send(to, say, ID, file)
}

/** What the service is asked for one message that it takes. */
async function written(say: Say | TemplateSay, to = PHONE, file = jpeg): Promise<Record<string, unknown>> {
  let body: Record<string, unknown> = {}
  await withService(takes, async (door, asked) => {
    assert.deepEqual(await send(door, say, to, file), { kind: 'accepted', externalId: 'wamid.NEW' })
    body = asked.at(-1)?.json ?? {}
  })
  return body
}

function takes(asked: Asked, response: Parameters<typeof answer>[0]): void {
  if (asked.path.endsWith('/media')) answer(response, 200, { id: '900000000000009' })
  else answer(response, 200, { messaging_product: 'whatsapp', messages: [{ id: 'wamid.NEW' }] })
}

test('words go to the number, with our own id for the receipts', async () => {
  assert.deepEqual(await written(HELLO), {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: '919000000001',
    type: 'text',
    text: { body: 'नमस्ते', preview_url: false },
    biz_opaque_callback_data: ID,
  })
})

test('a citizen without a number is written to by user id', async () => {
  const body = await written(HELLO, PHONE.slice(0, 1))
  assert.equal(body.recipient, 'IN.1000000000000001')
  assert.equal('to' in body, false)
})

test('a person without any handle, and words beyond the measure, are refused without asking the service', async () => {
  await withService(takes, async (door, asked) => {
    const row = { title: 'क', deed }
    const refused = [
      await send(door, HELLO, []),
      await send(door, { type: 'text', text: 'क'.repeat(4097) }),
      await send(door, { type: 'text', text: ' ' }),
      await send(door, { type: 'buttons', text: 'क'.repeat(1025), buttons: [row] }),
      await send(door, { type: 'buttons', text: 'क', buttons: [row, row, row, row] }),
      await send(door, { type: 'list', text: 'क', open: 'ख', rows: [] }),
    ]
    assert.deepEqual(
      refused.map((outcome) => outcome?.kind),
      refused.map(() => 'failed'),
    )
    assert.equal(asked.length, 0)
  })
})

test('buttons carry our message id and their number, and titles that fit', async () => {
  const say: Say = {
    type: 'buttons',
    text: 'क्या काम हो गया?',
    buttons: [
      { title: 'हाँ', deed },
      { title: 'नहीं, काम अब तक नहीं हुआ है', deed },
    ],
    image: HASH,
  }
  const { interactive } = await written(say)
  assert.deepEqual(interactive, {
    type: 'button',
    header: { type: 'image', image: { id: '900000000000009' } },
    body: { text: 'क्या काम हो गया?' },
    action: {
      buttons: [
        { type: 'reply', reply: { id: `${ID}.0`, title: 'हाँ' } },
        { type: 'reply', reply: { id: `${ID}.1`, title: 'नहीं, काम अब तक न…' } },
      ],
    },
  })
})

test('a list has its rows, a request for the place its button', async () => {
  const list = await written({
    type: 'list',
    text: 'किस प्रखंड में?',
    open: 'चुनें',
    rows: [
      { title: 'अभ्यासपुर', description: 'उत्तर', deed },
      { title: 'नयाटोला', deed },
    ],
  })
  assert.deepEqual(list.interactive, {
    type: 'list',
    body: { text: 'किस प्रखंड में?' },
    action: {
      button: 'चुनें',
      sections: [
        {
          title: 'चुनें',
          rows: [
            { id: `${ID}.0`, title: 'अभ्यासपुर', description: 'उत्तर' },
            { id: `${ID}.1`, title: 'नयाटोला' },
          ],
        },
      ],
    },
  })
  const place = await written({ type: 'ask-location', text: 'जगह भेजें' })
  assert.deepEqual(place.interactive, {
    type: 'location_request_message',
    body: { text: 'जगह भेजें' },
    action: { name: 'send_location' },
  })
})

test('a template has its blanks without line breaks, its paper and its buttons', async () => {
  const body = await written(
    {
      type: 'template',
      name: 'report_ready',
      language: 'hi',
      blanks: ['AB-12', 'पहली पंक्ति\n\tदूसरी     पंक्ति', ''],
      document: { file: HASH, filename: 'आख्या.pdf' },
      buttons: [{ title: 'संतुष्ट', deed }],
    },
    PHONE,
    files('application/pdf'),
  )
  assert.deepEqual(body.template, {
    name: 'report_ready',
    language: { code: 'hi' },
    components: [
      {
        type: 'header',
        parameters: [{ type: 'document', document: { id: '900000000000009', filename: 'आख्या.pdf' } }],
      },
      {
        type: 'body',
        parameters: [
          { type: 'text', text: 'AB-12' },
          { type: 'text', text: 'पहली पंक्ति दूसरी पंक्ति' },
          { type: 'text', text: '-' },
        ],
      },
      {
        type: 'button',
        sub_type: 'quick_reply',
        index: '0',
        parameters: [{ type: 'payload', payload: `${ID}.0` }],
      },
    ],
  })
})

test('a file is handed over once and then sent by its id to everybody', async () => {
  const photo: Say = { type: 'file', media: 'image', file: HASH, mime: 'image/jpeg', caption: 'मरम्मत के बाद' }
  await withService(takes, async (door, asked) => {
    await Promise.all([send(door, photo), send(door, photo)])
    await send(door, photo)
    const uploads = asked.filter((one) => one.path === `/v26.0/${ACCOUNT}/media`)
    assert.equal(uploads.length, 1)
    assert.match(uploads[0]?.bytes.toString('latin1') ?? '', /name="messaging_product"[\s\S]*name="file"/)
    assert.deepEqual(asked.at(-1)?.json.image, { id: '900000000000009', caption: 'मरम्मत के बाद' })
    assert.equal(asked.at(-1)?.headers.authorization, 'Bearer an-invented-token')
  })
})

test('a file is handed over again when the service will have forgotten it, or says that it has', async () => {
  const photo: Say = { type: 'file', media: 'image', file: HASH, mime: 'image/jpeg' }
  let now = new Date('2026-01-01T00:00:00Z')
  let forgotten = false
  const reply = (asked: Asked, response: Parameters<typeof answer>[0]) => {
    if (!forgotten || asked.path.endsWith('/media')) return takes(asked, response)
    forgotten = false
    refuse(response, 400, 100)
  }
  const play = async (door: Door, asked: readonly Asked[]) => {
    const uploads = () => asked.filter((one) => one.path.endsWith('/media')).length
    await send(door, photo)
    now = new Date('2026-01-31T00:00:00Z')
    await send(door, photo)
    assert.equal(uploads(), 2)
    forgotten = true
    assert.equal((await send(door, photo))?.kind, 'accepted')
    assert.equal(uploads(), 3)
  }
  await withService(reply, play, { now: () => now })
})

test('a picture that WhatsApp does not show, or too large a one, goes as a document', async () => {
  const photo: Say = { type: 'file', media: 'image', file: HASH, mime: 'image/webp', filename: 'चित्र.webp' }
  assert.deepEqual((await written(photo, PHONE, files('image/webp'))).document, {
    id: '900000000000009',
    filename: 'चित्र.webp',
  })
  assert.equal((await written(photo, PHONE, files('image/jpeg', 6 * 1024 * 1024))).type, 'document')
})

test('a file of ours that cannot be read, or an upload that fails, delays the message and does not send it', async () => {
  const photo: Say = { type: 'file', media: 'image', file: HASH, mime: 'image/jpeg' }
  await withService(
    (_, response) => refuse(response, 500, 131000),
    async (door, asked) => {
      const missing = await send(door, photo, PHONE, async () => {
        throw new Error('no such file')
      })
      assert.equal(missing?.kind, 'later')
      assert.equal((await send(door, photo))?.kind, 'later')
      assert.deepEqual(
        asked.map((one) => one.path),
        [`/v26.0/${ACCOUNT}/media`],
      )
    },
  )
})

test('each error of the service is answered by its policy', async () => {
  const expected: readonly (readonly [status: number, code: number, kind: string, scope?: string])[] = [
    [500, 1, 'later', 'message'],
    [400, 131016, 'later', 'message'],
    [400, 131056, 'later', 'pair'],
    [429, 130429, 'later', 'account'],
    [400, 80007, 'later', 'account'],
    [400, 4, 'later', 'account'],
    [400, 131047, 'template'],
    [400, 131026, 'elsewhere'],
    [400, 131050, 'elsewhere'],
    [401, 190, 'stopped'],
    [401, 0, 'stopped'],
    [403, 10, 'stopped'],
    [403, 200, 'stopped'],
    [400, 131042, 'stopped'],
    [400, 131031, 'stopped'],
    [400, 368, 'stopped'],
    [400, 100, 'failed'],
    [400, 131009, 'failed'],
    [400, 132000, 'failed'],
    [404, 132001, 'failed'],
    [400, 131062, 'failed'],
    [400, 131208, 'later', 'message'],
    [400, 131215, 'failed'],
    [400, 999999, 'failed'],
    [401, 999999, 'stopped'],
    [503, 999999, 'later', 'message'],
    [429, 999999, 'later', 'account'],
  ]
  let next: (typeof expected)[number] = [500, 1, '']
  await withService(
    (_, response) => refuse(response, next[0], next[1]),
    async (door) => {
      for (const row of expected) {
        next = row
        const outcome = await send(door)
        assert.equal(outcome?.kind, row[2], `code ${row[1]}`)
        assert.equal(outcome.kind === 'later' ? outcome.scope : undefined, row[3], `code ${row[1]}`)
      }
    },
  )
})

test('a number of ours that the service does not know stops the line, so that nothing is lost', async () => {
  await withService(
    (_, response) => refuse(response, 400, 100, { subcode: 33 }),
    async (door) => assert.equal((await send(door))?.kind, 'stopped'),
  )
})

test('the service says how long to wait, and we wait as long', async () => {
  let headers: Record<string, string> = { 'retry-after': '90' }
  const use = { '800000000000001': [{ type: 'messaging', estimated_time_to_regain_access: 7 }] }
  await withService(
    (_, response) => refuse(response, 429, 130429, { headers }),
    async (door) => {
      const waits: unknown[] = []
      for (const next of [
        headers,
        { 'retry-after': 'Thu, 01 Jan 2026 00:02:00 GMT' },
        { 'x-business-use-case-usage': JSON.stringify(use) },
        {},
      ]) {
        headers = next as Record<string, string>
        const outcome = await send(door)
        waits.push(outcome?.kind === 'later' && outcome.waitMs)
      }
      assert.deepEqual(waits, [90_000, 120_000, 420_000, undefined])
    },
    { now: () => new Date('2026-01-01T00:00:00Z') },
  )
})

test('an answer that was lost is not taken for a refusal: the message may have gone out', async () => {
  const lost: readonly ((response: Parameters<typeof answer>[0]) => void)[] = [
    (response) => response.destroy(),
    (response) => response.writeHead(200, { 'content-length': '50' }).write('{'),
    (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>'),
    (response) => response.writeHead(200).end('not what was promised'),
  ]
  let next = lost[0]
  await withService(
    (_, response) => next?.(response),
    async (door) => {
      for (const way of lost) {
        next = way
        assert.equal((await send(door))?.kind, 'unknown')
      }
    },
    { timeoutMs: 400 },
  )
})

test('a gateway that is too busy took nothing, so the message is tried again', async () => {
  await withService(
    (_, response) => response.writeHead(503).end('busy'),
    async (door) => assert.equal((await send(door))?.kind, 'later'),
  )
})

test('a service that cannot be reached was told nothing, so the message is tried again', async () => {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  const door = whatsapp({
    account: ACCOUNT,
    wabaId: '1',
    address: '919000000000',
    accessToken: 'an-invented-token',
    appSecret: 'an invented secret',
    verifyToken: 'word',
    graphUrl: `http://127.0.0.1:${port}`,
    graphVersion: 'v26.0',
    timeoutMs: 5000,
  })
  const outcome = await send(door)
  assert.equal(outcome?.kind, 'later')
  assert.match(outcome.kind === 'later' ? outcome.why : '', /ECONNREFUSED/)
})

test('telling that we have read a message never fails', async () => {
  await withService(
    (_, response) => refuse(response, 500, 1),
    async (door, asked) => {
      await door.sends?.markRead('wamid.THEIRS')
      assert.deepEqual(asked[0]?.json, {
        messaging_product: 'whatsapp',
        status: 'read',
        message_id: 'wamid.THEIRS',
      })
    },
  )
})
