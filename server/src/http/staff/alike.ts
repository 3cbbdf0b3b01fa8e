/** What may be the same matter, beside a registration and beside a file; and tying what a person says is one. */
import { Type } from '@sinclair/typebox'
import { AlikeList, ClusterDeed } from '#contract/alike.ts'
import { File } from '#contract/grievances.ts'
import { mayCluster } from '#core/access/cluster.ts'
import { needsDetails } from '#core/access/details.ts'
import { holds } from '#core/access/may.ts'
import { ALIKE_DAYS, type Alike, type Asked, alike } from '#core/duplicates/candidates.ts'
import { placesNear, subjectsNear } from '#core/duplicates/nearby.ts'
import type { ConversationId, FileHash } from '#core/ids.ts'
import { coveredWords } from '#core/privacy/marks.ts'
import { readPhone } from '#core/text/phone.ts'
import type { AlikeRow } from '#ports/alike.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { placeName } from '../names.ts'
import { sendRefusal } from '../problem.ts'
import { hasRight } from '../rights.ts'
import type { App } from '../typed.ts'
import { presentFile } from './present-grievances.ts'
import { picturesIn, withPicture } from './same-pictures.ts'
import { findSeen, needRegisters, notAbout } from './sight.ts'

const Code = Type.Object({ code: Type.String({ minLength: 6, maxLength: 60 }) })
const Query = Type.Object({
  text: Type.String({ maxLength: 4000 }),
  subject: Type.Optional(Type.String({ maxLength: 40 })),
  place: Type.Optional(Type.Integer({ minimum: 1 })),
  conversation: Type.Optional(Type.String({ maxLength: 60 })),
  /** Of whoever stands there or is on the line. */
  phone: Type.Optional(Type.String({ maxLength: 40 })),
})
const DAY_MS = 86_400_000
const SHOWN = 6
/** The newest messages of a thread, in which pictures are looked for. */
const LATELY = 30

/** The routes of this file. */
export function alikeRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/alike',
    {
      schema: {
        summary: 'What may be the same matter as this',
        querystring: Query,
        response: { 200: AlikeList },
      },
    },
    async (request) => {
      const caller = callerOf(request)
      needRegisters(caller)
      const { text, subject, place, conversation, phone } = request.query
      const citizen =
        conversation === undefined ? await citizenAt(house, phone) : await house.alike.citizenOf(conversation)
      const asked = {
        text,
        at: house.now(),
        ...(subject === undefined ? {} : { subject }),
        ...(place === undefined ? {} : { place }),
        ...(citizen === undefined ? {} : { citizen }),
      }
      const thread =
        conversation === undefined || !hasRight(caller, 'inbox')
          ? []
          : (await house.desk.thread(conversation as ConversationId, { limit: LATELY })).messages
      const pictures = picturesIn(thread.filter(({ code }) => code === undefined))
      return { items: await shown(house, caller, asked, pictures), ties: [], mayCluster: mayCluster(caller) }
    },
  )
  app.get(
    '/grievances/:code/alike',
    { schema: { summary: 'What may be the same matter', params: Code, response: { 200: AlikeList } } },
    async (request, reply) => {
      const caller = callerOf(request)
      const held = await findSeen(house, request.params.code, caller)
      if (!held) return sendRefusal(request, reply, { ok: false, refusal: 'unknown-grievance' })
      const { gist, subject, place, citizen, registeredAt: at, cluster, code } = held.grievance
      const asked = {
        ...{ text: gist, citizen, at },
        ...(subject === undefined ? {} : { subject }),
        ...(place === undefined ? {} : { place }),
      }
      const known = [code, ...cluster.map((tie) => tie.with)]
      const told = mayCluster(caller) || holds(held.grievance, caller)
      return {
        items: told
          ? await shown(house, caller, asked, picturesIn(await house.desk.fileMessages(held.id)), known)
          : [],
        ties: cluster.map((tie) => ({ code: tie.with, as: tie.as })),
        mayCluster: mayCluster(caller),
      }
    },
  )
  for (const [name, deed] of [
    ['clustering', 'cluster'],
    ['parting', 'part'],
  ] as const) {
    app.post(
      `/grievances/:code/${name}`,
      {
        schema: {
          summary: deed === 'cluster' ? 'One report may answer both' : 'Each is answered alone again',
          params: Code,
          body: ClusterDeed,
          response: { 200: File },
        },
      },
      async (request, reply) => {
        const caller = callerOf(request)
        const done = await house.clusterDeeds[deed](caller, request.params.code, request.body)
        if (!done.ok) return sendRefusal(request, reply, done)
        return presentFile(house, done.value, caller)
      },
    )
  }
}

/** The desk sees all of them; an officer those whose files they may open, covered where they only look. */
async function seenBy<F extends { readonly row: AlikeRow }>(
  house: HttpHouse,
  caller: Caller,
  found: readonly F[],
): Promise<readonly F[]> {
  if (hasRight(caller, 'registers') || mayCluster(caller)) return found
  const some = found.slice(0, LATELY)
  const held = await Promise.all(some.map(({ row }) => findSeen(house, row.code, caller)))
  return some.flatMap((one, at) => {
    const grievance = held[at]?.grievance
    if (!grievance) return []
    const { gist, marks } = grievance
    const words = needsDetails(grievance, caller) ? gist : coveredWords(gist, marks)
    return [{ ...one, row: { ...one.row, gist: words } }]
  })
}

/** Whose number it is, when somebody is known by it. */
async function citizenAt({ desk }: HttpHouse, typed: string | undefined) {
  const phone = typed === undefined ? undefined : readPhone(typed)
  return phone === undefined ? undefined : (await desk.citizenWithPhone(phone))?.id
}

async function shown(
  house: HttpHouse,
  caller: Caller,
  asked: Asked,
  pictures: readonly FileHash[],
  known: readonly string[] = [],
) {
  const since = new Date(asked.at.getTime() - ALIKE_DAYS * DAY_MS)
  const near = asked.place === undefined ? [] : placesNear(asked.place, house.index.places)
  const [named, pictured] = await Promise.all([
    house.alike.find({
      since,
      notAbout: notAbout(caller),
      subjects: asked.subject === undefined ? [] : subjectsNear(asked.subject, house.index.subjects),
      places: near,
      words:
        asked.place === undefined ? asked.text : `${asked.text} ${placeName(house.index, asked.place).hi}`,
      ...(asked.citizen === undefined ? {} : { citizen: asked.citizen }),
    }),
    withPicture(house, pictures, since, caller),
  ])
  const same = new Set(pictured.map(({ code }) => code))
  const rows = [...named.filter(({ code }) => !same.has(code)), ...pictured]
  const isNear = (place: number | undefined) =>
    place !== undefined && place !== asked.place && near.includes(place)
  const nameOf = (place: number) => placeName(house.index, place).hi
  const readers = { ...house.reading, byCode: house.index.subjects }
  const found: { row: AlikeRow; like: Alike }[] = []
  for (const row of rows) {
    const like = known.includes(row.code)
      ? undefined
      : alike(asked, { ...row, samePicture: same.has(row.code), near: isNear(row.place) }, readers, nameOf)
    if (like) found.push({ row, like })
  }
  const sorted = found.sort((one, other) => other.like.confidence - one.like.confidence)
  return (await seenBy(house, caller, sorted))
    .slice(0, SHOWN)
    .map(({ row: { code, gist, state, registeredAt }, like: { same, why, confidence } }) => ({
      ...{ code, gist, state, same, confidence },
      at: registeredAt.toISOString(),
      why: why.map((one) => ({ ...one })),
    }))
}
