/** Fetching pictures and films of posts: from X's own hosts only, counted and looked at like all files of strangers. */
import type { Fetches } from '#ports/channel.ts'
import { kindOf } from '../file-kind.ts'
import { load } from '../load.ts'
import type { Api, Token } from './api.ts'

const LARGEST = 100 * 1024 * 1024
const PATIENCE = 6
const HOSTS = /(^|[.])twimg[.]com$/

/** The fetching half of both doors; files of private messages are shown to our token only. */
export function xFetches(
  api: Api,
  token: Token,
  sniff: (bytes: Uint8Array) => Promise<string | undefined>,
): Fetches {
  return {
    async fetch(address, expected) {
      const url = URL.canParse(address) ? new URL(address) : undefined
      const ours = url?.origin === new URL(api.url).origin
      if (!url || !(ours || (url.protocol === 'https:' && HOSTS.test(url.hostname))))
        return { kind: 'lost', lack: 'gone' }
      const shown = url.hostname === 'ton.twimg.com' ? { token: await token() } : {}
      const loaded = await load(api.fetch, address, {
        timeoutMs: api.timeoutMs * PATIENCE,
        largest: LARGEST,
        ...shown,
      })
      if (loaded.kind === 'dead-address') return { kind: 'lost', lack: 'gone' }
      if (loaded.kind !== 'loaded') return loaded
      const mime = kindOf(expected.mime, await sniff(loaded.bytes))
      return mime ? { kind: 'fetched', bytes: loaded.bytes, mime } : { kind: 'lost', lack: 'wrong-type' }
    },
  }
}
