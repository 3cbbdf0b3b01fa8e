/**
 * The one way by which a stage writes: acts are checked against what may come next, appended to the register, and
 * everything they cause is put down, all in one transaction.
 */
import { type Decision, type Refused, refuse } from '#core/decision.ts'
import { withClock } from '#core/escalation/clock-of.ts'
import type { Act, Actor, Recorded } from '#core/grievance/acts.ts'
import { after, fold, type Grievance } from '#core/grievance/grievance.ts'
import { mayFollow } from '#core/grievance/next.ts'
import type { GrievanceId } from '#core/ids.ts'
import { windowsAt } from '#core/window/window.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import { putDownCauses } from './causes.ts'
import type { House } from './house.ts'
import { judgedBy, subjectSaid } from './judged.ts'

/** Records acts by one actor on top of what the caller has seen. */
export async function record(
  house: House,
  together: Together,
  held: Held,
  by: Actor,
  acts: readonly Act[],
  key?: string,
): Promise<Decision<Held>> {
  const at = house.now()
  let grievance = held.grievance
  const timed: Act[] = []
  for (const act of acts) {
    if (!mayFollow(grievance, act.kind))
      return refuse('act-not-possible-now', `${grievance.state}: ${act.kind}`)
    const follows = (one: Act) => after(grievance, { seq: grievance.seq + 1, at, by, act: one })
    const clocked = withClock(act, grievance, follows(act), house.district.district)
    grievance = follows(clocked)
    timed.push(clocked)
  }
  const before = held.grievance.seq
  const appended = await together.register.append(
    held.id,
    before,
    timed.map((act) => ({ act, by, policy: house.policy() })),
    at,
    key,
  )
  if (appended.ok) {
    await putDownAll(house, together, appended.value, before)
    await signCalls(house, together, by, timed, at)
  }
  return appended
}

/** A call that stands in the file is a sign of life of whoever made it, like a message (M47). */
async function signCalls(
  { district }: House,
  { presence }: Together,
  by: Actor,
  acts: readonly Act[],
  at: Date,
): Promise<void> {
  if (by.kind !== 'officer' || !acts.some(({ kind }) => kind === 'contacted' || kind === 'confirmed')) return
  for (const { day, window } of windowsAt(district.district, at))
    await presence.sign({ day, window: window.code, person: by.person, by: 'call', at })
}

/** Records the registration, the first act of all. */
export async function recordFirst(
  house: House,
  together: Together,
  id: GrievanceId,
  by: Actor,
  act: Act,
  key?: string,
): Promise<Decision<Held>> {
  const at = house.now()
  const begun = fold([{ seq: 1, at, by, act }])
  const clocked = withClock(act, undefined, begun, house.district.district)
  const appended = await together.register.append(
    id,
    0,
    [{ act: clocked, by, policy: house.policy() }],
    at,
    key,
  )
  if (appended.ok) await putDownAll(house, together, appended.value, 0)
  return appended
}

/** A deed that is refused in the middle: what it had written goes with it. */
class Undone extends Error {
  readonly refused: Refused

  constructor(refused: Refused) {
    super(refused.refusal)
    this.refused = refused
  }
}

/** One transaction that leaves nothing behind when the answer is no. */
export async function wholly<T>(
  house: House,
  run: (together: Together) => Promise<Decision<T>>,
): Promise<Decision<T>> {
  try {
    return await house.store.together(async (together) => {
      const decided = await run(together)
      if (!decided.ok) throw new Undone(decided)
      return decided
    })
  } catch (fault) {
    if (fault instanceof Undone) return fault.refused
    throw fault
  }
}

async function putDownAll(house: House, together: Together, held: Held, before: number): Promise<void> {
  for (const recorded of held.acts.slice(before)) {
    const grievance = asOf(held, recorded)
    await putDownCauses(together.work, {
      id: held.id,
      act: recorded.act,
      grievance,
      trackAwaits: awaitsTrack(house, grievance),
      at: recorded.at,
      settings: house.district.district.settings,
    })
    await learnFrom(house, together, held, recorded, grievance)
  }
}

/** What a person says a grievance is about, the reading learns from by night; what they judged otherwise is kept beside it. */
async function learnFrom(
  { district }: House,
  { corrections }: Together,
  held: Held,
  recorded: Recorded,
  grievance: Grievance,
): Promise<void> {
  const { at, seq } = recorded
  const said = subjectSaid(recorded, grievance, district.district.subjects)
  if (said !== undefined) await corrections.note(held.id, said, at)
  const judged = judgedBy(recorded, () => beforeAct(held, seq), grievance)
  if (judged) await corrections.judge(held.id, judged, at)
}

function beforeAct(held: Held, seq: number): Grievance | undefined {
  return seq === 1 ? undefined : fold(held.acts.slice(0, seq - 1))
}

function awaitsTrack({ district }: House, { subject, track }: Grievance): boolean {
  return track === undefined && subject !== undefined && district.subjects.get(subject)?.track !== undefined
}

function asOf(held: Held, { seq }: Recorded): Grievance {
  return seq === held.grievance.seq ? held.grievance : fold(held.acts.slice(0, seq))
}

/** The program itself, acting by a rule; `part` names the stage. */
export function program(part: string): Actor {
  return { kind: 'program', part }
}

/**
 * Runs `change` on a grievance in a transaction. When another act came first the whole is tried again on what is
 * there now; a stage must therefore decide anew each time. A grievance that is gone is a fault.
 */
export async function onGrievance(
  house: House,
  id: GrievanceId,
  change: (held: Held, together: Together) => Promise<Decision<unknown> | undefined>,
): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    const decided = await house.store.together(async (together) => {
      const held = await together.register.find(id)
      if (!held) throw new Error(`no grievance ${id} in the register`)
      return change(held, together)
    })
    if (!decided || decided.ok) return
    if (decided.refusal !== 'moved-meanwhile') {
      house.log(`refused on grievance ${id}: ${decided.refusal} ${decided.detail ?? ''}`)
      return
    }
  }
  throw new Error(`grievance ${id} kept moving; try again later`)
}
