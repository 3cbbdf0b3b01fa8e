/** What members of a group read in the chat: who speaks, in which group, what is said, and how to answer. */
import type { Language } from './say.ts'

interface Spoken {
  readonly group: string
  readonly by: string
  readonly text: string
  readonly code?: string | undefined
  readonly files: number
}

interface Card {
  readonly group: string
  readonly code: string
  readonly subject: string
  readonly place: string
  /** Left out where the complainant is kept secret. */
  readonly gist?: string | undefined
  readonly post: string
  readonly due?: string | undefined
}

export interface GroupWords {
  readonly noted: string
  readonly program: string
  readonly post: (what: Spoken) => string
  readonly nudge: (what: Spoken) => string
  readonly card: (what: Card) => string
  /** The card's words where only the blanks of a template can be filled. */
  readonly cardInShort: (what: Card) => string
  readonly files: (count: number) => string
  readonly sent: (group: string, count: number) => string
  readonly unknownGroup: (named: string, known: readonly string[]) => string
  readonly mayNot: (group: string) => string
  readonly nothingSaid: (group: string) => string
  readonly answered: (group: string, code?: string) => string
  readonly line: (code: string, by: string, text: string) => string
  readonly lineKept: (code: string) => string
}

const hi: GroupWords = {
  noted: 'समझ लिया',
  program: 'कंट्रोल रूम',
  post: ({ group, by, text, code, files }) =>
    [
      `👥 *${group}*`,
      `${by}:`,
      '',
      ...(text ? [text] : []),
      ...(files > 0 ? [hi.files(files)] : []),
      ...(code ? [`शिकायत: *${code}*`] : []),
      '',
      'उत्तर के लिए इसी संदेश पर रिप्लाई करें।',
    ].join('\n'),
  nudge: (what) => `⏰ स्मरण: यह संदेश आपने अभी नहीं देखा।\n\n${hi.post(what)}`,
  card: (what) =>
    [
      `👥 *${what.group}*`,
      `शिकायत *${what.code}*: ${what.subject}`,
      `स्थान: ${what.place}`,
      ...(what.gist ? [what.gist] : []),
      `जिम्मेदार: ${what.post}`,
      ...(what.due ? [`नियत समय: ${what.due}`] : []),
      '',
      `समाधान या जानकारी हो तो इसी संदेश पर रिप्लाई करें, या ${what.code} के साथ लिखें।`,
    ].join('\n'),
  cardInShort: (what) =>
    [
      `शिकायत ${what.code}, ${what.subject}, ${what.place}`,
      ...(what.gist ? [what.gist] : []),
      `जिम्मेदार: ${what.post}`,
    ].join(' · '),
  files: (count) => `(${count} फ़ाइल साथ में; न मिले तो इस संदेश का उत्तर देते ही आ जाएगी)`,
  sent: (group, count) => `“${group}” ग्रुप में ${count} लोगों को भेजा गया।`,
  unknownGroup: (named, known) => `“${named}” नाम का ग्रुप नहीं मिला। आपके ग्रुप: ${known.join(', ') || 'कोई नहीं'}`,
  mayNot: (group) => `“${group}” ग्रुप में संदेश उसके प्रभारी या विभागाध्यक्ष भेज सकते हैं।`,
  nothingSaid: (group) => `“${group}” ग्रुप के लिए कोई बात नहीं लिखी थी। “ग्रुप ${group}: …” इस तरह लिखें।`,
  answered: (group, code) =>
    code ? `✅ ${code} की फ़ाइल में और “${group}” ग्रुप में लिख दिया गया।` : `✅ “${group}” ग्रुप में लिख दिया गया।`,
  line: (code, by, text) => `✉️ *${code}* के बारे में ${by}:\n\n${text}\n\nउत्तर के लिए इसी संदेश पर रिप्लाई करें।`,
  lineKept: (code) => `✅ ${code} के बारे में आपका उत्तर कंट्रोल रूम को मिल गया।`,
}

const en: GroupWords = {
  noted: 'Noted',
  program: 'Control room',
  post: ({ group, by, text, code, files }) =>
    [
      `👥 *${group}*`,
      `${by}:`,
      '',
      ...(text ? [text] : []),
      ...(files > 0 ? [en.files(files)] : []),
      ...(code ? [`Grievance: *${code}*`] : []),
      '',
      'To answer, reply to this message.',
    ].join('\n'),
  nudge: (what) => `⏰ Reminder: you have not looked at this yet.\n\n${en.post(what)}`,
  card: (what) =>
    [
      `👥 *${what.group}*`,
      `Grievance *${what.code}*: ${what.subject}`,
      `Place: ${what.place}`,
      ...(what.gist ? [what.gist] : []),
      `With: ${what.post}`,
      ...(what.due ? [`Due: ${what.due}`] : []),
      '',
      `If you know or solved something, reply to this message, or write with ${what.code}.`,
    ].join('\n'),
  cardInShort: (what) =>
    [
      `grievance ${what.code}, ${what.subject}, ${what.place}`,
      ...(what.gist ? [what.gist] : []),
      `with: ${what.post}`,
    ].join(' · '),
  files: (count) =>
    `(with ${count} file${count === 1 ? '' : 's'}; if missing, answer this message and it comes)`,
  sent: (group, count) => `Sent to ${count} people in the group “${group}”.`,
  unknownGroup: (named, known) => `There is no group “${named}”. Your groups: ${known.join(', ') || 'none'}`,
  mayNot: (group) => `Only its steward or the head of the department posts into “${group}”.`,
  nothingSaid: (group) => `There were no words for the group “${group}”. Write “group ${group}: …”.`,
  answered: (group, code) =>
    code
      ? `✅ Written into the file of ${code} and the group “${group}”.`
      : `✅ Written into the group “${group}”.`,
  line: (code, by, text) => `✉️ About *${code}*, ${by}:\n\n${text}\n\nTo answer, reply to this message.`,
  lineKept: (code) => `✅ The control room has your answer about ${code}.`,
}

/** The words in a language. */
export function groupWords(language: Language): GroupWords {
  return language === 'hi' ? hi : en
}
