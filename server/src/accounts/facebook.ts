/** A Facebook page of ours. */
import type { AccountSetting } from '#core/district/accounts.ts'
import { type Faults, type Given, missing } from './given.ts'
import { META, type MetaApp, metaApp } from './meta.ts'

/** One Facebook page of ours. */
export interface FacebookAccount extends MetaApp {
  readonly pageId: string
  readonly address: string
  readonly pageToken: string
}

/** Its settings, with what they are. */
export const FACEBOOK = {
  FACEBOOK_PAGE_ID: 'Facebook: id of the page; without it there is no Facebook door',
  FACEBOOK_PAGE_NAME: 'Facebook: the page as people know it, such as @dm.abhyas (the id)',
  FACEBOOK_PAGE_TOKEN: 'Facebook: token of the page',
  ...META,
} as const satisfies Record<AccountSetting<'facebook'>, string>

/** The account, or none when no page is named; what is missing is told. */
export function facebookAccount(given: Given, faults: Faults): FacebookAccount | undefined {
  const pageId = given('FACEBOOK_PAGE_ID')
  if (!pageId) {
    if (given('FACEBOOK_PAGE_TOKEN')) missing(['FACEBOOK_PAGE_ID'], given, FACEBOOK, faults)
    return undefined
  }
  missing(['FACEBOOK_PAGE_TOKEN', 'META_APP_SECRET', 'META_VERIFY_TOKEN'], given, FACEBOOK, faults)
  return {
    pageId,
    address: given('FACEBOOK_PAGE_NAME') ?? pageId,
    pageToken: given('FACEBOOK_PAGE_TOKEN') ?? '',
    ...metaApp(given),
  }
}
