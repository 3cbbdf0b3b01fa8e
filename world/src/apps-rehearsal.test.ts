import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import Fastify, { type FastifyInstance } from 'fastify'
import { AppsMemory } from './apps-memory.ts'
import { type AppServices, citizensOf, onFacebook, onX } from './apps-people.ts'
import { appsRoutes } from './apps-rehearsal.ts'
import { startFacebook } from './facebook.ts'
import { startBench } from './fixtures/receiver.ts'
import { startMail } from './mail.ts'
import { startX } from './x.ts'

type Context = { after: (f: () => unknown) => void }
const clock = () => new Date('2026-10-06T10:20:00+05:30')
const SERVICE = { hi: 'जिला प्रशासन', en: 'District administration' }

async function open(t: Context): Promise<{ readonly app: FastifyInstance; readonly services: AppServices }> {
  const bench = await startBench()
  const tokens = { appSecret: 'a', verifyToken: 'v', consumerSecret: 'c', bearerToken: 'b', accessToken: 'x' }
  const facebook = await startFacebook({ ...tokens, pageId: '44', pageToken: 'p', clock })
  const x = await startX({ ...tokens, userId: '77', handle: '@dm_abhyas', clock })
  const mail = await startMail({ address: 'jan@dist.example', password: 'right', clock })
  const services = { world: bench.world, facebook, x, mail }
  const app = Fastify()
  await appsRoutes(app, services, '/apps', { phones: '/rehearsal', service: SERVICE })
  t.after(async () => {
    await app.close()
    for (const one of [mail, x, facebook, bench]) await one.close()
  })
  return { app, services }
}

const first = (services: AppServices) => {
  const [citizen] = citizensOf(services)
  assert.ok(citizen)
  return citizen
}

async function act(app: FastifyInstance, key: string, deed: string, body: unknown): Promise<number> {
  const headers = { 'content-type': 'application/json' }
  const url = `/apps/people/${key}/${deed}`
  return (await app.inject({ method: 'POST', url, headers, payload: JSON.stringify(body) })).statusCode
}

test('the page is in Hindi first, names the invented, and everything it needs is here', async (t) => {
  const { app } = await open(t)
  const { body } = await app.inject('/apps')
  assert.match(body, /<html lang="hi">[\s\S]*एक फ़ोन, सब ऐप/)
  assert.match(body, /हर व्यक्ति, नंबर, पोस्ट और मेल कल्पित है/)
  assert.match((await app.inject('/apps?lang=en')).body, /One phone, every app/)
  for (const [, file] of body.matchAll(/(?:href|src)="(\/apps\/[^"]+)"/g))
    assert.equal((await app.inject(`${file}`)).statusCode, 200, file)
  const { body: script } = await app.inject('/apps/apps.js')
  for (const [, file] of script.matchAll(/from '[.]\/([^']+)'/g))
    assert.equal((await app.inject(`/apps/${file}`)).statusCode, 200, file)
})

test('what is done in an app is done at the service, and stands on the telephone', async (t) => {
  const { app, services } = await open(t)
  const { key, address } = first(services)
  assert.equal(await act(app, key, 'facebook-post', { text: 'चापाकल खराब है', photo: 'handpump-dry' }), 200)
  assert.equal(await act(app, key, 'messenger', { text: 'नमस्ते' }), 200)
  assert.equal(await act(app, key, 'x-post', { text: 'बिजली नहीं है' }), 200)
  const post = services.x?.state.posts[0]
  assert.equal(await act(app, key, 'x-post', { text: 'पाँच दिन से', to: post?.id }), 200)
  assert.equal(await act(app, key, 'x-message', { text: 'सुनिए' }), 200)
  assert.equal(await act(app, key, 'mail', { subject: 'नाली', text: 'नाली जाम है' }), 200)
  const { phone } = (await app.inject(`/apps/state?who=${key}`)).json()
  assert.equal(phone.facebook.posts[0].text, 'चापाकल खराब है')
  assert.equal(phone.facebook.posts[0].photo, 'handpump-dry')
  assert.deepEqual(phone.facebook.talk[0], { mine: true, text: 'नमस्ते', at: clock().toISOString() })
  assert.equal(phone.x.posts.length, 1, 'an answer stands under its post')
  assert.equal(phone.x.posts[0].text, '@dm_abhyas बिजली नहीं है')
  assert.equal(phone.x.posts[0].answers[0].text, '@dm_abhyas पाँच दिन से')
  assert.equal(phone.x.talk[0].text, 'सुनिए')
  assert.deepEqual([phone.mail.letters[0].subject, phone.person.address], ['नाली', address])
})

test('nobody changes or takes away what somebody else wrote, and what is no deed is none', async (t) => {
  const { app, services } = await open(t)
  const { key } = first(services)
  const other = services.facebook?.person('1', 'कोई और')
  assert.ok(other)
  const entry = await services.facebook?.post(other, 'मेरी बात')
  assert.equal(await act(app, key, 'facebook-edit', { id: entry?.id, text: 'बदला' }), 404)
  assert.equal(await act(app, key, 'facebook-remove', { id: entry?.id }), 404)
  assert.equal(entry?.words, 'मेरी बात')
  for (const deed of ['toString', 'facebook-post', 'x-post', 'mail', 'sms'])
    assert.equal(await act(app, key, deed, { text: ' ' }), 404, deed)
  assert.equal(await act(app, 'nobody', 'x-post', { text: 'कुछ' }), 404)
})

test('a mailbox that belongs to nobody of the town can be looked into', async (t) => {
  const { app, services } = await open(t)
  services.mail?.box('someone@else.example')
  const { boxes, phone } = (await app.inject('/apps/state?who=someone@else.example')).json()
  assert.deepEqual(boxes, ['someone@else.example'])
  assert.deepEqual(phone.mail.letters, [])
})

test('after a restart everybody is who they were, and what was said still stands', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'nivaran-apps-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const before = await open(t)
  const kept = new AppsMemory(before.services, join(folder, 'apps.json'))
  await kept.open()
  const { key } = first(before.services)
  for (const deed of ['facebook-post', 'messenger', 'x-post', 'x-message', 'mail'])
    await act(before.app, key, deed, { text: 'पानी नहीं है', subject: 'पानी' })
  await kept.close()

  const later = await open(t)
  const memory = new AppsMemory(later.services, join(folder, 'apps.json'))
  await memory.open()
  await memory.close()
  const state = async ({ app }: { readonly app: FastifyInstance }) =>
    (await app.inject(`/apps/state?who=${key}`)).json()
  assert.deepEqual(await state(later), await state(before))
  const citizen = first(later.services)
  const { facebook, x } = later.services
  assert.ok(facebook && x)
  assert.ok(
    onFacebook(facebook, citizen).wrote instanceof Date,
    'the window of Messenger is open as long as it was',
  )
  assert.equal(onX(x, citizen).talk.length, 1)
})
