/**
 * What we say to a citizen or an officer, before a door translates it. `inside` is what is sent while the reply
 * window is open; `outside` is the approved template for when it is closed, and `otherwise` a plainer one for when
 * that is not approved or its picture cannot be had. Without `outside` the message waits for the window and the desk
 * is shown that it waits. `open` alone is said at a door where everybody reads along, `brief` alone where every text was
 * approved beforehand (SMS).
 */
import type { CallOutcome } from '../grievance/acts.ts'
import type { FileHash } from '../ids.ts'
import type { Manner } from '../quality/acts.ts'
import type { Ease } from '../service/feedback.ts'

/** What pressing a button means. Kept with the message in our register; the service sees only a key to it. */
export type Deed =
  // the citizen
  | { readonly do: 'register' }
  | { readonly do: 'register-apart' }
  | { readonly do: 'change' }
  | { readonly do: 'skip' }
  | { readonly do: 'place'; readonly place: number }
  | { readonly do: 'subject'; readonly subject: string }
  | { readonly do: 'new-grievance' }
  | { readonly do: 'join'; readonly grievance: string }
  | { readonly do: 'one-matter' | 'two-matters'; readonly grievance: string; readonly other: string }
  | { readonly do: 'status'; readonly grievance: string }
  | { readonly do: 'satisfied'; readonly grievance: string }
  | { readonly do: 'dissatisfied'; readonly grievance: string }
  | { readonly do: 'reopen'; readonly grievance: string }
  | { readonly do: 'appeal'; readonly grievance: string }
  | { readonly do: 'manner'; readonly grievance: string; readonly manner: Manner }
  | { readonly do: 'service'; readonly ease: Ease }
  | { readonly do: 'english' }
  | { readonly do: 'hindi' }
  // the officer
  | { readonly do: 'accept'; readonly grievance: string }
  | { readonly do: 'not-mine'; readonly grievance: string }
  | { readonly do: 'begin-report'; readonly grievance: string }
  | { readonly do: 'submit-report'; readonly grievance: string }
  | { readonly do: 'add-to-report'; readonly grievance: string }
  | { readonly do: 'drop-report'; readonly grievance: string }
  | { readonly do: 'choose'; readonly grievance: string }
  | { readonly do: 'called'; readonly grievance: string; readonly outcome: CallOutcome }
  | { readonly do: 'present'; readonly window: string; readonly day: string }
  | {
      readonly do: 'approve-interim' | 'refuse-interim'
      readonly grievance: string
      readonly newDate: string
    }
  | { readonly do: 'take-leave'; readonly from: string; readonly to: string; readonly substitute?: string }
  | { readonly do: 'no-leave' }
  | { readonly do: 'begin-compliance'; readonly grievance: string; readonly direction: string }
  | { readonly do: 'noted'; readonly groupPost: string }
  | { readonly do: 'bring-in' | 'not-brought' | 'register-brought' | 'leave-brought' }
  | { readonly do: 'task-done'; readonly plan: string; readonly task: number }

export interface Button {
  /** Shown on the button: at most 20 characters inside a conversation, 25 in a template. */
  readonly title: string
  readonly deed: Deed
}

export interface ListRow extends Button {
  readonly description?: string
}

export type Say =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'buttons'
      readonly text: string
      readonly buttons: readonly Button[]
      readonly image?: FileHash
    }
  | { readonly type: 'list'; readonly text: string; readonly open: string; readonly rows: readonly ListRow[] }
  | { readonly type: 'ask-location'; readonly text: string }
  /** Asks who shows no telephone number for it; the service vouches for the answer. */
  | { readonly type: 'ask-number'; readonly text: string }
  | {
      readonly type: 'file'
      readonly media: 'image' | 'video' | 'audio' | 'document'
      readonly file: FileHash
      readonly mime: string
      readonly caption?: string
      readonly filename?: string
    }

/** An approved template with its blanks filled; blanks hold no line breaks. */
export interface TemplateSay {
  readonly type: 'template'
  readonly name: string
  readonly language: 'hi' | 'en'
  readonly blanks: readonly string[]
  /** The whole text, where we make it ourselves. */
  readonly words?: string
  readonly image?: FileHash
  readonly document?: { readonly file: FileHash; readonly filename: string }
  readonly buttons?: readonly Button[]
  /** Its first blank is a code that a button copies. */
  readonly copied?: true
}

export interface Outgoing {
  readonly inside: Say
  readonly outside?: TemplateSay
  readonly otherwise?: TemplateSay
  /** About a grievance, and worth a call: when it does not arrive it goes another way (`core/src/reach`). */
  readonly matters?: true
  /** An SMS that says it, from the district's own table. */
  readonly brief?: TemplateSay
  /** What may be said of it where everybody reads along: the code, and nothing about the person or the matter. */
  readonly open?: string
  /** A person of ours typed these words: some services let such words go when the window is closed for a program's. */
  readonly typed?: true
  /** The proof whose one-time code is put in when it goes out (`sealed.ts`). */
  readonly sealed?: string
}

/** Which of its words a message was said in. */
export type SaidAs = 'inside' | 'outside' | 'otherwise' | 'brief'

/** The words of an outgoing message as people see them in a thread. */
export function wordsSaid(say: Say | TemplateSay): string {
  switch (say.type) {
    case 'text':
    case 'buttons':
    case 'list':
    case 'ask-location':
    case 'ask-number':
      return say.text
    case 'file':
      return say.caption ?? say.filename ?? ''
    case 'template':
      return say.words ?? say.blanks.join(' · ')
  }
}

/** Plain words. */
export function plainly(text: string): Outgoing {
  return { inside: { type: 'text', text } }
}

/** What is said where everybody reads along; the key of a link in it is put in when it goes out. */
export function openly(open: string, sealed?: string): Outgoing {
  return { ...plainly(open), ...(sealed === undefined ? {} : { sealed }) }
}
