/**
 * One draining of the outbox: takes what is ready, says it at the right door in the right words, and writes down
 * what came of it. What follows from an outcome is decided in the core; here it is done.
 *
 * The circuit of an account opens when the account itself is in trouble. While it is open the outbox lets one
 * message through now and then; when that one is accepted the circuit closes and the rest drains.
 *
 * A message that the service has taken must not be sent again, so writing that down is tried more than once, and
 * what was held too long is put back unsent: its lease may be running out under it.
 */
import { setTimeout } from 'node:timers/promises'
import type { MessageId } from '#core/ids.ts'
import {
  choose,
  nextStep,
  type Step,
  type TemplateChoice,
  templatesFor,
  withoutPicture,
} from '#core/message/delivery.ts'
import type { SaidAs, Say, TemplateSay } from '#core/message/outgoing.ts'
import { unsealedAll } from '#core/message/sealed.ts'
import type { SendOutcome } from '#core/message/sending.ts'
import { isSendable, templateKey } from '#core/message/template-state.ts'
import type { Channel, Sends } from '#ports/channel.ts'
import type { Files, Outbox, OutboxItem } from '#ports/outbox.ts'
import type { Templates } from '#ports/templates.ts'
import { openingFor } from './files.ts'
import type { Shaper } from './shaper.ts'

export interface Delivery {
  readonly outbox: Outbox
  readonly templates: Pick<Templates, 'standing' | 'tell' | 'hold'>
  /** The doors by account. */
  readonly channels: ReadonlyMap<string, Channel>
  readonly files: Files
  readonly now: () => Date
  readonly shaper: Shaper
  /** The one-time code of a proof. */
  readonly codeOf: (proof: string) => string
  readonly sleep?: (ms: number) => Promise<unknown>
  /** How many messages are taken up at a time, and how many are on their way at once. */
  readonly limit?: number
  readonly atOnce?: number
}

/** Longer than this a message is not held back in the hand; it goes back into the outbox. */
const HELD_MS = 2000
/** A message taken up longer ago than this is put back unsent. */
const STALE_MS = 120_000
const WRITINGS = 4

/** What one draining knows. */
interface Batch extends Delivery {
  readonly takenAt: Date
  /** Accounts whose circuit is open; of those that were tried in this draining, `tried` says with which message. */
  readonly open: Set<string>
  readonly tried: Map<string, MessageId>
  readonly sleep: (ms: number) => Promise<unknown>
}

/** Takes up one batch. Answers how many messages it took up; 0 means that nothing is ready. */
export async function deliverBatch(delivery: Delivery): Promise<number> {
  const { outbox, now, limit = 64, atOnce = 16 } = delivery
  const takenAt = now()
  const items = await outbox.claim(limit, takenAt)
  if (items.length === 0) return 0
  const circuits = await outbox.circuits()
  const open = new Set(circuits.filter((circuit) => circuit.open).map((circuit) => circuit.account))
  const batch: Batch = { ...delivery, takenAt, open, tried: new Map(), sleep: delivery.sleep ?? setTimeout }

  const waiting = items.values()
  const faults: unknown[] = []
  const hand = async () => {
    for (const item of waiting) await deliver(item, batch).catch((fault) => faults.push(fault))
  }
  await Promise.all(Array.from({ length: atOnce }, hand))
  if (faults.length > 0) {
    throw new AggregateError(faults, `${faults.length} of ${items.length} messages could not be settled`)
  }
  return items.length
}

async function deliver(taken: OutboxItem, batch: Batch): Promise<void> {
  const item = withCode(taken, batch)
  const { outbox, now } = batch
  const channel = batch.channels.get(item.account)
  if (!channel && item.ownAccount) return outbox.fromHome(item.id, 'no door for this account', now())
  if (!channel) return stop(item, batch, 0, 'no door for this account')
  const { sends } = channel
  if (!sends) return outbox.failed(item.id, 0, 'nothing can be said at this door', 'by-hand')

  if (sends.brief) {
    const { brief } = item.outgoing
    if (!brief) return outbox.failed(item.id, 0, 'only approved texts are said at this door')
    return sayByTemplate(item, [{ say: 'brief', words: brief }], sends, batch)
  }
  const choice = item.outsideOnly
    ? { say: 'template' as const, among: templatesFor(item.outgoing) }
    : choose(item.outgoing, item.lastHeardAt, sends.windowHours, now(), sends.typedHours)
  if (choice.say === 'template') return sayByTemplate(item, choice.among, sends, batch)
  const step = await sayFreely(item, choice.words, sends, batch, choice.late)
  if (step?.do === 'use-template') return sayByTemplate(item, templatesFor(item.outgoing), sends, batch)
  if (step) await settle(item, 'inside', step, batch)
}

/** A one-time code is put in here and goes no further. */
function withCode(item: OutboxItem, { codeOf }: Batch): OutboxItem {
  const { sealed } = item.outgoing
  return sealed === undefined ? item : { ...item, outgoing: unsealedAll(item.outgoing, codeOf(sealed)) }
}

/** Free words; without the picture above them when it cannot be had. Undefined when the message was put back unsent. */
async function sayFreely(
  item: OutboxItem,
  words: Say,
  sends: Sends,
  batch: Batch,
  late = false,
): Promise<Step | undefined> {
  if (!(await mayGo(item, batch))) return undefined
  const outcome = await send(item, words, sends, batch, late)
  const plain = outcome.kind === 'fileless' ? withoutPicture(words) : undefined
  if (!plain) return stepAfter(outcome, item, 'inside', batch)
  if (!(await mayGo(item, batch))) return undefined
  return stepAfter(await send(item, plain, sends, batch, late), item, 'inside', batch)
}

/** The first template that may go and does; while none may, the message waits for one of them. */
async function sayByTemplate(
  item: OutboxItem,
  among: readonly TemplateChoice[],
  sends: Sends,
  batch: Batch,
): Promise<void> {
  if (among.length === 0) return batch.outbox.waitForWindow(item.id)
  const names = among.map(({ words }) => words)
  const { listed, states } = await batch.templates.standing(item.account, names)
  const left = new Set(names)
  let withoutFile: Step | undefined
  for (const { say: said, words } of among) {
    if (!isSendable(states.get(templateKey(words)), listed)) continue
    if (!(await mayGo(item, batch))) return
    const outcome = await send(item, words, sends, batch)
    const step = stepAfter(outcome, item, said, batch)
    if (outcome.kind === 'fileless') {
      withoutFile = step
      left.delete(words)
    } else if (step.do === 'wait-for-template') await tellOf(words, step, item, batch)
    else return settle(item, said, step, batch)
  }
  // a file that never can be had leaves only the templates without one to wait for
  if (withoutFile && (withoutFile.do !== 'give-up' || left.size === 0))
    return settle(item, 'outside', withoutFile, batch)
  await batch.templates.hold(item.id, item.account, [...left], batch.now())
}

/** The service knows better than the mirror. */
async function tellOf(
  { name, language }: TemplateSay,
  { status, why }: Extract<Step, { do: 'wait-for-template' }>,
  { account }: OutboxItem,
  { templates, now }: Batch,
): Promise<void> {
  await templates.tell(account, { name, language, status, reason: why }, now())
}

/** Waits for its turn. False when the message went back into the outbox instead. */
async function mayGo(item: OutboxItem, batch: Batch): Promise<boolean> {
  const { shaper, now, sleep, outbox } = batch
  for (;;) {
    const at = now()
    if (at.getTime() - batch.takenAt.getTime() > STALE_MS || !isItsTurn(item, batch)) {
      await outbox.retry(item.id, 'put back unsent', at)
      return false
    }
    const waitMs = shaper.admit(item.account, item.conversation, at)
    if (waitMs === 0) {
      batch.tried.set(item.account, item.id)
      return true
    }
    if (waitMs > HELD_MS) {
      await outbox.retry(item.id, 'the pace of the service', new Date(at.getTime() + waitMs))
      return false
    }
    await sleep(waitMs)
  }
}

/** While the circuit is open only one message is let through, but that in each of its words. */
function isItsTurn({ account, id }: OutboxItem, { open, tried }: Batch): boolean {
  return !open.has(account) || (tried.get(account) ?? id) === id
}

async function send(
  item: OutboxItem,
  words: Say | TemplateSay,
  sends: Sends,
  batch: Batch,
  late = false,
): Promise<SendOutcome> {
  const opening = openingFor(words, batch.files)
  try {
    const outcome = await sends.send(item.to, words, item.id, opening.file, item.reply, { late })
    return opening.isWaiting() && outcome.kind !== 'accepted' ? UNJUDGED : outcome
  } catch (fault) {
    // a door promises not to throw; one that does may have sent before
    return { kind: 'unknown', why: `the door broke: ${String(fault)}` }
  }
}

/** Its file waits for the virus scanner, and the message with it. */
const UNJUDGED: SendOutcome = {
  kind: 'later',
  code: 0,
  why: 'a file of it waits for the virus scanner',
  waitMs: 30_000,
  scope: 'message',
}

function stepAfter(outcome: SendOutcome, item: OutboxItem, said: SaidAs, { now }: Batch): Step {
  return nextStep(outcome, { id: item.id, said, tries: item.tries, now: now() })
}

async function settle(item: OutboxItem, said: SaidAs, step: Step, batch: Batch): Promise<void> {
  const { outbox } = batch
  // Where the own account of whoever answers may not speak, the account of the thread does.
  if (item.ownAccount && (step.do === 'give-up' || step.do === 'stop'))
    return outbox.fromHome(item.id, step.why, batch.now())
  switch (step.do) {
    case 'accepted':
      await surely(batch, () => outbox.accepted(item.id, step.externalId, said, batch.now()))
      if (batch.open.delete(item.account)) await outbox.closeCircuit(item.account)
      return
    case 'wait-for-receipt':
      return surely(batch, () => outbox.unknown(item.id, step.why, step.until))
    case 'retry':
      if (step.rest) batch.shaper.rest(step.rest.of, item.account, item.conversation, step.rest.until)
      return outbox.retry(item.id, step.why, step.at)
    case 'use-template':
    case 'wait-for-template':
    case 'wait-for-window':
      return outbox.waitForWindow(item.id)
    case 'give-up':
      return outbox.failed(item.id, step.code, step.why, ...(step.elsewhere ? (['by-hand'] as const) : []))
    case 'stop':
      return stop(item, batch, step.code, step.why)
  }
}

/** Opens the circuit and keeps the message; it is ready again as soon as the circuit lets it through. */
async function stop(item: OutboxItem, batch: Batch, code: number, why: string): Promise<void> {
  batch.open.add(item.account)
  batch.tried.set(item.account, item.id)
  const at = batch.now()
  await batch.outbox.openCircuit(item.account, code, why, at)
  await batch.outbox.retry(item.id, why, at)
}

/** What the service knows must be known here too: tried again when the register is away for a moment. */
async function surely(batch: Batch, write: () => Promise<void>): Promise<void> {
  for (let writing = 1; ; writing++) {
    try {
      return await write()
    } catch (fault) {
      if (writing === WRITINGS) throw fault
      await batch.sleep(250 * writing)
    }
  }
}
