/**
 * The page itself without a network: a worker keeps the files that it is made of. It stands over /desk/hearing only, and
 * browsers let it work over https, or on the machine itself.
 */
const SOON_MS = 2_000

/** Has the worker keep the files of this page. Answers whether the page can be opened without a network. */
export async function keepShell(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  try {
    const scope = '/desk/hearing'
    const worker = await awake(await navigator.serviceWorker.register('/desk/hearing-worker.js', { scope }))
    const tell = () => worker?.postMessage({ keep: filesOfPage() })
    tell()
    // Whatever the page loads a moment later belongs to it too.
    setTimeout(tell, SOON_MS)
    return true
  } catch {
    return false
  }
}

/** The worker once it is at work. A page that was loaded elsewhere is not its client, so `ready` would never come. */
async function awake({
  active,
  waiting,
  installing,
}: ServiceWorkerRegistration): Promise<ServiceWorker | undefined> {
  const worker = installing ?? waiting ?? active
  if (!worker || worker.state === 'activated') return worker ?? undefined
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(worker)
    })
  })
}

function filesOfPage(): readonly string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  const own = loaded.filter(
    ({ origin, pathname }) => origin === location.origin && pathname.startsWith('/desk/assets/'),
  )
  return [...new Set(['/desk/mark.svg', ...own.map(({ pathname }) => pathname)])]
}
