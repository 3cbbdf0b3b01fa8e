/** Words of reports that are mailed by themselves. */
import type { ReportKind } from '../reports/report-mail.ts'
import type { Language } from './say.ts'

interface ReportWords {
  readonly letter: (what: ReportKind, day: string) => string
  readonly figures: readonly string[]
  readonly pendency: readonly string[]
  readonly states: Readonly<Record<string, string>>
}

const WORDS = {
  hi: {
    letter: (what, day) =>
      ({
        district: `${day} को जिले की स्थिति संलग्न है: क्या ज़रूरी है, किसके पास समय बीता, कहाँ किस विषय की शिकायतें। यह पत्र अपने आप भेजा गया है।`,
        figures: `${day} तक के सात दिन के आँकड़े, विभागवार, संलग्न हैं। यह पत्र अपने आप भेजा गया है।`,
        pendency: `${day} की लंबित सूची संलग्न है। इसमें किसी आवेदक का नाम या नंबर नहीं है। यह पत्र अपने आप भेजा गया है।`,
        bulletin: 'जिले का नवीनतम प्रकाशित साप्ताहिक बुलेटिन संलग्न है। यह पत्र अपने आप भेजा गया है।',
      })[what],
    figures: ['विभाग', 'सात दिन में मिलीं', 'सात दिन में निस्तारित', 'अभी लंबित', 'समय-सीमा पार'],
    pendency: ['शिकायत संख्या', 'स्थिति', 'विषय', 'स्थान', 'पद', 'दर्ज', 'नियत तिथि', 'कितने दिन की देरी'],
    states: {
      new: 'नई',
      at_desk: 'छंटाई में',
      with_officer: 'अधिकारी के पास',
      awaiting_complainant: 'आवेदक से जानकारी की प्रतीक्षा',
      in_review: 'आख्या की जाँच में',
    },
  },
  en: {
    letter: (what, day) =>
      ({
        district: `The district on ${day} is attached: what burns, with whom it is late, where and about what. This letter was sent by itself.`,
        figures: `The figures of the seven days before ${day}, by department, are attached. This letter was sent by itself.`,
        pendency: `The list of what is pending on ${day} is attached. It holds no name or number of a complainant. This letter was sent by itself.`,
        bulletin: 'The latest weekly bulletin of the district is attached. This letter was sent by itself.',
      })[what],
    figures: ['Department', 'Received in seven days', 'Disposed of in seven days', 'Pending now', 'Overdue'],
    pendency: ['Code', 'State', 'Subject', 'Place', 'Post', 'Registered', 'Due', 'Days late'],
    states: {
      new: 'New',
      at_desk: 'At the desk',
      with_officer: 'With the officer',
      awaiting_complainant: 'Waits for the complainant',
      in_review: 'In review',
    },
  },
} as const satisfies Record<Language, ReportWords>

/** In a language. */
export function reportWords(language: Language): ReportWords {
  return WORDS[language]
}
