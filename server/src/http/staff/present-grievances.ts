/** Grievances as lists and files show them. */
import type { File, GrievanceItem, ReportItem } from '#contract/grievances.ts'
import { needsDetails, needsDetailsOfRow } from '#core/access/details.ts'
import { readsFigures } from '#core/access/figures.ts'
import { deedsFor, holds, mayDo } from '#core/access/may.ts'
import { dayOf } from '#core/clock/due.ts'
import { contactStanding } from '#core/contact/contact.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import { explainClock, nextRung } from '#core/escalation/clock-of.ts'
import { ladderFor } from '#core/escalation/ladder.ts'
import type { Grievance, Report } from '#core/grievance/grievance.ts'
import { isSuggestion } from '#core/grievance/nature.ts'
import { isOldMatter } from '#core/grievance/old.ts'
import { dangerNow } from '#core/grievance/urgent.ts'
import { referable } from '#core/nodal/refer.ts'
import { coveredWords } from '#core/privacy/marks.ts'
import { suspected } from '#core/routing/route.ts'
import { CALL_OUTCOMES, DOUBTS } from '#core/words/contact.ts'
import { DANGER_WORDS } from '#core/words/urgent.ts'
import type { GrievanceRow } from '#ports/desk.ts'
import type { Held } from '#ports/register.ts'
import type { Caller } from '../caller.ts'
import { evidenceOf, lacksOf } from '../evidence.ts'
import type { HttpHouse } from '../house.ts'
import {
  departmentName,
  masked,
  personName,
  placeName,
  postName,
  presentPost,
  sourceName,
  subjectName,
} from '../names.ts'
import { presentPause } from '../pauses.ts'
import { hasRight } from '../rights.ts'
import { presentStatutory } from '../statutory.ts'
import { coveredAnswer } from './covered.ts'
import { actorName, presentActs } from './present-acts.ts'
import { presentDirections } from './present-directions.ts'
import { heardIn, presentHeard } from './present-heard.ts'
import { presentAttachment, presentMessages } from './present-messages.ts'
import { presentSpot } from './present-spot.ts'
import { presentSuggested } from './present-suggested.ts'

type Row = Omit<GrievanceRow, 'id' | 'citizen'>

/**
 * A row of the register with names for its codes. Who does not need the private details reads the gist covered and no
 * name; of a sensitive one only the desk reads who complained. An office above the district reads nobody's words, and of a
 * sensitive one no place either.
 */
export function presentRow(
  { index }: Pick<HttpHouse, 'index'>,
  row: Row,
  caller: Pick<Caller, 'roles' | 'posts' | 'staffOf' | 'departments'>,
  needs = needsDetailsOfRow(row, caller),
): GrievanceItem {
  const fromAbove = isSeenFromAbove(row, caller)
  return {
    code: row.code,
    ...(row.suggestion ? { suggestion: true } : {}),
    ...(row.danger && !fromAbove ? { danger: { ...DANGER_WORDS[row.danger] } } : {}),
    state: row.state,
    gist: fromAbove ? '' : needs ? row.gist : coveredWords(row.gist, row.marks),
    ...(row.since === undefined ? {} : { since: row.since }),
    ...(isOldMatter(row, index.district.settings) ? { old: true } : {}),
    department: departmentName(index, row.department),
    ...(row.subject === undefined ? {} : { subject: subjectName(index, row.subject) }),
    ...(row.place === undefined || (fromAbove && row.sensitive)
      ? {}
      : { place: placeName(index, row.place) }),
    ...(row.post === undefined ? {} : { post: postName(index, row.post) }),
    level: row.level,
    ...(row.escalated > 0 ? { escalated: row.escalated } : {}),
    timeClass: row.timeClass,
    registeredAt: row.registeredAt.toISOString(),
    ...(row.dueAt === undefined ? {} : { dueAt: row.dueAt.toISOString() }),
    ...(row.closedAt === undefined ? {} : { closedAt: row.closedAt.toISOString() }),
    ...(row.ground === undefined ? {} : { ground: row.ground }),
    reopened: row.reopened,
    channel: row.channel,
    ...(row.name === undefined || !needs || isWithheld(row, caller) ? {} : { name: row.name }),
    sensitive: row.sensitive,
    ...(row.counted === undefined ? {} : { counted: row.counted }),
  }
}

/** The whole file, as this caller may see it: with the private details covered for who does not need them. */
export async function presentFile(house: HttpHouse, held: Held, caller: Caller): Promise<File> {
  const file = await wholeFile(house, held, caller)
  return needsDetails(held.grievance, caller) ? file : coveredAnswer(file, held.grievance)
}

async function wholeFile(house: HttpHouse, held: Held, caller: Caller): Promise<File> {
  const { grievance } = held
  const { index } = house
  const [messages, reports, citizen, directions] = await Promise.all([
    house.desk.fileMessages(held.id),
    Promise.all(grievance.reports.map((report) => presentReport(house, grievance, report))),
    presentCitizen(house, grievance, caller),
    presentDirections(house, grievance, caller),
  ])
  const post = grievance.post === undefined ? undefined : index.posts.get(grievance.post)
  const statutory = presentStatutory(house, grievance, {
    name: (by) => actorName(index, by),
    pdf: (number) => `/api/v1/grievances/${grievance.code}/orders/${number}.pdf`,
    recordAtOnce: true,
  })
  const { hearing, acceptedBy, conversation, interim, draft } = grievance
  return {
    grievance: presentRow(house, rowOf(grievance), caller, needsDetails(grievance, caller)),
    seq: grievance.seq,
    citizen,
    ...(conversation && hasRight(caller, 'inbox') ? { conversation } : {}),
    ...(grievance.source === undefined ? {} : { source: sourceName(index, grievance.source) }),
    ...(grievance.subject === undefined ? {} : { subjectCode: grievance.subject }),
    ...(grievance.place === undefined ? {} : { placeCode: grievance.place }),
    ...(grievance.placeWords === undefined ? {} : { placeWords: grievance.placeWords }),
    ...presentSpot(grievance),
    ...(grievance.handle === undefined ? {} : { handle: grievance.handle }),
    ...(grievance.elsewhere.length === 0
      ? {}
      : { elsewhere: grievance.elsewhere.map((one) => ({ ...one })) }),
    lacks: [...grievance.lacks],
    ...(grievance.against ? { against: postName(index, grievance.against.post) } : {}),
    ...presentSuspected(house, grievance, caller),
    ...(post ? { post: presentPost(index, post, dayOf(house.now())) } : {}),
    ...presentNodal(house, grievance, caller),
    seenBy: grievance.seenBy.map((person) => personName(index, person)),
    ...(acceptedBy === undefined ? {} : { acceptedBy: personName(index, acceptedBy) }),
    ...(grievance.asked === undefined ? {} : { asked: grievance.asked }),
    clock: presentClock(index, grievance),
    ...(interim ? { interim: presentInterim(index, interim) } : {}),
    ...(draft
      ? {
          draft: {
            text: draft.text,
            by: actorName(index, draft.by),
            at: draft.at.toISOString(),
            files: messages
              .filter(({ id }) => draft.messages.includes(id))
              .flatMap((message) => message.attachments).length,
          },
        }
      : {}),
    calls: presentCalls(house, grievance),
    ...(hearing ? { hearing: { ...hearing, until: hearing.until.toISOString() } } : {}),
    ...presentSuggested(house, grievance, caller),
    acts: presentActs(index, actsFor(held, caller)),
    messages: presentMessages(messages, house.now(), presentHeard(house, await heardIn(house, messages))),
    reports,
    directions,
    ...(statutory ? { statutory } : {}),
    // The hour is over before the file knows it: then there is nothing to appeal for.
    may: deedsFor(grievance, caller).filter((deed) => deed !== 'appeal' || statutory?.next !== undefined),
  }
}

function presentNodal({ index }: HttpHouse, grievance: Grievance, caller: Caller): Pick<File, 'nodal'> {
  const { chain } = grievance
  if (!chain) return {}
  const to = mayDo('referral', grievance, caller) ? referable(grievance, index, caller.posts) : []
  return {
    nodal: {
      chain: chain.map((post) => postName(index, post)),
      to: to.map(({ post, way }) => ({ code: post, name: postName(index, post), way })),
    },
  }
}

/** How the complainant was treated is told in counts only to whom it is about. */
function actsFor({ acts }: Held, caller: Caller): Held['acts'] {
  if (hasRight(caller, 'everything')) return acts
  return acts.filter(({ act }) => act.kind !== 'manner-told' && act.kind !== 'manner-asked')
}

function presentSuspected(
  { index, now }: HttpHouse,
  grievance: Grievance,
  caller: Caller,
): Pick<File, 'againstSuggested'> {
  const settled = grievance.against !== undefined || !grievance.sensitive
  const posts = settled || !mayDo('amendment', grievance, caller) ? [] : suspected(grievance, index)
  return posts.length === 0
    ? {}
    : { againstSuggested: posts.map((post) => presentPost(index, post, dayOf(now()))) }
}

function presentClock({ district }: DistrictIndex, grievance: Grievance): File['clock'] {
  const { due, working, pauses } = explainClock(grievance, district)
  const next = nextRung(grievance)
  const rung = ladderFor(district.ladders, grievance.department, grievance.timeClass).find(
    ({ name }) => name === next?.rung,
  )
  return {
    due: (grievance.dueAt ?? due).toISOString(),
    steps: working.map((step) => ({ ...step })),
    pauses: pauses.map(presentPause),
    ...(next
      ? {
          next: {
            name: rung ? { hi: rung.nameHi, en: rung.nameEn } : formerRung(next),
            at: next.at.toISOString(),
          },
        }
      : {}),
    reclassed: grievance.reclassed,
    interims: grievance.interims,
  }
}

/** A rung that the district's ladder has no longer is called by what it does. */
function formerRung({ level }: { readonly level?: number }): { hi: string; en: string } {
  return level === undefined
    ? { hi: 'अनुस्मारक', en: 'reminder' }
    : { hi: `स्तर ${level}`, en: `level ${level}` }
}

function presentCalls({ index, now }: HttpHouse, grievance: Grievance): File['calls'] {
  const { calls, confirmations, contactBy } = grievance
  const standing = contactStanding(grievance, now())
  return {
    standing,
    ...(contactBy && standing !== 'spoke' ? { due: contactBy.toISOString() } : {}),
    made: calls.map(({ at, by, outcome, words }) => ({
      at: at.toISOString(),
      by: actorName(index, by),
      outcome,
      says: { ...CALL_OUTCOMES[outcome] },
      ...(words ? { words } : {}),
    })),
    confirmed: confirmations.map(({ at, by, reached, doubts, words }) => ({
      at: at.toISOString(),
      by: actorName(index, by),
      reached,
      doubts: doubts.map((doubt) => ({ ...DOUBTS[doubt] })),
      ...(words ? { words } : {}),
    })),
  }
}

function presentInterim(
  index: DistrictIndex,
  { text, newDate, by, at, standing }: NonNullable<Grievance['interim']>,
): NonNullable<File['interim']> {
  return { text, newDate, by: actorName(index, by), at: at.toISOString(), standing }
}

function isWithheld({ sensitive }: { readonly sensitive: boolean }, caller: Pick<Caller, 'roles'>): boolean {
  return sensitive && !hasRight(caller, 'numbers')
}

/** Is it in this list only because it was counted for an office above the district? */
function isSeenFromAbove(
  { post, department }: Pick<Row, 'post' | 'department'>,
  caller: Pick<Caller, 'roles' | 'posts' | 'departments'>,
): boolean {
  if (!readsFigures(caller) || hasRight(caller, 'everything')) return false
  const own = post !== undefined && (caller.posts as readonly string[]).includes(post)
  return !own && !caller.departments?.includes(department)
}

async function presentCitizen(
  { desk }: HttpHouse,
  grievance: Grievance,
  caller: Caller,
): Promise<File['citizen']> {
  if (isWithheld(grievance, caller)) return { name: '', language: grievance.language }
  const phone = await desk.phoneOf(grievance.citizen)
  const inFull = holds(grievance, caller) || hasRight(caller, 'numbers')
  return {
    name: needsDetails(grievance, caller) ? (grievance.name ?? '') : '',
    ...(phone === undefined ? {} : { phone: inFull ? phone : masked(phone) }),
    language: grievance.language,
  }
}

/** A report with its files, hints and pictures of before. */
export async function presentReport(
  house: HttpHouse,
  grievance: Grievance,
  report: Report,
): Promise<ReportItem> {
  const evidence = await evidenceOf(house, report)
  const before = await evidenceOf(house, { evidence: report.before ?? [] })
  const page = `/api/v1/grievances/${grievance.code}/reports/${report.number}`
  return {
    number: report.number,
    at: report.at.toISOString(),
    by: actorName(house.index, report.by),
    text: report.text,
    standing: report.standing,
    evidence: evidence.map((one) => presentAttachment(one)),
    ...(report.location === undefined ? {} : { location: { ...report.location } }),
    lacks: lacksOf(house.index, grievance, report, evidence),
    flags: (report.flags ?? []).map(({ file, kind, why }) => ({ file, kind, why: { ...why } })),
    before: before.map((one) => presentAttachment(one)),
    page,
    pdf: `${page}.pdf`,
  }
}

function rowOf(grievance: Grievance): Row {
  const { closed } = grievance
  return {
    ...grievance,
    ...(isSuggestion(grievance) ? { suggestion: true as const } : {}),
    danger: dangerNow(grievance),
    ...(closed ? { closedAt: closed.at, ground: closed.ground } : {}),
  }
}
