/** The report as a paper: made once for each report and language, kept among the files, found again by its hash. */

import { placeWordsOf, postName, subjectWordsOf } from '#core/district/names.ts'
import type { Report } from '#core/grievance/grievance.ts'
import type { FileHash } from '#core/ids.ts'
import type { Language } from '#core/words/say.ts'
import type { Attachment } from '#ports/conversations.ts'
import type { EvidenceFile, EvidencePicture, ReportPaper } from '#ports/papers.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import { nameForPaper } from '../complainant.ts'
import type { House } from '../house.ts'

/** Makes the paper and keeps it; the same acts give the same bytes, and so the same file. */
export async function reportPaper(
  house: House,
  together: Together,
  held: Held,
  report: Report,
  language: Language,
  files: readonly Attachment[],
): Promise<FileHash> {
  return house.files.put(
    await house.papers.report(await paperOf(house, together, held, report, language, files)),
  )
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
  const { district } = house.district
  const reported = acts.find(({ act }) => act.kind === 'reported' && act.number === report.number)
  const reviewed = acts.find(({ act }) => act.kind === 'reviewed' && act.report === report.number)?.act
  const complainant = await nameForPaper(together, grievance)
  const pictures = files.filter((file) => file.state === 'stored' && /^image\//.test(file.mime ?? ''))
  return {
    language,
    letterhead: {
      district: language === 'hi' ? `जनपद ${district.nameHi}` : `District ${district.nameEn}`,
      office: language === 'hi' ? 'शिकायत एवं अनुश्रवण कोषांग' : 'Grievance Cell',
      line:
        language === 'hi'
          ? `व्हाट्सएप सेवा ${house.channel.address}`
          : `WhatsApp service ${house.channel.address}`,
    },
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
    pictures: await Promise.all(pictures.map((file) => picture(house, file))),
    files: files.filter((file) => !pictures.includes(file)).flatMap(asFile),
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

async function picture(house: House, { file, filename, taken }: Attachment): Promise<EvidencePicture> {
  const hash = file as FileHash
  return {
    bytes: await house.pictureForCitizen(await house.files.get(hash)),
    mime: 'image/jpeg',
    caption: filename ?? '',
    sha256: hash,
    ...(taken?.at ? { takenAt: new Date(taken.at) } : {}),
    ...(taken?.lat !== undefined && taken.lng !== undefined
      ? { takenWhere: `${taken.lat.toFixed(5)}, ${taken.lng.toFixed(5)}` }
      : {}),
  }
}

function asFile({ file, mime = '', filename }: Attachment): readonly EvidenceFile[] {
  if (!file) return []
  const kind = /^video\//.test(mime) ? 'video' : /^audio\//.test(mime) ? 'audio' : 'document'
  return [{ kind, sha256: file, ...(filename ? { name: filename } : {}) }]
}
