/** People by their telephone numbers, and the other way round. */
import type { CitizenId } from '#core/ids.ts'
import { type Connection, statement } from '../connection.ts'
import { citizenWithPhone } from '../handles.ts'
import { literally } from './search.ts'

const MOST = 200

const WITH_ENDING = statement(
  'desk-people-with-number',
  `select distinct citizen, person from handle
   where district = $1 and kind = 'phone' and reverse(value) like $2 limit ${MOST}`,
)

const PHONE_OF = statement(
  'desk-phone-of',
  `select value from handle where district = $1 and citizen = any(array(select same_citizens($1, $2))) and kind = 'phone' and retired_at is null
   order by since desc limit 1`,
)

/** Citizens and officers whose number ends with these digits. */
export async function peopleWithNumber(
  on: Connection,
  district: number,
  digits: string | undefined,
): Promise<{ readonly citizens: readonly string[]; readonly officers: readonly string[] }> {
  if (!digits) return { citizens: [], officers: [] }
  const ending = literally([...digits].reverse().join(''))
  const rows = await on.run<{ citizen: string | null; person: string | null }>(WITH_ENDING, [
    district,
    `${ending}%`,
  ])
  return {
    citizens: rows.flatMap(({ citizen }) => citizen ?? []),
    officers: rows.flatMap(({ person }) => person ?? []),
  }
}

/** The number of a citizen, if there is one. */
export async function phoneOf(
  on: Connection,
  district: number,
  citizen: CitizenId,
): Promise<string | undefined> {
  return (await on.run<{ value: string }>(PHONE_OF, [district, citizen]))[0]?.value
}

const CALLER = statement(
  'desk-caller',
  `select coalesce(c.name, t.name) as name, coalesce(t.language, 'hi') as language
   from citizen c left join lateral (
     select name, language from conversation
     where district = c.district and citizen = c.id order by last_message_at desc limit 1) t on true
   where c.district = $1 and c.id = $2`,
)

/** Whose number this is, as a clerk needs to know them. */
export async function findCaller(on: Connection, district: number, phone: string) {
  const id = await citizenWithPhone(on, district, phone)
  if (!id) return undefined
  const [row] = await on.run<{ name: string | null; language: 'hi' | 'en' }>(CALLER, [district, id])
  return { id, language: row?.language ?? 'hi', ...(row?.name ? { name: row.name } : {}) }
}
