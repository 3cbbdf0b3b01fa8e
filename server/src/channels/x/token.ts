/**
 * The token of our handle. One out of the settings stays as it is; one that X renews lives two hours and is renewed while it
 * still holds, by a second token that can be used once. So what X answers is kept before it is used, enciphered with the key
 * of the house; a new token in the settings begins anew. When renewing fails the old one is used as long as it holds, and
 * the health page is told, once an hour.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { Type } from '@sinclair/typebox'
import type { KeptToken, Tokens } from '#ports/tokens.ts'
import { parserOf } from '../parser.ts'
import { jsonOf } from '../stranger.ts'
import type { Api, Token } from './api.ts'

/** What X needs to renew a token. */
export interface Renewal {
  readonly account: string
  readonly clientId: string
  /** Of an app that keeps a secret. */
  readonly clientSecret?: string
  readonly refreshToken: string
  readonly secretKey: string
  readonly tokens: Tokens
  /** Something for the health page. */
  readonly tell: (notice: {
    readonly about: string
    readonly account: string
    readonly detail: string
    readonly delivery: string
  }) => Promise<void>
}

const BEFORE_MS = 20 * 60_000
const TELL_EVERY_MS = 60 * 60_000
const asGranted = parserOf(
  Type.Object({
    access_token: Type.String({ minLength: 1 }),
    refresh_token: Type.Optional(Type.String({ minLength: 1 })),
    expires_in: Type.Integer({ minimum: 1 }),
  }),
)
const asPair = parserOf(Type.Object({ access: Type.String(), refresh: Type.String() }))
type Pair = { readonly access: string; readonly refresh: string }

/** A token that is what it is. */
export function fixedToken(token: string): Token {
  return async () => token
}

/** A token that is renewed in time. */
export function renewedToken(api: Api, given: Renewal): Token {
  const seed = createHash('sha256').update(given.refreshToken).digest('hex')
  let held: KeptToken | undefined
  let told = Number.NEGATIVE_INFINITY
  const holds = (token: KeptToken | undefined, ms: number): boolean =>
    token !== undefined && token.seed === seed && token.expiresAt.getTime() - api.now().getTime() > ms
  const renew = () =>
    given.tokens.renew(given.account, api.now(), async (kept) => {
      if (holds(kept, BEFORE_MS)) return undefined
      const before = kept?.seed === seed ? opened(kept, given) : undefined
      const pair = await granted(api, given, before?.refresh ?? given.refreshToken)
      const { expiresAt, ...rest } = pair
      return { seed, sealed: sealed(rest, given), expiresAt }
    })
  return async () => {
    if (!holds(held, BEFORE_MS)) held = (await given.tokens.find(given.account)) ?? held
    if (!holds(held, BEFORE_MS)) {
      try {
        held = await renew()
      } catch (fault) {
        const why = fault instanceof Error ? fault.message : String(fault)
        if (api.now().getTime() - told >= TELL_EVERY_MS) {
          told = api.now().getTime()
          await given.tell({
            about: 'token-not-renewed',
            account: given.account,
            detail: why,
            delivery: `${given.account} ${api.now().toISOString()}`,
          })
        }
        if (!holds(held, 0)) throw new Error(`the token could not be renewed: ${why}`, { cause: fault })
      }
    }
    const pair = held && opened(held, given)
    if (!pair) throw new Error('the kept token cannot be read with the key of this house')
    return pair.access
  }
}

async function granted(
  api: Api,
  { clientId, clientSecret }: Renewal,
  refresh: string,
): Promise<Pair & { readonly expiresAt: Date }> {
  const asked = api.now()
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
  const answer = await api.fetch(`${api.url.replace(/\/+$/, '')}/2/oauth2/token`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(clientSecret ? { authorization: `Basic ${basic}` } : {}),
    },
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: refresh,
      client_id: clientId,
    }).toString(),
    signal: AbortSignal.timeout(api.timeoutMs),
  })
  const body = jsonOf(await answer.text())
  const grant = answer.ok ? asGranted(body) : undefined
  if (!grant) {
    const { error, error_description } = (body ?? {}) as { error?: unknown; error_description?: unknown }
    const said = [error, error_description].filter((one) => typeof one === 'string').join(': ')
    throw new Error(said || `HTTP ${answer.status}`)
  }
  return {
    access: grant.access_token,
    refresh: grant.refresh_token ?? refresh,
    expiresAt: new Date(asked.getTime() + grant.expires_in * 1000),
  }
}

function keyOf({ secretKey, account }: Renewal): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secretKey, account, 'token of an account', 32))
}

function sealed(pair: Pair, given: Renewal): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(given), iv)
  const inside = Buffer.concat([cipher.update(JSON.stringify(pair), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), inside]).toString('base64')
}

/** The pair inside; undefined when another key sealed it. */
function opened(kept: Pick<KeptToken, 'sealed'>, given: Renewal): Pair | undefined {
  try {
    const bytes = Buffer.from(kept.sealed, 'base64')
    const open = createDecipheriv('aes-256-gcm', keyOf(given), bytes.subarray(0, 12))
    open.setAuthTag(bytes.subarray(12, 28))
    const text = Buffer.concat([open.update(bytes.subarray(28)), open.final()]).toString('utf8')
    return asPair(JSON.parse(text))
  } catch {
    return undefined
  }
}
