/** Sittings by name: the desk and the sheet. */
import type {
  HeardItem,
  SittingBoard,
  SittingItem,
  SittingsOfDay,
  TokenItem,
} from '#contract/hearing-desk.ts'
import { needsAllDetails } from '#core/access/details.ts'
import { mayRunSitting, presides } from '#core/access/sittings.ts'
import { presidingOn } from '#core/hearing/roster.ts'
import { countOutcomes } from '#core/hearing/sheet.ts'
import type { Token } from '#core/hearing/token.ts'
import type { HeardLine, Sitting } from '#ports/sittings.ts'
import type { Caller } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { departmentName, personName, placeName, postName, subjectName, wordsOf } from '../names.ts'
import { placeOfSitting, SITTING_NAMES } from '../sitting-names.ts'
import { coveredAnswer } from './covered.ts'

/** A sitting with its names, as this caller may use it. */
export function presentSitting(house: HttpHouse, sitting: Sitting, caller: Caller): SittingItem {
  const { index } = house
  const { id, day, kind, post, person, openedAt, closedAt } = sitting
  return {
    ...{
      id,
      day,
      kind,
      name: SITTING_NAMES[kind],
      place: placeOfSitting(house, sitting),
      person: personName(index, person),
    },
    ...(post === undefined ? {} : { post: postName(index, post), postCode: post }),
    ...(sitting.hearing === undefined ? {} : { hearing: sitting.hearing }),
    openedAt: openedAt.toISOString(),
    ...(closedAt ? { closedAt: closedAt.toISOString() } : {}),
    mine: presides(sitting, caller),
    mayRun: mayRunSitting(caller),
    wall: `/queue/${id}`,
  }
}

/** The hearings of a day with who presides by the roster. */
export async function presentHearingsOf(house: HttpHouse, day: string): Promise<SittingsOfDay['hearings']> {
  const { index, district } = house
  const found = (district.hearings ?? []).map(async (hearing) => {
    const presiding = presidingOn(index, hearing, day, await house.windows.presided(hearing.code))
    if (!presiding) return []
    const office = district.offices.find(({ code }) => code === hearing.office)
    return {
      code: hearing.code,
      name: wordsOf(hearing),
      office: office ? wordsOf(office) : { hi: hearing.office, en: hearing.office },
      from: hearing.from,
      to: hearing.to,
      persons: presiding.persons.map(wordsOf),
      why: { ...presiding.why },
      ...(presiding.post === undefined ? {} : { post: postName(index, presiding.post) }),
    }
  })
  return (await Promise.all(found)).flat()
}

/** The desk and the sheet of a sitting. */
export function presentBoard(
  house: HttpHouse,
  sitting: Sitting,
  tokens: readonly Token[],
  heard: readonly HeardLine[],
  caller: Caller,
): SittingBoard {
  const needs = needsAllDetails(caller) || presides(sitting, caller)
  const lines = heard.map((line) => presentHeard(house, line))
  return {
    sitting: presentSitting(house, sitting, caller),
    asOf: house.now().toISOString(),
    tokens: tokens.map(presentToken),
    heard: needs ? lines : lines.map(({ name: _, ...line }) => coveredAnswer(line)),
    counts: { heard: heard.length, ...countOutcomes(heard) },
  }
}

function presentToken({ givenAt, calledAt, heardAt, endedAt, ...token }: Token): TokenItem {
  return {
    ...token,
    givenAt: givenAt.toISOString(),
    ...(calledAt ? { calledAt: calledAt.toISOString() } : {}),
    ...(heardAt ? { heardAt: heardAt.toISOString() } : {}),
    ...(endedAt ? { endedAt: endedAt.toISOString() } : {}),
  }
}

function presentHeard({ index }: HttpHouse, line: HeardLine): HeardItem {
  const { code, joined, outcome, gist, state } = line
  const { token, name, subject, place, placeWords, post, dueAt } = line
  const where =
    place === undefined ? placeWords && { hi: placeWords, en: placeWords } : placeName(index, place)
  return {
    ...{ code, joined, outcome, gist, state },
    at: line.at.toISOString(),
    toldAt: line.toldAt.toISOString(),
    directed: line.directed.map((one) => postName(index, one)),
    department: departmentName(index, line.department),
    ...(token === undefined ? {} : { token }),
    ...(name === undefined ? {} : { name }),
    ...(subject === undefined ? {} : { subject: subjectName(index, subject) }),
    ...(where ? { place: where } : {}),
    ...(post === undefined ? {} : { post: postName(index, post), postCode: post }),
    ...(dueAt === undefined ? {} : { dueAt: dueAt.toISOString() }),
  }
}
