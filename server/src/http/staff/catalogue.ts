/** What can be chosen: departments, subjects, posts, places, and the post that the rules would choose. */
import { Type } from '@sinclair/typebox'
import { Catalogue, PlaceItem, RoutingAnswer, type SubjectItem } from '#contract/catalogue.ts'
import { DangerName } from '#contract/suggested.ts'
import { classTime, dayOf, dueAt } from '#core/clock/due.ts'
import type { Subject } from '#core/district/district.ts'
import { type DistrictIndex, groundOf, placePath } from '#core/district/find.ts'
import type { Danger } from '#core/reading/urgency.ts'
import { timeClassFor } from '#core/routing/class.ts'
import { choosePost } from '#core/routing/rules.ts'
import { liftedBy } from '#core/routing/urgent.ts'
import { callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { presentPlace, presentPost, wordsOf } from '../names.ts'
import { sendRefusal } from '../problem.ts'
import type { App } from '../typed.ts'
import { findPlaces } from './find-places.ts'

/** /catalogue, /places and /routing. */
export function catalogueRoutes(app: App, house: HttpHouse): void {
  const { index } = house

  app.get(
    '/catalogue',
    { schema: { summary: 'Departments, subjects and posts', response: { 200: Catalogue } } },
    async (request) => {
      callerOf(request)
      return presentCatalogue(index, dayOf(house.now()))
    },
  )

  app.get(
    '/places',
    {
      schema: {
        summary: 'Type-ahead over the places, in both scripts',
        querystring: Type.Object({ q: Type.String({ maxLength: 100 }) }),
        response: { 200: Type.Array(PlaceItem) },
      },
    },
    async (request) => {
      callerOf(request)
      const found = await findPlaces(house, request.query.q)
      return found.map((place) => presentPlace(index, place))
    },
  )

  app.get(
    '/routing',
    {
      schema: {
        summary: 'The post that the rules would choose, and why',
        querystring: Type.Object({
          subject: Type.String(),
          place: Type.Optional(Type.Integer()),
          channel: Type.Optional(Type.String({ maxLength: 30, description: 'The door it came through' })),
          source: Type.Optional(Type.String({ maxLength: 60, description: 'The occasion, by its code' })),
          danger: Type.Optional(DangerName),
          urgent: Type.Optional(
            Type.Union([Type.Literal('yes'), Type.Literal('no')], {
              description: 'What a person makes of the danger; absent: the rule decides',
            }),
          ),
        }),
        response: { 200: RoutingAnswer },
      },
    },
    async (request, reply) => {
      callerOf(request)
      const { subject, place, channel, source, danger, urgent } = request.query
      if (!index.subjects.has(subject))
        return sendRefusal(request, reply, { ok: false, refusal: 'unknown-subject' })
      if (place !== undefined && placePath(index, place).length === 0)
        return sendRefusal(request, reply, { ok: false, refusal: 'unknown-place' })
      return {
        ...chosen(index, { subject, place, channel }, dayOf(house.now())),
        ...areasOf(index, place),
        ...timeOf(index, { subject, channel, source, danger, urgent }, house),
      }
    },
  )
}

function chosen(index: DistrictIndex, asked: Parameters<typeof choosePost>[1], day: string): RoutingAnswer {
  const choice = choosePost(index, asked)
  if (choice) {
    const { post, why, rule } = choice
    return { post: presentPost(index, post, day), why: { ...why }, ...(rule ? { rule: { ...rule } } : {}) }
  }
  return {
    why: {
      hi: 'इस विषय के लिए कोई पद तय नहीं है; पद आप चुनें',
      en: 'No post is set for this subject; please choose one',
    },
  }
}

function areasOf(index: DistrictIndex, place: number | undefined): Pick<RoutingAnswer, 'areas'> {
  const ground = place === undefined ? [] : groundOf(index, place)
  const areas = ground
    .flatMap((one) => (typeof one === 'string' ? (index.areas.get(one) ?? []) : []))
    .map(wordsOf)
  return areas.length > 0 ? { areas } : {}
}

/** The class and the deadline of what would be registered at this moment. */
function timeOf(
  { district, subjects }: DistrictIndex,
  {
    subject,
    channel = '',
    source,
    danger,
    urgent,
  }: {
    readonly subject: string
    readonly channel?: string | undefined
    readonly source?: string | undefined
    readonly danger?: Danger | undefined
    readonly urgent?: 'yes' | 'no' | undefined
  },
  { reading, now }: Pick<HttpHouse, 'reading' | 'now'>,
): Pick<RoutingAnswer, 'timeClass' | 'due'> {
  const { settings, calendar } = district
  const own = timeClassFor(settings, { channel, source, subject: subjects.get(subject) })
  const lifted = danger && liftedBy(danger, own, settings, reading.pressing)
  const code = lifted && (urgent === undefined ? lifted.taken : urgent === 'yes') ? lifted.to : own
  const time = classTime(settings, code)
  return { timeClass: { code, name: wordsOf(time) }, due: dueAt(now(), time, calendar).toISOString() }
}

function presentCatalogue(index: DistrictIndex, day: string): Catalogue {
  const { district } = index
  return {
    departments: district.departments.map((one) => ({ code: one.code, name: wordsOf(one) })),
    subjects: district.subjects.map(presentSubject),
    posts: district.posts.map((post) => presentPost(index, post, day)),
    timeClasses: Object.entries(district.settings.timeClasses).map(([code, time]) => ({
      code,
      name: wordsOf(time),
    })),
    sources: (district.settings.sources ?? []).map((one) => ({ code: one.code, name: wordsOf(one) })),
  }
}

function presentSubject(subject: Subject): SubjectItem {
  const [department] = subject.departments
  const heading = subject.parent === undefined
  return {
    code: subject.code,
    ...(heading ? {} : { parent: subject.parent, timeClass: subject.timeClass }),
    name: wordsOf(subject),
    ...(department === undefined ? {} : { department }),
    evidence: subject.evidence,
    sensitive: subject.sensitive,
    keywords: [...subject.keywords.hi, ...subject.keywords.roman, ...subject.keywords.en],
  } as SubjectItem
}
