/** What a phone shows: the messages of one person's talk with the business number, both ways, in order. */

import type { Person } from './people.ts'

/** How a button is pressed, and so what the server hears. */
type ButtonKind = 'reply' | 'row' | 'quick-reply' | 'url' | 'phone' | 'location' | 'contact'

export interface PhoneButton {
  readonly id: string
  readonly title: string
  readonly kind: ButtonKind
  readonly description?: string
  readonly section?: string
  readonly url?: string
}

export interface PhoneMedium {
  readonly kind: 'image' | 'video' | 'audio' | 'document' | 'sticker'
  readonly mime: string
  readonly bytes: Buffer
  readonly filename?: string
  readonly voice?: boolean
}

export interface PhonePlace {
  readonly latitude: number
  readonly longitude: number
  readonly name?: string
  readonly address?: string
}

/** One grey tick, two, or two blue ones; `waiting` while the server has not answered. */
export type Ticks = 'waiting' | 'sent' | 'delivered' | 'read' | 'failed'

export interface PhoneMessage {
  readonly id: string
  /** `office`: from the business number; `me`: from the person. */
  readonly by: 'office' | 'me'
  readonly at: Date
  readonly type: string
  text: string
  readonly header?: string | undefined
  readonly footer?: string | undefined
  readonly buttons: readonly PhoneButton[]
  /** The label that opens the list, if the buttons are rows of one. */
  readonly listLabel?: string | undefined
  readonly media?: PhoneMedium | undefined
  readonly place?: PhonePlace | undefined
  readonly contacts?: readonly { readonly name: string; readonly phone: string }[] | undefined
  readonly context?: string | undefined
  readonly template?: { readonly name: string; readonly language: string } | undefined
  readonly reactions: Map<'office' | 'me', string>
  ticks: Ticks
  /** The title of the button the person pressed. */
  pressed?: string
  edited?: boolean
  revoked?: boolean
}

/** A person's phone: what it shows and whether it has signal. */
export interface Handset {
  readonly key: string
  readonly person: Person
  readonly thread: PhoneMessage[]
  online: boolean
  readsAtOnce: boolean
  /** What could not arrive or leave while the phone was off, in order. */
  readonly held: (() => Promise<void>)[]
  typingUntil: number
}

const ORDER: readonly Ticks[] = ['waiting', 'sent', 'delivered', 'read']

/** Ticks only ever go forward. */
export function tick(message: PhoneMessage, ticks: Ticks): boolean {
  if (ticks !== 'failed' && ORDER.indexOf(ticks) <= ORDER.indexOf(message.ticks)) return false
  message.ticks = ticks
  return true
}
