/**
 * What a district cannot take as a grievance, why, and where the citizen can go with it. Only a suggestion: a person
 * decides, and a second one must agree to turning away.
 */
import type { Subject } from '../district/district.ts'
import type { SubjectGuess } from './subject.ts'

/** A matter that is likely not the district's. */
export interface OutOfScope {
  /** The reason as the subject tree names it: rti, sub_judice, service_matter … */
  readonly reason: string
  readonly confidence: number
  readonly why: string
  /** What the citizen can do, in both languages. */
  readonly advice: { readonly hi: string; readonly en: string }
}

const advice: Readonly<Record<string, { readonly hi: string; readonly en: string }>> = {
  rti: {
    hi: 'सूचना न मिलने पर 30 दिन के भीतर उसी विभाग के प्रथम अपीलीय अधिकारी को, फिर 90 दिन के भीतर सूचना आयोग को अपील करें।',
    en: 'Appeal within 30 days to the First Appellate Authority of that department, and within 90 days of its order to the Information Commission.',
  },
  sub_judice: {
    hi: 'मामला न्यायालय में है: अपने वकील के द्वारा वहीं अर्जी दें। मुफ्त कानूनी मदद जिला विधिक सेवा प्राधिकरण (15100) देता है।',
    en: 'The matter is before a court: apply there through your lawyer. The District Legal Services Authority (15100) gives free legal aid.',
  },
  service_matter: {
    hi: 'सेवा का मामला अपने विभाग के अध्यक्ष को उचित माध्यम से दें; उसके बाद सेवा अधिकरण या न्यायालय जा सकते हैं।',
    en: 'Take a service matter through the proper channel to the head of your department, and then to the service tribunal or the court.',
  },
  policy_suggestion: {
    hi: 'सुझाव के लिए धन्यवाद: यह शिकायत नहीं, सुझाव के रूप में रखा जाएगा। नीति की माँग राज्य सरकार या अपने जनप्रतिनिधि को लिखें।',
    en: 'Thank you: this is kept as a suggestion. A demand of policy goes to the State Government or your representative.',
  },
  demand_for_job_or_money: {
    hi: 'नौकरी के लिए सेवायोजन कार्यालय में पंजीकरण करें; सहायता के लिए समाज कल्याण विभाग की योजनाओं में आवेदन करें।',
    en: 'Register with the employment exchange for work; apply under the schemes of the social welfare department for help.',
  },
  private_dispute: {
    hi: 'यह निजी विवाद है: समझौते के लिए लोक अदालत या जिला विधिक सेवा प्राधिकरण (15100), अधिकार के लिए दीवानी न्यायालय जाएँ। मारपीट या धमकी हो तो 112 पर बताएँ।',
    en: 'This is a private dispute: go to the Lok Adalat or the Legal Services Authority (15100), or to the civil court. Call 112 if there is violence.',
  },
  other_jurisdiction: {
    hi: 'यह मामला दूसरे जिले या राज्य का है: वहाँ के जिलाधिकारी को, या pgportal.gov.in पर लिखें।',
    en: 'This belongs to another district or state: write to the collector there, or on pgportal.gov.in.',
  },
  central_refer: {
    hi: 'यह केंद्र सरकार की संस्था का काम है: pgportal.gov.in (CPGRAMS) पर या उसी संस्था की हेल्पलाइन पर लिखें।',
    en: 'This is the work of a central body: write on pgportal.gov.in (CPGRAMS) or to its own helpline.',
  },
}

const general = {
  hi: 'इस मामले में जिला प्रशासन आदेश नहीं दे सकता; सही कार्यालय का पता हमसे पूछें।',
  en: 'The district cannot order anything in this matter; ask us for the right office.',
}

/** So sure must the reading be, alone or together with other reasons of the same kind. */
const SURE = 0.45

/** Whether the subjects that were read lie outside the district's scope. */
export function outOfScopeOf(
  best: readonly SubjectGuess[],
  subjects: ReadonlyMap<string, Subject>,
): OutOfScope | undefined {
  const first = best[0]
  const reason = first && subjects.get(first.code)?.outOfScope
  if (!first || reason === undefined) return undefined
  const confidence = best
    .filter(({ code }) => subjects.get(code)?.outOfScope === reason)
    .reduce((sum, guess) => sum + guess.confidence, 0)
  if (confidence < SURE) return undefined
  return {
    reason,
    confidence: Math.round(confidence * 1000) / 1000,
    why: first.why,
    advice: advice[reason] ?? general,
  }
}
