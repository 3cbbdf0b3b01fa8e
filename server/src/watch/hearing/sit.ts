/**
 * Sittings: opened and closed by the hearing clerk, and everything that is entered at their desk.
 *
 * An entry is made in a browser, perhaps while the line is down, and bears the key it got there. The row of the sitting
 * is locked for each, so they come one after another; one that comes again gets the answer it got the first time. What
 * becomes a grievance goes the way of all others, through the port of the deeds, whose own keys make it happen once.
 */
import { mayRunSitting, presides } from '#core/access/sittings.ts'
import { whoIs } from '#core/access/who.ts'
import { dayOf } from '#core/clock/calendar.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import { openSitting, SOURCE_OF, takesEntry } from '#core/hearing/sitting.ts'
import { numberFor, stepToken } from '#core/hearing/token.ts'
import type { PersonId } from '#core/ids.ts'
import type { Deeds, Officer } from '#ports/deeds.ts'
import type { Held } from '#ports/register.ts'
import type {
  About,
  Answer,
  Entered,
  Entry,
  KeptEntry,
  Sitting,
  SittingDeeds,
  Sittings,
} from '#ports/sittings.ts'
import type { Store, Together } from '#ports/store.ts'
import type { Windows } from '#ports/windows.ts'

/** What the desk is given by `program.ts`. */
export interface SittingHouse {
  readonly store: Store
  readonly sittings: Sittings
  readonly windows: Pick<Windows, 'presided'>
  readonly deeds: Deeds
  readonly district: DistrictIndex
  readonly now: () => Date
  readonly newId: () => string
}

type EntryOf<K extends Entry['kind']> = Extract<Entry, { readonly kind: K }>
/** An entry on its way: who makes it, at which sitting, and by which key. */
interface Making<E extends Entry = Entry> extends Omit<Entered, 'entry'> {
  readonly who: Officer
  readonly sitting: Sitting
  readonly entry: E
}

/** Between two tries on a grievance that others work on at the same moment. */
const TRIES = 5

/** The deeds at the desk of a hearing. */
export function sittingDeeds(house: SittingHouse): SittingDeeds {
  return {
    open: (who, wanted) => open(house, who, wanted),
    close: (who, id) => close(house, who, id),
    enter: (who, id, entered) => enter(house, who, id, entered),
  }
}

async function open(
  house: SittingHouse,
  who: Officer,
  wanted: Parameters<SittingDeeds['open']>[1],
): Promise<Decision<Sitting>> {
  if (!mayRunSitting(who)) return refuse('act-not-yours')
  const at = house.now()
  const presided = wanted.hearing === undefined ? [] : await house.windows.presided(wanted.hearing)
  const begun = openSitting(house.district, wanted, dayOf(at), presided)
  if (!begun.ok) return begun
  const sitting = { ...begun.value, id: house.newId(), day: dayOf(at), openedAt: at, openedBy: who.person }
  return accept(await house.store.together(({ sittings }) => sittings.open(sitting)))
}

async function close(house: SittingHouse, who: Officer, id: string): Promise<Decision<Sitting>> {
  return house.store.together(async ({ sittings }) => {
    const sitting = await sittings.lock(id)
    if (!sitting) return refuse('unknown-sitting')
    if (!mayRunSitting(who)) return refuse('act-not-yours')
    if (sitting.closedAt) return accept(sitting)
    const at = house.now()
    await sittings.close(id, who.person, at)
    return accept({ ...sitting, closedAt: at })
  })
}

async function enter(
  house: SittingHouse,
  who: Officer,
  id: string,
  { key, madeAt, entry }: Entered,
): Promise<Decision<Answer>> {
  const sitting = await house.sittings.find(id)
  if (!sitting) return refuse('unknown-sitting')
  const own = entry.kind === 'direction' && presides(sitting, who)
  if (!own && !mayRunSitting(who)) return refuse('act-not-yours')
  const before = await house.store.together(({ sittings }) => sittings.findEntry(who.person, key))
  if (before) return accept(before.answer)
  if (!takesEntry(sitting, madeAt)) return refuse('sitting-closed')
  const making = { who, sitting, key, madeAt: notLater(madeAt, house.now()) }
  switch (entry.kind) {
    case 'token':
    case 'step':
      return atQueue(house, { ...making, entry })
    case 'registration':
      return register(house, { ...making, entry })
    case 'joining':
      return join(house, { ...making, entry })
    case 'direction':
      return direct(house, { ...making, entry })
  }
}

/** A clock that goes wrong does not write down what is still to come. */
function notLater(one: Date, other: Date): Date {
  return one < other ? one : other
}

/** Tokens given and moved: decided and kept under the lock of the sitting. */
async function atQueue(
  house: SittingHouse,
  making: Making<EntryOf<'token' | 'step'>>,
): Promise<Decision<Answer>> {
  const { entry, sitting, madeAt } = making
  return once(house, making, async ({ sittings }) => {
    const tokens = await sittings.tokens(sitting.id)
    if (entry.kind === 'token') {
      const taken = (number: number) => tokens.some((one) => one.number === number)
      const number = numberFor(tokens.at(-1)?.number ?? 0, taken, entry.wish)
      if (!number.ok) return number
      const name = entry.name?.trim()
      await sittings.putToken(sitting.id, {
        number: number.value,
        given: entry.given,
        state: 'waiting',
        calls: 0,
        givenAt: madeAt,
        ...(name ? { name } : {}),
      })
      return accept({ answer: { token: number.value }, token: number.value })
    }
    const token = tokens.find(({ number }) => number === entry.token)
    if (!token) return refuse('unknown-token')
    const stepped = stepToken(token, entry.step, madeAt)
    if (!stepped.ok) return stepped
    await sittings.putToken(sitting.id, stepped.value)
    return accept({ answer: { token: token.number }, token: token.number })
  })
}

async function register(
  house: SittingHouse,
  making: Making<EntryOf<'registration'>>,
): Promise<Decision<Answer>> {
  const { who, sitting, key, entry } = making
  const { kind: _, token, settled, ...form } = entry
  const source = sourceOf(house, sitting)
  const presiding = settled && presidingOf(house, sitting, who)
  if (settled && !presiding?.post) return refuse('nobody-presides')
  const registered = await house.deeds.register(who, {
    ...form,
    key,
    messages: [],
    door: 'walkin',
    sitting: sitting.id,
    ...(source === undefined ? {} : { source }),
    ...(settled && presiding?.post
      ? { settled: { ...settled, by: presiding.officer, post: presiding.post } }
      : {}),
  })
  if (!registered.ok) return registered
  const { id, grievance } = registered.value
  const outcome =
    settled === undefined ? 'registered' : grievance.state === 'in_review' ? 'in-review' : 'settled'
  return heard(house, making, token, id, { code: grievance.code, outcome })
}

async function join(house: SittingHouse, making: Making<EntryOf<'joining'>>): Promise<Decision<Answer>> {
  const { who, key, entry } = making
  const joined = await onNewest(house, entry.code, key, (seq) =>
    house.deeds.joining(who, entry.code, {
      seq,
      key,
      messages: [],
      text: entry.text,
      door: 'walkin',
      ...(entry.files ? { files: entry.files } : {}),
    }),
  )
  if (!joined.ok) return joined
  return heard(house, making, entry.token, joined.value.id, { code: entry.code, outcome: 'joined' })
}

/** Written down for whoever presides, and only on what was heard at this sitting. */
async function direct(house: SittingHouse, making: Making<EntryOf<'direction'>>): Promise<Decision<Answer>> {
  const { who, sitting, key, entry } = making
  const held = await aboutOf(house, who, entry.of)
  if (!held) return refuse('entry' in entry.of ? 'entry-not-taken' : 'unknown-grievance')
  const ours = await house.store.together(({ sittings }) => sittings.wasHeard(sitting.id, held.id))
  if (!ours) return refuse('not-of-sitting')
  const { code } = held.grievance
  const { officer } = presidingOf(house, sitting, who)
  const directed = await onNewest(house, code, key, (seq) =>
    house.deeds.direction({ ...officer, presidesOver: [code] }, code, {
      seq,
      key,
      directions: entry.directions,
    }),
  )
  if (!directed.ok) return directed
  const posts = entry.directions.map(({ post }) => post)
  return once(house, making, async () =>
    accept({ answer: { code, outcome: 'directed', posts }, grievance: held.id }),
  )
}

/** Whoever presides, with the post they preside as, and who sits at the keys for them. */
function presidingOf({ district }: SittingHouse, { person, post, day }: Sitting, hand: Officer) {
  const officer: Officer = whoIs(district, person as PersonId, day)
  const as = post ?? officer.inCharge?.[0] ?? officer.posts[0]
  // The direction is theirs at the post that presides, which may be one they stand in for.
  const posts = as === undefined ? officer.posts : [as, ...officer.posts.filter((one) => one !== as)]
  return {
    officer: { ...officer, posts, hand: hand.person } as Officer,
    ...(as === undefined ? {} : { post: as as string }),
  }
}

/** The occasion of its kind, if this district knows it. */
function sourceOf({ district }: SittingHouse, { kind }: Sitting): string | undefined {
  const source = SOURCE_OF[kind]
  return district.district.settings.sources?.some(({ code }) => code === source) ? source : undefined
}

async function aboutOf({ store }: SittingHouse, who: Officer, of: About): Promise<Held | undefined> {
  return store.together(async ({ register, sittings }) => {
    if ('code' in of) return register.findByCode(of.code)
    const entry = await sittings.findEntry(who.person, of.entry)
    return entry?.grievance && register.find(entry.grievance)
  })
}

/** A deed on whatever is the newest act: what others do meanwhile does not keep it from being written down. */
async function onNewest(
  { store }: SittingHouse,
  code: string,
  key: string,
  deed: (seq: number) => Promise<Decision<Held>>,
): Promise<Decision<Held>> {
  for (let tries = 0; tries < TRIES; tries++) {
    const held = await store.together(({ register }) => register.findByCode(code))
    if (!held) return refuse('unknown-grievance')
    if (await store.together(({ register }) => register.holdsKey(held.id, key))) return accept(held)
    const done = await deed(held.grievance.seq)
    if (done.ok || done.refusal !== 'moved-meanwhile') return done
  }
  return refuse('moved-meanwhile')
}

/** The grievance is of this sitting, and whoever brought it is being heard. */
async function heard(
  house: SittingHouse,
  making: Making,
  number: number | undefined,
  grievance: Held['id'],
  answer: Answer,
): Promise<Decision<Answer>> {
  const { sitting, madeAt } = making
  return once(house, making, async ({ sittings }) => {
    const tokens = number === undefined ? [] : await sittings.tokens(sitting.id)
    const token = tokens.find((one) => one.number === number)
    // A turn that ended before its words came over stays ended.
    const stepped = token && stepToken(token, 'hear', madeAt)
    if (stepped?.ok) await sittings.putToken(sitting.id, stepped.value)
    const turn = token ? { token: token.number } : {}
    return accept({ answer: { ...answer, ...turn }, grievance, ...turn })
  })
}

type Kept = Pick<KeptEntry, 'answer' | 'token' | 'grievance'>

/** Keeps the entry with its answer, unless it is there: then that one is the answer. */
async function once(
  house: SittingHouse,
  { who, sitting, key, madeAt, entry }: Making,
  make: (together: Together) => Promise<Decision<Kept>>,
): Promise<Decision<Answer>> {
  return house.store.together(async (together) => {
    await together.sittings.lock(sitting.id)
    const there = await together.sittings.findEntry(who.person, key)
    if (there) return accept(there.answer)
    const made = await make(together)
    if (!made.ok) return made
    await together.sittings.keepEntry({
      ...{ ...made.value, person: who.person, key, sitting: sitting.id },
      ...{ at: house.now(), madeAt, kind: entry.kind },
    })
    return accept(made.value.answer)
  })
}
