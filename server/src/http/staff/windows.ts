/** GET /api/v1/windows: the office windows of a day, live and afterwards as the day's sheet. */
import { type Static, Type } from '@sinclair/typebox'
import { Day, NotedCall, type SeatItem, type WindowBoard, WindowsOfDay } from '#contract/office.ts'
import { needsDetailsOfRow } from '#core/access/details.ts'
import { isHiddenFrom } from '#core/access/may.ts'
import { groupsSeen, mayNoteCall } from '#core/access/office.ts'
import { dayOf, isWorking } from '#core/clock/calendar.ts'
import { refuse } from '#core/decision.ts'
import type { PersonId, PostCode } from '#core/ids.ts'
import { coveredWords } from '#core/privacy/marks.ts'
import { boardOf, calledTo, groupsCalled, type Seat, totalsOf } from '#core/window/board.ts'
import { outcomeOf } from '#core/window/left.ts'
import { isSameDay, type WindowDay, windowsAt, windowsOn } from '#core/window/window.ts'
import type { TakenStep, WindowGrievance } from '#ports/windows.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse, Words } from '../house.ts'
import { personName, postName, wordsOf } from '../names.ts'
import { Problem, sendRefusal } from '../problem.ts'
import type { App } from '../typed.ts'

const OfWindow = Type.Object({ code: Type.String({ maxLength: 60 }) })
const Query = Type.Object({ day: Type.Optional(Day) })

/** The boards of one day. */
export function windowRoutes(app: App, house: HttpHouse): void {
  app.get<{ Querystring: Static<typeof Query> }>(
    '/windows',
    {
      schema: {
        summary: 'The office windows of a day: who is present, what waits',
        querystring: Query,
        response: { 200: WindowsOfDay },
      },
    },
    async (request): Promise<WindowsOfDay> => {
      const caller = callerOf(request)
      const now = house.now()
      const day = request.query.day ?? dayOf(now)
      if (Number.isNaN(Date.parse(day))) throw new Problem('request-invalid')
      const { district } = house.index
      const steps = await house.windows.steps(day)
      const boards: WindowBoard[] = []
      for (const one of windowsOn(district, day)) {
        if (groupsSeen(groupsCalled(house.index, one.window), caller).length === 0) continue
        boards.push(await presentBoard(house, one, steps, caller, now))
      }
      if (boards.length === 0 && groupsSeen(district.groups ?? [], caller).length === 0)
        throw new Problem('not-allowed')
      return { day, asOf: now.toISOString(), working: isWorking(day, district.calendar), boards }
    },
  )

  app.post<{ Params: Static<typeof OfWindow>; Body: NotedCall }>(
    '/windows/:code/calls',
    {
      schema: {
        summary: 'An officer was spoken with by telephone: a sign of life in the open window',
        params: OfWindow,
        body: NotedCall,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      if (!mayNoteCall(caller)) throw new Problem('not-allowed')
      const at = house.now()
      const { person } = request.body
      const open = windowsAt(house.district, at).find(({ window }) => window.code === request.params.code)
      const called = open && calledTo(house.index, open.window, open.day).some(({ id }) => id === person)
      if (!open || !called) return sendRefusal(request, reply, refuse('window-not-open'))
      await house.windows.sign({
        day: open.day,
        window: open.window.code,
        person,
        by: 'call',
        at,
        notedBy: caller.person,
      })
      return reply.code(204).send(null)
    },
  )
}

async function presentBoard(
  house: HttpHouse,
  one: WindowDay,
  steps: readonly TakenStep[],
  caller: Caller,
  now: Date,
): Promise<WindowBoard> {
  const { index } = house
  const { settings } = index.district
  const classes = Object.keys(settings.timeClasses).filter((code) => isSameDay(settings, code))
  const [signs, found] = await Promise.all([
    house.windows.signs(one.day, one.window.code),
    house.windows.grievances(classes, one.opens, one.closes),
  ])
  const known = new Map(signs.map((sign) => [sign.person, sign]))
  const all = boardOf(index, one.window, one.day, known)
  const seen = new Set(
    groupsSeen(
      all.map(({ group }) => group),
      caller,
    ),
  )
  const boards = all.filter(({ group }) => seen.has(group))
  const posts = boards.flatMap(({ seats }) => seats.map(({ post }) => post.code))
  const whole = boards.length === all.length
  const mine = found.filter((each) => isOpenTo(each, caller) && (whole || posts.includes(each.post ?? '')))
  return {
    day: one.day,
    code: one.window.code,
    name: wordsOf(one.window),
    opens: one.opens.toISOString(),
    closes: one.closes.toISOString(),
    phase: now < one.opens ? 'before' : now < one.closes ? 'open' : 'over',
    mayNote: now >= one.opens && now < one.closes && mayNoteCall(caller),
    steps: steps
      .filter((step) => step.day === one.day && step.about === `window:${one.window.code}`)
      .map(({ step, at }) => ({ step, at: at.toISOString() })),
    absentTo: absentTo(house, one),
    totals: { ...totalsOf(boards) },
    groups: boards.map(({ group, seats, counts }) => ({
      code: group.code,
      name: wordsOf(group),
      steward: postName(index, group.steward),
      counts: { ...counts },
      seats: seats.map((seat) => presentSeat(house, seat)),
    })),
    grievances: mine.map((each) => ({
      code: each.code,
      gist: needsDetailsOfRow(each, caller) ? each.gist : coveredWords(each.gist, each.marks),
      channel: each.channel,
      registeredAt: each.registeredAt.toISOString(),
      outcome: outcomeOf(each, one),
      ...(each.post === undefined ? {} : { post: postName(index, each.post) }),
      ...(each.disposedAt === undefined ? {} : { disposedAt: each.disposedAt.toISOString() }),
    })),
  }
}

function absentTo({ index }: HttpHouse, { window }: WindowDay): Words {
  if (window.absentTo !== undefined) return postName(index, window.absentTo)
  const magistrate = index.district.posts.find(({ roles }) => roles.includes('magistrate'))
  return magistrate ? wordsOf(magistrate) : { hi: '–', en: '–' }
}

function presentSeat({ index }: HttpHouse, seat: Seat): SeatItem {
  const { post, state, persons, onLeave, first, last, notedBy } = seat
  return {
    code: post.code,
    post: wordsOf(post),
    state,
    persons: persons.map((person) => ({ id: person.id, ...wordsOf(person) })),
    ...(notedBy === undefined ? {} : { notedBy: personName(index, notedBy) }),
    onLeave: onLeave.map(wordsOf),
    ...(first ? { first: { at: first.at.toISOString(), by: first.by } } : {}),
    ...(last ? { last: { at: last.at.toISOString(), by: last.by } } : {}),
  }
}

function isOpenTo({ hiddenFrom }: WindowGrievance, caller: Caller): boolean {
  const [post, ...persons] = hiddenFrom
  if (post === undefined) return true
  return !isHiddenFrom({ against: { post: post as PostCode, persons: persons as PersonId[] } }, caller)
}
