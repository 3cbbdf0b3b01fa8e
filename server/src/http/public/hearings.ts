/** GET /hearings: who presides at the public hearings of the next days, for everybody. */
import type { FastifyInstance } from 'fastify'
import type { PublishedHearings } from '#contract/office.ts'
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import { postsInCharge } from '#core/district/find.ts'
import { type HearingDay, hearingDays } from '#core/hearing/roster.ts'
import { hearingsPage } from '#portal/hearings.ts'
import { frameOf, sendPage } from '../frame.ts'
import type { HttpHouse, Words } from '../house.ts'
import { postName, wordsOf } from '../names.ts'

const DAYS = 14

/** The page of the roster. */
export function hearingPages(app: FastifyInstance, house: HttpHouse): void {
  app.get('/hearings', async (request, reply) =>
    sendPage(reply, hearingsPage(frameOf(house, request), await published(house)), 'public, max-age=60'),
  )
}

async function published(house: HttpHouse): Promise<PublishedHearings> {
  const { index, district } = house
  const today = dayOf(house.now())
  const until = dayAfter(today, DAYS - 1)
  return {
    until,
    hearings: await Promise.all(
      (district.hearings ?? []).map(async (hearing) => {
        const presided = await house.windows.presided(hearing.code)
        const office = district.offices.find(({ code }) => code === hearing.office)
        return {
          name: wordsOf(hearing),
          office: office ? wordsOf(office) : { hi: hearing.office, en: hearing.office },
          from: hearing.from,
          to: hearing.to,
          days: hearingDays(index, hearing, today, until, presided).map((one) => {
            const post = postOf(house, one)
            return { day: one.day, ...(post ? { post } : {}) }
          }),
        }
      }),
    ),
  }
}

/** Of a person named for the day the public reads the post they hold. */
function postOf({ index }: HttpHouse, { day, post, persons: [person] }: HearingDay): Words | undefined {
  const code = post ?? (person && postsInCharge(index, person.id, day)[0])
  return code === undefined ? undefined : postName(index, code)
}
