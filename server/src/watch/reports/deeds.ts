/** A person sets a mailing up, or ends it. */
import { mayMailReports } from '#core/access/report-mails.ts'
import { accept, refuse } from '#core/decision.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import { wish } from '#core/reports/report-mail.ts'
import type { ReportMailDeeds, ReportMails } from '#ports/report-mails.ts'

interface Setter {
  readonly reportMails: Pick<ReportMails, 'begin' | 'end'>
  readonly district: DistrictIndex
  readonly now: () => Date
  readonly newId: () => string
}

/** Over one house. */
export function reportMailDeeds({ reportMails, district, now, newId }: Setter): ReportMailDeeds {
  return {
    async begin(who, wanted) {
      if (!mayMailReports(who)) return refuse('act-not-yours')
      const wished = wish(wanted, district)
      if (!wished.ok) return wished
      await reportMails.begin({ ...wished.value, id: newId(), by: who.person, at: now() })
      return accept(true)
    },
    async end(who, id) {
      if (!mayMailReports(who)) return refuse('act-not-yours')
      return (await reportMails.end(id, now())) ? accept(true) : refuse('unknown-report-mail')
    },
  }
}
