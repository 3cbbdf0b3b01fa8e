/**
 * The action-taken report (आख्या) as a page and as a paper. The complainant's copy never says where a picture was
 * taken; the copy of the staff does.
 */
import type { PublicEvidence, ReportSheet } from '#contract/public.ts'
import type { Report } from '#core/grievance/grievance.ts'
import type { Attachment } from '#ports/conversations.ts'
import type { EvidencePicture, ReportPaper } from '#ports/papers.ts'
import type { Held } from '#ports/register.ts'
import { evidenceKind, evidenceOf } from './evidence.ts'
import { districtName, officeName } from './frame.ts'
import type { HttpHouse, Words } from './house.ts'
import { signerOf, trackingLink } from './links.ts'
import { departmentName, personName, placeName, postName, subjectName } from './names.ts'

/** Where the reader finds the files of the report. */
interface Places {
  readonly evidence: (attachment: Attachment) => PublicEvidence | undefined
  readonly pdf: string
}

/** The report with this number, if the grievance has it. */
export function findReport({ grievance }: Held, number: number): Report | undefined {
  return grievance.reports.find((report) => report.number === number)
}

/** One report as the page shows it. */
export async function sheetOf(
  house: HttpHouse,
  held: Held,
  report: Report,
  places: Places,
  language: 'hi' | 'en',
): Promise<ReportSheet> {
  const { index } = house
  const { grievance } = held
  const evidence = await evidenceOf(house, report)
  const officer = officerOf(house, held, report)
  const remark = remarkOn(held, report.number)
  return {
    code: grievance.code,
    gist: grievance.gist,
    ...(grievance.subject === undefined ? {} : { subject: subjectName(index, grievance.subject) }),
    ...(grievance.place === undefined ? {} : { place: placeName(index, grievance.place) }),
    ...(grievance.name === undefined ? {} : { complainant: grievance.name }),
    registeredAt: grievance.registeredAt.toISOString(),
    officer: { ...(officer.name ? { name: officer.name[language] } : {}), post: officer.post },
    report: {
      number: report.number,
      at: report.at.toISOString(),
      post: officer.post,
      text: report.text,
      evidence: evidence.flatMap((one) => places.evidence(one) ?? []),
      pdf: places.pdf,
    },
    ...(report.location === undefined ? {} : { location: { ...report.location } }),
    ...(remark === undefined ? {} : { reviewRemark: remark }),
    actHash: actHashOf(held, report.number),
    trackingLink: linkOf(house, grievance.code),
  }
}

/** One report as a paper, with its pictures. */
export async function paperOf(
  house: HttpHouse,
  held: Held,
  report: Report,
  reader: { readonly language: 'hi' | 'en'; readonly staff: boolean },
): Promise<ReportPaper> {
  const { index, district } = house
  const { grievance } = held
  const { language } = reader
  const word = (words: Words) => words[language]
  const evidence = (await evidenceOf(house, report)).filter((one) => one.file !== undefined)
  const drawn = await Promise.all(evidence.map((one) => pictureOf(house, one, reader.staff)))
  const officer = officerOf(house, held, report)
  const remark = remarkOn(held, report.number)
  return {
    language,
    letterhead: { district: word(districtName(district)), office: word(officeName()) },
    code: grievance.code,
    number: report.number,
    gist: grievance.gist,
    ...(grievance.place === undefined ? {} : { place: word(placeName(index, grievance.place)) }),
    ...(grievance.subject === undefined ? {} : { subject: word(subjectName(index, grievance.subject)) }),
    ...(grievance.name === undefined ? {} : { complainant: grievance.name }),
    registeredAt: grievance.registeredAt,
    reportedAt: report.at,
    officer: { name: word(officer.name ?? officer.post), post: word(officer.post) },
    text: report.text,
    ...(report.location === undefined ? {} : { location: report.location }),
    pictures: drawn.filter((one) => one !== undefined),
    files: evidence.flatMap((one, i) =>
      one.file === undefined || drawn[i] !== undefined
        ? []
        : [
            {
              kind: evidenceKind(one),
              sha256: one.file,
              ...(one.filename === undefined ? {} : { name: one.filename }),
            },
          ],
    ),
    ...(remark === undefined ? {} : { reviewRemark: remark }),
    trackingLink: linkOf(house, grievance.code),
    actHash: actHashOf(held, report.number),
  }
}

/** The picture as it is drawn; one that cannot be read is named among the files and never stops the paper. */
async function pictureOf(
  house: HttpHouse,
  one: Attachment,
  staff: boolean,
): Promise<EvidencePicture | undefined> {
  const { file, taken } = one
  if (file === undefined || evidenceKind(one) !== 'image') return undefined
  const picture = await house.files
    .get(file)
    .then((bytes) => house.pictures.forCitizen(bytes))
    .catch(() => undefined)
  if (!picture) return undefined
  const at = taken?.at === undefined ? undefined : new Date(taken.at)
  return {
    ...picture,
    caption: '',
    sha256: file,
    ...(at && !Number.isNaN(at.getTime()) ? { takenAt: at } : {}),
    ...(staff && taken?.lat !== undefined && taken.lng !== undefined
      ? { takenWhere: `${taken.lat.toFixed(5)}, ${taken.lng.toFixed(5)}` }
      : {}),
  }
}

function officerOf(
  { index }: HttpHouse,
  { grievance }: Held,
  report: Report,
): { readonly name?: Words; readonly post: Words } {
  if (report.by.kind === 'officer')
    return { name: personName(index, report.by.person), post: postName(index, report.by.post) }
  const post =
    report.post === undefined ? departmentName(index, grievance.department) : postName(index, report.post)
  return { post }
}

function actHashOf({ acts }: Held, number: number): string {
  return acts.find(({ act }) => act.kind === 'reported' && act.number === number)?.hash ?? ''
}

function remarkOn({ acts }: Held, number: number): string | undefined {
  const reviewed = acts.find(({ act }) => act.kind === 'reviewed' && act.report === number)?.act
  return reviewed?.kind === 'reviewed' ? reviewed.remark : undefined
}

function linkOf({ config }: HttpHouse, code: string): string {
  return trackingLink(config.publicUrl, signerOf(config.secretKey), code)
}
