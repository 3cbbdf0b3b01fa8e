/** The report as a paper: the same for the complainant, the desk and the tracking page. */
import { placeWordsOf, postName, subjectWordsOf } from '#core/district/names.ts'
import type { Report } from '#core/grievance/grievance.ts'
import type { Language } from '#core/words/say.ts'
import type { Attachment } from '#ports/conversations.ts'
import type { EvidenceFile, EvidencePicture, ReportPaper } from '#ports/papers.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import { nameForPaper } from '../complainant.ts'
import type { House } from '../house.ts'
import { letterheadOf } from '../letterhead.ts'

/** Makes the paper; the same acts give the same bytes. */
export async function reportPaper(
  house: House,
  together: Together,
  held: Held,
  report: Report,
  language: Language,
): Promise<Uint8Array> {
  const files = await together.conversations.attachments(report.evidence)
  return house.papers.report(await paperOf(house, together, held, report, language, files))
}

/** Everything the paper shows. */
async function paperOf(
  house: House,
  together: Together,
  held: Held,
  report: Report,
  language: Language,
  files: readonly Attachment[],
): Promise<ReportPaper> {
  const { grievance, acts } = held
  const reported = acts.find(({ act }) => act.kind === 'reported' && act.number === report.number)
  const reviewed = acts.find(({ act }) => act.kind === 'reviewed' && act.report === report.number)?.act
  const complainant = await nameForPaper(together, grievance)
  const images = files.filter((file) => file.state === 'stored' && /^image\//.test(file.mime ?? ''))
  const pictures = (await Promise.all(images.map((file) => picture(house, file)))).filter(
    (one) => one !== undefined,
  )
  const drawn = new Set(pictures.map((one) => one.sha256))
  return {
    language,
    letterhead: letterheadOf(house, language),
    code: grievance.code,
    number: report.number,
    gist: grievance.gist,
    place: placeWordsOf(house.district, grievance, language),
    subject: subjectWordsOf(house.district, grievance, language),
    registeredAt: grievance.registeredAt,
    reportedAt: report.at,
    officer: {
      name: officerName(house, report, language),
      post: postName(house.district, report.post, language),
    },
    text: report.text,
    pictures,
    files: files.filter((file) => !drawn.has(file.file)).flatMap(asFile),
    trackingLink: house.trackingLink(grievance.code),
    actHash: reported?.hash ?? '',
    ...(complainant ? { complainant } : {}),
    ...(report.location ? { location: report.location } : {}),
    ...(reviewed?.kind === 'reviewed' && reviewed.remark ? { reviewRemark: reviewed.remark } : {}),
  }
}

function officerName(house: House, { by }: Report, language: Language): string {
  const person = by.kind === 'officer' ? house.district.persons.get(by.person) : undefined
  return person ? (language === 'hi' ? person.nameHi : person.nameEn) : ''
}

/** Without what the camera wrote into it; one that cannot be read is named among the files instead. */
async function picture(
  house: House,
  { file, filename, taken }: Attachment,
): Promise<EvidencePicture | undefined> {
  if (!file) return undefined
  const bytes = await house.pictureForCitizen(await house.files.get(file)).catch(() => undefined)
  if (!bytes) return undefined
  const takenAt = taken?.at ? { takenAt: new Date(taken.at) } : {}
  return { bytes, mime: 'image/jpeg', caption: filename ?? '', sha256: file, ...takenAt }
}

function asFile({ file, mime = '', filename }: Attachment): readonly EvidenceFile[] {
  if (!file) return []
  const kind = /^video\//.test(mime) ? 'video' : /^audio\//.test(mime) ? 'audio' : 'document'
  return [{ kind, sha256: file, ...(filename ? { name: filename } : {}) }]
}
