/** The two doors of an X handle: posts that everybody reads, and private messages. They share one hook. */
import type { Channel } from '#ports/channel.ts'
import type { Spending } from '#ports/spending.ts'
import type { Api } from './api.ts'
import { xFetches } from './fetch.ts'
import { makeMeter } from './meter.ts'
import { mentionPulls } from './pull.ts'
import { messagesOf, read } from './read.ts'
import { messageSends, postSends } from './send.ts'
import { postShows } from './show.ts'
import { fixedToken, type Renewal, renewedToken } from './token.ts'
import { tokenEndsOf } from './token-ends.ts'
import { answerCheck, isGenuine } from './verify.ts'

export interface XOptions {
  readonly userId: string
  /** With its sign: `@dm_abhyas`. */
  readonly handle: string
  /** Of the app, for looking. */
  readonly bearerToken: string
  /** Of our handle, for saying. */
  readonly accessToken: string
  readonly consumerSecret: string
  readonly apiUrl: string
  readonly monthlyCapUsd: number
  readonly timeoutMs: number
  readonly spending: Spending
  readonly fetch?: typeof fetch
  readonly now?: () => Date
  /** How the token of our handle is renewed; without it, it stays as it is. */
  readonly renewal?: Omit<Renewal, 'account'>
  readonly sniff: (bytes: Uint8Array) => Promise<string | undefined>
}

/** Opens both doors. Holds no connection and starts nothing. */
export function x(options: XOptions): readonly [posts: Channel, messages: Channel] {
  const { userId, handle, consumerSecret, renewal } = options
  const api: Api = {
    url: options.apiUrl,
    timeoutMs: options.timeoutMs,
    fetch: options.fetch ?? fetch,
    now: options.now ?? (() => new Date()),
  }
  const own = renewal ? renewedToken(api, { ...renewal, account: userId }) : fixedToken(options.accessToken)
  const app = fixedToken(options.bearerToken)
  const meter = makeMeter(options.spending, userId, options.monthlyCapUsd)
  const both: Pick<Channel, 'address' | 'isGenuine' | 'shakes' | 'read' | 'fetches'> = {
    address: handle,
    isGenuine: (envelope) => isGenuine(envelope, consumerSecret),
    shakes: (query) => answerCheck(query, consumerSecret),
    read: (envelope) => read(envelope, userId),
    fetches: xFetches(api, own, options.sniff),
  }
  return [
    {
      ...both,
      name: 'x',
      account: userId,
      kin: [{ account: messagesOf(userId), channel: 'x-message' }],
      sends: postSends(api, own, meter),
      shows: postShows(api, app, userId, meter),
      pulls: mentionPulls(api, { app, own }, userId, meter),
      spent: (now) => meter.share(now),
      budgets: (now) => meter.budgets(now),
      ...(renewal ? { tokenEnds: tokenEndsOf(api, own, { ...renewal, account: userId }) } : {}),
    },
    {
      ...both,
      name: 'x-message',
      account: messagesOf(userId),
      kin: [{ account: userId, channel: 'x' }],
      sends: messageSends(api, own, meter),
    },
  ]
}
