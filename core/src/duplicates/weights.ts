/** What each answer of `fields.ts` is worth. */
import type { Fields } from './fields.ts'

/** Without any answer two messages are two matters. */
export const BIAS = -3.2

/** Above nothing it speaks for one matter, below against it. */
export const WEIGHTS = {
  subject: 2.6,
  heading: 0.8,
  otherSubject: -1.2,
  words: 3.2,
  telling: 1.6,
  copy: 2.4,
  copyOther: -4.5,
  samePlace: 1.6,
  around: 0.8,
  otherPlace: -5,
  noPlace: -0.2,
  sameSpot: 1,
  otherSpot: -3.8,
  denied: -1.5,
  sameThing: 0.8,
  otherThing: -1.4,
  otherObject: -2.5,
  otherKind: -0.9,
  sameState: 0.5,
  otherState: -0.6,
  sameNumber: 2.6,
  otherNumber: -5,
  sameCitizen: 2.4,
  otherCitizen: -2,
  samePerson: 2.4,
  otherPerson: -2.5,
  otherKin: -4.5,
  personal: -3,
  otherDay: -2,
  longApart: -5,
  again: -2.5,
  returns: 1.2,
} as const satisfies Record<keyof Fields, number>
