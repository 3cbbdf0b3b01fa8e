/**
 * What each delivery of our own making leaves behind, in the order in which they can happen: which counts of `traces` it
 * must move. What is known is understood, what is not lies at the desk, and nothing goes by without a mark.
 */

/** The counts that a delivery must move, by its name. An empty list: what it tells was known already. */
export type Leaves = Readonly<Record<string, readonly string[]>>

/** WhatsApp: the entries of `story.ts`. */
export const WHATSAPP_LEAVES: Leaves = {
  welcome: ['heard', 'conversations', 'handles'],
  text: ['heard', 'said', 'conversations', 'handles'],
  'text again, edited': ['edits'],
  reply: ['heard'],
  forwarded: ['heard'],
  image: ['heard', 'files'],
  video: ['heard', 'files'],
  voice: ['heard', 'files'],
  document: ['heard', 'files'],
  sticker: ['heard', 'files'],
  location: ['heard', 'said'],
  contacts: ['heard'],
  button: ['heard'],
  'button of a conversation': ['heard'],
  list: ['heard'],
  form: ['heard'],
  order: ['heard'],
  reaction: ['heard'],
  'reaction taken back': ['heard'],
  unsupported: ['heard'],
  poll: ['heard'],
  'type of tomorrow': ['heard'],
  'no number': ['heard', 'conversations', 'handles'],
  'no identity': ['unreadable'],
  'text that is taken back': ['heard'],
  'taken back': ['revoked'],
  'taken back, but never seen': ['unreadable'],
  'who will have another number': ['heard', 'conversations', 'handles'],
  'another number': ['handles', 'moved'],
  'who will have another name': ['heard', 'conversations', 'handles'],
  'another name': ['handles', 'moved'],
  'a stranger moves': ['notices'],
  'sent, of a message that is not known': ['receipts'],
  'read before delivered': ['receipts'],
  failed: ['receipts'],
  errors: ['notices'],
  'a batch with a bad one': ['heard', 'unreadable'],
  call: ['notices'],
  'template paused': ['notices'],
  'template reinstated': ['notices'],
  'template disliked': ['notices'],
  'template dearer': ['notices'],
  'account warned': ['notices'],
  'number downgraded': ['notices'],
  'field of tomorrow': ['unreadable'],
  'nothing in it': ['unreadable'],
  'another object': ['unreadable'],
  'no JSON': ['unreadable'],
}

/** Facebook: the files beside its door. The simulated page itself tells that what we said was delivered. */
export const FACEBOOK_LEAVES: Leaves = {
  'message-1-text.json': ['heard', 'said', 'conversations', 'handles', 'arrived'],
  'message-8-edit.json': ['edits'],
  'message-9-deleted.json': ['revoked'],
  'delivery-watermark.json': [],
  'message-album.json': ['heard', 'files'],
  'message-choice.json': ['heard'],
  'message-location.json': ['heard'],
  'message-number-id.json': ['heard', 'conversations', 'handles'],
  'message-of-tomorrow.json': ['heard'],
  'reaction.json': ['heard'],
  'postback.json': ['heard'],
  'standby-text.json': ['heard', 'conversations', 'handles'],
  'echo-ours.json': ['receipts'],
  'echo-page-inbox.json': ['notices'],
  'comment-add.json': ['heard', 'conversations'],
  'comment-edited.json': ['edits'],
  'comment-hide.json': ['notices'],
  'comment-remove.json': ['revoked'],
  'comment-reply.json': ['heard'],
  'comment-own.json': ['receipts'],
  'comment-without-from.json': ['unreadable'],
  'post-photos.json': ['heard', 'files'],
  'mention.json': ['heard'],
  'found.json': ['heard', 'unreadable'],
  'like.json': ['notices'],
  'policy.json': ['notices'],
  'event-of-tomorrow.json': ['unreadable'],
  'field-of-tomorrow.json': ['unreadable'],
  'other-object.json': ['unreadable'],
  // last, because it counts for everything that was said a moment before it, too
  'read-watermark.json': ['seen'],
}

/** X: the files beside its door. */
export const X_LEAVES: Leaves = {
  'mention-1.json': ['heard', 'conversations', 'handles'],
  'mention-2-edited.json': ['edits'],
  'mention-wrapped.json': ['heard'],
  'mention-media.json': ['heard', 'files'],
  'long.json': ['heard'],
  'reply-1.json': ['heard'],
  'reply-2-deleted.json': ['revoked'],
  'direct.json': ['heard', 'conversations'],
  'encrypted.json': ['heard'],
  'found.json': ['heard', 'unreadable'],
  'own.json': ['receipts'],
  'spending.json': ['notices'],
  'typing.json': ['notices'],
  'event-of-tomorrow.json': ['unreadable'],
}

/** The counts that grew. */
export function grown(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): readonly string[] {
  return Object.keys(after).filter((name) => (after[name] ?? 0) > (before[name] ?? 0))
}
