/** Reports that are mailed by themselves, over PostgreSQL. Whether one arrived is read where messages are kept. */
import type { ReportKind, ReportMail } from '#core/reports/report-mail.ts'
import type { ReportMailing, ReportMails, ReportMailsIn } from '#ports/report-mails.ts'
import { type Connection, type Pool, statement } from './connection.ts'
import { isUuid } from './uuid.ts'

const LIST = statement(
  'report-mail-list',
  `select id, what, department, posts, days, hour, language, by, at from report_mail
   where district = $1 and ended_at is null order by id desc limit 200`,
)
const BEGIN = statement(
  'report-mail-begin',
  `insert into report_mail (district, id, what, department, posts, days, hour, language, by, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)
const END = statement(
  'report-mail-end',
  'update report_mail set ended_at = $3 where district = $1 and id = $2 and ended_at is null returning id',
)
const SERVED = statement(
  'report-mail-served',
  'select post from report_mailing where district = $1 and mail = $2 and day = $3',
)
const SERVE = statement(
  'report-mail-serve',
  `insert into report_mailing (district, mail, day, post, address, message, at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (district, mail, day, post) do nothing returning post`,
)
const MAILINGS = statement(
  'report-mail-mailings',
  `select m.day::text, m.post, m.address, o.state, o.why from report_mailing m
   left join outbox o on o.district = m.district and o.id = m.message
   where m.district = $1 and m.mail = $2 order by m.day desc, m.post limit $3`,
)

interface Row extends Omit<ReportMail, 'department' | 'what'> {
  readonly what: string
  readonly department: string | null
}

interface MailingRow {
  readonly day: string
  readonly post: string
  readonly address: string | null
  readonly state: string | null
  readonly why: string | null
}

/** Outside a transaction. */
export function reportMails(pool: Pool, district: number): ReportMails {
  return {
    async list() {
      return (await pool.run<Row>(LIST, [district])).map(({ department, what, ...row }) => ({
        ...row,
        what: what as ReportKind,
        ...(department === null ? {} : { department }),
      }))
    },
    async mailings(id, limit) {
      return (await pool.run<MailingRow>(MAILINGS, [district, id, limit])).map(toMailing)
    },
    async begin({ id, what, department, posts, days, hour, language, by, at }) {
      await pool.run(BEGIN, [district, id, what, department ?? null, posts, days, hour, language, by, at])
    },
    async end(id, at) {
      return isUuid(id) && (await pool.run(END, [district, id, at])).length > 0
    },
    async served(id, day) {
      const rows = await pool.run<{ post: string }>(SERVED, [district, id, day])
      return new Set(rows.map(({ post }) => post))
    },
  }
}

/** Inside one. */
export function reportMailsIn(on: Connection, district: number): ReportMailsIn {
  return {
    async serve({ mail, day, post, address, message, at }) {
      const values = [district, mail, day, post, address ?? null, message ?? null, at]
      return (await on.run(SERVE, values)).length > 0
    },
  }
}

const STATES: Readonly<Record<string, ReportMailing['state']>> = { accepted: 'sent', failed: 'failed' }

function toMailing({ day, post, address, state, why }: MailingRow): ReportMailing {
  return {
    ...{ day, post },
    ...(address === null ? {} : { address }),
    state: address === null ? 'nobody' : (STATES[state ?? ''] ?? 'waiting'),
    ...(why === null ? {} : { why }),
  }
}
