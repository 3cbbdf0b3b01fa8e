/**
 * Keeps the files of the hearing desk, so that it opens without a network. It stands over /desk/hearing alone and touches
 * no data: every question to the server goes its own way.
 */
const SHELL = 'nivaran-hearing-desk'
const PAGE = '/desk/'

self.addEventListener('install', (event) => {
  event.waitUntil(keepPage().then(() => self.skipWaiting()))
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  if (Array.isArray(event.data?.keep)) event.waitUntil(keep(event.data.keep))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && /^\/desk\/hearing(\/|$)/.test(pathname)) event.respondWith(page(request))
  else if (pathname.startsWith('/desk/assets/') || pathname === '/desk/mark.svg')
    event.respondWith(asset(request))
})

/** The page is fetched anew whenever there is a network, so that a new console is seen at once. */
async function page(request) {
  try {
    const answer = await fetch(request)
    if (answer.ok) await keepPage().catch(() => undefined)
    return answer
  } catch (fault) {
    const kept = await (await caches.open(SHELL)).match(PAGE)
    if (!kept) throw fault
    return kept
  }
}

/** Assets are named by their content, so a kept one is the right one. */
async function asset(request) {
  const kept = await (await caches.open(SHELL)).match(request, { ignoreSearch: true })
  return kept ?? fetch(request)
}

async function keepPage() {
  await (await caches.open(SHELL)).add(new Request(PAGE, { cache: 'no-cache' }))
}

/** Keeps what the page is made of now, and lets go what an older one was made of. */
async function keep(paths) {
  const shell = await caches.open(SHELL)
  const there = (await shell.keys()).map(({ url }) => new URL(url).pathname)
  await Promise.all(paths.filter((path) => !there.includes(path)).map((path) => shell.add(path)))
  await keepPage()
  await Promise.all(
    there.filter((path) => path !== PAGE && !paths.includes(path)).map((path) => shell.delete(path)),
  )
}
