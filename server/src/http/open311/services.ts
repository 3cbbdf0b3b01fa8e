/** What can be complained of, as Open311 lists it: the leaves of the district's tree, grouped under their headings. */
import type { EvidenceRule, Subject } from '#core/district/district.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import { isOpenService } from '#core/open311/shown.ts'
import type { Words } from '../house.ts'
import type { Language } from '../language.ts'

/** The attributes that a client may send with a request. */
export const PLACE = 'place'
export const SECRET = 'keep_name_secret'
export const PROOF = 'proof_of_work'

/** What the officer must show before the report goes to the citizen. */
const PROOFS = {
  geo_photo: {
    hi: 'अधिकारी को काम के बाद स्थान वाली फोटो देनी होगी।',
    en: 'The officer must show a photo with its place after the work.',
  },
  order_copy: { hi: 'अधिकारी को आदेश की प्रति देनी होगी।', en: 'The officer must give a copy of the order.' },
  payment_ref: {
    hi: 'अधिकारी को भुगतान का संदर्भ देना होगा।',
    en: 'The officer must give the reference of the payment.',
  },
  call_outcome: {
    hi: 'अधिकारी आपसे फोन पर बात करके परिणाम लिखेंगे।',
    en: 'The officer will call the complainant and write down what came of it.',
  },
  none: { hi: 'अधिकारी लिखित आख्या देंगे।', en: 'The officer will give a written report.' },
} as const satisfies Record<EvidenceRule, Words>

const DETAILS = {
  place: {
    hi: 'गाँव, वार्ड या पंचायत: नाम या एलजीडी कोड',
    en: 'Village, ward or panchayat: its name or LGD code',
  },
  secret: { hi: 'क्या नाम गोपनीय रखा जाए?', en: 'Shall the name be kept secret?' },
  yes: { hi: 'हाँ', en: 'Yes' },
  no: { hi: 'नहीं', en: 'No' },
} as const satisfies Record<string, Words>

const nameOf = ({ nameHi, nameEn }: Pick<Subject, 'nameHi' | 'nameEn'>, language: Language) =>
  language === 'hi' ? nameHi : nameEn

/** The service of this code, if strangers may name it. */
export function findService({ subjects }: DistrictIndex, code: string): Subject | undefined {
  const subject = subjects.get(code)
  return subject && isOpenService(subject) ? subject : undefined
}

/** What the officer must show for it. */
export function proofOf({ subjects }: DistrictIndex, code: string | undefined, language: Language) {
  const subject = code === undefined ? undefined : subjects.get(code)
  return subject && PROOFS[subject.evidence][language]
}

/** All of them. */
export function servicesOf(index: DistrictIndex): readonly Subject[] {
  return index.district.subjects.filter(isOpenService)
}

/** One line of the list. */
export function presentService(index: DistrictIndex, subject: Subject, language: Language) {
  const heading = index.subjects.get(subject.parent ?? '')
  const { hi, roman, en } = subject.keywords
  const department = index.departments.get(subject.departments[0] ?? '')
  return {
    service_code: subject.code,
    service_name: nameOf(subject, language),
    description: [heading, subject, department]
      .flatMap((one) => (one ? [nameOf(one, language)] : []))
      .join(' · '),
    metadata: true,
    type: 'realtime',
    keywords: [...hi, ...roman, ...en].map((word) => word.replaceAll(',', ' ')).join(','),
    group: heading ? nameOf(heading, language) : '',
  }
}

/** What may be sent with a request for it, and what the complainant may expect. */
export function presentDefinition({ code, evidence }: Subject, language: Language) {
  const attribute = (order: number, name: string, of: { variable: boolean; datatype: string }) => ({
    variable: of.variable,
    code: name,
    datatype: of.datatype,
    required: false,
    datatype_description: '',
    order,
  })
  return {
    service_code: code,
    attributes: [
      {
        ...attribute(1, PLACE, { variable: true, datatype: 'string' }),
        description: DETAILS.place[language],
        values: [],
      },
      {
        ...attribute(2, SECRET, { variable: true, datatype: 'singlevaluelist' }),
        description: DETAILS.secret[language],
        values: [
          { key: 'no', name: DETAILS.no[language] },
          { key: 'yes', name: DETAILS.yes[language] },
        ],
      },
      {
        ...attribute(3, PROOF, { variable: false, datatype: 'text' }),
        description: PROOFS[evidence][language],
        values: [],
      },
    ],
  }
}
