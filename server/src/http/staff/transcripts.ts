/** What is heard in voice notes: typed by a person beside the player, and read like a written message; and translations. */
import { Type } from '@sinclair/typebox'
import { HeardRead, HeardWords, Translated, Translating } from '#contract/transcripts.ts'
import type { AttachmentId } from '#core/ids.ts'
import { languageOf } from '#core/text/language.ts'
import { callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { Problem, sendRefusal } from '../problem.ts'
import { hasRight } from '../rights.ts'
import type { App } from '../typed.ts'
import { findSeenAttachment } from './attachments.ts'
import { guessesIn } from './present-conversations.ts'

/** Routes of transcripts and translations. */
export function transcriptRoutes(app: App, house: HttpHouse): void {
  app.post(
    '/attachments/:id/heard',
    {
      schema: {
        summary: 'What is heard in a voice note',
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        body: HeardWords,
        response: { 200: HeardRead },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      if (!hasRight(caller, 'answers') && !hasRight(caller, 'registers')) throw new Problem('not-allowed')
      const attachment = await findSeenAttachment(house, request.params.id as AttachmentId, caller)
      if (!attachment?.mime?.startsWith('audio/')) throw new Problem('not-found')
      const heard = await house.hearOut(caller, attachment.id, request.body.words)
      if (!heard.ok) return sendRefusal(request, reply, heard)
      return { words: heard.value.words, ...guessesIn(house, heard.value.words) }
    },
  )

  app.post(
    '/translations',
    {
      schema: { summary: 'Words in the other language', body: Translating, response: { 200: Translated } },
    },
    async (request): Promise<Translated> => {
      if (!hasRight(callerOf(request), 'inbox')) throw new Problem('not-allowed')
      const service = house.speech.translates()
      if (service === undefined) throw new Problem('not-found')
      const { words, to } = request.body
      const from = languageOf(words) === 'en' ? 'en' : 'hi'
      const told = await house.speech.translate(words, from, to)
      if (told.kind !== 'told') throw new Problem('unavailable')
      return { words: told.words, service }
    },
  )
}
