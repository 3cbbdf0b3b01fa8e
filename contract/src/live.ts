/**
 * GET /api/v1/live: server-sent events. An event says only what changed; the screen asks again for what it shows.
 *   event: conversation  data: {"id": …}      event: grievance  data: {"code": …}      event: desk  data: {}
 *   event: group  data: {"code": …}
 *   event: sitting  data: {"id": …}
 *   event: figures  data: {}
 *   event: district  data: {}
 *   event: calls  data: {}
 * GET /api/v1/health: the doors, their circuits, templates that may not be sent, and what waits.
 */
import { type Static, Type } from '@sinclair/typebox'
import { Time, Words } from './shapes.ts'

export const LiveTopics = [
  'conversation',
  'grievance',
  'group',
  'sitting',
  'desk',
  'figures',
  'district',
  'calls',
] as const

export const Budget = Type.Object(
  {
    unit: Type.Union([Type.Literal('usd'), Type.Literal('segments')]),
    span: Type.Union([Type.Literal('day'), Type.Literal('month')]),
    spent: Type.Number(),
    limit: Type.Number(),
  },
  { description: 'What a paid service may cost until its day or month is over' },
)
export type Budget = Static<typeof Budget>

/** The virus scanner, what waits for it and what it found. */
export const ScannerState = Type.Object({
  address: Type.Optional(Type.String({ description: 'Absent: none is configured, and no file is scanned' })),
  version: Type.Optional(
    Type.String({ description: 'What it says of itself; absent when it does not answer' }),
  ),
  why: Type.Optional(Type.String({ description: 'Why it does not answer, or why files wait' })),
  waiting: Type.Integer(),
  oldest: Type.Optional(Time),
  held: Type.Array(
    Type.Object({
      file: Type.String({ description: 'SHA-256 of its bytes' }),
      name: Type.Optional(Type.String()),
      bytes: Type.Integer(),
      found: Type.String(),
      at: Time,
    }),
    { description: 'The newest files in which something was found; nobody can open them' },
  ),
  heldMany: Type.Integer(),
  released: Type.Array(
    Type.Object({
      file: Type.String(),
      name: Type.Optional(Type.String()),
      bytes: Type.Integer(),
      found: Type.String(),
      at: Time,
      by: Words,
      reason: Type.String(),
    }),
    { description: 'The newest false alarms: who released them, and why' },
  ),
})
export type ScannerState = Static<typeof ScannerState>

/** Why a file in which something was found is released. */
export const Release = Type.Object({ reason: Type.String({ minLength: 3, maxLength: 500 }) })
export type Release = Static<typeof Release>

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
      oldest: Type.Optional(Time),
      lastHeard: Type.Optional(Time),
      lastTaken: Type.Optional(Time),
      look: Type.Optional(
        Type.Object(
          { last: Type.Optional(Time), next: Time, why: Type.Optional(Type.String()) },
          { description: 'We look there for news: when it last went well, when again, and why it did not' },
        ),
      ),
      window: Type.Optional(
        Type.Object(
          {
            hours: Type.Optional(Type.Number({ description: 'Absent where free words may always go' })),
            approvedOnly: Type.Boolean({ description: 'Nothing goes but texts approved beforehand' }),
          },
          { description: 'For how long after a person wrote free words may go' },
        ),
      ),
      token: Type.Optional(
        Type.Object({ ends: Type.Optional(Time) }, { description: 'No end: it has none or none is said' }),
      ),
      templates: Type.Optional(Type.Object({ known: Type.Integer(), held: Type.Integer() })),
      budgets: Type.Array(Budget),
    }),
  ),
  alerts: Type.Array(
    Type.Object({
      id: Type.String(),
      channel: Type.String(),
      address: Type.String(),
      since: Time,
      says: Type.Object({ hi: Type.String(), en: Type.String() }),
      better: Type.Boolean({ description: 'Nothing of it is seen just now' }),
    }),
    { description: 'Troubles that were told to the responsible persons and are not over' },
  ),
  scanner: ScannerState,
  closed: Type.Array(
    Type.Object({
      code: Type.String(),
      service: Type.String(),
      name: Type.Object({ hi: Type.String(), en: Type.String() }),
      why: Type.String(),
    }),
    { description: 'Accounts of the district folder that are not open' },
  ),
  reading: Type.Array(
    Type.Object(
      {
        taught: Type.Union([Type.Literal('subjects'), Type.Literal('kinds'), Type.Literal('urgency')]),
        at: Time,
        corrections: Type.Integer(),
        held: Type.Integer({ description: 'Messages that were held back to try both models on' }),
        before: Type.Number({ description: 'Share of them read right without the corrections' }),
        after: Type.Number({ description: 'Share of them read right with the corrections' }),
        taken: Type.Boolean(),
      },
      { description: 'What each model of the reading learnt last from what people put right' },
    ),
  ),
  templates: Type.Array(
    Type.Object({
      name: Type.String(),
      language: Type.String(),
      status: Type.String({ description: 'pending, rejected, paused, disabled or absent' }),
      reason: Type.Optional(Type.String()),
      waiting: Type.Integer({ description: 'Messages that wait for it' }),
    }),
    { description: 'Templates of the district that the service does not let us send now' },
  ),
  notices: Type.Array(
    Type.Object({ at: Time, about: Type.String(), detail: Type.String(), alarming: Type.Boolean() }),
  ),
})
export type Health = Static<typeof Health>
