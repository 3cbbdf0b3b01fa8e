import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ozonetelPulls } from './ozonetel.ts'

/** A report that answers, and the days it was asked for. */
function report() {
  const days: string[] = []
  const fetching = async (url: string | URL | Request) => {
    const day = new URL(String(url)).searchParams.get('fromDate')
    if (day) days.push(day.slice(0, 10))
    return new Response(JSON.stringify(day ? { status: 'success', details: [] } : { token: 't' }))
  }
  const service = {
    url: 'https://oz.example.invalid',
    timeoutMs: 1000,
    fetch: fetching as typeof fetch,
    headers: {},
    recordingHosts: [],
  }
  const account = { user: 'abh', key: 'k', line: '915400000101' }
  return { days, pulls: ozonetelPulls(service, account, 'ozonetel:abh') }
}

test('after a stop of four days each missed day is asked for, one a minute, then today', async () => {
  const { days, pulls } = report()
  let cursor: unknown = { whole: '2026-10-01' }
  let now = new Date('2026-10-06T10:00:00+05:30')
  for (let look = 0; look < 6; look++) {
    const pulled = await pulls.pull(cursor, now)
    if (look < 4) assert.equal(pulled.again.getTime() - now.getTime(), 60_000)
    ;({ cursor, again: now } = pulled)
  }
  assert.deepEqual(days, ['2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-06'])
})

test('after a longer stop no more than fifteen days are asked for, and before three yesterday is not whole', async () => {
  const { days, pulls } = report()
  await pulls.pull({ whole: '2026-06-01' }, new Date('2026-10-06T10:00:00+05:30'))
  await pulls.pull({ whole: '2026-10-04' }, new Date('2026-10-06T02:00:00+05:30'))
  await pulls.pull(undefined, new Date('2026-10-06T10:00:00+05:30'))
  assert.deepEqual(days, ['2026-09-21', '2026-10-06', '2026-10-05'])
})
