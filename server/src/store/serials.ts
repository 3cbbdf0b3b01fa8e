/**
 * Serials per department and year. A number is taken in a transaction of its own, so that one registration never
 * waits for another to commit; those who ask at once are served together, in the order in which they asked.
 */
import { type Pool, statement } from './connection.ts'
import { grouped } from './grouped.ts'

const TAKE = statement(
  'serial-take',
  `insert into serial (district, department, year, last) values ($1, $2, $3, $4)
   on conflict (district, department, year) do update set last = serial.last + $4
   returning last`,
)

/** Makes the function that gives the next serial. The pool must not be the one whose transactions ask for it. */
export function serials(pool: Pool, district: number): (department: string, year: number) => Promise<number> {
  const counters = new Map<string, (_: undefined) => Promise<number>>()
  return (department, year) => {
    const name = `${year} ${department}`
    let counter = counters.get(name)
    if (!counter) {
      counter = grouped<undefined, number>(
        async (group) => {
          const [row] = await pool.run<{ last: number }>(TAKE, [district, department, year, group.length])
          if (!row) throw new Error('no serial was given')
          return group.map((_, index) => row.last - group.length + 1 + index)
        },
        { items: 1000 },
      )
      counters.set(name, counter)
    }
    return counter(undefined)
  }
}
