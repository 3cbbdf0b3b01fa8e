/** Calls and wishes to be called as the call desk and a file show them. */
import type { CallBackItem, CallItem } from '#contract/calls.ts'
import { maySee } from '#core/access/may.ts'
import { lineOf } from '#core/calls/lines.ts'
import { CALL_OUTCOMES } from '#core/words/contact.ts'
import type { Calls, StoredCall, StoredCallBack } from '#ports/calls.ts'
import type { Caller } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { personName, wordsOf } from '../names.ts'
import { presentBrief } from './present-conversations.ts'
import { notAbout } from './sight.ts'

const OPEN_SHOWN = 5

/** One call. The code stands there only for who may see the file. */
export async function presentCall(house: HttpHouse, call: StoredCall, caller: Caller): Promise<CallItem> {
  const { index, district } = house
  const line = lineOf(district.lines ?? [], call.line)
  const phone = index.persons.get(caller.person)?.phone
  const { number, agent } = call
  const citizen = number === undefined ? undefined : await house.desk.citizenWithPhone(number)
  const code = await codeOf(house, call, caller)
  return {
    id: call.id,
    direction: call.direction,
    state: call.state,
    at: call.beganAt.toISOString(),
    mine: call.person === caller.person || (phone !== undefined && agent === phone),
    recording: call.recording,
    ...(call.erasedAt ? { erasedAt: call.erasedAt.toISOString() } : {}),
    ...(number === undefined ? {} : { number }),
    ...(citizen?.name === undefined ? {} : { name: citizen.name }),
    ...(line ? { line: wordsOf(line) } : call.line ? { line: { hi: call.line, en: call.line } } : {}),
    ...(line?.source ? { source: line.source } : {}),
    ...(call.seconds === undefined ? {} : { seconds: call.seconds }),
    ...(call.digits === undefined ? {} : { digits: call.digits }),
    ...(call.person === undefined ? {} : { person: personName(index, call.person) }),
    ...(call.purpose === undefined ? {} : { purpose: call.purpose }),
    ...(code === undefined ? {} : { code }),
  }
}

async function codeOf(
  house: HttpHouse,
  { grievance }: StoredCall,
  caller: Caller,
): Promise<string | undefined> {
  if (grievance === undefined) return undefined
  const held = await house.together(({ register }) => register.find(grievance))
  return held && maySee(held.grievance, caller) ? held.grievance.code : undefined
}

type Try = Awaited<ReturnType<Calls['tries']>>[number]

/** One wish to be called, with what lies open of whoever has the number. */
export async function presentCallBack(
  house: HttpHouse,
  wish: StoredCallBack,
  tries: readonly Try[],
  caller: Caller,
): Promise<CallBackItem> {
  const { index, district } = house
  const line = lineOf(district.lines ?? [], wish.line)
  const citizen = await house.desk.citizenWithPhone(wish.number)
  const rows = citizen
    ? await house.desk.grievances({ citizen: citizen.id, notAbout: notAbout(caller) }, { limit: OPEN_SHOWN })
    : { items: [] }
  return {
    id: wish.id,
    number: wish.number,
    firstAt: wish.firstAt.toISOString(),
    lastAt: wish.lastAt.toISOString(),
    dueAt: wish.dueAt.toISOString(),
    missed: wish.missed,
    open: rows.items.filter(({ state }) => state !== 'closed').map((row) => presentBrief(house, row)),
    tries: tries.map(({ at, outcome, person }) => ({
      at: at.toISOString(),
      outcome,
      says: { ...CALL_OUTCOMES[outcome] },
      ...(person ? { by: personName(index, person) } : {}),
    })),
    ...(citizen?.name === undefined ? {} : { name: citizen.name }),
    ...(line ? { line: wordsOf(line) } : {}),
  }
}
