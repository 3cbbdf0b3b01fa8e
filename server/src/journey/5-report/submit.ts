/**
 * The officer's words and proofs become a numbered report (M28, B5). The evidence gate of the core is asked here
 * again, with the files as they really arrived: what is missing refuses the report, what is weak sends it to review.
 */
import { isHiddenFrom } from '#core/access/may.ts'
import { dayOf } from '#core/clock/due.ts'
import { hasSpoken } from '#core/contact/contact.ts'
import { OFFICER_IDLE, type OfficerTalk, type ReportDraft } from '#core/conversation/officer-facts.ts'
import { accept, type Decision, type Refusal, refuse } from '#core/decision.ts'
import { awaitedBy, reasonToGoWithout } from '#core/direction/direct.ts'
import { postsOfPerson } from '#core/district/answering.ts'
import { postsInCharge } from '#core/district/find.ts'
import { postName } from '#core/district/names.ts'
import type { ActOf } from '#core/grievance/acts.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import { isSuggestion } from '#core/grievance/nature.ts'
import type { AttachmentId, MessageId } from '#core/ids.ts'
import { receiver } from '#core/nodal/chain.ts'
import { countProofs, lacking } from '#core/report/evidence.ts'
import { needsReview } from '#core/report/review.ts'
import { outcomeWords } from '#core/words/outcomes.ts'
import type { Language } from '#core/words/say.ts'
import type { Attachment } from '#ports/conversations.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { WorkKinds } from '#ports/work.ts'
import { answerOutcome, languageOfPerson } from '../answer.ts'
import type { House } from '../house.ts'
import { onGrievance, record } from '../record.ts'
import { lookAtPictures } from './look-at-pictures.ts'

/** What an officer hands in, by chat or at a screen. */
export interface HandedIn {
  readonly text: string
  readonly messages: readonly MessageId[]
  readonly evidence: readonly AttachmentId[]
  readonly location?: { readonly lat: number; readonly lng: number }
  /** Why it does not wait for the inquiries of others. */
  readonly withoutAnswers?: string | undefined
}

/** The work `submit`: the officer handed in the draft of the chat, and hears what became of it. */
export async function submit(house: House, work: WorkKinds['submit']): Promise<void> {
  await onGrievance(house, work.grievance, async (held, together) => {
    if (await together.register.holdsKey(held.id, work.key)) return undefined
    if (await comesSoon(house, together, work)) {
      const after = new Date(house.now().getTime() + SOON_MS)
      await together.work.enqueue('submit', work, { after })
      return undefined
    }
    const language = languageOfPerson(house, work.person)
    const report = await handedIn(house, together, held, work, language)
    const recorded = report.ok ? await put(house, together, held, work, report.value) : report
    if (!report.ok && KEEPS_DRAFT.includes(report.refusal)) await giveBack(together, work)
    const words = outcomeWords(language)
    const done = report.ok && report.value.review ? words.submittedForReview : words.submitted
    await answerOutcome(house, together, held, work, recorded, done(held.grievance.code))
    return recorded
  })
}

const SOON_MS = 5_000
/** So long the report waits for a file that is on its way or with the virus scanner; then it is judged as it stands. */
const PATIENCE_MS = 120_000

async function comesSoon({ now }: House, together: Together, work: WorkKinds['submit']): Promise<boolean> {
  const messages = await together.conversations.messages(work.messages)
  const last = Math.max(0, ...messages.map(({ at }) => at.getTime()))
  if (now().getTime() - last > PATIENCE_MS) return false
  return messages.some(({ attachments }) => attachments.some(({ state }) => state === 'waiting'))
}

/** What can be mended by sending more. */
const KEEPS_DRAFT: readonly Refusal[] = ['evidence-lacking', 'answers-awaited']

async function handedIn(
  house: House,
  together: Together,
  { grievance }: Held,
  { person, ...rest }: WorkKinds['submit'],
  language: Language,
): Promise<Decision<ActOf<'reported'>>> {
  const day = dayOf(house.now())
  const posts = postsOfPerson(house.district, person, day).map((post) => post.code)
  const who = { person, posts, inCharge: postsInCharge(house.district, person, day) }
  const own = grievance.post !== undefined && posts.includes(grievance.post)
  if (!own || isHiddenFrom(grievance, who)) return refuse('act-not-yours')
  return reportOf(house, together, grievance, rest, language)
}

async function put(
  house: House,
  together: Together,
  held: Held,
  { person, key }: WorkKinds['submit'],
  act: ActOf<'reported'>,
): Promise<Decision<Held>> {
  const { post } = held.grievance
  if (!post) return refuse('act-not-yours')
  return record(house, together, held, { kind: 'officer', person, post }, [act], key)
}

/** The draft lies again where it lay, with whatever was begun on the same grievance meanwhile. */
async function giveBack(together: Together, work: WorkKinds['submit']): Promise<void> {
  const conversation = await together.conversations.lockOf({ person: work.person })
  if (!conversation) return
  const talk = (conversation.talk as OfficerTalk | null) ?? OFFICER_IDLE
  if (talk.draft && talk.draft.grievance !== work.grievance) return
  const files = countsOf(await filesOf(together, work))
  const draft: ReportDraft = {
    grievance: work.grievance,
    messages: [...new Set([...work.messages, ...(talk.draft?.messages ?? [])])],
    words: [...(work.text === '' ? [] : [work.text]), ...(talk.draft?.words ?? [])],
    pictures: files.pictures + (talk.draft?.pictures ?? 0),
    documents: files.documents + (talk.draft?.documents ?? 0),
    recordings: files.recordings + (talk.draft?.recordings ?? 0),
    looked: false,
    ...(work.location ? { location: work.location } : {}),
    ...(talk.draft?.location ? { location: talk.draft.location } : {}),
  }
  await together.conversations.saveTalk(conversation.id, { ...talk, draft }, conversation.language)
}

/** How many of each kind prove something. */
export function countsOf(
  files: readonly Attachment[],
): Pick<ReportDraft, 'pictures' | 'documents' | 'recordings'> {
  const { pictures, documents, recordings } = countProofs(files)
  return { pictures, documents, recordings }
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
      awaited.map(({ post }) => postName(house.district, post, language)).join(', '),
    )
  const subject = grievance.subject ? house.district.subjects.get(grievance.subject) : undefined
  const files = await filesOf(together, handedIn)
  const suggestion = isSuggestion(grievance)
  const lacks = lacking((!suggestion && subject?.evidence) || 'none', {
    words: handedIn.text,
    ...countProofs(files),
    spoke: hasSpoken(grievance),
    positioned: handedIn.location !== undefined || isPositioned(files),
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
    review:
      lacks.length > 0 ||
      receiver(grievance) !== undefined ||
      (!suggestion && needsReview(subject, house.district.district.settings.reviewSubjects)),
    ...(handedIn.location ? { location: handedIn.location } : {}),
    ...(await lookAtPictures(house, together, grievance, files)),
    ...(awaited.length > 0 && withoutAnswers ? { withoutAnswers } : {}),
  })
}

/** Does a file tell by itself where it was made? One that is held away tells nothing. */
function isPositioned(files: readonly Attachment[]): boolean {
  return files.some(({ state, taken }) => state !== 'held' && taken?.lat !== undefined)
}

/** What the reviewed report lacks since a virus was found in its files, in words; empty when it may go on. */
export async function lostToVirus(
  house: House,
  together: Together,
  grievance: Grievance,
  language: Language = 'hi',
): Promise<string> {
  const report = grievance.reports.at(-1)
  const rule = grievance.subject && house.district.subjects.get(grievance.subject)?.evidence
  if (!report || !rule || isSuggestion(grievance)) return ''
  const files = await together.conversations.attachments(report.evidence)
  const proofs = countProofs(files)
  if (proofs.infected === 0) return ''
  const positioned = report.location !== undefined || isPositioned(files)
  const held = { words: report.text, ...proofs, spoke: hasSpoken(grievance), positioned }
  const missing = lacking(rule, held).filter(({ weight }) => weight === 'missing')
  return missing.map(({ what }) => what[language]).join('; ')
}

async function filesOf(together: Together, { messages, evidence }: HandedIn): Promise<readonly Attachment[]> {
  const sent = (await together.conversations.messages(messages)).flatMap((message) => message.attachments)
  const chosen = await together.conversations.attachments(
    evidence.filter((id) => !sent.some((file) => file.id === id)),
  )
  return [...sent, ...chosen]
}
