/**
 * What an officer hears of a deed done in the chat, once the register has it: what happened, or why it could not be
 * done and what to do instead. Nothing here is said before the act stands.
 */
import type { Refusal } from '../decision.ts'
import type { State } from '../grievance/grievance.ts'
import type { Language } from './say.ts'

export interface OutcomeWords {
  readonly accepted: (code: string, complainant: string) => string
  readonly alreadyAccepted: (code: string, complainant: string) => string
  readonly returned: (code: string) => string
  readonly asked: (code: string) => string
  readonly interimSent: (code: string, date: string) => string
  readonly interimNotPossible: (code: string) => string
  readonly interimGranted: (code: string, date: string) => string
  readonly interimDenied: (code: string) => string
  readonly complied: (code: string) => string
  readonly submitted: (code: string) => string
  readonly submittedForReview: (code: string) => string
  readonly movedOn: (code: string) => string
  readonly directionOver: (code: string) => string
  readonly evidenceLacking: (code: string, what: string) => string
  readonly answersAwaited: (code: string, posts: string) => string
  readonly reasonNeeded: (code: string) => string
  readonly noCall: (code: string) => string
  readonly past: (code: string, state: State) => string
  readonly notNow: (code: string, state: State) => string
}

/** Where a grievance stands on which the officer has nothing to do. */
const STANDS: Readonly<Record<Language, Readonly<Record<State, string>>>> = {
  hi: {
    new: 'नए अधिकारी को भेजी जा रही है',
    at_desk: 'कंट्रोल रूम में है',
    with_officer: 'आपके पास है',
    awaiting_complainant: 'आवेदक के कागज की प्रतीक्षा है',
    in_review: 'आख्या की कंट्रोल रूम में जाँच हो रही है',
    awaiting_word: 'आख्या आवेदक को भेजी जा चुकी है, उत्तर की प्रतीक्षा है',
    closed: 'बंद हो चुकी है',
  },
  en: {
    new: 'on its way to another officer',
    at_desk: 'at the control room',
    with_officer: 'with you',
    awaiting_complainant: 'waiting for papers of the complainant',
    in_review: 'the report is being checked at the control room',
    awaiting_word: 'the report was sent to the complainant, whose answer is awaited',
    closed: 'closed',
  },
}

const hi: OutcomeWords = {
  accepted: (code, complainant) =>
    `${code} स्वीकार हुई। आवेदक: ${complainant}\nकाम के बाद लिखकर, फोटो / वीडियो / आवाज और लोकेशन भेजें; अंत में “हो गया” लिखें।`,
  alreadyAccepted: (code, complainant) =>
    `${code} आपने पहले ही स्वीकार कर ली है। आवेदक: ${complainant}\nकाम के बाद आख्या यहीं भेजें; अंत में “हो गया” लिखें।`,
  returned: (code) => `${code} कारण सहित कंट्रोल रूम को लौटा दी गई।`,
  asked: (code) => `${code}: आवेदक से माँगा गया है, संदेश जा रहा है। उत्तर यहीं मिलेगा।`,
  interimSent: (code, date) =>
    `${code}: अंतरिम उत्तर भेज दिया, ${date} तक। ऊपर से स्वीकृति मिलने तक पुरानी तारीख ही रहेगी।`,
  interimNotPossible: (code) =>
    `${code}: यह तारीख नहीं हो सकती, अंतरिम उत्तर नहीं भेजा गया। नियत समय के बाद की और साठ दिन के भीतर की तारीख लिखिए, या “रद्द”।`,
  interimGranted: (code, date) => `${code}: नई तारीख ${date} स्वीकृत हुई। अधिकारी और आवेदक को बताया जा रहा है।`,
  interimDenied: (code) =>
    `${code}: अंतरिम उत्तर अस्वीकृत हुआ, पुरानी तारीख ही रहेगी। अधिकारी को कारण बताया जा रहा है।`,
  complied: (code) => `${code} पर आपकी अनुपालन आख्या दर्ज हो गई। धन्यवाद।`,
  submitted: (code) => `${code} की आख्या जमा हो गई। धन्यवाद। आवेदक का उत्तर आने पर बताएँगे।`,
  submittedForReview: (code) =>
    `${code} की आख्या जमा हो गई। धन्यवाद। पहले कंट्रोल रूम देखेगा, फिर आवेदक को जाएगी; उत्तर आने पर बताएँगे।`,
  movedOn: (code) =>
    `${code} अब आपके पद के पास नहीं है, इसलिए यह नहीं हो सका। अपनी खुली शिकायतें देखने के लिए “सूची” लिखें।`,
  directionOver: (code) =>
    `${code}: इस निर्देश पर अब आपसे कुछ अपेक्षित नहीं है, इसलिए उत्तर दर्ज नहीं हुआ। संदेश फ़ाइल में है।`,
  evidenceLacking: (code, what) =>
    `${code} की आख्या जमा नहीं हुई। कमी: ${what}\nजो आपने भेजा था वह रखा है; कमी पूरी करके फिर “हो गया” लिखें।`,
  answersAwaited: (code, posts) =>
    `${code} की आख्या जमा नहीं हुई। जाँच बाकी: ${posts}\nजो आपने भेजा था वह रखा है। फिर भी भेजनी हो तो लिखें “बिना जाँच: कारण”, फिर “हो गया”।`,
  reasonNeeded: (code) => `${code}: यह नहीं हो सका, कारण बहुत छोटा है। एक पंक्ति में कारण लिखकर फिर भेजें।`,
  noCall: (code) =>
    `${code}: यहाँ आवेदक को फोन नहीं करना है, क्योंकि पहचान गोपनीय है या शिकायत किसी अधिकारी के विरुद्ध है। फोन दर्ज नहीं हुआ।`,
  past: (code, state) => `${code}: ${STANDS.hi[state]}। अभी इस पर आपको कुछ नहीं करना है।`,
  notNow: (code, state) => `${code}: यह अब नहीं हो सकता, क्योंकि स्थिति बदल चुकी है (${STANDS.hi[state]})।`,
}

const en: OutcomeWords = {
  accepted: (code, complainant) =>
    `${code} accepted. Complainant: ${complainant}\nAfter the work send words, photos, video or voice and the location; then write “done”.`,
  alreadyAccepted: (code, complainant) =>
    `You have accepted ${code} already. Complainant: ${complainant}\nAfter the work send the report here; then write “done”.`,
  returned: (code) => `${code} went back to the control room with your reason.`,
  asked: (code) =>
    `${code}: it was asked of the complainant, the message is on its way. The answer will come here.`,
  interimSent: (code, date) =>
    `${code}: the interim reply is sent, until ${date}. Until it is approved the old date holds.`,
  interimNotPossible: (code) =>
    `${code}: that day is not possible, and no interim reply was sent. Name one after the due time and within sixty days, or write “cancel”.`,
  interimGranted: (code, date) =>
    `${code}: the new date ${date} is approved. The officer and the complainant are being told.`,
  interimDenied: (code) =>
    `${code}: the interim reply is refused, the old date holds. The officer is being told the reason.`,
  complied: (code) => `Your report on the direction in ${code} is on file. Thank you.`,
  submitted: (code) => `The report on ${code} is in. Thank you. We shall tell you the citizen’s answer.`,
  submittedForReview: (code) =>
    `The report on ${code} is in. Thank you. The control room looks at it first, then it goes to the citizen; we shall tell you the answer.`,
  movedOn: (code) =>
    `${code} is no longer with your post, so this could not be done. Write “list” to see your open ones.`,
  directionOver: (code) =>
    `${code}: nothing is awaited from you on this direction any more, so no answer was recorded. Your message is on file.`,
  evidenceLacking: (code, what) =>
    `The report on ${code} did not go in. Lacking: ${what}\nWhat you sent is kept; add what is lacking and write “done” again.`,
  answersAwaited: (code, posts) =>
    `The report on ${code} did not go in. Still inquiring: ${posts}\nWhat you sent is kept. To report all the same write “without inquiry: reason”, then “done”.`,
  reasonNeeded: (code) =>
    `${code}: this could not be done, the reason is too short. Please send it again in one line.`,
  noCall: (code) =>
    `${code}: the complainant is not to be called here, because the identity is kept back or it is about an officer. No call was recorded.`,
  past: (code, state) => `${code}: ${STANDS.en[state]}. There is nothing for you to do on it now.`,
  notNow: (code, state) =>
    `${code}: this cannot be done any more, things have moved on (${STANDS.en[state]}).`,
}

/** The texts in one language. */
export function outcomeWords(language: Language): OutcomeWords {
  return language === 'en' ? en : hi
}

/** Why it was not done, in plain words; `detail` is what the refusal itself names. */
export function whyNot(
  { refusal, detail = '' }: { readonly refusal: Refusal; readonly detail?: string },
  { code, state }: { readonly code: string; readonly state: State },
  language: Language,
): string {
  const words = outcomeWords(language)
  switch (refusal) {
    case 'act-not-yours':
      return words.movedOn(code)
    case 'unknown-direction':
      return words.directionOver(code)
    case 'date-not-possible':
      return words.interimNotPossible(code)
    case 'reason-needed':
      return words.reasonNeeded(code)
    case 'no-call':
      return words.noCall(code)
    case 'evidence-lacking':
      return words.evidenceLacking(code, detail)
    case 'answers-awaited':
      return words.answersAwaited(code, detail)
    default:
      return words.notNow(code, state)
  }
}
