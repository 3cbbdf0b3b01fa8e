/**
 * Keeping the mirror of the templates: all of them are read at the start and every some hours, because a notice may
 * be lost; and more often while messages wait for one, because then somebody is being kept from an answer.
 */
import type { Channel } from '#ports/channel.ts'
import type { Templates } from '#ports/templates.ts'

/** What it needs. */
interface MirrorKeeper {
  readonly templates: Pick<Templates, 'listed' | 'held'>
  /** The doors by account. */
  readonly channels: ReadonlyMap<string, Channel>
  readonly log: (line: string) => void
}

const MINUTE = 60_000
/** The service allows 200 calls an hour of this kind; a listing takes one for a hundred templates. */
const EVERY_MS = 6 * 60 * MINUTE
const WHILE_HELD_MS = 10 * MINUTE
const AFTER_FAILURE_MS = MINUTE

/** A batch for a drain: reads what is due and answers 0, for there is never more. */
export function makeMirrorKeeper({ templates, channels, log }: MirrorKeeper): (now: Date) => Promise<number> {
  const readAt = new Map<string, number>()
  let lookAt = 0
  let said = ''
  return async (now) => {
    if (now.getTime() < lookAt) return 0
    const waitedFor = new Set(
      (await templates.held()).filter(({ waiting }) => waiting > 0).map(({ account }) => account),
    )
    let failed = false
    for (const [account, { lists }] of channels) {
      const before = readAt.get(account)
      const due = waitedFor.has(account) || before === undefined || now.getTime() - before >= EVERY_MS
      if (!lists || !due) continue
      const found = await lists.templates()
      if (found.kind === 'listed') {
        await templates.listed(account, found.templates, now)
        readAt.set(account, now.getTime())
      } else {
        failed = true
        if (found.why !== said) log(`the templates of ${account} could not be read: ${found.why}`)
        said = found.why
      }
    }
    lookAt = now.getTime() + (failed ? AFTER_FAILURE_MS : WHILE_HELD_MS)
    return 0
  }
}
