/**
 * A report that stands goes to the citizen at once, with its evidence and the question whether it is true
 * (M29, M30, M31). With the question the hearing opens: from now on the citizen has the last word.
 */
import { wordButtons } from '#core/conversation/known.ts'
import { findTemplate } from '#core/district/find.ts'
import { postName } from '#core/district/names.ts'
import { hearingFrom } from '#core/feedback/hear.ts'
import type { Report } from '#core/grievance/grievance.ts'
import { isSuggestion } from '#core/grievance/nature.ts'
import type { FileHash, MessageId } from '#core/ids.ts'
import { brief } from '#core/message/brief.ts'
import type { Outgoing } from '#core/message/outgoing.ts'
import { citizenWords } from '#core/words/citizen.ts'
import { noticeWords } from '#core/words/notices.ts'
import { type Language, sayDay, shorten } from '#core/words/say.ts'
import type { Attachment, Conversation } from '#ports/conversations.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { accountOfAnswer, answerOpenly } from '../own-account.ts'
import { onGrievance, program, record } from '../record.ts'
import { answerSuggestion } from './answer-suggestion.ts'
import { reportPaper } from './report-paper.ts'

/** The work `put-to-citizen`. A report already put, sent back or overtaken is left alone. */
export async function putToCitizen(
  house: House,
  { grievance: id }: WorkKinds['put-to-citizen'],
): Promise<void> {
  await onGrievance(house, id, async (held, together) => {
    const report = held.grievance.reports.at(-1)
    if (
      held.grievance.state !== 'awaiting_word' ||
      report?.standing !== 'final' ||
      held.grievance.hearing?.report === report.number
    )
      return undefined
    if (await comesLater(house, together, report)) {
      const after = new Date(house.now().getTime() + SOON_MS)
      await together.work.enqueue('put-to-citizen', { grievance: id }, { after })
      return undefined
    }
    if (isSuggestion(held.grievance)) return answerSuggestion(house, together, held, report)
    const { until } = hearingFrom(house.now(), house.district.district.settings)
    const put = await record(house, together, held, program('report'), [
      { kind: 'put-to-citizen', report: report.number, until },
    ])
    if (put.ok) await sendReport(house, together, put.value, report, until)
    return put
  })
}

const SOON_MS = 5_000
/** A picture is waited for so long; then the report goes without it, and the tracking page has it later. */
const PATIENCE_MS = 15 * 60_000

/** Is some of the evidence still on its way from the service? */
async function comesLater(house: House, together: Together, report: Report): Promise<boolean> {
  if (house.now().getTime() - report.at.getTime() > PATIENCE_MS) return false
  const files = await together.conversations.attachments(report.evidence)
  return files.some((file) => file.state === 'waiting')
}

async function sendReport(
  house: House,
  together: Together,
  held: Held,
  report: Report,
  until: Date,
): Promise<void> {
  const conversation = await together.conversations.lockOf({ citizen: held.grievance.citizen })
  if (!conversation) return
  const files = await together.conversations.attachments(report.evidence)
  const language = conversation.language
  const clean = await Promise.all(files.map((file) => forCitizen(house, file)))
  const picture = clean.find((file) => file.state === 'stored' && file.mime === 'image/jpeg')?.file
  const intent = (part: string) => `report:${held.id}:${report.number}:${part}`
  const from = accountOfAnswer(house, held, report, conversation)
  const say = async (part: string, outgoing: Outgoing, after?: string) =>
    together.outbox.put({
      id: house.newId() as MessageId,
      conversation: conversation.id,
      intent: intent(part),
      outgoing,
      grievance: held.id,
      at: house.now(),
      after: after === undefined ? undefined : intent(after),
      from,
    })
  // What there is to judge comes first, so that the question stands last, with its buttons at hand.
  const others = otherFiles(clean, picture)
  for (const [number, file] of others.entries()) await say(`file-${number}`, file)
  const last = others.length > 0 ? `file-${others.length - 1}` : undefined
  await say('paper', await paper(house, together, held, report, conversation), last)
  await say('question', question(house, held, report, until, language, picture), 'paper')
  await answerOpenly(house, together, held, report, conversation.id)
}

function question(
  house: House,
  held: Held,
  report: Report,
  until: Date,
  language: Language,
  image: FileHash | undefined,
): Outgoing {
  const { code } = held.grievance
  const by = postName(house.district, report.post, language)
  const buttons = wordButtons(held, citizenWords(language))
  const days = String(house.district.district.settings.hearingDays)
  const text = noticeWords(language).report({
    code,
    by,
    text: shorten(report.text, 600),
    until: sayDay(until, language),
  })
  return {
    inside: { type: 'buttons', text, buttons, ...(image ? { image } : {}) },
    open: noticeWords(language).reportOpenly(code),
    ...brief(
      house.district.district,
      'report',
      language,
      { code, until: sayDay(until, language) },
      buttons.slice(0, 2),
    ),
    ...(findTemplate(house.district, 'report_copy', language)
      ? {
          outside: {
            type: 'template',
            name: 'report_copy',
            language,
            blanks: [code, by, shorten(report.text, 500), days],
            buttons,
          },
        }
      : {}),
  }
}

async function paper(
  house: House,
  together: Together,
  held: Held,
  report: Report,
  { language }: Conversation,
): Promise<Outgoing> {
  const file = await house.files.put(await reportPaper(house, together, held, report, language))
  const name = `${held.grievance.code}-${language === 'hi' ? 'akhya' : 'report'}-${report.number}.pdf`
  return {
    inside: {
      type: 'file',
      media: 'document',
      file,
      mime: 'application/pdf',
      filename: name,
      caption: noticeWords(language).paper(held.grievance.code),
    },
  }
}

/**
 * Citizens get pictures and films without place and time of the camera; papers as they are. What cannot be cleaned is
 * not sent, and does not keep the report from coming.
 */
async function forCitizen(house: House, file: Attachment): Promise<Attachment> {
  const { state, file: hash, mime = '' } = file
  if (state !== 'stored' || !hash) return file
  const isPicture = /^image\/(jpeg|png|webp)$/.test(mime)
  if (!isPicture && !/^(video|audio)\//.test(mime)) return file
  try {
    const original = await house.files.get(hash)
    const bytes = isPicture ? await house.pictureForCitizen(original) : house.filmForCitizen(original, mime)
    const made = isPicture ? 'image/jpeg' : mime
    return { ...file, file: await house.files.put(bytes), mime: made, bytes: bytes.length }
  } catch (fault) {
    house.log(`evidence ${file.id} is not sent to the citizen: ${String(fault)}`)
    return { ...file, state: 'wrong-type' }
  }
}

const SENDABLE = {
  image: /^image\/(jpeg|png)$/,
  video: /^video\/(mp4|3gpp)$/,
  audio: /^audio\/(aac|amr|mpeg|mp4|ogg)/,
} as const
const MOST_FILES = 4

/** Proof that the first picture did not show yet; everything is in the paper besides. */
function otherFiles(files: readonly Attachment[], shown: FileHash | undefined): readonly Outgoing[] {
  return files
    .flatMap(({ state, file, mime = '', filename }): readonly Outgoing[] => {
      if (state !== 'stored' || !file || file === shown) return []
      const media = (Object.keys(SENDABLE) as (keyof typeof SENDABLE)[]).find((kind) =>
        SENDABLE[kind].test(mime),
      )
      const inside = {
        type: 'file',
        media: media ?? 'document',
        file,
        mime,
        ...(filename ? { filename } : {}),
      } as const
      return [{ inside }]
    })
    .slice(0, MOST_FILES)
}
