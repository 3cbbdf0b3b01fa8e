/** A post into a group, and the reminder of those who have not looked at it. */
import { groupsFor, mayInGroup } from '#core/access/groups.ts'
import { isHiddenFrom, maySee } from '#core/access/may.ts'
import { dayOf } from '#core/clock/due.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import type { Group, Person } from '#core/district/district.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import { membersOf } from '#core/district/groups.ts'
import { findCodes, readCode } from '#core/grievance/code.ts'
import { cardMessage, postMessage, type Spoken } from '#core/groups/message.ts'
import { type Recipient, recipientsOf } from '#core/groups/recipients.ts'
import type { ConversationId, GroupPostId, MessageId, PersonId } from '#core/ids.ts'
import type { Outgoing, Say } from '#core/message/outgoing.ts'
import type { Channel } from '#ports/channel.ts'
import type { Officer } from '#ports/deeds.ts'
import type { GroupDeeds, GroupFile, GroupPost, Spread } from '#ports/groups.ts'
import type { Held } from '#ports/register.ts'
import type { Store, Together } from '#ports/store.ts'

/** What posting is given by `main.ts`. */
export interface Poster {
  readonly store: Store
  readonly district: DistrictIndex
  readonly channel: Pick<Channel, 'account' | 'name'>
  readonly now: () => Date
  readonly newId: () => string
}

type Body = Parameters<GroupDeeds['post']>[2]

const HOUR_MS = 3_600_000

/** Which kinds a chat shows by themselves; everything else travels as a document. */
const SHOWN = [
  ['image', /^image\/(jpeg|png)$/],
  ['video', /^video\/(mp4|3gpp)$/],
  ['audio', /^audio\/(ogg|aac|amr|mpeg|mp4)/],
] as const

/** The deed, at a screen or by chat. */
export async function postToGroup(
  poster: Poster,
  who: Officer,
  named: string,
  body: Body,
): ReturnType<GroupDeeds['post']> {
  const group = groupsFor(poster.district, who).find((one) => one.code === named)
  if (!group) return refuse('unknown-group')
  if (!mayInGroup('post', poster.district, group, who)) return refuse('act-not-yours')
  const text = body.text.trim()
  if (text === '' && body.files.length === 0) return refuse('nothing-said')
  return poster.store.together(async (together) => {
    const about = await grievancesIn(together, `${body.code ?? ''} ${text}`)
    const seen = about.filter(({ grievance }) => maySee(grievance, who))
    const code = body.code === undefined ? undefined : readCode(body.code)
    const main = body.code === undefined ? seen[0] : seen.find(({ grievance }) => grievance.code === code)
    if (body.code !== undefined && !main) return refuse('unknown-grievance')
    const post = postOf(poster, who, group, { ...body, text }, main, about)
    const kept = await together.groups.keep({ ...post, key: `post:${who.person}:${body.key}` })
    if (!kept) return accept({ post: post.id, count: 0 })
    const day = dayOf(poster.now())
    const to = recipientsOf(
      poster.district,
      group,
      day,
      about.map(({ grievance }) => grievance),
    )
    const others = to.filter(({ person }) => person.id !== who.person)
    const spreads = others.map((one) => spreadOf(poster, group, post, one))
    const { account, name: channel } = poster.channel
    await together.groups.spread(post, spreads, { account, channel })
    return accept({ post: post.id, count: others.length })
  })
}

async function grievancesIn(together: Together, words: string): Promise<readonly Held[]> {
  const codes = findCodes(words).filter(({ state }) => state === 'whole')
  const found: Held[] = []
  for (const code of new Set(codes.map((one) => one.code))) {
    const held = await together.register.findByCode(code)
    if (held) found.push(held)
  }
  return found
}

function postOf(
  { district, newId, now }: Poster,
  who: Officer,
  group: Group,
  { text, files, message }: Body,
  main: Held | undefined,
  named: readonly Held[],
): GroupPost {
  const member = membersOf(district, group).find(({ code }) =>
    (who.posts as readonly string[]).includes(code),
  )
  const by = member?.code ?? who.posts[0]
  return {
    id: newId() as GroupPostId,
    group: group.code,
    at: now(),
    kind: 'post',
    person: who.person,
    words: text,
    files,
    about: named.map(({ id }) => id),
    ...(by ? { post: by } : {}),
    ...(main ? { grievance: main.id, code: main.grievance.code } : {}),
    ...(message ? { message } : {}),
  }
}

function spreadOf(poster: Poster, group: Group, post: GroupPost, { person, post: by }: Recipient): Spread {
  const id = (intent: string, outgoing: Outgoing) => ({ id: poster.newId() as MessageId, intent, outgoing })
  return {
    ...addressOf(poster, person, by),
    messages: [
      id(`group:${post.id}:${person.id}`, postMessage(poster.district, spokenOf(group, post), person)),
      ...post.files.map((file, at) =>
        id(`group-file:${post.id}:${at}:${person.id}`, { inside: fileSay(file) }),
      ),
    ],
  }
}

function addressOf(poster: Poster, person: Person, post: string) {
  return {
    person: person.id as PersonId,
    post,
    phone: person.phone,
    language: person.language,
    newConversation: poster.newId() as ConversationId,
  }
}

function spokenOf(group: Group, post: GroupPost): Spoken {
  return {
    id: post.id,
    group,
    text: post.words,
    files: post.files.length,
    ...(post.person ? { by: { person: post.person, post: post.post } } : {}),
    ...(post.code ? { code: post.code } : {}),
  }
}

function fileSay({ file, mime, filename }: GroupFile): Say {
  const media = SHOWN.find(([, kind]) => kind.test(mime))?.[0] ?? 'document'
  return { type: 'file', media, file, mime, ...(filename ? { filename } : {}) }
}

/** Reminds everybody who has not looked; at most once an hour for one post. */
export async function nudge(
  poster: Poster,
  who: Officer,
  id: string,
): Promise<Decision<{ readonly count: number }>> {
  const { store, district, now } = poster
  return store.together(async (together) => {
    const post = await together.groups.find(id)
    const group = post && groupsFor(district, who).find(({ code }) => code === post.group)
    if (!post || !group || post.kind === 'answer') return refuse('unknown-group')
    if (!mayInGroup('nudge', district, group, who)) return refuse('act-not-yours')
    const found = await Promise.all(post.about.map((one) => together.register.find(one)))
    const named = found.flatMap((held) => held ?? [])
    if (named.some(({ grievance }) => isHiddenFrom(grievance, who))) return refuse('unknown-group')
    const { persons, nudgedAt } = await together.groups.unseen(post.id)
    if (nudgedAt && now().getTime() - nudgedAt.getTime() < HOUR_MS) return refuse('nudged-lately')
    const today = recipientsOf(
      district,
      group,
      dayOf(now()),
      named.map(({ grievance }) => grievance),
    )
    const unseen = today.filter(({ person }) => persons.some((one) => one.person === person.id))
    const spreads = unseen.map((one) => nudgeOf(poster, group, post, named[0], one))
    const { account, name: channel } = poster.channel
    await together.groups.spread({ ...post, at: now() }, spreads, { account, channel }, 'nudge')
    return accept({ count: unseen.length })
  })
}

function nudgeOf(
  poster: Poster,
  group: Group,
  post: GroupPost,
  held: Held | undefined,
  { person, post: by }: Recipient,
): Spread {
  const id = poster.newId() as MessageId
  const outgoing =
    post.kind === 'card' && held
      ? cardMessage(poster.district, group, post.id, held.grievance, person)
      : postMessage(poster.district, spokenOf(group, post), person, true)
  const messages = [{ id, intent: `group-nudge:${post.id}:${id}`, outgoing }]
  return { ...addressOf(poster, person, by), messages }
}
