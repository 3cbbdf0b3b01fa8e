/** Papers as PDF/A-2b: the numbered action-taken report and the registration slip. */
import { setImmediate } from 'node:timers/promises'
import qrcode from 'qrcode'
import type { EvidencePicture, Papers, ReportPaper, SlipPaper } from '#ports/papers.ts'
import { setDistrict } from './district.ts'
import { setHandover } from './handover.ts'
import { setOrder } from './order.ts'
import { Pen } from './pen.ts'
import { setPlan } from './plan.ts'
import { posterCode, setPoster } from './poster.ts'
import { setSitting } from './sitting.ts'
import { isDrawable, type Made, make, type Shown } from './typst.ts'
import { day, fill, moment } from './words.ts'

/** A slip is small: the gist is cut here. */
const SLIP_GIST = 240

/** The maker of papers. The compiler behind it is shared and starts with the first paper. */
export function papers(): Papers {
  return {
    report: async (paper) => (await setReport(paper)).pdf,
    slip: async (paper) => (await setSlip(paper)).pdf,
    handover: async (paper) => (await setHandover(paper)).pdf,
    order: async (paper) => (await setOrder(paper, await qr(paper.trackingLink))).pdf,
    sitting: async (paper) => (await setSitting(paper)).pdf,
    poster: async (paper) => (await setPoster(paper)).pdf,
    code: posterCode,
    plan: async (paper) => (await setPlan(paper)).pdf,
    district: async (paper) => (await setDistrict(paper)).pdf,
  }
}

/** Sets a report; pictures that the compiler cannot draw are named among the files instead. */
export async function setReport(paper: ReportPaper): Promise<Made> {
  const code = await qr(paper.trackingLink)
  const all = paper.pictures.map((picture, i) => ({ picture, shown: asShown(picture, i) }))
  try {
    return lay(paper, code, all, [])
  } catch (fault) {
    const good = all.filter(({ shown }) => isDrawable(shown))
    if (good.length === all.length) throw fault
    const bad = all.filter((one) => !good.includes(one)).map(({ picture }) => picture)
    return lay(paper, code, good, bad)
  }
}

/** Sets a registration slip on one page. */
export async function setSlip(paper: SlipPaper): Promise<Made> {
  const pen = new Pen(paper.language)
  const { words } = pen
  const facts = pen.facts([
    [words.registered, day(paper.registeredAt, paper.language)],
    [words.due, paper.dueAt && day(paper.dueAt, paper.language)],
    [words.complainant, paper.complainant],
    [words.subject, paper.subject],
    [words.place, paper.place],
    [words.post, paper.post],
  ])
  const number = paper.serviceNumber
  const data = {
    ...pen.common(paper, words.slipTitle, paper.registeredAt),
    size: paper.size,
    code: pen.write(paper.code),
    facts,
    gist: pen.write(shortened(paper.gist)),
    advice: [words.keep, words.scan, ...(number ? [pen.write(fill(words.write, { number }))] : [])],
    qr: await qr(paper.trackingLink),
  }
  return make('slip', { ...data, lost: pen.lost }, [], paper.registeredAt)
}

interface Placed {
  readonly picture: EvidencePicture
  readonly shown: Shown
}

function lay(
  paper: ReportPaper,
  code: string,
  placed: readonly Placed[],
  unshown: readonly EvidencePicture[],
): Made {
  const { language } = paper
  const pen = new Pen(language)
  const { words } = pen
  const { lat, lng } = paper.location ?? {}
  const data = {
    ...pen.common(paper, words.reportTitle, paper.reportedAt),
    numberLine: pen.write(fill(words.numberLine, { number: String(paper.number), code: paper.code })),
    facts: pen.facts([
      [words.code, paper.code],
      [words.complainant, paper.complainant],
      [words.registered, day(paper.registeredAt, language)],
      [words.reported, day(paper.reportedAt, language)],
      [words.subject, paper.subject, 'wide'],
      [words.place, paper.place, 'wide'],
      [words.officer, `${paper.officer.name}, ${paper.officer.post}`, 'wide'],
    ]),
    gist: pen.paragraphs(paper.gist),
    text: pen.paragraphs(paper.text),
    officer: { name: pen.write(paper.officer.name), post: pen.write(paper.officer.post) },
    reportedAt: moment(paper.reportedAt, language),
    pictures: placed.map(({ picture, shown }) => pen.picture(picture, shown)),
    files: pen.files(paper, unshown),
    reviewRemark: pen.paragraphs(paper.reviewRemark ?? ''),
    actHash: pen.write(paper.actHash),
    qr: code,
    ...(lat === undefined || lng === undefined ? {} : { location: `${lat.toFixed(6)}, ${lng.toFixed(6)}` }),
  }
  return make(
    'report',
    { ...data, lost: pen.lost },
    placed.map(({ shown }) => shown),
    paper.reportedAt,
  )
}

function asShown(picture: EvidencePicture, i: number): Shown {
  const [, kind = 'unknown'] = /^image\/(jpeg|png|gif|webp)$/.exec(picture.mime) ?? []
  return { path: `shown-${i}.${kind}`, bytes: picture.bytes }
}

/** Setting blocks the thread for some milliseconds: let others go first, and let finished documents be freed. */
async function qr(link: string): Promise<string> {
  await setImmediate()
  return qrcode.toString(link, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 })
}

function shortened(text: string): string {
  if (text.length <= SLIP_GIST) return text
  return `${text.slice(0, SLIP_GIST).replace(/\s+\S*$/, '')} …`
}
