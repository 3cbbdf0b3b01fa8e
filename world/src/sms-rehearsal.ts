/** The simple telephones of the rehearsal: who has one, what came in, and writing to the service number. */
import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { objectIn, textIn } from './raw.ts'
import type { SmsWorld } from './sms.ts'

interface SmsPage {
  /** What the service number is called. */
  readonly service: string
  /** The page of the other phones. */
  readonly back: string
  /** The page of the phones with every app. */
  readonly apps?: string
}

const LONGEST = 1000

/** Mounts the page and its calls. */
export async function smsRehearsalRoutes(
  app: FastifyInstance,
  world: SmsWorld,
  base: string,
  page: SmsPage,
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    scope.get(base, (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html(base, page)),
    )
    for (const [file, type] of [
      ['sms.css', 'text/css; charset=utf-8'],
      ['sms.js', 'text/javascript; charset=utf-8'],
    ] as const)
      scope.get(`${base}/${file}`, async (_request, reply) =>
        reply.type(type).send(await readFile(new URL(`../assets/${file}`, import.meta.url))),
      )
    scope.get(`${base}/state`, () => ({
      phones: [...world.state.phones.values()].map((phone) => ({
        ...phone,
        inbox: phone.inbox.map((line) => ({ ...line, at: line.at.toISOString() })),
      })),
    }))
    scope.post<{ Params: { number: string } }>(`${base}/phones/:number`, async (request, reply) => {
      const body = bodyOf(request.body)
      const phone = world.state.phones.get(request.params.number)
      const text = (textIn(body.text) ?? '').trim().slice(0, LONGEST)
      if (body.state === 'on' || body.state === 'absent') {
        if (phone) phone.state = body.state
      } else if (phone && text !== '') await world.write(phone, text)
      else if (!phone && /^91[6-9]\d{9}$/.test(request.params.number))
        world.phone(request.params.number, textIn(body.name) || request.params.number)
      else return reply.code(404).send({ code: 'not-here' })
      return { done: true }
    })
  })
}

function bodyOf(body: unknown) {
  try {
    return objectIn(JSON.parse(String(body)))
  } catch {
    return objectIn({})
  }
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function html(base: string, { service, back, apps }: SmsPage): string {
  return `<!doctype html>
<html lang="hi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<title>एसएमएस · अभ्यास · निवारण</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${base}/sms.css">
</head>
<body data-base="${base}">
<p class="banner" role="note">अभ्यास: यहाँ कुछ भी असली नहीं है · Rehearsal: nothing here is real</p>
<header><h1>एसएमएस वाले फोन <small lang="en">Phones with SMS only</small></h1><nav class="ways">${apps ? `<a href="${apps}">एक फ़ोन, सब ऐप · Every app</a>` : ''}<a href="${back}">व्हाट्सएप वाले फ़ोन · WhatsApp</a></nav></header>
<main>
  <nav id="people" aria-label="फोन"></nav>
  <section class="phone" aria-label="फोन">
    <div class="bar"><b>${escaped(service)}</b><label><input type="checkbox" id="on"> चालू</label></div>
    <div class="talk" id="talk" role="log" tabindex="0"></div>
    <form id="write"><textarea id="text" rows="2" maxlength="${LONGEST}" required aria-label="एसएमएस लिखें" placeholder="एसएमएस लिखें"></textarea><button>भेजें</button></form>
  </section>
</main>
<script type="module" src="${base}/sms.js"></script>
</body>
</html>`
}
