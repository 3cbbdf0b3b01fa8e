/** Words of retention: the classes of data, the notice to the administrator, and what stands where something was erased. */
import { DATA_CLASSES, type DataClass, daysOf, type OwnDays, RETENTION } from '../retention/classes.ts'
import type { Language } from './say.ts'

interface Both {
  readonly hi: string
  readonly en: string
}

/** What each class is called. */
export const CLASS_NAMES: Readonly<Record<DataClass, Both>> = {
  call_recording: { hi: 'कॉल की रिकॉर्डिंग', en: 'Recordings of calls' },
  raw_webhook: { hi: 'सेवाओं से आया कच्चा डेटा', en: 'Raw deliveries of the services' },
  chat_media: { hi: 'संदेशों के फ़ोटो, आवाज़ और फ़ाइलें', en: 'Photos, voice and files of messages' },
  message: { hi: 'संदेशों के शब्द', en: 'Words of messages' },
  report_file: { hi: 'आख्या के फ़ोटो और फ़ाइलें', en: 'Photos and files of reports' },
}

const YEAR = 365

/** So many days; whole years are said as years. */
function sayDays(days: number): Both {
  const years = days / YEAR
  if (years > 1 && Number.isInteger(years)) return { hi: `${years} वर्ष`, en: `${years} years` }
  return { hi: `${days} दिन`, en: `${days} days` }
}

const FROM: Readonly<Record<'call' | 'receipt' | 'closure' | 'closure-or-receipt', (time: Both) => Both>> = {
  call: ({ hi, en }) => ({ hi: `कॉल के ${hi} बाद तक`, en: `until ${en} after the call` }),
  receipt: ({ hi, en }) => ({ hi: `आने के ${hi} बाद तक`, en: `until ${en} after receipt` }),
  closure: ({ hi, en }) => ({ hi: `शिकायत बंद होने के ${hi} बाद तक`, en: `until ${en} after closure` }),
  'closure-or-receipt': ({ hi, en }) => ({
    hi: `शिकायत बंद होने के ${hi} बाद तक; जो किसी शिकायत का नहीं है, आने के ${hi} बाद तक`,
    en: `until ${en} after the closure of the grievance; what belongs to none, ${en} after receipt`,
  }),
}

/** For how long a class is kept here. */
export function keptUntil(of: DataClass, own: OwnDays | undefined): Both {
  return FROM[RETENTION[of].from](sayDays(daysOf(own, of)))
}

/** The same in a sentence that names the class. */
export function keptFor(of: DataClass, own: OwnDays | undefined): Both {
  const name = CLASS_NAMES[of]
  const until = keptUntil(of, own)
  return { hi: `${name.hi}: ${until.hi}।`, en: `${name.en}: ${until.en}.` }
}

/** All of them. */
export function keptForAll(own: OwnDays | undefined): readonly Both[] {
  return DATA_CLASSES.map((of) => keptFor(of, own))
}

/** What will be erased: a class and how many. */
export interface Foreseen {
  readonly of: DataClass
  readonly count: number
}

/** The notice to an administrator, 48 hours before. */
export function erasureNotice(foreseen: readonly Foreseen[], at: string, language: Language): string {
  const lines = foreseen.map(({ of, count }) => `• ${CLASS_NAMES[of][language]}: ${count}`)
  return language === 'hi'
    ? `संरक्षण अवधि पूरी होने से ${at} के बाद यह मिटाया जाएगा:\n${lines.join('\n')}\nकुछ रोकना हो तो उससे पहले शिकायत पर विधिक रोक लगाएँ। सूची “संरक्षण अवधि” पन्ने पर है।`
    : `Their time is over: after ${at} these will be erased:\n${lines.join('\n')}\nTo keep something, put a legal hold on the grievance before. The list is on the page “Retention”.`
}

/** What the notice is about, as the first blank of the template outside the window. */
export const RETENTION_TITLE: Readonly<Record<Language, string>> = {
  hi: 'संरक्षण अवधि',
  en: 'Retention',
}
