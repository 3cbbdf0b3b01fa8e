import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { openTown, type Town } from './town.ts'

/** The public pages as an old telephone gets them: no script is run here, and every byte is counted. */
let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

const MOST_BYTES = 20_000
const MOST_PAGES = 120
/** Other houses than the portal. */
const elsewhere = /^\/(?:desk|rehearsal|api)(?:\/|$)/

async function got(path: string) {
  const answer = await fetch(`${town.url}${path}`, { headers: { accept: 'text/html' } })
  const kind = answer.headers.get('content-type') ?? ''
  return { status: answer.status, html: kind.startsWith('text/html'), text: await answer.text() }
}

/** The addresses of our own that a page leads to, without what only jumps within it. */
function linksIn(html: string, from: string): readonly string[] {
  return [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].flatMap(([, href = '']) => {
    const to = new URL(href.replaceAll('&amp;', '&'), `${town.url}${from}`)
    return to.origin === town.url && !elsewhere.test(to.pathname) ? [to.pathname + to.search] : []
  })
}

test('from the first page every page is reached by plain links, in both languages, each under 20 KB and with one heading', async () => {
  const seen = new Map<string, number>()
  const waiting = ['/', '/?lang=en']
  for (let path = waiting.shift(); path !== undefined && seen.size < MOST_PAGES; path = waiting.shift()) {
    if (seen.has(path)) continue
    const { status, html, text } = await got(path)
    assert.equal(status, 200, path)
    seen.set(path, gzipSync(text).byteLength)
    if (!html) continue
    assert.equal(text.match(/<h1[ >]/g)?.length, 1, `one heading on ${path}`)
    assert.match(text, /<html lang="(?:hi|en)"/, path)
    assert.ok((seen.get(path) ?? 0) < MOST_BYTES, `${path}: ${seen.get(path)} bytes`)
    // What only a script could send would be lost here.
    for (const [form] of text.matchAll(/<form [^>]*>/g)) assert.match(form, /action="|method="get"/, path)
    waiting.push(...linksIn(text, path))
  }
  assert.ok(seen.size < MOST_PAGES, [...seen.keys()].join(' '))
  for (const page of ['/file', '/track', '/figures', '/disposed', '/bulletins', '/open-data', '/privacy'])
    for (const asked of [page, `${page}?lang=en`])
      assert.ok(
        [...seen.keys()].some((path) => path === asked),
        `${asked} is reached`,
      )
})
