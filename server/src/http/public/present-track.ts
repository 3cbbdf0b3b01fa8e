/** One grievance as its complainant may see it: posts, never persons; final reports only; no place of any picture. */
import type { PublicEvidence, PublicReport, Service, TrackAnswer, TrackStep } from '#contract/public.ts'
import { explainClock } from '#core/escalation/clock-of.ts'
import type { Act, ActKind, Actor } from '#core/grievance/acts.ts'
import type { Grievance, Report } from '#core/grievance/grievance.ts'
import { whyAndWhere } from '#core/words/turned-away.ts'
import type { Attachment } from '#ports/conversations.ts'
import type { Held } from '#ports/register.ts'
import { evidenceKind, evidenceOf, isScan } from '../evidence.ts'
import type { HttpHouse, Words } from '../house.ts'
import { evidencePath, type Signer } from '../links.ts'
import { departmentName, placeName, postName, subjectName } from '../names.ts'
import { presentPause } from '../pauses.ts'
import { presentStatutory } from '../statutory.ts'

/** What the page needs besides the register. */
interface Showing {
  readonly sign: Signer
  /** The key by which this page was opened: it opens the papers as well. */
  readonly key: string
}

/** The state of a grievance for the one who holds its key. */
export async function presentTrack(house: HttpHouse, held: Held, showing: Showing): Promise<TrackAnswer> {
  const { index } = house
  const { grievance } = held
  const { hearing, closed, asked } = grievance
  const statutory = presentStatutory(house, grievance, {
    name: (by) => nameless(house, grievance, by),
    pdf: (number) => `/track/${grievance.code}/orders/${number}.pdf?k=${showing.key}`,
    recordAtOnce: false,
  })
  const final = grievance.reports.filter((report) => report.standing === 'final')
  return {
    code: grievance.code,
    asOf: house.now().toISOString(),
    state: grievance.state,
    gist: grievance.gist,
    ...(grievance.subject === undefined ? {} : { subject: subjectName(index, grievance.subject) }),
    department: departmentName(index, grievance.department),
    ...(grievance.place === undefined ? {} : { place: placeName(index, grievance.place) }),
    ...(grievance.post === undefined ? {} : { post: postName(index, grievance.post) }),
    registeredAt: grievance.registeredAt.toISOString(),
    ...(grievance.dueAt === undefined ? {} : { dueAt: grievance.dueAt.toISOString() }),
    reopened: grievance.reopened,
    clock: presentClock(house, grievance),
    ...(asked !== undefined && grievance.state === 'awaiting_complainant' ? { asked } : {}),
    ...(hearing && hearing.answer === undefined && grievance.state === 'awaiting_word'
      ? { hearing: { report: hearing.report, until: hearing.until.toISOString() } }
      : {}),
    ...(closed
      ? { closed: { at: closed.at.toISOString(), ground: closed.ground, ...turnedAwayOf(grievance) } }
      : {}),
    steps: held.acts.flatMap((recorded) => stepOf(house, recorded) ?? []),
    reports: await Promise.all(
      final.toReversed().map((report) => presentReport(house, grievance, report, showing)),
    ),
    ...(statutory ? { statutory } : {}),
    service: serviceOf(house),
  }
}

/** Why it was turned away and where to go, as the message said it. */
function turnedAwayOf({ closed, turnedAway }: Grievance): { why?: Words; instead?: Words } {
  if (closed?.ground !== 'turned-away' || !turnedAway) return {}
  const [hi, en] = [whyAndWhere(turnedAway, 'hi'), whyAndWhere(turnedAway, 'en')]
  return { why: { hi: hi.because, en: en.because }, instead: { hi: hi.go, en: en.go } }
}

/** A post, never a person. */
function nameless({ index }: HttpHouse, { department }: Grievance, by: Actor): Words {
  if (by.kind === 'citizen') return { hi: 'आप', en: 'you' }
  return by.kind === 'officer' ? postName(index, by.post) : departmentName(index, department)
}

function presentClock({ district }: HttpHouse, grievance: Grievance): NonNullable<TrackAnswer['clock']> {
  const { working, pauses } = explainClock(grievance, district)
  return { steps: working.map((step) => ({ ...step })), pauses: pauses.map(presentPause) }
}

/** A file of a report under a signed path. A video keeps its place inside, where it cannot be struck out. */
export function publicEvidence(
  house: Pick<HttpHouse, 'now'>,
  code: string,
  sign: Signer,
): (attachment: Attachment) => PublicEvidence | undefined {
  return (attachment) => {
    const kind = evidenceKind(attachment)
    if (attachment.file === undefined || kind === 'video') return undefined
    const path = evidencePath(sign, code, attachment.id, house.now())
    return {
      kind,
      href: path,
      ...(kind === 'image' ? { thumb: `${path}&size=thumb` } : {}),
      ...(isScan(attachment) ? { pages: path.replace('?', '/pages?') } : {}),
      ...(kind === 'document' && attachment.filename !== undefined ? { caption: attachment.filename } : {}),
      ...(kind === 'image' ? {} : { sha256: attachment.file }),
    }
  }
}

/** How people reach the district. In rehearsal nobody answers outside, so there is no link. */
export function serviceOf({ channels, district, config }: HttpHouse): Service {
  const listed = [...channels.values()].map((channel) => channel.address.replace(/\D/g, ''))
  const number = listed.find((address) => /^\d{11,15}$/.test(address)) ?? district.servicePhone
  return {
    number: number.replace(/^91(\d{5})(\d{5})$/, '+91 $1 $2'),
    ...(config.mode === 'live' ? { link: `https://wa.me/${number}` } : {}),
  }
}

async function presentReport(
  house: HttpHouse,
  { code, department }: Grievance,
  report: Report,
  { sign, key }: Showing,
): Promise<PublicReport> {
  const evidence = await evidenceOf(house, report)
  const page = `/track/${code}/reports/${report.number}`
  return {
    number: report.number,
    at: report.at.toISOString(),
    post: reportPost(house, report, department),
    text: report.text,
    evidence: evidence.flatMap((one) => publicEvidence(house, code, sign)(one) ?? []),
    page: `${page}?k=${key}`,
    pdf: `${page}.pdf?k=${key}`,
  }
}

function reportPost({ index }: HttpHouse, { post, by }: Report, department: string): Words {
  if (post !== undefined) return postName(index, post)
  return by.kind === 'officer' ? postName(index, by.post) : departmentName(index, department)
}

/** Which acts the complainant is told of. */
const TOLD = {
  registered: true,
  'needs-a-person': true,
  routed: true,
  accepted: true,
  returned: true,
  transferred: true,
  referred: true,
  asked: true,
  supplied: true,
  reported: true,
  'sent-back': true,
  'put-to-citizen': true,
  satisfied: true,
  dissatisfied: true,
  reopened: true,
  withdrawn: true,
  'turned-away': true,
  closed: true,
  escalated: true,
  'interim-approved': true,
  'put-on-track': true,
  'taken-off-track': true,
  summoned: true,
  'heard-formally': true,
  ordered: true,
  appealed: true,
  overrun: true,
  'handed-over': false,
  prompted: false,
  reclassed: false,
  interim: false,
  'interim-refused': false,
  joined: false,
  clustered: false,
  parted: false,
  amended: false,
  assigned: false,
  seen: false,
  reviewed: false,
  reminded: false,
  noted: false,
  rebuffed: false,
  'numbered-elsewhere': false,
  'number-struck': false,
  'details-marked': false,
  'held-legally': false,
  'hold-lifted': false,
  directed: false,
  'direction-answered': false,
  contacted: false,
  drafted: false,
  confirmed: false,
  'passed-on': false,
  told: false,
  'manner-told': false,
  'manner-asked': false,
  examined: false,
  published: false,
  withheld: false,
  retracted: false,
} as const satisfies Record<ActKind, boolean>

type ToldKind = { [K in ActKind]: (typeof TOLD)[K] extends true ? K : never }[ActKind]

function stepOf(house: HttpHouse, { act, at, by }: Held['acts'][number]): TrackStep | undefined {
  if (!isTold(act.kind)) return undefined
  const ofAuthor = act.kind === 'accepted' || act.kind === 'summoned' || act.kind === 'ordered'
  const post = ofAuthor && by.kind === 'officer' ? by.post : postIn(act)
  return {
    kind: act.kind,
    at: at.toISOString(),
    ...(post === undefined ? {} : { post: postName(house.index, post) }),
    ...(act.kind === 'reported' ? { report: act.number } : {}),
  }
}

function isTold(kind: ActKind): kind is ToldKind {
  return TOLD[kind]
}

function postIn(act: Act): string | undefined {
  if (act.kind === 'routed') return act.post
  if (act.kind === 'escalated' || act.kind === 'overrun') return act.post
  if (act.kind === 'put-on-track' || act.kind === 'appealed') return act.post
  return act.kind === 'transferred' || act.kind === 'referred' ? act.to : undefined
}
