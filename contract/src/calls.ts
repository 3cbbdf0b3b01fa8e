/**
 * The call desk.
 *   GET  /api/v1/calls                          lines, what is going on, what was
 *   GET  /api/v1/calls/:id                      who calls: what lies open, the last words
 *   POST /api/v1/calls/:id/taking               the call is mine
 *   POST /api/v1/calls/:id/link                 what it was about
 *   POST /api/v1/calls                          a call by a plain telephone, written down
 *   GET  /api/v1/calls/:id/recording            the recording
 *   GET  /api/v1/call-backs                     whom to call back
 *   POST /api/v1/call-backs/:id/try             what came of trying
 *   POST /api/v1/call-backs/:id/call            rings both
 *   GET  /api/v1/call-scripts                   what is asked about which subject
 *   GET  /api/v1/grievances/:code/calls         the calls of a file
 *   POST /api/v1/grievances/:code/call          rings the officer, then the complainant
 */
import { type Static, Type } from '@sinclair/typebox'
import { Brief } from './conversations.ts'
import { Caller } from './desk.ts'
import { CallOutcome } from './grievances.ts'
import { oneOf, Page, Time, Words } from './shapes.ts'

export const CallItem = Type.Object({
  id: Type.String(),
  direction: oneOf(['in', 'out'] as const),
  state: oneOf([
    'ringing',
    'answered',
    'missed',
    'no_answer',
    'busy',
    'failed',
    'voicemail',
    'completed',
  ] as const),
  number: Type.Optional(Type.String()),
  name: Type.Optional(Type.String()),
  /** Which of our lines, as people know it. */
  line: Type.Optional(Words),
  source: Type.Optional(Type.String()),
  at: Time,
  seconds: Type.Optional(Type.Integer()),
  digits: Type.Optional(Type.String()),
  /** It rings at the telephone of who asks, or they took it. */
  mine: Type.Boolean(),
  person: Type.Optional(Words),
  code: Type.Optional(Type.String()),
  purpose: Type.Optional(Type.String()),
  recording: oneOf(['none', 'expected', 'kept', 'lost', 'erased'] as const),
  /** When the recording was erased under the retention schedule. */
  erasedAt: Type.Optional(Time),
})
export type CallItem = Static<typeof CallItem>

export const CallDesk = Type.Object({
  /** Can calls be put through from here? */
  rings: Type.Boolean(),
  lines: Type.Array(
    Type.Object({
      number: Type.String(),
      name: Words,
      use: oneOf(['desk', 'missed'] as const),
      staffed: Type.Boolean(),
      source: Type.Optional(Type.String()),
    }),
  ),
  live: Type.Array(CallItem),
  items: Type.Array(CallItem),
  next: Type.Optional(Type.String()),
  callBacks: Type.Integer({ description: 'How many stand on the call list' }),
})
export type CallDesk = Static<typeof CallDesk>

export const CallCard = Type.Object({
  call: CallItem,
  caller: Caller,
  /** What was last said on either side in the newest file. */
  last: Type.Optional(Type.Object({ at: Time, ours: Type.Boolean(), text: Type.String() })),
  earlier: Type.Array(CallItem),
})
export type CallCard = Static<typeof CallCard>

export const CallPurpose = oneOf(['registered', 'joined', 'status', 'word'] as const)
export const LinkCall = Type.Object({ code: Type.String({ maxLength: 60 }), purpose: CallPurpose })

export const CallByHand = Type.Object({
  key: Type.String({ minLength: 8, maxLength: 80 }),
  number: Type.Optional(Type.String({ maxLength: 30 })),
  line: Type.Optional(Type.String({ maxLength: 20 })),
  code: Type.String({ maxLength: 60 }),
  purpose: CallPurpose,
})
export type CallByHand = Static<typeof CallByHand>

export const CallBackItem = Type.Object({
  id: Type.String(),
  number: Type.String(),
  name: Type.Optional(Type.String()),
  line: Type.Optional(Words),
  firstAt: Time,
  lastAt: Time,
  missed: Type.Integer(),
  dueAt: Time,
  open: Type.Array(Brief),
  tries: Type.Array(Type.Object({ at: Time, outcome: CallOutcome, says: Words, by: Type.Optional(Words) })),
})
export type CallBackItem = Static<typeof CallBackItem>
export const CallBacks = Page(CallBackItem)
export type CallBacks = Static<typeof CallBacks>

export const CallBackTry = Type.Object({
  outcome: CallOutcome,
  words: Type.Optional(Type.String({ maxLength: 1000 })),
})
export type CallBackTry = Static<typeof CallBackTry>

export const CallScripts = Type.Object({
  items: Type.Array(Type.Object({ subject: Type.String(), question: Words })),
})
export type CallScripts = Static<typeof CallScripts>

export const FileCalls = Type.Object({
  items: Type.Array(CallItem),
  /** Can the complainant be rung from here by who asks? */
  rings: Type.Boolean(),
})
export type FileCalls = Static<typeof FileCalls>

export const Called = Type.Object({ call: Type.String() })
