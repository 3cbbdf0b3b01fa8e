/**
 * What the officer does with the work besides reporting: saw it, accepts it, gives it back, asks for papers, answers a
 * direction, tells of a call, asks for time or gives it. Each deed is answered in the transaction of its act: what happened, or why not.
 */
import { isHiddenFrom } from '#core/access/may.ts'
import { dayOf } from '#core/clock/due.ts'
import { contactStanding } from '#core/contact/contact.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import { toAnswer } from '#core/direction/direct.ts'
import { postsOfPerson } from '#core/district/answering.ts'
import { postsInCharge } from '#core/district/find.ts'
import type { Act, Actor } from '#core/grievance/acts.ts'
import type { PersonId } from '#core/ids.ts'
import type { Outgoing } from '#core/message/outgoing.ts'
import { callButtons, contactWords } from '#core/words/contact.ts'
import { outcomeWords } from '#core/words/outcomes.ts'
import type { Language } from '#core/words/say.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { OfficerDeed, WorkKinds } from '#ports/work.ts'
import { answer, answerOutcome, languageOfPerson } from '../answer.ts'
import { complainantFor } from '../complainant.ts'
import type { House } from '../house.ts'
import { onGrievance, record } from '../record.ts'
import { contactAct } from './contact.ts'
import { interim } from './interim.ts'
import { judgeInterim } from './judge-interim.ts'

interface Who {
  readonly person: PersonId
  readonly posts: readonly string[]
  readonly inCharge: readonly string[]
}

/** The act, who does it, and the words for when it stands. */
interface Doing {
  readonly by: Actor
  readonly act: Act
  readonly done: string | Outgoing
}

/** The work `officer-deed`. Only whoever holds the post at which the grievance lies changes anything. */
export async function officerDeed(house: House, work: WorkKinds['officer-deed']): Promise<void> {
  const { person, deed, key } = work
  await onGrievance(house, work.grievance, async (held, together) => {
    if (await together.register.holdsKey(held.id, key)) return undefined
    const day = dayOf(house.now())
    const posts = postsOfPerson(house.district, person, day).map((one) => one.code)
    const who = { person, posts, inCharge: postsInCharge(house.district, person, day) }
    if (deed.do === 'seen') return see(house, together, held, who, key)
    const language = languageOfPerson(house, person)
    if (deed.do === 'accept' && held.grievance.acceptedBy === person && liesWith(held, who)) {
      const complainant = await complainantFor(together, held.grievance, language)
      const already = outcomeWords(language).alreadyAccepted(held.grievance.code, complainant)
      await answer(house, together, held, work, withCall(house, held, already, complainant, language))
      return undefined
    }
    if (deed.do === 'interim') return interim(house, held, together, { ...work, who, deed })
    if (deed.do === 'judge-interim') return judgeInterim(house, held, together, { person, deed, key })
    const doing = await decide(house, together, held, who, deed, language)
    const recorded = doing.ok
      ? await record(house, together, held, doing.value.by, [doing.value.act], key)
      : doing
    await answerOutcome(house, together, held, work, recorded, doing.ok ? doing.value.done : '')
    return recorded
  })
}

/** Reading a card is nobody's order, so it has no answer. */
function see(house: House, together: Together, held: Held, who: Who, key: string) {
  const { post, seenBy } = held.grievance
  if (!post || !liesWith(held, who) || seenBy.includes(who.person)) return undefined
  const by = { kind: 'officer', person: who.person, post } as const
  return record(house, together, held, by, [{ kind: 'seen', person: who.person }], key)
}

function liesWith({ grievance }: Held, who: Who): boolean {
  return grievance.post !== undefined && who.posts.includes(grievance.post) && !isHiddenFrom(grievance, who)
}

async function decide(
  house: House,
  together: Together,
  held: Held,
  who: Who,
  deed: Exclude<OfficerDeed, { readonly do: 'seen' | 'interim' | 'judge-interim' }>,
  language: Language,
): Promise<Decision<Doing>> {
  const { code, post } = held.grievance
  const words = outcomeWords(language)
  if (deed.do === 'comply') return comply(held, who, deed, words.complied(code))
  if (!post || !liesWith(held, who)) return refuse('act-not-yours')
  const by = { kind: 'officer', person: who.person, post } as const
  switch (deed.do) {
    case 'accept': {
      const complainant = await complainantFor(together, held.grievance, language)
      const done = withCall(house, held, words.accepted(code, complainant), complainant, language)
      return accept({ by, act: { kind: 'accepted', person: who.person }, done })
    }
    case 'return':
      return accept({ by, act: { kind: 'returned', reason: deed.reason }, done: words.returned(code) })
    case 'ask':
      return accept({ by, act: { kind: 'asked', what: deed.what }, done: words.asked(code) })
    case 'contact': {
      const called = contactAct(held.grievance, deed)
      if (!called.ok) return called
      const { outcome, tries } = called.value
      return accept({ by, act: called.value, done: contactWords(language).noted(code, outcome, tries) })
    }
  }
}

/** Accepted, and now the call where one is still to be made: the number to tap, and what came of it by button. */
function withCall(
  house: House,
  { id, grievance }: Held,
  said: string,
  complainant: string,
  language: Language,
): string | Outgoing {
  const standing = contactStanding(grievance, house.now())
  if (standing === 'spoke' || standing === 'not-needed') return said
  const text = `${said}\n\n${contactWords(language).call(complainant)}`
  return { inside: { type: 'buttons', text, buttons: callButtons(id, language) } }
}

/** Only a post whose answer to this very direction is awaited adds it. */
function comply(
  { grievance }: Held,
  who: Who,
  { direction: id, text, messages, evidence }: Extract<OfficerDeed, { do: 'comply' }>,
  done: string,
): Decision<Doing> {
  const direction = isHiddenFrom(grievance, who)
    ? undefined
    : toAnswer(grievance, who.posts).find((one) => one.id === id)
  if (!direction) return refuse('unknown-direction')
  const by = { kind: 'officer', person: who.person, post: direction.post } as const
  return accept({ by, act: { kind: 'direction-answered', id, text, messages, evidence }, done })
}
