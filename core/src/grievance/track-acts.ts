/** The acts of a statutory track (`core/src/track`): hearing, written order and appeal, beside the administrative way. */
import type { StepNeed } from '../district/tracks.ts'
import type { MessageId, PostCode } from '../ids.ts'

/** What a written order decides: relief, some of it, or none. */
export type Outcome = 'granted' | 'partly' | 'rejected'

/** Who came to a formal hearing. */
export type Presence = 'both' | 'complainant' | 'department' | 'nobody'

/** What happens on a track. */
export type TrackAct =
  | {
      readonly kind: 'put-on-track'
      readonly track: string
      readonly step: string
      readonly post: PostCode
      readonly due: Date
      readonly needs: readonly StepNeed[]
    }
  | {
      readonly kind: 'summoned'
      readonly step: string
      /** `YYYY-MM-DD` and `HH:MM`, in Kolkata. */
      readonly day: string
      readonly time: string
      readonly where: string
    }
  | {
      readonly kind: 'heard-formally'
      readonly step: string
      readonly day: string
      readonly present: Presence
      readonly words: string
    }
  | {
      readonly kind: 'ordered'
      readonly step: string
      /** 1 for the first order on the grievance, 2 for the next. */
      readonly number: number
      readonly outcome: Outcome
      readonly text: string
      readonly reasons: string
      /** The step that may be asked for, and until when; absent after the last. */
      readonly next?: string
      readonly until?: Date
    }
  | {
      readonly kind: 'appealed'
      /** The step that opens. */
      readonly step: string
      readonly post: PostCode
      readonly due: Date
      readonly needs: readonly StepNeed[]
      readonly grounds: string
      readonly messages: readonly MessageId[]
    }
  /** It turned out to be about something that this law does not know. */
  | { readonly kind: 'taken-off-track'; readonly track: string }
  | {
      readonly kind: 'overrun'
      readonly step: string
      /** The senior post that was told; absent when nobody stands above. */
      readonly post?: PostCode
    }

export type TrackActKind = TrackAct['kind']
