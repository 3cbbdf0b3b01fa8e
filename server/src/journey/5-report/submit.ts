/**
 * The officer's words and proofs become a numbered report (M28, B5). The evidence gate of the core is asked here
 * again, with the files as they really arrived: what is missing refuses the report, what is weak sends it to review.
 */
import { isHiddenFrom } from '#core/access/may.ts'
import { dayOf } from '#core/clock/due.ts'
import { hasSpoken } from '#core/contact/contact.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import { awaitedBy, reasonToGoWithout } from '#core/direction/direct.ts'
import { postsOfPerson } from '#core/district/answering.ts'
import { postsInCharge } from '#core/district/find.ts'
import { postName } from '#core/district/names.ts'
import type { ActOf } from '#core/grievance/acts.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import type { AttachmentId, MessageId } from '#core/ids.ts'
import { plainly } from '#core/message/outgoing.ts'
import { lacking } from '#core/report/evidence.ts'
import { needsReview } from '#core/report/review.ts'
import { officerWords } from '#core/words/officer.ts'
import type { Attachment } from '#ports/conversations.ts'
import type { Together } from '#ports/store.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { onGrievance, record } from '../record.ts'

/** What an officer hands in, by chat or at a screen. */
export interface HandedIn {
  readonly text: string
  readonly messages: readonly MessageId[]
  readonly evidence: readonly AttachmentId[]
  readonly location?: { readonly lat: number; readonly lng: number }
  /** Why it does not wait for the inquiries of others. */
  readonly withoutAnswers?: string | undefined
}

/** The work `submit`: the officer handed in the draft of the chat. */
export async function submit(
  house: House,
  { grievance, person, key, ...handedIn }: WorkKinds['submit'],
): Promise<void> {
  await onGrievance(house, grievance, async (held, together) => {
    const day = dayOf(house.now())
    const posts = postsOfPerson(house.district, person, day).map((post) => post.code)
    const who = { person, posts, inCharge: postsInCharge(house.district, person, day) }
    const post = held.grievance.post
    const words = officerWords(house.district.persons.get(person)?.language ?? 'hi')
    if (!post || !posts.includes(post) || isHiddenFrom(held.grievance, who)) {
      await answer(house, together, person, `${key}:moved`, words.movedOn(held.grievance.code))
      return undefined
    }
    const language = house.district.persons.get(person)?.language ?? 'hi'
    const report = await reportOf(house, together, held.grievance, handedIn, language)
    if (!report.ok) {
      await answer(
        house,
        together,
        person,
        `${key}:lacking`,
        `${held.grievance.code}: ${report.detail ?? report.refusal}`,
      )
      return report
    }
    const recorded = await record(
      house,
      together,
      held,
      { kind: 'officer', person, post },
      [report.value],
      key,
    )
    if (recorded.ok)
      await answer(house, together, person, `${key}:done`, words.submitted(held.grievance.code))
    return recorded
  })
}

/** The act of reporting, or what is missing for it. */
export async function reportOf(
  house: House,
  together: Together,
  grievance: Grievance,
  handedIn: HandedIn,
  language: 'hi' | 'en' = 'hi',
): Promise<Decision<ActOf<'reported'>>> {
  const withoutAnswers = handedIn.withoutAnswers ?? reasonToGoWithout(handedIn.text)
  const awaited = awaitedBy(grievance)
  if (awaited.length > 0 && withoutAnswers === undefined)
    return refuse(
      'answers-awaited',
      awaited.map(({ post }) => postName(house.district, post, 'hi')).join(', '),
    )
  const subject = grievance.subject ? house.district.subjects.get(grievance.subject) : undefined
  const files = await filesOf(together, handedIn)
  const lacks = lacking(subject?.evidence ?? 'none', {
    words: handedIn.text,
    pictures: files.filter((file) => /^(image|video)\//.test(file.mime ?? '')).length,
    documents: files.filter((file) => !/^(image|video|audio)\//.test(file.mime ?? '')).length,
    recordings: files.filter((file) => /^audio\//.test(file.mime ?? '')).length,
    spoke: hasSpoken(grievance),
    positioned: handedIn.location !== undefined || files.some((file) => file.taken?.lat !== undefined),
  })
  const missing = lacks.filter((lack) => lack.weight === 'missing')
  if (missing.length > 0)
    return refuse('evidence-lacking', missing.map((lack) => lack.what[language]).join('; '))
  return accept({
    kind: 'reported',
    number: grievance.reports.length + 1,
    text: handedIn.text,
    messages: handedIn.messages,
    evidence: files.map((file) => file.id),
    review: lacks.length > 0 || needsReview(subject, house.district.district.settings.reviewSubjects),
    ...(handedIn.location ? { location: handedIn.location } : {}),
  })
}

async function filesOf(together: Together, { messages, evidence }: HandedIn): Promise<readonly Attachment[]> {
  const sent = (await together.conversations.messages(messages)).flatMap((message) => message.attachments)
  const chosen = await together.conversations.attachments(
    evidence.filter((id) => !sent.some((file) => file.id === id)),
  )
  return [...sent, ...chosen]
}

async function answer(
  house: House,
  together: Together,
  person: WorkKinds['submit']['person'],
  intent: string,
  text: string,
): Promise<void> {
  const conversation = await together.conversations.lockOf({ person })
  if (!conversation) return
  await together.outbox.put({
    id: house.newId() as MessageId,
    conversation: conversation.id,
    intent,
    outgoing: plainly(text),
    at: house.now(),
  })
}
