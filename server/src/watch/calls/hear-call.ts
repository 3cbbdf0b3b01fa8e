/**
 * A telling about a call, from a hook, from looking, or from a person: kept once, folded into the call, and what follows
 * from it. A citizen who rang and spoke with nobody is to be called back, once for all missed calls; whoever gets through
 * by themselves need not be. The end of a call that we asked for is work for whoever asked.
 */
import { createHash } from 'node:crypto'
import { type Call, type CallTold, hearTelling, isLive } from '#core/calls/call.ts'
import { isSameWish } from '#core/calls/call-back.ts'
import { lineOf } from '#core/calls/lines.ts'
import { isStaffed } from '#core/calls/staffed.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import type { StoredCall } from '#ports/calls.ts'
import type { Store, Together } from '#ports/store.ts'

/** What hearing needs of the house. */
export interface CallHouse {
  readonly store: Store
  readonly district: DistrictIndex
  readonly now: () => Date
  readonly newId: () => string
}

/** Hears one telling; answers the id of the call. */
export async function hearCall(
  house: CallHouse,
  told: CallTold,
  source: 'service' | 'asked' | 'hand' = 'service',
): Promise<string> {
  return house.store.together((together) => hearWithin(house, together, told, source))
}

/** The same inside a transaction. */
export async function hearWithin(
  house: CallHouse,
  together: Together,
  given: CallTold,
  source: 'service' | 'asked' | 'hand',
): Promise<string> {
  const told = asTheLineIs(house.district, given)
  const known = await together.calls.lock(told)
  const id = known?.id ?? house.newId()
  const call = hearTelling(known && asCall(known), told)
  const fresh = await together.calls.keep(id, call, { source, name: nameOf(told), told, at: house.now() })
  if (fresh) await follow(house, together, id, call, known)
  return id
}

/** Where nobody is there to answer, who rings has already missed us. */
function asTheLineIs({ district }: DistrictIndex, told: CallTold): CallTold {
  const { attempt, state, line, beganAt, at } = told
  if (!attempt || state !== 'ringing') return told
  const staffed = isStaffed(lineOf(district.lines ?? [], line), district.calendar, beganAt ?? at)
  return staffed ? told : { ...told, state: 'missed' }
}

function asCall({
  id: _,
  person: __,
  post: ___,
  grievance: ____,
  purpose: _____,
  recordingUrl,
  file: ______,
  mime: _______,
  recording: ________,
  ...call
}: StoredCall): Call {
  return { ...call, ...(recordingUrl === undefined ? {} : { recording: recordingUrl }) }
}

/** The same words again have the same name, whenever they come; an address may carry a signature for the hour. */
function nameOf({ at: _, recording, ...told }: CallTold): string {
  const words = { ...told, recording: recording?.split('?', 1)[0] }
  return createHash('sha256')
    .update(JSON.stringify(words, Object.keys(words).toSorted()))
    .digest('hex')
    .slice(0, 32)
}

async function follow(
  house: CallHouse,
  together: Together,
  id: string,
  call: Call,
  known: StoredCall | undefined,
): Promise<void> {
  const { direction, state, number } = call
  if (direction === 'out') {
    const asked = known?.purpose === 'contact' || known?.purpose === 'call-back'
    if (asked && !isLive(state)) await together.work.enqueue('call-ended', { call: id })
    return
  }
  if (number === undefined || state === known?.state) return
  if (state === 'missed' || state === 'voicemail') await wish(house, together, id, { ...call, number })
  if (state === 'completed') {
    const open = await together.calls.wishOf(number)
    if (open && !open.settledAt && call.beganAt >= open.lastAt)
      await together.calls.settle(open.id, 'got-through', house.now())
  }
}

async function wish(
  house: CallHouse,
  together: Together,
  id: string,
  { number, line, beganAt }: Call & { readonly number: string },
): Promise<void> {
  const newest = await together.calls.wishOf(number)
  // Told late: meanwhile they spoke with us.
  if (await together.calls.spokeSince(number, beganAt)) return
  const fresh = !newest || !isSameWish(newest, beganAt)
  await together.calls.wish(id, {
    id: fresh ? house.newId() : newest.id,
    fresh,
    number,
    at: beganAt,
    ...(line === undefined ? {} : { line }),
  })
}
