/** Groups of posts: their feeds, their members, posts, answers and reminders. What is about the caller is not there. */
import { Type } from '@sinclair/typebox'
import { Deliveries, Feed, GroupList, Members, NewAnswer, NewPost, Posted } from '#contract/groups.ts'
import { groupsFor, mayInGroup } from '#core/access/groups.ts'
import { dayOf } from '#core/clock/due.ts'
import type { Group } from '#core/district/district.ts'
import { membersToday } from '#core/groups/recipients.ts'
import type { GroupPostId, PersonId } from '#core/ids.ts'
import type { HandedFile } from '#ports/deeds.ts'
import type { GroupFile, GroupPost } from '#ports/groups.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { wordsOf } from '../names.ts'
import { sendRefusal } from '../problem.ts'
import type { App } from '../typed.ts'
import { presentDelivery, presentFeed } from './present-groups.ts'
import { notAbout } from './sight.ts'
import { filesOf } from './uploads.ts'

const POSTS = 30
const HOUR_MS = 3_600_000

const InGroup = Type.Object({ group: Type.String({ maxLength: 60 }) })
const OfPost = Type.Object({ post: Type.String({ format: 'uuid' }) })
const NO_GROUP = { ok: false, refusal: 'unknown-group' } as const

/** Routes under /groups and /group-posts. */
export function groupRoutes(app: App, house: HttpHouse): void {
  listRoutes(app, house)
  feedRoutes(app, house)
  postRoutes(app, house)
}

function listRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/groups',
    { schema: { summary: 'The groups the caller may read', response: { 200: GroupList } } },
    async (request) => {
      const caller = callerOf(request)
      const groups = groupsFor(house.index, caller)
      const codes = groups.map(({ code }) => code)
      const unread = await house.groups.unread(caller.person, codes, notAbout(caller))
      return groups.map((group) => ({
        code: group.code,
        name: wordsOf(group),
        ...(group.parent === undefined ? {} : { parent: group.parent }),
        unread: unread.get(group.code) ?? 0,
        mayPost: mayInGroup('post', house.index, group, caller),
      }))
    },
  )

  app.get(
    '/groups/:group/members',
    {
      schema: {
        summary: 'Posts, their people today, who is away',
        params: InGroup,
        response: { 200: Members },
      },
    },
    async (request, reply) => {
      const group = groupOf(house, request.params.group, callerOf(request))
      if (!group) return sendRefusal(request, reply, NO_GROUP)
      const members = membersToday(house.index, group, dayOf(house.now()))
      const people = [...new Set(members.flatMap(({ persons }) => persons.map(({ id }) => id as PersonId)))]
      const signs = await house.groups.signs(people)
      return {
        items: members.map(({ post, standing, persons, away }) => ({
          post: wordsOf(post),
          steward: post.code === group.steward,
          standing,
          away: away.map(wordsOf),
          persons: persons.map((person) => {
            const last = signs.get(person.id)
            return { name: wordsOf(person), ...(last ? { lastAt: last.toISOString() } : {}) }
          }),
        })),
      }
    },
  )
}

function groupFile({ file, mime, filename }: HandedFile): GroupFile {
  return { file, mime, ...(filename ? { filename } : {}) }
}

function feedRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/groups/:group/posts',
    {
      schema: {
        summary: 'The feed, newest first',
        params: InGroup,
        querystring: Type.Object({ before: Type.Optional(Type.String({ maxLength: 40 })) }),
        response: { 200: Feed },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const group = groupOf(house, request.params.group, caller)
      if (!group) return sendRefusal(request, reply, NO_GROUP)
      const { before } = request.query
      const options = { limit: POSTS, notAbout: notAbout(caller), ...(before ? { before } : {}) }
      const posts = await house.groups.feed(group.code, options)
      const last = posts.length === POSTS ? posts.at(-1) : undefined
      return { items: await presentFeed(house, posts), ...(last ? { next: last.id } : {}) }
    },
  )

  app.post(
    '/groups/:group/posts',
    {
      schema: { summary: 'A post to all members', params: InGroup, body: NewPost, response: { 201: Posted } },
    },
    async (request, reply) => {
      const { key, text, code, uploads } = request.body
      const caller = callerOf(request)
      const group = groupOf(house, request.params.group, caller)
      if (!group) return sendRefusal(request, reply, NO_GROUP)
      if (!mayInGroup('post', house.index, group, caller))
        return sendRefusal(request, reply, { ok: false, refusal: 'act-not-yours' })
      const files = filesOf(house, caller, uploads).map(groupFile)
      const body = { key, text, files, ...(code ? { code } : {}) }
      const posted = await house.groupDeeds.post(caller, group.code, body)
      if (!posted.ok) return sendRefusal(request, reply, posted)
      return reply.code(201).send({ id: posted.value.post, count: posted.value.count })
    },
  )

  app.post(
    '/groups/:group/reading',
    {
      schema: {
        summary: 'The feed is before the caller up to this post',
        params: InGroup,
        body: Type.Object({ last: Type.String({ format: 'uuid' }) }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const group = groupOf(house, request.params.group, caller)
      if (!group) return sendRefusal(request, reply, NO_GROUP)
      await house.groups.markRead(group.code, caller.person, request.body.last as GroupPostId, house.now())
      return reply.code(204).send(null)
    },
  )
}

function postRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/group-posts/:post',
    { schema: { summary: 'How far each member has it', params: OfPost, response: { 200: Deliveries } } },
    async (request, reply) => {
      const caller = callerOf(request)
      const found = await seenPost(house, request.params.post, caller)
      if (!found) return sendRefusal(request, reply, NO_GROUP)
      const all = await house.groups.deliveries(found.post.id)
      const nudges = all.flatMap(({ nudgedAt }) => (nudgedAt ? [nudgedAt.getTime()] : []))
      const nudgeFrom = Math.max(...nudges, 0) + HOUR_MS
      return {
        items: all.map((one) => presentDelivery(house.index, one)),
        mayNudge: mayInGroup('nudge', house.index, found.group, caller),
        ...(nudgeFrom > house.now().getTime() ? { nudgeFrom: new Date(nudgeFrom).toISOString() } : {}),
      }
    },
  )

  app.post(
    '/group-posts/:post/answers',
    {
      schema: {
        summary: "A member's answer",
        params: OfPost,
        body: NewAnswer,
        response: { 201: Type.Object({ id: Type.String(), noted: Type.Boolean() }) },
      },
    },
    async (request, reply) => {
      const { key, text } = request.body
      const caller = callerOf(request)
      if (!(await seenPost(house, request.params.post, caller))) return sendRefusal(request, reply, NO_GROUP)
      const body = { key: `screen:${caller.person}:${key}`, text }
      const said = await house.groupDeeds.answer(caller, request.params.post, body)
      if (!said.ok) return sendRefusal(request, reply, said)
      return reply.code(201).send({ id: said.value.post, noted: said.value.noted })
    },
  )

  app.post(
    '/group-posts/:post/nudge',
    {
      schema: {
        summary: 'Reminds who has not looked; at most once an hour',
        params: OfPost,
        response: { 200: Type.Object({ count: Type.Integer() }) },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const nudged = await house.groupDeeds.nudge(caller, request.params.post)
      return nudged.ok ? nudged.value : sendRefusal(request, reply, nudged)
    },
  )
}

function groupOf({ index }: HttpHouse, code: string, caller: Caller): Group | undefined {
  return groupsFor(index, caller).find((group) => group.code === code)
}

/** A post in a group that the caller reads, and not about them. */
export async function seenPost(
  house: HttpHouse,
  id: string,
  caller: Caller,
): Promise<{ readonly post: GroupPost; readonly group: Group } | undefined> {
  const post = await house.groups.find(id, notAbout(caller))
  const group = post && groupOf(house, post.group, caller)
  return post && group ? { post, group } : undefined
}
