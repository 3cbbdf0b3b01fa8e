/** Who is one person behind several doors: shown, joined with a reason, and parted again. */
import { Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CitizenFaces, Parting, SameCitizen } from '#contract/one-citizen.ts'
import type { ConversationId } from '#core/ids.ts'
import type { Face, Joining } from '#ports/one-citizen.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { masked, personName } from '../names.ts'
import { sendRefusal } from '../problem.ts'
import { hasRight } from '../rights.ts'
import type { App } from '../typed.ts'
import { needAnswers, needInbox, notAbout } from './sight.ts'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const JoiningId = Type.Object({ ...Id.properties, joining: Type.String({ format: 'uuid' }) })

/** Routes under /conversations/:id/citizen. */
export function oneCitizenRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/conversations/:id/citizen',
    {
      schema: {
        summary: 'At which doors this person was met, and how they came to be one',
        params: Id,
        response: { 200: CitizenFaces },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      needInbox(caller)
      const id = request.params.id as ConversationId
      if (!(await seen(house, id, caller))) return unknown(request, reply)
      return facesOf(house, id, caller)
    },
  )

  app.post(
    '/conversations/:id/citizen',
    {
      schema: {
        summary: 'This person and that one are the same',
        params: Id,
        body: SameCitizen,
        response: { 200: CitizenFaces },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      needAnswers(caller)
      const id = request.params.id as ConversationId
      const { conversation, phone, reason } = request.body
      if (!(await seen(house, id, caller))) return unknown(request, reply)
      if (conversation && !(await seen(house, conversation as ConversationId, caller)))
        return unknown(request, reply)
      const joined = await house.citizenDeeds.join(caller, id, {
        reason,
        ...(conversation ? { conversation: conversation as ConversationId } : {}),
        ...(phone ? { phone } : {}),
      })
      if (!joined.ok) return sendRefusal(request, reply, joined)
      return facesOf(house, id, caller)
    },
  )

  app.post(
    '/conversations/:id/citizen/:joining/parting',
    {
      schema: {
        summary: 'They are two people after all',
        params: JoiningId,
        body: Parting,
        response: { 200: CitizenFaces },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      needAnswers(caller)
      const id = request.params.id as ConversationId
      const { joining } = request.params
      const known = (await house.citizens.joinings(id)).some((one) => one.id === joining)
      if (!known || !(await seen(house, id, caller))) return unknown(request, reply)
      const parted = await house.citizenDeeds.part(caller, id, joining, request.body.reason)
      if (!parted.ok) return sendRefusal(request, reply, parted)
      return facesOf(house, id, caller)
    },
  )
}

async function seen({ desk }: HttpHouse, id: ConversationId, caller: Caller): Promise<boolean> {
  return (await desk.conversation(id, notAbout(caller)))?.citizen !== undefined
}

function unknown(request: FastifyRequest, reply: FastifyReply) {
  return sendRefusal(request, reply, { ok: false, refusal: 'unknown-conversation' })
}

async function facesOf(house: HttpHouse, id: ConversationId, caller: Caller): Promise<CitizenFaces> {
  const [faces, joinings] = await Promise.all([house.citizens.faces(id), house.citizens.joinings(id)])
  return {
    faces: faces.map((face) => presentFace(face, caller)),
    joinings: joinings.map((joining) => presentJoining(house, joining)),
  }
}

function presentFace({ conversation, channel, name, handle, lastAt }: Face, caller: Caller) {
  const shown = handle && (hasRight(caller, 'numbers') ? handle.value : masked(handle.value))
  return {
    conversation,
    channel,
    lastAt: lastAt.toISOString(),
    ...(name === undefined ? {} : { name }),
    ...(shown === undefined ? {} : { handle: shown }),
  }
}

function presentJoining({ index }: HttpHouse, { id, by, why, at, parted }: Joining) {
  return {
    id,
    why,
    at: at.toISOString(),
    ...(by === undefined ? {} : { by: personName(index, by) }),
    ...(parted
      ? { parted: { at: parted.at.toISOString(), by: personName(index, parted.by), why: parted.why } }
      : {}),
  }
}
