/** Voice notes found by what a person typed while listening: the files they lie in, and who sent them. */
import { type Expression, type SqlBool, sql } from 'kysely'
import { literally } from './search.ts'

/** So many voice notes one search looks at, the newest. */
const MOST = 500

function found(district: number, words: readonly string[]): Expression<SqlBool> {
  const all = words.map((word) => sql<SqlBool>`t.neutral like ${`% ${literally(word)}%`}`)
  return sql<SqlBool>`t.district = ${district} and t.person is not null and ${sql.join(all, sql` and `)}`
}

/** The grievances in whose files such a voice note lies. */
export function filesHeard(district: number, words: readonly string[]) {
  return sql`array(select m.grievance from transcript t
    join message m on m.district = ${district} and m.id = t.message
    where ${found(district, words)} order by t.at desc limit ${sql.lit(MOST)})`
}

/** The threads in which such a voice note came. */
export function threadsHeard(district: number, words: readonly string[]) {
  return sql`array(select m.conversation from transcript t
    join message m on m.district = ${district} and m.id = t.message
    where ${found(district, words)} order by t.at desc limit ${sql.lit(MOST)})`
}
