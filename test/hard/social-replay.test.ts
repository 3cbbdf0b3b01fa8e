import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { openSocialTown, type SocialTown } from '../journeys/fixtures/social.ts'
import { FACEBOOK_LEAVES, grown, X_LEAVES } from './leaves.ts'
import { type Payloads, payloadsOf } from './payloads.ts'
import { traces } from './post.ts'

interface Service {
  readonly hook: string
  readonly header: string
  readonly secret: string
  readonly digest: 'hex' | 'base64'
}

const FACEBOOK: Service = {
  hook: 'facebook',
  header: 'x-hub-signature-256',
  secret: 'page-secret',
  digest: 'hex',
}
const X: Service = {
  hook: 'x',
  header: 'x-twitter-webhooks-signature',
  secret: 'consumer-secret',
  digest: 'base64',
}

for (const payloads of payloadsOf('meta/facebook', 'facebook', FACEBOOK_LEAVES)) replay(payloads, FACEBOOK)
for (const payloads of payloadsOf('x', 'x', X_LEAVES)) replay(payloads, X)

function replay({ from, files, leaves }: Payloads, { hook, header, secret, digest }: Service): void {
  describe(from, () => {
    let town: SocialTown
    /** As they were posted. */
    const told: Buffer[] = []
    before(async () => {
      town = await openSocialTown()
      // the page knows whoever writes to it, so that they can be answered
      if (leaves) town.facebook.person('550000000000001', 'सुनीता').wrote = town.now()
    })
    after(() => town?.close())

    const post = async (body: Buffer, signed = body): Promise<number> => {
      const signature = createHmac('sha256', secret).update(signed).digest(digest)
      const headers = { 'content-type': 'application/json', [header]: `sha256=${signature}` }
      const url = `${town.url}/hooks/${hook}`
      return (await fetch(url, { method: 'POST', headers, body: new Uint8Array(body) })).status
    }
    const kept = async (): Promise<Readonly<Record<string, number>>> => {
      const { envelopes: _, ...rest } = await traces(town.databaseUrl)
      return rest
    }

    test(`every one of ${files.size} payloads is taken, and each leaves a trace a person can find`, async () => {
      const lost: string[] = []
      const seen = new Set<string>()
      let earlier = await kept()
      for (const [name, given] of files) {
        const bytes = leaves ? atMoment(given, town.now()) : given
        told.push(bytes)
        assert.equal(await post(bytes), 200, name)
        await town.rest()
        const now = await kept()
        const marks = grown(earlier, now)
        for (const mark of leaves?.[name] ?? []) assert.ok(marks.includes(mark), `${name} leaves ${mark}`)
        // the same words twice in a collection are one message, which left its trace the first time
        const ids = idsIn(bytes)
        const twin = leaves === undefined && ids.length > 0 && ids.every((id) => seen.has(id))
        const known = leaves?.[name]?.length === 0 || (leaves === undefined && isWatermark(bytes))
        if (marks.length === 0 && !twin && !known) lost.push(name)
        for (const id of ids) seen.add(id)
        earlier = now
      }
      assert.deepEqual(lost, [])
    })

    test('a second replay, and a third all at once, adds nothing', async () => {
      // words wait a while for files that never come
      for (let times = 0; times < 3; times++) await town.pass(3 * 60_000)
      const once = await kept()
      for (const bytes of told) assert.equal(await post(bytes), 200)
      await town.rest()
      const answers = await Promise.all(told.map((bytes) => post(bytes)))
      assert.deepEqual([...new Set(answers)], [200])
      await town.rest()
      assert.deepEqual(await kept(), once)
    })

    test('one byte that is another is turned away', async () => {
      const [bytes = Buffer.alloc(0)] = files.values()
      const other = Buffer.concat([bytes, Buffer.from(' ')])
      assert.equal(await post(other, bytes), 401)
    })
  })
}

/** Names of messages, posts and comments; two files of a collection may hold the same one. */
function idsIn(bytes: Buffer): readonly string[] {
  return [...bytes.toString('utf8').matchAll(/"(?:mid|comment_id|post_id)"\s*:\s*"?([^",}\s]+)/g)].map(
    ([, id = '']) => id,
  )
}

/** Ours are of the moment at which they come: who wrote is answered, and a watermark counts for what was said before. */
function atMoment(bytes: Buffer, at: Date): Buffer {
  return Buffer.from(bytes.toString('utf8').replace(/\b1791000000000\b/g, String(at.getTime())))
}

/** How far somebody read is a trace only on what we had said to them. */
function isWatermark(bytes: Buffer): boolean {
  const text = bytes.toString('utf8')
  return text.includes('"watermark"') && !text.includes('"mids"')
}
