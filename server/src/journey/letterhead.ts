/** What stands at the head of every paper of the district. */
import type { Language } from '#core/words/say.ts'
import type { ReportPaper } from '#ports/papers.ts'
import type { House } from './house.ts'

/** District, office and service number in a language. */
export function letterheadOf(house: House, language: Language): ReportPaper['letterhead'] {
  const { district } = house.district
  return language === 'hi'
    ? {
        district: `जनपद ${district.nameHi}`,
        office: 'शिकायत एवं अनुश्रवण कोषांग',
        line: `व्हाट्सएप सेवा ${house.channel.address}`,
      }
    : {
        district: `District ${district.nameEn}`,
        office: 'Grievance Cell',
        line: `WhatsApp service ${house.channel.address}`,
      }
}
