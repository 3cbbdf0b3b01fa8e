/** A handle of ours on X. */
import type { AccountSetting } from '#core/district/accounts.ts'
import { base, type Faults, type Given, missing } from './given.ts'

/** One X handle of ours. */
export interface XAccount {
  readonly userId: string
  readonly handle: string
  readonly bearerToken: string
  readonly accessToken: string
  readonly consumerSecret: string
  /** With which the token of our handle is renewed. */
  readonly renewing?: {
    readonly clientId: string
    readonly clientSecret?: string
    readonly refreshToken: string
  }
  readonly apiUrl: string
  readonly monthlyCapUsd: number
}

/** Its settings, with what they are. */
export const X = {
  X_USER_ID: 'X: id of our handle; without it there is no X door',
  X_HANDLE: 'X: our handle with its sign, such as @dm_abhyas',
  X_BEARER_TOKEN: 'X: token of the app, for looking',
  X_ACCESS_TOKEN: 'X: token of our handle, for answering (tweet.write, dm.write)',
  X_CLIENT_ID:
    'X: id of the app at OAuth 2; with X_REFRESH_TOKEN the token of our handle is renewed by itself',
  X_CLIENT_SECRET: 'X: its secret, for an app that has one',
  X_REFRESH_TOKEN: 'X: the first token that renews (scope offline.access); instead of X_ACCESS_TOKEN',
  X_CONSUMER_SECRET: 'X: secret of the app, proves that a webhook is genuine',
  X_API_URL: 'X: address of the API (https://api.x.com)',
  X_MONTHLY_CAP_USD:
    'X: dollars that a month may cost (50); a person is told at 80 %, at 100 % nothing more is looked for',
} as const satisfies Record<AccountSetting<'x'>, string>

const ALWAYS = ['X_HANDLE', 'X_BEARER_TOKEN', 'X_CONSUMER_SECRET'] as const
const NEEDED = [...ALWAYS, 'X_ACCESS_TOKEN', 'X_REFRESH_TOKEN'] as const

/** The account, or none when no handle is named; what is missing is told. */
export function xAccount(given: Given, faults: Faults): XAccount | undefined {
  const userId = given('X_USER_ID')
  if (!userId) {
    if (NEEDED.some((name) => given(name))) missing(['X_USER_ID'], given, X, faults)
    return undefined
  }
  const refreshToken = given('X_REFRESH_TOKEN')
  const clientId = given('X_CLIENT_ID')
  const clientSecret = given('X_CLIENT_SECRET')
  missing([...ALWAYS, refreshToken ? 'X_CLIENT_ID' : 'X_ACCESS_TOKEN'], given, X, faults)
  const monthlyCapUsd = Number(given('X_MONTHLY_CAP_USD') ?? 50)
  if (!(monthlyCapUsd >= 0)) faults.push(`X_MONTHLY_CAP_USD: ${given('X_MONTHLY_CAP_USD')} is no sum`)
  return {
    userId,
    handle: given('X_HANDLE') ?? '',
    bearerToken: given('X_BEARER_TOKEN') ?? '',
    accessToken: given('X_ACCESS_TOKEN') ?? '',
    consumerSecret: given('X_CONSUMER_SECRET') ?? '',
    ...(refreshToken && clientId
      ? { renewing: { clientId, refreshToken, ...(clientSecret ? { clientSecret } : {}) } }
      : {}),
    apiUrl: base(given('X_API_URL') ?? 'https://api.x.com'),
    monthlyCapUsd,
  }
}
