/**
 * What people say about the service itself.
 *   GET/POST /feedback                                  the public page, without an account
 *   GET      /api/v1/service-feedback?days=&after=      for who runs the service: counts and words, private details masked
 */
import { type Static, Type } from '@sinclair/typebox'
import { EASES } from '#core/service/feedback.ts'
import { oneOf, Time } from './shapes.ts'

/** What the page knows when it is drawn. */
export interface FeedbackTry {
  readonly told?: boolean
  readonly wrong?: boolean
  /** The answer in a chat to which words are added. */
  readonly answer?: string
  readonly words?: string
}

export const ServiceFeedbackList = Type.Object({
  counts: Type.Array(
    Type.Object({ channel: Type.String(), ease: oneOf(EASES), pilot: Type.Boolean(), n: Type.Integer() }),
  ),
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      at: Time,
      channel: Type.String(),
      ease: oneOf(EASES),
      words: Type.String(),
      pilot: Type.Boolean(),
    }),
  ),
  next: Type.Optional(Type.String()),
})
export type ServiceFeedbackList = Static<typeof ServiceFeedbackList>
