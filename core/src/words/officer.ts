/** What we say to officers: brief, exact, polite; both languages. Button titles hold at most 20 characters. */
import type { Why } from '../grievance/acts.ts'
import { type Language, sayTime, shorten } from './say.ts'

/** What the card of a grievance shows. */
export interface Card {
  readonly code: string
  readonly subject: string
  readonly place: string
  readonly gist: string
  readonly complainant: string
  readonly due: Date
  /** Set when the grievance came up from below. */
  readonly reopened: number
}

/** A line of the officer's list. */
export interface Line {
  readonly code: string
  readonly gist: string
  readonly place?: string
  readonly dueAt?: Date
  readonly state: string
}

/** What the card of a direction shows. */
export interface DirectionCard {
  readonly code: string
  readonly by: string
  readonly mode: 'act' | 'inquire'
  readonly lead: boolean
  readonly words: string
  readonly gist: string
  readonly place: string
}

/** What a report holds so far, as the officer looks at it before it goes in. */
export interface Look {
  readonly code: string
  readonly words: string
  readonly pictures: number
  readonly documents: number
  readonly recordings: number
  readonly positioned: boolean
  readonly missing: readonly Why[]
  readonly weak: readonly Why[]
}

export interface OfficerWords {
  readonly card: (card: Card) => string
  readonly accept: string
  readonly notMine: string
  readonly report: string
  readonly submit: string
  readonly addMore: string
  readonly drop: string
  readonly approve: string
  readonly refuse: string
  readonly askRefusal: (code: string) => string
  readonly refusalLeft: string
  readonly interimSettled: string
  readonly askReason: (code: string) => string
  readonly askWhat: (code: string) => string
  readonly askInterim: (code: string) => string
  readonly askDay: (code: string) => string
  readonly interimApproved: (code: string, date: string) => string
  readonly interimRefused: (code: string, reason: string) => string
  readonly howToReport: (code: string) => string
  readonly drafted: (code: string, by: string, text: string) => string
  readonly collecting: (code: string) => string
  readonly look: (look: Look) => string
  readonly dropped: (code: string) => string
  readonly left: string
  readonly which: string
  readonly openList: string
  readonly list: (lines: readonly Line[]) => string
  readonly due: (lines: readonly Line[]) => string
  readonly details: (line: Line & { readonly complainant: string }) => string
  readonly oneAtATime: (codes: readonly string[]) => string
  readonly noneOpen: string
  readonly unknownCode: (code: string) => string
  readonly doubtfulCode: (code: string) => string
  readonly nothingToSubmit: string
  readonly help: string
  readonly supplied: (code: string, words: string) => string
  readonly objected: (code: string, words: string) => string
  readonly sentBack: (code: string, lacking: string) => string
  readonly reviewed: (code: string) => string
  readonly closed: (code: string, ground: string) => string
  readonly notOpen: string
  readonly lacking: (words: string) => string
  readonly handedOn: (code: string, now: string) => string
  readonly directionCard: (card: DirectionCard) => string
  readonly modes: Readonly<Record<'act' | 'inquire', string>>
  readonly comply: string
  readonly howToComply: (code: string, words: string) => string
  readonly directionOver: string
  readonly directions: (all: readonly { readonly code: string; readonly words: string }[]) => string
  readonly directionAnswered: (code: string, by: string, words: string) => string
  readonly awaits: (posts: Why) => Why
}

/** More than this in one message is longer than the service takes, and than anybody reads. */
const MOST_LINES = 15

const lines = (all: readonly Line[], language: Language) =>
  [
    ...all
      .slice(0, MOST_LINES)
      .map(
        ({ code, gist, place, dueAt }) =>
          `*${code}*${dueAt ? ` · ${sayTime(dueAt, language)}` : ''}\n${shorten(gist, 70)}${place ? ` (${shorten(place, 60)})` : ''}`,
      ),
    ...(all.length > MOST_LINES ? [more(all.length - MOST_LINES, language)] : []),
  ].join('\n\n')

const more = (count: number, language: Language) =>
  language === 'hi'
    ? `… और ${count}। सब देखने के लिए कंसोल में “मेरे काम” खोलें।`
    : `… and ${count} more. Open “My work” in the console to see all.`

const counts = (
  { pictures, documents, recordings, positioned }: Look,
  names: readonly [string, string, string, string],
) =>
  [
    ...(pictures ? [`📷 ${pictures} ${names[0]}`] : []),
    ...(documents ? [`📄 ${documents} ${names[1]}`] : []),
    ...(recordings ? [`🎤 ${recordings} ${names[2]}`] : []),
    ...(positioned ? [`📍 ${names[3]}`] : []),
  ].join('  ')

/** In both languages at once, as everything that a report may lack. */
const AWAITS = ({ hi, en }: Why): Why => ({
  hi: `जाँच बाकी: ${hi} (फिर भी भेजनी हो तो लिखें “बिना जाँच: कारण”)`,
  en: `still inquiring: ${en} (to report all the same, write “without inquiry: reason”)`,
})

const hi: OfficerWords = {
  card: ({ code, subject, place, gist, complainant, due, reopened }) =>
    [
      reopened > 0 ? `*${code}* · आवेदक संतुष्ट नहीं, आपके स्तर पर आई है` : `नई शिकायत *${code}*`,
      `विषय: ${subject}`,
      `स्थान: ${place}`,
      `विवरण: ${gist}`,
      `आवेदक: ${complainant}`,
      `नियत समय: ${sayTime(due, 'hi')}`,
      '',
      'कृपया आवेदक से बात करें और काम के बाद फोटो सहित आख्या इसी चैट में भेजें।',
    ].join('\n'),
  accept: 'स्वीकार',
  notMine: 'मेरा नहीं',
  report: 'आख्या भेजें',
  submit: 'जमा करें',
  addMore: 'और जोड़ना है',
  drop: 'रद्द करें',
  approve: 'स्वीकृत करें',
  refuse: 'अस्वीकृत करें',
  askRefusal: (code) => `${code}: और समय क्यों नहीं दिया जा सकता? एक पंक्ति में कारण लिखिए, या “रद्द”।`,
  refusalLeft: 'ठीक है, छोड़ दिया। अंतरिम उत्तर अभी आपकी स्वीकृति की प्रतीक्षा में है।',
  interimSettled: 'इस अंतरिम उत्तर पर अब आपसे कुछ अपेक्षित नहीं है: उस पर निर्णय हो चुका है या तारीख बदल गई है।',
  askReason: (code) =>
    `${code} आपके कार्यक्षेत्र की क्यों नहीं है? एक पंक्ति में कारण लिखिए (किस विभाग या पद की है, यह भी)।`,
  askWhat: (code) => `${code} के लिए आवेदक से कौन-से कागज या जानकारी चाहिए? एक पंक्ति में लिखिए।`,
  askInterim: (code) =>
    `${code}: देर क्यों लगेगी और किस तारीख तक हो जाएगा? एक पंक्ति में लिखिए, जैसे “पाइप आना बाकी है, 20 अक्टूबर तक”।`,
  askDay: (code) => `${code}: किस तारीख तक हो जाएगा? तारीख लिखिए, जैसे “20 अक्टूबर तक”।`,
  interimApproved: (code, date) => `${code}: अंतरिम उत्तर स्वीकृत, नई तारीख ${date}।`,
  interimRefused: (code, reason) => `${code}: अंतरिम उत्तर स्वीकृत नहीं हुआ। कारण: ${reason}`,
  howToReport: (code) =>
    `${code} की आख्या: क्या किया गया, लिखिए या बोलिए; फोटो और लोकेशन भेजिए। सब भेजकर “हो गया” लिखें।`,
  drafted: (code, by, text) =>
    `${by} ने ${code} की आख्या का मसौदा तैयार किया है:\n\n${text.slice(0, 700)}\n\nदेख लें। जोड़ना हो तो यहीं लिखें या फोटो भेजें; ठीक हो तो जमा करें।`,
  collecting: (code) => `${code} की आख्या में जोड़ रहे हैं। और भेजना हो तो भेजिए; पूरा होने पर “हो गया”।`,
  look: (look) =>
    [
      `${look.code} की आख्या, एक बार देख लें:`,
      look.words === '' ? '(लिखित विवरण नहीं)' : `“${shorten(look.words, 600)}”`,
      counts(look, ['फोटो / वीडियो', 'दस्तावेज', 'आवाज', 'लोकेशन']),
      ...(look.missing.length > 0
        ? [`❗ इसके बिना जमा नहीं होगी: ${look.missing.map((one) => one.hi).join('; ')}`]
        : []),
      ...(look.weak.length > 0
        ? [`⚠️ इसकी कमी है, कंट्रोल रूम जाँच करेगा: ${look.weak.map((one) => one.hi).join('; ')}`]
        : []),
    ]
      .filter(Boolean)
      .join('\n'),
  left: 'ठीक है, छोड़ दिया। शिकायत आपके पास खुली है।',
  dropped: (code) => `${code} की अधूरी आख्या हटा दी गई। शिकायत आपके पास खुली है।`,
  which: 'यह किस शिकायत के लिए है? सूची से चुनिए, या शिकायत नंबर लिखिए।',
  openList: 'शिकायत चुनिए',
  list: (all) =>
    `आपके पास ${all.length} खुली ${all.length === 1 ? 'शिकायत' : 'शिकायतें'}:\n\n${lines(all, 'hi')}`,
  due: (all) => (all.length === 0 ? 'कल तक कोई शिकायत नियत नहीं है।' : `कल तक नियत:\n\n${lines(all, 'hi')}`),
  details: ({ code, gist, place, complainant, dueAt }) =>
    [
      `*${code}*: ${shorten(gist, 400)}`,
      ...(place ? [`स्थान: ${place}`] : []),
      `आवेदक: ${complainant}`,
      ...(dueAt ? [`नियत समय: ${sayTime(dueAt, 'hi')}`] : []),
    ].join('\n'),
  oneAtATime: (codes) =>
    `आपने एक संदेश में ${codes.length} शिकायतें लिखी हैं (${codes.join(', ')})। कुछ दर्ज नहीं किया गया, ताकि बातें मिल न जाएँ: हर शिकायत के लिए अलग संदेश भेजें।`,
  noneOpen: 'अभी आपके पास कोई खुली शिकायत नहीं है।',
  unknownCode: (code) => `शिकायत ${code} आपके पद के पास नहीं है।`,
  doubtfulCode: (code) => `नंबर “${code}” सही नहीं लगता। कृपया आखिरी अक्षर तक पूरा लिखिए।`,
  nothingToSubmit: 'अभी आख्या में कुछ नहीं है। पहले लिखिए या फोटो भेजिए, फिर “हो गया”।',
  help: 'आप लिख सकते हैं: “सूची” (खुली शिकायतें) · “कल तक” (जो नियत हैं) · शिकायत नंबर के साथ आख्या · “मेरा नहीं: कारण” · “दस्तावेज चाहिए: …” · “अंतरिम: कारण, … तक” · “छुट्टी 23 से 25 नवंबर, प्रतिस्थानी …” · “हो गया” · “रद्द”',
  supplied: (code, words) => `${code}: आवेदक ने भेजा है${words ? `: ${shorten(words, 500)}` : '।'}`,
  objected: (code, words) =>
    `${code}: आवेदक संतुष्ट नहीं${words ? `: “${shorten(words, 400)}”` : ''}। शिकायत एक स्तर ऊपर फिर खोली गई है।`,
  sentBack: (code, lacking) => `${code} की आख्या लौटाई गई। कमी: ${lacking}\nकृपया पूरी करके फिर भेजें।`,
  reviewed: (code) => `${code} की आख्या स्वीकार हुई और आवेदक को भेजी गई।`,
  closed: (code, ground) => `${code} बंद हुई (${ground})।`,
  notOpen: 'यह शिकायत अब आपके पास खुली नहीं है। अपनी खुली शिकायतें देखने के लिए “सूची” लिखें।',
  lacking: (words) => `आवेदक के अनुसार कमी: “${words}”`,
  handedOn: (code, now) =>
    `${code} अब आपके पास नहीं है${now ? `; अब इसे ${now} देख रहे हैं` : ''}। आपको इस पर कुछ नहीं करना है, धन्यवाद।`,
  directionCard: ({ code, by, mode, lead, words, gist, place }) =>
    [
      `*${code}* पर ${by} का निर्देश (${hi.modes[mode]})`,
      `“${words}”`,
      `शिकायत: ${gist}`,
      `स्थान: ${place}`,
      '',
      lead
        ? 'आप इसमें मुख्य अधिकारी हैं: आवेदक को आख्या आप भेजेंगे।'
        : 'कृपया अपनी अनुपालन आख्या इसी चैट में भेजें; यह मुख्य अधिकारी को दिखेगी।',
    ].join('\n'),
  modes: { act: 'कार्रवाई करें', inquire: 'जाँच करें' },
  comply: 'अनुपालन भेजें',
  howToComply: (code, words) =>
    `${code} का निर्देश: “${shorten(words, 200)}”\nक्या पाया और क्या किया, एक संदेश में लिखिए या फोटो के साथ भेजिए।`,
  directionOver: 'इस निर्देश पर अब आपसे कुछ अपेक्षित नहीं है।',
  directions: (all) =>
    `आपको मिले निर्देश, जिनका अनुपालन बाकी है:\n\n${all.map(({ code, words }) => `*${code}*\n${shorten(words, 120)}`).join('\n\n')}`,
  directionAnswered: (code, by, words) => `${code}: ${by} की अनुपालन आख्या आई: “${shorten(words, 400)}”`,
  awaits: AWAITS,
}

const en: OfficerWords = {
  card: ({ code, subject, place, gist, complainant, due, reopened }) =>
    [
      reopened > 0
        ? `*${code}* · the citizen is not satisfied; it has come up to you`
        : `New grievance *${code}*`,
      `Subject: ${subject}`,
      `Place: ${place}`,
      `What it says: ${gist}`,
      `Complainant: ${complainant}`,
      `Due: ${sayTime(due, 'en')}`,
      '',
      'Please speak with the complainant and send your report with a photo in this chat.',
    ].join('\n'),
  accept: 'Accept',
  notMine: 'Not mine',
  report: 'Send report',
  submit: 'Submit',
  addMore: 'Add more',
  drop: 'Cancel',
  approve: 'Approve',
  refuse: 'Refuse',
  askRefusal: (code) =>
    `${code}: why can there be no more time? One line with the reason, please, or “cancel”.`,
  refusalLeft: 'All right, left as it was. The interim reply still waits for you.',
  interimSettled:
    'Nothing is awaited from you on this interim reply: it was decided, or the day has changed.',
  askReason: (code) => `Why is ${code} not yours? One line with the reason, please (and whose it is).`,
  askWhat: (code) => `Which papers or details do you need from the complainant of ${code}? One line, please.`,
  askInterim: (code) =>
    `${code}: why does it take longer, and until which day? One line, please, as “the pipe has not come, by 20 October”.`,
  askDay: (code) => `${code}: until which day? Write the day, as “by 20 October”.`,
  interimApproved: (code, date) => `${code}: the interim reply is approved, the new date is ${date}.`,
  interimRefused: (code, reason) => `${code}: the interim reply was not approved. Reason: ${reason}`,
  howToReport: (code) =>
    `Report on ${code}: write or say what was done; send photos and the location. Then write “done”.`,
  drafted: (code, by, text) =>
    `${by} has drafted the report on ${code}:\n\n${text.slice(0, 700)}\n\nPlease look at it. To add, write or send photos here; when it is right, hand it in.`,
  collecting: (code) =>
    `Adding to the report on ${code}. Send more if there is more; write “done” when complete.`,
  look: (look) =>
    [
      `Your report on ${look.code}, please look once:`,
      look.words === '' ? '(no written words)' : `“${shorten(look.words, 600)}”`,
      counts(look, ['photo / video', 'document', 'voice', 'location']),
      ...(look.missing.length > 0
        ? [`❗ It cannot go in without: ${look.missing.map((one) => one.en).join('; ')}`]
        : []),
      ...(look.weak.length > 0
        ? [`⚠️ Lacking, the control room will check: ${look.weak.map((one) => one.en).join('; ')}`]
        : []),
    ]
      .filter(Boolean)
      .join('\n'),
  left: 'All right, left as it was. The grievance is still with you.',
  dropped: (code) => `The unfinished report on ${code} was dropped. The grievance is still with you.`,
  which: 'Which grievance is this for? Choose from the list, or write its number.',
  openList: 'Choose',
  list: (all) =>
    `${all.length} open ${all.length === 1 ? 'grievance' : 'grievances'} with you:\n\n${lines(all, 'en')}`,
  due: (all) =>
    all.length === 0 ? 'Nothing is due until tomorrow.' : `Due until tomorrow:\n\n${lines(all, 'en')}`,
  details: ({ code, gist, place, complainant, dueAt }) =>
    [
      `*${code}*: ${shorten(gist, 400)}`,
      ...(place ? [`Place: ${place}`] : []),
      `Complainant: ${complainant}`,
      ...(dueAt ? [`Due: ${sayTime(dueAt, 'en')}`] : []),
    ].join('\n'),
  oneAtATime: (codes) =>
    `Your message names ${codes.length} grievances (${codes.join(', ')}). Nothing was taken down, so that they are not mixed up: please send a message for each.`,
  noneOpen: 'There is no open grievance with you now.',
  unknownCode: (code) => `Grievance ${code} is not with your post.`,
  doubtfulCode: (code) =>
    `The number “${code}” does not look right. Please write all of it, to the last letter.`,
  nothingToSubmit: 'There is nothing in the report yet. First write or send a photo, then “done”.',
  help: 'You can write: “list” (open grievances) · “due tomorrow” · a report with the grievance number · “not mine: reason” · “documents needed: …” · “interim: reason, by …” · “leave 23 to 25 November, substitute …” · “done” · “cancel”',
  supplied: (code, words) =>
    `${code}: the complainant sent${words ? `: ${shorten(words, 500)}` : ' something.'}`,
  objected: (code, words) =>
    `${code}: the citizen is not satisfied${words ? `: “${shorten(words, 400)}”` : ''}. It was reopened one level up.`,
  sentBack: (code, lacking) =>
    `The report on ${code} came back. Lacking: ${lacking}\nPlease complete it and send again.`,
  reviewed: (code) => `The report on ${code} was accepted and sent to the citizen.`,
  closed: (code, ground) => `${code} is closed (${ground}).`,
  notOpen: 'This grievance is not open with you any more. Write “list” to see your open ones.',
  lacking: (words) => `lacking, says the citizen: “${words}”`,
  handedOn: (code, now) =>
    `${code} is not with you any more${now ? `; ${now} has it now` : ''}. There is nothing for you to do on it, thank you.`,
  directionCard: ({ code, by, mode, lead, words, gist, place }) =>
    [
      `Direction of ${by} on *${code}* (${en.modes[mode]})`,
      `“${words}”`,
      `Grievance: ${gist}`,
      `Place: ${place}`,
      '',
      lead
        ? 'You lead in this: the report to the complainant is yours.'
        : 'Please send your report on this direction in this chat; the lead officer will see it.',
    ].join('\n'),
  modes: { act: 'to act', inquire: 'to inquire' },
  comply: 'Report on it',
  howToComply: (code, words) =>
    `The direction on ${code}: “${shorten(words, 200)}”\nWrite in one message what you found and did, or send it with a photo.`,
  directionOver: 'Nothing is awaited from you on this direction any more.',
  directions: (all) =>
    `Directions to you that wait for your report:\n\n${all.map(({ code, words }) => `*${code}*\n${shorten(words, 120)}`).join('\n\n')}`,
  directionAnswered: (code, by, words) => `${code}: the report of ${by} has come: “${shorten(words, 400)}”`,
  awaits: AWAITS,
}

/** The texts in one language. */
export function officerWords(language: Language): OfficerWords {
  return language === 'en' ? en : hi
}
