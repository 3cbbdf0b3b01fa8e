/** What is known of a page: who spoke, what stands on it, and what it said. */
import type { SignedHook } from './signed-hook.ts'

export interface FacebookOptions {
  readonly pageId: string
  readonly pageToken: string
  readonly appSecret: string
  readonly verifyToken: string
  readonly clock: () => Date
  /** After which number ids begin; an outside that was there before must not give the same again. */
  readonly after?: number
}

/** A post or comment; without `on` it is a post. */
export interface Entry {
  readonly id: string
  readonly by: string
  readonly at: Date
  readonly on?: string
  /** A drawn photograph that belongs to it. */
  readonly photo?: string
  words: string
  privately: boolean
  removed: boolean
}

/** What the page said to somebody in private. */
export interface Said {
  readonly mid: string
  readonly to: string
  readonly text: string
  readonly at: Date
  readonly tag?: string
  readonly metadata?: string
  readonly replies: readonly { readonly title: string; readonly payload: string }[]
}

/** Somebody on Facebook, known to the page under one id wherever they speak. */
export interface Facebooker {
  readonly id: string
  readonly name: string
  wrote?: Date
  /** Takes no private messages of the page. */
  closed?: boolean
  readonly inbox: Said[]
  /** What they wrote in private. */
  readonly sent: { readonly mid: string; text: string; readonly at: Date }[]
}

/** What the calls and the people share. */
export interface PageState {
  readonly options: FacebookOptions
  readonly hook: SignedHook
  readonly people: Map<string, Facebooker>
  readonly entries: Map<string, Entry>
  readonly refused: { readonly code: number; readonly subcode?: number }[]
  /** Where photographs lie. */
  readonly url: () => string
  /** `tokenExpired`: every call is refused, while people go on writing. */
  readonly faults: { hideFrom: boolean; loseNextAnswer: boolean; tokenExpired: boolean }
  next(): number
}
