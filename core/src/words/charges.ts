/** What officers are told when a charge changes hands: what is theirs now, and what is theirs no more. */
import type { HandsKind } from '../district/hands.ts'
import type { State } from '../grievance/grievance.ts'
import { type Language, sayDay, sayTime, shorten } from './say.ts'

/** One grievance of the list. */
export interface HandedLine {
  readonly code: string
  readonly gist: string
  readonly dueAt?: Date
  readonly late: boolean
  /** Only the answer to a direction is awaited. */
  readonly directed: boolean
}

/** One post that changed hands. */
export interface HandedPost {
  readonly post: string
  readonly kind: HandsKind
  /** The other side by name; empty when there is nobody. */
  readonly others: readonly string[]
  readonly grievances: number
  readonly late: number
}

interface ChargesWords {
  /** Everything that came to somebody at once. */
  readonly received: (posts: readonly HandedPost[], lines: readonly HandedLine[]) => string
  /** Everything that went from somebody at once; `keeps`: the charge is still theirs, they are only away. */
  readonly given: (posts: readonly HandedPost[], keeps: boolean) => string
  /** Nobody answers for these posts: said to the nodal officer. */
  readonly nobody: (posts: readonly HandedPost[]) => string
  readonly open: string
  readonly askLeave: (from: string, to: string, substitute?: string) => string
  readonly leaveYes: string
  readonly leaveNo: string
  readonly leaveLeft: string
  /** The substitute is not clear: nobody, or several of these. */
  readonly leaveWho: (named: string, names: readonly string[]) => string
  readonly leaveTaken: (from: string, to: string) => string
  readonly leaveNotPossible: string
}

/** More than this in one message nobody reads; the list of the chat shows the rest. */
const MOST_LINES = 10

const onDay = (day: string, language: Language) => sayDay(new Date(`${day}T12:00:00+05:30`), language)
const span = (from: string, to: string, language: Language) =>
  from === to ? onDay(from, language) : `${onDay(from, language)} – ${onDay(to, language)}`

const line = (one: HandedLine, language: Language) => {
  const due = one.dueAt ? ` · ${sayTime(one.dueAt, language)}` : ''
  const directed = one.directed ? (language === 'hi' ? ' · निर्देश' : ' · direction') : ''
  return `${one.late ? '🔴 ' : ''}*${one.code}*${due}${directed}\n${shorten(one.gist, 70)}`
}

const listed = (lines: readonly HandedLine[], language: Language) => [
  ...lines.slice(0, MOST_LINES).map((one) => line(one, language)),
  ...(lines.length > MOST_LINES
    ? [
        language === 'hi'
          ? `… और ${lines.length - MOST_LINES}। बाकी के लिए “सूची” लिखिए।`
          : `… and ${lines.length - MOST_LINES} more. Write “list” to see them.`,
      ]
    : []),
]

const CAME_HI = {
  handover: (post, from) => `${post} का कार्यभार अब आपके पास है${from ? ` (पहले: ${from})` : ''}।`,
  leave: (post, from) => `${from ? `${from} के अवकाश में ` : ''}${post} का कार्य अब आप देखेंगे।`,
  return: (post, from) => `अवकाश के बाद ${post} का कार्य फिर आपके पास है${from ? ` (बीच में: ${from})` : ''}।`,
  vacancy: (post) => `${post} का पद रिक्त है, इसलिए उसका कार्य अब आप देखेंगे।`,
} as const satisfies Record<HandsKind, (post: string, from: string) => string>

const CAME_EN = {
  handover: (post, from) => `You are in charge of ${post} now${from ? ` (before: ${from})` : ''}.`,
  leave: (post, from) => `${from ? `While ${from} is on leave, ` : ''}the work of ${post} is with you now.`,
  return: (post, from) =>
    `After the leave the work of ${post} is with you again${from ? ` (meanwhile: ${from})` : ''}.`,
  vacancy: (post) => `${post} is vacant, so its work is with you now.`,
} as const satisfies Record<HandsKind, (post: string, from: string) => string>

const hi: ChargesWords = {
  received: (posts, lines) =>
    [
      ...posts.map(({ post, kind, others, grievances, late }) => {
        const count = grievances === 0 ? 'कोई शिकायत लंबित नहीं' : `खुली शिकायतें: ${grievances}`
        return `${CAME_HI[kind](post, others.join(', '))} ${count}${late > 0 ? `, समय बीता: ${late}` : ''}।`
      }),
      ...listed(lines, 'hi'),
      ...(lines.length > 0 ? ['समय-सीमा पहले जैसी ही है। सब देखने के लिए “सूची” लिखिए।'] : []),
    ].join('\n\n'),
  given: (posts, keeps) =>
    [
      ...posts.map(({ post, others, grievances }) =>
        others.length > 0
          ? `${post}: ${grievances} खुली शिकायतें अब ${others.join(', ')} के पास हैं।`
          : `${post}: ${grievances} खुली शिकायतें अब आपके पास नहीं हैं।`,
      ),
      keeps
        ? 'आपके लौटने पर कार्य अपने आप आपके पास आ जाएगा।'
        : 'इन पर अब आपको कुछ नहीं करना है। अब तक के सहयोग के लिए धन्यवाद।',
    ].join('\n\n'),
  nobody: (posts) =>
    [
      ...posts.map(
        ({ post, grievances }) => `${post}: ${grievances} खुली शिकायतें, और अब इन्हें देखने वाला कोई नहीं।`,
      ),
      'कृपया प्रभार सौंपें; समय चलता रहेगा।',
    ].join('\n\n'),
  open: 'शिकायत स्वीकारें',
  askLeave: (from, to, substitute) =>
    [
      `आपका अवकाश: ${span(from, to, 'hi')}`,
      substitute ? `प्रतिस्थानी: ${substitute}` : 'प्रतिस्थानी नहीं बताया; कार्य लिंक पद या ऊपर के अधिकारी देखेंगे।',
      'क्या दर्ज करें?',
    ].join('\n'),
  leaveYes: 'हाँ, दर्ज करें',
  leaveNo: 'नहीं',
  leaveLeft: 'ठीक है, अवकाश दर्ज नहीं किया।',
  leaveWho: (named, names) =>
    names.length === 0
      ? `“${shorten(named, 80)}” नाम का कोई अधिकारी नहीं मिला। प्रतिस्थानी का पूरा नाम या पद लिखकर फिर भेजिए।`
      : `“${shorten(named, 80)}” से कई अधिकारी मिलते हैं: ${names.slice(0, 8).join(', ')}। पूरा नाम या पद लिखकर फिर भेजिए।`,
  leaveTaken: (from, to) =>
    `अवकाश दर्ज हुआ: ${span(from, to, 'hi')}। आपकी खुली शिकायतें इन दिनों अपने आप दूसरे अधिकारी देखेंगे।`,
  leaveNotPossible:
    'यह अवकाश दर्ज नहीं हो सका; शायद इन दिनों का अवकाश पहले से है। कंसोल में “प्रभार” देखिए या कंट्रोल रूम से बात कीजिए।',
}

const en: ChargesWords = {
  received: (posts, lines) =>
    [
      ...posts.map(({ post, kind, others, grievances, late }) => {
        const count = grievances === 0 ? 'Nothing is open' : `Open grievances: ${grievances}`
        return `${CAME_EN[kind](post, others.join(', '))} ${count}${late > 0 ? `, late: ${late}` : ''}.`
      }),
      ...listed(lines, 'en'),
      ...(lines.length > 0 ? ['The due times are as they were. Write “list” to see all.'] : []),
    ].join('\n\n'),
  given: (posts, keeps) =>
    [
      ...posts.map(({ post, others, grievances }) =>
        others.length > 0
          ? `${post}: ${grievances} open grievances are with ${others.join(', ')} now.`
          : `${post}: ${grievances} open grievances are no longer with you.`,
      ),
      keeps
        ? 'The work comes back to you by itself when you return.'
        : 'There is nothing for you to do on them any more. Thank you for your work so far.',
    ].join('\n\n'),
  nobody: (posts) =>
    [
      ...posts.map(
        ({ post, grievances }) => `${post}: ${grievances} open grievances, and nobody answers for them now.`,
      ),
      'Please give somebody the charge; the time runs on.',
    ].join('\n\n'),
  open: 'Accept one',
  askLeave: (from, to, substitute) =>
    [
      `Your leave: ${span(from, to, 'en')}`,
      substitute
        ? `Substitute: ${substitute}`
        : 'No substitute named; the link post or the officer above does the work.',
      'Shall it be entered?',
    ].join('\n'),
  leaveYes: 'Yes, enter it',
  leaveNo: 'No',
  leaveLeft: 'All right, no leave was entered.',
  leaveWho: (named, names) =>
    names.length === 0
      ? `No officer named “${shorten(named, 80)}” was found. Send it again with the full name or the post.`
      : `“${shorten(named, 80)}” may be several: ${names.slice(0, 8).join(', ')}. Send it again with the full name or the post.`,
  leaveTaken: (from, to) =>
    `Leave entered: ${span(from, to, 'en')}. On these days others do your open work by themselves.`,
  leaveNotPossible:
    'This leave could not be entered; perhaps another lies over these days. See “Charges” in the console or call the control room.',
}

/** The texts in one language. */
export function chargesWords(language: Language): ChargesWords {
  return language === 'en' ? en : hi
}

/** Why a post changed hands, for lists and papers. */
export const HANDS_WORDS = {
  hi: { handover: 'कार्यभार', leave: 'अवकाश', return: 'अवकाश से वापसी', vacancy: 'पद रिक्त' },
  en: { handover: 'Handover', leave: 'Leave', return: 'Return from leave', vacancy: 'Post vacant' },
} as const satisfies Readonly<Record<Language, Readonly<Record<HandsKind, string>>>>

/** Where a grievance stood when it went over. */
export const STANDS_WORDS = {
  hi: {
    new: 'नई',
    at_desk: 'छंटाई में',
    with_officer: 'अधिकारी के पास',
    awaiting_complainant: 'आवेदक से अपेक्षित',
    in_review: 'आख्या जाँच में',
    awaiting_word: 'फीडबैक प्रतीक्षित',
    closed: 'बंद',
  },
  en: {
    new: 'New',
    at_desk: 'At the desk',
    with_officer: 'With the officer',
    awaiting_complainant: 'Awaits the complainant',
    in_review: 'Report in review',
    awaiting_word: 'Awaits the word of the citizen',
    closed: 'Closed',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<State, string>>>>

/** What of a line is awaited when it is only the answer to a direction. */
export const DIRECTION_WORDS = { hi: 'निर्देश का अनुपालन बाकी', en: 'Answer to a direction awaited' } as const
