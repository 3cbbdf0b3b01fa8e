/**
 * What an officer brought in becomes a grievance in the citizen's name (B13, M19). The act is the officer's, so both are
 * credited; the source `officer` says how it came. The citizen is told like anybody whom a clerk registers.
 */
import { dayOf } from '#core/clock/due.ts'
import { postsOfPerson } from '#core/district/answering.ts'
import type { Actor } from '#core/grievance/acts.ts'
import type { PostCode } from '#core/ids.ts'
import { intakeWords } from '#core/words/intake.ts'
import type { WorkKinds } from '#ports/work.ts'
import { answer, languageOfPerson } from '../answer.ts'
import type { House } from '../house.ts'
import { recordFirst } from '../record.ts'
import { registration } from './register.ts'
import { threadOfCaller } from './told.ts'

/** How it came, as a source of the district may be named too. */
const SOURCE = 'officer'

/** The work `take-in`. */
export async function takeIn(
  house: House,
  { grievance, person, draft, name, phone }: WorkKinds['take-in'],
): Promise<void> {
  await house.store.together(async (together) => {
    if (await together.register.find(grievance)) return
    const [post] = postsOfPerson(house.district, person, dayOf(house.now()))
    if (!post) return
    const language = languageOfPerson(house, person)
    const thread = await threadOfCaller(house, together, 'walkin', {
      language: 'hi',
      ...(name ? { name } : {}),
      ...(phone ? { phone } : {}),
    })
    if (!thread.ok) return
    const by: Actor = { kind: 'officer', person, post: post.code as PostCode }
    const known = name ?? (await together.conversations.contactOf(thread.value.citizen)).name
    const act = await registration(house, together, thread.value, draft, SOURCE)
    const registered = await recordFirst(house, together, grievance, by, {
      ...act,
      channel: house.channel.name,
      ...(known ? { name: known } : {}),
    })
    if (!registered.ok) return
    await together.conversations.fileUnder(grievance, draft.messages)
    const said = intakeWords(language).registered(act.code, phone ? 'phone' : 'slip')
    await answer(house, together, registered.value, { person, key: `take-in:${grievance}` }, said)
  })
}
