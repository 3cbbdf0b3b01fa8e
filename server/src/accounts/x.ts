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
  readonly apiUrl: string
  readonly monthlyCapUsd: number
}

/** Its settings, with what they are. */
export const X = {
  X_USER_ID: 'X: id of our handle; without it there is no X door',
  X_HANDLE: 'X: our handle with its sign, such as @dm_abhyas',
  X_BEARER_TOKEN: 'X: token of the app, for looking',
  X_ACCESS_TOKEN: 'X: token of our handle, for answering (tweet.write, dm.write)',
  X_CONSUMER_SECRET: 'X: secret of the app, proves that a webhook is genuine',
  X_API_URL: 'X: address of the API (https://api.x.com)',
  X_MONTHLY_CAP_USD:
    'X: dollars that a month may cost (50); a person is told at 80 %, at 100 % nothing more is looked for',
} as const satisfies Record<AccountSetting<'x'>, string>

const NEEDED = ['X_HANDLE', 'X_BEARER_TOKEN', 'X_ACCESS_TOKEN', 'X_CONSUMER_SECRET'] as const

/** The account, or none when no handle is named; what is missing is told. */
export function xAccount(given: Given, faults: Faults): XAccount | undefined {
  const userId = given('X_USER_ID')
  if (!userId) {
    if (NEEDED.some((name) => given(name))) missing(['X_USER_ID'], given, X, faults)
    return undefined
  }
  missing(NEEDED, given, X, faults)
  const monthlyCapUsd = Number(given('X_MONTHLY_CAP_USD') ?? 50)
  if (!(monthlyCapUsd >= 0)) faults.push(`X_MONTHLY_CAP_USD: ${given('X_MONTHLY_CAP_USD')} is no sum`)
  return {
    userId,
    handle: given('X_HANDLE') ?? '',
    bearerToken: given('X_BEARER_TOKEN') ?? '',
    accessToken: given('X_ACCESS_TOKEN') ?? '',
    consumerSecret: given('X_CONSUMER_SECRET') ?? '',
    apiUrl: base(given('X_API_URL') ?? 'https://api.x.com'),
    monthlyCapUsd,
  }
}
