import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import type { DistrictIndex } from '#core/district/find.ts'
import type { GrievanceRow } from '#ports/desk.ts'
import { type Maker, makeReport } from './make.ts'

/** Past midnight in the district, the day before in London. */
const NOW = new Date('2026-11-20T19:30:00Z')
const row = (change: Partial<GrievanceRow>) =>
  ({
    code: 'ABH-PHE-26-00001-K',
    state: 'with_officer',
    registeredAt: new Date('2026-11-10T20:00:00Z'),
    dueAt: new Date('2026-11-17T19:00:00Z'),
    sensitive: false,
    ...change,
  }) as GrievanceRow

async function lines(...items: readonly GrievanceRow[]): Promise<readonly (readonly string[])[]> {
  const told: (readonly string[])[] = []
  const maker = {
    now: () => NOW,
    district: { district: { posts: [] } } as unknown as DistrictIndex,
    desk: { grievances: async () => ({ items }) },
    sheets: {
      write: (_: string, __: unknown, rows: AsyncIterable<readonly string[]>) =>
        Readable.from(
          (async function* () {
            for await (const one of rows) told.push(one)
            yield Buffer.from('')
          })(),
        ),
    },
  } as unknown as Maker
  const mail = { id: 'm', what: 'pendency', department: 'PHE', posts: [], language: 'hi' }
  await makeReport(maker, mail as never, '2026-11-21')
  return told
}

test('the list that is mailed bears the days of the district, not those of Greenwich', async () => {
  const [line] = await lines(row({}))
  assert.deepEqual(line?.slice(-3), ['2026-11-11', '2026-11-18', '4'])
})

test('in the list that is mailed nothing is late that waits for the complainant, and no suggestion is pending', async () => {
  const told = await lines(
    row({ state: 'awaiting_complainant' }),
    row({ code: 'ABH-PHE-26-00002-K', suggestion: true }),
  )
  assert.deepEqual(
    told.map((line) => line.at(-1)),
    [''],
  )
})
