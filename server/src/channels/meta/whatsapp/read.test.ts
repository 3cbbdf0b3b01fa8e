import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Envelope, Heard } from '#ports/channel.ts'
import { read } from './read.ts'

const FIXTURES = new URL('fixtures/', import.meta.url)
const FILES = readdirSync(FIXTURES).filter((file) => file.endsWith('.json'))
const CAME = new Date('2025-11-21T05:00:00Z')
const AT = new Date(1_763_700_000_000)
const ACCOUNT = '700000000000001'
const BUSINESS = '800000000000001'
const HASH = '7a1d3d6c5c334952f8655bfee2ee5bda207232873f28afb7452674c6ca67a17e'

function envelope(body: string | Uint8Array): Envelope {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return { channel: 'whatsapp', receivedAt: CAME, headers: {}, body: bytes }
}

function hear(name: string): readonly Heard[] {
  return read(envelope(readFileSync(new URL(`${name}.json`, FIXTURES))), ACCOUNT, BUSINESS)
}

function message(name: string) {
  const first = hear(name)[0]
  assert.equal(first?.kind, 'message', `${name} holds a message`)
  return first.message
}

const ASHA = [{ kind: 'phone', value: '919000000001' }]
const RAMESH = [
  { kind: 'user-id', value: 'IN.1000000000000001' },
  { kind: 'parent-user-id', value: 'IN.ENT.2000000000000001' },
]

test('what a citizen writes is heard with name, number and time', () => {
  assert.deepEqual(message('text'), {
    externalId: 'wamid.ABHYAS0001',
    account: ACCOUNT,
    from: ASHA,
    profileName: 'आशा देवी',
    at: AT,
    content: { type: 'text', text: 'हमारे टोले का चापाकल एक महीने से खराब है।' },
  })
})

test('a reply says to which message, a forwarded message that it is one', () => {
  assert.deepEqual(message('text-reply').context, { externalId: 'wamid.OURS0001' })
  assert.deepEqual(message('text-forwarded').context, { forwarded: true })
})

test('a citizen without a telephone number is heard like any other', () => {
  assert.deepEqual(message('text-no-number').from, RAMESH)
  assert.deepEqual(message('text-only-contact-names').from, RAMESH)
  assert.deepEqual(message('text-user-id-in-from').from, [RAMESH[0]])
  assert.equal(message('text-no-number').profileName, 'रमेश')
})

test('a message that seems to come from our own number is a message all the same', () => {
  assert.deepEqual(message('text-from-our-own-number').from, [{ kind: 'phone', value: '919000000000' }])
})

test('a contact that names somebody else is not mixed with the sender', () => {
  const [heard] = read(
    envelope(
      JSON.stringify({
        object: 'whatsapp_business_account',
        entry: [
          {
            changes: [
              {
                field: 'messages',
                value: {
                  contacts: [{ wa_id: '919000000002', profile: { name: 'कोई और' } }],
                  messages: [{ id: 'a', from: '919000000001', type: 'text', text: { body: 'मैं' } }],
                },
              },
            ],
          },
        ],
      }),
    ),
    ACCOUNT,
    BUSINESS,
  )
  assert.equal(heard?.kind, 'message')
  assert.deepEqual(heard.message.from, ASHA)
  assert.equal(heard.message.profileName, undefined)
  assert.equal(heard.message.account, ACCOUNT)
})

test('a photo, a voice note, a film, a paper and a sticker keep all that is said about them', () => {
  assert.deepEqual(message('image').content, {
    type: 'media',
    media: 'image',
    mediaId: '900000000000001',
    mime: 'image/jpeg',
    sha256: HASH,
    caption: 'टूटा हुआ चापाकल',
  })
  assert.deepEqual(message('voice').content, {
    type: 'media',
    media: 'audio',
    mediaId: '900000000000002',
    mime: 'audio/ogg; codecs=opus',
    sha256: HASH,
    voice: true,
  })
  const kinds = ['video', 'document', 'sticker'].map((name) => {
    const { content } = message(name)
    return content.type === 'media' ? content.media : content.type
  })
  assert.deepEqual(kinds, ['video', 'document', 'sticker'])
})

test('a file that WhatsApp could not pass on leaves its message, with the reason', () => {
  const [heard, why] = hear('image-not-passed-on')
  assert.equal(heard?.kind, 'message')
  assert.deepEqual(heard.message.content, { type: 'media', media: 'video', mime: 'video/mp4' })
  assert.equal(why?.kind === 'notice' && why.about, 'error 131052')
})

test('a place is heard with its name', () => {
  assert.deepEqual(message('location').content, {
    type: 'location',
    lat: 25.1234,
    lng: 84.5678,
    name: 'पंचायत भवन',
    address: 'ग्राम अभ्यासपुर',
  })
})

test('only the card that answers our request counts as the person’s own number', () => {
  assert.deepEqual(message('contacts-own-number').content, {
    type: 'contacts',
    names: ['रमेश'],
    phones: ['919000000002'],
    ownNumber: true,
  })
  assert.deepEqual(message('contacts-forwarded').content, {
    type: 'contacts',
    names: ['मुखिया जी'],
    phones: ['919000000003'],
    ownNumber: false,
  })
})

test('a pressed button is heard by its id, under a template as in the conversation', () => {
  const id = '0190a000-0000-7000-8000-000000000001'
  assert.deepEqual(message('button').content, {
    type: 'pressed',
    buttonId: `${id}.0`,
    title: 'हाँ, काम हो गया',
  })
  assert.deepEqual(message('button-reply').content, {
    type: 'pressed',
    buttonId: `${id}.1`,
    title: 'दर्ज करें',
  })
  assert.deepEqual(message('list-reply').content, {
    type: 'pressed',
    buttonId: `${id}.4`,
    title: 'अभ्यासपुर',
  })
})

test('a reaction is heard, and so is its being taken back', () => {
  assert.deepEqual(message('reaction').content, { type: 'reaction', to: 'wamid.OURS0004', emoji: '🙏' })
  assert.deepEqual(message('reaction-taken-back').content, { type: 'reaction', to: 'wamid.OURS0004' })
})

test('what we have no word for is shown under its own name', () => {
  const shown = [
    'form-reply',
    'order',
    'unsupported',
    'unsupported-poll',
    'request-welcome',
    'type-of-tomorrow',
    'group-text',
  ].map((name) => message(name).content)
  assert.deepEqual(shown, [
    { type: 'other', name: 'nfm_reply', detail: 'name flow, body Sent, response_json {"ward":"4"}' },
    { type: 'other', name: 'order', detail: '1 items: दो बोरी' },
    { type: 'other', name: 'unsupported', detail: '131051 Message type is currently not supported.' },
    { type: 'other', name: 'poll', detail: '131051 Message type unknown' },
    { type: 'other', name: 'request_welcome' },
    { type: 'other', name: 'hologram', detail: 'id 1, shape pump' },
    { type: 'other', name: 'group', detail: 'text: समूह में' },
  ])
})

test('a changed or withdrawn message names the one it was', () => {
  const [edited] = hear('edit')
  assert.equal(edited?.kind, 'edited')
  assert.equal(edited.original, 'wamid.ABHYAS0001')
  assert.deepEqual(edited.content, { type: 'text', text: 'चापाकल दो महीने से खराब है।' })
  assert.deepEqual(edited.from, ASHA)
  const [revoked] = hear('revoke')
  assert.equal(revoked?.kind === 'revoked' && revoked.original, 'wamid.ABHYAS0001')
})

test('a person who changed number or user id is followed', () => {
  const moves = ['changed-number', 'changed-number-sentence-only', 'changed-user-id', 'user-id-update'].map(
    (name) => {
      const [heard] = hear(name)
      assert.equal(heard?.kind, 'moved', name)
      return [heard.from, heard.to]
    },
  )
  const number = [ASHA, [{ kind: 'phone', value: '919000000009' }]]
  const id = { kind: 'user-id', value: 'IN.1000000000000009' }
  assert.deepEqual(moves, [
    number,
    number,
    [RAMESH, [id, { kind: 'parent-user-id', value: 'IN.ENT.2000000000000009' }]],
    [[RAMESH[0]], [id]],
  ])
  assert.equal(hear('changed-security-code')[0]?.kind, 'notice')
})

test('a call is one message, whether its beginning, its end or both are told', () => {
  assert.equal(message('call').externalId, message('call-ended').externalId)
  assert.deepEqual(message('call').content, { type: 'other', name: 'call', detail: 'connect' })
})

test('receipts are joined to our message by our own id, in whatever order they come', () => {
  const receipts = hear('receipts').flatMap((heard) => (heard.kind === 'receipt' ? [heard.receipt] : []))
  assert.deepEqual(
    receipts.map((receipt) => receipt.state),
    ['read', 'delivered', 'sent', 'played'],
  )
  assert.deepEqual(receipts[0], {
    account: ACCOUNT,
    externalId: 'wamid.OURS0001',
    state: 'read',
    at: AT,
    ours: '0190a000-0000-7000-8000-000000000001',
  })
})

test('a failed message says why, a message to a group who has read it', () => {
  const [failed] = hear('receipt-failed')
  assert.deepEqual(failed?.kind === 'receipt' && failed.receipt.error, {
    code: 131026,
    detail: '131026 Message Undeliverable.',
  })
  const who = hear('receipt-group').map((heard) => heard.kind === 'receipt' && heard.receipt.participant)
  assert.deepEqual(who, ['919000000001', '919000000002'])
})

test('what WhatsApp tells about our account becomes a notice, alarming when it is', () => {
  const told = ['errors', 'template-rejected', 'template-approved'].map((name) => {
    const [heard] = hear(name)
    assert.equal(heard?.kind, 'notice')
    return [heard.about, heard.alarming]
  })
  assert.deepEqual(told, [
    ['error 130429', true],
    ['message_template_status_update', true],
    ['message_template_status_update', false],
  ])
})

test('what cannot be read goes to a person with its place and its words, and the rest goes on', () => {
  const heard = hear('batch-with-bad-ones')
  const kinds = heard.map((one) => (one.kind === 'unreadable' ? `${one.part}: ${one.why}` : one.kind))
  assert.deepEqual(kinds, [
    'message',
    'entry 0, change 0, message 1: no-identity',
    'entry 0, change 0, message 2: malformed-message',
    'entry 0, change 0, message 3: malformed-message',
    'entry 0, change 0, message 4: malformed-message',
    'entry 0, change 0, message 5: malformed-message',
    'message',
    'message',
  ])
  assert.match(heard[1]?.kind === 'unreadable' ? heard[1].raw : '', /किसने लिखा/)
  const odd = heard[6]
  assert.equal(odd?.kind, 'message')
  assert.deepEqual([odd.message.at, odd.message.content], [CAME, { type: 'text', text: 'एकदो' }])
})

test('broken JSON, another object, an unknown field and an empty change are kept for a person', () => {
  const why = (heard: readonly Heard[]) => heard.map((one) => one.kind === 'unreadable' && one.why)
  assert.deepEqual(why(read(envelope('{"object":'), ACCOUNT, BUSINESS)), ['broken-json'])
  assert.deepEqual(why(read(envelope(''), ACCOUNT, BUSINESS)), ['broken-json'])
  assert.deepEqual(why(hear('other-object')), ['unknown-object'])
  assert.deepEqual(why(hear('field-of-tomorrow')), ['unknown-field'])
  const empty =
    '{"object":"whatsapp_business_account","entry":[{"changes":[{"field":"messages","value":{}}]},{}]}'
  assert.deepEqual(why(read(envelope(empty), ACCOUNT, BUSINESS)), ['nothing-in-it', 'malformed-entry'])
})

test('a thousand messages with one bad one are 999 messages and one for a person', () => {
  const messages = Array.from({ length: 1000 }, (_, i) => ({
    id: `wamid.${i}`,
    from: '919000000001',
    timestamp: '1763700000',
    type: 'text',
    ...(i === 417 ? {} : { text: { body: `संदेश ${i}` } }),
  }))
  const body = {
    object: 'whatsapp_business_account',
    entry: [{ changes: [{ field: 'messages', value: { messages } }] }],
  }
  const heard = read(envelope(JSON.stringify(body)), ACCOUNT, BUSINESS)
  assert.equal(heard.filter((one) => one.kind === 'message').length, 999)
  const bad = heard.find((one) => one.kind === 'unreadable')
  assert.equal(bad?.kind === 'unreadable' && bad.part, 'entry 0, change 0, message 417')
})

test('every fixture says something, and the same again when it is read again', () => {
  const names = FILES.map((file) => file.replace('.json', ''))
  assert.ok(names.length > 40)
  for (const name of names) {
    const heard = hear(name)
    assert.ok(heard.length > 0, name)
    assert.deepEqual(hear(name), heard, name)
  }
})

test('nothing that a stranger may send makes the reading fail', () => {
  const bodies = FILES.map((file) => readFileSync(new URL(file, FIXTURES), 'utf8'))
  const spoilt = fc
    .tuple(fc.constantFrom(...bodies), fc.nat(), fc.anything({ maxDepth: 2 }))
    .map(([body, at, junk]) => spoil(JSON.parse(body), at, junk))
  fc.assert(
    fc.property(spoilt, (body) => {
      const heard = read(envelope(body), ACCOUNT, BUSINESS)
      assert.ok(heard.length > 0)
    }),
    { numRuns: 400 },
  )
})

/** Puts junk in the place of the n-th value of a body. */
function spoil(body: unknown, at: number, junk: unknown): string {
  let count = 0
  JSON.stringify(body, (_key, value) => {
    count++
    return value
  })
  let left = at % count
  return JSON.stringify(body, (_key, value) => (left-- === 0 ? sane(junk) : value)) ?? 'null'
}

function sane(junk: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(junk) ?? 'null')
  } catch {
    return null
  }
}

test('a message from the future is taken to have come now, so that it opens no window for ever', () => {
  const at = (timestamp: unknown) => {
    const message = { id: 'a', from: '919000000001', type: 'text', text: { body: 'मैं' }, timestamp }
    const changes = [{ field: 'messages', value: { messages: [message] } }]
    const body = { object: 'whatsapp_business_account', entry: [{ changes }] }
    const [heard] = read(envelope(JSON.stringify(body)), ACCOUNT, BUSINESS)
    return heard?.kind === 'message' && heard.message.at.getTime()
  }
  assert.equal(at(String(CAME.getTime())), CAME.getTime(), 'milliseconds')
  assert.equal(at(String(CAME.getTime() / 1000 + 86_400)), CAME.getTime())
  assert.equal(at(String(CAME.getTime() / 1000 + 60)), CAME.getTime() + 60_000, 'clocks differ a little')
})
