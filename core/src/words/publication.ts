/** Words of publication, in both languages. */
import type { RetractionReason, Why, WithholdingReason } from '../grievance/acts.ts'

export const WITHHOLDING_WORDS = {
  recognisable: { hi: 'व्यक्ति पहचाना जा सकता है', en: 'somebody could be recognised' },
  'third-person': { hi: 'किसी तीसरे व्यक्ति की बात है', en: 'it is about a third person' },
  danger: { hi: 'आवेदक को खतरा हो सकता है', en: 'it could endanger the complainant' },
  court: { hi: 'मामला न्यायालय में है', en: 'the matter is before a court' },
  asked: { hi: 'आवेदक ने मना किया', en: 'the complainant asked so' },
  empty: { hi: 'ढकने के बाद कुछ अर्थ नहीं बचता', en: 'covered, it says nothing any more' },
} as const satisfies Record<WithholdingReason, Why>

export const RETRACTION_WORDS = {
  reopened: { hi: 'शिकायत फिर खुली', en: 'the grievance was reopened' },
  mistake: { hi: 'भूल से प्रकाशित', en: 'published by mistake' },
  recognisable: { hi: 'व्यक्ति पहचाना जा सकता है', en: 'somebody could be recognised' },
  asked: { hi: 'संबंधित व्यक्ति के कहने पर', en: 'at the wish of who is concerned' },
  court: { hi: 'न्यायालय के आदेश से', en: 'by order of a court' },
} as const satisfies Record<RetractionReason, Why>
