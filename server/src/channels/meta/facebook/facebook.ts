/** The two doors of a Facebook page: its private messages, and its feed that everybody reads. They share one hook. */
import type { Channel } from '#ports/channel.ts'
import type { Graph } from '../graph.ts'
import { answerHandshake } from '../handshake.ts'
import { tokenEndsOf } from '../token-ends.ts'
import { feedOf } from './around.ts'
import { facebookFetches } from './fetch.ts'
import { feedPulls, messengerPulls } from './pull.ts'
import { read } from './read.ts'
import { feedSends, messengerSends } from './send.ts'
import { isGenuine } from './verify.ts'

export interface FacebookOptions {
  readonly pageId: string
  /** The page as people know it, `@dm.abhyas`. */
  readonly address: string
  readonly pageToken: string
  readonly appSecret: string
  readonly verifyToken: string
  readonly graphUrl: string
  readonly graphVersion: string
  readonly timeoutMs: number
  readonly fetch?: typeof fetch
  readonly now?: () => Date
  /** Tells what a file is by its first bytes. */
  readonly sniff: (bytes: Uint8Array) => Promise<string | undefined>
}

/** Opens both doors. Holds no connection and starts nothing. */
export function facebook(options: FacebookOptions): readonly [messenger: Channel, feed: Channel] {
  const { pageId, address } = options
  const graph: Graph = {
    url: options.graphUrl,
    version: options.graphVersion,
    accessToken: options.pageToken,
    timeoutMs: options.timeoutMs,
    fetch: options.fetch ?? fetch,
    now: options.now ?? (() => new Date()),
  }
  const feed = feedOf(pageId)
  const both: Pick<Channel, 'address' | 'isGenuine' | 'shakes' | 'read' | 'fetches'> = {
    address,
    isGenuine: (envelope) => isGenuine(envelope, options.appSecret),
    shakes: (query) => answerHandshake(query, options.verifyToken),
    read: (envelope) => read(envelope, pageId),
    fetches: facebookFetches(graph, options.sniff),
  }
  return [
    {
      ...both,
      name: 'messenger',
      account: pageId,
      kin: [{ account: feed, channel: 'facebook' }],
      sends: messengerSends(graph, pageId),
      pulls: messengerPulls(graph, pageId),
      tokenEnds: tokenEndsOf(graph),
    },
    {
      ...both,
      name: 'facebook',
      account: feed,
      kin: [{ account: pageId, channel: 'messenger' }],
      sends: feedSends(graph, pageId),
      pulls: feedPulls(graph, pageId),
    },
  ]
}
