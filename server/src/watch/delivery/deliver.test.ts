import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { FileHash, MessageId } from '#core/ids.ts'
import type { Outgoing, Say, TemplateSay } from '#core/message/outgoing.ts'
import type { SendOutcome } from '#core/message/sending.ts'
import type { Channel, FileToSend } from '#ports/channel.ts'
import type { Files } from '#ports/outbox.ts'
import { type Delivery, deliverBatch } from './deliver.ts'
import { ACCOUNT, makeClock, makeOutbox } from './fixtures/outbox.ts'
import { makeShaper, WHATSAPP_PACES } from './shaper.ts'

const BOTH: Outgoing = {
  inside: { type: 'text', text: 'नमस्ते' },
  outside: { type: 'template', name: 'hello', language: 'hi', blanks: [] },
}
const INSIDE: Outgoing = { inside: BOTH.inside }
const OK: SendOutcome = { kind: 'accepted', externalId: 'wamid.NEW' }
const BAD_TOKEN: SendOutcome = { kind: 'stopped', code: 190, why: 'the token expired' }

type Open = (hash: FileHash) => Promise<FileToSend>
type Answering = (id: MessageId, say: Say | TemplateSay, file: Open) => SendOutcome | Promise<SendOutcome>

/** A door that answers as told, an outbox, a clock, and what was sent. */
function scene(answering: Answering) {
  const clock = makeClock()
  const box = makeOutbox(clock.now)
  const sent: { id: MessageId; type: string; at: number }[] = []
  const channel: Channel = {
    name: 'whatsapp',
    account: ACCOUNT,
    address: '919000000000',
    isGenuine: () => true,
    read: () => [],
    sends: {
      windowHours: 24 - 5 / 60,
      async send(_to, say, id, file) {
        sent.push({ id, type: say.type, at: clock.now().getTime() })
        return answering(id, say, file)
      },
      judge: (code, why) => ({ kind: 'failed', code, why }),
      async markRead() {},
    },
  }
  const files: Files = {
    put: async () => 'f'.repeat(64) as FileHash,
    get: async () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    has: async () => true,
  }
  const delivery: Delivery = {
    outbox: box.outbox,
    templates: box.templates,
    channels: new Map([[ACCOUNT, channel]]),
    files,
    now: clock.now,
    shaper: makeShaper(WHATSAPP_PACES),
    codeOf: () => '000000',
    sleep: async (ms) => clock.pass(ms),
  }
  /** Drains until nothing is ready any more. */
  const drain = async () => {
    let batches = 0
    while ((await deliverBatch(delivery)) > 0) assert.ok(++batches < 500, 'draining comes to an end')
  }
  return { clock, box, sent, delivery, drain }
}

test('within the window free words are said, outside of it the template, without one the message waits', async () => {
  const { clock, box, sent, drain } = scene(() => OK)
  const hour = 3_600_000
  box.put(1, 1, BOTH, new Date(clock.now().getTime() - hour))
  box.put(2, 2, BOTH, new Date(clock.now().getTime() - 24 * hour))
  box.put(3, 3, INSIDE, new Date(clock.now().getTime() - 24 * hour))
  await drain()
  assert.deepEqual(
    sent.map(({ type }) => type),
    ['text', 'template'],
  )
  assert.deepEqual(box.states(), ['accepted', 'accepted', 'window'])
  assert.deepEqual(
    [...box.rows.values()].map((row) => row.said),
    ['inside', 'outside', undefined],
  )
})

test('when the service says that the window is closed, the template is said at once', async () => {
  const { clock, box, sent, drain } = scene((_id, say) =>
    say.type === 'template' ? OK : { kind: 'template', code: 131047, why: 'closed' },
  )
  box.put(1, 1, BOTH, clock.now())
  box.put(2, 2, INSIDE, clock.now())
  await drain()
  assert.deepEqual(
    sent.map(({ type }) => type),
    ['text', 'text', 'template'],
  )
  assert.deepEqual(box.states(), ['accepted', 'window'])
})

test('messages to one person go in order, the next only after the one before', async () => {
  const tries = new Map<MessageId, number>()
  const { clock, box, sent, drain } = scene((id) => {
    tries.set(id, (tries.get(id) ?? 0) + 1)
    return tries.get(id) === 1 ? { kind: 'later', code: 131016, why: 'busy', scope: 'message' } : OK
  })
  const first = box.put(1, 1, BOTH, clock.now())
  const second = box.put(2, 1, BOTH, clock.now())
  for (let i = 0; i < 4; i++) {
    await drain()
    clock.pass(6000)
  }
  assert.deepEqual(
    sent.map(({ id }) => id),
    [first, first, second, second],
  )
})

test('after a lost answer nothing is sent before a receipt had its time to come', async () => {
  let answers: SendOutcome = { kind: 'unknown', why: 'timeout' }
  const { clock, box, sent, drain } = scene(() => answers)
  box.put(1, 1, BOTH, clock.now())
  await drain()
  answers = OK
  clock.pass(9 * 60_000)
  await drain()
  assert.equal(sent.length, 1)
  clock.pass(2 * 60_000)
  await drain()
  assert.equal(sent.length, 2)
  assert.deepEqual(box.states(), ['accepted'])
})

test('a door that breaks may have sent, so its message waits for a receipt too', async () => {
  const { clock, box, drain } = scene(() => {
    throw new Error('broken door')
  })
  box.put(1, 1, BOTH, clock.now())
  await drain()
  assert.deepEqual(box.states(), ['unknown'])
})

test('trouble of the account stops the line and keeps everything; a trial that succeeds lets all of it out once', async () => {
  let answers: SendOutcome = BAD_TOKEN
  const { clock, box, sent, drain } = scene(() => answers)
  for (let n = 1; n <= 40; n++) box.put(n, n, BOTH, clock.now())
  await drain()
  const before = sent.length
  assert.ok(before <= 16, 'only what was already on its way was tried')
  assert.ok(box.states().every((state) => state === 'waiting'))
  assert.equal(box.circuits.get(ACCOUNT)?.open, true)

  for (let minute = 1; minute <= 5; minute++) {
    clock.pass(61_000)
    await drain()
    assert.equal(sent.length, before + minute, 'one trial a minute')
  }
  answers = OK
  const tried = sent.length
  clock.pass(61_000)
  await drain()
  assert.equal(box.circuits.get(ACCOUNT)?.open, false)
  assert.ok(box.states().every((state) => state === 'accepted'))
  assert.equal(sent.length - tried, 40)
  assert.equal(new Set(sent.slice(tried).map(({ id }) => id)).size, 40)
})

test('an account without a door is treated as one in trouble, and nothing is lost', async () => {
  const { clock, box, delivery } = scene(() => OK)
  box.put(1, 1, BOTH, clock.now())
  await deliverBatch({ ...delivery, channels: new Map() })
  assert.deepEqual(box.states(), ['waiting'])
  assert.equal(box.circuits.get(ACCOUNT)?.why, 'no door for this account')
  clock.pass(61_000)
  await deliverBatch(delivery)
  assert.deepEqual(box.states(), ['accepted'])
  assert.equal(box.circuits.get(ACCOUNT)?.open, false)
})

test('who cannot be reached and what is wrong is given up, for a person to see', async () => {
  const { clock, box, drain } = scene(() => ({ kind: 'elsewhere', code: 131026, why: 'no WhatsApp' }))
  const id = box.put(1, 1, BOTH, clock.now())
  await drain()
  assert.equal(box.rows.get(id)?.state, 'failed')
  assert.equal(box.rows.get(id)?.why, '131026 no WhatsApp')
})

test('where nothing can be said the words are left to a person, and no line is stopped for it', async () => {
  const { clock, box, sent, delivery } = scene(() => OK)
  const id = box.put(1, 1, BOTH, clock.now())
  const door: Channel = {
    name: 'walkin',
    account: ACCOUNT,
    address: 'desk',
    isGenuine: () => false,
    read: () => [],
  }
  const told: unknown[] = []
  const outbox = {
    ...box.outbox,
    failed: async (...given: Parameters<typeof box.outbox.failed>) => {
      told.push(given[3])
      return box.outbox.failed(...given)
    },
  }
  await deliverBatch({ ...delivery, outbox, channels: new Map([[ACCOUNT, door]]) })
  assert.equal(box.rows.get(id)?.state, 'failed')
  assert.deepEqual(told, ['by-hand'])
  assert.equal(sent.length, 0)
  assert.equal(box.circuits.size, 0)
})

test('a request of the service to slow down is heeded by every message of the account', async () => {
  let first = true
  const { clock, box, sent, delivery } = scene(() => {
    if (!first) return OK
    first = false
    return { kind: 'later', code: 130429, why: 'too many', scope: 'account', waitMs: 30_000 }
  })
  for (let n = 1; n <= 5; n++) box.put(n, n, BOTH, clock.now())
  await deliverBatch({ ...delivery, atOnce: 1 })
  assert.equal(sent.length, 1)
  await deliverBatch({ ...delivery, atOnce: 1 })
  assert.equal(sent.length, 1)
  clock.pass(30_000)
  await deliverBatch({ ...delivery, atOnce: 1 })
  assert.deepEqual(box.states(), Array(5).fill('accepted'))
})

test('no more goes out from one number in a second than the service allows', async () => {
  const { clock, box, sent, drain } = scene(() => OK)
  for (let n = 1; n <= 400; n++) box.put(n, n, BOTH, clock.now())
  await drain()
  assert.equal(sent.length, 400)
  for (const { at } of sent) {
    const within = sent.filter((other) => other.at >= at && other.at < at + 1000).length
    assert.ok(within <= 160, `${within} within a second, of a burst of 80 and 80 a second`)
  }
  assert.ok((sent.at(-1)?.at ?? 0) - (sent[0]?.at ?? 0) >= 3900)
})

test('a message that waited too long in the hand is put back unsent', async () => {
  let slow = true
  const { clock, box, sent, delivery } = scene(() => {
    if (slow) clock.pass(200_000)
    slow = false
    return OK
  })
  box.put(1, 1, BOTH, clock.now())
  box.put(2, 2, BOTH, clock.now())
  await deliverBatch({ ...delivery, atOnce: 1 })
  assert.equal(sent.length, 1)
  assert.deepEqual(box.states(), ['accepted', 'waiting'])
})

test('what the service has taken is written down even when the register is away for a moment', async () => {
  const { clock, box, sent, delivery } = scene(() => OK)
  let away = 2
  const outbox = {
    ...box.outbox,
    accepted: async (...given: Parameters<typeof box.outbox.accepted>) => {
      if (away-- > 0) throw new Error('no connection')
      return box.outbox.accepted(...given)
    },
  }
  box.put(1, 1, BOTH, clock.now())
  await deliverBatch({ ...delivery, outbox })
  assert.deepEqual(box.states(), ['accepted'])
  assert.equal(sent.length, 1)
})

test('one message that cannot be settled does not keep the others from going', async () => {
  const { clock, box, delivery } = scene(() => ({ kind: 'failed', code: 100, why: 'wrong' }))
  const bad = box.put(1, 1, BOTH, clock.now())
  box.put(2, 2, BOTH, clock.now())
  const outbox = {
    ...box.outbox,
    failed: async (...given: Parameters<typeof box.outbox.failed>) => {
      if (given[0] === bad) throw new Error('no connection')
      return box.outbox.failed(...given)
    },
  }
  await assert.rejects(deliverBatch({ ...delivery, outbox }), /1 of 2 messages/)
  assert.deepEqual(box.states(), ['leased', 'failed'])
})

test('the picture above words and the paper above a template are handed over as what they are', async () => {
  const hash = 'f'.repeat(64) as FileHash
  const mimes: string[] = []
  const { clock, box, drain } = scene(async (_id, _say, file) => {
    mimes.push((await file(hash)).mime)
    return OK
  })
  const heard = clock.now()
  const button = { title: 'हाँ', deed: { do: 'skip' } } as const
  box.put(1, 1, { inside: { type: 'buttons', text: 'देखें', buttons: [button], image: hash } }, heard)
  box.put(2, 2, { inside: { type: 'file', media: 'video', file: hash, mime: 'video/mp4' } }, heard)
  const document = { file: hash, filename: 'आख्या.pdf' }
  box.put(3, 3, {
    inside: BOTH.inside,
    outside: { type: 'template', name: 'report', language: 'hi', blanks: [], document },
  })
  await drain()
  assert.deepEqual(mimes, ['image/png', 'video/mp4', 'application/pdf'])
})

test('in any course of events nothing is sent again after it was accepted, and never two at once', async () => {
  const scope = fc.constantFrom('message' as const, 'pair' as const, 'account' as const)
  const outcome: fc.Arbitrary<SendOutcome> = fc.oneof(
    fc.constant(OK),
    fc.constant<SendOutcome>({ kind: 'unknown', why: 'timeout' }),
    scope.map((one): SendOutcome => ({ kind: 'later', code: 1, why: 'busy', scope: one })),
    fc.constant<SendOutcome>({ kind: 'template', code: 131047, why: 'closed' }),
    fc.constant<SendOutcome>({ kind: 'elsewhere', code: 131026, why: 'no WhatsApp' }),
    fc.constant<SendOutcome>({ kind: 'failed', code: 100, why: 'wrong' }),
    fc.constant(BAD_TOKEN),
  )
  const course = fc.record({
    outcomes: fc.array(outcome, { minLength: 1, maxLength: 30 }),
    pauses: fc.array(fc.integer({ min: 0, max: 900_000 }), { minLength: 1, maxLength: 12 }),
    people: fc.integer({ min: 1, max: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(course, async ({ outcomes, pauses, people }) => {
      const accepted = new Set<MessageId>()
      const onTheWay = new Set<MessageId>()
      let n = 0
      const { clock, box, delivery } = scene(async (id) => {
        assert.equal(accepted.has(id), false, 'sent again after it was accepted')
        assert.equal(onTheWay.has(id), false, 'sent twice at once')
        onTheWay.add(id)
        await Promise.resolve()
        onTheWay.delete(id)
        const answer = outcomes[n++ % outcomes.length] ?? OK
        if (answer.kind === 'accepted') accepted.add(id)
        return answer
      })
      for (let i = 1; i <= 8; i++) box.put(i, i % people, i % 3 ? BOTH : INSIDE, clock.now())
      for (const pause of pauses) {
        await Promise.all([deliverBatch(delivery), deliverBatch(delivery)])
        clock.pass(pause)
      }
      for (const id of accepted) assert.equal(box.rows.get(id)?.state, 'accepted')
    }),
    { numRuns: 200 },
  )
})

test('what the service says it cannot say freely goes out as the template, even while our own clock thinks otherwise', async () => {
  const { box, sent, drain, clock } = scene(() => ({ kind: 'accepted', externalId: 'wamid.1' }))
  box.put(1, 1, BOTH, clock.now(), true)
  await drain()
  assert.deepEqual(
    sent.map(({ type }) => type),
    ['template'],
  )
})

test('a message whose file waits for the virus scanner waits with it, and goes without a file that is held', async () => {
  let standing: 'waiting' | 'held' | 'free' = 'waiting'
  const picture = 'e'.repeat(64) as FileHash
  const { clock, box, sent, delivery } = scene(async (_id, say, file) => {
    if (say.type !== 'buttons' || !say.image) return OK
    return file(say.image).then(
      () => OK,
      () => ({ kind: 'fileless', cause: { kind: 'failed', code: 0, why: 'the file cannot be had' } }),
    )
  })
  const files: Files = {
    ...delivery.files,
    get: async () => {
      if (standing === 'free') return Uint8Array.of(0x89, 0x50, 0x4e, 0x47)
      throw Object.assign(new Error('withheld'), { code: 'WITHHELD', standing })
    },
  }
  const card: Outgoing = {
    inside: {
      type: 'buttons',
      text: 'कार्ड',
      buttons: [{ key: 'yes', title: 'हाँ' }],
      image: picture,
    } as never,
  }
  box.put(1, 1, card, clock.now())
  await deliverBatch({ ...delivery, files })
  assert.deepEqual(box.states(), ['waiting'])
  standing = 'held'
  clock.pass(60_000)
  await deliverBatch({ ...delivery, files })
  assert.deepEqual(box.states(), ['accepted'])
  assert.equal(sent.length, 3, 'with the picture, once more with it, then without')
})
