/** A written order goes to the citizen at once: the paper, then what it says, how to appeal, and until when. */
import { findTemplate } from '#core/district/find.ts'
import { postName } from '#core/district/names.ts'
import { stepName } from '#core/district/track-names.ts'
import type { MessageId } from '#core/ids.ts'
import type { Outgoing } from '#core/message/outgoing.ts'
import type { StepTaken } from '#core/track/on-track.ts'
import { type Language, sayDay, shorten } from '#core/words/say.ts'
import { OUTCOME_WORDS, trackWords } from '#core/words/track.ts'
import type { Held } from '#ports/register.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { orderPaper } from './order-paper.ts'

const MOST_TEXT = 900
const MOST_REASONS = 1800

/** The work `put-order`. */
export async function putOrder(
  house: House,
  { grievance: id, number }: WorkKinds['put-order'],
): Promise<void> {
  await house.store.together(async (together) => {
    const held = await together.register.find(id)
    const step = held?.grievance.track?.steps.find(({ order }) => order?.number === number)
    const conversation = held && (await together.conversations.lockOf({ citizen: held.grievance.citizen }))
    if (!held || !step || !conversation) return
    const { language } = conversation
    const say = (part: string, outgoing: Outgoing, after?: string) =>
      together.outbox.put({
        id: house.newId() as MessageId,
        conversation: conversation.id,
        intent: `order:${id}:${number}:${part}`,
        outgoing,
        grievance: id,
        at: house.now(),
        after: after === undefined ? undefined : `order:${id}:${number}:${after}`,
      })
    const file = await house.files.put(await orderPaper(house, together, held, step, language))
    const filename = `${held.grievance.code}-${language === 'hi' ? 'aadesh' : 'order'}-${number}.pdf`
    const caption = trackWords(language).paper(held.grievance.code, number)
    await say('paper', {
      inside: { type: 'file', media: 'document', file, mime: 'application/pdf', filename, caption },
    })
    await say('words', orderTold(house, held, step, language), 'paper')
  })
}

function orderTold(house: House, { id, grievance }: Held, step: StepTaken, language: Language): Outgoing {
  const { order } = step
  const { district } = house
  const track = grievance.track?.code ?? ''
  if (!order) return { inside: { type: 'text', text: '' } }
  const words = trackWords(language)
  const name = (step: string) => stepName(district.district, track, step)[language]
  const by = postName(district, step.post, language)
  const text = words.order({
    code: grievance.code,
    number: order.number,
    step: name(step.name),
    by,
    outcome: order.outcome,
    text: shorten(order.text, MOST_TEXT),
    reasons: shorten(order.reasons, MOST_REASONS),
    ...(order.next && order.until ? { next: name(order.next), until: sayDay(order.until, language) } : {}),
  })
  const buttons = order.next
    ? [{ title: words.appealButton, deed: { do: 'appeal', grievance: id } as const }]
    : []
  const brief = shorten(
    `${OUTCOME_WORDS[order.outcome][language]} · ${order.text}`.replace(/\s*\n+\s*/g, ' '),
    500,
  )
  const outside = order.until
    ? { name: 'order_given', blanks: [grievance.code, by, brief, sayDay(order.until, language)], buttons }
    : { name: 'status_update', blanks: [grievance.code, shorten(text.replace(/\s*\n+\s*/g, ' · '), 800)] }
  return {
    inside: buttons.length > 0 ? { type: 'buttons', text, buttons } : { type: 'text', text },
    ...(findTemplate(district, outside.name, language)
      ? { outside: { type: 'template', language, ...outside } }
      : {}),
  }
}
