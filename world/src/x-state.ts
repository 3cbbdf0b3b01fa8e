/** What is known of X: who is there, what stands there, and what was refused. */
import { photoUrl } from './photographs.ts'
import type { SignedHook } from './signed-hook.ts'

export interface XWorldOptions {
  readonly userId: string
  readonly handle: string
  readonly bearerToken: string
  readonly accessToken: string
  readonly consumerSecret: string
  readonly clock: () => Date
  /** After which number ids begin; an outside that was there before must not give the same again. */
  readonly after?: bigint
  /** OAuth 2: the token that renews; the access token then is the one that was granted last. */
  readonly oauth?: { readonly clientId: string; readonly refreshToken: string }
  /** Further handles of the same owner. */
  readonly others?: readonly XOwn[]
}

/** A handle of ours: it may answer where a post names it. */
export interface XOwn {
  readonly userId: string
  readonly handle: string
  readonly accessToken: string
}

/** Does this post name that handle? */
export function names({ text }: Pick<XPost, 'text'>, { handle }: Pick<XOwn, 'handle'>): boolean {
  return text.toLowerCase().includes(handle.toLowerCase())
}

/** All handles of ours, the first one first. */
export function ownHandles({ options, grant }: XState): readonly XOwn[] {
  const first = options.oauth ? { ...options, accessToken: grant.access } : options
  return [first, ...(options.others ?? [])]
}

/** A post; an edited one has a new id, and the first stays its thread. */
export interface XPost {
  readonly id: string
  readonly by: string
  readonly at: Date
  readonly text: string
  readonly history: readonly string[]
  readonly to?: string
  /** The first post of the talk it stands in; without it, itself. */
  readonly conversation?: string
  /** A drawn photograph that belongs to it. */
  readonly photo?: string
  /** It names our handle, so it may be answered. */
  readonly summons: boolean
  deleted: boolean
  /** A picture in it, shown to whoever asks for the post. */
  picture?: Uint8Array
}

/** One private message. */
export interface XLine {
  readonly mine: boolean
  readonly text: string
  readonly at: Date
}

/** Somebody on X. */
export interface XPerson {
  readonly id: string
  readonly username: string
  readonly name: string
  /** What was said in private, on both sides. */
  readonly talk: XLine[]
  /** What we said. */
  readonly inbox: readonly string[]
  /** Takes private messages of strangers. */
  open: boolean
}

/** What the calls and the people share. */
export interface XState {
  readonly options: XWorldOptions
  readonly hook: SignedHook
  readonly people: Map<string, XPerson>
  readonly posts: XPost[]
  /** Where photographs lie. */
  readonly url: () => string
  readonly refused: { readonly status: number; readonly why: string }[]
  readonly faults: {
    rateNext: boolean
    partialErrors: boolean
    loseNextAnswer: boolean
    pageSize: number
    /** Every call is refused, while people go on writing. */
    tokenExpired: boolean
  }
  readonly reads: number[]
  /** The granted token, the one that renews it, and how often it was renewed. */
  readonly grant: { access: string; refresh: string; until: number; times: number; refused: boolean }
  readonly replays: { readonly from: string; readonly to: string }[]
  next(): string
}

/** A post as the API shows it. */
export function xPost(post: XPost) {
  return {
    id: post.id,
    text: post.text,
    author_id: post.by,
    created_at: post.at.toISOString(),
    conversation_id: post.conversation ?? post.history[0],
    edit_history_tweet_ids: post.history,
    ...(post.to ? { referenced_tweets: [{ type: 'replied_to', id: post.to }] } : {}),
    ...(post.photo ? { attachments: { media_keys: [`3_${post.id}`] } } : {}),
  }
}

/** What the API tells beside posts: who wrote them, and their photographs. */
export function xIncludes(state: XState, posts: readonly XPost[]) {
  const users = [...new Set(posts.map(({ by }) => by))].flatMap((id) => {
    const who = state.people.get(id)
    return who ? [{ id, name: who.name, username: who.username }] : []
  })
  const media = posts.flatMap(({ id, photo }) =>
    photo ? [{ media_key: `3_${id}`, type: 'photo', url: photoUrl(state.url(), photo) }] : [],
  )
  return { users, ...(media.length > 0 ? { media } : {}) }
}

/** Somebody who has said nothing yet. */
export function xPerson(id: string, username: string, name: string): XPerson {
  const talk: XLine[] = []
  return {
    id,
    username,
    name,
    talk,
    open: true,
    get inbox() {
      return talk.filter(({ mine }) => !mine).map(({ text }) => text)
    },
  }
}
