/** What complainants said who were not satisfied, out of the acts behind that number. */
import type { Dimension } from '#core/figures/measures.ts'
import type { No, NoesAsked } from '#ports/figures.ts'
import { keepable } from '../canonical.ts'
import { type Connection, statement } from '../connection.ts'
import { conditionsOf } from './conditions.ts'

interface Row {
  readonly code: string
  readonly gist: string
  readonly subject: string | null
  readonly place: number | null
  readonly post: string
  readonly day: string
  readonly lacking: string | null
}

/** The last of them, newest first. */
export async function noesOf(
  on: Connection,
  district: number,
  { period, where, notAbout, limit }: NoesAsked,
): Promise<readonly No[]> {
  const values: unknown[] = [
    district,
    period.from ?? '2000-01-01',
    period.until,
    notAbout.map(keepable),
    limit,
  ]
  const conditions = conditionsOf(where, (dimension: Dimension) => `e.${dimension}`, values)
  const text = `select g.code, g.gist, g.subject, g.place, e.post, to_char(e.day, 'YYYY-MM-DD') as day, a.act ->> 'lacking' as lacking
    from figure_event e
      join grievance g on g.district = $1 and g.id = e.grievance
      join act a on a.district = $1 and a.grievance_id = e.grievance and a.seq = e.seq
    where e.district = $1 and e.measure = 'dissatisfied' and e.day >= $2::date and e.day < $3::date
      and not g.sensitive and not (g.hidden_from && $4::text[])${conditions}
    order by e.day desc, e.grievance desc limit $5`
  // Without a name: the conditions differ from question to question.
  const rows = await on.run<Row>(statement('', text), values)
  return rows.map(({ code, gist, day, lacking, subject, place, post }) => ({
    code,
    gist,
    day,
    post,
    ...(lacking === null ? {} : { lacking }),
    ...(subject === null ? {} : { subject }),
    ...(place === null ? {} : { place }),
  }))
}
