/** What all accounts at Meta share: the app and where the Graph is. */
import { base, type Given } from './given.ts'

/** The settings of Meta's app, with what they are. */
export const META = {
  META_APP_SECRET: 'Meta: secret of the app, proves that a webhook is genuine',
  META_VERIFY_TOKEN: 'Meta: the word agreed upon for the handshake',
  META_GRAPH_URL: 'Meta: address of the Graph (https://graph.facebook.com)',
  META_GRAPH_VERSION: 'Meta: version of the Graph (v26.0)',
} as const

/** The app of an account at Meta. */
export interface MetaApp {
  readonly appSecret: string
  readonly verifyToken: string
  readonly graphUrl: string
  readonly graphVersion: string
}

/** Reads the app; that its secrets are there is looked at by the account. */
export function metaApp(given: Given): MetaApp {
  return {
    appSecret: given('META_APP_SECRET') ?? '',
    verifyToken: given('META_VERIFY_TOKEN') ?? '',
    graphUrl: base(given('META_GRAPH_URL') ?? 'https://graph.facebook.com'),
    graphVersion: given('META_GRAPH_VERSION') ?? 'v26.0',
  }
}
