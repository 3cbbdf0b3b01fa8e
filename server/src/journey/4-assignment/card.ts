/** The card by which an officer gets a grievance: all that is needed to act, and three buttons (B1). */
import { findTemplate } from '#core/district/find.ts'
import { placeWordsOf, subjectWordsOf } from '#core/district/names.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import type { FileHash, GrievanceId } from '#core/ids.ts'
import type { Button, Outgoing, TemplateSay } from '#core/message/outgoing.ts'
import { officerWords } from '#core/words/officer.ts'
import { type Language, sayTime, shorten } from '#core/words/say.ts'
import type { Together } from '#ports/store.ts'
import { complainantFor } from '../complainant.ts'
import type { House } from '../house.ts'

/** The card in the officer's language; outside the reply window as the approved template. */
export async function card(
  house: House,
  together: Together,
  id: GrievanceId,
  grievance: Grievance,
  language: Language,
): Promise<Outgoing> {
  const words = officerWords(language)
  const due = grievance.dueAt ?? house.now()
  const shown = {
    code: grievance.code,
    subject: subjectWordsOf(house.district, grievance, language),
    place: shorten(placeWordsOf(house.district, grievance, language), 120),
    gist: await whatIsWrong(together, id, grievance, language),
    complainant: await complainantFor(together, grievance, language),
    due,
    reopened: grievance.reopened,
  }
  const buttons: readonly Button[] = [
    { title: words.accept, deed: { do: 'accept', grievance: id } },
    { title: words.notMine, deed: { do: 'not-mine', grievance: id } },
    { title: words.report, deed: { do: 'begin-report', grievance: id } },
  ]
  const blanks = [
    shown.code,
    shown.subject,
    shown.place,
    shown.gist,
    shown.complainant,
    sayTime(due, language),
  ]
  const image = await firstPicture(together, grievance)
  return {
    inside: { type: 'buttons', text: words.card(shown), buttons, ...(image ? { image } : {}) },
    ...templatesOf(house, { type: 'template', name: 'dispatch_card', language, blanks, buttons }, image),
  }
}

/** Outside the reply window: with the photo above it when there is one, and as the plain card when that cannot go. */
function templatesOf(
  { district }: House,
  plain: TemplateSay,
  image: FileHash | undefined,
): Pick<Outgoing, 'outside' | 'otherwise'> {
  const withPhoto = `${plain.name}_photo`
  const among: readonly TemplateSay[] = [
    ...(image && findTemplate(district, withPhoto, plain.language)
      ? [{ ...plain, name: withPhoto, image }]
      : []),
    ...(findTemplate(district, plain.name, plain.language) ? [plain] : []),
  ]
  const [outside, otherwise] = among
  return { ...(outside ? { outside } : {}), ...(otherwise ? { otherwise } : {}) }
}

/** What was told, and after an objection what the citizen says is lacking. */
async function whatIsWrong(
  together: Together,
  id: GrievanceId,
  { gist, reopened }: Grievance,
  language: Language,
): Promise<string> {
  if (reopened === 0) return shorten(gist, 350)
  const acts = (await together.register.find(id))?.acts ?? []
  const objected = acts.findLast(({ act }) => act.kind === 'dissatisfied')?.act
  const lacking = objected?.kind === 'dissatisfied' ? objected.lacking : undefined
  if (!lacking) return shorten(gist, 350)
  return `${shorten(gist, 170)} · ${officerWords(language).lacking(shorten(lacking, 170))}`
}

/** A photo sent as a document may be larger than a chat shows above words. */
const LARGEST_SHOWN = 5 * 1024 * 1024

async function firstPicture(together: Together, grievance: Grievance): Promise<FileHash | undefined> {
  const messages = await together.conversations.messages(grievance.messages)
  const pictures = messages
    .flatMap((message) => message.attachments)
    .filter((one) => /^image\/(jpeg|png)$/.test(one.mime ?? '') && (one.bytes ?? 0) <= LARGEST_SHOWN)
  return pictures.find((one) => one.state === 'stored')?.file
}
