/** The action-taken report (आख्या) as a page. The paper of it is made by the journey, once for everybody. */
import type { PublicEvidence, ReportSheet } from '#contract/public.ts'
import type { Report } from '#core/grievance/grievance.ts'
import type { Attachment } from '#ports/conversations.ts'
import type { Held } from '#ports/register.ts'
import { evidenceOf } from './evidence.ts'
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
    ...(grievance.name === undefined || grievance.sensitive ? {} : { complainant: grievance.name }),
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
