import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FileHash, MessageId } from '#core/ids.ts'
import type { Outgoing, Say, TemplateSay } from '#core/message/outgoing.ts'
import type { SendOutcome } from '#core/message/sending.ts'
import type { Channel } from '#ports/channel.ts'
import type { HeldTemplate } from '#ports/templates.ts'
import { deliverBatch } from './deliver.ts'
import { ACCOUNT, makeClock, makeOutbox } from './fixtures/outbox.ts'
import { makeMirrorKeeper } from './mirror.ts'
import { makeShaper, WHATSAPP_PACES } from './shaper.ts'

const OK: SendOutcome = { kind: 'accepted', externalId: 'wamid.NEW' }
const PICTURE = 'a'.repeat(64) as FileHash
const CARD = {
  inside: { type: 'text', text: 'कार्ड' },
  outside: { type: 'template', name: 'card_photo', language: 'hi', blanks: [], image: PICTURE },
  otherwise: { type: 'template', name: 'card', language: 'hi', blanks: [] },
} as const satisfies Outgoing
const PLAIN: Outgoing = { inside: CARD.inside, outside: CARD.otherwise }

function scene(answering: (said: string) => SendOutcome) {
  const clock = makeClock()
  const box = makeOutbox(clock.now)
  const sent: string[] = []
  const channel: Channel = {
    name: 'whatsapp',
    account: ACCOUNT,
    address: '919000000000',
    isGenuine: () => true,
    read: () => [],
    sends: {
      windowHours: 24,
      async send(_to: unknown, say: Say | TemplateSay, _id: MessageId) {
        const name =
          say.type === 'template' ? say.name : `${say.type}${'image' in say ? ' with picture' : ''}`
        sent.push(name)
        return answering(name)
      },
      judge: (code, why) => ({ kind: 'failed', code, why }),
      async markRead() {},
    },
  }
  const drain = async () => {
    for (let n = 0; n < 50; n++) {
      const taken = await deliverBatch({
        outbox: box.outbox,
        templates: box.templates,
        channels: new Map([[ACCOUNT, channel]]),
        files: { put: async () => PICTURE, get: async () => Uint8Array.of(1), has: async () => true },
        now: clock.now,
        shaper: makeShaper(WHATSAPP_PACES),
        codeOf: () => '000000',
        sleep: async (ms) => clock.pass(ms),
      })
      if (taken === 0) return
    }
    assert.fail('draining comes to an end')
  }
  return { clock, box, sent, drain }
}

test('a template that is paused is not tried; approved again, what waited goes out once', async () => {
  const { clock, box, sent, drain } = scene(() => OK)
  await box.templates.tell(ACCOUNT, { name: 'card', language: 'hi', status: 'paused' }, clock.now())
  box.put(1, 1, PLAIN)
  await drain()
  assert.deepEqual([sent, box.states()], [[], ['template']])
  await box.templates.tell(ACCOUNT, { name: 'card', language: 'hi', status: 'approved' }, clock.now())
  await drain()
  assert.deepEqual([sent, box.states()], [['card'], ['accepted']])
})

test('before the first listing a template that nobody spoke of is tried, after it not', async () => {
  const { box, sent, drain } = scene(() => OK)
  box.put(1, 1, PLAIN)
  await drain()
  box.mirror.listed = true
  box.put(2, 2, PLAIN)
  await drain()
  assert.deepEqual([sent, box.states()], [['card'], ['accepted', 'template']])
})

test('when the service says that it paused the template, the message waits and the mirror knows', async () => {
  const { box, sent, drain } = scene(() => ({
    kind: 'unapproved',
    status: 'paused',
    code: 132015,
    why: 'paused',
  }))
  box.put(1, 1, PLAIN)
  box.put(2, 2, PLAIN)
  await drain()
  assert.ok(sent.length <= 2)
  assert.deepEqual(box.states(), ['template', 'template'])
  assert.equal(box.mirror.states.get('card/hi'), 'paused')
})

test('while the template with the photo is not approved, the plain one goes', async () => {
  const { clock, box, sent, drain } = scene(() => OK)
  await box.templates.tell(ACCOUNT, { name: 'card_photo', language: 'hi', status: 'pending' }, clock.now())
  const id = box.put(1, 1, CARD)
  await drain()
  assert.deepEqual([sent, box.rows.get(id)?.said], [['card'], 'otherwise'])
})

test('when the photo cannot be had, the plain template goes, and free words go without it', async () => {
  const cause = { kind: 'failed', code: 131053, why: 'no such file' } as const
  const { clock, box, sent, drain } = scene((name) =>
    /photo|picture/.test(name) ? { kind: 'fileless', cause } : OK,
  )
  const button = { title: 'स्वीकार', deed: { do: 'skip' } } as const
  box.put(1, 1, CARD)
  const inside = { type: 'buttons', text: 'कार्ड', buttons: [button], image: PICTURE } as const
  box.put(2, 2, { inside }, clock.now())
  await drain()
  assert.deepEqual(sent.toSorted(), ['buttons', 'buttons with picture', 'card', 'card_photo'])
  assert.deepEqual(box.states(), ['accepted', 'accepted'])
})

test('when neither the photo nor the plain template can go, the card waits for the plain one and is not lost', async () => {
  const cause = { kind: 'failed', code: 131053, why: 'no such file' } as const
  const { clock, box, drain } = scene((name) => (name === 'card_photo' ? { kind: 'fileless', cause } : OK))
  await box.templates.tell(ACCOUNT, { name: 'card', language: 'hi', status: 'disabled' }, clock.now())
  const id = box.put(1, 1, CARD)
  await drain()
  assert.deepEqual(box.rows.get(id)?.heldFor, ['card/hi'])
})

test('the one message that tries a stopped account may be said in other words at once', async () => {
  const cause = { kind: 'failed', code: 131053, why: 'no such file' } as const
  let answers: SendOutcome = { kind: 'stopped', code: 190, why: 'the token expired' }
  const { clock, box, sent, drain } = scene((name) =>
    answers.kind === 'accepted' && name === 'card_photo' ? { kind: 'fileless', cause } : answers,
  )
  box.put(1, 1, CARD)
  box.put(2, 2, CARD)
  await drain()
  answers = OK
  clock.pass(61_000)
  await drain()
  assert.equal(box.circuits.get(ACCOUNT)?.open, false, 'else it would be tried with the photo for ever')
  assert.deepEqual(box.states(), ['accepted', 'accepted'])
  assert.equal(sent.filter((name) => name === 'card').length, 2)
})

test('templates are listed at the start and every six hours, every ten minutes while a message waits for one', async () => {
  const clock = makeClock()
  const held: HeldTemplate[] = []
  const listings: number[] = []
  let reachable = false
  const start = clock.now().getTime()
  const keep = makeMirrorKeeper({
    templates: {
      listed: async (_account, _all, at) => void listings.push(at.getTime()),
      held: async () => held,
    },
    channels: new Map([
      [
        ACCOUNT,
        {
          lists: {
            templates: async () =>
              reachable ? { kind: 'listed', templates: [] } : { kind: 'not-listed', why: 'away' },
          },
        } as unknown as Channel,
      ],
    ]),
    log: () => undefined,
  })
  const through = async (minutes: number) => {
    for (let n = 0; n < minutes; n++) {
      await keep(clock.now())
      clock.pass(60_000)
    }
  }
  await through(2)
  reachable = true
  await through(12 * 60)
  const calm = listings.splice(0).map((at) => (at - start) / 60_000)
  assert.deepEqual(calm, [2, 362, 722].slice(0, calm.length))
  assert.equal(calm.length, 2)
  held.push({ account: ACCOUNT, name: 'card', language: 'hi', status: 'paused', waiting: 3 })
  await through(60)
  assert.equal(listings.length, 6)
})
