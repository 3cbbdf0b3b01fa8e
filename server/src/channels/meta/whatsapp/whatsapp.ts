/** The WhatsApp door for one of our numbers: everything it can hear, send and fetch. */
import type { Channel } from '#ports/channel.ts'
import type { Graph } from '../graph.ts'
import { answerHandshake } from '../handshake.ts'
import { tokenEndsOf } from '../token-ends.ts'
import { makeFetches, type Sniff } from './fetch.ts'
import { read } from './read.ts'
import { makeSends } from './send.ts'
import { makeLists } from './templates.ts'
import { isGenuine } from './verify.ts'

export interface WhatsappOptions {
  /** The phone number id. */
  readonly account: string
  readonly wabaId: string
  /** The number as it is printed on posters. */
  readonly address: string
  readonly accessToken: string
  readonly appSecret: string
  /** The word agreed upon for the handshake. */
  readonly verifyToken: string
  readonly graphUrl: string
  readonly graphVersion: string
  readonly fetch?: typeof fetch
  /** How long an answer of the service is waited for. */
  readonly timeoutMs: number
  readonly now?: () => Date
  /** Tells what a file is by its first bytes. */
  readonly sniff: Sniff
}

/** Opens the door. Holds no connection and starts nothing. */
export function whatsapp(options: WhatsappOptions): Channel {
  const graph: Graph = {
    url: options.graphUrl,
    version: options.graphVersion,
    accessToken: options.accessToken,
    timeoutMs: options.timeoutMs,
    fetch: options.fetch ?? fetch,
    now: options.now ?? (() => new Date()),
  }
  return {
    name: 'whatsapp',
    account: options.account,
    address: options.address,
    isGenuine: (envelope) => isGenuine(envelope, options.appSecret),
    shakes: (query) => answerHandshake(query, options.verifyToken),
    read: (envelope) => read(envelope, options.account, options.wabaId),
    sends: makeSends(graph, options.account),
    lists: makeLists(graph, options.wabaId),
    tokenEnds: tokenEndsOf(graph),
    fetches: makeFetches(graph, options.account, options.sniff),
  }
}
