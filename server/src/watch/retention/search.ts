/**
 * The daily look. Each class is searched to its end in small transactions; what falls due within 48 hours and is kept back
 * by nothing is gathered, and when the class is through, the gathering becomes a notice. A row per class is the lock and
 * remembers the day, so two tickers, or one that was killed, gather everything once.
 */
import { dayOf } from '#core/clock/calendar.ts'
import { DATA_CLASSES, daysOf, RETENTION, RULE_VERSION, type Stop } from '#core/retention/classes.ts'
import { erasedFrom, horizon, isLookHour, stopOf } from '#core/retention/due.ts'
import type { Looked, RetentionIn, Search, Unit } from '#ports/retention.ts'
import type { Keeper } from './keeper.ts'

/** Rows of one transaction. */
const BATCH = 2000

const SEARCHES: readonly Search[] = DATA_CLASSES.flatMap((of) =>
  RETENTION[of].parts.map((part): Search => ({ of, part })),
)

/** One step of the look; answers 0 when today's is over, or its hour has not come. */
export async function lookOn(keeper: Keeper): Promise<number> {
  const now = keeper.now()
  if (!isLookHour(now)) return 0
  for (const search of SEARCHES) {
    const went = await keeper.store.together(async ({ retention }) => {
      const looked = await retention.look(search)
      const today = dayOf(now)
      if (looked.day !== undefined && looked.day >= today) return 0
      const look = { keeper, retention, search, looked, now, today }
      return search.part === 'loose' ? lookLoose(look) : lookFiled(look)
    })
    if (went > 0) return went
  }
  return 0
}

interface Look {
  readonly keeper: Keeper
  readonly retention: RetentionIn
  readonly search: Search
  readonly looked: Looked
  readonly now: Date
  readonly today: string
}

/** Always answers 1: something was done. */
async function lookFiled({ keeper, retention, search, looked, now, today }: Look): Promise<number> {
  const { of } = search
  const days = daysOf(keeper.district.district.retention, of)
  const until = horizon(erasedFrom(now), days)
  const found = await retention.discover(of, looked, until, BATCH)
  const { upto = looked.upto, place = looked.place } = found
  const came: Looked = { ...(upto ? { upto } : {}), ...(place ? { place } : {}) }
  await retention.looked(search, { ...came, ...(looked.day ? { day: looked.day } : {}) })
  if (found.found === BATCH) return 1

  const erasure = await retention.begin({ ...startOf(keeper, search, days, today), until })
  const units = await retention.toLook(of, today, BATCH)
  await sortOut({ retention, search, today }, units, erasure.id, (unit) =>
    stopOf(of, unit, days, erasedFrom(now)),
  )
  if (units.length === BATCH) return 1

  await makeKnown(retention, erasure.id, await retention.count(erasure), now)
  await retention.looked(search, { ...came, day: today })
  return 1
}

async function lookLoose({ keeper, retention, search, looked, now, today }: Look): Promise<number> {
  const days = daysOf(keeper.district.district.retention, search.of)
  const until = horizon(erasedFrom(now), days)
  const { upto: after } = looked
  if (!after || until > after) {
    const start = startOf(keeper, search, days, today)
    const erasure = await retention.begin({ ...start, until, ...(after ? { after } : {}) })
    await makeKnown(retention, erasure.id, await retention.count(erasure), now)
  }
  await retention.looked(search, { day: today, upto: after && after > until ? after : until })
  return 1
}

function startOf(keeper: Keeper, { of, part }: Search, days: number, day: string) {
  return { id: keeper.newId(), of, part, day, days, rule: RULE_VERSION, policy: keeper.policy() }
}

async function makeKnown(retention: RetentionIn, id: string, foreseen: number, now: Date): Promise<void> {
  if (foreseen === 0) await retention.drop(id)
  else await retention.notice(id, now, erasedFrom(now), foreseen)
}

async function sortOut(
  { retention, search: { of }, today }: Pick<Look, 'retention' | 'search' | 'today'>,
  units: readonly Unit[],
  erasure: string,
  why: (unit: Unit) => Stop | undefined,
): Promise<void> {
  const judged = units.map((unit) => ({ unit, stop: why(unit) }))
  // A grievance that was reopened is found again by its next closing; a call keeps its time.
  const isAgain = ({ unit }: { unit: Unit }) => unit.open && of !== 'call_recording'
  await retention.forget(
    of,
    judged.filter(isAgain).map(({ unit }) => unit.id),
  )
  const rest = judged.filter((one) => !isAgain(one))
  await retention.keepBack(
    of,
    rest.flatMap(({ unit, stop }) => (stop ? [{ id: unit.id, why: stop }] : [])),
    today,
  )
  const due = rest.filter(({ stop }) => !stop).map(({ unit }) => unit.id)
  if (due.length > 0) await retention.gather(of, erasure, due, today)
}
