/** What people at screens may ask of the journey. Each answers with the grievance after the deed, or a refusal. */
import type { Decision } from '#core/decision.ts'
import type { Answers, CallOutcome } from '#core/grievance/acts.ts'
import type { Nature } from '#core/grievance/nature.ts'
import type { Outcome, Presence } from '#core/grievance/track-acts.ts'
import type { ConversationId, FileHash, MessageId, PersonId, PostCode } from '#core/ids.ts'
import type { ByHand } from '#core/message/doors.ts'
import type { TurnedAway } from '#core/words/turned-away.ts'
import type { Attachment } from './conversations.ts'
import type { Held } from './register.ts'

/** The person at the screen and the posts they hold today. */
export interface Officer {
  readonly person: PersonId
  /** Those the person may act for: in charge, or stood in for. */
  readonly posts: readonly PostCode[]
  /** Those in charge alone. */
  readonly inCharge?: readonly string[]
  readonly roles: readonly string[]
  /** Posts for whose officers the person works. */
  readonly staffOf?: readonly string[]
  /** Departments that the person watches over. */
  readonly departments?: readonly string[]
  /** Codes of what was heard at the open sitting at which the person presides. */
  readonly presidesOver?: readonly string[]
  /** Who sits at the keys while this person speaks; stands beside them in the act. */
  readonly hand?: PersonId
}

/** On top of which act the person acted, and the key that makes a repetition harmless. */
export interface OnTop {
  readonly seq: number
  readonly key: string
}

/** A file that the person put in at the screen before; it is in our store. */
export interface HandedFile {
  readonly file: FileHash
  readonly mime: string
  readonly bytes: number
  readonly filename?: string
  readonly taken?: NonNullable<Attachment['taken']>
}

/** Files handed in with a deed. */
export interface WithFiles {
  readonly files?: readonly HandedFile[]
}

/** Who stands at the counter or rings up; all of it may be missing. */
export interface Complainant {
  readonly name?: string
  /** As typed. */
  readonly phone?: string
  readonly language?: 'hi' | 'en'
}

/** Settled on the spot: what was done, its proofs, and what the complainant said to it. */
export interface Settled extends WithFiles {
  readonly by: Officer
  readonly post: string
  readonly text: string
  /** The complainant's own words, who says that it is settled. */
  readonly said: string
}

/** The public post that a form is about, as a clerk pasted it. */
export interface PastedLink {
  readonly url: string
  /** `@name` of its author. */
  readonly author?: string
  /** The id of its author at the service. */
  readonly user?: string
  /** Its words. */
  readonly words?: string
  /** Where its pictures lie at the service. */
  readonly pictures?: readonly string[]
}

export interface Deeds {
  register(
    who: Officer,
    form: WithFiles & {
      readonly key: string
      readonly conversation?: ConversationId
      readonly messages: readonly MessageId[]
      readonly gist: string
      readonly subject: string
      /** Further matters of the same messages, registered with it. */
      readonly besides?: readonly { readonly gist: string; readonly subject: string }[]
      readonly nature?: Nature
      /** Where the words tell of danger: whether it is taken up under the class for what cannot wait. */
      readonly urgent?: boolean
      readonly place?: number
      readonly placeWords?: string
      readonly post?: string
      readonly against?: string
      /** Without a thread: where and by whom it was told. */
      readonly door?: ByHand
      readonly source?: string
      /** The sitting of a public hearing at which it was told. */
      readonly sitting?: string
      /** Settled while the complainant stands there, by whoever presides. */
      readonly settled?: Settled
      readonly complainant?: Complainant
      /** Without a thread: the public post it is about, whose service then is the door. */
      readonly link?: PastedLink
    },
  ): Promise<Decision<Held>>
  /** Messages of a thread, or words just told, belong to this grievance. */
  joining(
    who: Officer,
    code: string,
    body: OnTop &
      WithFiles & {
        readonly messages: readonly string[]
        readonly text?: string
        /** Why messages are taken out of another file. */
        readonly reason?: string
        readonly door?: ByHand
        /** The public post that belongs to it. */
        readonly link?: PastedLink
      },
  ): Promise<Decision<Held>>
  routing(
    who: Officer,
    code: string,
    body: OnTop & { readonly post: string; readonly reason?: string },
  ): Promise<Decision<Held>>
  amendment(
    who: Officer,
    code: string,
    body: OnTop & {
      readonly subject?: string
      readonly place?: number
      readonly gist?: string
      readonly since?: string
      readonly against?: string | null
      readonly nature?: Nature
      readonly reason: string
    },
  ): Promise<Decision<Held>>
  transfer(
    who: Officer,
    code: string,
    body: OnTop & { readonly post: string; readonly reason: string },
  ): Promise<Decision<Held>>
  /** Along the nodal chain: down to a nodal officer below, or back up. */
  referral(
    who: Officer,
    code: string,
    body: OnTop & { readonly post: string; readonly reason: string },
  ): Promise<Decision<Held>>
  'turning-away'(who: Officer, code: string, body: OnTop & TurnedAway): Promise<Decision<Held>>
  acceptance(who: Officer, code: string, body: OnTop): Promise<Decision<Held>>
  return(who: Officer, code: string, body: OnTop & { readonly reason: string }): Promise<Decision<Held>>
  question(who: Officer, code: string, body: OnTop & { readonly what: string }): Promise<Decision<Held>>
  draft(
    who: Officer,
    code: string,
    body: OnTop & WithFiles & { readonly text: string },
  ): Promise<Decision<Held>>
  report(
    who: Officer,
    code: string,
    body: OnTop &
      WithFiles & {
        readonly text: string
        readonly evidence: readonly string[]
        /** With the files of the draft that the staff wrote. */
        readonly withDraft?: boolean
        readonly withoutAnswers?: string
      },
  ): Promise<Decision<Held>>
  review(who: Officer, code: string, body: OnTop & { readonly remark?: string }): Promise<Decision<Held>>
  'sending-back'(
    who: Officer,
    code: string,
    body: OnTop & { readonly lacking: string },
  ): Promise<Decision<Held>>
  word(
    who: Officer,
    code: string,
    body: OnTop & { readonly word: 'satisfied' | 'dissatisfied'; readonly lacking?: string },
  ): Promise<Decision<Held>>
  closure(who: Officer, code: string, body: OnTop): Promise<Decision<Held>>
  reopening(who: Officer, code: string, body: OnTop & { readonly reason: string }): Promise<Decision<Held>>
  direction(
    who: Officer,
    code: string,
    body: OnTop & {
      readonly directions: readonly {
        readonly post: string
        readonly mode: 'act' | 'inquire'
        readonly words: string
        readonly lead: boolean
      }[]
    },
  ): Promise<Decision<Held>>
  compliance(
    who: Officer,
    code: string,
    body: OnTop &
      WithFiles & {
        readonly direction: string
        readonly text: string
        readonly evidence: readonly string[]
      },
  ): Promise<Decision<Held>>
  reclassification(
    who: Officer,
    code: string,
    body: OnTop & { readonly timeClass: string; readonly reason: string },
  ): Promise<Decision<Held>>
  interim(
    who: Officer,
    code: string,
    body: OnTop & WithFiles & { readonly text: string; readonly newDate: string },
  ): Promise<Decision<Held>>
  'interim-approval'(who: Officer, code: string, body: OnTop): Promise<Decision<Held>>
  'interim-refusal'(
    who: Officer,
    code: string,
    body: OnTop & { readonly reason: string },
  ): Promise<Decision<Held>>
  contact(
    who: Officer,
    code: string,
    body: OnTop & { readonly outcome: CallOutcome; readonly words?: string },
  ): Promise<Decision<Held>>
  confirmation(
    who: Officer,
    code: string,
    body: OnTop & {
      readonly reached: boolean
      readonly answers?: Answers
      readonly words?: string
      readonly word?: 'satisfied' | 'dissatisfied'
    },
  ): Promise<Decision<Held>>
  summons(
    who: Officer,
    code: string,
    body: OnTop & { readonly day: string; readonly time: string; readonly where: string },
  ): Promise<Decision<Held>>
  'formal-hearing'(
    who: Officer,
    code: string,
    body: OnTop & { readonly day: string; readonly present: Presence; readonly words: string },
  ): Promise<Decision<Held>>
  order(
    who: Officer,
    code: string,
    body: OnTop & { readonly decision: Outcome; readonly text: string; readonly reasons: string },
  ): Promise<Decision<Held>>
  appeal(who: Officer, code: string, body: OnTop & { readonly grounds: string }): Promise<Decision<Held>>
  sharing(who: Officer, code: string, body: OnTop): Promise<Decision<Held>>
  note(
    who: Officer,
    code: string,
    body: OnTop & WithFiles & { readonly text: string },
  ): Promise<Decision<Held>>
  /** An answer in free words into a thread. */
  answer(
    who: Officer,
    conversation: ConversationId,
    body: { readonly text: string; readonly key: string },
  ): Promise<Decision<{ readonly message: MessageId }>>
}

/** The names under which the deeds on a grievance are offered. */
export type DeedName = Exclude<keyof Deeds, 'register' | 'answer'>
