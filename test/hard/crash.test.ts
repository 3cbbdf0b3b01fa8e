import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { indexDistrict } from '#core/district/find.ts'
import { loadDistrict } from '#services/district/load.ts'
import { openPool } from '#store/connection.ts'
import { newTestDatabase, type TestDatabase } from '#store/postmaster/temporary.ts'
import { verify } from '#store/verify.ts'
import { startWorld, type World } from '#world/world.ts'
import { metaTemplates } from '../../server/src/templates.ts'
import { FOLDER } from './house.ts'
import { type Killed, startProcess } from './killed.ts'
import { openLine } from './line.ts'
import { ACCOUNT, envelope, leasesRunOut, newWamid, post, restful, rows, text } from './post.ts'

const KILLS = 20
const PEOPLE = 100
const EACH = 20
const AT_ONCE = 16

let database: TestDatabase
let world: World
let program: Killed
let home = ''
after(async () => {
  await program?.kill().catch(() => undefined)
  await world?.close()
  await database?.drop()
  await rm(home, { recursive: true, force: true })
})

/** A webhook and the id of the message in it. */
interface Webhook {
  readonly id: string
  readonly body: Buffer
}

/** What one person writes, in order: a complaint, the yes to it, and eighteen words that ask for nothing. */
function talkOf(person: string, village: string): readonly Webhook[] {
  const say = (words: string): Webhook => {
    const id = newWamid()
    return { id, body: envelope(text(person, words, { id, at: new Date() })) }
  }
  const react = (): Webhook => {
    const id = newWamid()
    const message = {
      from: person,
      id,
      timestamp: String(Math.floor(Date.now() / 1000)),
      type: 'reaction',
      reaction: { message_id: newWamid(), emoji: '🙏' },
    }
    return { id, body: envelope({ messages: [message] }) }
  }
  return [
    say(`हमारे टोले का चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा। ग्राम ${village}`),
    say('हाँ'),
    ...Array.from({ length: EACH - 2 }, react),
  ]
}

test('killed twenty times during two thousand webhooks: everything answered with 200 is there once, and nothing is said twice', async (t) => {
  const began = performance.now()
  database = await newTestDatabase()
  home = await mkdtemp(join(tmpdir(), 'nivaran-crash-'))
  const { district } = indexDistrict(await loadDistrict(join(FOLDER, 'districts/abhyas')))
  const [port, graphPort] = await freePorts(2)
  const url = `http://127.0.0.1:${port}`
  const secrets = { accessToken: 'a-token-of-the-test', verifyToken: 'a-word-of-the-test' }
  world = await startWorld({
    ...ACCOUNT,
    ...secrets,
    port: graphPort ?? 0,
    hookUrl: `${url}/hooks/whatsapp`,
    displayPhoneNumber: `+${district.servicePhone}`,
    templates: metaTemplates(district.templates),
    everyNumberHasWhatsApp: true,
    limits: false,
    // On a slow machine the program is down most of the time; the service is patient, as the real one is for days.
    retryDelaysMs: Array.from({ length: 2_000 }, () => 300),
  })
  const environment = {
    NIVARAN_MODE: 'live',
    PUBLIC_URL: url,
    DISTRICT_FOLDER: join(FOLDER, 'districts/abhyas'),
    NODE_COMPILE_CACHE: join(home, 'compiled'),
    DATABASE_URL: database.url,
    NIVARAN_HOME: home,
    PORT: String(port),
    SECRET_KEY: 'a key for a program that dies twenty times',
    WHATSAPP_PHONE_NUMBER_ID: ACCOUNT.phoneNumberId,
    WHATSAPP_WABA_ID: ACCOUNT.wabaId,
    WHATSAPP_ACCESS_TOKEN: secrets.accessToken,
    META_APP_SECRET: ACCOUNT.appSecret,
    META_VERIFY_TOKEN: secrets.verifyToken,
    META_GRAPH_URL: `http://127.0.0.1:${graphPort}`,
  }
  program = await startProcess(environment, url)

  const named = Map.groupBy(district.places, ({ nameHi }) => nameHi)
  const villages = district.places.filter(
    ({ type, nameHi }) => type === 'village' && named.get(nameHi)?.length === 1,
  )
  const talks = Array.from({ length: PEOPLE }, (_, index) => {
    // Spread over the district, because an officer is spoken to at the pace that the service allows.
    const person = `9190000${String(40_000 + index)}`
    return { person, webhooks: talkOf(person, villages[(index * 7) % villages.length]?.nameHi ?? '') }
  })
  // The service knows that these people wrote, although the test posts their webhooks itself.
  for (const { person } of talks) world.add({ name: person, number: person, lastWroteAt: new Date() })
  const kept = new Set<string>()
  let refused = 0
  // The talks go on side by side, each in its own order, as long as the killing lasts.
  const total = PEOPLE * EACH
  let allowed = 0
  const waiting = Array.from({ length: EACH }, (_, step) =>
    talks.flatMap(({ webhooks }) => webhooks[step] ?? []),
  ).flat()
  const lane = async () => {
    for (let webhook = waiting.shift(); webhook; webhook = waiting.shift()) {
      while (total - waiting.length > allowed) await pause(5)
      while ((await post(`${url}/hooks/whatsapp`, webhook.body)) !== 200) {
        refused++
        await pause(30)
      }
      kept.add(webhook.id)
    }
  }
  const lanes = Promise.all(Array.from({ length: AT_ONCE }, lane))
  const starts: number[] = []
  let died = new Date()
  for (let kill = 1; kill <= KILLS; kill++) {
    allowed = Math.ceil((total * kill) / KILLS)
    await pause(60 + 40 * (kill % 7))
    await program.kill()
    died = new Date()
    program = await startProcess(environment, url)
    starts.push(program.readyMs)
  }
  await lanes
  assert.equal(kept.size, total)
  const stormed = performance.now()

  await world.idle()
  await leasesRunOut(database.url, died)
  await rest()
  // A yes that was read before its complaint confirmed nothing; who is asked again answers again, at most thrice.
  for (let round = 0; round < 4; round++) {
    const open = talks.filter(({ person }) => !isTold(person))
    for (const { person } of open) assert.equal(await post(`${url}/hooks/whatsapp`, yesOf(person, kept)), 200)
    if (open.length > 0) await rest()
  }
  const [median = 0] = starts.toSorted((a, b) => a - b).slice(KILLS / 2)
  t.diagnostic(
    `${KILLS} kills in ${seconds(stormed - began)}, at rest after ${seconds(performance.now() - began)}; ready again in ${seconds(median)}; ${refused} webhooks had to be repeated; ${world.sent.length} messages sent`,
  )

  const heard = await rows<{ external_id: string; n: number }>(
    database.url,
    `select external_id, count(*)::int as n from message where direction = 'in' group by external_id`,
  )
  assert.deepEqual(
    heard.filter(({ n }) => n !== 1),
    [],
  )
  assert.deepEqual(new Set(heard.map(({ external_id }) => external_id)), kept)
  assert.deepEqual(await rows(database.url, 'select * from unreadable'), [])

  const grievances = await rows<{ citizen: string; n: number }>(
    database.url,
    'select citizen, count(*)::int as n from grievance group by citizen',
  )
  assert.deepEqual(
    grievances.filter(({ n }) => n !== 1),
    [],
    'nobody has two grievances',
  )
  assert.equal(grievances.length, PEOPLE)

  const said = Map.groupBy(world.sent, ({ opaque }) => opaque ?? 'nameless')
  assert.deepEqual(
    [...said]
      .filter(([, times]) => times.length > 1)
      .map(([, [one, ...more]]) =>
        [one, ...more].map(
          (sent) => `${sent?.at.toISOString()} ${sent?.to} ${sent?.type} ${sent?.text.slice(0, 60)}`,
        ),
      ),
    [],
    'nothing is said twice',
  )
  assert.ok(!said.has('nameless'))
  for (const { person } of talks) {
    assert.equal(isTold(person), 1, `${person} is told once that the grievance is registered`)
  }

  const pool = openPool({ url: database.url, max: 1, prepared: false, log: () => undefined })
  const proved = await verify(pool, district.code)
  await pool.end()
  assert.equal(proved.broken, undefined)
  assert.equal(proved.grievances, PEOPLE)
})

/** How often this person was told that the grievance is registered. */
function isTold(person: string): number {
  return world.sent.filter(({ to, text }) => to === person && text.includes('दर्ज हो गई')).length
}

function yesOf(person: string, kept: Set<string>): Buffer {
  const id = newWamid()
  kept.add(id)
  return envelope(text(person, 'हाँ', { id, at: new Date() }))
}

async function rest(): Promise<void> {
  await world.idle()
  await restful(database.url, 60_000)
  await world.idle()
}

async function freePorts(count: number): Promise<readonly number[]> {
  const lines = await Promise.all(Array.from({ length: count }, () => openLine(1)))
  await Promise.all(lines.map((line) => line.close()))
  return lines.map(({ port }) => port)
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
