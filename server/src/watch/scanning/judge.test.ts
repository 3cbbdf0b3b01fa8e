import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FileHash } from '#core/ids.ts'
import type { Scans, Verdict } from '#ports/scans.ts'
import { judging } from './judge.ts'
import { scanWaiting } from './scan-waiting.ts'

const FILE = 'a'.repeat(64) as FileHash
const OTHER = 'b'.repeat(64) as FileHash
const NOW = new Date('2026-10-06T12:00:00+05:30')
const AWAY: Verdict = { kind: 'unreachable', why: 'ECONNREFUSED' }

interface Given {
  readonly known?: Awaited<ReturnType<Scans['expect']>>
  readonly verdicts?: readonly Verdict[]
  readonly scanner?: false
}

/** Judges by a scanner that says these things one after the other; what is written down is kept. */
function scene({ known, verdicts = [], scanner }: Given) {
  const written: unknown[] = []
  const said = [...verdicts]
  const asked: unknown[] = []
  const scans: Scans = {
    standing: async () => known?.standing ?? 'free',
    expect: async () => known,
    claim: async () => [
      { file: FILE, tries: 2 },
      { file: OTHER, tries: 9 },
    ],
    clean: async (file) => {
      written.push(['clean', file])
      return []
    },
    hold: async (file, found) => void written.push(['hold', file, found]),
    later: async (file, at, why) =>
      void written.push(['later', file, (at.getTime() - NOW.getTime()) / 1000, why]),
    release: async () => [],
    leave: async () => 0,
    forget: async (file) => void written.push(['forget', file]),
    pardon: async () => undefined,
    pardoned: async () => [],
    waiting: async () => ({ waiting: 0 }),
    held: async () => ({ files: [], many: 0 }),
  }
  const common = {
    scans,
    now: () => NOW,
    ...(scanner === false
      ? {}
      : {
          scanner: {
            address: 'clamd:3310',
            scan: async (bytes: Uint8Array) => {
              asked.push(bytes)
              return said.shift() ?? AWAY
            },
            health: async () => ({ kind: 'well', version: 'ClamAV' }) as const,
          },
        }),
  }
  return { common, written, asked, judge: judging(common) }
}
const BYTES = Uint8Array.of(1)

test('a new file is free only when the scanner says so', async () => {
  for (const [verdict, standing] of [
    [{ kind: 'clean' }, 'free'],
    [{ kind: 'found', what: 'X' }, 'held'],
    [{ kind: 'too-large', why: 'limit' }, 'waiting'],
    [{ kind: 'failed', why: 'no memory' }, 'waiting'],
    [AWAY, 'waiting'],
  ] as const)
    assert.equal(await scene({ verdicts: [verdict] }).judge(FILE, BYTES), standing)
})

test('the same bytes are not scanned again within the day, and a virus never', async () => {
  const lately = scene({ known: { standing: 'free', judgedAt: new Date(NOW.getTime() - 3_600_000) } })
  assert.equal(await lately.judge(FILE, BYTES), 'free')
  const held = scene({ known: { standing: 'held', judgedAt: new Date(0) } })
  assert.equal(await held.judge(FILE, BYTES), 'held')
  assert.equal(lately.asked.length + held.asked.length, 0)
})

test('what was clean for long is looked at again: then it is held, or stays clean while the scanner is away', async () => {
  const known = { standing: 'free', judgedAt: new Date(0) } as const
  const learnt = scene({ known, verdicts: [{ kind: 'found', what: 'New' }] })
  assert.equal(await learnt.judge(FILE, BYTES), 'held')
  assert.deepEqual(learnt.written, [['hold', FILE, 'New']])
  assert.equal(await scene({ known, verdicts: [AWAY] }).judge(FILE, BYTES), 'free')
})

test('without a scanner files are free, but what was held stays held', async () => {
  assert.equal(await scene({ scanner: false }).judge(FILE, BYTES), 'free')
  assert.equal(await scene({ scanner: false, known: { standing: 'held' } }).judge(FILE, BYTES), 'held')
})

test('a scanner that is away is asked once a batch, and every file waits for it a little', async () => {
  const { common, written, asked } = scene({ verdicts: [AWAY] })
  const files = { get: async () => BYTES, has: async () => true }
  assert.equal(await scanWaiting({ ...common, files }), 0)
  assert.equal(asked.length, 1)
  assert.deepEqual(
    written.map((one) => (one as unknown[]).slice(0, 3)),
    [
      ['later', FILE, 15],
      ['later', OTHER, 15],
    ],
  )
})

test('a file that the scanner fails at waits longer and longer, and one that is no more is forgotten', async () => {
  const { common, written } = scene({ verdicts: [{ kind: 'failed', why: 'no memory' }] })
  const files = { get: async () => BYTES, has: async (file: FileHash) => file === OTHER }
  assert.equal(await scanWaiting({ ...common, files }), 2)
  assert.deepEqual(written, [
    ['forget', FILE],
    ['later', OTHER, 900, 'no memory'],
  ])
})
