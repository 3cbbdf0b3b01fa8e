/**
 * The rehearsal over HTTP: the page, its calls, and the stream of changes. May be mounted on any Fastify app
 * under any base; whoever mounts it decides who may see it, for it lets anybody play anybody.
 */
import { readFile } from 'node:fs/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Phone } from './phone.ts'
import { Player, type Stuff } from './player.ts'
import { objectIn, type Raw, textIn } from './raw.ts'
import { callRoutes, type RehearsedCalls } from './rehearsal-calls.ts'
import { rehearsalPage } from './rehearsal-page.ts'
import { Streams } from './rehearsal-streams.ts'
import { phoneLine, phoneView } from './rehearsal-view.ts'
import type { Language } from './rehearsal-words.ts'
import type { World } from './running-world.ts'
import { PHOTOS, samplePhoto, sampleSticker, sampleVideo, sampleVoice } from './samples.ts'
import { HINDI, SOME_PLACES } from './sentences.ts'

export interface RehearsalOptions extends Stuff {
  /** What the business number is called on the phones. */
  readonly service?: { readonly hi: string; readonly en: string }
  /** Whole sentences a citizen may begin with, instead of the built-in ones. */
  readonly openings?: readonly string[]
  /** The address of the staff console, if the page should lead there. */
  readonly desk?: string
  readonly sms?: string
  /** The page of the phones with every app. */
  readonly apps?: string
  /** Telephones, where a service of telephony is simulated too. */
  readonly calls?: RehearsedCalls
}

type Named = { Params: { key: string; id: string } }

const UPLOAD_BYTES = 20 * 1024 * 1024
const STREAM_LINES = 40

/** Mounts the rehearsal. Gives the player, so that a program may run it too. */
export async function rehearsalRoutes(
  app: FastifyInstance,
  world: World,
  base = '/rehearsal',
  options: RehearsalOptions = {},
): Promise<Player> {
  const streams = new Streams(world)
  const player = new Player(world, options, () => streams.tell('player', player.state))
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: UPLOAD_BYTES }, (_request, body, done) =>
      done(null, body),
    )
    scope.addHook('onClose', async () => {
      player.stop()
      streams.close()
    })
    pageRoutes(scope, world, base, options)
    streamRoutes(scope, world, base, player, streams)
    playerRoutes(scope, base, player, streams)
    phoneRoutes(scope, world, base)
    if (options.calls) callRoutes(scope, world, base, options.calls)
  })
  return player
}

function pageRoutes(app: FastifyInstance, world: World, base: string, options: RehearsalOptions): void {
  app.get(base, (request, reply) => {
    const language: Language = objectIn(request.query).lang === 'en' ? 'en' : 'hi'
    const service = options.service ?? { hi: 'जिला शिकायत सेवा', en: 'District grievance service' }
    const places = options.places ?? SOME_PLACES
    for (const { name } of PHOTOS) void samplePhoto(name)
    const html = rehearsalPage({
      base,
      language,
      service: service[language],
      serviceNumber: `+${world.number}`,
      openings: options.openings ?? openingsFrom(places),
      places: places.some((place) => place.latitude !== undefined) ? places : withSpots(places),
      desk: options.desk,
      sms: options.sms,
      apps: options.apps,
      telephone: options.calls !== undefined,
    })
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html)
  })
  for (const [file, type] of [
    ['page.css', 'text/css; charset=utf-8'],
    ['phone.css', 'text/css; charset=utf-8'],
    ['bubbles.css', 'text/css; charset=utf-8'],
    ['phones.js', 'text/javascript; charset=utf-8'],
    ['bubbles.js', 'text/javascript; charset=utf-8'],
    ['sheets.js', 'text/javascript; charset=utf-8'],
    ['people.js', 'text/javascript; charset=utf-8'],
    ['calls.js', 'text/javascript; charset=utf-8'],
  ] as const)
    app.get(`${base}/${file}`, async (_request, reply) =>
      reply.type(type).send(await readFile(new URL(`../assets/${file}`, import.meta.url))),
    )
  app.get<{ Params: { name: string } }>(`${base}/samples/:name`, async (request, reply) => {
    const photo = await samplePhoto(request.params.name)
    return photo
      ? reply.type('image/jpeg').header('cache-control', 'max-age=3600').send(photo)
      : missing(reply)
  })
}

/** Sentences to begin with, from the built-in patterns and the first places. */
function openingsFrom(places: NonNullable<Stuff['places']>): readonly string[] {
  return HINDI.slice(0, 5).map((pattern, index) =>
    pattern
      .replaceAll('{place}', places[index % places.length]?.hi ?? '')
      .replaceAll('{days}', '10')
      .replaceAll('{months}', '3')
      .replaceAll('{houses}', '30'),
  )
}

/** Places without a position get one in the sea, where nobody lives. */
function withSpots(places: NonNullable<Stuff['places']>): NonNullable<Stuff['places']> {
  return places.map((place, n) => ({ ...place, latitude: 12.5 + n / 50, longitude: 87.2 + n / 40 }))
}

function streamRoutes(
  app: FastifyInstance,
  world: World,
  base: string,
  player: Player,
  streams: Streams,
): void {
  app.get(`${base}/state`, () => ({ phones: shown(world).map(phoneLine), player: player.state }))
  app.get(`${base}/events`, (_request, reply) => {
    reply.hijack()
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    reply.raw.write('retry: 1000\n\n')
    streams.add(reply.raw)
  })
}

/** Everybody who was introduced, and the latest of those the player made up. */
function shown(world: World): readonly Phone[] {
  const { phones } = world
  return phones.length <= STREAM_LINES * 2
    ? phones
    : [...phones.slice(0, STREAM_LINES), ...phones.slice(-STREAM_LINES)]
}

function playerRoutes(app: FastifyInstance, base: string, player: Player, streams: Streams): void {
  app.post(`${base}/player`, (request) => {
    player.start(Number(bodyOf(request.body).perMinute) || 20)
    streams.tell('player', player.state)
    return player.state
  })
  app.delete(`${base}/player`, () => {
    player.stop()
    return player.state
  })
}

function phoneRoutes(app: FastifyInstance, world: World, base: string): void {
  const one = `${base}/phones/:key`
  app.post(`${base}/phones`, (request) => {
    const { name, number } = bodyOf(request.body)
    const digits = String(number ?? '').replace(/\D/g, '')
    const phone = world.add({ name: textIn(name) || 'नागरिक', number: digits || freeNumber(world) })
    return phoneLine(phone)
  })
  app.get<Named>(one, (request, reply) => {
    const phone = world.phoneByKey(request.params.key)
    return phone ? phoneView(phone, world.now()) : missing(reply)
  })
  app.get<Named>(`${one}/media/:id`, (request, reply) => {
    const message = world.phoneByKey(request.params.key)?.thread.find((m) => m.id === request.params.id)
    if (!message?.media) return missing(reply)
    const { mime, bytes, filename } = message.media
    if (filename) {
      const name = encodeURIComponent(filename)
      reply.header('content-disposition', `inline; filename*=UTF-8''${name}`)
    }
    return reply
      .type(mime)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', 'sandbox')
      .send(bytes)
  })
  app.post<Named>(`${one}/upload`, async (request, reply) => {
    const phone = world.phoneByKey(request.params.key)
    if (!phone || !Buffer.isBuffer(request.body)) return missing(reply)
    await sendFile(phone, request.body, objectIn(request.query), request.headers['content-type'] ?? '')
    return { done: true }
  })
  for (const [deed, act] of Object.entries(DEEDS))
    app.post<Named>(`${one}/${deed}`, async (request, reply) => {
      const phone = world.phoneByKey(request.params.key)
      if (!phone) return missing(reply)
      await act(phone, bodyOf(request.body))
      return { done: true }
    })
}

/** What the page can make a person do. */
const DEEDS: Readonly<Record<string, (phone: Phone, body: Raw) => Promise<unknown> | unknown>> = {
  say: (phone, body) => phone.say(textIn(body.text) ?? '', inContext(body)),
  photos: async (phone, body) => {
    const names = Array.isArray(body.names) ? body.names.map(String) : []
    const found = await Promise.all(names.map((name) => samplePhoto(name)))
    const caption = textIn(body.caption)
    return phone.sendAlbum(
      found.filter((photo) => photo !== undefined),
      { ...inContext(body), ...(caption ? { caption } : {}) },
    )
  },
  voice: async (phone, body) => {
    const voice = await sampleVoice(String(body.name))
    return voice && phone.sendVoice(voice, inContext(body))
  },
  video: async (phone, body) => {
    const video = await sampleVideo(String(body.name))
    return video && phone.sendVideo(video, inContext(body))
  },
  sticker: async (phone) => phone.sendSticker(await sampleSticker()),
  location: (phone, body) =>
    phone.sendLocation(Number(body.latitude), Number(body.longitude), textIn(body.name), inContext(body)),
  press: (phone, body) => {
    const message = phone.thread.find((one) => one.id === body.message)
    const button = message?.buttons.find((one) => one.id === body.button)
    return message && button && phone.pressOn(message, button)
  },
  react: (phone, body) => phone.react(String(body.message), textIn(body.emoji)),
  signal: (phone, body) => (body.online === true ? phone.goOnline() : phone.goOffline()),
  read: (phone) => phone.read(),
  call: (phone) => phone.call(),
}

function sendFile(phone: Phone, bytes: Buffer, query: Raw, mime: string): Promise<string> {
  const filename = textIn(query.name)
  const caption = textIn(query.caption)
  const how = { mime, ...inContext(query), ...(caption ? { caption } : {}) }
  if (/^image\/(jpeg|png)/.test(mime)) return phone.sendPhoto(bytes, how)
  if (mime.startsWith('video/')) return phone.sendVideo(bytes, how)
  if (mime.startsWith('audio/ogg')) return phone.sendVoice(bytes, inContext(query))
  return phone.sendDocument(bytes, { ...how, ...(filename ? { filename } : {}) })
}

/** The next number that nobody has, from a range that looks invented. */
function freeNumber(world: World): string {
  const taken = new Set(world.phones.map((phone) => phone.person.number))
  let number = 919_000_000_001
  while (taken.has(String(number))) number += 1
  return String(number)
}

const inContext = (body: Raw): { context?: string } => {
  const context = textIn(body.context)
  return context ? { context } : {}
}

const missing = (reply: FastifyReply): FastifyReply => reply.code(404).send({ code: 'not-here' })

function bodyOf(body: unknown): Raw {
  try {
    return objectIn(Buffer.isBuffer(body) && body.length > 0 ? JSON.parse(body.toString()) : {})
  } catch {
    return {}
  }
}
