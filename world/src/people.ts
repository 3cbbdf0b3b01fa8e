/**
 * Who is on WhatsApp, as the service knows them: a number, a user id scoped to the business (BSUID), perhaps a
 * username that hides the number. A person may change each of these; old numbers stay behind and lead nowhere.
 */
import { createHash } from 'node:crypto'
import type { PersonOnPhone } from './options.ts'

/** A person as the service sees them now. */
export interface Person {
  name: string
  number: string | undefined
  userId: string
  readonly parentUserId: string | undefined
  username: string | undefined
  /** The business no longer sees the number. */
  hidesNumber: boolean
  hasWhatsApp: boolean
  lastWroteAt: Date | undefined
  part: 'citizen' | 'officer' | 'crowd'
  about: string
  /** How often the user id was made anew. */
  generation: number
}

const USER_ID = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/
const WINDOW_MS = 24 * 60 * 60 * 1000

/** Is this a business-scoped user id? */
export const isUserId = (text: string): boolean => USER_ID.test(text)

/** The digits of a number, as wa_id is written. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** A user id that stays the same over restarts for the same number and generation. */
function userIdFor(seed: string, generation: number): string {
  const hash = createHash('sha256').update(`${seed}/${generation}`).digest('hex')
  return `IN.${BigInt(`0x${hash}`).toString().slice(0, 20)}`
}

/** Is the 24-hour window of this person open? */
export function windowOpen(person: Person, now: Date): boolean {
  return person.lastWroteAt !== undefined && now.getTime() - person.lastWroteAt.getTime() < WINDOW_MS
}

/** Everybody the service knows. */
export class People {
  readonly all: Person[] = []
  readonly #byHandle = new Map<string, Person>()
  readonly #wabaId: string

  constructor(wabaId: string) {
    this.#wabaId = wabaId
  }

  /** The person under this number or user id, if there is one. */
  find(handle: string): Person | undefined {
    return this.#byHandle.get(isUserId(handle) ? handle : digitsOf(handle))
  }

  /** Somebody gets WhatsApp. */
  add(who: PersonOnPhone): Person {
    const number = who.number === undefined ? undefined : digitsOf(who.number)
    const seed = number ?? who.userId ?? who.username ?? who.name
    const person: Person = {
      name: who.name,
      number,
      userId: who.userId ?? userIdFor(`${this.#wabaId}/${seed}`, 0),
      parentUserId: who.parentUserId,
      username: who.username,
      hidesNumber: number === undefined,
      hasWhatsApp: true,
      lastWroteAt: who.lastWroteAt,
      part: who.part ?? 'citizen',
      about: who.about ?? '',
      generation: 0,
    }
    return this.bringBack(person)
  }

  /** A person of an earlier run, as they were. */
  bringBack(person: Person): Person {
    this.all.push(person)
    this.#remember(person)
    return person
  }

  /** A new number; the old one leads nowhere from now on. */
  moveTo(person: Person, number: string): void {
    if (person.number !== undefined) this.#byHandle.delete(person.number)
    person.number = digitsOf(number)
    this.#remember(person)
  }

  /** A new user id for this person, as after a change of number. */
  renewUserId(person: Person): void {
    this.#byHandle.delete(person.userId)
    person.generation += 1
    person.userId = userIdFor(`${this.#wabaId}/${person.userId}`, person.generation)
    this.#remember(person)
  }

  #remember(person: Person): void {
    for (const handle of [person.number, person.userId, person.parentUserId])
      if (handle !== undefined) this.#byHandle.set(handle, person)
  }
}

/** What a webhook's `contacts[]` says of a person. */
export function contactOf(person: Person): Record<string, unknown> {
  return {
    profile: {
      name: person.name,
      ...(person.username === undefined ? {} : { username: person.username }),
    },
    ...shown('wa_id', person),
    user_id: person.userId,
    ...(person.parentUserId === undefined ? {} : { parent_user_id: person.parentUserId }),
  }
}

/** The sender fields of a message. */
export function senderOf(person: Person): Record<string, unknown> {
  return {
    ...shown('from', person),
    from_user_id: person.userId,
    ...(person.parentUserId === undefined ? {} : { from_parent_user_id: person.parentUserId }),
  }
}

/** The recipient fields of a status. */
export function recipientOf(person: Person): Record<string, unknown> {
  return {
    ...shown('recipient_id', person),
    recipient_user_id: person.userId,
    ...(person.parentUserId === undefined ? {} : { recipient_parent_user_id: person.parentUserId }),
  }
}

/** The number under this name, or nothing at all: the service leaves the field out, it does not empty it. */
function shown(field: string, person: Person): Record<string, unknown> {
  return person.hidesNumber || person.number === undefined ? {} : { [field]: person.number }
}
