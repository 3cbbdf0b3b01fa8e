/**
 * GET /api/v1/live: server-sent events. An event says only what changed; the screen asks again for what it shows.
 *   event: conversation  data: {"id": …}      event: grievance  data: {"code": …}      event: desk  data: {}
 * GET /api/v1/health: the doors, their circuits and what waits.
 */
import { type Static, Type } from '@sinclair/typebox'
import { Time } from './shapes.ts'

export const LiveTopics = ['conversation', 'grievance', 'desk'] as const

export const Health = Type.Object({
  channels: Type.Array(
    Type.Object({
      channel: Type.String(),
      account: Type.String(),
      address: Type.String(),
      open: Type.Boolean({ description: 'True when the circuit is open: nothing is sent, nothing is lost' }),
      why: Type.Optional(Type.String()),
      since: Type.Optional(Time),
      waiting: Type.Integer(),
    }),
  ),
  notices: Type.Array(
    Type.Object({ at: Time, about: Type.String(), detail: Type.String(), alarming: Type.Boolean() }),
  ),
})
export type Health = Static<typeof Health>
