/** Reports that are mailed by themselves: which, to whose mailboxes, when; and what became of each. */
import type { Decision } from '#core/decision.ts'
import type { MessageId } from '#core/ids.ts'
import type { ReportMail, ReportWanted } from '#core/reports/report-mail.ts'
import type { Officer } from './deeds.ts'

/** What became of one for one post: `nobody` when the post had no address or nobody answered for it. */
export interface ReportMailing {
  readonly day: string
  readonly post: string
  readonly address?: string
  readonly state: 'nobody' | 'waiting' | 'sent' | 'failed'
  readonly why?: string
}

export interface ReportMails {
  /** Those that go on, newest first. */
  list(): Promise<readonly ReportMail[]>
  /** The last mailings of one. */
  mailings(id: string, limit: number): Promise<readonly ReportMailing[]>
  begin(mail: ReportMail): Promise<void>
  /** False when there is none that goes on. */
  end(id: string, at: Date): Promise<boolean>
  /** The posts that were served on that day. */
  served(id: string, day: string): Promise<ReadonlySet<string>>
}

/** Inside a transaction. */
export interface ReportMailsIn {
  /** False when it was written down before. */
  serve(mailing: {
    readonly mail: string
    readonly day: string
    readonly post: string
    readonly address?: string
    readonly message?: MessageId
    readonly at: Date
  }): Promise<boolean>
}

/** What people do. */
export interface ReportMailDeeds {
  begin(who: Officer, wanted: ReportWanted): Promise<Decision<true>>
  end(who: Officer, id: string): Promise<Decision<true>>
}
