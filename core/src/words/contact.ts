/** The words of calls: what came of one, what officers and complainants are told, the script of the confirmation. */
import type { CallOutcome, Doubt, Why } from '../grievance/acts.ts'
import type { GrievanceId } from '../ids.ts'
import type { Button } from '../message/outgoing.ts'
import type { Language } from './say.ts'

/** What came of a call. */
export const CALL_OUTCOMES: Readonly<Record<CallOutcome, Why>> = {
  spoke: { hi: 'बात हुई', en: 'they spoke' },
  'no-answer': { hi: 'फोन नहीं उठा', en: 'no answer' },
  'wrong-number': { hi: 'गलत नंबर', en: 'wrong number' },
  refused: { hi: 'बात करने से मना किया', en: 'they would not talk' },
  unreachable: { hi: 'फोन बंद या पहुँच से बाहर', en: 'switched off or out of reach' },
}

/** What the confirmation call found to doubt. */
export const DOUBTS: Readonly<Record<Doubt, Why>> = {
  'said-spoken': {
    hi: 'अधिकारी ने बात होना लिखा है, आवेदक के अनुसार किसी ने फोन नहीं किया',
    en: 'the officer wrote that they spoke; the complainant says nobody called',
  },
  'not-called': { hi: 'किसी अधिकारी ने फोन नहीं किया', en: 'no officer called' },
  'not-done': { hi: 'काम नहीं हुआ', en: 'the work is not done' },
  impolite: { hi: 'व्यवहार ठीक नहीं था', en: 'they were not polite' },
}

interface ContactWords {
  readonly spoke: string
  readonly noAnswer: string
  readonly wrongNumber: string
  readonly call: (complainant: string) => string
  readonly noted: (code: string, outcome: CallOutcome, tries: number) => string
  readonly which: string
  readonly ringWhich: string
  readonly rings: (code: string) => string
  readonly ringsNot: (code: string) => string
  readonly overdue: (code: string, complainant: string) => string
  readonly askForTime: (code: string, tries: number, wrong: boolean) => string
}

const hi: ContactWords = {
  spoke: 'बात हो गई',
  noAnswer: 'फोन नहीं उठा',
  wrongNumber: 'गलत नंबर',
  call: (complainant) => `पहले आवेदक को फोन कीजिए: ${complainant}\nफिर नीचे बताइए क्या हुआ।`,
  noted: (code, outcome, tries) =>
    outcome === 'spoke'
      ? `${code}: आवेदक से बात होना दर्ज हुआ। काम के बाद आख्या इसी चैट में भेजें।`
      : `${code}: दर्ज हुआ (${CALL_OUTCOMES[outcome].hi}), प्रयास ${tries}।${tries >= 3 ? ' आवेदक से संदेश में सुविधाजनक समय पूछा जा रहा है।' : ' थोड़ी देर बाद फिर फोन कीजिए।'}`,
  ringWhich: 'किस शिकायत के आवेदक को फोन मिलाएँ? शिकायत नंबर के साथ “फोन मिलाएँ” लिखिए।',
  rings: (code) => `${code}: आपका फोन बज रहा है। उठाते ही आवेदक को फोन मिलाया जाएगा; नंबर किसी को नहीं दिखेगा।`,
  ringsNot: (code) => `${code}: फोन यहाँ से नहीं मिलाया जा सका। कृपया अपने फोन से बात करके बताइए क्या हुआ।`,
  which: 'यह फोन किस शिकायत का था? सूची से चुनिए, या शिकायत नंबर लिखिए।',
  overdue: (code, complainant) =>
    `*${code}*: आवेदक से बात करने का समय बीत गया, अब तक बात दर्ज नहीं है।\nआवेदक: ${complainant}\nकृपया अभी फोन करके बताइए क्या हुआ।`,
  askForTime: (code, tries, wrong) =>
    `शिकायत ${code}: अधिकारी ने आपको ${tries} बार फोन किया, ${wrong ? 'पर नंबर सही नहीं निकला' : 'पर बात नहीं हो सकी'}। कृपया इसी संदेश के उत्तर में लिखिए कि किस समय फोन करें, या कोई दूसरा नंबर दीजिए। आपकी शिकायत पर काम चलता रहेगा।`,
}

const en: ContactWords = {
  spoke: 'We spoke',
  noAnswer: 'No answer',
  wrongNumber: 'Wrong number',
  call: (complainant) => `First please call the complainant: ${complainant}\nThen say below what came of it.`,
  noted: (code, outcome, tries) =>
    outcome === 'spoke'
      ? `${code}: noted that you spoke. After the work send your report in this chat.`
      : `${code}: noted (${CALL_OUTCOMES[outcome].en}), try ${tries}.${tries >= 3 ? ' The complainant is being asked for a good time.' : ' Please call again a little later.'}`,
  ringWhich: 'Which complainant shall we ring? Write “connect me” with the number of the grievance.',
  rings: (code) =>
    `${code}: your telephone rings. Pick up and the complainant is called; neither sees the other’s number.`,
  ringsNot: (code) =>
    `${code}: the call could not be put through from here. Please use your own telephone and say what came of it.`,
  which: 'Which grievance was this call about? Choose from the list, or write its number.',
  overdue: (code, complainant) =>
    `*${code}*: the time to speak with the complainant is over and no call is on file.\nComplainant: ${complainant}\nPlease call now and say what came of it.`,
  askForTime: (code, tries, wrong) =>
    `Grievance ${code}: the officer called you ${tries} times, ${wrong ? 'but the number was not right' : 'but could not reach you'}. Please reply to this message with a good time to call, or with another number. The work on your grievance goes on.`,
}

/** The texts in one language. */
export function contactWords(language: Language): ContactWords {
  return language === 'en' ? en : hi
}

/** The three commonest outcomes as buttons. */
export function callButtons(grievance: GrievanceId, language: Language): readonly Button[] {
  const words = contactWords(language)
  const deed = (outcome: CallOutcome) => ({ do: 'called', grievance, outcome }) as const
  return [
    { title: words.spoke, deed: deed('spoke') },
    { title: words.noAnswer, deed: deed('no-answer') },
    { title: words.wrongNumber, deed: deed('wrong-number') },
  ]
}
