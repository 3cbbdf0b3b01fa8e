/**
 * Fetching what was attached. The message itself names the address, which lives for days; only addresses of the service
 * are followed, for anybody could write another one into a field that is shown to us.
 */
import type { Fetches } from '#ports/channel.ts'
import { kindOf } from '../../file-kind.ts'
import { load } from '../../load.ts'
import type { Graph } from '../graph.ts'

const LARGEST = 100 * 1024 * 1024
const PATIENCE = 6
const HOSTS = /(^|[.])(fbcdn[.]net|fbsbx[.]com|facebook[.]com|cdninstagram[.]com)$/

/** The fetching half of both doors. */
export function facebookFetches(
  graph: Graph,
  sniff: (bytes: Uint8Array) => Promise<string | undefined>,
): Fetches {
  return {
    async fetch(url, expected) {
      if (!isTheirs(url, graph.url)) return { kind: 'lost', lack: 'gone' }
      const timeoutMs = graph.timeoutMs * PATIENCE
      const loaded = await load(graph.fetch, url, { timeoutMs, largest: LARGEST })
      if (loaded.kind === 'dead-address') return { kind: 'lost', lack: 'gone' }
      if (loaded.kind !== 'loaded') return loaded
      const mime = kindOf(expected.mime, await sniff(loaded.bytes))
      return mime ? { kind: 'fetched', bytes: loaded.bytes, mime } : { kind: 'lost', lack: 'wrong-type' }
    },
  }
}

function isTheirs(address: string, graphUrl: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.origin === new URL(graphUrl).origin || (url.protocol === 'https:' && HOSTS.test(url.hostname))
}
