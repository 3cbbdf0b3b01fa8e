/** Prints of pictures, found again by bands. */
import { ALIKE } from '#core/evidence/print.ts'
import type { AlikePicture, Prints, PrintsIn } from '#ports/prints.ts'
import { type Connection, type Pool, statement } from './connection.ts'

const KEEP = statement(
  'print-keep',
  `insert into picture_print (district, file, print) values ($1, $2, $3::bigint) on conflict do nothing`,
)

/** How many pictures of one band are looked at, and how many answers are given: bands that everybody shares tell nothing. */
const MOST_OF_A_BAND = 500
const MOST = 40

const BANDS = ['a', 'b', 'c', 'd'].map(
  (band) => `(select p.file, p.print from picture_print p
     where p.district = $1 and p.${band} = (select ${band} from mine) limit ${MOST_OF_A_BAND})`,
)

const FIND = statement(
  'print-alike',
  `with mine as materialized (select * from picture_print where district = $1 and file = $2),
   near as (
     select $2::text as file
     union
     select band.file from (${BANDS.join(' union all ')}) as band
     where bit_count((band.print # (select print from mine))::bit(64)) <= ${ALIKE})
   select a.id as attachment, m.grievance, c.citizen is not null as citizen, a.heard_at as at
   from near
   join attachment a on a.district = $1 and a.file = near.file
   join message m on m.district = $1 and m.id = a.message
   join conversation c on c.district = $1 and c.id = a.conversation
   where m.grievance is not null
   order by a.heard_at limit ${MOST}`,
)

/** Fulfils the port over PostgreSQL. */
export function prints(pool: Pool, district: number): Prints {
  return {
    async keep(file, print) {
      await pool.run(KEEP, [district, file, BigInt.asIntN(64, BigInt(`0x${print}`)).toString()])
    },
  }
}

/** Inside a transaction. */
export function printsIn(on: Connection, district: number): PrintsIn {
  return {
    async alike(file) {
      const rows = await on.run<Omit<AlikePicture, 'fromCitizen'> & { readonly citizen: boolean }>(FIND, [
        district,
        file,
      ])
      return rows.map(({ citizen, ...row }) => ({ ...row, fromCitizen: citizen }))
    },
  }
}
