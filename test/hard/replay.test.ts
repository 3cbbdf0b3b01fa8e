import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type HardHouse, openHardHouse } from './house.ts'
import { grown } from './leaves.ts'
import { findPayloads, type Payloads } from './payloads.ts'
import { post, rows, traces } from './post.ts'

for (const payloads of findPayloads()) describe(payloads.from, () => replay(payloads))

function replay({ files, leaves }: Payloads): void {
  let house: HardHouse
  before(async () => {
    house = await openHardHouse()
  })
  after(() => house?.close())

  /** What is kept of an envelope besides the envelope itself. */
  const beyondTheEnvelope = async (): Promise<Readonly<Record<string, number>>> => {
    const { envelopes: _, ...rest } = await traces(house.databaseUrl)
    return rest
  }

  test(`every one of ${files.size} payloads is taken, and each leaves a trace a person can find`, async () => {
    assert.ok(files.size >= 30)
    const lost: string[] = []
    const seen = new Set<string>()
    let before = await beyondTheEnvelope()
    for (const [name, bytes] of files) {
      assert.equal(await post(house.hook, bytes), 200, name)
      await house.quiet()
      const after = await beyondTheEnvelope()
      const marks = grown(before, after)
      for (const mark of leaves?.[name] ?? []) assert.ok(marks.includes(mark), `${name} leaves ${mark}`)
      // The same words twice in the collection are one message, which left its trace the first time.
      const ids = idsIn(bytes)
      const twin = leaves === undefined && ids.length > 0 && ids.every((id) => seen.has(id))
      if (marks.length === 0 && !twin) lost.push(name)
      for (const id of ids) seen.add(id)
      before = after
    }
    assert.deepEqual(lost, [])
  })

  test('a second replay of them all, and a third all at once, adds nothing', async () => {
    const once = await beyondTheEnvelope()
    const said = house.world.sent.length
    for (const [name, bytes] of files) assert.equal(await post(house.hook, bytes), 200, name)
    await house.quiet()
    const answers = await Promise.all([...files.values()].map((bytes) => post(house.hook, bytes)))
    assert.deepEqual([...new Set(answers)], [200])
    await house.quiet()
    assert.deepEqual(await beyondTheEnvelope(), once)
    assert.equal(house.world.sent.length, said)
  })

  test('nothing of it waits unread, and every envelope is kept byte for byte', async () => {
    const [kept] = await rows<{ unread: number; bodies: number }>(
      house.databaseUrl,
      `select count(*) filter (where read_at is null)::int as unread, count(distinct body)::int as bodies from envelope`,
    )
    assert.equal(kept?.unread, 0)
    const own = new Set([...files.values()].map((bytes) => bytes.toString('base64')))
    assert.ok((kept?.bodies ?? 0) >= own.size)
  })
}

/** Ids of messages and statuses; two files of a collection may hold the same one. */
function idsIn(bytes: Buffer): readonly string[] {
  return [...bytes.toString('utf8').matchAll(/"id"\s*:\s*"(wa[mc]id[^"]*)"/g)].map(([, id = '']) => id)
}
