/**
 * What people do on the call list and the slip list. Whoever takes an entry has it for a quarter of an hour; what came of it
 * is an act in the file. A call in vain comes again after some hours; after as many as the district allows, or when the number
 * is wrong, the words go on to the slip. A slip that could not be handed over stays for the next day.
 */

import { isHiddenFrom } from '#core/access/may.ts'
import { mayTell } from '#core/access/reach.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import type { Act, Actor } from '#core/grievance/acts.ts'
import { afterCall, type FallWhy, nextReach, type ReachCallOutcome, USUAL_REACH } from '#core/reach/chain.ts'
import type { Officer } from '#ports/deeds.ts'
import type { Became, Telling, ToTellEntry } from '#ports/reach.ts'
import type { Held } from '#ports/register.ts'
import type { Store, Together } from '#ports/store.ts'

interface Teller {
  readonly store: Store
  readonly district: DistrictIndex
  readonly now: () => Date
  readonly newId: () => string
}

const HOUR_MS = 3_600_000
const IN_HAND_MS = HOUR_MS / 4
const CALL_AGAIN_MS = 3 * HOUR_MS
const SLIP_AGAIN_MS = 24 * HOUR_MS

/** The deeds over one house. */
export function tellingOf(teller: Teller): Telling {
  return {
    take: (who, id) => teller.store.together((together) => take(teller, together, who, id)),
    done: (who, id, { outcome, remark }) =>
      teller.store.together(async (together) => {
        const taken = await take(teller, together, who, id)
        return taken.ok ? settle(teller, together, who, taken.value, outcome, remark?.trim()) : taken
      }),
  }
}

async function take(
  { now }: Teller,
  { toTell, register }: Together,
  who: Officer,
  id: string,
): Promise<Decision<ToTellEntry>> {
  if (!mayTell(who)) return refuse('act-not-yours')
  const entry = await toTell.lock(id)
  if (!entry) return refuse('unknown-entry')
  const held = entry.grievance && (await register.find(entry.grievance))
  const seen = { person: who.person, posts: who.inCharge ?? who.posts }
  if (held && isHiddenFrom(held.grievance, seen)) return refuse('unknown-entry')
  const at = now()
  if (!(await toTell.take(id, who.person, at, new Date(at.getTime() - IN_HAND_MS))))
    return refuse('taken-by-another')
  return accept({ ...entry, takenBy: who.person, takenAt: at })
}

async function settle(
  teller: Teller,
  together: Together,
  who: Officer,
  entry: ToTellEntry,
  outcome: ReachCallOutcome,
  remark: string | undefined,
): Promise<Decision<Became>> {
  const { now, district } = teller
  const held = entry.grievance && (await together.register.find(entry.grievance))
  const by = { person: who.person, ...(remark ? { remark } : {}) }
  const told: Act = { kind: 'told', way: entry.way, outcome, ...(remark ? { words: remark } : {}) }
  const acts: { act: Act; by: Actor }[] = [{ act: told, by: actorOf(who) }]
  const became = await becomes()
  return held ? append(together, held, acts, became, now()) : accept(became)

  async function becomes(): Promise<Became> {
    const reach = district.district.settings.reach ?? USUAL_REACH
    const follows =
      entry.way === 'call'
        ? afterCall(reach, outcome, entry.tries + 1)
        : outcome === 'told'
          ? 'done'
          : 'again'
    if (follows === 'done') {
      await together.toTell.done(entry.id, { ...by, outcome: 'told' }, now())
      return 'done'
    }
    if (follows === 'again') {
      const later = entry.way === 'call' ? CALL_AGAIN_MS : SLIP_AGAIN_MS
      await together.toTell.again(entry.id, new Date(now().getTime() + later))
      return 'again'
    }
    await together.toTell.done(entry.id, { ...by, outcome: 'fallen' }, now())
    const step = held
      ? nextReach(reach, { from: 'call', phone: entry.phone, whatsapp: false, sms: false })
      : undefined
    if (step !== 'slip') return 'left'
    const why: FallWhy = outcome === 'wrong-number' ? 'wrong-number' : 'not-reached'
    const { key, words, citizen, grievance, phone, name } = entry
    await together.toTell.put(
      {
        ...{ way: 'slip', key, words, why },
        ...(citizen ? { citizen } : {}),
        ...(grievance ? { grievance } : {}),
        ...(phone ? { phone } : {}),
        ...(name ? { name } : {}),
      },
      teller.newId(),
      now(),
    )
    const program = { kind: 'program', part: 'reach' } as const
    acts.push({ act: { kind: 'passed-on', from: 'call', to: 'slip', why }, by: program })
    return 'slip'
  }
}

async function append(
  { register }: Together,
  { id, grievance }: Held,
  acts: readonly { readonly act: Act; readonly by: Actor }[],
  became: Became,
  at: Date,
): Promise<Decision<Became>> {
  const appended = await register.append(id, grievance.seq, acts, at)
  // nothing may stand on the list without its act: the transaction goes with it
  if (!appended.ok) throw new Error(`grievance ${id} moved meanwhile`)
  return accept(became)
}

function actorOf({ person, posts }: Officer): Actor {
  const [post] = posts
  if (!post) throw new Error(`${person} holds no post`)
  return { kind: 'officer', person, post }
}
