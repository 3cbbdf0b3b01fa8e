import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { judge } from './errors.ts'
import { send } from './fixtures/sending.ts'
import { ACCOUNT, type answer, refuse, withService } from './fixtures/service.ts'
import { whatsapp } from './whatsapp.ts'

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
    [404, 132001, 'unapproved'],
    [400, 132015, 'unapproved'],
    [400, 132016, 'unapproved'],
    [400, 132012, 'failed'],
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

test('a vague fault of the service may hide that it sent, so a receipt gets half a minute to come', async () => {
  const waits: unknown[] = []
  for (const [status, code] of [
    [500, 131000],
    [500, 1],
    [500, 999999],
    [503, 131016],
  ] as const) {
    await withService(
      (_, response) => refuse(response, status, code),
      async (door) => {
        const outcome = await send(door)
        waits.push(outcome?.kind === 'later' && outcome.waitMs)
      },
    )
  }
  assert.deepEqual(waits, [30_000, 30_000, 30_000, undefined])
})

test('an error that comes later, with a receipt, is judged by the same table', () => {
  assert.deepEqual(judge(131047, 'closed'), { kind: 'template', code: 131047, why: 'closed' })
  assert.deepEqual(judge(131042, 'unpaid'), { kind: 'stopped', code: 131042, why: 'unpaid' })
  assert.deepEqual(judge(131026, 'no WhatsApp'), { kind: 'elsewhere', code: 131026, why: 'no WhatsApp' })
  assert.deepEqual(judge(999999, 'new'), { kind: 'failed', code: 999999, why: 'new' })
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
    sniff: async () => undefined,
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
