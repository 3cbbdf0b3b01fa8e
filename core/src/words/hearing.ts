/** What the presiding officer of a public hearing is told, the evening before and that morning. */
import type { Language } from './say.ts'

interface HearingWords {
  readonly eve: (name: string, day: string, from: string, to: string, office: string) => string
  readonly morning: (name: string, from: string, to: string, office: string) => string
}

const hi: HearingWords = {
  eve: (name, day, from, to, office) =>
    `कल ${day} को *${name}* में आपकी ड्यूटी है: ${from} से ${to}, ${office}। न आ सकें तो आज ही कंट्रोल रूम को बताएँ, ताकि दूसरे अधिकारी को रखा जा सके।`,
  morning: (name, from, to, office) =>
    `आज *${name}* में आपकी ड्यूटी है: ${from} से ${to}, ${office}। कृपया समय से पहले पहुँचें।`,
}

const en: HearingWords = {
  eve: (name, day, from, to, office) =>
    `Tomorrow, ${day}, you preside at *${name}*: ${from} to ${to}, ${office}. If you cannot, tell the control room today so that another officer can be put on.`,
  morning: (name, from, to, office) =>
    `Today you preside at *${name}*: ${from} to ${to}, ${office}. Please be there in time.`,
}

/** The texts in one language. */
export function hearingWords(language: Language): HearingWords {
  return language === 'en' ? en : hi
}
