/**
 * Two open grievances of one citizen that may be one matter: the citizen is asked in the private thread. On yes the younger
 * one's messages are carried into the file of the older, and the younger ends as taken back, each naming the other; on no
 * both go on. Nothing is joined without that yes, and one pair is asked about once.
 */
import { pairToAsk } from '#core/duplicates/one-matter.ts'
import type { CitizenId, GrievanceId, MessageId } from '#core/ids.ts'
import { DESK, isPublic } from '#core/message/doors.ts'
import { type Outgoing, plainly } from '#core/message/outgoing.ts'
import { oneMatterWords } from '#core/words/one-matter.ts'
import type { Conversation } from '#ports/conversations.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { House } from './house.ts'
import { record } from './record.ts'

/** The question, if there is one; `before` stands over it in the same message. */
export async function whetherOne(
  house: House,
  { register }: Together,
  citizen: CitizenId,
  language: Conversation['language'],
  before = '',
): Promise<Outgoing | undefined> {
  const pair = pairToAsk(await register.ofCitizen(citizen, house.now()))
  if (!pair) return undefined
  const [first, second] = pair
  const says = oneMatterWords[language]
  const between = { grievance: first.id, other: second.id }
  const asked = says.ask(first.grievance.code, second.grievance.code)
  return {
    inside: {
      type: 'buttons',
      text: before === '' ? asked : `${before}\n\n${asked}`,
      buttons: [
        { title: says.yes, deed: { do: 'one-matter', ...between } },
        { title: says.no, deed: { do: 'two-matters', ...between } },
      ],
    },
  }
}

/** Asks in this thread, if it is one where nobody reads along; after two were joined by a person of the desk. */
export async function askWhetherOne(
  house: House,
  together: Together,
  { id, channel, account, citizen, language }: Conversation,
  joining: string,
): Promise<void> {
  if (!citizen || isPublic(channel) || account === DESK || !house.channels.get(account)?.sends) return
  const outgoing = await whetherOne(house, together, citizen, language)
  if (!outgoing) return
  await together.outbox.put({
    id: house.newId() as MessageId,
    conversation: id,
    intent: `one-matter:${id}:${joining}`,
    outgoing,
    at: house.now(),
  })
}

/** What the citizen pressed; answers what is said to it. */
export async function settleWhetherOne(
  house: House,
  together: Together,
  { citizen, language }: Conversation,
  deed: { readonly do: 'one-matter' | 'two-matters'; readonly grievance: string; readonly other: string },
  heard: MessageId,
): Promise<Outgoing | undefined> {
  const [first, second] = [
    await together.register.find(deed.grievance as GrievanceId),
    await together.register.find(deed.other as GrievanceId),
  ]
  if (!first || !second || !citizen) return undefined
  for (const { grievance } of [first, second])
    if (!(await together.citizens.isOne(grievance.citizen, citizen))) return undefined
  const says = oneMatterWords[language]
  const codes = [first.grievance.code, second.grievance.code] as const
  if (deed.do === 'two-matters') return plainly(says.kept(...codes))
  const joined = await carryOver(house, together, first, second, heard)
  return plainly(joined ? says.joined(...codes) : says.over)
}

async function carryOver(
  house: House,
  together: Together,
  first: Held,
  second: Held,
  heard: MessageId,
): Promise<boolean> {
  if (first.grievance.state === 'closed' || second.grievance.state === 'closed') return false
  const [to, from] = [first.grievance.code, second.grievance.code]
  const messages = [...second.grievance.messages, heard]
  const why = {
    hi: `आवेदक ने बताया कि ${from} भी इसी बात की है; उसके संदेश यहाँ लाए गए`,
    en: `the complainant says that ${from} is the same matter; its messages were brought here`,
  }
  const taken = await record(house, together, first, ofCitizen(first), [
    first.grievance.state === 'awaiting_complainant'
      ? { kind: 'supplied', messages }
      : { kind: 'joined', messages, why },
  ])
  if (!taken.ok) return false
  const text = `आवेदक ने बताया कि यह ${to} वाली ही बात है। सब संदेश वहाँ ले जाए गए; आगे की कार्रवाई वहीं होगी।`
  const ended = await record(house, together, second, ofCitizen(second), [
    { kind: 'noted', text },
    { kind: 'withdrawn', messages: [heard] },
  ])
  if (!ended.ok) throw new Error(`${from} could not be joined to ${to}: ${ended.refusal}`)
  await together.conversations.fileUnder(first.id, messages)
  return true
}

function ofCitizen({ grievance: { citizen } }: Held) {
  return { kind: 'citizen', citizen } as const
}
