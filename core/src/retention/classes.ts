/**
 * The classes of data that are erased (M63), each with its days, the limits within which a district may set its own, from
 * when they count, and what stops them.
 *
 * Acts and the register that folds from them are no class: every act is hashed with the one before it, and the register is
 * proved by folding them, so taking one out would leave a chain that proves nothing (decision 0062).
 */

/** A class of data; the name a row of `call` already bears. */
export const DATA_CLASSES = ['call_recording', 'raw_webhook', 'chat_media', 'message', 'report_file'] as const
export type DataClass = (typeof DATA_CLASSES)[number]

/** Why something that has come to the end of its time stays. `not-yet`: the district lengthened the time meanwhile. */
export const STOPS = ['hold', 'open', 'review', 'published', 'not-yet'] as const
export type Stop = (typeof STOPS)[number]

/** `filed`: of a grievance or a call. `loose`: what belongs to no grievance, from its receipt, and deliveries. */
export type Part = 'filed' | 'loose'

/** The rule of one class. */
export interface ClassRule {
  readonly days: number
  readonly least: number
  readonly most: number
  readonly from: 'call' | 'receipt' | 'closure' | 'closure-or-receipt'
  readonly parts: readonly Part[]
  readonly stops: readonly Exclude<Stop, 'not-yet'>[]
}

/** Counts up when a rule of this room changes its meaning; stands on every certificate. */
export const RULE_VERSION = '1'

/** The table. */
export const RETENTION = {
  call_recording: {
    ...{ days: 90, least: 30, most: 1095, from: 'call' },
    parts: ['filed'],
    stops: ['hold', 'open', 'review'],
  },
  raw_webhook: {
    ...{ days: 30, least: 14, most: 365, from: 'receipt' },
    parts: ['loose'],
    stops: ['hold'],
  },
  chat_media: {
    ...{ days: 180, least: 60, most: 1825, from: 'closure-or-receipt' },
    parts: ['filed', 'loose'],
    stops: ['hold', 'open', 'review'],
  },
  message: {
    ...{ days: 1095, least: 365, most: 3650, from: 'closure-or-receipt' },
    parts: ['filed', 'loose'],
    stops: ['hold', 'open', 'review'],
  },
  report_file: {
    ...{ days: 2920, least: 1825, most: 7300, from: 'closure' },
    parts: ['filed'],
    stops: ['hold', 'open', 'review', 'published'],
  },
} as const satisfies Record<DataClass, ClassRule>

/** What a district has set; the days of the table where it is silent. */
export type OwnDays = { readonly [C in DataClass]?: number }

/** For how many days a class is kept here. */
export function daysOf(own: OwnDays | undefined, of: DataClass): number {
  return own?.[of] ?? RETENTION[of].days
}
