/** What is said of a statutory track: to the citizen, whose right it is, and to the officer whose order is awaited. */
import type { Outcome, Presence } from '../grievance/track-acts.ts'
import type { Language } from './say.ts'

interface Both {
  readonly hi: string
  readonly en: string
}

/** What an order decides, as people say it. */
export const OUTCOME_WORDS = {
  granted: { hi: 'माँग स्वीकार', en: 'granted' },
  partly: { hi: 'आंशिक रूप से स्वीकार', en: 'granted in part' },
  rejected: { hi: 'माँग अस्वीकार', en: 'rejected' },
} as const satisfies Record<Outcome, Both>

/** Who came to a hearing. */
export const PRESENCE_WORDS = {
  both: { hi: 'दोनों पक्ष उपस्थित', en: 'both sides came' },
  complainant: { hi: 'केवल आवेदक उपस्थित', en: 'only the complainant came' },
  department: { hi: 'केवल विभाग उपस्थित', en: 'only the department came' },
  nobody: { hi: 'कोई उपस्थित नहीं', en: 'nobody came' },
} as const satisfies Record<Presence, Both>

export interface OrderTold {
  readonly code: string
  readonly number: number
  readonly step: string
  readonly by: string
  readonly outcome: Outcome
  readonly text: string
  readonly reasons: string
  /** The step that may be asked for, and until when. */
  readonly next?: string
  readonly until?: string
}

export interface TrackWords {
  readonly opened: (track: string, step: string, post: string, due: string) => string
  readonly takenOff: (track: string) => string
  readonly summoned: (what: { post: string; day: string; time: string; where: string }) => string
  readonly heard: (step: string, day: string, present: string) => string
  readonly appealed: (step: string, post: string, due: string) => string
  readonly overrun: (step: string, post: string | undefined) => string
  readonly order: (what: OrderTold) => string
  readonly paper: (code: string, number: number) => string
  readonly appealButton: string
  readonly appealTaken: (code: string) => string
  readonly askGrounds: (code: string) => string
  readonly whichAppeal: (codes: readonly string[]) => string
  readonly askingOver: (code: string) => string
  readonly standing: (step: string, post: string, due: string) => string
  readonly mayAppeal: (until: string) => string
  /** To whoever sits in a step that opened. */
  readonly toDecide: (what: {
    code: string
    track: string
    step: string
    gist: string
    due: string
    appeal: boolean
    grounds: string
  }) => string
  /** To the senior and to who sits in it, when a step passed its time. */
  readonly late: (what: { code: string; step: string; post: string; due: string }) => string
}

const hi: TrackWords = {
  opened: (track, step, post, due) =>
    `यह “${track}” में आती है: ${post} को ${due} तक ${step} करके कारण सहित लिखित आदेश देना है।`,
  takenOff: (track) => `विषय बदलने से “${track}” इस पर लागू नहीं रहा; शिकायत पर काम चलता रहेगा।`,
  summoned: ({ post, day, time, where }) =>
    `📅 सुनवाई: ${day}, ${time} बजे, ${where}। सुनेंगे: ${post}। कागज हों तो साथ लाइए, या यहीं फोटो भेज दीजिए।`,
  heard: (step, day, present) => `${step}: ${day} को सुनवाई हुई (${present})। अब लिखित आदेश आएगा।`,
  appealed: (step, post, due) => `${step} दर्ज हुई। ${post} ${due} तक सुनकर आदेश देंगे।`,
  overrun: (step, post) =>
    `${step} का समय पूरा हो गया, आदेश नहीं आया।${post ? ` ${post} को बता दिया गया है।` : ''}`,
  order: ({ code, number, step, by, outcome, text, reasons, next, until }) =>
    [
      `⚖️ शिकायत *${code}*: ${step} का आदेश (संख्या ${number})`,
      `${by}: *${OUTCOME_WORDS[outcome].hi}*`,
      `आदेश: ${text}`,
      `कारण: ${reasons}`,
      next && until
        ? `आदेश से सहमत न हों तो ${until} तक ${next} कर सकते हैं: नीचे का बटन दबाएँ, या यहीं “अपील” लिखें।`
        : 'यह अंतिम आदेश है।',
    ].join('\n\n'),
  paper: (code, number) => `${code}: आदेश ${number} की प्रति`,
  appealButton: 'अपील करें',
  appealTaken: (code) => `शिकायत ${code}: आपकी अपील और उसका कारण दर्ज हो रहा है।`,
  askGrounds: (code) =>
    `शिकायत ${code}: आपकी अपील दर्ज हो रही है। आदेश में क्या ठीक नहीं है? लिखकर, बोलकर या कागज की फोटो भेजकर बताइए।`,
  whichAppeal: (codes) =>
    `किस आदेश पर अपील करनी है? संख्या के साथ लिखें, जैसे “${codes[0]} अपील”।\n${codes.join('\n')}`,
  askingOver: (code) => `शिकायत ${code}: अभी अपील नहीं हो सकती; समय बीत चुका है या अपील दर्ज हो चुकी है।`,
  standing: (step, post, due) => `${step}: ${post}, आदेश ${due} तक`,
  mayAppeal: (until) => `अपील ${until} तक हो सकती है: “अपील” लिखें`,
  toDecide: ({ code, track, step, gist, due, appeal, grounds }) =>
    [
      `⚖️ *${code}*: ${appeal ? `${step} आई है` : `${step} आपको करनी है`} (${track})`,
      gist,
      ...(appeal ? [grounds ? `अपील का कारण: ${grounds}` : 'अपील का कारण आवेदक अलग से बताएँगे।'] : []),
      `आदेश ${due} तक। सुनवाई की सूचना, सुनवाई और आदेश फ़ाइल में लिखें।`,
    ].join('\n'),
  late: ({ code, step, post, due }) =>
    `🔴 *${code}*: ${step} का आदेश नहीं हुआ\nकिसके पास: ${post}\nसमय पूरा हुआ: ${due}`,
}

const en: TrackWords = {
  opened: (track, step, post, due) =>
    `It falls under “${track}”: ${post} has to give a written order with reasons (${step}) by ${due}.`,
  takenOff: (track) => `By its new subject “${track}” does not apply any more; the work on it goes on.`,
  summoned: ({ post, day, time, where }) =>
    `📅 Hearing: ${day}, ${time}, ${where}. Before: ${post}. Bring your papers, or send photos of them here.`,
  heard: (step, day, present) =>
    `${step}: the hearing was held on ${day} (${present}). The written order comes next.`,
  appealed: (step, post, due) => `${step} is on record. ${post} will hear it and give an order by ${due}.`,
  overrun: (step, post) =>
    `The time for the ${step} is over and no order has come.${post ? ` ${post} was told.` : ''}`,
  order: ({ code, number, step, by, outcome, text, reasons, next, until }) =>
    [
      `⚖️ Grievance *${code}*: order of the ${step} (number ${number})`,
      `${by}: *${OUTCOME_WORDS[outcome].en}*`,
      `Order: ${text}`,
      `Reasons: ${reasons}`,
      next && until
        ? `If you do not agree you may ask for the ${next} until ${until}: press the button below, or write “appeal” here.`
        : 'This is the last order.',
    ].join('\n\n'),
  paper: (code, number) => `${code}: copy of order ${number}`,
  appealButton: 'Appeal',
  appealTaken: (code) => `Grievance ${code}: your appeal is being put on record with its reason.`,
  askGrounds: (code) =>
    `Grievance ${code}: your appeal is being put on record. What is wrong with the order? Write it, say it, or send a photo of a paper.`,
  whichAppeal: (codes) =>
    `Which order do you appeal against? Write its number, such as “${codes[0]} appeal”.\n${codes.join('\n')}`,
  askingOver: (code) =>
    `Grievance ${code}: no appeal is possible now; the time is over, or the appeal is on record already.`,
  standing: (step, post, due) => `${step}: ${post}, order by ${due}`,
  mayAppeal: (until) => `You may appeal until ${until}: write “appeal”`,
  toDecide: ({ code, track, step, gist, due, appeal, grounds }) =>
    [
      `⚖️ *${code}*: ${step} is before you (${track})`,
      gist,
      ...(appeal ? [grounds ? `Why: ${grounds}` : 'The complainant will give the reason separately.'] : []),
      `Order by ${due}. Put the notice, the hearing and the order into the file.`,
    ].join('\n'),
  late: ({ code, step, post, due }) =>
    `🔴 *${code}*: no order in the ${step}\nWith: ${post}\nIts time was over: ${due}`,
}

/** The texts in one language. */
export function trackWords(language: Language): TrackWords {
  return language === 'en' ? en : hi
}
