/**
 * Why a district cannot take a matter as a grievance, in the plain words that the citizen reads, and where they can go with
 * it instead. The reading suggests a ground, a person chooses one and may write both words anew, a second one agrees.
 */
import type { Language } from './say.ts'

/** The grounds, as the subject tree names them; `other` stands for one of the district's own. */
export const SCOPE_GROUNDS = [
  'sub_judice',
  'rti',
  'service_matter',
  'policy_suggestion',
  'demand_for_job_or_money',
  'private_dispute',
  'other_jurisdiction',
  'central_refer',
  'other',
] as const
export type ScopeGround = (typeof SCOPE_GROUNDS)[number]

interface Both {
  readonly hi: string
  readonly en: string
}

/** What is said of each: its name in a list, why the district cannot take it, and what the citizen can do. */
export interface GroundWords {
  readonly name: Both
  readonly reason: Both
  readonly advice: Both
}

/** The words of every ground. */
export const scopeWords: Readonly<Record<ScopeGround, GroundWords>> = {
  sub_judice: {
    name: { hi: 'न्यायालय में विचाराधीन', en: 'Before a court' },
    reason: {
      hi: 'यह मामला न्यायालय में चल रहा है, और उसमें निर्णय केवल न्यायालय ही दे सकता है।',
      en: 'This matter is before a court, and only the court can decide it.',
    },
    advice: {
      hi: 'मामला न्यायालय में है: अपने वकील के द्वारा वहीं अर्जी दें। मुफ्त कानूनी मदद जिला विधिक सेवा प्राधिकरण (15100) देता है।',
      en: 'The matter is before a court: apply there through your lawyer. The District Legal Services Authority (15100) gives free legal aid.',
    },
  },
  rti: {
    name: { hi: 'सूचना का अधिकार (आरटीआई)', en: 'Right to information' },
    reason: {
      hi: 'सूचना माँगने और उसकी अपील का रास्ता सूचना का अधिकार कानून में अलग से तय है।',
      en: 'Asking for information, and appealing when it is not given, has its own way under the Right to Information Act.',
    },
    advice: {
      hi: 'सूचना न मिलने पर 30 दिन के भीतर उसी विभाग के प्रथम अपीलीय अधिकारी को, फिर 90 दिन के भीतर सूचना आयोग को अपील करें।',
      en: 'Appeal within 30 days to the First Appellate Authority of that department, and within 90 days of its order to the Information Commission.',
    },
  },
  service_matter: {
    name: { hi: 'सरकारी कर्मचारी का सेवा मामला', en: 'Service matter of an employee' },
    reason: {
      hi: 'सरकारी सेवा के मामले (तबादला, वेतन, पदोन्नति) कर्मचारी का अपना विभाग तय करता है, यहाँ नहीं लिए जाते।',
      en: 'Matters of government service (transfer, pay, promotion) are decided by the own department of the employee and are not taken here.',
    },
    advice: {
      hi: 'सेवा का मामला अपने विभाग के अध्यक्ष को उचित माध्यम से दें; उसके बाद सेवा अधिकरण या न्यायालय जा सकते हैं।',
      en: 'Take a service matter through the proper channel to the head of your department, and then to the service tribunal or the court.',
    },
  },
  policy_suggestion: {
    name: { hi: 'नीति या सुझाव', en: 'Policy or suggestion' },
    reason: {
      hi: 'यह किसी काम की शिकायत नहीं, नीति या योजना बदलने का सुझाव है, जिस पर जिला प्रशासन आदेश नहीं दे सकता।',
      en: 'This suggests another policy or scheme, which the district cannot order; it is not a grievance about work left undone.',
    },
    advice: {
      hi: 'सुझाव के लिए धन्यवाद: यह शिकायत नहीं, सुझाव के रूप में रखा जाएगा। नीति की माँग राज्य सरकार या अपने जनप्रतिनिधि को लिखें।',
      en: 'Thank you: this is kept as a suggestion. A demand of policy goes to the State Government or your representative.',
    },
  },
  demand_for_job_or_money: {
    name: { hi: 'नौकरी या सहायता की माँग', en: 'Asks for work or money' },
    reason: {
      hi: 'नौकरी या आर्थिक सहायता शिकायत से नहीं, नियम के अनुसार आवेदन से ही मिल सकती है।',
      en: 'Work or financial help cannot be given on a grievance, only on an application under the rules.',
    },
    advice: {
      hi: 'नौकरी के लिए सेवायोजन कार्यालय में पंजीकरण करें; सहायता के लिए समाज कल्याण विभाग की योजनाओं में आवेदन करें।',
      en: 'Register with the employment exchange for work; apply under the schemes of the social welfare department for help.',
    },
  },
  private_dispute: {
    name: { hi: 'निजी या पारिवारिक विवाद', en: 'Private or family dispute' },
    reason: {
      hi: 'यह दो पक्षों के बीच का निजी विवाद है, जिसमें जिला प्रशासन किसी एक के पक्ष में आदेश नहीं दे सकता।',
      en: 'This is a private dispute between two sides, in which the district cannot give an order for one of them.',
    },
    advice: {
      hi: 'यह निजी विवाद है: समझौते के लिए लोक अदालत या जिला विधिक सेवा प्राधिकरण (15100), अधिकार के लिए दीवानी न्यायालय जाएँ। मारपीट या धमकी हो तो 112 पर बताएँ।',
      en: 'This is a private dispute: go to the Lok Adalat or the Legal Services Authority (15100), or to the civil court. Call 112 if there is violence.',
    },
  },
  other_jurisdiction: {
    name: { hi: 'दूसरे जिले या राज्य का', en: 'Of another district or state' },
    reason: {
      hi: 'यह काम इस जिले के अधिकारियों के हाथ में नहीं है।',
      en: 'The officers of this district have no say in it.',
    },
    advice: {
      hi: 'यह मामला दूसरे जिले या राज्य का है: वहाँ के जिलाधिकारी को, या pgportal.gov.in पर लिखें।',
      en: 'This belongs to another district or state: write to the collector there, or on pgportal.gov.in.',
    },
  },
  central_refer: {
    name: { hi: 'केंद्र सरकार की संस्था का', en: 'Of a central body' },
    reason: {
      hi: 'यह काम केंद्र सरकार की संस्था करती है, जिले के अधिकारी उसे आदेश नहीं दे सकते।',
      en: 'A body of the central government does this work, and the officers of the district cannot order it.',
    },
    advice: {
      hi: 'यह केंद्र सरकार की संस्था का काम है: pgportal.gov.in (CPGRAMS) पर या उसी संस्था की हेल्पलाइन पर लिखें।',
      en: 'This is the work of a central body: write on pgportal.gov.in (CPGRAMS) or to its own helpline.',
    },
  },
  other: {
    name: { hi: 'दूसरा कारण', en: 'Another reason' },
    reason: {
      hi: 'इस मामले में जिला प्रशासन आदेश नहीं दे सकता।',
      en: 'The district cannot order anything in this matter.',
    },
    advice: {
      hi: 'इस मामले में जिला प्रशासन आदेश नहीं दे सकता; सही कार्यालय का पता हमसे पूछें।',
      en: 'The district cannot order anything in this matter; ask us for the right office.',
    },
  },
}

/** The ground of that name; one that only the district knows counts as another. */
export function scopeGround(reason: string): ScopeGround {
  return SCOPE_GROUNDS.find((one) => one === reason) ?? 'other'
}

/** What was written when it was turned away. */
export interface TurnedAway {
  readonly reason: string
  readonly ground?: ScopeGround
  /** What the citizen can do instead. */
  readonly instead?: string
}

/** What the citizen is told: that it cannot be taken, why, and where to go. */
export function turnedAwayWords(turned: TurnedAway, language: Language): string {
  const { because, go } = whyAndWhere(turned, language)
  return language === 'hi'
    ? `हमें खेद है, इस पर हम कार्रवाई नहीं कर सकते, इसलिए यह शिकायत बंद की गई। दो अधिकारियों ने इसे देखा है।\nकारण: ${because}\nआप यह कर सकते हैं: ${go}`
    : `We are sorry: we cannot act on this, so it was closed. Two officers have looked at it.\nWhy: ${because}\nWhat you can do: ${go}`
}

/** Why it was turned away, and where the citizen can go with it. */
export function whyAndWhere(
  { reason, ground = 'other', instead }: TurnedAway,
  language: Language,
): { readonly because: string; readonly go: string } {
  const { reason: why, advice } = scopeWords[ground]
  return {
    because: inTheir(reason, why, language),
    go: inTheir(instead ?? '', advice, language) || advice[language],
  }
}

/** The same in the forty letters that an SMS has for it; where to go is told by whoever is asked. */
export function turnedAwayBrief(turned: Pick<TurnedAway, 'ground'> | undefined, language: Language): string {
  const outside = { hi: 'इस सेवा के दायरे से बाहर', en: 'not for this service' }
  const { ground } = turned ?? {}
  const name = ground === undefined || ground === 'other' ? outside : scopeWords[ground].name
  return language === 'hi' ? `बंद: ${name.hi}` : `Closed: ${name.en}`
}

/** Words of ours that were left as they stood are said in the language of the citizen. */
function inTheir(written: string, { hi, en }: Both, language: Language): string {
  const text = written.trim()
  if (text === hi || text === en) return language === 'hi' ? hi : en
  return text
}
