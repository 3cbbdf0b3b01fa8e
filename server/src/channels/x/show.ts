/** One post by its id, for a clerk who pastes its address. It costs, so at the cap of the month it is not asked for. */
import { Type } from '@sinclair/typebox'
import type { Shows } from '#ports/channel.ts'
import { parserOf } from '../parser.ts'
import { type Api, ask, type Token } from './api.ts'
import { type Meter, PRICES } from './meter.ts'
import { picturesOf, SHOWN } from './read.ts'
import * as wire from './wire.ts'

const FIELDS = new URLSearchParams({
  'tweet.fields': 'author_id,created_at,note_tweet,attachments',
  expansions: 'author_id,attachments.media_keys',
  'user.fields': 'name,username',
  'media.fields': 'media_key,type,url,preview_image_url,variants',
}).toString()

const asShown = parserOf(
  Type.Object({
    data: wire.Post,
    includes: Type.Optional(Type.Union([wire.Includes, Type.Null()])),
  }),
)

/** The showing half of the public door. */
export function postShows(api: Api, token: Token, account: string, meter: Meter): Shows {
  return {
    async show(post, keep) {
      if ((await meter.standing(api.now())).level === 'over')
        return { kind: 'not-shown', why: 'spending-cap' }
      const answer = await ask(api, token, `/2/tweets/${encodeURIComponent(post)}?${FIELDS}`)
      if (answer.kind !== 'ok') return { kind: 'not-shown', why: answer.why }
      const headers = { [SHOWN]: post, 'x-account': account }
      await keep({ channel: 'x', receivedAt: api.now(), headers, body: Buffer.from(answer.text) })
      const found = asShown(answer.body)
      const author = found?.data.author_id
      if (!found || author === undefined || author === null) return { kind: 'not-shown', why: 'not-there' }
      await meter.count(PRICES.postRead + PRICES.userRead, 1, api.now())
      const user = found.includes?.users?.find(({ id }) => String(id) === String(author))
      const { data } = found
      const pictures = picturesOf(data.attachments?.media_keys, found.includes ?? {})
      return {
        kind: 'shown',
        words: data.note_tweet?.text ?? data.text ?? '',
        user: String(author),
        ...(user?.username ? { author: `@${user.username}` } : {}),
        ...(pictures.length > 0 ? { pictures } : {}),
        ...(user?.name ? { name: user.name } : {}),
        ...(data.created_at && !Number.isNaN(Date.parse(data.created_at))
          ? { at: new Date(data.created_at) }
          : {}),
      }
    },
  }
}
