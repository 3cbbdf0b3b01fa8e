import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { openSocialTown, type SocialTown } from '../journeys/fixtures/social.ts'
import { atHand } from './payloads.ts'
import { rows, traces } from './post.ts'

/** Services at which we have no door; a misplaced subscription may send theirs to one of ours. */
const ELSEWHERE = ['instagram', 'telegram', 'whatsapp-rest'] as const

/** What such services send, in our own words. */
const OWN: ReadonlyMap<string, Buffer> = new Map(
  Object.entries<unknown>({
    'a story that mentions us': {
      object: 'instagram',
      entry: [
        { id: '1', time: 1, messaging: [{ sender: { id: '2' }, message: { mid: 'i_1', text: 'नमस्ते' } }] },
      ],
    },
    'an update with its number': { update_id: 7, message: { message_id: 1, chat: { id: 3 }, text: 'नमस्ते' } },
    'an answer of a listing': { data: [{ name: 'status_update', status: 'APPROVED' }], paging: {} },
    'a bare word': 'hello',
    'a list': [1, 2, 3],
    nothing: null,
  }).map(([name, value]) => [name, Buffer.from(JSON.stringify(value))]),
)

describe('what is meant for another service', () => {
  let town: SocialTown
  before(async () => {
    town = await openSocialTown()
  })
  after(() => town?.close())

  const hooks = () =>
    [
      [`${town.url}/hooks/whatsapp`, 'x-hub-signature-256', 'town-secret', 'hex'],
      [`${town.url}/hooks/facebook`, 'x-hub-signature-256', 'page-secret', 'hex'],
      [`${town.url}/hooks/x`, 'x-twitter-webhooks-signature', 'consumer-secret', 'base64'],
    ] as const
  const postEverywhere = async (body: Buffer): Promise<void> => {
    for (const [url, header, secret, digest] of hooks()) {
      const signature = createHmac('sha256', secret).update(body).digest(digest)
      const headers = { 'content-type': 'application/json', [header]: `sha256=${signature}` }
      const answer = await fetch(url, { method: 'POST', headers, body: new Uint8Array(body) })
      assert.equal(answer.status, 200, url)
    }
  }

  test('is taken at every hook, kept for a person, heard as nobody’s words, and once however often it comes', async () => {
    const all = new Map([...OWN, ...ELSEWHERE.flatMap((service) => [...atHand(service)])])
    for (const [name, bytes] of all) {
      const earlier = await traces(town.databaseUrl)
      await postEverywhere(bytes)
      await town.rest()
      const now = await traces(town.databaseUrl)
      const [same] = await rows<{ n: number }>(
        town.databaseUrl,
        'select count(*)::int as n from envelope where body = $1 and read_at is not null',
        [bytes],
      )
      assert.ok((same?.n ?? 0) >= hooks().length, `${name} is kept as it came, and was read`)
      const shown = (one: typeof now) => (one.unreadable ?? 0) + (one.notices ?? 0)
      assert.ok(shown(now) > shown(earlier), `${name} lies where a person can see it`)
      assert.deepEqual([now.heard, now.said], [0, 0], name)
    }
    const once = await traces(town.databaseUrl)
    for (const bytes of all.values()) await postEverywhere(bytes)
    await town.rest()
    const { envelopes: _, ...again } = await traces(town.databaseUrl)
    const { envelopes: __, ...before } = once
    assert.deepEqual(again, before)
  })
})
