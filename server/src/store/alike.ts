/** Looks for grievances that may be the same matter: two small looks into indexes, whatever the register holds. */
import type { CitizenId } from '#core/ids.ts'
import type { AlikeGrievances, AlikeRow } from '#ports/alike.ts'
import { type Connection, statement } from './connection.ts'
import { isUuid } from './uuid.ts'

const COLUMNS = 'id, code, state, gist, citizen, registered_at, subject, place'
const SEEN = 'not sensitive and not hidden_from && $3 and registered_at > $2'

const SAME_MATTER = statement(
  'alike-matter',
  `select ${COLUMNS} from grievance where district = $1 and subject = $4 and place = $5 and ${SEEN}
   order by registered_at desc limit 30`,
)
const SAME_CITIZEN = statement(
  'alike-citizen',
  `select ${COLUMNS} from grievance where district = $1 and citizen = $4 and ${SEEN}
   order by last_act_at desc, id desc limit 20`,
)
const CITIZEN = statement(
  'alike-citizen-of',
  'select citizen from conversation where district = $1 and id = $2 and citizen is not null',
)

interface Row extends Omit<AlikeRow, 'registeredAt' | 'subject' | 'place'> {
  readonly registered_at: Date
  readonly subject: string | null
  readonly place: number | null
}

/** Fulfils the port. */
export function alikeGrievances(on: Connection, district: number): AlikeGrievances {
  return {
    async find({ since, notAbout, subject, place, citizen }) {
      const rows = [
        ...(citizen && isUuid(citizen)
          ? await on.run<Row>(SAME_CITIZEN, [district, since, notAbout, citizen])
          : []),
        ...(subject !== undefined && place !== undefined
          ? await on.run<Row>(SAME_MATTER, [district, since, notAbout, subject, place])
          : []),
      ]
      const unique = new Map(rows.map((row) => [row.id, row]))
      return [...unique.values()].map(({ registered_at, subject: what, place: where, ...row }) => ({
        ...row,
        registeredAt: registered_at,
        ...(what === null ? {} : { subject: what }),
        ...(where === null ? {} : { place: Number(where) }),
      }))
    },
    async citizenOf(conversation) {
      if (!isUuid(conversation)) return undefined
      const [row] = await on.run<{ citizen: CitizenId }>(CITIZEN, [district, conversation])
      return row?.citizen
    },
  }
}
