/** What officers are told around the office window: the call, the reminder, what is left at the end. */
import type { Language } from './say.ts'

/** What waits in a window. */
export interface Waiting {
  readonly received: number
  readonly open: number
}

interface WindowWords {
  readonly presentButton: string
  readonly present: (name: string, until: string) => string
  readonly over: string
  readonly waiting: (waiting: Waiting) => string
  readonly opening: (name: string, from: string, to: string, waits: string, late: boolean) => string
  readonly left: (name: string, minutes: number, lines: readonly string[], steward: boolean) => string
  readonly missed: (name: string, from: string, to: string) => string
  readonly ending: (ending: Ending) => string
  readonly seenOnly: string
  readonly more: (count: number) => string
  readonly onLeave: string
}

/** The end of a window as the senior officer reads it: what is left first, because a long list of names may be cut. */
export interface Ending {
  readonly name: string
  readonly day: string
  readonly from: string
  readonly to: string
  readonly late: boolean
  readonly present: number
  readonly absent: number
  readonly seen: number
  readonly onLeave: number
  readonly vacant: number
  /** A heading for each group, its absent below. */
  readonly groups: readonly { readonly name: string; readonly absent: readonly string[] }[]
  readonly received: number
  readonly disposed: number
  readonly open: readonly string[]
}

const hi: WindowWords = {
  presentButton: 'उपस्थित हूँ',
  present: (name, until) => `आपकी उपस्थिति दर्ज है: ${name}, ${until} तक।`,
  over: 'यह विंडो अभी खुली नहीं है। अगली विंडो के आरंभ पर फिर संदेश आएगा।',
  waiting: ({ received, open }) =>
    open === 0 ? 'अभी इस विंडो की कोई शिकायत बाकी नहीं।' : `इस विंडो में आई ${received}, बाकी ${open}।`,
  opening: (name, from, to, waits, late) =>
    `*${name}* ${late ? 'चल रही है' : 'शुरू है'}, ${from} से ${to} तक।${late ? ' (यह संदेश देर से जा रहा है।)' : ''}\n${waits}\nकृपया इस समय उपलब्ध रहें; जो शिकायत आए उसका उत्तर इसी विंडो में दें।`,
  left: (name, minutes, lines, steward) =>
    `*${name}* के ${minutes} मिनट बाकी हैं। ${steward ? 'आपके समूह में ये शिकायतें बाकी हैं' : 'ये शिकायतें आपके पास बाकी हैं'}:\n${lines.join('\n')}`,
  missed: (name, from, to) =>
    `*${name}* (${from} से ${to}) का बुलावा नहीं गया: उस समय कार्यक्रम चल नहीं रहा था या विंडो बाद में जोड़ी गई। इस विंडो की अनुपस्थिति सूची नहीं बनेगी।`,
  ending: (one) =>
    [
      `*${one.name}* समाप्त, ${one.day}, ${one.from} से ${one.to}।${one.late ? ' (यह सूची देर से जा रही है।)' : ''}`,
      `उपस्थित ${one.present}, केवल देखा ${one.seen}, अनुपस्थित ${one.absent}, अवकाश पर ${one.onLeave}, रिक्त ${one.vacant}`,
      `उसी दिन की श्रेणी में आई ${one.received}, विंडो में निस्तारित ${one.disposed}, बाकी ${one.open.length}`,
      ...one.open,
      ...(one.groups.length === 0 ? ['कोई अनुपस्थित नहीं।'] : ['', 'अनुपस्थित:']),
      ...one.groups.map(({ name, absent }) => `*${name}*: ${absent.join(', ')}`),
    ].join('\n'),
  seenOnly: 'केवल देखा',
  more: (count) => `… और ${count}; पूरी सूची कंसोल में “विंडो” पर`,
  onLeave: 'अवकाश पर',
}

const en: WindowWords = {
  presentButton: 'I am present',
  present: (name, until) => `You are marked present: ${name}, until ${until}.`,
  over: 'This window is not open now. You will be called when the next one opens.',
  waiting: ({ received, open }) =>
    open === 0 ? 'Nothing of this window waits now.' : `${received} came in this window, ${open} still open.`,
  opening: (name, from, to, waits, late) =>
    `*${name}* ${late ? 'is going on' : 'has begun'}, from ${from} to ${to}.${late ? ' (This message is late.)' : ''}\n${waits}\nPlease stay available; what comes in is to be answered within the window.`,
  left: (name, minutes, lines, steward) =>
    `${minutes} minutes are left of *${name}*. ${steward ? 'Still open in your group' : 'Still open with you'}:\n${lines.join('\n')}`,
  missed: (name, from, to) =>
    `*${name}* (${from} to ${to}) was not called: the program was not running then, or the window was added later. There is no list of the absent for it.`,
  ending: (one) =>
    [
      `*${one.name}* is over, ${one.day}, ${one.from} to ${one.to}.${one.late ? ' (This list is late.)' : ''}`,
      `Present ${one.present}, only seen ${one.seen}, absent ${one.absent}, on leave ${one.onLeave}, vacant ${one.vacant}`,
      `Of the same-day class ${one.received} came, ${one.disposed} disposed of in the window, ${one.open.length} open`,
      ...one.open,
      ...(one.groups.length === 0 ? ['Nobody is absent.'] : ['', 'Absent:']),
      ...one.groups.map(({ name, absent }) => `*${name}*: ${absent.join(', ')}`),
    ].join('\n'),
  seenOnly: 'only seen',
  more: (count) => `… and ${count} more; the whole list is on “Window” in the console`,
  onLeave: 'on leave',
}

/** The texts in one language. */
export function windowWords(language: Language): WindowWords {
  return language === 'en' ? en : hi
}
