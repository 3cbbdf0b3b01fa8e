/**
 * The erasing, one small transaction after the other, with everything it changes: the content, the list, the counts. What
 * stops it is asked again at the hour, because a hold may have been put, or the time lengthened, within the 48 hours.
 */
import { dayOf } from '#core/clock/calendar.ts'
import type { GrievanceId } from '#core/ids.ts'
import { daysOf } from '#core/retention/classes.ts'
import { horizon, stopOf } from '#core/retention/due.ts'
import { filesOfReports } from '#core/retention/erased.ts'
import type { ErasedBatch, Erasure, Unit } from '#ports/retention.ts'
import type { Together } from '#ports/store.ts'
import type { Keeper } from './keeper.ts'

const UNITS = 50
const LOOSE = 500
const FILES = 50
/** Rows that name new files are written within minutes, drafts of the web form live a week. */
const GRACE_MS = 8 * 86_400_000
const AGAIN_MS = 86_400_000

/** One step of an erasure whose hour has come; answers 0 when there is none. */
export function eraseOn(keeper: Keeper): Promise<number> {
  const now = keeper.now()
  return keeper.store.together(async (together) => {
    const erasure = await together.retention.next(now)
    if (!erasure) return 0
    const days = daysOf(keeper.district.district.retention, erasure.of)
    const over =
      erasure.part === 'loose'
        ? await eraseLoose(together, erasure, days, now)
        : await eraseFiled(together, erasure, days, now)
    if (over) {
      const done = await together.retention.finish(erasure.id, now)
      keeper.log(`retention: ${done.erased} of ${done.of} erased, certificate ${done.id}`)
    }
    return 1
  })
}

async function eraseLoose(
  { retention }: Together,
  erasure: Erasure,
  days: number,
  now: Date,
): Promise<boolean> {
  const { of, part, after, until } = erasure
  if (horizon(now, days) < until) {
    const looked = await retention.look({ of, part })
    // What it would have taken is found again, and what an earlier one that was dropped would have.
    const upto = after && looked.upto && after > looked.upto ? looked.upto : looked.upto && after
    await retention.drop(erasure.id)
    await retention.looked(
      { of, part },
      { ...(looked.day ? { day: looked.day } : {}), ...(upto ? { upto } : {}) },
    )
    return false
  }
  const batch = await retention.eraseLoose(erasure, LOOSE, now)
  await retention.keepBatch(erasure, batch, 0, now)
  return batch.over
}

async function eraseFiled(together: Together, erasure: Erasure, days: number, now: Date): Promise<boolean> {
  const { retention } = together
  const { of } = erasure
  const units = await retention.units(erasure, UNITS)
  const kept: { id: string; why: NonNullable<ReturnType<typeof stopOf>> }[] = []
  const going: Unit[] = []
  for (const unit of units) {
    const why = stopOf(of, unit, days, now)
    if (why) kept.push({ id: unit.id, why })
    else going.push(unit)
  }
  const batch = await eraseUnits(together, erasure, going, horizon(now, days), now)
  await retention.keepBatch(erasure, batch, kept.length, now)
  await retention.keepBack(of, kept, dayOf(now))
  await retention.settle(
    erasure,
    going.map(({ id }) => id),
  )
  return units.length < UNITS
}

async function eraseUnits(
  { retention, register }: Together,
  { of }: Erasure,
  units: readonly Unit[],
  before: Date,
  now: Date,
): Promise<ErasedBatch> {
  if (of === 'call_recording')
    return retention.eraseRecordings(
      units.map(({ id }) => id),
      now,
    )
  const batches: ErasedBatch[] = []
  for (const { id } of units) {
    const grievance = id as GrievanceId
    if (of === 'message') {
      batches.push(await retention.eraseMessages(grievance, before, now))
      continue
    }
    const held = await register.find(grievance)
    const files = held ? filesOfReports(held.grievance) : []
    batches.push(
      of === 'chat_media'
        ? await retention.eraseMedia(grievance, files, before, now)
        : await retention.eraseFiles(files, now),
    )
  }
  return joined(batches)
}

function joined(batches: readonly ErasedBatch[]): ErasedBatch {
  const firsts = batches.flatMap(({ firstAt }) => firstAt?.getTime() ?? [])
  const lasts = batches.flatMap(({ lastAt }) => lastAt?.getTime() ?? [])
  return {
    ids: batches.flatMap(({ ids }) => ids),
    units: batches.reduce((sum, { units }) => sum + units, 0),
    files: batches.flatMap(({ files }) => files),
    ...(firsts.length > 0
      ? { firstAt: new Date(Math.min(...firsts)), lastAt: new Date(Math.max(...lasts)) }
      : {}),
  }
}

/** Takes files from the disk that nothing needs any more; answers how many were looked at. */
export function removeFiles({ store, files, now }: Keeper): Promise<number> {
  const at = now()
  return store.together(async ({ retention }) => {
    const leaving = await retention.leaving(FILES, at)
    for (const file of leaving) {
      const stays =
        !(await retention.isNeeded(file)) &&
        (await files.remove(file, new Date(at.getTime() - GRACE_MS))) === 'stays'
      if (stays) await retention.lookAgain(file, new Date(at.getTime() + AGAIN_MS))
      else await retention.gone(file)
    }
    return leaving.length
  })
}
