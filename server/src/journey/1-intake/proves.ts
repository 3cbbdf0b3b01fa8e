/**
 * A citizen at a private door without telephone numbers says a number and proves it by the code that went there. Then both
 * are one, with a trace; and when what was being told here may belong to what is open there, that is asked.
 *
 * Never at a door where everybody reads along, and never for a number of the directory.
 */
import { codeTyped, numberToProve } from '#core/conversation/proving.ts'
import { IDLE, type Talk } from '#core/conversation/talk.ts'
import type { HeardNow } from '#core/conversation/turn.ts'
import type { MessageId } from '#core/ids.ts'
import { wordsOf } from '#core/message/content.ts'
import { isPublic } from '#core/message/doors.ts'
import { type Outgoing, plainly } from '#core/message/outgoing.ts'
import { provingWords } from '#core/words/proving.ts'
import type { Conversation } from '#ports/conversations.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'
import { joinOne } from '../one-citizen.ts'
import { settleWhetherOne, whetherOne } from '../one-matter.ts'
import { sendCode, tryCode } from '../proving.ts'

/** Was the message about who somebody is? Then it is answered, and tells nothing else. */
export async function proves(
  house: House,
  together: Together,
  conversation: Conversation,
  heard: HeardNow,
): Promise<boolean> {
  if (heard.deed?.do === 'one-matter' || heard.deed?.do === 'two-matters') {
    const said = await settleWhetherOne(house, together, conversation, heard.deed, heard.id)
    return said ? answer(house, together, conversation, heard, said) : false
  }
  if (heard.content.type !== 'text' || heard.deed || isPublic(conversation.channel)) return false
  if (conversation.handles.some(({ kind }) => kind === 'phone')) return false
  const words = wordsOf(heard.content)
  const typed = codeTyped(words)
  if (typed !== undefined) return codeCame(house, together, conversation, heard, typed)
  const phone = numberToProve(words)
  if (phone === undefined) return false
  const says = provingWords[conversation.language]
  const say = (outgoing: string) => answer(house, together, conversation, heard, plainly(outgoing))
  if (house.district.personsByPhone.has(phone)) return say(says.officer)
  const handle = { kind: 'phone', value: phone } as const
  const sent = await sendCode(house, together, handle, purposeOf(conversation), conversation.language)
  return say(sent === 'sent' ? says.sent(phone.slice(-4)) : says.tooMany)
}

function purposeOf({ id }: Conversation): string {
  return `thread:${id}`
}

/** Six digits mean a code only while one is awaited here. */
async function codeCame(
  house: House,
  together: Together,
  conversation: Conversation,
  heard: HeardNow,
  typed: string,
): Promise<boolean> {
  const { citizen } = conversation
  if (!citizen || !(await together.proofs.open(purposeOf(conversation), house.now()))) return false
  const says = provingWords[conversation.language]
  const tried = await tryCode(house, together, purposeOf(conversation), typed)
  if (!tried.ok) return answer(house, together, conversation, heard, plainly(says[tried.why]))
  const door = { channel: house.channel.name, account: house.channel.account }
  const owner = await together.conversations.citizenOf(tried.handle, door)
  if (owner) {
    const why =
      conversation.language === 'hi'
        ? `…${tried.handle.value.slice(-4)} पर भेजा गया एक बार का कोड यहाँ सही लिखा`
        : `typed the one-time code that was sent to …${tried.handle.value.slice(-4)}`
    await joinOne(house, together, [owner, citizen], why)
  }
  const asked =
    (await askWhich(house, together, conversation)) ??
    (await whetherOne(house, together, citizen, conversation.language, says.joined))
  return answer(house, together, conversation, heard, asked ?? plainly(says.joined))
}

/** What is being told here may be what is open there already: thanks and question in one message. */
async function askWhich(
  house: House,
  together: Together,
  conversation: Conversation,
): Promise<Outgoing | undefined> {
  const talk = (conversation.talk as Talk | null) ?? IDLE
  if (!talk.draft || !conversation.citizen) return undefined
  const [first] = await together.register.ofCitizen(conversation.citizen, house.now())
  if (!first || first.grievance.state === 'closed') return undefined
  const says = provingWords[conversation.language]
  const minutes = house.district.district.settings.autoRegisterMinutes
  const registerAt = new Date(house.now().getTime() + minutes * 60_000)
  await together.conversations.saveTalk(
    conversation.id,
    { ...talk, stage: 'choosing', candidates: [first.id], registerAt: registerAt.toISOString() },
    conversation.language,
  )
  await together.work.enqueue(
    'register',
    { conversation: conversation.id, grievance: talk.draft.grievance },
    { after: registerAt },
  )
  return {
    inside: {
      type: 'buttons',
      text: `${says.joined}\n\n${says.same(first.grievance.code)}`,
      buttons: [
        { title: says.joinIt, deed: { do: 'join', grievance: first.id } },
        { title: says.another, deed: { do: 'new-grievance' } },
      ],
    },
  }
}

async function answer(
  house: House,
  { outbox }: Together,
  { id }: Conversation,
  heard: HeardNow,
  outgoing: Outgoing,
): Promise<true> {
  await outbox.put({
    id: house.newId() as MessageId,
    conversation: id,
    intent: `proof:${heard.id}`,
    outgoing,
    at: house.now(),
  })
  return true
}
