/**
 * The counts of one week, for its bulletin. Flows are read from the acts of the week by their time; what stood at its end
 * is what is open now, without what came since, and with what was closed since. So no count reads more than a week of acts
 * and the open grievances, however long the register is.
 */
import type { Counted, Measure } from '#core/publication/figures.ts'
import type { WeekCounts } from '#ports/bulletin.ts'
import { type Connection, statement } from './connection.ts'

const CUT = `g.department, g.subject, g.place, g.channel, (g.sensitive or g.hidden_from <> '{}') as kept`
const GROUPED = `group by g.department, g.subject, g.place, g.channel, kept`

const FLOWS = statement(
  'week-flows',
  `with happened as (
     select distinct on (grievance_id, measure) grievance_id, measure from (
       select grievance_id, unnest(case
         when kind = 'registered' then array['received']
         when kind = 'reopened' then array['reopened']
         when act ->> 'ground' = 'satisfied' then array['disposed', 'satisfied']
         when act ->> 'ground' = 'silent' then array['disposed']
         else '{}' end) as measure
       from act where district = $1 and at >= $2 and at < $3 and kind in ('registered', 'reopened', 'closed')) as each)
   select ${CUT}, h.measure, count(*)::int as count
   from happened h join grievance g on g.district = $1 and g.id = h.grievance_id
   ${GROUPED}, h.measure`,
)

const STOOD = statement(
  'week-stood',
  `with moved as (
     select grievance_id, min(seq) as seq from act
     where district = $1 and at >= $2 and kind in ('closed', 'reopened') group by grievance_id),
   stood as (
     select g.id from grievance g
     where g.district = $1 and g.state <> 'closed' and g.registered_at < $2
       and not exists (select from moved m where m.grievance_id = g.id)
     union all
     -- The first closing or reopening since tells how it stood; one that was put to the citizen may reopen while open.
     select m.grievance_id from moved m
     join act a on a.district = $1 and a.grievance_id = m.grievance_id and a.seq = m.seq
     join grievance g on g.district = $1 and g.id = m.grievance_id and g.registered_at < $2
     where a.kind = 'closed' or coalesce(a.act ->> 'ground', '') = 'dissatisfied')
   select ${CUT}, count(*)::int as pending, (count(*) filter (where g.due_at < $2))::int as late
   from stood s join grievance g on g.district = $1 and g.id = s.id ${GROUPED}`,
)

interface Cut {
  readonly department: string
  readonly subject: string | null
  readonly place: number | null
  readonly channel: string
  readonly kept: boolean
}

/** Fulfils the port. */
export function weekCounts(on: Connection, district: number): WeekCounts {
  return {
    async counted(from, to) {
      const flows = await on.run<Cut & { measure: Measure; count: number }>(FLOWS, [district, from, to])
      const stood = await on.run<Cut & { pending: number; late: number }>(STOOD, [district, to])
      return [
        ...flows.map((row) => toCounted(row, row.measure, row.count)),
        ...stood.flatMap((row) => [toCounted(row, 'pending', row.pending), toCounted(row, 'late', row.late)]),
      ]
    },
  }
}

function toCounted(
  { department, subject, place, channel, kept }: Cut,
  measure: Measure,
  count: number,
): Counted {
  return {
    measure,
    department,
    channel,
    kept,
    count,
    ...(subject === null ? {} : { subject }),
    ...(place === null ? {} : { place }),
  }
}
