/** Public hearings: who presides in a month, and the changes to that, each an act of administration with its reason. */
import { type Static, Type } from '@sinclair/typebox'
import { Day, type HearingItem, HearingMonth, Put, Swap } from '#contract/office.ts'
import { mayArrangeRoster } from '#core/access/office.ts'
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import { type Decision, refuse } from '#core/decision.ts'
import type { PublicHearing, RosterDay } from '#core/district/district.ts'
import { putOn, type RosterEdit, swapDays } from '#core/hearing/arrange.ts'
import { hearingDays, type PresidedDay } from '#core/hearing/roster.ts'
import type { Cells } from '#ports/administration.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse, Words } from '../house.ts'
import { postName, wordsOf } from '../names.ts'
import { Problem, sendRefusal } from '../problem.ts'
import type { App } from '../typed.ts'

const Month = Type.Object({ month: Type.Optional(Type.String({ pattern: '^20\\d\\d-(0[1-9]|1[0-2])$' })) })
const OfHearing = Type.Object({ code: Type.String({ maxLength: 60 }) })
const OfDay = Type.Object({ code: Type.String({ maxLength: 60 }), day: Day })

/** The month and its changes. */
export function hearingRoutes(app: App, house: HttpHouse): void {
  app.get<{ Querystring: Static<typeof Month> }>(
    '/hearings',
    { schema: { summary: 'Who presides on which day', querystring: Month, response: { 200: HearingMonth } } },
    async (request) => monthOf(house, callerOf(request), request.query.month),
  )

  app.post<{ Params: Static<typeof OfHearing>; Body: Static<typeof Swap> }>(
    '/hearings/:code/swap',
    {
      schema: {
        summary: 'Two days change hands',
        params: OfHearing,
        body: Swap,
        response: { 200: HearingMonth },
      },
    },
    async (request, reply) => {
      const caller = arranger(callerOf(request))
      const { days, why } = request.body
      const [one = '', other = ''] = days
      const changed = await arrange(house, caller, request.params.code, why, (hearing, presided) =>
        swapDays(house.index, hearing, [one, other], why, presided),
      )
      return changed.ok ? monthOf(house, caller, one.slice(0, 7)) : sendRefusal(request, reply, changed)
    },
  )

  app.post<{ Params: Static<typeof OfDay>; Body: Static<typeof Put> }>(
    '/hearings/:code/days/:day',
    {
      schema: {
        summary: 'Somebody else presides on a day, or whoever has the turn',
        params: OfDay,
        body: Put,
        response: { 200: HearingMonth },
      },
    },
    async (request, reply) => {
      const caller = arranger(callerOf(request))
      const { code, day } = request.params
      const { post, person, why } = request.body
      if (post !== undefined && person !== undefined) throw new Problem('request-invalid')
      const wanted = { ...(post ? { post } : {}), ...(person ? { person } : {}) }
      const changed = await arrange(house, caller, code, why, (hearing, presided) =>
        putOn(house.index, hearing, day, wanted, why, presided),
      )
      return changed.ok ? monthOf(house, caller, day.slice(0, 7)) : sendRefusal(request, reply, changed)
    },
  )
}

function arranger(caller: Caller): Caller {
  if (!mayArrangeRoster(caller)) throw new Problem('not-allowed')
  return caller
}

async function arrange(
  house: HttpHouse,
  caller: Caller,
  code: string,
  why: string,
  decide: (hearing: PublicHearing, presided: readonly PresidedDay[]) => Decision<readonly RosterEdit[]>,
): Promise<Decision<number>> {
  const hearing = (house.district.hearings ?? []).find((one) => one.code === code)
  if (!hearing) return refuse('unknown-hearing')
  const decided = decide(hearing, await house.windows.presided(hearing.code))
  if (!decided.ok) return decided
  const edits = decided.value.map(({ before, after }) => ({
    file: 'roster.csv',
    kind: 'row' as const,
    ...(before ? { before: cellsOf(before) } : {}),
    ...(after ? { after: cellsOf(after) } : {}),
  }))
  const changed = await house.administration.change({ by: caller.person, why, edits })
  if (changed.kind === 'changed') return { ok: true, value: changed.version }
  if (changed.kind === 'moved') return refuse('roster-moved')
  throw new Error(`the roster does not take a change: ${changed.faults.map(({ what }) => what).join('; ')}`)
}

function cellsOf({ date, hearing, post = '', person = '', why = '' }: RosterDay): Cells {
  return { date, hearing, post, person, why }
}

async function monthOf(house: HttpHouse, caller: Caller, wanted?: string): Promise<HearingMonth> {
  const today = dayOf(house.now())
  const month = wanted ?? today.slice(0, 7)
  const from = `${month}-01`
  const to = dayAfter(`${dayAfter(from, 31).slice(0, 7)}-01`, -1)
  return {
    month,
    today,
    mayArrange: mayArrangeRoster(caller),
    hearings: await Promise.all(
      (house.district.hearings ?? []).map((hearing) => presentHearing(house, hearing, from, to)),
    ),
  }
}

async function presentHearing(
  house: HttpHouse,
  hearing: PublicHearing,
  from: string,
  to: string,
): Promise<HearingItem> {
  const { index } = house
  const presided = await house.windows.presided(hearing.code)
  return {
    code: hearing.code,
    name: wordsOf(hearing),
    office: officeName(house, hearing.office),
    from: hearing.from,
    to: hearing.to,
    posts: hearing.posts.map((code) => ({ code, name: postName(index, code) })),
    days: hearingDays(index, hearing, from, to, presided).map(
      ({ day, post, persons, instead, fixed, why }) => ({
        day,
        persons: persons.map(wordsOf),
        fixed,
        why: { ...why },
        ...(post === undefined ? {} : { post: postName(index, post), postCode: post }),
        ...(instead === undefined ? {} : { instead: postName(index, instead) }),
      }),
    ),
  }
}

/** The name of an office. */
function officeName({ district }: Pick<HttpHouse, 'district'>, code: string): Words {
  const found = district.offices.find((one) => one.code === code)
  return found ? wordsOf(found) : { hi: code, en: code }
}
