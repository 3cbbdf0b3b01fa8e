/** Posts of a feed and how far each member has one, with names for the codes in the rows. */
import type { DeliveryItem, FeedItem } from '#contract/groups.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import type { State } from '#core/grievance/grievance.ts'
import type { MessageId } from '#core/ids.ts'
import { shorten } from '#core/words/say.ts'
import type { Message } from '#ports/conversations.ts'
import type { FeedPost, GroupDelivery, GroupFile, GroupPost } from '#ports/groups.ts'
import type { HttpHouse } from '../house.ts'
import { personName, postName } from '../names.ts'
import { presentAttachment } from './present-messages.ts'

const QUOTED = 90

/** A page of a feed, with the files of the messages by which its answers came. */
export async function presentFeed(house: HttpHouse, posts: readonly FeedPost[]): Promise<FeedItem[]> {
  const byChat = posts.flatMap(({ message }) => message ?? [])
  const messages = await messagesOf(house, byChat)
  const byId = new Map(posts.map((post) => [post.id, post]))
  return posts.map((post) => {
    const {
      id,
      at,
      kind,
      person,
      post: by,
      words,
      code,
      state,
      answers,
      sent,
      delivered,
      seen,
      accepted,
    } = post
    const answered = answers && byId.get(answers)
    return {
      id,
      at: at.toISOString(),
      kind,
      text: words,
      files: filesOf(post, post.message && messages.get(post.message)).map(({ item }) => item),
      sent,
      delivered,
      seen,
      accepted,
      ...(person
        ? {
            by: {
              id: person,
              name: personName(house.index, person),
              ...(by ? { post: postName(house.index, by) } : {}),
            },
          }
        : {}),
      ...(code ? { code } : {}),
      ...(state ? { state: state as State } : {}),
      ...(answers ? { answers } : {}),
      ...(answered ? { answered: shorten(answered.words || (answered.code ?? ''), QUOTED) } : {}),
    }
  })
}

/** The messages of these ids with their files. */
export async function messagesOf(
  house: Pick<HttpHouse, 'together'>,
  ids: readonly MessageId[],
): Promise<ReadonlyMap<MessageId, Message>> {
  if (ids.length === 0) return new Map()
  const found = await house.together(({ conversations }) => conversations.messages(ids))
  return new Map(found.map((message) => [message.id, message]))
}

/** The files of a post in order: those put in at a screen, else those of its message. */
export function filesOf(
  post: GroupPost,
  message: Message | undefined,
): readonly { readonly item: FeedItem['files'][number]; readonly file?: GroupFile }[] {
  const url = (number: number) => `/api/v1/group-posts/${post.id}/files/${number}`
  if (post.files.length > 0 || !message)
    return post.files.map((file, number) => ({
      file,
      item: {
        id: `${post.id}-${number}`,
        state: 'stored',
        kind: kindOf(file.mime),
        mime: file.mime,
        url: url(number),
        ...(file.filename ? { filename: file.filename } : {}),
      },
    }))
  return message.attachments.map((attachment, number) => {
    const { taken: _, ...item } = presentAttachment(attachment, message.content)
    const { file, mime = 'application/octet-stream', filename } = attachment
    return {
      item: item.url ? { ...item, url: url(number) } : item,
      ...(file ? { file: { file, mime, ...(filename ? { filename } : {}) } } : {}),
    }
  })
}

function kindOf(mime: string): string {
  const kind = mime.split('/', 1)[0] ?? ''
  return ['image', 'video', 'audio'].includes(kind) ? kind : 'document'
}

/** One member of a post. */
export function presentDelivery(index: DistrictIndex, one: GroupDelivery): DeliveryItem {
  const at = (time: Date | undefined) => time?.toISOString()
  return {
    person: personName(index, one.person),
    post: postName(index, one.post),
    ...(one.stuck ? { stuck: one.stuck } : {}),
    ...defined({
      deliveredAt: at(one.deliveredAt),
      seenAt: at(one.seenAt),
      acceptedAt: at(one.acceptedAt),
      nudgedAt: at(one.nudgedAt),
    }),
  }
}

function defined<T extends Record<string, string | undefined>>(all: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string
  }
}
