/**
 * Lanes: what one person sent is read in the order in which it came; different people are read side by side. When a
 * task fails, the rest of its lane waits with it, so that nobody's later message overtakes an earlier one.
 */
import type { Heard } from '#ports/channel.ts'

/** One thing to be read. */
export interface Task {
  readonly lane: string
  run(): Promise<void>
  /** Its envelope must be read again. */
  fail(fault: unknown): void
}

/** More at once would only wait for connections to the database. */
const SIDE_BY_SIDE = 6

/** Runs every lane to its end or to its first fault. Never throws. */
export async function sideBySide(tasks: readonly Task[]): Promise<void> {
  const lanes = [...Map.groupBy(tasks, (task) => task.lane).values()].values()
  const hand = async () => {
    for (const lane of lanes) await runLane(lane)
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, hand))
}

async function runLane(lane: readonly Task[]): Promise<void> {
  let fault: unknown
  for (const task of lane) {
    if (fault === undefined) {
      await task.run().catch((why: unknown) => {
        fault = why ?? new Error('a task failed without a reason')
      })
    }
    if (fault !== undefined) task.fail(fault)
  }
}

/** Whose turn it is: a person by number where there is one, a sent message by its name. */
export function laneOf(heard: Heard): string {
  switch (heard.kind) {
    case 'message':
      return personOf(heard.message.from)
    case 'moved':
    case 'edited':
    case 'up-to':
      return personOf(heard.from)
    case 'typed-there':
      return personOf(heard.to)
    case 'receipt':
      return heard.receipt.ours ?? heard.receipt.externalId
    case 'revoked':
      return heard.original
    case 'call':
      return `call ${heard.told.number ?? heard.told.externalId}`
    case 'template':
      return `template ${heard.news.name}`
    case 'filing':
      return heard.filing.handle.value
    case 'written':
      return heard.written.grievance
    case 'notice':
    case 'unreadable':
      return 'desk'
  }
}

function personOf(from: readonly { readonly kind: string; readonly value: string }[]): string {
  return (from.find((handle) => handle.kind === 'phone') ?? from[0])?.value ?? ''
}
