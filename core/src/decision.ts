/**
 * A decision of the core: either what is to be done, or the reason why not.
 *
 * A refusal is a value, never an exception: the rule says no, and the person who asked is told so in their
 * language. Which HTTP status it becomes is known in `server/src/http/refusals.ts` alone.
 */

/** The rule says yes; `value` is what follows. */
export type Accepted<T> = { readonly ok: true; readonly value: T }

/** The rule says no; `refusal` is the reason from the closed list. */
export type Refused = { readonly ok: false; readonly refusal: Refusal; readonly detail?: string }

export type Decision<T> = Accepted<T> | Refused

/** Every reason for which the rules of the house say no. */
export type Refusal =
  | 'act-not-possible-now' // the state of the grievance does not admit the act
  | 'already-in-cluster' // it is tied to a grievance of the same matter, or it is the same one
  | 'not-in-cluster'
  | 'stands-alone' // hidden, sensitive or on a statutory track: never answered together with others
  | 'act-not-yours' // this person may not do this act on this grievance
  | 'no-call' // the complainant is not to be called about this grievance
  | 'own-work' // nobody judges their own report or approves their own turning-away
  | 'moved-meanwhile' // another act came first; the answer shows what happened
  | 'reason-needed'
  | 'evidence-lacking' // the subject demands evidence that the report does not hold
  | 'report-empty'
  | 'citizen-not-heard' // a grievance cannot close before the citizen was asked
  | 'reopening-time-over'
  | 'unknown-grievance'
  | 'unknown-post'
  | 'already-there' // the grievance lies with that post
  | 'not-on-the-chain' // neither a nodal officer below, nor the one from whom it came
  | 'complained-of' // the grievance is about that post or about whoever holds it
  | 'other-department' // an officer moves work within the own department; the desk moves it beyond
  | 'line-ends' // moved sideways too often, and nobody stands above
  | 'post-vacant' // nobody holds the post to be directed
  | 'one-lead' // several directions have one lead, and each post has one direction
  | 'unknown-direction' // there is none of this number that waits for this person's answer
  | 'answers-awaited' // others still inquire; the lead reports without them only with a reason
  | 'unknown-class'
  | 'same-class' // it has this time class already
  | 'date-not-possible' // a new date lies after the deadline and within sixty days
  | 'hearing-day-wrong' // called for a day that is over or too far, or held on a day to come
  | 'notice-first' // the step needs the notice of its day before
  | 'hearing-first' // the step needs its hearing before the order
  | 'asking-time-over' // the time in which the next step may be asked for ran out
  | 'track-open' // its statutory track has not come to its end
  | 'unknown-person'
  | 'unknown-charge' // there is no such charge or leave
  | 'charge-there' // the person has the post in charge in this way already
  | 'leave-there' // another leave of the person lies over these days
  | 'days-not-possible' // the last day lies before the first, or the days do not fit
  | 'district-faulty' // the district would not be sound; the detail says what is wrong
  | 'district-moved' // somebody changed the same rows meanwhile
  | 'unknown-subject'
  | 'unknown-place'
  | 'unknown-hearing'
  | 'not-a-hearing-day' // the hearing is not held on that day, or there is nothing to change
  | 'away-that-day' // who is named is on leave then
  | 'answers-needed' // who was reached gave answers, who was not gave none
  | 'nobody-presides' // nobody can preside on that day; the roster is to be arranged first
  | 'unknown-sitting'
  | 'sitting-closed' // what is made after the closing is no part of the sitting
  | 'token-step' // the token does not admit this now
  | 'unknown-token'
  | 'tokens-given-out'
  | 'entry-not-taken' // it goes on from an entry that was not taken
  | 'not-of-sitting' // the grievance was not heard at this sitting
  | 'roster-moved' // somebody else changed the roster meanwhile
  | 'unknown-conversation'
  | 'unknown-entry' // nobody stands on the list under this
  | 'taken-by-another' // somebody else has it in hand
  | 'unknown-source'
  | 'no-post-there' // the address is not one of a public post
  | 'post-known' // the post is a grievance already, or waits in a thread
  | 'phone-wrong' // not a telephone number that could be called
  | 'no-telephone' // no service of telephony rings for us, or this person has no telephone
  | 'call-later' // too many calls now, or the service is away
  | 'call-refused' // the service does not put this call through
  | 'unknown-call' // there is no such call, or no such wish to be called
  | 'no-number' // the complainant's number is not known
  | 'other-citizen' // the messages are not from the complainant of that grievance
  | 'one-already' // the two are known as one person already
  | 'in-another-file' // a message lies in the file of another grievance
  | 'nothing-to-register'
  | 'post-without-mail' // reports go to official addresses of posts alone
  | 'unknown-department'
  | 'unknown-report-mail'
  | 'unknown-system' // the district has no bridge of this name
  | 'number-wrong' // it is empty or too long
  | 'number-elsewhere' // another grievance bears this number of that system
  | 'number-there' // this grievance bears it already
  | 'number-not-there'
  | 'held-already' // a legal hold stands on it
  | 'not-held'
  | 'unknown-group' // there is none of this name for this person
  | 'not-for-the-public' // sensitive, about an officer, open, withdrawn, or without a report
  | 'still-private' // a number or the complainant's name would be left to read
  | 'covers-wrong' // covers lie over one another or beside the text
  | 'already-public'
  | 'not-public-now'
  | 'bulletin-printed' // what was printed is never changed
  | 'unknown-bulletin'
  | 'older-bulletin-first' // bulletins are printed in their order, for each hides against those before
  | 'retracted-for-good' // what was taken back comes again only after a reopening
  | 'nothing-said' // a post without words and without files
  | 'nudged-lately' // whoever has not looked was reminded less than an hour ago
  | 'unknown-plan' // there is no such hot spot or plan for this person
  | 'unknown-task' // no task of this number waits for that
  | 'plan-there' // an open plan is about the same place and subject
  | 'plan-over' // it was concluded
  | 'plan-moved' // somebody else changed the plan meanwhile
  | 'nobody-there' // nobody answers for the post
  | 'window-not-open' // presence is noted while the office window is open, for those it calls
  | 'window-closed' // free words are not allowed now and no approved template fits

/** The rule says yes. */
export function accept<T>(value: T): Accepted<T> {
  return { ok: true, value }
}

/** The rule says no, with the reason and, when it helps, a detail for the person. */
export function refuse(refusal: Refusal, detail?: string): Refused {
  return detail === undefined ? { ok: false, refusal } : { ok: false, refusal, detail }
}
