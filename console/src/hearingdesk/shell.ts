/**
 * The page itself without a network: a worker keeps the files that it is made of. It stands over /desk/hearing only, and
 * browsers let it work over https, or on the machine itself.
 */
const SOON_MS = 2_000

/** Has the worker keep the files of this page. Answers whether the page can be opened without a network. */
export async function keepShell(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  try {
    await navigator.serviceWorker.register('/desk/hearing-worker.js', { scope: '/desk/hearing' })
    const ready = await navigator.serviceWorker.ready
    const tell = () => ready.active?.postMessage({ keep: filesOfPage() })
    tell()
    // Whatever the page loads a moment later belongs to it too.
    setTimeout(tell, SOON_MS)
    return true
  } catch {
    return false
  }
}

function filesOfPage(): readonly string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  const own = loaded.filter(({ origin, pathname }) => origin === location.origin && isOfShell(pathname))
  return [...new Set(own.map(({ pathname }) => pathname))]
}

function isOfShell(pathname: string): boolean {
  return pathname.startsWith('/desk/assets/') || pathname === '/desk/mark.svg'
}
