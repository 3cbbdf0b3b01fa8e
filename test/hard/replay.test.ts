import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type HardHouse, openHardHouse } from './house.ts'
import { findPayloads } from './payloads.ts'
import { post, traces } from './post.ts'

let house: HardHouse
before(async () => {
  house = await openHardHouse()
})
after(() => house?.close())

const { from, files, real } = findPayloads()

/** What only changes something that is known: whether it leaves a mark depends on what came before it. */
const CHANGES = real ? /^$/ : /chang|revoke|edit|user-id/

/** What is kept of an envelope besides the envelope itself. */
async function beyondTheEnvelope(): Promise<Readonly<Record<string, number>>> {
  const { envelopes: _, ...rest } = await traces(house.databaseUrl)
  return rest
}

test(`every one of ${files.size} payloads (${from}) is taken, and each leaves a trace a person can find`, async (t) => {
  t.diagnostic(`replayed from ${from}`)
  assert.ok(files.size >= 30)
  const lost: string[] = []
  const seen = new Set<string>()
  let before = await beyondTheEnvelope()
  for (const [name, bytes] of files) {
    assert.equal(await post(house.hook, bytes), 200, name)
    await house.quiet()
    const after = await beyondTheEnvelope()
    const same = JSON.stringify(after) === JSON.stringify(before)
    // The same words twice in the collection are one message, which left its trace the first time.
    const ids = idsIn(bytes)
    const twin = ids.length > 0 && ids.every((id) => seen.has(id))
    if (same && !twin) lost.push(name)
    for (const id of ids) seen.add(id)
    before = after
  }
  assert.deepEqual(
    lost.filter((name) => !CHANGES.test(name)),
    [],
  )
})

test('a second replay of them all, and a third all at once, adds nothing', async () => {
  const once = await beyondTheEnvelope()
  const said = house.world.sent.length
  for (const [name, bytes] of files) assert.equal(await post(house.hook, bytes), 200, name)
  await house.quiet()
  const answers = await Promise.all([...files.values()].map((bytes) => post(house.hook, bytes)))
  assert.deepEqual([...new Set(answers)], [200])
  await house.quiet()
  const { notices: noticesOnce, ...rest } = once
  const { notices, ...restAgain } = await beyondTheEnvelope()
  const steady = (traces: typeof rest) =>
    real ? traces : { heard: traces.heard, grievances: traces.grievances, receipts: traces.receipts }
  assert.deepEqual(steady(restAgain), steady(rest))
  assert.equal(notices, noticesOnce, 'a notice repeated by the service is one notice')
  assert.equal(house.world.sent.length, said)
})

/** Ids of messages and statuses; two files of a collection may hold the same one. */
function idsIn(bytes: Buffer): readonly string[] {
  return [...bytes.toString('utf8').matchAll(/"id"\s*:\s*"(wa[mc]id[^"]*)"/g)].map(([, id = '']) => id)
}
