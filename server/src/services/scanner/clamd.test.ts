import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { verdictIn } from './answers.ts'
import { clamd, placeOf } from './clamd.ts'
import { FINDING, INFECTED, startClamd } from './fixtures/clamd.ts'

const server = await startClamd()
after(() => server.close())
beforeEach(() => {
  server.how = 'well'
  server.most = 1_000_000
  server.heard.length = 0
})
const scanner = clamd({ address: server.address, silenceMs: 400 })

test('a file goes to the scanner whole, also an empty one and one of many chunks', async () => {
  for (const size of [0, 1, 65_536, 65_537, 400_000])
    assert.deepEqual(await scanner.scan(randomBytes(size)), { kind: 'clean' })
  assert.deepEqual(server.heard, [0, 1, 65_536, 65_537, 400_000])
})

test('what is found is told by its name, also where it lies across two chunks', async () => {
  const found = { kind: 'found', what: FINDING }
  assert.deepEqual(await scanner.scan(Buffer.from(INFECTED)), found)
  const across = Buffer.concat([Buffer.alloc(65_536 - 10, 1), Buffer.from(INFECTED), Buffer.alloc(100, 1)])
  assert.deepEqual(await scanner.scan(across), found)
})

test('a file larger than the scanner takes is not called clean', async () => {
  server.most = 100_000
  const verdict = await scanner.scan(Buffer.alloc(900_000, 1))
  assert.equal(verdict.kind, 'too-large')
})

test('a scanner that hangs up, falls silent, answers half or is not there says nothing of the file', async () => {
  for (const how of ['hangs-up', 'silent', 'half'] as const) {
    server.how = how
    assert.equal((await scanner.scan(Buffer.from('a file'))).kind, 'unreachable', how)
  }
  const gone = await startClamd()
  await gone.close()
  assert.deepEqual(await clamd({ address: gone.address }).scan(Buffer.from('a file')), {
    kind: 'unreachable',
    why: 'ECONNREFUSED',
  })
  assert.equal((await clamd({ address: '/nowhere/clamd.sock' }).scan(Buffer.from('x'))).kind, 'unreachable')
})

test('a fault of the scanner and words that are none make no file clean', async () => {
  server.how = 'error'
  assert.deepEqual(await scanner.scan(Buffer.from('a file')), {
    kind: 'failed',
    why: "Can't allocate memory ERROR",
  })
  server.how = 'nonsense'
  assert.equal((await scanner.scan(Buffer.from('a file'))).kind, 'failed')
  for (const answer of ['', 'OK', 'stream: ', 'stream: OK FOUND?', 'xstream: OK'])
    assert.notEqual(verdictIn(answer).kind, 'clean', answer)
  assert.deepEqual(verdictIn('stream: Win.Test.EICAR_HDB-1 FOUND'), {
    kind: 'found',
    what: 'Win.Test.EICAR_HDB-1',
  })
})

test('the scanner says how it is, over a socket as over a line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nivaran-clamd-'))
  const path = join(folder, 'clamd.sock')
  const beside = await startClamd(path)
  assert.deepEqual(await clamd({ address: path }).scan(Buffer.from('a file')), { kind: 'clean' })
  const health = await clamd({ address: path }).health()
  assert.ok(health.kind === 'well' && /^ClamAV 1\.4\.2/.test(health.version))
  await beside.close()
  assert.equal((await clamd({ address: path }).health()).kind, 'unreachable')
  await rm(folder, { recursive: true, force: true })
})

test('an address is a host with its port, or the path of a socket', () => {
  assert.deepEqual(placeOf('127.0.0.1:3310'), { host: '127.0.0.1', port: 3310 })
  assert.deepEqual(placeOf('[::1]:3310'), { host: '::1', port: 3310 })
  assert.deepEqual(placeOf('/run/clamav/clamd.ctl'), { path: '/run/clamav/clamd.ctl' })
  for (const wrong of ['clamd', 'host:', 'host:0', 'host:70000', 'http://host:3310', ':3310'])
    assert.equal(placeOf(wrong), undefined, wrong)
})
