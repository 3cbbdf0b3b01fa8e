import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Say } from '#core/message/outgoing.ts'
import { type Door, deed, files, HASH, HELLO, ID, PHONE, send, takes, written } from './fixtures/sending.ts'
import { ACCOUNT, type Asked, type answer, refuse, withService } from './fixtures/service.ts'

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
  const number = await written({ type: 'ask-number', text: 'नंबर भेजें' })
  assert.deepEqual(number.interactive, {
    type: 'contact_request',
    body: { text: 'नंबर भेजें' },
    action: { name: 'request_contact_info' },
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
