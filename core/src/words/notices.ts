/**
 * What the citizen is told of the way of a grievance: one line an act, several lines in one message when several
 * acts come at once (M17). Acts that are nobody's news but the desk's have no line.
 */
import type { Ground } from '../grievance/acts.ts'
import type { Language } from './say.ts'

export interface NoticeWords {
  /** At a door where everybody reads along: the code and nothing else. */
  readonly registeredOpenly: (code: string) => string
  readonly reportOpenly: (code: string) => string
  readonly registered: (what: {
    readonly code: string
    readonly subject?: string
    readonly place?: string
    readonly link: string
    /** The officer who brought it in. */
    readonly by?: string
  }) => string
  readonly assigned: (post: string, due: string) => string
  readonly accepted: (post: string) => string
  readonly returned: string
  readonly asked: (post: string, what: string) => string
  readonly reportInReview: (post: string) => string
  readonly sentBack: string
  readonly reopened: string
  readonly escalated: (post: string) => string
  readonly newDate: (post: string, date: string) => string
  readonly clustered: string
  readonly reclassed: (due: string) => string
  readonly closed: (ground: Ground, days: number) => string
  readonly directed: (what: {
    readonly by: string
    readonly acts: readonly string[]
    readonly inquires: readonly string[]
    readonly reports: string
  }) => string
  readonly directionAnswered: (post: string, mode: 'act' | 'inquire') => string
  readonly heading: (code: string) => string
  readonly report: (what: {
    readonly code: string
    readonly by: string
    readonly text: string
    readonly until: string
  }) => string
  readonly paper: (code: string) => string
  readonly reminder: (what: { readonly code: string; readonly until: string }) => string
}

/** The grounds as people say them. */
export const GROUND_WORDS: Readonly<Record<Language, Readonly<Record<Ground, string>>>> = {
  hi: {
    satisfied: 'आवेदक संतुष्ट',
    silent: 'पूछने पर उत्तर नहीं मिला',
    withdrawn: 'आवेदक ने वापस ली',
    'turned-away': 'इस सेवा के दायरे से बाहर',
    ordered: 'अंतिम लिखित आदेश के अनुसार',
    answered: 'सुझाव का उत्तर दिया गया',
  },
  en: {
    satisfied: 'the citizen is satisfied',
    silent: 'no answer when asked',
    withdrawn: 'withdrawn by the citizen',
    'turned-away': 'outside the scope of this service',
    ordered: 'by the last written order',
    answered: 'the suggestion was answered',
  },
}

const hi: NoticeWords = {
  registeredOpenly: (code) => `आपकी शिकायत दर्ज हुई: ${code}। स्थिति जानने के लिए यही संख्या बताएँ।`,
  reportOpenly: (code) => `${code}: आख्या आ गई है।`,
  registered: ({ code, subject, place, link, by }) =>
    [
      `✅ आपकी शिकायत दर्ज हो गई।`,
      ...(by ? [`${by} ने आपकी ओर से दर्ज कराई।`] : []),
      `नंबर: *${code}*`,
      ...(subject ? [`विषय: ${subject}`] : []),
      ...(place ? [`जगह: ${place}`] : []),
      `स्थिति देखें: ${link}`,
      'या कभी भी “स्थिति” लिखें।',
    ].join('\n'),
  assigned: (post, due) => `${post} को भेजी गई। नियत समय: ${due}।`,
  accepted: (post) => `${post} ने शिकायत स्वीकार कर ली है।`,
  returned: 'सही अधिकारी तय करने के लिए कंट्रोल रूम में आई है।',
  asked: (post, what) =>
    `${post} को आपसे चाहिए: ${what}\nफोटो खींचकर या लिखकर यहीं भेज दीजिए, दफ्तर आने की जरूरत नहीं।`,
  reportInReview: (post) => `${post} की आख्या आ गई है। कंट्रोल रूम जाँच रहा है।`,
  sentBack: 'आख्या अधूरी थी, अधिकारी को पूरी करने के लिए लौटाई गई है।',
  reopened: 'शिकायत फिर खोली गई और एक स्तर ऊपर के अधिकारी को जा रही है।',
  escalated: (post) => `समय पर उत्तर नहीं आया, इसलिए ${post} को बता दिया गया है।`,
  newDate: (post, date) => `${post} ने कारण बताकर समय माँगा था; नई तारीख ${date} तय हुई है।`,
  clustered:
    'आपके आसपास के और लोगों ने भी यही समस्या बताई है, इसलिए इन सब पर एक साथ काम होगा। उत्तर आपको अलग मिलेगा और काम न होने पर आप अकेले भी असहमति बता सकते हैं।',
  reclassed: (due) => `समय सीमा बदली गई है; नया नियत समय: ${due}।`,
  closed: (ground, days) =>
    `शिकायत बंद हुई (${GROUND_WORDS.hi[ground]})।${ground === 'turned-away' ? '' : ` समस्या फिर हो तो ${days} दिन के भीतर यहीं लिखें, फिर खुल जाएगी।`}`,
  directed: ({ by, acts, inquires, reports }) =>
    [
      `${by} ने निर्देश दिए हैं:`,
      ...(inquires.length > 0 ? [`जाँच करेंगे: ${inquires.join('; ')}।`] : []),
      ...(acts.length > 0 ? [`कार्रवाई करेंगे: ${acts.join('; ')}।`] : []),
      `आपको आख्या ${reports} देंगे।`,
    ].join(' '),
  directionAnswered: (post, mode) =>
    mode === 'inquire' ? `${post} ने जाँच करके अपनी आख्या दे दी है।` : `${post} ने बता दिया है कि क्या कार्रवाई की।`,
  heading: (code) => `शिकायत ${code}:`,
  report: ({ code, by, text, until }) =>
    `शिकायत *${code}* पर ${by} की आख्या:\n\n${text === '' ? 'आख्या बोलकर दी गई है, आवाज साथ में है।' : `“${text}”`}\n\nक्या आपकी समस्या सच में हल हो गई? ${until} तक बताइए। आपके बताए बिना हम इसे हल नहीं मानेंगे।`,
  paper: (code) => `${code}: आख्या की प्रति`,
  reminder: ({ code, until }) =>
    `हमने शिकायत *${code}* की आख्या भेजी थी, आपका उत्तर नहीं मिला। क्या काम हो गया? ${until} तक उत्तर न मिलने पर शिकायत बंद हो जाएगी।`,
}

const en: NoticeWords = {
  registeredOpenly: (code) =>
    `Your grievance is registered: ${code}. Quote this number to ask how it stands.`,
  reportOpenly: (code) => `${code}: the report has come.`,
  registered: ({ code, subject, place, link, by }) =>
    [
      '✅ Your grievance is registered.',
      ...(by ? [`${by} registered it in your name.`] : []),
      `Number: *${code}*`,
      ...(subject ? [`Subject: ${subject}`] : []),
      ...(place ? [`Place: ${place}`] : []),
      `See its status: ${link}`,
      'or write “status” at any time.',
    ].join('\n'),
  assigned: (post, due) => `Sent to ${post}. Due: ${due}.`,
  accepted: (post) => `${post} has accepted it.`,
  returned: 'It is at the control room, to find the right officer.',
  asked: (post, what) =>
    `${post} needs from you: ${what}\nSend a photo or write it here; no need to come to the office.`,
  reportInReview: (post) => `The report of ${post} has come. The control room is checking it.`,
  sentBack: 'The report was not complete; the officer was asked to complete it.',
  reopened: 'It was reopened and goes to the officer one level up.',
  escalated: (post) => `No answer came in time, so ${post} was told.`,
  newDate: (post, date) => `${post} gave a reason and asked for time; the new date is ${date}.`,
  clustered:
    'Others near you have told of the same problem, so it is worked on together. You get your own answer, and you may object to it by yourself.',
  reclassed: (due) => `The time limit was changed; it is now due ${due}.`,
  closed: (ground, days) =>
    `Closed (${GROUND_WORDS.en[ground]}).${ground === 'turned-away' ? '' : ` If the problem returns, write here within ${days} days and it opens again.`}`,
  directed: ({ by, acts, inquires, reports }) =>
    [
      `${by} gave directions.`,
      ...(inquires.length > 0 ? [`Will inquire: ${inquires.join('; ')}.`] : []),
      ...(acts.length > 0 ? [`Will act: ${acts.join('; ')}.`] : []),
      `The report to you comes from ${reports}.`,
    ].join(' '),
  directionAnswered: (post, mode) =>
    mode === 'inquire' ? `${post} has inquired and reported.` : `${post} has told what was done.`,
  heading: (code) => `Grievance ${code}:`,
  report: ({ code, by, text, until }) =>
    `Report of ${by} on grievance *${code}*:\n\n${text === '' ? 'The report was spoken; the voice is with this message.' : `“${text}”`}\n\nIs your problem really solved? Please tell us by ${until}. We do not call it solved before you do.`,
  paper: (code) => `${code}: copy of the report`,
  reminder: ({ code, until }) =>
    `We sent you the report on grievance *${code}* and have no answer yet. Is it done? Without an answer by ${until} it will be closed.`,
}

/** The texts in one language. */
export function noticeWords(language: Language): NoticeWords {
  return language === 'en' ? en : hi
}
