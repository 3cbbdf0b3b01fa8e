/** What officers are told when time passes: short, without reproach, and what to do. */
import type { Language } from './say.ts'

interface Shown {
  readonly code: string
  readonly subject: string
  readonly place: string
  readonly gist: string
  readonly due: string
  /** The post that has it, by name. */
  readonly with: string
  readonly seen: boolean
}

export interface LadderWords {
  readonly nobody: string
  readonly prompted: (what: Shown & { readonly percent: number }) => string
  readonly late: (what: Shown & { readonly level: number; readonly senior: string | undefined }) => string
  readonly escalated: (what: Shown & { readonly level: number; readonly next?: string }) => string
  readonly interimAsked: (what: {
    readonly code: string
    readonly by: string
    readonly date: string
    readonly text: string
  }) => string
}

const hi: LadderWords = {
  nobody: 'अभी किसी पद के पास नहीं',
  prompted: ({ code, subject, place, due, percent, seen }) =>
    [
      percent >= 80 ? `⚠️ *${code}*: समय पूरा होने को है` : `⏳ *${code}*: आधा समय बीत गया`,
      `${subject}, ${place}`,
      `नियत समय: ${due}`,
      seen ? 'कृपया आख्या भेजें; देर लगेगी तो लिखें “अंतरिम: कारण, … तक”।' : 'यह शिकायत अभी खोली नहीं गई है। कृपया देखें।',
    ].join('\n'),
  late: ({ code, due, level, senior }) =>
    [
      `🔴 *${code}*: समय ${due} को पूरा हो गया`,
      senior ? `स्तर ${level}: ${senior} को बताया गया है।` : `स्तर ${level} पर पहुँच गई है।`,
      'काम आपके पास ही है। कृपया आख्या भेजें।',
    ].join('\n'),
  escalated: ({ code, subject, place, gist, due, level, with: post, seen, next }) =>
    [
      `🔴 *${code}* समय पर नहीं निपटी (स्तर ${level})`,
      `${subject}, ${place}`,
      `विवरण: ${gist}`,
      `किसके पास: ${post}${seen ? '' : ' (अभी खोली नहीं गई)'}`,
      `समय पूरा हुआ: ${due}`,
      ...(next ? [`उत्तर न आया तो ${next} को अगले स्तर पर जाएगी।`] : []),
    ].join('\n'),
  interimAsked: ({ code, by, date, text }) =>
    `*${code}*: ${by} ने अंतरिम उत्तर देकर ${date} तक का समय माँगा है।\nकारण: ${text}\nनीचे के बटन से उत्तर दें, या लिखें “${code} स्वीकृत” / “${code} अस्वीकृत: कारण”।`,
}

const en: LadderWords = {
  nobody: 'not with any post yet',
  prompted: ({ code, subject, place, due, percent, seen }) =>
    [
      percent >= 80 ? `⚠️ *${code}*: the time is nearly over` : `⏳ *${code}*: half the time has gone`,
      `${subject}, ${place}`,
      `Due: ${due}`,
      seen
        ? 'Please send the report; if it takes longer write “interim: reason, by …”.'
        : 'Nobody has opened it yet. Please look.',
    ].join('\n'),
  late: ({ code, due, level, senior }) =>
    [
      `🔴 *${code}*: its time was over ${due}`,
      senior ? `Level ${level}: ${senior} was told.` : `It has climbed to level ${level}.`,
      'The work is still with you. Please send the report.',
    ].join('\n'),
  escalated: ({ code, subject, place, gist, due, level, with: post, seen, next }) =>
    [
      `🔴 *${code}* was not answered in time (level ${level})`,
      `${subject}, ${place}`,
      `What it says: ${gist}`,
      `With: ${post}${seen ? '' : ' (not opened yet)'}`,
      `Its time was over: ${due}`,
      ...(next ? [`Without an answer it goes up again ${next}.`] : []),
    ].join('\n'),
  interimAsked: ({ code, by, date, text }) =>
    `*${code}*: ${by} sent an interim reply and asks for time until ${date}.\nReason: ${text}\nAnswer with the buttons below, or write “${code} approved” / “${code} refused: reason”.`,
}

/** The texts in one language. */
export function ladderWords(language: Language): LadderWords {
  return language === 'en' ? en : hi
}
