/**
 * The ticker's look at reports that are due. The file is made first and kept under its SHA-256; then, post by post, the row
 * that it was served and the mail in the outbox are put down in one transaction, so that a restart sends nothing twice and
 * leaves nobody out. From there the outbox tries again, and says what failed.
 */
import { personsAnswering } from '#core/district/answering.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import type { ConversationId, FileHash, MessageId } from '#core/ids.ts'
import { dueOn, type ReportMail } from '#core/reports/report-mail.ts'
import { reportWords } from '#core/words/reports.ts'
import type { Channel } from '#ports/channel.ts'
import type { Files } from '#ports/outbox.ts'
import type { ReportMails } from '#ports/report-mails.ts'
import type { Store } from '#ports/store.ts'
import { type Maker, makeReport } from './make.ts'

/** What mailing is given by `program.ts`. */
export interface Mailer extends Maker {
  readonly reportMails: ReportMails
  readonly store: Pick<Store, 'together'>
  readonly files: Pick<Files, 'put'> & Maker['files']
  readonly channels: ReadonlyMap<string, Channel>
  readonly district: DistrictIndex
  readonly newId: () => string
  readonly log: (line: string) => void
}

/** Mails what is due; answers how many mails were put down. */
export async function mailReports(mailer: Mailer): Promise<number> {
  const door = [...mailer.channels.values()].find(({ name }) => name === 'email')
  if (!door) return 0
  let put = 0
  for (const mail of await mailer.reportMails.list()) {
    const day = dueOn(mail, mailer.now())
    if (day === undefined) continue
    const served = await mailer.reportMails.served(mail.id, day)
    const left = mail.posts.filter((post) => !served.has(post))
    if (left.length === 0) continue
    try {
      put += await mailOne(mailer, door, mail, day, left)
    } catch (fault) {
      // One report that cannot be made now holds up no other; it is due again at the next look.
      mailer.log(`report ${mail.id} of ${day}: ${(fault as Error).message}`)
    }
  }
  return put
}

async function mailOne(
  mailer: Mailer,
  door: Channel,
  mail: ReportMail,
  day: string,
  posts: readonly string[],
): Promise<number> {
  const report = await makeReport(mailer, mail, day)
  if (!report) return 0
  const file = await mailer.files.put(report.bytes)
  let put = 0
  for (const post of posts) if (await serve(mailer, door, mail, day, post, { ...report, file })) put += 1
  return put
}

async function serve(
  { store, district, newId, now }: Mailer,
  door: Channel,
  mail: ReportMail,
  day: string,
  post: string,
  report: { readonly file: FileHash; readonly mime: string; readonly filename: string },
): Promise<boolean> {
  const [person] = personsAnswering(district, post, day)
  const address = district.posts.get(post)?.mail
  return store.together(async ({ reportMails, conversations, outbox }) => {
    const at = now()
    const served = { mail: mail.id, day, post, at }
    if (!person || !address) {
      await reportMails.serve(served)
      return false
    }
    const message = newId() as MessageId
    if (!(await reportMails.serve({ ...served, address, message }))) return false
    const conversation = await conversations.openFor(
      { ...person, mail: address },
      door,
      newId() as ConversationId,
    )
    const { file, mime, filename } = report
    return outbox.put({
      id: message,
      conversation: conversation.id,
      intent: `report-mail:${mail.id}:${day}:${post}`,
      outgoing: {
        inside: {
          type: 'file',
          media: 'document',
          ...{ file, mime, filename },
          caption: reportWords(mail.language).letter(mail.what, day),
        },
      },
      at,
    })
  })
}
