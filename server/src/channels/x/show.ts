/** One post by its id, for a clerk who pastes its address. It costs, so at the cap of the month it is not asked for. */
import { Type } from '@sinclair/typebox'
import type { Shows } from '#ports/channel.ts'
import { parserOf } from '../parser.ts'
import { type Api, ask } from './api.ts'
import { type Meter, PRICES } from './meter.ts'
import type { Token } from './token.ts'
import * as wire from './wire.ts'

const FIELDS = new URLSearchParams({
  'tweet.fields': 'author_id,created_at,note_tweet',
  expansions: 'author_id',
  'user.fields': 'name,username',
}).toString()

const asShown = parserOf(
  Type.Object({
    data: wire.Post,
    includes: Type.Optional(Type.Union([wire.Includes, Type.Null()])),
  }),
)

/** The showing half of the public door. */
export function postShows(api: Api, token: Token, meter: Meter): Shows {
  return {
    async show(post) {
      if ((await meter.standing(api.now())).level === 'over')
        return { kind: 'not-shown', why: 'spending-cap' }
      const answer = await ask(api, token, `/2/tweets/${encodeURIComponent(post)}?${FIELDS}`)
      if (answer.kind !== 'ok') return { kind: 'not-shown', why: answer.why }
      const found = asShown(answer.body)
      const author = found?.data.author_id
      if (!found || author === undefined || author === null) return { kind: 'not-shown', why: 'not-there' }
      await meter.count(PRICES.postRead + PRICES.userRead, 1, api.now())
      const user = found.includes?.users?.find(({ id }) => String(id) === String(author))
      const { data } = found
      return {
        kind: 'shown',
        words: data.note_tweet?.text ?? data.text ?? '',
        user: String(author),
        ...(user?.username ? { author: `@${user.username}` } : {}),
        ...(user?.name ? { name: user.name } : {}),
        ...(data.created_at && !Number.isNaN(Date.parse(data.created_at))
          ? { at: new Date(data.created_at) }
          : {}),
      }
    },
  }
}
