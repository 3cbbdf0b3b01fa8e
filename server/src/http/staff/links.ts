/** A public post whose address a clerk pastes: which one it is, whether it is known, and its words where they can be had. */
import { PastedPost, PostAddress } from '#contract/links.ts'
import { handleAt } from '#core/district/handles.ts'
import { type PostLink, readPostLink } from '#core/message/post-link.ts'
import { findPosted } from '#journey/2-registration/pasted.ts'
import { callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { sendRefusal } from '../problem.ts'
import type { App } from '../typed.ts'
import { presentBrief } from './present-conversations.ts'
import { needRegisters, notAbout } from './sight.ts'

/** /links. */
export function linkRoutes(app: App, house: HttpHouse): void {
  app.post(
    '/links',
    {
      schema: {
        summary: 'Which public post an address means, and whether it is known here',
        body: PostAddress,
        response: { 200: PastedPost },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      needRegisters(caller)
      const link = readPostLink(request.body.url)
      if (!link) return sendRefusal(request, reply, { ok: false, refusal: 'no-post-there' })
      const known = await knownAs(house, link, notAbout(caller))
      const showing: Partial<Awaited<ReturnType<typeof shownOf>>> & { readonly author?: string } = known
        ? {}
        : await shownOf(house, link)
      const onOurs =
        link.author !== undefined && handleAt(house.index.district, link.door, link.author) !== undefined
      const author = showing.author ?? (onOurs ? undefined : link.author)
      const { author: _author, ...rest } = showing
      return {
        door: link.door,
        url: link.url,
        onOurs,
        ...(author ? { author } : {}),
        ...(known ? { known } : {}),
        ...rest,
      }
    },
  )
}

/** The grievance it became, if the caller may see it, else the thread it lies in. */
async function knownAs(house: HttpHouse, link: PostLink, about: readonly string[]) {
  const found = await house.together(async (together) => {
    const message = await findPosted(house, together, link)
    if (!message) return undefined
    const held = message.grievance && (await together.register.find(message.grievance))
    return { message, held }
  })
  if (!found) return undefined
  const { held, message } = found
  if (!held) return { conversation: message.conversation }
  const { items } = await house.desk.grievances(
    { citizen: held.grievance.citizen, notAbout: about },
    { limit: 100 },
  )
  const row = items.find(({ code }) => code === held.grievance.code)
  return row ? { grievance: presentBrief(house, row) } : {}
}

async function shownOf({ channels, envelopes }: HttpHouse, link: PostLink) {
  const door = [...channels.values()].find(({ name, shows }) => name === link.door && shows)
  if (!door?.shows) return { unshown: 'no-account' }
  const shown = await door.shows.show(link.post, (answer) => envelopes.store(answer))
  if (shown.kind === 'not-shown') return { unshown: shown.why }
  const { words, name, at, user, author, pictures } = shown
  return {
    shown: {
      words,
      user,
      ...(pictures ? { pictures: [...pictures] } : {}),
      ...(name ? { name } : {}),
      ...(at ? { at: at.toISOString() } : {}),
    },
    ...(author ? { author } : {}),
  }
}
